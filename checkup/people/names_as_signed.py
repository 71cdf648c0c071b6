"""Names of commenters without what the theme prints around them, told by the blog itself: the same people stand elsewhere without it.

Reading takes such words off where a page has many comments. On a page with one or two nothing tells them from a name; the blog does.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from checkup import lazy_re as re
from checkup.model import Blog, Comment, Post
from checkup.text.words import fold

PEOPLE = 3  # people who must bear the words here and stand without them elsewhere; a convention: a family of two shares a name as well
LONGEST = 3  # words at one end of a name; a convention: "Écrit par :" has three, "(not verified)" two

MANY = 0.25  # of the blog's names; a convention: fewer may all come from one town ("Ann (york)")
_BRACKETS = re.compile(r"[(\[][^\W\d_A-ZÀ-ÖØ-ÞА-ЯΑ-Ω][^()\[\]]{1,30}[)\]]")  # "(no verificat)", "[guest]"; the bound keeps it linear

_Split = Callable[[str], Iterator[tuple[str, str]]]


@dataclass
class _Seen:
    """Words at one end of names: the people who bear them, those left who stand without them elsewhere, the posts where these bear them,
    and those of the posts on which every commenter does."""

    left: set[str] = field(default_factory=set)
    people: set[str] = field(default_factory=set)
    posts: set[int] = field(default_factory=set)
    whole: set[int] = field(default_factory=set)


def clean(blog: Blog) -> Blog:
    """The blog with its comments signed by names alone.

    Words are the theme's where three people stand without them elsewhere, and where they are written as no name is ("a", "(no verificat)",
    "by:") or stand on every comment of each post that has one of these people with them. Small words in brackets are the theme's also where
    a quarter of the blog's names have them.
    """
    for split in (_leads, _tails):
        blog = _without(blog, split)
    return blog


def _leads(name: str) -> Iterator[tuple[str, str]]:
    """The first words of a name and the rest, the most words first."""
    words = name.split()
    for count in range(min(LONGEST, len(words) - 1), 0, -1):
        yield " ".join(words[:count]), " ".join(words[count:])


def _tails(name: str) -> Iterator[tuple[str, str]]:
    """The last words of a name and the rest, the most words first."""
    words = name.split()
    for count in range(min(LONGEST, len(words) - 1), 0, -1):
        yield " ".join(words[-count:]), " ".join(words[:-count])


def _signed(post: Post) -> list[str]:
    return [c.author.name for c in post.comments if c.kind == "comment" and c.author.name]


def _without(blog: Blog, split: _Split) -> Blog:
    known = {fold(name) for post in blog.posts for name in _signed(post)}
    seen: dict[str, _Seen] = {}
    for number, post in enumerate(blog.posts):
        halves = [dict(split(name)) for name in _signed(post)]
        count = Counter(words for half in halves for words in half)
        for words, rest in ((words, fold(rest)) for half in halves for words, rest in half.items()):
            one = seen.setdefault(words, _Seen())
            one.people.add(rest)
            if rest in known:
                one.left.add(rest)
                one.posts.add(number)
                if count[words] == len(halves):
                    one.whole.add(number)
    theme = {words: one for words, one in seen.items() if _is_themes(words, one, len(known))}
    if not theme:
        return blog
    posts = (replace(p, comments=tuple(_comment(c, theme, split) for c in p.comments)) for p in blog.posts)
    return replace(blog, posts=tuple(posts))


def _is_themes(words: str, one: _Seen, names: int) -> bool:
    if _BRACKETS.fullmatch(words) and len(one.people) >= max(PEOPLE, MANY * names):
        return True
    return len(one.left) >= PEOPLE and (_is_no_name(words) or one.posts == one.whole)


def _is_no_name(words: str) -> bool:
    """Whether words begin small, or begin or end in a sign that no name begins or ends in."""
    return words[0].islower() or not words[0].isalnum() or words[-1] in ":)|-–—"


def _comment(comment: Comment, theme: Mapping[str, _Seen], split: _Split) -> Comment:
    if comment.kind != "comment" or not comment.author.name:
        return comment
    rest = next((rest for words, rest in split(comment.author.name) if words in theme), None)
    return comment if rest is None else replace(comment, author=replace(comment.author, name=rest))
