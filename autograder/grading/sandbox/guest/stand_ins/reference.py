"""The course's `reference` in the sandbox: each notebook brings those of earlier chapters."""
