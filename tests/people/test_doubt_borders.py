"""The borders of doubt: how much talk there must be, how like a writer a name must be, and what speaks against it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from checkup.facts import Doubt
from checkup.model import Answer, Comment, Owner, Person
from checkup.people.doubt import doubt
from tests import factories
from tests.people._blogs import HOME

Pages = list[list[Comment]]


def said(post: int, name: str, place: int, *, words: str = "It rose.", to: str = "", url: str | None = None, **more: Any) -> Comment:
    """A comment; `to` is how it is known whom it answers: the first reader of the post, in words of `Answer.how`."""
    made = factories.comment(name, words, id=f"{post}.{name}.{place}", url=url)
    answers = (Answer(f"{post}.R{post}x0 Moss.0", to, "seen"),) if to else ()  # type: ignore[arg-type]
    return replace(made, answers=answers, **more)


def readers(posts: int, each: int) -> Pages:
    """So many readers on each post, none of whom comes back."""
    return [[said(n, f"R{n}x{i} Moss", i) for i in range(each)] for n in range(posts)]


def add(pages: Pages, name: str, on: Sequence[int], **more: Any) -> Pages:
    """The pages with one more comment by `name` on each post that `on` lists; it answers the post's first reader by name."""
    new = [list(page) for page in pages]
    for n in on:
        new[n].append(said(n, name, len(new[n]), **{"to": "named", **more}))
    return new


def asked(pages: Pages, authors: Sequence[str] = (), bylines: Sequence[str] = (), **blog: Any) -> Doubt | None:
    authored = [Person(bylines[n]) if n < len(bylines) else None for n in range(len(pages))]
    return doubt(factories.blog([factories.post(n, page, author=authored[n]) for n, page in enumerate(pages)], **blog), authors)


def name_of(found: Doubt | None) -> str | None:
    return None if found is None else found.name.raw


SIX = range(6)
WIM = add(readers(6, 3), "Wim", SIX)


def test_the_score_is_how_often_somebody_is_there_and_answers_by_name_and_prints_the_home_page() -> None:
    """On every busy post and always answering: 0.3 and 1; on half of the posts, answering every second time: half of 0.8; home page 0.3."""
    found = asked(WIM)
    assert found is not None
    assert (found.name.raw, found.best, found.comments) == ("Wim", 0.0, 6)
    assert found.score == pytest.approx(1.3)
    half = asked(add(add(readers(6, 3), "Wim", [0, 2]), "Wim", [0, 4], to=""))
    assert half is not None
    assert half.score == pytest.approx(0.5 * 0.8)
    home = asked(add(readers(6, 3), "Wim", [0, 1, 2], url=HOME))
    assert home is not None
    assert home.score == pytest.approx(0.5 * 1.3 + 0.3)


@pytest.mark.parametrize(("how", "score"), [("named", 1.3), ("thread", 1.3), ("assumed", 0.3)])
def test_only_answers_that_the_page_shows_count(how: str, score: float) -> None:
    """An assumed answer would take for granted what is asked."""
    found = asked(add(readers(6, 3), "Wim", SIX, to=how))
    assert found is not None
    assert found.score == pytest.approx(score)


@pytest.mark.parametrize("target", ["own", "gone"])
def test_who_answers_the_own_words_or_nobody_answers_nobody(target: str) -> None:
    """A thread with oneself is none, nor is one with a comment that is not there."""
    pages = add(add(readers(6, 3), "Wim", SIX, to=""), "Wim", SIX, to="")
    talk = [
        [replace(c, answers=(Answer(page[3].id if target == "own" else "x", "thread", ""),)) if c is page[4] else c for c in page]
        for page in pages
    ]
    found = asked(talk)
    assert found is not None
    assert found.score == pytest.approx(0.3)


@pytest.mark.parametrize(("posts", "each", "asks"), [(5, 3, True), (4, 4, False), (5, 2, False)], ids=["20 on 5", "20 on 4", "15 on 5"])
def test_twenty_readers_comments_on_five_posts_are_enough(posts: int, each: int, asks: bool) -> None:
    """On fewer a question could not be told from chance."""
    assert (asked(add(readers(posts, each), "Wim", range(posts))) is not None) is asks


@pytest.mark.parametrize(
    ("change", "asks"),
    [
        ({}, True),
        ({"kind": "pingback"}, False),
        ({"verdict": factories.comment(verdict="spam").verdict}, False),
        ({"by_blog_author": True}, False),
        ({"verdict": None}, True),
    ],
    ids=["a reader", "a ping", "spam", "a writer", "not judged"],
)
def test_only_readers_comments_count_to_twenty(change: dict[str, Any], asks: bool) -> None:
    """The twentieth is no ping, no spam and no writer's."""
    pages = add(readers(5, 3), "Wim", range(5))
    pages[0][0] = replace(pages[0][0], **change)
    assert (asked(pages) is not None) is asks


def test_the_owners_word_counts_where_it_was_found() -> None:
    """A configured author who was found ends it; a slip in the name does not, nor does a writer whom nobody configured."""
    pages = add(WIM, "Dora", [0], by_blog_author=True)
    assert name_of(asked(pages)) == "Wim"
    assert asked(pages, ["Dora"]) is None
    assert name_of(asked(WIM, ["Dora"])) == "Wim"


def test_suspects_alone_do_not_keep_the_question_back() -> None:
    """What is only suspected says nothing of who writes: the blog's share of spam decides (overrun)."""
    bad = factories.comment(verdict="suspect").verdict
    pages = add(readers(6, 16), "Wim", SIX)
    for n in range(60):
        pages[n % 6][n // 6] = replace(pages[n % 6][n // 6], verdict=bad)
    assert name_of(asked(pages)) == "Wim"


@pytest.mark.parametrize(("on", "asks"), [(5, False), (6, True)])
def test_who_never_answers_must_be_on_more_than_half_of_the_busy_posts(on: int, asks: bool) -> None:
    """A faithful reader of a silent writer reaches 0.15 and no more."""
    assert (asked(add(readers(10, 4), "Wim", range(on), to="")) is not None) is asks


def test_a_post_is_busy_from_three_comments_on() -> None:
    """Quiet posts do not count, and neither do pings and spam on them."""
    ping = said(7, "A Blog", 9, kind="pingback")
    spam = said(7, "Pills", 9, verdict=factories.comment(verdict="spam").verdict)
    quiet = [[said(7, "R7 Moss", 0), said(7, "S7 Moss", 1), one] for one in (ping, spam)]
    found = asked([*WIM, *quiet])
    assert found is not None
    assert found.score == pytest.approx(1.3)
    third = said(7, "T7 Moss", 2)
    found = asked([*WIM, [*quiet[0], third], quiet[1]])
    assert found is not None
    assert found.score == pytest.approx(1.3 * 6 / 7)


@pytest.mark.parametrize(
    ("posts", "each", "on", "more", "asks"),
    [
        (6, 8, [0, 0, 1, 1], {}, False),  # 4 of 52 comments are less than 8 %
        (6, 7, [0, 0, 1, 1], {}, True),  # 4 of 46 are more
        (9, 5, [0, 1, 2], {}, True),  # a third of the busy posts
        (10, 4, [0, 1, 2], {}, False),
        (6, 7, [0, 1], {}, False),  # two posts are too few, even a third of all
        (12, 4, [0, 1, 2], {"url": HOME}, True),  # three posts with the home page
        (12, 4, [0, 1, 1], {"url": HOME}, False),
        (12, 4, [0, 1, 2], {"url": "https://other.example/"}, False),
    ],
)
def test_how_often_a_name_must_be_there(posts: int, each: int, on: list[int], more: dict[str, Any], asks: bool) -> None:
    """With 8 % of all comments, or on a third of the busy posts and three of them, or with the home page on three posts."""
    assert (asked(add(readers(posts, each), "Wim", on, **more)) is not None) is asks


def test_exactly_eight_percent_is_enough() -> None:
    """Four of fifty."""
    pages = add(readers(6, 7), "Wim", [0, 0, 1, 1])
    exact = add(pages, "Zoe Moss", [5] * 4, to="")
    assert sum(map(len, exact)) == 50
    assert name_of(asked(exact)) == "Wim"


@pytest.mark.parametrize(
    ("changed", "change", "asks"),
    [
        (2, {"by_blog_author": True}, True),
        (3, {"by_blog_author": True}, False),  # found on half of its comments: a writer
        (2, {"verdict": factories.comment(verdict="spam").verdict}, True),
        (3, {"verdict": factories.comment(verdict="spam").verdict}, False),
        (1, {"author_evidence": "named as a reader"}, False),
        (1, {"author_evidence": "a mark", "by_blog_author": True}, True),
    ],
)
def test_no_writer_no_spammer_and_nobody_whom_the_owner_calls_a_reader_is_asked_about(
    changed: int, change: dict[str, Any], asks: bool
) -> None:
    """Half of a name's comments decide; one word of the owner's does."""
    pages = [[*page[:-1], replace(page[-1], **change)] if n < changed else page for n, page in enumerate(add(readers(6, 4), "Wim", SIX))]
    assert (name_of(asked(pages)) == "Wim") is asks


@pytest.mark.parametrize(("to", "on", "asks"), [("named", 6, False), ("", 6, True), ("named", 5, True)])
def test_the_best_writer_who_is_found_must_be_outscored(to: str, on: int, asks: bool) -> None:
    """As much like a writer as a writer who is known is not enough."""
    found = asked(add(WIM, "Dora", range(on), to=to, by_blog_author=True))
    assert (found is not None) is asks
    assert found is None or found.best == pytest.approx((0.3 if to == "" else 1.3) * on / 6)


def test_a_writer_counts_by_all_comments_of_the_name() -> None:
    """Found on half of them: the others are the writer's own as well."""
    pages = add(add(WIM, "Dora", [0, 1], to="", by_blog_author=True), "Dora", [2, 3], to="")
    found = asked(pages)
    assert found is not None
    assert found.best == pytest.approx(0.3 * 4 / 6)


def test_the_likeliest_name_is_asked_about() -> None:
    """The highest score; of two alike the one with more comments, then the later in the alphabet."""
    assert name_of(asked(add(WIM, "Zeb", range(5)))) == "Wim"
    assert name_of(asked(add(WIM, "Abe", SIX))) == "Wim"
    assert name_of(asked(add(WIM, "Zed", SIX))) == "Zed"
    assert name_of(asked(add(add(WIM, "Abe", SIX), "Abe", SIX))) == "Abe"


def test_a_name_is_printed_as_most_of_its_comments_do() -> None:
    """Without the blanks around it, and with the first comment that prints it so."""
    pages = add(readers(6, 3), "WIM", [0, 1])
    pages = add(pages, " Wim ", [2, 3, 4])
    found = asked(pages)
    assert found is not None
    assert (found.name.raw, found.name.comment, found.comments) == ("Wim", "https://blog.example/2/#2. Wim .3", 5)


@pytest.mark.parametrize(
    ("title", "url", "home"),
    [
        ("Bread", "https://bread.sitebox.example/", True),
        ("Loaf", "https://loaf.sitebox.example/", False),  # four letters may be anybody's
        ("Crumb.example", "https://crumb.example/", True),
        ("Bread", "https://breads.example/", False),
        ("Bread", HOME, True),
        (None, "https://bread.example/", False),
    ],
)
def test_a_site_of_the_blogs_own_name_is_a_home_page(title: str | None, url: str, home: bool) -> None:
    """The blog may have stood there before: its whole name, or the first part of the host, five letters and more."""
    found = asked(add(add(readers(6, 3), "Wim", SIX), "Wim", [0, 1, 2], url=url), title=title)
    assert found is not None
    assert found.score == pytest.approx(1.3 + 0.3 * home)


@pytest.mark.parametrize(
    ("with_site", "url", "account", "asks"),
    [
        (3, "https://wim-bakes.example/", None, True),
        (4, "https://wim-bakes.example/", None, False),
        (6, f"{HOME}about/", None, True),
        (6, HOME, None, True),
        (6, "https://www.blogger.com/profile/99", "99", True),
        (6, "https://www.blogger.com/profile/99", None, True),
    ],
)
def test_a_site_of_its_own_on_more_than_half_makes_a_reader(with_site: int, url: str, account: str | None, asks: bool) -> None:
    """Pages of the blog do not, nor does the profile that a platform gives to everybody. Rita is there as often: nobody stands out."""
    who = Person("Wim", url, account)
    pages = [[*page[:-1], replace(page[-1], author=who)] if n < with_site else page for n, page in enumerate(WIM)]
    assert (asked(add(pages, "Rita Moss", SIX, url="https://rita.example/")) is not None) is asks


FAR = {"url": "https://wim-bakes.example/", "to": ""}


@pytest.mark.parametrize(
    ("wim", "others", "found", "asks"),
    [
        (range(6), {}, False, True),
        (range(5), {}, False, True),
        (range(3), {}, False, False),  # on half of the busy posts
        (range(6), {"Rita Moss": range(2)}, False, True),  # a third as often
        (range(6), {"Rita Moss": range(3)}, False, False),
        (range(6), {"Wim Kolk": range(3)}, False, True),  # another form of the name
        (range(6), {}, True, False),
    ],
)
def test_who_stands_out_is_asked_about_whatever_site_it_prints(wim: range, others: dict[str, range], *, found: bool, asks: bool) -> None:
    """Where no writer's comment is found: "nobody was answered" would be said of one who writes elsewhere as well."""
    pages = add(readers(6, 3), "Wim", wim, **FAR)
    for name, on in others.items():
        pages = add(pages, name, on, **FAR)
    if found:
        pages = add(pages, "Dora", [0], by_blog_author=True)
    assert (asked(pages) is not None) is asks


@pytest.mark.parametrize("words", ["Dora, I bake it longer.", "Thanks for this lovely post!"])
@pytest.mark.parametrize(("comments", "against", "asks"), [(6, 1, True), (6, 2, False), (24, 2, True), (24, 3, False)])
def test_who_speaks_to_the_writer_or_thanks_for_the_post_is_a_reader(words: str, comments: int, against: int, asks: bool) -> None:
    """Twice, and a tenth of the name's comments."""
    pages = add(add(readers(6, 3), "Wim", SIX, words=words), "Wim", list(SIX) * 3)
    plain = [[replace(c, text="It rose.") if c.text == words and n >= against else c for c in page] for n, page in enumerate(pages)]
    kept = plain if comments == 24 else [page[:4] for page in plain]
    assert (asked(kept, bylines=["Dora"]) is not None) is asks
    assert (asked(kept, owners=(Owner(Person("Dora"), "the feed's author"),)) is not None) is asks


@pytest.mark.parametrize("byline", ["Wim Kolk", "Ola"])
def test_the_own_name_and_names_of_nobody_are_no_writers_to_speak_to(byline: str) -> None:
    """Who is called as the byline is may be the writer."""
    assert name_of(asked(add(readers(6, 3), "Wim Hart", SIX, words="Wim, that is how it was."), bylines=[byline])) == "Wim Hart"


@pytest.mark.parametrize(
    ("name", "bylines", "asks"),
    [
        ("Wim Kolk", ["Dora Hart"] * 3, True),
        ("Wim Kolk", ["Dora Hart"] * 4, False),  # more than half of the posts
        ("Wim Kolk", ["Dora"] * 6, True),  # a first name may stand for anybody
        ("Wim", ["Dora Hart"] * 6, True),
        ("Wim Kolk", [*["Dora Hart"] * 5, "Dora Kolk"], True),  # one of the family
        ("Wim Kolk", ["Bread Team"] * 6, True),  # the blog's own name
        ("Wim Kolk", ["Blog Master"] * 6, True),  # its host's
    ],
)
def test_a_full_name_against_posts_that_others_sign_in_full(name: str, bylines: list[str], asks: bool) -> None:
    """Where most posts bear the full names of others the talkative one is a reader."""
    assert (asked(add(readers(6, 3), name, SIX), bylines=bylines, title="Bread & Salt") is not None) is asks


def test_where_no_post_is_busy_only_the_home_page_makes_a_name_like_a_writers() -> None:
    """Being there says nothing on posts with two comments."""
    assert asked(add(readers(20, 1), "Wim", range(20))) is None
    home = asked(add(readers(20, 1), "Wim", range(20), url=HOME))
    assert home is not None
    assert home.score == pytest.approx(0.3)
