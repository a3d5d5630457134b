"""Chapter 01."""

TODOS = ("half", "double")
