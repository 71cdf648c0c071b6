"""Answers that a writer put into a reader's comment: "[Marta: yes, twice]", "Marta replies: ...", "*** yes, twice - Marta ***".

Who keeps a blog can change what readers wrote there, and in the first years of blogs many answered so; or set their words off below the
reader's, in italics or another colour, and signed nothing (`unsigned`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from checkup import lazy_re as re
from checkup.model import Blog, Comment
from checkup.text.mentions import first_name
from checkup.text.words import fold
from checkup.threads.unsigned import set_off

_LONGEST = 20_000  # characters of a comment that are looked at; a convention: nobody answers inside a longer one
_MOST_NAMES = 40  # names of writers that are looked for; a blog with more is a magazine, and its comments are not opened for answers
_FEWEST_LETTERS = 3  # of a first name that is looked for: shorter ones are initials of many
_FEW_WORDS = 8  # by convention: a note as short that speaks of a deed tells what was done to the comment, and answers nothing
_FEWEST_READERS = 2  # in whose comments an office speaks ("Ed:"): one reader may have brought it along with a quotation
# what is done to a comment, in the words of those who say so in a note
_DEEDS = re.compile(
    r"\b(?:re)?(?:moved|added|deleted|edited|snip\w*|fixed|corrected|redacted|censored|disabled|moderated|gelöscht|entfernt|gekürzt|supprim\w+|"
    r"modéré\w*|eliminad\w+|borrad\w+|editad\w+|apagad\w+|usunięt\w+|rimoss\w+|verwijderd)\b",
    re.IGNORECASE,
)
# who speaks for a blog without a name, in the languages of the house
_OFFICES = (
    r"eds?\.?|editors?|admin(?:istrator)?|webmaster|(?:the )?(?:blog(?:['’]s)? )?author|moderator|redaktion|"
    r"anm(?:erkung)?\.?(?: d(?:er|\.) red(?:aktion|\.)?)?|ndlr|note de l[’']auteur|auteur|nota del? autor|n\. ?del? a\.?|autor|redakcja|"
    r"od autora|redazione|nota dell[’']autore|redactie"
)
_VERBS = (
    r"repl(?:ies|ied|y)|responds?|responded|response|answer(?:s|ed)?|antwortet|antwort|répond|réponse|responde|respuesta|resposta|risponde|risposta|"
    r"odpowiada|odpowiedź|antwoordt|antwoord"
)
_NOUNS = r"repl(?:y|ies)|response|answer|comment|note|antwort|réponse|respuesta|resposta|risposta|odpowiedź|antwoord"
# what readers themselves put before their words, which is nobody's initials there ("[PS: thank you]")
_ABBREVIATIONS = frozenset(("ps", "ot", "nb", "re", "eta", "fyi", "btw", "imo", "qa", "ie", "eg", "id", "ed", "tv", "uk", "us"))
_SIGNS = r"[*=#~>_-]"  # what a note is set off with where a text has no other means


@dataclass(frozen=True, slots=True)
class _Forms:
    """The expressions of a note for the writers of one post; `who` is the group that a name fills, `office` that an office fills."""

    notes: tuple[re.Pattern[str], ...]
    names: frozenset[str]


def answers_within(blog: Blog) -> dict[str, str]:
    """The keys of readers' comments that hold an answer of a writer of the blog, and its words. What only tells of an edit is none."""
    found: dict[str, str] = set_off(blog)
    by_office: dict[str, dict[str, str]] = defaultdict(dict)
    owners = [owner.person.name or "" for owner in blog.owners]
    if len(owners) > _MOST_NAMES:
        return found
    for post in blog.posts:
        forms = None
        for comment in post.comments:
            if not comment.is_reader or not _may_hold(comment.text):
                continue
            forms = forms or _forms(tuple(sorted({*owners, (post.author.name or "") if post.author else ""} - {""})))
            named, office = _held(comment, forms)
            if named:
                found[post.key(comment)] = named
            elif office:
                by_office[fold(comment.author.name or "")][post.key(comment)] = office
    return {**{key: said for each in by_office.values() for key, said in each.items() if len(by_office) >= _FEWEST_READERS}, **found}


def _may_hold(text: str) -> bool:
    return len(text) <= _LONGEST and any(sign in text for sign in "[{(:*=#~")


def _held(comment: Comment, forms: _Forms) -> tuple[str, str]:
    """The words of an answer in a writer's name that a comment holds, and of one in the name of an office; "" for none."""
    if {first_name(fold(comment.author.name or "")), fold(comment.author.name or "")} & forms.names:
        return "", ""
    office = ""
    for match in _matches(comment.text, forms):
        if _DEEDS.search(match["said"]) and len(match["said"].split()) <= _FEW_WORDS:
            continue
        if match["who"]:
            return match[0], ""
        office = office or match[0]
    return "", office


def _matches(text: str, forms: _Forms) -> Iterator[re.Match[str]]:
    for pattern in forms.notes:
        yield from pattern.finditer(text)


@lru_cache(maxsize=256)
def _forms(names: tuple[str, ...]) -> _Forms:
    """The expressions for writers of these names: notes in brackets, labelled to the end of the comment, or set off by signs."""
    folded = frozenset(form for name in names for form in (fold(name), first_name(fold(name))) if len(form) >= _FEWEST_LETTERS)
    who = f"(?P<who>{_one_of(_called(names))})"
    office = f"(?P<office>{_OFFICES})"
    said = r"(?P<said>[^\[\](){}\n][^\[\]{}]{2,4000})"
    notes = (
        rf"[\[{{]\s*(?:(?:{_NOUNS})\s+(?:from|by)\s+)?(?:{who}|{office})(?:['’]s)?(?:\s+(?:{_VERBS}|{_NOUNS}|here|says|writes|adds))?\s*[:–—-]\s*{said}[\]}}]",
        rf"\((?:{who}|(?P<office>(?!)))\s*:\s*(?P<said>[^()\n]{{3,2000}})\)",
        rf"[\[(]\s*{said}[–—~-]\s*(?:{who}|(?P<office>(?!)))\W{{0,3}}[\])]\s*\Z",
        rf"\n[^\S\n]*(?:{_SIGNS}{{1,5}}\s*)?(?:{who}|{office})(?:['’]s)?\s+(?:{_VERBS})\s*:\s*(?P<said>\S[^\n]{{2,4000}})",
        rf"\n[^\S\n]*(?:{_SIGNS}{{1,5}}\s*)?(?:{_NOUNS})\s+(?:from|by|of|von|de|do|da|di|od|van)\s+(?:{who}|{office})\s*:\s*(?P<said>\S[^\n]{{2,4000}})",
        rf"\n[^\S\n]*{_SIGNS}{{2,9}}\s*(?:{who}|(?P<office>(?!)))\s*[:–—-]\s*(?P<said>\S[^\n]{{2,4000}})\Z",
        rf"\n[^\S\n]*{_SIGNS}{{2,9}}\s*(?P<said>[^\n]{{3,4000}}?)[–—~-]\s*(?:{who}|(?P<office>(?!)))\W{{0,9}}\Z",
    )
    return _Forms(tuple(re.compile(note, re.IGNORECASE) for note in notes), folded)


def _called(names: Iterable[str]) -> Iterator[str]:
    """What a writer signs such a note with: the name, its first word, or its initials, unless these are an abbreviation of everybody's."""
    for name in names:
        words = name.split()
        yield name
        if words and len(words[0]) >= _FEWEST_LETTERS:
            yield words[0]
        initials = "".join(word[0] for word in words)
        if len(words) > 1 and initials.isalpha() and initials.lower() not in _ABBREVIATIONS:
            yield initials


def _one_of(names: Iterable[str]) -> str:
    """An expression for one of the names, the longest first; for nothing where there is none."""
    return "|".join(re.escape(name) for name in sorted(set(names), key=lambda n: (-len(n), n))) or r"(?!)"
