"""Verdicts on a whole invented blog: who is convicted by what stands around, who is trusted, and how suspects are told."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from checkup.config import SpamTable
from checkup.model import Verdict
from checkup.reader_words import unredacted
from checkup.spam import whole_weights
from checkup.spam.seen_comment import Around, Seen
from checkup.spam.verdict import Judgement, weigh
from checkup.spam.weights import shipped
from tests.spam.table import said

READERS = ("Ana Ruiz", "Ben Okoro", "Carla Diem", "Dov Adler", "Eva Lind", "Filip Novak", "Greta Holm", "Hugo Baas")
TALK = (
    "My crumb stayed moist when the rye rested for {} hours in the cold kitchen.",
    "Did the crust crack at {} degrees, or was it the steel plate again?",
    "I baked the loaf {} times and the starter still smells of apples.",
    "Thanks, the lower rack saved my bottom crust on try {}.",
)
TRAVEL = ("great. thanks", "nice one, keep it up", "good to know this", "very good stuff here", "cool info man")
POST = (
    "We baked a rye loaf with a sourdough starter. The crust was dark, the crumb moist, the oven too hot, the steel plate on a lower rack."
)


def readers(posts: int = 12) -> list[Seen]:
    """Eight readers who speak of the loaf within days of each post, a post a month."""
    return [
        said(f"p{n}", 30 * n + 1 + i / 4, name, TALK[(n + i) % 4].format(n * 3 + i), since=30.0 * n)
        for n in range(posts)
        for i, name in enumerate(READERS)
    ]


def shops(count: int = 60) -> list[Seen]:
    """Short praise under names of trips with a site of its own each, years later."""
    return [
        said(
            f"p{n % 12}", 1500 + n * 3, f"cheap lake trip {n}", TRAVEL[n % 5], f"http://lake-trip-{n}.example/deals", since=30.0 * (n % 12)
        )
        for n in range(count)
    ]


def weighed(comments: list[Seen], owner: SpamTable | None = None) -> Judgement:
    around = {c.post: Around("Rye loaf", POST) for c in comments}
    return weigh(comments, around, owner or SpamTable(), shipped(), whole_weights.shipped())


@cache
def spammed() -> tuple[list[Seen], Judgement]:
    comments = [*readers(), *shops()]
    return comments, weighed(comments)


def words(verdict: Verdict) -> str:
    return "; ".join(str(unredacted(reason.words)) for reason in verdict.reasons)


def test_late_praise_with_a_shop_behind_the_name_is_told_by_what_stands_around_it() -> None:
    """Nothing in the text sells; the neighbours, the blog's own spam and the lateness do."""
    comments, found = spammed()
    late = [v for c, v in zip(comments, found.verdicts, strict=True) if c.at and c.at > 1000 * 86_400]
    assert sum(v.label == "spam" for v in late) >= 0.9 * len(late)
    assert all(v.reasons for v in late if v.label in ("spam", "suspect"))
    kinds = {reason.kind for v in late for reason in v.reasons}
    assert {"model", "time"} <= kinds


def test_no_reader_of_the_spammed_blog_is_accused() -> None:
    """Those who speak soon and of the post are ok, and ok carries no reason."""
    comments, found = spammed()
    mine = [v for c, v in zip(comments, found.verdicts, strict=True) if c.at and c.at < 1000 * 86_400]
    assert {v.label for v in mine} == {"ok"}
    assert not any(v.reasons for v in mine)


def test_who_asks_among_adverts_and_leads_nowhere_is_no_suspect() -> None:
    """Years late, in words like the robots', and without a site: nothing is gained by it but an answer. Without a question doubt stays."""
    late = {"since": 30.0}
    asking = said("p1", 1510, "pia", "good info man, can somebody tell me how?", **late)
    telling = said("p1", 1510, "pia", "good info man, somebody can tell me how.", **late)
    thanking = said("p1", 1510, "pia", "Great post, thanks!", **late)
    labels = [weighed([*readers(), *shops(), one]).verdicts[-1].label for one in (asking, telling, thanking)]
    assert labels == ["ok", "suspect", "suspect"]


def test_where_readers_come_late_a_few_adverts_doubt_no_crowd() -> None:
    """Sixty who thank years later, and nine adverts among them: three at most are doubtful, not all that look so."""
    thanks = ("works here as well, great", "saved my evening, cheers", "same trouble, same way out, good")
    late = [said(f"p{n % 12}", 1500.5 + n * 3, f"Reader {n}", thanks[n % 3], since=30.0 * (n % 12)) for n in range(60)]
    found = weighed([*readers(), *late, *shops(9)]).verdicts
    assert weighed([*readers(), *late, *shops(9)]).searched
    assert sum(v.label == "suspect" for v in found) <= 3


def test_a_writer_who_answers_years_later_is_no_reader_who_found_the_post() -> None:
    """Nineteen readers who came late tell nothing yet, however many late words are the writer's; twenty do."""
    thanks = ("works here as well, great", "saved my evening, cheers", "same trouble, same way out, good")
    late = [said(f"p{n % 12}", 1500.5 + n * 3, f"Reader {n}", thanks[n % 3], since=30.0 * (n % 12)) for n in range(20)]
    mine = [said(f"p{n}", 1600.5 + n, "Writer", f"It is {n} degrees now.", since=30.0 * n, by_author=True) for n in range(5)]
    assert weighed([*readers(), *late]).searched
    assert not weighed([*readers(), *late[1:], *mine]).searched


def test_the_share_of_spam_is_told() -> None:
    """Sixty adverts beside ninety-six honest comments are about four in ten; without the adverts the share is next to nothing."""
    whole, clean = spammed()[1].whole, weighed(readers()).whole
    assert whole is not None
    assert clean is not None
    assert 0.3 < whole.share < 0.5
    assert whole.dated == 156
    assert clean.share < 0.02


def test_every_spam_has_two_kinds_of_reasons_or_one_that_is_enough() -> None:
    """Copy, host and model convict alone; no other kind does."""
    for verdict in spammed()[1].verdicts:
        if verdict.label == "spam":
            kinds = {reason.kind for reason in verdict.reasons}
            assert len(kinds) > 1 or kinds & {"copy", "host", "model"}


def test_one_late_reader_with_a_site_on_a_clean_blog_is_ok() -> None:
    """Where hardly anything is spam, being late with a site is no suspicion."""
    late = said("p3", 1500, "Ida Moe", "The lower rack saved my loaf too.", "http://ida-moe.example/", since=90.0)
    assert weighed([*readers(), late]).verdicts[-1].label == "ok"


def test_writers_and_answered_readers_are_never_accused_on_a_spammed_blog() -> None:
    """The same short praise by a writer, or answered by one, or by somebody addressed by name, is ok."""
    late = said("p3", 1560, "Ida Moe", "great. thanks", "http://ida-moe.example/deals", since=90.0)
    for spared in (replace(late, by_author=True), replace(late, answered=True)):
        verdict = weighed([*readers(), *shops(), spared]).verdicts[-1]
        assert (verdict.label, verdict.reasons) == ("ok", ())
    assert weighed([*readers(), *shops(), late]).verdicts[-1].label in ("spam", "suspect")


@pytest.mark.parametrize(
    ("day", "name", "label"), [(200, "cheap lake trip", "suspect"), (300, "lake rye", "suspect"), (600, "lake rye", "spam")]
)
def test_one_weak_clue_and_the_blogs_own_spam_do_not_convict(day: float, name: str, label: str) -> None:
    """A question of the post's topic, with an odd address behind the name: suspect as long as nothing but likeness to the adverts speaks
    against it, spam where the blog finds it likely without that."""
    text = "Will the steel plate work only for new ovens or would it also help the lower rack? I mean what is the use of it in a hot oven?"
    asked = said("p3", day, name, text, "http://lake-trip-99.example/", since=90.0)
    assert weighed([*readers(), *shops(), asked]).verdicts[-1].label == label


@pytest.mark.parametrize(("day", "label"), [(1590.0, "ok"), (1411.0, "ok"), (1410.0, "spam")])
def test_a_comment_without_a_clue_is_convicted_by_its_surroundings_only_where_it_comes_late(day: float, label: str) -> None:
    """Amid adverts and worded like them, under a post of day `day`: half a year later it is spam, sooner the surroundings do not do."""
    text = "we slept in the cabin by the water last week"
    amid = said("p99", 1590.5, "lake trip fan", text, "http://lake-friend.example/", since=day)
    assert weighed([*readers(), *shops(), amid]).verdicts[-1].label == label


@pytest.mark.parametrize(
    ("url", "name", "labels"),
    [
        ("http://lake-trip-900.example/deals", "Tom Hill", {"spam"}),
        (None, "Tom Hill", {"suspect", "ok"}),
        (None, "cheap pharmacy pills", {"spam"}),
    ],
)
def test_who_leads_nowhere_is_not_convicted_by_what_stands_around(url: str | None, name: str, labels: set[str]) -> None:
    """Years late amid adverts and worded like them: with a site it is spam, without one only if something of its own sells, as its name."""
    late = said("p3", 1560, name, "very good stuff here", url, since=90.0)
    assert weighed([*readers(), *shops(), late]).verdicts[-1].label in labels


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("мы были на озере и там было очень хорошо", "spam"),
        ("были там", "suspect"),
        ("we were at the lake and it was very nice there", "suspect"),
    ],
    ids=["another", "too short to tell", "the same"],
)
def test_words_in_another_alphabet_than_the_post_lead_nowhere_and_convict_amid_adverts(text: str, label: str) -> None:
    """Years late amid adverts, without a site, in letters that the blog is not written in: no reader of that post."""
    late = said("p3", 1560, "Tom Hill", text, None, since=90.0)
    assert weighed([*readers(), *shops(), late]).verdicts[-1].label == label


def test_a_copy_with_a_site_of_its_own_is_spam() -> None:
    """The words of an earlier reader, two years later under another name with a site: one kind of reason, and enough."""
    text = "I have read about this loaf for years now and still my kitchen smells of burned rye every single Sunday morning."
    first = said("p1", 31, "Ana Ruiz", text, since=30.0)
    copy = said("p5", 900, "Tom Hill", text, "http://tom-hill.example/", since=150.0)
    verdicts = weighed([*readers(), first, copy]).verdicts
    assert (verdicts[-2].label, verdicts[-1].label) == ("ok", "spam")
    assert "with a site of its own behind the name" in words(verdicts[-1])
    assert weighed([*readers(), first, replace(copy, by_author=True)]).verdicts[-1].label == "ok"
    assert weighed([*readers(), first, replace(copy, url=None)]).verdicts[-1].label != "spam"


def test_the_host_of_two_certain_adverts_convicts_a_third() -> None:
    """Two adverts that sell by name, and short praise that only carries their site."""
    sold = [
        said(
            f"p{n}",
            1400 + n,
            f"Cheap Handbags Outlet {n}",
            "Buy cheap replica handbags online, free shipping",
            "http://bags.example/",
            ids=(f"{n}",),
        )
        for n in (1, 2)
    ]
    quiet = said("p3", 1500, "Mary Low", "great. thanks", "http://bags.example/", since=90.0)
    verdict = weighed([*readers(), *shops(), *sold, quiet]).verdicts[-1]
    assert verdict.label == "spam"
    assert "host" in {reason.kind for reason in verdict.reasons}
    assert "3 comments by 3 names link to bags.example; 2 of them are certain adverts" in words(verdict)
    freed = weighed([*readers(), *shops(), *sold, quiet], SpamTable(not_spam=("1", "2"))).verdicts
    assert [v.label for v in freed[-3:-1]] == ["ok", "ok"]
    assert "host" not in {reason.kind for reason in freed[-1].reasons}


def test_a_ping_robot_is_spam_from_its_third_copy_on() -> None:
    """A made-up robot in Polish; pings stay outside the whole-blog model."""
    sites = ("kwiaty", "meble", "opony")
    pings = [
        said(
            f"p{n}",
            1200 + n,
            f"Tanie {site}",
            f"Tanie {site} - Tutaj znajdziesz {n * 91} wiadomości na ten temat",
            f"http://{site}.example/",
        )
        for n, site in enumerate(sites)
    ]
    pings = [replace(p, kind="trackback") for p in pings]
    found = weighed([*readers(), *pings]).verdicts[-3:]
    assert [v.label for v in found] == ["spam"] * 3
    assert "this robot sentence, with a word or two changed at most, stands in 3 pings under changing names and sites" in words(found[0])
    assert "spam" not in {v.label for v in weighed([*readers(), *pings[:2]]).verdicts[-2:]}


def test_the_order_of_the_input_changes_nothing() -> None:
    """The same comments backwards get the same verdicts."""
    comments, found = spammed()
    backwards = weighed(list(reversed(comments))).verdicts
    assert [(v.label, v.score) for v in reversed(backwards)] == [(v.label, v.score) for v in found.verdicts]


def test_without_dates_there_is_no_whole_blog() -> None:
    """The gate: six in ten dated, twenty surely honest."""
    assert weighed([replace(c, posted=None) for c in readers()]).whole is None
    assert weighed(readers(2)).whole is None
    assert weighed(readers(3)).whole is not None


def test_the_blogs_own_pings_are_no_spam() -> None:
    """What would convict any comment convicts none by which the blog links to itself."""
    words_of_it = "buy viagra cheap casino payday loans [url=http://x.example]buy[/url]"
    advert = said("p1", 1600, "cheap payday loans", words_of_it, "http://x.example/loans")
    labels = [
        weighed([*readers(), replace(advert, kind=kind, own=own)]).verdicts[-1].label
        for kind, own in (("comment", False), ("comment", True), ("pingback", True))
    ]
    assert labels == ["spam", "spam", "ok"]


def test_without_dates_what_the_words_alone_make_sure_is_spam() -> None:
    """Reasons of one kind convict where nothing is dated and the odds are sure; the same reader's plain words do not."""
    advert = "buy viagra and cialis at the online casino, payday loans, replica watches, seo backlinks, essay writing service"
    undated = [replace(c, at=None) for c in (*readers(), said("p1", 32, "Mo", advert), said("p2", 33, "Mo", "The rye was fine."))]
    sold, plain = weighed(undated).verdicts[-2:]
    assert (sold.label, plain.label) == ("spam", "ok")
    assert "reads like the spam known from other blogs" in words(sold)
