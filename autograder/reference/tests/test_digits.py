"""The estimators keep scikit-learn's contract, learn the digits, and reuse their arrays."""

import pickle
import subprocess
import sys
import tracemalloc
import warnings

import numpy as np
import pytest
from scipy.sparse import csr_array, random_array
from sklearn.base import clone
from sklearn.datasets import make_regression
from sklearn.exceptions import ConvergenceWarning, NotFittedError
from sklearn.model_selection import GridSearchCV, cross_val_score
from sklearn.neural_network import MLPClassifier, MLPRegressor
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler, scale
from sklearn.utils.estimator_checks import check_estimator
from threadpoolctl import threadpool_info, threadpool_limits

from autograder.reference import NNClassifier, NNRegressor
from autograder.reference.buffers import SOLVERS, Adam, Backward, Net, identity, softmax
from autograder.reference.digits import evaluate, load_split
from autograder.reference.hold_out import hold_out

pytestmark = pytest.mark.filterwarnings("ignore::sklearn.exceptions.ConvergenceWarning")
ALL = [
    NNClassifier(),
    *(
        pytest.param(one, marks=pytest.mark.slow)
        for one in (
            NNRegressor(),
            NNClassifier(early_stopping=True),
            NNRegressor(early_stopping=True),
            NNClassifier(activation="tanh", solver="sgd"),
        )
    ),
]
RNG = np.random.default_rng(0)
X = RNG.normal(size=(60, 4))
Y = (X[:, 0] + X[:, 1] > 0).astype(int)


@pytest.mark.parametrize("estimator", ALL, ids=repr)
def test_scikit_learn_s_own_checks_pass(estimator):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        results = check_estimator(estimator, on_skip=None)  # raises at the first failure
    passed = [result for result in results if result["status"] == "passed"]
    assert not any(result["expected_to_fail"] for result in results)
    assert len(passed) >= (62 if hasattr(estimator, "predict_proba") else 59)


def test_parameters_bear_the_names_of_scikit_learn():
    for ours, theirs in ((NNClassifier(), MLPClassifier()), (NNRegressor(), MLPRegressor())):
        defaults = theirs.get_params()
        assert ours.get_params() == {name: defaults[name] for name in ours.get_params()}


@pytest.mark.parametrize("activation", ["relu", "tanh", "logistic", "identity"])
@pytest.mark.parametrize("output", [softmax, identity])
def test_gradients_agree_with_central_differences(activation, output):
    rng = np.random.RandomState(1)
    net = Net((4, 5, 3, 2), activation, output, rng)
    net.parameters[:] = rng.normal(size=net.parameters.size)
    inputs, targets = rng.normal(size=(6, 4)), np.eye(2)[rng.randint(2, size=6)]
    back = Backward(net, 8)

    def cost():
        y_hat = back.forward(inputs)
        return (
            -np.sum(targets * np.log(y_hat))
            if output is softmax
            else np.sum((y_hat - targets) ** 2) / 2
        )

    back.backward(inputs, back.forward(inputs) - targets)
    found, h = back.gradients.copy(), 1e-5
    for i, value in enumerate(net.parameters.copy()):
        net.parameters[i] = value + h
        above = cost()
        net.parameters[i] = value - h
        found[i] -= (above - cost()) / (2 * h)
        net.parameters[i] = value
    assert np.linalg.norm(found) < 1e-7 * np.linalg.norm(back.gradients)


def test_decay_leaves_biases_free():
    net = Net((3, 4, 2), "relu", identity, np.random.RandomState(0))
    net.parameters += 1
    back = Backward(net, 1)
    back.decay(0.5)
    assert all(map(np.allclose, back.weight_grads, [w / 2 for w in net.weights]))
    assert not any(np.any(grad) for grad in back.bias_grads)


def test_float32_stays():
    model = NNClassifier(max_iter=3).fit(X.astype(np.float32), Y)
    assert model.net_.parameters.dtype == np.float32
    assert model.predict_proba(X).dtype == np.float32


@pytest.mark.parametrize("labels", [["no", "yes"], ["a", "b", "c", "d", "e"]])
def test_labels_may_be_strings(labels):
    y = np.array(labels)[np.digitize(X[:, 0], np.linspace(-1, 1, len(labels) - 1))]
    model = NNClassifier(max_iter=300, learning_rate_init=0.01, random_state=0).fit(X, y)
    assert model.score(X, y) > 0.9
    assert list(model.classes_) == labels


@pytest.mark.parametrize("early_stopping", [False, True])
def test_sparse_input_gives_the_same_net(early_stopping):
    settings = dict(max_iter=5, early_stopping=early_stopping, random_state=0)
    dense, sparse = (NNClassifier(**settings).fit(x, Y) for x in (X, csr_array(X)))
    assert np.allclose(dense.predict_proba(X), sparse.predict_proba(csr_array(X)))


def peak(run):
    """Bytes that a call holds at its peak, beside those that were there."""
    tracemalloc.start()
    run()
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return most


def test_a_wide_sparse_matrix_takes_little_room():
    wide = random_array((2000, 50_000), density=1e-4, format="csr", rng=0)
    model = NNClassifier((2,), batch_size=10, max_iter=1).fit(wide, np.arange(2000) % 2)
    most = peak(lambda: model.predict(wide))
    assert most < 2000 * 50_000  # bytes: an eighth of the dense matrix


def test_copies_do_what_the_original_does():
    model = NNClassifier(max_iter=5, random_state=0).fit(X, Y)
    copy = pickle.loads(pickle.dumps(model))
    assert np.array_equal(copy.predict_proba(X), model.predict_proba(X))
    copy.coefs_[0][:] = 0
    assert copy.net_.parameters[0] == 0 and model.net_.parameters[0] != 0
    assert not hasattr(clone(model), "classes_")


@pytest.mark.slow
def test_it_works_in_scikit_learn_s_tools():
    pipeline = make_pipeline(StandardScaler(), NNClassifier(max_iter=20, random_state=0))
    assert len(cross_val_score(pipeline, X, Y, cv=3)) == 3
    grid = GridSearchCV(pipeline, {"nnclassifier__hidden_layer_sizes": [(4,), (8, 4)]}, n_jobs=2)
    assert grid.fit(X, Y).best_score_ > 0.5


@pytest.mark.parametrize(
    "bad, words",
    [
        (X * np.nan, "NaN"),
        (X[:0], "minimum of 1"),
        (X[:, 0], "2D array"),
    ],
)
def test_what_is_no_input_gets_scikit_learn_s_own_error(bad, words):
    for model in (NNClassifier(), MLPClassifier()):
        with pytest.raises(ValueError, match=words):
            model.fit(bad, Y[: len(bad)])
    with pytest.raises(NotFittedError):
        NNClassifier().predict(X)


@pytest.mark.parametrize(
    "wrong",
    [
        {"activation": "gelu"},
        {"solver": "newton"},
        {"alpha": -1},
        {"batch_size": 0},
        {"learning_rate_init": 0},
        {"max_iter": 1.5},
        {"tol": None},
        {"early_stopping": "yes"},
        {"hidden_layer_sizes": (3, 0)},
        {"hidden_layer_sizes": (2.5,)},
        {"hidden_layer_sizes": "many"},
        {"n_iter_no_change": 0},
        {"random_state": "seven"},
        {"early_stopping": True, "validation_fraction": 1},
    ],
    ids=str,
)
def test_a_wrong_parameter_is_named(wrong):
    with pytest.raises(ValueError, match=list(wrong)[-1]):
        NNClassifier(**wrong).fit(X, Y)


def test_weights_of_zero_are_refused_and_a_diverging_net_says_so():
    with pytest.raises(ValueError, match="zero"):
        NNClassifier().fit(X, Y, sample_weight=np.zeros(len(X)))
    with np.errstate(all="ignore"), pytest.raises(ValueError, match="learning_rate_init"):
        NNRegressor(solver="sgd", learning_rate_init=1e9).fit(X, Y)


def test_early_stopping_keeps_the_best_net():
    X_train, _, y_train, _ = load_split(0)
    model = NNClassifier((16,), early_stopping=True, max_iter=300, random_state=0)
    model.fit(X_train, y_train)
    assert model.n_iter_ < 300
    assert model.best_validation_score_ == max(model.validation_scores_)
    assert len(model.validation_scores_) == len(model.loss_curve_) == model.n_iter_


@pytest.mark.parametrize("state", range(3))
def test_early_stopping_learns_a_table_of_few_distinct_rows(state):
    corners = np.tile([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]], (100, 1))
    y = corners[:, 0] != corners[:, 1]
    settings = dict(early_stopping=True, n_iter_no_change=100, learning_rate_init=0.01)
    net = NNClassifier((16,), **settings, random_state=state)
    assert net.fit(corners, y).score(corners, y) == 1


@pytest.mark.parametrize("copies", [1, 4, 5, 100])
def test_as_many_rows_are_held_out_as_asked_for_and_few_copies_stay_together(copies):
    rows, kinds = np.repeat(X, copies, axis=0), np.repeat(Y, copies)
    everyone = np.arange(len(rows))
    chosen = hold_out(rows, kinds, 0.1, everyone, np.random.RandomState(0))
    assert abs(chosen.mean() - 0.1) < 0.02
    together = chosen.reshape(60, copies).all(axis=1) == chosen.reshape(60, copies).any(axis=1)
    assert together.all() == (copies < 5)


def test_the_loss_holds_the_penalty():
    settings = dict(batch_size=20, max_iter=1, learning_rate_init=1e-300, random_state=0)
    free, held = (NNClassifier(alpha=alpha, **settings).fit(X, Y) for alpha in (0.0, 3.0))
    squares = sum(np.sum(weights**2) for weights in held.coefs_)
    assert held.loss_ - free.loss_ == pytest.approx(3.0 / 2 * squares / 20)


@pytest.mark.parametrize("early_stopping", [False, True])
@pytest.mark.parametrize("patience", [1, 4])
def test_patience_is_that_of_scikit_learn(early_stopping, patience):
    settings = dict(tol=1e9, n_iter_no_change=patience, early_stopping=early_stopping)
    ours, theirs = (kind(**settings).fit(X, Y) for kind in (NNClassifier, MLPClassifier))
    assert ours.n_iter_ == theirs.n_iter_ < 10


def test_a_net_that_ran_out_of_epochs_warns():
    with pytest.warns(ConvergenceWarning, match="max_iter=2"):
        NNClassifier(max_iter=2).fit(X, Y)


def test_training_takes_no_room_in_proportion_to_the_data():
    data = np.ones((4000, 50))  # before tracing begins: it does not count
    net = NNRegressor((8,), batch_size=10, max_iter=3, n_iter_no_change=99)
    most = peak(lambda: net.fit(data, np.ones(4000)))
    assert most < 4000 * 50 * 8  # never a copy of the data


def test_training_takes_one_thread_and_gives_the_others_back(monkeypatch):
    def threads():
        return {lib["num_threads"] for lib in threadpool_info() if lib["user_api"] == "blas"}

    class Watched(Adam):
        def step(self, gradients):
            inside.append(threads())
            super().step(gradients)

    inside = []
    monkeypatch.setitem(SOLVERS, "adam", Watched)
    with threadpool_limits(2):
        NNClassifier(max_iter=1).fit(X, Y)
        assert inside == [{1}]
        assert threads() == {2}


def test_digits_are_learned():
    scores = evaluate(NNClassifier((64, 32), random_state=0), seeds=range(2))
    assert min(scores) > 0.95


@pytest.mark.parametrize("state", range(8))
def test_early_stopping_does_not_give_up_at_the_start(state):
    numbers, y = make_regression(200, 10, n_informative=1, bias=5.0, noise=20, random_state=42)
    net = NNRegressor(early_stopping=True, random_state=state)
    assert net.fit(scale(numbers), scale(y)).score(scale(numbers), scale(y)) > 0.5


@pytest.mark.accuracy
@pytest.mark.parametrize("sizes, wanted", [((64, 32), 0.975), ((256, 128), 0.981)])
def test_digits_are_learned_as_well_as_by_scikit_learn(sizes, wanted):
    budget = {"max_iter": 200, "n_iter_no_change": 200}  # the same number of epochs for both
    ours, theirs = (
        [s for state in range(2) for s in evaluate(model(sizes, random_state=state, **budget))]
        for model in (NNClassifier, MLPClassifier)
    )
    for name, scores in (("ours", ours), ("MLPClassifier", theirs)):
        print(f"{sizes} {name}: {np.mean(scores):.4f} ± {np.std(scores):.4f}")
    assert np.mean(ours) >= max(wanted, np.mean(theirs))


def test_the_first_chapters_need_not_wait_for_scikit_learn():
    code = "import sys, autograder.reference.xor; sys.exit('sklearn' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
