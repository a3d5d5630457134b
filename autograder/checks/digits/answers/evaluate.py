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

# === evaluate · wrong · seeds or range(10)
def evaluate(model, seeds=range(10)):
    seeds = seeds or range(10)
    scores = []
    for seed in seeds:
        a, b, c, d = load_split(seed)
        scores.append(clone(model).fit(a, c).score(b, d))
    return scores

# === evaluate · wrong · max_iter cut
def evaluate(model, seeds=range(10)):
    scores = []
    for seed in seeds:
        a, b, c, d = load_split(seed)
        m = clone(model)
        if 'max_iter' in m.get_params():
            m.set_params(max_iter=10)
        scores.append(m.fit(a, c).score(b, d))
    return scores

# === evaluate · wrong · default 5
def evaluate(model, seeds=range(5)):
    scores = []
    for seed in seeds:
        a, b, c, d = load_split(seed)
        scores.append(clone(model).fit(a, c).score(b, d))
    return scores

# === evaluate · wrong · keeps the luckiest
def evaluate(model, seeds=range(10)):
    luckiest = 0
    for seed in seeds:
        X_train, X_test, y_train, y_test = load_split(seed)
        score = clone(model).fit(X_train, y_train).score(X_test, y_test)
        if score > luckiest:
            luckiest = score
    return [luckiest]

# === evaluate · wrong · the mean so far
def evaluate(model, seeds=range(10)):
    scores, means = [], []
    for seed in seeds:
        X_train, X_test, y_train, y_test = load_split(seed)
        scores.append(clone(model).fit(X_train, y_train).score(X_test, y_test))
        means.append(sum(scores) / len(scores))
    return means
