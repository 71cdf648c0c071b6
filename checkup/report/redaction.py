"""The one place that prints what readers wrote: names in full, as initials or not at all, in whatever text they stand."""

from __future__ import annotations

import re

from checkup.config import Names
from checkup.facts import Facts
from checkup.model import Comment
from checkup.reader_words import ReaderWords, Wording, parts_of
from checkup.report import clean
from checkup.spam import wares

# a word with its apostrophes, dots and hyphens ("O'Neil", "J.-P."), which is one part of a name
_WORD = re.compile(r"[^\W_]+(?:['\u2019.-][^\W_]+)*", re.UNICODE)
_PART = 3
"""Letters of a name's part that is replaced by itself: shorter ones ("de", "Al") are words of many languages."""
# Words that stand in names of shops and sites; replacing them in running text would hide nothing and spoil the sentence.
_COMMON = frozenset(
    """
    a about after all also an and any are art as at back be been best big blog book books but buy by can care city come
    could day dear did do does down even every family first for from full garden get go good great had has have he her
    here him his home house how i if in into is it its just know life like little live love mad made make man many may me
    mom more most mr mrs ms much my new news no not now of old on one online only or other our out over people post real
    said school see seo she shop site so some space store super talk tech than thank thanks that the their them then there
    these they thing this time to today too travel two up us very want was way we web well were what when where which who
    why will with work world would year yes you young your
    """.split()  # noqa: SIM905 - a word list reads best as words
)


NAMELESS = "Someone without a name"
SILENT_NAME, NOT_QUOTED = "Someone", "(not quoted)"
"""What stands for names and texts of pages that ask robots not to show them."""
_NOBODY = frozenset(("anonymous", "anonym", "anonyme", "anonimo", "an\u00f3nimo", "an\u00f4nimo", "guest", "gast", "unknown", "someone"))
"""What comment forms of several languages print where no name was given."""


def initials(name: str, keep: frozenset[str] = frozenset()) -> str:
    """ "Rita Reader" -> "R. R."; at most three; a name without letters gives "?"; "Anonymous" is nobody's name and stays.

    The words in `keep` (case folded) stand whole: of "Cheap Handbags Rita" with "handbags" kept there is "C. Handbags R.".
    """
    if name.strip().casefold() in _NOBODY:
        return name.strip()
    parts = [part for part in _WORD.findall(name) if part[0].isalpha()]
    if not keep:
        parts = parts[:3]
    return " ".join(part[:30] if part.casefold() in keep else f"{part[0].upper()}." for part in parts[:5]) or "?"


_SHARED = frozenset(
    """
    facebook.com twitter.com x.com linkedin.com google.com plus.google.com blogger.com draft.blogger.com
    flickr.com youtube.com instagram.com github.com
    myspace.com profile.typekey.com openid.aol.com medium.com wordpress.com gravatar.com
    """.split()  # noqa: SIM905
)


def _bare(word: str) -> str:
    """A word without a possessive ending: "Rita's" -> "Rita"."""
    return word[:-2] if len(word) > 2 and word[-2] in "'\u2019" and word[-1] in "sS" else word


def _folded(name: str | None) -> str:
    """A name for comparing: its words in lower case."""
    return " ".join(_WORD.findall(name or "")).casefold()


def _is_person(comment: Comment) -> bool:
    return comment.kind == "comment" and not (comment.is_spam)


class Redactor:
    """Shows people of one blog according to the report's `names` setting.

    The blog's own authors keep their names: they signed the blog. Readers, spammers and pings are shortened ("initials") or numbered
    ("hidden": "Reader 3", in the order of their first comment), and their names are replaced inside every quoted text.
    """

    def __init__(self, facts: Facts, setting: Names) -> None:
        """Learn every name on the blog."""
        self.setting = setting
        self._comments = {p.key(c): c for p in facts.blog.posts for c in p.comments}
        self._silent = {p.key(c) for p in facts.blog.posts if not p.quotable for c in p.comments}
        self._number: dict[str, int] = {}
        self._numbers: dict[str, int] = {}
        self._phrases: dict[tuple[str, ...], str] = {}
        self._lengths: dict[str, list[int]] = {}
        self._parts: dict[str, str] = {}
        self._exact: set[str] = set()
        self._people: set[str] = set()
        self._owners = {_folded(o.person.name) for o in facts.blog.owners if o.person.name}
        self._own_hosts = {clean.host(facts.blog.url).casefold(), *(clean.host(o.person.url).casefold() for o in facts.blog.owners)}
        if setting != "full":
            self._learn(facts)

    def _learn(self, facts: Facts) -> None:
        own = {w.casefold() for o in facts.blog.owners for w in _WORD.findall(o.person.name or "")}
        self._people = own | {
            w.casefold() for p in facts.blog.posts for c in p.comments if _is_person(c) for w in _WORD.findall(c.author.name or "")
        }
        order = sorted(
            (
                (c.posted is None, facts.moment(c.posted) if c.posted else 0.0, p.url, i, p, c)
                for p in facts.blog.posts
                for i, c in enumerate(p.comments)
            ),
            key=lambda t: t[:4],
        )
        for *_, post, comment in order:
            if comment.by_owner:
                continue
            key = post.key(comment)
            who = facts.identities.get(key) or f"{comment.author.name or ''}\n{key if not comment.author.name else post.url}"
            self._number[key] = self._numbers.setdefault(who, len(self._numbers) + 1)
            self._learn_site(comment)
            name = clean.line(comment.author.name, 120)
            words = tuple(_bare(w).casefold() for w in _WORD.findall(name))
            if words and name.casefold() not in _NOBODY and " ".join(words) not in self._owners:
                self._learn_name(name, words, own, self._number[key], comment)
        for phrase in self._phrases:
            self._lengths.setdefault(phrase[0], []).append(len(phrase))
        self._lengths = {first: sorted(set(found), reverse=True) for first, found in self._lengths.items()}

    def _learn_name(self, name: str, words: tuple[str, ...], own: set[str], number: int, comment: Comment) -> None:
        """The whole name as a phrase; of people each part too, where it is no common word and not the blog author's."""
        if len(words) > 1:
            self._phrases.setdefault(words, self._stand_in(name, number, self._sold(comment)))
        if not _is_person(comment):
            return
        for word in _WORD.findall(name):
            low = word.casefold()
            if (len(low) >= _PART or len(words) == 1) and not low.isdigit() and low not in _COMMON and low not in own:
                self._parts.setdefault(low, self._stand_in(word, number))
                if len(words) == 1:
                    self._exact.add(word)

    def _learn_site(self, comment: Comment) -> None:
        """The host of a reader's own site tells who they are: it is replaced in texts and reasons too. Hosts that many share are not."""
        host = clean.host(comment.author.url).casefold()
        if host and host not in _SHARED and host not in self._own_hosts:
            self._phrases.setdefault((host,), "their site")
            self._phrases.setdefault((f"www.{host}",), "their site")

    def _stand_in(self, name: str, number: int, keep: frozenset[str] = frozenset()) -> str:
        return initials(name, keep) if self.setting == "initials" else f"Reader {number}"

    def _sold(self, comment: Comment) -> frozenset[str]:
        """The words of a spammer's name that are wares and part of no reader's name: they made the verdict and name nobody."""
        if self.setting != "initials" or not comment.is_spam:
            return frozenset()
        return wares(clean.line(comment.author.name, 120)) - self._people

    def show(self, wording: Wording) -> str:
        """Text for a page, a file or a log: readers' words as the setting says, all else as it is."""
        return "".join(part if isinstance(part, str) else self._shown(part) for part in parts_of(wording))

    def _shown(self, words: ReaderWords) -> str:
        if words.comment in self._silent:
            return SILENT_NAME if words.kind == "name" else NOT_QUOTED
        if words.kind == "name":
            return self._name(words)
        text = clean.text(words.raw)
        return self.text(clean.defang_links(text) if words.defang else text)

    def _name(self, words: ReaderWords) -> str:
        name = clean.line(words.raw, 80)
        comment = self._comments.get(words.comment or "")
        if self.setting == "full" or self._is_owner(name, comment):
            return name or NAMELESS
        if self.setting == "hidden" and comment is not None:
            return f"Reader {self._number.get(words.comment or '', 0)}"
        if comment is None and (known := self.text(name)) != name:
            return known
        if self.setting == "hidden":
            return "A reader"
        return initials(name, self._sold(comment) if comment else frozenset()) if name else NAMELESS

    def _is_owner(self, name: str, comment: Comment | None) -> bool:
        """The blog's authors signed the blog: where no comment tells who is meant, their full name does."""
        if comment is not None:
            return comment.by_owner
        return _folded(name) in self._owners

    @property
    def shows_sites(self) -> bool:
        """Whether the addresses behind readers' names may be shown at all: they tell who somebody is."""
        return self.setting == "full"

    def data_name(self, key: str, comment: Comment) -> str:
        """The name in data files: full, initials, or empty. `key` is the comment's."""
        if key in self._silent:
            return ""
        if self.setting == "full" or comment.by_owner:
            return clean.line(comment.author.name, 200)
        return initials(comment.author.name, self._sold(comment)) if self.setting == "initials" and comment.author.name else ""

    def text(self, value: str, *, parts: bool = True) -> str:
        """A text with readers' names replaced: full names always, single name parts where they are written with a capital (or after @)."""
        if self.setting == "full" or not value:
            return value
        words = list(_WORD.finditer(value))
        folded = [_bare(w.group()).casefold() for w in words]
        out: list[str] = []
        at = i = 0
        while i < len(words):
            match = self._phrase(folded, i)
            if match is None and parts:
                match = self._single(value, words[i])
            if match is None:
                i += 1
                continue
            out += [value[at : words[i].start()], match[1]]
            last = words[i + match[0] - 1]
            at = last.start() + len(_bare(last.group()))
            i += match[0]
        return "".join(out) + value[at:]

    def _phrase(self, folded: list[str], i: int) -> tuple[int, str] | None:
        for length in self._lengths.get(folded[i], ()):
            shown = self._phrases.get(tuple(folded[i : i + length]))
            if shown is not None and i + length <= len(folded):
                return length, shown
        return None

    def _single(self, value: str, word: re.Match[str]) -> tuple[int, str] | None:
        token = _bare(word.group())
        shown = self._parts.get(token.casefold())
        if shown is None or (token[0].islower() and token not in self._exact and value[word.start() - 1 : word.start()] != "@"):
            return None
        return 1, shown
