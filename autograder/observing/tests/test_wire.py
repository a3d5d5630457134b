import base64
import json

import numpy as np
import pytest

from autograder.observing import Missing, Observation, Observations, Opaque, Raised, Step, wire

VALUES = [
    None,
    True,
    -3,
    2.5,
    "π",
    1 + 2j,
    [1, [2.0, "x"]],
    (3, 4, 1),
    {"a": [1], "b": {"c": None}},
    Opaque("map", "<map>"),
    np.arange(6.0).reshape(2, 3).T,
    np.float32(1.5),
    np.int64(12),
    np.array(["ab", "c"]),
    np.array(True),
    np.zeros((0, 3), int),
]


@pytest.mark.parametrize("value", VALUES, ids=repr)
def test_data_comes_back_as_it_was(value):
    back = wire.decode(json.loads(json.dumps(wire.encode(value))))
    assert type(back) is type(value)
    if isinstance(value, np.ndarray | np.generic):
        assert (back.dtype, back.shape) == (value.dtype, value.shape)
        assert np.array_equal(back, value)
    else:
        assert back == value


def test_nan_and_infinity_come_back():
    back = wire.decode(wire.loads(json.dumps(wire.encode([np.nan, np.inf, np.array([np.nan])]))))
    assert np.isnan(back[0])
    assert back[1] == np.inf
    assert np.isnan(back[2])


def array(kind="<f8", shape=(1,), content=b"\0" * 8):
    return {"array": [kind, list(shape), base64.b64encode(content).decode()]}


HOSTILE = {
    "an object": {"object": ["os.system"]},
    "two tags": {"tuple": [], "dict": []},
    "no list": {"tuple": 3},
    "objects": array("|O"),
    "a record": array("f8,O"),
    "dates": array("<M8[ns]"),
    "huge shape": array(shape=(1 << 40,)),
    "negative": array(shape=(-1, -1)),
    "a shape that does not fit": array(shape=(2,)),
    "a product that overflows": array(shape=(1 << 30, 1 << 30, 1 << 30, 4)),
    "a shape of booleans": array(shape=(True,)),
    "many dimensions": array(shape=(1,) * 40),
    "no base64": {"array": ["<f8", [1], "!!!"]},
    "no character": array("<U1", (1,), b"\xff\xff\xff\xff"),
    "text of no size": array("<U0", (1,), b""),
    "keys that cannot be": {"dict": [[[1], 2]]},
    "deep": None,
}
for _ in range(60):
    HOSTILE["deep"] = [HOSTILE["deep"]]


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_no_data_is_refused(name):
    with pytest.raises(wire.WireError):
        wire.decode(HOSTILE[name])


@pytest.mark.parametrize("body", [b"[" * 100_000, b"", b"\xff", b"{", b"9" * 10_000])
def test_what_is_no_json_is_refused(body):
    with pytest.raises(wire.WireError):
        wire.loads(body)


CASES = [(1.0,), (2.0,)]
SEEN = Observations(
    [
        Observation(3.0, None, ("ab",), ((1, 2, 3, 4), (5, 6, 7, 8)), ("W: w",), "cd"),
        Observation(raised=Raised("E", "e", (Step("f", 2, "x"), Step("g", 3, "y")), "f(2 * x)")),
    ]
)


def seen(change=None, **fields):
    encoded = wire.encode_seen(SEEN) | fields
    if change:
        encoded["each"][0] |= change
    return wire.decode_seen(encoded, ("f",), CASES)


def test_observations_come_back_as_they_were():
    assert seen() == SEEN
    missing = Observations(missing=Missing("f"))
    assert wire.decode_seen(wire.encode_seen(missing), ("f",), CASES) == missing


def test_missing_observations_are_out_of_time_and_never_right():
    found = seen(each=[])
    assert [one.raised.type for one in found.each] == ["TimeIsUp", "TimeIsUp"]


@pytest.mark.parametrize(
    "change",
    [
        {"given": []},
        {"given": ["ab", "cd"]},
        {"given": [3]},
        {"words": []},
        {"later": None},
        {"words": [[1, 2, 3, 4]]},
        {"words": [[1, 2, 3, 4], [1, 2, 3, True]]},
        {"warnings": "W"},
        {"raised": ["E"]},
        {"raised": ["E", 1, []]},
        {"raised": ["E", "e", [["f", True, "x"]]]},
        {"raised": ["E", "e", [["f", 1, "x"]] * 101]},
        {"more": 1},
    ],
    ids=repr,
)
def test_what_is_no_observation_is_refused(change):
    with pytest.raises(wire.WireError):
        seen(change)


@pytest.mark.parametrize(
    "fields", [{"each": [None] * 3}, {"missing": "g"}, {"each": {}}, {"missing": ["f"]}], ids=repr
)
def test_what_are_no_observations_is_refused(fields):
    with pytest.raises(wire.WireError):
        seen(**fields)
