"""Tests against real blog software."""
