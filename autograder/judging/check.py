"""A check: a reference, a generator of cases, and a catalogue of known mistakes."""

import inspect
import pickle
import time
import warnings
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import partial
from types import SimpleNamespace

import numpy as np

from autograder.judging.compare import SINGLE
from autograder.observing import call, once

ROOM = 50_000_000  # bytes of what our own functions did, kept for each check


@dataclass(frozen=True)
class Mistake:
    """A wrong reference with a name and a message that ends in a question."""

    name: str
    message: str
    wrong: object
    points: float = 0.0


def identity(output):
    """What is compared of an output, by default."""
    return output


@dataclass(eq=False)
class Check:
    """How to judge one TODO cell.

    Most checks give `short`, `reference` and `cases`, then `hints`, and their mistakes by
    `Check.mistake`.

    Parameters
    ----------
    short : str
        The object, such as ``"sigmoid"`` or ``"Layer.forward"``.
    reference : object
        The right function or class; where `names` holds several, an object (a module, say) that has
        them all as attributes.
    cases : callable
        From a ``numpy.random.Generator`` to tuples of plain data; unequal sizes m, n, k show a
        wrong transpose.
    points : float
        What a right answer earns.
    scenario : callable
        How a case exercises the object: ``scenario(learner, *case)``, by default a plain call.
    names : tuple of str
        What the scenario needs of the learner's; by default the object in the check's name.
    needs : tuple of str
        Short names of the checks whose objects this one may call.
    view : callable
        What of an output is compared, where outputs as such may rightly differ.
    expect : callable
        ``expect(function, case, output)``: the expected output where it depends on the learner's.
    truth : callable, optional
        ``truth(*case)``: the expected output by independent means (central differences, SymPy).
    part : callable
        ``part(*case)``: what a case belongs to, where a task has several parts; each part that is
        right earns its share of the points.
    asked : str, optional
        The call, as a learner would write it; by default made from the parameters' names.
    tolerance : float or callable
        Relative to the norm of each array: what the task's text allows, whatever type of number
        comes back. By default a right answer may compute in float32. ``tolerance(*case)`` where
        cases differ in that.
    chapter : str
        Its full name, such as "05_layers"; the catalogue says it.
    hints : dict of str to str
        By stage: a "nudge", the "formula", a "template" with blanks; never the answer.
    models : list of function
        Right answers in other words than the reference's, by `Check.model`.
    """

    short: str
    reference: object
    cases: Callable[..., Iterable[tuple]]
    points: float = 2.0
    scenario: Callable = call
    names: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    view: Callable = identity
    expect: Callable | None = None
    truth: Callable | None = None
    part: Callable = lambda *case: "whole"
    asked: str | None = None
    tolerance: float | Callable = SINGLE
    chapter: str = ""
    hints: dict[str, str] = field(default_factory=dict)
    mistakes: list[Mistake] = field(default_factory=list)
    models: list = field(default_factory=list)
    kept: dict = field(default_factory=dict, init=False, repr=False)
    room: int = field(default=ROOM, init=False, repr=False)

    def __post_init__(self):
        self.names = self.names or (self.short.split(".")[0],)

    @property
    def name(self):
        """Chapter and object, such as "05_layers.Layer.forward"."""
        return f"{self.chapter}.{self.short}"

    @property
    def cell(self):
        """The grade_id of its TODO cell, in which nbgrader allows no dot."""
        return self.short.replace(".", "_")

    @property
    def compares_whole(self):
        """Whether outputs as such are compared with those of the reference."""
        return self.expect is None and self.view is identity

    def allowed(self, case):
        """The tolerance for a case."""
        return self.tolerance(*case) if callable(self.tolerance) else self.tolerance

    def mistake(self, wrong=None, *, points=0.0):
        """Register a wrong reference as a known mistake: a decorator.

        Parameters
        ----------
        wrong : function or class
            Its name is the name of the mistake. Its docstring is the message: what the learner did,
            without the answer; the last sentence is a question. Where the TODO is a method, a
            function takes its place in a class that is otherwise right.
        points : float
            Partial credit.
        """
        if wrong is None:
            return partial(self.mistake, points=points)
        name = wrong.__name__.replace("_", " ").strip()
        message = " ".join(wrong.__doc__.split())
        self.mistakes.append(Mistake(name, message, self.in_class(wrong), points))
        return wrong

    def model(self, right):
        """Register a right answer in other words than the reference's: a decorator.

        Where a learner's line is searched, its lines are tried in the learner's, too.
        """
        self.models.append(right)
        return right

    def in_class(self, wrong):
        """A function in the place of the method that is asked for, in a class otherwise right."""
        owner, _, method = self.short.partition(".")
        if not method or inspect.isclass(wrong):
            return wrong
        right = self.reference if len(self.names) == 1 else getattr(self.reference, owner)
        return type(owner, (right,), {method: wrong})

    def behave(self, function, case):
        """What a function of ours does with a case, in the learner's place.

        It is kept: answer after answer is judged on the same cases.
        """
        return self._behave(function, case)[0]

    def seconds(self, case):
        """How long the reference takes for a case."""
        return self._behave(self.reference, case)[1]

    def _behave(self, function, case):
        key = function, pickle.dumps(case)
        if key not in self.kept:
            start = time.perf_counter()
            done = self.done_by(function, case, self.scenario)
            seconds = time.perf_counter() - start
            self.room -= len(key[1]) + len(pickle.dumps(done))
            if self.room < 0:
                self.kept.clear()
                self.room = ROOM
            self.kept[key] = done, seconds
        return self.kept[key]

    def answer(self, function, case, output):
        """The same, where the learner's object gave `output`: see `expect`."""
        if self.expect is None:
            return self.behave(function, case)
        return self.done_by(function, case, lambda ours, *given: self.expect(ours, given, output))

    def done_by(self, function, case, scenario):
        """The same as `behave`, done now and not kept."""
        with np.errstate(all="ignore"), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return once(self.in_place(function), case, scenario)

    def in_place(self, function):
        """A function of ours among the other names that the scenario needs."""
        if len(self.names) == 1 or function is self.reference:
            return function
        others = {name: getattr(self.reference, name) for name in self.names}
        return SimpleNamespace(**{**others, self.names[0]: function})

    def namespace(self, function):
        """Globals as those of a learner whose answer is a function, or class, of ours."""
        placed = self.in_place(function)
        many = len(self.names) > 1
        return {name: getattr(placed, name) if many else placed for name in self.names}

    def call_text(self, case):
        """The call that a case makes, as a learner would write it."""
        return self.asked or f"{self.short}({', '.join(self.arguments(case))})"

    def arguments(self, case):
        """The case's values by the names that the scenario, or the reference, gives them."""
        parameters = list(inspect.signature(self.scenario).parameters.values())
        if parameters[-1].kind is inspect.Parameter.VAR_POSITIONAL:
            names = list(inspect.signature(self.reference).parameters)
        else:
            names = [one.name for one in parameters[1:]]
        return dict(zip(names, case, strict=False))


def raising(error, name, message):
    """A wrong method, for `Check.mistake`, that does nothing but raise.

    Parameters
    ----------
    error : Exception
        As Python words it for the learner's slip.
    name, message : str
        Of the mistake.
    """

    def wrong(self, *given, **named):
        raise type(error)(*error.args)

    wrong.__name__, wrong.__doc__ = name.replace(" ", "_"), message
    return wrong
