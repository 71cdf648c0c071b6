"""Tests of which comments call for an answer."""
