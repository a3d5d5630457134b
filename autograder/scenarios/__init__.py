"""How to exercise what a chapter asks for, a module a chapter. Knows no right answer."""
