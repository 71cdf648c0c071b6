"""Who the author is, guessed from how people talk: readers speak to somebody by name, and somebody answers them by theirs."""

from __future__ import annotations

from dataclasses import dataclass, field

from checkup.i18n import gettext
from checkup.model import Blog, Person, Post
from checkup.people.case import Case
from checkup.people.person import folded_name
from checkup.text.mentions import KnownNames, first_name, strangers

MANY_COMMENTS, MANY_POSTS = 20, 5  # from here on a wrong guess would cost more than the question that `doubt.py` asks
MOST_READERS = 0.6  # share of the readers before them whom a writer answers whom nobody speaks to
CLOSE = 0.75  # a second one with more than this share of the first one's weight is as likely
ALIAS, USER = 3, 4  # letters of a first name, and of the user name with its initial that its bearer may sign with ("russ", "rsomers")


@dataclass
class _Talk:
    """How one commenter talks with the others.

    answered   (post, name) of those whom this one answers; called_by (post, name) of those who speak to this one unasked
    readers    post -> how many others had spoken before this one's last comment there
    """

    person: Person
    answered: set[tuple[str, str]] = field(default_factory=set)
    called_by: set[tuple[str, str]] = field(default_factory=set)
    readers: dict[str, int] = field(default_factory=dict)


def infer(case: Case) -> None:
    """Find the writer of a few pages that name none: the commenter whom readers speak to and who answers them by name.

    Nobody where nobody stands out, where the posts are signed in full by somebody else, or on a blog large enough to ask its owner instead.
    """
    comments = len(case.signatures.all)
    if comments >= MANY_COMMENTS and case.signatures.posts_of(case.signatures.all) >= MANY_POSTS:
        return
    talks: dict[str, _Talk] = {}
    for post in case.blog.posts:
        _listen(post, talks)
    name = _outstanding(talks)
    if name is None:
        return
    writer = next((w for w in case.writers if any(first_name(name) == first_name(n) for n in w.names)), None)
    if writer is None and _signed_in_full(case.blog):
        return
    talk = talks[name]
    told = {"readers": len(talk.answered), "n": len(talk.called_by)}
    if talk.called_by:
        words = gettext("inferred from the conversation: answers {readers} readers by name, and {n} speak to this person unasked", **told)
    else:
        words = gettext("inferred from the conversation: answers {readers} readers by name", **told)
    writer = writer or case.writers.new(talk.person, words)
    case.writers.learn_name(writer, name)
    for one in case.open(case.signatures.by_name.get(name, ())):
        case.give(one, writer, words)


def _outstanding(talks: dict[str, _Talk]) -> str | None:
    """The name of the one whom the talk turns about; None where two are close."""
    weights = {name: len(talk.answered) + 2 * len(talk.called_by) for name, talk in talks.items() if _leads(talk)}
    ranked = sorted(weights, key=lambda name: (-weights[name], name))
    close = [name for name in ranked if weights[name] > CLOSE * weights[ranked[0]]]
    return close[0] if len(close) == 1 else None


def _leads(talk: _Talk) -> bool:
    """Whether somebody is spoken to and answers, or answers most of those who spoke before."""
    answered, called = len(talk.answered), len(talk.called_by)
    if answered < 2:
        return answered == 1 and called >= 2
    return called > 0 or answered >= MOST_READERS * sum(talk.readers.values())


def _signed_in_full(blog: Blog) -> bool:
    """Whether most posts bear a full name: then a talkative reader is just that."""
    return 2 * sum(bool(p.author and " " in folded_name(p.author.name)) for p in blog.posts) > len(blog.posts)


def _listen(post: Post, talks: dict[str, _Talk]) -> None:
    comments = [c for c in post.comments if c.kind == "comment"]
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
            talk = talks.setdefault(own, _Talk(people[own]))
            talk.readers[post.url] = len(spoken - {own})
            talk.answered |= {(post.url, n) for n in called & spoken}
            met |= {(own, n) for n in called}
        for name in {*called, *(name for alias in aliases for name in users.get(alias[0], ()))} - {own}:
            if (name, own) not in met:
                talks.setdefault(name, _Talk(people[name])).called_by.add((post.url, own or comment.id))
        if own:
            spoken.add(own)
