"""A plain nbgrader course: `nbgrader generate_assignment`, `autograde`, … work from here."""

from autograder.grading.pages import FILTERS
from autograder.grading.preprocessors import AUTOGRADE, SANITIZE
from autograder.grading.submissions import timestamps

c = get_config()  # noqa: F821 (nbgrader provides it)

c.CourseDirectory.course_id = "learn_you_a_neural_net"
c.CourseDirectory.release_directory = "notebooks"
c.CourseDirectory.solution_directory = "solutions"

# One line to replace, and what it raises is what a check reads as "not attempted".
c.ClearSolutions.code_stub = {
    "python": "# TODO: replace the next line with your code\nraise NotImplementedError"
}

# A cell that was deleted, pasted, edited or stripped of its metadata is mended before grading; one
# that hangs or kills its kernel costs only itself; points must be plain numbers.
c.Autograde.sanitize_preprocessors = SANITIZE
c.Autograde.autograde_preprocessors = AUTOGRADE

# Room for the longest honest training loop.  nbgrader's 4 s for messages lose marks on a busy
# machine, and its polite way to stop a kernel costs 0.8 s a submission.
c.Execute.timeout = 60
c.Execute.iopub_timeout = 30
c.Execute.shutdown_kernel = "immediate"

# Pages show what learners wrote: nothing of theirs may run in a browser, formgrader's too.
c.HTMLExporter.sanitize_html = True
c.HTMLExporter.filters = FILTERS

# A timestamp.txt without a date counts as none; nbgrader would stop for the whole class.
timestamps.forgive()
