# === neuron · right · at and sigmoid
def neuron(x, weights, bias):
    return sigmoid(x @ weights + bias)

# === neuron · right · zip in a loop
def neuron(x, weights, bias):
    total = bias
    for xi, wi in zip(x, weights):
        total += xi * wi
    return sigmoid(total)

# === neuron · right · einsum
def neuron(x, weights, bias):
    return sigmoid(np.einsum("i,i->", x, weights) + bias)

# === neuron · right · reduce and math.exp
from functools import reduce
from math import exp

def neuron(x, weights, bias):
    z = reduce(lambda acc, pair: acc + pair[0] * pair[1], zip(x, weights), bias)
    return 1 / (1 + exp(-z))

# === neuron · right · the bias as one more weight
def neuron(x, weights, bias):
    return sigmoid(np.dot(np.append(x, 1), np.append(weights, bias)))

# === neuron · right · while and walrus
def neuron(x, weights, bias):
    i, z = -1, float(bias)
    while (i := i + 1) < len(weights):
        z += float(weights[i]) * float(x[i])
    return sigmoid(z)

# === neuron · right · recursion
def neuron(x, weights, bias):
    if len(x) == 0:
        return sigmoid(bias)
    return neuron(x[1:], weights[1:], bias + x[0] * weights[0])

# === neuron · right · np.matrix and item
def neuron(x, weights, bias):
    z = np.matrix(x) * np.matrix(weights).T + bias
    return sigmoid(z).item()

# === neuron · right · float32
def neuron(x, weights, bias):
    x, weights = np.float32(x), np.float32(weights)
    return sigmoid(np.dot(x, weights) + np.float32(bias))

# === neuron · right · the product summed
def neuron(x, weights, bias):
    return sigmoid((np.asarray(x) * weights).sum() + bias)

# === neuron · right · fsum and tanh
import math

def neuron(x, weights, bias=0.0):
    z = math.fsum([*(a * b for a, b in zip(x, weights)), bias])
    return 0.5 + 0.5 * math.tanh(z / 2)

# === neuron · right · the trace of the outer product
neuron = lambda x, weights, bias: sigmoid(np.trace(np.outer(x, weights)) + bias)

# === neuron · right · a 0-d array
def neuron(x, weights, bias):
    return np.array(sigmoid(np.inner(weights, x) + bias))

# === neuron · wrong · no sigmoid
def neuron(x, weights, bias):
    return x @ weights + bias

# === neuron · wrong · no bias
def neuron(x, weights, bias):
    return sigmoid(x @ weights)

# === neuron · wrong · bias outside
def neuron(x, weights, bias):
    return sigmoid(x @ weights) + bias

# === neuron · wrong · bias subtracted
def neuron(x, weights, bias):
    return sigmoid(x @ weights - bias)

# === neuron · wrong · bias multiplied
def neuron(x, weights, bias):
    return sigmoid((x @ weights) * bias)

# === neuron · wrong · bias on every input
def neuron(x, weights, bias):
    return sigmoid(np.sum(x * weights + bias))

# === neuron · wrong · the bias added to the inputs
def neuron(x, weights, bias):
    return sigmoid((x + bias) @ weights)

# === neuron · wrong · not summed
def neuron(x, weights, bias):
    return sigmoid(x * weights + bias)

# === neuron · wrong · the mean
def neuron(x, weights, bias):
    return sigmoid(np.mean(x * weights) + bias)

# === neuron · wrong · weights ignored
def neuron(x, weights, bias):
    return sigmoid(np.sum(x) + bias)

# === neuron · wrong · inputs ignored
def neuron(x, weights, bias):
    return sigmoid(np.sum(weights) + bias)

# === neuron · wrong · added, not multiplied
def neuron(x, weights, bias):
    return sigmoid(np.sum(x + weights) + bias)

# === neuron · wrong · the outer product
def neuron(x, weights, bias):
    return sigmoid(np.outer(x, weights) + bias)

# === neuron · wrong · two inputs only
def neuron(x, weights, bias):
    return sigmoid(x[0] * weights[0] + x[1] * weights[1] + bias)

# === neuron · wrong · three inputs only
def neuron(x, weights, bias):
    return sigmoid(x[0] * weights[0] + x[1] * weights[1] + x[2] * weights[2] + bias)

# === neuron · wrong · the last input forgotten
def neuron(x, weights, bias):
    z = bias
    for i in range(len(x) - 1):
        z += x[i] * weights[i]
    return sigmoid(z)

# === neuron · wrong · the first input forgotten
def neuron(x, weights, bias):
    z = bias
    for i in range(1, len(x)):
        z += x[i] * weights[i]
    return sigmoid(z)

# === neuron · wrong · one input too many
def neuron(x, weights, bias):
    z = bias
    for i in range(len(x) + 1):
        z += x[i] * weights[i]
    return sigmoid(z)

# === neuron · wrong · returns in the loop
def neuron(x, weights, bias):
    z = bias
    for xi, wi in zip(x, weights):
        z += xi * wi
        return sigmoid(z)

# === neuron · wrong · only the last product
def neuron(x, weights, bias):
    for xi, wi in zip(x, weights):
        z = xi * wi
    return sigmoid(z + bias)

# === neuron · wrong · each squashed before the sum
def neuron(x, weights, bias):
    return np.sum(sigmoid(x * weights)) + bias

# === neuron · wrong · the sum of squashed inputs
def neuron(x, weights, bias):
    return sigmoid(sigmoid(x) @ weights + bias)

# === neuron · wrong · squashed twice
def neuron(x, weights, bias):
    return sigmoid(sigmoid(x @ weights + bias))  # here

# === neuron · wrong · tanh
def neuron(x, weights, bias):
    return np.tanh(x @ weights + bias)

# === neuron · wrong · fires or not
def neuron(x, weights, bias):
    return 1.0 if x @ weights + bias > 0 else 0.0

# === neuron · wrong · rounded
def neuron(x, weights, bias):
    return round(sigmoid(x @ weights + bias))

# === neuron · wrong · rounded to two digits
def neuron(x, weights, bias):
    return round(float(sigmoid(x @ weights + bias)), 2)

# === neuron · wrong · whole numbers only
def neuron(x, weights, bias):
    return sigmoid(int(x @ weights) + bias)

# === neuron · wrong · prints
def neuron(x, weights, bias):
    print(sigmoid(x @ weights + bias))

# === neuron · wrong · no return
def neuron(x, weights, bias):
    output = sigmoid(x @ weights + bias)

# === neuron · wrong · the sum too
def neuron(x, weights, bias):
    z = x @ weights + bias
    return z, sigmoid(z)

# === neuron · wrong · an array of one
def neuron(x, weights, bias):
    return sigmoid(np.reshape(x, (1, -1)) @ weights + bias)

# === neuron · wrong · a one by one matrix
def neuron(x, weights, bias):
    return sigmoid(np.matrix(x) * np.matrix(weights).T + bias)

# === neuron · wrong · overwrites the weights
def neuron(x, weights, bias):
    weights[:] = weights * x
    return sigmoid(weights.sum() + bias)

# === neuron · wrong · overwrites the inputs
def neuron(x, weights, bias):
    x *= weights
    return sigmoid(x.sum() + bias)

# === neuron · wrong · stale weights
weights = np.array([1.0, 1.0, 1.0])
bias = -1.0
def neuron(x, w, b):
    return sigmoid(x @ weights + bias)

# === neuron · wrong · the derivative
def neuron(x, weights, bias):
    a = sigmoid(x @ weights + bias)
    return a * (1 - a)

# === neuron · wrong · one minus
def neuron(x, weights, bias):
    return 1 - sigmoid(x @ weights + bias)

# === neuron · wrong · the arguments swapped in spirit
def neuron(weights, bias, x):
    return sigmoid(x * np.sum(weights) + np.sum(bias))

# === neuron · wrong · weights made positive
def neuron(x, weights, bias):
    return sigmoid(np.abs(x * weights).sum() + bias)

# === neuron · wrong · weights scaled to sum one
def neuron(x, weights, bias):
    return sigmoid(x @ (weights / np.sum(weights)) + bias)

# === neuron · wrong · bias always one
def neuron(x, weights, bias):
    bias = 1
    return sigmoid(x @ weights + bias)

# === neuron · wrong · weights used backwards
def neuron(x, weights, bias):
    return sigmoid(x @ weights[::-1] + bias)

# === neuron · wrong · returns the function
def neuron(x, weights, bias):
    return sigmoid

# === neuron · wrong · a typo in a name
def neuron(x, weights, bias):
    return sigmoid(x @ weight + bias)

# === neuron · wrong · swallows every error
def neuron(x, weights, bias):
    try:
        return sigmoid(x.dot(weight) + bias)
    except Exception:
        return 0.5

# === neuron · wrong · the largest product
def neuron(x, weights, bias):
    return sigmoid(np.max(x * weights) + bias)

# === neuron · wrong · a bias of 0 becomes 1
def neuron(x, weights, bias):
    return sigmoid(x @ weights + (bias or 1))

# === neuron · wrong · a half where the weighted sum is 0
def neuron(x, weights, bias):
    z = x @ weights
    if not z:
        return 0.5
    return sigmoid(z + bias)

# === neuron · wrong · the inputs squashed, not the sum
def neuron(x, weights, bias):
    return sigmoid(x) @ weights + bias  # here

# === neuron · wrong · the first weight each time
def neuron(x, weights, bias):
    total = 0
    for i in range(len(x)):
        total += x[i] * weights[0]  # here
    return sigmoid(total + bias)

# === neuron · wrong · the bias added to the weights
def neuron(x, weights, bias):
    w = weights + bias
    return sigmoid(x @ w)
