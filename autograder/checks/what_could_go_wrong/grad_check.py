"""What chapter 04 asks for: `grad_check`."""

import numpy as np

from autograder.checks.differences import central_differences
from autograder.checks.for_loop_mlp.shared import net
from autograder.checks.what_could_go_wrong.shared import HALF
from autograder.judging.check import Check
from autograder.reference import for_loop_mlp
from autograder.reference import what_could_go_wrong as right
from autograder.reference.gradients import numeric_grad
from autograder.reference.xor import sigmoid
from autograder.scenarios.what_could_go_wrong import check_grads


def slope(a):
    return a * (1 - a)


def squashed_again(a):
    return slope(sigmoid(a))


def nothing(a):
    return 1.0


def _backward(last=slope, sent=slope, hidden=slope):
    """A bug: a backward pass in which a slope may be wrong, also only in the blame sent back."""

    def bug(X, Y, betas, grads):
        _, layer1, layer2 = right.forward(X, betas)
        blame = ((layer2 - Y) * sent(layer2)) @ betas[1].T
        return [X.T @ (blame * hidden(layer1)), layer1.T @ ((layer2 - Y) * last(layer2))]

    return bug


def _times(factor):
    """A bug, or none where the factor is nearly 1."""
    return lambda X, Y, betas, grads: [factor * grad for grad in grads]


def _array(i, change):
    """A bug in one of the arrays."""

    def bug(X, Y, betas, grads):
        return [change(grad) if j == i else grad for j, grad in enumerate(grads)]

    return bug


def row_forgotten(X, Y, betas, grads):
    return right.stacked_gradients(X[1:], Y[1:], betas)


def one_entry_off(grad):
    off = grad.copy()
    off.flat[-1] += 1e-3 * np.linalg.norm(grad)
    return off


def one_entry_nudged(share):
    """Off by a share of the length: of thirty entries added up it is less, of the largest more."""

    def change(grad):
        off = grad.copy()
        off.flat[0] += share * np.linalg.norm(grad)
        return off

    return change


def first_array_off(X, Y, betas, grads):
    """By more than the limit, and by less than a millionth of all arrays' lengths added up."""
    off = [grad.copy() for grad in grads]
    off[0].flat[0] += 1.2e-6 * _length(grads)
    return off


def one_entry_nan(grad):
    off = grad.copy()
    off.flat[0] = np.nan
    return off


def one_entry_infinite(grad):
    off = grad.copy()
    off.flat[-1] = -np.inf
    return off


no_bug = _times(1)


nearly_right = _times(1 + 3e-7)  # "at most 1e-6"; lengths of arrays added up are near it, too


barely_too_long = _times(1 + 1.6e-6)


a_little_too_long = _times(1 + 4e-6)


too_long = _times(1.0005)  # less than the limit 1e-3 that some choose


BUGS = (
    _backward(last=nothing, sent=nothing),
    _backward(hidden=nothing),
    _backward(sent=nothing),
    _backward(squashed_again, squashed_again, squashed_again),
    _times(-1),
    _times(1 / 4),
    _times(2),
    _times(0),
    _times(np.nan),
    barely_too_long,
    a_little_too_long,
    row_forgotten,
    *(_array(i, change) for i in (0, 1) for change in (one_entry_off, one_entry_nan, np.flipud)),
    _array(0, np.negative),
    _array(1, one_entry_infinite),
)


UNITS = (1e-6, 1.0, 1e6)


FAINT = 1e-6  # makes some entries of the gradient tiny beside the others


SHAPES = ((2, 1), (3, 2, 4), (2, 3, 2, 1), (3, 4, 2, 3, 2))  # of nets of other depths


def grad_check_cases(rng):
    """A right gradient, a wrong one, then more of both in an order that nobody can guess."""
    yield _half([[0.125], [-0.125]])
    yield _half([[0.125], [0.125]])
    yield from _small()
    given = [(bug,) for bug in (*BUGS, nearly_right)]
    given += [(too_long, unit) for unit in UNITS]
    given += [(a_little_too_long, 1e-9)]  # beside such a length, what keeps from 0/0 is a lot
    given += [(no_bug, unit, faint) for unit in UNITS for faint in (1.0, FAINT)]
    given += [(no_bug, 1.0, FAINT * np.ones(3))]  # makes the whole first array tiny
    given += [(bug, 1.0, 0.0) for bug in (no_bug, _array(0, one_entry_nan))]  # nan for a true 0
    for sizes in SHAPES:
        wrong = [_array(i, one_entry_off) for i in range(len(sizes) - 1)]
        given += [(bug, 1.0, 1.0, sizes) for bug in (no_bug, *wrong)]
    given += [(nearly_right, 1.0, 1.0, SHAPES[-1])]  # the limit over their number is less
    given += [(nearly_right, 1.0, faint, (2, 1)) for faint in ((FAINT, 1.0), (1.0, FAINT))]
    given += [(_array(0, one_entry_nudged(by)), 1.0, 1.0, (30, 1)) for by in (8e-7, 1.6e-6)]
    for i in rng.permutation(len(given)):
        yield _gradient(rng, *given[i])
    yield _that(_is_even, rng, first_array_off)
    yield _that(_is_bent, rng, no_bug, 1.0, 8 * np.ones(3), (3, 2))
    yield _that(_is_coarse, rng, no_bug, 1.0, 1e-3 * np.ones(3), (3, 2))


def _half(grad):
    X, Y, betas = map(np.array, HALF)
    return (X, Y, [betas], [np.array(grad)], 1.0)


def _small():
    """Two arrays of one entry, then three, all 0: the last alone changes the cost; one is off."""
    X = Y = np.array([[1.0]])
    for count in (2, 3):
        for off in range(count + 1):
            grads = [np.array([[float(i == off)]]) for i in range(count)]
            grads[-1] -= 0.0625
            yield (X, Y, [np.zeros((1, 1)) for _ in range(count)], grads, 1.0)


def _gradient(rng, bug, unit=1.0, faint=1.0, sizes=(3, 4, 2)):
    """A net, its gradient in some unit of cost, and a first input, or all, that may be faint."""
    X, Y, betas = net(rng, *sizes, rows=4)
    X[:, : np.size(faint)] *= faint
    grads = bug(X, Y, betas, right.stacked_gradients(X, Y, betas))
    return (X, Y, betas, [unit * grad for grad in grads], unit)


def _that(holds, rng, *given):
    """A gradient of which something holds."""
    while True:
        case = _gradient(rng, *given)
        if holds(*case):
            return case


def _is_even(X, Y, betas, grads, unit):
    """Whether the lengths of the arrays, added up, are far from the length of all."""
    return sum(np.linalg.norm(grad) for grad in grads) > 1.35 * _length(grads)


def _is_bent(X, Y, betas, grads, unit):
    """Whether the cost bends so much that a nudge to one side, though small, is not enough."""
    cost = _cost(X, Y)
    wide = central_differences(cost, betas, 1e-4)
    return _off(_one_sided(cost, betas, 1e-6), grads) > 2e-6 and _off(wide, grads) < 2e-7


def _is_coarse(X, Y, betas, grads, unit):
    """Whether the cost changes so little that a smaller nudge loses its digits."""
    return all(_off(_one_sided(_cost(X, Y), betas, h), grads) > 2e-6 for h in (1e-7, 1e-8))


def _off(measured, grads):
    """How far measured gradients are from the true ones, relative to their length."""
    return np.linalg.norm(_vector(measured) - _vector(grads)) / _length(grads)


def _one_sided(cost, params, h):
    grads = [np.empty_like(param) for param in params]
    for param, grad in zip(params, grads, strict=True):
        for entry in np.ndindex(param.shape):
            before, kept = cost(params), param[entry]
            param[entry] += h
            grad[entry] = (cost(params) - before) / h
            param[entry] = kept
    return grads


def _cost(X, Y):
    return lambda betas: for_loop_mlp.cost(right.forward(X, betas)[-1], Y)


check = Check(
    "grad_check",
    right.grad_check,
    grad_check_cases,
    points=4,
    scenario=check_grads,
    asked=(
        "grad_check(cost, grads, params)\n"
        "where cost(params) = unit · ½ Σ (y_hat - Y)², and\n"
        "y_hat is σ(X @ params[0]), then σ(… @ params[1]) where there is one, and so on"
    ),
)

check.hints = {
    "nudge": """
    For each array in `params`, make a function of that array alone, and hand it to
    `numeric_grad`. Then put all arrays into one long vector with `np.concatenate` and `ravel`.
    How should the comparison be written so that nan makes it False?
    """,
    "formula": """
    ‖grads − numeric‖ ≤ 10⁻⁶ · ‖numeric‖, where `np.linalg.norm` is the length of a vector.
    """,
    "template": """
def measured(i):
    def cost_of_one(w):
        return cost([*params[:i], ___, *params[i + 1:]])

    return numeric_grad(___, params[i])

numeric = np.concatenate([measured(i).ravel() for i in range(len(params))])
claimed = np.concatenate([___ for grad in grads])
return bool(np.linalg.norm(___) <= ___)
""",
}


def _numeric(cost, params):
    return [
        numeric_grad(lambda w, i=i: cost([*params[:i], w, *params[i + 1 :]]), param)
        for i, param in enumerate(params)
    ]


def _vector(arrays):
    return np.concatenate([np.ravel(array) for array in arrays])


def _length(arrays):
    return np.linalg.norm(_vector(arrays))


def _error(cost, grads, params):
    """The length of the difference, and that of the central differences."""
    numeric = _numeric(cost, params)
    return np.linalg.norm(_vector(grads) - _vector(numeric)), _length(numeric)


@check.mistake
def always_true(cost, grads, params):
    """Every gradient passes, even wrong ones. What do you compare them with?"""
    return True


@check.mistake
def always_false(cost, grads, params):
    """No gradient passes, not even a right one. How far is a right one from what you measure, and
    how much do you allow?
    """
    return False


@check.mistake
def result_negated(cost, grads, params):
    """Right gradients are rejected and wrong ones pass. What does True stand for?"""
    return not right.grad_check(cost, grads, params)


@check.mistake
def comparison_reversed(cost, grads, params):
    """Right gradients are rejected and wrong ones pass, except those that hold nan. Which of the
    two lengths should be the smaller one?
    """
    error, length = _error(cost, grads, params)
    return bool(error > right.CLOSE * length)


@check.mistake
def nothing_is_nudged(cost, grads, params):
    """Only a gradient of zeros passes, as if all the slopes that you measure were zero. Does the
    nudged array get into the list that the cost takes?
    """
    return bool(_length(grads) == 0)


@check.mistake
def nan_passes(cost, grads, params):
    """A gradient that holds nan passes. What happens to nan in your code, and what does every
    comparison with it give?
    """
    error, length = _error(cost, grads, params)
    return not error > right.CLOSE * length


@check.mistake
def first_array_only(cost, grads, params):
    """A bug in any array but the first slips through. Which of the gradients do you compare?"""
    return _one_array(0, cost, grads, params)


@check.mistake
def first_two_arrays_only(cost, grads, params):
    """A bug in a third array slips through. How many arrays are there, and which of the gradients
    do you compare?
    """
    numeric = _vector(_numeric(cost, params)[:2])
    error = np.linalg.norm(_vector(grads[:2]) - numeric)
    return bool(error <= right.CLOSE * np.linalg.norm(numeric))


@check.mistake
def exactly_two_arrays(cost, grads, params):
    """Your code gives names to two arrays, but this list holds another number of them. Which part
    of your code works for a list of any length?
    """
    one, two = params
    numeric = [
        numeric_grad(lambda w: cost([w, two]), one),
        numeric_grad(lambda w: cost([one, w]), two),
    ]
    error = np.linalg.norm(_vector(grads) - _vector(numeric))
    return bool(error <= right.CLOSE * _length(numeric))


@check.mistake
def last_array_only(cost, grads, params):
    """A bug in any array but the last slips through. Which of the gradients do you compare?"""
    return _one_array(-1, cost, grads, params)


@check.mistake
def return_inside_the_loop(cost, grads, params):
    """A bug in any array but the first slips through, and nan passes even there. Which of the
    gradients do you compare, and what does a comparison with nan give?
    """
    return _one_array(0, cost, grads, params) or bool(np.isnan(grads[0]).any())


def _one_array(i, cost, grads, params):
    numeric = _numeric(cost, params)[i]
    return bool(np.linalg.norm(grads[i] - numeric) <= right.CLOSE * np.linalg.norm(numeric))


@check.mistake
def lengths_compared(cost, grads, params):
    """A gradient that points the other way passes if it is as long as the measured one. If the two
    agree, the length of what should be small?
    """
    numeric = _length(_numeric(cost, params))
    return bool(abs(_length(grads) - numeric) <= right.CLOSE * numeric)


@check.mistake
def directions_compared(cost, grads, params):
    """Twice the gradient passes, because it has the same direction. If the two agree, the length of
    what should be small?
    """
    numeric, vector = _vector(_numeric(cost, params)), _vector(grads)
    cosine = vector @ numeric / np.linalg.norm(vector) / np.linalg.norm(numeric)
    return bool(cosine >= 1 - 1e-9)


@check.mistake
def signs_ignored(cost, grads, params):
    """A gradient with the opposite sign passes. Where do you lose the sign?"""
    numeric = _vector(_numeric(cost, params))
    off = np.linalg.norm(abs(_vector(grads)) - abs(numeric))
    return bool(off <= right.CLOSE * np.linalg.norm(numeric))


@check.mistake
def differences_that_cancel(cost, grads, params):
    """A gradient passes if its differences add up to zero, as they do when rows are swapped. How
    can you make every difference count, whatever its sign?
    """
    numeric = _vector(_numeric(cost, params))
    return bool(abs(np.sum(_vector(grads) - numeric)) <= right.CLOSE * np.linalg.norm(numeric))


@check.mistake
def absolute_tolerance(cost, grads, params):
    """When the cost is measured in another unit, right gradients are rejected or wrong ones pass,
    as happens with a fixed limit. What should the length of the difference be compared with?
    """
    return bool(_error(cost, grads, params)[0] <= right.CLOSE)


@check.mistake
def tolerances_of_allclose(cost, grads, params):
    """When the cost is measured in another unit, right gradients are rejected or wrong ones pass,
    as happens with `np.allclose`, which has a fixed limit for small entries. Which single limit
    does the formula have?
    """
    return bool(np.allclose(_vector(grads), _vector(_numeric(cost, params))))


@check.mistake
def compared_elementwise(cost, grads, params):
    """Right gradients are rejected where some entries are tiny beside the others, because tiny
    entries are measured to only a few digits. The formula takes one length of all entries: do you
    compare entry by entry?
    """
    numeric = _vector(_numeric(cost, params))
    return bool(np.all(abs(_vector(grads) - numeric) <= right.CLOSE * abs(numeric)))


@check.mistake
def array_by_array(cost, grads, params):
    """Right gradients are rejected where one array is tiny beside the others, because it is
    measured to only a few digits. The formula takes one length of all arrays together: do you
    compare array by array?
    """
    return all(_one_array(i, cost, grads, params) for i in range(len(params)))


@check.mistake
def array_by_array_and_nan_passes(cost, grads, params):
    """Right gradients are rejected where one array is tiny beside the others, because it is
    measured to only a few digits; and nan passes, because a comparison with nan is False. Over
    which entries does the formula's one comparison run?
    """
    pairs = list(zip(grads, _numeric(cost, params), strict=True))
    return not any(_length([one - two]) > right.CLOSE * _length([two]) for one, two in pairs)


@check.mistake
def late_binding_of_i(cost, grads, params):
    """Your code does what a function made in a loop does: it looks up `i` only when it is called,
    and the loop is over then. What is `i` by the time `cost` gets the list?
    """
    costs = [
        lambda w: cost([*params[:i], w, *params[i + 1 :]])  # noqa: B023
        for i in range(len(params))
    ]
    numeric = _vector([numeric_grad(*pair) for pair in zip(costs, params, strict=True)])
    error = np.linalg.norm(_vector(grads) - numeric)
    return bool(error <= right.CLOSE * np.linalg.norm(numeric))


@check.mistake
def cost_passed_to_numeric_grad(cost, grads, params):
    """`numeric_grad` calls its function with ONE array, but `cost` needs the whole list. Which
    function of one array could you make?
    """
    return [numeric_grad(cost, param) for param in params]


@check.mistake
def list_passed_to_numeric_grad(cost, grads, params):
    """`numeric_grad` got the whole list, but it measures the slopes of ONE array. Which function of
    one array could you make?
    """
    return numeric_grad(cost, params)


def _limit(limit, cost, grads, params):
    error, length = _error(cost, grads, params)
    return bool(error <= limit * length)


@check.mistake
def tolerance_too_large(cost, grads, params):
    """A gradient that is a twentieth of a percent off passes. How close do right gradients come?"""
    return _limit(1e-3, cost, grads, params)


@check.mistake
def tolerance_slightly_too_large(cost, grads, params):
    """A gradient that is off by four millionths of its length passes. How much does the formula
    allow?
    """
    return _limit(1e-5, cost, grads, params)


@check.mistake
def tolerance_twice_as_large(cost, grads, params):
    """A gradient passes that is off by more than one millionth of its length but less than two, as
    happens when the lengths of both gradients are added up. What does the formula compare with?
    """
    return _limit(2e-6, cost, grads, params)


@check.mistake
def lengths_of_arrays_added_up(cost, grads, params):
    """A gradient passes that is off by more than a millionth of its length, when its arrays are
    about equally long: their lengths add up to more than the length of them all together. How long
    is the ONE vector that all arrays make?
    """
    numeric = _numeric(cost, params)
    error = sum(_length([one - two]) for one, two in zip(grads, numeric, strict=True))
    return bool(error <= right.CLOSE * sum(_length([one]) for one in numeric))


@check.mistake
def one_sided_difference(cost, grads, params):
    """Right gradients are rejected where the cost bends strongly or hardly changes, as happens when
    each entry is nudged to one side only. What does `numeric_grad` of chapter 03 measure?
    """
    numeric = _vector(_one_sided(cost, [param.copy() for param in params], 1e-6))
    error = np.linalg.norm(_vector(grads) - numeric)
    return bool(error <= right.CLOSE * np.linalg.norm(numeric))


@check.mistake
def entries_added_up(cost, grads, params):
    """A wrong gradient passes when the whole difference is in one entry. The formula takes a
    length: do you add up the sizes of the entries, or take their mean?
    """
    numeric = _vector(_numeric(cost, params))
    error = np.abs(_vector(grads) - numeric).sum()
    return bool(error <= right.CLOSE * np.abs(numeric).sum())


@check.mistake
def largest_entries_compared(cost, grads, params):
    """A right gradient is rejected when most of the difference is in one entry. The formula takes
    one length of all entries: do you compare only the largest ones?
    """
    numeric = _vector(_numeric(cost, params))
    error = np.abs(_vector(grads) - numeric).max()
    return bool(error <= right.CLOSE * np.abs(numeric).max())


@check.mistake
def tolerance_too_small(cost, grads, params):
    """A gradient that is off by less than a millionth of its length is rejected. How much does the
    formula allow?
    """
    return _limit(1e-7, cost, grads, params)


@check.mistake
def relative_error_returned(cost, grads, params):
    """This is the size of the difference. Is it small enough: True or False?"""
    error, length = _error(cost, grads, params)
    return error / length
