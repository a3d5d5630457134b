"""The net of chapter 06: an estimator, the same gradients as the for loop, and it learns XOR."""

import inspect
import pickle
from itertools import pairwise

import joblib
import numpy as np
import pytest
import sympy
from sklearn.base import BaseEstimator, clone
from sklearn.model_selection import GridSearchCV, ParameterGrid

from autograder.reference import for_loop_mlp
from autograder.reference.layers import Layer, LayerKind
from autograder.reference.network import NN
from autograder.reference.xor import X, Y

NETS = [
    ((3, 4, 1), ("sigmoid", "sigmoid")),
    ((2, 5, 3), ("tanh", "sigmoid")),
    ((3, 5, 4, 2), ("relu", "tanh", "sigmoid")),
    ((4, 3, 5, 2), ("sigmoid", "relu", "tanh")),
    ((2, 3), ("relu",)),
]
each_net = pytest.mark.parametrize(("sizes", "kinds"), NETS)


def random_net(sizes, kinds, rows=6, seed=0):
    """A net with random layers that has run forward, and the loss of its cost."""
    rng = np.random.default_rng(seed)
    nn = NN()
    betas = [rng.normal(size=pair) for pair in pairwise(sizes)]
    nn.layers_ = [Layer(b, LayerKind[k]) for b, k in zip(betas, kinds, strict=True)]
    X, Y = rng.normal(size=(rows, sizes[0])), rng.integers(0, 2, (rows, sizes[-1]))
    return nn, X, Y


def gradients(nn, X, Y):
    return nn._backward(nn._forward(X) - Y)


def close(ours, theirs, tolerance):
    ours, theirs = (np.concatenate([np.ravel(one) for one in many]) for many in (ours, theirs))
    return np.linalg.norm(ours - theirs) <= tolerance * np.linalg.norm(theirs)


# --- gradients -------------------------------------------------------------------------------


@pytest.mark.parametrize("sizes", [(3, 4, 1), (2, 5, 3), (4, 6, 5, 2)])
def test_the_for_loop_of_chapter_02_gives_the_same_gradients(sizes):
    nn, X, Y = random_net(sizes, ["sigmoid"] * (len(sizes) - 1))
    theirs = for_loop_mlp.gradients(X, Y, [layer.betas for layer in nn.layers_])
    assert close(gradients(nn, X, Y), theirs, 1e-14)


def test_training_follows_the_for_loop_of_chapter_02():
    nn = NN(steps=200, random_state=3).fit(X, Y)
    betas, _ = for_loop_mlp.train_xor(X, Y, steps=200, rng=np.random.default_rng(3))
    assert close([layer.betas for layer in nn.layers_], betas, 1e-9)


@each_net
@pytest.mark.parametrize("seed", range(3))
def test_central_differences_agree(sizes, kinds, seed):
    nn, X, Y = random_net(sizes, kinds, seed=seed)
    ours, theirs, h = gradients(nn, X, Y), [], 1e-5

    def cost():
        return 0.5 * np.sum((nn._forward(X) - Y) ** 2)

    for layer in nn.layers_:
        grad = np.empty_like(layer.betas)
        for entry in np.ndindex(grad.shape):
            kept = layer.betas[entry]
            layer.betas[entry] = kept + h
            above = cost()
            layer.betas[entry] = kept - h
            grad[entry] = (above - cost()) / (2 * h)
            layer.betas[entry] = kept
        theirs.append(grad)
    assert close(ours, theirs, 1e-7)


FORMULAS = {
    "sigmoid": lambda z: 1 / (1 + sympy.exp(-z)),
    "tanh": sympy.tanh,
    "relu": lambda z: sympy.Max(z, 0),
}


@pytest.mark.parametrize(
    ("sizes", "kinds"),
    [
        pytest.param((2, 3, 2), ("tanh", "sigmoid"), marks=pytest.mark.slow),
        ((3, 2, 1), ("relu", "tanh")),
    ],
)
def test_sympy_agrees(sizes, kinds):
    nn, X, Y = random_net(sizes, kinds, rows=3)
    at, matrices = {}, []
    layer = sympy.Matrix(X)
    for i, (made, kind) in enumerate(zip(nn.layers_, kinds, strict=True)):
        names = sympy.symbols(f"b{i}_:{made.betas.size}", real=True)
        matrices.append(names)
        at |= dict(zip(names, made.betas.ravel(), strict=True))
        layer = (layer * sympy.Matrix(*made.betas.shape, names)).applyfunc(FORMULAS[kind])
    cost = sum(error**2 for error in layer - sympy.Matrix(Y)) / 2
    theirs = [[float(cost.diff(b).evalf(30, subs=at)) for b in names] for names in matrices]
    assert close(gradients(nn, X, Y), theirs, 1e-14)


@each_net
def test_pytorch_agrees(sizes, kinds):
    torch = pytest.importorskip("torch")
    nn, X, Y = random_net(sizes, kinds)
    leaves = [torch.tensor(layer.betas, requires_grad=True) for layer in nn.layers_]
    output = torch.tensor(X)
    for leaf, kind in zip(leaves, kinds, strict=True):
        output = getattr(torch, kind)(output @ leaf)
    (0.5 * ((output - torch.tensor(Y)) ** 2).sum()).backward()
    assert close(gradients(nn, X, Y), [leaf.grad.numpy() for leaf in leaves], 1e-12)


# --- an estimator ----------------------------------------------------------------------------


def test_parameters_are_kept_as_they_are():
    hidden = [3, 2]
    nn = NN(hidden=hidden, kind="tanh", lr=2, steps=7, random_state=1)
    assert isinstance(nn, BaseEstimator)
    assert list(nn.get_params()) == sorted(inspect.signature(NN).parameters)
    assert nn.get_params()["hidden"] is hidden
    assert list(vars(nn)) == ["hidden", "kind", "lr", "steps", "random_state", "layers"]
    assert nn.set_params(lr=3).lr == 3


def test_a_clone_has_the_parameters_and_no_layers():
    nn = NN(hidden=(3,), steps=2, random_state=1).fit(X, Y)
    other = clone(nn)
    assert other.get_params() == nn.get_params()
    assert not hasattr(other, "layers_")


def test_one_seed_one_result():
    nn = NN(steps=50, random_state=5)
    first = [layer.betas.copy() for layer in nn.fit(X, Y).layers_]
    again = [layer.betas for layer in nn.fit(X, Y).layers_]
    other = [layer.betas for layer in NN(steps=50, random_state=6).fit(X, Y).layers_]
    assert all(map(np.array_equal, first, again))
    assert not any(map(np.array_equal, first, other))


def test_what_the_caller_gave_is_left_alone():
    hidden, rows, answers = [4], X.copy(), Y.copy()
    nn = NN(hidden=hidden, steps=5, random_state=0)
    assert nn.fit(rows, answers) is nn
    nn.predict(rows)
    assert hidden == [4]
    assert nn.get_params() == NN(hidden=[4], steps=5, random_state=0).get_params()
    assert np.array_equal(rows, X)
    assert np.array_equal(answers, Y)


def test_predict_changes_no_beta_and_takes_any_number_of_rows():
    nn = NN(steps=100, random_state=0).fit(X, Y)
    betas = [layer.betas.copy() for layer in nn.layers_]
    assert nn.predict(X[:2]).shape == (2, 1)
    assert all(np.array_equal(b, layer.betas) for b, layer in zip(betas, nn.layers_, strict=True))


def test_hidden_layers_are_of_the_kind_that_was_asked_for():
    nn = NN(hidden=(4, 3), kind="relu", steps=0).fit(X, Y)
    assert [layer.kind.name for layer in nn.layers_] == ["relu", "relu", "sigmoid"]
    assert [layer.betas.shape for layer in nn.layers_] == [(3, 4), (4, 3), (3, 1)]


def test_a_fitted_net_survives_pickle():
    nn = NN(steps=100, random_state=0).fit(X, Y)
    assert np.array_equal(pickle.loads(pickle.dumps(nn))._forward(X), nn._forward(X))


def test_nets_train_in_joblib_workers():
    nets = [NN(steps=20, kind=kind, random_state=0) for kind in ("sigmoid", "tanh")]
    backs = joblib.Parallel(n_jobs=2)(joblib.delayed(nn.fit)(X, Y) for nn in nets)
    for nn, back in zip(nets, backs, strict=True):
        assert np.array_equal(nn.fit(X, Y)._forward(X), back._forward(X))


# --- layers of their own ---------------------------------------------------------------------

OWN = [(8, LayerKind.tanh), (4, LayerKind.relu), (1, LayerKind.sigmoid)]


def shapes_and_kinds(nn):
    return [(layer.betas.shape, layer.kind) for layer in nn.layers_]


def test_each_layer_has_its_own_size_and_kind_and_the_inputs_come_from_X():
    wide, narrow = (NN(layers=OWN, steps=3).fit(given, Y) for given in (X, X[:, :2]))
    assert shapes_and_kinds(wide) == [
        ((3, 8), LayerKind.tanh),
        ((8, 4), LayerKind.relu),
        ((4, 1), LayerKind.sigmoid),
    ]
    assert [shape for shape, _ in shapes_and_kinds(narrow)] == [(2, 8), (8, 4), (4, 1)]


def test_the_short_form_and_the_long_one_train_alike():
    short = NN(hidden=(5, 4), kind="tanh", lr=1, steps=20, random_state=3).fit(X, Y)
    sizes_and_kinds = [(5, LayerKind.tanh), (4, LayerKind.tanh), (1, LayerKind.sigmoid)]
    long = NN(layers=sizes_and_kinds, lr=1, steps=20, random_state=3).fit(X, Y)
    assert np.array_equal(short._forward(X), long._forward(X))


@pytest.mark.parametrize("layers", [[], [(2, LayerKind.sigmoid)], [*OWN[:2]]])
def test_a_last_layer_that_does_not_fit_Y_is_refused_in_one_sentence(layers):
    nn = NN(layers=layers)
    with pytest.raises(ValueError, match=r"a neuron for each column of Y: 1, not \d\.$"):
        nn.fit(X, Y)
    assert not hasattr(nn, "layers_")


def test_a_net_with_layers_is_cloned_pickled_and_left_as_it_was_given():
    layers = list(OWN)
    nn = NN(layers=layers, lr=0.5, steps=10, random_state=1).fit(X, Y)
    assert nn.layers is layers
    assert layers == OWN
    assert clone(nn).get_params() == nn.get_params()
    back = pickle.loads(pickle.dumps(nn))
    assert back.get_params() == nn.get_params()
    assert np.array_equal(back._forward(X), nn._forward(X))
    assert np.array_equal(clone(nn).fit(X, Y)._forward(X), nn._forward(X))


def test_a_printed_net_names_its_layers_in_short():
    assert "[(8, LayerKind.tanh), (4, LayerKind.relu), (1, LayerKind.sigmoid)]" in repr(
        NN(layers=OWN)
    )


CHOICES = {"layers": [[(1, LayerKind.sigmoid)], OWN, None], "steps": [2]}


def test_layers_go_through_a_parameter_grid():
    nets = [NN(random_state=0).set_params(**setting) for setting in ParameterGrid(CHOICES)]
    assert [len(nn.fit(X, Y).layers_) for nn in nets] == [1, 3, 2]


def test_layers_go_through_a_grid_search():
    def right(nn, X, Y):
        return np.mean(nn.predict(X) == Y)

    search = GridSearchCV(NN(random_state=0, lr=0.1), CHOICES, scoring=right, cv=2).fit(X, Y)
    assert search.best_params_["layers"] in CHOICES["layers"]
    assert search.best_estimator_.predict(X).shape == Y.shape
    assert np.isfinite(search.cv_results_["mean_test_score"]).all()


# --- XOR -------------------------------------------------------------------------------------


@pytest.mark.slow
def test_every_one_of_100_seeds_learns_xor():
    for seed in range(100):
        y_hat = NN(random_state=seed).fit(X, Y).predict(X)
        assert all(y_hat == Y), seed
