"""What the measured facts mean."""
