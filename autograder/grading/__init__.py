"""Grade submissions: nbgrader's gradebook, feedback and a table of points."""
