"""Examples at the end of a command's help."""

from __future__ import annotations


def examples(*lines: str) -> str:
    """Command lines without their first word, "run sites" -> what a command's epilog says; each line stays whole."""
    return "\b\nExamples:\n" + "\n".join(f"  checkup {line}" for line in lines)
