"""nbgrader preprocessors: what mends, runs and checks a submission's notebook."""

# For nbgrader_config.py, so that `nbgrader autograde` and `make grade` do the same.
# By name: nbgrader imports them when it grades.
SANITIZE = [
    "nbgrader.preprocessors.ClearOutput",
    "autograder.grading.preprocessors.restore.Restore",  # for DeduplicateIds, which stops a batch
    "nbgrader.preprocessors.OverwriteKernelspec",
    "nbgrader.preprocessors.OverwriteCells",
    "nbgrader.preprocessors.CheckCellMetadata",
]
AUTOGRADE = [
    "autograder.grading.preprocessors.execute.Execute",
    "autograder.grading.preprocessors.points.PlainPoints",
    "nbgrader.preprocessors.IgnorePattern",
    "nbconvert.preprocessors.ClearMetadataPreprocessor",
    "nbgrader.preprocessors.LimitOutput",
    "nbgrader.preprocessors.SaveAutoGrades",
    "nbgrader.preprocessors.AssignLatePenalties",
    "nbgrader.preprocessors.CheckCellMetadata",
]
