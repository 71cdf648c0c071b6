"""Who wrote it: the blog's authors with the evidence for each, and which comments come from the same person.

Order of evidence, strongest first (a platform's flag beats a name: namesakes exist): account id, the platform's own mark, profile address,
address of the blog itself, name; then configured names; then inference from how people talk to each other. Guests are never equal.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from urllib.parse import unquote, urlsplit

from checkup.facts import key_of
from checkup.model import Blog, Comment, Owner, Person, Post
from checkup.text.address import Bearers, first_name, strangers
from checkup.text.words import fold

# hosts where a path or a first label, not the host, is a person
INFERRED = "inferred from the conversation"
_SHARED = (
    "blogger.com facebook.com twitter.com x.com plus.google.com profiles.google.com google.com linkedin.com flickr.com youtube.com "
    "instagram.com github.com gravatar.com myspace.com friendfeed.com about.me medium.com mastodon.social disqus.com typepad.com "
    "profile.typepad.com openid.aol.com me.yahoo.com yahoo.com livejournal.com wordpress.com profiles.wordpress.org delicious.com "
    "pinterest.com vimeo.com soundcloud.com goodreads.com etsy.com amazon.com last.fm reddit.com bsky.app threads.net tumblr.com "
    "linktr.ee xing.com vk.com ravelry.com technorati.com getopenid.com myopenid.com"
)
SHARED_HOSTS = frozenset(_SHARED.split())
_NOBODY = (
    "anonymous anonym anonyme anónimo anonimo anônimo anoniem anonymt anonyymi anonim anonimowy anonymní anonimus "
    "guest gast invité invitado ospite convidado visitor "
    "besucher unknown unbekannt inconnu desconocido sconosciuto onbekend ukjent okänd "
    "анонимный анонимно аноним анонім гость ανώνυμος אנונימי مجهول 匿名 "
    "名無し 익명 无名氏 गुमनाम unidentified noname "
    "someone nobody"
)
_NOBODY_PHRASES = ("anonymous coward", "غير معرف", "no name", "ไม่ระบุชื่อ", "nặc danh", "name withheld", "名無しさん", "匿名さん")
NOBODY = frozenset(fold(word) for word in (*_NOBODY.split(), *_NOBODY_PHRASES))


def nameless(name: str | None) -> bool:
    """Whether the name says nothing: empty, or "Anonymous" in any language."""
    return not name or fold(name) in NOBODY or not any(c.isalnum() for c in name)


def account(person: Person | None) -> str | None:
    """The platform id, None for guests: "0" and empty ids are nobody's."""
    return person.platform_id if person and person.platform_id not in (None, "", "0") else None


def address(url: str | None) -> str | None:
    """A web address as an identity: host without www., and the path, which tells people on shared hosts apart; None for none."""
    if not url:
        return None
    try:
        parts = urlsplit(url.strip() if "://" in url else "http://" + url.strip())
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return None
    if "." not in host:
        return None
    return host + unquote(parts.path).rstrip("/") + (f"?{parts.query}" if parts.query and host in SHARED_HOSTS else "")


@dataclass
class _Writer:
    """One author of the blog while the evidence comes in."""

    person: Person
    evidence: str
    names: set[str] = field(default_factory=set)
    accounts: set[str] = field(default_factory=set)
    profiles: set[str] = field(default_factory=set)
    flagged: bool = False

    def learn(self, person: Person) -> None:
        if not nameless(person.name):
            self.names.add(fold(person.name or ""))
        if account(person):
            self.accounts.add(str(person.platform_id))
        if address(person.url):
            self.profiles.add(str(address(person.url)))

    def knows(self, person: Person) -> bool:
        name, url = fold(person.name or ""), address(person.url)
        return (
            account(person) in self.accounts
            or (not nameless(person.name) and name in self.names)
            or (url is not None and url in self.profiles)
        )


def settle(blog: Blog, authors: Sequence[str] = ()) -> Blog:
    """The blog with its owners, and with `by_post_author`, `by_blog_author` and `author_evidence` settled on every comment.

    authors  configured names or addresses of the people who write the blog; they count like a byline
    """
    writers = _known(blog, authors)
    judge = _Judge(blog, writers)
    settled = judge.blog()
    flags = any(c.by_post_author for p in blog.posts for c in p.comments)
    if not flags and not any(c.by_blog_author for p in settled.posts for c in p.comments):
        guess = _infer(blog, writers)
        if guess:
            if guess not in writers:
                writers = [*writers, guess]
            settled = _Judge(blog, writers).blog()
    return replace(settled, owners=tuple(Owner(w.person, w.evidence) for w in writers))


def _known(blog: Blog, authors: Sequence[str]) -> list[_Writer]:
    """Authors by byline, by the platform's mark, by configuration and as the readers of pages found them."""
    writers: list[_Writer] = []

    def add(person: Person, evidence: str, *, flagged: bool = False) -> None:
        if nameless(person.name) and not account(person) and not address(person.url):
            return
        writer = next((w for w in writers if w.knows(person)), None)
        if writer is None:
            writer = _Writer(person, evidence)
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

    def __init__(self, original: Blog, writers: list[_Writer]) -> None:
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

    def _writer_of(self, post: Post) -> _Writer | None:
        marked = next((c.author for c in post.comments if c.by_post_author and c.kind == "comment"), None)
        for person in (post.author, marked):
            if person:
                found = next((w for w in self.writers if w.knows(person)), None)
                if found:
                    return found
        return self.writers[0] if len(self.writers) == 1 else None

    def _comment(self, comment: Comment, writer: _Writer | None) -> Comment:
        post, anyone, why = self._settle(comment, writer)
        return replace(comment, by_post_author=post, by_blog_author=anyone, author_evidence=why)

    def _settle(self, comment: Comment, writer: _Writer | None) -> tuple[bool | None, bool | None, str | None]:
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

    def _match(self, person: Person) -> tuple[_Writer | None, str | None]:
        own = account(person)
        for writer in self.writers:
            if own and own in writer.accounts:
                return writer, "the account is the author's own"
        if own and any(w.accounts for w in self.writers):
            return None, None
        url, name = address(person.url), fold(person.name or "")
        named = None if nameless(person.name) else next((w for w in self.writers if name in w.names), None)
        if self.flags:
            return self._co_author(person, named, url)
        for writer in self.writers:
            if url and url in writer.profiles and url != self.home:
                return writer, "the profile address is the author's own"
        if url and self._ours(person) and (named or not self.writers or len(self.writers) == 1):
            return named or (self.writers[0] if self.writers else None), "the address is the blog's own"
        if named and named.accounts and self.accounts_shown:
            return None, None  # this platform shows the authors' accounts; a guest with the name is a namesake
        if named and self._plausible(name, url):
            return named, named.evidence if named.evidence.startswith(INFERRED) else "bears the author's name"
        return None, None

    def _co_author(self, person: Person, named: _Writer | None, url: str | None) -> tuple[_Writer | None, str | None]:
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


@dataclass
class _Talk:
    """How one commenter talks with the others."""

    person: Person
    answered: set[tuple[str, str]] = field(default_factory=set)
    called_by: set[tuple[str, str]] = field(default_factory=set)
    before: set[tuple[str, str]] = field(default_factory=set)
    posts: set[str] = field(default_factory=set)


def _infer(blog: Blog, writers: list[_Writer]) -> _Writer | None:
    """The commenter whom readers speak to and who answers them by name; None where nobody stands out."""
    talks: dict[str, _Talk] = {}
    for post in blog.posts:
        _listen(post, talks)
    best, second = 0.0, 0.0
    chosen: _Talk | None = None
    for name in sorted(talks):
        talk = talks[name]
        answered, called, readers = len(talk.answered), len(talk.called_by), len(talk.before)
        answers_all = readers >= 2 and answered >= 0.6 * readers
        if not ((called >= 2 and answered >= 1) or (answered >= 2 and (called >= 1 or answers_all))):
            continue
        weight = answered + 2.0 * called
        if weight > best:
            best, second, chosen = weight, best, talk
        elif weight > second:
            second = weight
    if chosen is None or second > 0.75 * best:
        return None
    words = f"{INFERRED}: answers {len(chosen.answered)} readers by name"
    if chosen.called_by:
        words += f", and {len(chosen.called_by)} speak to this person unasked"
    folded = fold(chosen.person.name or "")
    writer = next((w for w in writers if any(first_name(folded) == first_name(n) for n in w.names)), None)
    if writer is None:
        writer = _Writer(chosen.person, words)
    writer.learn(Person(chosen.person.name))
    return writer


def _listen(post: Post, talks: dict[str, _Talk]) -> None:
    comments = [c for c in post.comments if c.kind == "comment"]
    names = {fold(c.author.name or "") for c in comments if not nameless(c.author.name)}
    forms = {name: {name, first_name(name)} for name in names}
    bearers = Bearers()
    for name in sorted(names):
        bearers.add(name, sorted(forms[name]))
    short = {form for some in forms.values() for form in some}
    spoken: set[str] = set()
    met: set[tuple[str, str]] = set()  # (who, whom) has spoken to each other on this post
    for comment in comments:
        own = fold(comment.author.name or "")
        if nameless(comment.author.name):
            own = ""
        called = [call.key for call in bearers.calls(comment.text, own)]
        aliases = [s for s in strangers(comment.text) if s not in short]
        if own:
            talk = talks.setdefault(own, _Talk(comment.author))
            talk.posts.add(post.url)
            talk.before |= {(post.url, n) for n in spoken if n != own}
            talk.answered |= {(post.url, n) for n in called if n in spoken}
            met |= {(own, n) for n in called}
        for name in names - {own}:
            likely = name in called or any(_alias(alias, name) for alias in aliases)
            if likely and (name, own) not in met:
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


def identities(blog: Blog) -> dict[str, str | None]:
    """Key of each comment -> who wrote it, None for anonymous ones.

    Platform id; else profile address with its path on shared hosts; else the host of the author's own site; else the folded full name,
    which joins the one identity with an address that bears it. A name of one word counts only within its post.
    """
    holders: dict[str, set[str]] = {}
    for post in blog.posts:
        for comment in post.comments:
            strong = _strong(comment)
            if strong and not nameless(comment.author.name):
                holders.setdefault(fold(comment.author.name or ""), set()).add(strong)
    return {key_of(p, c): _identity(p, c, holders) for p in blog.posts for c in p.comments}


def _strong(comment: Comment) -> str | None:
    if account(comment.author):
        return f"id:{comment.author.platform_id}"
    url = address(comment.author.url)
    if url is None:
        return None
    host = url.split("/")[0]
    return f"url:{url}" if host in SHARED_HOSTS else f"url:{host}"


def _identity(post: Post, comment: Comment, holders: dict[str, set[str]]) -> str | None:
    strong = _strong(comment)
    if strong:
        return strong
    if nameless(comment.author.name):
        return None
    name = fold(comment.author.name or "")
    one_word = " " not in name
    known = holders.get(name, set())
    if len(known) == 1 and not one_word:
        return next(iter(known))
    return f"name:{name}@{post.url}" if one_word else f"name:{name}"
