"""What was handed in: where it lies, what it holds, when it came."""
