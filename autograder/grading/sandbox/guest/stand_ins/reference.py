"""`autograder.reference` inside the sandbox: each notebook brings those of earlier chapters."""
