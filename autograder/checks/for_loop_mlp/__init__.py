"""Chapter 02: what each TODO asks for, a module a TODO."""

TODOS = (
    "init_betas",
    "forward",
    "cost",
    "delta_out",
    "delta_hidden",
    "gradients",
    "train_xor",
)
