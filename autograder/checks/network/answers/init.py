# === NN.__init__ · right · five lines
def __init__(self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None):
    self.hidden = hidden
    self.kind = kind
    self.lr = lr
    self.steps = steps
    self.random_state = random_state

NN.__init__ = __init__

# === NN.__init__ · right · setattr over locals
def __init__(self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None):
    for name, value in dict(locals()).items():
        if name != "self":
            setattr(self, name, value)

NN.__init__ = __init__

# === NN.__init__ · right · vars().update
def __init__(self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None):
    vars(self).update(hidden=hidden, kind=kind, lr=lr, steps=steps, random_state=random_state)

NN.__init__ = __init__

# === NN.__init__ · right · one line, and super
def __init__(self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None):
    super(NN, self).__init__()
    self.hidden, self.kind, self.lr, self.steps, self.random_state = hidden, kind, lr, steps, random_state

NN.__init__ = __init__

# === NN.__init__ · right · set_params
def __init__(self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None):
    self.hidden = self.kind = self.lr = self.steps = self.random_state = None
    self.set_params(hidden=hidden, kind=kind, lr=lr, steps=steps, random_state=random_state)

NN.__init__ = __init__

# === NN.__init__ · right · a class of its own
class NN(BaseEstimator):
    def __init__(self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None):
        self.hidden = hidden
        self.kind = kind
        self.lr = lr
        self.steps = steps
        self.random_state = random_state

# === NN.__init__ · right · keywords only, annotated
def __init__(self, *, hidden: tuple = (4,), kind: str = "sigmoid", lr: float = 16, steps: int = 3000, random_state=None) -> None:
    self.hidden = hidden
    self.kind = kind
    self.lr = lr
    self.steps = steps
    self.random_state = random_state

NN.__init__ = __init__

# === NN.__init__ · right · one more parameter
class NN(BaseEstimator):
    def __init__(self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None, verbose=False):
        self.hidden = hidden
        self.kind = kind
        self.lr = lr
        self.steps = steps
        self.random_state = random_state
        self.verbose = verbose

# === NN.__init__ · wrong · pass
def __init__(self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None):
    pass

NN.__init__ = __init__

# === NN.__init__ · wrong · self forgotten
def __init__(self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None):
    hidden = hidden
    kind = kind
    lr = lr

NN.__init__ = __init__

# === NN.__init__ · wrong · a tuple of it
def __init__(self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None):
    self.hidden = tuple(hidden)
    self.kind = kind
    self.lr = lr
    self.steps = steps
    self.random_state = random_state

NN.__init__ = __init__

# === NN.__init__ · wrong · kind looked up
def __init__(self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None):
    self.hidden = hidden
    self.kind = LayerKind[kind]
    self.lr = lr
    self.steps = steps
    self.random_state = random_state

NN.__init__ = __init__

# === NN.__init__ · wrong · layers_ at once
def __init__(self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None):
    self.hidden = hidden
    self.kind = kind
    self.lr = lr
    self.steps = steps
    self.random_state = random_state
    self.layers_ = []

NN.__init__ = __init__

# === NN.__init__ · wrong · generator at once, under another name
def __init__(self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None):
    self.hidden = hidden
    self.kind = kind
    self.lr = lr
    self.steps = steps
    self.random_state = random_state
    self.rng = np.random.default_rng(random_state)

NN.__init__ = __init__

# === NN.__init__ · wrong · generator for seed
def __init__(self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None):
    self.hidden = hidden
    self.kind = kind
    self.lr = lr
    self.steps = steps
    self.random_state = np.random.default_rng(random_state)

NN.__init__ = __init__

# === NN.__init__ · wrong · a typo
def __init__(self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None):
    self.hiden = hidden
    self.kind = kind
    self.lr = lr
    self.steps = steps
    self.random_state = random_state

NN.__init__ = __init__

# === NN.__init__ · wrong · one forgotten
def __init__(self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None):
    self.hidden = hidden
    self.kind = kind
    self.lr = lr
    self.random_state = random_state

NN.__init__ = __init__

# === NN.__init__ · wrong · float(lr)
def __init__(self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None):
    self.hidden = hidden
    self.kind = kind
    self.lr = float(lr)
    self.steps = steps
    self.random_state = random_state

NN.__init__ = __init__

# === NN.__init__ · wrong · the defaults by heart
def __init__(self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None):
    self.hidden = (4,)
    self.kind = "sigmoid"
    self.lr = 16
    self.steps = 3000
    self.random_state = None

NN.__init__ = __init__

# === NN.__init__ · wrong · a seed made up
def __init__(self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None):
    self.hidden = hidden
    self.kind = kind
    self.lr = lr
    self.steps = steps
    self.random_state = random_state or 0

NN.__init__ = __init__

# === NN.__init__ · wrong · a dictionary
def __init__(self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None):
    self.params = dict(hidden=hidden, kind=kind, lr=lr, steps=steps, random_state=random_state)

NN.__init__ = __init__

# === NN.__init__ · wrong · returns itself
def __init__(self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None):
    self.hidden = hidden
    self.kind = kind
    self.lr = lr
    self.steps = steps
    self.random_state = random_state
    return self

NN.__init__ = __init__

# === NN.__init__ · wrong · the class run again
class NN(BaseEstimator):
    """A fully connected net that answers with zeros and ones."""

# === NN.__init__ · wrong · hidden or (4,)
def __init__(self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None):
    self.hidden = hidden or (4,)
    self.kind, self.lr, self.steps, self.random_state = kind, lr, steps, random_state

NN.__init__ = __init__

# === NN.__init__ · wrong · seed 0 is None
def __init__(self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None):
    self.hidden, self.kind, self.lr, self.steps = hidden, kind, lr, steps
    self.random_state = random_state or None

NN.__init__ = __init__

# === NN.__init__ · wrong · seed default 0
def __init__(self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=0):
    self.hidden, self.kind, self.lr, self.steps, self.random_state = hidden, kind, lr, steps, random_state

NN.__init__ = __init__

# === NN.__init__ · wrong · class attributes
def __init__(self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None):
    NN.hidden = hidden
    NN.kind = kind
    NN.lr = lr
    NN.steps = steps
    NN.random_state = random_state

NN.__init__ = __init__

# === NN.__init__ · wrong · list copy
def __init__(self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None):
    self.hidden = hidden[:]
    self.kind, self.lr, self.steps, self.random_state = kind, lr, steps, random_state

NN.__init__ = __init__

# === NN.__init__ · wrong · deepcopy
import copy
def __init__(self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None):
    self.hidden = copy.deepcopy(hidden)
    self.kind, self.lr, self.steps, self.random_state = kind, lr, steps, random_state

NN.__init__ = __init__

# === NN.__init__ · wrong · kwargs
def __init__(self, **kwargs):
    self.hidden, self.kind, self.lr, self.steps, self.random_state = (4,), "sigmoid", 16, 3000, None
    self.__dict__.update(kwargs)

NN.__init__ = __init__

# === NN.__init__ · wrong · reseeds
def __init__(self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None):
    np.random.seed(random_state)
    self.hidden, self.kind, self.lr, self.steps, self.random_state = hidden, kind, lr, steps, random_state

NN.__init__ = __init__

# === NN.__init__ · wrong · int(steps)
def __init__(self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None):
    self.hidden = hidden
    self.kind = kind
    self.lr = lr
    self.steps = int(steps)
    self.random_state = random_state


NN.__init__ = __init__

# === NN.__init__ · right · a default of 16.0
def __init__(self, hidden: tuple = (4,), kind: str = "sigmoid", lr: float = 16.0, steps: int = 3_000, random_state: int | None = None) -> None:
    self.random_state = random_state; self.steps = steps
    self.lr = lr; self.kind = kind; self.hidden = hidden


NN.__init__ = __init__

# === NN.__init__ · wrong · kind before hidden
def __init__(self, kind="sigmoid", hidden=(4,), lr=16, steps=3000, random_state=None):
    self.hidden = hidden
    self.kind = kind
    self.lr = lr
    self.steps = steps
    self.random_state = random_state

NN.__init__ = __init__

# === NN.__init__ · wrong · random_state first
def __init__(self, random_state=None, hidden=(4,), kind="sigmoid", lr=16, steps=3000):
    self.hidden = hidden
    self.kind = kind
    self.lr = lr
    self.steps = steps
    self.random_state = random_state

NN.__init__ = __init__

# === NN.__init__ · wrong · None filled in
def __init__(self, hidden=None, kind="sigmoid", lr=16, steps=3000, random_state=None):
    if hidden is None:
        hidden = (4,)
    self.hidden = hidden
    self.kind = kind
    self.lr = lr
    self.steps = steps
    self.random_state = random_state

NN.__init__ = __init__

# === NN.__init__ · wrong · None refused
def __init__(self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None):
    if hidden is None:
        raise ValueError("hidden is None")
    self.hidden = hidden
    self.kind = kind
    self.lr = lr
    self.steps = steps
    self.random_state = random_state

NN.__init__ = __init__

# === NN.__init__ · right · six lines, layers too
def __init__(
    self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None, layers=None
):
    self.hidden = hidden
    self.kind = kind
    self.lr = lr
    self.steps = steps
    self.random_state = random_state
    self.layers = layers

NN.__init__ = __init__

# === NN.__init__ · right · layers by setattr over locals
def __init__(
    self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None, layers=None
):
    given = dict(locals())
    del given["self"]
    for name in given:
        setattr(self, name, given[name])

NN.__init__ = __init__

# === NN.__init__ · wrong · layers forgotten
def __init__(
    self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None, layers=None
):
    self.hidden, self.kind, self.lr = hidden, kind, lr
    self.steps, self.random_state = steps, random_state

NN.__init__ = __init__

# === NN.__init__ · wrong · layers as layers_
def __init__(
    self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None, layers=None
):
    self.hidden, self.kind, self.lr = hidden, kind, lr
    self.steps, self.random_state = steps, random_state
    self.layers_ = layers

NN.__init__ = __init__

# === NN.__init__ · wrong · a list of the layers
def __init__(
    self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None, layers=None
):
    self.hidden, self.kind, self.lr = hidden, kind, lr
    self.steps, self.random_state = steps, random_state
    self.layers = layers and list(layers)

NN.__init__ = __init__

# === NN.__init__ · wrong · layers made of hidden and kind
def __init__(
    self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None, layers=None
):
    self.hidden, self.kind, self.lr = hidden, kind, lr
    self.steps, self.random_state = steps, random_state
    self.layers = layers if layers is not None else [(n, kind) for n in hidden or ()] + [(1, 'sigmoid')]

NN.__init__ = __init__

# === NN.__init__ · wrong · an empty list for None
def __init__(
    self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None, layers=None
):
    self.hidden, self.kind, self.lr = hidden, kind, lr
    self.steps, self.random_state = steps, random_state
    self.layers = layers or []

NN.__init__ = __init__

# === NN.__init__ · wrong · layers first
def __init__(
    self, layers=None, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None
):
    self.hidden, self.kind, self.lr = hidden, kind, lr
    self.steps, self.random_state = steps, random_state
    self.layers = layers

NN.__init__ = __init__

# === NN.__init__ · wrong · a layer appended to the list that was given
def __init__(self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None, layers=None):
    self.hidden = hidden
    self.kind = kind
    self.lr = lr
    self.steps = steps
    self.random_state = random_state
    self.layers = layers
    if layers is not None and layers[-1][0] != 1:
        self.layers.append((1, LayerKind.sigmoid))


NN.__init__ = __init__

# === NN.__init__ · wrong · any names at all
def __init__(self, **settings):
    for name in settings:
        setattr(self, name, settings[name])


NN.__init__ = __init__
