"""nbgrader's `Autograde`, which reads, checks and writes each notebook once where stock does twice.

A batch needs no notebook between mending and marking: what came of running it is there already.
"""

from nbgrader.converters import Autograde
from nbgrader.converters.base import BaseConverter


class AutogradeInOnePass(Autograde):
    """All its preprocessors in the same order, on one reading of the notebook."""

    def _init_preprocessors(self):
        self.exporter._preprocessors = []
        for one in (*self.sanitize_preprocessors, *self.autograde_preprocessors):
            self.exporter.register_preprocessor(one)
        self.exporter.optimistic_validation = True  # at the end, not after each of them

    def convert_single_notebook(self, notebook_filename):
        """See nbgrader."""
        self._init_preprocessors()
        BaseConverter.convert_single_notebook(self, notebook_filename)
