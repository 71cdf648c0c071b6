"""Comments as themes of many makers print them, drawn at random: numbers and ranks beside names, days beside buttons, names behind words.

The markup follows kinds that were seen in templates; every text and name is made up.
"""

from __future__ import annotations

import pytest

from tests.reading.test_blog_scripts import MORE, TEXT, names, post_of

FORM = "<form method='post' action='/say'><textarea name='comment'></textarea></form>"
READERS = ((12, "Ann Lee"), (13, "Marta"), (14, "Cy Dow"))


def page(item: str, box: str, *, head: str = "<h1>A cold shelf</h1>", linked: str = "") -> str:
    """A page with a comment of each reader: `item` holds {n}, {who} and {site}, the name as a link for the readers in `linked`."""
    said = "".join(
        item.format(n=n, who=who, site=f"<a href='https://{n}.example/'>{who}</a>" if who in linked else who) for n, who in READERS
    )
    return f"<div id='column'>{head}<p>{TEXT}</p><p>{MORE}</p></div>{box.format(list=said)}"


WHO = [who for _, who in READERS]
DAYS = ["2012-03-12", "2012-03-13", "2012-03-14"]
SAID = [f"The grey shelf, part {n}." for n, _ in READERS]


@pytest.mark.parametrize("behind", ["March {n}, 2012</a> <a class='x'>Reply</a>", "March {n}, 2012 14:30</a> <a class='x'>Replies</a>"])
def test_the_end_of_a_day_before_a_button_counts_no_comments(behind: str) -> None:
    """ "... 2012 Reply" announces no 2,012 answers, of which most would be missing."""
    item = "<li id='comment-{n}'><b>{who}</b><p>The shelf, part {n}.</p><footer><a href='#comment-{n}'>" + behind + "</footer></li>"
    post = post_of(page(item, f"<h2>Comments</h2><ol>{{list}}</ol>{FORM}"))
    assert (post.declared_count, post.comments_status, len(post.comments)) == (None, "present", 3)


def test_a_number_before_a_name_is_neither_name_nor_day() -> None:
    """A number and a name like a month's (13 Marta) are no day where a link with the comment's number stands before each name."""
    item = (
        "<li id='comment-{n}'><span class='comment-header'><a href='#comment-{n}'>{n}</a> {site} </span>"
        "<div class='comment-content'><p>The grey shelf, part {n}.</p></div>"
        "<div class='x'><a href='#comment-{n}'>Mar {n}, 2012</a></div></li>"
    )
    post = post_of(page(item, f"<h4>3 comments</h4><ol>{{list}}</ol>{FORM}", linked="Ann Lee, Cy Dow"))
    assert [(who, day) for who, day, _ in names(post)] == list(zip(WHO, DAYS, strict=True))


def test_a_comment_in_one_line_has_name_day_and_words() -> None:
    """<strong>name</strong> · day — words, in an item of a list."""
    item = "<li><strong>{who}</strong> &middot; 2012-03-{n} 10:00:00 &mdash; The grey shelf, part {n}.</li>"
    post = post_of(page(item, f"<h2>Comments</h2><ul>{{list}}</ul>{FORM}"))
    assert names(post) == list(zip(WHO, DAYS, SAID, strict=True))


def test_a_comment_in_one_line_may_begin_with_its_day() -> None:
    """A day, a name, a colon and the words, as in the log of a talk."""
    item = "<li class='media'>2012-03-{n} 10:00 - {who}: The grey shelf, part {n}.</li>"
    post = post_of(page(item, f"<h4>All comments</h4><ul>{{list}}</ul>{FORM}"))
    assert names(post) == list(zip(WHO, DAYS, SAID, strict=True))


def test_a_day_on_a_line_of_its_own_begins_no_log() -> None:
    """What stands below it is a byline, with a number and the word for saying."""
    said = "<dl><dt><div class='date'>March 12, 2012 at 6:55 pm</div>(1)&nbsp;Ann&nbsp;says:</dt><dd><p>The grey shelf.</p></dd></dl>"
    post = post_of(page("", f"<h3>Comments</h3>{said}"))
    assert names(post) == [("Ann", "2012-03-12", "The grey shelf.")]


def test_boxes_around_names_of_commenters() -> None:
    """No heading and no class for comments but that of the names."""
    item = (
        "<div class='card'><div class='card-block'><p>The grey shelf, part {n}.</p></div><div class='card-footer'>"
        "<span class='comment-author'>{who}</span> <span class='date-posted'>Mar {n}, 2012</span></div></div>"
    )
    assert names(post_of(page(item, "<div class='row'><div>{list}</div></div>"))) == list(zip(WHO, DAYS, SAID, strict=True))


@pytest.mark.parametrize("end", ["— {who}", "-- {who}", "Author: {who}", "작성자 : {who}"])
def test_a_name_ends_the_words_behind_a_dash_or_a_label(end: str) -> None:
    """Where no comment of the page has a name elsewhere; dash, label and name are none of the words."""
    item = "<p id='comment-{n}'>The grey shelf, part {n}. " + end + "</p>"
    post = post_of(page(item, f"<h2>Comments</h2>{{list}}{FORM}"))
    assert [(who, text) for who, _, text in names(post)] == list(zip(WHO, SAID, strict=True))


def test_a_dash_within_one_comment_of_several_ends_nothing() -> None:
    """One in three ends in a dash and a word: it is that reader's."""
    item = "<p id='comment-{n}'>The grey shelf, part {n}.</p>"
    body = page(item, f"<h2>Comments</h2>{{list}}{FORM}").replace("part 13.", "part 13 — Amen")
    assert [who for who, *_ in names(post_of(body))] == [None, None, None]


@pytest.mark.parametrize(
    "name",
    [
        "<div class='author-name'><strong>{who} -</strong> <span class='t'>2012-03-{n}</span></div>",
        "<div class='name'>{who} <span class='d'>Lv.3</span></div>",
        "<div class='commentUsername'><a href='profile.php?id={n}'>{who}</a> <br></div>",
    ],
    ids=["a dash", "a level", "joined words"],
)
def test_what_stands_beside_a_name_is_none_of_it(name: str) -> None:
    """A dash before the day, how much somebody has written, and a class joined of two words."""
    item = "<div class='comment' id='comment{n}'>" + name + "<div class='words'>The grey shelf, part {n}.<br></div></div>"
    post = post_of(page(item, f"<section id='comments'>{{list}}</section>{FORM}"))
    assert [who for who, *_ in names(post)] == WHO


def test_a_word_for_by_before_a_plain_name_where_the_page_speaks_so() -> None:
    """French themes print "Par"; on an English page it may be the name's."""
    item = "<li id='comment-{n}'><div class='comment-author'>Par {who}</div><p>The grey shelf, part {n}.</p></li>"
    body = page(item, f"<h3>Comments</h3><ol>{{list}}</ol>{FORM}")
    assert [who for who, *_ in names(post_of(body, lang="fr"))] == WHO
    assert [who for who, *_ in names(post_of(body, lang="en"))] == [f"Par {who}" for who in WHO]


def test_a_browser_beside_the_only_name_is_none_of_it() -> None:
    """Nothing on the page repeats that could show what is the theme's."""
    body = (
        f"<div id='column'><h1>A cold shelf</h1><p>{TEXT}</p><p>{MORE}</p></div><ol><li id='comment-12'><p><span>Ann Lee</span> "
        "<span class='muted'>Windows 10 · Chrome 87</span></p><div class='comment-content'>The shelf.</div><p>2012-03-12</p></li></ol>"
    )
    assert [who for who, *_ in names(post_of(body))] == ["Ann Lee"]


@pytest.mark.parametrize("said", ["{who}さんからのコメント", "{who}さんの書き込み", "{who} さんより"])
def test_japanese_words_behind_a_name(said: str) -> None:
    """What says "comment from" behind the name is no part of it."""
    item = (
        f"<div class='comment-item' id='comment-{{n}}'><strong>{said}</strong><span class='comment-date'>2012-03-{{n}}</span>"
        "<div class='comment-body'>The grey shelf, part {n}.</div></div>"
    )
    post = post_of(page(item, f"<h2>コメント</h2>{{list}}{FORM}"))
    assert [who for who, *_ in names(post)] == WHO


def test_words_in_a_box_behind_a_marked_name() -> None:
    """Without heading, day or sign between them; the box of the comments bears the post's number, and so is no comment."""
    item = "<div class='comment-item'><strong>{who}</strong> <span>The grey shelf, part {n}.</span></div>"
    post = post_of(page(item, f"<div id='comments-container-5'><div class='comments-list'>{{list}}</div>{FORM}</div>"))
    assert [(who, text) for who, _, text in names(post)] == list(zip(WHO, SAID, strict=True))


def test_names_and_words_in_plain_boxes_though_the_foot_stands_beside_them() -> None:
    """Two boxes for each comment below "Comments (3):", and behind all of them the foot of the page."""
    body = page(
        "<div><div>{who}</div><div>The grey shelf, part {n}.</div></div>", "<h2>Comments (3): </h2><div>{list}</div><div>© The shed</div>"
    )
    assert [(who, text) for who, _, text in names(post_of(body))] == list(zip(WHO, SAID, strict=True))


def test_a_number_around_and_a_number_within_are_one_comment() -> None:
    """A theme counts its comments, and gives the words of each the id."""
    item = (
        "<li class='comment' id='li-comment-1{n}'><div><span class='name'>{who}</span> <span class='date'>March {n}, 2012</span></div>"
        "<div id='c90{n}'><p class='content'>The grey shelf, part {n}.</p></div></li>"
    )
    post = post_of(page(item, f"<h3>3 comments</h3><ol>{{list}}</ol>{FORM}"))
    assert names(post) == list(zip(WHO, DAYS, SAID, strict=True))


def test_a_machines_day_that_is_the_same_on_all_is_the_posts() -> None:
    """Themes print the post's moment for machines in each comment; what readers see is right."""
    item = (
        "<div class='comment' id='comment-{n}'><h3>{who}</h3><time class='x' datetime='2012-03-12T08:00:00Z'>10:05 - Mar {n}, 2012</time>"
        "<p>The grey shelf, part {n}.</p></div>"
    )
    post = post_of(page(item, f"<h3>Comments</h3>{{list}}{FORM}"))
    assert [c.posted.isoformat()[:16] for c in post.comments if c.posted] == [f"{day}T10:05" for day in DAYS]


def test_a_moment_left_from_a_mock_up_is_no_day() -> None:
    """The same on all comments, years away from what is printed beside it in figures."""
    item = "<div class='comment'><b class='fn'>{who}</b> <time datetime='2022-01-24'>{n}.03.12</time><div><p>The shelf.</p></div></div>"
    post = post_of(page(item, f"<section class='comments'><h2>Comments</h2>{{list}}</section>{FORM}"))
    assert [day for _, day, _ in names(post)] == DAYS


def test_answers_in_lists_between_the_items_of_a_list() -> None:
    """A list may stand in a list without an item around it, and its items belong to the one before."""
    who = "<li><b>{who}</b> <span class='date'>March {n}, 2012</span><div class='words'><p>The shelf, part {n}.</p></div></li>"
    said = "".join(who.format(n=n, who=name) + (f"<ul>{who.format(n=20, who='Ada Brook')}</ul>" if n == 12 else "") for n, name in READERS)
    post = post_of(page("", f"<h2>Comments</h2><ul>{said}</ul>"))
    assert [(c.author.name, c.parent is not None) for c in post.comments] == [
        ("Ann Lee", False),
        ("Ada Brook", True),
        ("Marta", False),
        ("Cy Dow", False),
    ]


def test_a_login_in_a_box_of_its_own_is_a_name() -> None:
    """Written small, on the first line, where the words follow and the day ends the comment."""
    item = "<li id='c{n}'><div class='bold'>ann_{n}</div><div class='xl'><p>The shelf.</p></div><div class='t'>{n}.03.2012</div></li>"
    post = post_of(page(item, f"<h3>Comments</h3><ul>{{list}}</ul>{FORM}"))
    assert [(who, text) for who, _, text in names(post)] == [(f"ann_{n}", "The shelf.") for n, _ in READERS]


def test_a_printed_day_without_its_year_does_not_outweigh_the_machines() -> None:
    """Of a comment that came two years after the post."""
    item = "<li id='comment-{n}'><b class='fn'>{who}</b><time datetime='2014-03-{n}T08:00:00Z'>Mar {n}</time><p>The shelf.</p></li>"
    post = post_of(page(item, f"<h3>Comments</h3><ol>{{list}}</ol>{FORM}", head="<h1>A cold shelf</h1><p>Posted on March 11, 2012</p>"))
    assert [day for _, day, _ in names(post)] == ["2014-03-12", "2014-03-13", "2014-03-14"]


def test_a_printed_day_of_another_year_outweighs_the_posts() -> None:
    """A theme gives a lone comment the post's moment for machines; what stands there in words is a month later."""
    item = "<li id='comment-{n}'><b class='fn'>{who}</b><time datetime='2012-03-11T08:00:00Z'>April {n}, 2012</time><p>The shelf.</p></li>"
    post = post_of(page(item, f"<h3>Comments</h3><ol>{{list}}</ol>{FORM}"))
    assert [day for _, day, _ in names(post)] == ["2012-04-12", "2012-04-13", "2012-04-14"]


def test_a_ping_below_any_heading() -> None:
    """A link on a line of its own and an excerpt in "[...]" below it come from another page."""
    ping = (
        "<div class='comment' id='comment-99'><p><a href='https://other.example/p'>Other shelves</a></p>"
        "<p>[...] they built one, too [...]</p></div>"
    )
    item = (
        "<div class='comment' id='comment-{n}'><p>{who} on <a href='#comment-{n}'>March {n}, 2012</a></p>"
        "<p>The grey shelf, part {n}.</p></div>"
    )
    post = post_of(page(item, "<h2>Comments</h2>{list}<h2>Echoes</h2>" + ping))
    assert [(c.author.name, c.kind) for c in post.comments] == [*((who, "comment") for who in WHO), ("Other shelves", "pingback")]


@pytest.mark.parametrize(
    "form",
    [
        "<form method='post'><input name='author'/><textarea name='body'></textarea></form>",
        "<form method='post'><textarea name='body'></textarea><button>Add comment</button></form>",
    ],
    ids=["right below the comments", "by its button"],
)
def test_a_form_for_comments_by_its_place_or_its_button(form: str) -> None:
    """Where nothing else in it speaks of comments."""
    item = "<li id='comment-{n}'><b>{who}</b> <i>March {n}, 2012</i><p>The grey shelf, part {n}.</p></li>"
    assert post_of(page(item, f"<ul>{{list}}</ul>{form}")).commenting == "open"


def test_a_form_to_the_firm_below_the_comments_opens_nothing() -> None:
    """It asks for a subject."""
    item = "<li id='comment-{n}'><b>{who}</b> <i>March {n}, 2012</i><p>The grey shelf, part {n}.</p></li>"
    form = "<form method='post'><input name='subject'/><textarea name='body'></textarea></form>"
    assert post_of(page(item, f"<ul>{{list}}</ul>{form}")).commenting == "unknown"


@pytest.mark.parametrize(
    "head",
    [
        "<h3><a href='https://kiln.example/post/2012/03/11/cold'>A cold shelf</a> &#183; March 11, 2012 by Ada Brook</h3>",
        "<h3><img src='/clay.svg' alt='clay'> | A cold shelf</h3><p>Posted by Ada Brook on March 11, 2012</p>",
    ],
    ids=["day and writer behind it", "a bar behind a picture"],
)
def test_a_title_without_what_its_heading_adds(head: str) -> None:
    """The facts behind it are the post's day and writer."""
    banner = "<h1><a href='https://kiln.example/'>Kiln notes</a></h1>"
    body = f"{banner}<div id='content'>{head}<p>{TEXT}</p><p>{MORE}</p><h3 id='comments'>2 Comments</h3></div>"
    post = post_of(body, title="A cold shelf – Kiln notes")
    assert (post.title, post.author and post.author.name) == ("A cold shelf", "Ada Brook")


@pytest.mark.parametrize(
    "facts",
    [
        "<p> Submited on 09:30:00 2012-03-05 <a href='profile.php?id=1'>Ada Brook</a><br><br></p>",
        "<p>Category : <a href='/cat/1'>Wood</a><br/>Author: Ada Brook<br/>Written the March 5, 2012 at 9:30<br/>You left 3 comments</p>",
    ],
    ids=["a misspelt verb", "a line for each"],
)
def test_facts_above_the_text_are_none_of_it(facts: str) -> None:
    """The day, the writer and a word or two; or several short lines, each with a fact."""
    post = post_of(
        page("<li id='comment-{n}'><b>{who}</b><p>The grey shelf.</p></li>", "<ul>{list}</ul>", head=f"<h1>A cold shelf</h1>{facts}")
    )
    assert post.text.startswith(TEXT[:30])
