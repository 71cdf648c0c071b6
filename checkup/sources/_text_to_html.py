"""Text as bloggers and commenters typed it (paragraphs, some HTML, Markdown) -> HTML, from which text and links are taken."""

from __future__ import annotations

from contextlib import nullcontext
from functools import cache
from html import escape

from markdown import Markdown

from checkup import lazy_re as re
from checkup.web.cpu_limit import TooLong, cpu_limit

# characters; a convention: ten times a long comment. Markdown's own rules take a time that grows with the square of odd text.
_MOST = 20_000
# what makes Markdown of a text: without it paragraphs are all that it says
_SIGNS = re.compile(r"[*_`\[<>#~|\\&]|^(?: {4}|\t|[-+=]|\d{1,9}[.)])", re.MULTILINE)
_ADDRESS = re.compile(r"(?<![<(\[\"'=/\w])(https?://[^\s<>\"')\]]{1,2000})")  # bare in the text: every comment server makes a link of it
_BLOCK = re.compile(r"<(?:p|div|li|blockquote)\b", re.IGNORECASE)
_EMPTY_LINE = re.compile(r"\n[ \t]*\n\s*")
_SHORT = 2_000  # characters of a text that cannot take long whatever it is
# of computing, and as much for each 50,000 characters more; a convention: honest texts take a tenth of it on a slow machine
_SECONDS, _A_SECOND = 1.0, 50_000


@cache
def _converter() -> Markdown:
    return Markdown(extensions=["fenced_code", "tables", "nl2br", "sane_lists"], output_format="html")


def as_typed(text: str) -> str:
    """HTML as blog programs keep it: without a tag that makes a block, an empty line is a paragraph and a line end a line break."""
    return text if _BLOCK.search(text) else _paragraphs(text.replace("\r\n", "\n"))


def from_markdown(text: str, most: int = _MOST) -> str:
    """Markdown as HTML; a text that is too long for Markdown's rules (more than `most` characters, or odd ones) keeps its signs."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if len(text) > most:
        return _paragraphs(escape(text))
    text = _ADDRESS.sub(r"<\1>", text)
    if not _SIGNS.search(text):
        return _paragraphs(escape(text))
    try:
        with cpu_limit(_SECONDS + len(text) / _A_SECOND) if len(text) > _SHORT else nullcontext():
            return _converter().reset().convert(text)
    except (RecursionError, ValueError, TooLong):
        _converter.cache_clear()  # it may have stopped in the middle of a block
        return _paragraphs(escape(text))


def _paragraphs(html: str) -> str:
    return "".join(f"<p>{part.strip().replace(chr(10), '<br>')}</p>" for part in _EMPTY_LINE.split(html) if part.strip())
