"""A course of one chapter, for the tests: see AUTOGRADER_PACKAGE."""
