"""What learners are building."""
