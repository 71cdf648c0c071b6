"""Tests of hiding."""
