"""Tests of correcting."""
