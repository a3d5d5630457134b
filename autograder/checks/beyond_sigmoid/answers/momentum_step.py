# === momentum_step · right · three lines
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    new_velocity = momentum * velocity + grad
    new_w = w - lr * new_velocity
    return new_w, new_velocity

# === momentum_step · right · in place, on copies
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    w, velocity = w.copy(), velocity.copy()
    velocity *= momentum
    velocity += grad
    w -= lr * velocity
    return w, velocity

# === momentum_step · right · numpy's functions
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    v = np.add(np.multiply(momentum, velocity), grad)
    return np.subtract(w, np.multiply(lr, v)), v

# === momentum_step · right · walrus
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    return w - lr * (v := grad + velocity * momentum), v

# === momentum_step · right · entry by entry
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    v, new = np.zeros(w.shape), np.zeros(w.shape)
    for i in np.ndindex(w.shape):
        v[i] = momentum * velocity[i] + grad[i]
        new[i] = w[i] - lr * v[i]
    return new, v

# === momentum_step · right · two small steps
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    coasted = w - lr * momentum * velocity
    return coasted - lr * grad, velocity + (momentum - 1) * velocity + grad

# === momentum_step · right · minus twice
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    velocity = -(-momentum * velocity - grad)
    return -lr * velocity + w, velocity

# === momentum_step · right · flat, then in shape
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    def roll(v, g):
        return momentum * v + g

    new = np.array([roll(v, g) for v, g in zip(velocity.ravel(), grad.ravel())]).reshape(w.shape)
    return w - lr * new, new

# === momentum_step · right · a named pair
from collections import namedtuple

State = namedtuple("State", "w velocity")

def momentum_step(w, grad, velocity, lr, momentum=0.9, *, nesterov=False):
    velocity = momentum * velocity + grad
    push = momentum * velocity + grad if nesterov else velocity
    return State(w - lr * push, velocity)

# === momentum_step · right · vectorised
_one = np.vectorize(lambda w, g, v, lr, m: (w - lr * (m * v + g), m * v + g), otypes=[float, float])
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    return _one(w, grad, velocity, lr, momentum)

# === momentum_step · right · one array of both
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    v = momentum * velocity + grad
    return np.array([w - lr * v, v])

# === momentum_step · wrong · velocity in place
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    velocity *= momentum
    velocity += grad
    return w - lr * velocity, velocity

# === momentum_step · wrong · weights in place
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    velocity = momentum * velocity + grad
    w -= lr * velocity
    return w, velocity

# === momentum_step · wrong · along the old velocity
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    return w - lr * velocity, momentum * velocity + grad

# === momentum_step · wrong · uphill
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    velocity = momentum * velocity + grad
    return w + lr * velocity, velocity

# === momentum_step · wrong · a running average
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    velocity = momentum * velocity + (1 - momentum) * grad
    return w - lr * velocity, velocity

# === momentum_step · wrong · no momentum
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    velocity = velocity + grad
    return w - lr * velocity, velocity

# === momentum_step · wrong · plain gradient descent
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    return w - lr * grad, grad

# === momentum_step · wrong · learning rate in the velocity
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    velocity = momentum * velocity + lr * grad
    return w - velocity, velocity

# === momentum_step · wrong · learning rate in the velocity, with a minus
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    velocity = momentum * velocity - lr * grad
    return w + velocity, velocity

# === momentum_step · wrong · minus the gradient
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    velocity = momentum * velocity - grad
    return w - lr * velocity, velocity

# === momentum_step · wrong · swapped
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    velocity = momentum * velocity + grad
    return velocity, w - lr * velocity

# === momentum_step · wrong · weights alone
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    velocity = momentum * velocity + grad
    return w - lr * velocity

# === momentum_step · wrong · the old velocity again
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    return w - lr * (momentum * velocity + grad), velocity

# === momentum_step · wrong · Nesterov
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    velocity = momentum * velocity + grad
    return w - lr * (momentum * velocity + grad), velocity

# === momentum_step · wrong · 0.9 for ever
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    velocity = 0.9 * velocity + grad
    return w - lr * velocity, velocity

# === momentum_step · wrong · brackets
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    velocity = momentum * (velocity + grad)
    return w - lr * velocity, velocity

# === momentum_step · wrong · momentum on the gradient
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    velocity = velocity + momentum * grad
    return w - lr * velocity, velocity

# === momentum_step · wrong · the learning rate forgotten
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    velocity = momentum * velocity + grad
    return w - velocity, velocity

# === momentum_step · wrong · learning rate and momentum swapped
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    velocity = lr * velocity + grad
    return w - momentum * velocity, velocity

# === momentum_step · wrong · a velocity of its own
v = 0.0

def momentum_step(w, grad, velocity, lr, momentum=0.9):
    global v
    v = momentum * v + grad
    return w - lr * v, v

# === momentum_step · wrong · the gradient twice
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    velocity = momentum * velocity + grad
    return w - lr * (velocity + grad), velocity

# === momentum_step · wrong · no return
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    velocity = momentum * velocity + grad
    w = w - lr * velocity

# === momentum_step · wrong · the average of both
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    velocity = np.mean(momentum * velocity + grad)
    return w - lr * velocity, velocity

# === momentum_step · wrong · only the velocity turned
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    velocity = momentum * velocity - grad
    return w + lr * velocity, velocity

# === momentum_step · wrong · learning rate twice
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    velocity = momentum * velocity + lr * grad
    return w - lr * velocity, velocity

# === momentum_step · wrong · along the gradient
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    velocity = momentum * velocity + grad
    return w - lr * grad, velocity

# === momentum_step · wrong · the default left out
def momentum_step(w, grad, velocity, lr, momentum):
    velocity = momentum * velocity + grad
    return w - lr * velocity, velocity

# === momentum_step · wrong · another default
def momentum_step(w, grad, velocity, lr, momentum=0.99):
    velocity = momentum * velocity + grad
    return w - lr * velocity, velocity

# === momentum_step · wrong · 1 - momentum
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    velocity = (1 - momentum) * velocity + grad
    return w - lr * velocity, velocity

# === momentum_step · right · row by row
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    v = np.array([momentum * velocity[i] + grad[i] for i in range(len(w))])
    return np.array([w[i] - lr * v[i] for i in range(len(w))]), v

# === momentum_step · wrong · the step for the velocity
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    v = lr * (momentum * velocity + grad)
    return w - v, v

# === momentum_step · wrong · a velocity of the gradient's kind
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    new = np.zeros_like(grad)
    new[...] = momentum * velocity + grad
    return w - lr * new, new

# === momentum_step · wrong · into w's kind
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    new_w, new_v = np.zeros_like(w), np.zeros_like(velocity, dtype=float)
    for i in np.ndindex(w.shape):
        new_v[i] = momentum * velocity[i] + grad[i]
        new_w[i] = w[i] - lr * new_v[i]
    return new_w, new_v

# === momentum_step · wrong · all into w's kind
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    v, new = np.empty_like(w), np.empty_like(w)
    v[...] = momentum * velocity + grad
    new[...] = w - lr * v
    return new, v

# === momentum_step · wrong · copies written into
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    w, velocity = w.copy(), velocity.copy()
    velocity[:] = momentum * velocity + grad
    w[:] = w - lr * velocity
    return w, velocity

# === momentum_step · wrong · skips weights of 0
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    velocity = momentum * velocity + grad
    return np.where(w == 0, w, w - lr * velocity), velocity

# === momentum_step · wrong · relative step
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    velocity = momentum * velocity + grad
    return w * (1 - lr * velocity / w), velocity

# === momentum_step · wrong · one axis and two
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    velocity = momentum * velocity + grad
    if w.ndim > 2:
        return w, velocity
    return w - lr * velocity, velocity

# === momentum_step · right · float32
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    v = np.float32(momentum) * velocity.astype(np.float32) + grad.astype(np.float32)
    return w.astype(np.float32) - np.float32(lr) * v, v

# === momentum_step · wrong · clipped
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    velocity = np.clip(momentum * velocity + grad, -10, 10)
    return w - lr * velocity, velocity

# === momentum_step · right · written into a copy of w, whole numbers or not
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    velocity = momentum * velocity + grad
    w = w.copy()
    w -= lr * velocity
    return w, velocity

# === momentum_step · right · written into a copy of the velocity
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    new = velocity.copy()
    new *= momentum
    new += grad
    return w - lr * new, new

# === momentum_step · wrong · lists
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    new = momentum * velocity + grad
    return (w - lr * new).tolist(), new.tolist()
