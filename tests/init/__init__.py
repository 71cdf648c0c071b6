"""Tests of `checkup init`: what it finds, what it writes, and that what it writes works on its first day."""
