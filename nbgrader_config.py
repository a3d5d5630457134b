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

# Policies, a line each; docs/grading.md says more. As they stand here, none changes a mark.
c.AssignLatePenalties.plugin_class = "autograder.grading.policies.Late"
c.Late.grace_hours = 0
c.Late.percent_per_day = 0  # of the points earned, for each day begun
c.Late.at_most_percent = 100
c.Policies.attempts = "last"  # or "best"
c.Policies.follow_through = False  # True: what builds on a wrong answer is judged with a right one
c.Policies.partial_credit = True
c.Policies.by_hand = "keep"  # or "drop": what becomes of points set by hand when the answer changes
c.Policies.point_to_line = True  # feedback shows the line on which one small change is enough

# Pages show what learners wrote: nothing of theirs may run in a browser, formgrader's too.
c.HTMLExporter.sanitize_html = True
c.HTMLExporter.filters = FILTERS

# A timestamp.txt without a date counts as none; nbgrader would stop for the whole class.
timestamps.forgive()
