"""How to exercise it."""
