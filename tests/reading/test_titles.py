"""The title of a post: what the head holds wins, a line that ends in a date loses, signs are no part of it."""

from __future__ import annotations

import pytest

from checkup.model import Page
from checkup.platforms import read

TEXT = (
    "<div class='entry'><p>A loaf that goes into a cold oven rises once more while the stones warm up, and the crust comes late.</p></div>"
)


def title_of(head: str, body: str) -> str | None:
    html = f"<html><head><title>{head}</title></head><body class='single'>{body}{TEXT}</body></html>"
    post = read(Page("https://slowloaf.example/2007/02/cold-ovens/", html.encode())).post
    return post.title if post else None


@pytest.mark.parametrize("head", ["The Slow Loaf » Cold ovens", "Cold ovens | The Slow Loaf", "Cold ovens"])
@pytest.mark.parametrize(
    "line",
    [
        '<div class="post-title"><em>Ovens</em>14 Feb 2007 08:15 am</div><p class="post-info"><a href="/cold/"><b>Cold ovens</b></a></p>',
        '<td><font size="4"><b>Cold ovens</b></font></td><div class="title">Öfen, 14. Februar 2007</div>',
        '<h2>Ovens 02/14/2007</h2><p><a rel="bookmark" href="/cold/">Cold ovens</a></p>',
    ],
)
def test_a_heading_that_ends_in_a_date_gives_way_to_a_line_that_the_head_holds(head: str, line: str) -> None:
    """Category and date in the place of a title are none where the head names the post."""
    assert title_of(head, line) == "Cold ovens"


def test_a_title_may_end_in_a_date_where_the_head_says_so() -> None:
    """A date that belongs to the title stays."""
    assert title_of("Links for 14 Feb 2007 | The Slow Loaf", "<h2>Links for 14 Feb 2007</h2>") == "Links for 14 Feb 2007"


@pytest.mark.parametrize("sign", ["§", "¶", "#", "∞", "■"])
@pytest.mark.parametrize("before", [True, False])
def test_the_sign_of_a_permalink_is_no_part_of_the_title(sign: str, before: bool) -> None:
    """A link that is only a sign stands in the heading and is none of it."""
    link = f'<a href="/cold/">{sign}</a>'
    assert title_of("Cold ovens | The Slow Loaf", f"<h2>{link if before else ''} Cold ovens {'' if before else link}</h2>") == "Cold ovens"


def test_words_of_the_text_are_no_title() -> None:
    """A part of the head's title that stands again within the text does not win over the whole line above it."""
    text = "<div class='entry-content'><p><b>Part 1</b></p><p>A loaf that goes into a cold oven rises once more.</p></div>"
    assert title_of("The Slow Loaf » Cold ovens - Part 1", f"<p class='info'><b>Cold ovens - Part 1</b></p>{text}") == "Cold ovens - Part 1"


def test_the_blogs_name_in_brackets_is_no_part_of_the_title() -> None:
    """Where the only h1 of the page says what stands before them, also in the banner; brackets of the title itself stay."""
    banner = "<div id='banner'><h1>{}</h1></div>"
    head = "Cold ovens (Ilse Brandt: The Slow Loaf)"
    assert title_of(head, banner.format("Cold ovens")) == "Cold ovens"
    for other in (banner.format("<a href='/'>Cold ovens</a>"), banner.format("Cold"), banner.format("Cold ovens") * 2):
        assert title_of(head, other) != "Cold ovens"
    assert title_of("Cold ovens (part 2)", "<h1>Cold ovens (part 2)</h1>") == "Cold ovens (part 2)"


def test_a_header_inside_an_entry_is_no_banner() -> None:
    """`header` names the top of an entry as well as the blog's: only within an entry it holds the title."""
    blog = "<div id='header'><h1><a href='/'>slow_loaf</a></h1></div>"
    entry = (
        "<div class='entry'><div class='inner'><div class='header'><h3><a href='/2007/02/cold-ovens/'>Cold ovens</a></h3></div></div></div>"
    )
    assert title_of("slow_loaf | Cold ovens", f"{blog}<div>{entry}</div>") == "Cold ovens"


COLUMN = '<table><tr><td><h2>About this site</h2><h3>Archive</h3><ul><li><a href="/2007/">2007</a></li></ul></td><td>{}</td></tr></table>'


@pytest.mark.parametrize("head", ["The Slow Loaf: Cold ovens", "slowloaf: Cold ovens", "Cold ovens | The Slow Loaf"])
def test_a_heading_of_a_column_gives_way_to_a_line_that_the_head_holds(head: str) -> None:
    """It stands above the text only because the column comes first; the blog may be called otherwise in the head."""
    assert title_of(head, COLUMN.format('<div class="title">Cold ovens</div><div class="date">14 Feb 2007</div>')) == "Cold ovens"


def test_a_posts_heading_that_the_head_does_not_hold_stays() -> None:
    """Its class says what it is, and a word of the menu in the head does not."""
    menu = '<p><a href="/bread/">Bread</a></p>'
    assert title_of("The Slow Loaf: Bread", menu + '<h2 class="entry-title">Cold ovens</h2>') == "Cold ovens"


@pytest.mark.parametrize(
    ("link", "title"),
    [
        ('<a name="p01" href="./20070214.html#p01">_</a>', "Cold ovens"),
        ('<a href="#p01">_</a>', "The Slow Loaf"),
        ('<a href="./20070101.html#p01">_</a>', "The Slow Loaf"),
    ],
    ids=["a place in this page", "no page", "a place in another page"],
)
def test_of_a_diary_the_sections_heading_is_the_title(link: str, title: str) -> None:
    """Where the head is the blog's name with the day, a heading that leads to a place in its own page heads what was written that day."""
    day = f'<h1>The Slow Loaf</h1><div class="day"><h2>14 Feb 2007</h2><div class="section"><h3>{link} Cold ovens</h3>{TEXT}</div></div>'
    html = f"<html><head><title>The Slow Loaf(2007-02-14)</title></head><body>{day}</body></html>"
    post = read(Page("https://slowloaf.example/20070214.html", html.encode())).post
    assert post is not None
    assert post.title == title


@pytest.mark.parametrize(
    "heading",
    [
        "<h1><time>Feb 14</time> Cold ovens</h1>",
        "<h1>Cold ovens <span class='x'>Members</span></h1>",
        "<h1>Cold ovens <small>Why the crust comes late, and what to do about it</small></h1>",
        "<h1><div>How we bake</div>Cold ovens</h1>",
    ],
)
def test_what_stands_beside_the_title_in_its_heading_is_none_of_it(heading: str) -> None:
    """A day, a badge, a subtitle or a section, where the head has the title without it; where it has it with it, it stays."""
    assert title_of("Cold ovens | The Slow Loaf", heading) == "Cold ovens"
    assert title_of("Cold ovens and hot stones", "<h1>Cold ovens <em>and hot stones</em></h1>") == "Cold ovens and hot stones"


@pytest.mark.parametrize("words", ["Posted on <a rel='bookmark'>{0}</a> by <b class='byline'>Ann</b>", "<a>{0}</a> at noon"])
def test_a_note_without_a_title_is_not_called_by_its_line_of_facts(words: str) -> None:
    """Themes call the box above the text its header, whether a title stands there or only the day."""
    day = "<time class='entry-date' datetime='2007-02-14'>February 14, 2007</time>"
    assert title_of("The Slow Loaf", f"<div class='entry-header'>{words.format(day)}</div>") == "The Slow Loaf"
    assert title_of("Cold ovens | The Slow Loaf", f"<div class='entry-header'>Cold ovens {day}</div>") == "Cold ovens"


def test_a_title_that_the_head_escapes_twice_is_the_heading() -> None:
    """The blog's name stands in a heading, too, and the head has the letters for a quotation mark in the place of one."""
    banner, head = "<h2>The slow loaf</h2>", "The slow loaf - 20&amp;quot; tins or 32&amp;quot; stones"
    meta = f'<meta property="og:title" content="{head}"><meta property="og:site_name" content="The slow loaf">'
    assert title_of(f"{head}</title>{meta}<title>", f"{banner}<article><h1><small>20&quot; tins or 32&quot; stones</small></h1>") == (
        '20" tins or 32" stones'
    )


def test_a_title_that_tells_of_markup_keeps_its_letters() -> None:
    """The page's own words have them, too."""
    assert title_of("What &amp;quot; means", "<h1>What &amp;quot; means</h1>") == "What &quot; means"
