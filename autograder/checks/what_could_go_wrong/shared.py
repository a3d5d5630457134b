"""What several checks of chapter 04 use."""

HALF = ([[1.0, 0.0], [0.0, 1.0]], [[0.0], [1.0]], [[0.0], [0.0]])  # all answers are ½: X, Y, betas
