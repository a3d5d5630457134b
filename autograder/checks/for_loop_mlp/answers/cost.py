# === cost · right · half of the sum
def cost(y_hat, y):
    return 0.5 * np.sum((y_hat - y) ** 2)

# === cost · right · loops
def cost(y_hat, y):
    total = 0
    for row_hat, row in zip(y_hat, y):
        for a, b in zip(row_hat, row):
            total += (a - b) ** 2
    return total / 2

# === cost · right · einsum
def cost(y_hat, y):
    e = y_hat - y
    return np.einsum("mk,mk", e, e) / 2

# === cost · right · vdot
cost = lambda y_hat, y: np.vdot(y_hat - y, y_hat - y) * 0.5

# === cost · right · the norm squared
def cost(y_hat, y):
    return np.linalg.norm(np.subtract(y_hat, y)) ** 2 / 2

# === cost · right · the trace
def cost(y_hat, y):
    return np.trace((y_hat - y).T @ (y_hat - y)) / 2

# === cost · right · fsum
import math

def cost(y_hat, y):
    return math.fsum((float(a) - float(b)) ** 2 / 2 for a, b in zip(np.ravel(y_hat), np.ravel(y)))

# === cost · right · reduce
from functools import reduce

def cost(y_hat, y):
    return reduce(lambda total, e: total + e * e, (y - y_hat).flat, 0.0) / 2

# === cost · right · float32
def cost(y_hat, y):
    e = np.float32(y_hat) - np.float32(y)
    return np.float32(0.5) * (e * e).sum()

# === cost · right · the mean times the size
def cost(y_hat, y, factor=0.5):
    return factor * np.mean(np.square(y_hat - y)) * y_hat.size

# === cost · right · multiplied out
def cost(y_hat, y):
    return np.sum(y_hat ** 2) / 2 - np.sum(y_hat * y) + np.sum(y ** 2) / 2

# === cost · right · column by column
def cost(y_hat, y):
    return sum(0.5 * ((y_hat[:, j] - y[:, j]) ** 2).sum() for j in range(y.shape[1]))

# === cost · right · a 0-d array
def cost(y_hat, y):
    return np.array(np.sum((y_hat - y) ** 2) / 2)

# === cost · right · in place on its own copy
def cost(y_hat, y):
    e = np.array(y_hat, dtype=float)
    e -= y
    e *= e
    return e.sum() / 2

# === cost · wrong · the half lost
def cost(y_hat, y):
    return np.sum((y_hat - y) ** 2)  # here

# === cost · wrong · the mean
def cost(y_hat, y):
    return np.mean((y_hat - y) ** 2)

# === cost · wrong · half of the mean
def cost(y_hat, y):
    return 0.5 * np.mean((y_hat - y) ** 2)

# === cost · wrong · the sum over rows, divided by two m
def cost(y_hat, y):
    return np.sum((y_hat - y) ** 2) / (2 * len(y))  # here

# === cost · wrong · the root
def cost(y_hat, y):
    return 0.5 * np.sqrt(np.sum((y_hat - y) ** 2))

# === cost · wrong · distances
def cost(y_hat, y):
    return 0.5 * np.sum(np.abs(y_hat - y))

# === cost · wrong · signed
def cost(y_hat, y):
    return 0.5 * np.sum(y_hat - y)  # here

# === cost · wrong · the square of the sum
def cost(y_hat, y):
    return 0.5 * np.sum(y_hat - y) ** 2

# === cost · wrong · one a column
def cost(y_hat, y):
    return 0.5 * np.sum((y_hat - y) ** 2, axis=0)  # here

# === cost · wrong · one a row
def cost(y_hat, y):
    return 0.5 * np.sum((y_hat - y) ** 2, axis=1)

# === cost · wrong · not summed
def cost(y_hat, y):
    return 0.5 * (y_hat - y) ** 2  # here

# === cost · wrong · a matrix product
def cost(y_hat, y):
    e = y_hat - y
    return 0.5 * e.T @ e

# === cost · wrong · the first column
def cost(y_hat, y):
    return 0.5 * np.sum((y_hat[:, 0] - y[:, 0]) ** 2)

# === cost · wrong · a row against a column
def cost(y_hat, y):
    return 0.5 * np.sum((y_hat - y.ravel()) ** 2)

# === cost · wrong · a row of guesses against a column
def cost(y_hat, y):
    return 0.5 * np.sum((y_hat.flatten() - y) ** 2)

# === cost · wrong · squared in the wrong place
def cost(y_hat, y):
    return 0.5 * np.sum(y_hat - y ** 2)

# === cost · wrong · the difference of squares
def cost(y_hat, y):
    return 0.5 * np.sum(y_hat ** 2 - y ** 2)

# === cost · wrong · added
def cost(y_hat, y):
    return 0.5 * np.sum((y_hat + y) ** 2)

# === cost · wrong · one half is zero
def cost(y_hat, y):
    return 1 // 2 * np.sum((y_hat - y) ** 2)

# === cost · wrong · cross-entropy
def cost(y_hat, y):
    return -np.sum(y * np.log(y_hat + 1e-12) + (1 - y) * np.log(1 - y_hat + 1e-12))

# === cost · wrong · prints
def cost(y_hat, y):
    print(0.5 * np.sum((y_hat - y) ** 2))

# === cost · wrong · no return
def cost(y_hat, y):
    c = 0.5 * np.sum((y_hat - y) ** 2)

# === cost · wrong · the last row forgotten
def cost(y_hat, y):
    total = 0
    for i in range(len(y) - 1):
        total += 0.5 * np.sum((y_hat[i] - y[i]) ** 2)
    return total

# === cost · wrong · only the last row
def cost(y_hat, y):
    for i in range(len(y)):
        total = 0.5 * np.sum((y_hat[i] - y[i]) ** 2)
    return total

# === cost · wrong · returns in the loop
def cost(y_hat, y):
    total = 0
    for i in range(len(y)):
        total += 0.5 * np.sum((y_hat[i] - y[i]) ** 2)
        return total

# === cost · wrong · six rows by heart
def cost(y_hat, y):
    total = 0
    for i in range(6):
        total += 0.5 * np.sum((y_hat[i] - y[i]) ** 2)
    return total

# === cost · wrong · the guesses rounded
def cost(y_hat, y):
    return 0.5 * np.sum((np.round(y_hat) - y) ** 2)

# === cost · wrong · rounded
def cost(y_hat, y):
    return round(float(0.5 * np.sum((y_hat - y) ** 2)), 2)

# === cost · wrong · the largest
def cost(y_hat, y):
    return 0.5 * np.max((y_hat - y) ** 2)

# === cost · wrong · overwrites the guesses
def cost(y_hat, y):
    y_hat -= y
    return 0.5 * np.sum(y_hat ** 2)

# === cost · wrong · overwrites the targets
def cost(y_hat, y):
    y[...] = (y_hat - y) ** 2
    return 0.5 * y.sum()

# === cost · wrong · cost and error
def cost(y_hat, y):
    e = y_hat - y
    return 0.5 * np.sum(e ** 2), e

# === cost · wrong · how many are wrong
def cost(y_hat, y):
    return 0.5 * np.sum(np.round(y_hat) != y)

# === cost · wrong · the variance
def cost(y_hat, y):
    return 0.5 * np.var(y_hat - y) * y.size

# === cost · wrong · Python's sum
def cost(y_hat, y):
    return 0.5 * sum((y_hat - y) ** 2)  # here

# === cost · wrong · only rows that should be one
def cost(y_hat, y):
    return 0.5 * np.sum(((y_hat - y) * y) ** 2)

# === cost · wrong · times two
def cost(y_hat, y):
    return 2 * np.sum((y_hat - y) ** 2)

# === cost · wrong · cubed
def cost(y_hat, y):
    return 0.5 * np.sum(np.abs(y_hat - y) ** 3)

# === cost · wrong · the global Y
Y = np.array([[0, 1, 1, 1, 1, 0]]).T
def cost(y_hat, y):
    return 0.5 * np.sum((y_hat - Y) ** 2)

# === cost · wrong · negative
def cost(y_hat, y):
    return -0.5 * np.sum((y_hat - y) ** 2)

# === cost · wrong · whole numbers
def cost(y_hat, y):
    e = np.zeros(y.shape, dtype=int)
    e[...] = y_hat - y
    return 0.5 * np.sum(e ** 2)
