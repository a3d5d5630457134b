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
    Three steps: make the symbols, write the cost with them, differentiate. ŷ is not a separate
    symbol: build it from W and x, or SymPy cannot see that it changes with W.
    """,
    "formula": """
    C = ½ (σ(W x) − y)², and C′(W) = dC/dW.
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
def derivative_with_respect_to_x():
    """This is the slope with respect to x. Which of the two can a net change while it learns?"""
    return diff(COST, x)


@check.mistake
def error_not_squared():
    """This is half the slope of ŷ, and no y is left in it. What does the square in your cost
    apply to: nothing, a part of the error or the whole of it?
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
def sum_instead_of_answer():
    """The slope of the sigmoid is s(1 − s) here, with the *sum* s = W·x. What does the short
    form take: what goes into the sigmoid or what comes out?
    """
    return (y_hat - y) * (W * x) * (1 - W * x) * x


@check.mistake
def the_answer_differentiated():
    """This is how the *answer* ŷ changes with W. What should you differentiate?"""
    return diff(y_hat, W)


@check.mistake
def derivative_with_respect_to_an_expression():
    """You differentiate with respect to ŷ, and ŷ is an expression, not a symbol. Which of the
    symbols is the weight?
    """
    return diff(COST, y_hat)


@check.mistake
def derivative_with_respect_to_a_product():
    """You differentiate with respect to W·x, perhaps through `sigmoid_prime_expr`, and W·x is an
    expression. What does `diff` accept: a number, an expression or a symbol?
    """
    return (y_hat - y) * sigmoid_prime_expr(W * x) * x


@check.mistake
def diff_without_a_symbol():
    """The cost holds three symbols, and `diff` was not told which one to differentiate by. Which of
    them is the weight?
    """
    return diff(COST)


@check.mistake
def diff_without_naming_a_symbol():
    """There are three symbols in the cost, and `diff` was not told which of them to differentiate
    by. Which is the weight?
    """
    return diff(0.5 * (y_hat - y) ** 2)


@check.mistake
def x_left_out_of_the_sum():
    """There is no x in this slope: it belongs to a neuron that answers σ(W) whatever its input.
    What does a weight multiply?
    """
    return diff((sigmoid_expr(W) - y) ** 2 / 2, W)


@check.mistake
def lowercase_w():
    """The weight is called w here, but the task calls it W. What are your symbols called?"""
    return diff(COST, W).subs(W, symbols("w"))


@check.mistake
def bias_added():
    """Your neuron has a bias b. Which symbols may the expression contain?"""
    return diff(COST, W).subs(W * x, W * x + symbols("b"))


@check.mistake
def y_hat_as_a_symbol():
    """ŷ is a separate symbol here, so nothing says that it depends on W. What is it made of?"""
    answer = symbols("y_hat")
    return (answer - y) * answer * (1 - answer) * x


def _by_a_z_of_its_own():
    z = symbols("z")
    return diff((sigmoid_expr(z) - y) ** 2 / 2, z)


@check.mistake
def derivative_with_respect_to_z():
    """This is the slope with respect to z, but z is a separate symbol here, so it contains no W.
    What is the input sum made of?
    """
    return _by_a_z_of_its_own()


@check.mistake
def z_as_a_symbol():
    """All three links are there, but your answer contains z, and only W, x and y were asked for.
    What is z made of?
    """
    return _by_a_z_of_its_own() * x


@check.mistake
def derivative_is_zero():
    """The slope is zero, as it is where the cost does not depend on the symbol that it is
    differentiated by. Which symbol is that, and what is your cost made of?
    """
    return diff((symbols("y_hat") - y) ** 2 / 2, W)


@check.mistake
def links_added_up():
    """The three links are there, but they are added up. What happens to the effect of W when it
    passes through one link after the other?
    """
    return (y_hat - y) + y_hat * (1 - y_hat) + x
