"""What stops in a call that was not asked is told with that call."""

from types import SimpleNamespace

import numpy as np
import pytest

from autograder.observing import observe, wire
from autograder.observing.also import also, call_of
from autograder.reference import layers as reference
from autograder.scenarios import beyond_sigmoid, for_loop_mlp, layers


def raised(function, case, scenario):
    """The exception of the first case, as it comes over the wire."""
    seen = observe(("f",), [case], scenario, namespace={"f": function})
    return wire.decode_seen(wire.encode_seen(seen), ("f",), [case]).each[0].raised


def stopping_at(count):
    """A function that stops the `count`-th time it is called."""
    calls = []

    def function(*given, **named):
        calls.append(given)
        if len(calls) == count:
            raise ValueError("stopped")
        return np.zeros((1, 1))

    return function


@pytest.mark.parametrize(("count", "told"), [(1, ""), (2, "the same call with each array's rows")])
def test_a_further_call_is_named_and_the_asked_one_is_not(count, told):
    found = raised(stopping_at(count), (np.ones((2, 2)),), beyond_sigmoid.kept)
    assert found.type == "ValueError" and found.call.startswith(told)
    assert bool(found.call) == bool(told)


def test_the_seed_of_a_further_draw_is_told():
    found = raised(stopping_at(4), ((2, 1), 7), for_loop_mlp.draw)
    assert "default_rng(8)" in found.call


def test_a_layer_stops_in_the_call_that_was_asked():
    class Layer(reference.Layer):
        def forward(self, X):
            return self.betas @ X

    learner = SimpleNamespace(Layer=Layer, LayerKind=reference.LayerKind)
    with pytest.raises(ValueError, match="size 3 is different from 4") as caught:
        layers.forward(learner, np.ones((3, 2)), np.ones((2, 4)), "sigmoid")
    assert call_of(caught.value) == ""


def test_the_innermost_call_is_told():
    with pytest.raises(ValueError, match="stopped") as caught, also("outer"), also("inner"):
        raise ValueError("stopped")
    assert call_of(caught.value) == "inner"


def test_an_exception_that_takes_no_attribute_goes_on():
    class Closed(Exception):
        def __setattr__(self, name, value):
            raise TypeError

    with pytest.raises(Closed) as caught, also("f(2)"):
        raise Closed
    assert call_of(caught.value) == ""
