"""Chapter 06: what each TODO asks for, a module a TODO."""

TODOS = (
    "init",
    "forward",
    "backward",
    "fit",
    "predict",
)
