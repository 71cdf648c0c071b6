"""Who the author is, guessed from how people talk: readers speak to somebody by name, and somebody answers them by theirs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from checkup.i18n import gettext
from checkup.model import Blog, Person, Post
from checkup.moments import Clock
from checkup.people.case import Case
from checkup.people.person import folded_name
from checkup.people.readers_name import homes_of, is_a_readers
from checkup.people.writers import Writer
from checkup.text.in_words import count
from checkup.text.mentions import KnownNames, first_name, strangers
from checkup.threads import in_order

MANY_COMMENTS, MANY_POSTS = 20, 5  # from here on a wrong guess costs more than the question that `doubt.py` asks: only a host is taken
# A host, told on ten blogs of 180 to 24,000 comments with all bylines, marks and sites taken away: on nine one is found, always a writer,
# with a weight of 17 or more, on .30 or more of the posts that have comments, and .39 or more of all weight. With the writers' comments
# taken away nobody reaches a weight of 9 and a third of it. The borders lie between.
HOST_WEIGHT, HOST_POSTS, HOST_SHARE = 15, 0.25, 1 / 3
LOGINS = frozenset(("admin", "administrator", "webmaster", "editor", "author"))  # bylines that are nobody's name
MOST_READERS = 0.6  # share of the readers before them whom a writer answers whom nobody speaks to
ANSWERED = 2  # others whom a leader of talk answers; a name that is only called may be one that many bear, or a robot
# share of a small blog's talk that turns about its writer. Told on 244 single pages, without bylines, marks and sites: of 70 with comments
# by their writers 47 were found; of all 231 with comments, those of the writers taken away, a reader on 17. With this border it is 43, and
# 4 readers: without one every long talk among readers has its leader.
MOST_TALK = 0.6
ALIAS, USER = 3, 4  # letters of a first name, and of the user name with its initial that its bearer may sign with ("russ", "rsomers")


@dataclass
class Talk:
    """How one commenter talks with the others.

    answered   (post, name) of those whom this one answers; called_by (post, name) of those who speak to this one unasked
    readers    post -> how many others had spoken before this one's last comment there
    """

    person: Person
    answered: set[tuple[str, str]] = field(default_factory=set)
    called_by: set[tuple[str, str]] = field(default_factory=set)
    readers: dict[str, int] = field(default_factory=dict)


def infer(case: Case) -> None:
    """Find the writer of pages that name none: the commenter whom readers speak to and who answers them by name.

    Nobody where nobody stands out or where the posts are signed in full by somebody else. On a large blog only a host is taken, who is
    there again and again and whom a good part of all talk goes to or comes from, and only where the posts bear nobody else's name: else
    its owner is asked.
    """
    talks = talks_of(case.blog)
    signatures = case.signatures
    large = len(signatures.all) >= MANY_COMMENTS and signatures.posts_of(signatures.all) >= MANY_POSTS
    name = _host(talks, signatures.posts_of(signatures.all)) if large else _outstanding(talks)
    if name is None:
        return
    writer = next((w for w in case.writers if any(first_name(name) == first_name(n) for n in w.names)), None)
    if writer is None and (_speaks_against(case, name) if large else _signed_in_full(case.blog)):
        return
    _take(case, name, talks[name], writer)


def host_of(blog: Blog) -> str | None:
    """The folded name of the commenter whom the talk of a blog turns about, whoever signs the posts; None where nobody stands out."""
    return _host(talks_of(blog), sum(any(c.kind == "comment" for c in p.comments) for p in blog.posts))


def talks_of(blog: Blog) -> dict[str, Talk]:
    """How each commenter talks with the others, by folded name."""
    talks: dict[str, Talk] = {}
    clock = Clock(blog.utc_offset)
    for post in blog.posts:
        _listen(post, talks, clock)
    return talks


def _speaks_against(case: Case, name: str) -> bool:
    """Whether the posts bear somebody's name, or something says that the host of the talk is a reader."""
    posts = case.blog.posts
    said = [(posts[one.post], one.comment) for one in case.signatures.by_name.get(name, ())]
    return any(w.names - LOGINS for w in case.writers) or is_a_readers(case.blog, name, said, homes_of(case.blog))


def _take(case: Case, name: str, talk: Talk, writer: Writer | None) -> None:
    """Give all comments under a name to the writer found by it, a new one where none is."""
    readers, posts = ({part[k] for part in talk.answered} for k in (1, 0))
    told = {"readers": count(len(readers), "reader"), "posts": count(len(posts), "post")}
    if talk.called_by:
        callers = count(len({who for _, who in talk.called_by}), "reader")
        words = gettext(
            "inferred from the conversation: answers {readers} by name on {posts}, and is spoken to unasked by {callers}",
            callers=callers,
            **told,
        )
    else:
        words = gettext("inferred from the conversation: answers {readers} by name on {posts}", **told)
    writer = writer or case.writers.new(talk.person, words, inferred=True)
    case.writers.learn_name(writer, name)
    for one in case.open(case.signatures.by_name.get(name, ())):
        case.give(one, writer, words)


def _weights(talks: dict[str, Talk], leads: Callable[[Talk], bool]) -> dict[str, int]:
    """How much the talk turns about each of those who lead it."""
    return {name: len(talk.answered) + 2 * len(talk.called_by) for name, talk in talks.items() if leads(talk)}


def _host(talks: dict[str, Talk], posts: int) -> str | None:
    """The one whom the talk of a large blog turns about; None where nobody is there often and has a good part of it.

    posts  how many posts have comments
    """
    weights = _weights(talks, lambda talk: len(talk.answered) >= ANSWERED)
    if not weights:
        return None
    name = min(weights, key=lambda name: (-weights[name], name))
    often = len(talks[name].readers) >= HOST_POSTS * posts
    return name if often and weights[name] >= max(HOST_WEIGHT, HOST_SHARE * sum(weights.values())) else None


def _outstanding(talks: dict[str, Talk]) -> str | None:
    """The name of the one whom the talk turns about; None where most of it does not turn about the one who leads."""
    weights = _weights(talks, _leads)
    if not weights:
        return None
    name = min(weights, key=lambda name: (-weights[name], name))
    return name if weights[name] >= MOST_TALK * (weights[name] + _apart(talks, name)) else None


def _apart(talks: dict[str, Talk], leader: str) -> int:
    """How much talk has nothing to do with a leader, in the measure of `_weights`; a call that is an answer counts as the answer only."""
    found = 0
    for name, talk in talks.items():
        if name != leader:
            unasked = [(post, who) for post, who in talk.called_by if who not in talks or (post, name) not in talks[who].answered]
            found += sum(whom != leader for _, whom in talk.answered) + 2 * sum(who != leader for _, who in unasked)
    return found


def _leads(talk: Talk) -> bool:
    """Whether somebody is spoken to and answers, or answers most of those who spoke before."""
    answered, called = len(talk.answered), len(talk.called_by)
    if answered < ANSWERED:
        return answered == 1 and called >= 2
    return called > 0 or answered >= MOST_READERS * sum(talk.readers.values())


def _signed_in_full(blog: Blog) -> bool:
    """Whether most posts bear a full name: then a talkative reader is just that."""
    return 2 * sum(bool(p.author and " " in folded_name(p.author.name)) for p in blog.posts) > len(blog.posts)


def _listen(post: Post, talks: dict[str, Talk], clock: Clock) -> None:
    """Note for each name of a post's comments whom it speaks to, and who speaks to it, in the order in which they were written."""
    comments = in_order([c for c in post.comments if c.kind == "comment"], clock)
    signed: dict[str | None, str] = {c.id: folded_name(c.author.name) for c in comments}
    people = {signed[c.id]: c.author for c in reversed(comments) if signed[c.id]}
    names = sorted(people)
    known = KnownNames()
    users: dict[str, list[str]] = {}  # names of one word by their initial
    for name in names:
        known.add(name, (name, first_name(name)))
        if " " not in name and len(name) >= USER:
            users.setdefault(name[0], []).append(name)
    forms = {form for name in names for form in (name, first_name(name))}
    spoken: set[str] = set()
    met: set[tuple[str, str]] = set()  # (who, whom) has spoken to each other on this post
    for comment in comments:
        own = signed[comment.id]
        called = {*(call.key for call in known.calls(comment.text, own)), signed.get(comment.parent, "")} - {own, ""}
        aliases = [s for s in strangers(comment.text) if s not in forms and len(s) >= ALIAS]
        if own:
            talk = talks.setdefault(own, Talk(people[own]))
            talk.readers[post.url] = len(spoken) - (own in spoken)
            talk.answered |= {(post.url, n) for n in called & spoken}
            met |= {(own, n) for n in called}
        for name in {*called, *(name for alias in aliases for name in users.get(alias[0], ()))} - {own}:
            if (name, own) not in met:
                talks.setdefault(name, Talk(people[name])).called_by.add((post.url, own or comment.id))
        if own:
            spoken.add(own)
