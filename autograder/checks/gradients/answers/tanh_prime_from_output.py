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
    return 1 - tanh(a) ** 2  # here

# === tanh_prime_from_output · wrong · the sigmoid's
def tanh_prime_from_output(a):
    return a * (1 - a)

# === tanh_prime_from_output · wrong · no square
def tanh_prime_from_output(a):
    return 1 - a  # here

# === tanh_prime_from_output · wrong · turned round
def tanh_prime_from_output(a):
    return a**2 - 1  # here

# === tanh_prime_from_output · wrong · plus
def tanh_prime_from_output(a):
    return 1 + a**2  # here

# === tanh_prime_from_output · wrong · all squared
def tanh_prime_from_output(a):
    return (1 - a) ** 2  # here

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

# === tanh_prime_from_output · wrong · the first slopes of this shape remembered
seen = {}
def tanh_prime_from_output(a):
    key = (np.shape(a),)
    if key not in seen:
        seen[key] = 1 - a ** 2
    return seen[key]

# === tanh_prime_from_output · wrong · one array while the shape stays
kept = np.zeros(0)

def tanh_prime_from_output(a):
    global kept
    if kept.shape != np.shape(a):
        kept = np.zeros(np.shape(a))
    kept[...] = 1 - a**2
    return kept

# === tanh_prime_from_output · wrong · back to z, by a division by 0
import math

def tanh_prime_from_output(a):
    z = 0.5 * np.log((1 + a) / (1 - a))
    return 4 / (np.exp(z) + np.exp(-z)) ** 2
