# === NNClassifier.fit · right · slice by slice
def fit(self, X, y):
    X, y = validate_data(self, X, y)
    check_classification_targets(y)
    self.classes_, places = np.unique(y, return_inverse=True)
    Y = np.eye(len(self.classes_))[places]
    rng = check_random_state(self.random_state)
    sizes = (X.shape[1], *self.hidden_layer_sizes, len(self.classes_))
    self.net_ = Net(sizes, "relu", softmax, rng)
    back = Backward(self.net_, self.batch_size)
    adam = Adam(self.net_.parameters, self.learning_rate_init)
    for _ in range(self.max_iter):
        order = rng.permutation(len(X))
        for start in range(0, len(X), self.batch_size):
            rows = order[start : start + self.batch_size]
            p = back.forward(X[rows])
            back.backward(X[rows], (p - Y[rows]) / len(rows))
            adam.step(back.gradients)
    self.n_iter_ = self.max_iter
    return self

NNClassifier.fit = fit

# === NNClassifier.fit · right · a permuted copy, in place on p
def fit(self, X, y):
    X, y = validate_data(self, X, y)
    check_classification_targets(y)
    self.classes_ = np.array(sorted(set(y.tolist())))
    places = np.searchsorted(self.classes_, y)
    rng = check_random_state(self.random_state)
    m, k = len(X), len(self.classes_)
    self.net_ = Net([X.shape[1]] + list(self.hidden_layer_sizes) + [k], "relu", softmax, rng)
    size = min(self.batch_size, m)
    back = Backward(self.net_, size)
    adam = Adam(self.net_.parameters, lr=self.learning_rate_init)
    self.n_iter_ = 0
    while self.n_iter_ < self.max_iter:
        order = np.arange(m)
        rng.shuffle(order)
        X_new, places_new = X[order], places[order]
        for i in range(0, m, size):
            x, place = X_new[i:i + size], places_new[i:i + size]
            delta = back.forward(x)
            delta[np.arange(len(x)), place] -= 1
            delta /= len(x)
            back.backward(x, delta)
            adam.step(back.gradients)
        self.n_iter_ += 1
    return self

NNClassifier.fit = fit

# === NNClassifier.fit · right · helpers, and the orders drawn at the outset
from sklearn.preprocessing import LabelEncoder

def _batches(order, size):
    return np.split(order, range(size, len(order), size))

def _step(back, adam, X, Y):
    p = back.forward(X)
    back.backward(X, (p - Y) / p.shape[0])
    adam.step(back.gradients)

def fit(self, X, y):
    X, y = validate_data(self, X, y, dtype=float)
    check_classification_targets(y)
    encoder = LabelEncoder()
    Y = np.eye(len(set(y.tolist())))[encoder.fit_transform(y)]
    self.classes_ = encoder.classes_
    rng = check_random_state(self.random_state)
    orders = [rng.permutation(len(X)) for _ in range(self.max_iter)]
    self.net_ = Net((X.shape[1], *self.hidden_layer_sizes, Y.shape[1]), "relu", softmax, rng)
    back, adam = Backward(self.net_, self.batch_size), Adam(self.net_.parameters, self.learning_rate_init)
    for order in orders:
        for rows in _batches(order, self.batch_size):
            _step(back, adam, X[rows], Y[rows])
    self.n_iter_ = len(orders)
    return self

NNClassifier.fit = fit

# === NNClassifier.fit · right · a dictionary of places, argsort for the order
def fit(self, X, y):
    X, y = validate_data(self, X, y)
    check_classification_targets(y)
    self.classes_ = np.unique(y)
    place = {label: i for i, label in enumerate(self.classes_)}
    Y = np.zeros((len(y), len(place)))
    for row, label in zip(Y, y):
        row[place[label]] = 1
    rng = check_random_state(self.random_state)
    self.net_ = Net((X.shape[1],) + tuple(self.hidden_layer_sizes) + (len(place),), "relu", softmax, rng)
    adam = Adam(self.net_.parameters, self.learning_rate_init)
    for self.n_iter_ in range(1, self.max_iter + 1):
        order = rng.rand(len(X)).argsort()
        while len(order):
            rows, order = order[:self.batch_size], order[self.batch_size:]
            back = Backward(self.net_, len(rows))
            back.backward(X[rows], (back.forward(X[rows]) - Y[rows]) / len(rows))
            adam.step(back.gradients)
    return self

NNClassifier.fit = fit

# === NNClassifier.fit · right · gen_batches, and rows that may have weights
from sklearn.utils import gen_batches, shuffle

def fit(self, X, y, sample_weight=None):
    X, y = validate_data(self, X, y)
    check_classification_targets(y)
    self.classes_ = np.unique(y)
    Y = (y[:, None] == self.classes_[None, :]).astype(float)
    rng = check_random_state(self.random_state)
    self.net_ = Net((X.shape[1], *self.hidden_layer_sizes, Y.shape[1]), "relu", softmax, rng)
    back, adam = Backward(self.net_, self.batch_size), Adam(self.net_.parameters, self.learning_rate_init)
    for _ in range(self.max_iter):
        X, Y = shuffle(X, Y, random_state=rng)
        for part in gen_batches(len(X), self.batch_size):
            p = back.forward(X[part])
            back.backward(X[part], (p - Y[part]) / len(p))
            adam.step(back.gradients)
    self.n_iter_ = self.max_iter
    return self

NNClassifier.fit = fit

# === NNClassifier.fit · right · the gradients of the sum, divided
def fit(self, X, y):
    X, y = validate_data(self, X, y)
    check_classification_targets(y)
    self.classes_, places = np.unique(y, return_inverse=True)
    Y = np.eye(len(self.classes_))[places]
    rng = check_random_state(self.random_state)
    sizes = (X.shape[1], *self.hidden_layer_sizes, len(self.classes_))
    self.net_ = Net(sizes, "relu", softmax, rng)
    back = Backward(self.net_, self.batch_size)
    adam = Adam(self.net_.parameters, self.learning_rate_init)
    for _ in range(self.max_iter):
        order = rng.permutation(len(X))
        for start in range(0, len(X), self.batch_size):
            rows = order[start : start + self.batch_size]
            p = back.forward(X[rows])
            back.backward(X[rows], p - Y[rows])
            back.gradients /= len(rows)
            adam.step(back.gradients)
    self.n_iter_ = self.max_iter
    return self

NNClassifier.fit = fit

# === NNClassifier.fit · right · float32 all through
def fit(self, X, y):
    X, y = validate_data(self, X, y, dtype=np.float32)
    check_classification_targets(y)
    self.classes_, places = np.unique(y, return_inverse=True)
    Y = np.eye(len(self.classes_), dtype=np.float32)[places]
    rng = check_random_state(self.random_state)
    self.net_ = Net((X.shape[1], *self.hidden_layer_sizes, Y.shape[1]), "relu", softmax, rng, np.float32)
    back, adam = Backward(self.net_, self.batch_size), Adam(self.net_.parameters, self.learning_rate_init)
    for _ in range(self.max_iter):
        order = rng.permutation(len(X))
        for start in range(0, len(X), self.batch_size):
            rows = order[start:start + self.batch_size]
            p = back.forward(X[rows])
            back.backward(X[rows], (p - Y[rows]) / np.float32(len(rows)))
            adam.step(back.gradients)
    self.n_iter_ = self.max_iter
    return self

NNClassifier.fit = fit

# === NNClassifier.fit · right · the class again, and an Adam of its own
class NNClassifier(ClassifierMixin, BaseEstimator):
    def __init__(self, hidden_layer_sizes=(64, 32), learning_rate_init=0.001, batch_size=32, max_iter=50, random_state=None):
        self.hidden_layer_sizes = hidden_layer_sizes
        self.learning_rate_init = learning_rate_init
        self.batch_size = batch_size
        self.max_iter = max_iter
        self.random_state = random_state

    def fit(self, X, y):
        X, y = validate_data(self, X, y)
        check_classification_targets(y)
        self.classes_, places = np.unique(y, return_inverse=True)
        rng = check_random_state(self.random_state)
        self.net_ = Net((X.shape[1], *self.hidden_layer_sizes, len(self.classes_)), "relu", softmax, rng)
        back = Backward(self.net_, self.batch_size)
        mean, square, t = 0.0, 0.0, 0
        for epoch in range(self.max_iter):
            order = rng.permutation(len(X))
            for start in range(0, len(X), self.batch_size):
                rows, t = order[start:start + self.batch_size], t + 1
                delta = back.forward(X[rows]) - np.eye(len(self.classes_))[places[rows]]
                back.backward(X[rows], delta / len(rows))
                mean = 0.9 * mean + 0.1 * back.gradients
                square = 0.999 * square + 0.001 * back.gradients**2
                step = mean / (1 - 0.9**t) / (np.sqrt(square / (1 - 0.999**t)) + 1e-8)
                self.net_.parameters -= self.learning_rate_init * step
            self.n_iter_ = epoch + 1
        return self

# === NNClassifier.fit · wrong · a batch of no rows
def fit(self, X, y):
    X, y = validate_data(self, X, y)
    check_classification_targets(y)
    self.classes_, places = np.unique(y, return_inverse=True)
    Y = np.eye(len(self.classes_))[places]
    rng = check_random_state(self.random_state)
    net = Net((X.shape[1], *self.hidden_layer_sizes, len(self.classes_)), "relu", softmax, rng)
    back, adam = Backward(net, self.batch_size), Adam(net.parameters, self.learning_rate_init)
    for _ in range(self.max_iter):
        order = rng.permutation(len(X))
        for i in range(len(X) // self.batch_size + 1):
            rows = order[i * self.batch_size : (i + 1) * self.batch_size]
            delta = back.forward(X[rows]) - Y[rows]
            delta /= len(rows)
            back.backward(X[rows], delta)
            adam.step(back.gradients)
    self.net_ = net
    self.n_iter_ = self.max_iter
    return self

NNClassifier.fit = fit

# === NNClassifier.fit · wrong · batches of equal size
def fit(self, X, y):
    X, y = validate_data(self, X, y)
    check_classification_targets(y)
    self.classes_, places = np.unique(y, return_inverse=True)
    Y = np.eye(len(self.classes_))[places]
    rng = check_random_state(self.random_state)
    net = Net((X.shape[1], *self.hidden_layer_sizes, len(self.classes_)), "relu", softmax, rng)
    back, adam = Backward(net, self.batch_size), Adam(net.parameters, self.learning_rate_init)
    for _ in range(self.max_iter):
        order = rng.permutation(len(X))
        for rows in np.array_split(order, -(-len(X) // self.batch_size)):
            delta = back.forward(X[rows]) - Y[rows]
            delta /= len(rows)
            back.backward(X[rows], delta)
            adam.step(back.gradients)
    self.net_ = net
    self.n_iter_ = self.max_iter
    return self

NNClassifier.fit = fit

# === NNClassifier.fit · wrong · random_state or None
def fit(self, X, y):
    X, y = validate_data(self, X, y)
    check_classification_targets(y)
    self.classes_, places = np.unique(y, return_inverse=True)
    Y = np.eye(len(self.classes_))[places]
    rng = check_random_state(self.random_state or None)
    net = Net((X.shape[1], *self.hidden_layer_sizes, len(self.classes_)), "relu", softmax, rng)
    back, adam = Backward(net, self.batch_size), Adam(net.parameters, self.learning_rate_init)
    for _ in range(self.max_iter):
        order = rng.permutation(len(X))
        for start in range(0, len(X), self.batch_size):
            rows = order[start : start + self.batch_size]
            delta = back.forward(X[rows]) - Y[rows]
            delta /= len(rows)
            back.backward(X[rows], delta)
            adam.step(back.gradients)
    self.net_ = net
    self.n_iter_ = self.max_iter
    return self

NNClassifier.fit = fit

# === NNClassifier.fit · wrong · labels of the first fit
def fit(self, X, y):
    X, y = validate_data(self, X, y)
    check_classification_targets(y)
    if not hasattr(self, 'classes_'):
        self.classes_ = np.unique(y)
    places = np.searchsorted(self.classes_, y)
    Y = np.eye(len(self.classes_))[places]
    rng = check_random_state(self.random_state)
    net = Net((X.shape[1], *self.hidden_layer_sizes, len(self.classes_)), "relu", softmax, rng)
    back, adam = Backward(net, self.batch_size), Adam(net.parameters, self.learning_rate_init)
    for _ in range(self.max_iter):
        order = rng.permutation(len(X))
        for start in range(0, len(X), self.batch_size):
            rows = order[start : start + self.batch_size]
            delta = back.forward(X[rows]) - Y[rows]
            delta /= len(rows)
            back.backward(X[rows], delta)
            adam.step(back.gradients)
    self.net_ = net
    self.n_iter_ = self.max_iter
    return self

NNClassifier.fit = fit

# === NNClassifier.fit · wrong · a net of the class
def fit(self, X, y):
    X, y = validate_data(self, X, y)
    check_classification_targets(y)
    self.classes_, places = np.unique(y, return_inverse=True)
    Y = np.eye(len(self.classes_))[places]
    rng = check_random_state(self.random_state)
    net = Net((X.shape[1], *self.hidden_layer_sizes, len(self.classes_)), "relu", softmax, rng)
    back, adam = Backward(net, self.batch_size), Adam(net.parameters, self.learning_rate_init)
    for _ in range(self.max_iter):
        order = rng.permutation(len(X))
        for start in range(0, len(X), self.batch_size):
            rows = order[start : start + self.batch_size]
            delta = back.forward(X[rows]) - Y[rows]
            delta /= len(rows)
            back.backward(X[rows], delta)
            adam.step(back.gradients)
    NNClassifier.net_ = net
    self.n_iter_ = self.max_iter
    return self

NNClassifier.fit = fit

# === NNClassifier.fit · wrong · stops where the loss is low
def fit(self, X, y):
    X, y = validate_data(self, X, y)
    check_classification_targets(y)
    self.classes_, places = np.unique(y, return_inverse=True)
    Y = np.eye(len(self.classes_))[places]
    rng = check_random_state(self.random_state)
    net = Net((X.shape[1], *self.hidden_layer_sizes, len(self.classes_)), "relu", softmax, rng)
    back, adam = Backward(net, self.batch_size), Adam(net.parameters, self.learning_rate_init)
    for _ in range(self.max_iter):
        loss = 0.0
        order = rng.permutation(len(X))
        for start in range(0, len(X), self.batch_size):
            rows = order[start : start + self.batch_size]
            loss -= np.log((back.forward(X[rows]) * Y[rows]).sum(axis=1)).sum()
            delta = back.forward(X[rows]) - Y[rows]
            delta /= len(rows)
            back.backward(X[rows], delta)
            adam.step(back.gradients)
        if loss < 1e-2:
            break
    self.net_ = net
    self.n_iter_ = self.max_iter
    return self

NNClassifier.fit = fit

# === NNClassifier.fit · wrong · layers turned round
def fit(self, X, y):
    X, y = validate_data(self, X, y)
    check_classification_targets(y)
    self.classes_, places = np.unique(y, return_inverse=True)
    Y = np.eye(len(self.classes_))[places]
    rng = check_random_state(self.random_state)
    net = Net((X.shape[1], *self.hidden_layer_sizes[::-1], len(self.classes_)), "relu", softmax, rng)
    back, adam = Backward(net, self.batch_size), Adam(net.parameters, self.learning_rate_init)
    for _ in range(self.max_iter):
        order = rng.permutation(len(X))
        for start in range(0, len(X), self.batch_size):
            rows = order[start : start + self.batch_size]
            delta = back.forward(X[rows]) - Y[rows]
            delta /= len(rows)
            back.backward(X[rows], delta)
            adam.step(back.gradients)
    self.net_ = net
    self.n_iter_ = self.max_iter
    return self

NNClassifier.fit = fit

# === NNClassifier.fit · wrong · labels as text
def fit(self, X, y):
    X, y = validate_data(self, X, y)
    check_classification_targets(y)
    self.classes_, places = np.unique(y.astype(str), return_inverse=True)
    Y = np.eye(len(self.classes_))[places]
    rng = check_random_state(self.random_state)
    net = Net((X.shape[1], *self.hidden_layer_sizes, len(self.classes_)), "relu", softmax, rng)
    back, adam = Backward(net, self.batch_size), Adam(net.parameters, self.learning_rate_init)
    for _ in range(self.max_iter):
        order = rng.permutation(len(X))
        for start in range(0, len(X), self.batch_size):
            rows = order[start : start + self.batch_size]
            delta = back.forward(X[rows]) - Y[rows]
            delta /= len(rows)
            back.backward(X[rows], delta)
            adam.step(back.gradients)
    self.net_ = net
    self.n_iter_ = self.max_iter
    return self

NNClassifier.fit = fit

# === NNClassifier.fit · wrong · the last row never alone
def fit(self, X, y):
    X, y = validate_data(self, X, y)
    check_classification_targets(y)
    self.classes_, places = np.unique(y, return_inverse=True)
    Y = np.eye(len(self.classes_))[places]
    rng = check_random_state(self.random_state)
    net = Net((X.shape[1], *self.hidden_layer_sizes, len(self.classes_)), "relu", softmax, rng)
    back, adam = Backward(net, self.batch_size), Adam(net.parameters, self.learning_rate_init)
    for _ in range(self.max_iter):
        order = rng.permutation(len(X))
        for start in range(0, len(X) - 1, self.batch_size):
            rows = order[start : start + self.batch_size]
            delta = back.forward(X[rows]) - Y[rows]
            delta /= len(rows)
            back.backward(X[rows], delta)
            adam.step(back.gradients)
    self.net_ = net
    self.n_iter_ = self.max_iter
    return self

NNClassifier.fit = fit

# === NNClassifier.fit · wrong · the sum, not the mean
def fit(self, X, y):
    X, y = validate_data(self, X, y)
    check_classification_targets(y)
    self.classes_, places = np.unique(y, return_inverse=True)
    Y = np.eye(len(self.classes_))[places]
    rng = check_random_state(self.random_state)
    sizes = (X.shape[1], *self.hidden_layer_sizes, len(self.classes_))
    self.net_ = Net(sizes, "relu", softmax, rng)
    back = Backward(self.net_, self.batch_size)
    adam = Adam(self.net_.parameters, self.learning_rate_init)
    for _ in range(self.max_iter):
        order = rng.permutation(len(X))
        for start in range(0, len(X), self.batch_size):
            rows = order[start : start + self.batch_size]
            p = back.forward(X[rows])
            back.backward(X[rows], (p - Y[rows]))
            adam.step(back.gradients)
    self.n_iter_ = self.max_iter
    return self

NNClassifier.fit = fit

# === NNClassifier.fit · wrong · divided by the batch_size
def fit(self, X, y):
    X, y = validate_data(self, X, y)
    check_classification_targets(y)
    self.classes_, places = np.unique(y, return_inverse=True)
    Y = np.eye(len(self.classes_))[places]
    rng = check_random_state(self.random_state)
    sizes = (X.shape[1], *self.hidden_layer_sizes, len(self.classes_))
    self.net_ = Net(sizes, "relu", softmax, rng)
    back = Backward(self.net_, self.batch_size)
    adam = Adam(self.net_.parameters, self.learning_rate_init)
    for _ in range(self.max_iter):
        order = rng.permutation(len(X))
        for start in range(0, len(X), self.batch_size):
            rows = order[start : start + self.batch_size]
            p = back.forward(X[rows])
            back.backward(X[rows], (p - Y[rows]) / self.batch_size)
            adam.step(back.gradients)
    self.n_iter_ = self.max_iter
    return self

NNClassifier.fit = fit

# === NNClassifier.fit · wrong · one order for all epochs
def fit(self, X, y):
    X, y = validate_data(self, X, y)
    check_classification_targets(y)
    self.classes_, places = np.unique(y, return_inverse=True)
    Y = np.eye(len(self.classes_))[places]
    rng = check_random_state(self.random_state)
    sizes = (X.shape[1], *self.hidden_layer_sizes, len(self.classes_))
    self.net_ = Net(sizes, "relu", softmax, rng)
    back = Backward(self.net_, self.batch_size)
    adam = Adam(self.net_.parameters, self.learning_rate_init)
    order = rng.permutation(len(X))
    for _ in range(self.max_iter):
        for start in range(0, len(X), self.batch_size):
            rows = order[start : start + self.batch_size]
            p = back.forward(X[rows])
            back.backward(X[rows], (p - Y[rows]) / len(rows))
            adam.step(back.gradients)
    self.n_iter_ = self.max_iter
    return self

NNClassifier.fit = fit

# === NNClassifier.fit · wrong · with replacement
def fit(self, X, y):
    X, y = validate_data(self, X, y)
    check_classification_targets(y)
    self.classes_, places = np.unique(y, return_inverse=True)
    Y = np.eye(len(self.classes_))[places]
    rng = check_random_state(self.random_state)
    sizes = (X.shape[1], *self.hidden_layer_sizes, len(self.classes_))
    self.net_ = Net(sizes, "relu", softmax, rng)
    back = Backward(self.net_, self.batch_size)
    adam = Adam(self.net_.parameters, self.learning_rate_init)
    for _ in range(self.max_iter):
        order = rng.randint(len(X), size=len(X))
        for start in range(0, len(X), self.batch_size):
            rows = order[start : start + self.batch_size]
            p = back.forward(X[rows])
            back.backward(X[rows], (p - Y[rows]) / len(rows))
            adam.step(back.gradients)
    self.n_iter_ = self.max_iter
    return self

NNClassifier.fit = fit

# === NNClassifier.fit · wrong · rows left over are dropped
def fit(self, X, y):
    X, y = validate_data(self, X, y)
    check_classification_targets(y)
    self.classes_, places = np.unique(y, return_inverse=True)
    Y = np.eye(len(self.classes_))[places]
    rng = check_random_state(self.random_state)
    sizes = (X.shape[1], *self.hidden_layer_sizes, len(self.classes_))
    self.net_ = Net(sizes, "relu", softmax, rng)
    back = Backward(self.net_, self.batch_size)
    adam = Adam(self.net_.parameters, self.learning_rate_init)
    for _ in range(self.max_iter):
        order = rng.permutation(len(X))
        for start in range(0, len(X) - self.batch_size + 1, self.batch_size):
            rows = order[start : start + self.batch_size]
            p = back.forward(X[rows])
            back.backward(X[rows], (p - Y[rows]) / len(rows))
            adam.step(back.gradients)
    self.n_iter_ = self.max_iter
    return self

NNClassifier.fit = fit

# === NNClassifier.fit · wrong · labels as places
def fit(self, X, y):
    X, y = validate_data(self, X, y)
    check_classification_targets(y)
    self.classes_, places = np.unique(y, return_inverse=True)
    Y = np.eye(len(self.classes_))[y]
    rng = check_random_state(self.random_state)
    sizes = (X.shape[1], *self.hidden_layer_sizes, len(self.classes_))
    self.net_ = Net(sizes, "relu", softmax, rng)
    back = Backward(self.net_, self.batch_size)
    adam = Adam(self.net_.parameters, self.learning_rate_init)
    for _ in range(self.max_iter):
        order = rng.permutation(len(X))
        for start in range(0, len(X), self.batch_size):
            rows = order[start : start + self.batch_size]
            p = back.forward(X[rows])
            back.backward(X[rows], (p - Y[rows]) / len(rows))
            adam.step(back.gradients)
    self.n_iter_ = self.max_iter
    return self

NNClassifier.fit = fit

# === NNClassifier.fit · wrong · no validate_data
def fit(self, X, y):
    X, y = np.asarray(X), np.asarray(y)
    check_classification_targets(y)
    self.classes_, places = np.unique(y, return_inverse=True)
    Y = np.eye(len(self.classes_))[places]
    rng = check_random_state(self.random_state)
    sizes = (X.shape[1], *self.hidden_layer_sizes, len(self.classes_))
    self.net_ = Net(sizes, "relu", softmax, rng)
    back = Backward(self.net_, self.batch_size)
    adam = Adam(self.net_.parameters, self.learning_rate_init)
    for _ in range(self.max_iter):
        order = rng.permutation(len(X))
        for start in range(0, len(X), self.batch_size):
            rows = order[start : start + self.batch_size]
            p = back.forward(X[rows])
            back.backward(X[rows], (p - Y[rows]) / len(rows))
            adam.step(back.gradients)
    self.n_iter_ = self.max_iter
    return self

NNClassifier.fit = fit

# === NNClassifier.fit · wrong · another generator
def fit(self, X, y):
    X, y = validate_data(self, X, y)
    check_classification_targets(y)
    self.classes_, places = np.unique(y, return_inverse=True)
    Y = np.eye(len(self.classes_))[places]
    rng = np.random.default_rng(self.random_state)
    sizes = (X.shape[1], *self.hidden_layer_sizes, len(self.classes_))
    self.net_ = Net(sizes, "relu", softmax, rng)
    back = Backward(self.net_, self.batch_size)
    adam = Adam(self.net_.parameters, self.learning_rate_init)
    for _ in range(self.max_iter):
        order = rng.permutation(len(X))
        for start in range(0, len(X), self.batch_size):
            rows = order[start : start + self.batch_size]
            p = back.forward(X[rows])
            back.backward(X[rows], (p - Y[rows]) / len(rows))
            adam.step(back.gradients)
    self.n_iter_ = self.max_iter
    return self

NNClassifier.fit = fit

# === NNClassifier.fit · wrong · goes on with the old net
def fit(self, X, y):
    X, y = validate_data(self, X, y)
    check_classification_targets(y)
    self.classes_, places = np.unique(y, return_inverse=True)
    Y = np.eye(len(self.classes_))[places]
    rng = check_random_state(self.random_state)
    sizes = (X.shape[1], *self.hidden_layer_sizes, len(self.classes_))
    if not hasattr(self, 'net_'):
        self.net_ = Net(sizes, "relu", softmax, rng)
    back = Backward(self.net_, self.batch_size)
    adam = Adam(self.net_.parameters, self.learning_rate_init)
    for _ in range(self.max_iter):
        order = rng.permutation(len(X))
        for start in range(0, len(X), self.batch_size):
            rows = order[start : start + self.batch_size]
            p = back.forward(X[rows])
            back.backward(X[rows], (p - Y[rows]) / len(rows))
            adam.step(back.gradients)
    self.n_iter_ = self.max_iter
    return self

NNClassifier.fit = fit

# === NNClassifier.fit · wrong · a new Adam for each epoch
def fit(self, X, y):
    X, y = validate_data(self, X, y)
    check_classification_targets(y)
    self.classes_, places = np.unique(y, return_inverse=True)
    Y = np.eye(len(self.classes_))[places]
    rng = check_random_state(self.random_state)
    sizes = (X.shape[1], *self.hidden_layer_sizes, len(self.classes_))
    self.net_ = Net(sizes, "relu", softmax, rng)
    back = Backward(self.net_, self.batch_size)
    for _ in range(self.max_iter):
        adam = Adam(self.net_.parameters, self.learning_rate_init)
        order = rng.permutation(len(X))
        for start in range(0, len(X), self.batch_size):
            rows = order[start : start + self.batch_size]
            p = back.forward(X[rows])
            back.backward(X[rows], (p - Y[rows]) / len(rows))
            adam.step(back.gradients)
    self.n_iter_ = self.max_iter
    return self

NNClassifier.fit = fit

# === NNClassifier.fit · wrong · n_iter_ counts from 0
def fit(self, X, y):
    X, y = validate_data(self, X, y)
    check_classification_targets(y)
    self.classes_, places = np.unique(y, return_inverse=True)
    Y = np.eye(len(self.classes_))[places]
    rng = check_random_state(self.random_state)
    sizes = (X.shape[1], *self.hidden_layer_sizes, len(self.classes_))
    self.net_ = Net(sizes, "relu", softmax, rng)
    back = Backward(self.net_, self.batch_size)
    adam = Adam(self.net_.parameters, self.learning_rate_init)
    for self.n_iter_ in range(self.max_iter):
        order = rng.permutation(len(X))
        for start in range(0, len(X), self.batch_size):
            rows = order[start : start + self.batch_size]
            p = back.forward(X[rows])
            back.backward(X[rows], (p - Y[rows]) / len(rows))
            adam.step(back.gradients)
    return self

NNClassifier.fit = fit

# === NNClassifier.fit · wrong · stops when all are right
def fit(self, X, y):
    X, y = validate_data(self, X, y)
    check_classification_targets(y)
    self.classes_, places = np.unique(y, return_inverse=True)
    Y = np.eye(len(self.classes_))[places]
    rng = check_random_state(self.random_state)
    sizes = (X.shape[1], *self.hidden_layer_sizes, len(self.classes_))
    self.net_ = Net(sizes, "relu", softmax, rng)
    back = Backward(self.net_, self.batch_size)
    adam = Adam(self.net_.parameters, self.learning_rate_init)
    for _ in range(self.max_iter):
        if (self.net_.forward(X, self.net_.room(len(X))).argmax(axis=1) == places).all():
            break
        order = rng.permutation(len(X))
        for start in range(0, len(X), self.batch_size):
            rows = order[start : start + self.batch_size]
            p = back.forward(X[rows])
            back.backward(X[rows], (p - Y[rows]) / len(rows))
            adam.step(back.gradients)
    self.n_iter_ = self.max_iter
    return self

NNClassifier.fit = fit

# === NNClassifier.fit · wrong · standardised inside
def fit(self, X, y):
    X, y = validate_data(self, X, y)
    X = (X - X.mean(axis=0)) / (X.std(axis=0) + 1e-9)
    check_classification_targets(y)
    self.classes_, places = np.unique(y, return_inverse=True)
    Y = np.eye(len(self.classes_))[places]
    rng = check_random_state(self.random_state)
    sizes = (X.shape[1], *self.hidden_layer_sizes, len(self.classes_))
    self.net_ = Net(sizes, "relu", softmax, rng)
    back = Backward(self.net_, self.batch_size)
    adam = Adam(self.net_.parameters, self.learning_rate_init)
    for _ in range(self.max_iter):
        order = rng.permutation(len(X))
        for start in range(0, len(X), self.batch_size):
            rows = order[start : start + self.batch_size]
            p = back.forward(X[rows])
            back.backward(X[rows], (p - Y[rows]) / len(rows))
            adam.step(back.gradients)
    self.n_iter_ = self.max_iter
    return self

NNClassifier.fit = fit

# === NNClassifier.fit · wrong · the caller's rows are shuffled
def fit(self, X, y):
    X, y = validate_data(self, X, y)
    check_random_state(self.random_state).shuffle(X)
    check_classification_targets(y)
    self.classes_, places = np.unique(y, return_inverse=True)
    Y = np.eye(len(self.classes_))[places]
    rng = check_random_state(self.random_state)
    sizes = (X.shape[1], *self.hidden_layer_sizes, len(self.classes_))
    self.net_ = Net(sizes, "relu", softmax, rng)
    back = Backward(self.net_, self.batch_size)
    adam = Adam(self.net_.parameters, self.learning_rate_init)
    for _ in range(self.max_iter):
        order = rng.permutation(len(X))
        for start in range(0, len(X), self.batch_size):
            rows = order[start : start + self.batch_size]
            p = back.forward(X[rows])
            back.backward(X[rows], (p - Y[rows]) / len(rows))
            adam.step(back.gradients)
    self.n_iter_ = self.max_iter
    return self

NNClassifier.fit = fit

# === NNClassifier.fit · wrong · batch_size cut down on the model
def fit(self, X, y):
    X, y = validate_data(self, X, y)
    check_classification_targets(y)
    self.batch_size = min(self.batch_size, len(X))
    self.classes_, places = np.unique(y, return_inverse=True)
    Y = np.eye(len(self.classes_))[places]
    rng = check_random_state(self.random_state)
    sizes = (X.shape[1], *self.hidden_layer_sizes, len(self.classes_))
    self.net_ = Net(sizes, "relu", softmax, rng)
    back = Backward(self.net_, self.batch_size)
    adam = Adam(self.net_.parameters, self.learning_rate_init)
    for _ in range(self.max_iter):
        order = rng.permutation(len(X))
        for start in range(0, len(X), self.batch_size):
            rows = order[start : start + self.batch_size]
            p = back.forward(X[rows])
            back.backward(X[rows], (p - Y[rows]) / len(rows))
            adam.step(back.gradients)
    self.n_iter_ = self.max_iter
    return self

NNClassifier.fit = fit

# === NNClassifier.fit · wrong · the net of a fixed seed
def fit(self, X, y):
    X, y = validate_data(self, X, y)
    check_classification_targets(y)
    self.classes_, places = np.unique(y, return_inverse=True)
    Y = np.eye(len(self.classes_))[places]
    rng = check_random_state(self.random_state)
    sizes = (X.shape[1], *self.hidden_layer_sizes, len(self.classes_))
    self.net_ = Net(sizes, "relu", softmax, check_random_state(0))
    back = Backward(self.net_, self.batch_size)
    adam = Adam(self.net_.parameters, self.learning_rate_init)
    for _ in range(self.max_iter):
        order = rng.permutation(len(X))
        for start in range(0, len(X), self.batch_size):
            rows = order[start : start + self.batch_size]
            p = back.forward(X[rows])
            back.backward(X[rows], (p - Y[rows]) / len(rows))
            adam.step(back.gradients)
    self.n_iter_ = self.max_iter
    return self

NNClassifier.fit = fit

# === NNClassifier.fit · wrong · validated, but not kept
def fit(self, X, y):
    validate_data(self, X, y)
    check_classification_targets(y)
    self.classes_, places = np.unique(y, return_inverse=True)
    Y = np.eye(len(self.classes_))[places]
    rng = check_random_state(self.random_state)
    sizes = (X.shape[1], *self.hidden_layer_sizes, len(self.classes_))
    self.net_ = Net(sizes, "relu", softmax, rng)
    back = Backward(self.net_, self.batch_size)
    adam = Adam(self.net_.parameters, self.learning_rate_init)
    for _ in range(self.max_iter):
        order = rng.permutation(len(X))
        for start in range(0, len(X), self.batch_size):
            rows = order[start : start + self.batch_size]
            p = back.forward(X[rows])
            back.backward(X[rows], (p - Y[rows]) / len(rows))
            adam.step(back.gradients)
    self.n_iter_ = self.max_iter
    return self

NNClassifier.fit = fit

# === NNClassifier.fit · wrong · X alone is kept
def fit(self, X, y):
    X, _ = validate_data(self, X, y)
    check_classification_targets(y)
    self.classes_ = np.unique(y)
    Y = (y[:, None] == self.classes_).astype(float)
    rng = check_random_state(self.random_state)
    sizes = (X.shape[1], *self.hidden_layer_sizes, len(self.classes_))
    self.net_ = Net(sizes, "relu", softmax, rng)
    back = Backward(self.net_, self.batch_size)
    adam = Adam(self.net_.parameters, self.learning_rate_init)
    for _ in range(self.max_iter):
        order = rng.permutation(len(X))
        for start in range(0, len(X), self.batch_size):
            rows = order[start : start + self.batch_size]
            p = back.forward(X[rows])
            back.backward(X[rows], (p - Y[rows]) / len(rows))
            adam.step(back.gradients)
    self.n_iter_ = self.max_iter
    return self

NNClassifier.fit = fit

# === NNClassifier.fit · wrong · nothing validated at all
def fit(self, X, y):
    check_classification_targets(y)
    self.classes_, places = np.unique(y, return_inverse=True)
    Y = np.eye(len(self.classes_))[places]
    rng = check_random_state(self.random_state)
    sizes = (X.shape[1], *self.hidden_layer_sizes, len(self.classes_))
    self.net_ = Net(sizes, "relu", softmax, rng)
    back = Backward(self.net_, self.batch_size)
    adam = Adam(self.net_.parameters, self.learning_rate_init)
    for _ in range(self.max_iter):
        order = rng.permutation(len(X))
        for start in range(0, len(X), self.batch_size):
            rows = order[start : start + self.batch_size]
            p = back.forward(X[rows])
            back.backward(X[rows], (p - Y[rows]) / len(rows))
            adam.step(back.gradients)
    self.n_iter_ = self.max_iter
    return self

NNClassifier.fit = fit

# === NNClassifier.fit · wrong · no step
def fit(self, X, y):
    X, y = validate_data(self, X, y)
    check_classification_targets(y)
    self.classes_, places = np.unique(y, return_inverse=True)
    Y = np.eye(len(self.classes_))[places]
    rng = check_random_state(self.random_state)
    sizes = (X.shape[1], *self.hidden_layer_sizes, len(self.classes_))
    self.net_ = Net(sizes, "relu", softmax, rng)
    back = Backward(self.net_, self.batch_size)
    adam = Adam(self.net_.parameters, self.learning_rate_init)
    for _ in range(self.max_iter):
        order = rng.permutation(len(X))
        for start in range(0, len(X), self.batch_size):
            rows = order[start : start + self.batch_size]
            p = back.forward(X[rows])
            back.backward(X[rows], (p - Y[rows]) / len(rows))
    self.n_iter_ = self.max_iter
    return self

NNClassifier.fit = fit

# === NNClassifier.fit · wrong · no gradients
def fit(self, X, y):
    X, y = validate_data(self, X, y)
    check_classification_targets(y)
    self.classes_, places = np.unique(y, return_inverse=True)
    Y = np.eye(len(self.classes_))[places]
    rng = check_random_state(self.random_state)
    sizes = (X.shape[1], *self.hidden_layer_sizes, len(self.classes_))
    self.net_ = Net(sizes, "relu", softmax, rng)
    back = Backward(self.net_, self.batch_size)
    adam = Adam(self.net_.parameters, self.learning_rate_init)
    for _ in range(self.max_iter):
        order = rng.permutation(len(X))
        for start in range(0, len(X), self.batch_size):
            rows = order[start : start + self.batch_size]
            p = back.forward(X[rows])
            adam.step(back.gradients)
    self.n_iter_ = self.max_iter
    return self

NNClassifier.fit = fit

# === NNClassifier.fit · wrong · words as places, without a check before
def fit(self, X, y):
    X, y = validate_data(self, X, y)
    check_classification_targets(y)
    self.classes_, places = np.unique(y, return_inverse=True)
    Y = np.eye(len(self.classes_))[y]
    rng = check_random_state(self.random_state)
    sizes = (X.shape[1], *self.hidden_layer_sizes, len(self.classes_))
    self.net_ = Net(sizes, "relu", softmax, rng)
    back = Backward(self.net_, self.batch_size)
    adam = Adam(self.net_.parameters, self.learning_rate_init)
    for _ in range(self.max_iter):
        order = rng.permutation(len(X))
        for start in range(0, len(X), self.batch_size):
            rows = order[start : start + self.batch_size]
            p = back.forward(X[rows])
            back.backward(X[rows], (p - Y[rows]) / len(rows))
            adam.step(back.gradients)
    self.n_iter_ = self.max_iter
    return self

NNClassifier.fit = fit

# === NNClassifier.fit · right · a second generator for the order
def fit(self, X, y):
    X, y = validate_data(self, X, y)
    check_classification_targets(y)
    self.classes_, places = np.unique(y, return_inverse=True)
    Y = np.eye(len(self.classes_))[places]
    rng = check_random_state(self.random_state)
    sizes = (X.shape[1], *self.hidden_layer_sizes, len(self.classes_))
    self.net_ = Net(sizes, "relu", softmax, rng)
    back = Backward(self.net_, self.batch_size)
    adam = Adam(self.net_.parameters, self.learning_rate_init)
    chance = check_random_state(self.random_state)
    for _ in range(self.max_iter):
        order = chance.permutation(len(X))
        for start in range(0, len(X), self.batch_size):
            rows = order[start : start + self.batch_size]
            p = back.forward(X[rows])
            back.backward(X[rows], (p - Y[rows]) / len(rows))
            adam.step(back.gradients)
    self.n_iter_ = self.max_iter
    return self

NNClassifier.fit = fit

# === NNClassifier.fit · wrong · the layers of the default
def fit(self, X, y):
    X, y = validate_data(self, X, y)
    check_classification_targets(y)
    self.classes_, places = np.unique(y, return_inverse=True)
    Y = np.eye(len(self.classes_))[places]
    rng = check_random_state(self.random_state)
    sizes = (X.shape[1], 64, 32, len(self.classes_))
    self.net_ = Net(sizes, "relu", softmax, rng)
    back = Backward(self.net_, self.batch_size)
    adam = Adam(self.net_.parameters, self.learning_rate_init)
    for _ in range(self.max_iter):
        order = rng.permutation(len(X))
        for start in range(0, len(X), self.batch_size):
            rows = order[start : start + self.batch_size]
            p = back.forward(X[rows])
            back.backward(X[rows], (p - Y[rows]) / len(rows))
            adam.step(back.gradients)
    self.n_iter_ = self.max_iter
    return self

NNClassifier.fit = fit

# === NNClassifier.fit · wrong · the first hidden layer only
def fit(self, X, y):
    X, y = validate_data(self, X, y)
    check_classification_targets(y)
    self.classes_, places = np.unique(y, return_inverse=True)
    Y = np.eye(len(self.classes_))[places]
    rng = check_random_state(self.random_state)
    sizes = (X.shape[1], self.hidden_layer_sizes[0], len(self.classes_))
    self.net_ = Net(sizes, "relu", softmax, rng)
    back = Backward(self.net_, self.batch_size)
    adam = Adam(self.net_.parameters, self.learning_rate_init)
    for _ in range(self.max_iter):
        order = rng.permutation(len(X))
        for start in range(0, len(X), self.batch_size):
            rows = order[start : start + self.batch_size]
            p = back.forward(X[rows])
            back.backward(X[rows], (p - Y[rows]) / len(rows))
            adam.step(back.gradients)
    self.n_iter_ = self.max_iter
    return self

NNClassifier.fit = fit

# === NNClassifier.fit · wrong · epochs from 1, one too few
def fit(self, X, y):
    X, y = validate_data(self, X, y)
    check_classification_targets(y)
    self.classes_, places = np.unique(y, return_inverse=True)
    Y = np.eye(len(self.classes_))[places]
    rng = check_random_state(self.random_state)
    sizes = (X.shape[1], *self.hidden_layer_sizes, len(self.classes_))
    self.net_ = Net(sizes, "relu", softmax, rng)
    back = Backward(self.net_, self.batch_size)
    adam = Adam(self.net_.parameters, self.learning_rate_init)
    for _ in range(1, self.max_iter):
        order = rng.permutation(len(X))
        for start in range(0, len(X), self.batch_size):
            rows = order[start : start + self.batch_size]
            p = back.forward(X[rows])
            back.backward(X[rows], (p - Y[rows]) / len(rows))
            adam.step(back.gradients)
    self.n_iter_ = self.max_iter
    return self

NNClassifier.fit = fit

# === NNClassifier.fit · right · gradients by hand
def fit(self, X, y):
    X, y = validate_data(self, X, y)
    check_classification_targets(y)
    self.classes_, places = np.unique(y, return_inverse=True)
    rng = check_random_state(self.random_state)
    self.net_ = net = Net((X.shape[1], *self.hidden_layer_sizes, self.classes_.size), "relu", softmax, rng)
    adam = Adam(net.parameters, self.learning_rate_init)
    epoch = 0
    while epoch < self.max_iter:
        order = rng.permutation(len(X))
        start = 0
        while start < len(X):
            rows = order[start:start + self.batch_size]
            layers = [X[rows]]
            for W, b in zip(net.weights, net.biases):
                layers.append(np.maximum(layers[-1] @ W + b, 0) if W is not net.weights[-1] else layers[-1] @ W + b)
            z = layers[-1] - layers[-1].max(axis=1, keepdims=True)
            p = np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
            delta = (p - np.eye(self.classes_.size)[places[rows]]) / len(rows)
            dW, db = [], []
            for i in reversed(range(len(net.weights))):
                dW.insert(0, layers[i].T @ delta)
                db.insert(0, delta.sum(axis=0))
                if i:
                    delta = (delta @ net.weights[i].T) * (layers[i] > 0)
            adam.step(np.concatenate([g.ravel() for g in dW + db]))
            start += self.batch_size
        epoch += 1
    self.n_iter_ = epoch
    return self

NNClassifier.fit = fit

# === NNClassifier.fit · right · shuffle, and rows that stay shuffled
def fit(self, X, y):
    X, y = validate_data(self, X, y)
    check_classification_targets(y)
    self.classes_, places = np.unique(y, return_inverse=True)
    Y = np.eye(len(self.classes_))[places]
    rng = check_random_state(self.random_state)
    sizes = (X.shape[1], *self.hidden_layer_sizes, len(self.classes_))
    self.net_ = Net(sizes, "relu", softmax, rng)
    back = Backward(self.net_, self.batch_size)
    adam = Adam(self.net_.parameters, self.learning_rate_init)
    for _ in range(self.max_iter):
        from sklearn.utils import gen_batches, shuffle
        X, Y = shuffle(X, Y, random_state=rng)
        for rows in gen_batches(len(X), self.batch_size):
            p = back.forward(X[rows])
            back.backward(X[rows], (p - Y[rows]) / len(p))
            adam.step(back.gradients)
    self.n_iter_ = self.max_iter
    return self

NNClassifier.fit = fit

# === NNClassifier.fit · right · an order split at the cuts
def fit(self, X, y):
    X, y = validate_data(self, X, y)
    check_classification_targets(y)
    self.classes_, places = np.unique(y, return_inverse=True)
    Y = np.eye(len(self.classes_))[places]
    rng = check_random_state(self.random_state)
    sizes = (X.shape[1], *self.hidden_layer_sizes, len(self.classes_))
    self.net_ = Net(sizes, "relu", softmax, rng)
    back = Backward(self.net_, self.batch_size)
    adam = Adam(self.net_.parameters, self.learning_rate_init)
    for _ in range(self.max_iter):
        order = rng.permutation(len(X))
        for rows in np.split(order, range(self.batch_size, len(X), self.batch_size)):
            p = back.forward(X[rows])
            back.backward(X[rows], (p - Y[rows]) / len(rows))
            adam.step(back.gradients)
    self.n_iter_ = self.max_iter
    return self

NNClassifier.fit = fit

# === NNClassifier.fit · wrong · lists added up for the sizes
def fit(self, X, y):
    X, y = validate_data(self, X, y)
    check_classification_targets(y)
    self.classes_, places = np.unique(y, return_inverse=True)
    Y = np.eye(len(self.classes_))[places]
    rng = check_random_state(self.random_state)
    sizes = [X.shape[1]] + self.hidden_layer_sizes + [len(self.classes_)]
    self.net_ = Net(sizes, "relu", softmax, rng)
    back = Backward(self.net_, self.batch_size)
    adam = Adam(self.net_.parameters, self.learning_rate_init)
    for _ in range(self.max_iter):
        order = rng.permutation(len(X))
        for start in range(0, len(X), self.batch_size):
            rows = order[start : start + self.batch_size]
            p = back.forward(X[rows])
            back.backward(X[rows], (p - Y[rows]) / len(rows))
            adam.step(back.gradients)
    self.n_iter_ = self.max_iter
    return self

NNClassifier.fit = fit

# === NNClassifier.fit · wrong · no random_state is seed 0
def fit(self, X, y):
    X, y = validate_data(self, X, y)
    check_classification_targets(y)
    self.classes_, places = np.unique(y, return_inverse=True)
    Y = np.eye(len(self.classes_))[places]
    rng = check_random_state(self.random_state or 0)
    sizes = (X.shape[1], *self.hidden_layer_sizes, len(self.classes_))
    self.net_ = Net(sizes, "relu", softmax, rng)
    back = Backward(self.net_, self.batch_size)
    adam = Adam(self.net_.parameters, self.learning_rate_init)
    for _ in range(self.max_iter):
        order = rng.permutation(len(X))
        for start in range(0, len(X), self.batch_size):
            rows = order[start : start + self.batch_size]
            p = back.forward(X[rows])
            back.backward(X[rows], (p - Y[rows]) / len(rows))
            adam.step(back.gradients)
    self.n_iter_ = self.max_iter
    return self

NNClassifier.fit = fit

# === NNClassifier.fit · wrong · LabelBinarizer, one column for two classes
def fit(self, X, y):
    X, y = validate_data(self, X, y)
    check_classification_targets(y)
    self.classes_, places = np.unique(y, return_inverse=True)
    from sklearn.preprocessing import LabelBinarizer
    Y = LabelBinarizer().fit_transform(y)
    rng = check_random_state(self.random_state)
    sizes = (X.shape[1], *self.hidden_layer_sizes, Y.shape[1])
    self.net_ = Net(sizes, "relu", softmax, rng)
    back = Backward(self.net_, self.batch_size)
    adam = Adam(self.net_.parameters, self.learning_rate_init)
    for _ in range(self.max_iter):
        order = rng.permutation(len(X))
        for start in range(0, len(X), self.batch_size):
            rows = order[start : start + self.batch_size]
            p = back.forward(X[rows])
            back.backward(X[rows], (p - Y[rows]) / len(rows))
            adam.step(back.gradients)
    self.n_iter_ = self.max_iter
    return self

NNClassifier.fit = fit

# === NNClassifier.fit · wrong · shuffled at the end of an epoch
def fit(self, X, y):
    X, y = validate_data(self, X, y)
    check_classification_targets(y)
    self.classes_, places = np.unique(y, return_inverse=True)
    Y = np.eye(len(self.classes_))[places]
    rng = check_random_state(self.random_state)
    sizes = (X.shape[1], *self.hidden_layer_sizes, len(self.classes_))
    self.net_ = Net(sizes, "relu", softmax, rng)
    back = Backward(self.net_, self.batch_size)
    adam = Adam(self.net_.parameters, self.learning_rate_init)
    order = np.arange(len(X))
    for _ in range(self.max_iter):
        for start in range(0, len(X), self.batch_size):
            rows = order[start : start + self.batch_size]
            p = back.forward(X[rows])
            back.backward(X[rows], (p - Y[rows]) / len(rows))
            adam.step(back.gradients)
        rng.shuffle(order)
    self.n_iter_ = self.max_iter
    return self

NNClassifier.fit = fit

# === NNClassifier.fit · wrong · the epoch's number as a seed
def fit(self, X, y):
    X, y = validate_data(self, X, y)
    check_classification_targets(y)
    self.classes_, places = np.unique(y, return_inverse=True)
    Y = np.eye(len(self.classes_))[places]
    rng = check_random_state(self.random_state)
    sizes = (X.shape[1], *self.hidden_layer_sizes, len(self.classes_))
    self.net_ = Net(sizes, "relu", softmax, rng)
    back = Backward(self.net_, self.batch_size)
    adam = Adam(self.net_.parameters, self.learning_rate_init)
    for _ in range(self.max_iter):
        order = check_random_state(_).permutation(len(X))
        for start in range(0, len(X), self.batch_size):
            rows = order[start : start + self.batch_size]
            p = back.forward(X[rows])
            back.backward(X[rows], (p - Y[rows]) / len(rows))
            adam.step(back.gradients)
    self.n_iter_ = self.max_iter
    return self

NNClassifier.fit = fit

# === NNClassifier.fit · wrong · a new generator in each epoch
def fit(self, X, y):
    X, y = validate_data(self, X, y)
    check_classification_targets(y)
    self.classes_, places = np.unique(y, return_inverse=True)
    Y = np.eye(len(self.classes_))[places]
    rng = check_random_state(self.random_state)
    sizes = (X.shape[1], *self.hidden_layer_sizes, len(self.classes_))
    self.net_ = Net(sizes, "relu", softmax, rng)
    back = Backward(self.net_, self.batch_size)
    adam = Adam(self.net_.parameters, self.learning_rate_init)
    for _ in range(self.max_iter):
        rng = check_random_state(self.random_state)
        order = rng.permutation(len(X))
        for start in range(0, len(X), self.batch_size):
            rows = order[start : start + self.batch_size]
            p = back.forward(X[rows])
            back.backward(X[rows], (p - Y[rows]) / len(rows))
            adam.step(back.gradients)
    self.n_iter_ = self.max_iter
    return self

NNClassifier.fit = fit

# === NNClassifier.fit · wrong · ten classes
def fit(self, X, y):
    X, y = validate_data(self, X, y)
    check_classification_targets(y)
    self.classes_, places = np.unique(y, return_inverse=True)
    Y = np.eye(10)[places]
    rng = check_random_state(self.random_state)
    sizes = (X.shape[1], *self.hidden_layer_sizes, 10)
    self.net_ = Net(sizes, "relu", softmax, rng)
    back = Backward(self.net_, self.batch_size)
    adam = Adam(self.net_.parameters, self.learning_rate_init)
    for _ in range(self.max_iter):
        order = rng.permutation(len(X))
        for start in range(0, len(X), self.batch_size):
            rows = order[start : start + self.batch_size]
            p = back.forward(X[rows])
            back.backward(X[rows], (p - Y[rows]) / len(rows))
            adam.step(back.gradients)
    self.n_iter_ = self.max_iter
    return self

NNClassifier.fit = fit

# === NNClassifier.fit · wrong · labels in the old order
def fit(self, X, y):
    X, y = validate_data(self, X, y)
    check_classification_targets(y)
    self.classes_, places = np.unique(y, return_inverse=True)
    Y = np.eye(len(self.classes_))[places]
    rng = check_random_state(self.random_state)
    sizes = (X.shape[1], *self.hidden_layer_sizes, len(self.classes_))
    self.net_ = Net(sizes, "relu", softmax, rng)
    back = Backward(self.net_, self.batch_size)
    adam = Adam(self.net_.parameters, self.learning_rate_init)
    for _ in range(self.max_iter):
        order = rng.permutation(len(X))
        for start in range(0, len(X), self.batch_size):
            rows = order[start : start + self.batch_size]
            p = back.forward(X[rows])
            back.backward(X[rows], (p - Y[start : start + self.batch_size]) / len(rows))
            adam.step(back.gradients)
    self.n_iter_ = self.max_iter
    return self

NNClassifier.fit = fit

# === NNClassifier.fit · wrong · check_X_y
def fit(self, X, y):
    from sklearn.utils import check_X_y
    X, y = check_X_y(X, y)
    check_classification_targets(y)
    self.classes_, places = np.unique(y, return_inverse=True)
    Y = np.eye(len(self.classes_))[places]
    rng = check_random_state(self.random_state)
    sizes = (X.shape[1], *self.hidden_layer_sizes, len(self.classes_))
    self.net_ = Net(sizes, "relu", softmax, rng)
    back = Backward(self.net_, self.batch_size)
    adam = Adam(self.net_.parameters, self.learning_rate_init)
    for _ in range(self.max_iter):
        order = rng.permutation(len(X))
        for start in range(0, len(X), self.batch_size):
            rows = order[start : start + self.batch_size]
            p = back.forward(X[rows])
            back.backward(X[rows], (p - Y[rows]) / len(rows))
            adam.step(back.gradients)
    self.n_iter_ = self.max_iter
    return self

NNClassifier.fit = fit

# === NNClassifier.fit · wrong · np.random.seed
def fit(self, X, y):
    X, y = validate_data(self, X, y)
    check_classification_targets(y)
    self.classes_, places = np.unique(y, return_inverse=True)
    Y = np.eye(len(self.classes_))[places]
    np.random.seed(self.random_state)
    rng = np.random
    sizes = (X.shape[1], *self.hidden_layer_sizes, len(self.classes_))
    self.net_ = Net(sizes, "relu", softmax, rng)
    back = Backward(self.net_, self.batch_size)
    adam = Adam(self.net_.parameters, self.learning_rate_init)
    for _ in range(self.max_iter):
        order = rng.permutation(len(X))
        for start in range(0, len(X), self.batch_size):
            rows = order[start : start + self.batch_size]
            p = back.forward(X[rows])
            back.backward(X[rows], (p - Y[rows]) / len(rows))
            adam.step(back.gradients)
    self.n_iter_ = self.max_iter
    return self

NNClassifier.fit = fit

# === NNClassifier.fit · wrong · each batch a choice of all rows
def fit(self, X, y):
    X, y = validate_data(self, X, y)
    check_classification_targets(y)
    self.classes_, places = np.unique(y, return_inverse=True)
    Y = np.eye(len(self.classes_))[places]
    rng = check_random_state(self.random_state)
    sizes = (X.shape[1], *self.hidden_layer_sizes, len(self.classes_))
    self.net_ = Net(sizes, "relu", softmax, rng)
    back = Backward(self.net_, self.batch_size)
    adam = Adam(self.net_.parameters, self.learning_rate_init)
    for _ in range(self.max_iter):
        for start in range(0, len(X), self.batch_size):
            rows = rng.choice(len(X), self.batch_size)
            p = back.forward(X[rows])
            back.backward(X[rows], (p - Y[rows]) / len(rows))
            adam.step(back.gradients)
    self.n_iter_ = self.max_iter
    return self

NNClassifier.fit = fit

# === NNClassifier.fit · wrong · slice ends at the batch size
def fit(self, X, y):
    X, y = validate_data(self, X, y)
    check_classification_targets(y)
    self.classes_, places = np.unique(y, return_inverse=True)
    Y = np.eye(len(self.classes_))[places]
    rng = check_random_state(self.random_state)
    sizes = (X.shape[1], *self.hidden_layer_sizes, len(self.classes_))
    self.net_ = Net(sizes, "relu", softmax, rng)
    back = Backward(self.net_, self.batch_size)
    adam = Adam(self.net_.parameters, self.learning_rate_init)
    for _ in range(self.max_iter):
        order = rng.permutation(len(X))
        for start in range(0, len(X), self.batch_size):
            rows = order[start : self.batch_size]
            p = back.forward(X[rows])
            back.backward(X[rows], (p - Y[rows]) / len(rows))
            adam.step(back.gradients)
    self.n_iter_ = self.max_iter
    return self

NNClassifier.fit = fit

# === NNClassifier.fit · wrong · n_iter_ adds up over fits
def fit(self, X, y):
    X, y = validate_data(self, X, y)
    check_classification_targets(y)
    self.classes_, places = np.unique(y, return_inverse=True)
    Y = np.eye(len(self.classes_))[places]
    rng = check_random_state(self.random_state)
    sizes = (X.shape[1], *self.hidden_layer_sizes, len(self.classes_))
    self.net_ = Net(sizes, "relu", softmax, rng)
    back = Backward(self.net_, self.batch_size)
    adam = Adam(self.net_.parameters, self.learning_rate_init)
    self.n_iter_ = getattr(self, 'n_iter_', 0)
    for _ in range(self.max_iter):
        self.n_iter_ += 1
        order = rng.permutation(len(X))
        for start in range(0, len(X), self.batch_size):
            rows = order[start : start + self.batch_size]
            p = back.forward(X[rows])
            back.backward(X[rows], (p - Y[rows]) / len(rows))
            adam.step(back.gradients)
    return self

NNClassifier.fit = fit

# === NNClassifier.fit · wrong · divided by all entries
def fit(self, X, y):
    X, y = validate_data(self, X, y)
    check_classification_targets(y)
    self.classes_, places = np.unique(y, return_inverse=True)
    Y = np.eye(len(self.classes_))[places]
    rng = check_random_state(self.random_state)
    sizes = (X.shape[1], *self.hidden_layer_sizes, len(self.classes_))
    self.net_ = Net(sizes, "relu", softmax, rng)
    back = Backward(self.net_, self.batch_size)
    adam = Adam(self.net_.parameters, self.learning_rate_init)
    for _ in range(self.max_iter):
        order = rng.permutation(len(X))
        for start in range(0, len(X), self.batch_size):
            rows = order[start : start + self.batch_size]
            p = back.forward(X[rows])
            back.backward(X[rows], (p - Y[rows]) / p.size)
            adam.step(back.gradients)
    self.n_iter_ = self.max_iter
    return self

NNClassifier.fit = fit

# === NNClassifier.fit · wrong · two neurons, one column of Y
def fit(self, X, y):
    X, y = validate_data(self, X, y)
    check_classification_targets(y)
    self.classes_, places = np.unique(y, return_inverse=True)
    from sklearn.preprocessing import LabelBinarizer
    Y = LabelBinarizer().fit_transform(y)
    rng = check_random_state(self.random_state)
    sizes = (X.shape[1], *self.hidden_layer_sizes, len(self.classes_))
    self.net_ = Net(sizes, "relu", softmax, rng)
    back = Backward(self.net_, self.batch_size)
    adam = Adam(self.net_.parameters, self.learning_rate_init)
    for _ in range(self.max_iter):
        order = rng.permutation(len(X))
        for start in range(0, len(X), self.batch_size):
            rows = order[start : start + self.batch_size]
            p = back.forward(X[rows])
            back.backward(X[rows], (p - Y[rows]) / len(rows))
            adam.step(back.gradients)
    self.n_iter_ = self.max_iter
    return self

NNClassifier.fit = fit

# === NNClassifier.fit · wrong · shuffled inside each batch
def fit(self, X, y):
    X, y = validate_data(self, X, y)
    check_classification_targets(y)
    self.classes_, places = np.unique(y, return_inverse=True)
    Y = np.eye(len(self.classes_))[places]
    rng = check_random_state(self.random_state)
    sizes = (X.shape[1], *self.hidden_layer_sizes, len(self.classes_))
    self.net_ = Net(sizes, "relu", softmax, rng)
    back = Backward(self.net_, self.batch_size)
    adam = Adam(self.net_.parameters, self.learning_rate_init)
    for _ in range(self.max_iter):
        for start in range(0, len(X), self.batch_size):
            rows = rng.permutation(np.arange(start, min(start + self.batch_size, len(X))))
            p = back.forward(X[rows])
            back.backward(X[rows], (p - Y[rows]) / len(rows))
            adam.step(back.gradients)
    self.n_iter_ = self.max_iter
    return self

NNClassifier.fit = fit

# === NNClassifier.fit · wrong · full batches, then the rest by a minus
def fit(self, X, y):
    X, y = validate_data(self, X, y)
    check_classification_targets(y)
    self.classes_, places = np.unique(y, return_inverse=True)
    Y = np.eye(len(self.classes_))[places]
    rng = check_random_state(self.random_state)
    sizes = (X.shape[1], *self.hidden_layer_sizes, len(self.classes_))
    self.net_ = Net(sizes, "relu", softmax, rng)
    back = Backward(self.net_, len(X))
    adam = Adam(self.net_.parameters, self.learning_rate_init)
    for _ in range(self.max_iter):
        order = rng.permutation(len(X))
        n = len(X) % self.batch_size
        full, rest = order[:-n], order[-n:]
        batches = [full[i:i + self.batch_size] for i in range(0, len(full), self.batch_size)] + [rest]
        for rows in batches:
            p = back.forward(X[rows])
            back.backward(X[rows], (p - Y[rows]) / len(rows))
            adam.step(back.gradients)
    self.n_iter_ = self.max_iter
    return self

NNClassifier.fit = fit

# === NNClassifier.fit · wrong · stops at a very low loss
def fit(self, X, y):
    X, y = validate_data(self, X, y)
    check_classification_targets(y)
    self.classes_, places = np.unique(y, return_inverse=True)
    Y = np.eye(len(self.classes_))[places]
    rng = check_random_state(self.random_state)
    sizes = (X.shape[1], *self.hidden_layer_sizes, len(self.classes_))
    self.net_ = Net(sizes, "relu", softmax, rng)
    back = Backward(self.net_, self.batch_size)
    adam = Adam(self.net_.parameters, self.learning_rate_init)
    for _ in range(self.max_iter):
        order = rng.permutation(len(X))
        for start in range(0, len(X), self.batch_size):
            rows = order[start : start + self.batch_size]
            p = back.forward(X[rows])
            back.backward(X[rows], (p - Y[rows]) / len(rows))
            adam.step(back.gradients)
            loss = -np.log(np.maximum((p * Y[rows]).sum(1), 1e-300)).mean()
        if loss < 1e-6:
            break
    self.n_iter_ = self.max_iter
    return self

NNClassifier.fit = fit

# === NNClassifier.fit · wrong · hidden or the default
def fit(self, X, y):
    X, y = validate_data(self, X, y)
    check_classification_targets(y)
    self.classes_, places = np.unique(y, return_inverse=True)
    Y = np.eye(len(self.classes_))[places]
    rng = check_random_state(self.random_state)
    sizes = (X.shape[1], *(self.hidden_layer_sizes or (64, 32)), len(self.classes_))
    self.net_ = Net(sizes, "relu", softmax, rng)
    back = Backward(self.net_, self.batch_size)
    adam = Adam(self.net_.parameters, self.learning_rate_init)
    for _ in range(self.max_iter):
        order = rng.permutation(len(X))
        for start in range(0, len(X), self.batch_size):
            rows = order[start : start + self.batch_size]
            p = back.forward(X[rows])
            back.backward(X[rows], (p - Y[rows]) / len(rows))
            adam.step(back.gradients)
    self.n_iter_ = self.max_iter
    return self

NNClassifier.fit = fit

# === NNClassifier.fit · wrong · np.random seeded
def fit(self, X, y):
    X, y = validate_data(self, X, y)
    check_classification_targets(y)
    self.classes_, places = np.unique(y, return_inverse=True)
    Y = np.eye(len(self.classes_))[places]
    np.random.seed(0)
    rng = check_random_state(self.random_state)
    sizes = (X.shape[1], *self.hidden_layer_sizes, len(self.classes_))
    self.net_ = Net(sizes, "relu", softmax, rng)
    back = Backward(self.net_, self.batch_size)
    adam = Adam(self.net_.parameters, self.learning_rate_init)
    for _ in range(self.max_iter):
        order = rng.permutation(len(X))
        for start in range(0, len(X), self.batch_size):
            rows = order[start : start + self.batch_size]
            p = back.forward(X[rows])
            back.backward(X[rows], (p - Y[rows]) / len(rows))
            adam.step(back.gradients)
    self.n_iter_ = self.max_iter
    return self

NNClassifier.fit = fit

# === NNClassifier.fit · wrong · identity output
def fit(self, X, y):
    X, y = validate_data(self, X, y)
    check_classification_targets(y)
    self.classes_, places = np.unique(y, return_inverse=True)
    Y = np.eye(len(self.classes_))[places]
    rng = check_random_state(self.random_state)
    sizes = (X.shape[1], *self.hidden_layer_sizes, len(self.classes_))
    self.net_ = Net(sizes, "relu", softmax, rng)
    self.net_.functions[-1] = lambda z: None
    back = Backward(self.net_, self.batch_size)
    adam = Adam(self.net_.parameters, self.learning_rate_init)
    for _ in range(self.max_iter):
        order = rng.permutation(len(X))
        for start in range(0, len(X), self.batch_size):
            rows = order[start : start + self.batch_size]
            p = back.forward(X[rows])
            softmax(p)
            back.backward(X[rows], (p - Y[rows]) / len(rows))
            adam.step(back.gradients)
    self.n_iter_ = self.max_iter
    return self

NNClassifier.fit = fit

# === NNClassifier.fit · right · sorted by random keys, more room
def fit(self, X, y):
    X, y = validate_data(self, X, y)
    check_classification_targets(y)
    self.classes_, places = np.unique(y, return_inverse=True)
    Y = np.eye(len(self.classes_))[places]
    rng = check_random_state(self.random_state)
    sizes = (X.shape[1], *self.hidden_layer_sizes, len(self.classes_))
    self.net_ = Net(sizes, "relu", softmax, rng)
    back = Backward(self.net_, max(len(X), self.batch_size))
    adam = Adam(self.net_.parameters, self.learning_rate_init)
    for _ in range(self.max_iter):
        keys = rng.uniform(size=len(X))
        order = np.array(sorted(range(len(X)), key=lambda i: keys[i]))
        for start in range(0, len(X), self.batch_size):
            rows = order[start : start + self.batch_size]
            p = back.forward(X[rows])
            back.backward(X[rows], (p - Y[rows]) / len(rows))
            adam.step(back.gradients)
    self.n_iter_ = self.max_iter
    return self

NNClassifier.fit = fit

# === NNClassifier.fit · right · all orders in one matrix
def fit(self, X, y):
    X, y = validate_data(self, X, y)
    check_classification_targets(y)
    self.classes_, places = np.unique(y, return_inverse=True)
    Y = np.eye(len(self.classes_))[places]
    rng = check_random_state(self.random_state)
    sizes = (X.shape[1], *self.hidden_layer_sizes, len(self.classes_))
    self.net_ = Net(sizes, "relu", softmax, rng)
    back = Backward(self.net_, self.batch_size)
    adam = Adam(self.net_.parameters, self.learning_rate_init)
    for order in np.array([rng.permutation(len(X)) for _ in range(self.max_iter)]):
        for start in range(0, len(X), self.batch_size):
            rows = order[start : start + self.batch_size]
            p = back.forward(X[rows])
            back.backward(X[rows], (p - Y[rows]) / len(rows))
            adam.step(back.gradients)
    self.n_iter_ = self.max_iter
    return self

NNClassifier.fit = fit

# === NNClassifier.fit · wrong · a generator in the place of random_state
def fit(self, X, y):
    X, y = validate_data(self, X, y)
    check_classification_targets(y)
    self.classes_, places = np.unique(y, return_inverse=True)
    Y = np.eye(len(self.classes_))[places]
    self.random_state = check_random_state(self.random_state)
    rng = self.random_state
    sizes = [X.shape[1], *self.hidden_layer_sizes, len(self.classes_)]
    self.net_ = Net(sizes, "relu", softmax, rng)
    back = Backward(self.net_, self.batch_size)
    adam = Adam(self.net_.parameters, self.learning_rate_init)
    for epoch in range(self.max_iter):
        order = rng.permutation(len(X))
        for start in range(0, len(X), self.batch_size):
            rows = order[start : start + self.batch_size]
            p = back.forward(X[rows])
            delta = (p - Y[rows]) / len(rows)
            back.backward(X[rows], delta)
            adam.step(back.gradients)
    self.n_iter_ = self.max_iter
    return self


NNClassifier.fit = fit

# === NNClassifier.fit · wrong · a wrong order reversed every other epoch
def fit(self, X, y):
    X, y = validate_data(self, X, y)
    check_classification_targets(y)
    self.classes_, places = np.unique(y, return_inverse=True)
    Y = np.eye(len(self.classes_))[places]
    rng = check_random_state(self.random_state)
    sizes = [X.shape[1], *self.hidden_layer_sizes, len(self.classes_)]
    self.net_ = Net(sizes, "relu", softmax, rng)
    back = Backward(self.net_, self.batch_size)
    adam = Adam(self.net_.parameters, self.learning_rate_init)
    for epoch in range(self.max_iter):
        order = order[::-1] if epoch % 2 else rng.permutation(len(X))
        for start in range(0, len(X), self.batch_size):
            rows = order[start : start + self.batch_size]
            p = back.forward(X[rows])
            delta = (p - Y[rows]) / len(rows)
            back.backward(X[rows], delta)
            adam.step(back.gradients)
    self.n_iter_ = self.max_iter
    return self


NNClassifier.fit = fit

# === NNClassifier.fit · wrong · an order rolled on
def fit(self, X, y):
    X, y = validate_data(self, X, y)
    check_classification_targets(y)
    self.classes_, places = np.unique(y, return_inverse=True)
    Y = np.eye(len(self.classes_))[places]
    rng = check_random_state(self.random_state)
    sizes = [X.shape[1], *self.hidden_layer_sizes, len(self.classes_)]
    self.net_ = Net(sizes, "relu", softmax, rng)
    back = Backward(self.net_, self.batch_size)
    adam = Adam(self.net_.parameters, self.learning_rate_init)
    for epoch in range(self.max_iter):
        order = np.roll(order, 1) if epoch else rng.permutation(len(X))
        for start in range(0, len(X), self.batch_size):
            rows = order[start : start + self.batch_size]
            p = back.forward(X[rows])
            delta = (p - Y[rows]) / len(rows)
            back.backward(X[rows], delta)
            adam.step(back.gradients)
    self.n_iter_ = self.max_iter
    return self


NNClassifier.fit = fit

# === NNClassifier.fit · right · cut by np.split
def fit(self, X, y):
    X, y = validate_data(self, X, y)
    check_classification_targets(y)
    self.classes_, places = np.unique(y, return_inverse=True)
    Y = np.eye(len(self.classes_))[places]
    rng = check_random_state(self.random_state)
    sizes = [X.shape[1], *self.hidden_layer_sizes, len(self.classes_)]
    self.net_ = Net(sizes, "relu", softmax, rng)
    back = Backward(self.net_, self.batch_size)
    adam = Adam(self.net_.parameters, self.learning_rate_init)
    for epoch in range(self.max_iter):
        order = rng.permutation(len(X))
        for rows in np.split(order, range(self.batch_size, len(X), self.batch_size)):
            p = back.forward(X[rows])
            delta = (p - Y[rows]) / len(rows)
            back.backward(X[rows], delta)
            adam.step(back.gradients)
    self.n_iter_ = self.max_iter
    return self


NNClassifier.fit = fit

# === NNClassifier.fit · wrong · a second epoch in sorted order
def fit(self, X, y):
    X, y = validate_data(self, X, y)
    check_classification_targets(y)
    self.classes_, places = np.unique(y, return_inverse=True)
    Y = np.eye(len(self.classes_))[places]
    rng = check_random_state(self.random_state)
    sizes = [X.shape[1], *self.hidden_layer_sizes, len(self.classes_)]
    self.net_ = Net(sizes, "relu", softmax, rng)
    back = Backward(self.net_, self.batch_size)
    adam = Adam(self.net_.parameters, self.learning_rate_init)
    for epoch in range(self.max_iter):
        order = np.sort(order) if epoch else rng.permutation(len(X))
        for start in range(0, len(X), self.batch_size):
            rows = order[start : start + self.batch_size]
            p = back.forward(X[rows])
            delta = (p - Y[rows]) / len(rows)
            back.backward(X[rows], delta)
            adam.step(back.gradients)
    self.n_iter_ = self.max_iter
    return self


NNClassifier.fit = fit

# === NNClassifier.fit · wrong · only 100 batches
def fit(self, X, y):
    X, y = validate_data(self, X, y)
    check_classification_targets(y)
    self.classes_, places = np.unique(y, return_inverse=True)
    Y = np.eye(len(self.classes_))[places]
    rng = check_random_state(self.random_state)
    sizes = (X.shape[1], *self.hidden_layer_sizes, len(self.classes_))
    self.net_ = Net(sizes, "relu", softmax, rng)
    back = Backward(self.net_, min(self.batch_size, len(X)))
    adam = Adam(self.net_.parameters, self.learning_rate_init)
    for epoch in range(self.max_iter):
        order = rng.permutation(len(X))
        for start in range(0, len(X), self.batch_size):
            if start > 100 * self.batch_size:
                break
            rows = order[start : start + self.batch_size]
            delta = back.forward(X[rows])
            delta -= Y[rows]
            delta /= len(rows)
            back.backward(X[rows], delta)
            adam.step(back.gradients)
    self.n_iter_ = self.max_iter
    return self


NNClassifier.fit = fit

# === NNClassifier.fit · wrong · gradient clipped to 1
def fit(self, X, y):
    X, y = validate_data(self, X, y)
    check_classification_targets(y)
    self.classes_, places = np.unique(y, return_inverse=True)
    Y = np.eye(len(self.classes_))[places]
    rng = check_random_state(self.random_state)
    sizes = (X.shape[1], *self.hidden_layer_sizes, len(self.classes_))
    self.net_ = Net(sizes, "relu", softmax, rng)
    back = Backward(self.net_, min(self.batch_size, len(X)))
    adam = Adam(self.net_.parameters, self.learning_rate_init)
    for epoch in range(self.max_iter):
        order = rng.permutation(len(X))
        for start in range(0, len(X), self.batch_size):
            rows = order[start : start + self.batch_size]
            delta = back.forward(X[rows])
            delta -= Y[rows]
            delta /= len(rows)
            back.backward(X[rows], delta)
            np.clip(back.gradients, -1, 1, out=back.gradients)
            adam.step(back.gradients)
    self.n_iter_ = self.max_iter
    return self


NNClassifier.fit = fit

# === NNClassifier.fit · wrong · gradient norm clipped at 5
def fit(self, X, y):
    X, y = validate_data(self, X, y)
    check_classification_targets(y)
    self.classes_, places = np.unique(y, return_inverse=True)
    Y = np.eye(len(self.classes_))[places]
    rng = check_random_state(self.random_state)
    sizes = (X.shape[1], *self.hidden_layer_sizes, len(self.classes_))
    self.net_ = Net(sizes, "relu", softmax, rng)
    back = Backward(self.net_, min(self.batch_size, len(X)))
    adam = Adam(self.net_.parameters, self.learning_rate_init)
    for epoch in range(self.max_iter):
        order = rng.permutation(len(X))
        for start in range(0, len(X), self.batch_size):
            rows = order[start : start + self.batch_size]
            delta = back.forward(X[rows])
            delta -= Y[rows]
            delta /= len(rows)
            back.backward(X[rows], delta)
            norm = np.linalg.norm(back.gradients)
            if norm > 5:
                back.gradients *= 5 / norm
            adam.step(back.gradients)
    self.n_iter_ = self.max_iter
    return self


NNClassifier.fit = fit

# === NNClassifier.fit · wrong · gradient clipped to 10
def fit(self, X, y):
    X, y = validate_data(self, X, y)
    check_classification_targets(y)
    self.classes_, places = np.unique(y, return_inverse=True)
    Y = np.eye(len(self.classes_))[places]
    rng = check_random_state(self.random_state)
    sizes = (X.shape[1], *self.hidden_layer_sizes, len(self.classes_))
    self.net_ = Net(sizes, "relu", softmax, rng)
    back = Backward(self.net_, min(self.batch_size, len(X)))
    adam = Adam(self.net_.parameters, self.learning_rate_init)
    for epoch in range(self.max_iter):
        order = rng.permutation(len(X))
        for start in range(0, len(X), self.batch_size):
            rows = order[start : start + self.batch_size]
            delta = back.forward(X[rows])
            delta -= Y[rows]
            delta /= len(rows)
            back.backward(X[rows], delta)
            np.clip(back.gradients, -10, 10, out=back.gradients)
            adam.step(back.gradients)
    self.n_iter_ = self.max_iter
    return self


NNClassifier.fit = fit

# === NNClassifier.fit · wrong · random biases
def fit(self, X, y):
    X, y = validate_data(self, X, y)
    check_classification_targets(y)
    self.classes_, places = np.unique(y, return_inverse=True)
    Y = np.eye(len(self.classes_))[places]
    rng = check_random_state(self.random_state)
    sizes = (X.shape[1], *self.hidden_layer_sizes, len(self.classes_))
    self.net_ = Net(sizes, "relu", softmax, rng)
    for b in self.net_.biases:
        b[:] = rng.uniform(-0.1, 0.1, b.shape)
    back = Backward(self.net_, min(self.batch_size, len(X)))
    adam = Adam(self.net_.parameters, self.learning_rate_init)
    for epoch in range(self.max_iter):
        order = rng.permutation(len(X))
        for start in range(0, len(X), self.batch_size):
            rows = order[start : start + self.batch_size]
            delta = back.forward(X[rows])
            delta -= Y[rows]
            delta /= len(rows)
            back.backward(X[rows], delta)
            adam.step(back.gradients)
    self.n_iter_ = self.max_iter
    return self


NNClassifier.fit = fit

# === NNClassifier.fit · wrong · biases start at 0.01
def fit(self, X, y):
    X, y = validate_data(self, X, y)
    check_classification_targets(y)
    self.classes_, places = np.unique(y, return_inverse=True)
    Y = np.eye(len(self.classes_))[places]
    rng = check_random_state(self.random_state)
    sizes = (X.shape[1], *self.hidden_layer_sizes, len(self.classes_))
    self.net_ = Net(sizes, "relu", softmax, rng)
    for b in self.net_.biases:
        b[:] = 0.01
    back = Backward(self.net_, min(self.batch_size, len(X)))
    adam = Adam(self.net_.parameters, self.learning_rate_init)
    for epoch in range(self.max_iter):
        order = rng.permutation(len(X))
        for start in range(0, len(X), self.batch_size):
            rows = order[start : start + self.batch_size]
            delta = back.forward(X[rows])
            delta -= Y[rows]
            delta /= len(rows)
            back.backward(X[rows], delta)
            adam.step(back.gradients)
    self.n_iter_ = self.max_iter
    return self


NNClassifier.fit = fit

# === NNClassifier.fit · wrong · at most 100 epochs
def fit(self, X, y):
    X, y = validate_data(self, X, y)
    check_classification_targets(y)
    self.classes_, places = np.unique(y, return_inverse=True)
    Y = np.eye(len(self.classes_))[places]
    rng = check_random_state(self.random_state)
    sizes = (X.shape[1], *self.hidden_layer_sizes, len(self.classes_))
    self.net_ = Net(sizes, "relu", softmax, rng)
    back = Backward(self.net_, min(self.batch_size, len(X)))
    adam = Adam(self.net_.parameters, self.learning_rate_init)
    for epoch in range(min(self.max_iter, 100)):
        order = rng.permutation(len(X))
        for start in range(0, len(X), self.batch_size):
            rows = order[start : start + self.batch_size]
            delta = back.forward(X[rows])
            delta -= Y[rows]
            delta /= len(rows)
            back.backward(X[rows], delta)
            adam.step(back.gradients)
    self.n_iter_ = self.max_iter
    return self


NNClassifier.fit = fit

# === NNClassifier.fit · wrong · early end at loss 1e-10
def fit(self, X, y):
    X, y = validate_data(self, X, y)
    check_classification_targets(y)
    self.classes_, places = np.unique(y, return_inverse=True)
    Y = np.eye(len(self.classes_))[places]
    rng = check_random_state(self.random_state)
    sizes = (X.shape[1], *self.hidden_layer_sizes, len(self.classes_))
    self.net_ = Net(sizes, "relu", softmax, rng)
    back = Backward(self.net_, min(self.batch_size, len(X)))
    adam = Adam(self.net_.parameters, self.learning_rate_init)
    for epoch in range(self.max_iter):
        order = rng.permutation(len(X))
        for start in range(0, len(X), self.batch_size):
            rows = order[start : start + self.batch_size]
            delta = back.forward(X[rows])
            loss = -np.log(delta[Y[rows] == 1] + 1e-300).mean()
            delta -= Y[rows]
            delta /= len(rows)
            back.backward(X[rows], delta)
            adam.step(back.gradients)
        if loss < 1e-10:
            break
    self.n_iter_ = self.max_iter
    return self


NNClassifier.fit = fit

# === NNClassifier.fit · wrong · normal weights at the start
def fit(self, X, y):
    X, y = validate_data(self, X, y)
    check_classification_targets(y)
    self.classes_, places = np.unique(y, return_inverse=True)
    Y = np.eye(len(self.classes_))[places]
    rng = check_random_state(self.random_state)
    sizes = (X.shape[1], *self.hidden_layer_sizes, len(self.classes_))
    self.net_ = Net(sizes, "relu", softmax, rng)
    for w in self.net_.weights:
        w[:] = rng.normal(0, (2 / len(w)) ** 0.5, w.shape)
    back = Backward(self.net_, min(self.batch_size, len(X)))
    adam = Adam(self.net_.parameters, self.learning_rate_init)
    for epoch in range(self.max_iter):
        order = rng.permutation(len(X))
        for start in range(0, len(X), self.batch_size):
            rows = order[start : start + self.batch_size]
            delta = back.forward(X[rows])
            delta -= Y[rows]
            delta /= len(rows)
            back.backward(X[rows], delta)
            adam.step(back.gradients)
    self.n_iter_ = self.max_iter
    return self


NNClassifier.fit = fit

# === NNClassifier.fit · wrong · a new Adam and a smaller step from epoch 5
def fit(self, X, y):
    X, y = validate_data(self, X, y)
    check_classification_targets(y)
    self.classes_, places = np.unique(y, return_inverse=True)
    Y = np.eye(len(self.classes_))[places]
    rng = check_random_state(self.random_state)
    sizes = (X.shape[1], *self.hidden_layer_sizes, len(self.classes_))
    self.net_ = Net(sizes, "relu", softmax, rng)
    back = Backward(self.net_, min(self.batch_size, len(X)))
    adam = Adam(self.net_.parameters, self.learning_rate_init)
    for epoch in range(self.max_iter):
        adam = Adam(self.net_.parameters, self.learning_rate_init / (1 + epoch)) if epoch == 5 else adam
        order = rng.permutation(len(X))
        for start in range(0, len(X), self.batch_size):
            rows = order[start : start + self.batch_size]
            delta = back.forward(X[rows])
            delta -= Y[rows]
            delta /= len(rows)
            back.backward(X[rows], delta)
            adam.step(back.gradients)
    self.n_iter_ = self.max_iter
    return self


NNClassifier.fit = fit

# === NNClassifier.fit · right · shuffled copies each epoch
def fit(self, X, y):
    X, y = validate_data(self, X, y)
    check_classification_targets(y)
    self.classes_, places = np.unique(y, return_inverse=True)
    Y = np.eye(len(self.classes_))[places]
    rng = check_random_state(self.random_state)
    sizes = (X.shape[1], *self.hidden_layer_sizes, len(self.classes_))
    self.net_ = Net(sizes, "relu", softmax, rng)
    back = Backward(self.net_, min(self.batch_size, len(X)))
    adam = Adam(self.net_.parameters, self.learning_rate_init)
    for epoch in range(self.max_iter):
        order = rng.permutation(len(X))
        A, B = X[order], Y[order]
        for start in range(0, len(X), self.batch_size):
            rows = slice(start, start + self.batch_size)
            delta = back.forward(A[rows])
            delta -= B[rows]
            delta /= len(A[rows])
            back.backward(A[rows], delta)
            adam.step(back.gradients)
    self.n_iter_ = self.max_iter
    return self


NNClassifier.fit = fit

# === NNClassifier.fit · right · while loop over the left
def fit(self, X, y):
    X, y = validate_data(self, X, y)
    check_classification_targets(y)
    self.classes_, places = np.unique(y, return_inverse=True)
    Y = np.eye(len(self.classes_))[places]
    rng = check_random_state(self.random_state)
    sizes = (X.shape[1], *self.hidden_layer_sizes, len(self.classes_))
    self.net_ = Net(sizes, "relu", softmax, rng)
    back = Backward(self.net_, min(self.batch_size, len(X)))
    adam = Adam(self.net_.parameters, self.learning_rate_init)
    for epoch in range(self.max_iter):
        order = rng.permutation(len(X))
        left = order
        while len(left):
            rows, left = left[: self.batch_size], left[self.batch_size :]
            delta = back.forward(X[rows])
            delta -= Y[rows]
            delta /= len(rows)
            back.backward(X[rows], delta)
            adam.step(back.gradients)
    self.n_iter_ = self.max_iter
    return self


NNClassifier.fit = fit

# === NNClassifier.fit · wrong · an order drawn and not used
def fit(self, X, y):
    X, y = validate_data(self, X, y)
    check_classification_targets(y)
    self.classes_, places = np.unique(y, return_inverse=True)
    Y = np.eye(len(self.classes_))[places]
    rng = check_random_state(self.random_state)
    self.net_ = Net((X.shape[1], *self.hidden_layer_sizes, len(self.classes_)), "relu", softmax, rng)
    back, adam = Backward(self.net_, self.batch_size), Adam(self.net_.parameters, self.learning_rate_init)
    for _ in range(self.max_iter):
        order = rng.permutation(len(X))
        for start in range(0, len(X), self.batch_size):
            rows = slice(start, start + self.batch_size)
            delta = back.forward(X[rows]) - Y[rows]
            back.backward(X[rows], delta / len(delta))
            adam.step(back.gradients)
    self.n_iter_ = self.max_iter
    return self


NNClassifier.fit = fit
