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

# === NNClassifier.predict · right · the last by argsort
def predict(self, X):
    places = self.predict_proba(X).argsort(axis=1)[:, -1]
    return self.classes_[places]

NNClassifier.predict = predict

# === NNClassifier.predict · right · a lambda
NNClassifier.predict = lambda self, X: (lambda p: self.classes_[p.argmax(1)])(self.predict_proba(X))

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

# === NNClassifier.predict · wrong · only where the probability is above one half
def predict(self, X):
    proba = self.predict_proba(X)
    rows, cols = np.where(proba > 0.5)  # here
    return self.classes_[cols]


NNClassifier.predict = predict
