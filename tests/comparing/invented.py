"""Invented blogs and edits of them, for the tests of the comparison: what each edit is expected to be called stands beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from random import Random

from checkup.model import Blog, Comment, Coverage, Person, Post

START = datetime(2015, 3, 2, 8, 30, tzinfo=UTC)
PEOPLE = ("Tilda Marsh", "Oke Brandt", "Søren Lykke", "村上みどり", "Zoë O’Hara", None, "🍞BreadHead", "quill_77")
LINES = (
    "Thanks!",
    "+1",
    "What flour did you take for the second loaf?",
    "I tried it on Sunday & it rose < 5 cm; “better” than mine.",
    "Mine burned underneath, though the top stayed pale all the time.",
    "小麦粉は何グラムですか。",
    "See https://fora.example/t/12 for the same question.",
    "My grandmother did the same, with butter and a wooden spoon, every winter.",
)
BODY = "We baked loaf number {n} today. The {a} rose over the {b} until the {c} was warm, and nobody spoke of {d} again. "
THINGS = ("dough", "window", "kitchen", "table", "oven", "street", "river", "market", "garden", "letter", "bicycle", "winter")


def comment(dice: Random, number: int, when: datetime, parent: str | None) -> Comment:
    """One comment, a few hours after `when`."""
    words = dice.choice(LINES) if dice.random() < 0.6 else f"{dice.choice(LINES)} That was my try number {number}."
    return Comment(str(number), Person(dice.choice(PEOPLE)), words, when, "second", parent=parent)


def blog(seed: int, posts: int = 12, most: int = 9) -> Blog:
    """A blog with threads, names of many kinds, and the same short words again and again."""
    dice = Random(seed)
    made: list[Post] = []
    number = 0
    for n in range(posts):
        published = START + timedelta(days=9 * n, minutes=7 * n)
        when, comments = published, list[Comment]()
        for _ in range(dice.randint(0, most)):
            number += 1
            when += timedelta(seconds=dice.randint(400, 90_000))
            parent = dice.choice(comments).id if comments and dice.random() < 0.4 else None
            comments.append(comment(dice, number, when, parent))
        things = dice.sample(THINGS, 4)
        text = " ".join(BODY.format(n=n, a=things[0], b=things[1], c=things[2], d=things[3]) for _ in range(3))
        made.append(post(n, text, published, comments))
    return whole(made)


def post(n: int, text: str, published: datetime, comments: Sequence[Comment]) -> Post:
    """Post number `n`."""
    return Post(
        f"https://loaf.example/{published:%Y/%m}/loaf-{n}.html",
        f"Loaf number {n}",
        published,
        "second",
        Person("Ada Owner"),
        text,
        comments=tuple(comments),
        comments_status="present" if comments else "none",
    )


def whole(posts: Sequence[Post], **more: object) -> Blog:
    """A blog of these posts, read in full."""
    fields: dict[str, object] = {"posts": tuple(posts), "coverage": Coverage(found=len(posts), read=len(posts)), "utc_offset": 0, **more}
    return Blog("https://loaf.example/", **fields)  # type: ignore[arg-type]


def each_post(blog: Blog, change: Callable[[Post], Post]) -> Blog:
    """The blog with every post changed."""
    return replace(blog, posts=tuple(map(change, blog.posts)))


def each_comment(blog: Blog, change: Callable[[Comment], Comment]) -> Blog:
    """The blog with every comment changed."""
    return each_post(blog, lambda p: replace(p, comments=tuple(map(change, p.comments))))


@dataclass
class Edited:
    """The posts of a blog while they are edited, and what `compare` has to tell: (address of the old post, id) of each thing touched."""

    posts: list[Post]
    expected: dict[tuple[str, str], str] = field(default_factory=dict)

    def comments(self) -> list[tuple[int, int]]:
        """Places of all comments."""
        return [(p, c) for p, one in enumerate(self.posts) for c in range(len(one.comments))]

    def free(self, dice: Random, fits: Callable[[Comment], bool]) -> tuple[int, int] | None:
        """A comment that fits, in whose thread nothing was touched, and whose words by this writer nothing was done to; None without."""
        places = [(p, c) for p, c in self.comments() if fits(self.posts[p].comments[c]) and self._is_free(p, c)]
        return dice.choice(places) if places else None

    def _is_free(self, p: int, c: int) -> bool:
        post, one = self.posts[p], self.posts[p].comments[c]
        by_id = {other.id: other for other in post.comments}
        return _root(one, by_id) not in self._roots and (one.author.name, one.text) not in self._words

    def touch(self, p: int, c: int) -> None:
        """Keep other edits away from a comment's thread and its words."""
        by_id = {other.id: other for other in self.posts[p].comments}
        self._roots.add(_root(self.posts[p].comments[c], by_id))
        self._words.add((self.posts[p].comments[c].author.name, self.posts[p].comments[c].text))

    def put(self, p: int, comments: Sequence[Comment]) -> None:
        """Give a post these comments."""
        self.posts[p] = replace(self.posts[p], comments=tuple(comments))

    _roots: set[str] = field(default_factory=set)
    _words: set[tuple[str | None, str]] = field(default_factory=set)


def _root(one: Comment, by_id: dict[str, Comment]) -> str:
    while one.parent in by_id:
        one = by_id[one.parent]
    return one.id


def edit(edited: Edited, kind: str, dice: Random) -> None:
    """Make one edit of this kind, where anything of the blog allows it, and note what has to be told of it."""
    fits: Callable[[Comment], bool] = {
        "cut": lambda c: len(c.text) > 60,
        "thread": lambda c: c.parent is not None,
        "author": lambda c: c.author.name is not None,
    }.get(kind, lambda c: len(c.text) > 30 if kind == "move" else True)
    place = edited.free(dice, fits)
    if place is None:
        return
    p, c = place
    post, one = edited.posts[p], edited.posts[p].comments[c]
    edited.touch(p, c)
    key = (post.url, one.id)
    if kind in ("remove", "move"):
        rest = [replace(x, parent=None) if x.parent == one.id else x for x in post.comments if x is not one]
        there = dice.choice([k for k in range(len(edited.posts)) if k != p])
        edited.put(p, rest)
        if kind == "move":
            edited.put(there, [*edited.posts[there].comments, replace(one, parent=None)])
        edited.expected[key] = "missing" if kind == "remove" else "moved post"
        return
    changed, told = {
        "date": (replace(one, posted=(one.posted or START) + timedelta(days=3, minutes=7)), "changed date"),
        "cut": (replace(one, text=one.text[: len(one.text) // 2]), "changed text"),
        "author": (replace(one, author=Person("Nobody Else")), "changed author"),
        "thread": (replace(one, parent=None), "changed thread"),
    }[kind]
    edited.put(p, [changed if x is one else x for x in post.comments])
    edited.expected[key] = told
