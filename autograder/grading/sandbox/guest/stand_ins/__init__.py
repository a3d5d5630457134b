"""What takes the place of packages that the sandbox must not, or need not, hold."""
