"""A plain nbgrader course: `nbgrader generate_assignment`, `autograde`, … work from here."""

from autograder.grading import AUTOGRADE, SANITIZE

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
