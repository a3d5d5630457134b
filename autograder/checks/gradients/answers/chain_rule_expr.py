# === chain_rule_expr · right · diff
def chain_rule_expr():
    W, x, y = symbols("W x y")
    y_hat = sigmoid_expr(W * x)
    return diff((y_hat - y) ** 2 / 2, W)

# === chain_rule_expr · right · real symbols
def chain_rule_expr():
    W, x, y = symbols("W x y", real=True)
    return diff((sigmoid_expr(W * x) - y) ** 2 / 2, W)

# === chain_rule_expr · right · positive W, a label that is whole
def chain_rule_expr():
    W = symbols("W", positive=True)
    x = symbols("x", nonzero=True)
    y = symbols("y", integer=True)
    return diff((sigmoid_expr(W * x) - y) ** 2 / 2, W)

# === chain_rule_expr · right · var and floats
def chain_rule_expr():
    var("W x y")
    return (0.5 * (y - sigmoid_expr(x * W)) ** 2).diff(W)

# === chain_rule_expr · right · the product of the links
def chain_rule_expr():
    W, x, y = symbols("W x y")
    a = sigmoid_expr(W * x)
    return (a - y) * a * (1 - a) * x

# === chain_rule_expr · right · simplified and expanded
from sympy import expand

def chain_rule_expr():
    W, x, y = symbols("W x y")
    return expand(simplify(diff((sigmoid_expr(W * x) - y) ** 2 / 2, W)))

# === chain_rule_expr · right · a function and its chain by SymPy
from sympy import Function

def chain_rule_expr():
    W, x, y, s = symbols("W x y s")
    f = Function("f")
    general = diff((f(W * x) - y) ** 2 / 2, W)
    return general.replace(f, sigmoid_expr).doit()

# === chain_rule_expr · right · links by diff, put together
def chain_rule_expr():
    W, x, y, s, a = symbols("W x y s a")
    C = (a - y) ** 2 / 2
    dC = diff(C, a)
    da = diff(sigmoid_expr(s), s)
    ds = diff(W * x, W)
    return (dC * da * ds).subs(a, sigmoid_expr(s)).subs(s, W * x)

# === chain_rule_expr · right · prime_from_output of an expression
def chain_rule_expr():
    W, x, y = symbols("W x y")
    y_hat = sigmoid_expr(W * x)
    return (y_hat - y) * prime_from_output(y_hat) * x

# === chain_rule_expr · right · a Derivative as it stands
from sympy import Derivative, Rational

def chain_rule_expr():
    W, x, y = symbols("W x y")
    return Derivative(Rational(1, 2) * (sigmoid_expr(W * x) - y) ** 2, W)

# === chain_rule_expr · right · tanh form
def chain_rule_expr():
    W, x, y = symbols("W x y")
    return diff(((1 + tanh(W * x / 2)) / 2 - y) ** 2 / 2, W)

# === chain_rule_expr · wrong · the cost
def chain_rule_expr():
    W, x, y = symbols("W x y")
    return (sigmoid_expr(W * x) - y) ** 2 / 2

# === chain_rule_expr · wrong · the half lost
def chain_rule_expr():
    W, x, y = symbols("W x y")
    return diff((sigmoid_expr(W * x) - y) ** 2, W)  # here

# === chain_rule_expr · wrong · a half that is 0
def chain_rule_expr():
    W, x, y = symbols("W x y")
    return diff(1 // 2 * (sigmoid_expr(W * x) - y) ** 2, W)

# === chain_rule_expr · wrong · lower case
def chain_rule_expr():
    w, x, y = symbols("w x y")
    return diff((sigmoid_expr(w * x) - y) ** 2 / 2, w)

# === chain_rule_expr · wrong · by x
def chain_rule_expr():
    W, x, y = symbols("W x y")
    return diff((sigmoid_expr(W * x) - y) ** 2 / 2, x)

# === chain_rule_expr · wrong · by y hat
def chain_rule_expr():
    W, x, y = symbols("W x y")
    y_hat = sigmoid_expr(W * x)
    return diff((y_hat - y) ** 2 / 2, y_hat)

# === chain_rule_expr · wrong · y hat a symbol
def chain_rule_expr():
    W, x, y, y_hat = symbols("W x y y_hat")
    return (y_hat - y) * y_hat * (1 - y_hat) * x

# === chain_rule_expr · wrong · an error turned round
def chain_rule_expr():
    W, x, y = symbols("W x y")
    y_hat = sigmoid_expr(W * x)
    return (y - y_hat) * y_hat * (1 - y_hat) * x  # here

# === chain_rule_expr · wrong · z(1 - z) of the sum
def chain_rule_expr():
    W, x, y = symbols("W x y")
    return (sigmoid_expr(W * x) - y) * (W * x) * (1 - W * x) * x

# === chain_rule_expr · wrong · sigma prime of y hat
def chain_rule_expr():
    W, x, y = symbols("W x y")
    y_hat = sigmoid_expr(W * x)
    return (y_hat - y) * sigmoid_prime_expr(y_hat) * x

# === chain_rule_expr · wrong · x forgotten
def chain_rule_expr():
    W, x, y = symbols("W x y")
    y_hat = sigmoid_expr(W * x)
    return (y_hat - y) * y_hat * (1 - y_hat)

# === chain_rule_expr · wrong · sigma prime forgotten
def chain_rule_expr():
    W, x, y = symbols("W x y")
    return (sigmoid_expr(W * x) - y) * x

# === chain_rule_expr · wrong · not squashed
def chain_rule_expr():
    W, x, y = symbols("W x y")
    return diff((W * x - y) ** 2 / 2, W)

# === chain_rule_expr · wrong · only the answer differentiated
def chain_rule_expr():
    W, x, y = symbols("W x y")
    return diff(sigmoid_expr(W * x), W)

# === chain_rule_expr · wrong · the square of the label only
def chain_rule_expr():
    W, x, y = symbols("W x y")
    return diff((sigmoid_expr(W * x) - y**2) / 2, W)

# === chain_rule_expr · wrong · a function
def chain_rule_expr():
    W, x, y = symbols("W x y")
    return lambdify((W, x, y), diff((sigmoid_expr(W * x) - y) ** 2 / 2, W))

# === chain_rule_expr · wrong · capital X and Y, the arrays
def chain_rule_expr():
    W = symbols("W")
    return diff((sigmoid_expr(W * X) - Y) ** 2 / 2, W)

# === chain_rule_expr · wrong · nothing returned
def chain_rule_expr():
    W, x, y = symbols("W x y")
    diff((sigmoid_expr(W * x) - y) ** 2 / 2, W)

# === chain_rule_expr · wrong · a pair
def chain_rule_expr():
    W, x, y = symbols("W x y")
    C = (sigmoid_expr(W * x) - y) ** 2 / 2
    return C, diff(C, W)

# === chain_rule_expr · wrong · the second derivative
def chain_rule_expr():
    W, x, y = symbols("W x y")
    return diff((sigmoid_expr(W * x) - y) ** 2 / 2, W, 2)

# === chain_rule_expr · wrong · by z
def chain_rule_expr():
    W, x, y, z = symbols("W x y z")
    C = (sigmoid_expr(W * x) - y) ** 2 / 2
    return diff(C, z)

# === chain_rule_expr · wrong · by nothing
def chain_rule_expr():
    W, x, y = symbols("W x y")
    C = (sigmoid_expr(W * x) - y) ** 2 / 2
    return diff(C)

# === chain_rule_expr · wrong · by nothing, 1/2 in front
def chain_rule_expr():
    W, x, y = symbols("W x y")
    C = 1 / 2 * (sigmoid_expr(W * x) - y) ** 2
    return diff(C)

# === chain_rule_expr · wrong · sigma prime by a product
def chain_rule_expr():
    W, x, y = symbols("W x y")
    return (sigmoid_expr(W * x) - y) * sigmoid_prime_expr(W * x) * x

# === chain_rule_expr · wrong · brackets lost
def chain_rule_expr():
    W, x, y = symbols("W x y")
    return diff(1 / 2 * sigmoid_expr(W * x) - y**2, W)

# === chain_rule_expr · right · e of math
import math

def chain_rule_expr():
    W, x, y = symbols("W x y")
    return diff((1 / (1 + math.e ** (-W * x)) - y) ** 2 / 2, W)

# === chain_rule_expr · wrong · evaluated at one
def chain_rule_expr():
    W, x, y = symbols("W x y")
    return diff((sigmoid_expr(W * x) - y) ** 2 / 2, W).subs(x, 1)
