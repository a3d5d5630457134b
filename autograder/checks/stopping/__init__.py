"""Chapter 07: what each TODO asks for, a module a TODO."""

TODOS = (
    "should_stop",
    "split_validation",
    "fit_early_stopping",
    "l2_penalty",
)
