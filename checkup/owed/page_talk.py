"""What stands around a reader's comment on its page: whom it speaks to, and whether another reader took it up.

Only readers' comments, the page's own parents and the names of the blog's writers are looked at, never what a writer said or answered:
so one more comment by a writer changes nothing here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from checkup import lazy_re as re
from checkup.addresses import host_of
from checkup.model import Blog, Comment, Post
from checkup.moments import Clock
from checkup.owed.writers_names import Writers, forms
from checkup.text.call_clues import condoles, is_about_sites, settles
from checkup.text.mentions import NEVER, KnownNames
from checkup.text.questions import only_thanks
from checkup.text.reader_roles import announces_a_draw, takes_part
from checkup.text.words import MAX_TEXT, fold, words
from checkup.threads import in_order

# "@Name" at the very beginning speaks to somebody; elsewhere it may be an address or a handle that is told of
_AT_SOMEBODY = re.compile(r"\s{0,5}@\w")
FEW_WORDS = 5  # long words; a shorter comment may well ask about the post without repeating one of its words
# From so many readers' comments on, of which at most this share speaks to the writer, a question is as often put to other readers: of 23
# that seemed sure on such pages, plain questions without a greeting, thanks or a plight, 12 were owed an answer by hand (elsewhere 6 in 7)
CROWD, CROWD_SPEAKS = 20, 0.05
# Readers' comments on a page of which so large a share speaks to other readers that what is thrown in between is meant for them, too.
# Conventions: a handful may be one exchange, and of a page half is its tone.
DEBATE, DEBATE_SPEAKS = 6, 0.5
# Entries that make a page that of a draw, and their share of its readers' comments, where its title does not say so. Conventions.
ENTRIES, ENTRIES_SHARE = 4, 0.25
# Readers' words of sympathy that make a page one of mourning, and their share of its comments. Conventions.
MOURNERS, MOURNING = 2, 0.25
LONG_WORD = 5  # letters; shorter words are mostly of the language, longer ones mostly of the topic


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Whom one comment speaks to, and whether another reader took it up.

    to_writer   it names a writer of the blog, or stands under a writer's comment
    to_reader   it calls another reader by name, begins with "@" and a name, or stands under another reader's comment
    taken_up    another reader spoke to it later
    crowd       it stands among many, of whom hardly anybody speaks to the writer
    """

    to_writer: bool = False
    to_reader: bool = False
    taken_up: bool = False
    crowd: bool = False


class Page:
    """The readers' comments of one post, in the order in which they were written."""

    def __init__(self, blog: Blog, post: Post, identities: Mapping[str, str | None], writers: Writers) -> None:
        """Hears everybody out once."""
        self.post = post
        self._own = frozenset((host_of(blog.url), host_of(post.url)))
        self.identities = identities
        self.by_id = {c.id: c for c in post.comments}
        self.readers = [c for c in in_order(post.comments, Clock(blog.utc_offset)) if c.is_reader]
        self.writers = writers.of(post)
        self._place = {c.id: i for i, c in enumerate(self.readers)}
        self._language = post.language or blog.language
        self._settled = self._settlements()
        self._heard: dict[str, Surroundings] = {}
        self._listen()

    def around(self, comment: Comment) -> Surroundings:
        """What stands around one of the page's readers' comments."""
        return self._heard.get(comment.id, Surroundings())

    def settled_later(self, comment: Comment) -> bool:
        """Whether the same reader said further down that the matter has settled itself, or thanked a reader who spoke in between."""
        who = self._who(comment)
        return who is not None and self._settled.get(who, -1) > self._place[comment.id]

    def _who(self, comment: Comment) -> str | None:
        """Who wrote a comment: its identity, else the name that it bears, which means one person under one post; None for no name."""
        name = fold(comment.author.name or "")
        return self.identities.get(self.post.key(comment)) or (f"\n{name}" if name and name not in NEVER else None)

    def _settlements(self) -> dict[str, int]:
        """Who said that a matter has settled itself -> the place of the last such word."""
        found: dict[str, int] = {}
        for comment in self.readers:
            who = self._who(comment)
            if who is not None and settles(comment.text, self._language):
                found[who] = self._place[comment.id]
        return found

    def _listen(self) -> None:
        known, last, taken = KnownNames(), dict[str, Comment](), set[str]()
        spoken: list[tuple[Comment, bool, bool]] = []
        for comment in self.readers:
            own = fold(comment.author.name or "")
            to_writer = bool(self.writers.calls(comment.text, own))
            targets = [last[call.key] for call in known.calls(comment.text, own)]
            above = self.by_id.get(comment.parent or "")
            if above is not None and above.by_owner:
                to_writer = True
            elif above is not None and above.is_reader:
                targets.append(above)
            others = [t for t in targets if self._other(t, comment)]
            self._note_thanks(comment, others)
            taken.update(t.id for t in others)
            spoken.append((comment, to_writer, bool(others) or _AT_SOMEBODY.match(comment.text) is not None))
            if own:
                known.add(own, forms(own))
                last[own] = comment
        crowd = len(spoken) >= CROWD and sum(writer for _, writer, _ in spoken) <= CROWD_SPEAKS * len(spoken)
        self._heard = {c.id: Surroundings(writer, reader, c.id in taken, crowd) for c, writer, reader in spoken}

    def _note_thanks(self, comment: Comment, others: Sequence[Comment]) -> None:
        """Who thanks another reader has been helped with what was asked before that reader spoke."""
        who = self._who(comment)
        if who is not None and others and only_thanks(comment.text, self._language):
            self._settled[who] = max(self._settled.get(who, -1), *(self._place[o.id] for o in others))

    def on_topic(self, comment: Comment) -> bool:
        """Whether a comment shares a long word with the post; also where the post has no text, or it has too few long words to tell."""
        said = frozenset(long_words(comment.text))
        return len(said) < FEW_WORDS or self.topic is None or not self.topic.isdisjoint(said)

    def others_before(self, comment: Comment, most: int) -> list[Comment]:
        """Other readers' comments among the `most` that stand right above it."""
        at = self._place[comment.id]
        return [c for c in self.readers[max(0, at - most) : at] if self._other(c, comment)]

    def others_after(self, comment: Comment, most: int) -> list[Comment]:
        """Other readers' comments among the `most` that stand right below it."""
        at = self._place[comment.id] + 1
        return [c for c in self.readers[at : at + most] if self._other(c, comment)]

    def leads_away(self, comment: Comment) -> bool:
        """Whether a link of the comment leads to another site whose name its text does not show."""
        hosts = {host_of(link.url) for link in comment.links} - {"", *self._own}
        return any(host not in comment.text.casefold() for host in hosts)

    @cached_property
    def topic(self) -> frozenset[str] | None:
        """The long words of the post, None where its text is not known."""
        return frozenset(long_words(f"{self.post.title or ''}\n{self.post.text}")) if self.post.text else None

    @cached_property
    def is_a_debate(self) -> bool:
        """Whether readers mostly speak to each other here."""
        to_readers = sum(around.to_reader and not around.to_writer for around in self._heard.values())
        return len(self.readers) >= DEBATE and to_readers >= DEBATE_SPEAKS * len(self.readers)

    @cached_property
    def is_a_draw(self) -> bool:
        """Whether something is given away here: readers' comments are entries, most of them."""
        entries = sum(takes_part(c.text) for c in self.readers)
        return announces_a_draw(self.post.title or "") or entries >= max(ENTRIES, ENTRIES_SHARE * len(self.readers))

    @cached_property
    def mourns(self) -> bool:
        """Whether somebody is mourned here: what readers remember is sympathy, and nobody counts the answers."""
        words = sum(condoles(c.text, self._language) for c in self.readers)
        return words >= max(MOURNERS, MOURNING * len(self.readers))

    @cached_property
    def is_about_sites(self) -> bool:
        """Whether the post itself speaks of feeds, themes and the like."""
        return is_about_sites(f"{self.post.title or ''}\n{self.post.text}", self._language)

    def _other(self, one: Comment, comment: Comment) -> bool:
        a, b = self.identities.get(self.post.key(one)), self.identities.get(self.post.key(comment))
        return one.author != comment.author if a is None or b is None else a != b


def long_words(text: str) -> Iterator[str]:
    """The words of a text that are long enough to tell its topic, folded."""
    return (word for word in words(fold(text[:MAX_TEXT])) if len(word) >= LONG_WORD)
