"""nbgrader preprocessors: what mends, runs and checks a submission's notebook."""
