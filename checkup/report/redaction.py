"""The one place that prints what readers wrote: names in full, as initials or not at all, in whatever text they stand."""

from __future__ import annotations

import unicodedata
from functools import lru_cache, partial

from checkup import lazy_re as re
from checkup.config import Names
from checkup.cycle_search import no_cycle_search
from checkup.facts import Facts
from checkup.i18n import N_, gettext
from checkup.model import Comment, Owner, Post
from checkup.people import nameless
from checkup.reader_words import ReaderWords, Wording, parts_of
from checkup.report import clean
from checkup.report.reader_addresses import PROFILE, AddressFinder
from checkup.report.reader_handles import without_handles
from checkup.report.reader_names import ATOM, NameFinder, Page, folded_name
from checkup.spam import unproven, wares
from checkup.text.contact_masks import IP_MASK, MAIL_MASK, PHONE_MASK, masked, without_phones

# a word with its apostrophes, dots and hyphens ("O'Neil", "J.-P."), which gives one initial
_WORD = re.compile(r"[^\W_]+(?:['\u2019.-][^\W_]+)*", re.UNICODE)
NAMELESS = N_("Someone without a name")
SILENT_NAME, NOT_QUOTED = "Someone", "(not quoted)"
"""What stands for names and texts of pages that ask robots not to show them."""
_MASKS = ((MAIL_MASK, N_("[e-mail address]")), (IP_MASK, N_("[IP address]")), (PHONE_MASK, N_("[telephone number]")))
"""What stands for the ways to reach a person, and the words for it that are translated."""
_TOLD = 512
"""Texts that are kept as they are shown: more than the comments of a page have paragraphs."""
_OF_A_TEXT = 2_000
"""Characters of each text that are looked at for common words, so that no long one fills the sample."""


@lru_cache(maxsize=20_000)
def initials(name: str, keep: frozenset[str] = frozenset()) -> str:
    """ "Rita Reader" -> "R. R."; at most three; a name without letters gives "?"; "Anonymous" is nobody's name and stays.

    The words in `keep` (case folded) stand whole: of "Cheap Handbags Rita" with "handbags" kept there is "C. Handbags R.".
    """
    if nameless(name) and any(map(str.isalnum, name)):
        return name.strip()
    parts = [part for part in _WORD.findall(name) if part[0].isalpha()]
    if not keep:
        parts = parts[:3]
    return " ".join(part[:30] if part.casefold() in keep else f"{part[0].upper()}." for part in parts[:5]) or "?"


@lru_cache(maxsize=20_000)
def _line(name: str, limit: int) -> str:
    """A name on one line, without what reaches a person; many people come back, and each is printed on several pages."""
    return clean.line(masked(name), limit)


def _masks_translated(text: str) -> str:
    """A text with the masks of addresses and numbers in the report's language."""
    for mask, words in _MASKS:
        if mask in text:
            text = text.replace(mask, gettext(words))
    return text


def _learnable(comment: Comment) -> str:
    return unicodedata.normalize("NFC", _line(comment.author.name or "", 120))


def _page(post: Post) -> Page:
    people = [c for c in post.comments if c.is_talk]
    talk = "\n".join(c.text[:_OF_A_TEXT] for c in people)
    return Page(post.text, talk, frozenset(word for c in people for word in folded_name(c.author.name).split()))


class Redactor:
    """Shows people of one blog according to the report's `names` setting.

    The blog's own authors keep their names: they signed the blog. Readers, spammers and pings are shortened ("initials") or numbered
    ("hidden": "Reader 3", in the order of their first comment), and readers' names are replaced inside every quoted text, together with
    the addresses that tell who they are and their telephone numbers. E-mail and IP addresses are shown in no setting. A spammer whose
    name is wares is nobody, and the title of a page that links here is nobody's name.
    """

    def __init__(self, facts: Facts, setting: Names) -> None:
        """Learn every name on the blog."""
        self.setting = setting
        self._profile = gettext(PROFILE)
        self._replaced = lru_cache(maxsize=_TOLD)(self._in_words)  # a page and a table show the same texts
        self.comments = {p.key(c): c for p in facts.blog.posts for c in p.comments}  # every comment by its key
        self._silent = {p.key(c) for p in facts.blog.posts if not p.quotable for c in p.comments}
        self._number: dict[str, int] = {}
        # a writer whom only the talk tells may be a reader after all: his name is printed as theirs
        self._owners = {folded_name(o.person.name) for o in facts.blog.owners if o.person.name and not o.inferred}
        self._guessed = {folded_name(o.person.name) for o in facts.blog.owners if o.person.name and o.inferred} - self._owners
        own = {word for name in self._owners for word in name.split()}
        self._people = own | {w for c in self.comments.values() if c.is_talk for w in folded_name(c.author.name).split()}
        if setting == "full":
            return
        hosts = {clean.host(facts.blog.url).casefold(), *(clean.host(o.person.url).casefold() for o in facts.blog.owners if not o.inferred)}
        self._names = NameFinder(frozenset(own))
        self._addresses = AddressFinder(frozenset(hosts), self._names)
        with no_cycle_search():  # nothing here is cyclic garbage, and the search took a third of the time
            self._learn(facts)
            self._names.settle(map(_page, facts.blog.posts))

    def _learn(self, facts: Facts) -> None:
        order = sorted(
            (
                (c.posted is None, facts.moment(c.posted) if c.posted else 0.0, p.url, i, p, c)
                for p in facts.blog.posts
                for i, c in enumerate(p.comments)
            ),
            key=lambda t: t[:4],
        )
        numbers: dict[str, int] = {}
        strangers = [(post, comment) for *_, post, comment in order if not self.is_writers(comment)]
        for post, comment in strangers:
            self._learn_name(comment, self._numbered(facts, post, comment, numbers) if self.setting == "hidden" else 0)
        self._addresses.learn(c for _, c in strangers if c.kind == "comment" and not self._is_ware(c))

    def _numbered(self, facts: Facts, post: Post, comment: Comment, numbers: dict[str, int]) -> int:
        """The number of whoever wrote a comment, which `numbers` has or gets; it is kept for the comment."""
        key = post.key(comment)
        who = facts.identities.get(key) or f"{comment.author.name or ''}\n{key if not comment.author.name else post.url}"
        self._number[key] = numbers.setdefault(who, len(numbers) + 1)
        return self._number[key]

    def _learn_name(self, comment: Comment, number: int) -> None:
        """The whole name of whoever wrote a comment; of people each part too. Spammers may be readers who are misjudged."""
        name = _learnable(comment)
        if comment.kind != "comment" or nameless(name) or folded_name(name) in self._owners or self._is_ware(comment):
            return
        lone = len(ATOM.findall(name)) == 1 and not self._sold(comment) and folded_name(name) not in self._people
        part = partial(self._stand_in, number=number) if lone or comment.is_talk else None
        self._names.learn(name, self._stand_in(name, number, self._sold(comment)), part, person=comment.is_talk)

    def _stand_in(self, name: str, number: int, keep: frozenset[str] = frozenset()) -> str:
        return initials(name, keep) if self.setting == "initials" else gettext("Reader {number}", number=number)

    def _sold(self, comment: Comment) -> frozenset[str]:
        """The words of a spammer's name that are wares and part of no reader's name: they made the verdict and name nobody."""
        return wares(_learnable(comment)) - self._people if comment.is_spam else frozenset()

    def _is_ware(self, comment: Comment) -> bool:
        """Whether a spammer's name is wares: nothing else ("Cheap Handbags"), or words that nobody is called beside them."""
        sold = self._sold(comment)
        if not sold:
            return False
        name = _learnable(comment)
        words = {word.casefold() for word in ATOM.findall(name) if not word.isdigit()}
        return words <= sold or (words.isdisjoint(self._people) and unproven(name, [comment.author.url]) == frozenset())

    def show(self, wording: Wording) -> str:
        """Text for a page, a file or a log: readers' words as the setting says, all else as it is."""
        if isinstance(wording, ReaderWords):  # most of what is asked for, ten thousands of times
            return self._shown(wording)
        return "".join(part if isinstance(part, str) else self._shown(part) for part in parts_of(wording))

    def _shown(self, words: ReaderWords) -> str:
        if words.comment in self._silent:
            return gettext(SILENT_NAME) if words.kind == "name" else gettext(NOT_QUOTED)
        if words.kind == "name":
            return self._name(words)
        if words.kind == "named":
            return "" if self.setting == "hidden" else clean.line(words.raw, 200)
        text = self._replaced(words.raw)
        if words.limit is not None:
            text = clean.cut(text, words.limit)
        return clean.defang_links(text) if words.defang else text

    def _in_words(self, raw: str) -> str:
        """A whole text as it may be printed, before it is cut."""
        return _masks_translated(self.text(masked(clean.text(raw))))

    def _name(self, words: ReaderWords) -> str:
        name = _line(words.raw, min(80, words.limit or 80))
        comment = self.comments.get(words.comment or "")
        if self.setting == "full" or self._is_owner(name, comment):
            return name or gettext(NAMELESS)
        spam = comment is not None and comment.is_spam
        if comment is not None and spam and self._is_ware(comment):
            return name
        if self.setting == "hidden" and comment is not None:
            return gettext("Reader {number}", number=self._number.get(words.comment or "", 0))
        if comment is None and (known := self.text(name)) != name:
            return known
        if self.setting == "hidden":
            return gettext("A reader")
        return initials(name, self._sold(comment) if comment is not None and spam else frozenset()) if name else gettext(NAMELESS)

    def _is_owner(self, name: str, comment: Comment | None) -> bool:
        """The blog's authors signed the blog: where no comment tells who is meant, their full name does."""
        if comment is not None:
            return self.is_writers(comment)
        return folded_name(name) in self._owners

    def is_writers(self, comment: Comment) -> bool:
        """Whether one of the blog's writers wrote a comment whom the blog itself names, so that his name is nobody's secret."""
        return comment.by_owner and folded_name(comment.author.name) not in self._guessed

    def owner(self, owner: Owner, limit: int) -> str:
        """What one of the blog's writers is called, at most `limit` characters of it; a guessed one as readers are."""
        name = owner.person.name
        return clean.line(self._name(ReaderWords(name, "name")) if name and owner.inferred else name or owner.person.url, limit)

    @property
    def shows_sites(self) -> bool:
        """Whether the addresses behind readers' names may be shown at all: they tell who somebody is."""
        return self.setting == "full"

    def data_name(self, key: str, comment: Comment, *, called: str = "") -> str:
        """The name in data files: full, initials, or empty. `key` is the comment's; `called`: what its writer is called who signs in
        several ways."""
        if key in self._silent:
            return ""
        signed = comment.author.name or ""
        name = _line(called if signed and called else signed, 200)
        if self.setting == "full" or self.is_writers(comment) or self._is_ware(comment):
            return name
        return initials(name, self._sold(comment)) if self.setting == "initials" and name else ""

    def text(self, value: str) -> str:
        """A text with readers' names, sites, profiles and telephone numbers replaced."""
        if self.setting == "full" or not value:
            return value
        value = unicodedata.normalize("NFC", value)
        out: list[str] = []
        at = 0
        for start, end, shown in self._addresses.found(value):
            out += [self._between_addresses(value[at:start]), shown]
            at = end
        return "".join(out) + self._between_addresses(value[at:])

    def _between_addresses(self, value: str) -> str:
        return without_handles(self._names.replaced(without_phones(value)), self._profile)
