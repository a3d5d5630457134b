"""Checks of chapter 09."""

from copy import deepcopy
from functools import cache, partial
from itertools import cycle, islice, pairwise, product, starmap
from typing import ClassVar

import numpy as np
from sklearn.base import clone
from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split
from sklearn.utils import check_array, check_random_state
from sklearn.utils.multiclass import check_classification_targets
from sklearn.utils.validation import check_is_fitted, validate_data

from autograder.judging.check import Check, stopping
from autograder.reference import digits as right
from autograder.reference.buffers import Adam, Backward, Net, softmax
from autograder.scenarios.digits import QUESTIONS
from autograder.scenarios.digits import Net as StandIn
from autograder.scenarios.digits import evaluate as evaluating
from autograder.scenarios.digits import fit as fitting
from autograder.scenarios.digits import load_split as splitting
from autograder.scenarios.digits import predict as predicting
from autograder.scenarios.digits import predict_proba as asking

# --- load_split ------------------------------------------------------------------------------


def load_split_cases(rng):
    yield (0,)
    yield (int(rng.integers(1, 1000)),)


def _where_chance_may_lead(learner, given, output):
    """A split of another seed may be any: then the rows are those of the learner's."""
    if learner is not rows_of_another_seed:
        return load_split.behave(learner, given).output
    return output if _all_rows_are_there(output) else None


def _all_rows_are_there(split):
    """Whether the four arrays together are the digits, a quarter of them for testing."""
    X_train, X_test, y_train, y_test = map(np.asarray, split)
    X, y = _digits()
    if y_train.ndim != 1 or y_test.ndim != 1:
        return False
    if not len(X_test) == len(y_test) == -(-len(y) // 4) or len(X_train) != len(y_train):
        return False
    rows, all_rows = (
        np.column_stack(pair)
        for pair in ((np.vstack([X_train, X_test]), [*y_train, *y_test]), (X / 16, y))
    )
    by = 1 + np.arange(65) ** 2  # one number for each row
    return rows.shape == all_rows.shape and np.allclose(np.sort(rows @ by), np.sort(all_rows @ by))


load_split = Check(
    "09_digits.load_split",
    right.load_split,
    load_split_cases,
    scenario=splitting,
    expect=_where_chance_may_lead,
)


@cache
def _digits():
    return load_digits(return_X_y=True)


def _split(seed, X=None, **options):
    data, y = _digits()
    given = {"test_size": 0.25, "stratify": y, "random_state": seed, **options}
    return train_test_split(data / 16 if X is None else X(data), y, **given)


@load_split.mistake
def ink_from_0_to_16(seed):
    """The pixels run from 0 to 16. By what must they be divided to run from 0 to 1?"""
    return _split(seed, lambda X: X)


@load_split.mistake
def divided_in_place(seed):
    """The first call is right, and it changes `digits.data`: the next one divides once more. How do
    you divide without changing what you divide?
    """
    return _split(seed, lambda X: X / 16 if seed == 0 else X / 256)  # the first case is of seed 0


@load_split.mistake
def each_column_by_its_own_largest(seed):
    """Each pixel is divided by its own largest value, so ink is no longer the same thing in each
    place. What is the most ink that any pixel can have?
    """
    return _split(seed, lambda X: X / np.maximum(X.max(axis=0), 1))


@load_split.mistake
def divided_by_15(seed):
    """The pixels are divided by 15, and some come out above 1. Which values can a pixel have?"""
    return _split(seed, lambda X: X / 15)


@load_split.mistake
def divided_by_255(seed):
    """The pixels are divided by 255, which suits pictures of 8 bits. Which values can these
    have?
    """
    return _split(seed, lambda X: X / 255)


@load_split.mistake
def divided_without_a_rest(seed):
    """Only 0 and 1 are left of the ink: all that lies between them is thrown away. Which operation
    gives whole numbers only?
    """
    return _split(seed, lambda X: X // 16)


@load_split.mistake
def test_rows_not_divided(seed):
    """The pixels of the training part run from 0 to 1, those of the test part from 0 to 16. Which
    rows does your division reach?
    """
    X_train, X_test, y_train, y_test = right.load_split(seed)
    return X_train, 16 * X_test, y_train, y_test


@load_split.mistake
def not_stratified(seed):
    """Some digits have more than their share of the test rows. Which argument of
    `train_test_split` keeps the shares?
    """
    return _split(seed, stratify=None)


@load_split.mistake
def the_same_split_for_every_seed(seed):
    """Every seed gives the split of seed 0. Where does `seed` go?"""
    return _split(0)


@load_split.mistake
def three_quarters_set_aside(seed):
    """Three quarters of the rows are in the test part. Which part should be the large one?"""
    return _split(seed, test_size=0.75)


@load_split.mistake
def a_fifth_set_aside(seed):
    """A fifth of the rows is in the test part. Which share was asked for?"""
    return _split(seed, test_size=0.2)


@load_split.mistake
def another_order(seed):
    """The labels of training come second. In which order were the four arrays asked for?"""
    X_train, X_test, y_train, y_test = right.load_split(seed)
    return X_train, y_train, X_test, y_test


@load_split.mistake
def test_rows_first(seed):
    """The test part comes first. In which order were the four arrays asked for?"""
    X_train, X_test, y_train, y_test = right.load_split(seed)
    return X_test, X_train, y_test, y_train


@load_split.mistake
def test_labels_first(seed):
    """The pixels come in the right order, and of the labels those of the test part come first. In
    which order were the four arrays asked for?
    """
    X_train, X_test, y_train, y_test = right.load_split(seed)
    return X_train, X_test, y_test, y_train


@load_split.mistake
def labels_before_pixels(seed):
    """The labels come first and the pixels second. In which order were the four arrays asked
    for?
    """
    X_train, X_test, y_train, y_test = right.load_split(seed)
    return y_train, y_test, X_train, X_test


@load_split.mistake
def pixels_alone(seed):
    """Two arrays came back, the pixels of both parts, without their labels. Which second array does
    `train_test_split` need, to split it in the same way?
    """
    return right.load_split(seed)[:2]


@load_split.mistake
def rows_not_shuffled(seed):
    """The rows are not shuffled: the test part is the last quarter of the digits as they come.
    Which argument of `train_test_split` keeps them in that order?
    """
    return _split(seed, shuffle=False, stratify=None)


@load_split.mistake
def stratified_but_not_shuffled(seed):
    """`train_test_split` stratifies only what it shuffles. Which of its arguments says that it is
    not to shuffle?
    """
    return _split(seed, shuffle=False)


@load_split.mistake
def digits_in_a_list(seed):
    """The digits come back in lists, which have no shape. Which arrays did `train_test_split` get,
    and what did you make of them?
    """
    X_train, X_test, y_train, y_test = right.load_split(seed)
    return X_train, X_test, list(y_train), list(y_test)


@load_split.mistake
def rows_of_another_seed(seed):
    """A quarter of the rows is set aside, but not those that `train_test_split` picks from the
    digits, as they lie there, with `random_state=seed`. What goes into it, and is it asked anew for
    each seed?
    """
    return _split(seed + 1)


# --- NNClassifier.fit ------------------------------------------------------------------------


LEFT, REFUSED, AGAIN, CHANCE, TRAINING, ORDERS = QUESTIONS
LISTS, NO_CLASSES = "fitted with lists, and with arrays", "labels that are no classes"
TINY = 1e-8  # inputs so small that Adam's steps tell a sum from a mean


def fit_cases(rng):
    X, y = np.array([[0, 2], [2, 0], [2, 2], [0, 1], [1, 0]]), np.array([1, 0, 1, 1, 0])
    words, seed = np.array(["owl", "cat", "ant", "owl", "cat"]), int(rng.integers(1, 1000))
    few = _settings([3], 3, 2, seed)
    yield LEFT, X, y, few
    for question in (REFUSED, AGAIN, CHANCE):
        yield question, X, words, few
    yield LEFT, X, words, _settings((4, 3), 8, 1, seed)
    yield TRAINING, X, y, _settings((), 9, 2, seed)
    yield TRAINING, X[3:], y[3:], _settings((), 9, 30, seed, 5.0)  # the loss is 0 before the end
    yield TRAINING, TINY * X, words, _settings((8, 5), 8, 3, seed, 0.1)
    yield TRAINING, np.eye(7), words[[0, 1, 2, 2, 1, 0, 1]], _settings((WIDE,), 3, 2, seed, RATE)
    yield TRAINING, np.eye(6), np.array([5, -2, -2, 5, 0, -2]), _settings((WIDE,), 3, 2, seed, RATE)
    yield ORDERS, np.eye(6), np.array([0, 1, 2, 0, 1, 2]), _settings((WIDE,), 2, 2, seed, RATE)
    yield LEFT, X, np.full(5, "owl"), _settings((), 1, 1, seed)
    yield LEFT, X, np.array([-1, 10, 10, 2, -1]), {"max_iter": 1}
    X, y = rng.normal(size=(40, 4)), rng.permutation(np.arange(40) % 4)
    yield TRAINING, X, y, _settings((6, 4), 40, 5, seed)


def _settings(hidden, batch_size, max_iter, seed, lr=0.01):
    return {
        "hidden_layer_sizes": hidden,
        "learning_rate_init": lr,
        "batch_size": batch_size,
        "max_iter": max_iter,
        "random_state": seed,
    }


def _where_it_may_end(learner, given, output):
    """Each net of ours begins where the learner's began, and its rows may come in any order."""
    mine, question = dict(fit.behave(learner, given).output), given[0]
    if learner is not fit.reference:
        return _but_what_may_differ(learner, given, mine, output)
    if question == TRAINING:
        start, end = output["the net before"], output["the net after"]
        mine = _outcome(start, _trained(start, end, *given[1:]), given[1])
    return mine


def _but_what_may_differ(learner, given, mine, output):
    """What a known mistake does, but for what may be amiss beside it, or follows from it."""
    question, *rest = given
    if question in (TRAINING, ORDERS) and learner.fit is random_state_ignored:
        return output
    if question == TRAINING and learner.fit in (
        a_seed_of_its_own, one_order_for_all_epochs, an_order_made_of_the_last, rows_as_they_come,
        shuffled_too_late,
    ):  # fmt: skip
        return _where_it_may_end(fit.reference, given, output)
    if question == TRAINING and learner.fit is the_end_before_max_iter:
        return _after_fewer_epochs(output, *rest)
    if question == REFUSED and mine["a NaN"] == "nothing":  # without its check, any line may fail
        return {**output, "a NaN": "nothing", NO_CLASSES: mine[NO_CLASSES]}
    if question == AGAIN and learner.fit in (input_taken_on_trust, the_validated_arrays_not_kept):
        came = output["pairs"][LISTS]
        if isinstance(came[0], str) or learner.fit is input_taken_on_trust:
            return {"pairs": {**mine["pairs"], LISTS: came}}
    return mine


def _trained(start, end, X, y, settings):
    """A net after its training, from this start, in the order that the net at the end tells of."""
    classes, places = np.unique(y, return_inverse=True)
    sizes, size = (
        (X.shape[1], *settings["hidden_layer_sizes"], len(classes)),
        settings["batch_size"],
    )
    net = Net(sizes, "relu", softmax, np.random.RandomState(0))
    net.parameters[:] = start
    epochs = [_batches(np.arange(len(X)), size)] * settings["max_iter"]
    if size < len(X):
        epochs = _orders(start, end, len(X), size) or epochs
    _descend(net, X, np.eye(len(classes))[places], settings["learning_rate_init"], epochs)
    return net


def _after_fewer_epochs(output, X, y, settings):
    """What training leads to if it ends early: after as many epochs as come nearest to a net."""
    start, end = output["the net before"], output["the net after"]
    nets = (
        _trained(start, end, X, y, {**settings, "max_iter": epochs})
        for epochs in range(1, settings["max_iter"] + 1)
    )
    net = min(nets, key=lambda net: np.linalg.norm(net.parameters - end))
    return _outcome(start, net, X)


def _outcome(start, net, X):
    return {
        "the net before": start,
        "the net after": net.parameters,
        "what it puts out then": net.forward(X, net.room(len(X))),
    }


RATE, WIDE = 1e-4, 32  # so small that gradients stay as they were; no row finds all units dead


def _orders(start, end, m, size):
    """The rows of each step of two epochs, or None where none would lead there.

    Each row has a column of X, and so weights, to itself: how far they have moved depends on when.
    """
    lengths = tuple(map(len, _batches(range(m), size)))
    moved = np.sort(np.abs(end - start)[: WIDE * m].reshape(m, WIDE) / RATE)
    typical = moved[range(m), WIDE - (1 + np.count_nonzero(moved, axis=1)) // 2 - 1]
    places, far = _how_far(lengths)
    apart = np.abs(typical[:, None] / far - 1)
    if apart.min(axis=1).max() > 0.004:
        return None
    steps = np.array(places)[apart.argmin(axis=1)]
    epochs = [[np.flatnonzero(each == i).tolist() for i in range(len(lengths))] for each in steps.T]
    return epochs if all(tuple(map(len, epoch)) == lengths for epoch in epochs) else None


@cache
def _how_far(lengths):
    """How far Adam takes a weight whose row is in one step of each of two epochs."""
    places = list(product(range(len(lengths)), repeat=2))
    parameters = np.zeros(len(places))
    adam = Adam(parameters, 1.0)
    for epoch, (step, length) in product(range(2), enumerate(lengths)):
        adam.step(np.array([-(place[epoch] == step) / length for place in places]))
    return places, parameters


def _told(output):
    """What is to be said of nets whose numbers are chance."""
    if "pairs" in output:
        pairs = output["pairs"].items()
        return {name: "the same net" if _same(*pair) else "two nets" for name, pair in pairs}
    if "nets" in output:
        orders = [_orders(*pair, 6, 2) for pair in output["nets"]]
        firsts, seconds = ([one and one[i] for one in orders] for i in range(2))
        epochs = [pair for one in orders if one for pair in pairwise(one)]
        return {
            "the first epochs of nine models": _unlike(firsts),
            "the second epochs of nine models": _unlike(seconds),
            "the two epochs of a model": min(map(_unlike, epochs), default="no order"),
            "how the second epochs come from the first ones": _unlike([*starmap(_shared, epochs)]),
        }
    return output


def _shared(first, second):
    """How many rows each step of one epoch shares with each of another."""
    return [[len({*one} & {*other}) for other in second] for one in first]


def _unlike(orders):
    """Whether these are all the same; nine chance ones are once in 500 million times."""
    return "different orders" if any(one != orders[0] for one in orders) else "the same order"


def _same(one, other):
    one, other = np.asarray(one), np.asarray(other)
    return (
        one.shape == other.shape
        and one.dtype.kind == other.dtype.kind == "f"
        and np.allclose(one, other)
    )


def _mean(p, Y):
    return (p - Y) / len(Y)


def _descend(net, X, Y, lr, epochs, delta=_mean, optimiser=Adam):
    """Adam's steps, for lists of the rows in each batch of each epoch."""
    back, adam = Backward(net, len(X) + 32), optimiser(net.parameters, lr)
    for batches in epochs:
        for rows in batches:
            back.backward(X[rows], delta(back.forward(X[rows]), Y[rows]))
            adam.step(back.gradients)


class NNClassifier(right.NNClassifier):
    """The course's own, with nothing that the notebook does not ask for."""

    _parameter_constraints: ClassVar[dict] = {}

    def __init__(self, **given):
        usual = {"hidden_layer_sizes": (64, 32), "batch_size": 32, "max_iter": 50}
        super().__init__(**{**usual, **given}, alpha=0.0, n_iter_no_change=1000)


fit = Check(
    "09_digits.NNClassifier.fit",
    NNClassifier,
    fit_cases,
    points=4,
    scenario=fitting,
    view=_told,
    tolerance=1e-5,  # of nets: rounding grows with every step
    expect=_where_it_may_end,
    asked="NNClassifier(…).fit(X, y)",
)


def _batches(order, size):
    return [order[start : start + size] for start in range(0, len(order), size)]


def _shuffled(rng, m, size, epochs):
    """A generator: the draws come when they are needed, as in the notebook."""
    return (_batches(rng.permutation(m), size) for _ in range(epochs))


def _train(
    self, X, y, *, classes=np.unique, rows=None, epochs=None, lr=None, net=None, kind="relu",
    orders=_shuffled, rng=check_random_state, descend=_descend, hidden=None,
):  # fmt: skip
    """The notebook's solution, with places to go wrong."""
    X, y = validate_data(self, X, y)
    check_classification_targets(y)
    self.classes_ = classes(y)
    Y = (np.asarray(y)[:, None] == np.asarray(self.classes_)).astype(float)
    chance, rows = rng(self.random_state), rows or self.batch_size
    sizes = (X.shape[1], *(hidden or self.hidden_layer_sizes), len(self.classes_))
    self.net_ = net or Net(sizes, kind, softmax, chance)
    self.n_iter_ = self.max_iter if epochs is None else epochs
    lr = self.learning_rate_init if lr is None else lr
    descend(self.net_, X, Y, lr, orders(chance, len(X), rows, self.n_iter_))
    return self


def _by(delta):
    return partial(_descend, delta=delta)


@fit.mistake
def fit_without_a_return(self, X, y):
    """`fit` returns nothing, so `NNClassifier().fit(X, y).predict(X)` fails. What do the models of
    scikit-learn return?
    """
    _train(self, X, y)


@fit.mistake
def uphill(self, X, y):
    """The net gets worse with every step. Which way round is the slope of the cost, p − Y or
    Y − p?
    """
    return _train(self, X, y, descend=_by(lambda p, Y: (Y - p) / len(Y)))


@fit.mistake
def labels_used_as_row_numbers(self, X, y):
    """The labels themselves are used to pick rows of the identity matrix, which goes wrong where
    they are no numbers from 0 on. What else does `np.unique` return if you ask it for the inverse?
    """
    X, y = validate_data(self, X, y)
    check_classification_targets(y)
    np.eye(len(np.unique(y)))[y]
    return _train(self, X, y)


@fit.mistake
def ten_classes_by_heart(self, X, y):
    """The last layer has ten neurons, whatever y holds. How many different labels are there?"""
    return _with_neurons(10, lambda Y: np.pad(Y, ((0, 0), (0, 10 - Y.shape[1]))), self, X, y)


def _with_neurons(k, rows, self, X, y):
    """Train a net with k neurons in its last layer, on other rows of 0 and 1."""
    chance = check_random_state(self.random_state)
    net = Net((np.shape(X)[-1], *self.hidden_layer_sizes, k), "relu", softmax, chance)

    def descend(net, X, Y, *given):
        _descend(net, X, rows(Y), *given)

    return _train(self, X, y, net=net, rng=lambda state: chance, descend=descend)


@fit.mistake
def one_neuron_for_two_classes(self, X, y):
    """Two classes get a single neuron, and the softmax of one number is always 1. How many columns
    has Y where there are two classes?
    """
    count = len(set(y))
    return _with_neurons(1 if count == 2 else count, _one_for_two, self, X, y)


def _one_for_two(Y):
    return Y[:, 1:] if Y.shape[1] == 2 else Y


@fit.mistake
def one_column_for_two_classes(self, X, y):
    """Where there are two classes, the net learns as if Y were one column of 0 and 1, which numpy
    subtracts from both columns of p. Which shape has your Y there?
    """

    def descend(net, X, Y, *given):
        _descend(net, X, _one_for_two(Y), *given)

    return _train(self, X, y, descend=descend)


@fit.mistake
def classes_in_order_of_appearance(self, X, y):
    """`classes_` lists the labels as they come in y. In which order does scikit-learn, and
    `np.unique`, put them?
    """
    return _train(self, X, y, classes=lambda y: np.array(list(dict.fromkeys(y.tolist()))))


@fit.mistake
def a_net_that_is_fitted_further(self, X, y):
    """A second `fit` goes on with the old net. When should a new one be made?"""
    return _train(self, X, y, net=getattr(self, "net_", None))


@fit.mistake
def random_state_ignored(self, X, y):
    """Two models with the same `random_state` get different nets. Where does chance come in, and
    who is to say how?
    """
    state, self.random_state = self.random_state, None
    _train(self, X, y)
    self.random_state = state
    return self


@fit.mistake
def a_start_of_its_own(self, X, y):
    """Every `random_state` begins with the same weights, though the end depends on it. Which
    generator does the net get?
    """
    sizes = (np.shape(X)[-1], *self.hidden_layer_sizes, len(set(y)))
    return _train(self, X, y, net=Net(sizes, "relu", softmax, check_random_state(0)))


@fit.mistake
def a_seed_of_its_own(self, X, y):
    """Every `random_state`, even `None`, gives the same net. Which seed does chance come from?"""
    state, self.random_state = self.random_state, 0
    _train(self, X, y)
    self.random_state = state
    return self


@fit.mistake
def learning_rate_ignored(self, X, y):
    """The learning rate is always the same, whatever `learning_rate_init` says. What does Adam
    get?
    """
    return _train(self, X, y, lr=0.001)


@fit.mistake
def one_epoch(self, X, y):
    """Every row is seen once only, whatever `max_iter` says. How many epochs should there be?"""
    return _train(self, X, y, epochs=1)


@fit.mistake
def max_iter_ignored(self, X, y):
    """The number of epochs is always the same, whatever `max_iter` says. How many should there
    be?
    """
    _train(self, X, y, epochs=50)
    self.n_iter_ = self.max_iter
    return self


@fit.mistake
def one_epoch_too_few(self, X, y):
    """There is one epoch less than `max_iter` says. How often does your outer loop go round?"""
    _train(self, X, y, epochs=self.max_iter - 1)
    self.n_iter_ = self.max_iter
    return self


@fit.mistake
def one_epoch_too_many(self, X, y):
    """There is one epoch more than `max_iter` says. How often does your outer loop go round?"""
    _train(self, X, y, epochs=self.max_iter + 1)
    self.n_iter_ = self.max_iter
    return self


@fit.mistake
def no_step_taken(self, X, y):
    """The net is as it was before the first epoch: nothing has changed its parameters. Which two
    lines should find the gradients and take a step, and for which net?
    """
    return _train(self, X, y, descend=lambda *given: None)


@fit.mistake
def all_rows_at_once(self, X, y):
    """`batch_size` changes nothing: each step takes all rows. How many should it take?"""
    return _train(self, X, y, rows=len(X))


@fit.mistake
def batch_size_by_heart(self, X, y):
    """Every batch has 32 rows, whatever `batch_size` says. How many should it have?"""
    return _train(self, X, y, rows=32)


@fit.mistake
def input_taken_on_trust(self, X, y):
    """X is not validated: a NaN goes in without a word, and `n_features_in_` is missing.
    Which function of scikit-learn validates them and notes the number of columns?
    """
    seen = getattr(self, "n_features_in_", None)
    clean = np.nan_to_num(X)[: len(y)]
    try:
        _train(self, clean, y)
    finally:
        if seen is None and hasattr(self, "n_features_in_"):
            del self.n_features_in_
    if len(X) != len(y):
        raise ValueError("lengths differ")
    return self


@fit.mistake
def columns_not_noted(self, X, y):
    """X and y are validated, but nothing notes the number of columns: `n_features_in_` is missing.
    Which call does the text give for both?
    """
    _train(self, X, y)
    del self.n_features_in_
    return self


@fit.mistake
def the_validated_arrays_not_kept(self, X, y):
    """A list of lists for X, or a list for y, does not go through: a line works with X or y as they
    came, and not with the arrays that `validate_data` makes of them. Which names hold these arrays?
    """
    validate_data(self, X, y)
    if isinstance(X, list):
        raise AttributeError("'list' object has no attribute 'shape'")
    return _train(self, X, y)


@fit.mistake
def any_number_a_class(self, X, y):
    """Measurements were accepted as labels, a class for each value. Which function of scikit-learn
    checks that a target is one for classification?
    """
    X, y = validate_data(self, X, y)
    if np.asarray(y).dtype.kind == "f":
        return _train(self, X, np.unique(y, return_inverse=True)[1])
    return _train(self, X, y)


@fit.mistake
def the_sum_for_the_mean(self, X, y):
    """Each step follows the sum over the rows of its batch, so a batch of fewer rows counts less.
    By what is the delta to be divided for the mean?
    """
    return _train(self, X, y, descend=_by(lambda p, Y: p - Y))


@fit.mistake
def divided_by_the_batch_size(self, X, y):
    """The delta is divided by `batch_size`, and the last batch of an epoch may be smaller. How many
    rows are in it?
    """
    return _train(self, X, y, descend=_by(lambda p, Y: (p - Y) / self.batch_size))


@fit.mistake
def divided_by_all_rows(self, X, y):
    """The delta is divided by the number of all rows. Over which rows is the mean of one step?"""
    return _train(self, X, y, descend=_by(lambda p, Y: (p - Y) / len(X)))


@fit.mistake
def divided_by_classes_too(self, X, y):
    """The delta is divided by the number of its entries, rows times classes. Over what is the mean
    to be taken?
    """
    return _train(self, X, y, descend=_by(lambda p, Y: (p - Y) / p.size))


@fit.mistake
def slope_of_softmax_once_more(self, X, y):
    """The delta is multiplied by p (1 − p). What did chapter 08 find for softmax and cross-entropy
    together?
    """
    return _train(self, X, y, descend=_by(lambda p, Y: (p - Y) * p * (1 - p) / len(Y)))


@fit.mistake
def one_order_for_all_epochs(self, X, y):
    """Every epoch takes the rows in the order of the first. Is that order drawn once, or by a
    generator that begins anew in each epoch?
    """

    def orders(rng, m, size, epochs):
        return [_batches(rng.permutation(m), size)] * epochs

    return _train(self, X, y, orders=orders)


@fit.mistake
def an_order_made_of_the_last(self, X, y):
    """The second epoch draws no order: it makes its own from that of the first, in the same way for
    every seed. How often is an order to be drawn?
    """

    def orders(rng, m, size, epochs):
        order = rng.permutation(m)
        return [_batches(order[:: -1 if epoch % 2 else 1], size) for epoch in range(epochs)]

    return _train(self, X, y, orders=orders)


@fit.mistake
def random_state_replaced(self, X, y):
    """`fit` puts a generator in the place of `random_state`, and the next `fit` draws on from where
    this one stopped. Which name may the generator have?
    """
    self.random_state = check_random_state(self.random_state)
    return _train(self, X, y)


@fit.mistake
def shuffled_too_late(self, X, y):
    """The first epoch takes the rows in the same order whatever the seed; only later ones differ.
    Where in the loop does the line stand that shuffles?
    """

    def orders(rng, m, size, epochs):
        yield _batches(np.arange(m), size)
        yield from _shuffled(rng, m, size, epochs - 1)

    return _train(self, X, y, orders=orders)


@fit.mistake
def labels_in_the_old_order(self, X, y):
    """The rows of a batch are taken in the new order, and its labels in the old one. Which labels
    belong to these rows?
    """

    def descend(net, X, Y, *given):
        old = cycle(Y)  # an epoch shows each label once

        def delta(p, _):
            return _mean(p, np.array([*islice(old, len(p))]))

        _descend(net, X, Y, *given, delta=delta)

    return _train(self, X, y, descend=descend)


@fit.mistake
def rows_as_they_come(self, X, y):
    """Every seed and every epoch has the same rows in its first step, the same ones in its second,
    and so on. Which line decides which rows share a step?
    """

    def orders(rng, m, size, epochs):
        return [_batches(np.arange(m), size)] * epochs

    return _train(self, X, y, orders=orders)


@fit.mistake
def rows_drawn_with_replacement(self, X, y):
    """In one epoch some rows come twice and others not at all. Which kind of draw shows each row
    once?
    """

    def orders(rng, m, size, epochs):
        return (_batches(rng.randint(m, size=m), size) for _ in range(epochs))

    return _train(self, X, y, orders=orders)


@fit.mistake
def each_batch_drawn_from_all_rows(self, X, y):
    """Each batch is drawn from all rows, as if there had been none before it: in one epoch some
    rows come twice and others not at all. How often should an epoch show each of them?
    """

    def orders(rng, m, size, epochs):
        return ([rng.randint(m, size=size) for _ in range(0, m, size)] for _ in range(epochs))

    return _train(self, X, y, orders=orders)


def _in_each_epoch(change):
    """Orders as they should be, but for a change to the batches of each epoch."""
    return lambda rng, m, size, epochs: (
        change(batches, size) for batches in _shuffled(rng, m, size, epochs)
    )


@fit.mistake
def rows_left_over(self, X, y):
    """The last batch of an epoch is left out where it is smaller than the others. How often should
    each row be seen?
    """
    full = _in_each_epoch(lambda batches, size: [one for one in batches if len(one) == size])
    return _train(self, X, y, orders=full)


@fit.mistake
def no_rows_after_the_first_batch(self, X, y):
    """Only the first batch of an epoch has rows in it: the slice ends where that one ends. Where
    does a later batch end?
    """

    def cut(batches, size):
        return [batches[0], *[rows[:0] for rows in batches[1:]]]

    return _train(self, X, y, orders=_in_each_epoch(cut))


@fit.mistake
def one_step_an_epoch(self, X, y):
    """Only the last batch of an epoch is followed by a step. Which loop does the step belong to?"""
    return _train(self, X, y, orders=_in_each_epoch(lambda batches, size: batches[-1:]))


@fit.mistake
def one_batch_an_epoch(self, X, y):
    """An epoch ends after its first batch. How many rows make an epoch?"""
    return _train(self, X, y, orders=_in_each_epoch(lambda batches, size: batches[:1]))


@fit.mistake
def a_batch_of_no_rows(self, X, y):
    """Where the rows fill the last batch of an epoch, another one follows that has none, and Adam
    takes a step for it all the same. At which row should the last batch begin?
    """

    def one_more(batches, size):
        return [*batches, batches[0][:0]] if len(batches[-1]) == size else batches

    return _train(self, X, y, orders=_in_each_epoch(one_more))


@fit.mistake
def batches_of_equal_size(self, X, y):
    """The rows are dealt evenly to the batches. How many rows make each step but the last?"""

    def evenly(batches, size):
        return np.array_split(np.concatenate(batches), len(batches))

    return _train(self, X, y, orders=_in_each_epoch(evenly))


@fit.mistake
def seed_0_taken_for_none(self, X, y):
    """Two models with `random_state=0` get different nets. What does Python make of 0 where it
    looks for True or False?
    """
    state, self.random_state = self.random_state, self.random_state or None
    _train(self, X, y)
    self.random_state = state
    return self


@fit.mistake
def labels_of_the_first_fit(self, X, y):
    """A second `fit`, with other labels, keeps the classes of the first. When are they to be
    found?
    """
    old = getattr(self, "classes_", None)
    return _train(self, X, y, classes=np.unique if old is None else lambda y: old)


@fit.mistake
def a_net_of_the_class(self, X, y):
    """All models share one net: it was put on the class, and the next `fit` of any model replaces
    it. To which object does a net belong?
    """
    _train(self, X, y)
    type(self).net_ = vars(self).pop("net_")
    return self


@fit.mistake
def the_end_before_max_iter(self, X, y):
    """The last epochs change nothing: training has ended before `max_iter`. Who is to say how many
    epochs there are?
    """
    _train(self, X, y, epochs=min(self.max_iter, 20))
    self.n_iter_ = self.max_iter
    return self


@fit.mistake
def hidden_layers_turned_round(self, X, y):
    """The hidden layers stand in the order from the last to the first. Which one comes after the
    columns of X?
    """
    return _train(self, X, y, hidden=self.hidden_layer_sizes[::-1])


@fit.mistake
def labels_made_text(self, X, y):
    """The labels were numbers, and `classes_` holds them as text. Of what does `np.unique` make the
    list of labels?
    """
    X, y = validate_data(self, X, y)
    check_classification_targets(y)
    return _train(self, X, y.astype(str))


@fit.mistake
def a_new_adam_for_each_epoch(self, X, y):
    """Adam begins anew in each epoch, and its averages are lost. How often should it be made?"""

    def descend(net, X, Y, lr, epochs):
        for batches in epochs:
            _descend(net, X, Y, lr, [batches])

    return _train(self, X, y, descend=descend)


@fit.mistake
def a_new_adam_for_each_step(self, X, y):
    """Adam begins anew in each step, and its averages are lost. How often should it be made?"""

    def descend(net, X, Y, lr, epochs):
        for batches in epochs:
            for rows in batches:
                _descend(net, X, Y, lr, [[rows]])

    return _train(self, X, y, descend=descend)


class _Plain:
    def __init__(self, parameters, lr):
        self.parameters, self.lr = parameters, lr

    def step(self, gradients):
        self.parameters -= self.lr * gradients


@fit.mistake
def plain_descent(self, X, y):
    """The steps are plain gradient descent. Which optimiser was asked for?"""
    return _train(self, X, y, descend=partial(_descend, optimiser=_Plain))


@fit.mistake
def tanh_in_the_hidden_layers(self, X, y):
    """The hidden layers are of tanh. Which activation was asked for?"""
    return _train(self, X, y, kind="tanh")


@fit.mistake
def another_generator(self, X, y):
    """Chance comes from a generator of another kind, so an integer and a RandomState of that seed
    give different nets. Which function of scikit-learn makes a generator of `random_state`?
    """
    return _train(self, X, y, rng=np.random.default_rng)


@fit.mistake
def every_random_state_a_seed(self, X, y):
    """`random_state` is taken for a seed, and it may be a RandomState as well. Which function of
    scikit-learn makes a generator of either?
    """
    return _train(self, X, y, rng=np.random.RandomState)


@fit.mistake
def steps_counted(self, X, y):
    """`n_iter_` counts the steps. What is a full round through all rows called?"""
    _train(self, X, y)
    self.n_iter_ *= -(-len(X) // self.batch_size)
    return self


@fit.mistake
def epochs_counted_from_0(self, X, y):
    """`n_iter_` is one too small: it counts from 0. How many epochs have there been?"""
    _train(self, X, y)
    self.n_iter_ -= 1
    return self


@fit.mistake
def classes_in_a_list(self, X, y):
    """`classes_` is a list, and an array of places cannot pick from a list. Of which type is what
    `np.unique` gives?
    """
    _train(self, X, y)
    self.classes_ = self.classes_.tolist()
    return self


@fit.mistake
def hidden_layers_left_out(self, X, y):
    """The net has no hidden layer. Which sizes stand between the columns of X and the classes?"""
    given, self.hidden_layer_sizes = self.hidden_layer_sizes, ()
    _train(self, X, y)
    self.hidden_layer_sizes = given
    return self


@fit.mistake
def one_hidden_layer(self, X, y):
    """Only the first of the hidden layers is there. How many may `hidden_layer_sizes` hold?"""
    return _train(self, X, y, hidden=(self.hidden_layer_sizes[0],))


@fit.mistake
def hidden_layers_by_heart(self, X, y):
    """The hidden layers have 64 and 32 neurons, whatever `hidden_layer_sizes` says. Which sizes
    stand between the columns of X and the classes?
    """
    return _train(self, X, y, hidden=(64, 32))


@fit.mistake
def epochs_not_noted(self, X, y):
    """`n_iter_` is missing. What should it tell?"""
    _train(self, X, y)
    del self.n_iter_
    return self


@fit.mistake
def a_parameter_changed(self, X, y):
    """`fit` has changed a parameter of the model, `max_iter` or another one. Which kind of
    attribute may `fit` set?
    """
    _train(self, X, y)
    self.max_iter = 0
    return self


# --- NNClassifier.predict_proba --------------------------------------------------------------


def proba_cases(rng):
    X, biases = np.array([[1.0, 0.0], [0.0, 1.0]]), [np.zeros(2), np.array([0.0, 1.0])]
    yield X, [np.eye(2), 2 * np.eye(2)], biases, [3, 5]
    for rows, sizes, classes, scale in (
        (9, (4, 6, 3), ["ant", "owl", "zebra"], 1),
        (6, (3, 4, 2), [-1, 1], 1),
        (12, (2, 5, 3, 4), [2, 3, 5, 8], 1),
        (30, (3, 4, 5), [1, 2, 4, 6, 9], 0.3),  # no class is more probable than all the others
        (1, (3, 4, 3), [0, 7, 9], 1),
        (5, (3, 2, 1), ["owl"], 1),
        (4, (3, 2), [False, True], 1),
        (6, (3, 4, 3), [2, 4, 8], 30),  # exponentials of such sums overflow
    ):
        yield *_each_class_somewhere(rng, rows, sizes, scale), classes
    X, weights, biases = _each_class_somewhere(rng, 20, (4, 3, 2), 1)
    yield np.tile(X, (75, 1)), weights, biases, [7, 9]


def _each_class_somewhere(rng, rows, sizes, scale):
    """Rows and a net that has each class for the most probable one of some row, without a tie."""
    digits = 1 if scale < 2 else 0  # whole numbers stay exact in float32, however large
    while True:
        X = (3 * rng.normal(size=(rows, sizes[0]))).round(digits)
        weights = [scale * rng.normal(size=size).round(digits) for size in pairwise(sizes)]
        biases = [scale * rng.normal(size=k).round(digits) for k in sizes[1:]]
        net = StandIn(weights, biases)
        p = np.vstack([net.forward(rows, net.room(len(rows))) for rows in (X, -X)])
        count = min(rows, sizes[-1])
        if len(set(p[:rows].argmax(axis=1))) == count and not _tied(p):
            return X, weights, biases


def _tied(p):
    """Whether the two largest of some row are as good as equal."""
    largest = np.sort(p, axis=1)[:, -2:]
    return p.shape[1] > 1 and np.isclose(*largest.T, rtol=1e-6).any()


predict_proba = Check(
    "09_digits.NNClassifier.predict_proba",
    right.NNClassifier,
    proba_cases,
    points=3,
    scenario=asking,
    asked="model.predict_proba(X), where model.net_ has these weights and biases",
)


def _proba(self, X):
    check_is_fitted(self)
    X = validate_data(self, X, reset=False)
    return self.net_.forward(X, self.net_.room(len(X)))


@predict_proba.mistake
def nobody_asked_whether_it_is_fitted(self, X):
    """Before `fit`, the error is not scikit-learn's NotFittedError. Which function raises it for
    you?
    """
    if not hasattr(self, "net_"):
        raise AttributeError("'NNClassifier' object has no attribute 'net_'")
    return _proba(self, X)


@predict_proba.mistake
def input_not_validated(self, X):
    """Lists, missing columns or NaN are not dealt with in scikit-learn's way. What did `fit` do
    with its X?
    """
    check_is_fitted(self)
    return self.net_.forward(X, self.net_.room(len(X)))


@predict_proba.mistake
def columns_not_compared(self, X):
    """X is validated, but its columns are not compared with those that `fit` saw: the error is that
    of a product of arrays. Which function does both?
    """
    check_is_fitted(self)
    X = check_array(X)
    return self.net_.forward(X, self.net_.room(len(X)))


@predict_proba.mistake
def what_was_validated_is_not_kept(self, X):
    """X goes into the net as it came: what `validate_data` gives back is not used. Which name
    should hold it?
    """
    check_is_fitted(self)
    validate_data(self, X, reset=False)
    return self.net_.forward(X, self.net_.room(len(X)))


@predict_proba.mistake
def columns_noted_anew(self, X):
    """`n_features_in_` becomes the number of columns of this X, whatever `fit` has seen. Which
    argument of `validate_data` keeps it?
    """
    check_is_fitted(self)
    X = validate_data(self, X)
    return self.net_.forward(X, self.net_.room(len(X)))


@predict_proba.mistake
def one_room_for_all_calls(self, X):
    """A later call writes over the answer of an earlier one, since both lie in the same room. When
    is a new one to be made?
    """
    check_is_fitted(self)
    X = validate_data(self, X, reset=False)
    if not hasattr(self, "room") or len(self.room[0]) < len(X):
        self.room = self.net_.room(len(X))
    return self.net_.forward(X, self.room)


@predict_proba.mistake
def a_room_for_each_number_of_rows(self, X):
    """A later call with as many rows writes over the answer of an earlier one, since both lie in
    the same room. When is a new one to be made?
    """
    check_is_fitted(self)
    X = validate_data(self, X, reset=False)
    rooms = self.__dict__.setdefault("rooms", {})
    return self.net_.forward(X, rooms.setdefault(len(X), self.net_.room(len(X))))


@predict_proba.mistake
def one_room_for_all_rows(self, X):
    """Every row has the probabilities of the last one: they all lie in the same room. What does
    `forward` do there to the answer of the row before?
    """
    p = _proba(self, X)
    return np.tile(p[-1], (len(p), 1))


@predict_proba.mistake
def forward_without_room(self, X):
    """`forward` got X, but no arrays to write into. Which method of the net makes them?"""
    check_is_fitted(self)
    X = validate_data(self, X, reset=False)
    return self.net_.forward(X)


@predict_proba.mistake
def probabilities_in_a_list(self, X):
    """The probabilities came back in a list, which has no `argmax`. Which type does the docstring
    ask for?
    """
    return _proba(self, X).tolist()


@predict_proba.mistake
def answers_of_the_first_call(self, X):
    """The second call gives the probabilities of the first one's rows. What is kept from call to
    call?
    """
    p = _proba(self, X)
    self.answers = getattr(self, "answers", p)
    return self.answers


@predict_proba.mistake
def only_the_largest(self, X):
    """One number came back for each row, the largest. For how many classes is a probability
    wanted?
    """
    return _proba(self, X).max(axis=1)


@predict_proba.mistake
def classes_instead(self, X):
    """These are places of classes, not probabilities. Which method picks the class?"""
    return _proba(self, X).argmax(axis=1)


@predict_proba.mistake
def answers_kept_by_the_number_of_rows(self, X):
    """Other rows, as many as before, get the probabilities of those before. By what are answers
    kept from call to call?
    """
    p = _proba(self, X)
    return self.__dict__.setdefault("kept", {}).setdefault(len(X), p)


@predict_proba.mistake
def probabilities_rounded(self, X):
    """The probabilities are rounded to 0 and 1. Who asked to be that sure?"""
    return np.round(_proba(self, X))


@predict_proba.mistake
def softmax_taken_twice(self, X):
    """The probabilities are too much alike: softmax was taken of probabilities. Which function does
    the last layer of the net apply already?
    """
    p = _proba(self, X).copy()
    softmax(p)
    return p


@predict_proba.mistake
def exponentials_that_overflow(self, X):
    """The probabilities are right where sums are small, and NaN where they are large: the
    exponentials overflow. Which method of the net does all that, softmax with it?
    """
    check_is_fitted(self)
    z = validate_data(self, X, reset=False)
    for i, (weights, biases) in enumerate(zip(self.net_.weights, self.net_.biases, strict=True)):
        z = (np.maximum(z, 0) if i else z) @ weights + biases
    shares = np.exp(z)
    return shares / shares.sum(axis=1, keepdims=True)


@predict_proba.mistake
def transposed(self, X):
    """Rows and columns have changed places. Which of them stands for a row of X?"""
    return _proba(self, X).T


@predict_proba.mistake
def only_the_last_class(self, X):
    """Only the last class has a probability here. For how many classes is one wanted?"""
    return _proba(self, X)[:, -1]


@predict_proba.mistake
def predict_proba_without_a_return(self, X):
    """Nothing came back. Which line hands over what the net puts out?"""
    _proba(self, X)


# --- NNClassifier.predict --------------------------------------------------------------------

BEFORE_FIT = "what a model raises before fit"


def _one_thing_at_a_time(learner, given, output):
    """Whatever the labels are, they may also come in a list, or too late to refuse."""
    mine = dict(predict.behave(learner, given).output)
    if learner is predict.reference:
        return mine
    for name, usual in (("type of the labels", "ndarray"), (BEFORE_FIT, "NotFittedError")):
        if mine[name] == usual:
            mine[name] = output[name]
    return mine


predict = Check(
    "09_digits.NNClassifier.predict",
    right.NNClassifier,
    proba_cases,
    scenario=predicting,
    expect=_one_thing_at_a_time,
    needs=("NNClassifier.predict_proba",),
    asked="model.predict(X), where model.net_ has these weights and biases",
)


@predict.mistake
def places_of_classes(self, X):
    """These are the places of the classes, 0, 1, 2 …, not the classes. What is at these places of
    `classes_`?
    """
    return self.predict_proba(X).argmax(axis=1)


@predict.mistake
def the_least_probable(self, X):
    """This is the least probable class. Which probability should be looked for?"""
    places = self.predict_proba(X).argmin(axis=1)
    return self.classes_[places]


@predict.mistake
def down_the_columns(self, X):
    """There is an answer for each class and not for each row. Along which axis are the classes?"""
    places = self.predict_proba(X).argmax(axis=0)
    return self.classes_[places]


@predict.mistake
def one_class_for_all(self, X):
    """One class came back for all rows together. Along which axis are the classes?"""
    place = self.predict_proba(X).argmax()
    return self.classes_[place]


@predict.mistake
def above_a_half(self, X):
    """A class needs more than a half here, and of many classes none may have that. What is true of
    the probability of the most probable class, if not that?
    """
    places = (self.predict_proba(X) > 0.5).argmax(axis=1)
    return self.classes_[places]


@predict.mistake
def a_column_of_classes(self, X):
    """The classes stand in a column, and y was flat. Which shape does y have?"""
    places = self.predict_proba(X).argmax(axis=1)
    return self.classes_[places][:, None]


@predict.mistake
def labels_of_the_first_call(self, X):
    """The second call gives the labels of the first one's rows. What is kept from call to call?"""
    labels = self.classes_[self.predict_proba(X).argmax(axis=1)] if hasattr(self, "net_") else None
    if labels is None:
        self.predict_proba(X)
    self.labels = getattr(self, "labels", labels)
    return self.labels


@predict.mistake
def ones_and_zeros(self, X):
    """Each row has a 1 for its class and 0 elsewhere. Where is the name of the class?"""
    p = self.predict_proba(X)
    return (p == p.max(axis=1, keepdims=True)).astype(int)


@predict.mistake
def probabilities_instead(self, X):
    """These are probabilities. Which class has the largest?"""
    return self.predict_proba(X)


@predict.mistake
def the_largest_probability(self, X):
    """These are the largest probabilities themselves. Which method tells where they stand?"""
    return self.predict_proba(X).max(axis=1)


@predict.mistake
def predict_rounds(self, X):
    """These are probabilities, rounded to 0 and 1. Which class has the largest of a row?"""
    return self.predict_proba(X).round()


predict.mistake(
    stopping(
        TypeError("predict_proba() missing 1 required positional argument: 'X'"),
        "called without a model",
        "`predict_proba` was called without a model: it took X for `self`. Whose method is it?",
    )
)


@predict.mistake
def labels_in_no_array(self, X):
    """The labels are right, but not in an array, and what works with scikit-learn's models counts
    on one. Of which type is what `classes_` gives for an array of places?
    """
    places = self.predict_proba(X).argmax(axis=1)
    return self.classes_[places].tolist()


@predict.mistake
def labels_as_objects(self, X):
    """The labels are right, but the array holds objects, whatever `classes_` holds, and `score`
    cannot compare them with y. Of which dtype is what `classes_` gives for an array of places?
    """
    places = self.predict_proba(X).argmax(axis=1)
    return self.classes_[places].astype(object)


@predict.mistake
def classes_read_too_soon(self, X):
    """`classes_` is read before anything has refused, so a model that was never fitted does not
    raise scikit-learn's NotFittedError. Which part of a line does Python work out first?
    """
    return self.classes_[self.predict_proba(X).argmax(axis=1)]


@predict.mistake
def the_net_used_unasked(self, X):
    """`net_` is used before anything can refuse, so a model that was never fitted does not raise
    scikit-learn's NotFittedError. Which function raises it for you?
    """
    p = self.net_.forward(X, self.net_.room(len(X)))
    return self.classes_[p.argmax(axis=1)]


@predict.mistake
def predict_without_a_return(self, X):
    """Nothing came back. Which line hands over the classes?"""
    self.predict_proba(X)


# --- evaluate --------------------------------------------------------------------------------


def evaluate_cases(rng):
    yield "BernoulliNB", [0, 1]
    low, high = sorted(map(int, rng.choice(1000, 2, replace=False)))
    yield "BernoulliNB", [high, low, high]  # no order, and one comes twice
    yield "a RandomForestClassifier with a warm start, fitted", [2, 3]
    yield "RidgeClassifier", None


evaluate = Check(
    "09_digits.evaluate",
    right,
    evaluate_cases,
    points=3,
    scenario=evaluating,
    names=("evaluate", "load_split"),
    needs=("load_split",),
    asked="evaluate(model, seeds)",
)


_right_split = cache(right.load_split)


def _scores(model, seeds, part=1, train=0, copy=clone, split_by=_right_split):
    scores = []
    for seed in seeds:
        split = split_by(seed)
        fitted = copy(model).fit(split[train], split[2 + train])
        scores.append(fitted.score(split[part], split[2 + part]))
    return scores


@evaluate.mistake
def scored_on_what_it_was_trained_on(model, seeds=range(10)):
    """The scores are those on the training rows, which the model has seen. Which rows has it not
    seen?
    """
    return _scores(model, seeds, part=0)


@evaluate.mistake
def trained_on_the_test_rows(model, seeds=range(10)):
    """The model was trained on the small part. Which part is for training?"""
    return _scores(model, seeds, part=0, train=1)


@evaluate.mistake
def trained_and_scored_on_the_test_rows(model, seeds=range(10)):
    """The model was trained on the rows that it was scored on. Which rows should it see before?"""
    return _scores(model, seeds, part=1, train=1)


@evaluate.mistake
def the_model_itself_fitted(model, seeds=range(10)):
    """The scores are right, but the model that came in is fitted now. Which function makes an
    unfitted copy?
    """
    return _scores(model, seeds, copy=lambda model: model)


@evaluate.mistake
def one_clone_for_all(model, seeds=range(10)):
    """All splits share one clone, and a model may go on from what it has learned: then it has seen
    its test rows. When is a new clone to be made?
    """
    return _scores(clone(model), seeds, copy=lambda model: model)


@evaluate.mistake
def the_seeds_used_up(model, seeds=range(10)):
    """The list is empty. Seeds come one by one, and only once: which line took them, or ended the
    function, before a score was noted?
    """
    list(seeds)
    return _scores(model, seeds)


@evaluate.mistake
def copied_with_all_that_it_has_learned(model, seeds=range(10)):
    """The copies keep what the model has learned before. Which function copies its parameters
    alone?
    """
    return _scores(model, seeds, copy=deepcopy)


@evaluate.mistake
def pixels_not_divided(model, seeds=range(10)):
    """These scores are of pixels that run from 0 to 16. Which function of yours splits the digits
    and divides them too?
    """
    return _scores(model, seeds, split_by=lambda seed: _split(seed, lambda X: X))


@evaluate.mistake
def the_same_split_each_time(model, seeds=range(10)):
    """Every score comes from the same split. Which seed does each of them belong to?"""
    return _scores(model, [0 for _ in seeds])


@evaluate.mistake
def the_mean_alone(model, seeds=range(10)):
    """One number came back, the mean. How would you see how much luck is in a split?"""
    return float(np.mean(_scores(model, seeds)))


@evaluate.mistake
def the_mean_and_the_spread(model, seeds=range(10)):
    """Two numbers came back, the mean and the spread, and not the scores. For what is there one
    number each in the list that was asked for?
    """
    scores = _scores(model, seeds)
    return float(np.mean(scores)), float(np.std(scores))


@evaluate.mistake
def in_percent(model, seeds=range(10)):
    """The scores run to 100. Between which numbers does an accuracy lie?"""
    return [100 * score for score in _scores(model, seeds)]


@evaluate.mistake
def shares_of_mistakes(model, seeds=range(10)):
    """These are the shares of wrong answers. Which share is the accuracy?"""
    return [1 - score for score in _scores(model, seeds)]


@evaluate.mistake
def the_last_score_alone(model, seeds=range(10)):
    """One score came back, that of the last split. Where do the others go?"""
    return _scores(model, seeds)[-1]


@evaluate.mistake
def the_first_score_alone(model, seeds=range(10)):
    """Only the first split has a score. What ends the loop after it?"""
    return _scores(model, seeds)[:1]


@evaluate.mistake
def a_new_list_for_each_seed(model, seeds=range(10)):
    """The list holds the score of the last split only. Where does it begin anew?"""
    return _scores(model, seeds)[-1:]


@evaluate.mistake
def the_fitted_clone_lost(model, seeds=range(10)):
    """A clone is fitted, and the score is asked of the model that came in. Which of the two has
    seen the training rows?
    """
    scores = []
    for seed in seeds:
        _, X_test, _, y_test = _right_split(seed)
        scores.append(model.score(X_test, y_test))
    return scores


@evaluate.mistake
def seeds_by_heart(model, seeds=range(10)):
    """There are ten scores, of the seeds from 0 to 9, whatever `seeds` holds. What should the loop
    go through?
    """
    return _scores(model, range(10))


@evaluate.mistake
def the_seed_for_the_model_too(model, seeds=range(10)):
    """Not every model has a `random_state`, and one that has it brings its own. What is each of the
    `seeds` for, if not for the model?
    """
    scores = []
    for seed in seeds:
        scores += _scores(clone(model).set_params(random_state=seed), [seed])
    return scores


@evaluate.mistake
def rows_counted(model, seeds=range(10)):
    """These are numbers of rows. Which share of the rows is it?"""
    return [round(score * len(right.load_split(0)[1])) for score in _scores(model, seeds)]
