"""Tests of what a blog's pages show together."""
