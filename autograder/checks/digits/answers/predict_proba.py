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
    return self.net_.forward(X, self.net_.room(len(X))).argmax(axis=1)  # here

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
    return self.net_.forward(X, self.net_.room(len(X))).max(axis=1)  # here

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
    return self.net_.forward(X, self.net_.room(len(X))).round()  # here

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

# === NNClassifier.predict_proba · wrong · a list for lists
def predict_proba(self, X):
    check_is_fitted(self)
    was = isinstance(X, list)
    X = validate_data(self, X, reset=False)
    p = self.net_.forward(X, self.net_.room(len(X)))
    return p.tolist() if was else p


NNClassifier.predict_proba = predict_proba

# === NNClassifier.predict_proba · wrong · a list of arrays from a loop
def predict_proba(self, X):
    check_is_fitted(self)
    X = validate_data(self, X, reset=False)
    return [self.net_.forward(row[None], self.net_.room(1))[0] for row in X]


NNClassifier.predict_proba = predict_proba

# === NNClassifier.predict_proba · wrong · the net shrinks with each call
def predict_proba(self, X):
    check_is_fitted(self)
    X = validate_data(self, X, reset=False)
    self.net_.parameters += 0
    self.net_.parameters *= 1.0001
    return self.net_.forward(X, self.net_.room(len(X)))


NNClassifier.predict_proba = predict_proba

# === NNClassifier.predict_proba · wrong · room in a global
def predict_proba(self, X):
    check_is_fitted(self)
    X = validate_data(self, X, reset=False)
    global _room
    _room = globals().get('_room') or self.net_.room(5000)
    return self.net_.forward(X, [a[: len(X)] for a in _room])


NNClassifier.predict_proba = predict_proba

# === NNClassifier.predict_proba · wrong · room made once for each number of rows
def predict_proba(self, X):
    check_is_fitted(self)
    X = validate_data(self, X, reset=False)
    if not hasattr(self, "room_") or len(self.room_[-1]) != len(X):  # here
        self.room_ = self.net_.room(len(X))
    return self.net_.forward(X, self.room_)


NNClassifier.predict_proba = predict_proba
