"""What chapter 07 asks for: `fit_early_stopping`."""

import numpy as np
from sklearn.base import clone

from autograder.checks.stopping.shared import have_waited
from autograder.judging.check import Check
from autograder.reference import stopping as right
from autograder.scenarios.stopping import fit


def fit_early_stopping_cases(rng):
    def pair(m, n, k):
        X = rng.normal(size=(m, n))
        return X, rng.integers(0, 2, size=(m, k))

    def seed():
        return int(rng.integers(1000))

    X, Y = np.array([[0.0, 1.0], [1.0, 1.0]]), np.array([[0], [1]])
    other = np.array([[0.0, 1.0], [1.0, 1.0], [0.0, 1.0]]), np.array([[1], [0], [1]])
    yield ((X, Y), other, (1,), "tanh", 1, 6, seed(), 0.01, 2)  # rises from the start
    X, Y = pair(6, 3, 1)
    other = rng.normal(size=(4, 3)), 1 - Y[:4]
    yield ((X, Y), other, (3,), "tanh", 0.5, 20, seed(), 1e-3, 4)
    yield (pair(7, 3, 1), pair(5, 3, 1), (4,), "tanh", 0.5, 30, seed(), 2e-3, 5)
    yield (pair(8, 2, 2), pair(3, 2, 2), (5, 3), "sigmoid", 0.5, 30, seed(), 2e-3, 6)
    X, Y = pair(9, 3, 1)
    yield ((X, Y), (X[:5] + 0.01, Y[:5]), (4,), "tanh", 0.1, 9, seed(), 0, 20)  # never stops
    X, Y = pair(5, 3, 1)
    yield ((X, Y), (X[:3], 1 - Y[:3]), (4,), "tanh", 0.8, 12, seed(), 0, 30)  # rises to the end
    yield (pair(6, 3, 1), pair(9, 3, 1), (2,), "tanh", 2.0, 25, seed(), 0.05, 3)
    X, Y = pair(4, 3, 1)
    twice = np.vstack([X, X]), np.vstack([Y, Y])
    yield ((X, Y), twice, (3,), "tanh", 0.05, 9, seed(), 0.5, 4)  # stops at the lowest
    slow = ((X, Y), twice, (3,), "tanh", 0.3, 8, seed())
    costs = _costs(*slow, 0, 8)[1]
    tol = round(float(np.ptp(costs)) / 3, 5)  # no step is larger, several together are
    yield (*slow, tol, 8)
    yield ((X, Y), twice, (3,), "tanh", 0.05, 8, None, 0, 8)  # falls, whatever the start
    yield _creeping((X, Y), twice, seed(), 3e-5)
    yield _creeping((X, Y), twice, seed(), 3e-4)
    tol = None
    while tol is None:
        steep = ((X, Y), twice, (3,), "tanh", 0.3, 8, seed())
        tol = _between(_costs(*steep, 0, 8)[1])
    yield (*steep, tol, 2)
    X, Y = pair(5, 3, 1)
    other = X[:3], 1 - Y[:3]
    yield ((X, Y), other, (4,), "tanh", 0.8, 12, seed(), 0, 1)  # stops at the first rise
    yield (pair(6, 3, 12), pair(4, 3, 12), (3,), "tanh", 0.02, 5, seed(), 0.5, 9)  # costs above 1
    while not _falls_after_the_best(
        bumpy := (pair(6, 3, 1), pair(9, 3, 1), (2,), "tanh", 4.0, 25, seed(), 0, 30)
    ):
        pass
    yield bumpy
    yield (pair(2, 2, 1), pair(3, 2, 1), (), "tanh", 0.5, 1, seed(), 0.01, 3)  # one round
    yield (pair(2, 2, 1), pair(3, 2, 1), (2,), "relu", 0.0, 8, seed(), 0, 3)  # all costs are equal
    X, Y = pair(4, 3, 1)
    other = np.vstack([X, X]), 1 - np.vstack([Y, Y])
    yield ((X, Y), other, (3,), "tanh", 3e-5, 6, seed(), 0, 9)  # rises, by very little
    yield ((X, Y), other, (2,), "tanh", 0.5, 4, seed())  # tol and patience are left out
    yield ((X, Y), other, (1,), "tanh", 0.01, 203, seed(), 0.5)  # the patience alone
    for fall, tols in ((0.7e-4, (1e-5, 1e-4)), (1.4e-4, (1e-4, 1e-3))):  # the tol alone
        case = None
        while case is None or not _ends_apart(case, tols):
            case = _creeping(*_twice(*pair(4, 3, 1)), seed(), fall)[:-2]
        yield (*case, None, 3)
    yield _nearly_right(X, seed())
    while not _gets_lost(lost := (*_far_out(), (1,), "linear", 1e308, 8, seed(), 0, 9)):
        pass
    yield lost


def _costs(*case):
    return fit(right, *case)["costs"]


def _far_out():
    """Rows with which a net of a huge learning rate may come to inf - inf."""
    train = np.array([[20.0], [10.0]]), np.array([[1], [0]])
    return train, (np.array([[10.0], [20.0], [5.0]]), np.array([[1], [1], [0]]))


def _gets_lost(case):
    """Whether the last cost is nan, also with the two pairs in each other's place."""
    train, validation, *rest = case
    return np.isnan([_costs(*case)[1][-1], _costs(validation, train, *rest)[1][-1]]).all()


def _creeping(train, validation, seed, fall):
    """A case in which the validation cost falls by so little in three steps."""
    costs = _costs(train, validation, (3,), "tanh", 1e-3, 4, seed, 0, 9)[1]
    lr = 1e-3 * fall / (costs[0] - costs[-1])
    return train, validation, (3,), "tanh", lr, 8, seed, 0.5, 3


def _twice(X, Y):
    """The rows, and each of them two times to validate with."""
    return (X, Y), (np.vstack([X, X]), np.vstack([Y, Y]))


def _ends_apart(case, tols):
    """Whether the training ends sooner with the larger of two tols."""
    short, long = sorted(len(_costs(*case, tol, 3)[1]) for tol in tols)
    return short < long


def _nearly_right(X, seed):
    """A case of tiny costs, which all fall: Y is nearly what the net outputs at the start."""
    nn = right.NN(hidden=(2,), kind="tanh", lr=0.5, steps=1, random_state=seed)
    right.begin(nn, X, np.zeros((len(X), 1)))
    Y = nn._forward(X) + 1e-6
    twice = np.vstack([X, X]), np.vstack([Y, Y])
    return (X, Y), twice, (2,), "tanh", 0.2, 9, seed, 0, 3


def _between(costs):
    """What the first two steps bring is more, what other two bring, or the first alone, is less."""
    low, high = max(costs[0] - costs[1], costs[1] - costs[3]), costs[0] - costs[2]
    return round((low + high) / 2, 5) if 0 < 1.05 * low < high else None


def _falls_after_the_best(case):
    """Whether both costs rise after their lowest, and that of validation then falls again."""
    train_costs, costs = _costs(*case)
    bumpy = min(np.diff(costs[int(np.argmin(costs)) :]), default=0) < 0
    return bumpy and train_costs[-1] > min(train_costs)


def describe_training(output):
    """What must hold of a net that was trained, whichever start it drew."""
    if "settings" not in output:
        return output
    seen = dict(output)
    before, after = seen.pop("settings"), seen.pop("settings afterwards")
    changed = [name for name in before if before[name] != after[name]]
    if "cost afterwards" in output:
        last, lowest = seen.values()
        seen = {"cost afterwards": "lowest" if np.isclose(last, lowest, 1e-6) else "not the lowest"}
    return seen | {"settings that changed": ", ".join(changed) or "none"}


check = Check(
    "fit_early_stopping",
    right,
    fit_early_stopping_cases,
    points=4,
    scenario=fit,
    names=("fit_early_stopping", "NN"),
    needs=("should_stop",),
    view=describe_training,
    asked="fit_early_stopping(nn, train, validation, tol, patience), without what is None\n"
    "then, on the same net, fit_early_stopping(nn, validation, train, tol=9.0, patience=patience)",
)

check.hints = {
    "nudge": """
    In each round: measure both costs, keep a copy of the betas if the validation cost is the
    lowest yet, ask `should_stop`, and if it says no, take a step. `take_step` writes into the
    betas with `-=`. What happens to an array that you have only given another name?
    """,
    "formula": """
    The lowest yet: `costs[-1] == min(costs)`. A copy of every matrix: `[layer.betas.copy() for
    layer in nn.layers_]`. After the loop, each layer gets back its own.
    """,
    "template": """
begin(___)
train_costs, validation_costs = [], []
for _ in range(nn.steps):
    train_costs.append(mean_cost(nn, *train))
    validation_costs.append(___)
    if validation_costs[-1] == ___:
        kept = [___ for layer in nn.layers_]
    if should_stop(___, tol, patience):
        break
    take_step(nn, ___)
for layer, betas in zip(nn.layers_, kept):
    ___
return train_costs, validation_costs
""",
}


def _lowest(costs):
    return costs[-1] < min(costs[:-1], default=np.inf)


def _fit(nn, train, validation, tol, patience, **parts):
    """The right loop with one of its parts exchanged."""
    watch = parts.get("watch", lambda a, b: b)  # by which costs to choose and to stop
    choose = parts.get("choose", watch)
    copy, begin = parts.get("copy", np.copy), parts.get("begin", right.begin)
    measure = parts.get("measure", right.mean_cost)
    step_first, stop = parts.get("step_first", False), parts.get("stop", right.should_stop)
    keep, step_on = parts.get("keep", _lowest), parts.get("step_on", train)
    when = parts.get("when", "first")  # to keep betas: "first", "before the step" or "after it"
    begin(nn, *train)
    a, b, best = [], [], []

    def keep_if_due(now):
        if now == when and keep(choose(a, b)):
            best[:] = [copy(layer.betas) for layer in nn.layers_]

    for _ in range(nn.steps):
        if step_first:
            right.take_step(nn, *step_on)
        a.append(measure(nn, *train))
        b.append(measure(nn, *validation))
        keep_if_due("first")
        if stop(watch(a, b), tol, patience):
            break
        keep_if_due("before the step")
        if not step_first:
            right.take_step(nn, *step_on)
        keep_if_due("after it")
    for layer, betas in zip(nn.layers_, best, strict=True):
        layer.betas = betas
    return a, b


@check.mistake
def last_betas_instead_of_the_best(nn, train, validation, tol=1e-4, patience=200):
    """The net ends with its last betas. Either the best ones were never put back, or what you kept
    is not a copy but the very array that each later step writes into. Which line makes an array of
    your own, and which one puts it back?
    """
    return _fit(nn, train, validation, tol, patience, copy=lambda betas: betas)


@check.mistake
def restored_only_after_a_break(nn, train, validation, tol=1e-4, patience=200):
    """When training stops early, the net gets its best betas back. When all `nn.steps` rounds are
    run, it ends with its last ones. Is the line that puts them back always reached?
    """
    costs = right.fit_early_stopping(nn, train, validation, tol, patience)
    if right.should_stop(costs[1], tol, patience):
        return costs
    return last_betas_instead_of_the_best(nn, train, validation, tol, patience)


@check.mistake
def restored_only_without_a_break(nn, train, validation, tol=1e-4, patience=200):
    """When all `nn.steps` rounds are run, the net gets its best betas back. When training stops
    early, it ends with its last ones. Is the line that puts them back always reached?
    """
    costs = right.fit_early_stopping(nn, train, validation, tol, patience)
    if not right.should_stop(costs[1], tol, patience):
        return costs
    return last_betas_instead_of_the_best(nn, train, validation, tol, patience)


@check.mistake
def layers_replaced_by_arrays(nn, train, validation, tol=1e-4, patience=200):
    """The net now has arrays where its layers were: you gave it the betas in place of the layers
    that hold them. What should change in each layer?
    """
    costs = right.fit_early_stopping(nn, train, validation, tol, patience)
    nn.layers_ = [layer.betas for layer in nn.layers_]
    return costs


@check.mistake
def kept_in_every_round(nn, train, validation, tol=1e-4, patience=200):
    """The net ends with the betas of its last round, as if betas were kept in every round. In which
    rounds is there something to keep?
    """
    return _fit(nn, train, validation, tol, patience, keep=lambda costs: True)


@check.mistake
def chosen_by_the_training_cost(nn, train, validation, tol=1e-4, patience=200):
    """The betas kept are the best on the training rows. Which rows tell how well the net does on
    what it has not seen?
    """
    return _fit(nn, train, validation, tol, patience, choose=lambda a, b: a)


@check.mistake
def lower_than_the_one_before(nn, train, validation, tol=1e-4, patience=200):
    """Betas are kept whenever the validation cost is lower than in the round before, though it may
    have been lower still long before. Which costs does the best one have to beat?
    """

    def keep(costs):
        return costs[-1] < min(costs[-2:-1], default=np.inf)

    return _fit(nn, train, validation, tol, patience, keep=keep)


@check.mistake
def betas_of_the_last_round_not_kept(nn, train, validation, tol=1e-4, patience=200):
    """You stop before you look at the betas of that round, and they may be the best. In which order
    do the docstring's three points come?
    """
    return _fit(nn, train, validation, tol, patience, when="before the step")


@check.mistake
def betas_kept_after_the_step(nn, train, validation, tol=1e-4, patience=200):
    """The costs are those before the step, the betas that you keep are those after it. Which betas
    gave that cost?
    """
    return _fit(nn, train, validation, tol, patience, when="after it")


@check.mistake
def stopped_by_the_training_cost(nn, train, validation, tol=1e-4, patience=200):
    """The training cost decides when to stop. Which cost rises when a net begins to memorise its
    rows?
    """
    return _fit(nn, train, validation, tol, patience, watch=lambda a, b: a, choose=lambda a, b: b)


@check.mistake
def all_by_the_training_cost(nn, train, validation, tol=1e-4, patience=200):
    """The training cost decides both when to stop and which betas to keep. What are the
    validation rows for?
    """
    return _fit(nn, train, validation, tol, patience, watch=lambda a, b: a)


@check.mistake
def trained_on_the_validation_rows(nn, train, validation, tol=1e-4, patience=200):
    """The steps are taken on the validation rows. Which rows may the net learn from?"""
    return _fit(nn, train, validation, tol, patience, step_on=validation)


@check.mistake
def never_stopped(nn, train, validation, tol=1e-4, patience=200):
    """All `nn.steps` rounds are run. Which of your functions says when to stop, and which list, tol
    and patience does it need?
    """
    return _fit(nn, train, validation, tol, patience, stop=lambda *_: False)


@check.mistake
def stopped_by_the_first_rise(nn, train, validation, tol=1e-4, patience=200):
    """Training ends in the first round whose validation cost is not the lowest yet, whatever
    `patience` says. How many rounds without progress should it wait for?
    """
    return _fit(nn, train, validation, tol, patience, stop=lambda costs, *how: not _lowest(costs))


@check.mistake
def patience_hard_coded(nn, train, validation, tol=1e-4, patience=200):
    """All `nn.steps` rounds are run unless a cost is nan, as with a patience of 200, whatever
    `patience` was passed in. Which names hold what was asked for?
    """
    return _fit(nn, train, validation, 1e-4, 200)


@check.mistake
def tol_hard_coded(nn, train, validation, tol=1e-4, patience=200):
    """It stops as if with a small tol of its own, such as 0.0001, whatever `tol` was passed in.
    Which name holds what was asked for?
    """
    return _fit(nn, train, validation, 1e-4, patience)


@check.mistake
def tol_hard_coded_to_a_thousandth(nn, train, validation, tol=1e-4, patience=200):
    """It stops as if with a tol of its own, such as 0.001, whatever `tol` was passed in. Which name
    holds what was asked for?
    """
    return _fit(nn, train, validation, 1e-3, patience)


@check.mistake
def a_count_without_tol(nn, train, validation, tol=1e-4, patience=200):
    """You stop after `patience` rounds without a lower validation cost: `tol` makes no difference,
    and a cost of nan doesn't stop you. Which function of yours takes care of both?
    """
    return _fit(nn, train, validation, 0, patience, stop=have_waited)


@check.mistake
def patience_counted_as_in_Keras(nn, train, validation, tol=1e-4, patience=200):
    """You count the rounds since the validation cost was last lower by more than `tol`. That is a
    rule too, but not the one of `should_stop`. Which function of yours says when to stop?
    """
    return _fit(nn, train, validation, tol, patience, stop=have_waited)


@check.mistake
def lists_kept_between_calls(nn, train, validation, tol=1e-4, patience=200, kept=([], [])):
    """The second call goes on with the lists of the first, so its costs come after the old ones.
    When are your lists made: once, or in each call?
    """
    for old, new in zip(kept, right.fit_early_stopping(nn, train, validation), strict=True):
        old.extend(new)
    return kept


@check.mistake
def settings_not_put_back(nn, train, validation, tol=1e-4, patience=200):
    """Costs and betas are right, but the net's settings are not what they were: `nn.steps`, say.
    Which line changes a setting, and which one puts the old value back?
    """
    costs = right.fit_early_stopping(nn, train, validation, tol, patience)
    nn.steps = 0
    return costs


@check.mistake
def retrained_for_the_best(nn, train, validation, tol=1e-4, patience=200):
    """With a seed all is well. Without one (`random_state=None`), the net at the end costs more
    than the best round did, as if it had been started again. What happened to the best betas?
    """
    costs = right.fit_early_stopping(nn, train, validation, tol, patience)
    right.begin(nn, *train)
    for _ in range(int(np.argmin(costs[1]))):
        right.take_step(nn, *train)
    return costs


@check.mistake
def lower_by_tol_than_the_one_kept(nn, train, validation, tol=1e-4, patience=200):
    """Betas are kept only where the validation cost is lower by more than `tol` than it was with
    those kept before. Which cost is the lowest, by however little?
    """
    kept = []

    def keep(costs):
        lower = costs[-1] < min(kept, default=np.inf) - tol
        kept.extend(costs[-1:] if lower else [])
        return lower

    return _fit(nn, train, validation, tol, patience, keep=keep)


@check.mistake
def validation_cost_after_the_step(nn, train, validation, tol=1e-4, patience=200):
    """The training cost is noted before the step and the validation cost after it. Which betas
    belong to a round's two costs?
    """
    right.begin(nn, *train)
    a, b, best = [], [], []
    for _ in range(nn.steps):
        a.append(right.mean_cost(nn, *train))
        right.take_step(nn, *train)
        b.append(right.mean_cost(nn, *validation))
        if _lowest(b):
            best = [layer.betas.copy() for layer in nn.layers_]
        if right.should_stop(b, tol, patience):
            break
    for layer, betas in zip(nn.layers_, best, strict=True):
        layer.betas = betas
    return a, b


@check.mistake
def costs_after_the_step(nn, train, validation, tol=1e-4, patience=200):
    """The costs are those after each round's step, so the start is missing. What should a round do
    first?
    """
    return _fit(nn, train, validation, tol, patience, step_first=True)


@check.mistake
def sum_instead_of_mean_cost(nn, train, validation, tol=1e-4, patience=200):
    """The costs are sums over all rows, but training and validation differ in their number of rows.
    Which helper gives the cost per row?
    """
    return _fit(
        nn,
        train,
        validation,
        tol,
        patience,
        measure=lambda nn, X, Y: right.mean_cost(nn, X, Y) * len(X),
    )


@check.mistake
def begin_missing(nn, train, validation, tol=1e-4, patience=200):
    """The net has no layers yet. Which helper makes them?"""
    return _fit(nn, train, validation, tol, patience, begin=lambda *_: None)


@check.mistake
def begin_called_only_once(nn, train, validation, tol=1e-4, patience=200):
    """A net that was fitted before goes on from where it was. What should every training start
    with?
    """

    def begin(nn, X, Y):
        if not hasattr(nn, "layers_"):
            right.begin(nn, X, Y)

    return _fit(nn, train, validation, tol, patience, begin=begin)


@check.mistake
def another_net_trained(nn, train, validation, tol=1e-4, patience=200):
    """The net that was passed in has no layers afterwards: you trained another one. Where does that
    one come from?
    """
    return right.fit_early_stopping(clone(nn), train, validation, tol, patience)


@check.mistake
def every_round_the_same(nn, train, validation, tol=1e-4, patience=200):
    """The costs are the same in every round: either no step is taken, or another line undoes it.
    Which helper takes a step, and what happens to the net before the next round?
    """
    return _with_lr(0.0, nn, train, validation, tol, patience)


def _with_lr(lr, nn, *given):
    own, nn.lr = nn.lr, lr
    try:
        return right.fit_early_stopping(nn, *given)
    finally:
        nn.lr = own


@check.mistake
def learning_rate_hard_coded(nn, train, validation, tol=1e-4, patience=200):
    """The steps are taken with a learning rate of 0.02, whatever the net's own is. Which name holds
    the net's learning rate?
    """
    return _with_lr(0.02, nn, train, validation, tol, patience)
