"""Tests of the comparison of two blogs."""
