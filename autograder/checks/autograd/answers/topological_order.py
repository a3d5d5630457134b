# === topological_order · right · with a mark
def topological_order(v):
    order, met = [], set()
    waiting = [(v, False)]
    while waiting:
        node, parents_done = waiting.pop()
        if parents_done:
            order.append(node)
        elif id(node) not in met:
            met.add(id(node))
            waiting.append((node, True))
            for parent in node.parents:
                waiting.append((parent, False))
    return order

# === topological_order · right · a set of nodes
def topological_order(v):
    order, met, waiting = [], set(), [(v, False)]
    while waiting:
        node, done = waiting.pop()
        if done:
            order.append(node)
            continue
        if node in met:
            continue
        met.add(node)
        waiting.append((node, True))
        waiting += [(parent, False) for parent in node.parents]
    return order

# === topological_order · right · a stack of iterators
def topological_order(v):
    order = []
    seen = {id(v)}
    stack = [(v, iter(v.parents))]
    while stack:
        node, parents = stack[-1]
        for parent in parents:
            if id(parent) not in seen:
                seen.add(id(parent))
                stack.append((parent, iter(parent.parents)))
                break
        else:
            order.append(node)
            stack.pop()
    return order

# === topological_order · right · peeks, and takes off when the parents are done
def topological_order(v):
    order, done, waiting = [], set(), [v]
    while waiting:
        node = waiting[-1]
        missing = [parent for parent in node.parents if id(parent) not in done]
        if id(node) in done or not missing:
            waiting.pop()
            if id(node) not in done:
                done.add(id(node))
                order.append(node)
        else:
            waiting.extend(missing)
    return order

# === topological_order · right · counts the uses (Kahn), turned round
from collections import Counter, deque

def topological_order(v):
    nodes, waiting = {id(v): v}, [v]
    uses = Counter()
    while waiting:
        for parent in waiting.pop().parents:
            uses[id(parent)] += 1
            if id(parent) not in nodes:
                nodes[id(parent)] = parent
                waiting.append(parent)
    ready_ones, backward_order = deque([v]), []
    while ready_ones:
        node = ready_ones.popleft()
        backward_order.append(node)
        for parent in node.parents:
            uses[id(parent)] -= 1
            if uses[id(parent)] == 0:
                ready_ones.append(parent)
    return backward_order[::-1]

# === topological_order · right · graphlib
from graphlib import TopologicalSorter

def topological_order(v):
    graph, waiting = {}, [v]
    while waiting:
        node = waiting.pop()
        if node not in graph:
            graph[node] = list(node.parents)
            waiting.extend(node.parents)
    return list(TopologicalSorter(graph).static_order())

# === topological_order · right · sorted by depth
def topological_order(v):
    depths, waiting, nodes = {}, [v], {}
    while waiting:
        node = waiting[-1]
        unknown = [p for p in node.parents if id(p) not in depths]
        if unknown:
            waiting += unknown
            continue
        waiting.pop()
        nodes[id(node)] = node
        depths[id(node)] = 1 + max((depths[id(p)] for p in node.parents), default=0)
    return sorted(nodes.values(), key=lambda node: depths[id(node)])

# === topological_order · right · a dictionary, a tuple
def topological_order(v):
    found, waiting = {}, [(v, 0)]
    while waiting:
        node, turn = waiting.pop()
        if id(node) in found:
            continue
        if turn:
            found[id(node)] = node
        else:
            waiting.append((node, 1))
            waiting.extend((p, 0) for p in node.parents if id(p) not in found)
    return tuple(found.values())

# === topological_order · right · a generator that sends itself on
def topological_order(v):
    def visit(node):
        if id(node) in met:
            return
        met.add(id(node))
        for parent in node.parents:
            yield visit(parent)
        order.append(node)

    met, order = set(), []
    stack = [visit(v)]
    while stack:
        try:
            stack.append(next(stack[-1]))
        except StopIteration:
            stack.pop()
    return order

# === topological_order · right · children on the right first
def topological_order(v):
    order, met, waiting = [], set(), [v]
    while waiting:
        node = waiting.pop()
        if node is None:
            order.append(waiting.pop())
        elif id(node) not in met:
            met.add(id(node))
            waiting += [node, None, *reversed(list(node.parents))]
    return order

# === topological_order · right · looks for what is ready, again and again
def topological_order(v):
    every, new = [], [v]
    while new:
        every += new
        new = list({id(p): p for node in new for p in node.parents if p not in every}.values())
    order, done = [], set()
    while len(order) < len(every):
        for node in reversed(every):
            if id(node) not in done and all(id(p) in done for p in node.parents):
                done.add(id(node))
                order.append(node)
    return order

# === topological_order · wrong · pass
def topological_order(v):
    pass

# === topological_order · wrong · calls itself
def topological_order(v):
    order, met = [], set()

    def visit(node):
        if id(node) not in met:
            met.add(id(node))
            for parent in node.parents:
                visit(parent)
            order.append(node)

    visit(v)
    return order

# === topological_order · wrong · parents turned round
def topological_order(v):
    order, met, waiting = [], set(), [(v, False)]
    while waiting:
        node, done = waiting.pop()
        if done:
            order.append(node)
        elif id(node) not in met:
            met.add(id(node))
            node.parents = node.parents[::-1]
            waiting.append((node, True))
            waiting.extend((p, False) for p in node.parents)
    return order

# === topological_order · wrong · parents sorted
def topological_order(v):
    order, met, waiting = [], set(), [(v, False)]
    while waiting:
        node, done = waiting.pop()
        if done:
            order.append(node)
        elif id(node) not in met:
            met.add(id(node))
            node.parents = sorted(node.parents, key=lambda p: p.data)
            waiting.append((node, True))
            waiting.extend((p, False) for p in node.parents)
    return order

# === topological_order · wrong · double parents dropped
def topological_order(v):
    order, met, waiting = [], set(), [(v, False)]
    while waiting:
        node, done = waiting.pop()
        if done:
            order.append(node)
        elif id(node) not in met:
            met.add(id(node))
            node.parents = tuple(dict.fromkeys(node.parents))
            waiting.append((node, True))
            waiting.extend((p, False) for p in node.parents)
    return order

# === topological_order · wrong · parents in a set
def topological_order(v):
    order, met, waiting = [], set(), [(v, False)]
    while waiting:
        node, done = waiting.pop()
        if done:
            order.append(node)
        elif id(node) not in met:
            met.add(id(node))
            node.parents = set(node.parents)
            waiting.append((node, True))
            waiting.extend((p, False) for p in node.parents)
    return order

# === topological_order · wrong · pairs put down
def topological_order(v):
    order, met, waiting = [], set(), [(v, False)]
    while waiting:
        node, done = waiting.pop()
        if done:
            order.append((node, done))  # here
        elif id(node) not in met:
            met.add(id(node))
            waiting.append((node, True))
            waiting.extend((p, False) for p in node.parents)
    return order

# === topological_order · wrong · a leaf put down whenever met
def topological_order(v):
    order, met, waiting = [], set(), [(v, False)]
    while waiting:
        node, done = waiting.pop()
        if done or not node.parents:
            order.append(node)
        elif id(node) not in met:
            met.add(id(node))
            waiting.append((node, True))
            waiting.extend((p, False) for p in node.parents)
    return order

# === topological_order · wrong · calls itself, with a higher limit
import sys

def topological_order(v):
    sys.setrecursionlimit(10_000)
    order, seen = [], set()
    def visit(node):
        if id(node) not in seen:
            seen.add(id(node))
            for p in node.parents:
                visit(p)
            order.append(node)
    visit(v)
    return order

# === topological_order · wrong · calls itself, lists joined
def topological_order(v):
    order = []
    for parent in v.parents:
        order += [node for node in topological_order(parent) if node not in order]
    return order + [v]

# === topological_order · wrong · the result first
def topological_order(v):
    order, met = [], set()
    waiting = [(v, False)]
    while waiting:
        node, parents_done = waiting.pop()
        if parents_done:
            order.append(node)
        elif id(node) not in met:
            met.add(id(node))
            waiting.append((node, True))
            for parent in node.parents:
                waiting.append((parent, False))
    return order[::-1]

# === topological_order · wrong · as they are met, turned round
def topological_order(v):
    order, met, waiting = [], set(), [v]
    while waiting:
        node = waiting.pop()
        if id(node) not in met:
            met.add(id(node))
            order.append(node)
            waiting.extend(node.parents)
    return order[::-1]

# === topological_order · wrong · level by level, turned round
def topological_order(v):
    order, met, waiting = [], {id(v)}, [v]
    while waiting:
        node = waiting.pop(0)
        order.append(node)
        for parent in node.parents:
            if id(parent) not in met:
                met.add(id(parent))
                waiting.append(parent)
    return order[::-1]

# === topological_order · wrong · met when put on the list
def topological_order(v):
    order, met, waiting = [], {id(v)}, [(v, False)]
    while waiting:
        node, done = waiting.pop()
        if done:
            order.append(node)
            continue
        waiting.append((node, True))
        for parent in node.parents:
            if id(parent) not in met:
                met.add(id(parent))
                waiting.append((parent, False))
    return order

# === topological_order · wrong · no set
def topological_order(v):
    order, waiting = [], [(v, False)]
    while waiting:
        node, done = waiting.pop()
        if done:
            order.append(node)
        else:
            waiting.append((node, True))
            waiting.extend((parent, False) for parent in node.parents)
    return order

# === topological_order · wrong · noted when put down, with a set
def topological_order(v):
    order, done, stack = [], set(), [(v, False)]
    while stack:
        node, ready = stack.pop()
        if ready and id(node) not in done:
            done.add(id(node))
            order.append(node)
        if not ready:
            stack.append((node, True))
            for parent in node.parents:
                stack.append((parent, False))
    return order

# === topological_order · wrong · the first place of each kept in the end
def topological_order(v):
    order, stack = [], [(v, False)]
    while stack:
        node, ready = stack.pop()
        if ready:
            order.append(node)
            continue
        stack.append((node, True))
        stack += [(parent, False) for parent in node.parents]
    return list(dict.fromkeys(order))

# === topological_order · wrong · the mark below the parents' place
def topological_order(v):
    order, met, waiting = [], set(), [(v, False)]
    while waiting:
        node, done = waiting.pop()
        if done:
            order.append(node)
        elif id(node) not in met:
            met.add(id(node))
            for parent in node.parents:
                waiting.append((parent, False))
            waiting.append((node, True))
    return order

# === topological_order · wrong · a default that remembers
def topological_order(v, met=set()):
    order, waiting = [], [(v, False)]
    while waiting:
        node, done = waiting.pop()
        if done:
            order.append(node)
        elif id(node) not in met:
            met.add(id(node))
            waiting.append((node, True))
            waiting.extend((parent, False) for parent in node.parents)
    return order

# === topological_order · wrong · lists of the notebook
order, met = [], set()

def topological_order(v):
    waiting = [(v, False)]
    while waiting:
        node, done = waiting.pop()
        if done:
            order.append(node)
        elif id(node) not in met:
            met.add(id(node))
            waiting.append((node, True))
            waiting.extend((parent, False) for parent in node.parents)
    return order

# === topological_order · wrong · marks on the nodes
def topological_order(v):
    order, waiting = [], [(v, False)]
    while waiting:
        node, done = waiting.pop()
        if done:
            order.append(node)
        elif not hasattr(node, "met"):
            node.met = True
            waiting.append((node, True))
            waiting.extend((parent, False) for parent in node.parents)
    return order

# === topological_order · wrong · told apart by their numbers
def topological_order(v):
    order, met, waiting = [], set(), [(v, False)]
    while waiting:
        node, done = waiting.pop()
        if done:
            order.append(node)
        elif node.data not in met:
            met.add(node.data)
            waiting.append((node, True))
            waiting.extend((parent, False) for parent in node.parents)
    return order

# === topological_order · wrong · without the result
def topological_order(v):
    order, met = [], {id(v)}
    waiting = [(parent, False) for parent in v.parents]
    while waiting:
        node, done = waiting.pop()
        if done:
            order.append(node)
        elif id(node) not in met:
            met.add(id(node))
            waiting.append((node, True))
            waiting.extend((parent, False) for parent in node.parents)
    return order

# === topological_order · wrong · without the leaves
def topological_order(v):
    order, met, waiting = [], set(), [(v, False)]
    while waiting:
        node, done = waiting.pop()
        if done:
            order.append(node)
        elif id(node) not in met and node.parents:  # here
            met.add(id(node))
            waiting.append((node, True))
            waiting.extend((parent, False) for parent in node.parents)
    return order

# === topological_order · wrong · numbers for nodes
def topological_order(v):
    order, met, waiting = [], set(), [(v, False)]
    while waiting:
        node, done = waiting.pop()
        if done:
            order.append(node.data)  # here
        elif id(node) not in met:
            met.add(id(node))
            waiting.append((node, True))
            waiting.extend((parent, False) for parent in node.parents)
    return order

# === topological_order · wrong · ids for nodes
def topological_order(v):
    order, met, waiting = [], set(), [(v, False)]
    while waiting:
        node, done = waiting.pop()
        if done:
            order.append(id(node))
        elif id(node) not in met:
            met.add(id(node))
            waiting.append((node, True))
            waiting.extend((parent, False) for parent in node.parents)
    return order

# === topological_order · wrong · pairs for nodes
def topological_order(v):
    order, met, waiting = [], set(), [(v, False)]
    while waiting:
        node, done = waiting.pop()
        if done:
            order.append((node, done))  # here
        elif id(node) not in met:
            met.add(id(node))
            waiting.append((node, True))
            waiting.extend((parent, False) for parent in node.parents)
    return order

# === topological_order · wrong · the parents of the result only
def topological_order(v):
    return [*v.parents, v]

# === topological_order · wrong · no return
def topological_order(v):
    order, met, waiting = [], set(), [(v, False)]
    while waiting:
        node, done = waiting.pop()
        if done:
            order.append(node)
        elif id(node) not in met:
            met.add(id(node))
            waiting.append((node, True))
            waiting.extend((parent, False) for parent in node.parents)

# === topological_order · wrong · returns in the loop
def topological_order(v):
    order, met, waiting = [], set(), [(v, False)]
    while waiting:
        node, done = waiting.pop()
        if done:
            order.append(node)
            return order
        elif id(node) not in met:
            met.add(id(node))
            waiting.append((node, True))
            waiting.extend((parent, False) for parent in node.parents)

# === topological_order · wrong · yields
def topological_order(v):
    met, waiting = set(), [(v, False)]
    while waiting:
        node, done = waiting.pop()
        if done:
            yield node
        elif id(node) not in met:
            met.add(id(node))
            waiting.append((node, True))
            waiting.extend((parent, False) for parent in node.parents)

# === topological_order · wrong · a set of nodes returned
def topological_order(v):
    met, waiting = {v}, [v]
    while waiting:
        for parent in waiting.pop().parents:
            if parent not in met:
                met.add(parent)
                waiting.append(parent)
    return met

# === topological_order · wrong · sorted by their ids
def topological_order(v):
    nodes, waiting = {}, [v]
    while waiting:
        node = waiting.pop()
        if id(node) not in nodes:
            nodes[id(node)] = node
            waiting.extend(node.parents)
    return [nodes[i] for i in sorted(nodes)]

# === topological_order · wrong · first parent only
def topological_order(v):
    order = [v]
    while order[-1].parents:
        order.append(order[-1].parents[0])
    return order[::-1]

# === topological_order · wrong · takes the parents away
def topological_order(v):
    order, met, waiting = [], set(), [v]
    while waiting:
        node = waiting[-1]
        left = [p for p in node.parents if id(p) not in met]
        if left:
            waiting.extend(left)
        else:
            waiting.pop()
            if id(node) not in met:
                met.add(id(node))
                order.append(node)
                node.parents = ()
    return order

# === topological_order · wrong · a depth counted too late
def topological_order(v):
    depths, nodes, waiting = {}, {}, [(v, 0)]
    while waiting:
        node, depth = waiting.pop()
        if id(node) not in depths:
            depths[id(node)], nodes[id(node)] = depth, node
            waiting.extend((p, depth + 1) for p in node.parents)
    return sorted(nodes.values(), key=lambda node: -depths[id(node)])

# === topological_order · wrong · no set of what was met
def topological_order(v):
    order, waiting = [], [(v, False)]
    while waiting:
        node, done = waiting.pop()
        if done:
            order.append(node)
        else:
            waiting.append((node, True))
            for parent in node.parents:
                waiting.append((parent, False))
    return order

# === topological_order · wrong · the numbers
def topological_order(v):
    order, met, waiting = [], set(), [(v, False)]
    while waiting:
        node, done = waiting.pop()
        if done:
            order.append(node.data)  # here
        elif id(node) not in met:
            met.add(id(node))
            waiting.append((node, True))
            for parent in node.parents:
                waiting.append((parent, False))
    return order

# === topological_order · right · met when it is done
def topological_order(v):
    order, met = [], set()
    waiting = [(v, False)]
    while waiting:
        node, done = waiting.pop()
        if done:
            order.append(node)
            met.add(id(node))
        elif id(node) not in met:
            waiting.append((node, True))
            for p in node.parents:
                waiting.append((p, False))
    return order

# === topological_order · right · None for a mark
def topological_order(v):
    order, met, waiting = [], set(), [v]
    while waiting:
        node = waiting.pop()
        if node is None:
            order.append(waiting.pop())
        elif id(node) not in met:
            met.add(id(node))
            waiting += [node, None]
            waiting.extend(reversed(node.parents))
    return order

# === topological_order · right · counts its children, in sets
def topological_order(v):
    from collections import Counter
    every, waiting = {v: None}, [v]
    while waiting:
        for p in waiting.pop().parents:
            if p not in every:
                every[p] = None
                waiting.append(p)
    children = Counter(p for n in every for p in set(n.parents))
    free, order = [v], []
    while free:
        n = free.pop(0)
        order.insert(0, n)
        for p in set(n.parents):
            children[p] -= 1
            if children[p] == 0:
                free.append(p)
    return order

# === topological_order · wrong · as they are met
def topological_order(v):
    order, met, waiting = [], set(), [v]
    while waiting:
        n = waiting.pop()
        if id(n) not in met:
            met.add(id(n))
            order.append(n)
            waiting.extend(n.parents)
    return order

# === topological_order · wrong · as they are met, the other parent first
def topological_order(v):
    order, met, waiting = [], set(), [v]
    while waiting:
        n = waiting.pop()
        if id(n) not in met:
            met.add(id(n))
            order.append(n)
            waiting.extend(reversed(n.parents))
    return order[::-1]

# === topological_order · wrong · takes from the front
def topological_order(v):
    order, met = [], set()
    waiting = [(v, False)]
    while waiting:
        node, done = waiting.pop(0)
        if done:
            order.append(node)
        elif id(node) not in met:
            met.add(id(node))
            waiting.append((node, True))
            for p in node.parents:
                waiting.append((p, False))
    return order

# === topological_order · wrong · never put back
def topological_order(v):
    order, met = [], set()
    waiting = [(v, False)]
    while waiting:
        node, done = waiting.pop()
        if done:
            order.append(node)
        elif id(node) not in met:
            met.add(id(node))
            for p in node.parents:
                waiting.append((p, False))
    return order

# === topological_order · wrong · asks what was met too soon
def topological_order(v):
    order, met = [], set()
    waiting = [(v, False)]
    while waiting:
        node, done = waiting.pop()
        if id(node) not in met:
            met.add(id(node))
            if done:
                order.append(node)
            else:
                waiting.append((node, True))
                for p in node.parents:
                    waiting.append((p, False))
    return order

# === topological_order · wrong · parents marked as done
def topological_order(v):
    order, met = [], set()
    waiting = [(v, False)]
    while waiting:
        node, done = waiting.pop()
        if done:
            order.append(node)
        elif id(node) not in met:
            met.add(id(node))
            waiting.append((node, True))
            for p in node.parents:
                waiting.append((p, True))
    return order

# === topological_order · wrong · skips slopes of 0
def topological_order(v):
    order, met = [], set()
    waiting = [(v, False)]
    while waiting:
        node, done = waiting.pop()
        if done:
            order.append(node)
        elif id(node) not in met:
            met.add(id(node))
            waiting.append((node, True))
            for p, s in zip(node.parents, node.slopes):
                if s:
                    waiting.append((p, False))
    return order

# === topological_order · wrong · counts a square once
def topological_order(v):
    every, waiting = {v}, [v]
    while waiting:
        for p in waiting.pop().parents:
            if p not in every:
                every.add(p)
                waiting.append(p)
    uses = {n: 0 for n in every}
    for n in every:
        for p in set(n.parents):
            uses[p] += 1
    out, free = [], [v]
    while free:
        n = free.pop()
        out.append(n)
        for p in n.parents:
            uses[p] -= 1
            if uses[p] == 0:
                free.append(p)
    return out[::-1]

# === topological_order · wrong · sorted by their numbers
def topological_order(v):
    met, waiting = {}, [v]
    while waiting:
        n = waiting.pop()
        if id(n) not in met:
            met[id(n)] = n
            waiting.extend(n.parents)
    return sorted(met.values(), key=lambda n: n.data)

# === topological_order · wrong · copies
def topological_order(v):
    order, met = [], set()
    waiting = [(v, False)]
    while waiting:
        node, done = waiting.pop()
        if done:
            order.append(Value(node.data, node.parents, node.slopes))
        elif id(node) not in met:
            met.add(id(node))
            waiting.append((node, True))
            for p in node.parents:
                waiting.append((p, False))
    return order

# === topological_order · wrong · counts the uses (Kahn), not turned round
def topological_order(v):
    uses, waiting, met = {id(v): 0}, [v], {id(v)}
    while waiting:
        for parent in waiting.pop().parents:
            uses[id(parent)] = uses.get(id(parent), 0) + 1
            if id(parent) not in met:
                met.add(id(parent))
                waiting.append(parent)
    order, free = [], [v]
    while free:
        node = free.pop(0)
        order.append(node)
        for parent in node.parents:
            uses[id(parent)] -= 1
            if uses[id(parent)] == 0:
                free.append(parent)
    return order

# === topological_order · wrong · raises the limit and puts it back
import sys
def topological_order(v):
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(10**5)
    order, met = [], set()
    def go(node):
        if id(node) not in met:
            met.add(id(node))
            for parent in node.parents:
                go(parent)
            order.append(node)
    try:
        go(v)
    finally:
        sys.setrecursionlimit(before)
    return order

# === topological_order · wrong · raises the limit only when needed
from sys import getrecursionlimit, setrecursionlimit
def topological_order(v):
    def attempt():
        order, met = [], set()
        def go(node):
            if id(node) not in met:
                met.add(id(node))
                for i in range(len(node.parents)):
                    go(node.parents[i])
                order.append(node)
        go(v)
        return order
    try:
        return attempt()
    except RecursionError:
        old = getrecursionlimit()
        setrecursionlimit(50_000)
        try:
            return attempt()
        finally:
            setrecursionlimit(old)

# === topological_order · wrong · in a thread with a higher limit
import sys, threading
def topological_order(v):
    order, met = [], set()
    def go(node):
        if id(node) not in met:
            met.add(id(node))
            for parent in node.parents:
                go(parent)
            order.append(node)
    old = sys.getrecursionlimit()
    def run():
        sys.setrecursionlimit(20000)
        go(v)
        sys.setrecursionlimit(old)
    threading.stack_size(64 << 20)
    t = threading.Thread(target=run)
    t.start()
    t.join()
    return order

# === topological_order · wrong · every path by breadth, last place kept
def topological_order(v):
    level, depth, d = [v], {}, 0
    while level:
        for n in level:
            depth[n] = d
        level = [p for n in level for p in n.parents]
        d += 1
    return sorted(depth, key=depth.get, reverse=True)

# === topological_order · right · longest distance, levels as sets
def topological_order(v):
    level, depth, d = {v}, {}, 0
    while level:
        for n in level:
            depth[n] = d
        level = {p for n in level for p in n.parents}
        d += 1
    return sorted(depth, key=depth.get, reverse=True)

# === topological_order · right · slow list membership
def topological_order(v):
    order, waiting = [], [v]
    while waiting:
        node = waiting[-1]
        todo = [p for p in node.parents if p not in order]
        if todo:
            waiting.append(todo[0])
        else:
            waiting.pop()
            if node not in order:
                order.append(node)
    return order

# === topological_order · right · repeated relaxation
def topological_order(v):
    every, waiting = {id(v): v}, [v]
    while waiting:
        for p in waiting.pop().parents:
            if id(p) not in every:
                every[id(p)] = p
                waiting.append(p)
    rank = dict.fromkeys(every, 0)
    changed = True
    while changed:
        changed = False
        for k, n in reversed(every.items()):
            for p in n.parents:
                if rank[k] <= rank[id(p)]:
                    rank[k] = rank[id(p)] + 1
                    changed = True
    return sorted(every.values(), key=lambda n: rank[id(n)])

# === topological_order · right · marks on the nodes, cleaned up
def topological_order(v):
    order, waiting = [], [(v, 0)]
    while waiting:
        node, done = waiting.pop()
        if done:
            order.append(node)
        elif not getattr(node, "_met", False):
            node._met = True
            waiting.append((node, 1))
            waiting.extend([(p, 0) for p in node.parents])
    for n in order:
        del n._met
    return order

# === topological_order · wrong · one list of the notebook, cleared
order = []
def topological_order(v):
    order.clear()
    met, waiting = set(), [(v, False)]
    while waiting:
        node, done = waiting.pop()
        if done:
            order.append(node)
        elif id(node) not in met:
            met.add(id(node))
            waiting.append((node, True))
            for p in node.parents:
                waiting.append((p, False))
    return order

# === topological_order · wrong · clears grads
def topological_order(v):
    order, met, waiting = [], set(), [(v, False)]
    while waiting:
        node, done = waiting.pop()
        if done:
            node.grad = 1.0
            order.append(node)
        elif id(node) not in met:
            met.add(id(node))
            waiting.append((node, True))
            for p in node.parents:
                waiting.append((p, False))
    return order

# === topological_order · right · asks the order itself what was met
def topological_order(v):
    order, met, waiting = [], set(), [(v, False)]
    while waiting:
        node, done = waiting.pop()
        if done:
            order.append(node)
        elif node not in order:
            waiting.append((node, True))
            for p in node.parents:
                waiting.append((p, False))
    return order

# === topological_order · wrong · sets the grads back
def topological_order(v):
    order, seen, stack = [], set(), [(v, False)]
    while stack:
        node, done = stack.pop()
        if done:
            order.append(node)
        elif id(node) not in seen:
            seen.add(id(node))
            stack.append((node, True))
            stack.extend((p, False) for p in node.parents)
            node.grad = 0.0
    return order

# === topological_order · wrong · walk of parent lists gathered before
import sys
def topological_order(v):
    parents = {}
    waiting = [v]
    while waiting:
        n = waiting.pop()
        if id(n) not in parents:
            parents[id(n)] = list(n.parents)
            waiting.extend(parents[id(n)])
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(1_000_000)
    order, met = [], set()
    def visit(node):
        if id(node) in met:
            return
        met.add(id(node))
        for parent in parents[id(node)]:
            visit(parent)
        order.append(node)
    visit(v)
    sys.setrecursionlimit(before)
    return order

# === topological_order · wrong · a limit of its own for each visit
import sys
def topological_order(v):
    order, met = [], set()
    def visit(node):
        if id(node) in met:
            return
        met.add(id(node))
        parents = list(node.parents)
        before = sys.getrecursionlimit()
        sys.setrecursionlimit(before + 10)
        for parent in parents:
            visit(parent)
        sys.setrecursionlimit(before)
        order.append(node)
    visit(v)
    return order

# === topological_order · wrong · from each value to its first parent
def topological_order(v):
    way = []
    while True:
        way.append(v)
        if not v.parents:
            return way[::-1]
        v = v.parents[0]

# === topological_order · wrong · list and set as defaults
def topological_order(v, order=[], seen=set()):  # here
    waiting = [(v, False)]
    while waiting:
        node, done = waiting.pop()
        if done:
            order.append(node)
        elif id(node) not in seen:
            seen.add(id(node))
            waiting.append((node, True))
            waiting += [(p, False) for p in node.parents]
    return order
