"""Tests of the comment systems."""
