"""What the spam rules can do in the languages of a blog, in a sentence."""

from __future__ import annotations

from checkup.i18n import gettext, report_language
from checkup.report import clean
from checkup.report.report_context import BlogContext
from checkup.text import in_words as words


def _language_name(tag: str) -> str:
    """What a language is called in a sentence of the report; its code where nobody knows it."""
    from babel import Locale  # imported here: few blogs need it

    name = Locale.parse(report_language()).languages.get(tag)
    return name or gettext("the language “{code}”", code=clean.line(tag, 12))


def tongues(ctx: BlogContext) -> str:
    """What the spam rules can do in the languages of this blog; "" where all posts are English or of no known language."""
    found = sorted({p.language.split("-")[0].lower() for p in ctx.blog.posts if p.language} - {"en"})
    if not found:
        return ""
    names = words.listed([_language_name(tag) for tag in found], 4)
    return gettext(
        "The phrases that give spam away are known in English, and trade words in a few more languages. In {names} a comment is judged "
        "mostly by its links, its name, its time and by being a copy, so more spam may go unseen there.",
        names=names,
    )
