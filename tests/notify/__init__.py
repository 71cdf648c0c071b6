"""Tests of `[notify]`: who is told, when, in which shape, and that nothing secret is said on the way."""
