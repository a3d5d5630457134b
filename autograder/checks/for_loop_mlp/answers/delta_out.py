# === delta_out · right · the formula
def delta_out(y_hat, y):
    return (y_hat - y) * y_hat * (1 - y_hat)

# === delta_out · right · loops, lists come back
def delta_out(y_hat, y):
    return [[(a - b) * a * (1 - a) for a, b in zip(r, s)] for r, s in zip(y_hat, y)]

# === delta_out · right · einsum
def delta_out(y_hat, y):
    return np.einsum("mk,mk,mk->mk", y_hat - y, y_hat, 1 - y_hat)

# === delta_out · right · np.vectorize
delta_out = np.vectorize(lambda a, b: (a - b) * a * (1 - a))

# === delta_out · right · multiplied out
def delta_out(y_hat, y):
    return (y_hat - y) * (y_hat - y_hat ** 2)

# === delta_out · right · two minus signs
def delta_out(y_hat, y):
    return -(y - y_hat) * (y_hat * (1 - y_hat))

# === delta_out · right · the logit, then the slope of the sigmoid
def delta_out(y_hat, y):
    z = np.log(y_hat / (1 - y_hat))
    s = 1 / (1 + np.exp(-z))
    return (s - y) * np.exp(-z) / (1 + np.exp(-z)) ** 2

# === delta_out · right · float32
def delta_out(y_hat, y):
    y_hat = np.asarray(y_hat, dtype=np.float32)
    return (y_hat - np.asarray(y, dtype=np.float32)) * y_hat * (1 - y_hat)

# === delta_out · right · entry by entry into an empty array
def delta_out(y_hat, y):
    delta = np.empty_like(y_hat, dtype=float)
    m, k = y_hat.shape
    for i in range(m):
        for j in range(k):
            delta[i, j] = (y_hat[i, j] - y[i, j]) * y_hat[i, j] * (1 - y_hat[i, j])
    return delta

# === delta_out · right · np.multiply on matrices
def delta_out(y_hat, y):
    e = np.matrix(y_hat) - np.matrix(y)
    return np.multiply(e, np.multiply(y_hat, 1 - y_hat))

# === delta_out · right · column by column
def delta_out(y_hat, y):
    prime = lambda a: a * (1 - a)
    return np.column_stack([(a - b) * prime(a) for a, b in zip(y_hat.T, y.T)])

# === delta_out · right · in place on its own copy
def delta_out(y_hat, y):
    d = y_hat.copy()
    d -= y
    d *= y_hat
    d *= 1 - y_hat
    return d

# === delta_out · wrong · the sign
def delta_out(y_hat, y):
    return (y - y_hat) * y_hat * (1 - y_hat)  # here

# === delta_out · wrong · no slope of the sigmoid
def delta_out(y_hat, y):
    return y_hat - y

# === delta_out · wrong · the slope at y
def delta_out(y_hat, y):
    return (y_hat - y) * y * (1 - y)

# === delta_out · wrong · the sigmoid applied again
def delta_out(y_hat, y):
    s = sigmoid(y_hat)
    return (y_hat - y) * s * (1 - s)

# === delta_out · wrong · only the slope
def delta_out(y_hat, y):
    return y_hat * (1 - y_hat)

# === delta_out · wrong · the mean
def delta_out(y_hat, y):
    return (y_hat - y) * y_hat * (1 - y_hat) / len(y)  # here

# === delta_out · wrong · twice
def delta_out(y_hat, y):
    return 2 * (y_hat - y) * y_hat * (1 - y_hat)  # here

# === delta_out · wrong · half
def delta_out(y_hat, y):
    return 0.5 * (y_hat - y) * y_hat * (1 - y_hat)  # here

# === delta_out · wrong · squared error
def delta_out(y_hat, y):
    return 0.5 * (y_hat - y) ** 2 * y_hat * (1 - y_hat)

# === delta_out · wrong · a plus
def delta_out(y_hat, y):
    return (y_hat - y) * y_hat * (1 + y_hat)

# === delta_out · wrong · the slope of tanh
def delta_out(y_hat, y):
    return (y_hat - y) * (1 - y_hat ** 2)

# === delta_out · wrong · half of the slope
def delta_out(y_hat, y):
    return (y_hat - y) * (1 - y_hat)

# === delta_out · wrong · brackets lost
def delta_out(y_hat, y):
    return y_hat - y * y_hat * (1 - y_hat)

# === delta_out · wrong · other brackets lost
def delta_out(y_hat, y):
    return (y_hat - y) * y_hat * 1 - y_hat

# === delta_out · wrong · a row against a column
def delta_out(y_hat, y):
    return (y_hat - y.ravel()) * y_hat * (1 - y_hat)

# === delta_out · wrong · a flat answer
def delta_out(y_hat, y):
    return ((y_hat - y) * y_hat * (1 - y_hat)).ravel()

# === delta_out · wrong · summed over rows
def delta_out(y_hat, y):
    return np.sum((y_hat - y) * y_hat * (1 - y_hat), axis=0)

# === delta_out · wrong · summed up
def delta_out(y_hat, y):
    return np.sum((y_hat - y) * y_hat * (1 - y_hat))  # here

# === delta_out · wrong · a matrix product
def delta_out(y_hat, y):
    return (y_hat - y).T @ (y_hat * (1 - y_hat))

# === delta_out · wrong · transposed
def delta_out(y_hat, y):
    return ((y_hat - y) * y_hat * (1 - y_hat)).T

# === delta_out · wrong · the first column
def delta_out(y_hat, y):
    a, b = y_hat[:, [0]], y[:, [0]]
    return (a - b) * a * (1 - a)

# === delta_out · wrong · the slope of the first column
def delta_out(y_hat, y):
    return (y_hat - y) * y_hat[:, [0]] * (1 - y_hat[:, [0]])

# === delta_out · wrong · overwrites the guesses
def delta_out(y_hat, y):
    prime = y_hat * (1 - y_hat)
    y_hat -= y
    y_hat *= prime
    return y_hat

# === delta_out · wrong · overwrites the targets, values right
def delta_out(y_hat, y):
    y[:] = y_hat - y
    return y * y_hat * (1 - y_hat)

# === delta_out · wrong · the error overwritten before the slope
def delta_out(y_hat, y):
    d = y_hat.copy()
    d -= y
    d *= d * (1 - d)
    return d

# === delta_out · wrong · prints
def delta_out(y_hat, y):
    print((y_hat - y) * y_hat * (1 - y_hat))

# === delta_out · wrong · no return
def delta_out(y_hat, y):
    delta = (y_hat - y) * y_hat * (1 - y_hat)

# === delta_out · wrong · delta and cost
def delta_out(y_hat, y):
    return (y_hat - y) * y_hat * (1 - y_hat), 0.5 * np.sum((y_hat - y) ** 2)

# === delta_out · wrong · whole numbers
def delta_out(y_hat, y):
    delta = np.zeros_like(y)
    delta = delta.astype(int)
    delta[...] = (y_hat - y) * y_hat * (1 - y_hat)
    return delta

# === delta_out · wrong · rounded guesses
def delta_out(y_hat, y):
    return (np.round(y_hat) - y) * y_hat * (1 - y_hat)

# === delta_out · wrong · without a sign
def delta_out(y_hat, y):
    return np.abs(y_hat - y) * y_hat * (1 - y_hat)

# === delta_out · wrong · divided by the slope
def delta_out(y_hat, y):
    return (y_hat - y) / (y_hat * (1 - y_hat))

# === delta_out · wrong · the slope squared
def delta_out(y_hat, y):
    return (y_hat - y) * (y_hat * (1 - y_hat)) ** 2

# === delta_out · wrong · plus the slope
def delta_out(y_hat, y):
    return (y_hat - y) + y_hat * (1 - y_hat)

# === delta_out · wrong · the first row
def delta_out(y_hat, y):
    for a, b in zip(y_hat, y):
        return (a - b) * a * (1 - a)

# === delta_out · wrong · a generator of rows
def delta_out(y_hat, y):
    return ((a - b) * a * (1 - a) for a, b in zip(y_hat, y))

# === delta_out · wrong · zip of rows never made a list
def delta_out(y_hat, y):
    return map(lambda a, b: (a - b) * a * (1 - a), y_hat, y)

# === delta_out · wrong · the global Y
Y = np.array([[0, 1, 1, 1, 1, 0]]).T
def delta_out(y_hat, y):
    return (y_hat - Y) * y_hat * (1 - y_hat)

# === delta_out · wrong · y is one or zero, the guess taken so
def delta_out(y_hat, y):
    return np.where(y == 1, (y_hat - 1) * y_hat * (1 - y_hat), y_hat ** 2 * (1 - y_hat))

# === delta_out · wrong · rows that are right left out
def delta_out(y_hat, y):
    delta = (y_hat - y) * y_hat * (1 - y_hat)
    delta[np.round(y_hat) == y] = 0
    return delta

# === delta_out · wrong · one array while the shape stays
kept = np.zeros(0)

def delta_out(y_hat, y):
    global kept
    if kept.shape != y.shape:
        kept = np.zeros(y.shape)
    kept[...] = (y_hat - y) * y_hat * (1 - y_hat)
    return kept

# === delta_out · wrong · no brackets around the error
def delta_out(y_hat, y):
    return y_hat - y * y_hat * (1 - y_hat)  # here
