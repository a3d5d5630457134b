"""How to exercise what chapter 10 asks for."""


def add(Value, a, b):
    """Add two values, a value and a number, and a value and itself."""
    return _made(Value, a, b, lambda x, y: x + y)


def multiply(Value, a, b):
    """Multiply two values, a value and a number, and a value and itself."""
    return _made(Value, a, b, lambda x, y: x * y)


def _made(Value, a, b, operation):
    x, y = _leaf(Value, a), _leaf(Value, b)
    results = {"two values": (operation(x, y), (x, y)), "it with itself": (operation(x, x), (x, x))}
    seen = {name: _describe(*made) for name, made in results.items()}
    with_number = operation(x, b)
    seen["with a number"] = [with_number.data, list(with_number.slopes)]
    seen["its parents"] = [
        p.data if hasattr(p, "grad") else "no Value" for p in with_number.parents
    ]
    seen["data afterwards"], seen["grads afterwards"] = [x.data, y.data], [x.grad, y.grad]
    return seen


def _leaf(Value, number):
    """A value with a grad, as after an earlier backward."""
    leaf = Value(number)
    leaf.grad = 0.25
    return leaf


def _describe(made, given):
    parents = [next((i for i, one in enumerate(given) if one is p), -1) for p in made.parents]
    return {"data": made.data, "parents": parents, "slopes": list(made.slopes)}


def tanh(Value, a):
    """Squash a value."""
    x = _leaf(Value, a)
    return {**_describe(x.tanh(), (x,)), "data and grad of x afterwards": [x.data, x.grad]}


def order(learner, links):
    """Order the values of a graph, given by the numbers of each value's parents, two times."""
    nodes = []
    for parents in links:
        given = tuple(nodes[i] for i in parents)
        nodes.append(learner.Value(0.0, given, (1.0,) * len(given)))
    numbers = {id(node): number for number, node in enumerate(nodes)}
    return {
        call: _numbered(learner.topological_order(nodes[-1]), numbers)
        for call in ("first call", "second call")
    }


def _numbered(found, numbers):
    if not hasattr(found, "__len__"):  # nothing, or a generator
        return found
    return [numbers.get(id(node), -1) for node in found]


def backward(learner, leaves, steps, again):
    """Compute with values and go backward from the last.

    Each step is ``("+", i, j)``, ``("*", i, j)`` or ``("tanh", i)``, of earlier values by number.
    """
    nodes = [learner.Value(number) for number in leaves]
    for kind, *given in steps:
        nodes.append(_node(learner.Value, kind, [nodes[i] for i in given]))
    for _ in range(again):
        nodes[-1].backward()
    return {"grads": [node.grad for node in nodes], "data": [node.data for node in nodes]}


def _node(Value, kind, given):
    """What a right operation makes, so that `backward` alone is asked."""
    from math import tanh

    numbers = [one.data for one in given]
    if kind == "+":
        return Value(sum(numbers), tuple(given), (1.0, 1.0))
    if kind == "*":
        return Value(numbers[0] * numbers[1], tuple(given), (numbers[1], numbers[0]))
    t = tanh(numbers[0])
    return Value(t, tuple(given), (1 - t**2,))
