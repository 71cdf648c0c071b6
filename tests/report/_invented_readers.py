"""Two hundred invented readers: a seed -> people with names in many forms, and what else tells who they are, as they write it."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

FIRST = (
    "Rilda",
    "Tormund",
    "Jos\u00e9",
    "Zo\u00eb",
    "Anneliese",
    "Br\u00edgh",
    "Otokar",
    "Wenona",
    "Ilvari",
    "Marjeta",
    "S\u00f8ren",
    "Quillon",
    "Noor",
    "Adaeze",
    "Ljuba",
    "Priyam",
)
LAST = (
    "Okonjo",
    "N\u00fa\u00f1ez",
    "Abelsky",
    "Vantongeren",
    "M\u00fcllerin",
    "Lindqvist",
    "Haldorsen",
    "\u0141omnicka",
    "Fairweather",
    "Oyelaran",
    "Brask",
    "Dunmorrow",
    "Zilic",
)
PARTICLES = ("de", "van der", "von", "dos", "al", "O'")
SOLID = (
    "\u68ee\u91ce\u846b\u5b50",
    "\u83f1\u7530\u5149\u6cb3",
    "\u9648\u7af9\u97f5",
    "\u6b27\u9633\u679c",
    "\uc11c\ub77c\uc628",
    "\ub0a8\uadf8\ub9bc",
)
FAR = (
    "\u041b\u0430\u0434\u0430 \u0412\u0435\u0440\u0435\u0441\u043a\u043e\u0432\u0430",
    "\u0646\u0648\u0631 \u0627\u0644\u0632\u064a\u0627\u062a\u064a",
    "\u03a6\u03bf\u03af\u03b2\u03b7 \u03a1\u03b1\u03bc\u03c0\u03af\u03b4\u03b7",
    "\u0938\u093e\u0930\u0923\u0940 \u092e\u0947\u0918\u0935\u093e\u0932\u0947",
)
COMMON = ("Rose Garden", "Hope", "Bill Baker", "Will Young", "Summer Rain", "Grace", "Mark Field", "Penny Bread")
"""Names that are words; a blog about bread uses each of these words in its posts."""


@dataclass(frozen=True)
class Invented:
    """One reader: how the name is written, and what else tells who it is. `token` stands in the site's host, `token` with "mail" or
    "page" behind it in the mail address and the profile's: nothing else has these letters."""

    name: str
    form: str
    site: str
    token: str
    mail: str
    ipv4: str
    ipv6: str
    phone: str
    profile: str

    @property
    def words(self) -> list[str]:
        return self.name.replace("'", " ").replace("-", " ").replace("_", " ").replace('"', " ").split()


def people(seed: int, count: int = 200) -> list[Invented]:
    """So many different people."""
    dice = Random(seed)
    return [_person(dice, number) for number in range(count)]


def _person(dice: Random, number: int) -> Invented:
    name, form = _name(dice, number)
    token = f"{_word(dice)}{_word(dice)}"
    top = dice.choice(("example", "test", "invalid", "co.example"))
    site = f"{dice.choice(('http://', 'https://', 'http://www.', 'http://blog.'))}{token}.{top}/"
    return Invented(
        name,
        form,
        site,
        token,
        _mail(dice, f"{token}mail"),
        ".".join(str(dice.randint(low, high)) for low, high in ((60, 99), (100, 250), (11, 250), (11, 250))),
        f"2001:db8:{dice.randint(0x1000, 0xFFFF):x}:{dice.randint(0x1000, 0xFFFF):x}::{dice.randint(0x10, 0xFFFF):x}",
        _phone(dice),
        dice.choice(PROFILES).format(f"{token}page"),
    )


def _word(dice: Random) -> str:
    return "".join(dice.choice("bdfgklmnprstvz") + dice.choice("aeiou") for _ in range(3))


def _name(dice: Random, number: int) -> tuple[str, str]:
    """A name that nobody else of the list has, and which form it has."""
    first, last, own = dice.choice(FIRST), dice.choice(LAST), _word(dice).capitalize()
    forms = (
        (f"{first} {last}{own.lower()}", "plain"),
        (f"{first} {dice.choice(PARTICLES[:5])} {last}{own.lower()}", "particle"),
        (f"{first} O'{own}{last.lower()}", "apostrophe"),
        (f"{first}-{own} {last}", "hyphen"),
        (f'{first} "{_word(dice)}" {last}{own.lower()}', "nickname"),
        (f"{own.lower()}_{dice.choice(('baker', 'crumb', 'oven'))}{dice.randint(2, 99)}", "handle"),
        (f"{own}{last.lower()}", "one word"),
        (f"{own.lower()} {last.lower()}", "small"),
        (f"{first} {own} {last}", "three"),
        (f"{last.upper()}{own.upper()} {first}", "capitals"),
    )
    rare = [*((name, "solid") for name in SOLID), *((name, "far") for name in FAR), *((name, "common") for name in COMMON)]
    if number < len(rare):
        return rare[number]
    return forms[number % len(forms)]


PROFILES = (
    "https://www.facebook.com/{}",
    "twitter.com/{}",
    "https://www.linkedin.com/in/{}/",
    "instagram.com/{}",
    "https://www.youtube.com/@{}",
    "https://github.com/{}",
    "https://t.me/{}",
    "https://social.example/@{}",
    "http://www.flickr.com/photos/{}/",
    "hxxps://x[.]com/{}",
    "https://ko-fi.com/{}",
    "https://www.strava.com/athletes/{}",
    "Skype (skype: {}77)",
    "Instagram: {}_77",
    "u/{} (reddit)",
)
MAILS = (
    "{0}@post.example",
    "{0} at post dot example",
    "{0} [at] post.example",
    "{0} (at) post (dot) example",
    "{0}@post[.]example",
    "{0} AT post DOT example",
    "{0} arroba correo punto es",
    "{0}(at)post.example",
    "mailto:{0}@post.example",
    "{0} @ post.example",
    "{0}_at_post_dot_example",
    "{0} AT post.example",
    "{0} *at* post *dot* example",
    "{0}&#64;post.example",
    "{0}(no spam)@post.example",
    "mail: {0} at post.example",
    "{0} chez courrier point fr",
)
PHONES = (
    "+49 30 {a}{b}",
    "+1 (5{c}) {a}-{b}",
    "(5{c}) {a}-{b}",
    "5{c}-{a}-{b}",
    "020 {b} {b}",
    "06 41 {d} {d} {d}",
    "0171/{a}{b}",
    "+55 11 9{b}-{b}",
    "6{c} 3{d} 4{d}",
    "138 {b} {b}",
    "+7 912 3{d}-{d}-4{d}",
    "Tel. {a}-{b}",
    "090-{b}-{b}",
    "+44 20 {b} {b}",
)


def _mail(dice: Random, local: str) -> str:
    return dice.choice(MAILS).format(local)


def _phone(dice: Random) -> str:
    parts = {"a": dice.randint(234, 876), "b": dice.randint(2345, 9876), "c": dice.randint(23, 87), "d": dice.randint(23, 87)}
    return dice.choice(PHONES).format(**parts)
