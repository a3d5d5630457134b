# === forward · right · append in a loop
def forward(X, betas):
    activations = [X]
    for beta in betas:
        activations.append(sigmoid(activations[-1] @ beta))
    return activations

# === forward · right · accumulate
from itertools import accumulate

def forward(X, betas):
    return list(accumulate(betas, lambda a, beta: sigmoid(a @ beta), initial=X))

# === forward · right · reduce, a tuple comes back
from functools import reduce

def forward(X, betas):
    return reduce(lambda acts, beta: (*acts, sigmoid(np.dot(acts[-1], beta))), betas, (X,))

# === forward · right · einsum
def forward(X, betas):
    out = [np.array(X)]
    for b in betas:
        out += [1 / (1 + np.exp(-np.einsum("mn,nk->mk", out[-1], b)))]
    return out

# === forward · right · plain Python loops and lists
from math import exp

def forward(X, betas):
    layers = [[[float(v) for v in row] for row in X]]
    for beta in betas:
        layer = []
        for row in layers[-1]:
            sums = [sum(row[i] * float(beta[i][j]) for i in range(len(row))) for j in range(len(beta[0]))]
            layer.append([1 / (1 + exp(-s)) for s in sums])
        layers.append(layer)
    return layers

# === forward · right · recursion
def forward(X, betas):
    if len(betas) == 0:
        return [X]
    return [X] + forward(sigmoid(X @ betas[0]), betas[1:])

# === forward · right · walrus
def forward(X, betas):
    a = X
    return [X, *(a := sigmoid(a @ beta) for beta in betas)]

# === forward · right · np.matrix
def forward(X, betas):
    a = np.matrix(X)
    out = [a]
    for beta in betas:
        a = sigmoid(a * np.matrix(beta))
        out.append(a)
    return out

# === forward · right · float32
def forward(X, betas):
    out = [np.asarray(X, dtype=np.float32)]
    for beta in betas:
        out.append(sigmoid(out[-1] @ beta.astype(np.float32)))
    return out

# === forward · right · row by row into preallocated arrays
def forward(X, betas):
    out = [X] + [np.empty((len(X), beta.shape[1])) for beta in betas]
    for row in range(len(X)):
        for i, beta in enumerate(betas):
            out[i + 1][row] = sigmoid(beta.T @ out[i][row])
    return out

# === forward · right · columns stacked
def forward(X, betas):
    out, i = [X], 0
    while i < len(betas):
        out.append(np.column_stack([sigmoid(out[i] @ column) for column in betas[i].T]))
        i += 1
    return out

# === forward · right · sums of outer products
def forward(X, betas):
    out = [X]
    for beta in betas:
        z = sum(np.outer(out[-1][:, i], beta[i]) for i in range(len(beta)))
        out.append(0.5 + np.tanh(z / 2) / 2)
    return out

# === forward · wrong · only the output
def forward(X, betas):
    a = X
    for beta in betas:
        a = sigmoid(a @ beta)
    return a

# === forward · wrong · X left out
def forward(X, betas):
    activations, a = [], X
    for beta in betas:
        a = sigmoid(a @ beta)
        activations.append(a)
    return activations

# === forward · wrong · no sigmoid
def forward(X, betas):
    activations = [X]
    for beta in betas:
        activations.append(activations[-1] @ beta)
    return activations

# === forward · wrong · the output not squashed
def forward(X, betas):
    activations = [X]
    for beta in betas[:-1]:
        activations.append(sigmoid(activations[-1] @ beta))
    activations.append(activations[-1] @ betas[-1])
    return activations

# === forward · wrong · only the output squashed
def forward(X, betas):
    activations = [X]
    for beta in betas[:-1]:
        activations.append(activations[-1] @ beta)
    activations.append(sigmoid(activations[-1] @ betas[-1]))
    return activations

# === forward · wrong · the last layer left out
def forward(X, betas):
    activations = [X]
    for beta in betas[:-1]:
        activations.append(sigmoid(activations[-1] @ beta))
    return activations

# === forward · wrong · the input squashed as well
def forward(X, betas):
    activations = [sigmoid(X)]  # here
    for beta in betas:
        activations.append(sigmoid(activations[-1] @ beta))
    return activations

# === forward · wrong · always from X
def forward(X, betas):
    activations = [X]
    for beta in betas:
        activations.append(sigmoid(X @ beta))
    return activations

# === forward · wrong · always two layers
def forward(X, betas):
    layer1 = sigmoid(X @ betas[0])
    layer2 = sigmoid(layer1 @ betas[1])
    return [X, layer1, layer2]

# === forward · wrong · betas transposed
def forward(X, betas):
    activations = [X]
    for beta in betas:
        activations.append(sigmoid(activations[-1] @ beta.T))
    return activations

# === forward · wrong · times, not at
def forward(X, betas):
    activations = [X]
    for beta in betas:
        activations.append(sigmoid(activations[-1] * beta))
    return activations

# === forward · wrong · squashed before the sum
def forward(X, betas):
    activations = [X]
    for beta in betas:
        activations.append(sigmoid(activations[-1]) @ beta)
    return activations

# === forward · wrong · the input sums kept
def forward(X, betas):
    sums = [X]
    for beta in betas:
        previous = sums[-1] if len(sums) == 1 else sigmoid(sums[-1])
        sums.append(previous @ beta)
    return sums

# === forward · wrong · sums and activations
def forward(X, betas):
    sums, activations = [], [X]
    for beta in betas:
        sums.append(activations[-1] @ beta)
        activations.append(sigmoid(sums[-1]))
    return sums, activations

# === forward · wrong · tanh
def forward(X, betas):
    activations = [X]
    for beta in betas:
        activations.append(np.tanh(activations[-1] @ beta))
    return activations

# === forward · wrong · relu inside
def forward(X, betas):
    activations = [X]
    for beta in betas[:-1]:
        activations.append(np.maximum(0, activations[-1] @ beta))
    activations.append(sigmoid(activations[-1] @ betas[-1]))
    return activations

# === forward · wrong · softmax
def forward(X, betas):
    activations = [X]
    for beta in betas:
        e = np.exp(activations[-1] @ beta)
        activations.append(e / e.sum(axis=1, keepdims=True))
    return activations

# === forward · wrong · squashed twice
def forward(X, betas):
    activations = [X]
    for beta in betas:
        activations.append(sigmoid(sigmoid(activations[-1] @ beta)))  # here
    return activations

# === forward · wrong · output first
def forward(X, betas):
    activations = [X]
    for beta in betas:
        activations.insert(0, sigmoid(activations[0] @ beta))
    return activations  # here

# === forward · wrong · betas backwards
def forward(X, betas):
    activations = [X]
    for beta in reversed(betas):
        activations.append(sigmoid(activations[-1] @ beta))
    return activations

# === forward · wrong · betas popped
def forward(X, betas):
    activations = [X]
    while betas:
        activations.append(sigmoid(activations[-1] @ betas.pop(0)))
    return activations

# === forward · wrong · the default list remembers
def forward(X, betas, activations=[]):
    activations.append(X)
    for beta in betas:
        activations.append(sigmoid(activations[-1] @ beta))
    return activations

# === forward · wrong · a generator
def forward(X, betas):
    yield X
    for beta in betas:
        X = sigmoid(X @ beta)
        yield X

# === forward · wrong · prints
def forward(X, betas):
    for beta in betas:
        X = sigmoid(X @ beta)
        print(X)

# === forward · wrong · no return
def forward(X, betas):
    activations = [X]
    for beta in betas:
        activations.append(sigmoid(activations[-1] @ beta))

# === forward · wrong · returns in the loop
def forward(X, betas):
    activations = [X]
    for beta in betas:
        activations.append(sigmoid(activations[-1] @ beta))
        return activations

# === forward · wrong · rounded
def forward(X, betas):
    activations = [X]
    for beta in betas:
        activations.append(sigmoid(activations[-1] @ beta))
    activations[-1] = np.round(activations[-1])
    return activations

# === forward · wrong · only the first row
def forward(X, betas):
    activations = [X[:1]]
    for beta in betas:
        activations.append(sigmoid(activations[-1] @ beta))
    return activations

# === forward · wrong · a bias of ones
def forward(X, betas):
    activations = [X]
    for beta in betas:
        activations.append(sigmoid(activations[-1] @ beta + 1))
    return activations

# === forward · wrong · betas of the notebook
betas = [np.full((3, 4), 0.1), np.full((4, 1), 0.2)]
def forward(X, weights):
    activations = [X]
    for beta in betas:
        activations.append(sigmoid(activations[-1] @ beta))
    return activations

# === forward · wrong · the data of the notebook
data = np.array([[0, 0, 1], [0, 1, 1], [1, 0, 1], [0, 1, 0], [1, 0, 0], [1, 1, 1]])
def forward(X, betas):
    activations = [data]
    for beta in betas:
        activations.append(sigmoid(activations[-1] @ beta))
    return activations

# === forward · wrong · the size of six rows by heart
def forward(X, betas):
    activations = [X]
    for beta in betas:
        layer = np.zeros((6, beta.shape[1]))
        for i in range(6):
            layer[i] = sigmoid(activations[-1][i] @ beta)
        activations.append(layer)
    return activations

# === forward · wrong · whole numbers
def forward(X, betas):
    activations = [X]
    for beta in betas:
        activations.append(sigmoid(activations[-1] @ beta).astype(int))
    return activations

# === forward · wrong · whole numbers where X has them
def forward(X, betas):
    activations = [X]
    for beta in betas:
        layer = np.zeros((len(X), beta.shape[1]), dtype=X.dtype)
        layer[:] = sigmoid(activations[-1] @ beta)
        activations.append(layer)
    return activations

# === forward · wrong · the same layer again and again
def forward(X, betas):
    a, activations = X, []
    for beta in betas:
        activations.append(a)
        a = sigmoid(X @ betas[0])
    activations.append(a)
    return activations

# === forward · wrong · the first betas for ever
def forward(X, betas):
    activations = [X]
    for _ in betas:
        activations.append(sigmoid(activations[-1] @ betas[0]))
    return activations

# === forward · wrong · X doubled up with a column of ones
def forward(X, betas):
    activations = [np.column_stack([X, np.ones(len(X))])]
    for beta in betas:
        activations.append(sigmoid(activations[-1] @ beta))
    return activations

# === forward · wrong · X scaled in place
def forward(X, betas):
    X -= X.mean(axis=0)
    activations = [X]
    for beta in betas:
        activations.append(sigmoid(activations[-1] @ beta))
    return activations

# === forward · wrong · X overwritten, values right
def forward(X, betas):
    activations = [X.copy()]
    for beta in betas:
        activations.append(sigmoid(activations[-1] @ beta))
    X[...] = 0
    return activations

# === forward · wrong · transposed
def forward(X, betas):
    activations = [X.T]
    for beta in betas:
        activations.append(sigmoid(beta.T @ activations[-1]))
    return activations

# === forward · wrong · divided by the inputs
def forward(X, betas):
    activations = [X]
    for beta in betas:
        activations.append(sigmoid(activations[-1] @ beta / len(beta)))  # here
    return activations

# === forward · wrong · a minus
def forward(X, betas):
    activations = [X]
    for beta in betas:
        activations.append(1 / (1 + np.exp(activations[-1] @ beta)))
    return activations

# === forward · wrong · a dictionary
def forward(X, betas):
    activations = {0: X}
    for i, beta in enumerate(betas):
        activations[i + 1] = sigmoid(activations[i] @ beta)
    return activations

# === forward · wrong · never gets to the end
def forward(X, betas):
    activations, i = [X], 0
    while i < len(betas):
        a = sigmoid(activations[-1] @ betas[i])
    return activations

# === forward · wrong · the list grows while it loops
def forward(X, betas):
    activations = [X]
    for a in activations:
        activations.append(sigmoid(a @ betas[0][:, :1] @ np.ones((1, a.shape[1]))))
        if len(activations) > 10 ** 9:
            break
    return activations
