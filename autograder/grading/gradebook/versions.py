"""Of which version of a submission the gradebook's mark is.

It stands in the gradebook, in a table beside nbgrader's own, so that a mark and its version change
in one transaction: a grader that is killed leaves both, or neither.
"""

from nbgrader.api import get_alembic_version
from sqlalchemy import Column, MetaData, String, Table

GRADED = Table(
    "autograder_version",
    MetaData(),
    Column("student_id", String(128), primary_key=True),
    Column("assignment", String(128), primary_key=True),
    Column("version", String(64), nullable=False),
)
FORMAT = Table("alembic_version", MetaData(), Column("version_num", String(32), nullable=False))


def begin(db):
    """Make sure of the table, and of what a killed grader left out as the gradebook was made."""
    GRADED.create(db.connection(), checkfirst=True)
    FORMAT.create(db.connection(), checkfirst=True)
    if db.execute(FORMAT.select()).first() is None:
        db.execute(FORMAT.insert().values(version_num=get_alembic_version()))
    db.commit()


def recall(db, learner, chapter):
    """The version whose mark the gradebook has, or None."""
    return db.execute(GRADED.select().where(*_of(learner, chapter))).scalars("version").first()


def keep(db, learner, chapter, version):
    """Enter the version that was graded, beside its mark."""
    db.execute(GRADED.delete().where(*_of(learner, chapter)))
    entry = {"student_id": learner, "assignment": chapter, "version": version}
    db.execute(GRADED.insert().values(entry))
    db.commit()


def _of(learner, chapter):
    return GRADED.c.student_id == learner, GRADED.c.assignment == chapter
