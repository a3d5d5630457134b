"""nbgrader opens its gradebook many times over for each submission; while a batch runs, once.

What is replaced is put back.  The rows in the gradebook stay the same: a test compares them.
"""

from contextlib import contextmanager

from nbgrader.api import Gradebook
from sqlalchemy import text
from sqlalchemy.orm import scoped_session, sessionmaker

from autograder.grading.preprocessors.schemas import checked_once


@contextmanager
def shortcuts():
    """Open each gradebook once, commit once a submission, check schemas once.

    Yields
    ------
    Books
        Whose `commit` and `rollback` end what belongs to one submission.
    """
    books = Books()
    replaced = [
        (Gradebook, "__init__", lambda book, *args, **named: books.open(book, *args, **named)),
        (Gradebook, "close", lambda book: book.db.remove()),
    ]
    stock = [(place, name, getattr(place, name)) for place, name, _ in replaced]
    try:
        for place, name, ours in replaced:
            setattr(place, name, ours)
        with checked_once():
            yield books
    finally:
        for place, name, theirs in stock:
            setattr(place, name, theirs)
        books.close()


class Books:
    """One connection for each gradebook, whose tables nbgrader has made sure of.

    It opens a gradebook many times, and commits at every cell. Each time still gets its own
    session, in the connection's transaction; the ledger writes there, too.
    """

    def __init__(self):
        self.known, self.courses, self.first = {}, set(), Gradebook.__init__
        self.commits = 0

    def open(self, book, db_url, course_id="default_course", authenticator=None):
        """What `Gradebook` does when it is made."""
        if db_url not in self.known:
            self.first(book, db_url, course_id, authenticator)
            book.db.remove()
            self.known[db_url] = book.engine.connect()
        connection = self.known[db_url]
        if not connection.in_transaction():
            connection.begin()
        book.engine, book.authenticator = connection.engine, authenticator
        # Its own commits wait for ours.
        join = {"bind": connection, "join_transaction_mode": "rollback_only"}
        book.db = scoped_session(sessionmaker(autoflush=True, future=True, **join))
        if (db_url, course_id) not in self.courses:
            book.check_course(course_id=course_id)
            self.courses.add((db_url, course_id))
        book.course_id = course_id

    def connection(self, db_url):
        """The connection to a gradebook that was opened."""
        return self.known[db_url]

    def commit(self):
        """Keep what was written."""
        for connection in self.known.values():
            connection.commit()
        self.commits += 1
        if self.commits.bit_count() == 1:  # 1, 2, 4, 8, …: as often as the gradebook has doubled
            self._count_rows()

    def _count_rows(self):
        """Tell SQLite how its tables have grown, or it reads all rows to find one.

        PostgreSQL counts by itself.
        """
        for connection in self.known.values():
            if connection.dialect.name == "sqlite":
                connection.execute(text("PRAGMA analysis_limit = 1000"))  # rows that it looks at
                connection.execute(text("ANALYZE"))
                connection.commit()

    def rollback(self):
        """Forget what was written since the last commit."""
        self.courses.clear()
        for connection in self.known.values():
            connection.rollback()

    def close(self):
        """Leave no connection open; what was not committed is forgotten."""
        for connection in self.known.values():
            connection.close()
            connection.engine.dispose()
