"""Thirteen ways to game the score, measured on the samples and on two invented blogs."""
