"""What a check says: one of four verdicts, the points, and one message."""

from dataclasses import dataclass

NOT_ATTEMPTED, RAISED, WRONG, RIGHT = "not attempted", "raised", "wrong", "right"


@dataclass(frozen=True)
class Verdict:
    """The result of one check.

    Parameters
    ----------
    kind : str
        "not attempted", "raised", "wrong" or "right".
    title : str
        A few words: the name of the mistake, where it is known.
    text : str
        What was found, and one question that leads on; code in backticks.
    facts : tuple of (str, str)
        Labelled values: what was asked, what came back, what was expected.
    mistake : str, optional
        The name of the mistake: of the known one that it matches, or of what is plain to see,
        such as "None came back".
    line : int, optional
        The line of the TODO's cell at which it stopped.
    changes : tuple of Change
        Each of them alone would make it right, each on another line.
    """

    check: str
    kind: str
    points: float
    max_points: float
    title: str
    text: str
    facts: tuple[tuple[str, str], ...] = ()
    mistake: str | None = None
    line: int | None = None
    changes: tuple = ()

    @property
    def place(self):
        """The line that is pointed to first: of a change, or at which it stopped; or None."""
        return self.changes[0].line if self.changes else self.line

    @property
    def change(self):
        """Of what kind the changes are, a word or two for each."""
        return [one.kind for one in self.changes]
