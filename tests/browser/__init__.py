"""The written report in a real browser and under real checkers."""
