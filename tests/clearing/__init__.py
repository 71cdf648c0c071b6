"""Tests of checkup/clearing."""
