# === linear_accuracy · right · score
def linear_accuracy(X, Y):
    return LogisticRegression().fit(X, Y.ravel()).score(X, Y.ravel())

# === linear_accuracy · right · the mean of hits
def linear_accuracy(X, Y):
    y = Y[:, 0]
    model = LogisticRegression()
    model.fit(X, y)
    return np.mean(model.predict(X) == y)

# === linear_accuracy · right · Y left a column, only a warning
def linear_accuracy(X, Y):
    model = LogisticRegression()
    model.fit(X, Y)
    return model.score(X, Y)

# === linear_accuracy · right · accuracy_score
from sklearn.metrics import accuracy_score

def linear_accuracy(X, Y):
    model = LogisticRegression().fit(X, Y.flatten())
    return accuracy_score(Y, model.predict(X))

# === linear_accuracy · right · counts in a loop
def linear_accuracy(X, Y):
    y = [int(v) for v in Y[:, 0]]
    model = LogisticRegression().fit(X, y)
    hits = 0
    for row, want in zip(X, y):
        if model.predict([row])[0] == want:
            hits += 1
    return hits / len(y)

# === linear_accuracy · right · signs of the decision function
def linear_accuracy(X, Y):
    y = np.squeeze(Y, axis=1)
    scores = LogisticRegression().fit(X, y).decision_function(X)
    return 1 - np.count_nonzero((scores > 0) != y.astype(bool)) / len(scores)

# === linear_accuracy · right · probabilities above a half
def linear_accuracy(X, Y):
    from sklearn.linear_model import LogisticRegression as LR
    p = LR().fit(X, Y.reshape(-1)).predict_proba(X)[:, 1]
    return float(((p > 0.5) == Y.reshape(-1)).mean())

# === linear_accuracy · right · the confusion matrix
from sklearn.metrics import confusion_matrix

def linear_accuracy(X, Y):
    y = Y.T[0]
    table = confusion_matrix(y, LogisticRegression().fit(X, y).predict(X))
    return np.trace(table) / np.sum(table)

# === linear_accuracy · right · columns against columns
def linear_accuracy(X, Y):
    model = LogisticRegression().fit(X, Y.ravel())
    return (model.predict(X)[:, None] == Y).mean()

# === linear_accuracy · right · one minus the mean distance
def linear_accuracy(X, Y):
    y = Y.astype(int).ravel()
    return 1 - abs(LogisticRegression().fit(X, y).predict(X) - y).mean()

# === linear_accuracy · right · a lambda
linear_accuracy = lambda X, Y: sum(
    p == t for p, t in zip(LogisticRegression().fit(X, list(Y.flat)).predict(X), Y.flat)) / X.shape[0]

# === linear_accuracy · right · a pipeline of one
def linear_accuracy(X, Y):
    from sklearn.pipeline import make_pipeline
    return make_pipeline(LogisticRegression()).fit(X, np.ravel(Y)).score(X, np.ravel(Y))

# === linear_accuracy · wrong · a column against a row
def linear_accuracy(X, Y):
    model = LogisticRegression().fit(X, Y.ravel())
    return np.mean(model.predict(X) == Y)

# === linear_accuracy · wrong · a column against a row, summed
def linear_accuracy(X, Y):
    model = LogisticRegression().fit(X, Y.ravel())
    return (model.predict(X) == Y).sum() / len(Y)

# === linear_accuracy · wrong · how many, not what share
def linear_accuracy(X, Y):
    y = Y.ravel()
    return (LogisticRegression().fit(X, y).predict(X) == y).sum()

# === linear_accuracy · wrong · percent
def linear_accuracy(X, Y):
    return 100 * LogisticRegression().fit(X, Y.ravel()).score(X, Y.ravel())  # here

# === linear_accuracy · wrong · the share it gets wrong
def linear_accuracy(X, Y):
    y = Y.ravel()
    return np.mean(LogisticRegression().fit(X, y).predict(X) != y)

# === linear_accuracy · wrong · one half, by heart
def linear_accuracy(X, Y):
    return 0.5

# === linear_accuracy · wrong · divides by six
def linear_accuracy(X, Y):
    y = Y.ravel()
    return np.sum(LogisticRegression().fit(X, y).predict(X) == y) / 6

# === linear_accuracy · wrong · divides by the columns
def linear_accuracy(X, Y):
    y = Y.ravel()
    return np.sum(LogisticRegression().fit(X, y).predict(X) == y) / X.shape[1]

# === linear_accuracy · wrong · no intercept
def linear_accuracy(X, Y):
    return LogisticRegression(fit_intercept=False).fit(X, Y.ravel()).score(X, Y.ravel())

# === linear_accuracy · wrong · nearly no penalty
def linear_accuracy(X, Y):
    return LogisticRegression(C=1e6).fit(X, Y.ravel()).score(X, Y.ravel())

# === linear_accuracy · wrong · a strong penalty
def linear_accuracy(X, Y):
    return LogisticRegression(C=0.01).fit(X, Y.ravel()).score(X, Y.ravel())

# === linear_accuracy · wrong · balanced classes
def linear_accuracy(X, Y):
    return LogisticRegression(class_weight="balanced").fit(X, Y.ravel()).score(X, Y.ravel())

# === linear_accuracy · wrong · one step of the solver
def linear_accuracy(X, Y):
    return LogisticRegression(max_iter=1).fit(X, Y.ravel()).score(X, Y.ravel())

# === linear_accuracy · wrong · a split for tests
def linear_accuracy(X, Y):
    from sklearn.model_selection import train_test_split
    A, B, a, b = train_test_split(X, Y.ravel(), random_state=0)
    return LogisticRegression().fit(A, a).score(B, b)

# === linear_accuracy · wrong · the mean probability
def linear_accuracy(X, Y):
    return LogisticRegression().fit(X, Y.ravel()).predict_proba(X)[:, 1].mean()

# === linear_accuracy · wrong · a linear regression
def linear_accuracy(X, Y):
    from sklearn.linear_model import LinearRegression
    return LinearRegression().fit(X, Y).score(X, Y)

# === linear_accuracy · wrong · the model
def linear_accuracy(X, Y):
    return LogisticRegression().fit(X, Y.ravel())

# === linear_accuracy · wrong · the predictions
def linear_accuracy(X, Y):
    return LogisticRegression().fit(X, Y.ravel()).predict(X)

# === linear_accuracy · wrong · which rows it gets right
def linear_accuracy(X, Y):
    y = Y.ravel()
    return LogisticRegression().fit(X, y).predict(X) == y

# === linear_accuracy · wrong · prints
def linear_accuracy(X, Y):
    print(LogisticRegression().fit(X, Y.ravel()).score(X, Y.ravel()))

# === linear_accuracy · wrong · score forgotten
def linear_accuracy(X, Y):
    model = LogisticRegression().fit(X, Y.ravel())
    model.score(X, Y.ravel())

# === linear_accuracy · wrong · score not called
def linear_accuracy(X, Y):
    model = LogisticRegression().fit(X, Y.ravel())
    return model.score

# === linear_accuracy · wrong · never fitted
def linear_accuracy(X, Y):
    model = LogisticRegression()
    return model.score(X, Y.ravel())

# === linear_accuracy · wrong · the larger class
def linear_accuracy(X, Y):
    return max(Y.mean(), 1 - Y.mean())

# === linear_accuracy · wrong · rounded
def linear_accuracy(X, Y):
    return round(LogisticRegression().fit(X, Y.ravel()).score(X, Y.ravel()), 1)

# === linear_accuracy · wrong · made an int
def linear_accuracy(X, Y):
    return int(LogisticRegression().fit(X, Y.ravel()).score(X, Y.ravel()))

# === linear_accuracy · wrong · signed distances cancel
def linear_accuracy(X, Y):
    y = Y.ravel()
    return 1 - (LogisticRegression().fit(X, y).predict(X) - y).sum() / len(y)

# === linear_accuracy · wrong · the notebook's X and Y
X = np.array([[0, 0, 1], [0, 1, 1], [1, 0, 1], [0, 1, 0], [1, 0, 0], [1, 1, 1]])
Y = np.array([[0, 1, 1, 1, 1, 0]]).T
def linear_accuracy(x, y):
    return LogisticRegression().fit(X, Y.ravel()).score(X, Y.ravel())

# === linear_accuracy · wrong · two columns
def linear_accuracy(X, Y):
    X = X[:, :2]
    return LogisticRegression().fit(X, Y.ravel()).score(X, Y.ravel())

# === linear_accuracy · wrong · all right or not
def linear_accuracy(X, Y):
    y = Y.ravel()
    return float(np.all(LogisticRegression().fit(X, y).predict(X) == y))

# === linear_accuracy · wrong · one plus of nothing
def linear_accuracy(X, Y):
    y = Y.ravel()
    hits = 0
    for p, t in zip(LogisticRegression().fit(X, y).predict(X), y):
        if p == t:
            hits =+ 1
    return hits / len(y)

# === linear_accuracy · wrong · Y loses its shape
def linear_accuracy(X, Y):
    Y.shape = (len(Y),)
    return LogisticRegression().fit(X, Y).score(X, Y)

# === linear_accuracy · wrong · scaled in place
def linear_accuracy(X, Y):
    X[:] = X - X.mean(axis=0)
    return LogisticRegression().fit(X, Y.ravel()).score(X, Y.ravel())

# === linear_accuracy · wrong · cross-validated
def linear_accuracy(X, Y):
    from sklearn.model_selection import cross_val_score
    return cross_val_score(LogisticRegression(), X, Y.ravel(), cv=2).mean()

# === linear_accuracy · wrong · the hits among the ones
def linear_accuracy(X, Y):
    y = Y.ravel()
    p = LogisticRegression().fit(X, y).predict(X)
    return np.sum((p == 1) & (y == 1)) / np.sum(y == 1)

# === linear_accuracy · wrong · share and model
def linear_accuracy(X, Y):
    model = LogisticRegression().fit(X, Y.ravel())
    return model.score(X, Y.ravel()), model

# === linear_accuracy · wrong · Y transposed
def linear_accuracy(X, Y):
    return LogisticRegression().fit(X, Y.T).score(X, Y.T)

# === linear_accuracy · wrong · X and Y swapped
def linear_accuracy(X, Y):
    return LogisticRegression().fit(Y, X).score(Y, X)

# === linear_accuracy · wrong · the class spelled wrong
def linear_accuracy(X, Y):
    return LogisticRegresion().fit(X, Y.ravel()).score(X, Y.ravel())

# === linear_accuracy · wrong · the best split of one column
def linear_accuracy(X, Y):
    best = 0
    for column in X.T:
        for cut in column:
            hits = np.mean((column > cut) == Y.ravel())
            best = max(best, hits, 1 - hits)
    return best

# === linear_accuracy · wrong · a nearest neighbour
def linear_accuracy(X, Y):
    from sklearn.neighbors import KNeighborsClassifier
    return KNeighborsClassifier(1).fit(X, Y.ravel()).score(X, Y.ravel())

# === linear_accuracy · wrong · an identity test
def linear_accuracy(X, Y):
    y = Y.ravel()
    return sum(p is t for p, t in zip(LogisticRegression().fit(X, y).predict(X), y)) / len(y)

# === linear_accuracy · wrong · fitted without the last row
def linear_accuracy(X, Y):
    y = Y.ravel()
    return LogisticRegression().fit(X[:-1], y[:-1]).score(X, y)

# === linear_accuracy · wrong · the larger of both shares
def linear_accuracy(X, Y):
    share = LogisticRegression().fit(X, Y.ravel()).score(X, Y.ravel())
    return max(share, 1 - share)

# === linear_accuracy · wrong · less of a penalty
def linear_accuracy(X, Y):
    return LogisticRegression(C=100).fit(X, Y.ravel()).score(X, Y.ravel())

# === linear_accuracy · wrong · the first share of these shapes remembered
seen = {}
def linear_accuracy(X, Y):
    key = (np.shape(X), np.shape(Y),)
    if key not in seen:
        seen[key] = LogisticRegression().fit(X, Y.ravel()).score(X, Y.ravel())
    return seen[key]

# === linear_accuracy · wrong · the first X of this shape remembered
first_X = {}

def linear_accuracy(X, Y):
    X = first_X.setdefault(X.shape, X)
    return LogisticRegression().fit(X, Y.ravel()).score(X, Y.ravel())

# === linear_accuracy · wrong · divided by the six rows of XOR
def linear_accuracy(X, Y):
    model = LogisticRegression()
    model.fit(X, Y.ravel())
    right = 0
    for i in range(len(X)):
        if model.predict(X)[i] == Y[i, 0]:
            right += 1
    return right / 6  # here

# === linear_accuracy · wrong · scored against its own answers
def linear_accuracy(X, Y):
    clf = LogisticRegression()
    clf.fit(X, Y.ravel())
    y_pred = clf.predict(X)
    return clf.score(X, y_pred)  # here
