"""Chapter 04: what each TODO asks for, a module a TODO."""

TODOS = (
    "success_rate",
    "symmetric_run",
    "saturation",
    "grad_check",
    "repair",
)
