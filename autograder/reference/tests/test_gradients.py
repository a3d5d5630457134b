"""Chapter 03 against chapters 02 and 06, SymPy and PyTorch."""

from itertools import pairwise

import numpy as np
import pytest
import sympy

from autograder.reference import for_loop_mlp, gradients
from autograder.reference.layers import Layer, LayerKind
from autograder.reference.network import NN

Z = sympy.Symbol("z")
VALUES = np.random.default_rng(0).normal(scale=2, size=200)


def random_net(sizes, rows, seed=0):
    rng = np.random.default_rng(seed)
    betas = [rng.normal(size=pair) for pair in pairwise(sizes)]
    return rng.normal(size=(rows, sizes[0])), rng.integers(0, 2, (rows, sizes[-1])), betas


def close(ours, theirs, tolerance):
    ours, theirs = (np.concatenate([np.ravel(one) for one in many]) for many in (ours, theirs))
    return np.linalg.norm(ours - theirs) <= tolerance * np.linalg.norm(theirs)


@pytest.mark.parametrize(
    ("function", "prime_from_output"),
    [
        (gradients.sigmoid_expr, gradients.prime_from_output),
        (sympy.tanh, gradients.tanh_prime_from_output),
    ],
)
def test_the_slope_from_the_output_is_the_derivative(function, prime_from_output):
    slope = sympy.diff(function(Z), Z)
    assert sympy.simplify(slope - prime_from_output(function(Z))) == 0
    exact = [float(slope.evalf(30, subs={Z: value})) for value in VALUES]
    activated = np.array([float(function(Z).evalf(30, subs={Z: value})) for value in VALUES])
    assert close([prime_from_output(activated)], [exact], 1e-14)


def test_the_slope_of_the_sigmoid_is_its_derivative():
    assert gradients.sigmoid_prime_expr(Z) == sympy.diff(gradients.sigmoid_expr(Z), Z)


def test_the_chain_rule_gives_the_gradient_of_one_neuron():
    slope = sympy.lambdify(sympy.symbols("W x y"), gradients.chain_rule_expr())
    X, Y, (W,) = random_net((1, 1), rows=7)
    assert close([slope(W, X, Y).sum()], for_loop_mlp.gradients(X, Y, [W]), 1e-14)


def by_sympy(X, Y, betas):
    """Gradients of a net whose cost SymPy differentiates."""
    squash = np.vectorize(gradients.sigmoid_expr)
    letters = [
        np.array(sympy.symbols(f"b{i}_:{beta.size}")).reshape(beta.shape)
        for i, beta in enumerate(betas)
    ]
    x, y = (np.array(sympy.symbols(f"{name}:{len(of.T)}")) for name, of in (("x", X), ("y", Y)))
    layer = x
    for matrix in letters:
        layer = squash(layer @ matrix)
    cost = np.sum((layer - y) ** 2) / 2
    flat = np.concatenate([matrix.ravel() for matrix in letters])
    derived = sympy.lambdify([*x, *y, *flat], [cost.diff(letter) for letter in flat], cse=True)
    values = np.concatenate([beta.ravel() for beta in betas])
    return [np.sum([derived(*row, *values) for row in np.hstack([X, Y])], axis=0)]


def by_numbers(X, Y, betas):
    """Gradients of a net by central differences."""

    def cost(i, w):
        y_hat = for_loop_mlp.forward(X, [*betas[:i], w, *betas[i + 1 :]])[-1]
        return for_loop_mlp.cost(y_hat, Y)

    measure = gradients.numeric_grad
    return [measure(lambda w, i=i: cost(i, w), beta) for i, beta in enumerate(betas)]


def by_layers(X, Y, betas):
    """Gradients as chapter 06 passes them back."""
    nn = NN()
    nn.layers_ = [Layer(beta, LayerKind.sigmoid) for beta in betas]
    return nn._backward(nn._forward(X) - Y)


@pytest.mark.parametrize(("sizes", "rows"), [((3, 4, 1), 6), ((2, 3, 2), 5), ((4, 3), 3)])
def test_chapters_02_03_and_06_give_the_same_gradients(sizes, rows):
    X, Y, betas = random_net(sizes, rows)
    grads = for_loop_mlp.gradients(X, Y, betas)
    assert close(grads, by_sympy(X, Y, betas), 1e-14)
    assert close(grads, by_layers(X, Y, betas), 1e-14)
    assert close(grads, by_numbers(X, Y, betas), 1e-7)


@pytest.mark.parametrize("shape", [(), (1,), (3,), (2, 3), (2, 1, 3)])
def test_central_differences_hold_for_any_shape_and_leave_w_alone(shape):
    w = np.random.default_rng(1).normal(size=shape)
    before = w.copy()
    measured = gradients.numeric_grad(lambda w: np.sum(np.sin(w)), w)
    assert measured.shape == shape
    assert close([measured], [np.cos(w)], 1e-9)
    assert np.array_equal(w, before)


def test_central_differences_reach_a_transposed_array():
    w = np.arange(6.0).reshape(2, 3).T
    assert close([gradients.numeric_grad(lambda w: np.sum(w**3), w)], [3 * w**2], 1e-9)


def test_pytorch_agrees_with_central_differences():
    torch = pytest.importorskip("torch")
    w = np.random.default_rng(2).normal(size=(3, 2))
    leaf = torch.tensor(w, requires_grad=True)
    torch.sigmoid(leaf).prod().backward()
    measured = gradients.numeric_grad(lambda w: np.prod(1 / (1 + np.exp(-w))), w)
    assert close([measured], [leaf.grad.numpy()], 1e-7)
