"""How people ask, thank, sell and speak to their readers in one language: one file in `languages/` each, found by its tag.

A group in these files is repeated five times at most: where two of its words fit the same text ("das " and "das \\w+ "), every word that
a hostile comment adds would double the work.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from checkup import lazy_re as re
from checkup.remembered import remembered
from checkup.text.stemmed import Named, Stemmed, Together
from checkup.text.stems import stems_of
from checkup.text.words import fold
from checkup.word_search import WordSearch, small_letters

_FOLDER = Path(__file__).parent / "languages"
_NEVER = re.compile(r"(?!)")  # matches nothing: for a language that has no such words
_OTHER = "other"
_NO_WORD = {code: " " for code in range(128) if not chr(code).isalnum() and chr(code) not in "_'"}
_WORD = re.compile(r"(?<![\w'])[a-z]{2,8}(?![\w'])")  # a word that may be typed without its apostrophe
SENTENCE = 300  # letters; nearly every sentence is shorter
CAPITALS = "A-ZÀ-ÖØ-ÞĄĆĘŁŃŚŹŻČŠŽ"  # that begin names in the languages with lists of posts
CALL = (
    *("ask", "me", "help", "trouble", "fault", "request", "objects", "corrects", "offers", "tried", "settled", "furniture", "room"),
    *("courtesy", "condoles", "cheers"),
)
"""Lists of a language that speak of comments: words that really ask, the first person, calls for help, what fails, requests, objections,
corrections, offers, what was tried on advice, what has settled itself, how the site is made, whoever may read it ("anyone"), whole
questions of courtesy ("How are you?"), words of sympathy, and words that cheer, admire and wish well."""

POSTS = (
    *("asks_reader", "asks_nobody", "answer", "invites", "speaks", "takes_up", "writes"),
    *("self", "praises", "wants", "beside", "own", "speech", "giver", "makes", "exchanges", "discloses"),
    *("past", "works", "to_us", "trades"),
)
"""Lists of a language that speak of posts, in its table [posts]: words that make a question one to readers, turns that ask nobody, how
the next sentence answers what was asked for effect, invitations to speak, words to readers, words that take up what somebody said,
verbs and nouns of writing beside a link, the writer's own former words, praise of the blog's own wares, calls about the blog's own
things, words that go on with such a call in a sentence near it, "my" and "our", verbs of speech after a name, what stands before the
name of who is credited ("thanks to"), what somebody called in full presents, tells or gives ("talk", "confirmed"), and how people talk with
each other in writing ("commented"), as against what is reported of them ("said"; a language without this list takes all speech for talk),
what says that links pay or that a post is paid for, and verbs of what is past; behind the name of somebody what he made ("Joan's
pattern") or did for the writer ("gave me"), and before it his trade ("by the baker Joan Miller")."""


@dataclass(frozen=True)
class Language:
    """The expressions of one language; all but `second_person_cased` and `polite` run on folded text. Each is linear in the text.

    openers    words that make even two words a question ("Why steam?")
    spaceless  written without spaces between words
    self_answered  a question and how the sentence behind it answers it ("... ? Of course not."); the two stand joined by a space
    call       what makes a comment call for an answer, by kind (CALL); empty where the language has no such list
    posts      what posts say to readers, sell and credit, by kind (POSTS); empty where the language has no such lists
    before     the lists "speech", "giver" and "trades" as they stand right before a name
    cites      what stands before the capital of whoever is cited ("according to"); runs on the text as it is printed
    citing     stems of `cites`, of which a text in small letters holds one wherever that may match
    told       words that tell what was, and fold to the same letters as those that wish for something ("hatte", "hätte"); as printed
    polite     words to the reader that are told from others by their capital ("Sie"); runs on the text as it is printed, and
               asks for the capital first, for speed
    we         words of somebody who speaks for a firm or club: what it says to "Sie" is mostly an offer; as printed
    no_names   its words that are given names elsewhere, as they open a sentence ("Dan")
    spelling   words as many type them -> as they are spelled in these lists ("dont" -> "don't")
    """

    tag: str
    openers: frozenset[str]
    spaceless: bool
    asking: Stemmed
    rhetorical: Stemmed
    self_answered: Stemmed
    second_person: Stemmed
    second_person_cased: re.Pattern[str]
    polite: re.Pattern[str]
    we: re.Pattern[str]
    thanks: Stemmed
    selling: Stemmed
    call: Named
    posts: Named
    before: Mapping[str, re.Pattern[str]]
    cites: re.Pattern[str]
    citing: WordSearch
    told: re.Pattern[str]
    no_names: frozenset[str]
    spelling: Mapping[str, str]

    def spelled(self, said: str) -> str:
        """A folded text with the words that many type otherwise as these lists spell them."""
        if not self.spelling or self.spelling.keys().isdisjoint(_words_of(said)):  # as in most; a look at each word takes far longer
            return said
        return _WORD.sub(self._as_spelled, said)

    def is_cited(self, sentence: str) -> bool:
        """Whether somebody is cited in a sentence, as it is printed."""
        return self.citing.stands_in(small_letters(sentence)) and self.cites.search(sentence) is not None

    def _as_spelled(self, word: re.Match[str]) -> str:
        return self.spelling.get(word[0], word[0])


@lru_cache(maxsize=16)  # a comment is asked about several times in a row
def _words_of(said: str) -> list[str]:
    """The words of a folded text that may be typed without their apostrophes, and in most texts all others."""
    return said.translate(_NO_WORD).split() if said.isascii() else _WORD.findall(said)


def plain(text: str) -> str:
    """Folded, with straight apostrophes: the form in which texts meet the expressions."""
    return _plain_again(text) if len(text) <= SENTENCE else fold(text).replace("’", "'")


@remembered(4_096)  # each sentence of a post is asked about several times in a row
def _plain_again(text: str) -> str:
    return fold(text).replace("’", "'")


@lru_cache(maxsize=256)
def of(tag: str | None) -> Language:
    """The language with this BCP 47 tag; English where none is given, the bare rules of the question mark where there is no file."""
    primary = (tag or "en").split("-")[0].lower()
    return _load(primary if primary.isalpha() and primary in _names() else _OTHER)


@lru_cache(maxsize=1)
def _names() -> frozenset[str]:
    """The languages that have a file: a tag comes from a page, so it is compared with them and never made into a path."""
    return frozenset(path.stem for path in _FOLDER.glob("*.toml"))


@lru_cache(maxsize=32)
def _load(name: str) -> Language:
    """The word lists of one language from its file, each as a search."""
    data: dict[str, Any] = tomllib.loads((_FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
    spaceless = bool(data.get("spaceless", False))
    posts: dict[str, Any] = data.get("posts", {})
    anywhere, in_posts = Together(), Together(shortest=2)  # the lists of posts are asked about their sentences only

    def whole(key: str) -> Stemmed:
        return Stemmed(_expressions(data.get(key, ()), spaceless), anywhere)

    return Language(
        tag=name,
        openers=frozenset(plain(data.get("openers", "")).split()),
        spaceless=spaceless,
        asking=whole("asking"),
        rhetorical=Stemmed(_expressions(data.get("rhetorical", ()), bounded=True), anywhere),
        self_answered=Stemmed(_expressions(data.get("self_answered", ()), bounded=True), anywhere),
        second_person=whole("second_person"),
        second_person_cased=re.compile(data["second_person_cased"]) if "second_person_cased" in data else _NEVER,
        polite=re.compile(posts["polite"]) if "polite" in posts else _NEVER,
        we=re.compile(posts["we"]) if "we" in posts else _NEVER,
        thanks=whole("thanks"),
        selling=whole("selling"),
        call=Named({key: _expressions(data[key], spaceless) for key in CALL if key in data}, anywhere),
        posts=Named({key: _expressions(posts[key], spaceless) for key in POSTS if key in posts}, in_posts),
        before={key: re.compile(rf"(?<!\w)(?:{_joined(posts[key])})\Z") for key in ("speech", "giver", "trades") if key in posts},
        told=re.compile(rf"(?i)\b(?:{'|'.join(data['told'])})\b") if "told" in data else _NEVER,
        no_names=frozenset(data.get("no_names", "").split()),
        spelling={word.replace("'", ""): word for word in data.get("apostrophes", "").split()},
        cites=re.compile(rf"(?<!\w)(?i:{'|'.join(posts['cites'])})\s(?=[{CAPITALS}])") if posts else _NEVER,
        citing=WordSearch(stems_of("|".join(posts["cites"]).lower()) or ("",)) if posts else WordSearch(()),
    )


def _expressions(entries: Sequence[str], bounded: bool) -> list[re.Pattern[str]]:
    """Those of a list, folded like the text that they will meet; as whole words unless they set their own bounds."""
    folded = [plain(entry) for entry in entries]
    return [re.compile(entry if bounded else rf"(?<!\w)(?:{entry})(?!\w)") for entry in folded]


def _joined(entries: Sequence[str]) -> str:
    return "|".join(plain(entry) for entry in entries)
