"""Checks of chapter 03."""

import math

import numpy as np
import sympy
from sympy import diff, exp, symbols, tanh

from autograder.judging.check import Check
from autograder.reference import gradients as right
from autograder.reference.gradients import H, sigmoid_expr, sigmoid_prime_expr
from autograder.reference.xor import sigmoid
from autograder.scenarios.gradients import measure, of_neuron, of_output, of_z

EXACT = 1e-12  # expressions are worked out to 30 digits; central differences are not so near

# --- sigmoid_expr ----------------------------------------------------------------------------


def z_cases(rng):
    yield from symbol_cases(rng)
    yield ("1 - 2*t", [-1.0, 0.0, 2.0])


def symbol_cases(rng):
    yield ("z", [0.0])
    yield ("z", [-1.0, 1.0, 2.0])
    yield ("t", rng.normal(scale=2, size=4).tolist())
    yield ("u", [-30.0, 30.0])


sigmoid_expr_check = Check(
    "03_gradients.sigmoid_expr",
    right.sigmoid_expr,
    z_cases,
    scenario=of_z,
    asked="sigmoid_expr(z), and its value at each of the points",
    tolerance=EXACT,
)


@sigmoid_expr_check.mistake
def a_falling_curve(z):
    """Your curve runs downhill, from 1 to 0: it is 1 − σ(z), as e^z for e^−z gives, or e^−z above
    the line. Which of your terms should change so that it rises?
    """
    return 1 / (1 + exp(z))


@sigmoid_expr_check.mistake
def one_plus_the_exponential(z):
    """This is 1 + e^−z, the part below the line alone (`1 / 1 + …` gives that, too, since `/` comes
    before `+`). What belongs below the line as a whole?
    """
    return 1 / 1 + exp(-z)


@sigmoid_expr_check.mistake
def the_exponential_alone(z):
    """This is e^z, or 1 / e^−z, which grows without end. What is added to e^−z below the line?"""
    return 1 / exp(-z)


@sigmoid_expr_check.mistake
def minus_for_plus(z):
    """This is 1 / (1 − e^−z), which is infinite at 0. What stands between the 1 and the power?"""
    return 1 / (1 - exp(-z))


@sigmoid_expr_check.mistake
def tanh_for_sigmoid(z):
    """This is tanh, which runs from −1 to 1. Between which values does the sigmoid run?"""
    return tanh(z)


@sigmoid_expr_check.mistake
def the_slope(z):
    """This is already the slope of the sigmoid. Which of the two was asked for here?"""
    return sigmoid_prime_expr(z)


@sigmoid_expr_check.mistake
def e_as_a_letter(z):
    """The letter e is a symbol here like any other. Which SymPy function is e to a power?"""
    return 1 / (1 + symbols("e") ** (-z))


@sigmoid_expr_check.mistake
def e_rounded(z):
    """The number e is rounded to 2.718 here. Which SymPy function holds all of its digits?"""
    return 1 / (1 + 2.718 ** (-z))


@sigmoid_expr_check.mistake
def a_symbol_of_its_own(z):
    """The expression is one of z, whichever symbol was handed in. Where did yours come from?"""
    return sigmoid_expr(symbols("z"))


@sigmoid_expr_check.mistake
def an_exp_for_numbers(z):
    """numpy's `exp`, which chapter 01's `sigmoid` uses too, computes with numbers, and z is a
    symbol. Which library has an `exp` for symbols?
    """
    return 1 / (1 + np.exp(-z))


@sigmoid_expr_check.mistake
def exp_of_math(z):
    """`math.exp` and `float` want a number, and z is a symbol. Which library has an `exp` for
    symbols?
    """
    return 1 / (1 + math.exp(-z))


# --- sigmoid_prime_expr ----------------------------------------------------------------------

sigmoid_prime_expr_check = Check(
    "03_gradients.sigmoid_prime_expr",
    right.sigmoid_prime_expr,
    symbol_cases,
    scenario=of_z,
    needs=("sigmoid_expr",),
    asked="sigmoid_prime_expr(z), and its value at each of the points",
    tolerance=EXACT,
)


@sigmoid_prime_expr_check.mistake
def never_differentiated(z):
    """This is the sigmoid itself. Which SymPy function turns it into its slope?"""
    return sigmoid_expr(z)


@sigmoid_prime_expr_check.mistake
def a_sigmoid_for_numbers(z):
    """numpy's `exp`, which chapter 01's `sigmoid` uses too, wants numbers, and z is a symbol. Which
    function of yours makes the sigmoid as an expression?
    """
    return diff(sigmoid(z), z)


@sigmoid_prime_expr_check.mistake
def the_function_for_its_expression(z):
    """`sigmoid_expr` is a function, and `diff` wants an expression. Which call makes one?"""
    return diff(sigmoid_expr, z)


@sigmoid_prime_expr_check.mistake
def z_where_sigma_belongs(z):
    """This is z(1 − z), a parabola without end. What has to go through the sigmoid first?"""
    return z * (1 - z)


@sigmoid_prime_expr_check.mistake
def z_in_one_factor(z):
    """One factor is σ(z) and the other is 1 − z. What has to go through the sigmoid there too?"""
    return sigmoid_expr(z) * (1 - z)


@sigmoid_prime_expr_check.mistake
def opposite_sign(z):
    """Every slope has the opposite sign. Does the sigmoid rise or fall?"""
    return -sigmoid_prime_expr(z)


@sigmoid_prime_expr_check.mistake
def differentiated_twice(z):
    """This is the slope of the slope. How often should you differentiate?"""
    return diff(sigmoid_expr(z), z, 2)


@sigmoid_prime_expr_check.mistake
def integrated(z):
    """This is an integral: its slope is the sigmoid. Which way round was asked for?"""
    return sympy.log(1 + exp(z))


@sigmoid_prime_expr_check.mistake
def one_minus_sigma(z):
    """This is 1 − σ(z), one of two factors, as e^−z / (1 + e^−z) is without a square below the
    line. How steep is the sigmoid far out on the left, and what is your value there?
    """
    return exp(-z) / (1 + exp(-z))


@sigmoid_prime_expr_check.mistake
def sigma_squared(z):
    """This is σ(z)², which is 1/u² with u = 1 + e^−z: the slope of 1/u by u, but for its sign. By
    which slope does the chain rule multiply it?
    """
    return 1 / (1 + exp(-z)) ** 2


@sigmoid_prime_expr_check.mistake
def one_minus_its_square(z):
    """This is 1 − σ², which is largest far out on the left. How steep is the sigmoid there?"""
    return 1 - sigmoid_expr(z) ** 2


@sigmoid_prime_expr_check.mistake
def sigma_of_sigma(z):
    """The sigmoid is applied twice. In σ(1 − σ), what is σ taken of?"""
    s = sigmoid_expr(sigmoid_expr(z))
    return s * (1 - s)


@sigmoid_prime_expr_check.mistake
def zero_everywhere(z):
    """The slope is zero everywhere, as where `diff` goes by a symbol that is not in the expression.
    Which symbol was handed in?
    """
    return diff(sigmoid_expr(z), symbols("another"))


@sigmoid_prime_expr_check.mistake
def z_whichever_was_asked(z):
    """The expression is one of z, whichever symbol was handed in. Where did yours come from?"""
    return sigmoid_prime_expr(symbols("z"))


# --- prime_from_output -----------------------------------------------------------------------


def output_cases(low):
    """Activated values between `low` and 1: a number, then arrays, then the ends."""

    def cases(rng):
        yield (0.2,)
        yield (np.array([0.5, 0.1]),)
        yield (rng.uniform(low, 1, size=4),)
        yield (rng.uniform(low, 1, size=4),)  # the same shape, other values
        yield (rng.uniform(low, 1, size=(2, 3)),)
        yield (rng.uniform(low, 1, size=(2, 1, 3)),)
        yield (np.array([float(low), (low + 1) / 2, 1.0]),)

    return cases


prime_from_output = Check(
    "03_gradients.prime_from_output",
    right.prime_from_output,
    output_cases(low=0),
    scenario=of_output,
)


@prime_from_output.mistake
def squashed_again(a):
    """The value has been through the sigmoid already, and you send it through once more. What is
    σ(z) called in your parameter list?
    """
    return sigmoid(a) * (1 - sigmoid(a))


@prime_from_output.mistake
def one_factor_squashed_again(a):
    """The 1 − a is taken of σ(a) here, and a has been through the sigmoid already. What is σ(z)
    called in your parameter list?
    """
    return a * (1 - sigmoid(a))


@prime_from_output.mistake
def one_minus_a_squared(a):
    """This is 1 − a², which is largest where a is 0. How steep is the sigmoid there?"""
    return 1 - a**2


@prime_from_output.mistake
def a_square_in_the_bracket(a):
    """This is a(1 − a²). What power of a stands in the last line that SymPy displayed?"""
    return a * (1 - a**2)


@prime_from_output.mistake
def sigma_by_a_number(a):
    """`diff`, which `sigmoid_prime_expr` calls, needs a symbol to go by, and what comes in here as
    a is numbers. How did SymPy write the slope in terms of a?
    """
    return sigmoid_prime_expr(a)


@prime_from_output.mistake
def the_short_form_by_a_number(a):
    """`diff` needs a symbol to go by, and what comes in here as a is numbers. Is a(1 − a) not the
    slope already?
    """
    return diff(a * (1 - a), a)


@prime_from_output.mistake
def one_minus_a_missing(a):
    """One of the two factors is missing. What stands beside a?"""
    return a


@prime_from_output.mistake
def a_missing(a):
    """One of the two factors is missing. What stands beside 1 − a?"""
    return 1 - a


@prime_from_output.mistake
def negative_slopes(a):
    """Every slope is negative, though the sigmoid rises everywhere. Which is taken from which?"""
    return a * (a - 1)


@prime_from_output.mistake
def the_slope_of_the_slope(a):
    """This is 1 − 2a, the slope of a(1 − a) itself. Was that formula not the slope already?"""
    return 1 - 2 * a


@prime_from_output.mistake
def a_minus_a(a):
    """Every slope is 0: `a * 1 - a` is a − a, since `*` comes before `-`. What belongs into
    brackets?
    """
    return a * 1 - a


@prime_from_output.mistake
def a_matrix_product(a):
    """`@` multiplies matrices. Which operator multiplies number by number?"""
    return a @ (1 - a)


@prime_from_output.mistake
def a_caret_for_a_power(a):
    """`^` flips bits in Python. Which operator raises to a power?"""
    return a - a ^ 2


@prime_from_output.mistake
def back_to_z(a):
    """You go back to z and take z(1 − z). Which of the two, z or a, does the short form take?"""
    with np.errstate(all="ignore"):
        z = np.log(a / (1 - a))
    return z * (1 - z)


# --- tanh_prime_from_output ------------------------------------------------------------------

tanh_prime_from_output = Check(
    "03_gradients.tanh_prime_from_output",
    right.tanh_prime_from_output,
    output_cases(low=-1),
    scenario=of_output,
)


@tanh_prime_from_output.mistake
def the_formula_for_sigmoid(a):
    """This is a(1 − a), the slope of another function. What does SymPy say when it
    differentiates tanh?
    """
    return a * (1 - a)


@tanh_prime_from_output.mistake
def tanh_taken_again(a):
    """The value has been through tanh already, and you send it through once more. What is tanh(z)
    called in your parameter list?
    """
    return 1 - np.tanh(a) ** 2


@tanh_prime_from_output.mistake
def tanh_of_sympy(a):
    """The value has been through tanh already, and you send it through SymPy's once more. What is
    tanh(z) called in your parameter list?
    """
    return 1 - tanh(a) ** 2


@tanh_prime_from_output.mistake
def tanh_taken_again_by_subs(a):
    """The value has been through tanh already, and you put it in where z stands, so it goes through
    once more. What is tanh(z) called in your parameter list?
    """
    z = symbols("z")
    return diff(tanh(z), z).subs(z, a)


@tanh_prime_from_output.mistake
def tanh_by_a_number(a):
    """`diff` needs a symbol to go by, and what comes in here as a is numbers. What does SymPy show
    when it differentiates tanh(z) by z?
    """
    return diff(tanh(a), a)


@tanh_prime_from_output.mistake
def the_slope_by_a_number(a):
    """`diff` needs a symbol to go by, and what comes in here as a is numbers. Is 1 − a² not the
    slope already?
    """
    return diff(1 - a**2, a)


@tanh_prime_from_output.mistake
def a_without_its_square(a):
    """This is 1 − a. What power of tanh does SymPy show?"""
    return 1 - a


@tanh_prime_from_output.mistake
def squared_as_a_whole(a):
    """Here 1 − a is squared as a whole. Which part of it has the square?"""
    return (1 - a) ** 2


@tanh_prime_from_output.mistake
def a_squared_minus_1(a):
    """Every slope is negative, though tanh rises everywhere. Which is taken from which?"""
    return a**2 - 1


@tanh_prime_from_output.mistake
def plus_for_minus(a):
    """Your slopes are 1 and more. How steep is tanh at its steepest?"""
    return 1 + a**2


@tanh_prime_from_output.mistake
def twice_for_squared(a):
    """This is 1 − 2a. What does SymPy write: twice tanh, or tanh squared?"""
    return 1 - 2 * a


@tanh_prime_from_output.mistake
def a_squared_alone(a):
    """This is a² alone, which is largest where tanh is flat. What is it taken from?"""
    return a**2


@tanh_prime_from_output.mistake
def differentiated_once_more(a):
    """This is the slope of 1 − a² itself, by a. Was that formula not the slope already?"""
    return -2 * a


@tanh_prime_from_output.mistake
def a_caret_for_the_square(a):
    """`^` flips bits in Python. Which operator raises to a power?"""
    return 1 - a ^ 2


# --- chain_rule_expr -------------------------------------------------------------------------

W, x, y = symbols("W x y")
y_hat = sigmoid_expr(W * x)
COST = (y_hat - y) ** 2 / 2


def neuron_cases(rng):
    yield ([0.0], [1.0], [1.0])
    yield ([0.0, 1.0, -2.0], [2.0, 2.0, 0.5], [0.0, 0.0, 1.0])
    yield tuple(rng.normal(size=(2, 4)).tolist() + rng.uniform(size=(1, 4)).tolist())
    yield ([1.5, -0.5], [-2.0, 3.0], [0.25, 0.75])


chain_rule_expr = Check(
    "03_gradients.chain_rule_expr",
    right.chain_rule_expr,
    neuron_cases,
    points=3,
    scenario=of_neuron,
    needs=("sigmoid_expr",),
    asked="chain_rule_expr(), and its value at each W, x and y",
    tolerance=EXACT,
)


@chain_rule_expr.mistake
def the_cost_itself():
    """This is the cost itself. Which SymPy function turns it into its slope?"""
    return COST


@chain_rule_expr.mistake
def sigmoid_prime_missing():
    """The slope of the sigmoid is missing: only the error and x are there. Which link of the chain
    lies between them?
    """
    return (y_hat - y) * x


@chain_rule_expr.mistake
def x_missing():
    """The last link is missing: how does the input sum W·x change with W?"""
    return (y_hat - y) * y_hat * (1 - y_hat)


@chain_rule_expr.mistake
def by_x():
    """This is the slope by x. Which of the two can a net change while it learns?"""
    return diff(COST, x)


@chain_rule_expr.mistake
def by_y():
    """This is the slope by the label y. Which symbol stands for the weight?"""
    return diff(COST, y)


@chain_rule_expr.mistake
def opposite_sign_of_the_chain():
    """The slope has the opposite sign: a step of −lr · slope would climb. Where does a minus come
    in, or the order of a difference?
    """
    return -diff(COST, W)


@chain_rule_expr.mistake
def a_factor_of_two():
    """Twice what was expected. Which factor stands in front of the square, and what does it do to
    the 2 that the slope of a square brings?
    """
    return 2 * diff(COST, W)


@chain_rule_expr.mistake
def error_not_squared():
    """This is half the slope of ŷ, and no y is left in it. What does the square in your cost reach:
    nothing, a part of the error or the whole of it?
    """
    return diff((y_hat - y) / 2, W)


@chain_rule_expr.mistake
def sigmoid_left_out():
    """Nothing is squashed here: this neuron answers W·x. What does a neuron do to its sum?"""
    return diff((W * x - y) ** 2 / 2, W)


@chain_rule_expr.mistake
def sigma_prime_of_y_hat():
    """The slope of the sigmoid is taken at ŷ, which is squashed already. At which value does the
    chain rule take it?
    """
    again = sigmoid_expr(y_hat)
    return (y_hat - y) * again * (1 - again) * x


@chain_rule_expr.mistake
def the_sum_for_the_answer():
    """The slope of the sigmoid stands here as s(1 − s) with the *sum* s = W·x. What does the short
    form take: what goes into the sigmoid or what comes out?
    """
    return (y_hat - y) * (W * x) * (1 - W * x) * x


@chain_rule_expr.mistake
def the_answer_differentiated():
    """This is how the *answer* ŷ changes with W. What was to be differentiated?"""
    return diff(y_hat, W)


@chain_rule_expr.mistake
def by_an_expression():
    """`diff` was given ŷ to differentiate by, and ŷ is an expression, not a symbol. Which of the
    symbols is the weight?
    """
    return diff(COST, y_hat)


@chain_rule_expr.mistake
def by_a_product():
    """`diff` was to go by W·x, or `sigmoid_prime_expr` with it, and W·x is an expression. What can
    `diff` go by: a number, an expression or a symbol?
    """
    return (y_hat - y) * sigmoid_prime_expr(W * x) * x


@chain_rule_expr.mistake
def by_no_symbol():
    """The cost holds three symbols, and `diff` was not told which one is nudged. Which of them is
    the weight?
    """
    return diff(COST)


@chain_rule_expr.mistake
def no_symbol_to_go_by():
    """Three symbols stand in the cost, and `diff` was not told which of them is nudged. Which is
    the weight?
    """
    return diff(0.5 * (y_hat - y) ** 2)


@chain_rule_expr.mistake
def x_left_out_of_the_sum():
    """Your neuron answers σ(W), without its input. What does a weight multiply?"""
    return diff((sigmoid_expr(W) - y) ** 2 / 2, W)


@chain_rule_expr.mistake
def a_small_w():
    """The weight is called w here, and W in what was asked for. How are your symbols named?"""
    return diff(COST, W).subs(W, symbols("w"))


@chain_rule_expr.mistake
def a_bias_added():
    """Your neuron has a bias b. Which symbols may the expression hold?"""
    return diff(COST, W).subs(W * x, W * x + symbols("b"))


@chain_rule_expr.mistake
def y_hat_left_a_symbol():
    """ŷ is a symbol of its own here, so nothing says that it depends on W. What is it made of?"""
    answer = symbols("y_hat")
    return (answer - y) * answer * (1 - answer) * x


def _by_a_z_of_its_own():
    z = symbols("z")
    return diff((sigmoid_expr(z) - y) ** 2 / 2, z)


@chain_rule_expr.mistake
def by_z():
    """This is the slope by z, and z is a symbol of its own here, so that W is nowhere in it. What
    is the input sum made of?
    """
    return _by_a_z_of_its_own()


@chain_rule_expr.mistake
def z_left_a_symbol():
    """All three links are there, but your answer holds z, and only W, x and y were asked for. What
    is z made of?
    """
    return _by_a_z_of_its_own() * x


@chain_rule_expr.mistake
def a_slope_of_zero():
    """The slope is zero: what was differentiated does not change with the symbol that `diff` went
    by. Which symbol is that, and what is your cost made of?
    """
    return diff((symbols("y_hat") - y) ** 2 / 2, W)


# --- numeric_grad ----------------------------------------------------------------------------


def weights_cases(rng):
    yield (np.array([1.0, -2.0, 0.0]), np.array([1.0, 1.0, -1.0]))
    # Flat at 0, and so strongly bent that all of the slope comes from the step: it is c·h².
    yield (np.array([[0.0, 0.0]]), np.array([[1.0, 2.0]]) / H**2)
    for shape in ((2, 3), (2, 3), (4, 1), (1,), (2, 3, 2)):
        # Far from where a one-sided difference would be as good: the curvature is never small.
        yield (rng.uniform(0.5, 2, size=shape), rng.uniform(1, 3, size=shape))


def slopes(w, c):
    """The central differences of f(w) = Σ c·w³ + (Σ w)², by algebra."""
    return 3 * c * w**2 + c * H**2 + 2 * np.sum(w)


numeric_grad = Check(
    "03_gradients.numeric_grad",
    right.numeric_grad,
    weights_cases,
    points=4,
    scenario=measure,
    truth=slopes,
    tolerance=1e-7,
    asked="numeric_grad(f, w), where f(w) = Σ c·w³ + (Σ w)²",
)


def _entry_by_entry(difference):
    """Call `difference(f, w, nudge, i)`, with a nudge of entry i alone, for every entry."""

    def grad(f, w):
        slope = np.zeros_like(w)
        for i in np.ndindex(w.shape):
            nudge = np.zeros_like(w)
            nudge[i] = H
            slope[i] = difference(f, w, nudge, i)
        return slope

    return grad


def _by_a_step_of(h):
    """Central differences with another h."""
    return _entry_by_entry(
        lambda f, w, nudge, i: (f(w + nudge / H * h) - f(w - nudge / H * h)) / (2 * h)
    )


@numeric_grad.mistake
def a_forward_difference(f, w):
    """You nudge to one side only, which is thousands of times less exact. What would the same
    nudge to the other side add?
    """
    return _entry_by_entry(lambda f, w, nudge, i: (f(w + nudge) - f(w)) / H)(f, w)


@numeric_grad.mistake
def a_backward_difference(f, w):
    """You nudge downward only, which is thousands of times less exact. What would the same nudge
    to the other side add?
    """
    return _entry_by_entry(lambda f, w, nudge, i: (f(w) - f(w - nudge)) / H)(f, w)


@numeric_grad.mistake
def one_side_by_two_steps(f, w):
    """Every slope is half as steep: you nudge to one side only, and divide by 2h. How far apart
    are the two points that you compare?
    """
    return a_forward_difference(f, w) / 2


def _name_a_step_of(h):
    """The known mistake of taking another h."""

    def wrong(f, w):
        return _by_a_step_of(h)(f, w)

    wrong.__name__ = f"a step of {h:g}"
    wrong.__doc__ = f"""Your slopes are those of a step of {h:g}, and the docstring names another h.
    Which line sets it, and what is the sign of its exponent?
    """
    numeric_grad.mistake(wrong)


for another in (1e5, 1e-1, 1e-2, 1e-3, 1e-4, 1e-6, 1e-7, 1e-8):
    _name_a_step_of(another)


@numeric_grad.mistake
def divided_by_h_only(f, w):
    """Every slope is twice as steep. How far apart are the two points that you compare?"""
    return 2 * right.numeric_grad(f, w)


@numeric_grad.mistake
def never_divided(f, w):
    """These are differences of f, not slopes. What is a slope divided by?"""
    return 2 * H * right.numeric_grad(f, w)


@numeric_grad.mistake
def multiplied_by_h(f, w):
    """Your differences are halved, then multiplied by h, as `/ 2 * h` does. Which brackets put both
    below the line?
    """
    return 2 * H * right.numeric_grad(f, w) / 2 * H


@numeric_grad.mistake
def down_minus_up(f, w):
    """Every slope has the opposite sign. Which of the two values is taken from which?"""
    return -right.numeric_grad(f, w)


def _at_once(f, w):
    return (f(w + H) - f(w - H)) / (2 * H)


@numeric_grad.mistake
def all_at_once(f, w):
    """All entries are nudged together, so that every slope is the sum of all. How many entries
    should move at a time?
    """
    return np.full_like(w, _at_once(f, w))


@numeric_grad.mistake
def one_number(f, w):
    """All entries are nudged together, and one number comes back. How many slopes does w have?"""
    return _at_once(f, w)


@numeric_grad.mistake
def flattened(f, w):
    """The slopes come in one row. Which shape should they have?"""
    return right.numeric_grad(f, w).ravel()


def _in_place(put_back):
    """Nudge w itself; `put_back(w, i, before)` ends each turn."""

    def grad(f, w):
        slope = np.zeros_like(w)
        for i in np.ndindex(w.shape):
            before = w[i]
            w[i] += H
            up = f(w)
            w[i] -= 2 * H
            slope[i] = (up - f(w)) / (2 * H)
            put_back(w, i, before)
        return slope

    return grad


@numeric_grad.mistake(points=3)
def added_back(f, w):
    """The slopes are right, yet some entries of w end in another last digit: in floating point,
    adding and taking away the same does not always lead back. How could you keep the old value?
    """

    def put_back(w, i, before):
        w[i] += H

    return _in_place(put_back)(f, w)


@numeric_grad.mistake
def never_put_back(f, w):
    """Each entry stays nudged while the next ones are measured, and w is changed for good. Where
    does an entry get its old value again?
    """
    return _in_place(lambda w, i, before: None)(f, w)


@numeric_grad.mistake
def nudges_that_pile_up(f, w):
    """Entries that had their turn stay nudged while the next ones are measured, so that slopes add
    up along the way. Where does each turn begin with a fresh nudge?
    """
    slope, nudge = np.zeros_like(w), np.zeros_like(w)
    for i in np.ndindex(w.shape):
        nudge[i] = H
        slope[i] = (f(w + nudge) - f(w - nudge)) / (2 * H)
    return slope


@numeric_grad.mistake
def ended_after_one(f, w):
    """The first slope is right and all others are 0. Does a `return` end the loop too soon?"""
    slope, first = np.zeros_like(w), (0,) * w.ndim
    slope[first] = right.numeric_grad(f, w)[first]
    return slope


@numeric_grad.mistake
def two_axes_only(f, w):
    """Your loops count through rows and columns, and this w has not just these two axes. How does
    `np.ndindex` count through an array of any shape?
    """
    slope = np.zeros_like(w)
    for i in range(w.shape[0]):
        for j in range(w.shape[1]):
            nudge = np.zeros_like(w)
            nudge[i, j] = H
            slope[i, j] = (f(w + nudge) - f(w - nudge)) / (2 * H)
    return slope


@numeric_grad.mistake
def two_names_for_one_array(f, w):
    """Every slope is zero, and w is changed: both nudges meet in one array, as where `up = w` makes
    a second name, not a second array. Which method makes a new array?
    """
    up, down = w, w
    slope = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        up[i] += H
        down[i] -= H
        slope[i] = (f(up) - f(down)) / (2 * H)
    return slope


@numeric_grad.mistake
def an_entry_for_the_array(f, w):
    """You hand f one number. What does f take: one entry, or an array like w with one entry
    nudged?
    """
    return _entry_by_entry(lambda f, w, nudge, i: (f(w[i] + H) - f(w[i] - H)) / (2 * H))(f, w)


@numeric_grad.mistake
def first_axis_only(f, w):
    """Whole rows are nudged together. Does every single entry get a turn?"""
    slope = np.zeros_like(w)
    for i in range(len(w)):
        nudge = np.zeros_like(w)
        nudge[i] = H
        slope[i] = (f(w + nudge) - f(w - nudge)) / (2 * H)
    return slope


@numeric_grad.mistake
def w_left_out_of_the_nudge(f, w):
    """You measure the slope at 0: f gets the nudge alone. To what should it be added?"""
    return _entry_by_entry(lambda f, w, nudge, i: (f(nudge) - f(-nudge)) / (2 * H))(f, w)


@numeric_grad.mistake
def a_nudge_for_the_entry(f, w):
    """The nudge takes the place of the entry, so that you measure its slope at 0. What should the
    nudge be added to?
    """
    slope = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        up, down = w.copy(), w.copy()
        up[i], down[i] = H, -H
        slope[i] = (f(up) - f(down)) / (2 * H)
    return slope


@numeric_grad.mistake
def an_array_for_one_answer(f, w):
    """One yes or no was asked of a whole array. An `if`, a `max` or an `and` asks so, and
    `np.ndindex` does if it gets anything but a shape. What does the line below hand over?
    """
    return list(np.ndindex(w))
