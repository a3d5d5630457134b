# === descend · right · append in a loop
def descend(slope, start, lr, steps):
    path = [start]
    for _ in range(steps):
        path.append(path[-1] - lr * slope(path[-1]))
    return path

# === descend · right · a preallocated array
def descend(slope, start, lr, steps):
    path = np.zeros(steps + 1)
    path[0] = start
    for i in range(steps):
        path[i + 1] = path[i] - lr * slope(path[i])
    return path

# === descend · right · accumulate
from itertools import accumulate, repeat

def descend(slope, start, lr, steps):
    return list(accumulate(repeat(None, steps), lambda x, _: x - lr * slope(x), initial=start))

# === descend · right · recursion
def descend(slope, start, lr, steps):
    if steps == 0:
        return [start]
    return [start] + descend(slope, start - lr * slope(start), lr, steps - 1)

# === descend · right · walrus in a comprehension
def descend(slope, start, lr, steps):
    x = start
    return [x] + [x := x - lr * slope(x) for _ in range(steps)]

# === descend · right · while, a tuple comes back
def descend(slope, start, lr, steps):
    path = (start,)
    while len(path) <= steps:
        path += (path[-1] - slope(path[-1]) * lr,)
    return path

# === descend · right · a generator made a list
def descend(slope, start, lr, steps):
    def walk():
        x = start
        yield x
        for _ in range(steps):
            x -= lr * slope(x)
            yield x
    return list(walk())

# === descend · right · reduce
from functools import reduce

descend = lambda slope, start, lr, steps: reduce(
    lambda path, _: [*path, path[-1] + -lr * slope(path[-1])], range(steps), [start])

# === descend · right · an object that walks
class Ball:
    def __init__(self, at):
        self.at, self.path = at, [at]
    def roll(self, by):
        self.at = self.at - by
        self.path.append(self.at)

def descend(slope, start: float, lr: float, steps: int) -> list:
    ball = Ball(start)
    for step in range(1, steps + 1):
        ball.roll(lr * slope(ball.at))
    return ball.path

# === descend · right · a column by np.append
def descend(slope, start, lr, steps):
    path = np.array([start], dtype=float)
    for i in range(steps):
        path = np.append(path, path[i] - lr * slope(path[i]))
    return path.tolist()

# === descend · right · a default list that stays untouched
def descend(slope, start, lr, steps, before=()):
    path = list(before)
    x = float(start)
    for i in range(steps + 1):
        path.append(x)
        x = x - lr * slope(x)
    return path

# === descend · wrong · uphill
def descend(slope, start, lr, steps):
    path = [start]
    for _ in range(steps):
        path.append(path[-1] + lr * slope(path[-1]))
    return path

# === descend · wrong · without the start
def descend(slope, start, lr, steps):
    path, x = [], start
    for _ in range(steps):
        x = x - lr * slope(x)
        path.append(x)
    return path

# === descend · wrong · without the end
def descend(slope, start, lr, steps):
    path, x = [], start
    for _ in range(steps):
        path.append(x)
        x = x - lr * slope(x)
    return path

# === descend · wrong · one step short
def descend(slope, start, lr, steps):
    path = [start]
    for _ in range(steps - 1):  # here
        path.append(path[-1] - lr * slope(path[-1]))
    return path

# === descend · wrong · one step too many
def descend(slope, start, lr, steps):
    path = [start]
    for _ in range(steps + 1):  # here
        path.append(path[-1] - lr * slope(path[-1]))
    return path

# === descend · wrong · only the end
def descend(slope, start, lr, steps):
    x = start
    for _ in range(steps):
        x = x - lr * slope(x)
    return x

# === descend · wrong · the slope of the start for ever
def descend(slope, start, lr, steps):
    path = [start]
    for _ in range(steps):
        path.append(path[-1] - lr * slope(start))
    return path

# === descend · wrong · always from the start
def descend(slope, start, lr, steps):
    path = [start]
    for _ in range(steps):
        path.append(start - lr * slope(start))
    return path

# === descend · wrong · no learning rate
def descend(slope, start, lr, steps):
    path = [start]
    for _ in range(steps):
        path.append(path[-1] - slope(path[-1]))
    return path

# === descend · wrong · divided by the learning rate
def descend(slope, start, lr, steps):
    path = [start]
    for _ in range(steps):
        path.append(path[-1] - slope(path[-1]) / lr)  # here
    return path

# === descend · wrong · no slope
def descend(slope, start, lr, steps):
    path = [start]
    for _ in range(steps):
        path.append(path[-1] - lr)
    return path

# === descend · wrong · the sign of the slope only
def descend(slope, start, lr, steps):
    path = [start]
    for _ in range(steps):
        path.append(path[-1] - lr * np.sign(slope(path[-1])))
    return path

# === descend · wrong · slope times the place
def descend(slope, start, lr, steps):
    path = [start]
    for _ in range(steps):
        path.append(path[-1] - lr * slope * path[-1])
    return path

# === descend · wrong · where it was is forgotten
def descend(slope, start, lr, steps):
    path = [start]
    for _ in range(steps):
        path.append(-lr * slope(path[-1]))
    return path

# === descend · wrong · whole numbers
def descend(slope, start, lr, steps):
    path = np.full(steps + 1, start)
    for i in range(steps):
        path[i + 1] = path[i] - lr * slope(path[i])
    return path

# === descend · wrong · an array of ints
def descend(slope, start, lr, steps):
    path = np.zeros(steps + 1, dtype=int)
    path[0] = start
    for i in range(steps):
        path[i + 1] = path[i] - lr * slope(path[i])
    return path

# === descend · wrong · slope taken for the function itself
def descend(slope, start, lr, steps):
    h = 1e-5
    path = [start]
    for _ in range(steps):
        x = path[-1]
        path.append(x - lr * (slope(x + h) - slope(x - h)) / (2 * h))
    return path

# === descend · wrong · stops when nothing changes
def descend(slope, start, lr, steps):
    path = [start]
    for _ in range(steps):
        step = lr * slope(path[-1])
        if abs(step) < 1e-3:
            break
        path.append(path[-1] - step)
    return path

# === descend · wrong · stops where it is flat
def descend(slope, start, lr, steps):
    path = [start]
    for _ in range(steps):
        if slope(path[-1]) == 0:
            break
        path.append(path[-1] - lr * slope(path[-1]))
    return path

# === descend · wrong · until it is flat
def descend(slope, start, lr, steps):
    x = start
    while slope(x) != 0:
        x = x - lr * slope(x) * 0
    return [x]

# === descend · wrong · prints
def descend(slope, start, lr, steps):
    x = start
    for _ in range(steps):
        print(x)
        x = x - lr * slope(x)

# === descend · wrong · no return
def descend(slope, start, lr, steps):
    path = [start]
    for _ in range(steps):
        path.append(path[-1] - lr * slope(path[-1]))

# === descend · wrong · the default list remembers
def descend(slope, start, lr, steps, path=[]):
    path.append(start)
    for _ in range(steps):
        path.append(path[-1] - lr * slope(path[-1]))
    return path

# === descend · wrong · a global list remembers
path = []
def descend(slope, start, lr, steps):
    path.append(start)
    for _ in range(steps):
        path.append(path[-1] - lr * slope(path[-1]))
    return path

# === descend · wrong · a generator
def descend(slope, start, lr, steps):
    x = start
    yield x
    for _ in range(steps):
        x = x - lr * slope(x)
        yield x

# === descend · wrong · positions and slopes
def descend(slope, start, lr, steps):
    path, slopes = [start], [slope(start)]
    for _ in range(steps):
        path.append(path[-1] - lr * slopes[-1])
        slopes.append(slope(path[-1]))
    return path, slopes

# === descend · wrong · the slopes
def descend(slope, start, lr, steps):
    x, path = start, [slope(start)]
    for _ in range(steps):
        x = x - lr * slope(x)
        path.append(slope(x))
    return path

# === descend · wrong · the steps, not the positions
def descend(slope, start, lr, steps):
    x, path = start, [start]
    for _ in range(steps):
        path.append(-lr * slope(x))
        x = x + path[-1]
    return path

# === descend · wrong · returns in the loop
def descend(slope, start, lr, steps):
    path = [start]
    for _ in range(steps):
        path.append(path[-1] - lr * slope(path[-1]))
        return path

# === descend · wrong · starts at zero
def descend(slope, start, lr, steps):
    path, x = [start], 0.0
    for _ in range(steps):
        x = x - lr * slope(x)
        path.append(x)
    return path

# === descend · wrong · last first
def descend(slope, start, lr, steps):
    path = [start]
    for _ in range(steps):
        path.insert(0, path[0] - lr * slope(path[0]))
    return path

# === descend · wrong · momentum
def descend(slope, start, lr, steps):
    path, v = [start], 0
    for _ in range(steps):
        v = 0.9 * v - lr * slope(path[-1])
        path.append(path[-1] + v)
    return path

# === descend · wrong · the learning rate shrinks
def descend(slope, start, lr, steps):
    path = [start]
    for i in range(steps):
        path.append(path[-1] - lr / (i + 1) * slope(path[-1]))
    return path

# === descend · wrong · the slope of a parabola by heart
def descend(slope, start, lr, steps):
    path = [start]
    for _ in range(steps):
        path.append(path[-1] - lr * 2 * path[-1])
    return path

# === descend · wrong · rounded
def descend(slope, start, lr, steps):
    path = [start]
    for _ in range(steps):
        path.append(round(path[-1] - lr * slope(path[-1]), 2))
    return path

# === descend · wrong · ten steps always
def descend(slope, start, lr, steps):
    path = [start]
    for _ in range(10):
        path.append(path[-1] - lr * slope(path[-1]))
    return path

# === descend · wrong · turns back at zero
def descend(slope, start, lr, steps):
    path = [start]
    for _ in range(steps):
        path.append(max(0, path[-1] - lr * slope(path[-1])))
    return path

# === descend · wrong · the same list many times
def descend(slope, start, lr, steps):
    x = [start]
    path = [x]
    for _ in range(steps):
        x[0] = x[0] - lr * slope(x[0])
        path.append(x)
    return path

# === descend · wrong · the start twice
def descend(slope, start, lr, steps):
    path, x = [start], start
    for _ in range(steps):
        path.append(x)
        x = x - lr * slope(x)
    return path

# === descend · wrong · half of the slope
def descend(slope, start, lr, steps):
    path = [start]
    for _ in range(steps):
        path.append(path[-1] - lr * slope(path[-1]) / 2)
    return path

# === descend · wrong · a set
def descend(slope, start, lr, steps):
    x, path = start, {start}
    for _ in range(steps):
        x = x - lr * slope(x)
        path.add(x)
    return path

# === descend · wrong · a dictionary by step
def descend(slope, start, lr, steps):
    path = {0: start}
    for i in range(steps):
        path[i + 1] = path[i] - lr * slope(path[i])
    return path

# === descend · wrong · lr and steps mixed up
def descend(slope, start, steps, lr):
    path = [start]
    for _ in range(int(steps)):
        path.append(path[-1] - lr * slope(path[-1]))
    return path

# === descend · wrong · a straight walk home
def descend(slope, start, lr, steps):
    return list(np.linspace(start, start - lr * slope(start) * steps, steps + 1))

# === descend · right · float32
def descend(slope, start, lr, steps):
    path = np.zeros(steps + 1, np.float32)
    path[0] = start
    for i in range(steps):
        path[i + 1] = path[i] - lr * slope(path[i])
    return path

# === descend · wrong · a start of 0 taken for none
def descend(slope, start, lr, steps):
    x = start or 1.0
    path = [x]
    for i in range(steps):
        x = x - lr * slope(x)
        path.append(x)
    return path

# === descend · wrong · never across zero
def descend(slope, start, lr, steps):
    path = [start]
    for i in range(steps):
        x = path[-1] - lr * slope(path[-1])
        if x * start < 0:
            x = 0
        path.append(x)
    return path

# === descend · wrong · ten steps at most
def descend(slope, start, lr, steps):
    path = [start]
    for i in range(min(steps, 10)):
        path.append(path[-1] - lr * slope(path[-1]))
    return path

# === descend · wrong · a learning rate of 0 replaced
def descend(slope, start, lr, steps):
    lr = lr or 0.1
    path = [start]
    for i in range(steps):
        path.append(path[-1] - lr * slope(path[-1]))
    return path

# === descend · wrong · what append gives back kept
def descend(slope, start, lr, steps):
    x = start
    path = [x]
    for _ in range(steps):
        x = x - lr * slope(x)
        path = path.append(x)  # here
    return path

# === descend · wrong · steps for positions
def descend(slope, start, lr, steps):
    x = start
    path = [x]
    for _ in range(steps):
        x = x - lr * slope(x)
        path.append(lr * slope(x))  # here
    return path

# === descend · wrong · written one place too early
def descend(slope, start, lr, steps):
    path = [start] * (steps + 1)
    for i in range(steps):
        path[i] = path[i - 1] - lr * slope(path[i - 1])
    return path
