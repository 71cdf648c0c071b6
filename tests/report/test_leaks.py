"""The leak hunter: no page or file tells who an invented reader is, and what is innocent stays as it was written."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from functools import cache
from pathlib import Path
from random import Random

import pytest

from checkup.config import SiteConfig
from checkup.diagnosis import examine
from checkup.findings import Checkup
from checkup.gate import github_markdown
from checkup.gate.rules import GateResult
from checkup.model import Comment, Owner, Post
from checkup.reader_words import ReaderWords
from checkup.report import write
from checkup.report.redaction import Redactor
from checkup.settling import settle
from checkup.text.contact_masks import PHONE_MASK, masked, without_phones
from checkup.text.words import fold
from tests.factories import OWNER, blog, comment, post
from tests.growth import assert_linear
from tests.report._checkups import report
from tests.report._invented_readers import MAILS, PHONES, Invented, people
from tests.report._talk import NOW

SEED = 20_261_121
POSTS, EACH = 25, 10
ATOM = re.compile(r"[^\W_]+")
BODY = (
    "We baked rye and there is hope in the rain of this summer. A rose in the garden, a penny for the young baker. I will mark the field, "
    "with grace, and pay the bill. Bread again. What do you bake? "
)


@dataclass
class Town:
    """A made blog on which every invented reader writes, with what its writer says of them."""

    people: list[Invented]
    posts: list[Post] = field(default_factory=list)
    said: set[str] = field(default_factory=set)


def mention(dice: Random, one: Invented) -> str:
    """How somebody else writes a reader's name or site."""
    words, joined = one.words, "".join(one.words)
    bare = one.site.split("://", 1)[1].strip("/")
    return dice.choice(
        (
            f"Thanks {one.name}, that helped.",
            f"As {one.name.upper()} says above, it works.",
            f"I agree with {one.name}.",
            f"@{joined.lower()} you are right about the crust.",
            f"Best of all was #{joined}!",
            f"{words[-1]}, {' '.join(words[:-1])} said so before." if len(words) > 1 else f"{one.name}: I did that too.",
            f"What {fold(one.name)} wrote is true.",
            f"See https://fora.example/people/{'-'.join(words).lower()}/ for more.",
            f"Found it at {one.site}2009/11/oven?x=1 last week.",
            f"Their place, {bare.replace('.', '[.]')}, has a recipe.",
            f"It stands on {bare.upper()}.",
            f"Look at {bare.replace('.', ' dot ')} for flour.",
            f"{one.name}'s loaf, by {'.'.join(words)} and {'_'.join(words).lower()}, rose well.",
        )
    )


def secret(dice: Random, one: Invented) -> str:
    """What a reader tells of themselves."""
    return dice.choice(
        (
            f"Write me at {one.mail}",
            f"Write me: {one.mail}.",
            f"My server is {one.ipv4}.",
            f"It answers on {one.ipv6} too.",
            f"Ring me, {one.phone}.",
            f"My number is {one.phone}",
            f"I am on {one.profile} as well.",
            f"I wrote about it on {one.site}oven.",
            f"Yours, {one.name}",
        )
    )


@cache
def town() -> Town:
    """Every reader writes once or more, tells something of themselves, and is spoken of by others and by the blog's writer."""
    dice, made = Random(SEED), Town(people(SEED))
    queue = [*made.people, *dice.sample(made.people, POSTS * EACH - len(made.people))]
    for number in range(POSTS):
        start = NOW - timedelta(days=9 * (POSTS - number))
        writers = queue[number * EACH : (number + 1) * EACH]
        talk: list[Comment] = []
        for place, one in enumerate(writers):
            other = dice.choice(made.people)
            text = f"I baked this loaf on day {place} and the crumb was fine. {secret(dice, one)}\n\n"
            text += f"{mention(dice, other)} {secret(dice, one)}"
            linked = made.people.index(one) % 3
            text += "" if linked else f" My own blog is at {one.site} now."
            asked = comment(one.name, text, after_hours=2 + place, url=one.site if linked else None, start=start, verdict=None)
            talk.append(asked)
            if dice.random() < 0.4:
                told = f"Thank you, {one.name}. {mention(dice, other)}"
                talk.append(comment(text=told, after_hours=4 + place, owner=True, parent=asked.id, start=start, verdict=None))
        made.posts.append(_post(made, number, talk, dice.choice(made.people)))
    return made


def _post(made: Town, number: int, talk: list[Comment], named: Invented) -> Post:
    """Every fourth post names a reader in title and address, and every third in its text: those are the writer's words."""
    title, url, text = f"Loaf {number}", f"https://blog.example/loaf-{number}/", BODY * 3
    if number % 4 == 0:
        title, url = f"A day with {named.name} {number}", f"https://blog.example/a-day-{number}-with-{'-'.join(named.words).lower()}/"
        made.said |= {title, url, url.removeprefix("https://").rstrip("/")}
    if number % 3 == 0:
        text += f" {named.name} wrote to me about this, and I thank {talk[0].author.name} for it."
    return post(number + 1, talk, published=NOW - timedelta(days=9 * (POSTS - number)), title=title, url=url, text=text)


@cache
def checkup() -> Checkup:
    """The made blog, really judged."""
    site = SiteConfig(slug="town", blog={"authors": [OWNER.name]})
    return examine(settle(blog(town().posts, owners=(Owner(OWNER, "named in the config"),)), site, NOW), site)


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], dict[str, str]]:
    """Every file of the site, and the summary of the run, for a setting of names."""
    return cache(lambda names: _written(tmp_path_factory.mktemp(names), names))


def _written(folder: Path, names: str) -> dict[str, str]:
    write([report(checkup(), slug="town", name="The Town", names=names, base_url="https://reports.example/")], folder, version="0.0")
    pages = (path for path in folder.rglob("*") if path.is_file() and path.suffix != ".png")
    files = {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in pages}
    files["summary.md"] = github_markdown.summary([GateResult("town", "The Town", "", checkup(), (), names)])  # type: ignore[arg-type]
    return {name: text for name, text in files.items() if not name.startswith("assets/")}


class Hunter:
    """Looks for people in texts; what the blog's writer says is taken out first, exactly as it stands."""

    def __init__(self, made: Town) -> None:
        self.people = made.people
        slugs = {url.rstrip("/").rsplit("/", 1)[-1] for url in made.said if "/" in url}
        self.said = sorted(made.said | {fold(slug) for slug in slugs} | slugs, key=len, reverse=True)

    def leaks(self, text: str) -> set[tuple[str, str]]:
        """(which person, what of them) that stands in a text."""
        text = re.sub(r"\d+\.\d{4,}", "", text)  # measures and ages
        text = html.unescape(re.sub(r"\\u([0-9a-f]{4})", lambda m: chr(int(m[1], 16)), text)).replace("\\", "").replace('""', '"')
        for said in self.said:
            text = text.replace(said, " ")
        low, words = text.casefold(), " ".join(["", *ATOM.findall(fold(text)), ""])
        joined, digits = words.replace(" ", ""), {re.sub(r"\D", "", m) for m in re.findall(r"\+?\(?\d[\d ()./+-]{5,24}\d", text)}
        found = set()
        for one in self.people:
            if one.token in low:
                found.add((one.name, "site, mail or profile"))
            if one.ipv4 in text or one.ipv6 in text:
                found.add((one.name, "IP address"))
            if any(_national(one.phone) in row for row in digits):
                found.add((one.name, "telephone number"))
            if self._named(one, words, joined, text):
                found.add((one.name, "name"))
        return found

    @staticmethod
    def _named(one: Invented, words: str, joined: str, text: str) -> bool:
        """Whether the full name stands there; one that is made of common words only with capitals, one word of these tells nobody."""
        if one.form == "common":
            return " " in one.name and one.name in text
        if one.form == "solid":
            return one.name in text
        parts = ATOM.findall(fold(one.name))
        return f" {' '.join(parts)} " in words or (len("".join(parts)) > 8 and "".join(parts) in joined)


def _national(phone: str) -> str:
    """The last seven digits of a number: with fewer, numbers of the page would be taken for it."""
    return re.sub(r"\D", "", phone)[-7:]


@pytest.mark.parametrize("names", ["initials", "hidden"])
def test_no_file_tells_who_a_reader_is(written: Callable[[str], dict[str, str]], names: str) -> None:
    """No mail, IP address, telephone number, site, profile or full name of 200 readers stands in any file but in the writer's own words."""
    hunter = Hunter(town())
    found = {(file, *leak) for file, text in written(names).items() for leak in hunter.leaks(text)}
    assert sorted(found) == []


def test_the_hunter_finds_what_is_there(written: Callable[[str], dict[str, str]]) -> None:
    """With names in full most readers are found by name, and many by site or profile: the test above looks for what there is."""
    hunter = Hunter(town())
    found = {leak for text in written("full").values() for leak in hunter.leaks(text)}
    kinds = {kind: sum(what == kind for _, what in found) for kind in {what for _, what in found}}
    assert kinds.get("name", 0) > 180
    assert kinds.get("site, mail or profile", 0) > 100
    assert kinds.get("telephone number", 0) > 20


def test_mails_and_ip_addresses_stand_in_no_setting(written: Callable[[str], dict[str, str]]) -> None:
    """With names in full too: no e-mail and no IP address of a reader."""
    text = "\n".join(written("full").values())
    assert [one.name for one in people(SEED) if f"{one.token}mail" in text or one.ipv4 in text or one.ipv6 in text] == []


INNOCENT = (
    "We met in 2008 and again from 2010 to 2012, on 21.11.2008 and on 2008-11-21 at 10:30.",
    "It cost $1,299.00, later \u20ac 612 345 678, and 10 000 000 in all; 1.234.567 of them were free.",
    "With version 1.2.3.4 of the tool it crashed, and Chrome 4.0.249.78 did too; 10.0.19041 works.",
    "The book is ISBN 978-3-16-148410-0, or ISBN 0306406152, pages 120-145.",
    "Pi is 3.1415926535, a third 0.3333333333, the ticket is no. 5551234567.",
    "I was at the dot com boom, and I bought it at shop.example or at home.",
    "In C++ it is std::vector, in Python x[1::2], and 5 @ 1.99 at the market.",
    "There is hope, the rose grows, I will pay the bill, a penny for summer rain with grace in the field.",
    "May I come in June or in April? Will you mark it? Hope it helps. Grace is a word.",
    "Read https://news.example/2009/11/bread?page=2 and www.paper.example/a-b-c for more.",
    "Node.js and e.g. the end.Then a new sentence, i.e. this one. See index.html.",
    "Use 500 g flour, 350 ml water, 12 g salt, 1-2 hours at 230-240 degrees, 1/2 tsp.",
    "\u041e\u043d\u0430 \u0432 2008 \u0433\u043e\u0434\u0443. \u3053\u306e\u8a18\u4e8b\u3067\u3059\u3002 \u00bfQui\u00e9n lo dijo en 2012?",
)
"""What tells nobody: years, prices, versions, books, dates, numbers, words that are also names."""


@pytest.mark.parametrize("names", ["initials", "hidden"])
@pytest.mark.parametrize("text", INNOCENT)
def test_what_is_innocent_stays(names: str, text: str) -> None:
    """Among the comments of 200 readers, whose names are words too, nothing is taken for a person's that is not."""
    assert Redactor(checkup().facts, names).show(ReaderWords(text)) == text  # type: ignore[arg-type]


@pytest.mark.parametrize("form", [*MAILS])
def test_each_form_of_a_mail_address_is_masked(form: str) -> None:
    """An e-mail address is found in whatever form it is written, with a mark or a word behind it."""
    for end in ("", ".", ", thanks", ")"):
        assert "rita77" not in masked(f"Write to {form.format('rita77')}{end}")


@pytest.mark.parametrize("form", PHONES)
def test_each_form_of_a_telephone_number_is_masked(form: str) -> None:
    """A telephone number is found as it is written in a dozen countries, also before a full stop."""
    number = form.format(a=456, b=7913, c=68, d=47)
    for end in ("", ".", ", thanks", "\n"):
        assert without_phones(f"Ring me: {number}{end}") in (f"Ring me: {PHONE_MASK}{end}", f"Ring me: Tel. {PHONE_MASK}{end}")


@pytest.mark.slow
@pytest.mark.parametrize("piece", ["rita.", "a at b dot ", "1 ", "1-", "(1) ", "1::", "ab:", "x@", "http://a.b/", "a dot ", "7 8 9 0 1 "])
def test_masking_takes_time_in_proportion(piece: str) -> None:
    """A hostile text twice as long takes twice the work, whatever it repeats."""
    show = Redactor(checkup().facts, "initials").show
    assert_linear(lambda n: show(ReaderWords(piece * n)), 400)
