"""Doubt about who writes the blog: a name that behaves like the writer's, though nothing says that it is. Its owner is asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from checkup.facts import Doubt
from checkup.model import Blog, Comment, Post
from checkup.people.from_conversation import host_of
from checkup.people.person import address, folded_name, related
from checkup.people.readers_name import homes_of, is_a_readers, one_byline, speaks_of, thanks_for_posts
from checkup.reader_words import ReaderWords
from checkup.threads import answers_within

COMMENTS, POSTS = 20, 5  # readers' comments, and posts with one, before a question can be told from chance
BUSY = 3  # comments that make a post busy; a convention: of one or two anybody may have written all
FEWEST = 3  # busy posts that a share is taken of at least; a convention: on one or two a faithful reader stands by chance
BASE, HOME = 0.3, 0.3  # weight of being there at all beside answering others by name, and of printing the blog's home page
LEAST = 0.15  # a score that faithful readers of a silent writer stay below: on half of the busy posts without answering anybody
# Where one writer signs all posts and comments under that name, so many names, of which the last scores this share of the one in question:
# readers debate, and nobody of them stands out. Conventions.
PEERS, PEER = 3, 0.6
# Where no writer is found: the score, and how many times that of the next name, with which a name is asked about whatever site it prints.
# Told on seven blogs, twice a year of their lives, all evidence taken away: who writes alone has .25 and more, several times the next one's
# score, readers with a site .10 at most. The borders lie between.
ALONE, TIMES = 0.2, 3
SHARE, BUSY_SHARE = 0.08, 1 / 3  # of all comments, or of the busy posts, that a name must have to be asked about


@dataclass(frozen=True)
class _Name:
    """All comments under one folded name, each with its post, and how many of them are found to be a writer's."""

    said: list[tuple[Post, Comment]]
    found: int


def doubt(blog: Blog, authors: Sequence[str] = (), *, overrun: bool = False) -> Doubt | None:
    """The name to ask the owner about, None where there is no doubt.

    Asked where a name that is found on less than half of its comments outscores the best writer that is found: by the share of busy posts
    that it comments on, weighed by how often it answers others by name, and by the blog's home page. Never where the owner has said who
    writes, where the blog is overrun by spam (those who are there most may be spammers), or about a name that something speaks against.
    Nor where several debate alike below one writer's posts.
    Of a name that the talk turns about it says nothing that it has a site of its own, that others sign the posts, or that it speaks to
    one of them: it may answer for them. Nor does a site say anything where no writer is found and one name stands out from all others.

    blog     with writers, answers and verdicts settled
    overrun  whether spammers speak so much on it that readers cannot be told from them
    """
    comments = [(p, c) for p in blog.posts for c in p.comments if c.kind == "comment"]
    readers = [(p, c) for p, c in comments if not c.by_blog_author and not c.is_spam]
    known = any(c.by_blog_author for _, c in comments)
    if len(readers) < COMMENTS or len({p.url for p, _ in readers}) < POSTS or (authors and known) or overrun:
        return None
    busy = frozenset(p.url for p in blog.posts if sum(c.is_talk for c in p.comments) >= BUSY)
    names = _names(comments)
    homes = homes_of(blog)
    mine = [(p, c) for p, c in comments if c.by_blog_author]
    writers = [mine, *(n.said for n in names.values() if 2 * n.found >= len(n.said))]
    best = max(_score(said, busy, homes) for said in writers)
    scores = {k: _score(n.said, busy, homes) for k, n in names.items() if _may_be_asked(n, len(comments), busy, homes)}
    if any(score > max(best, LEAST) for score in scores.values()):  # who answers inside readers' comments is there where he does
        inside = answers_within(blog)
        best = max(best, _score([(p, c) for p, c in comments if p.key(c) in inside], busy, frozenset()))
    may = [k for k, score in scores.items() if score > max(best, LEAST) and not _is_only_there(blog, k, names[k], homes)]
    if may and one_byline(blog) is not None:
        peers = sorted((_score(n.said, busy, homes) for n in names.values() if 2 * n.found < len(n.said)), reverse=True)
        may = [k for k in may if len(peers) < PEERS or peers[PEERS - 1] < PEER * scores[k]]
    lone = None if known else _stands_out(names, busy, homes)
    asked = [k for k in may if not is_a_readers(blog, k, names[k].said, homes, whatever_its_site=lone is not None and related(k, lone))]
    if not asked and may and (host := host_of(blog)) in may:
        asked = [host] if not thanks_for_posts(names[host].said) else []
    if not asked:
        return None
    name = _fuller(max(asked, key=lambda k: (scores[k], len(names[k].said), k)), asked, names)
    return Doubt(_printed(names[name]), scores[name], best, len(names[name].said))


def _stands_out(names: Mapping[str, _Name], busy: frozenset[str], homes: frozenset[str]) -> str | None:
    """The name that scores so high that nobody else comes near but under another form of it; None where there is none.

    Names that stand on one post alone are no measure: on a small blog chance gives them much.
    """
    scores = {k: _score(n.said, busy, homes) for k, n in names.items() if len({p.url for p, _ in n.said}) > 1}
    first = max(sorted(scores), key=scores.__getitem__, default=None)
    if first is None or scores[first] < ALONE:
        return None
    next_one = max((score for k, score in scores.items() if not related(k, first)), default=0.0)
    return first if scores[first] >= TIMES * next_one else None


def _fuller(name: str, asked: Sequence[str], names: Mapping[str, _Name]) -> str:
    """The name that is asked about: the one with more words that stands on more comments, where that one may be asked about as well."""
    words = set(name.split())
    more = [k for k in asked if words < set(k.split()) and len(names[k].said) > len(names[name].said)]
    return max(more, key=lambda k: (len(names[k].said), k), default=name)


def unaccused(blog: Blog, in_doubt: Doubt | None) -> Blog:
    """The blog in which who may be its writer is not said to advertise, nor to look like spam: both are for readers alone."""
    if in_doubt is None:
        return blog
    name = folded_name(in_doubt.name.raw)

    def accused(comment: Comment) -> bool:
        return comment.label in ("promo", "suspect") and folded_name(comment.author.name) == name

    def cleared(post: Post) -> Post:
        if not any(map(accused, post.comments)):
            return post
        return replace(post, comments=tuple(replace(c, verdict=None) if accused(c) else c for c in post.comments))

    return replace(blog, posts=tuple(map(cleared, blog.posts)))


def _printed(name: _Name) -> ReaderWords:
    """A name as most of its comments print it, with one of those."""
    printed = sorted(c.author.name or "" for _, c in name.said)
    most = max(printed, key=printed.count)
    post, comment = next((p, c) for p, c in name.said if (c.author.name or "") == most)
    return ReaderWords(most.strip(), "name", post.key(comment))


def _names(comments: Sequence[tuple[Post, Comment]]) -> dict[str, _Name]:
    said: dict[str, list[tuple[Post, Comment]]] = {}
    for post, comment in comments:
        if name := folded_name(comment.author.name):
            said.setdefault(name, []).append((post, comment))
    return {name: _Name(some, sum(bool(c.by_blog_author) for _, c in some)) for name, some in said.items()}


def _score(said: Sequence[tuple[Post, Comment]], busy: frozenset[str], homes: frozenset[str]) -> float:
    """How much like a writer somebody comments, from 0 to 1.6."""
    if not said:
        return 0.0
    there = len({p.url for p, _ in said} & busy) / max(len(busy), FEWEST)
    naming = sum(_answers_somebody(p, c) for p, c in said) / len(said)
    carries = any(address(c.author.url) in homes for _, c in said)
    return there * (BASE + naming) + HOME * carries


def _answers_somebody(post: Post, comment: Comment) -> bool:
    answered = {a.id for a in comment.answers if a.how != "assumed"}
    own = folded_name(comment.author.name)
    return bool(answered) and any(c.id in answered and folded_name(c.author.name) != own for c in post.comments)


def _is_only_there(blog: Blog, folded: str, name: _Name, homes: frozenset[str]) -> bool:
    """Whether a name only comes often, answering nobody by name, where one writer signs all posts under another name.

    That writer comments as well, or the posts speak of the bearer of the name.
    """
    writer = one_byline(blog) or speaks_of(blog, folded)
    if writer is None or related(writer, folded) or name.found:
        return False
    return not any(_answers_somebody(p, c) or address(c.author.url) in homes for p, c in name.said)


def _may_be_asked(name: _Name, total: int, busy: frozenset[str], homes: frozenset[str]) -> bool:
    """Whether a name is there often enough, is no writer's yet, and is no spammer's."""
    spam, reader = sum(c.is_spam for _, c in name.said), any(c.author_evidence for _, c in name.said if not c.by_blog_author)
    if 2 * name.found >= len(name.said) or 2 * spam >= len(name.said) or reader:
        return False
    posts = {p.url for p, _ in name.said}
    carries = len({p.url for p, c in name.said if address(c.author.url) in homes}) >= BUSY
    return carries or len(name.said) >= SHARE * total or (len(posts & busy) >= BUSY and len(posts & busy) >= BUSY_SHARE * len(busy))
