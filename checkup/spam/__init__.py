"""Verdicts on comments, with reasons, from what the public page shows."""
