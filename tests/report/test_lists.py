"""Lists cut into pages, evidence told once, the way to the blog's own office, and lists to copy."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from checkup.model import Comment, Owner, Reason, Verdict
from checkup.platforms import spam_command
from checkup.report import paging, write
from checkup.report.moderation import edit_page, scripts
from checkup.report.report_context import BlogContext
from checkup.report.verdict_reasons import distinct_reasons
from checkup.report.views import posts
from checkup.report.views.overview.leave_alone import leave_alone
from tests.factories import OWNER, blog, comment, post
from tests.report._checkups import busy_blog, checkup_of, history_of, report
from tests.report._pages import read
from tests.report._talk import busy_posts, waiting_of


def test_parts_hold_room_and_number() -> None:
    """A page ends at its most entries or when its room is full; an entry larger than a page stands alone; nothing is lost."""
    assert paging.parts([], most=5) == ((0, 0),)
    assert paging.parts([1] * 12, most=5) == ((0, 5), (5, 10), (10, 12))
    assert paging.parts([40, 40, 40], most=5, room=90) == ((0, 2), (2, 3))
    assert paging.parts([200, 1, 1], most=5, room=90) == ((0, 1), (1, 3))


def test_a_page_of_many_links_to_few_and_leads_to_all() -> None:
    """A short list links all its pages; of a long one each page links itself, the ends and some between, and five clicks lead anywhere."""
    assert paging.linked(15, 3) == list(range(15))
    for current in (0, 7, 250, 499):
        there = paging.linked(500, current)
        assert {0, current, 499} <= set(there)
        assert len(there) <= 19
    reached = {0}
    for _ in range(5):
        reached |= {there for here in reached for there in paging.linked(500, here)}
    assert reached == set(range(500))


def test_each_fact_is_told_once() -> None:
    """A site is named once, an unnamed site is dropped where it is named, and four facts are the most."""
    told = [
        Reason("identity", "the name is a product or a trade (“X”)"),
        Reason("link", "links to a shop or advertiser (a.example)"),
        Reason("link", "links to a site that nothing in the post explains"),
        Reason("link", "the name links to a shop or advertiser (www.A.example)"),
        Reason("link", "the name links to an address of a kind that adverts often have (a.example)"),
        Reason("link", "advertises the site its name links to"),
    ]
    assert distinct_reasons(told) == (told[0].words, told[1].words, told[5].words)
    assert len(distinct_reasons([Reason("text", f"reason {i}") for i in range(9)])) == 4
    assert distinct_reasons([told[2], told[5]]) == (told[2].words, told[5].words)


def test_an_edit_page_is_linked_only_where_the_link_is_clean() -> None:
    """The platform's page, and nothing where the blog's address is not fit to print."""
    here = replace(post(1), url="https://blog.example/notes/1/")
    given = blog([], url="https://blog.example/notes/")
    assert edit_page(given, here, comment(id="77")) == "https://blog.example/notes/wp-admin/comment.php?action=editcomment&c=77"
    odd = "https://blog.example/no<tes/"
    assert edit_page(replace(given, url=odd), replace(here, url=f"{odd}1/"), comment(id="77")) is None


def test_lists_to_copy_cannot_carry_a_command() -> None:
    """Only ids of digits get into the command; a hostile id gets into no line of the config."""
    given = blog([], url="https://blog.example/", platform="wordpress")
    here = replace(post(1), url="https://blog.example/1/", platform="wordpress")
    bad = comment(id='9"; rm -rf ~; "', verdict="spam")
    good = replace(comment(id="12", verdict="spam"), permalink="https://blog.example/1/#comment-12")
    texts = [s.text for s in scripts(given, [(here, bad), (here, good)])]
    assert texts == ["wp comment spam 12", "https://blog.example/1/#comment-12", '"12"']
    assert scripts(given, []) == ()


@pytest.fixture(scope="module")
def long_spam(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A blog with 130 spam comments, 60 to check and 30 promotions, in an alphabet of three bytes a letter."""
    told = (Reason("text", "sells " + "売" * 40), Reason("identity", "the name is a phrase"), Reason("link", "links to a shop (a.example)"))
    made = []
    for label, count in (("spam", 130), ("suspect", 60), ("promo", 30)):
        for i in range(count):
            one = comment(f"{label} {i}", "今日は" * 150, id=f"{label}{i}", after_hours=i, verdict=label)
            made.append(replace(one, verdict=Verdict(label, 0.9, told), permalink=f"https://blog.example/1/#c{label}{i}"))
    out = tmp_path_factory.mktemp("long") / "site"
    given = blog([post(1, made, title="長い" * 40), *busy_posts(4)])
    write([report(checkup_of(given), names="full", history=history_of(160))], out, version="0.0")
    return out / "example"


def test_a_year_that_takes_several_pages_is_named_on_each() -> None:
    """The pages of a year of many posts call themselves its parts; only posts without a date are said to have none."""
    days = [*(datetime(2025, 1, 1, 9, tzinfo=UTC) + timedelta(hours=n) for n in range(180)), datetime(2024, 5, 1, 9, tzinfo=UTC), None]
    given = checkup_of(blog([post(n, published=day, title=f"Loaf {n}") for n, day in enumerate(days, 1)]))
    ctx = BlogContext(report(given), "example", given, "0.0")
    told = [view.heading for _, view in posts.pages(ctx)]
    assert [heading.partition(" posts ")[2] for heading in told[:2]] == [f"in 2025, part {n}, none with a comment yet" for n in (1, 2)]
    assert told[2:] == ["One post in 2024", "One post without a date"]
    links = [link.text for link in next(iter(posts.pages(ctx)))[1].years]
    assert links == ["2025, part 1", "2025, part 2", "2024", "Undated"]


def test_what_goes_well_is_not_said_twice() -> None:
    """A sentence that stands under "Leave as it is" is not repeated under "Going well" beside it."""
    told = ("Readers leave 3 comments on a post.", "15 of 16 posts link to others.")
    given = replace(checkup_of(blog(busy_posts(4))), going_well=told, leave=("Your links. 15 of 16 posts link to others.",))
    columns = {column.title: column.said for column in leave_alone(given)}
    assert columns["Going well"] == told[:1]
    assert columns["Leave as it is"] == given.leave


def test_long_lists_are_split_and_complete(long_spam: Path) -> None:
    """No page is over 60 kB, each spam and promoting comment stands on exactly one page, of the doubtful ones, which say the same, the most
    doubtful three, and every page leads to all."""
    sizes = {p.name: p.stat().st_size for p in long_spam.rglob("*.html")}
    assert max(sizes.values()) <= 60_000, max(sizes.items(), key=lambda t: t[1])
    pages = sorted(long_spam.glob("spam*.html"))
    assert len(pages) >= 5
    text = "\n".join(p.read_text(encoding="utf-8") for p in pages)
    for label, count in (("spam", 130), ("promo", 30)):
        assert all(text.count(f"<bdi>{label} {i}</bdi>") == 1 for i in range(count))
    assert text.count("<bdi>suspect ") == 3
    assert "57 more comments are like these." in text
    assert {h for _, h, _ in read(pages[0]).links} >= {p.name for p in pages}


def test_suspects_stand_in_groups_with_what_settles_them(tmp_path: Path) -> None:
    """Twelve groups of comments that are alike are shown, three of each, with the sites and all ids to copy; of the others the first
    twenty; the rest is counted, and a ping in doubt counts too."""
    made = [comment(f"Pan {n}", f"Words {n} of my own", id=str(1000 + n), url=f"https://pans-{n // 5}.example/") for n in range(70)]
    made += [comment(f"Lone {n}", f"A thought {chr(97 + n) * 9} alone", id=str(2000 + n)) for n in range(24)]
    made += [comment("Elsewhere", "Another blog on this post", id="3000", kind="pingback")]
    made = [replace(one, verdict=Verdict("suspect", 0.6, (Reason("text", "praises"),))) for one in made]
    out = tmp_path / "site"
    write([report(checkup_of(blog([post(1, made)], platform="wordpress")), names="full")], out, version="0.0")
    text = " ".join(read(page).text for page in sorted((out / "example").glob("spam*.html")))
    assert len(set(re.findall(r"5 comments link to pans-\d+\.example", text))) == 12
    assert text.count("2 more comments are like these.") == 12
    assert '"pans-0.example"' in text
    assert "wp comment spam 1000 1001 1002 1003 1004" in text
    assert "10 comments in 2 smaller groups are only in the CSV file." in text
    assert "25 comments are unlike each other" in text
    assert "5 more comments are in the CSV file." in text
    assert "95 comments to check stand apart." in text


def test_a_long_history_is_cut(long_spam: Path) -> None:
    """Of 160 checkups the table shows a year of weeks and says what stands only in the chart."""
    page = read(long_spam / "history.html")
    assert "108 older ones are in the chart" in page.text


def test_no_command_is_cut(tmp_path: Path) -> None:
    """Of 120 ids every one is on the page of spam; beside the prescription stands a whole command or what writes the whole one."""
    made = [comment(f"Pills {i}", "buy", id=str(1000 + i), after_hours=i, verdict="spam") for i in range(120)]
    for spam, whole in ((made, False), (made[:2], True)):
        given = blog([post(1, spam)], platform="wordpress")
        [_, command] = spam_command(given, [(given.posts[0], one) for one in spam]) or ("", "")
        first, *others = checkup_of(given).prescription
        told = replace(first, remedy=replace(first.remedy, command=command))
        out = tmp_path / str(len(spam))
        write([report(checkup_of(given, prescription=(told, *others)))], out, version="0.0")
        overview = read(out / "example" / "index.html").text
        assert (command in overview) is whole
        assert ("“checkup moderation example --format wp-cli” writes the one for all of them." in overview) is not whole
        lists = " ".join(read(page).text for page in (out / "example").glob("spam*.html"))
        listed = " ".join(re.findall(r"wp comment spam((?: \d+)+)", lists)).split()
        assert sorted(listed) == [one.id for one in spam]


def test_wares_in_spammers_names(tmp_path: Path) -> None:
    """With initials a spammer's wares stay readable, what is or may be a person's name does not; with hidden nothing does."""
    made = [
        comment("Cheap Handbags Rita", "buy", id="1", verdict="spam"),
        comment("Taylor Banks", "buy", id="2", verdict="spam"),
        comment("Online Casino", "buy", id="3", verdict="spam"),
        comment("Online Casino", "I am a reader.", id="4"),
    ]
    for names, shown in (("initials", True), ("hidden", False)):
        out = tmp_path / names
        write([report(checkup_of(blog([post(1, made)])), names=names)], out, version="0.0")
        text = read(out / "example" / "spam.html").text
        assert ("Cheap Handbags R." in text) == shown
        assert "Rita" not in text
        assert "Banks" not in text
        assert "Casino" not in text


def test_wares_with_a_word_that_is_none(tmp_path: Path) -> None:
    """A word that nobody is called is shown with the wares around it; one that a reader is called is not."""
    made = [
        comment("Payday Loans Online Canada", "buy", id="1", verdict="spam", url="https://loans.example/"),
        comment("Marlow Cheap Bags", "buy", id="2", verdict="spam", url="https://bags.example/"),
        comment("Anna Marlow", "I bake, too.", id="3"),
    ]
    write([report(checkup_of(blog([post(1, made)])), names="initials")], tmp_path, version="0.0")
    text = read(tmp_path / "example" / "spam.html").text
    assert "Payday Loans Online Canada" in text
    assert "Marlow" not in text


def test_a_reason_stands_whole_on_the_waiting_list(tmp_path: Path) -> None:
    """With two asides and two doubts, as long as they are in German, nothing of it is cut off."""
    checkup = checkup_of(busy_blog())
    first = next(item for item in checkup.waiting if not item.late)
    doubts = f"not sure: {'it shares no word with the post, ' * 2}it argues"
    long = f"Says that something does not work; {'tried what you advised, ' * 10}({doubts})"
    told = tuple(replace(item, why=(long,)) if item is first else item for item in checkup.waiting)
    write([report(replace(checkup, waiting=told))], tmp_path, version="0.0")
    assert len(long) > 300
    assert f"{long}." in read(tmp_path / "example" / "waiting.html").text


def test_who_asked_nothing_is_not_called_unanswered(tmp_path: Path) -> None:
    """Who told something and asked nothing is owed nothing: the page of the post does not say "never answered"."""
    tale = "We baked it on the old stove for my aunt, and all of the cousins ate three slices before the soup was on the table."
    talk = [comment("Bob Carr", "Which flour do you take?", id="b"), comment(owner=True, parent="b", id="o", after_hours=3)]
    checkup = checkup_of(blog([post(1, [comment("Ann Bell", tale, id="a")]), post(2, talk)]))
    write([report(replace(checkup, waiting=()))], tmp_path, version="0.0")
    text = next(t for p in (tmp_path / "example" / "posts").glob("*.html") if tale[:20] in (t := read(p).text))
    assert "Not answered; it asks for nothing, but tells something" in text
    assert "Never answered" not in text


@pytest.mark.parametrize(
    ("talk", "said"),
    [
        ([], "No comment by a reader was found."),
        ([comment("Ann Bell", "A lovely loaf.", id="a")], "No comment of the last weeks that calls for an answer is without one."),
    ],
)
def test_an_empty_list_does_not_say_that_somebody_was_answered(talk: list[Comment], said: str, tmp_path: Path) -> None:
    """Where nobody wrote or nobody asked, nobody "has one"."""
    write([report(checkup_of(blog([post(1, talk)], owners=(Owner(OWNER, "named in the config"),)), waiting=()))], tmp_path, version="0.0")
    assert said in read(tmp_path / "example" / "waiting.html").text


@pytest.mark.parametrize(
    ("readers", "said"), [(1, "One reader thanked or greeted you."), (2, "one reply to both will do"), (3, "reply to all 3")]
)
def test_thanks_of_a_post_are_one_row_with_its_number(readers: int, said: str, tmp_path: Path) -> None:
    """Of two it is both."""
    talk = [comment(f"Ann {'BCD'[i]}ell", "Thank you!", id=str(i)) for i in range(readers)]
    made = checkup_of(blog([post(1, talk)], owners=(Owner(OWNER, "named in the config"),)))
    polite = tuple(replace(w, group="thanks") for w in waiting_of(made.facts))
    write([report(replace(made, waiting=(), beside=polite))], tmp_path, version="0.0")
    assert said in read(tmp_path / "example" / "waiting.html").text


@pytest.mark.parametrize(
    ("sure", "said"),
    [
        ((True, True), "Two comments that call for an answer, the surest first"),
        ((True, False), "Two comments that call for an answer, or may, the surest first"),
        ((False, False), "Two comments that may call for an answer, the surest first"),
        ((True,), "One comment that calls for an answer. The link"),
        ((False,), "One comment that may call for an answer. The link"),
    ],
)
def test_the_list_says_what_it_is_not_sure_of(sure: tuple[bool, ...], said: str, tmp_path: Path) -> None:
    """Comments that only may be owed an answer are not said to call for one."""
    talk = [comment(f"Ann {'BC'[i]}ell", "Which flour?", id=str(i)) for i in range(len(sure))]
    made = checkup_of(blog([post(1, talk)], owners=(Owner(OWNER, "named in the config"),)))
    waits = tuple(replace(w, sure=one, late=False) for w, one in zip(waiting_of(made.facts), sure, strict=True))
    write([report(replace(made, waiting=waits))], tmp_path, version="0.0")
    assert said in read(tmp_path / "example" / "waiting.html").text
