"""What chapter 03 asks for: `chain_rule_expr`."""

from sympy import diff, symbols

from autograder.checks.gradients.shared import EXACT
from autograder.judging.check import Check
from autograder.reference import gradients as right
from autograder.reference.gradients import sigmoid_expr, sigmoid_prime_expr
from autograder.scenarios.gradients import of_neuron

W, x, y = symbols("W x y")


y_hat = sigmoid_expr(W * x)


COST = (y_hat - y) ** 2 / 2


def neuron_cases(rng):
    yield ([0.0], [1.0], [1.0])
    yield ([0.0, 1.0, -2.0], [2.0, 2.0, 0.5], [0.0, 0.0, 1.0])
    yield tuple(rng.normal(size=(2, 4)).tolist() + rng.uniform(size=(1, 4)).tolist())
    yield ([1.5, -0.5], [-2.0, 3.0], [0.25, 0.75])


check = Check(
    "chain_rule_expr",
    right.chain_rule_expr,
    neuron_cases,
    points=3,
    scenario=of_neuron,
    needs=("sigmoid_expr",),
    asked="chain_rule_expr(), and its value at each W, x and y",
    tolerance=EXACT,
)

check.hints = {
    "nudge": """
    Three steps: make the symbols, write the cost with them, differentiate. ŷ is no symbol of
    its own: it has to be built out of W and x, or else SymPy cannot see that it moves with W.
    """,
    "formula": r"""
    $C = \tfrac{1}{2} (\sigma(W x) - y)^2$ and $C'(W) = \frac{d}{dW} C$.
    """,
    "template": """
W, x, y = symbols("W x y")
y_hat = sigmoid_expr(___)
C = (___ - ___) ** 2 / 2
return diff(___, ___)
""",
}


@check.mistake
def not_differentiated():
    """This is the cost itself. Which SymPy function turns it into its slope?"""
    return COST


@check.mistake
def sigmoid_prime_missing():
    """The slope of the sigmoid is missing: only the error and x are there. Which link of the chain
    lies between them?
    """
    return (y_hat - y) * x


@check.mistake
def x_missing():
    """The last link is missing: how does the input sum W·x change with W?"""
    return (y_hat - y) * y_hat * (1 - y_hat)


@check.mistake
def derivative_by_x():
    """This is the slope by x. Which of the two can a net change while it learns?"""
    return diff(COST, x)


@check.mistake
def derivative_by_y():
    """This is the slope by the label y. Which symbol stands for the weight?"""
    return diff(COST, y)


@check.mistake
def opposite_sign():
    """The slope has the opposite sign: a step of −lr · slope would climb. Where does a minus come
    in, or the order of a difference?
    """
    return -diff(COST, W)


@check.mistake
def factor_of_two():
    """Twice what was expected. Which factor stands in front of the square, and what does it do to
    the 2 that the slope of a square brings?
    """
    return 2 * diff(COST, W)


@check.mistake
def error_not_squared():
    """This is half the slope of ŷ, and no y is left in it. What does the square in your cost reach:
    nothing, a part of the error or the whole of it?
    """
    return diff((y_hat - y) / 2, W)


@check.mistake
def sigmoid_left_out():
    """Nothing is squashed here: this neuron answers W·x. What does a neuron do to its sum?"""
    return diff((W * x - y) ** 2 / 2, W)


@check.mistake
def sigma_prime_of_y_hat():
    """The slope of the sigmoid is taken at ŷ, which is squashed already. At which value does the
    chain rule take it?
    """
    again = sigmoid_expr(y_hat)
    return (y_hat - y) * again * (1 - again) * x


@check.mistake
def the_sum_for_the_answer():
    """The slope of the sigmoid stands here as s(1 − s) with the *sum* s = W·x. What does the short
    form take: what goes into the sigmoid or what comes out?
    """
    return (y_hat - y) * (W * x) * (1 - W * x) * x


@check.mistake
def the_answer_differentiated():
    """This is how the *answer* ŷ changes with W. What was to be differentiated?"""
    return diff(y_hat, W)


@check.mistake
def derivative_by_an_expression():
    """`diff` was given ŷ to differentiate by, and ŷ is an expression, not a symbol. Which of the
    symbols is the weight?
    """
    return diff(COST, y_hat)


@check.mistake
def derivative_by_a_product():
    """`diff` was to go by W·x, or `sigmoid_prime_expr` with it, and W·x is an expression. What can
    `diff` go by: a number, an expression or a symbol?
    """
    return (y_hat - y) * sigmoid_prime_expr(W * x) * x


@check.mistake
def diff_without_a_symbol():
    """The cost holds three symbols, and `diff` was not told which one is nudged. Which of them is
    the weight?
    """
    return diff(COST)


@check.mistake
def several_symbols_and_none_named():
    """Three symbols stand in the cost, and `diff` was not told which of them is nudged. Which is
    the weight?
    """
    return diff(0.5 * (y_hat - y) ** 2)


@check.mistake
def x_left_out_of_the_sum():
    """There is no x in this slope: it is that of a neuron that answers σ(W), whatever comes in.
    What does a weight multiply?
    """
    return diff((sigmoid_expr(W) - y) ** 2 / 2, W)


@check.mistake
def lowercase_w():
    """The weight is called w here, and W in what was asked for. How are your symbols named?"""
    return diff(COST, W).subs(W, symbols("w"))


@check.mistake
def bias_added():
    """Your neuron has a bias b. Which symbols may the expression hold?"""
    return diff(COST, W).subs(W * x, W * x + symbols("b"))


@check.mistake
def y_hat_left_a_symbol():
    """ŷ is a symbol of its own here, so nothing says that it depends on W. What is it made of?"""
    answer = symbols("y_hat")
    return (answer - y) * answer * (1 - answer) * x


def _by_a_z_of_its_own():
    z = symbols("z")
    return diff((sigmoid_expr(z) - y) ** 2 / 2, z)


@check.mistake
def derivative_by_z():
    """This is the slope by z, and z is a symbol of its own here, so that W is nowhere in it. What
    is the input sum made of?
    """
    return _by_a_z_of_its_own()


@check.mistake
def z_left_a_symbol():
    """All three links are there, but your answer holds z, and only W, x and y were asked for. What
    is z made of?
    """
    return _by_a_z_of_its_own() * x


@check.mistake
def derivative_is_zero():
    """The slope is zero: what was differentiated does not change with the symbol that `diff` went
    by. Which symbol is that, and what is your cost made of?
    """
    return diff((symbols("y_hat") - y) ** 2 / 2, W)
