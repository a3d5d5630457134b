"""Chapter 05: what each TODO asks for, a module a TODO."""

TODOS = (
    "layer_kind",
    "forward",
    "backward",
)
