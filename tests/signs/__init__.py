"""Vital signs, measured."""
