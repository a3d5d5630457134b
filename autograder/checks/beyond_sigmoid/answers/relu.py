# === relu · right · np.maximum, the other way round
relu = lambda z: np.maximum(0.0, z)

# === relu · right · where
def relu(z):
    return np.where(z < 0, 0, z)

# === relu · right · half of z and its size
def relu(z):
    return (z + np.abs(z)) / 2

# === relu · right · times a mask
def relu(z):
    return z * (z > 0)

# === relu · right · clip
def relu(x):
    return np.clip(x, 0, None)

# === relu · right · a copy of its own
def relu(z):
    a = np.array(z, dtype=float)
    a[a < 0] = 0
    return a

# === relu · right · entry by entry
def relu(z):
    a = np.zeros(z.shape)
    for i in np.ndindex(z.shape):
        if z[i] > 0:
            a[i] = z[i]
    return a

# === relu · right · vectorised, with floats
def relu(z):
    return np.vectorize(lambda v: max(v, 0.0), otypes=[float])(z)

# === relu · right · fmax
def relu(z, out=None):
    return np.fmax(z, np.zeros_like(z), out=out)

# === relu · right · list of all, reshaped
def relu(z):
    return np.array([value if value > 0 else 0.0 for value in z.ravel()]).reshape(z.shape)

# === relu · right · recursion over the first axis
def relu(z):
    if z.ndim == 0:
        return np.array(z if z > 0 else 0 * z)
    if len(z) == 0:
        return z.copy()
    return np.stack([relu(part) for part in z])

# === relu · right · select
def relu(z):
    return np.select([z > 0], [z], 0.0)

# === relu · wrong · in place
def relu(z):
    z[z < 0] = 0
    return z

# === relu · wrong · np.max
def relu(z):
    return np.max(z, 0)

# === relu · wrong · size
def relu(z):
    return np.abs(z)

# === relu · wrong · the other side
def relu(z):
    return np.minimum(z, 0)

# === relu · wrong · leaky
def relu(z):
    return np.where(z > 0, z, 0.01 * z)

# === relu · wrong · clipped above as well
def relu(z):
    return np.clip(z, 0, 1)

# === relu · wrong · relu6
def relu(z):
    return np.minimum(np.maximum(z, 0), 6)

# === relu · wrong · the mask alone
def relu(z):
    return z > 0

# === relu · wrong · out=z
def relu(z):
    return np.maximum(z, 0, out=z)

# === relu · wrong · no return
def relu(z):
    a = np.maximum(z, 0)

# === relu · wrong · prints
def relu(z):
    print(np.maximum(z, 0))

# === relu · wrong · only what is positive
def relu(z):
    return z[z > 0]

# === relu · wrong · max of Python
def relu(z):
    return max(z, 0)

# === relu · wrong · if on an array
def relu(z):
    if z > 0:
        return z
    return 0

# === relu · wrong · one axis only
def relu(z):
    return np.array([max(value, 0.0) for value in z])

# === relu · wrong · rows and columns only
def relu(z):
    a = np.zeros_like(z)
    for i in range(z.shape[0]):
        for j in range(z.shape[1]):
            a[i, j] = max(z[i, j], 0)
    return a

# === relu · wrong · vectorised by whatever comes first
def relu(z):
    return np.vectorize(lambda v: v if v > 0 else 0)(z)

# === relu · wrong · whole numbers
def relu(z):
    return np.maximum(z, 0).astype(int)

# === relu · wrong · softplus
def relu(z):
    return np.log1p(np.exp(z))

# === relu · wrong · flat
def relu(z):
    return np.array([max(0.0, value) for value in z.ravel()])

# === relu · wrong · all or nothing
def relu(z):
    return z if z.sum() > 0 else np.zeros_like(z)

# === relu · wrong · a view of z
def relu(z):
    return z[:] if z.min() >= 0 else np.where(z > 0, z, 0)

# === relu · wrong · z itself where nothing is negative
def relu(z):
    if not (z < 0).any():
        return z
    out = z.copy()
    out[out < 0] = 0
    return out

# === relu · wrong · only what is above 0
def relu(z):
    return z[z > 0]

# === relu · wrong · one buffer
BUFFER = {}
def relu(z):
    out = BUFFER.setdefault(z.shape, np.empty(z.shape))
    np.maximum(z, 0, out=out)
    return out

# === relu · wrong · remembers its first
def relu(z, memo={}):
    if z.shape not in memo:
        memo[z.shape] = np.maximum(z, 0)
    return memo[z.shape]

# === relu · right · float32
def relu(z):
    return np.maximum(z, 0).astype(np.float32)

# === relu · wrong · tolist
def relu(z):
    return np.maximum(z, 0).tolist()

# === relu · wrong · view where first axis is one
def relu(z):
    return np.maximum(z, 0)[0] if z.shape[0] == 1 else np.maximum(z, 0)

# === relu · wrong · a list of lists
def relu(z):
    if z.ndim == 1:
        return [max(v, 0) for v in z]
    return [relu(row) for row in z]

# === relu · wrong · branches of a named condition exchanged
def relu(z):
    positive = z > 0
    return np.where(positive, 0, z)  # here
