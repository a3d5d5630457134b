"""What came of a run: tables on screen, `grades.csv`, `grading.jsonl`."""
