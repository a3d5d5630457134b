"""Chapter 08: what each TODO asks for, a module a TODO."""

TODOS = (
    "relu",
    "relu_prime",
    "softmax",
    "cross_entropy",
    "softmax_cross_entropy_grad",
    "init_scale",
    "minibatches",
    "momentum_step",
    "adam_step",
)
