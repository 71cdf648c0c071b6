"""Who answers whom: by the page's own thread, by a name or a quotation, or (on blogs that never thread) by the next word of the author."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from itertools import pairwise

from checkup.model import Answer, Blog, Comment, Post
from checkup.text.address import Bearers, first_name
from checkup.text.words import fold

SHORTEST_QUOTE = 30  # characters of a passage before it counts as a quotation
MOST_QUOTES = 20

_FRAGMENT = re.compile(r"#(?:comment-|c|cmt-|li-comment-|discussioncomment-)?([\w-]{1,64})$")
_QUOTED = re.compile(r"[“\"«„]([^“”\"«»„]{30,600})[”\"»“]")
_MARKED = re.compile(r"(?:\A|\n)\s{0,3}>+\s?([^\n]{30,600})")


def is_threaded(blog: Blog) -> bool:
    """Whether the blog's theme ever shows replies under the comment that they answer: a property of the blog, not of one page."""
    return any(c.parent is not None for p in blog.posts for c in p.comments)


def link(blog: Blog) -> Blog:
    """The blog with `Comment.answers` filled in, in the order of R3: thread, named, assumed; each with its evidence in words.

    thread   the parent that the page shows
    named    an earlier comment on the same post whose author is addressed by name, whose words are quoted, or that is linked to;
             the blog's author answers all that a named reader wrote before, a reader the last word of the named one
    assumed  only where the theme never threads: a comment by the blog's author that names nobody answers the readers since the author's
             comment before it
    """
    threaded = is_threaded(blog)
    return replace(blog, posts=tuple(_link_post(post, threaded) for post in blog.posts))


def _link_post(post: Post, threaded: bool) -> Post:
    if len(post.comments) < 2:
        return post
    linker = _Linker(post, threaded)
    for comment in in_order(post.comments):
        linker.take(comment)
    return replace(post, comments=tuple(replace(c, answers=tuple(linker.answers.get(c.id, ()))) for c in post.comments))


def in_order(comments: Sequence[Comment]) -> list[Comment]:
    """The comments as they were written: by time where every one has a time of day, turned round where a page runs backwards."""
    stamps = [_stamp(c.posted) for c in comments]
    if all(s is not None and c.precision in ("second", "minute") for s, c in zip(stamps, comments, strict=True)):
        order = sorted(range(len(comments)), key=lambda i: (stamps[i] or 0.0, i))
        by_time = [comments[i] for i in order]
        return _parents_first(by_time)
    known = [s for s in stamps if s is not None]
    steps = [b - a for a, b in pairwise(known) if a != b]
    flat = all(c.parent is None for c in comments)
    return list(reversed(comments)) if flat and steps and all(s < 0 for s in steps) else list(comments)


def _parents_first(comments: list[Comment]) -> list[Comment]:
    """Equal stamps may put a reply before its parent; the page's thread knows better."""
    place = {c.id: i for i, c in enumerate(comments)}
    if all(c.parent is None or place.get(c.parent, -1) < i for i, c in enumerate(comments)):
        return comments
    parents = {c.id: c.parent for c in comments}
    depth = {c.id: _depth(c.id, parents) for c in comments}
    return sorted(comments, key=lambda c: (_stamp(c.posted) or 0.0, depth[c.id]))


def _depth(start: str, parents: dict[str, str | None]) -> int:
    steps, seen, up = 0, {start}, parents.get(start)
    while up is not None and up not in seen:
        seen.add(up)
        steps, up = steps + 1, parents.get(up)
    return steps


def _stamp(when: datetime | None) -> float | None:
    return None if when is None else when.timestamp() if when.tzinfo else (when - datetime(1970, 1, 1)).total_seconds()  # noqa: DTZ001


class _Linker:
    """Walks one post's comments in order and remembers who has spoken."""

    def __init__(self, post: Post, threaded: bool) -> None:
        self.threaded = threaded
        self.body = fold(post.text)
        self.by_id = {c.id: c for c in post.comments}
        self.earlier: list[Comment] = []
        self.folded: dict[str, str] = {}
        self.by_name: dict[str, list[Comment]] = {}
        self.bearers = Bearers()
        self.open: list[Comment] = []
        self.answers: dict[str, list[Answer]] = {}
        self.answered_by: dict[str, set[str]] = {}

    def take(self, comment: Comment) -> None:
        found: dict[str, Answer] = {}
        if comment.kind == "comment":
            if comment.parent is not None and comment.parent in self.by_id:
                who = self.by_id[comment.parent].author.name or "the comment"
                found[comment.parent] = Answer(comment.parent, "thread", f"stands under {who} in the thread")
            for answer in (*self._linked(comment), *self._named(comment, found), *self._quoted(comment)):
                found.setdefault(answer.id, answer)
            self._assume(comment, found)
        self.answers[comment.id] = list(found.values())
        self._remember(comment)

    def _remember(self, comment: Comment) -> None:
        self.earlier.append(comment)
        self.folded[comment.id] = fold(comment.text)
        name = fold(comment.author.name or "")
        if comment.kind == "comment" and name:
            self.by_name.setdefault(name, []).append(comment)
            self.bearers.add(name, _forms(name))
            self.answered_by.setdefault(name, set()).update(a.id for a in self.answers[comment.id])

    def _linked(self, comment: Comment) -> list[Answer]:
        found = []
        for link in comment.links:
            match = _FRAGMENT.search(link.url)
            target = self.by_id.get(match[1]) if match else None
            if target and target.id != comment.id and target.id in self.folded:
                found.append(Answer(target.id, "named", f"links to the comment of {target.author.name or 'an unnamed reader'}"))
        return found

    def _named(self, comment: Comment, threaded: dict[str, Answer]) -> list[Answer]:
        own = fold(comment.author.name or "")
        mine = self.answered_by.get(own, set())
        found = []
        for call in self.bearers.calls(comment.text, own):
            theirs = [c for c in self.by_name[call.key] if c.id != comment.id]
            if any(c.id in threaded for c in theirs):
                continue  # the thread says which of that reader's comments it is
            waiting = [c for c in theirs if c.id not in mine] or theirs[-1:]
            if not comment.by_blog_author:
                waiting = [c for c in theirs[-1:] if self._takes_up(comment, c, call.words)]
            found += [Answer(c.id, "named", f"“{call.words}”") for c in waiting]
        return found

    def _takes_up(self, comment: Comment, earlier: Comment, words: str) -> bool:
        """Whether a reader who names `earlier`'s author replies to that comment.

        Who names the blog's author mostly speaks to the post: only "@Name", or a word to an author who has answered them, is a reply.
        """
        if not earlier.by_blog_author or words.startswith("@"):
            return True
        own = comment.author.name
        return any(self.by_id[a.id].author.name == own for a in self.answers[earlier.id] if a.how != "assumed")

    def _quoted(self, comment: Comment) -> list[Answer]:
        passages = [*comment.quotes, *(m[1] for m in _MARKED.finditer(comment.text)), *(m[1] for m in _QUOTED.finditer(comment.text))]
        found = []
        for passage in passages[:MOST_QUOTES]:
            words = fold(passage).strip(" .…\"'“”’")
            if len(words) < SHORTEST_QUOTE or words[:600] in self.body:
                continue
            source = next((c for c in reversed(self.earlier) if words[:600] in self.folded[c.id] and c.author != comment.author), None)
            if source:
                found.append(Answer(source.id, "named", f"quotes {source.author.name or 'an unnamed reader'}: “{passage.strip()[:60]}”"))
        return found

    def _assume(self, comment: Comment, found: dict[str, Answer]) -> None:
        if not comment.by_blog_author:
            self.open.append(comment)
            return
        if not self.threaded and not found:
            for reader in self.open:
                found[reader.id] = Answer(reader.id, "assumed", "the author's next comment; this blog has no threads")
        self.open = []


def _forms(name: str) -> list[str]:
    first = first_name(name)
    return [name] if first == name or len(first) < 2 else [name, first]
