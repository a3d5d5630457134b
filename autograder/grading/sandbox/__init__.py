"""The outside of the sandbox: start the fork server in it, and talk to its children."""
