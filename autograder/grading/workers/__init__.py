"""Processes that run notebooks in the sandbox, and judge what came out."""
