# === NN.predict · right · round
def predict(self, X):
    return np.round(self._forward(X))

NN.predict = predict

# === NN.predict · right · a method of the array
def predict(self, X):
    return self._forward(X).round().astype(int)

NN.predict = predict

# === NN.predict · right · booleans
def predict(self, X):
    return self._forward(X) > 0.5

NN.predict = predict

# === NN.predict · right · where
def predict(self, X):
    y_hat = self._forward(X)
    return np.where(y_hat >= 0.5, 1, 0)

NN.predict = predict

# === NN.predict · right · rint of its own pipe
def predict(self, X):
    return np.rint(pipe(X, *[layer.forward for layer in self.layers_]))

NN.predict = predict

# === NN.predict · right · nested lists
def predict(self, X):
    return [[int(value > 0.5) for value in row] for row in self._forward(X)]

NN.predict = predict

# === NN.predict · right · floor of a half more, float32
def predict(self, X):
    return np.floor(self._forward(X) + 0.5).astype(np.float32)

NN.predict = predict

# === NN.predict · right · row by row
def predict(self, X):
    return np.vstack([np.round(self._forward(x[None, :])) for x in X])

NN.predict = predict

# === NN.predict · wrong · not rounded
def predict(self, X):
    return self._forward(X)

NN.predict = predict

# === NN.predict · wrong · int cuts off
def predict(self, X):
    return self._forward(X).astype(int)

NN.predict = predict

# === NN.predict · wrong · nothing returned
def predict(self, X):
    np.round(self._forward(X))

NN.predict = predict

# === NN.predict · wrong · flat
def predict(self, X):
    return np.round(self._forward(X)).ravel()

NN.predict = predict

# === NN.predict · wrong · above 0
def predict(self, X):
    return (self._forward(X) > 0).astype(int)

NN.predict = predict

# === NN.predict · wrong · argmax
def predict(self, X):
    return np.argmax(self._forward(X), axis=1)

NN.predict = predict

# === NN.predict · wrong · what the layers remember
def predict(self, X):
    return np.round(self.layers_[-1].activated)

NN.predict = predict

# === NN.predict · wrong · fits again
def predict(self, X):
    return np.round(self.fit(X, X[:, :1])._forward(X))

NN.predict = predict

# === NN.predict · wrong · turned round
def predict(self, X):
    return np.where(self._forward(X) > 0.5, 0, 1)

NN.predict = predict

# === NN.predict · wrong · above the mean
def predict(self, X):
    y_hat = self._forward(X)
    return (y_hat > y_hat.mean()).astype(int)

NN.predict = predict

# === NN.predict · wrong · a single answer
def predict(self, X):
    return np.round(self._forward(X)).all()

NN.predict = predict

# === NN.predict · wrong · strict
def predict(self, X):
    return (self._forward(X) > 0.9).astype(int)

NN.predict = predict

# === NN.predict · wrong · minus one and one
def predict(self, X):
    return np.sign(self._forward(X) - 0.5)

NN.predict = predict

# === NN.predict · wrong · round of Python
def predict(self, X):
    return round(self._forward(X))

NN.predict = predict

# === NN.predict · wrong · self left out
def predict(self, X):
    return np.round(_forward(X))

NN.predict = predict

# === NN.predict · wrong · from its first call
def predict(self, X):
    if not hasattr(self, "answers_"):
        self.answers_ = np.round(self._forward(X))
    return self.answers_

NN.predict = predict

# === NN.predict · wrong · floor division
def predict(self, X):
    return self._forward(X) // 0.5

NN.predict = predict

# === NN.predict · wrong · sign
def predict(self, X):
    return (np.sign(self._forward(X) - 0.5) + 1) / 2

NN.predict = predict

# === NN.predict · wrong · divides by the distance
def predict(self, X):
    d = self._forward(X) - 0.5
    return (d / np.abs(d) + 1) / 2

NN.predict = predict

# === NN.predict · right · lambda, heaviside
NN.predict = lambda self, X: np.heaviside(self._forward(X) - 0.5, 1)

# === NN.predict · right · greater or equal
def predict(self, X):
    return (self._forward(X) >= 0.5).astype(float)

NN.predict = predict
