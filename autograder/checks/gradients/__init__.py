"""Chapter 03: what each TODO asks for, a module a TODO."""

TODOS = (
    "sigmoid_expr",
    "sigmoid_prime_expr",
    "prime_from_output",
    "tanh_prime_from_output",
    "chain_rule_expr",
    "numeric_grad",
)
