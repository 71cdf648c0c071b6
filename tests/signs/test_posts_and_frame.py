"""Content and schedule: numbers computed by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from checkup import signs
from checkup.measuring.people_rows import people
from checkup.measuring.statistics import burstiness
from checkup.model import Link
from tests.factories import START, comment, post
from tests.signs._facts import AS_OF, facts
from tests.signs.test_responsiveness import measured

TALKS = "What do you bake? As some of you know, we moved. We ate it all."
SELLS = "Order your copy today. Sign up for the workshop. As some of you know, we moved."


def test_v1_is_the_mean_over_posts_of_conversation_over_counted() -> None:
    """A post of 2 talking sentences, one of 1 talking and 2 selling, one with nothing counted: (1 + 1/3) / 2."""
    settled = facts([post(1, text=TALKS), post(2, text=SELLS), post(3, text="We ate bread in the garden.")])
    found = measured(settled, "V1")
    assert found.value == pytest.approx((1 + 1 / 3) / 2)
    assert found.n == 2
    assert {k: found.detail[k] for k in ("conversation", "promotion", "mostly_promote", "nothing_counted")} == {
        "conversation": 3,
        "promotion": 2,
        "mostly_promote": 1,
        "nothing_counted": 1,
    }
    assert sorted(e.label for e in found.evidence) == ["conversation"] * 3 + ["promotion"] * 2


def test_v2_counts_links_to_others_and_credit() -> None:
    """A link out and a hat tip are generous; an own link, a share button and a picture are not."""
    plain = "We ate bread in the garden until the sun went down. " * 3
    posts = [
        post(1, text=plain, links=(Link("https://friend.example/rye", "rye"),)),
        post(2, text=f"{plain} Hat tip to Joan for this."),
        post(3, text=plain, links=(Link("https://blog.example/old", "old"),)),
        post(4, text=plain, links=(Link("https://twitter.com/intent/tweet?url=x"), Link("https://pics.example/a.jpg"))),
    ]
    found = measured(facts(posts), "V2")
    assert (found.hits, found.n) == (2, 4)


def test_v2_says_nothing_of_the_length_of_posts_that_there_are_none_of() -> None:
    """A blog whose last post is older than the window has no short posts; it has none."""
    old = post(1, text="bread " * 60, published=AS_OF - timedelta(days=900))
    found = measured(facts([old]), "V2")
    assert (found.n, found.reason) == (0, None)


@pytest.mark.parametrize(("words", "cut", "counted"), [(29, False, 0), (30, False, 1), (60, True, 0), (0, True, 0), (0, False, 0)])
def test_v2_takes_no_caption_for_a_post_that_credits_nobody(words: int, cut: bool, counted: int) -> None:
    """Fewer than 30 words are no occasion to credit anybody, with a link or without; of a post that is cut short nobody knows the rest."""
    short = post(1, text="bread " * words, excerpt_only=cut, links=(Link("https://friend.example/rye", "rye"),))
    found = measured(facts([short]), "V2")
    assert (found.hits, found.n) == (counted, counted)
    short_of = "No post's whole text was read." if cut else "The posts are shorter than 30 words."
    assert (found.reason or "") == ("" if counted else short_of)


def test_posts_without_a_credit_are_named_newest_first() -> None:
    """Whatever order they were read in: the owner remembers the newest; those without a date come last."""
    posts = [post(n, text="bread " * 40) for n in (2, 3, 1)] + [post(9, text="bread " * 40, published=None)]
    found = measured(facts(posts, days=None), "V2")
    assert [e.url.rstrip("/")[-1] for e in found.evidence] == ["3", "2", "1", "9"]


def test_v3_counts_people_who_were_named_and_came() -> None:
    """Three people named, by a reader's full name, by credit and by a link's text; two of them comment there.

    The author's own name is nobody, and a full name that nobody bears here may be a book.
    """
    here = post(
        1,
        [comment("Joan Miller"), comment("Karen Huff"), comment("Passer By")],
        text="Yesterday I met Joan Miller. A question from Karen made me think. I read Moby Dick. I am Ada Owner.",
        links=(Link("https://stone.example/", "Martin Stone"),),
    )
    found = measured(facts([here]), "V3")
    assert (found.hits, found.n) == (2, 3)
    assert [e.label for e in found.evidence] == ["Joan Miller", "Karen Huff"]


def test_v3_knows_a_visitor_by_their_linked_site() -> None:
    """A commenter whose site the post links to was mentioned, whatever they call themselves."""
    here = post(
        1, [comment("rye_fan", url="https://rye.example/")], text="See this loaf.", links=(Link("https://www.rye.example/loaf", "this"),)
    )
    assert measured(facts([here]), "V3").hits == 1


def test_v4_reciprocity() -> None:
    """Two commenters' sites, one of them linked from any post."""
    a = post(1, [comment("Ann Bell", url="https://ann.example/"), comment("Bob Carr", url="https://bob.example/")])
    b = post(2, links=(Link("https://ann.example/rye", "rye"),))
    found = measured(facts([a, b]), "V4")
    assert (found.hits, found.n) == (1, 2)
    rows = {r.name: r.linked for r in people(facts([a, b]))}
    assert rows == {"Ann Bell": True, "Bob Carr": False}


@pytest.mark.parametrize(
    ("site", "link", "linked"),
    [
        ("https://ann.example/", "https://ann.example/2010/rye", True),
        ("https://ann.example/", "https://other.example/", False),
        ("https://firm.example/ann/about", "https://firm.example/ann/rye", True),
        ("https://firm.example/ann", "https://firm.example/", True),
        ("https://firm.example/ann", "https://firm.example/bob", False),
        ("https://facebook.com/ann", "https://facebook.com/bob", None),
        ("https://facebook.com/ann", "https://facebook.com/ann", True),
        ("https://www.blogger.com/profile/12", "https://www.blogger.com/", None),
        ("https://forum.example/members/ann", "https://forum.example/rules", None),
    ],
)
def test_a_link_to_a_host_of_many_is_no_link_to_the_site_of_one(site: str, link: str, linked: bool | None) -> None:
    """The people page says that a reader's site is linked only where it is; a profile that nothing links to is no site to be linked."""
    here = facts([post(1, [comment("Ann Bell", url=site)]), post(2, links=(Link(link, "rye"),))])
    assert [r.linked for r in people(here)] == [linked]


def _tale(what: str) -> str:
    return " ".join(f"We ate it with {what} on day {day}." for day in ("one", "two", "three", "four"))


def test_the_themes_words_and_links_count_for_nothing() -> None:
    """A footer that asks, sells and links under each of three posts is no question, no offer and no credit; what the posts say is."""
    footer, link = "What do you think? Order your copy today.", Link("https://themes.example/", "today")
    posts = [post(n, text=f"{_tale(what)} {footer}", links=(link,)) for n, what in enumerate(("butter", "salt", "jam"))]
    own = replace(posts[0], text=f"{_tale('oil')} Tell me in the comments. {footer}", links=(link, Link("https://friend.example/", "oil")))
    settled = facts([own, *posts[1:]])
    assert (measured(settled, "V5").hits, measured(settled, "V2").hits) == (1, 1)
    assert {k: measured(settled, "V1").detail[k] for k in ("conversation", "promotion")} == {"conversation": 1, "promotion": 0}


@pytest.mark.parametrize("code", ["V1", "V3", "V5"])
def test_no_lists_no_guess(code: str) -> None:
    """A blog in a language without lists is unknown, with the language; posts of it on another blog are left out, and it is said."""
    foreign = [post(n, text=f"{_tale(what)} Dar voi?", language="ro") for n, what in enumerate(("butter", "salt", "jam"))]
    found = measured(facts(foreign), code)
    assert (found.state, found.value) == ("unknown", None)
    assert "(ro)" in (found.reason or "")
    untold = measured(facts([replace(p, language=None) for p in foreign], language=None), code)
    assert untold.reason == "The language of the posts could not be told."
    mixed = [*foreign, *(post(n, text=f"{_tale(what)} As Joan said, wait.") for n, what in ((8, "oil"), (9, "figs")))]
    both = measured(facts(mixed), code)
    assert (both.state, both.detail["left_out_other_language"]) == ("measured", 3)


def test_v6_leaves_the_themes_sentences_out() -> None:
    """A footer of long words under every post does not make the posts hard."""
    footer = "Incomprehensibility notwithstanding, institutionalization characterizes internationalization."
    plain = [post(n, text=f"{_tale(what)} {_tale(what + ' too')}") for n, what in enumerate(("butter", "salt", "jam"))]
    heavy = [replace(p, text=f"{p.text} {footer}") for p in plain]
    assert measured(facts(heavy), "V6").value == measured(facts(plain), "V6").value


def test_v5_looks_at_the_end_of_a_post() -> None:
    """A question at the end or an invitation counts; one at the beginning of a long post does not; teasers are left out."""
    posts = [
        post(1, text=f"{_tale('butter')} What do you bake?"),
        post(2, text=f"{_tale('salt')} Tell me in the comments."),
        post(3, text=f"Which oven do you use? {_tale('jam')}"),
        post(4, text=f"{_tale('oil')} What do you bake?", excerpt_only=True),
    ]
    found = measured(facts(posts), "V5")
    assert (found.hits, found.n) == (2, 3)


def test_v6_is_not_applicable_without_a_formula() -> None:
    """Swedish has no formula here: not applicable. An unknown language is unknown. Neither is a grade."""
    text = "Vi bakade bröd. " * 20
    assert measured(facts([post(1, text=text, language="sv")]), "V6").state == "not_applicable"
    assert measured(facts([post(1, text=text, language=None)], language=None), "V6").state == "unknown"


def test_c1_posts_a_week() -> None:
    """Ten posts a week apart, first 200 days before T: 10 / (200 / 7). A blog of three days is measured over four weeks."""
    found = measured(facts([post(n) for n in range(1, 11)]), "C1")
    assert found.value == pytest.approx(10 / (200 / 7))
    young = [post(n, published=AS_OF - timedelta(days=n)) for n in range(1, 4)]
    assert measured(facts(young), "C1").value == pytest.approx(3 / 4)


def test_c1_uses_the_window_where_the_blog_is_older() -> None:
    """Older posts are outside: 5 posts in a window of 365 days."""
    old = [post(n, published=START - timedelta(days=200 + n)) for n in range(20, 25)]
    found = measured(facts([post(n) for n in range(1, 6)] + old), "C1")
    assert found.value == pytest.approx(5 / (365 / 7))


def test_c1_of_a_blog_that_came_back_counts_from_its_return() -> None:
    """Five posts, the first 200 days before T after a silence of years: 5 / (200 / 7), as of a blog that began then."""
    old = [post(n, published=START - timedelta(days=2000 + n)) for n in range(20, 25)]
    found = measured(facts([post(n) for n in range(1, 6)] + old), "C1")
    assert found.value == pytest.approx(5 / (200 / 7))
    almost = [post(n, published=START - timedelta(days=360 - n)) for n in range(20, 25)]
    assert measured(facts([post(n) for n in range(1, 6)] + almost), "C1").value == pytest.approx(5 / (365 / 7))


def test_c2_is_burstiness_of_gaps_between_days() -> None:
    """Two posts on one day are one posting day."""
    days = [0, 0, 1, 2, 30, 31, 60]
    posts = [post(n, published=START + timedelta(days=d, hours=n)) for n, d in enumerate(days)]
    found = measured(facts(posts), "C2")
    assert found.sample == (1, 1, 28, 1, 29)
    assert found.value == burstiness([1, 1, 28, 1, 29])


def test_c3_compares_silence_with_the_blogs_own_pauses() -> None:
    """Ten weekly posts, the last 137 days before T: 137 / 7. Where T was taken from the pages it is not applicable."""
    posts = [post(n) for n in range(1, 11)]
    found = measured(facts(posts), "C3")
    assert found.value == pytest.approx((200 - 63) / 7)
    assert measured(facts(posts, basis="newest"), "C3").state == "not_applicable"


@pytest.mark.parametrize(("every", "silent", "ratio"), [(1, 6, 6 / 7), (1, 21, 3.0), (10, 21, 2.1)])
def test_a_pause_that_would_be_short_anywhere_is_none_of_a_daily_blog(every: int, silent: int, ratio: float) -> None:
    """What is usual is a week or more: six days after daily posts are no long silence, three weeks are."""
    posts = [post(n, published=START + timedelta(days=every * n)) for n in range(1, 11)]
    assert measured(facts(posts, as_of=START + timedelta(days=10 * every + silent)), "C3").value == pytest.approx(ratio)


def test_a_sleeping_blog_is_measured_by_the_gaps_of_its_life() -> None:
    """No post in the window: the usual pause comes from all posts."""
    posts = [post(n, published=START - timedelta(days=1000 - 10 * n)) for n in range(1, 11)]
    found = measured(facts(posts), "C3")
    assert found.value == pytest.approx((200 + 900) / 10)


def test_few_gaps_are_read_beside_the_newest_before_them() -> None:
    """A daily blog of old that now pauses for months: its last eight pauses say what is usual, not hundreds of old days."""
    old = [post(n, published=START - timedelta(days=1000 - n)) for n in range(1, 101)]
    late = [post(100 + k, published=START - timedelta(days=days)) for k, days in enumerate((500, 400, 280, 160, 60), 1)]
    found = measured(facts([*old, *late], as_of=START + timedelta(days=40)), "C3")
    assert found.n == 8
    assert found.value == pytest.approx(100 / (120 + 0.3 * 280))
    before = measured(facts(old, as_of=START), "C3")
    assert before.n == 8
    assert before.value == pytest.approx(900 / 7)


def test_a_silence_is_no_surer_with_fewer_gaps_in_the_window() -> None:
    """As the window runs empty, the silence is measured by eight gaps all along: it does not jump from early to scored and back."""
    posts = [post(n, published=START + timedelta(days=20 * n)) for n in range(1, 31)]
    later = [measured(facts(posts, as_of=START + timedelta(days=600 + days)), "C3") for days in (200, 260, 320, 340)]
    assert {one.n for one in later} == {8}
    assert [round(one.value or 0.0, 3) for one in later] == [10.0, 13.0, 16.0, 17.0]


def test_archived_and_undated_schedules() -> None:
    """Archived: not applicable. Without dates: unknown."""
    posts = [post(n) for n in range(1, 11)]
    undated = [replace(p, published=None, precision="none") for p in posts]
    for code in ("C1", "C2", "C3"):
        assert measured(facts(posts, archived=True), code).state == "not_applicable"
        assert measured(facts(undated), code).state == "unknown"


def test_a_sign_that_stumbles_is_unknown(monkeypatch: pytest.MonkeyPatch) -> None:
    """One broken sign leaves the others alone."""

    def broken(_: object) -> list[object]:
        raise ZeroDivisionError

    listed = tuple(replace(e, measure=broken) if e.id == "spam" else e for e in signs.all())
    monkeypatch.setattr(signs, "all", lambda: listed)
    found = signs.run(facts([post(n) for n in range(1, 10)]))
    assert {m.state for m in found["spam"]} == {"unknown"}
    assert "stumbled" in (found["spam"][0].reason or "")
    assert found["invitation"][0].state == "measured"


def test_every_sign_declares_what_it_means() -> None:
    """Each sign has a question, a text and measures whose codes are its own."""
    listed = signs.all()
    codes = [s.code for e in listed for s in e.specs]
    assert len(codes) == len(set(codes))
    for sign in listed:
        assert sign.question.endswith(("?", ".", ")"))
        assert len(sign.text) > 100
        assert all(s.text.endswith(".") for s in sign.specs)


def test_a_post_that_is_dated_ahead_ends_no_silence() -> None:
    """What is announced for next month, or dated so by a slip, was not written yet."""
    posts = [post(n) for n in range(1, 11)]
    now = START + timedelta(weeks=9, days=100)
    ahead = post(11, published=now + timedelta(days=30))
    for given in (posts, [*posts, ahead]):
        assert measured(facts(given, as_of=now), "C3").detail["days_since_last_post"] == pytest.approx(100)
