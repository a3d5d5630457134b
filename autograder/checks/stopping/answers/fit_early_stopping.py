# === fit_early_stopping · right · a while loop, the lowest in a variable
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, train[0], train[1])
    train_costs = []
    validation_costs = []
    lowest = float("inf")
    i = 0
    while i < nn.steps:
        train_costs.append(mean_cost(nn, train[0], train[1]))
        v = mean_cost(nn, validation[0], validation[1])
        validation_costs.append(v)
        if v < lowest:
            lowest = v
            best = [np.array(layer.betas) for layer in nn.layers_]
        if should_stop(validation_costs, tol, patience):
            break
        take_step(nn, train[0], train[1])
        i += 1
    for layer, b in zip(nn.layers_, best):
        layer.betas = b
    return train_costs, validation_costs

# === fit_early_stopping · right · deepcopy of the layers
from copy import deepcopy

def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    costs, val_costs, best = [], [], None
    for step in range(nn.steps):
        costs += [mean_cost(nn, *train)]
        val_costs += [mean_cost(nn, *validation)]
        if np.argmin(val_costs) == step:
            best = deepcopy(nn.layers_)
        if should_stop(val_costs, tol, patience):
            break
        take_step(nn, *train)
    nn.layers_ = best
    return costs, val_costs

# === fit_early_stopping · right · all betas, then the best
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    t, v, kept = [], [], []
    for _ in range(nn.steps):
        t.append(mean_cost(nn, *train))
        v.append(mean_cost(nn, *validation))
        kept.append([layer.betas.copy() for layer in nn.layers_])
        if should_stop(v, tol, patience):
            break
        take_step(nn, *train)
    best = kept[int(np.argmin(v))]
    for i in range(len(best)):
        nn.layers_[i].betas = best[i]
    return t, v

# === fit_early_stopping · right · written into the betas
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    (X_train, Y_train), (X_val, Y_val) = train, validation
    begin(nn, X_train, Y_train)
    train_costs, validation_costs = [], []
    best = [layer.betas.copy() for layer in nn.layers_]
    for _ in range(nn.steps):
        train_costs.append(float(mean_cost(nn, X_train, Y_train)))
        validation_costs.append(float(mean_cost(nn, X_val, Y_val)))
        if validation_costs[-1] <= min(validation_costs):
            for kept, layer in zip(best, nn.layers_):
                kept[:] = layer.betas
        if should_stop(validation_costs, tol=tol, patience=patience):
            break
        take_step(nn, X_train, Y_train)
    for kept, layer in zip(best, nn.layers_):
        np.copyto(layer.betas, kept)
    return train_costs, validation_costs

# === fit_early_stopping · right · step at the beginning of the later rounds
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    train_costs, validation_costs = [], []
    for round_ in range(nn.steps):
        if round_ == 0:
            begin(nn, *train)
        else:
            take_step(nn, *train)
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if validation_costs[-1] == min(validation_costs):
            best = [1.0 * layer.betas for layer in nn.layers_]
        if should_stop(validation_costs, tol, patience):
            break
    for layer, betas in zip(nn.layers_, best, strict=True):
        layer.betas[...] = betas
    return train_costs, validation_costs

# === fit_early_stopping · right · by hand, without the helpers
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    steps = nn.steps
    nn.steps = 0
    nn.fit(*train)
    nn.steps = steps
    (X, Y), (V, W) = train, validation
    ours, theirs = [], []
    lowest = np.inf
    for _ in range(steps):
        guess = nn._forward(V)
        theirs.append(cost(guess, W) / W.shape[0])
        guess = nn._forward(X)
        ours.append(cost(guess, Y) / Y.shape[0])
        if theirs[-1] < lowest:
            lowest, best = theirs[-1], [layer.betas.copy() for layer in nn.layers_]
        if should_stop(theirs, tol, patience):
            break
        for layer, grad in zip(nn.layers_, nn._backward(nn._forward(X) - Y)):
            layer.betas -= nn.lr * grad
    for layer, betas in zip(nn.layers_, best):
        layer.betas = betas
    return ours, theirs

# === fit_early_stopping · right · helpers, and a list of pairs
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    def get():
        return tuple(layer.betas.copy() for layer in nn.layers_)

    def put(all_betas):
        for layer, betas in zip(nn.layers_, all_betas):
            layer.betas = betas.copy()

    begin(nn, *train)
    pairs, best = [], (np.inf, None)
    for _ in range(nn.steps):
        pairs.append((mean_cost(nn, *train), mean_cost(nn, *validation)))
        best = min(best, (pairs[-1][1], get()), key=lambda pair: pair[0])
        if should_stop([v for _, v in pairs], tol, patience):
            break
        take_step(nn, *train)
    put(best[1])
    return [t for t, _ in pairs], [v for _, v in pairs]

# === fit_early_stopping · right · a generator of rounds
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    def rounds():
        begin(nn, *train)
        for _ in range(nn.steps - 1):
            yield
            take_step(nn, *train)
        yield

    train_costs, validation_costs, kept = [], [], {}
    for _ in rounds():
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        kept.setdefault(validation_costs[-1], [layer.betas + 0 for layer in nn.layers_])
        if should_stop(validation_costs, tol, patience):
            break
    for layer, betas in zip(nn.layers_, kept[min(kept)]):
        layer.betas = betas
    return train_costs, validation_costs

# === fit_early_stopping · right · steps make new arrays, so an alias will do
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    train_costs, validation_costs = [], []
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if validation_costs[-1] == min(validation_costs):
            best = [layer.betas for layer in nn.layers_]
        if should_stop(validation_costs, tol, patience):
            break
        for layer, grad in zip(nn.layers_, nn._backward(nn._forward(train[0]) - train[1])):
            layer.betas = layer.betas - nn.lr * grad
    for layer, betas in zip(nn.layers_, best):
        layer.betas = betas
    return np.array(train_costs), np.array(validation_costs)

# === fit_early_stopping · wrong · an alias
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    train_costs, validation_costs = [], []
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if validation_costs[-1] == min(validation_costs):
            best = [layer.betas for layer in nn.layers_]
        if should_stop(validation_costs, tol, patience):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, best):
        layer.betas = betas
    return train_costs, validation_costs

# === fit_early_stopping · wrong · a copy of the list only
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    train_costs, validation_costs = [], []
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if validation_costs[-1] == min(validation_costs):
            best = nn.layers_.copy()
        if should_stop(validation_costs, tol, patience):
            break
        take_step(nn, *train)
    nn.layers_ = best
    return train_costs, validation_costs

# === fit_early_stopping · wrong · nothing given back
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    train_costs, validation_costs = [], []
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if validation_costs[-1] == min(validation_costs):
            best = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(validation_costs, tol, patience):
            break
        take_step(nn, *train)
    return train_costs, validation_costs

# === fit_early_stopping · wrong · best by the training cost
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    train_costs, validation_costs = [], []
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if train_costs[-1] == min(train_costs):
            best = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(validation_costs, tol, patience):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, best):
        layer.betas = betas
    return train_costs, validation_costs

# === fit_early_stopping · wrong · stops by the training cost
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    train_costs, validation_costs = [], []
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if validation_costs[-1] == min(validation_costs):
            best = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(train_costs, tol, patience):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, best):
        layer.betas = betas
    return train_costs, validation_costs

# === fit_early_stopping · wrong · a step before the costs
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    train_costs, validation_costs = [], []
    for _ in range(nn.steps):
        take_step(nn, *train)
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if validation_costs[-1] == min(validation_costs):
            best = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(validation_costs, tol, patience):
            break
    for layer, betas in zip(nn.layers_, best):
        layer.betas = betas
    return train_costs, validation_costs

# === fit_early_stopping · wrong · betas kept after the step
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    train_costs, validation_costs = [], []
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if should_stop(validation_costs, tol, patience):
            break
        take_step(nn, *train)
        if validation_costs[-1] == min(validation_costs):
            best = [layer.betas.copy() for layer in nn.layers_]
    for layer, betas in zip(nn.layers_, best):
        layer.betas = betas
    return train_costs, validation_costs

# === fit_early_stopping · wrong · breaks off before it keeps
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    train_costs, validation_costs = [], []
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if should_stop(validation_costs, tol, patience):
            break
        if validation_costs[-1] == min(validation_costs):
            best = [layer.betas.copy() for layer in nn.layers_]
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, best):
        layer.betas = betas
    return train_costs, validation_costs

# === fit_early_stopping · wrong · costs of all rows together
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    train_costs, validation_costs = [], []
    for _ in range(nn.steps):
        train_costs.append(cost(nn._forward(train[0]), train[1]))
        validation_costs.append(cost(nn._forward(validation[0]), validation[1]))
        if validation_costs[-1] == min(validation_costs):
            best = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(validation_costs, tol, patience):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, best):
        layer.betas = betas
    return train_costs, validation_costs

# === fit_early_stopping · wrong · no beginning
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    train_costs, validation_costs = [], []
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if validation_costs[-1] == min(validation_costs):
            best = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(validation_costs, tol, patience):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, best):
        layer.betas = betas
    return train_costs, validation_costs

# === fit_early_stopping · wrong · begins only where it is not fitted
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    if not hasattr(nn, "layers_"):
        begin(nn, *train)
    train_costs, validation_costs = [], []
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if validation_costs[-1] == min(validation_costs):
            best = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(validation_costs, tol, patience):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, best):
        layer.betas = betas
    return train_costs, validation_costs

# === fit_early_stopping · wrong · steps on the validation rows
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    train_costs, validation_costs = [], []
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if validation_costs[-1] == min(validation_costs):
            best = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(validation_costs, tol, patience):
            break
        take_step(nn, *validation)
    for layer, betas in zip(nn.layers_, best):
        layer.betas = betas
    return train_costs, validation_costs

# === fit_early_stopping · wrong · steps on both
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    train_costs, validation_costs = [], []
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if validation_costs[-1] == min(validation_costs):
            best = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(validation_costs, tol, patience):
            break
        take_step(nn, *train)
        take_step(nn, *validation)
    for layer, betas in zip(nn.layers_, best):
        layer.betas = betas
    return train_costs, validation_costs

# === fit_early_stopping · wrong · a round too many
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    train_costs, validation_costs = [], []
    for _ in range(nn.steps + 1):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if validation_costs[-1] == min(validation_costs):
            best = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(validation_costs, tol, patience):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, best):
        layer.betas = betas
    return train_costs, validation_costs

# === fit_early_stopping · wrong · the defaults, whatever is asked
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    train_costs, validation_costs = [], []
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if validation_costs[-1] == min(validation_costs):
            best = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(validation_costs, 1e-4, 200):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, best):
        layer.betas = betas
    return train_costs, validation_costs

# === fit_early_stopping · wrong · never stops early
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    train_costs, validation_costs = [], []
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if validation_costs[-1] == min(validation_costs):
            best = [layer.betas.copy() for layer in nn.layers_]
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, best):
        layer.betas = betas
    return train_costs, validation_costs

# === fit_early_stopping · wrong · changes nn.steps
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    train_costs, validation_costs = [], []
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if validation_costs[-1] == min(validation_costs):
            best = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(validation_costs, tol, patience):
            break
        take_step(nn, *train)
    nn.steps = len(train_costs)
    for layer, betas in zip(nn.layers_, best):
        layer.betas = betas
    return train_costs, validation_costs

# === fit_early_stopping · wrong · only the last layer is kept
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    train_costs, validation_costs = [], []
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if validation_costs[-1] == min(validation_costs):
            best = nn.layers_[-1].betas.copy()
        if should_stop(validation_costs, tol, patience):
            break
        take_step(nn, *train)
    nn.layers_[-1].betas = best
    return train_costs, validation_costs

# === fit_early_stopping · wrong · lower than the one before
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    train_costs, validation_costs = [], []
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if len(validation_costs) == 1 or validation_costs[-1] < validation_costs[-2]:
            best = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(validation_costs, tol, patience):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, best):
        layer.betas = betas
    return train_costs, validation_costs

# === fit_early_stopping · wrong · costs swapped
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    train_costs, validation_costs = [], []
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if validation_costs[-1] == min(validation_costs):
            best = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(validation_costs, tol, patience):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, best):
        layer.betas = betas
    return validation_costs, train_costs

# === fit_early_stopping · wrong · returns the net
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    train_costs, validation_costs = [], []
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if validation_costs[-1] == min(validation_costs):
            best = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(validation_costs, tol, patience):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, best):
        layer.betas = betas
    return nn

# === fit_early_stopping · wrong · costs up to the best only
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    train_costs, validation_costs = [], []
    for i in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if validation_costs[-1] == min(validation_costs):
            best = [layer.betas.copy() for layer in nn.layers_]
            best_i = i
        if should_stop(validation_costs, tol, patience):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, best):
        layer.betas = betas
    return train_costs[:best_i + 1], validation_costs[:best_i + 1]

# === fit_early_stopping · wrong · a whole fit in each round
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    train_costs, validation_costs = [], []
    begin(nn, *train)
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if validation_costs[-1] == min(validation_costs):
            best = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(validation_costs, tol, patience):
            break
        nn.fit(*train)
    for layer, betas in zip(nn.layers_, best):
        layer.betas = betas
    return train_costs, validation_costs

# === fit_early_stopping · wrong · restored where it stopped early only
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    train_costs, validation_costs = [], []
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if validation_costs[-1] == min(validation_costs):
            best = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(validation_costs, tol, patience):
            for layer, betas in zip(nn.layers_, best):
                layer.betas = betas
            break
        take_step(nn, *train)
    return train_costs, validation_costs

# === fit_early_stopping · wrong · tol and patience swapped
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    train_costs, validation_costs = [], []
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if validation_costs[-1] == min(validation_costs):
            best = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(validation_costs, patience, tol):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, best):
        layer.betas = betas
    return train_costs, validation_costs

# === fit_early_stopping · wrong · a net of its own
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    nn = clone(nn)
    begin(nn, *train)
    train_costs, validation_costs = [], []
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if validation_costs[-1] == min(validation_costs):
            best = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(validation_costs, tol, patience):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, best):
        layer.betas = betas
    return train_costs, validation_costs

# === fit_early_stopping · wrong · tol and patience by heart
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    a, b = [], []
    for _ in range(nn.steps):
        a.append(mean_cost(nn, *train))
        b.append(mean_cost(nn, *validation))
        if b[-1] == min(b):
            kept = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(b, 1e-4, 200):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, kept):
        layer.betas = betas
    return a, b

# === fit_early_stopping · wrong · validation cost after the step
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    a, b = [], []
    for _ in range(nn.steps):
        a.append(mean_cost(nn, *train))
        take_step(nn, *train)
        b.append(mean_cost(nn, *validation))
        if b[-1] == min(b):
            kept = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(b, tol, patience):
            break
    for layer, betas in zip(nn.layers_, kept):
        layer.betas = betas
    return a, b

# === fit_early_stopping · wrong · kept only where lower by tol
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    a, b, lowest = [], [], np.inf
    for _ in range(nn.steps):
        a.append(mean_cost(nn, *train))
        b.append(mean_cost(nn, *validation))
        if b[-1] < lowest - tol:
            kept = [layer.betas.copy() for layer in nn.layers_]
        lowest = min(b)
        if should_stop(b, tol, patience):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, kept):
        layer.betas = betas
    return a, b

# === fit_early_stopping · wrong · 3000 rounds
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    a, b = [], []
    for _ in range(3000):
        a.append(mean_cost(nn, *train))
        b.append(mean_cost(nn, *validation))
        if b[-1] == min(b):
            kept = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(b, tol, patience):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, kept):
        layer.betas = betas
    return a, b

# === fit_early_stopping · right · pickled net
import pickle

def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    train_costs, validation_costs = [], []
    for _ in range(nn.steps):
        train_costs.append(float(mean_cost(nn, *train)))
        validation_costs.append(float(mean_cost(nn, *validation)))
        if validation_costs[-1] <= min(validation_costs):
            frozen = pickle.dumps([layer.betas for layer in nn.layers_])
        if should_stop(validation_costs, tol, patience):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, pickle.loads(frozen)):
        layer.betas = betas
    return train_costs, validation_costs

# === fit_early_stopping · right · recursion over the rounds
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    a, b = [], []
    kept = {}
    def go(left):
        a.append(mean_cost(nn, *train))
        b.append(mean_cost(nn, *validation))
        if all(b[-1] < other for other in b[:-1]):
            kept["betas"] = [np.copy(layer.betas) for layer in nn.layers_]
        if left == 1 or should_stop(b, tol, patience):
            return
        take_step(nn, *train)
        go(left - 1)
    go(nn.steps)
    for layer, betas in zip(nn.layers_, kept["betas"]):
        np.copyto(layer.betas, betas)
    return a, b

# === fit_early_stopping · wrong · lowest starts at 1
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    train_costs, validation_costs = [], []
    lowest = 1
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if validation_costs[-1] < lowest:
            lowest = validation_costs[-1]
            best = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(validation_costs, tol, patience):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, best, strict=True):
        layer.betas = betas
    return train_costs, validation_costs

# === fit_early_stopping · wrong · best of the window only
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    train_costs, validation_costs = [], []
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if validation_costs[-1] == min(validation_costs[-patience:]):
            best = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(validation_costs, tol, patience):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, best, strict=True):
        layer.betas = betas
    return train_costs, validation_costs

# === fit_early_stopping · wrong · best is lower by tol
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    train_costs, validation_costs = [], []
    lowest = np.inf
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if lowest - validation_costs[-1] > tol:
            lowest = validation_costs[-1]
            best = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(validation_costs, tol, patience):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, best, strict=True):
        layer.betas = betas
    return train_costs, validation_costs

# === fit_early_stopping · wrong · lowest never updated
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    train_costs, validation_costs = [], []
    lowest = np.inf
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if validation_costs[-1] < lowest:
            best = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(validation_costs, tol, patience):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, best, strict=True):
        layer.betas = betas
    return train_costs, validation_costs

# === fit_early_stopping · wrong · begin in each round
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    train_costs, validation_costs = [], []
    for _ in range(nn.steps):
        begin(nn, *train)
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if validation_costs[-1] == min(validation_costs):
            best = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(validation_costs, tol, patience):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, best, strict=True):
        layer.betas = betas
    return train_costs, validation_costs

# === fit_early_stopping · wrong · fit in place of begin
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    nn.fit(*train)
    train_costs, validation_costs = [], []
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if validation_costs[-1] == min(validation_costs):
            best = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(validation_costs, tol, patience):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, best, strict=True):
        layer.betas = betas
    return train_costs, validation_costs

# === fit_early_stopping · wrong · layers_ become arrays
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    train_costs, validation_costs = [], []
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if validation_costs[-1] == min(validation_costs):
            best = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(validation_costs, tol, patience):
            break
        take_step(nn, *train)
    nn.layers_ = best
    return train_costs, validation_costs

# === fit_early_stopping · wrong · the patience of Keras
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    train_costs, validation_costs = [], []
    lowest, waited = np.inf, 0
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if validation_costs[-1] < lowest:
            lowest, waited = validation_costs[-1], 0
            best = [layer.betas.copy() for layer in nn.layers_]
        else:
            waited += 1
        if waited >= patience:
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, best, strict=True):
        layer.betas = betas
    return train_costs, validation_costs

# === fit_early_stopping · wrong · begun and trained again up to the best
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    a, b = [], []
    for _ in range(nn.steps):
        a.append(mean_cost(nn, *train)); b.append(mean_cost(nn, *validation))
        if should_stop(b, tol, patience): break
        take_step(nn, *train)
    begin(nn, *train)
    for _ in range(int(np.argmin(b))):
        take_step(nn, *train)
    return a, b

# === fit_early_stopping · wrong · fitted again, without a seed another net
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    a, b = [], []
    for i in range(nn.steps):
        a.append(mean_cost(nn, *train)); b.append(mean_cost(nn, *validation))
        if should_stop(b, tol, patience): break
        take_step(nn, *train)
    nn.layers_ = clone(nn).set_params(steps=int(np.argmin(b))).fit(*train).layers_
    return a, b

# === fit_early_stopping · wrong · the patience of Keras, with tol
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    a, b, wait, ref = [], [], 0, np.inf
    for i in range(nn.steps):
        a.append(mean_cost(nn, *train)); b.append(mean_cost(nn, *validation))
        if b[-1] <= min(b):
            kept = [layer.betas.copy() for layer in nn.layers_]
        if b[-1] < ref - tol:
            ref, wait = b[-1], 0
        else:
            wait += 1
        if wait >= patience:
            break
        take_step(nn, *train)
    for layer, old in zip(nn.layers_, kept, strict=True):
        layer.betas = old
    return a, b

# === fit_early_stopping · wrong · lists kept in defaults
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200, train_costs=[], validation_costs=[]):
    begin(nn, *train)
    best = np.inf
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if validation_costs[-1] < best:
            best = validation_costs[-1]
            kept = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(validation_costs, tol, patience):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, kept):
        layer.betas = betas
    return train_costs, validation_costs

# === fit_early_stopping · wrong · lists of the notebook, made once above
train_costs, validation_costs = [], []

def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    best = np.inf
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if validation_costs[-1] < best:
            best = validation_costs[-1]
            kept = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(validation_costs, tol, patience):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, kept):
        layer.betas = betas
    return train_costs, validation_costs

# === fit_early_stopping · wrong · a tol of 0.001 written in
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    a, b, best = [], [], np.inf
    for _ in range(nn.steps):
        a.append(mean_cost(nn, *train)); b.append(mean_cost(nn, *validation))
        if b[-1] < best:
            best, kept = b[-1], [layer.betas.copy() for layer in nn.layers_]
        if should_stop(b, 1e-3, patience):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, kept):
        layer.betas = betas
    return a, b

# === fit_early_stopping · wrong · default tol written in
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    a, b, best = [], [], np.inf
    for _ in range(nn.steps):
        a.append(mean_cost(nn, *train)); b.append(mean_cost(nn, *validation))
        if b[-1] < best:
            best, kept = b[-1], [layer.betas.copy() for layer in nn.layers_]
        if should_stop(b, tol=1e-4, patience=patience):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, kept):
        layer.betas = betas
    return a, b

# === fit_early_stopping · wrong · learning rate written in
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    a, b = [], []
    X, Y = train
    for i in range(nn.steps):
        a.append(mean_cost(nn, *train)); b.append(mean_cost(nn, *validation))
        if b[-1] <= min(b):
            kept = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(b, tol, patience):
            break
        for layer, grad in zip(nn.layers_, nn._backward(nn._forward(X) - Y)):
            layer.betas -= 0.02 * grad
    for layer, old in zip(nn.layers_, kept, strict=True):
        layer.betas = old
    return a, b

# === fit_early_stopping · wrong · steps set to 0, and not put back
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    steps = nn.steps
    nn.set_params(steps=0).fit(*train)
    a, b = [], []
    for i in range(steps):
        a.append(mean_cost(nn, *train)); b.append(mean_cost(nn, *validation))
        if b[-1] <= min(b):
            kept = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(b, tol, patience):
            break
        take_step(nn, *train)
    for layer, old in zip(nn.layers_, kept, strict=True):
        layer.betas = old
    return a, b

# === fit_early_stopping · wrong · steps changed where it breaks off
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    a, b = [], []
    for i in range(nn.steps):
        a.append(mean_cost(nn, *train)); b.append(mean_cost(nn, *validation))
        if b[-1] <= min(b):
            kept = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(b, tol, patience):
            nn.steps = i
            break
        take_step(nn, *train)
    for layer, old in zip(nn.layers_, kept, strict=True):
        layer.betas = old
    return a, b

# === fit_early_stopping · right · best betas on the disk
import tempfile, os
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    a, b = [], []
    with tempfile.TemporaryDirectory() as d:
        f = os.path.join(d, "best.npz")
        for _ in range(nn.steps):
            a.append(mean_cost(nn, *train)); b.append(mean_cost(nn, *validation))
            if b[-1] <= min(b):
                np.savez(f, *[l.betas for l in nn.layers_])
            if should_stop(b, tol, patience): break
            take_step(nn, *train)
        with np.load(f) as data:
            for l, name in zip(nn.layers_, data.files):
                l.betas = data[name]
    return a, b

# === fit_early_stopping · right · only the window handed on
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    a, b, best = [], [], np.inf
    for _ in range(nn.steps):
        a.append(mean_cost(nn, *train)); b.append(mean_cost(nn, *validation))
        if b[-1] < best:
            best, kept = b[-1], [l.betas.copy() for l in nn.layers_]
        if should_stop(b[-(patience + 1):], tol, patience): break
        take_step(nn, *train)
    for l, k in zip(nn.layers_, kept): l.betas = k
    return a, b

# === fit_early_stopping · wrong · lists above the function, lowest by min
train_costs, validation_costs = [], []

def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if validation_costs[-1] == min(validation_costs):
            best = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(validation_costs, tol, patience):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, best, strict=True):
        layer.betas = betas
    return train_costs, validation_costs

# === fit_early_stopping · right · lists above the function, emptied in each call
train_costs, validation_costs = [], []

def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    train_costs.clear()
    validation_costs.clear()
    begin(nn, *train)
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if validation_costs[-1] == min(validation_costs):
            best = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(validation_costs, tol, patience):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, best, strict=True):
        layer.betas = betas
    return train_costs, validation_costs

# === fit_early_stopping · right · steps set to 0, and put back
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    steps = nn.steps
    nn.set_params(steps=0).fit(*train).set_params(steps=steps)
    a, b = [], []
    for _ in range(nn.steps):
        a.append(mean_cost(nn, *train))
        b.append(mean_cost(nn, *validation))
        if b[-1] == min(b):
            best = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(b, tol, patience):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, best, strict=True):
        layer.betas = betas
    return a, b

# === fit_early_stopping · wrong · kept within 1e-3 relative
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    train_costs, validation_costs = [], []
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if len(validation_costs) == 1 or validation_costs[-1] < 1.001 * min(validation_costs[:-1]):
            best = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(validation_costs, tol, patience):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, best, strict=True):
        layer.betas = betas
    return train_costs, validation_costs

# === fit_early_stopping · wrong · tuple min with arrays
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    train_costs, validation_costs = [], []
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        pair = (validation_costs[-1], [layer.betas.copy() for layer in nn.layers_])
        best2 = pair if len(validation_costs) == 1 else min(best2, pair)
        if should_stop(validation_costs, tol, patience):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, best2[1], strict=True):
        layer.betas = betas
    return train_costs, validation_costs

# === fit_early_stopping · wrong · own stop without nan
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    train_costs, validation_costs = [], []
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if len(validation_costs) == 1 or validation_costs[-1] < min(validation_costs[:-1]):
            best = [layer.betas.copy() for layer in nn.layers_]
        if len(validation_costs) > patience and min(validation_costs[:-patience]) - min(validation_costs[-patience:]) <= tol:
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, best, strict=True):
        layer.betas = betas
    return train_costs, validation_costs

# === fit_early_stopping · wrong · cached by net
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    if hasattr(nn, 'costs_'):
        return nn.costs_
    begin(nn, *train)
    train_costs, validation_costs = [], []
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if len(validation_costs) == 1 or validation_costs[-1] < min(validation_costs[:-1]):
            best = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(validation_costs, tol, patience):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, best, strict=True):
        layer.betas = betas
    nn.costs_ = train_costs, validation_costs
    return train_costs, validation_costs

# === fit_early_stopping · wrong · seeds global
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    np.random.seed(0)
    begin(nn, *train)
    train_costs, validation_costs = [], []
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if len(validation_costs) == 1 or validation_costs[-1] < min(validation_costs[:-1]):
            best = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(validation_costs, tol, patience):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, best, strict=True):
        layer.betas = betas
    return train_costs, validation_costs

# === fit_early_stopping · wrong · dict of results
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    train_costs, validation_costs = [], []
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if len(validation_costs) == 1 or validation_costs[-1] < min(validation_costs[:-1]):
            best = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(validation_costs, tol, patience):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, best, strict=True):
        layer.betas = betas
    return {'train': train_costs, 'val': validation_costs}

# === fit_early_stopping · right · ties keep the last
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    train_costs, validation_costs = [], []
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if validation_costs[-1] <= min(validation_costs):
            best = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(validation_costs, tol, patience):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, best, strict=True):
        layer.betas = betas
    return train_costs, validation_costs

# === fit_early_stopping · right · float32 at the end
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    train_costs, validation_costs = [], []
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if len(validation_costs) == 1 or validation_costs[-1] < min(validation_costs[:-1]):
            best = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(validation_costs, tol, patience):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, best, strict=True):
        layer.betas = betas.astype(np.float32)
    return train_costs, validation_costs

# === fit_early_stopping · right · json betas
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    train_costs, validation_costs = [], []
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if len(validation_costs) == 1 or validation_costs[-1] < min(validation_costs[:-1]):
            best = [layer.betas.tolist() for layer in nn.layers_]
        if should_stop(validation_costs, tol, patience):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, best, strict=True):
        layer.betas = np.array(betas)
    return train_costs, validation_costs

# === fit_early_stopping · wrong · patience default 100
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=100):
    begin(nn, *train)
    t, v = [], []
    kept = None
    for _ in range(nn.steps):
        t.append(mean_cost(nn, *train))
        v.append(mean_cost(nn, *validation))
        if v[-1] == min(v):
            kept = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(v, tol, patience):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, kept):
        layer.betas = betas
    return t, v

# === fit_early_stopping · wrong · patience default 201
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=201):
    begin(nn, *train)
    t, v = [], []
    kept = None
    for _ in range(nn.steps):
        t.append(mean_cost(nn, *train))
        v.append(mean_cost(nn, *validation))
        if v[-1] == min(v):
            kept = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(v, tol, patience):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, kept):
        layer.betas = betas
    return t, v

# === fit_early_stopping · wrong · tol default 1e-3
def fit_early_stopping(nn, train, validation, tol=1e-3, patience=200):
    begin(nn, *train)
    t, v = [], []
    kept = None
    for _ in range(nn.steps):
        t.append(mean_cost(nn, *train))
        v.append(mean_cost(nn, *validation))
        if v[-1] == min(v):
            kept = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(v, tol, patience):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, kept):
        layer.betas = betas
    return t, v

# === fit_early_stopping · wrong · tol default 0
def fit_early_stopping(nn, train, validation, tol=0.0, patience=200):
    begin(nn, *train)
    t, v = [], []
    kept = None
    for _ in range(nn.steps):
        t.append(mean_cost(nn, *train))
        v.append(mean_cost(nn, *validation))
        if v[-1] == min(v):
            kept = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(v, tol, patience):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, kept):
        layer.betas = betas
    return t, v

# === fit_early_stopping · wrong · tol default 1e-5
def fit_early_stopping(nn, train, validation, tol=1e-5, patience=200):
    begin(nn, *train)
    t, v = [], []
    kept = None
    for _ in range(nn.steps):
        t.append(mean_cost(nn, *train))
        v.append(mean_cost(nn, *validation))
        if v[-1] == min(v):
            kept = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(v, tol, patience):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, kept):
        layer.betas = betas
    return t, v

# === fit_early_stopping · wrong · an early end at a low cost
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    t, v = [], []
    for _ in range(nn.steps):
        t.append(mean_cost(nn, *train))
        v.append(mean_cost(nn, *validation))
        if v[-1] <= min(v):
            kept = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(v, tol, patience) or v[-1] < 1e-3:
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, kept):
        layer.betas = betas
    return t, v

# === fit_early_stopping · wrong · shallow copy of the layers
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    from copy import copy
    begin(nn, *train)
    t, v = [], []
    for _ in range(nn.steps):
        t.append(mean_cost(nn, *train))
        v.append(mean_cost(nn, *validation))
        if v[-1] == min(v):
            kept = [copy(layer) for layer in nn.layers_]
        if should_stop(v, tol, patience):
            break
        take_step(nn, *train)
    nn.layers_ = kept
    return t, v

# === fit_early_stopping · wrong · restores only the first layer
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    t, v = [], []
    for _ in range(nn.steps):
        t.append(mean_cost(nn, *train))
        v.append(mean_cost(nn, *validation))
        if v[-1] == min(v):
            kept = [nn.layers_[0].betas.copy(), nn.layers_[1].betas.copy()]
        if should_stop(v, tol, patience):
            break
        take_step(nn, *train)
    nn.layers_[0].betas, nn.layers_[1].betas = kept
    return t, v

# === fit_early_stopping · wrong · a tol of 0 taken for none
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    t, v = [], []
    for _ in range(nn.steps):
        t.append(mean_cost(nn, *train))
        v.append(mean_cost(nn, *validation))
        if v[-1] == min(v):
            kept = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(v, tol or 1e-4, patience):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, kept):
        layer.betas = betas
    return t, v

# === fit_early_stopping · wrong · an end where the cost is close to 0
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    t, v = [], []
    for _ in range(nn.steps):
        t.append(mean_cost(nn, *train))
        v.append(mean_cost(nn, *validation))
        if v[-1] == min(v):
            kept = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(v, tol, patience) or np.isclose(v[-1], 0):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, kept):
        layer.betas = betas
    return t, v

# === fit_early_stopping · wrong · a star missing
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, train)
    train_costs, validation_costs = [], []
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if validation_costs[-1] == min(validation_costs):
            kept = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(validation_costs, tol, patience):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, kept):
        layer.betas = betas
    return train_costs, validation_costs

# === fit_early_stopping · wrong · ends with the first cost that is no better
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    train_costs, validation_costs, lowest = [], [], np.inf
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if not validation_costs[-1] < lowest:
            break
        lowest, best = validation_costs[-1], [layer.betas.copy() for layer in nn.layers_]
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, best):
        layer.betas = betas
    return train_costs, validation_costs

# === fit_early_stopping · wrong · returned from within the loop
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    train_costs, validation_costs = [], []
    lowest = np.inf
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if validation_costs[-1] < lowest:
            lowest = validation_costs[-1]
            kept = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(validation_costs, tol, patience):
            return train_costs, validation_costs
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, kept):
        layer.betas = betas
    return train_costs, validation_costs
