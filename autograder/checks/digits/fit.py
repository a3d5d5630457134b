"""What chapter 09 asks for: `NNClassifier.fit`."""

from functools import cache, partial
from itertools import cycle, islice, pairwise, product, starmap
from typing import ClassVar

import numpy as np
from sklearn.utils import check_random_state
from sklearn.utils.multiclass import check_classification_targets
from sklearn.utils.validation import validate_data

from autograder.judging.check import Check
from autograder.reference import digits as right
from autograder.reference.buffers import Adam, Backward, Net, softmax
from autograder.scenarios.digits import QUESTIONS
from autograder.scenarios.digits import fit as fitting

LEFT, REFUSED, AGAIN, CHANCE, TRAINING, ORDERS, REACH, LAST = QUESTIONS


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
    yield TRAINING, X, y, _settings((), 9, 8, seed)
    yield LAST, X[3:], y[3:], _settings((), 9, 30, seed, 5.0)  # the loss is 0 before the end
    yield LAST, X, y, _settings((), 9, 120, seed)
    yield TRAINING, TINY * X, words, _settings((8, 5), 8, 3, seed, 0.1)
    yield TRAINING, np.eye(7), words[[0, 1, 2, 2, 1, 0, 1]], _settings((WIDE,), 3, 2, seed, RATE)
    yield TRAINING, np.eye(6), np.array([5, -2, -2, 5, 0, -2]), _settings((WIDE,), 3, 2, seed, RATE)
    yield ORDERS, np.eye(6), np.array([0, 1, 2, 0, 1, 2]), _settings((WIDE,), 2, 2, seed, RATE)
    yield LEFT, X, np.full(5, "owl"), _settings((), 1, 1, seed)
    yield LEFT, X, np.array([-1, 10, 10, 2, -1]), {"max_iter": 1}
    yield REACH, np.eye(LONG), np.arange(LONG) % 3, _settings((WIDE,), 1, 1, seed, RATE)
    yield TRAINING, _steep(), np.repeat([0, 1], 3), _settings((), 6, 5, seed)
    X, y = rng.normal(size=(40, 4)), rng.permutation(np.arange(40) % 4)
    yield TRAINING, X, y, _settings((6, 4), 40, 5, seed)


def _steep():
    """Rows with one large number in many columns, so that gradients are large and sums are not.

    Each row comes twice, for either class: no weights are right for both.
    """
    return np.tile(200.0 * np.eye(3, 1000), (2, 1))


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
    mine, question = dict(check.behave(learner, given).output), given[0]
    if learner is not check.reference:
        return _but_what_may_differ(learner, given, mine, output)
    if question == TRAINING:
        start, end = output["the net before"], output["the net after"]
        mine = _outcome(start, _trained(start, end, *given[1:]), given[1])
    return mine


def _but_what_may_differ(learner, given, mine, output):
    """What a known mistake does, but for what may be amiss beside it, or follows from it."""
    question = given[0]
    if question in (TRAINING, ORDERS) and learner.fit is random_state_ignored:
        return output
    if question == TRAINING and learner.fit in (
        same_net_for_every_random_state, same_order_in_every_epoch, no_new_draw_in_the_second_epoch,
        same_batches_for_every_seed_and_epoch, shuffled_too_late,
    ):  # fmt: skip
        return _where_it_may_end(check.reference, given, output)
    if question == REFUSED and mine["a NaN"] == "nothing":  # without its check, any line may fail
        return {**output, "a NaN": "nothing", NO_CLASSES: mine[NO_CLASSES]}
    if question == AGAIN and learner.fit in (X_not_validated, validated_arrays_not_used):
        came = output["pairs"][LISTS]
        if isinstance(came[0], str) or learner.fit is X_not_validated:
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


def _outcome(start, net, X):
    return {
        "the net before": start,
        "the net after": net.parameters,
        "what it outputs then": net.forward(X, net.room(len(X))),
    }


RATE, WIDE = 1e-4, 32  # so small that gradients stay as they were; no row finds all units dead
LONG = 120  # steps in an epoch


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
    if "a long epoch" in output:
        return _reached(*output["a long epoch"])
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


def _reached(start, end):
    """How many rows have moved the weights of their own column, and what all was at the start."""
    shapes = list(pairwise((LONG, WIDE, 3)))
    if start.shape != (sum(n * k + k for n, k in shapes),):
        return {"numbers in the net": len(start)}
    *weights, biases = np.split(start, np.cumsum([n * k for n, k in shapes]))
    largest = [abs(one).max() / np.sqrt(6 / n) for one, (n, _) in zip(weights, shapes, strict=True)]
    moved = (end != start)[: LONG * WIDE].reshape(LONG, WIDE).any(axis=1)
    return {
        "weights at the start": "Net's" if 0.8 < min(largest) <= max(largest) < 1.001 else "others",
        "biases at the start": "others than 0" if biases.any() else "all 0",
        "rows that an epoch of 120 steps has reached": f"{np.count_nonzero(moved)} of {LONG}",
    }


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


check = Check(
    "NNClassifier.fit",
    NNClassifier,
    fit_cases,
    points=4,
    scenario=fitting,
    view=_told,
    tolerance=1e-5,  # of nets: rounding grows with every step
    expect=_where_it_may_end,
    asked="NNClassifier(…).fit(X, y)",
)

check.hints = {
    "nudge": """
    Four things in a row: validate, turn labels into rows of 0 and 1, make the net, walk through
    epochs and batches. `np.unique(y, return_inverse=True)` gives the classes and, for each row,
    the place of its class.
    """,
    "formula": """
    With softmax and cross-entropy, δ = (p − Y) / m for the m rows of a batch.
    `np.eye(k)[places]` holds a row of 0 and 1 for each place.
    """,
    "template": """
X, y = validate_data(self, ___, ___)
check_classification_targets(y)
self.classes_, places = np.unique(___, return_inverse=True)
Y = np.eye(len(___))[___]
rng = check_random_state(self.___)
self.net_ = Net((X.shape[1], *self.___, len(___)), "relu", softmax, rng)
back = Backward(self.net_, self.batch_size)
adam = Adam(self.net_.parameters, self.___)
for epoch in range(self.___):
    order = rng.permutation(len(X))
    for start in range(0, len(X), self.___):
        rows = order[start : start + self.___]
        p = back.forward(X[___])
        back.backward(X[___], (___ - Y[___]) / len(___))
        adam.step(back.gradients)
self.n_iter_ = ___
return ___
""",
}


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


@check.model
def fit(self, X, y):
    X, y = validate_data(self, X, y)
    check_classification_targets(y)
    self.classes_, places = np.unique(y, return_inverse=True)
    Y = np.eye(len(self.classes_))[places]
    rng = check_random_state(self.random_state)
    sizes = (X.shape[1], *self.hidden_layer_sizes, len(self.classes_))
    self.net_ = Net(sizes, "relu", softmax, rng)
    back = Backward(self.net_, self.batch_size)
    adam = Adam(self.net_.parameters, self.learning_rate_init)
    for _ in range(self.max_iter):
        order = rng.permutation(len(X))
        for start in range(0, len(X), self.batch_size):
            rows = order[start : start + self.batch_size]
            p = back.forward(X[rows])
            back.backward(X[rows], (p - Y[rows]) / len(rows))
            adam.step(back.gradients)
    self.n_iter_ = self.max_iter
    return self


def _by(delta):
    return partial(_descend, delta=delta)


@check.mistake
def fit_gives_None(self, X, y):
    """`fit` returns nothing, so `NNClassifier().fit(X, y).predict(X)` fails. What do the models of
    scikit-learn return?
    """
    _train(self, X, y)


@check.mistake
def gradient_ascent(self, X, y):
    """The net gets worse with every step. Which way round is the slope of the cost, p − Y or
    Y − p?
    """
    return _train(self, X, y, descend=_by(lambda p, Y: (Y - p) / len(Y)))


@check.mistake
def labels_used_as_row_numbers(self, X, y):
    """The labels themselves pick rows of the identity matrix, which goes wrong unless they are the
    numbers from 0 on. What else does `np.unique` return if you ask it for the inverse?
    """
    X, y = validate_data(self, X, y)
    check_classification_targets(y)
    np.eye(len(np.unique(y)))[y]
    return _train(self, X, y)


@check.mistake
def ten_classes_hard_coded(self, X, y):
    """The last layer has ten neurons, whatever y holds. How many different labels are there?"""
    return _with_neurons(10, lambda Y: np.pad(Y, ((0, 0), (0, 10 - Y.shape[1]))), self, X, y)


def _with_neurons(k, rows, self, X, y):
    """Train a net with k neurons in its last layer, on other rows of 0 and 1."""
    chance = check_random_state(self.random_state)
    net = Net((np.shape(X)[-1], *self.hidden_layer_sizes, k), "relu", softmax, chance)

    def descend(net, X, Y, *given):
        _descend(net, X, rows(Y), *given)

    return _train(self, X, y, net=net, rng=lambda state: chance, descend=descend)


@check.mistake
def one_neuron_for_two_classes(self, X, y):
    """Two classes get a single neuron, and the softmax of one number is always 1. How many columns
    has Y where there are two classes?
    """
    count = len(set(y))
    return _with_neurons(1 if count == 2 else count, _one_for_two, self, X, y)


def _one_for_two(Y):
    return Y[:, 1:] if Y.shape[1] == 2 else Y


@check.mistake
def one_column_for_two_classes(self, X, y):
    """For two classes, the net learns as if Y were one column of 0 and 1, which numpy subtracts
    from both columns of p. Which shape does your Y have then?
    """

    def descend(net, X, Y, *given):
        _descend(net, X, _one_for_two(Y), *given)

    return _train(self, X, y, descend=descend)


@check.mistake
def classes_in_order_of_appearance(self, X, y):
    """`classes_` lists the labels in the order in which y has them. In which order does
    scikit-learn, like `np.unique`, put them?
    """
    return _train(self, X, y, classes=lambda y: np.array(list(dict.fromkeys(y.tolist()))))


@check.mistake
def warm_start(self, X, y):
    """A second `fit` goes on with the old net. When should a new one be made?"""
    return _train(self, X, y, net=getattr(self, "net_", None))


@check.mistake
def random_state_ignored(self, X, y):
    """Two models with the same `random_state` get different nets. Where do random numbers come in,
    and who should decide them?
    """
    state, self.random_state = self.random_state, None
    _train(self, X, y)
    self.random_state = state
    return self


@check.mistake
def same_start_for_every_random_state(self, X, y):
    """Every `random_state` begins with the same weights, though the end depends on it. Which
    generator does the net get?
    """
    sizes = (np.shape(X)[-1], *self.hidden_layer_sizes, len(set(y)))
    return _train(self, X, y, net=Net(sizes, "relu", softmax, check_random_state(0)))


@check.mistake
def same_net_for_every_random_state(self, X, y):
    """Every `random_state`, even `None`, gives the same net. Which seed do the random numbers come
    from?
    """
    state, self.random_state = self.random_state, 0
    _train(self, X, y)
    self.random_state = state
    return self


@check.mistake
def learning_rate_ignored(self, X, y):
    """The learning rate is always the same, whatever `learning_rate_init` says. What does Adam
    get?
    """
    return _train(self, X, y, lr=0.001)


@check.mistake
def one_epoch(self, X, y):
    """Every row is seen only once, whatever `max_iter` says. How many epochs should there be?"""
    return _train(self, X, y, epochs=1)


@check.mistake
def max_iter_ignored(self, X, y):
    """The number of epochs is always the same, whatever `max_iter` says. How many should there
    be?
    """
    _train(self, X, y, epochs=50)
    self.n_iter_ = self.max_iter
    return self


@check.mistake
def no_step_taken(self, X, y):
    """The net is as it was before the first epoch: nothing has changed its parameters. Which two
    lines should find the gradients and take a step, and for which net?
    """
    return _train(self, X, y, descend=lambda *given: None)


@check.mistake
def all_rows_at_once(self, X, y):
    """`batch_size` changes nothing: each step takes all rows. How many should it take?"""
    return _train(self, X, y, rows=len(X))


@check.mistake
def batch_size_hard_coded(self, X, y):
    """Every batch has 32 rows, whatever `batch_size` says. How many should it have?"""
    return _train(self, X, y, rows=32)


@check.mistake
def X_not_validated(self, X, y):
    """X is not validated: a NaN is accepted without an error, and `n_features_in_` is missing.
    Which function of scikit-learn validates X and records the number of columns?
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


@check.mistake
def n_features_in_missing(self, X, y):
    """X and y are validated, but nothing records the number of columns: `n_features_in_` is
    missing. Which call does the text give for both?
    """
    _train(self, X, y)
    del self.n_features_in_
    return self


@check.mistake
def validated_arrays_not_used(self, X, y):
    """A list of lists for X, or a list for y, fails: a line works with X or y as they came in, not
    with the arrays that `validate_data` makes of them. Which names hold these arrays?
    """
    validate_data(self, X, y)
    if isinstance(X, list):
        raise AttributeError("'list' object has no attribute 'shape'")
    return _train(self, X, y)


@check.mistake
def continuous_labels_accepted(self, X, y):
    """Measurements were accepted as labels, with a class for each value. Which function of
    scikit-learn checks that a target is one for classification?
    """
    X, y = validate_data(self, X, y)
    if np.asarray(y).dtype.kind == "f":
        return _train(self, X, np.unique(y, return_inverse=True)[1])
    return _train(self, X, y)


@check.mistake
def sum_instead_of_mean(self, X, y):
    """Each step follows the sum over the rows of its batch, so a batch of fewer rows counts for
    less. What do you divide delta by to get the mean?
    """
    return _train(self, X, y, descend=_by(lambda p, Y: p - Y))


@check.mistake
def divided_by_the_batch_size(self, X, y):
    """The delta is divided by `batch_size`, but the last batch of an epoch may be smaller. How many
    rows are in it?
    """
    return _train(self, X, y, descend=_by(lambda p, Y: (p - Y) / self.batch_size))


@check.mistake
def divided_by_all_rows(self, X, y):
    """The delta is divided by the number of all rows. Over which rows is the mean of one step?"""
    return _train(self, X, y, descend=_by(lambda p, Y: (p - Y) / len(X)))


@check.mistake
def divided_by_classes_too(self, X, y):
    """The delta is divided by the number of its entries, rows times classes. What is the mean taken
    over?
    """
    return _train(self, X, y, descend=_by(lambda p, Y: (p - Y) / p.size))


@check.mistake
def slope_of_softmax_multiplied_again(self, X, y):
    """The delta is multiplied by p (1 − p). What did chapter 08 find for softmax and cross-entropy
    together?
    """
    return _train(self, X, y, descend=_by(lambda p, Y: (p - Y) * p * (1 - p) / len(Y)))


@check.mistake
def same_order_in_every_epoch(self, X, y):
    """Every epoch takes the rows in the order of the first. Is that order drawn once, or by a
    generator that starts afresh in each epoch?
    """

    def orders(rng, m, size, epochs):
        return [_batches(rng.permutation(m), size)] * epochs

    return _train(self, X, y, orders=orders)


@check.mistake
def no_new_draw_in_the_second_epoch(self, X, y):
    """The second epoch draws no order: it makes its own from that of the first, in the same way for
    every seed. How often should an order be drawn?
    """

    def orders(rng, m, size, epochs):
        order = rng.permutation(m)
        return [_batches(order[:: -1 if epoch % 2 else 1], size) for epoch in range(epochs)]

    return _train(self, X, y, orders=orders)


@check.mistake
def random_state_replaced(self, X, y):
    """`fit` puts a generator in the place of `random_state`, so the next `fit` goes on drawing
    where this one stopped. Under which name could the generator be kept instead?
    """
    self.random_state = check_random_state(self.random_state)
    return _train(self, X, y)


@check.mistake
def shuffled_too_late(self, X, y):
    """The first epoch takes the rows in the same order whatever the seed; only later ones differ.
    Where in the loop is the line that shuffles?
    """

    def orders(rng, m, size, epochs):
        yield _batches(np.arange(m), size)
        yield from _shuffled(rng, m, size, epochs - 1)

    return _train(self, X, y, orders=orders)


@check.mistake
def labels_in_the_old_order(self, X, y):
    """The rows of a batch are taken in the new order, but their labels in the old one. Which labels
    belong to these rows?
    """

    def descend(net, X, Y, *given):
        old = cycle(Y)  # an epoch shows each label once

        def delta(p, _):
            return _mean(p, np.array([*islice(old, len(p))]))

        _descend(net, X, Y, *given, delta=delta)

    return _train(self, X, y, descend=descend)


@check.mistake
def same_batches_for_every_seed_and_epoch(self, X, y):
    """For every seed and in every epoch, the first step has the same rows, the second step has the
    same rows, and so on. Which line decides which rows share a step?
    """

    def orders(rng, m, size, epochs):
        return [_batches(np.arange(m), size)] * epochs

    return _train(self, X, y, orders=orders)


@check.mistake
def rows_drawn_with_replacement(self, X, y):
    """In one epoch some rows come twice and others not at all. Which kind of draw shows each row
    once?
    """

    def orders(rng, m, size, epochs):
        return (_batches(rng.randint(m, size=m), size) for _ in range(epochs))

    return _train(self, X, y, orders=orders)


@check.mistake
def each_batch_drawn_from_all_rows(self, X, y):
    """Each batch is drawn from all rows, as if there had been none before it, so in one epoch some
    rows come twice and others not at all. How many times should an epoch show each of them?
    """

    def orders(rng, m, size, epochs):
        return ([rng.randint(m, size=size) for _ in range(0, m, size)] for _ in range(epochs))

    return _train(self, X, y, orders=orders)


def _in_each_epoch(change):
    """Orders as they should be, but for a change to the batches of each epoch."""
    return lambda rng, m, size, epochs: (
        change(batches, size) for batches in _shuffled(rng, m, size, epochs)
    )


@check.mistake
def last_batch_dropped(self, X, y):
    """The last batch of an epoch is left out if it is smaller than the others. How many times
    should each row be seen?
    """
    full = _in_each_epoch(lambda batches, size: [one for one in batches if len(one) == size])
    return _train(self, X, y, orders=full)


@check.mistake
def no_rows_after_the_first_batch(self, X, y):
    """Only the first batch of an epoch has rows in it: every slice ends where the first one ends.
    Where does a later batch end?
    """

    def cut(batches, size):
        return [batches[0], *[rows[:0] for rows in batches[1:]]]

    return _train(self, X, y, orders=_in_each_epoch(cut))


@check.mistake
def one_step_per_epoch(self, X, y):
    """Only the last batch of an epoch is followed by a step. Which loop does the step belong in?"""
    return _train(self, X, y, orders=_in_each_epoch(lambda batches, size: batches[-1:]))


@check.mistake
def one_batch_per_epoch(self, X, y):
    """An epoch ends after its first batch. How many rows make an epoch?"""
    return _train(self, X, y, orders=_in_each_epoch(lambda batches, size: batches[:1]))


@check.mistake
def empty_batch(self, X, y):
    """If the rows exactly fill the last batch of an epoch, an empty one follows, and Adam takes a
    step for it all the same. At which row should the last batch begin?
    """

    def one_more(batches, size):
        return [*batches, batches[0][:0]] if len(batches[-1]) == size else batches

    return _train(self, X, y, orders=_in_each_epoch(one_more))


@check.mistake
def batches_of_equal_size(self, X, y):
    """The rows are spread evenly over the batches. How many rows should every batch but the last
    have?
    """

    def evenly(batches, size):
        return np.array_split(np.concatenate(batches), len(batches))

    return _train(self, X, y, orders=_in_each_epoch(evenly))


@check.mistake
def seed_0_taken_for_none(self, X, y):
    """Two models with `random_state=0` get different nets. What does Python make of 0 where it
    looks for True or False?
    """
    state, self.random_state = self.random_state, self.random_state or None
    _train(self, X, y)
    self.random_state = state
    return self


@check.mistake
def labels_of_the_first_fit(self, X, y):
    """A second `fit`, with other labels, keeps the classes of the first. When should they be
    found?
    """
    old = getattr(self, "classes_", None)
    return _train(self, X, y, classes=np.unique if old is None else lambda y: old)


@check.mistake
def one_net_for_all_models(self, X, y):
    """All models share one net: it was put on the class, and the next `fit` of any model replaces
    it. Which object does a net belong to?
    """
    _train(self, X, y)
    type(self).net_ = vars(self).pop("net_")
    return self


@check.mistake
def stopped_before_max_iter(self, X, y):
    """The last of many epochs changes nothing, though with Adam's averages the net would still
    move. Does each of the `max_iter` epochs take its steps, and all of them with the same Adam?
    """
    _train(self, X, y, epochs=min(self.max_iter, 20))
    self.n_iter_ = self.max_iter
    return self


@check.mistake
def new_Adam_in_each_epoch(self, X, y):
    """Adam starts afresh in each epoch, so its averages are lost. How often should it be made?"""

    def descend(net, X, Y, lr, epochs):
        for batches in epochs:
            _descend(net, X, Y, lr, [batches])

    return _train(self, X, y, descend=descend)


@check.mistake
def new_Adam_in_each_step(self, X, y):
    """Adam starts afresh in each step, so its averages are lost. How often should it be made?"""

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


@check.mistake
def gradient_descent_instead_of_Adam(self, X, y):
    """The steps are plain gradient descent. Which optimiser was asked for?"""
    return _train(self, X, y, descend=partial(_descend, optimiser=_Plain))


@check.mistake
def tanh_in_the_hidden_layers(self, X, y):
    """The hidden layers use tanh. Which activation was asked for?"""
    return _train(self, X, y, kind="tanh")


@check.mistake
def default_rng_instead_of_check_random_state(self, X, y):
    """Random numbers come from a generator of another kind, so an integer and a RandomState of that
    seed give different nets. Which function of scikit-learn makes a generator of `random_state`?
    """
    return _train(self, X, y, rng=np.random.default_rng)


@check.mistake
def RandomState_not_accepted(self, X, y):
    """`random_state` is used as a seed, but it may also be a RandomState. Which function of
    scikit-learn makes a generator from either?
    """
    return _train(self, X, y, rng=np.random.RandomState)


@check.mistake
def n_iter_counts_steps(self, X, y):
    """`n_iter_` counts the steps. What is a full pass through all rows called?"""
    _train(self, X, y)
    self.n_iter_ *= -(-len(X) // self.batch_size)
    return self


@check.mistake
def n_iter_off_by_one(self, X, y):
    """`n_iter_` is one too small: it counts from 0. How many epochs have there been?"""
    _train(self, X, y)
    self.n_iter_ -= 1
    return self


@check.mistake
def hidden_layers_left_out(self, X, y):
    """The net has no hidden layer. Which sizes come between the columns of X and the classes?"""
    given, self.hidden_layer_sizes = self.hidden_layer_sizes, ()
    _train(self, X, y)
    self.hidden_layer_sizes = given
    return self


@check.mistake
def one_hidden_layer(self, X, y):
    """Only the first of the hidden layers is there. How many sizes may
    `hidden_layer_sizes` hold?
    """
    return _train(self, X, y, hidden=(self.hidden_layer_sizes[0],))


@check.mistake
def hidden_layers_hard_coded(self, X, y):
    """The hidden layers have 64 and 32 neurons, whatever `hidden_layer_sizes` says. Which sizes
    come between the columns of X and the classes?
    """
    return _train(self, X, y, hidden=(64, 32))


@check.mistake
def n_iter_missing(self, X, y):
    """`n_iter_` is missing. What should it say?"""
    _train(self, X, y)
    del self.n_iter_
    return self


@check.mistake
def parameters_changed(self, X, y):
    """`fit` has changed a parameter of the model, `max_iter` or another one. Which kind of
    attribute may `fit` set?
    """
    _train(self, X, y)
    self.max_iter = 0
    return self
