"""A digest as plain text and as HTML: the two parts of a mail, and the files summary.txt and summary.html."""

from __future__ import annotations

from markupsafe import Markup, escape

from checkup.report.digest import Digest, Line
from checkup.text import in_words as words

TEXT_FILE, HTML_FILE = "summary.txt", "summary.html"
"""Their names in a blog's folder of the state."""


def plain_text(digest: Digest) -> str:
    """Paragraphs of plain text, each address on a line of its own."""
    head = f"{digest.title} ({words.day(digest.checked)})" if digest.checked else digest.title
    parts = [head, digest.problem, digest.complaint]
    if digest.waiting:
        parts.append("\n".join([digest.waiting, *(_line(line) for line in digest.waiters)]))
    parts.append(digest.spam)
    if digest.since:
        parts.append("\n".join([digest.since, *(f"- {change}" for change in digest.changes)]))
    if digest.address:
        parts.append(f"{digest.address.words}: {digest.address.href}")
    return "\n\n".join(part for part in parts if part) + "\n"


def _line(line: Line) -> str:
    return f"- {line.words}" + (f"\n  {line.href}" if line.href else "")


def html(digest: Digest) -> str:
    """A whole page without script, picture or style sheet, which any mail program shows."""
    parts = [Markup("<h1>{}</h1>").format(digest.title)]
    if digest.checked:
        parts.append(Markup("<p>{}</p>").format(words.day(digest.checked)))
    parts += [Markup("<p><strong>{}</strong></p>").format(text) for text in (digest.problem, digest.complaint) if text]
    if digest.waiting:
        parts += [Markup("<h2>{}</h2>").format(digest.waiting), _listed([_link(line) for line in digest.waiters])]
    if digest.spam:
        parts.append(Markup("<p>{}</p>").format(digest.spam))
    if digest.since:
        parts += [Markup("<h2>{}</h2>").format(digest.since), _listed([escape(change) for change in digest.changes])]
    if digest.address:
        parts.append(Markup("<p>{}</p>").format(_link(digest.address)))
    body = "\n".join(part for part in parts if part)
    start = Markup('<!doctype html>\n<html lang="{}">\n<head><meta charset="utf-8"><title>{}</title></head>\n<body>\n')
    return f"{start.format(digest.language, digest.title)}{body}\n</body>\n</html>\n"


def _link(line: Line) -> Markup:
    return Markup('<a href="{}">{}</a>').format(line.href, line.words) if line.href else escape(line.words)


def _listed(items: list[Markup]) -> Markup:
    return (
        Markup("<ul>\n{}\n</ul>").format(Markup("\n").join(Markup("<li>{}</li>").format(item) for item in items)) if items else Markup("")
    )
