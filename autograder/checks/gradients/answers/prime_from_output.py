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
    return a * 1 - a  # here

# === prime_from_output · wrong · turned round
def prime_from_output(a):
    return a * (a - 1)  # here

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
    return a * (1 - sigmoid(a))  # here

# === prime_from_output · wrong · a square in the bracket
def prime_from_output(a):
    return a * (1 - a**2)

# === prime_from_output · wrong · diff by a number
def prime_from_output(a):
    return diff(sigmoid_expr(a), a)

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

# === prime_from_output · wrong · one array while the shape stays
kept = np.zeros(0)

def prime_from_output(a):
    global kept
    if kept.shape != np.shape(a):
        kept = np.zeros(np.shape(a))
    kept[...] = a * (1 - a)
    return kept

# === prime_from_output · wrong · no sign for times
def prime_from_output(a):
    return a(1 - a)  # here

# === prime_from_output · wrong · differences of neighbours
def prime_from_output(a):
    return np.gradient(a)
