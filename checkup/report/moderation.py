"""Links and commands to edit or remove a comment on its platform."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checkup import platforms
from checkup.i18n import gettext
from checkup.model import Blog, Comment, Post
from checkup.report import clean


@dataclass(frozen=True, slots=True)
class Script:
    """Text to copy: `title` says what it is and where it goes."""

    title: str
    text: str


def edit_page(blog: Blog, post: Post, comment: Comment) -> str | None:
    """A link to the page where this comment is edited, approved or deleted; None where the platform has none that is known."""
    return clean.href(platforms.edit_page(blog, post, comment))


def scripts(blog: Blog, pairs: Sequence[tuple[Post, Comment]]) -> tuple[Script, ...]:
    """What helps to clear these comments away: a command where the platform has one, their addresses, their ids."""
    out = []
    command = platforms.spam_command(blog, pairs)
    if command:
        out.append(Script(*command))
    places = [url for _, c in pairs if (url := clean.href(c.permalink))]
    if places:
        out.append(Script(gettext("Their addresses on the blog"), "\n".join(dict.fromkeys(places))))
    ids = ids_of(pairs)
    if ids:
        out.append(Script(gettext("Their ids, ready for not_spam if they are readers after all"), ",\n".join(ids)))
    return tuple(out)


def ids_of(pairs: Sequence[tuple[Post, Comment]]) -> tuple[str, ...]:
    """The ids of comments, each once and in quotation marks, as the config takes them; one that would not be safe there is left out."""
    ids = [f'"{one}"' for _, c in pairs if (one := clean.line(c.id, 60)) and '"' not in one and "\\" not in one]
    return tuple(dict.fromkeys(ids))
