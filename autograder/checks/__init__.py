"""What each TODO asks for: cases, a check, known mistakes. One module a chapter."""
