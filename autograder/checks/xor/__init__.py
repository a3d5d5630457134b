"""Chapter 01: what each TODO asks for, a module a TODO."""

TODOS = (
    "sigmoid",
    "neuron",
    "linear_accuracy",
    "descend",
)
