"""The blogs that are gamed: the three samples, two invented ones that answer one reader in five, and one that answers most."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import cache
from random import Random

from checkup import diagnosis, signs
from checkup.config import BlogTable, SiteConfig
from checkup.diagnosis import judge, states
from checkup.diagnosis.canonical import canonical
from checkup.diagnosis.nograde import no_grade_reason
from checkup.facts import Facts
from checkup.model import Blog, Comment, Mark, Post
from checkup.settling import settle
from checkup.signs.welcome import ITEMS
from tests import factories
from tests.samples import blogs as samples

RUBRIC = diagnosis.load()
READERS = tuple(f"{first} {last}" for first in ("Ann", "Bert", "Cleo", "Dirk", "Edda") for last in ("Moss", "Reed", "Vale", "Wick"))
THINGS = (
    "rye",
    "barley",
    "honey",
    "thyme",
    "butter",
    "pears",
    "walnuts",
    "onions",
    "beans",
    "plums",
    "oats",
    "garlic",
    "leeks",
    "cherries",
)
TOLD = (
    "On Monday I cooked {0} with {1} and it kept until Friday.",
    "My grandmother stored {0} in the cellar beside the {1}.",
    "There is little {0} this year, so {1} must do.",
    "A neighbour gave me a sack of {0} and I still have some {1} left.",
    "You can dry {0} on a string, but {1} will turn black.",
    "The oven was too hot for {0}, and the {1} went hard.",
    "If you like {0}, have a look at what {1} does to it.",
)
ASKED = ("How long do you cook the {0} before the {1} goes in?", "Where can I find {0} like that near the {1} market?")
SAID = (
    "I tried the {0} with {1} at home and the children ate all of it.",
    "Ours had more {0} than {1} in it and came out far too wet.",
    "We always keep {0} and {1} apart, for one spoils the other.",
    "My mother put {0} on everything and {1} on nothing at all.",
)
ANSWERED = (
    "About an hour, {2}, and the {0} needs a lid while the {1} rests.",
    "I get my {0} from the mill, {2}, they sell {1} too.",
    "That happens when {0} is old, {2}; next time take fresh {1}.",
    "{2}, try it with less {0} and leave the {1} whole.",
)
LACKING = ("about", "contact", "policy", "recent_comments")  # items of the welcome that the invented blogs do not have


# Seed, share of the comments that are answered, and posts.
RATES = {"invented-silent": (1, 0.2, 30), "invented-open": (2, 0.7, 30), "invented-large": (3, 0.2, 60)}
NAMES = (*samples.SLUGS, "invented-silent", "invented-open")


@cache
def given(name: str) -> tuple[Blog, SiteConfig]:
    """A blog as it was read, and its site file."""
    return _invented(name) if name in RATES else (samples.blog(name), samples.site(name))


def settled(blog: Blog, site: SiteConfig) -> Facts:
    """The facts that a checkup rests on; no blog here needs a clock."""
    return settle(blog, site, samples.LONG_AFTER)


def facts_of(blog: Blog, site: SiteConfig) -> Facts:
    """The same, settled once for a blog as it was read."""
    return _settled(site.slug) if given(site.slug) == (blog, site) else settled(blog, site)


@cache
def _settled(name: str) -> Facts:
    return settled(*given(name))


def score(blog: Blog, site: SiteConfig) -> float | None:
    """The overall score before it is rounded, without intervals and prescription, which move nothing in it; None where it gets no grade."""
    plain, _ = states.placed(canonical(settled(blog, site)), site.window)
    judged = judge.judged(signs.run(plain), RUBRIC)
    if no_grade_reason(plain, judged, judge.categories(judged, RUBRIC), RUBRIC) is not None:
        return None
    return judge.overall(judged, RUBRIC)


def _invented(name: str) -> tuple[Blog, SiteConfig]:
    seed, rate, posts = RATES[name]
    random = Random(seed)
    listed = [_post(random, n, rate) for n in range(1, posts + 1)]
    marks = tuple(Mark(item, item not in LACKING, "https://blog.example/") for item in ITEMS)
    return factories.blog(listed, marks=marks), SiteConfig(slug=name, blog=BlogTable(url="https://blog.example/"))


def _post(random: Random, n: int, rate: float) -> Post:
    """A post with none to six readers' comments, each with its answer or without."""
    start, found = factories.START + timedelta(days=11 * n), list[Comment]()
    for k in range(random.randint(0, 6)):
        name, hours = random.choice(READERS), 3.0 + 9 * k
        said = _filled(random, random.choice(ASKED if random.random() < 0.4 else SAID), name)
        found.append(factories.comment(name, said, start=start, after_hours=hours, id=f"{n}{k}"))
        if random.random() < rate:
            answer = _filled(random, random.choice(ANSWERED), name.split()[0])
            found.append(factories.comment(owner=True, text=answer, start=start, after_hours=hours + 4, parent=f"{n}{k}", id=f"{n}{k}9"))
    text = " ".join(_filled(random, line, "") for line in random.sample(TOLD, 4))
    asked = f" What do you do with {random.choice(THINGS)}?" if random.random() < 0.2 else ""
    return factories.post(n, [replace(c, verdict=None) for c in found], published=start, text=text + asked)


def _filled(random: Random, line: str, name: str) -> str:
    return line.format(*random.sample(THINGS, 2), name)
