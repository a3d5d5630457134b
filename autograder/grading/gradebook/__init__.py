"""nbgrader's gradebook and converters: marks, and which version of a submission has one."""
