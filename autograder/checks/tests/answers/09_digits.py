# Answers that learners may give, one section each; test_answers.py reads this file as text.
# The cells are as learners write them: neither tidy nor, where the heading says so, right.

# === load_split · right · in one go
def load_split(seed):
    X, y = digits.data / 16, digits.target
    return train_test_split(X, y, test_size=0.25, stratify=y, random_state=seed)

# === load_split · right · loaded again, the default quarter
def load_split(seed):
    X, y = load_digits(return_X_y=True)
    return train_test_split(X / 16.0, y, stratify=y, random_state=seed)

# === load_split · right · divided afterwards
def load_split(seed):
    X_train, X_test, y_train, y_test = train_test_split(
        digits.data, digits.target, test_size=0.25, stratify=digits.target, random_state=seed
    )
    return X_train / 16, X_test / 16, y_train, y_test

# === load_split · right · the pictures, flattened
def load_split(seed):
    images = digits["images"].reshape(len(digits["images"]), -1)
    images = images / images.max()
    return train_test_split(images, digits["target"], train_size=0.75, random_state=seed, stratify=digits["target"])

# === load_split · right · rows by number
def load_split(seed):
    y = digits.target
    train, test = train_test_split(np.arange(len(y)), test_size=0.25, stratify=y, random_state=seed)
    X = digits.data * 0.0625
    return [X[train], X[test], y[train], y[test]]

# === load_split · right · a copy, in place
def load_split(seed, share=0.25):
    X = digits.data.copy()
    X /= 16
    parts = train_test_split(X, digits.target, test_size=share, shuffle=True, stratify=digits.target, random_state=seed)
    return tuple(parts)

# === load_split · right · the splitter behind it
from sklearn.model_selection import StratifiedShuffleSplit

def load_split(seed):
    X, y = np.divide(digits.data, 16), digits.target
    splitter = StratifiedShuffleSplit(n_splits=1, test_size=0.25, random_state=seed)
    train, test = next(splitter.split(X, y))
    return X[train], X[test], y[train], y[test]

# === load_split · right · float32
def load_split(seed):
    X = (digits.data / 16).astype(np.float32)
    y = digits.target
    X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=450, stratify=y, random_state=seed)
    return X_train, X_test, y_train, y_test

# === load_split · right · helpers
def scaled(X):
    return np.array([[ink / 16 for ink in row] for row in X])

def load_split(seed):
    options = {"test_size": 1 / 4, "stratify": digits.target, "random_state": seed}
    return train_test_split(scaled(digits.data), digits.target, **options)

# === load_split · wrong · pass
def load_split(seed):
    pass

# === load_split · wrong · no return
def load_split(seed):
    X, y = digits.data / 16, digits.target
    train_test_split(X, y, test_size=0.25, stratify=y, random_state=seed)

# === load_split · wrong · not divided
def load_split(seed):
    X, y = digits.data, digits.target
    return train_test_split(X, y, test_size=0.25, stratify=y, random_state=seed)

# === load_split · wrong · divided without a rest
def load_split(seed):
    X, y = digits.data // 16, digits.target
    return train_test_split(X, y, test_size=0.25, stratify=y, random_state=seed)

# === load_split · wrong · standardised
def load_split(seed):
    X, y = (digits.data - digits.data.mean()) / digits.data.std(), digits.target
    return train_test_split(X, y, test_size=0.25, stratify=y, random_state=seed)

# === load_split · wrong · in place, for all time
def load_split(seed):
    X, y = digits.data, digits.target
    X /= 16
    return train_test_split(X, y, test_size=0.25, stratify=y, random_state=seed)

# === load_split · wrong · pictures, not flattened
def load_split(seed):
    X, y = digits.images / 16, digits.target
    return train_test_split(X, y, test_size=0.25, stratify=y, random_state=seed)

# === load_split · wrong · no seed
def load_split(seed):
    X, y = digits.data / 16, digits.target
    return train_test_split(X, y, test_size=0.25, stratify=y)

# === load_split · wrong · seed 42
def load_split(seed):
    X, y = digits.data / 16, digits.target
    return train_test_split(X, y, test_size=0.25, stratify=y, random_state=42)

# === load_split · wrong · digits in a list
def load_split(seed):
    X, y = digits.data / 16, list(digits.target)
    return train_test_split(X, y, test_size=0.25, stratify=y, random_state=seed)

# === load_split · wrong · digits as strings
def load_split(seed):
    X, y = digits.data / 16, digits.target.astype(str)
    return train_test_split(X, y, test_size=0.25, stratify=y, random_state=seed)

# === load_split · wrong · unpacked in the wrong order
def load_split(seed):
    X, y = digits.data / 16, digits.target
    X_train, y_train, X_test, y_test = train_test_split(X, y, test_size=0.25, stratify=y, random_state=seed)
    return X_train, X_test, y_train, y_test

# === load_split · wrong · rows and labels split apart
def load_split(seed):
    X, y = digits.data / 16, digits.target
    X_train, X_test = train_test_split(X, test_size=0.25, random_state=seed)
    y_train, y_test = train_test_split(y, test_size=0.25, stratify=y, random_state=seed)
    return X_train, X_test, y_train, y_test

# === load_split · wrong · only the training rows are divided
def load_split(seed):
    y = digits.target
    X_train, X_test, y_train, y_test = train_test_split(digits.data, y, test_size=0.25, stratify=y, random_state=seed)
    return X_train / 16, X_test, y_train, y_test

# === load_split · wrong · stratified, not shuffled
def load_split(seed):
    X, y = digits.data / 16, digits.target
    return train_test_split(X, y, test_size=0.25, stratify=y, shuffle=False)

# === load_split · wrong · not shuffled
def load_split(seed):
    return train_test_split(digits.data / 16, digits.target, test_size=0.25, shuffle=False)

# === load_split · wrong · the pixels alone
def load_split(seed):
    X, y = digits.data / 16, digits.target
    return train_test_split(X, test_size=0.25, stratify=y, random_state=seed)

# === load_split · wrong · digits, then pixels
def load_split(seed):
    X, y = digits.data / 16, digits.target
    return train_test_split(y, X, test_size=0.25, stratify=y, random_state=seed)

# === load_split · wrong · no seed, and a third
def load_split(seed):
    X, y = digits.data / 16, digits.target
    return train_test_split(X, y, test_size=1 / 3, stratify=y)

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

# === NNClassifier.predict_proba · right · as the text says
def predict_proba(self, X):
    check_is_fitted(self)
    X = validate_data(self, X, reset=False)
    return self.net_.forward(X, self.net_.room(len(X)))

NNClassifier.predict_proba = predict_proba

# === NNClassifier.predict_proba · right · Backward's forward
def predict_proba(self, X):
    check_is_fitted(self, "net_")
    X = validate_data(self, X, reset=False)
    return Backward(self.net_, len(X)).forward(X)

NNClassifier.predict_proba = predict_proba

# === NNClassifier.predict_proba · right · layer by layer
def predict_proba(self, X):
    check_is_fitted(self)
    A = validate_data(self, X, reset=False)
    *inner, last = zip(self.net_.weights, self.net_.biases)
    for W, b in inner:
        A = np.maximum(A @ W + b, 0)
    z = A @ last[0] + last[1]
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)

NNClassifier.predict_proba = predict_proba

# === NNClassifier.predict_proba · right · row by row
def predict_proba(self, X):
    check_is_fitted(self)
    X = validate_data(self, X, reset=False)
    return np.array([self.net_.forward(x[None], self.net_.room(1))[0].tolist() for x in X])

NNClassifier.predict_proba = predict_proba

# === NNClassifier.predict_proba · right · slabs of rows
def predict_proba(self, X, slab=3):
    check_is_fitted(self)
    X = validate_data(self, X, reset=False)
    room = self.net_.room(slab)
    return np.vstack([self.net_.forward(X[i:i + slab], room).copy() for i in range(0, len(X), slab)])

NNClassifier.predict_proba = predict_proba

# === NNClassifier.predict_proba · right · an error of its own
from sklearn.exceptions import NotFittedError

def predict_proba(self, X):
    if not hasattr(self, "net_"):
        raise NotFittedError("Call fit first.")
    X = validate_data(self, X, reset=False, dtype=np.float64)
    room = self.net_.room(X.shape[0])
    self.net_.forward(X, room)
    return room[-1]

NNClassifier.predict_proba = predict_proba

# === NNClassifier.predict_proba · right · keywords, and room for more
def predict_proba(self, X):
    check_is_fitted(self)
    X = validate_data(self, X=X, reset=False)
    p = self.net_.forward(X=X, activated=self.net_.room(rows=2 * len(X)))
    return p / p.sum(axis=1, keepdims=True)

NNClassifier.predict_proba = predict_proba

# === NNClassifier.predict_proba · right · the softmax of the chapter
def predict_proba(self, X):
    check_is_fitted(self)
    z = validate_data(self, X, reset=False)
    layers = list(zip(self.net_.weights, self.net_.biases))
    for number, (W, b) in enumerate(layers, start=1):
        z = np.einsum("mn,nk->mk", z, W) + b[None, :]
        z = z * (z > 0) if number < len(layers) else z
    softmax(z)
    return z

NNClassifier.predict_proba = predict_proba

# === NNClassifier.predict_proba · right · float32
def predict_proba(self, X):
    check_is_fitted(self)
    X = validate_data(self, X, reset=False)
    return self.net_.forward(X, self.net_.room(len(X))).astype(np.float32)

NNClassifier.predict_proba = predict_proba

# === NNClassifier.predict_proba · right · through the functions of the net
def predict_proba(self, X):
    from functools import reduce
    check_is_fitted(self)
    X = validate_data(self, X, reset=False)
    layers = list(zip(self.net_.weights, self.net_.biases, self.net_.functions))
    def through(a, layer):
        W, b, f = layer
        z = np.ascontiguousarray(a @ W + b)
        f(z)
        return z
    return reduce(through, layers, X)

NNClassifier.predict_proba = predict_proba

# === NNClassifier.predict_proba · wrong · pass
def predict_proba(self, X):
    pass

NNClassifier.predict_proba = predict_proba

# === NNClassifier.predict_proba · wrong · no return
def predict_proba(self, X):
    check_is_fitted(self)
    X = validate_data(self, X, reset=False)
    self.net_.forward(X, self.net_.room(len(X)))

NNClassifier.predict_proba = predict_proba

# === NNClassifier.predict_proba · wrong · prints
def predict_proba(self, X):
    check_is_fitted(self)
    X = validate_data(self, X, reset=False)
    print(self.net_.forward(X, self.net_.room(len(X))))

NNClassifier.predict_proba = predict_proba

# === NNClassifier.predict_proba · wrong · not asked whether fitted
def predict_proba(self, X):
    X = validate_data(self, X, reset=False)
    return self.net_.forward(X, self.net_.room(len(X)))

NNClassifier.predict_proba = predict_proba

# === NNClassifier.predict_proba · wrong · asked after the net was used
def predict_proba(self, X):
    X = validate_data(self, X, reset=False)
    p = self.net_.forward(X, self.net_.room(len(X)))
    check_is_fitted(self)
    return p

NNClassifier.predict_proba = predict_proba

# === NNClassifier.predict_proba · wrong · no validate_data
def predict_proba(self, X):
    check_is_fitted(self)
    return self.net_.forward(X, self.net_.room(len(X)))

NNClassifier.predict_proba = predict_proba

# === NNClassifier.predict_proba · wrong · asarray for validate_data
def predict_proba(self, X):
    check_is_fitted(self)
    X = np.asarray(X, dtype=float)
    return self.net_.forward(X, self.net_.room(len(X)))

NNClassifier.predict_proba = predict_proba

# === NNClassifier.predict_proba · wrong · validated, but not kept
def predict_proba(self, X):
    check_is_fitted(self)
    validate_data(self, X, reset=False)
    return self.net_.forward(X, self.net_.room(len(X)))

NNClassifier.predict_proba = predict_proba

# === NNClassifier.predict_proba · wrong · reset
def predict_proba(self, X):
    check_is_fitted(self)
    X = validate_data(self, X)
    return self.net_.forward(X, self.net_.room(len(X)))

NNClassifier.predict_proba = predict_proba

# === NNClassifier.predict_proba · wrong · a ValueError of its own
def predict_proba(self, X):
    if not hasattr(self, 'net_'):
        raise ValueError('not fitted')
    X = validate_data(self, X, reset=False)
    return self.net_.forward(X, self.net_.room(len(X)))

NNClassifier.predict_proba = predict_proba

# === NNClassifier.predict_proba · wrong · swallowed
def predict_proba(self, X):
    try:
        check_is_fitted(self)
        X = validate_data(self, X, reset=False)
    except Exception:
        return None
    return self.net_.forward(X, self.net_.room(len(X)))

NNClassifier.predict_proba = predict_proba

# === NNClassifier.predict_proba · wrong · fits where it is not fitted
def predict_proba(self, X):
    if not hasattr(self, 'net_'):
        self.fit(X, np.arange(len(X)) % 2)
    X = validate_data(self, X, reset=False)
    return self.net_.forward(X, self.net_.room(len(X)))

NNClassifier.predict_proba = predict_proba

# === NNClassifier.predict_proba · wrong · room of 32 rows
def predict_proba(self, X):
    check_is_fitted(self)
    X = validate_data(self, X, reset=False)
    return self.net_.forward(X, self.net_.room(32))

NNClassifier.predict_proba = predict_proba

# === NNClassifier.predict_proba · wrong · room for columns
def predict_proba(self, X):
    check_is_fitted(self)
    X = validate_data(self, X, reset=False)
    return self.net_.forward(X, self.net_.room(X.shape[1]))

NNClassifier.predict_proba = predict_proba

# === NNClassifier.predict_proba · wrong · no room
def predict_proba(self, X):
    check_is_fitted(self)
    X = validate_data(self, X, reset=False)
    return self.net_.forward(X)

NNClassifier.predict_proba = predict_proba

# === NNClassifier.predict_proba · wrong · the whole room
def predict_proba(self, X):
    check_is_fitted(self)
    X = validate_data(self, X, reset=False)
    room = self.net_.room(len(X))
    self.net_.forward(X, room)
    return room

NNClassifier.predict_proba = predict_proba

# === NNClassifier.predict_proba · wrong · the first of the room
def predict_proba(self, X):
    check_is_fitted(self)
    X = validate_data(self, X, reset=False)
    room = self.net_.room(len(X))
    self.net_.forward(X, room)
    return room[0]

NNClassifier.predict_proba = predict_proba

# === NNClassifier.predict_proba · wrong · one room for all calls
def predict_proba(self, X):
    check_is_fitted(self)
    X = validate_data(self, X, reset=False)
    if getattr(self, 'rows_', 0) < len(X):
        self.rows_, self.room_ = len(X), self.net_.room(len(X))
    return self.net_.forward(X, self.room_)

NNClassifier.predict_proba = predict_proba

# === NNClassifier.predict_proba · wrong · the classes
def predict_proba(self, X):
    check_is_fitted(self)
    X = validate_data(self, X, reset=False)
    return self.net_.forward(X, self.net_.room(len(X))).argmax(axis=1)

NNClassifier.predict_proba = predict_proba

# === NNClassifier.predict_proba · wrong · names for the classes
def predict_proba(self, X):
    check_is_fitted(self)
    X = validate_data(self, X, reset=False)
    return self.classes_[self.net_.forward(X, self.net_.room(len(X))).argmax(axis=1)]

NNClassifier.predict_proba = predict_proba

# === NNClassifier.predict_proba · wrong · turned
def predict_proba(self, X):
    check_is_fitted(self)
    X = validate_data(self, X, reset=False)
    return self.net_.forward(X, self.net_.room(len(X))).T

NNClassifier.predict_proba = predict_proba

# === NNClassifier.predict_proba · wrong · the largest only
def predict_proba(self, X):
    check_is_fitted(self)
    X = validate_data(self, X, reset=False)
    return self.net_.forward(X, self.net_.room(len(X))).max(axis=1)

NNClassifier.predict_proba = predict_proba

# === NNClassifier.predict_proba · wrong · the second column only
def predict_proba(self, X):
    check_is_fitted(self)
    X = validate_data(self, X, reset=False)
    return self.net_.forward(X, self.net_.room(len(X)))[:, 1]

NNClassifier.predict_proba = predict_proba

# === NNClassifier.predict_proba · wrong · rounded
def predict_proba(self, X):
    check_is_fitted(self)
    X = validate_data(self, X, reset=False)
    return self.net_.forward(X, self.net_.room(len(X))).round()

NNClassifier.predict_proba = predict_proba

# === NNClassifier.predict_proba · wrong · logarithms
def predict_proba(self, X):
    check_is_fitted(self)
    X = validate_data(self, X, reset=False)
    return np.log(self.net_.forward(X, self.net_.room(len(X))))

NNClassifier.predict_proba = predict_proba

# === NNClassifier.predict_proba · wrong · softmax twice
def predict_proba(self, X):
    check_is_fitted(self)
    X = validate_data(self, X, reset=False)
    p = self.net_.forward(X, self.net_.room(len(X)))
    softmax(p)
    return p

NNClassifier.predict_proba = predict_proba

# === NNClassifier.predict_proba · wrong · each column adds up to 1
def predict_proba(self, X):
    check_is_fitted(self)
    X = validate_data(self, X, reset=False)
    p = self.net_.forward(X, self.net_.room(len(X)))
    return p / p.sum(axis=0)

NNClassifier.predict_proba = predict_proba

# === NNClassifier.predict_proba · wrong · the first row only
def predict_proba(self, X):
    check_is_fitted(self)
    X = validate_data(self, X, reset=False)
    return self.net_.forward(X, self.net_.room(len(X)))[0]

NNClassifier.predict_proba = predict_proba

# === NNClassifier.predict_proba · wrong · shares of the sums, no softmax
def predict_proba(self, X):
    check_is_fitted(self)
    X = validate_data(self, X, reset=False)
    for W, b in zip(self.net_.weights, self.net_.biases):
        X = np.maximum(X @ W + b, 0)
    return X / X.sum(axis=1, keepdims=True)

NNClassifier.predict_proba = predict_proba

# === NNClassifier.predict_proba · wrong · a softmax that overflows
def predict_proba(self, X):
    check_is_fitted(self)
    a = validate_data(self, X, reset=False)
    for i, (w, b) in enumerate(zip(self.net_.weights, self.net_.biases)):
        z = a @ w + b
        a = np.maximum(z, 0) if i < len(self.net_.biases) - 1 else np.exp(z)
    return a / a.sum(axis=1, keepdims=True)

NNClassifier.predict_proba = predict_proba

# === NNClassifier.predict_proba · wrong · one hidden layer
def predict_proba(self, X):
    check_is_fitted(self)
    X = validate_data(self, X, reset=False)
    (V, W), (a, b) = self.net_.weights, self.net_.biases
    z = np.maximum(X @ V + a, 0) @ W + b
    softmax(z)
    return z

NNClassifier.predict_proba = predict_proba

# === NNClassifier.predict_proba · wrong · no biases
def predict_proba(self, X):
    check_is_fitted(self)
    X = validate_data(self, X, reset=False)
    *inner, last = self.net_.weights
    for W in inner:
        X = np.maximum(X @ W, 0)
    z = X @ last
    softmax(z)
    return z

NNClassifier.predict_proba = predict_proba

# === NNClassifier.predict_proba · wrong · columns in the order of size
def predict_proba(self, X):
    check_is_fitted(self)
    X = validate_data(self, X, reset=False)
    return np.sort(self.net_.forward(X, self.net_.room(len(X))), axis=1)[:, ::-1]

NNClassifier.predict_proba = predict_proba

# === NNClassifier.predict_proba · wrong · scaled once more
def predict_proba(self, X):
    check_is_fitted(self)
    X = validate_data(self, X, reset=False)
    X = X / 16
    return self.net_.forward(X, self.net_.room(len(X)))

NNClassifier.predict_proba = predict_proba

# === NNClassifier.predict_proba · wrong · through a Backward that fit left
def predict_proba(self, X):
    check_is_fitted(self)
    X = validate_data(self, X, reset=False)
    return self.back_.forward(X)

NNClassifier.predict_proba = predict_proba

# === NNClassifier.predict · right · two lines
def predict(self, X):
    places = self.predict_proba(X).argmax(axis=1)
    return self.classes_[places]

NNClassifier.predict = predict

# === NNClassifier.predict · right · asked before, one line
def predict(self, X):
    check_is_fitted(self)
    return self.classes_[np.argmax(self.predict_proba(X), axis=-1)]

NNClassifier.predict = predict

# === NNClassifier.predict · right · a comprehension
def predict(self, X):
    return np.array([self.classes_[max(range(len(p)), key=lambda i: p[i])] for p in self.predict_proba(X)])

NNClassifier.predict = predict

# === NNClassifier.predict · right · zip and max
def predict(self, X):
    pairs = [max(zip(row, self.classes_))[1] for row in self.predict_proba(X)]
    return np.array(pairs)

NNClassifier.predict = predict

# === NNClassifier.predict · right · a loop
def predict(self, X):
    proba = self.predict_proba(X)
    labels = np.empty(len(proba), dtype=self.classes_.dtype)
    for i, row in enumerate(proba):
        labels[i] = self.classes_[row.argmax()]
    return labels

NNClassifier.predict = predict

# === NNClassifier.predict · right · take, sorted
def predict(self, X):
    order = np.argsort(self.predict_proba(X))
    return np.take(self.classes_, order[:, -1])

NNClassifier.predict = predict

# === NNClassifier.predict · right · apply along the rows
def predict(self, X):
    best = np.apply_along_axis(np.argmax, 1, self.predict_proba(X))
    return self.classes_.take(best)

NNClassifier.predict = predict

# === NNClassifier.predict · right · straight from the net
def predict(self, X):
    check_is_fitted(self)
    X = validate_data(self, X, reset=False)
    p = self.net_.forward(X, self.net_.room(len(X)))
    return self.classes_[p.argmax(1)]

NNClassifier.predict = predict

# === NNClassifier.predict · right · where the largest stands
def predict(self, X):
    p = np.asarray(self.predict_proba(X))
    return self.classes_[np.nonzero(p == p.max(axis=1, keepdims=True))[1]]

NNClassifier.predict = predict

# === NNClassifier.predict · wrong · pass
def predict(self, X):
    pass

NNClassifier.predict = predict

# === NNClassifier.predict · wrong · no return
def predict(self, X):
    self.classes_[self.predict_proba(X).argmax(axis=1)]

NNClassifier.predict = predict

# === NNClassifier.predict · wrong · prints
def predict(self, X):
    print(self.classes_[self.predict_proba(X).argmax(axis=1)])

NNClassifier.predict = predict

# === NNClassifier.predict · wrong · places
def predict(self, X):
    return self.predict_proba(X).argmax(axis=1)

NNClassifier.predict = predict

# === NNClassifier.predict · wrong · probabilities
def predict(self, X):
    return self.predict_proba(X)

NNClassifier.predict = predict

# === NNClassifier.predict · wrong · the largest probability
def predict(self, X):
    return self.predict_proba(X).max(axis=1)

NNClassifier.predict = predict

# === NNClassifier.predict · wrong · down the columns
def predict(self, X):
    return self.classes_[self.predict_proba(X).argmax(axis=0)]

NNClassifier.predict = predict

# === NNClassifier.predict · wrong · no axis
def predict(self, X):
    return self.classes_[self.predict_proba(X).argmax()]

NNClassifier.predict = predict

# === NNClassifier.predict · wrong · the least probable
def predict(self, X):
    return self.classes_[self.predict_proba(X).argmin(axis=1)]

NNClassifier.predict = predict

# === NNClassifier.predict · wrong · the second
def predict(self, X):
    return self.classes_[np.argsort(self.predict_proba(X), axis=1)[:, -2]]

NNClassifier.predict = predict

# === NNClassifier.predict · wrong · rounded
def predict(self, X):
    return self.classes_[np.round(self.predict_proba(X)).astype(int)]

NNClassifier.predict = predict

# === NNClassifier.predict · wrong · one row
def predict(self, X):
    return self.classes_[self.predict_proba(X)[0].argmax()]

NNClassifier.predict = predict

# === NNClassifier.predict · wrong · a column
def predict(self, X):
    return self.classes_[self.predict_proba(X).argmax(axis=1)][:, None]

NNClassifier.predict = predict

# === NNClassifier.predict · wrong · two classes
def predict(self, X):
    return self.classes_[(self.predict_proba(X)[:, 1] > 0.5).astype(int)]

NNClassifier.predict = predict

# === NNClassifier.predict · wrong · above a half
def predict(self, X):
    return np.array([self.classes_[np.flatnonzero(p > 0.5)[0]] for p in self.predict_proba(X)])

NNClassifier.predict = predict

# === NNClassifier.predict · wrong · above a half, else the first
def predict(self, X):
    return self.classes_[(self.predict_proba(X) > 0.5).argmax(axis=1)]

NNClassifier.predict = predict

# === NNClassifier.predict · wrong · ten digits
def predict(self, X):
    return np.arange(10)[self.predict_proba(X).argmax(axis=1)]

NNClassifier.predict = predict

# === NNClassifier.predict · wrong · labels as text
def predict(self, X):
    return self.classes_.astype(str)[self.predict_proba(X).argmax(axis=1)]

NNClassifier.predict = predict

# === NNClassifier.predict · wrong · labels as numbers
def predict(self, X):
    return self.classes_[self.predict_proba(X).argmax(axis=1)].astype(int)

NNClassifier.predict = predict

# === NNClassifier.predict · wrong · counted from 1
def predict(self, X):
    return self.classes_[self.predict_proba(X).argmax(axis=1) - 1]

NNClassifier.predict = predict

# === NNClassifier.predict · wrong · classes_ the wrong way round
def predict(self, X):
    return self.classes_[::-1][self.predict_proba(X).argmax(axis=1)]

NNClassifier.predict = predict

# === NNClassifier.predict · wrong · the net has no predict
def predict(self, X):
    return self.net_.predict(X)

NNClassifier.predict = predict

# === NNClassifier.predict · wrong · forward without a room
def predict(self, X):
    return self.classes_[self.net_.forward(X).argmax(axis=1)]

NNClassifier.predict = predict

# === NNClassifier.predict · wrong · a random draw
def predict(self, X):
    return np.array([np.random.choice(self.classes_, p=p) for p in self.predict_proba(X)])

NNClassifier.predict = predict

# === NNClassifier.predict · wrong · each class once
def predict(self, X):
    return np.unique(self.classes_[self.predict_proba(X).argmax(axis=1)])

NNClassifier.predict = predict

# === NNClassifier.predict · wrong · calls itself
def predict(self, X):
    return self.classes_[self.predict(X).argmax(axis=1)]

NNClassifier.predict = predict

# === NNClassifier.predict · wrong · one-hot
def predict(self, X):
    p = self.predict_proba(X)
    return np.eye(p.shape[1], dtype=int)[p.argmax(axis=1)]

NNClassifier.predict = predict

# === NNClassifier.predict · wrong · one line, classes_ first
def predict(self, X):
    return self.classes_[self.predict_proba(X).argmax(axis=1)]

NNClassifier.predict = predict

# === NNClassifier.predict · wrong · take, classes_ first
def predict(self, X):
    return np.take(self.classes_, np.argsort(self.predict_proba(X))[:, -1])

NNClassifier.predict = predict

# === NNClassifier.predict · wrong · the net, nobody asked
def predict(self, X):
    p = self.net_.forward(X, self.net_.room(len(X)))
    return self.classes_[p.argmax(1)]

NNClassifier.predict = predict

# === NNClassifier.predict · wrong · a list
def predict(self, X):
    return [self.classes_[p.argmax()] for p in self.predict_proba(X)]

NNClassifier.predict = predict

# === NNClassifier.predict · wrong · a list, and classes_ first
def predict(self, X):
    return self.classes_[self.predict_proba(X).argmax(axis=1)].tolist()

NNClassifier.predict = predict

# === NNClassifier.predict · wrong · an error of its own before fit
def predict(self, X):
    if not hasattr(self, "net_"):
        raise RuntimeError("fit me first")
    return self.classes_[self.predict_proba(X).argmax(axis=1)]

NNClassifier.predict = predict

# === NNClassifier.predict · wrong · probabilities rounded
def predict(self, X):
    return self.predict_proba(X).round()

NNClassifier.predict = predict

# === NNClassifier.predict · wrong · predict_proba without self
def predict(self, X):
    return self.classes_[predict_proba(X).argmax(axis=1)]

NNClassifier.predict = predict

# === evaluate · right · a loop
def evaluate(model, seeds=range(10)):
    scores = []
    for seed in seeds:
        X_train, X_test, y_train, y_test = load_split(seed)
        scores.append(clone(model).fit(X_train, y_train).score(X_test, y_test))
    return scores

# === evaluate · right · a comprehension with a helper
def _score(model, X_train, X_test, y_train, y_test):
    return model.fit(X_train, y_train).score(X_test, y_test)

def evaluate(model, seeds=range(10)):
    return [_score(clone(model), *load_split(seed)) for seed in seeds]

# === evaluate · right · the mean of comparisons
def evaluate(model, seeds=range(10)):
    scores = []
    for seed in seeds:
        X_train, X_test, y_train, y_test = load_split(seed)
        copy = clone(model)
        copy.fit(X_train, y_train)
        scores += [float((copy.predict(X_test) == y_test).mean())]
    return scores

# === evaluate · right · accuracy_score, an array
from sklearn.metrics import accuracy_score

def evaluate(model, seeds=range(10)):
    seeds = list(seeds)
    scores = np.zeros(len(seeds))
    for i, seed in enumerate(seeds):
        X_train, X_test, y_train, y_test = load_split(seed)
        scores[i] = accuracy_score(y_test, clone(model).fit(X_train, y_train).predict(X_test))
    return scores

# === evaluate · right · counted by hand
def evaluate(model, seeds=range(10)):
    def one(seed):
        X_train, X_test, y_train, y_test = load_split(seed)
        answers = clone(model).fit(X_train, y_train).predict(X_test)
        return sum(a == b for a, b in zip(answers, y_test)) / len(y_test)
    return list(map(one, seeds))

# === evaluate · right · type and parameters
def evaluate(model, seeds=range(10)):
    found = []
    for X_train, X_test, y_train, y_test in map(load_split, seeds):
        fresh = clone(type(model)(**model.get_params()))
        fresh.fit(X_train, y_train)
        wrong = np.count_nonzero(fresh.predict(X_test) != y_test)
        found.append(1 - wrong / y_test.size)
    return found

# === evaluate · right · a generator within
def evaluate(model, seeds=range(10)):
    def scores():
        for seed in seeds:
            X, X_new, y, y_new = load_split(seed)
            yield clone(model).fit(X, y).score(X_new, y_new)
    return [*scores()]

# === evaluate · right · a tuple, and one more argument
def evaluate(model, seeds=range(10), verbose=False):
    scores = ()
    for seed in seeds:
        X_train, X_test, y_train, y_test = load_split(seed)
        fitted = clone(model, safe=True).fit(X_train, y_train)
        scores += (fitted.score(X_test, y_test),)
        if verbose:
            print(seed, scores[-1])
    return scores

# === evaluate · right · stops by itself at the end of the seeds
def evaluate(model, seeds=range(10)):
    rest, scores = iter(seeds), []
    while True:
        try:
            parts = load_split(next(rest))
        except StopIteration:
            return scores
        scores.append(clone(model).fit(parts[0], parts[2]).score(parts[1], parts[3]))

# === evaluate · wrong · the seeds counted first
def evaluate(model, seeds=range(10)):
    print(len(list(seeds)), "seeds")
    scores = []
    for seed in seeds:
        X_train, X_test, y_train, y_test = load_split(seed)
        scores.append(clone(model).fit(X_train, y_train).score(X_test, y_test))
    return scores

# === evaluate · wrong · pass
def evaluate(model, seeds=range(10)):
    pass

# === evaluate · wrong · no return
def evaluate(model, seeds=range(10)):
    scores = []
    for seed in seeds:
        X_train, X_test, y_train, y_test = load_split(seed)
        scores.append(clone(model).fit(X_train, y_train).score(X_test, y_test))

# === evaluate · wrong · returns in the loop
def evaluate(model, seeds=range(10)):
    scores = []
    for seed in seeds:
        X_train, X_test, y_train, y_test = load_split(seed)
        scores.append(clone(model).fit(X_train, y_train).score(X_test, y_test))
        return scores

# === evaluate · wrong · trained on both
def evaluate(model, seeds=range(10)):
    scores = []
    for seed in seeds:
        X_train, X_test, y_train, y_test = load_split(seed)
        scores.append(clone(model).fit(np.vstack([X_train, X_test]), np.hstack([y_train, y_test])).score(X_test, y_test))
    return scores

# === evaluate · wrong · unpacked in the wrong order
def evaluate(model, seeds=range(10)):
    scores = []
    for seed in seeds:
        X_train, y_train, X_test, y_test = load_split(seed)
        scores.append(clone(model).fit(X_train, y_train).score(X_test, y_test))
    return scores

# === evaluate · wrong · the model itself
def evaluate(model, seeds=range(10)):
    scores = []
    for seed in seeds:
        X_train, X_test, y_train, y_test = load_split(seed)
        scores.append(model.fit(X_train, y_train).score(X_test, y_test))
    return scores

# === evaluate · wrong · one clone for all
def evaluate(model, seeds=range(10)):
    model = clone(model)
    scores = []
    for seed in seeds:
        X_train, X_test, y_train, y_test = load_split(seed)
        scores.append(model.fit(X_train, y_train).score(X_test, y_test))
    return scores

# === evaluate · wrong · the clone is thrown away
def evaluate(model, seeds=range(10)):
    scores = []
    for seed in seeds:
        X_train, X_test, y_train, y_test = load_split(seed)
        clone(model)
        scores.append(model.fit(X_train, y_train).score(X_test, y_test))
    return scores

# === evaluate · wrong · a deep copy
def evaluate(model, seeds=range(10)):
    from copy import deepcopy
    scores = []
    for seed in seeds:
        X_train, X_test, y_train, y_test = load_split(seed)
        scores.append(deepcopy(model).fit(X_train, y_train).score(X_test, y_test))
    return scores

# === evaluate · wrong · seeds counted anew
def evaluate(model, seeds=range(10)):
    scores = []
    for seed in range(len(list(seeds))):
        X_train, X_test, y_train, y_test = load_split(seed)
        scores.append(clone(model).fit(X_train, y_train).score(X_test, y_test))
    return scores

# === evaluate · wrong · seeds by number
def evaluate(model, seeds=range(10)):
    scores = []
    for i in range(len(seeds)):
        X_train, X_test, y_train, y_test = load_split(seeds[i])
        scores.append(clone(model).fit(X_train, y_train).score(X_test, y_test))
    return scores

# === evaluate · wrong · sorted
def evaluate(model, seeds=range(10)):
    scores = []
    for seed in seeds:
        X_train, X_test, y_train, y_test = load_split(seed)
        scores.append(clone(model).fit(X_train, y_train).score(X_test, y_test))
    return sorted(scores)

# === evaluate · wrong · a list that remembers
def evaluate(model, seeds=range(10), scores=[]):
    for seed in seeds:
        X_train, X_test, y_train, y_test = load_split(seed)
        scores.append(clone(model).fit(X_train, y_train).score(X_test, y_test))
    return scores

# === evaluate · wrong · yields
def evaluate(model, seeds=range(10)):
    for seed in seeds:
        X_train, X_test, y_train, y_test = load_split(seed)
        yield clone(model).fit(X_train, y_train).score(X_test, y_test)

# === evaluate · wrong · a split of its own
def evaluate(model, seeds=range(10)):
    scores = []
    for seed in seeds:
        X_train, X_test, y_train, y_test = train_test_split(digits.data / 16, digits.target, random_state=seed)
        scores.append(clone(model).fit(X_train, y_train).score(X_test, y_test))
    return scores

# === evaluate · wrong · pixels not divided
def evaluate(model, seeds=range(10)):
    scores = []
    for seed in seeds:
        X_train, X_test, y_train, y_test = train_test_split(
            digits.data, digits.target, test_size=0.25, stratify=digits.target, random_state=seed)
        scores.append(clone(model).fit(X_train, y_train).score(X_test, y_test))
    return scores

# === evaluate · wrong · the class without its parameters
def evaluate(model, seeds=range(10)):
    scores = []
    for seed in seeds:
        X_train, X_test, y_train, y_test = load_split(seed)
        scores.append(type(model)().fit(X_train, y_train).score(X_test, y_test))
    return scores

# === evaluate · wrong · the seed for the model too
def evaluate(model, seeds=range(10)):
    scores = []
    for seed in seeds:
        X_train, X_test, y_train, y_test = load_split(seed)
        scores.append(clone(model).set_params(random_state=seed).fit(X_train, y_train).score(X_test, y_test))
    return scores

# === evaluate · wrong · ten seeds by heart
def evaluate(model, seeds=range(10)):
    scores = []
    for seed in range(10):
        X_train, X_test, y_train, y_test = load_split(seed)
        scores.append(clone(model).fit(X_train, y_train).score(X_test, y_test))
    return scores

# === evaluate · wrong · cross-validation
from sklearn.model_selection import cross_val_score

def evaluate(model, seeds=range(10)):
    seeds = list(seeds)
    return cross_val_score(model, digits.data / 16, digits.target, cv=max(2, len(seeds)))[:len(seeds)].tolist()

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

# === load_split · wrong · the labels of the test part first
def load_split(seed):
    X_train, X_test, y_train, y_test = train_test_split(digits.data / 16, digits.target, test_size=0.25, stratify=digits.target, random_state=seed)
    return X_train, X_test, y_test, y_train

# === load_split · wrong · y as a column
def load_split(seed):
    y = digits.target.reshape(-1, 1)
    return train_test_split(digits.data / 16, y, test_size=0.25, stratify=y, random_state=seed)

# === load_split · wrong · the ink made whole
def load_split(seed):
    X, y = (digits.data / 16).astype(int), digits.target
    return train_test_split(X, y, test_size=0.25, stratify=y, random_state=seed)

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

# === NNClassifier.predict_proba · right · recursion, and einsum
def predict_proba(self, X):
    check_is_fitted(self)
    X = validate_data(self, X, reset=False)
    def layer(a, i):
        z = np.einsum('mn,nk->mk', a, self.net_.weights[i]) + self.net_.biases[i]
        if i == len(self.net_.weights) - 1:
            softmax(z)
            return z
        return layer(z.clip(0), i + 1)
    return layer(X, 0)

NNClassifier.predict_proba = predict_proba

# === NNClassifier.predict_proba · right · room by hand
def predict_proba(self, X):
    check_is_fitted(self)
    X = validate_data(self, X, reset=False)
    return self.net_.forward(X, [np.zeros((len(X), k)) for W in self.net_.weights for k in W.shape[1:]])

NNClassifier.predict_proba = predict_proba

# === NNClassifier.predict_proba · wrong · check_array
def predict_proba(self, X):
    check_is_fitted(self)
    from sklearn.utils import check_array
    X = check_array(X)
    return self.net_.forward(X, self.net_.room(len(X)))

NNClassifier.predict_proba = predict_proba

# === NNClassifier.predict_proba · wrong · a single row made two-dimensional
def predict_proba(self, X):
    check_is_fitted(self)
    X = np.atleast_2d(X)
    X = validate_data(self, X, reset=False)
    return self.net_.forward(X, self.net_.room(len(X)))

NNClassifier.predict_proba = predict_proba

# === NNClassifier.predict_proba · wrong · row by row in one room
def predict_proba(self, X):
    check_is_fitted(self)
    X = validate_data(self, X, reset=False)
    room = self.net_.room(1)
    rows = [self.net_.forward(x[None], room)[0] for x in X]
    return np.array(rows)

NNClassifier.predict_proba = predict_proba

# === NNClassifier.predict · right · the last by argsort
def predict(self, X):
    places = self.predict_proba(X).argsort(axis=1)[:, -1]
    return self.classes_[places]

NNClassifier.predict = predict

# === NNClassifier.predict · right · a lambda
NNClassifier.predict = lambda self, X: (lambda p: self.classes_[p.argmax(1)])(self.predict_proba(X))

# === evaluate · right · recursion
def evaluate(model, seeds=range(10)):
    seeds = list(seeds)
    if not seeds:
        return []
    X_train, X_test, y_train, y_test = load_split(seeds[0])
    fresh = clone(model).fit(X_train, y_train)
    return [fresh.score(X_test, y_test), *evaluate(model, seeds[1:])]

# === evaluate · right · cross_val_score with rows by number
def evaluate(model, seeds=range(10)):
    from sklearn.model_selection import cross_val_score
    X, y = digits.data / 16, digits.target
    cv = [train_test_split(np.arange(len(y)), test_size=0.25, stratify=y, random_state=s) for s in seeds]
    return cross_val_score(model, X, y, cv=cv).tolist() if cv else []

# === evaluate · wrong · sorted seeds
def evaluate(model, seeds=range(10)):
    scores = []
    for seed in sorted(seeds):
        X_train, X_test, y_train, y_test = load_split(seed)
        scores.append(clone(model).fit(X_train, y_train).score(X_test, y_test))
    return scores

# === evaluate · wrong · each seed once
def evaluate(model, seeds=range(10)):
    scores = []
    for seed in sorted(set(seeds)):
        X_train, X_test, y_train, y_test = load_split(seed)
        scores.append(clone(model).fit(X_train, y_train).score(X_test, y_test))
    return scores

# === evaluate · wrong · mean and spread
def evaluate(model, seeds=range(10)):
    scores = []
    for seed in seeds:
        X_train, X_test, y_train, y_test = load_split(seed)
        scores.append(clone(model).fit(X_train, y_train).score(X_test, y_test))
    return np.mean(scores), np.std(scores)

# === evaluate · wrong · a new list for each seed
def evaluate(model, seeds=range(10)):
    for seed in seeds:
        scores = []
        X_train, X_test, y_train, y_test = load_split(seed)
        scores.append(clone(model).fit(X_train, y_train).score(X_test, y_test))
    return scores

# === evaluate · wrong · a clone fitted, the model scored
def evaluate(model, seeds=range(10)):
    scores = []
    for seed in seeds:
        X_train, X_test, y_train, y_test = load_split(seed)
        clone(model).fit(X_train, y_train)
        scores.append(model.score(X_test, y_test))
    return scores

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

# === load_split · wrong · np.random.seed
def load_split(seed):
    np.random.seed(seed)
    return train_test_split(digits.data / 16, digits.target, test_size=0.25, stratify=digits.target, random_state=seed)

# === NNClassifier.predict_proba · wrong · a list
def predict_proba(self, X):
    check_is_fitted(self)
    X = validate_data(self, X, reset=False)
    return self.net_.forward(X, self.net_.room(len(X))).tolist()

NNClassifier.predict_proba = predict_proba

# === NNClassifier.predict_proba · wrong · kept from the first call
def predict_proba(self, X):
    check_is_fitted(self)
    X = validate_data(self, X, reset=False)
    if not hasattr(self, 'p_'):
        self.p_ = self.net_.forward(X, self.net_.room(len(X)))
    return self.p_

NNClassifier.predict_proba = predict_proba

# === NNClassifier.predict_proba · right · float32 all through
def predict_proba(self, X):
    check_is_fitted(self)
    X = validate_data(self, X, reset=False)
    a = X.astype(np.float32)
    for i, (W, b) in enumerate(zip(self.net_.weights, self.net_.biases)):
        a = a @ W.astype(np.float32) + b.astype(np.float32)
        if i < len(self.net_.weights) - 1:
            a = np.maximum(a, 0)
    softmax(a)
    return a

NNClassifier.predict_proba = predict_proba

# === NNClassifier.predict · wrong · labels of the first call
def predict(self, X):
    if not hasattr(self, 'answer_'):
        p = self.predict_proba(X)
        self.answer_ = self.classes_[p.argmax(axis=1)]
    return self.answer_

NNClassifier.predict = predict

# === NNClassifier.predict · wrong · floats
def predict(self, X):
    p = self.predict_proba(X)
    return self.classes_[p.argmax(axis=1)].astype(float)

NNClassifier.predict = predict

# === evaluate · wrong · default seeds of its own
def evaluate(model, seeds=(0,)):
    return [clone(model).fit(*load_split(s)[::2]).score(*load_split(s)[1::2]) for s in seeds]

# === evaluate · wrong · scores kept
scores = []
def evaluate(model, seeds=range(10)):
    for seed in seeds:
        X_train, X_test, y_train, y_test = load_split(seed)
        scores.append(clone(model).fit(X_train, y_train).score(X_test, y_test))
    return scores

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

# === NNClassifier.predict_proba · wrong · answers kept by the number of rows
def predict_proba(self, X):
    check_is_fitted(self)
    X = validate_data(self, X, reset=False)
    cache = self.__dict__.setdefault('_cache', {})
    if len(X) not in cache:
        cache[len(X)] = self.net_.forward(X, self.net_.room(len(X)))
    return cache[len(X)]


NNClassifier.predict_proba = predict_proba

# === NNClassifier.predict_proba · right · in parts of a hundred rows
def predict_proba(self, X):
    check_is_fitted(self)
    X = validate_data(self, X, reset=False)
    return np.concatenate([self.net_.forward(part, self.net_.room(len(part))) for part in np.array_split(X, max(1, len(X) // 100))])


NNClassifier.predict_proba = predict_proba

# === NNClassifier.predict · wrong · labels as objects
def predict(self, X):
    p = self.predict_proba(X)
    return np.array([self.classes_[i] for i in p.argmax(axis=1)], dtype=object)


NNClassifier.predict = predict

# === NNClassifier.predict · right · the largest of each column, turned
def predict(self, X):
    p = self.predict_proba(X)
    return self.classes_[p.T.argmax(axis=0)]


NNClassifier.predict = predict

# === evaluate · wrong · places of the largest probabilities compared with digits
def evaluate(model, seeds=range(10)):
    scores = []
    for seed in seeds:
        X_train, X_test, y_train, y_test = load_split(seed)
        fitted = clone(model).fit(X_train, y_train)
        scores.append(float(np.mean(fitted.predict_proba(X_test).argmax(axis=1) == y_test)))
    return scores

# === evaluate · wrong · the clone's attributes given to the model
def evaluate(model, seeds=range(10)):
    scores = []
    for seed in seeds:
        X_train, X_test, y_train, y_test = load_split(seed)
        fitted = clone(model).fit(X_train, y_train)
        model.__dict__.update(fitted.__dict__)
        scores.append(fitted.score(X_test, y_test))
    return scores

# === NNClassifier.predict_proba · wrong · a room kept for each number of rows
def predict_proba(self, X):
    check_is_fitted(self)
    X = validate_data(self, X, reset=False)
    if not hasattr(self, "rooms"):
        self.rooms = {}
    if len(X) not in self.rooms:
        self.rooms[len(X)] = self.net_.room(len(X))
    return self.net_.forward(X, self.rooms[len(X)])


NNClassifier.predict_proba = predict_proba

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
