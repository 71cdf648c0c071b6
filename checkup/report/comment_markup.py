"""The comments of a post's page -> their markup.

A blog has tens of thousands of comments, and most of what a report costs is spent on them: so this one piece of a page is made here and not
by a template, which takes several times as long. Shapes come from the templates, and text is escaped here as it is there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache

from jinja2 import Environment, TemplateRuntimeError, pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape

from checkup.i18n import gettext
from checkup.reader_words import Wording
from checkup.report.comment_item import CommentItem
from checkup.report.page_frame import Link, NamedLinks
from checkup.report.redaction import Redactor

MARKS = "macros/marks.html"
OUT = 'rel="nofollow noopener noreferrer"'

Shown = Callable[[Wording], str]
"""Prints words on the page: readers' as the redactor shows them, all of them escaped."""


@pass_context
def comments(context: Context, items: Iterable[CommentItem]) -> Markup:
    """The comments as items of a list, a line each; `redactor` in the page's context prints their readers' words."""
    redactor = context.get("redactor")
    if not isinstance(redactor, Redactor):
        raise TemplateRuntimeError(f"{context.name} prints comments without a redactor")

    def shown(words: Wording) -> str:
        return escape(words if isinstance(words, str) else redactor.show(words))

    return Markup("".join([_comment(item, shown, context.environment) for item in items]))  # noqa: S704 - each of its parts is escaped


def _comment(item: CommentItem, shown: Shown, environment: Environment) -> str:
    gap = f'<li class="gap">{escape(item.gap)}</li>\n' if item.gap else ""
    nested = ' class="re"' if item.nested else ""
    body = f"{_head(item, shown)}{_quote(item, shown)}{_evidence(item, shown)}{_foot(item, shown, environment)}"
    return f'{gap}<li id="{escape(item.anchor)}"{nested}>{_mark(environment, "pin", item.sort)}{body}</li>\n'


@lru_cache(maxsize=2_048)  # most comments have one of a few dozen
def _mark(environment: Environment, macro: str, *values: str | None) -> str:
    """What a macro of the templates draws."""
    found = getattr(environment.get_template(MARKS).module, macro, None)
    if found is None:
        raise TemplateRuntimeError(f"{MARKS} has no macro {macro}")
    return str(found(*values))


@lru_cache(maxsize=2_048)
def _often(words: str) -> str:
    """Words that many comments share, escaped."""
    return escape(words)


def _head(item: CommentItem, shown: Shown) -> str:
    """Who wrote it, and when."""
    when = f'<time datetime="{item.iso}">{escape(item.when)}</time>' if item.iso else f'<span class="when">{gettext("no date")}</span>'
    return f'<div class="cm-h"><h3><bdi>{shown(item.name)}</bdi></h3><span class="role">{_often(item.role)}</span>{when}</div>'


def _quote(item: CommentItem, shown: Shown) -> str:
    if not item.text:
        return ""
    lang = f' lang="{escape(item.lang)}"' if item.lang else ""
    return f'<blockquote dir="auto"{lang}>{_each("p", item.text, shown)}</blockquote>'


def _evidence(item: CommentItem, shown: Shown) -> str:
    """Why it may be spam, or promotes."""
    if not item.evidence_title:
        return ""
    reasons = f"<ul>{_each('li', item.reasons, shown)}</ul>" if item.reasons else ""
    return f'<div class="ev"><p>{escape(item.evidence_title)}</p>{reasons}</div>'


def _each(tag: str, listed: Iterable[Wording], shown: Shown) -> str:
    return "".join([f"<{tag}>{shown(words)}</{tag}>" for words in listed])


def _foot(item: CommentItem, shown: Shown, environment: Environment) -> str:
    """What became of it, whom it answers, and where to go from here."""
    parts: list[str] = []
    if item.status:
        parts.append(_mark(environment, "status", item.shape, item.status))
    if item.extra:
        parts.append(f"<span>{escape(item.extra)}</span>")
    if item.answers:
        who, how = _named(item.answers, shown), escape(item.how)
        parts.append(f"<span>{gettext('Answers {who} {how}', who=who, how=how)}</span>")
    if item.reply_to:
        parts.append(f"<span>{gettext('Replies to <bdi>{who}</bdi>', who=_link(item.reply_to, shown))}</span>")
    if item.foot:
        parts.append(f"<span>{escape(item.foot)}</span>")
    if item.not_spam:
        told = gettext("Wrong? Add <code>{id}</code> to <code>not_spam</code>.", id=escape(item.not_spam))
        parts.append(f"<span>{told}</span>")
    if item.permalink:
        parts.append(f'<a href="{escape(item.permalink)}" {OUT}>{gettext("See it on the blog")}</a>')
    if item.edit:
        parts.append(f'<a href="{escape(item.edit)}" {OUT}>{gettext("Edit in WordPress")}</a>')
    return f'<p class="cm-f">{"".join(parts)}</p>' if parts else ""


def _named(links: NamedLinks, shown: Shown) -> str:
    return "".join([f"{escape(before)}<bdi>{_link(link, shown)}</bdi>" for before, link in links])


def _link(link: Link, shown: Shown) -> str:
    return f'<a href="{escape(link.href)}">{shown(link.text)}</a>'
