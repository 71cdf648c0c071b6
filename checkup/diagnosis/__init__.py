"""Judgement: the rubric as data, scores, grade, interval and prescription."""
