"""Tests of the platforms: cases in folders, hostile input, units."""
