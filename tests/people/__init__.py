"""Whose words: the writers, the doubt about them, and the readers."""
