# === relu_prime · right · mask as numbers
def relu_prime(a):
    return (a > 0).astype(float)

# === relu_prime · right · times one
def relu_prime(a):
    return 1.0 * (a > 0)

# === relu_prime · right · whole numbers
def relu_prime(a):
    return np.where(a > 0, 1, 0)

# === relu_prime · right · slope 1 at the kink
def relu_prime(a):
    return np.where(a >= 0, 1.0, 0.0)

# === relu_prime · right · heaviside with a half
def relu_prime(a):
    return np.heaviside(a, 0.5)

# === relu_prime · right · half of the sign and one
def relu_prime(a):
    return (np.sign(a) + 1) / 2

# === relu_prime · right · a copy of its own
def relu_prime(a):
    slope = np.ones(a.shape)
    slope[a <= 0] = 0
    return slope

# === relu_prime · right · entry by entry
def relu_prime(a):
    slopes = np.zeros_like(a, dtype=float)
    for i, value in np.ndenumerate(a):
        slopes[i] = 1 if value > 0 else 0
    return slopes

# === relu_prime · right · sign of relu
def relu_prime(a):
    return np.sign(relu(a))

# === relu_prime · right · select
def relu_prime(a):
    return np.select([a > 0, a < 0], [1.0, 0.0], default=0.3)

# === relu_prime · right · yes and no, which numpy counts as 1 and 0
def relu_prime(a):
    return a > 0

# === relu_prime · right · random at the kink
def relu_prime(a):
    return np.where(a > 0, 1.0, np.where(a < 0, 0.0, np.random.default_rng().uniform(size=a.shape)))

# === relu_prime · right · divide where
def relu_prime(a):
    return np.divide(a, a, out=np.zeros(a.shape), where=a > 0)

# === relu_prime · wrong · the value for the slope
def relu_prime(a):
    return np.maximum(a, 0)

# === relu_prime · wrong · the sigmoid's
def relu_prime(a):
    return a * (1 - a)

# === relu_prime · wrong · the sign
def relu_prime(a):
    return np.sign(a)

# === relu_prime · wrong · one everywhere
def relu_prime(a):
    return np.ones_like(a)

# === relu_prime · wrong · the number one
def relu_prime(a):
    return 1.0

# === relu_prime · wrong · reversed
def relu_prime(a):
    return np.where(a < 0, 1.0, 0.0)

# === relu_prime · wrong · not zero
def relu_prime(a):
    return (a != 0).astype(float)

# === relu_prime · wrong · above one
def relu_prime(a):
    return np.where(a >= 1, 1.0, 0.0)

# === relu_prime · wrong · leaky
def relu_prime(a):
    return np.where(a > 0, 1.0, 0.01)

# === relu_prime · wrong · in place
def relu_prime(a):
    a[a > 0] = 1
    a[a <= 0] = 0
    return a

# === relu_prime · wrong · 0 by 0
def relu_prime(a):
    return np.maximum(a, 0) / a

# === relu_prime · wrong · flat
def relu_prime(a):
    return np.array([1.0 if value > 0 else 0.0 for value in a.flatten()])

# === relu_prime · wrong · if on an array
def relu_prime(a):
    return 1 if a > 0 else 0

# === relu_prime · wrong · any
def relu_prime(a):
    return np.ones_like(a) if (a > 0).all() else np.zeros_like(a)

# === relu_prime · wrong · minus one on the left
def relu_prime(a):
    return np.where(a > 0, 1.0, -1.0)

# === relu_prime · wrong · two at the kink
def relu_prime(a):
    return (a >= 0).astype(float) + (a == 0)

# === relu_prime · wrong · no return
def relu_prime(a):
    (a > 0).astype(float)

# === relu_prime · wrong · words
def relu_prime(a):
    return np.where(a > 0, "1", "0")

# === relu_prime · wrong · rounds its argument
def relu_prime(a):
    return np.clip(np.round(a), 0, 1)

# === relu_prime · wrong · clipped
def relu_prime(a):
    return np.clip(a, 0, 1)

# === relu_prime · wrong · a small number below
def relu_prime(a):
    return np.maximum(a, 0) / (np.abs(a) + 1e-12)

# === relu_prime · wrong · buffer
OUT = {}
def relu_prime(a):
    out = OUT.setdefault(a.shape, np.zeros(a.shape))
    out[...] = a > 0
    return out

# === relu_prime · right · float32
def relu_prime(a):
    return (a > 0).astype(np.float32)

# === relu_prime · wrong · tolist
def relu_prime(a):
    return (a > 0).astype(float).tolist()

# === relu_prime · wrong · value divided by itself
def relu_prime(a):
    return np.maximum(a, 0) / a  # here
