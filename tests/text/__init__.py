"""Texts: words, languages, questions, promotion, reading ease."""
