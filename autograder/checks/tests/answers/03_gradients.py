# Answers that learners may give, one section each; test_answers.py reads this file as text.
# The cells are as learners write them: neither tidy nor, where the heading says so, right.

# === sigmoid_expr · right · the formula
def sigmoid_expr(z):
    return 1 / (1 + exp(-z))

# === sigmoid_expr · right · e^z over 1 + e^z
def sigmoid_expr(z):
    return exp(z) / (1 + exp(z))

# === sigmoid_expr · right · a power of E
from sympy import E

def sigmoid_expr(z):
    return (1 + E ** -z) ** -1

# === sigmoid_expr · right · tanh of the half
def sigmoid_expr(z):
    return (1 + tanh(z / 2)) / 2

# === sigmoid_expr · right · a float in front
def sigmoid_expr(z):
    return 1.0 / (1.0 + exp(-1.0 * z))

# === sigmoid_expr · right · numpy divides
def sigmoid_expr(z):
    return np.divide(1, np.add(1, exp(-z)))

# === sigmoid_expr · right · text and subs
from sympy import sympify

def sigmoid_expr(z):
    return sympify("1/(1 + exp(-t))").subs("t", z)

# === sigmoid_expr · right · unevaluated
from sympy import Add, Pow

def sigmoid_expr(z):
    return Pow(Add(1, exp(-z), evaluate=False), -1, evaluate=False)

# === sigmoid_expr · right · a Lambda called
from sympy import Lambda

def sigmoid_expr(z):
    u = symbols("u", real=True)
    return Lambda(u, 1 / (1 + exp(-u)))(z)

# === sigmoid_expr · right · simplified
def sigmoid_expr(z):
    return simplify(1 - 1 / (1 + exp(z)))

# === sigmoid_expr · right · sinh and cosh
from sympy import cosh, sinh

def sigmoid_expr(z):
    return 1 / (1 + cosh(z) - sinh(z))

# === sigmoid_expr · right · the slope of softplus, not carried out
from sympy import Derivative, log

def sigmoid_expr(z):
    u = symbols("u")
    return Derivative(log(1 + exp(u)), u).doit().subs(u, z)

# === sigmoid_expr · wrong · numpy's exp
def sigmoid_expr(z):
    return 1 / (1 + np.exp(-z))

# === sigmoid_expr · wrong · chapter 01's sigmoid
def sigmoid_expr(z):
    return sigmoid(z)

# === sigmoid_expr · wrong · math
import math

def sigmoid_expr(z):
    return 1 / (1 + math.exp(-z))

# === sigmoid_expr · wrong · a string
def sigmoid_expr(z):
    return "1/(1 + exp(-z))"

# === sigmoid_expr · wrong · a lambda
def sigmoid_expr(z):
    return lambda z: 1 / (1 + exp(-z))

# === sigmoid_expr · wrong · a SymPy Lambda
from sympy import Lambda

def sigmoid_expr(z):
    return Lambda(z, 1 / (1 + exp(-z)))

# === sigmoid_expr · wrong · an equation
def sigmoid_expr(z):
    return Eq(symbols("s"), 1 / (1 + exp(-z)))

# === sigmoid_expr · wrong · the slope
def sigmoid_expr(z):
    return diff(1 / (1 + exp(-z)), z)

# === sigmoid_expr · wrong · nothing returned
def sigmoid_expr(z):
    1 / (1 + exp(-z))

# === sigmoid_expr · wrong · the sign lost
def sigmoid_expr(z):
    return 1 / (1 + exp(z))

# === sigmoid_expr · wrong · brackets lost
def sigmoid_expr(z):
    return 1 / 1 + exp(-z)

# === sigmoid_expr · wrong · the notebook's own z
def sigmoid_expr(t):
    return 1 / (1 + exp(-var("z")))

# === sigmoid_expr · wrong · e rounded
def sigmoid_expr(z):
    return 1 / (1 + 2.71828 ** -z)

# === sigmoid_expr · wrong · a value put in
def sigmoid_expr(z):
    return (1 / (1 + exp(-z))).subs(z, 1)

# === sigmoid_expr · wrong · in a list
def sigmoid_expr(z):
    return [1 / (1 + exp(-z))]

# === sigmoid_expr · wrong · the stub
def sigmoid_expr(z):
    raise NotImplementedError

# === sigmoid_expr · wrong · an undefined function
from sympy import Function

def sigmoid_expr(z):
    return Function("sigma")(z)

# === sigmoid_expr · wrong · infinite everywhere
from sympy import oo

def sigmoid_expr(z):
    return oo

# === sigmoid_expr · right · e of math
import math

def sigmoid_expr(z):
    return 1 / (1 + math.e ** (-z))

# === sigmoid_expr · right · e of numpy
def sigmoid_expr(z):
    return np.e**z / (1 + np.e**z)

# === sigmoid_expr · right · a rounded e to one over
def sigmoid_expr(z):
    return 1 / (1 + (1 / np.exp(1)) ** z)

# === sigmoid_expr · right · a float to a power, and E itself
from sympy import E

def sigmoid_expr(z):
    return 4.0**0.5 / (2 + 2 * (1.0 * E) ** 0 * E ** (-1.0 * z))

# === sigmoid_expr · right · exp(1) to a power
def sigmoid_expr(z):
    return 1 / (1 + exp(1) ** -z)

# === sigmoid_expr · wrong · a symbol of that name
def sigmoid_expr(z):
    return 1 / (1 + exp(-symbols(z.name)))

# === sigmoid_expr · wrong · e to six digits
def sigmoid_expr(z):
    return 1 / (1 + 2.71828 ** -z)

# === sigmoid_prime_expr · right · diff
def sigmoid_prime_expr(z):
    return diff(sigmoid_expr(z), z)

# === sigmoid_prime_expr · right · the method
def sigmoid_prime_expr(z):
    return sigmoid_expr(z).diff(z)

# === sigmoid_prime_expr · right · diff finds the only symbol
def sigmoid_prime_expr(z):
    return diff(sigmoid_expr(z))

# === sigmoid_prime_expr · right · simplified
def sigmoid_prime_expr(z):
    return simplify(diff(sigmoid_expr(z), z))

# === sigmoid_prime_expr · right · by hand
def sigmoid_prime_expr(z):
    return exp(-z) / (1 + exp(-z)) ** 2

# === sigmoid_prime_expr · right · s times 1 - s
def sigmoid_prime_expr(z):
    s = sigmoid_expr(z)
    return s * (1 - s)

# === sigmoid_prime_expr · right · a Derivative, carried out
from sympy import Derivative

def sigmoid_prime_expr(z):
    return Derivative(sigmoid_expr(z), z).doit()

# === sigmoid_prime_expr · right · a Derivative as it stands
from sympy import Derivative

def sigmoid_prime_expr(z):
    return Derivative(sigmoid_expr(z), z)

# === sigmoid_prime_expr · right · through another symbol
def sigmoid_prime_expr(z):
    t = symbols("t_", positive=True)
    return diff(sigmoid_expr(t), t).subs(t, z)

# === sigmoid_prime_expr · right · a quarter of sech squared
from sympy import sech, Rational

def sigmoid_prime_expr(z):
    return Rational(1, 4) * sech(z / 2) ** 2

# === sigmoid_prime_expr · right · factored, floats
from sympy import factor

def sigmoid_prime_expr(z):
    return factor(1.0 * diff(sigmoid_expr(z), z))

# === sigmoid_prime_expr · wrong · not differentiated
def sigmoid_prime_expr(z):
    return sigmoid_expr(z)

# === sigmoid_prime_expr · wrong · z times 1 - z
def sigmoid_prime_expr(z):
    return z * (1 - z)

# === sigmoid_prime_expr · wrong · a times 1 - a in another symbol
def sigmoid_prime_expr(z):
    a = symbols("a")
    return a * (1 - a)

# === sigmoid_prime_expr · wrong · diff by a constant name
def sigmoid_prime_expr(z):
    return diff(sigmoid_expr(z), "x")

# === sigmoid_prime_expr · wrong · diff without the call
def sigmoid_prime_expr(z):
    return diff(sigmoid_expr, z)

# === sigmoid_prime_expr · wrong · the method not called
def sigmoid_prime_expr(z):
    return sigmoid_expr(z).diff

# === sigmoid_prime_expr · wrong · the second slope
def sigmoid_prime_expr(z):
    return diff(sigmoid_expr(z), z, z)

# === sigmoid_prime_expr · wrong · sign turned
def sigmoid_prime_expr(z):
    return -exp(-z) / (1 + exp(-z)) ** 2

# === sigmoid_prime_expr · wrong · inner slope lost
def sigmoid_prime_expr(z):
    return 1 / (1 + exp(-z)) ** 2

# === sigmoid_prime_expr · wrong · lambdified
def sigmoid_prime_expr(z):
    return lambdify(z, diff(sigmoid_expr(z), z))

# === sigmoid_prime_expr · wrong · an integral
from sympy import integrate

def sigmoid_prime_expr(z):
    return integrate(sigmoid_expr(z), z)

# === sigmoid_prime_expr · wrong · numbers
def sigmoid_prime_expr(z):
    h = 1e-5
    return (sigmoid_expr(z + h) - sigmoid_expr(z - h)) / (2 * h)

# === sigmoid_prime_expr · wrong · nothing returned
def sigmoid_prime_expr(z):
    diff(sigmoid_expr(z), z)

# === sigmoid_prime_expr · wrong · always by z
def sigmoid_prime_expr(t):
    z = symbols("z")
    return diff(sigmoid_expr(t), z)

# === sigmoid_prime_expr · wrong · one factor not squashed
def sigmoid_prime_expr(z):
    return sigmoid_expr(z) * (1 - z)

# === sigmoid_prime_expr · wrong · one minus the square
def sigmoid_prime_expr(z):
    return 1 - sigmoid_expr(z) ** 2

# === sigmoid_prime_expr · right · e of math
import math

def sigmoid_prime_expr(z):
    return diff(1 / (1 + math.e ** (-z)), z)

# === prime_from_output · right · the formula
def prime_from_output(a):
    return a * (1 - a)

# === prime_from_output · right · a minus its square
def prime_from_output(a):
    return a - a**2

# === prime_from_output · right · np.multiply
def prime_from_output(a):
    return np.multiply(a, np.subtract(1.0, a))

# === prime_from_output · right · back to z and the long way, carefully
def prime_from_output(a):
    a = np.asarray(a, dtype=float)
    inside = (a > 0) & (a < 1)
    z = np.log(np.where(inside, a, 0.5) / np.where(inside, 1 - a, 0.5))
    return np.where(inside, np.exp(-z) / (1 + np.exp(-z)) ** 2, 0.0)

# === prime_from_output · right · one entry at a time, lists come back
def prime_from_output(a):
    if np.ndim(a) == 0:
        return float(a) * (1 - float(a))
    return [prime_from_output(part) for part in a]

# === prime_from_output · right · a quarter minus a square
def prime_from_output(a):
    return 0.25 - (a - 0.5) ** 2

# === prime_from_output · right · float32
def prime_from_output(a):
    a = np.float32(a)
    return a * (np.float32(1) - a)

# === prime_from_output · right · lambdified
_s = symbols("s")
prime_from_output = lambdify(_s, _s * (1 - _s))

# === prime_from_output · right · einsum
def prime_from_output(a):
    return np.einsum("...,...->...", a, 1 - a)

# === prime_from_output · right · in place on a copy
def prime_from_output(a):
    slope = np.array(a, dtype=float)
    slope *= 1 - slope
    return slope

# === prime_from_output · right · np.vectorize
prime_from_output = np.vectorize(lambda a: a * (1 - a), otypes=[float])

# === prime_from_output · right · by SymPy, number by number
def prime_from_output(a):
    s, t = symbols("s t")
    z_of = solve(Eq(s, sigmoid_expr(t)), t)[0]
    slope = simplify(sigmoid_prime_expr(t).subs(t, z_of))
    return np.vectorize(lambda one: float(slope.subs(s, one)), otypes=[float])(a)

# === prime_from_output · wrong · squashed again
def prime_from_output(a):
    s = sigmoid(a)
    return s * (1 - s)

# === prime_from_output · wrong · the long form of a
def prime_from_output(a):
    return np.exp(-a) / (1 + np.exp(-a)) ** 2

# === prime_from_output · wrong · the expression of a
def prime_from_output(a):
    return sigmoid_prime_expr(a)

# === prime_from_output · wrong · the expression of z
def prime_from_output(a):
    return sigmoid_prime_expr(symbols("z"))

# === prime_from_output · wrong · tanh's
def prime_from_output(a):
    return 1 - a**2

# === prime_from_output · wrong · one factor
def prime_from_output(a):
    return 1 - a

# === prime_from_output · wrong · brackets lost
def prime_from_output(a):
    return a * 1 - a

# === prime_from_output · wrong · turned round
def prime_from_output(a):
    return a * (a - 1)

# === prime_from_output · wrong · once more differentiated
def prime_from_output(a):
    return 1 - 2 * a

# === prime_from_output · wrong · in place
def prime_from_output(a):
    a *= 1 - a
    return a

# === prime_from_output · wrong · summed
def prime_from_output(a):
    return np.sum(a * (1 - a))

# === prime_from_output · wrong · a dot product
def prime_from_output(a):
    return np.dot(a, 1 - a)

# === prime_from_output · wrong · a string
def prime_from_output(a):
    return "a * (1 - a)"

# === prime_from_output · wrong · rounded
def prime_from_output(a):
    return np.round(a * (1 - a), 4)

# === prime_from_output · wrong · a quarter forgotten
def prime_from_output(a):
    return 1 - (2 * a - 1) ** 2

# === prime_from_output · wrong · float only
def prime_from_output(a):
    return float(a) * (1 - float(a))

# === prime_from_output · wrong · diff of a number
def prime_from_output(a):
    return diff(a * (1 - a), a)

# === prime_from_output · wrong · one factor squashed
def prime_from_output(a):
    return a * (1 - sigmoid(a))

# === prime_from_output · wrong · a square in the bracket
def prime_from_output(a):
    return a * (1 - a**2)

# === prime_from_output · wrong · diff by a number
def prime_from_output(a):
    return diff(sigmoid_expr(a), a)

# === tanh_prime_from_output · right · the formula
def tanh_prime_from_output(a):
    return 1 - a**2

# === tanh_prime_from_output · right · a product
def tanh_prime_from_output(a):
    return (1 - a) * (1 + a)

# === tanh_prime_from_output · right · np.square
def tanh_prime_from_output(a):
    return 1 - np.square(a)

# === tanh_prime_from_output · right · a times a
def tanh_prime_from_output(a):
    return -(a * a - 1)

# === tanh_prime_from_output · right · lists come back
def tanh_prime_from_output(a):
    if np.ndim(a) == 0:
        return 1 - a**2
    return [tanh_prime_from_output(part) for part in a]

# === tanh_prime_from_output · right · four times the sigmoid's
def tanh_prime_from_output(a):
    return 4 * prime_from_output((a + 1) / 2)

# === tanh_prime_from_output · right · float32
def tanh_prime_from_output(a):
    return np.float32(1) - np.asarray(a, np.float32) ** 2

# === tanh_prime_from_output · right · lambdified from the derivative
_t, _a = symbols("t a")
tanh_prime_from_output = lambdify(_a, diff(tanh(_t), _t).subs(tanh(_t), _a))

# === tanh_prime_from_output · right · ones minus a power
def tanh_prime_from_output(a):
    return np.ones_like(a, dtype=float) - np.power(a, 2)

# === tanh_prime_from_output · right · one over cosh squared
def tanh_prime_from_output(a):
    with np.errstate(all="ignore"):
        return np.where(np.abs(a) == 1, 0.0, np.cosh(np.arctanh(a)) ** -2.0)

# === tanh_prime_from_output · wrong · tanh again
def tanh_prime_from_output(a):
    return 1 - np.tanh(a) ** 2

# === tanh_prime_from_output · wrong · SymPy's tanh of a number
def tanh_prime_from_output(a):
    return 1 - tanh(a) ** 2

# === tanh_prime_from_output · wrong · the sigmoid's
def tanh_prime_from_output(a):
    return a * (1 - a)

# === tanh_prime_from_output · wrong · no square
def tanh_prime_from_output(a):
    return 1 - a

# === tanh_prime_from_output · wrong · turned round
def tanh_prime_from_output(a):
    return a**2 - 1

# === tanh_prime_from_output · wrong · plus
def tanh_prime_from_output(a):
    return 1 + a**2

# === tanh_prime_from_output · wrong · all squared
def tanh_prime_from_output(a):
    return (1 - a) ** 2

# === tanh_prime_from_output · wrong · twice a
def tanh_prime_from_output(a):
    return 1 - 2 * a

# === tanh_prime_from_output · wrong · a caret
def tanh_prime_from_output(a):
    return 1 - a ^ 2

# === tanh_prime_from_output · wrong · times a
def tanh_prime_from_output(a):
    return a * (1 - a**2)

# === tanh_prime_from_output · wrong · a root
def tanh_prime_from_output(a):
    return np.sqrt(1 - a**2)

# === tanh_prime_from_output · wrong · a matrix power
def tanh_prime_from_output(a):
    return 1 - a @ a

# === tanh_prime_from_output · wrong · in place
def tanh_prime_from_output(a):
    a **= 2
    return 1 - a

# === tanh_prime_from_output · wrong · the derivative by a symbol
def tanh_prime_from_output(a):
    z = symbols("z")
    return diff(tanh(z), z)

# === tanh_prime_from_output · wrong · a quarter of it
def tanh_prime_from_output(a):
    return (1 - a**2) / 4

# === tanh_prime_from_output · wrong · a put in for z
def tanh_prime_from_output(a):
    z = symbols("z")
    return diff(tanh(z), z).subs(z, a)

# === tanh_prime_from_output · wrong · diff by a number
def tanh_prime_from_output(a):
    return diff(tanh(a), a)

# === tanh_prime_from_output · wrong · the short form by a number
def tanh_prime_from_output(a):
    return diff(1 - a**2, a)

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
    return diff((sigmoid_expr(W * x) - y) ** 2, W)

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
    return (y - y_hat) * y_hat * (1 - y_hat) * x

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

# === numeric_grad · right · a nudge for each entry
def numeric_grad(f, w):
    h = 1e-5
    grad = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        nudge = np.zeros_like(w)
        nudge[i] = h
        grad[i] = (f(w + nudge) - f(w - nudge)) / (2 * h)
    return grad

# === numeric_grad · right · in place, the old value kept
def numeric_grad(f, w):
    h = 1e-5
    grad = np.empty(w.shape)
    for i in np.ndindex(w.shape):
        kept = w[i]
        w[i] = kept + h
        up = f(w)
        w[i] = kept - h
        down = f(w)
        w[i] = kept
        grad[i] = (up - down) / (2 * h)
    return grad

# === numeric_grad · right · two copies
def numeric_grad(f, w, h=1e-5):
    grad = np.zeros(w.shape)
    it = np.nditer(w, flags=["multi_index"])
    for _ in it:
        up, down = w.copy(), w.copy()
        up[it.multi_index] += h
        down[it.multi_index] -= h
        grad[it.multi_index] = (f(up) - f(down)) / h / 2
    return grad

# === numeric_grad · right · flat and reshaped
def numeric_grad(f, w):
    h = 1e-5
    flat = w.flatten()
    slopes = []
    for i in range(flat.size):
        up, down = flat.copy(), flat.copy()
        up[i] += h
        down[i] -= h
        slopes.append((f(up.reshape(w.shape)) - f(down.reshape(w.shape))) / (2 * h))
    return np.array(slopes).reshape(w.shape)

# === numeric_grad · right · the unit arrays
def numeric_grad(f, w):
    h = 1e-5
    units = np.eye(w.size).reshape(w.size, *w.shape)
    return np.reshape([(f(w + h * e) - f(w - h * e)) / (2 * h) for e in units], w.shape)

# === numeric_grad · right · .flat on a working copy
def numeric_grad(f, w):
    h, work, grad = 1e-5, w.copy(), np.zeros_like(w)
    for i in range(w.size):
        work.flat[i] = w.flat[i] + h
        up = f(work)
        work.flat[i] = w.flat[i] - h
        grad.flat[i] = (up - f(work)) / 2e-5
        work.flat[i] = w.flat[i]
    return grad

# === numeric_grad · right · np.where
def numeric_grad(f, w):
    h = 1e-5
    place = np.arange(w.size).reshape(w.shape)
    grad = np.zeros(w.shape)
    for i in range(w.size):
        grad[place == i] = (f(np.where(place == i, w + h, w)) - f(np.where(place == i, w - h, w))) / (2 * h)
    return grad

# === numeric_grad · right · nested lists come back
def numeric_grad(f, w):
    h = 1e-5
    grad = np.zeros(w.shape)
    for i, value in np.ndenumerate(w):
        moved = w.copy()
        moved[i] = value + h
        up = f(moved)
        moved[i] = value - h
        grad[i] = up / (2 * h) - f(moved) / (2 * h)
    return grad.tolist()

# === numeric_grad · right · w changed and put back whole
def numeric_grad(f, w):
    before, h, grad = w.copy(), 1e-5, np.zeros_like(w)
    for i in np.ndindex(*w.shape):
        w[i] += h
        up = f(w)
        w[:] = before
        w[i] -= h
        grad[i] = (up - f(w)) / (2 * h)
        w[:] = before
    return grad

# === numeric_grad · right · the true distance between both points
def numeric_grad(f, w):
    grad = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        up, down = w.copy(), w.copy()
        up[i] += 1e-5
        down[i] -= 1e-5
        grad[i] = (f(up) - f(down)) / (up[i] - down[i])
    return grad

# === numeric_grad · wrong · one side
def numeric_grad(f, w):
    h = 1e-5
    grad = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        up = w.copy()
        up[i] += h
        grad[i] = (f(up) - f(w)) / h
    return grad

# === numeric_grad · wrong · never divided by two
def numeric_grad(f, w):
    h = 1e-5
    grad = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        nudge = np.zeros_like(w)
        nudge[i] = h
        grad[i] = (f(w + nudge) - f(w - nudge)) / h
    return grad

# === numeric_grad · wrong · brackets lost
def numeric_grad(f, w):
    h = 1e-5
    grad = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        nudge = np.zeros_like(w)
        nudge[i] = h
        grad[i] = (f(w + nudge) - f(w - nudge)) / 2 * h
    return grad

# === numeric_grad · wrong · an alias
def numeric_grad(f, w):
    h = 1e-5
    grad = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        up = w
        up[i] += h
        down = w
        down[i] -= h
        grad[i] = (f(up) - f(down)) / (2 * h)
    return grad

# === numeric_grad · wrong · added back
def numeric_grad(f, w):
    h = 1e-5
    grad = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        w[i] += h
        up = f(w)
        w[i] -= 2 * h
        down = f(w)
        w[i] += h
        grad[i] = (up - down) / (2 * h)
    return grad

# === numeric_grad · wrong · never put back
def numeric_grad(f, w):
    h = 1e-5
    grad = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        kept = w[i]
        w[i] = kept + h
        up = f(w)
        w[i] = kept - h
        down = f(w)
        grad[i] = (up - down) / (2 * h)
    return grad

# === numeric_grad · wrong · nudges pile up
def numeric_grad(f, w):
    h = 1e-5
    grad = np.zeros_like(w)
    nudge = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        nudge[i] = h
        grad[i] = (f(w + nudge) - f(w - nudge)) / (2 * h)
    return grad

# === numeric_grad · wrong · all at once
def numeric_grad(f, w):
    h = 1e-5
    return (f(w + h) - f(w - h)) / (2 * h)

# === numeric_grad · wrong · rows only
def numeric_grad(f, w):
    h = 1e-5
    grad = np.zeros_like(w)
    for i in range(len(w)):
        up, down = w.copy(), w.copy()
        up[i] += h
        down[i] -= h
        grad[i] = (f(up) - f(down)) / (2 * h)
    return grad

# === numeric_grad · wrong · two axes only
def numeric_grad(f, w):
    h = 1e-5
    grad = np.zeros_like(w)
    for i in range(w.shape[0]):
        for j in range(w.shape[1]):
            nudge = np.zeros_like(w)
            nudge[i, j] = h
            grad[i, j] = (f(w + nudge) - f(w - nudge)) / (2 * h)
    return grad

# === numeric_grad · wrong · flat
def numeric_grad(f, w):
    h = 1e-5
    slopes = []
    for i in np.ndindex(w.shape):
        nudge = np.zeros_like(w)
        nudge[i] = h
        slopes.append((f(w + nudge) - f(w - nudge)) / (2 * h))
    return np.array(slopes)

# === numeric_grad · wrong · down minus up
def numeric_grad(f, w):
    h = 1e-5
    grad = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        nudge = np.zeros_like(w)
        nudge[i] = h
        grad[i] = (f(w - nudge) - f(w + nudge)) / (2 * h)
    return grad

# === numeric_grad · wrong · a step far too large
def numeric_grad(f, w):
    h = 0.1
    grad = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        nudge = np.zeros_like(w)
        nudge[i] = h
        grad[i] = (f(w + nudge) - f(w - nudge)) / (2 * h)
    return grad

# === numeric_grad · wrong · a step far too small
def numeric_grad(f, w):
    h = 1e-13
    grad = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        nudge = np.zeros_like(w)
        nudge[i] = h
        grad[i] = (f(w + nudge) - f(w - nudge)) / (2 * h)
    return grad

# === numeric_grad · wrong · whole numbers
def numeric_grad(f, w):
    h = 1e-5
    grad = np.zeros(w.shape, dtype=int)
    for i in np.ndindex(w.shape):
        nudge = np.zeros_like(w)
        nudge[i] = h
        grad[i] = (f(w + nudge) - f(w - nudge)) / (2 * h)
    return grad

# === numeric_grad · wrong · np.gradient
def numeric_grad(f, w):
    return np.gradient(w, 1e-5)

# === numeric_grad · wrong · returns in the loop
def numeric_grad(f, w):
    h = 1e-5
    grad = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        nudge = np.zeros_like(w)
        nudge[i] = h
        grad[i] = (f(w + nudge) - f(w - nudge)) / (2 * h)
        return grad

# === numeric_grad · wrong · one entry handed to f
def numeric_grad(f, w):
    h = 1e-5
    grad = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        grad[i] = (f(w[i] + h) - f(w[i] - h)) / (2 * h)
    return grad

# === numeric_grad · wrong · the nudge in place of the entry
def numeric_grad(f, w):
    h = 1e-5
    grad = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        up, down = w.copy(), w.copy()
        up[i] = h
        down[i] = -h
        grad[i] = (f(up) - f(down)) / (2 * h)
    return grad

# === numeric_grad · wrong · ten to the fifth
def numeric_grad(f, w):
    h = 10**5
    grad = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        nudge = np.zeros_like(w)
        nudge[i] = h
        grad[i] = (f(w + nudge) - f(w - nudge)) / (2 * h)
    return grad

# === numeric_grad · wrong · a step somewhat too large
def numeric_grad(f, w):
    h = 1e-3
    grad = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        nudge = np.zeros_like(w)
        nudge[i] = h
        grad[i] = (f(w + nudge) - f(w - nudge)) / (2 * h)
    return grad

# === numeric_grad · wrong · the array for its shape
def numeric_grad(f, w):
    h = 1e-5
    grad = np.zeros_like(w)
    for i in np.ndindex(w):
        nudge = np.zeros_like(w)
        nudge[i] = h
        grad[i] = (f(w + nudge) - f(w - nudge)) / (2 * h)
    return grad

# === numeric_grad · wrong · a step ten times too large
def numeric_grad(f, w):
    h = 1e-4
    grad = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        up, down = w.copy(), w.copy()
        up[i] += h
        down[i] -= h
        grad[i] = (f(up) - f(down)) / (2 * h)
    return grad

# === numeric_grad · wrong · a step ten times too small
def numeric_grad(f, w):
    h = 1e-6
    grad = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        up, down = w.copy(), w.copy()
        up[i] += h
        down[i] -= h
        grad[i] = (f(up) - f(down)) / (2 * h)
    return grad

# === numeric_grad · wrong · one side, in float32
def numeric_grad(f, w):
    h = 1e-5
    grad = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        up, down = w.copy(), w.copy()
        up[i] += h
        down[i] -= h
        grad[i] = (f(up) - f(w)) / h
    return grad.astype(np.float32)

# === numeric_grad · right · float32 comes back
def numeric_grad(f, w):
    h = 1e-5
    grad = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        up, down = w.copy(), w.copy()
        up[i] += h
        down[i] -= h
        grad[i] = (f(up) - f(down)) / (2 * h)
    return grad.astype(np.float32)

# === prime_from_output · wrong · one buffer for each shape
buffers = {}
def prime_from_output(a):
    got = a * (1 - a)
    out = buffers.setdefault(np.shape(got), np.empty(np.shape(got)))
    out[...] = got
    return out

# === prime_from_output · wrong · the first values of this shape remembered
first_a = {}
def prime_from_output(a):
    a = first_a.setdefault(np.shape(a), a)
    return a * (1 - a)

# === tanh_prime_from_output · wrong · the first slopes of this shape remembered
seen = {}
def tanh_prime_from_output(a):
    key = (np.shape(a),)
    if key not in seen:
        seen[key] = 1 - a ** 2
    return seen[key]

# === numeric_grad · wrong · one side by two steps
def numeric_grad(f, w):
    h = 1e-5
    grad = np.zeros(w.shape)
    here = f(w)
    for i in np.ndindex(w.shape):
        old = w[i]
        w[i] = old + h
        grad[i] = (f(w) - here) / (2 * h)
        w[i] = old
    return grad

# === numeric_grad · wrong · the slopes of one shape kept
kept = {}
def numeric_grad(f, w):
    grad = kept.setdefault(w.shape, np.zeros(w.shape))
    for i in np.ndindex(w.shape):
        up, down = w.copy(), w.copy()
        up[i] += 1e-5
        down[i] -= 1e-5
        grad[i] = (f(up) - f(down)) / 2e-5
    return grad

# === prime_from_output · wrong · one array while the shape stays
kept = np.zeros(0)

def prime_from_output(a):
    global kept
    if kept.shape != np.shape(a):
        kept = np.zeros(np.shape(a))
    kept[...] = a * (1 - a)
    return kept

# === tanh_prime_from_output · wrong · one array while the shape stays
kept = np.zeros(0)

def tanh_prime_from_output(a):
    global kept
    if kept.shape != np.shape(a):
        kept = np.zeros(np.shape(a))
    kept[...] = 1 - a**2
    return kept

# === numeric_grad · wrong · slopes that add up while the shape stays
grad = None

def numeric_grad(f, w):
    global grad
    h = 1e-5
    if grad is None or grad.shape != w.shape:
        grad = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        up, down = w.copy(), w.copy()
        up[i] += h
        down[i] -= h
        grad[i] += (f(up) - f(down)) / (2 * h)
    return grad
