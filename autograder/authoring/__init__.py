"""From the text that people edit to the notebooks that others open: source, release, solution."""
