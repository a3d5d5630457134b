"""What each TODO asks for."""

CHAPTERS = ("half",)
