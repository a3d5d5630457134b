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
    return -exp(-z) / (1 + exp(-z)) ** 2  # here

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
    return sigmoid_expr(z) * (1 - z)  # here

# === sigmoid_prime_expr · wrong · one minus the square
def sigmoid_prime_expr(z):
    return 1 - sigmoid_expr(z) ** 2

# === sigmoid_prime_expr · right · e of math
import math

def sigmoid_prime_expr(z):
    return diff(1 / (1 + math.e ** (-z)), z)

# === sigmoid_prime_expr · wrong · the power of a part only
def sigmoid_prime_expr(z):
    return exp(-z) / (1 + exp(-z) ** 2)  # here

# === sigmoid_prime_expr · wrong · a measured slope
def sigmoid_prime_expr(z):
    h = 0.00001
    return (sigmoid_expr(z + h) - sigmoid_expr(z - h)) / (2 * h)
