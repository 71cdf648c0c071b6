"""Thirteen ways to game the score: each takes a blog as read and its site file, and gives both as they stand after the trick."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from checkup.config import SiteConfig
from checkup.facts import Facts
from checkup.gathering.menu_pages import with_about
from checkup.gathering.page_read import PageRead
from checkup.model import Blog, Comment, Link, Mark, Person, Post
from tests.gaming.blogs import facts_of

Gamed = tuple[Blog, SiteConfig]
Way = Callable[[Blog, SiteConfig], Gamed]
GREAT = ("Great point, {0}!", "{0}, what a great point!", "Great point, {0}, thanks for reading!", "So true, {0}! Great point.")
PUPPETS = ("Hugo Lark", "Ines Crane", "Jory Finch")
FILLER = ("A short note before the week begins.", "Nothing much today, the sun is out.", "Back soon with more, promise.")
PRICED = "After {0} buy our new cookbook now for only $19.99 and order before Sunday."
UNPRICED = "After {0} nothing helps like our new cookbook, and no kitchen should be without it."


def thanks(blog: Blog, site: SiteConfig) -> Gamed:
    """One "Thanks everybody!" of the writer below each post that has readers' comments."""
    return _with_comments(blog, site, lambda post, facts: _last_word(post, facts, "Thanks everybody!"))


def smileys(blog: Blog, site: SiteConfig) -> Gamed:
    """A smiley of the writer under each reader's comment."""
    return _with_comments(blog, site, lambda post, facts: _replies(post, facts, lambda n, name: ":-)"))


def machine(blog: Blog, site: SiteConfig) -> Gamed:
    """A "Great point, NAME!" in four wordings under each reader's comment."""
    return _with_comments(blog, site, lambda post, facts: _replies(post, facts, lambda n, name: GREAT[n % 4].format(name)))


def deleted(blog: Blog, site: SiteConfig) -> Gamed:
    """Every reader's comment that the writer did not answer is gone."""
    facts = facts_of(blog, site)
    posts = []
    for post, known in zip(blog.posts, _known(blog, facts), strict=True):
        gone = {c.id for c in known.comments if c.is_reader and post.key(c) not in facts.answers}
        kept = [replace(c, parent=None if c.parent in gone else c.parent) for c in post.comments if c.id not in gone]
        posts.append(replace(post, comments=tuple(kept), declared_count=None, comments_status="present" if kept else "none"))
    return replace(blog, posts=tuple(posts)), site


def puppets(blog: Blog, site: SiteConfig) -> Gamed:
    """Two invented readers ask below each post, and the writer answers both within hours."""
    return _with_comments(blog, site, _play)


def footer_question(blog: Blog, site: SiteConfig) -> Gamed:
    """The same question at the end of each post."""
    return _with_text(blog, "What do you think?"), site


def footer_credit(blog: Blog, site: SiteConfig) -> Gamed:
    """The same thanks to a friend, with a link, at the end of each post."""
    link = Link("https://friend-of-mine.example/", "Mary Miller")
    given = _with_text(blog, "Thanks to Mary Miller for the inspiration.")
    return replace(given, posts=tuple(replace(p, links=(*p.links, link)) for p in given.posts)), site


def filler(blog: Blog, site: SiteConfig) -> Gamed:
    """A post of one line in the middle of each gap between two posts."""
    dated = sorted(((p.published, p) for p in blog.posts if p.published), key=lambda one: str(one[0]))
    found = []
    for n, ((at, a), (then, _)) in enumerate(pairwise(dated)):
        text = f"{FILLER[n % 3]} Number {n} of the year."
        found.append(
            replace(a, url=f"{a.url}-filler", title=f"Note {n}", text=text, links=(), quotes=(), comments=(), comments_status="none",
                    declared_count=0, id=None, published=at + (then - at) / 2)
        )  # fmt: skip
    cover = replace(blog.coverage, found=blog.coverage.found + len(found), read=blog.coverage.read + len(found))
    return replace(blog, posts=(*blog.posts, *found), coverage=cover), site


def empty_pages(blog: Blog, site: SiteConfig) -> Gamed:
    """Pages called About, Contact and Comment policy are there; nothing in them."""
    linked = {item: Mark(item, True, f"{blog.url}{item}/") for item in ("about", "contact", "policy")}
    nothing = PageRead(blog.url, "page", Post(blog.url, title="A page"))
    told = with_about(linked, (), lambda _: nothing)
    return replace(blog, marks=(*blog.marks, *told.values())), site


def not_spam(blog: Blog, site: SiteConfig) -> Gamed:
    """Every comment of the blog is declared to be no spam."""
    ids = tuple(sorted({c.id for p in blog.posts for c in p.comments}))
    return blog, site.model_copy(update={"spam": site.spam.model_copy(update={"not_spam": ids})})


def not_owed(blog: Blog, site: SiteConfig) -> Gamed:
    """Every comment of the blog is declared to be owed no answer."""
    ids = tuple(sorted({c.id for p in blog.posts for c in p.comments}))
    return blog, site.model_copy(update={"waiting": site.waiting.model_copy(update={"not_owed": ids})})


def readers(blog: Blog, site: SiteConfig) -> Gamed:
    """The writers are declared to be readers."""
    names = tuple(sorted({o.person.name for o in facts_of(blog, site).blog.owners if o.person.name}))
    return blog, site.model_copy(update={"blog": site.blog.model_copy(update={"readers": names, "authors": ()})})


def priced(blog: Blog, site: SiteConfig) -> Gamed:
    """An advert with a price in each post: what the wording without one is held against."""
    return _with_lines(blog, PRICED), site


def unpriced(blog: Blog, site: SiteConfig) -> Gamed:
    """The same advert without a price word."""
    return _with_lines(blog, UNPRICED), site


# Name -> the trick, and what it is held against (None = the blog as it is).
WAYS: Mapping[str, tuple[Way, Way | None]] = {
    "thanks": (thanks, None),
    "smileys": (smileys, None),
    "deleted": (deleted, None),
    "puppets": (puppets, None),
    "footer question": (footer_question, None),
    "footer credit": (footer_credit, None),
    "filler": (filler, None),
    "empty pages": (empty_pages, None),
    "not_spam": (not_spam, None),
    "adverts": (unpriced, None),
    "adverts, reworded": (unpriced, priced),
    "not_owed": (not_owed, None),
    "readers": (readers, None),
    "machine": (machine, None),
}


def _known(blog: Blog, facts: Facts) -> list[Post]:
    """The posts as settled, in the order of the blog's own."""
    by_url = {p.url: p for p in facts.blog.posts}
    return [by_url.get(p.url, replace(p, comments=())) for p in blog.posts]


def _with_comments(blog: Blog, site: SiteConfig, write: Callable[[Post, Facts], Iterator[Comment]]) -> Gamed:
    facts = facts_of(blog, site)
    posts = []
    for post, known in zip(blog.posts, _known(blog, facts), strict=True):
        more = tuple(write(known, facts))
        posts.append(replace(post, comments=(*post.comments, *more), comments_status="present", declared_count=None) if more else post)
    return replace(blog, posts=tuple(posts)), site


def _last_word(post: Post, facts: Facts, text: str) -> Iterator[Comment]:
    read = [c for c in post.comments if c.is_reader]
    if read:
        yield _by_writer(post, facts, read[-1], text, parent=None)


def _replies(post: Post, facts: Facts, say: Callable[[int, str], str]) -> Iterator[Comment]:
    for n, comment in enumerate(c for c in post.comments if c.is_reader):
        yield _by_writer(post, facts, comment, say(n, (comment.author.name or "friend").split()[0]), parent=comment.id)


def _by_writer(post: Post, facts: Facts, below: Comment, text: str, *, parent: str | None) -> Comment:
    """A comment of the writer an hour after another, signed as the writer's others on this blog are."""
    mine = next((c for p in facts.blog.posts for c in p.comments if c.by_owner), None)
    author = mine.author if mine else facts.blog.owners[0].person
    when = below.posted + timedelta(hours=1) if below.posted else None
    return Comment(f"g{below.id}", author, text, when, below.precision, parent=parent, by_post_author=mine.by_post_author if mine else None)


def _play(post: Post, facts: Facts) -> Iterator[Comment]:
    if post.published is None:
        return
    place = sum(map(ord, post.url))
    topic = (post.title or "this").split()[-1]
    for k in range(2):
        asked = Comment(
            f"p{k}", Person(PUPPETS[(place + k) % 3]), f"What would you do about {topic} in a year like {1990 + place % 30 + k}?",
            post.published + timedelta(hours=5 + k), "minute",
        )  # fmt: skip
        yield asked
        name = PUPPETS[(place + k) % 3].split()[0]
        yield _by_writer(
            post,
            facts,
            asked,
            f"{name}, in such a year I would leave {topic} alone until it is {place % 17 + k + 3} days old.",
            parent=asked.id,
        )


def _with_text(blog: Blog, line: str) -> Blog:
    return replace(blog, posts=tuple(replace(p, text=f"{p.text}\n\n{line}") for p in blog.posts))


def _with_lines(blog: Blog, line: str) -> Blog:
    """The line in each post with its title in it, so that it is no sentence of the theme."""
    return replace(blog, posts=tuple(replace(p, text=f"{p.text}\n\n{line.format(p.title or n)}") for n, p in enumerate(blog.posts)))
