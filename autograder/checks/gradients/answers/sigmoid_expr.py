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

# === sigmoid_expr · right · the notebook's own symbol, replaced
def sigmoid_expr(given):
    return (1 / (1 + exp(-z))).subs(z, given)

# === sigmoid_expr · wrong · an equation with a
def sigmoid_expr(z):
    return Eq(a, 1 / (1 + exp(-z)))  # here

# === sigmoid_expr · wrong · tanh of all of z
def sigmoid_expr(z):
    return (tanh(z) + 1) / 2  # here

# === sigmoid_expr · wrong · a function of numbers
def sigmoid_expr(z):
    expr = 1 / (1 + exp(-z))
    return lambdify(z, expr)  # here

# === sigmoid_expr · wrong · solved for the sum
def sigmoid_expr(z):
    out = symbols("out")
    return solve(Eq(z, 1 / (1 + exp(-out))), out)[0]
