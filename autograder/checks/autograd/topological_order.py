"""What chapter 10 asks for: `topological_order`."""

import sys

from autograder.judging.check import Check
from autograder.judging.compare import EXACT
from autograder.reference import autograd as right
from autograder.reference.autograd import Value, topological_order
from autograder.scenarios.autograd import LIMIT, unrolled
from autograder.scenarios.autograd import order as ordering


def graphs(rng):
    yield [[], [], [0, 1]], 1, [2, 1, 2]
    yield [[], [0], [0], [1, 2]], 1, [3]
    yield [[], [0], [0], [1, 2]], 1, [1, 3, 2]
    yield [[], [0, 0], [1, 1], [2, 0], [1, 3]], 1, [4]
    yield [[], [0], [0, 0], [1, 2]], 1, [3]  # used twice by one and once by another
    yield [[], [0, 0], [0], [1, 2]], 1, [3]
    yield [[]], 1, [0]
    links = [[], []]
    for i in range(2, 12):
        links.append([i - 1, int(rng.integers(i))])
    yield links, 1, [11, 6, 11]
    yield [[], [-1]], LIMIT + 1, [LIMIT + 1]  # a chain deeper than Python's recursion
    yield [[], [-1, -1]], 40, [40]  # 2⁴⁰ paths lead to the first


def rules_kept(output, links, v):
    """What must hold of an order of the values that lead to the v-th: there are many right ones."""
    whole = isinstance(output, list) and all(isinstance(number, int) for number in output)
    numbers = output if whole else []
    place = {number: i for i, number in enumerate(numbers)}
    wanted = _ancestors(links, v)
    return {
        "the result comes last": numbers[-1:] == [v],
        "each value once": len(place) == len(numbers),
        "all values that lead to the result": place.keys() == wanted,
        "each value after its parents": all(
            place.get(parent, -1) < place.get(i, -1) for i in wanted for parent in links[i]
        ),
    }


def _ancestors(links, v):
    """The numbers of all values that lead to the v-th, which have smaller ones, and its own."""
    found = {v}
    for i in range(v, -1, -1):
        found |= set(links[i]) if i in found else set()
    return found


def _expected(learner, given, output):
    """Any right order stands where ours is right, and parents may be gone through from the last."""
    links, times, asked = given
    links = unrolled(links, times)
    ours, theirs = ordering(learner, *given), output if isinstance(output, dict) else {}
    if _all_alike(ours, theirs, links, asked):
        ours["orders"] = theirs["orders"]
    elif (turned := [parents[::-1] for parents in links]) != links:
        mirrored = ordering(learner, turned, 1, asked)["orders"]
        ours["orders"] = mirrored if theirs.get("orders") == mirrored else ours["orders"]
    if all(_is_raised(one.get("highest limit on recursion")) for one in (ours, theirs)):
        ours["highest limit on recursion"] = theirs["highest limit on recursion"]
    return ours


def _all_alike(ours, theirs, links, asked):
    pair = ours["orders"], theirs.get("orders")
    if not isinstance(pair[1], list) or len(pair[1]) != len(asked):
        return False
    return all(_alike(*both, links, v) for *both, v in zip(*pair, asked, strict=True))


def _alike(ours, theirs, links, v):
    if theirs == ours or all(_right(one, links, v) for one in (ours, theirs)):
        return True
    both = [one[::-1] if isinstance(one, list) else one for one in (ours, theirs)]
    return all(_right(one, links, v) for one in both)


def _is_raised(limit):
    return isinstance(limit, int) and limit > LIMIT


def _right(output, links, v):
    return all(rules_kept(output, links, v).values())


check = Check(
    "topological_order",
    right,
    graphs,
    points=3,
    scenario=ordering,
    names=("topological_order", "Value"),
    expect=_expected,
    tolerance=EXACT,
    asked="topological_order(v) for each v in asked; links[i] holds the parents of the i-th value, "
    "and its last entry is repeated `times` times, where -1 means the value before",
)

check.hints = {
    "nudge": """
    Two kinds of entries wait on the list: a value that has just been met, and a value whose
    parents are done. What happens to each of them when it is taken off?
    """,
    "formula": """
    First time: mark it, put it back as done, put its parents on top. Second time: put it into
    the order. What lies on top is taken off first.
    """,
    "template": """
order, met = [], set()
waiting = [(v, False)]
while waiting:
    node, parents_done = waiting.pop()
    if parents_done:
        ___
    elif id(node) not in met:
        met.add(___)
        waiting.append((node, ___))
        for parent in node.parents:
            waiting.append((parent, ___))
return order
""",
}


def _walk(v, once=True, first=False):
    found, seen = [], set()

    def visit(node):
        if id(node) in seen and once:
            return
        seen.add(id(node))
        if first:
            found.append(node)
        for parent in node.parents:
            visit(parent)
        if not first:
            found.append(node)

    visit(v)
    return found


@check.mistake
def maximum_recursion_depth_exceeded(v):
    """Small graphs come out right, but a chain of 1 000 values is too deep for functions that call
    themselves. What could hold the values that are still waiting, in place of Python's calls?
    """
    return _walk(v)


@check.mistake
def recursion_limit_raised(v):
    """The order is right, but Python's recursion limit was raised, and a still deeper chain will
    meet the new one. What could hold the values that are still waiting, in place of Python's calls?
    """
    sys.setrecursionlimit(10_000)
    return topological_order(v)


@check.mistake
def recursion_limit_raised_for_long_chains(v):
    """The order is right, but for a long chain Python's recursion limit was raised, and a still
    longer chain will meet the new one. What could hold the values that are still waiting, in place
    of Python's calls?
    """
    found = topological_order(v)
    if len(found) > LIMIT:
        sys.setrecursionlimit(10_000)
    return found


@check.mistake
def visited_kept_between_calls(v):
    """The first call is right, but a later one leaves out values that were met in an earlier one.
    Where should the record of what has been met begin, and where should it end?
    """
    found = [node for node in topological_order(v) if not hasattr(node, "met")]
    for node in found:
        node.met = True
    return found


@check.mistake
def parents_removed(v):
    """The first call is right, but after the calls no value has parents any more. What may a
    function do with values that it only looks at?
    """
    found = topological_order(v)
    for node in found:
        node.parents = ()
    return found


@check.mistake
def parents_changed(v):
    """The order is right, but some values no longer have the parents that they had, in the order of
    their slopes. What may a function do with values that it only looks at?
    """
    for node in topological_order(v):
        node.parents = node.parents[::-1]
    return topological_order(v)


@check.mistake
def reverse_order(v):
    """The result comes first. At which end of the list should it be?"""
    return topological_order(v)[::-1]


@check.mistake
def duplicates(v):
    """A value that is used twice is in the list twice. How do you record which ones have
    been seen?
    """
    found, layer = [], [v]
    while layer:
        found += layer
        layer = [parent for node in layer for parent in node.parents]
    return found[::-1]


@check.mistake
def visited_not_tracked(v):
    """Values are in the list more than once: every path from the result to a value puts it there
    again. How do you record which ones have been met?
    """
    found, waiting = [], [(v, False)]
    while waiting:
        node, parents_done = waiting.pop()
        if parents_done:
            found.append(node)
            continue
        waiting.append((node, True))
        waiting.extend((parent, False) for parent in node.parents)
    return found


@check.mistake
def each_path_separately(v):
    """Small graphs come out right, but in this one of 41 values, parents are looked at tens of
    thousands of times, since every path to a value is walked afresh. At which moment does your code
    record that it has met a value?
    """
    found, waiting = {}, [(v, False)]
    while waiting:
        node, parents_done = waiting.pop()
        if parents_done:
            found.setdefault(id(node), node)
            continue
        waiting.append((node, True))
        waiting.extend((parent, False) for parent in node.parents)
    return list(found.values())


@check.mistake
def copies_instead_of_values(v):
    """The list holds new Values with the same numbers. Which objects led to v?"""
    return [Value(node.data) for node in topological_order(v)]


@check.mistake
def leaves_duplicated(v):
    """A value without parents is in the list as many times as it is used, and all others once.
    Where do you ask whether it has been met before?
    """
    found, met, waiting = [], set(), [(v, False)]
    while waiting:
        node, parents_done = waiting.pop()
        if parents_done or not node.parents:
            found.append(node)
        elif id(node) not in met:
            met.add(id(node))
            waiting.append((node, True))
            waiting.extend((parent, False) for parent in node.parents)
    return found


@check.mistake
def equal_numbers_taken_for_one_value(v):
    """Of two values with the same number only one is in the list. What tells one value from
    another?
    """
    found, met, waiting = [], set(), [(v, False)]
    while waiting:
        node, parents_done = waiting.pop()
        if parents_done:
            found.append(node)
        elif node.data not in met:
            met.add(node.data)
            waiting.append((node, True))
            waiting.extend((parent, False) for parent in node.parents)
    return found


@check.mistake
def empty_list(v):
    """The list that comes back is empty. Which line puts a value into it, and when does your code
    get there?
    """
    return []


@check.mistake
def preorder_instead_of_postorder(v):
    """The result comes first, and then the values as a walk from it meets them. Should a value have
    its turn before its parents or after them?
    """
    return reversed_preorder(v)[::-1]


@check.mistake
def breadth_first_order(v):
    """The result comes first, and then the values level by level. Should a value have its turn
    before its parents or after them?
    """
    return by_distance_from_the_result(v)[::-1]


@check.mistake
def by_distance_from_the_result(v):
    """A value comes before one of its parents: they are sorted by their distance from the result.
    When is it safe to put a value into the list?
    """
    found, seen, queue = [], {id(v)}, [v]
    while queue:
        node = queue.pop(0)
        found.append(node)
        for parent in node.parents:
            if id(parent) not in seen:
                seen.add(id(parent))
                queue.append(parent)
    return found[::-1]


@check.mistake
def reversed_preorder(v):
    """This is the reverse of the order in which a walk from the result meets the values, and a
    value can come before one of its parents in it. When are all parents of a value sure to be done?
    """
    found, met, waiting = [], set(), [v]
    while waiting:
        node = waiting.pop()
        if id(node) not in met:
            met.add(id(node))
            found.append(node)
            waiting.extend(node.parents)
    return found[::-1]


@check.mistake
def marked_as_visited_too_early(v):
    """A value can come before one of its parents, as happens if it counts as met when it is put on
    the waiting list. If another path reaches it before it is taken off, which of the two should
    come first?
    """
    found, met, waiting = [], {id(v)}, [(v, False)]
    while waiting:
        node, parents_done = waiting.pop()
        if parents_done:
            found.append(node)
            continue
        waiting.append((node, True))
        fresh = [parent for parent in node.parents if id(parent) not in met]
        met.update(map(id, fresh))
        waiting.extend((parent, False) for parent in _unique(fresh))
    return found


@check.mistake
def first_parents_only(v):
    """Of each value only the first parent is followed, and the values on no such path are missing.
    How many parents may a value have?
    """
    order = [v]
    while order[0].parents:
        order.insert(0, order[0].parents[0])
    return order


@check.mistake
def only_the_parents(v):
    """Only the result and its parents are there. Who are the parents of the parents?"""
    return [*_unique(v.parents), v]


def _unique(nodes):
    found = []
    for node in nodes:
        if not any(node is other for other in found):
            found.append(node)
    return found


@check.mistake
def result_left_out(v):
    """The result itself is missing. Where does the way back begin?"""
    return topological_order(v)[:-1]
