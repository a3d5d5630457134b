"""Checks of chapter 02."""

from itertools import pairwise

import numpy as np

from autograder.checks.differences import central_differences
from autograder.judging.check import Check
from autograder.reference import for_loop_mlp as right
from autograder.reference import xor
from autograder.reference.xor import sigmoid
from autograder.scenarios.for_loop_mlp import LEFT_OUT, draw, train

# --- init_betas ------------------------------------------------------------------------------

ENOUGH = 500  # entries from which a distribution can be told


def init_betas_cases(rng):
    yield ((3, 4, 1), int(rng.integers(1000)))
    yield ((2, 3), int(rng.integers(1000)))
    yield ([2, 5, 4, 3], int(rng.integers(1000)))
    yield ((30, 40, 20), int(rng.integers(1000)))


def as_vector(matrices):
    return np.concatenate([np.ravel(one) for one in matrices] or [np.zeros(0)])


def describe_draw(output):
    """What must hold of random matrices, whichever numbers they are."""
    vector, following, same, other, at_the_end = map(as_vector, output.values())
    betas = [np.asarray(beta) for beta in output["betas"]]
    large = [beta for beta in betas if beta.size >= ENOUGH]
    wide = [beta for beta in large if min(beta.shape) >= 20]  # a mean of few is anywhere
    means = as_vector([np.mean(beta, axis) for beta in wide for axis in (0, 1)])
    return {
        "all values between -0.5 and 0.5": bool((abs(vector) <= 0.5).all()),
        "different values": _how_many(vector),
        "betas of a large matrix": ", ".join(dict.fromkeys(map(_ends, large))),
        "as many values far from 0 as near it": all(0.26 < beta.std() < 0.32 for beta in large),
        "rows and columns alike": bool((abs(means) < 0.35).all()),
        "the same seed gives the same betas": bool((vector == same).all()),
        "the next draw gives other betas": bool((vector != following).any()),
        "another seed gives other betas": bool((vector != other).any()),
        "later draws leave earlier betas alone": bool((vector == at_the_end).all()),
    }


def _how_many(vector):
    """Whether all values differ, not in their sign alone; float32 repeats some."""
    if np.unique(vector).size == 1:
        return "one"
    return "all" if np.unique(abs(vector)).size > 0.95 * vector.size else "some"


def _ends(beta):
    """The least and the greatest entry: of many, they lie near the ends of the interval."""
    return f"from {beta.min() + 0.0:.1f} to {beta.max() + 0.0:.1f}"


init_betas = Check(
    "02_for_loop_mlp.init_betas",
    right.init_betas,
    init_betas_cases,
    scenario=draw,
    view=describe_draw,
    asked="init_betas(sizes, numpy.random.default_rng(seed))",
)


def _each(sizes, make):
    return [make((n, k)) for n, k in pairwise(sizes)]


@init_betas.mistake
def a_constant_start(sizes, rng):
    """All betas are equal, so the hidden neurons would stay copies of one another. What makes the
    neurons of a layer differ from the start?
    """
    return _each(sizes, np.zeros)


@init_betas.mistake
def between_0_and_1(sizes, rng):
    """All betas are positive: they lie between 0 and 1. How do you move them to around zero?"""
    return _each(sizes, rng.random)


@init_betas.mistake
def between_minus_1_and_1(sizes, rng):
    """The betas are spread twice as wide: from −1 to 1. Between which numbers should they lie?"""
    return _each(sizes, lambda size: rng.uniform(-1, 1, size))


@init_betas.mistake
def a_normal_start(sizes, rng):
    """The betas come from the normal distribution, many of them far from zero. Which
    distribution was asked for?
    """
    return _each(sizes, rng.standard_normal)


@init_betas.mistake
def a_narrower_normal_start(sizes, rng):
    """The betas are normal with a spread of 0.5, so some leave the interval. Which distribution
    was asked for?
    """
    return _each(sizes, lambda size: rng.normal(0, 0.5, size))


@init_betas.mistake
def transposed(sizes, rng):
    """Rows and columns have changed places. How many inputs does the first matrix take?"""
    return _each(sizes, lambda size: rng.uniform(-0.5, 0.5, size[::-1]))


@init_betas.mistake
def rng_ignored(sizes, rng):
    """The same seed gives other betas each time: they don't come from `rng` alone. Which generator
    was handed to you?
    """
    return right.init_betas(sizes, np.random.default_rng())


@init_betas.mistake
def a_seed_of_its_own(sizes, rng):
    """Every call gives the same betas, whatever `rng` is, as a generator would that is seeded
    inside. Which generator was handed to you?
    """
    return right.init_betas(sizes, np.random.default_rng(0))


@init_betas.mistake
def a_bias_row(sizes, rng):
    """Each matrix has one row too many, as if for a bias. Does this chapter's net have one?"""
    return _each(sizes, lambda size: rng.uniform(-0.5, 0.5, (size[0] + 1, size[1])))


@init_betas.mistake
def one_matrix_too_many(sizes, rng):
    """There are as many matrices as layers. How many gaps are there between the layers?"""
    return right.init_betas([*sizes, sizes[-1]], rng)


@init_betas.mistake
def last_matrix_missing(sizes, rng):
    """The last matrix is missing. How many gaps are there between the layers?"""
    return right.init_betas(sizes[:-1], rng)


# --- forward ---------------------------------------------------------------------------------


def net(rng, *sizes, rows=5):
    """Random inputs, labels of zero and one, and betas of a net of these sizes."""
    betas = [rng.normal(size=size) for size in pairwise(sizes)]
    labels = rng.integers(0, 2, size=(rows, sizes[-1]))
    return rng.normal(size=(rows, sizes[0])), labels, betas


def small_net():
    """Whole numbers, some of them 0; one row's sums are 0, so that its activations are ½."""
    X = np.array([[1, 0, 2], [0, 1, 1]])
    return X, [np.array([[1.0, 0.0], [0.0, 1.0], [0.0, -1.0]]), np.array([[2.0], [-2.0]])]


def forward_cases(rng):
    yield small_net()
    X, _, betas = net(rng, 3, 4, 1)
    yield (rng.integers(0, 2, size=X.shape), betas)  # whole numbers, as in XOR
    for rows, sizes in ((5, (3, 4, 1)), (2, (4, 3)), (6, (2, 5, 4, 3)), (1, (3, 2, 2))):
        X, _, betas = net(rng, *sizes, rows=rows)
        yield (X, betas)


forward = Check("02_for_loop_mlp.forward", right.forward, forward_cases, points=3)


@forward.mistake
def X_left_out(X, betas):
    """The list starts with the first hidden layer. Which activations does that layer take as
    its input?
    """
    return right.forward(X, betas)[1:]


@forward.mistake
def prediction_only(X, betas):
    """Only the prediction came back. Where are the activations of the layers before it?"""
    return right.forward(X, betas)[-1]


def _forward(X, betas, squash):
    activated = [X]
    for beta in betas:
        activated.append(squash(activated[-1] @ beta))
    return activated


@forward.mistake
def sigmoid_left_out(X, betas):
    """Nothing is squashed: your net is one big linear model. What follows each matrix product?"""
    return _forward(X, betas, np.positive)


@forward.mistake
def sigmoid_left_out_at_the_end(X, betas):
    """The last layer is not squashed. What does every layer do to its sums, the last one too?"""
    activated = right.forward(X, betas)
    return [*activated[:-1], activated[-2] @ betas[-1]]


@forward.mistake
def sigmoid_at_the_end_only(X, betas):
    """Only the last layer is squashed. What does every layer do to its sums, the hidden ones
    too?
    """
    activated = _forward(X, betas, np.positive)
    return [*activated[:-1], sigmoid(activated[-1])]


@forward.mistake
def sigmoid_twice(X, betas):
    """Every layer is squashed twice. How often does a neuron squash its sum?"""
    return _forward(X, betas, lambda z: sigmoid(sigmoid(z)))


@forward.mistake
def sums_instead_of_activations(X, betas):
    """The list holds the sums, before squashing, though each layer gets squashed inputs. Which
    of the two will the backward pass need?
    """
    activated = right.forward(X, betas)
    return [X, *(layer @ beta for layer, beta in zip(activated, betas, strict=False))]


@forward.mistake
def back_to_front(X, betas):
    """The list runs from the prediction back to X. Which layer comes first?"""
    return right.forward(X, betas)[::-1]


@forward.mistake
def X_squashed(X, betas):
    """X itself is squashed before it enters the net. Does the input layer have a sigmoid?"""
    return right.forward(sigmoid(X), betas)


@forward.mistake
def mean_for_sum(X, betas):
    """The layers are averaged over the inputs. Does a neuron divide its sum?"""
    return right.forward(X, [beta / len(beta) for beta in betas])


@forward.mistake
def every_layer_from_X(X, betas):
    """Each matrix of betas is multiplied with X. What does the second layer take as its input?"""
    return [X, *(sigmoid(X @ beta) for beta in betas)]


@forward.mistake
def factors_swapped(X, betas):
    """Matrix and input have changed places. Which of them has a row for each example?"""
    return [X, *(sigmoid(beta @ X) for beta in betas)]


@forward.mistake
def entry_by_entry(X, betas):
    """`*` multiplies entry by entry. Which operator multiplies matrices?"""
    return [X, *(sigmoid(X * beta) for beta in betas)]


# --- cost ------------------------------------------------------------------------------------


def cost_cases(rng):
    yield (np.array([[0.5], [0.0], [1.0]]), np.array([[1], [0], [0]]))
    yield from predictions(rng)


def predictions(rng):
    yield (np.array([[0.5], [0.5], [0.75]]), np.array([[1], [0], [0]]))
    for m, k in ((4, 1), (4, 1), (5, 3), (1, 1), (3, 2)):
        yield (rng.uniform(0.05, 0.95, size=(m, k)), rng.integers(0, 2, size=(m, k)))
    yield (rng.uniform(0.05, 0.95, size=(4, 2)), rng.uniform(size=(4, 2)))  # any labels


cost = Check("02_for_loop_mlp.cost", right.cost, cost_cases)


@cost.mistake
def one_half_lost(y_hat, y):
    """Your cost is twice as large. Which factor stands in front of the sum, to cancel the 2 of
    the slope?
    """
    return np.sum((y_hat - y) ** 2)


@cost.mistake
def mean_for_sum_of_squares(y_hat, y):
    """This is half of the mean over all entries. Does the formula divide by their number?"""
    return 0.5 * np.mean((y_hat - y) ** 2)


@cost.mistake
def mean_squared_error(y_hat, y):
    """This is the mean squared error. Which factor and which kind of sum does the formula have?"""
    return np.mean((y_hat - y) ** 2)


@cost.mistake
def mean_over_rows(y_hat, y):
    """You divide by the number of rows. Does the formula divide?"""
    return right.cost(y_hat, y) / len(y)


@cost.mistake
def never_summed(y_hat, y):
    """A cost for each entry came back. How do they become one number?"""
    return 0.5 * (y_hat - y) ** 2


@cost.mistake
def summed_over_rows_only(y_hat, y):
    """A cost for each column came back. Over which axes does the sum run?"""
    return 0.5 * np.sum((y_hat - y) ** 2, axis=0)


@cost.mistake
def a_matrix_of_costs(y_hat, y):
    """`eᵀ @ e` is a matrix, k×k: every column's errors against every column's. Which of its
    entries are squares of errors, and how do they become one number?
    """
    return 0.5 * (y_hat - y).T @ (y_hat - y)


@cost.mistake
def row_against_column(y_hat, y):
    """One of the two is a column, the other was made flat: their difference is an m×m table, every
    answer against every label. How can both keep the same shape?
    """
    return 0.5 * np.sum((y_hat - y.ravel()) ** 2)


@cost.mistake
def square_lost(y_hat, y):
    """Errors of opposite sign cancel here. What makes every error count, whichever its sign?"""
    return 0.5 * np.sum(y_hat - y)


@cost.mistake
def absolute_for_squared(y_hat, y):
    """You sum absolute errors. What happens to each error before it is added?"""
    return 0.5 * np.sum(np.abs(y_hat - y))


@cost.mistake
def a_quarter_for_a_half(y_hat, y):
    """Your cost is half as large, as when the ½ is squared along with the error and becomes ¼.
    Where does it stand in the formula?
    """
    return np.sum((0.5 * (y_hat - y)) ** 2)


@cost.mistake
def always_0(y_hat, y):
    """Your cost is always 0. Which factor or type of number makes it so, as `1 // 2` would?"""
    return 1 // 2 * np.sum((y_hat - y) ** 2)


@cost.mistake
def a_root(y_hat, y):
    """This is the length of the error, the root of the sum of squares. Does the formula have a
    root?
    """
    return np.linalg.norm(y_hat - y)


@cost.mistake
def squared_after_the_sum(y_hat, y):
    """You square after summing, so errors of opposite sign cancel. Which comes first?"""
    return 0.5 * np.sum(y_hat - y) ** 2


# --- delta_out -------------------------------------------------------------------------------


delta_out = Check("02_for_loop_mlp.delta_out", right.delta_out, predictions)


@delta_out.mistake
def opposite_sign(y_hat, y):
    """Every delta has the opposite sign, so a step of −lr · gradient would climb. The formula has
    two differences, ŷ − y and 1 − ŷ: which of them is the other way round in your code?
    """
    return -right.delta_out(y_hat, y)


@delta_out.mistake
def sigmoid_prime_missing(y_hat, y):
    """This is the error alone. How strongly does the output answer a small change of its sum:
    which factor says so?
    """
    return y_hat - y


@delta_out.mistake
def sigma_applied_twice(y_hat, y):
    """ŷ is already squashed, and you squash it again before taking σ′. Which short formula
    gives σ′ from the *activated* value?
    """
    return (y_hat - y) * sigmoid(y_hat) * (1 - sigmoid(y_hat))


@delta_out.mistake
def sigmoid_prime_of_the_label(y_hat, y):
    """σ′ is taken at the label y, where it is 0 or nearly so. Whose slope is it: the label's or
    the prediction's?
    """
    return (y_hat - y) * y * (1 - y)


@delta_out.mistake
def one_minus_y_hat_missing(y_hat, y):
    """One of the two factors of σ′ is missing. What stands beside ŷ in it?"""
    return (y_hat - y) * y_hat


@delta_out.mistake
def y_hat_missing(y_hat, y):
    """One of the two factors of σ′ is missing. What stands beside 1 − ŷ in it?"""
    return (y_hat - y) * (1 - y_hat)


@delta_out.mistake
def divided_by_the_rows(y_hat, y):
    """You divide by the number of rows, but the cost is a sum. Where would that division come
    from?
    """
    return right.delta_out(y_hat, y) / len(y)


@delta_out.mistake
def a_factor_of_two(y_hat, y):
    """Twice what was expected: the 2 of the square cancels against the ½. What is the slope of
    ½e²?
    """
    return 2 * right.delta_out(y_hat, y)


@delta_out.mistake
def a_half_kept(y_hat, y):
    """Half of what was expected: the ½ cancels against the 2 of the square. What is the slope
    of ½e²?
    """
    return right.delta_out(y_hat, y) / 2


@delta_out.mistake
def error_squared(y_hat, y):
    """The error is squared as in the cost. What is the slope of ½e² with respect to e?"""
    return (y_hat - y) ** 2 * y_hat * (1 - y_hat)


@delta_out.mistake
def a_matrix_product(y_hat, y):
    """`@` multiplies matrices; every entry here has an error and a slope of its own. Which
    operator multiplies entry by entry?
    """
    return (y_hat - y) @ (y_hat * (1 - y_hat))


@delta_out.mistake
def summed(y_hat, y):
    """Everything has been summed. How many rows and columns should delta have?"""
    return np.sum(right.delta_out(y_hat, y))


# --- delta_hidden ----------------------------------------------------------------------------


def delta_hidden_cases(rng):
    delta = np.array([[1.0], [0.0], [-2.0]])
    yield (delta, np.array([[2.0], [0.0]]), np.array([[0.5, 0.2], [0.2, 0.5], [0.5, 0.5]]))
    for m, n, k in ((5, 4, 1), (5, 4, 1), (2, 3, 4), (6, 2, 3), (1, 2, 5), (3, 1, 2)):
        yield (
            rng.normal(size=(m, k)),
            rng.normal(size=(n, k)),
            rng.uniform(0.05, 0.95, size=(m, n)),
        )


delta_hidden = Check("02_for_loop_mlp.delta_hidden", right.delta_hidden, delta_hidden_cases)


@delta_hidden.mistake
def sigmoid_prime_missing_in_hidden(delta, betas, activated):
    """The error came back through the betas, but not through the sigmoid. Which factor is
    missing?
    """
    return delta @ betas.T


@delta_hidden.mistake
def sigma_applied_twice_in_hidden(delta, betas, activated):
    """`activated` is already squashed, and you squash it again before taking σ′. Which short
    formula gives σ′ from the *activated* value?
    """
    return (delta @ betas.T) * sigmoid(activated) * (1 - sigmoid(activated))


@delta_hidden.mistake
def transpose_missing(delta, betas, activated):
    """delta is m×k and betas n×k: they don't fit as they are. What turns n×k into k×n?"""
    return (delta @ betas) * activated * (1 - activated)


@delta_hidden.mistake
def one_minus_a_missing(delta, betas, activated):
    """One of the two factors of σ′ is missing. What stands beside a in a(1 − a)?"""
    return (delta @ betas.T) * activated


@delta_hidden.mistake
def a_missing(delta, betas, activated):
    """One of the two factors of σ′ is missing. What stands beside 1 − a in a(1 − a)?"""
    return (delta @ betas.T) * (1 - activated)


@delta_hidden.mistake
def result_transposed(delta, betas, activated):
    """These are the right values with rows and columns swapped. Which axis of `activated` counts
    the rows, and which comes first in your result?
    """
    return right.delta_hidden(delta, betas, activated).T


@delta_hidden.mistake
def opposite_sign_in_hidden(delta, betas, activated):
    """Every delta has the opposite sign. Where does a minus come in, or the order of a
    difference?
    """
    return -right.delta_hidden(delta, betas, activated)


@delta_hidden.mistake
def brackets_lost(delta, betas, activated):
    """Without brackets, `1 - a` is not one factor. What belongs together in a(1 − a)?"""
    return (delta @ betas.T) * activated * 1 - activated


@delta_hidden.mistake
def mean_over_the_next_layer(delta, betas, activated):
    """You divide by the number of neurons after this layer, as a mean does. Does the chain rule add
    their shares or average them?
    """
    return right.delta_hidden(delta, betas, activated) / betas.shape[1]


@delta_hidden.mistake
def divided_by_the_rows_in_hidden(delta, betas, activated):
    """You divide by the number of rows, but the cost is a sum. Where would that division come
    from?
    """
    return right.delta_hidden(delta, betas, activated) / len(delta)


@delta_hidden.mistake
def a_squared(delta, betas, activated):
    """`a²` stands where `a(1 − a)` should. What is the slope of the sigmoid, given its value a?"""
    return (delta @ betas.T) * activated**2


# --- gradients -------------------------------------------------------------------------------


def gradients_cases(rng):
    X, betas = small_net()
    yield (X, np.array([[1], [0]]), betas)
    many = ((6, (2, 5, 3)), (4, (3, 2)), (7, (3, 5, 4, 2)), (1, (2, 3, 1)))
    twice = ((5, (3, 4, 1)), (5, (3, 4, 1)))
    alike = (3, (2, 3, 3, 3))  # any two of its layers would fit together
    for rows, sizes in (*twice, *many, alike):
        yield net(rng, *sizes, rows=rows)


def slopes(X, Y, betas):
    """How the cost changes with each beta, one at a time."""
    return central_differences(lambda b: right.cost(right.forward(X, b)[-1], Y), betas)


gradients = Check(
    "02_for_loop_mlp.gradients",
    right.gradients,
    gradients_cases,
    points=4,
    needs=("forward", "delta_out", "delta_hidden"),
    truth=slopes,
)


def _backward(X, Y, betas, out=right.delta_out, hidden=right.delta_hidden, shift=0):
    """Backpropagation with one of its parts exchanged."""
    activated = right.forward(X, betas)
    delta = out(activated[-1], Y)
    grads = [activated[-2 + shift].T @ delta]
    for i in reversed(range(len(betas) - 1)):
        delta = hidden(delta, betas[i + 1], activated[i + 1])
        grads.insert(0, activated[i + shift].T @ delta)
    return grads


@gradients.mistake
def gradients_transposed(X, Y, betas):
    """Each gradient is transposed: k×n. Which shape do its betas have, so that one can be taken
    from the other?
    """
    return [grad.T for grad in right.gradients(X, Y, betas)]


@gradients.mistake
def gradients_of_opposite_sign(X, Y, betas):
    """All gradients have the opposite sign, so a step of −lr · gradient would climb. Where does a
    minus come in, or the order of a difference?
    """
    return [-grad for grad in right.gradients(X, Y, betas)]


@gradients.mistake
def gradients_divided_by_the_rows(X, Y, betas):
    """You divide by the number of rows, but the cost is a sum. Where would that division come
    from?
    """
    return [grad / len(X) for grad in right.gradients(X, Y, betas)]


@gradients.mistake
def gradients_back_to_front(X, Y, betas):
    """The list runs from the last matrix to the first. In which order are the betas?"""
    return right.gradients(X, Y, betas)[::-1]


@gradients.mistake
def output_sigmoid_prime_missing(X, Y, betas):
    """The last gradient lacks σ′ of the output, and so does all that follows from it. Which
    function of yours gives the delta of the output layer?
    """
    return _backward(X, Y, betas, out=lambda y_hat, y: y_hat - y)


@gradients.mistake
def hidden_sigmoid_prime_missing(X, Y, betas):
    """The last gradient is right, those before it lack the σ′ of the hidden layers. Which
    function passes a delta back?
    """
    return _backward(X, Y, betas, hidden=lambda delta, betas, a: delta @ betas.T)


@gradients.mistake
def raw_error_sent_back(X, Y, betas):
    """The last gradient is right; before it, the raw error is sent back in place of delta. What
    does `delta_hidden` take?
    """
    activated = right.forward(X, betas)
    if len(betas) == 1:
        return right.gradients(X, Y, betas)
    error = activated[-1] - Y
    grads = _backward(X, Y, betas, out=lambda y_hat, y: error)
    return [*grads[:-1], activated[-2].T @ right.delta_out(activated[-1], Y)]


@gradients.mistake
def raw_error_through_every_layer(X, Y, betas):
    """The last gradient is right; before it, the raw error goes back from layer to layer, without
    the slope of the sigmoids that it passes. What does `delta_hidden` take?
    """
    activated, error, grads = right.forward(X, betas), None, []
    for i in reversed(range(len(betas))):
        error = activated[-1] - Y if error is None else error @ betas[i + 1].T
        grads.insert(0, activated[i].T @ (error * activated[i + 1] * (1 - activated[i + 1])))
    return grads


@gradients.mistake
def own_output_for_input(X, Y, betas):
    """Each gradient multiplies a layer's own output with its delta. Whose activations does a
    matrix of betas multiply?
    """
    return _backward(X, Y, betas, shift=1)


@gradients.mistake
def last_gradient_only(X, Y, betas):
    """Only the gradient of the last matrix came back. How does delta reach the layers before it?"""
    return right.gradients(X, Y, betas)[-1:]


@gradients.mistake
def deltas_instead(X, Y, betas):
    """These are the deltas, one row for each example. Which product turns them into one number
    for each beta?
    """
    activated = right.forward(X, betas)
    deltas = [right.delta_out(activated[-1], Y)]
    for i in reversed(range(len(betas) - 1)):
        deltas.insert(0, right.delta_hidden(deltas[0], betas[i + 1], activated[i + 1]))
    return deltas


@gradients.mistake
def gradients_doubled(X, Y, betas):
    """All gradients are twice as large. What is the slope of ½e²?"""
    return [2 * grad for grad in right.gradients(X, Y, betas)]


@gradients.mistake
def two_matrices_only(X, Y, betas):
    """It works for two matrices of betas only. Which loop runs through the layers from the last
    to the first, however many?
    """
    _, layer1, layer2 = right.forward(X, betas[:2])
    delta2 = right.delta_out(layer2, Y)
    delta1 = right.delta_hidden(delta2, betas[1], layer1)
    return [X.T @ delta1, layer1.T @ delta2]


# --- train_xor -------------------------------------------------------------------------------


def train_xor_cases(rng):
    seed = int(rng.integers(1000))
    yield (np.array([[1, 0, 0], [0, 1, 1]]), np.array([[1], [0]]), 10, 1, seed)
    yield (xor.X, xor.Y, LEFT_OUT, 3, seed + 2)
    yield (xor.X, xor.Y, 1.0, 12, seed + 5)
    yield (rng.normal(size=(5, 3)), np.ones((5, 1)), 2.0, 10, seed + 10)  # rounds right at once
    yield (rng.normal(size=(8, 3)), rng.integers(0, 2, size=(8, 1)), 0.5, 6, seed + 15)
    yield (xor.X, xor.Y, -1.0, 4, seed + 20)  # uphill: the cost rises, the best betas come first
    yield (xor.X, xor.Y, 0.0, 3, seed + 22)  # nothing changes
    yield (rng.normal(size=(2, 3)), np.full((2, 1), 0.5), 8.0, 30, seed + 25)  # the cost vanishes


def from_the_same_start(train_xor, case, output):
    """What follows from where the learner's began, beside a start of its own."""
    trained = train(train_xor, *case, start=_betas(output["its start"]) or None)
    return trained | {"its start": train(train_xor, *case)["its start"]}


def _betas(returned):
    """None of them where what came back is no pair."""
    return returned["betas"] if isinstance(returned, dict) else []


def describe_training(output):
    """The start, which is random, by its properties; what followed from it by its values."""
    starts = [as_vector(_betas(output[net])) for net in output if net != "the trained net"]
    start, other, free, next_free = starts
    return {
        "start between -0.5 and 0.5": bool((abs(np.concatenate(starts)) <= 0.5).all()),
        "all values of the start different": np.unique(start).size == start.size,
        "another seed gives another start": bool((start != other).any()),
        "without rng, each call has another start": bool((free != next_free).any()),
        "the trained net": output["the trained net"],
    }


train_xor = Check(
    "02_for_loop_mlp.train_xor",
    right.train_xor,
    train_xor_cases,
    points=3,
    scenario=train,
    needs=("init_betas", "forward", "cost", "gradients"),
    view=describe_training,
    expect=from_the_same_start,
    asked="train_xor(X, Y, lr, steps, numpy.random.default_rng(seed)); with steps = 0, which gives "
    "the start; and without rng",
    tolerance=5e-5,  # rounding grows with every step: float32 is off by 2e-5
)


def _train(X, Y, lr, steps, rng, step=None, init=right.init_betas, start=()):
    """Training with one of its parts exchanged; `step` returns the new betas."""
    step = step or (lambda betas, grads: [b - lr * g for b, g in zip(betas, grads, strict=True)])
    betas, costs = init((3, 4, 1), np.random.default_rng(rng)), []
    for _ in range(steps):
        costs.append(right.cost(right.forward(X, betas)[-1], Y))
        betas = step(betas, right.gradients(X, Y, betas))
    return betas, costs


@train_xor.mistake
def uphill(X, Y, lr=16, steps=30000, rng=None):
    """Each step adds its gradient, which points uphill. Which way should a step go?"""
    return _train(X, Y, -lr, steps, rng)


@train_xor.mistake
def learning_rate_left_out(X, Y, lr=16, steps=30000, rng=None):
    """The learning rate has no effect. What is each gradient multiplied by?"""
    return _train(X, Y, 1, steps, rng)


@train_xor.mistake
def learning_rate_fixed(X, Y, lr=16, steps=30000, rng=None):
    """The learning rate is always 16, whatever was passed in. Which name holds it?"""
    return _train(X, Y, 16, steps, rng)


@train_xor.mistake
def never_updated(X, Y, lr=16, steps=30000, rng=None):
    """The betas are still those of the start. What happens to the gradients?"""
    return _train(X, Y, 0, steps, rng)


@train_xor.mistake
def first_matrix_never_updated(X, Y, lr=16, steps=30000, rng=None):
    """Only the last matrix changes. What happens to the gradient of the first?"""
    return _train(X, Y, lr, steps, rng, lambda b, g: [b[0], b[1] - lr * g[1]])


@train_xor.mistake
def last_matrix_never_updated(X, Y, lr=16, steps=30000, rng=None):
    """Only the first matrix changes. What happens to the gradient of the last?"""
    return _train(X, Y, lr, steps, rng, lambda b, g: [b[0] - lr * g[0], b[1]])


@train_xor.mistake
def updated_too_early(X, Y, lr=16, steps=30000, rng=None):
    """One matrix is updated before the gradient of the other is computed. From which betas
    should both gradients come?
    """

    def step(betas, grads):
        betas = [betas[0], betas[1] - lr * grads[1]]
        return [betas[0] - lr * right.gradients(X, Y, betas)[0], betas[1]]

    return _train(X, Y, lr, steps, rng, step)


@train_xor.mistake
def delta_from_new_betas(X, Y, lr=16, steps=30000, rng=None):
    """The last matrix is updated before the delta of the hidden layer is sent back through it.
    From which betas should both gradients come?
    """

    def step(betas, grads):
        new = betas[1] - lr * grads[1]
        _, hidden, y_hat = right.forward(X, betas)
        delta = right.delta_hidden(right.delta_out(y_hat, Y), new, hidden)
        return [betas[0] - lr * X.T @ delta, new]

    return _train(X, Y, lr, steps, rng, step)


@train_xor.mistake
def gradients_anew_for_each_matrix(X, Y, lr=16, steps=30000, rng=None):
    """The first matrix is updated before the gradient of the last is computed. From which betas
    should both gradients come?
    """

    def step(betas, grads):
        betas = [betas[0] - lr * grads[0], betas[1]]
        return [betas[0], betas[1] - lr * right.gradients(X, Y, betas)[1]]

    return _train(X, Y, lr, steps, rng, step)


@train_xor.mistake
def cost_after_the_step(X, Y, lr=16, steps=30000, rng=None):
    """Each cost is that after its step. What did the net cost just before it?"""
    betas, costs = right.train_xor(X, Y, lr, steps, rng)
    return betas, [*costs, right.cost(right.forward(X, betas)[-1], Y)][1:]


@train_xor.mistake
def one_cost_too_many(X, Y, lr=16, steps=30000, rng=None):
    """There is one cost too many: `steps` costs were asked for. Which one belongs to no step?"""
    betas, costs = right.train_xor(X, Y, lr, steps, rng)
    return betas, [*costs, right.cost(right.forward(X, betas)[-1], Y)]


@train_xor.mistake
def one_step_too_few(X, Y, lr=16, steps=30000, rng=None):
    """One step too few is taken, and its cost is missing. How often does a step have its turn?"""
    return right.train_xor(X, Y, lr, max(steps - 1, 0), rng)


@train_xor.mistake
def a_constant_start_of_training(X, Y, lr=16, steps=30000, rng=None):
    """All betas start at the same value, so all hidden neurons stay copies of one another.
    Which of your functions draws a random start?
    """
    return _train(X, Y, lr, steps, rng, init=lambda sizes, rng: _each(sizes, np.zeros))


@train_xor.mistake
def a_start_of_its_own(X, Y, lr=16, steps=30000, rng=None):
    """Every seed starts from the same betas. Which generator should the start be drawn from?"""
    return right.train_xor(X, Y, lr, steps, np.random.default_rng(0))


@train_xor.mistake
def the_same_start_without_rng(X, Y, lr=16, steps=30000, rng=None):
    """Without `rng`, every call starts from the same betas. What does `np.random.default_rng` make
    of None?
    """
    return right.train_xor(X, Y, lr, steps, np.random.default_rng(0) if rng is None else rng)


@train_xor.mistake
def no_generator_without_rng(X, Y, lr=16, steps=30000, rng=None):
    """Where `rng` is left out it is None, and None draws nothing. What does `np.random.default_rng`
    make of None?
    """
    return right.init_betas((3, 4, 1), rng) and right.train_xor(X, Y, lr, steps, rng)


@train_xor.mistake
def costs_left_out(X, Y, lr=16, steps=30000, rng=None):
    """The betas came back alone. What else does the docstring name below *Returns*?"""
    return right.train_xor(X, Y, lr, steps, rng)[0]


@train_xor.mistake
def costs_before_betas(X, Y, lr=16, steps=30000, rng=None):
    """The costs came back first. Which of the two does the docstring name first?"""
    return right.train_xor(X, Y, lr, steps, rng)[::-1]


@train_xor.mistake
def stopped_early(X, Y, lr=16, steps=30000, rng=None):
    """Training ends as soon as the rounded answer is right. How many steps were asked for?
    (Chapter 07 is about stopping.)
    """
    betas, costs = right.init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for _ in range(steps):
        y_hat = right.forward(X, betas)[-1]
        if (np.round(y_hat) == Y).all():
            break
        costs.append(right.cost(y_hat, Y))
        betas = [b - lr * g for b, g in zip(betas, right.gradients(X, Y, betas), strict=True)]
    return betas, costs


@train_xor.mistake
def step_divided_by_the_rows(X, Y, lr=16, steps=30000, rng=None):
    """The gradient is divided by the number of rows. Does the formula divide?"""
    return _train(X, Y, lr / len(X), steps, rng)
