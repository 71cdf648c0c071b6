"""A stranger's text -> text that XML 1.0 can hold."""

from __future__ import annotations

from checkup import lazy_re as re

# What XML 1.0 cannot hold even as a reference.
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml_text(text: str) -> str:
    """The text with a blank in the place of each character that XML forbids; markup is escaped by whoever writes the XML."""
    return _FORBIDDEN.sub(" ", text)
