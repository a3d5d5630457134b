"""Chapter 10: what each TODO asks for, a module a TODO."""

TODOS = (
    "add",
    "mul",
    "tanh",
    "topological_order",
    "backward",
)
