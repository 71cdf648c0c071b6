"""Who wrote it: the blog's authors with the evidence for each, and which comments come from the same person.

Order of evidence, strongest first (a platform's flag beats a name: namesakes exist): account id, the platform's own mark, profile address,
address of the blog itself, name; then configured names; then inference from how people talk to each other. Guests are never equal.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checkup.model import Blog, Comment, Owner, Person, Post
from checkup.people._identities import identities
from checkup.people._inference import INFERRED, infer
from checkup.people._names import SHARED_HOSTS, Writer, account, address, is_member_page, nameless
from checkup.text.words import fold

__all__ = ["account", "address", "identities", "nameless", "settle"]


def settle(blog: Blog, authors: Sequence[str] = ()) -> Blog:
    """The blog with its owners, and with `by_post_author`, `by_blog_author` and `author_evidence` settled on every comment.

    authors  configured names or addresses of the people who write the blog; they count like a byline
    """
    writers = _known(blog, authors)
    judge = _Judge(blog, writers)
    settled = judge.blog()
    flags = any(c.by_post_author for p in blog.posts for c in p.comments)
    if not flags and not any(c.by_blog_author for p in settled.posts for c in p.comments):
        guess = infer(blog, writers)
        if guess and (guess in writers or not _named_in_full(blog, authors)):
            if guess not in writers:
                writers = [*writers, guess]
            settled = _Judge(blog, writers).blog()
    return replace(settled, owners=tuple(Owner(w.person, w.evidence) for w in writers))


def _named_in_full(blog: Blog, authors: Sequence[str]) -> bool:
    """Whether it is known who writes: by the configuration, or by a full name over most posts. Then a talkative reader is just that."""
    full = sum(bool(p.author and " " in fold(p.author.name or "")) for p in blog.posts)
    return bool(authors) or 2 * full > len(blog.posts)


def _known(blog: Blog, authors: Sequence[str]) -> list[Writer]:
    """Authors by byline, by the platform's mark, by configuration and as the readers of pages found them."""
    writers: list[Writer] = []

    def add(person: Person, evidence: str, *, flagged: bool = False) -> None:
        if nameless(person.name) and not account(person) and not address(person.url):
            return
        writer = next((w for w in writers if w.knows(person)), None)
        if writer is None:
            writer = Writer(person, evidence)
            writers.append(writer)
        writer.learn(person)
        writer.flagged |= flagged

    for post in blog.posts:
        if post.author:
            add(post.author, "named as the author of a post")
    for post in blog.posts:
        for comment in post.comments:
            if comment.by_post_author and comment.kind == "comment":
                add(comment.author, "the platform marks their comments as the author's", flagged=True)
    for owner in blog.owners:
        add(owner.person, owner.evidence)
    for author in authors:
        is_address = "/" in author or ("." in author and " " not in author)
        add(Person(None, author) if is_address else Person(author), "named in the configuration")
    return writers


class _Judge:
    """Decides comment by comment, with what is known of the writers."""

    def __init__(self, original: Blog, writers: list[Writer]) -> None:
        self.original, self.writers = original, writers
        self.flags = any(c.by_post_author for p in original.posts for c in p.comments)
        accounts = {a for w in writers for a in w.accounts}
        self.accounts_shown = any(account(c.author) in accounts for p in original.posts for c in p.comments if account(c.author))
        self.home = address(original.url)
        self.host = (self.home or "").split("/")[0]
        self.with_own_url = {
            fold(c.author.name or "") for p in original.posts for c in p.comments if c.kind == "comment" and self._ours(c.author)
        }

    def blog(self) -> Blog:
        return replace(self.original, posts=tuple(self._post(p) for p in self.original.posts))

    def _post(self, post: Post) -> Post:
        writer = self._writer_of(post)
        return replace(post, comments=tuple(self._comment(c, writer) if c.kind == "comment" else c for c in post.comments))

    def _writer_of(self, post: Post) -> Writer | None:
        marked = next((c.author for c in post.comments if c.by_post_author and c.kind == "comment"), None)
        for person in (post.author, marked):
            if person:
                found = next((w for w in self.writers if w.knows(person)), None)
                if found:
                    return found
        return self.writers[0] if len(self.writers) == 1 else None

    def _comment(self, comment: Comment, writer: Writer | None) -> Comment:
        post, anyone, why = self._settle(comment, writer)
        return replace(comment, by_post_author=post, by_blog_author=anyone, author_evidence=why)

    def _settle(self, comment: Comment, writer: Writer | None) -> tuple[bool | None, bool | None, str | None]:
        if comment.by_post_author:
            return True, True, "the platform marks this comment as the post author's"
        found, why = self._match(comment.author)
        if found is None:
            known = bool(self.writers) or comment.by_post_author is False
            return (False, False, None) if known else (None, None, None)
        if comment.by_post_author is False or (self.flags and account(comment.author) is None):
            # the platform knows the post's author, and did not mark this one: at most a co-author
            other = found is not writer
            return False, other, why if other else "bears the author's name, but the platform does not mark the comment"
        same = found is writer if writer else None
        return same, True, why

    def _match(self, person: Person) -> tuple[Writer | None, str | None]:
        own = account(person)
        for writer in self.writers:
            if own and own in writer.accounts:
                return writer, "the account is the author's own"
        if own and any(w.accounts for w in self.writers):
            return None, None
        url, name = address(person.url), fold(person.name or "")
        named = None if nameless(person.name) else self._named(name)
        if self.flags:
            return self._co_author(person, named, url)
        for writer in self.writers:
            if url and url in writer.profiles and url != self.home:
                return writer, "the profile address is the author's own"
        if url and self._ours(person) and (named or len(self.writers) <= 1):
            only = self.writers[0] if self.writers else None
            if named or not is_member_page(person.url):
                return named or only, "the address is the blog's own"
            if only and name and any(set(name.split()) <= set(n.split()) for n in only.names):
                return only, "an account on the blog itself, with the author's name"
        if named and named.accounts and self.accounts_shown:
            return None, None  # this platform shows the authors' accounts; a guest with the name is a namesake
        if named and self._plausible(name, url):
            return named, named.evidence if named.evidence.startswith(INFERRED) else "bears the author's name"
        return None, None

    def _named(self, name: str) -> Writer | None:
        """The writer of that name; else the only one whose full name begins with these two words or more ("Ann Lee" of "Ann Lee Hill")."""
        exact = next((w for w in self.writers if name in w.names), None)
        if exact or " " not in name:
            return exact
        longer = [w for w in self.writers if any(n.startswith(name + " ") for n in w.names)]
        return longer[0] if len(longer) == 1 else None

    def _co_author(self, person: Person, named: Writer | None, url: str | None) -> tuple[Writer | None, str | None]:
        """On a blog that marks its authors: somebody unmarked is a writer only with the name and the address of marked comments."""
        if named is None or not named.flagged:
            return None, None
        if named.accounts and account(person) is None:
            return None, None
        same = url in named.profiles if named.profiles else url is None
        return (named, "bears the name and the address of an author of this blog") if same else (None, None)

    def _ours(self, person: Person) -> bool:
        url = address(person.url)
        return bool(url and self.home and (url == self.home or (url.split("/")[0] == self.host and self.host not in SHARED_HOSTS)))

    def _plausible(self, name: str, url: str | None) -> bool:
        """A name alone is weak: where the same name also comes with the blog's own address, a foreign address is somebody else's."""
        return name not in self.with_own_url or url is None or url.split("/")[0] == self.host
