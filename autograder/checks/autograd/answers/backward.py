# === Value.backward · right · a flow for each node
def backward(self):
    order = topological_order(self)
    flow = {id(node): 0.0 for node in order}
    flow[id(self)] = 1.0
    for node in reversed(order):
        node.grad += flow[id(node)]
        for parent, slope in zip(node.parents, node.slopes):
            flow[id(parent)] += slope * flow[id(node)]

Value.backward = backward

# === Value.backward · right · a dictionary with a default
from collections import defaultdict

def backward(self):
    flow = defaultdict(float, {id(self): 1.0})
    for node in topological_order(self)[::-1]:
        arrived = flow.pop(id(node))
        node.grad = node.grad + arrived
        for i in range(len(node.parents)):
            flow[id(node.parents[i])] += arrived * node.slopes[i]

Value.backward = backward

# === Value.backward · right · all flows first, all grads afterwards
def backward(self):
    order = topological_order(self)
    flow = {self: 1}
    for node in reversed(order):
        for parent, slope in zip(node.parents, node.slopes):
            flow[parent] = flow.get(parent, 0) + slope * flow[node]
    for node, amount in flow.items():
        node.grad += amount

Value.backward = backward

# === Value.backward · right · grads of earlier calls put aside
def backward(self):
    order = topological_order(self)
    before = [node.grad for node in order]
    for node in order:
        node.grad = 0.0
    self.grad = 1.0
    for node in reversed(order):
        for parent, slope in zip(node.parents, node.slopes):
            parent.grad += slope * node.grad
    for node, grad in zip(order, before):
        node.grad += grad

Value.backward = backward

# === Value.backward · right · by numbers and numpy
def backward(self):
    order = list(topological_order(self))
    place = {id(node): i for i, node in enumerate(order)}
    flow = np.zeros(len(order))
    flow[-1] = 1
    for i in range(len(order) - 1, -1, -1):
        for parent, slope in zip(order[i].parents, order[i].slopes):
            flow[place[id(parent)]] += slope * flow[i]
    for node, amount in zip(order, flow):
        node.grad += float(amount)

Value.backward = backward

# === Value.backward · right · pulls from the children
def backward(self):
    children = {}
    flow = {}
    for node in reversed(topological_order(self)):
        flow[id(node)] = 1.0 if node is self else sum(s * flow[c] for c, s in children[id(node)])
        node.grad += flow[id(node)]
        for parent, slope in zip(node.parents, node.slopes):
            children.setdefault(id(parent), []).append((id(node), slope))

Value.backward = backward

# === Value.backward · right · an attribute for the flow
def backward(self):
    order = topological_order(self)
    for node in order:
        node.flow = 0.0
    self.flow = 1.0
    for node in reversed(order):
        node.grad += node.flow
        for parent, slope in zip(node.parents, node.slopes):
            parent.flow += slope * node.flow
    return self

Value.backward = backward

# === Value.backward · right · an order of its own
def backward(self):
    uses, met, waiting = {}, {id(self)}, [self]
    while waiting:
        for parent in waiting.pop().parents:
            uses[id(parent)] = uses.get(id(parent), 0) + 1
            if id(parent) not in met:
                met.add(id(parent))
                waiting.append(parent)
    flow, waiting = {id(self): 1.0}, [self]
    while waiting:
        node = waiting.pop()
        node.grad += flow[id(node)]
        for parent, slope in zip(node.parents, node.slopes):
            flow[id(parent)] = flow.get(id(parent), 0.0) + slope * flow[id(node)]
            uses[id(parent)] -= 1
            if not uses[id(parent)]:
                waiting.append(parent)

Value.backward = backward

# === Value.backward · right · a helper, and map
def _send(node, flow):
    amount = flow[id(node)]
    node.grad += amount
    for parent, slope in zip(node.parents, node.slopes):
        flow[id(parent)] = flow.setdefault(id(parent), 0.0) + amount * slope

def backward(self):
    flow = {id(self): 1.0}
    list(map(lambda node: _send(node, flow), reversed(topological_order(self))))

Value.backward = backward

# === Value.backward · wrong · path by path
def backward(self):
    waiting = [(self, 1.0)]
    while waiting:
        node, flow = waiting.pop()
        node.grad += flow
        for parent, slope in zip(node.parents, node.slopes):
            waiting.append((parent, flow * slope))

Value.backward = backward

# === Value.backward · wrong · assigned at the result
def backward(self):
    flows = {}
    for p, s in zip(self.parents, self.slopes):
        flows[id(p)] = s
    self.grad += 1.0
    for node in reversed(topological_order(self)[:-1]):
        flow = flows.get(id(node), 0.0)
        node.grad += flow
        for parent, slope in zip(node.parents, node.slopes):
            flows[id(parent)] = flows.get(id(parent), 0.0) + flow * slope

Value.backward = backward

# === Value.backward · wrong · nothing for a leaf
def backward(self):
    if not self.parents:
        return
    flow = {id(self): 1.0}
    for node in reversed(topological_order(self)):
        node.grad += flow[id(node)]
        for parent, slope in zip(node.parents, node.slopes):
            flow[id(parent)] = flow.get(id(parent), 0.0) + flow[id(node)] * slope

Value.backward = backward

# === Value.backward · wrong · pass
def backward(self):
    pass

Value.backward = backward

# === Value.backward · wrong · overwrites the flow
def backward(self):
    order = topological_order(self)
    flow = {id(node): 0.0 for node in order}
    flow[id(self)] = 1.0
    for node in reversed(order):
        node.grad += flow[id(node)]
        for parent, slope in zip(node.parents, node.slopes):
            flow[id(parent)] = slope * flow[id(node)]

Value.backward = backward

# === Value.backward · wrong · overwrites the grad
def backward(self):
    order = topological_order(self)
    flow = {id(node): 0.0 for node in order}
    flow[id(self)] = 1.0
    for node in reversed(order):
        node.grad = flow[id(node)]
        for parent, slope in zip(node.parents, node.slopes):
            flow[id(parent)] += slope * flow[id(node)]

Value.backward = backward

# === Value.backward · wrong · overwrites the parent's grad
def backward(self):
    self.grad = 1.0
    for node in reversed(topological_order(self)):
        for parent, slope in zip(node.parents, node.slopes):
            parent.grad = slope * node.grad

Value.backward = backward

# === Value.backward · wrong · as micrograd does
def backward(self):
    self.grad = 1.0
    for node in reversed(topological_order(self)):
        for parent, slope in zip(node.parents, node.slopes):
            parent.grad += slope * node.grad

Value.backward = backward

# === Value.backward · wrong · earlier grads flow again
def backward(self):
    self.grad += 1.0
    for node in reversed(topological_order(self)):
        for parent, slope in zip(node.parents, node.slopes):
            parent.grad += slope * node.grad

Value.backward = backward

# === Value.backward · wrong · all to 0 first
def backward(self):
    order = topological_order(self)
    for node in order:
        node.grad = 0.0
    self.grad = 1.0
    for node in reversed(order):
        for parent, slope in zip(node.parents, node.slopes):
            parent.grad += slope * node.grad

Value.backward = backward

# === Value.backward · wrong · no 1 to begin with
def backward(self):
    order = topological_order(self)
    flow = {id(node): 0.0 for node in order}
    for node in reversed(order):
        node.grad += flow[id(node)]
        for parent, slope in zip(node.parents, node.slopes):
            flow[id(parent)] += slope * flow[id(node)]

Value.backward = backward

# === Value.backward · wrong · begins with its own number
def backward(self):
    order = topological_order(self)
    flow = {id(node): 0.0 for node in order}
    flow[id(self)] = self.data
    for node in reversed(order):
        node.grad += flow[id(node)]
        for parent, slope in zip(node.parents, node.slopes):
            flow[id(parent)] += slope * flow[id(node)]

Value.backward = backward

# === Value.backward · wrong · the result's own grad is left out
def backward(self):
    order = topological_order(self)
    flow = {id(node): 0.0 for node in order}
    flow[id(self)] = 1.0
    for node in reversed(order):
        if node is not self:
            node.grad += flow[id(node)]
        for parent, slope in zip(node.parents, node.slopes):
            flow[id(parent)] += slope * flow[id(node)]

Value.backward = backward

# === Value.backward · wrong · only the leaves learn theirs
def backward(self):
    order = topological_order(self)
    flow = {id(node): 0.0 for node in order}
    flow[id(self)] = 1.0
    for node in reversed(order):
        if not node.parents:  # here
            node.grad += flow[id(node)]
        for parent, slope in zip(node.parents, node.slopes):
            flow[id(parent)] += slope * flow[id(node)]

Value.backward = backward

# === Value.backward · wrong · from the beginning
def backward(self):
    order = topological_order(self)
    flow = {id(node): 0.0 for node in order}
    flow[id(self)] = 1.0
    for node in order:
        node.grad += flow[id(node)]
        for parent, slope in zip(node.parents, node.slopes):
            flow[id(parent)] += slope * flow[id(node)]

Value.backward = backward

# === Value.backward · wrong · no slopes
def backward(self):
    order = topological_order(self)
    flow = {id(node): 0.0 for node in order}
    flow[id(self)] = 1.0
    for node in reversed(order):
        node.grad += flow[id(node)]
        for parent in node.parents:
            flow[id(parent)] += flow[id(node)]

Value.backward = backward

# === Value.backward · wrong · no chain
def backward(self):
    order = topological_order(self)
    flow = {id(node): 0.0 for node in order}
    flow[id(self)] = 1.0
    for node in reversed(order):
        node.grad += flow[id(node)]
        for parent, slope in zip(node.parents, node.slopes):
            flow[id(parent)] += slope

Value.backward = backward

# === Value.backward · wrong · plus for times
def backward(self):
    order = topological_order(self)
    flow = {id(node): 0.0 for node in order}
    flow[id(self)] = 1.0
    for node in reversed(order):
        node.grad += flow[id(node)]
        for parent, slope in zip(node.parents, node.slopes):
            flow[id(parent)] += slope + flow[id(node)]  # here

Value.backward = backward

# === Value.backward · wrong · its own parents only
def backward(self):
    self.grad += 1.0
    for parent, slope in zip(self.parents, self.slopes):
        parent.grad += slope

Value.backward = backward

# === Value.backward · wrong · calls itself
def backward(self, flow=1.0):
    self.grad += flow
    for parent, slope in zip(self.parents, self.slopes):
        parent.backward(flow * slope)

Value.backward = backward

# === Value.backward · wrong · from node to node with no order
def backward(self):
    self.grad += 1.0
    waiting = [self]
    while waiting:
        node = waiting.pop()
        for parent, slope in zip(node.parents, node.slopes):
            parent.grad += slope * node.grad
            waiting.append(parent)

Value.backward = backward

# === Value.backward · wrong · a dictionary of slopes
def backward(self):
    order = topological_order(self)
    flow = {id(node): 0.0 for node in order}
    flow[id(self)] = 1.0
    for node in reversed(order):
        node.grad += flow[id(node)]
        for parent, slope in dict(zip(node.parents, node.slopes)).items():
            flow[id(parent)] += slope * flow[id(node)]

Value.backward = backward

# === Value.backward · wrong · by their numbers
def backward(self):
    order = topological_order(self)
    flow = {node.data: 0.0 for node in order}
    flow[self.data] = 1.0
    for node in reversed(order):
        node.grad += flow[node.data]
        for parent, slope in zip(node.parents, node.slopes):
            flow[parent.data] += slope * flow[node.data]

Value.backward = backward

# === Value.backward · wrong · a step downhill
def backward(self):
    order = topological_order(self)
    flow = {id(node): 0.0 for node in order}
    flow[id(self)] = 1.0
    for node in reversed(order):
        node.grad += flow[id(node)]
        node.data -= 0.1 * node.grad
        for parent, slope in zip(node.parents, node.slopes):
            flow[id(parent)] += slope * flow[id(node)]

Value.backward = backward

# === Value.backward · wrong · only returns them
def backward(self):
    order = topological_order(self)
    flow = {id(node): 0.0 for node in order}
    flow[id(self)] = 1.0
    for node in reversed(order):
        for parent, slope in zip(node.parents, node.slopes):
            flow[id(parent)] += slope * flow[id(node)]
    return [flow[id(node)] for node in order]

Value.backward = backward

# === Value.backward · wrong · a flow that is never forgotten
flow = {}

def backward(self):
    for node in topological_order(self):
        flow.setdefault(id(node), 0.0)
    flow[id(self)] += 1.0
    for node in reversed(topological_order(self)):
        node.grad += flow[id(node)]
        for parent, slope in zip(node.parents, node.slopes):
            flow[id(parent)] += slope * flow[id(node)]

Value.backward = backward

# === Value.backward · wrong · two parents always
def backward(self):
    order = topological_order(self)
    flow = {id(node): 0.0 for node in order}
    flow[id(self)] = 1.0
    for node in reversed(order):
        node.grad += flow[id(node)]
        if node.parents:
            left, right = node.parents
            flow[id(left)] += node.slopes[0] * flow[id(node)]
            flow[id(right)] += node.slopes[1] * flow[id(node)]

Value.backward = backward

# === Value.backward · wrong · the share of each use
def backward(self):
    order = topological_order(self)
    flow = {id(node): [] for node in order}
    flow[id(self)] = [1.0]
    for node in reversed(order):
        arrived = sum(flow[id(node)]) / len(flow[id(node)])
        node.grad += arrived
        for parent, slope in zip(node.parents, node.slopes):
            flow[id(parent)].append(slope * arrived)

Value.backward = backward

# === Value.backward · wrong · only once
def backward(self):
    if self.grad:
        return
    order = topological_order(self)
    flow = {id(node): 0.0 for node in order}
    flow[id(self)] = 1.0
    for node in reversed(order):
        node.grad += flow[id(node)]
        for parent, slope in zip(node.parents, node.slopes):
            flow[id(parent)] += slope * flow[id(node)]

Value.backward = backward

# === Value.backward · wrong · parents' data for slopes
def backward(self):
    order = topological_order(self)
    flow = {id(node): 0.0 for node in order}
    flow[id(self)] = 1.0
    for node in reversed(order):
        node.grad += flow[id(node)]
        for parent in node.parents:
            flow[id(parent)] += parent.data * flow[id(node)]

Value.backward = backward

# === Value.backward · wrong · adds for each parent again
def backward(self):
    order = topological_order(self)
    flow = {id(node): 0.0 for node in order}
    flow[id(self)] = 1.0
    for node in reversed(order):
        for parent, slope in zip(node.parents, node.slopes):
            node.grad += flow[id(node)]
            flow[id(parent)] += slope * flow[id(node)]

Value.backward = backward

# === Value.backward · wrong · grads never written
def backward(self):
    flow = {id(node): 0.0 for node in topological_order(self)}
    flow[id(self)] = 1.0
    for node in reversed(topological_order(self)):
        for parent, slope in zip(node.parents, node.slopes):
            flow[id(parent)] += slope * flow[id(node)]

Value.backward = backward

# === Value.backward · wrong · the seed in grad, not in the flow
def backward(self):
    order = topological_order(self)
    flow = {id(node): 0.0 for node in order}
    self.grad = 1.0
    for node in reversed(order):
        node.grad += flow[id(node)]
        for parent, slope in zip(node.parents, node.slopes):
            flow[id(parent)] += slope * flow[id(node)]

Value.backward = backward

# === Value.backward · wrong · from node to node by calls
def backward(self):
    self.grad += 1.0
    def go(n):
        for p, s in zip(n.parents, n.slopes):
            p.grad += s * n.grad
            go(p)
    go(self)

Value.backward = backward

# === Value.backward · right · uses order and flow up
def backward(self):
    order, flow = topological_order(self), {id(self): 1.0}
    while order:
        n = order.pop()
        f = flow.pop(id(n))
        n.grad = n.grad + f
        for p, s in zip(n.parents, n.slopes):
            flow[id(p)] = flow.get(id(p), 0.0) + s * f

Value.backward = backward

# === Value.backward · right · skips where nothing flows
def backward(self):
    flow = {id(self): 1.0}
    for node in topological_order(self)[::-1]:
        f = flow.get(id(node), 0.0)
        if not f:
            continue
        node.grad += f
        for parent, slope in zip(node.parents, node.slopes):
            flow[id(parent)] = flow.get(id(parent), 0.0) + slope * f

Value.backward = backward

# === Value.backward · wrong · each flow begins with 1
def backward(self):
    order = topological_order(self)
    flow = {id(n): 1.0 for n in order}
    for n in reversed(order):
        n.grad += flow[id(n)]
        for p, s in zip(n.parents, n.slopes):
            flow[id(p)] += s * flow[id(n)]

Value.backward = backward

# === Value.backward · wrong · the flow the other way
def backward(self):
    order = topological_order(self)
    flow = {id(n): 0.0 for n in order}
    flow[id(self)] = 1.0
    for n in reversed(order):
        n.grad += flow[id(n)]
        for p, s in zip(n.parents, n.slopes):
            flow[id(n)] += s * flow[id(p)]

Value.backward = backward

# === Value.backward · wrong · stops where nothing flows
def backward(self):
    order = topological_order(self)
    flow = {id(n): 0.0 for n in order}
    flow[id(self)] = 1.0
    for n in reversed(order):
        if not flow[id(n)]:
            break
        n.grad += flow[id(n)]
        for p, s in zip(n.parents, n.slopes):
            flow[id(p)] += s * flow[id(n)]

Value.backward = backward

# === Value.backward · wrong · looks the slope up by its parent
def backward(self):
    order = topological_order(self)
    flow = {id(n): 0.0 for n in order}
    flow[id(self)] = 1.0
    for n in reversed(order):
        n.grad += flow[id(n)]
        for p in n.parents:
            s = n.slopes[list(n.parents).index(p)]
            flow[id(p)] += s * flow[id(n)]

Value.backward = backward

# === Value.backward · wrong · every path by index
def backward(self):
    waiting = [(self, 1.0)]
    while waiting:
        node, flow = waiting.pop()
        node.grad += flow
        for i in range(len(node.parents)):
            waiting.append((node.parents[i], flow * node.slopes[i]))

Value.backward = backward

# === Value.backward · wrong · every path, unpacked
def backward(self):
    waiting = [(self, 1.0)]
    while waiting:
        node, flow = waiting.pop()
        node.grad += flow
        if len(node.parents) == 2:
            a, b = node.parents
            sa, sb = node.slopes
            waiting += [(a, flow * sa), (b, flow * sb)]
        elif node.parents:
            (a,), (sa,) = node.parents, node.slopes
            waiting += [(a, flow * sa)]

Value.backward = backward

# === Value.backward · right · Kahn, no order
def backward(self):
    uses, waiting, met = {}, [self], {self}
    while waiting:
        for p in waiting.pop().parents:
            uses[p] = uses.get(p, 0) + 1
            if p not in met:
                met.add(p)
                waiting.append(p)
    flow, ready = {self: 1.0}, [self]
    while ready:
        n = ready.pop()
        n.grad += flow[n]
        for p, s in zip(n.parents, n.slopes):
            flow[p] = flow.get(p, 0.0) + s * flow[n]
            uses[p] -= 1
            if not uses[p]:
                ready.append(p)

Value.backward = backward

# === Value.backward · wrong · starts with the own grad or 1
def backward(self):
    order = topological_order(self)
    flow = {id(n): 0.0 for n in order}
    flow[id(self)] = self.grad or 1.0
    for node in reversed(order):
        node.grad += flow[id(node)]
        for p, s in zip(node.parents, node.slopes):
            flow[id(p)] += flow[id(node)] * s
Value.backward = backward

# === Value.backward · wrong · slope of the first parent for both
def backward(self):
    order = topological_order(self)
    flow = {id(n): 0.0 for n in order}
    flow[id(self)] = 1.0
    for node in reversed(order):
        node.grad += flow[id(node)]
        for p in node.parents:
            flow[id(p)] += flow[id(node)] * node.slopes[0]
Value.backward = backward

# === Value.backward · wrong · grad kept if there
def backward(self):
    order = topological_order(self)
    flow = {id(n): 0.0 for n in order}
    flow[id(self)] = 1.0
    for node in reversed(order):
        node.grad = node.grad or flow[id(node)]
        for p, s in zip(node.parents, node.slopes):
            flow[id(p)] += flow[id(node)] * s
Value.backward = backward
