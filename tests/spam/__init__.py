"""Tests of the verdicts on comments."""
