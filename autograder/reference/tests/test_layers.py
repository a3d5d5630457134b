"""Layers of chapter 05: kinds travel, and gradients agree with three independent truths."""

import copy
import pickle

import joblib
import numpy as np
import pytest
import sympy

from autograder.reference.layers import Layer, LayerKind

KINDS = list(LayerKind)
Z = sympy.Symbol("z", real=True)
FORMULAS = {
    "sigmoid": 1 / (1 + sympy.exp(-Z)),
    "tanh": sympy.tanh(Z),
    "relu": sympy.Max(Z, 0),
    "linear": Z,
}
TORCH = {"sigmoid": "sigmoid", "tanh": "tanh", "relu": "relu", "linear": "clone"}
each_kind = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)


def layer_and_loss(kind, m=5, n=3, k=4, seed=0):
    rng = np.random.default_rng(seed)
    layer = Layer(rng.normal(size=(n, k)), kind)
    return layer, rng.normal(size=(m, n)), rng.normal(size=(m, k))


def close(ours, theirs, tolerance):
    return np.linalg.norm(ours - theirs) <= tolerance * np.linalg.norm(theirs)


def activated(kind):
    return kind


def test_there_are_four_kinds_and_no_alias():
    assert list(LayerKind.__members__) == ["sigmoid", "tanh", "relu", "linear"]
    assert len(KINDS) == 4


@each_kind
def test_a_kind_survives_pickle_and_copies(kind):
    assert pickle.loads(pickle.dumps(kind)) is kind
    assert copy.deepcopy(kind) is kind


def test_kinds_travel_to_joblib_workers_and_back():
    backs = joblib.Parallel(n_jobs=2)(joblib.delayed(activated)(kind) for kind in KINDS)
    assert all(back is kind for back, kind in zip(backs, KINDS, strict=True))


@each_kind
def test_fn_prime_is_the_derivative_of_fn_by_sympy(kind):
    z = np.linspace(-3, 3, 8)
    formula, slope = FORMULAS[kind.name], FORMULAS[kind.name].diff(Z)
    a = kind.fn(z)
    assert close(a, [float(formula.subs(Z, value)) for value in z], 1e-14)
    assert close(kind.fn_prime(a), [float(slope.subs(Z, value)) for value in z], 1e-14)


@each_kind
def test_the_names_of_earlier_editions_mean_the_same(kind):
    assert (kind.function, kind.derivative) == (kind.fn, kind.fn_prime) == kind.value


@each_kind
def test_fn_and_fn_prime_keep_shape_and_precision(kind):
    for shape in ((), (3,), (2, 3), (0, 4)):
        z = np.full(shape, 0.5, np.float32)
        a = kind.fn(z)
        assert np.shape(a) == np.shape(kind.fn_prime(a)) == shape
        assert a.dtype == kind.fn_prime(a).dtype == np.float32


@each_kind
def test_shapes_are_as_written_down(kind):
    layer, X, loss = layer_and_loss(kind, m=5, n=3, k=4)
    assert layer.forward(X).shape == (5, 4)
    grad, prev_layer_loss = layer.backward(loss)
    assert grad.shape == (3, 4)
    assert prev_layer_loss.shape == (5, 3)


@each_kind
def test_forward_and_backward_leave_everything_alone(kind):
    layer, X, loss = layer_and_loss(kind)
    before = [array.copy() for array in (layer.betas, X, loss)]
    layer.forward(X)
    layer.backward(loss)
    assert all(map(np.array_equal, before, (layer.betas, X, loss)))


@each_kind
@pytest.mark.parametrize("seed", range(5))
def test_central_differences_agree(kind, seed):
    layer, X, loss = layer_and_loss(kind, seed=seed)
    layer.forward(X)
    for mine, array in zip(layer.backward(loss), (layer.betas, X), strict=True):
        assert close(mine, slopes(layer, X, loss, array), 1e-7)


def slopes(layer, X, loss, array, h=1e-5):
    """Nudge each entry of `array`, the layer's betas or inputs, to both sides."""
    slope = np.empty_like(array)
    for entry in np.ndindex(array.shape):
        kept = array[entry]
        array[entry] = kept + h
        above = np.sum(loss * layer.forward(X))
        array[entry] = kept - h
        slope[entry] = (above - np.sum(loss * layer.forward(X))) / (2 * h)
        array[entry] = kept
    layer.forward(X)
    return slope


@each_kind
def test_sympy_agrees(kind):
    layer, X, loss = layer_and_loss(kind, m=3, n=2, k=2)
    layer.forward(X)
    parts = []
    for values in (layer.betas, X):
        named = sympy.Matrix(*values.shape, sympy.symbols(f"v:{values.size}", real=True))
        numbers = sympy.Matrix(X), sympy.Matrix(layer.betas)
        sums = numbers[0] * named if values is layer.betas else named * numbers[1]
        cost = sum(
            FORMULAS[kind.name].subs(Z, entry) * float(share)
            for entry, share in zip(sums, loss.ravel(), strict=True)
        )
        at = dict(zip(named, values.ravel(), strict=True))
        parts.append([float(cost.diff(v).evalf(30, subs=at)) for v in named])
    for mine, their in zip(layer.backward(loss), parts, strict=True):
        assert close(mine.ravel(), np.array(their), 1e-14)


@each_kind
def test_pytorch_agrees(kind):
    torch = pytest.importorskip("torch")
    layer, X, loss = layer_and_loss(kind)
    layer.forward(X)
    leaves = [torch.tensor(array, requires_grad=True) for array in (layer.betas, X)]
    output = getattr(torch, TORCH[kind.name])(leaves[1] @ leaves[0])
    (output * torch.tensor(loss)).sum().backward()
    for mine, leaf in zip(layer.backward(loss), leaves, strict=True):
        assert close(mine, leaf.grad.numpy(), 1e-12)
