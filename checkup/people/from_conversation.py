"""Who the author is, guessed from how people talk: readers speak to somebody by name, and somebody answers them by theirs."""

from __future__ import annotations

from dataclasses import dataclass, field

from checkup.model import Blog, Person, Post
from checkup.people.case import Case
from checkup.people.person import nameless
from checkup.text.mentions import KnownNames, first_name, strangers
from checkup.text.words import fold

INFERRED = "inferred from the conversation"
MANY_COMMENTS, MANY_POSTS = 20, 5  # from here on a wrong guess would cost more than the question that `doubt.py` asks


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
    words = f"{INFERRED}: answers {len(talk.answered)} readers by name"
    if talk.called_by:
        words += f", and {len(talk.called_by)} speak to this person unasked"
    writer = writer or case.writers.new(talk.person, words)
    case.writers.learn_name(writer, name)
    for one in case.open(case.signatures.by_name.get(name, ())):
        case.give(one, writer, words)


def _outstanding(talks: dict[str, _Talk]) -> str | None:
    """The name of the one whom the talk turns about; None where two are close."""
    best, second = 0.0, 0.0
    chosen: str | None = None
    for name in sorted(talks):
        talk = talks[name]
        answered, called, readers = len(talk.answered), len(talk.called_by), sum(talk.readers.values())
        answers_all = readers >= 2 and answered >= 0.6 * readers
        if not ((called >= 2 and answered >= 1) or (answered >= 2 and (called >= 1 or answers_all))):
            continue
        weight = answered + 2.0 * called
        if weight > best:
            best, second, chosen = weight, best, name
        elif weight > second:
            second = weight
    return None if second > 0.75 * best else chosen


def _signed_in_full(blog: Blog) -> bool:
    """Whether most posts bear a full name: then a talkative reader is just that."""
    return 2 * sum(bool(p.author and " " in fold(p.author.name or "")) for p in blog.posts) > len(blog.posts)


def _listen(post: Post, talks: dict[str, _Talk]) -> None:
    comments = [c for c in post.comments if c.kind == "comment"]
    names = {fold(c.author.name or "") for c in comments if not nameless(c.author.name)}
    forms = {name: {name, first_name(name)} for name in names}
    known = KnownNames()
    for name in sorted(names):
        known.add(name, sorted(forms[name]))
    by_initial: dict[str, list[str]] = {}
    for name in sorted(names):
        by_initial.setdefault(name[0], []).append(name)
    short = {form for some in forms.values() for form in some}
    signed = {c.id: fold(c.author.name or "") for c in comments if not nameless(c.author.name)}
    spoken: set[str] = set()
    met: set[tuple[str, str]] = set()  # (who, whom) has spoken to each other on this post
    for comment in comments:
        own = fold(comment.author.name or "")
        if nameless(comment.author.name):
            own = ""
        called = [call.key for call in known.calls(comment.text, own)]
        if comment.parent in signed and signed[comment.parent] != own:
            called.append(signed[comment.parent])
        aliases = [s for s in strangers(comment.text) if s not in short]
        if own:
            talk = talks.setdefault(own, _Talk(comment.author))
            talk.readers[post.url] = len(spoken) - (own in spoken)
            talk.answered |= {(post.url, n) for n in called if n in spoken}
            met |= {(own, n) for n in called}
        meant = {*called, *(name for alias in aliases for name in by_initial.get(alias[:1], ()) if _alias(alias, name))}
        for name in meant - {own}:
            if (name, own) not in met:
                talks.setdefault(name, _Talk(Person())).called_by.add((post.url, own or comment.id))
        if own:
            spoken.add(own)
    for comment in comments:
        own = fold(comment.author.name or "")
        if own in talks and talks[own].person == Person():
            talks[own].person = comment.author


def _alias(called: str, name: str) -> bool:
    """Whether a person called "russ" may sign as "rsomers": the same initial, in a user name of one word."""
    return " " not in name and len(name) > 3 and called[0] == name[0] and len(called) > 2
