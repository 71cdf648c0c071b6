"""Checkup: a health check for blogs, written as a static HTML report."""

__version__ = "0.1.0"
