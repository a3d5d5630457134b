"""A bench for candidates in the sandbox: code runs in there, and is judged out here."""

import base64
import marshal
import math

from autograder.observing import wire
from autograder.observing.time_limit import PATIENCE

MOST = 8 << 20  # bytes of one answer
SPARE = 1.0  # seconds on a clock for an answer, besides the time that code may take


def observing(check, cases):
    """The question what a learner's object does with cases."""
    return {
        "observe": list(check.names),
        "scenario": f"{check.scenario.__module__}:{check.scenario.__name__}",
        "cases": wire.encode_cases(cases),
    }


class FarBench:
    """Takes the place of a `Bench`, in a child of the sandbox in which a notebook's cells have run.

    Whatever answers in there may be the learner's doing: it is read with caution, and where no
    answer comes no time is left.

    Parameters
    ----------
    child : Conversation
    check : Check
    """

    is_ours = False

    def __init__(self, child, check):
        self.child, self.check = child, check
        self.cases, self.used, self.new = [], 0.0, {}

    def seen(self, cases, seconds):
        """What the learner's own object does with cases, as `Observations`."""
        asked = {**observing(self.check, cases), "seconds": seconds}
        answer = self._said(asked, PATIENCE * seconds + SPARE)
        return wire.decode_seen(answer["observations"], self.check.names, cases)

    def on(self, cases):
        """The same, to try candidates on these cases."""
        self.cases = cases
        return self

    def __enter__(self):
        self._said({**observing(self.check, self.cases), "candidates": True}, SPARE)
        return self

    def __exit__(self, *error):
        if self.used < math.inf:
            self._said({}, SPARE)

    def begin(self, candidate, seconds):
        """Take a candidate: its code runs when it is first observed."""
        code = base64.b64encode(marshal.dumps(candidate.code)).decode()
        self.new = {"candidate": (code, candidate.extends, candidate.names)}

    def observe(self, number, seconds, gifts=None):
        """See `Bench`."""
        values = [(key, wire.encode(one)) for key, one in (gifts or {}).items()]
        asked = {"ask": "observe", "number": number, "seconds": seconds, "gifts": values}
        asked, self.new = asked | self.new, {}
        found = self._ask(asked, 2 * PATIENCE * seconds + SPARE)
        (seen,) = wire.decode_seen(found, self.check.names, [self.cases[number]]).each
        return seen

    def later(self):
        """See `Bench`."""
        return self._ask({"ask": "later"})

    def told(self):
        """See `Bench`."""
        return {key: told and tuple(map(str, told)) for key, told in self._ask({"ask": "told"})}

    def _ask(self, asked, wall=SPARE):
        """The answer to a question about a candidate; the time that it took counts."""
        answer = self._said(asked, wall)
        used = answer["used"]
        self.used += used if used >= 0 else math.inf
        if answer["found"] is None:
            raise wire.WireError("no answer")
        return answer["found"]

    def _said(self, message, wall):
        """What the child says; once it is late, no time is left: it might be taken for the next."""
        used, self.used = self.used, math.inf
        said = self.child.ask(message, wall, MOST)
        self.used = used
        return said
