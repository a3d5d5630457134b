"""What chapter 08 asks for: `momentum_step`."""

import numpy as np

from autograder.checks.forms import arrays, list_instead_of_array
from autograder.judging.check import Check
from autograder.reference import beyond_sigmoid as right
from autograder.scenarios.beyond_sigmoid import stepped


def momentum_cases(rng):
    w, grad = np.array([1.0, -2.0, 0.0]), np.array([0.5, 1.0, -1.0])
    yield (w, grad, np.zeros(3), 0.1, 0.9)
    yield (w, grad, np.array([2.0, -1.0, 0.0]), 0.1, 0.9)
    for shape, momentum in (((3, 4), 0.5), ((4, 2), 0.8), ((3,), 0.0), ((2, 3, 2), 0.7)):
        w, grad, velocity = rng.normal(size=(3, *shape))
        yield (w, grad, velocity, float(rng.uniform(0.01, 0.5)), momentum)
    yield (*rng.normal(size=(3, 5)), 0.1)  # momentum by default
    yield (*rng.normal(scale=1e3, size=(3, 4)), 0.1, 0.9)  # nothing is too fast
    yield (np.array([1.0, -2.0]), np.array([3, -1]), np.array([0.5, 1.5]), 0.1, 0.9)
    yield (np.array([1, 0]), np.array([3, -1]), np.array([1, 2]), 0.1, 0.9)  # whole numbers


check = Check("momentum_step", right.momentum_step, momentum_cases, scenario=stepped, view=arrays)

check.hints = {
    "nudge": """
    Two lines, in this order: the new velocity from the old one and the gradient, then the step
    along the *new* one. Make new arrays: `*=` and `+=` would write into those of the caller.
    """,
    "formula": """
    New v = momentum · v + grad, then new w = w − lr · new v.
    """,
    "template": """
velocity = ___ * velocity + ___
return w - ___ * ___, velocity
""",
}


@check.mistake
def velocity_forgotten(w, grad, velocity, lr, momentum=0.9):
    """The step is that of plain gradient descent: the old velocity is forgotten. How much of it is
    kept?
    """
    return w - lr * grad, grad + 0 * velocity


@check.mistake
def step_with_the_old_velocity(w, grad, velocity, lr, momentum=0.9):
    """The new velocity is right, but the step is taken with the old one. Which comes first?"""
    return w - lr * velocity, momentum * velocity + grad


@check.mistake
def moving_average_instead_of_sum(w, grad, velocity, lr, momentum=0.9):
    """The gradient enters with a weight of 1 − momentum, which makes an average. How much of the
    gradient does the formula add?
    """
    velocity = momentum * velocity + (1 - momentum) * grad
    return w - lr * velocity, velocity


@check.mistake
def learning_rate_within_the_velocity(w, grad, velocity, lr, momentum=0.9):
    """The learning rate is inside the velocity. Many books do so, but then the velocity that you
    return is a different one. Where does the formula here have it?
    """
    velocity = momentum * velocity + lr * grad
    return w - velocity, velocity


@check.mistake
def velocity_downhill(w, grad, velocity, lr, momentum=0.9):
    """Your velocity points downhill and holds the learning rate, as in some books. What are the
    signs in the formula here?
    """
    velocity = momentum * velocity - lr * grad
    return w + velocity, velocity


@check.mistake
def only_the_velocity_downhill(w, grad, velocity, lr, momentum=0.9):
    """The gradient is subtracted from the velocity, and the velocity added to the weights: yours
    points downhill, as in some books. What are the signs in the formula here?
    """
    velocity = momentum * velocity - grad
    return w + lr * velocity, velocity


@check.mistake
def learning_rate_used_twice(w, grad, velocity, lr, momentum=0.9):
    """The learning rate is in the velocity and in the step. Where does the formula have it?"""
    velocity = momentum * velocity + lr * grad
    return w - lr * velocity, velocity


@check.mistake
def gradient_ascent(w, grad, velocity, lr, momentum=0.9):
    """The step is added, so it goes uphill. What is its sign in the formula?"""
    velocity = momentum * velocity + grad
    return w + lr * velocity, velocity


@check.mistake
def Nesterov_momentum(w, grad, velocity, lr, momentum=0.9):
    """The step looks one velocity ahead: that is Nesterov's. Which step does the formula take?"""
    velocity = momentum * velocity + grad
    return w - lr * (grad + momentum * velocity), velocity


@check.mistake
def the_old_velocity_returned(w, grad, velocity, lr, momentum=0.9):
    """The weights are right, but the old velocity came back, so the ball never gets faster. Which
    velocity does the next step need?
    """
    return right.momentum_step(w, grad, velocity, lr, momentum)[0], velocity


@check.mistake
def only_the_gradient_shrunk(w, grad, velocity, lr, momentum=0.9):
    """The new gradient is multiplied by `momentum`, and the old velocity is kept in full. Which of
    the two should fade?
    """
    velocity = velocity + momentum * grad
    return w - lr * velocity, velocity


@check.mistake
def a_step_along_the_gradient(w, grad, velocity, lr, momentum=0.9):
    """The new velocity is right, but the step is taken along the gradient alone. What is the
    velocity for?
    """
    return w - lr * grad, momentum * velocity + grad


@check.mistake
def momentum_not_applied(w, grad, velocity, lr, momentum=0.9):
    """The old velocity is kept in full, so it never fades. What is it multiplied by?"""
    return w - lr * (velocity + grad), velocity + grad


@check.mistake
def one_minus_momentum(w, grad, velocity, lr, momentum=0.9):
    """The old velocity is multiplied by 1 − momentum: the larger `momentum`, the less is kept. What
    does the formula multiply it by?
    """
    return right.momentum_step(w, grad, velocity, lr, 1 - momentum)


@check.mistake
def step_returned_as_the_velocity(w, grad, velocity, lr, momentum=0.9):
    """The weights are right, but what came back with them is the step, learning rate included.
    Where does the formula have the learning rate?
    """
    w, velocity = right.momentum_step(w, grad, velocity, lr, momentum)
    return w, lr * velocity


@check.mistake
def momentum_hard_coded(w, grad, velocity, lr, momentum=0.9):
    """`momentum` is always 0.9, whatever was passed in. Which name holds it?"""
    return right.momentum_step(w, grad, velocity, lr)


@check.mistake
def learning_rate_missing(w, grad, velocity, lr, momentum=0.9):
    """The step has the full length of the velocity. What is it multiplied by?"""
    return right.momentum_step(w, grad, velocity, 1, momentum)


@check.mistake
def velocity_not_returned(w, grad, velocity, lr, momentum=0.9):
    """Only the weights came back. What else does the next step need?"""
    return right.momentum_step(w, grad, velocity, lr, momentum)[0]


@check.mistake
def velocity_cast_to_integers(w, grad, velocity, lr, momentum=0.9):
    """If the gradient holds whole numbers, your velocity does too: its fractions are cut off. Which
    line makes the array that it is written into, and what is its type?
    """
    velocity = (momentum * velocity + grad).astype(grad.dtype)
    return w - lr * velocity, velocity


@check.mistake
def written_in_place(w, grad, velocity, lr, momentum=0.9):
    """The arrays that were passed in are changed. How do you make new ones instead?"""
    velocity *= momentum
    velocity += grad
    w -= lr * velocity
    return w, velocity


list_instead_of_array(check)
