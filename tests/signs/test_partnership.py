"""V7: which posts take up what a reader said before them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from checkup import diagnosis, signs
from checkup.config import SiteConfig
from checkup.measuring.measured import Measured
from checkup.model import Link, Post
from checkup.reader_words import unredacted
from tests.factories import START, comment, post
from tests.signs._facts import facts

SAID = "the crust goes soft when you wrap it in cloth before it has cooled"
MORE = "{0} the dough stood in the kitchen, {0} it went into a hot oven, {0} the loaf stood by the window, and {0} we ate it all warm."
TIMES = ("First", "Then", "Later", "At last")
PLAIN = "We baked again this week, and the loaf was flat."


def follow(posts: list[Post]) -> Measured:
    """V7 of these posts, each of which goes on long enough to be more than a caption."""
    longer = [replace(p, text=f"{p.text} {MORE.format(when)}") for when, p in zip(TIMES, posts, strict=False)]
    return measured(longer)


def measured(posts: list[Post]) -> Measured:
    return next(m for found in signs.run(facts(posts)).values() for m in found if m.code == "V7")


def after_a_comment(**later: object) -> list[Post]:
    """A post with one reader's comment, and a second one a week later, made of these parts."""
    first = post(1, [comment("Joan Miller", f"I find that {SAID}.", url="https://joan.example/", id="17")], text=PLAIN)
    return [first, post(2, **{"text": PLAIN, **later})]


@pytest.mark.parametrize(
    "later",
    [
        {"text": "Joan Miller had an idea last week."},
        {"text": "As Joan said, cloth is no friend of crust."},
        {"text": PLAIN, "quotes": (f"{SAID}",)},
        {"text": "See this.", "links": (Link("https://blog.example/post-1/#comment-17", "this"),)},
        {"text": "Here is how she does it.", "links": (Link("https://joan.example/crust", "Joan"),)},
    ],
    ids=["full name", "beside a word of speech", "quoted", "comment linked", "name as a link to the site"],
)
def test_a_post_that_takes_up_a_reader(later: dict[str, object]) -> None:
    """Only the second post had a comment before it, and it follows through."""
    found = follow(after_a_comment(**later))
    assert (found.hits, found.n) == (1, 1)
    assert len(found.evidence) == 1


@pytest.mark.parametrize(
    "later",
    [
        {"text": "A miller came by. Joan of Arc was not there."},
        {"text": PLAIN, "quotes": ("the crust goes soft",)},
        {"text": PLAIN, "links": (Link("https://joan.example/", "a site"), Link("https://other.example/#comment-17", "that"))},
        {"text": "Ada Owner says that Ada Owner bakes."},
    ],
    ids=["words that are names elsewhere", "four words", "a link without the name", "the writer"],
)
def test_a_post_that_does_not(later: dict[str, object]) -> None:
    """A name by chance, a short quotation, somebody else's comment and the writer's own name prove nothing."""
    found = follow(after_a_comment(**later))
    assert (found.hits, found.n) == (0, 1)


def test_only_what_was_said_before_counts() -> None:
    """A reader whose first comment came after the post is not taken up by it, nor is one by their comment on the post itself."""
    here = post(1, [comment("Joan Miller", id="1")], text="Joan Miller had an idea.")
    later = post(2, [comment("Kit Hale", id="2", start=START + timedelta(weeks=1))], text="Kit Hale had another.")
    found = follow([here, later])
    assert (found.hits, found.n) == (0, 1)


def test_a_known_handle_is_a_reader() -> None:
    """One word with a capital is a reader's name where it commented on two posts before, not after one."""
    posts = [post(n, [comment("ryefan", id=f"{n}", start=START + timedelta(weeks=n - 1))], text=PLAIN) for n in (1, 2)]
    third = post(3, text="Last week I asked Ryefan about flour.")
    assert follow([*posts, third]).hits == 1
    assert follow([posts[0], third]).hits == 0


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Joan Miller's idea was to wrap it.", "Names Joan Miller, who had commented before"),
        ("As Joan said, cloth is no friend of crust.", "Names Joan; somebody of that name had commented before"),
        ("A guest loaf by Joan of Good Crusts.", "Names Joan; somebody of that name had commented before"),
        ("As Joan said in a film by Joan Harrow.", ""),
        ("Write to joan.miller@crust.example for it.", ""),
    ],
    ids=["owner's s", "first name beside a word of speech", "first name and a link to the site", "another's first name", "in an address"],
)
def test_how_sure_a_name_is_stands_in_the_words(text: str, words: str) -> None:
    """A full name says who it was, a first name only that somebody is called so; one that the post gives to somebody else says nothing."""
    links = (Link("https://joan.example/", "Good Crusts"),) if "Good Crusts" in text else ()
    found = follow(after_a_comment(text=text, links=links))
    assert [unredacted(e.words) for e in found.evidence] == ([words] if words else [])


def test_a_caption_is_no_occasion_to_take_up_anybody() -> None:
    """Posts of fewer than 30 words are in neither part of the share, whomever they name."""
    posts = after_a_comment(text="A loaf by Joan Miller in the morning light.")
    assert measured(posts).n == 0
    assert (follow(posts).hits, follow(posts).n) == (1, 1)


def test_without_follow_through_partnership_is_not_scored() -> None:
    """Below V7's minimum the sign has no score, whatever the sites of commenters say."""
    posts = [post(n, [comment(f"R{n}-{k} Bell", url=f"https://r{n}{k}.example/") for k in range(4)]) for n in range(1, 7)]
    given = facts([replace(p, published=START) for p in posts])
    found = diagnosis.examine(given, SiteConfig()).sign("partnership")
    assert found is not None
    v4 = found.measure("V4")
    assert v4 is not None
    assert v4.score is not None
    assert (found.score, found.outcome) == (None, "too_few")


def test_a_profile_is_nobodys_site() -> None:
    """V4 counts sites of readers: a profile on a network or on a platform is none, also where a post links to that network."""
    urls = ("https://joan.example/", "https://www.facebook.com/joan", "https://blog.example.com/users/42", "https://ann.blogspot.com/")
    said = [comment(f"Reader{k} Bell", url=url) for k, url in enumerate(urls)]
    links = (Link("https://www.facebook.com/somebody", "our page"), Link("https://joan.example/loaf", "a loaf"))
    (found,) = (m for found in signs.run(facts([post(1, said, links=links)])).values() for m in found if m.code == "V4")
    assert (found.hits, found.n) == (1, 2)


def test_a_reader_who_signs_with_the_first_name_of_somebody_named_came() -> None:
    """ "Joan Miller" and later "Joan": the reader Joan is she; where she is only called in full, it may be another."""
    both = "I asked Joan Miller about crust. Then write to me, or Joan, or Peter."
    for text, came in ((both, 1), ("I asked Joan Miller about crust. Then write to me.", 0)):
        here = post(1, [comment("Joan", "Thanks, the crust is fine now.", id="17")], text=text)
        found = next(m for one in signs.run(facts([here])).values() for m in one if m.code == "V3")
        assert found.hits == came


@pytest.mark.parametrize(("hours", "had_heard"), [(11.0, 0), (24.0, 1)], ids=["the same day", "the next day"])
def test_what_shows_its_day_alone_came_before_the_posts_of_later_days(hours: float, had_heard: int) -> None:
    """A post can take up only what surely stood there when it was written."""
    first, second = after_a_comment(text="Joan Miller had an idea.")
    said = replace(first.comments[0], posted=START - timedelta(hours=9), precision="day")
    assert follow([replace(first, comments=(said,)), replace(second, published=START + timedelta(hours=hours))]).n == had_heard
