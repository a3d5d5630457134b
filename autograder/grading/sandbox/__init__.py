"""The outside of the sandbox: start the fork server in it, and question its children."""
