"""The gradients of chapter 02 against two independent truths: SymPy and PyTorch."""

import numpy as np
import pytest
import sympy

from autograder.reference.for_loop_mlp import gradients, init_betas

NETS = [((3, 4, 1), 6), ((2, 3, 2), 3), ((4, 3), 5)]


def random_net(sizes, rows, seed=0):
    rng = np.random.default_rng(seed)
    betas = [3 * beta for beta in init_betas(sizes, rng)]
    return rng.normal(size=(rows, sizes[0])), rng.integers(0, 2, (rows, sizes[-1])), betas


def close(ours, theirs, tolerance):
    ours, theirs = (np.concatenate([np.ravel(one) for one in many]) for many in (ours, theirs))
    return np.linalg.norm(ours - theirs) <= tolerance * np.linalg.norm(theirs)


@pytest.mark.parametrize(("sizes", "rows"), NETS[1:])
def test_sympy_agrees(sizes, rows):
    X, Y, betas = random_net(sizes, rows)
    symbols = [
        sympy.Matrix(*beta.shape, sympy.symbols(f"b{i}_:{beta.size}"))
        for i, beta in enumerate(betas)
    ]
    layer = sympy.Matrix(X)
    for matrix in symbols:
        layer = (layer * matrix).applyfunc(lambda z: 1 / (1 + sympy.exp(-z)))
    cost = sum(error**2 for error in layer - sympy.Matrix(Y)) / 2
    values = {
        symbol: value
        for matrix, beta in zip(symbols, betas, strict=True)
        for symbol, value in zip(matrix, beta.ravel(), strict=True)
    }
    theirs = [[float(cost.diff(b).evalf(30, subs=values)) for b in matrix] for matrix in symbols]
    assert close(gradients(X, Y, betas), theirs, 1e-14)


@pytest.mark.parametrize(("sizes", "rows"), NETS)
def test_pytorch_agrees(sizes, rows):
    torch = pytest.importorskip("torch")
    X, Y, betas = random_net(sizes, rows)
    leaves = [torch.tensor(beta, requires_grad=True) for beta in betas]
    layer = torch.tensor(X)
    for leaf in leaves:
        layer = torch.sigmoid(layer @ leaf)
    (0.5 * ((layer - torch.tensor(Y)) ** 2).sum()).backward()
    assert close(gradients(X, Y, betas), [leaf.grad.numpy() for leaf in leaves], 1e-12)
