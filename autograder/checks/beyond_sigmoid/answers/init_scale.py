# === init_scale · right · roots
def init_scale(fan_in, fan_out, kind):
    if kind == "xavier":
        return (2 / (fan_in + fan_out)) ** 0.5
    elif kind == "he":
        return (2 / fan_in) ** 0.5

# === init_scale · right · math
import math

def init_scale(fan_in, fan_out, kind):
    fan = fan_in if kind == "he" else (fan_in + fan_out) / 2
    return math.sqrt((2 if kind == "he" else 1) / fan)

# === init_scale · right · a dictionary
def init_scale(fan_in, fan_out, kind):
    return np.sqrt(2 / {"xavier": fan_in + fan_out, "he": fan_in}[kind])

# === init_scale · right · functions in a dictionary
SCALES = {
    "xavier": lambda i, o: np.sqrt(2.0 / (i + o)),
    "he": lambda i, o: np.sqrt(2.0 / i),
}

def init_scale(fan_in, fan_out, kind):
    return SCALES[kind](fan_in, fan_out)

# === init_scale · right · match
def init_scale(fan_in, fan_out, kind):
    match kind:
        case "xavier":
            return 1 / np.sqrt((fan_in + fan_out) / 2)
        case "he":
            return 1 / np.sqrt(fan_in / 2)
        case _:
            raise ValueError(kind)

# === init_scale · right · he leaves the other fan out
def init_scale(fan_in, fan_out, kind):
    return np.sqrt(2) / np.sqrt(fan_in + fan_out * (kind == "xavier"))

# === init_scale · right · SymPy's solution
def init_scale(fan_in, fan_out, kind):
    s = sympy.symbols("s", positive=True)
    share = {"xavier": sympy.Rational(fan_in + fan_out, 2), "he": sympy.Rational(fan_in, 2)}[kind]
    return float(sympy.solve(share * s**2 - 1, s)[0])

# === init_scale · right · exp of log, lower case
def init_scale(fan_in, fan_out, kind="xavier"):
    total = fan_in + fan_out if kind.lower() == "xavier" else fan_in
    return np.exp(0.5 * (np.log(2) - np.log(total)))

# === init_scale · right · an array of no axes
def init_scale(fan_in, fan_out, kind):
    return np.sqrt(np.where(kind == "he", 2 / fan_in, 2 / (fan_in + fan_out)))

# === init_scale · right · SymPy's solution with numbers put in
fan1, fan2, spread = sympy.symbols("fan1 fan2 spread", positive=True)
by_kind = {"xavier": (fan1 + fan2) / 2 * spread**2 - 1, "he": fan1 * spread**2 / 2 - 1}

def init_scale(fan_in, fan_out, kind):
    return sympy.solve(by_kind[kind], spread)[0].subs({fan1: fan_in, fan2: fan_out}).evalf()

# === init_scale · right · SymPy's root, not worked out
def init_scale(fan_in, fan_out, kind):
    return sympy.sqrt(sympy.Rational(2, fan_in + fan_out if kind == "xavier" else fan_in))

# === init_scale · right · a decimal number
from decimal import Decimal

def init_scale(fan_in, fan_out, kind):
    return (Decimal(2) / (fan_in + fan_out if kind == "xavier" else fan_in)).sqrt()

# === init_scale · right · mean of the fans
def init_scale(fan_in, fan_out, kind):
    fans = [fan_in, fan_out] if kind == "xavier" else [fan_in]
    return np.mean(fans) ** -0.5 if kind == "xavier" else np.sqrt(2 / np.mean(fans))

# === init_scale · wrong · variances
def init_scale(fan_in, fan_out, kind):
    if kind == "xavier":
        return 2 / (fan_in + fan_out)
    return 2 / fan_in

# === init_scale · wrong · LeCun's
def init_scale(fan_in, fan_out, kind):
    return np.sqrt(1 / fan_in)

# === init_scale · wrong · he by the other fan
def init_scale(fan_in, fan_out, kind):
    if kind == "xavier":
        return np.sqrt(2 / (fan_in + fan_out))
    return np.sqrt(2 / fan_out)

# === init_scale · wrong · kinds swapped
def init_scale(fan_in, fan_out, kind):
    if kind == "he":
        return np.sqrt(2 / (fan_in + fan_out))
    return np.sqrt(2 / fan_in)

# === init_scale · wrong · limit of a uniform start
def init_scale(fan_in, fan_out, kind):
    if kind == "xavier":
        return np.sqrt(6 / (fan_in + fan_out))
    return np.sqrt(6 / fan_in)

# === init_scale · wrong · no mean of the fans
def init_scale(fan_in, fan_out, kind):
    if kind == "xavier":
        return np.sqrt(1 / (fan_in + fan_out))
    return np.sqrt(2 / fan_in)

# === init_scale · wrong · he without its two
def init_scale(fan_in, fan_out, kind):
    if kind == "xavier":
        return np.sqrt(2 / (fan_in + fan_out))
    return np.sqrt(1 / fan_in)

# === init_scale · wrong · brackets
def init_scale(fan_in, fan_out, kind):
    if kind == "xavier":
        return np.sqrt(2 / fan_in + fan_out)
    return np.sqrt(2 / fan_in)

# === init_scale · wrong · one kind for all
def init_scale(fan_in, fan_out, kind):
    return np.sqrt(2 / (fan_in + fan_out))

# === init_scale · wrong · whole numbers
def init_scale(fan_in, fan_out, kind):
    if kind == "xavier":
        return np.sqrt(2 // (fan_in + fan_out))
    return np.sqrt(2 // fan_in)

# === init_scale · wrong · capital letters
def init_scale(fan_in, fan_out, kind):
    if kind == "Xavier":
        return np.sqrt(2 / (fan_in + fan_out))
    if kind == "He":
        return np.sqrt(2 / fan_in)

# === init_scale · wrong · the weights themselves
def init_scale(fan_in, fan_out, kind):
    scale = np.sqrt(2 / (fan_in + fan_out)) if kind == "xavier" else np.sqrt(2 / fan_in)
    return np.random.normal(0, scale, (fan_in, fan_out))

# === init_scale · wrong · SymPy's symbols
fan_in, fan_out = sympy.symbols("fan_in fan_out", positive=True)
s = sympy.symbols("s", positive=True)
xavier = sympy.solve((fan_in + fan_out) / 2 * s**2 - 1, s)
he = sympy.solve(fan_in * s**2 / 2 - 1, s)

def init_scale(fan_in, fan_out, kind):
    return xavier[0] if kind == "xavier" else he[0]

# === init_scale · wrong · SymPy's list with numbers put in
def init_scale(fan_in, fan_out, kind):
    s = sympy.symbols("s", positive=True)
    share = (fan_in + fan_out) / 2 if kind == "xavier" else fan_in / 2
    return sympy.solve(share * s**2 - 1, s)

# === init_scale · wrong · upside down
def init_scale(fan_in, fan_out, kind):
    if kind == "xavier":
        return np.sqrt((fan_in + fan_out) / 2)
    return np.sqrt(fan_in / 2)

# === init_scale · wrong · for layers of 100
def init_scale(fan_in, fan_out, kind):
    return {"xavier": 0.1, "he": np.sqrt(0.02)}[kind]

# === init_scale · wrong · squares of both fans
def init_scale(fan_in, fan_out, kind):
    if kind == "xavier":
        return np.sqrt(2 / (fan_in * fan_out))
    return np.sqrt(2 / fan_in)

# === init_scale · wrong · equal fans only
def init_scale(fan_in, fan_out, kind):
    if kind == "xavier":
        return np.sqrt(1 / fan_in)
    return np.sqrt(2 / fan_in)

# === init_scale · wrong · he by the mean of the fans
def init_scale(fan_in, fan_out, kind):
    if kind == "xavier":
        return np.sqrt(2 / (fan_in + fan_out))
    return np.sqrt(4 / (fan_in + fan_out))

# === init_scale · wrong · rounded
def init_scale(fan_in, fan_out, kind):
    if kind == "xavier":
        return round(np.sqrt(2 / (fan_in + fan_out)), 2)
    return round(np.sqrt(2 / fan_in), 2)

# === init_scale · wrong · a tuple of both
def init_scale(fan_in, fan_out, kind):
    return np.sqrt(2 / (fan_in + fan_out)), np.sqrt(2 / fan_in)

# === init_scale · wrong · no return
def init_scale(fan_in, fan_out, kind):
    s = np.sqrt(2 / (fan_in + fan_out)) if kind == "xavier" else np.sqrt(2 / fan_in)

# === init_scale · wrong · numerator outside of the root
def init_scale(fan_in, fan_out, kind):
    if kind == "xavier":
        return 2 / np.sqrt(fan_in + fan_out)
    return 2 / np.sqrt(fan_in)

# === init_scale · wrong · fans outside of the root
def init_scale(fan_in, fan_out, kind):
    if kind == "xavier":
        return np.sqrt(2) / (fan_in + fan_out)
    return np.sqrt(2) / fan_in

# === init_scale · wrong · a number in words
def init_scale(fan_in, fan_out, kind):
    return str(np.sqrt(2 / (fan_in + fan_out)) if kind == "xavier" else np.sqrt(2 / fan_in))

# === init_scale · wrong · the mean as a whole number
def init_scale(fan_in, fan_out, kind):
    return 1 / np.sqrt((fan_in + fan_out) // 2) if kind == "xavier" else np.sqrt(2 / fan_in)

# === init_scale · wrong · the smaller fan
def init_scale(fan_in, fan_out, kind):
    return np.sqrt(2 / (fan_in + fan_out)) if kind == "xavier" else np.sqrt(2 / min(fan_in, fan_out))

# === init_scale · right · float32
def init_scale(fan_in, fan_out, kind):
    return np.float32(2 / (fan_in + fan_out) if kind == "xavier" else 2 / fan_in) ** np.float32(0.5)

# === init_scale · wrong · remembered
MEMO = {}
def init_scale(fan_in, fan_out, kind):
    if fan_in not in MEMO:
        MEMO[fan_in] = np.sqrt(2 / (fan_in + fan_out)) if kind == "xavier" else np.sqrt(2 / fan_in)
    return MEMO[fan_in]

# === init_scale · wrong · integer division in both
def init_scale(fan_in, fan_out, kind):
    if kind == "xavier":
        return (2 // (fan_in + fan_out)) ** 0.5
    return (2 // fan_in) ** 0.5

# === init_scale · wrong · else of the second if only
def init_scale(fan_in, fan_out, kind):
    if kind == "xavier":
        scale = np.sqrt(2 / (fan_in + fan_out))
    if kind == "he":  # here
        scale = np.sqrt(2 / fan_in)
    else:
        scale = 1.0
    return scale
