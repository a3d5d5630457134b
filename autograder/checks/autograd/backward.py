"""What chapter 10 asks for: `Value.backward`."""

from autograder.judging.check import Check
from autograder.judging.compare import EXACT
from autograder.reference import autograd as right
from autograder.reference.autograd import topological_order
from autograder.scenarios.autograd import LIMIT
from autograder.scenarios.autograd import backward as going_back


def computations(rng):
    yield [2.0, 3.0], [["*", 0, 1]], 1, [2]
    yield [2.0], [["+", 0, 0], ["*", 1, 0]], 1, [2]
    yield [2.0, -1.0, 3.0], [["*", 0, 1], ["+", 3, 2]], 1, [4, 4]
    yield [2.0, -1.0, 3.0], [["*", 0, 1], ["+", 3, 2]], 1, [3, 4]  # two results share values
    yield [2.0, -1.0, 3.0], [["*", 0, 1], ["*", 3, 2]], 1, [4, 3]  # a result that has a grad
    yield [2.0, 2.0], [["*", 0, 1], ["+", 2, 0]], 1, [3]  # two values of the same number
    yield [3.0], [["*", 0, 0]], 1, [1]  # the result's own parents are one
    yield [3.0], [], 1, [0, 0]  # a result that was made from nothing
    yield [3.0, 2.0], [["*", 0, 1], ["-", 2, 2], ["+", 3, 0]], 1, [4]
    yield [1.5, 0.0], [["tanh", 0], ["*", 2, 1], ["+", 3, 0]], 1, [4]  # nothing flows through tanh
    yield [0.5], [["tanh", 0], ["*", 1, 1], ["+", 1, 2], ["*", 3, 1]], 1, [4]
    yield [2.0, -1.0, 0.5], [["*", 0, 1], ["+", 3, 2], ["tanh", 4]], 1, [5, 5]
    leaves = [float(one) for one in rng.normal(size=4)]
    steps = []
    for i in range(4, 14):
        kind = ["+", "*", "tanh"][int(rng.integers(3))]
        other = [int(rng.integers(i))] if kind != "tanh" else []
        steps.append([kind, i - 1, *other])
    yield leaves, steps, 1, [13]
    yield [1e-3, 1.0], [["+", -1, 0]], LIMIT + 1, [-1]  # a chain deeper than Python's recursion
    yield [0.001], [["+", -1, -1]], 40, [-1]  # 2⁴⁰ paths lead to the first


check = Check(
    "Value.backward",
    right,
    computations,
    points=4,
    scenario=going_back,
    names=("Value", "topological_order"),
    needs=("topological_order",),
    tolerance=EXACT,
    asked="values[i].backward() for each i in results; the values are the leaves, then the results "
    "of all the steps, taken `times` times",
)

check.hints = {
    "nudge": """
    Nothing has flowed anywhere at first, except 1 to the result. Then each value, from the last
    to the first, adds up what has reached it and sends its share to each parent.
    """,
    "formula": """
    The flow of each parent grows by slope · flow of the node.
    """,
    "template": """
order = topological_order(self)
flow = {id(node): 0.0 for node in order}
flow[id(self)] = ___
for node in reversed(___):
    node.grad += ___
    for parent, slope in zip(node.parents, node.slopes):
        flow[id(parent)] += ___ * ___
""",
}


def _back(self, order=topological_order, assign=False, seed=1.0, keep=False, chain=True):
    nodes = order(self)
    flow = {id(node): 0.0 for node in nodes}
    flow[id(self)] = seed
    for node in reversed(nodes):
        node.grad = flow[id(node)] if keep else node.grad + flow[id(node)]
        for parent, slope in zip(node.parents, node.slopes, strict=True):
            step = slope * (flow[id(node)] if chain else 1.0)
            flow[id(parent)] = step if assign else flow[id(parent)] + step


@check.mistake
def overwritten_instead_of_added(self):
    """If a value is used twice, only one of its paths to the result counts. What does the chain
    rule do with several paths?
    """
    _back(self, assign=True)


@check.mistake
def every_grad_is_0(self):
    """Every grad is 0. How does the result change with itself, and where is the flow recorded?"""
    _back(self, seed=0.0)


@check.mistake
def slopes_not_multiplied(self):
    """Each grad is the slope of one step only. What does the chain rule do with slopes that follow
    each other?
    """
    _back(self, chain=False)


@check.mistake
def nothing_flows_back(self):
    """Only the result has a grad. What should take it from each value on to its parents, and in
    which order do the values take their turns?
    """
    _back(self, order=lambda v: topological_order(v)[::-1])


@check.mistake
def slopes_left_out(self):
    """What has flowed to a value goes on to its parents unchanged. How does the value change with
    each of them?
    """
    nodes = topological_order(self)
    flow = {id(node): float(node is self) for node in nodes}
    for node in reversed(nodes):
        node.grad += flow[id(node)]
        for parent in node.parents:
            flow[id(parent)] += flow[id(node)]


@check.mistake
def values_instead_of_slopes(self):
    """What flows is multiplied by the parent's own number. What did each value remember about how
    it changes with its parents?
    """
    _send(self, lambda parent, slope, flow: parent.data * flow)


@check.mistake
def every_flow_begins_with_1(self):
    """The flow of every value begins with 1. Before anything has flowed, which single value is
    known to change the result one for one?
    """
    _send(self, lambda parent, slope, flow: slope * flow, start=1.0)


def _send(self, step, start=0.0):
    nodes = topological_order(self)
    flow = {id(node): start for node in nodes}
    flow[id(self)] = 1.0
    for node in reversed(nodes):
        node.grad += flow[id(node)]
        for parent, slope in zip(node.parents, node.slopes, strict=True):
            flow[id(parent)] += step(parent, slope, flow[id(node)])


@check.mistake
def flow_begins_with_the_result(self):
    """The flow begins with the result's own number. By how much does the result change
    with itself?
    """
    _back(self, seed=self.data)


@check.mistake
def result_without_a_grad(self):
    """Every value has its grad except the result. By how much does the result change with
    itself?
    """
    grad = self.grad
    _back(self)
    self.grad = grad


@check.mistake
def grad_added_once_per_parent(self):
    """A value's grad is added once for each of its parents, so a sum gets it twice and a value
    without parents never. In which of the two loops should a value add to its own grad?
    """
    before = [(node, node.grad) for node in topological_order(self)]
    _back(self)
    for node, grad in before:
        node.grad = grad + len(node.parents) * (node.grad - grad)


@check.mistake
def one_slope_for_two_places(self):
    """A value that meets itself, as in a · a, counts only once. When two parents are the same
    value, how many slopes belong to it?
    """
    nodes = topological_order(self)
    flow = {id(node): float(node is self) for node in nodes}
    for node in reversed(nodes):
        node.grad += flow[id(node)]
        for parent, slope in dict(zip(node.parents, node.slopes, strict=True)).items():
            flow[id(parent)] += slope * flow[id(node)]


@check.mistake
def grads_overwritten(self):
    """The grad of a parent is replaced instead of being added to. What if a value is used twice?"""
    self.grad = 1.0
    for node in reversed(topological_order(self)):
        for parent, slope in zip(node.parents, node.slopes, strict=True):
            parent.grad = slope * node.grad


@check.mistake
def grad_used_for_the_flow(self):
    """The first call is right. A second one finds old grads and sends them on, because `grad`
    itself carries the flow. Where could you keep the flow of *this* call?
    """
    self.grad = 1.0
    for node in reversed(topological_order(self)):
        for parent, slope in zip(node.parents, node.slopes, strict=True):
            parent.grad += slope * node.grad


@check.mistake
def parents_only(self):
    """Only the parents of the result have a grad. How do the values before them get theirs?"""
    self.grad += 1.0
    for parent, slope in zip(self.parents, self.slopes, strict=True):
        parent.grad += slope


@check.mistake
def grads_forgotten_between_calls(self):
    """After a second call, the grads are those of that call alone. `backward` adds to what is
    there: what happens to that in your code?
    """
    _back(self, keep=True)


@check.mistake
def second_call_does_nothing(self):
    """If the result has a grad already, its call adds nothing, though a second call should add the
    same again. What does a grad that is not 0 tell you about calls for other results?
    """
    if not self.grad:
        _back(self)


@check.mistake
def equal_numbers_share_a_flow(self):
    """Two values with the same number share one flow. Which key tells one value from another?"""
    nodes = topological_order(self)
    flow = {node.data: 0.0 for node in nodes}
    flow[self.data] = 1.0
    for node in reversed(nodes):
        node.grad += flow[node.data]
        for parent, slope in zip(node.parents, node.slopes, strict=True):
            flow[parent.data] += slope * flow[node.data]


@check.mistake
def no_flow_begins(self):
    """Only the result has a grad, since nothing flows from it. From which value, and with which
    number, does the flow begin?
    """
    self.grad = 1.0


@check.mistake
def old_grads_sent_on(self):
    """A second call sends on the grads of the first one too. What flows back in *this* call?"""
    self.grad += 1.0
    for node in reversed(topological_order(self)):
        for parent, slope in zip(node.parents, node.slopes, strict=True):
            parent.grad += slope * node.grad


@check.mistake
def grads_of_the_first_call_kept(self):
    """A second call leaves existing grads as they are. `backward` adds to them: what happens to the
    new amounts in your code?
    """
    grads = [(node, node.grad) for node in topological_order(self) if node.grad]
    _back(self)
    for node, grad in grads:
        node.grad = grad


@check.mistake
def flow_begins_with_the_grad_of_the_result(self):
    """If the result already has a grad, that is what flows back from it; otherwise it is 1. By how
    much does the result change with itself, whenever you ask?
    """
    _back(self, seed=self.grad or 1.0)


@check.mistake
def grads_sent_on_whenever_met(self):
    """A value that is used twice sends its grad on twice, so what came first is sent on twice. In
    which order does each value need only one turn?
    """

    def go(node):
        for parent, slope in zip(node.parents, node.slopes, strict=True):
            parent.grad += slope * node.grad
            go(parent)

    self.grad += 1.0
    go(self)


@check.mistake
def maximum_recursion_depth_exceeded(self):
    """Small computations come out right, but a chain of 1 000 values is too deep for functions that
    call themselves. Besides, every path from the result to a value is walked separately, and 41
    values can have 2⁴⁰ of them. What must a value know before it passes anything on?
    """

    def go(node, flow):
        node.grad += flow
        for parent, slope in zip(node.parents, node.slopes, strict=True):
            go(parent, flow * slope)

    go(self, 1.0)


@check.mistake
def each_path_separately(self):
    """Small computations come out right, but in this one of 41 values, parents are looked at tens
    of thousands of times, since every path is walked separately. What must a value know before it
    passes anything on?
    """
    waiting = [(self, 1.0)]
    while waiting:
        node, flow = waiting.pop()
        node.grad += flow
        for parent, slope in zip(node.parents, node.slopes, strict=True):
            waiting.append((parent, flow * slope))


@check.mistake
def backward_of_a_leaf_does_nothing(self):
    """A value that was made from nothing has no grad after its own backward. By how much does it
    change with itself?
    """
    if self.parents:
        _back(self)
