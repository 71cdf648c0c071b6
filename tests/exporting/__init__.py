"""Tests of checkup/exporting."""
