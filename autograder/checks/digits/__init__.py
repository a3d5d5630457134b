"""Chapter 09: what each TODO asks for, a module a TODO."""

TODOS = (
    "load_split",
    "fit",
    "predict_proba",
    "predict",
    "evaluate",
)
