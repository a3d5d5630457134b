"""Run a notebook so that a cell which never ends, or kills its kernel, costs only itself."""

from nbclient.exceptions import CellTimeoutError, DeadKernelError
from nbformat import from_dict
from nbgrader.preprocessors import Execute as StockExecute
from nbgrader.utils import is_grade
from traitlets import Integer

from autograder.grading import lost_cells


class Execute(StockExecute):
    """nbgrader's `Execute`, which goes on with a new kernel where its kernel is lost.

    A kernel is lost when it dies, or when it runs on after its cell was interrupted. The notebook
    then runs again in a new kernel without the cell that lost it, so marks that were earned before
    it stand, and those after it can still be earned.
    """

    kernels = Integer(3, help="How many kernels one notebook may use up.").tag(config=True)

    def preprocess(self, nb, resources, km=None):
        """Execute `nb`, which is changed in place."""
        self.lost = {}
        for _ in range(self.kernels):
            self.running = None
            try:
                return super().preprocess(nb, resources, km)
            except (CellTimeoutError, RuntimeError) as error:
                if self.running is None:  # the kernel did not start: not the learner's doing
                    continue
                if not isinstance(error, (CellTimeoutError, DeadKernelError)):
                    raise
                if isinstance(error, CellTimeoutError):
                    self.lost[self.running] = from_dict(lost_cells.timed_out(self.timeout))
                else:
                    self.lost[self.running] = from_dict(lost_cells.died())
        self._stop(nb)
        return nb, self.resources

    def preprocess_cell(self, cell, resources, index):
        """Execute one cell, or say why it was left out."""
        if index in self.lost:
            cell.outputs = [self.lost[index]]
            return cell, resources
        self.running = index
        return super().preprocess_cell(cell, resources, index)

    def _stop(self, nb):
        """Give up: no cell from the last one on has run."""
        if self.running is None:
            raise DeadKernelError("no kernel could be started")
        for cell in nb.cells[self.running :]:
            if is_grade(cell):
                cell.outputs = [from_dict(lost_cells.not_run())]
        for index, lost in self.lost.items():
            nb.cells[index].outputs = [lost]
