"""Six invented blogs of other sorts than the samples, each with the grade that somebody wrote down before it was judged."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from random import Random

from checkup.config import BlogTable, SiteConfig, WindowTable
from checkup.facts import Facts
from checkup.model import Blog, Comment, Link, Mark, Post
from checkup.settling import settle
from checkup.signs.welcome import ITEMS
from tests import factories
from tests.factories import START

THINGS = ("kettle", "garden", "ladder", "orchard", "canal", "attic", "bicycle", "stove", "harbour", "meadow", "piano", "cellar")
NAMES = tuple(
    f"{first} {last}" for first in ("Ivy", "Jon", "Kit", "Lea", "Max", "Nan", "Ola", "Pia") for last in ("Bly", "Cray", "Dunn", "Ely")
)
TOLD = (
    "On Monday the {0} was full of rain, and I carried the {1} home before dark.",
    "My neighbour keeps a {0} behind the {1}, and nobody has ever asked why.",
    "For years the {0} stood beside the {1} without anybody looking at it.",
    "In the evening we sat by the {0} and talked about the old {1} until late.",
    "There was frost on the {0}, so the {1} had to wait for another day.",
    "I mended the {0} with a piece of the {1}, which held for a week.",
)
ASKED = ("How do you keep the {0} dry near the {1}?", "Where did you find a {0} that fits the {1}?", "Does the {0} work without a {1}?")
SAID = (
    "We had a {0} like that beside the {1} and sold it in spring.",
    "My father painted his {0} green, and the {1} as well.",
    "Our {0} was stolen last year, with half of the {1}.",
)
PRAISE = ("Thank you, lovely!", "Thanks for this one.", "Yum, thank you!", "So beautiful!", "Wonderful, thanks a lot!")
REPLY = (
    "{2}, put the {0} on two bricks and leave the {1} open.",
    "I bought it from a man near the {0}, {2}; he has a {1} too.",
    "It does, {2}, but the {0} gets warm if the {1} is closed.",
    "That is a pity, {2}; our {0} and the {1} are locked since then.",
)
SELLS = (
    "Order the new {0} today and save ten percent.",
    "We are proud to announce our latest {0}.",
    "Buy now: the {0} is on sale until Friday.",
    "Sign up for our {0} workshop today.",
)


@dataclass(frozen=True)
class Sort:
    """How a blog of one sort is written, and what somebody expected of it before it was judged.

    links       share of the posts that link to somebody else's site
    follows     share of the posts that take up what a reader said
    grades      the letters that would be signed
    complaints  the signs of which one may be the chief complaint
    """

    posts: Callable[[Random], Iterator[Post]]
    links: float
    follows: float
    lacking: tuple[str, ...]
    grades: str
    complaints: tuple[str, ...]


def filled(random: Random, line: str, name: str = "") -> str:
    """A line about two things, to somebody."""
    return line.format(*random.sample(THINGS, 2), name.split()[0] if name else "")


def prose(random: Random, count: int = 4) -> str:
    """So many sentences that tell something."""
    return " ".join(filled(random, line) for line in random.sample(TOLD, count))


def talk(random: Random, n: int, start: datetime, said: list[tuple[str, str]], waits: Callable[[Random], float | None]) -> list[Comment]:
    """Readers' comments (name, text) on a post, each with its answer after so many hours, or none."""
    found = []
    for k, (name, text) in enumerate(said):
        mine = f"{n:03d}{k}"
        found.append(factories.comment(name, text, start=start, after_hours=3.0 + 5 * k, id=mine, verdict=None))
        if (wait := waits(random)) is not None:
            answer = filled(random, random.choice(REPLY), name)
            hours = 3.0 + 5 * k + wait
            found.append(
                factories.comment(owner=True, text=answer, start=start, after_hours=hours, parent=mine, id=f"{mine}9", verdict=None)
            )
    return found


def dated(n: int, days: float) -> datetime:
    """When post `n` was written, where one comes every so many days."""
    return START + timedelta(days=days * n)


def diary(random: Random) -> Iterator[Post]:
    """Three faithful readers, most of whose words are answered by name."""
    faithful = NAMES[0], NAMES[5], NAMES[10]
    for n in range(1, 37):
        said = [
            (name, filled(random, random.choice(SAID if random.random() < 0.6 else ASKED)))
            for name in random.sample(faithful, random.randint(2, 3))
        ]
        start = dated(n, 9)
        comments = talk(random, n, start, said, lambda r: 20 * r.random() + 1 if r.random() < 0.8 else None)
        yield factories.post(n, comments, published=start, text=prose(random))


def company(random: Random) -> Iterator[Post]:
    """Eight posts of ten sell; of those who ask, one in four hears back after days."""
    for n in range(1, 41):
        start, sells = dated(n, 8), random.random() < 0.8
        said = [(random.choice(NAMES), filled(random, random.choice(ASKED if random.random() < 0.5 else SAID)))] if n % 4 else []
        comments = talk(random, n, start, said, lambda r: 150.0 if r.random() < 0.25 else None)
        offer = " ".join(filled(random, line) for line in random.sample(SELLS, 3)) if sells else ""
        yield factories.post(n, comments, published=start, text=f"{prose(random, 2)} {offer}")


def recipes(random: Random) -> Iterator[Post]:
    """200 thanks, which ask for nothing, and a question on every other post, half of them answered."""
    for n in range(1, 31):
        start = dated(n, 11)
        said = [(name, random.choice(PRAISE)) for name in random.sample(NAMES, 7)]
        comments = talk(random, n, start, said, lambda r: None)
        if n % 2:
            question = filled(random, random.choice(ASKED))
            asked = talk(random, n + 500, start, [(random.choice(NAMES), question)], lambda r, n=n: 10.0 if n % 4 == 1 else None)  # type: ignore[misc]
            comments += asked
        yield factories.post(n, comments, published=start, text=prose(random, 5))


def help_desk(random: Random) -> Iterator[Post]:
    """Four questions a post, five of six answered within two days."""
    for n in range(1, 51):
        start = dated(n, 6.5)
        said = [(name, filled(random, random.choice(ASKED))) for name in random.sample(NAMES, 4)]
        comments = talk(random, n, start, said, lambda r: 40 * r.random() + 1 if r.random() < 0.85 else None)
        yield factories.post(
            n, comments, published=start, text=f"{prose(random)} What would you like to know next?" if n % 3 == 0 else prose(random)
        )


def late(random: Random) -> Iterator[Post]:
    """Everybody is answered, ten to thirty days later."""
    for n in range(1, 31):
        start = dated(n, 10)
        said = [(name, filled(random, random.choice(ASKED if random.random() < 0.5 else SAID))) for name in random.sample(NAMES, 3)]
        yield factories.post(n, talk(random, n, start, said, lambda r: 240 + 480 * r.random()), published=start, text=prose(random))


def photographs(random: Random) -> Iterator[Post]:
    """A caption and two words of praise, thanked now and then."""
    for n in range(1, 61):
        start = dated(n, 5.5)
        said = [(name, random.choice(PRAISE)) for name in random.sample(NAMES, 2)]
        comments = talk(random, n, start, said, lambda r: 12.0 if r.random() < 0.3 else None)
        yield factories.post(n, comments, published=start, text=filled(random, "The {0} behind the {1}."))


def _written(random: Random, sort: Sort) -> Iterator[Post]:
    """The posts of a sort, some of which link to others or take up a reader."""
    for n, post in enumerate(sort.posts(random)):
        text, links = post.text, list[Link]()
        if random.random() < sort.links:
            one, other = random.sample(THINGS, 2)
            text, links = (
                f"{text} There is more at the {one} and {other}.",
                [Link(f"https://{one}-{other}.example/", f"the {one} and {other}")],
            )
        if n and random.random() < sort.follows:
            text = f"{text} {random.choice(NAMES[:12:5])} told us about the {random.choice(THINGS)} last week."
        yield replace(post, text=text, links=tuple(links))


SORTS: Mapping[str, Sort] = {
    "diary": Sort(diary, 0.15, 0.1, ("policy", "recent_comments", "contact"), "B", ("generosity", "invitation", "partnership", "cadence")),
    "company": Sort(company, 0.0, 0.0, ("author", "policy", "recent_comments"), "D", ("responsiveness", "conversation")),
    "recipes": Sort(recipes, 0.2, 0.1, ("policy", "recent_comments"), "BC", ("responsiveness", "generosity", "partnership", "invitation")),
    "help desk": Sort(help_desk, 0.2, 0.15, ("policy", "recent_comments"), "AB", ("generosity", "partnership", "invitation", "cadence")),
    "late": Sort(late, 0.3, 0.1, ("policy", "recent_comments"), "BC", ("responsiveness",)),
    "photographs": Sort(
        photographs, 0.0, 0.0, ("policy", "recent_comments"), "BC", ("engagement", "invitation", "partnership", "responsiveness")
    ),
}


def blog_of(name: str) -> Blog:
    """One of them as it was read."""
    random, sort = Random(name), SORTS[name]
    marks = tuple(Mark(item, item not in sort.lacking, "https://blog.example/") for item in ITEMS)
    return factories.blog(list(_written(random, sort)), marks=marks)


def site_of(name: str, days: int = 360) -> SiteConfig:
    """Its settings, with T so many days after its start."""
    as_of = (START + timedelta(days=days)).date()
    return SiteConfig(slug=name, blog=BlogTable(url="https://blog.example/"), window=WindowTable(as_of=as_of))


def settled(name: str) -> tuple[Facts, SiteConfig]:
    """The facts of one of them, and its settings."""
    site = site_of(name)
    return settle(blog_of(name), site, START + timedelta(days=365)), site
