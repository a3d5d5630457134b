"""Of which version of a submission the gradebook's mark is.

It stands in the gradebook, in a table beside nbgrader's own, so that a mark and its version change
in one transaction: a grader that is killed leaves both, or neither.
"""

from nbgrader.api import get_alembic_version
from sqlalchemy import Column, MetaData, String, Table, bindparam, select

GRADED = Table(
    "autograder_version",
    MetaData(),
    Column("student_id", String(128), primary_key=True),
    Column("assignment", String(128), primary_key=True),
    Column("version", String(64), nullable=False),
)
# Which attempt the mark is of, and the version of one that was graded later and earned less.
ATTEMPTS = Table(
    "autograder_attempt",
    GRADED.metadata,
    Column("student_id", String(128), primary_key=True),
    Column("assignment", String(128), primary_key=True),
    Column("handed_in", String(64)),
    Column("lower", String(64)),
)
KNOWN = (
    select(GRADED.c.version, ATTEMPTS.c.handed_in, ATTEMPTS.c.lower)
    .select_from(
        GRADED.outerjoin(
            ATTEMPTS,
            (GRADED.c.student_id == ATTEMPTS.c.student_id)
            & (GRADED.c.assignment == ATTEMPTS.c.assignment),
        )
    )
    .where(GRADED.c.student_id == bindparam("learner"), GRADED.c.assignment == bindparam("chapter"))
)
FORMAT = Table("alembic_version", MetaData(), Column("version_num", String(32), nullable=False))


def begin(db):
    """Make sure of the table, and of what a killed grader left out as the gradebook was made."""
    GRADED.create(db.connection(), checkfirst=True)
    ATTEMPTS.create(db.connection(), checkfirst=True)
    FORMAT.create(db.connection(), checkfirst=True)
    if db.execute(FORMAT.select()).first() is None:
        db.execute(FORMAT.insert().values(version_num=get_alembic_version()))
    db.commit()


def recall(db, learner, chapter):
    """Of which version and attempt the mark is, and the version of a lower attempt; or `None`s."""
    here = {"learner": learner, "chapter": chapter}
    return tuple(db.execute(KNOWN, here).first() or (None, None, None))


def keep(db, learner, chapter, version, handed_in):
    """Enter the version that was graded, and the attempt that it is of, beside its mark."""
    _replace(db, GRADED, learner, chapter, version=version)
    _replace(db, ATTEMPTS, learner, chapter, handed_in=handed_in)


def keep_lower(db, learner, chapter, version, handed_in):
    """Enter the version of an attempt that earned less than the one whose mark stands.

    Parameters
    ----------
    handed_in : str or None
        That one's.
    """
    _replace(db, ATTEMPTS, learner, chapter, handed_in=handed_in, lower=version)


def _replace(db, table, learner, chapter, **values):
    db.execute(table.delete().where(*_of(table, learner, chapter)))
    db.execute(table.insert().values(student_id=learner, assignment=chapter, **values))


def _of(table, learner, chapter):
    return table.c.student_id == learner, table.c.assignment == chapter
