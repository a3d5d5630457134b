"""Text, HTML, formulas and outputs of learners, made harmless."""
