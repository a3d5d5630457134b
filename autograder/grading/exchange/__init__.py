"""In and out: what a platform exports becomes submissions, and marks and feedback go back to it."""
