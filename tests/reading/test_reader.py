"""Reading a page: hostile bytes, encodings, the owner's selectors, kinds of pages, honest silence."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from checkup.config import SelectorsTable
from checkup.model import Page
from checkup.platforms import read
from tests.growth import assert_linear
from tests.platforms._plain import plain

HEAD = (
    "<html><head><title>Tea | Kettle</title></head><body class='single'><h1><a href='/'>Kettle</a></h1>"
    "<h2>Tea</h2><div class='entry-content'><p>Boil it.</p></div>"
)


def comment(number: int, text: str = "More leaves, please.") -> str:
    return (
        f'<li id="comment-{number}" class="comment depth-1"><div class="comment-author vcard"><cite class="fn">Reader {number}</cite></div>'
        f'<div class="comment-meta"><a href="http://k.example/tea/#comment-{number}">'
        f"March {number % 27 + 1}, 2010 at 9:{number % 60:02} am</a></div>"
        f"<p>{text}</p></li>"
    )


def page(body: str, url: str = "http://k.example/2010/03/tea/") -> Page:
    return Page(url, (HEAD + body).encode())


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"\0" * 500,
        b"plain words",
        b"\xff\xfe\x00",
        b"%PDF-1.4 \x93\x94",
        b"<",
        b"<!--",
        b"<html><body><p id='comment-'>",
        b"\x1b$B" * 40,
    ],
    ids=["empty", "zeros", "text", "half a mark", "pdf", "one sign", "open remark", "open id", "escape codes"],
)
def test_bytes_that_are_no_page_give_no_post_and_no_comment(body: bytes) -> None:
    """Nothing is raised and nothing is invented from bytes that are no page."""
    reading = read(Page("http://k.example/x", body))
    assert reading.post is None or not reading.post.comments


def test_a_page_cut_off_in_a_comment_keeps_what_came_before() -> None:
    """A truncated page gives its whole comments and the begun one's words, and no crash."""
    cut = (HEAD + "<ol class='commentlist'>" + comment(1) + comment(2))[:-30]
    post = read(Page("http://k.example/tea/", cut.encode())).post
    assert post is not None
    assert [c.id for c in post.comments] == ["1", "2"]


@pytest.mark.slow
def test_a_page_of_twenty_megabytes_is_read_in_part_and_said_so() -> None:
    """20 MB: some comments, status truncated."""
    one = "".join(comment(n, "word " * 100) for n in range(1, 30_000))
    post = read(page(f"<ol>{one}</ol>")).post
    assert post is not None
    assert post.comments_status == "truncated"
    assert len(post.comments) > 1000


@pytest.mark.slow
def test_work_grows_with_the_number_of_comments() -> None:
    """Twice the comments cost twice the work."""

    def work(count: int) -> None:
        post = read(page("<ol>" + "".join(map(comment, range(1, count + 1))) + "</ol>")).post
        assert post is not None
        assert len(post.comments) == count

    assert_linear(work, 20)


@pytest.mark.parametrize(
    ("body", "header", "word"),
    [
        ("<meta charset='iso-8859-1'><p>\u201cna\u00efve\u201d</p>".encode("cp1252"), "", "\u201cna\u00efve\u201d"),
        ("<p>\u201cna\u00efve\u201d</p>".encode("cp1252"), "text/html; charset=ISO-8859-1", "\u201cna\u00efve\u201d"),
        ("<p>na\u00efve</p>".encode(), "text/html; charset=iso-8859-1", "na\u00efve"),
        ("<meta charset='utf-8'><p>na\u00efve ".encode() + "caf\u00e9</p>".encode("cp1252"), "", "na\u00efve caf\u00e9"),
        ("<meta http-equiv='Content-Type' content='text/html; charset=Shift_JIS'><p>\u7d05\u8336</p>".encode("cp932"), "", "\u7d05\u8336"),
        (
            "<p>\u304a\u8336\u3092\u98f2\u307f\u307e\u3059\u3002</p>".encode("euc_jp"),
            "",
            "\u304a\u8336\u3092\u98f2\u307f\u307e\u3059\u3002",
        ),
        ("<meta charset='utf-16'><p>th\u00e9</p>".encode(), "", "th\u00e9"),
        ("<p>th\u00e9</p>".encode("cp1252"), "text/html; charset=no-such-thing", "th\u00e9"),
    ],
    ids=[
        "meta latin1",
        "header latin1",
        "stale label",
        "mixed",
        "shift_jis",
        "unlabelled japanese",
        "meta utf-16",
        "unknown",
    ],
)
def test_bytes_become_text_as_in_a_browser(body: bytes, header: str, word: str) -> None:
    """Labels are the WHATWG's aliases, a byte order mark beats them, valid UTF-8 beats a stale label, stray bytes are windows-1252."""
    post = read(
        Page("http://k.example/2010/03/tea/", b"<html><body><h1>Tea</h1><article>" + body + b"</article></body></html>", header)
    ).post
    assert post is not None
    assert post.text == word


def test_a_byte_order_mark_beats_every_label() -> None:
    """A page in UTF-16 with its mark is read so, whatever the header says."""
    body = "<html><body><h1>Tea</h1><article><p>th\u00e9</p></article></body></html>".encode("utf-16")
    post = read(Page("http://k.example/2010/03/tea/", body, "text/html; charset=latin1")).post
    assert post is not None
    assert post.text == "th\u00e9"


def test_the_owners_selectors_come_first() -> None:
    """A blog whose markup nobody could guess is read by the owner's selectors."""
    body = "".join(f"<b-x><i-n>Reader {n}</i-n><i-d>{n}.03.2010 10:00</i-d><i-t>Cup {n}<br>please</i-t></b-x>" for n in (1, 2, 14))
    chosen = SelectorsTable(item="b-x", author="i-n", date="i-d", body="i-t", title=".own", published=".day")
    own = Page("http://k.example/t", f"<body><p class=own>Mine</p><p class=day>2 Jan 2010</p><p>Words.</p>{body}".encode())
    reading = read(own, selectors=chosen)
    post = reading.post
    assert post is not None
    assert (post.title, post.published) == ("Mine", datetime(2010, 1, 2))  # noqa: DTZ001 - the page prints no zone
    assert [(c.author.name, c.text) for c in post.comments] == [(f"Reader {n}", f"Cup {n}\nplease") for n in (1, 2, 14)]
    assert [c.posted.day for c in post.comments if c.posted] == [1, 2, 14]
    assert any("your selectors: 3" in line for line in reading.tried)


def test_a_broken_selector_is_told_and_harmless() -> None:
    """A selector that is no CSS is named in `tried`; the page is read without it."""
    reading = read(page("<ol>" + comment(1) + "</ol>"), selectors=SelectorsTable(item="li[["))
    assert any("no CSS" in line for line in reading.tried)
    assert reading.post is not None
    assert len(reading.post.comments) == 1


def test_marks_that_a_page_brings_itself_are_ignored() -> None:
    """A hostile page cannot pose as selected by the owner."""
    reading = read(page("<p data-checkup='item'><b data-checkup='author'>Eve</b> words</p>"), selectors=SelectorsTable(title="h2"))
    assert reading.post is not None
    assert reading.post.comments == ()


def test_a_platform_from_the_config_beats_recognition() -> None:
    """`platform` decides which adapter reads; an unknown name falls back to recognition."""
    assert read(page(""), platform="drupal").platform == "drupal"
    assert read(page(""), platform="no such").platform == "generic"


def test_relative_dates_count_from_the_fetch() -> None:
    """ "3 hours ago" is a day only where it is known when the page was fetched."""
    body = '<ol><li id="comment-1"><cite class="fn">Ann</cite> <span class="comment-date">3 hours ago</span><p>Hot.</p></li></ol>'
    source = (HEAD + body).encode()
    fetched = datetime(2020, 5, 5, 12, tzinfo=UTC)
    dated = read(Page("http://k.example/t", source, "", fetched)).post
    undated = read(Page("http://k.example/t", source)).post
    assert dated is not None
    assert undated is not None
    assert dated.comments[0].posted is not None
    assert dated.comments[0].posted.date() == fetched.date()
    assert (undated.comments[0].posted, undated.comments[0].precision) == (None, "none")


def test_day_and_month_order_is_learnt_from_the_page() -> None:
    """One date with a day above 12 decides how all numeric dates of the page are read."""
    dates = ("04/05/2011 10:00", "25/05/2011 11:00")
    items = "".join(
        f'<li id="comment-{n}"><cite class="fn">R{n}</cite> <span class="date">{d}</span><p>Yes.</p></li>' for n, d in enumerate(dates, 1)
    )
    post = read(page(f"<ol>{items}</ol>")).post
    assert post is not None
    assert [(c.posted.day, c.posted.month) for c in post.comments if c.posted] == [(4, 5), (25, 5)]


def test_an_address_printed_as_a_name_is_not_kept() -> None:
    """An IP address is no name and is never kept."""
    post = read(page('<ol><li id="comment-1"><cite class="fn">192.0.2.44</cite><p>Hello there.</p></li></ol>')).post
    assert post is not None
    assert post.comments[0].author.name is None
    assert "192.0.2.44" not in repr(post)


def test_recent_comments_and_form_text_are_no_comments() -> None:
    """A sidebar's stubs and the form's own words are never read as comments."""
    stub = "<li class='recentcomments' id='comment-9'>Zoe on <a href='/x/#comment-9'>X</a></li>"
    side = f"<div class='sidebar'><h3>Recent Comments</h3><ul>{stub}</ul></div>"
    words = "<p>Fill in your details below or click an icon to log in:</p>"
    form = f"<form id='commentform' action='/wp-comments-post.php'>{words}<input name='author'><textarea name='comment'></textarea></form>"
    post = read(page(form + side)).post
    assert post is not None
    assert (post.comments, post.comments_status, post.commenting) == ((), "none", "open")


def test_an_embedded_system_is_unread_not_silent() -> None:
    """A page that loads its comments from elsewhere is external-unread; with comments in the page it is present."""
    embed = "<div id='disqus_thread'></div>"
    alone = read(page(embed)).post
    both = read(page("<ol>" + comment(1) + "</ol>" + embed)).post
    assert alone is not None
    assert both is not None
    assert (alone.comments_status, alone.comment_system) == ("external-unread", "disqus")
    assert (both.comments_status, both.comment_system) == ("present", "disqus")


def test_comments_that_the_platform_keeps_are_not_of_a_system_beside_them() -> None:
    """Where every address says that the platform keeps the comment, a dead embed beside it keeps none; where one does not, it may."""
    place = "/2010/03/tea.html?showComment=12628800{0}5000#c{0}"
    embed = "<div id='disqus_thread'></div>"

    def thread(addresses: list[str]) -> str:
        rows = (
            f'<li class="comment" id="c{n}"><cite class="user">Reader {n}</cite><span class="datetime"><a href="{address}">'
            f'March {n}, 2010 at 9:0{n} AM</a></span><p class="comment-content">More leaves, please.</p></li>'
            for n, address in enumerate(addresses, 1)
        )
        return f'<meta name="generator" content="blogger"><ol>{"".join(rows)}</ol>{embed}'

    kept = read(page(thread([place.format(1), place.format(2)]))).post
    mixed = read(page(thread([place.format(1), "#c2"]))).post
    assert kept is not None
    assert mixed is not None
    assert (len(kept.comments), kept.comment_system) == (2, None)
    assert (len(mixed.comments), mixed.comment_system) == (2, "disqus")


def test_a_comments_address_is_that_of_the_blog_and_not_of_a_mirrored_file() -> None:
    """A mirror writes "?" as "%3F" and adds ".html": both are taken back, the anchor stays; an address that never had them is kept."""
    source = page(f"<ol>{comment(1)}{comment(2)}</ol>").body.decode()
    mirrored = source.replace("tea/#comment-1", "tea/%3Fcpage=2.html#comment-1")
    post = read(Page("http://k.example/tea/", mirrored.encode())).post
    assert post is not None
    assert [c.permalink for c in post.comments] == ["http://k.example/tea/?cpage=2#comment-1", "http://k.example/tea/#comment-2"]


def test_comments_told_only_in_structured_data_are_read() -> None:
    """JSON-LD Comment objects, replies under what they answer, a broken block skipped."""
    data = (
        '{"@type":"BlogPosting","headline":"Tea","comment":[{"@type":"Comment","text":"Hot?","dateCreated":"2021-03-04T05:06:07Z",'
        '"author":{"@type":"Person","name":"Ann","url":"http://ann.example"},"url":"http://k.example/t#comment-5",'
        '"comment":{"@type":"Comment","text":"Very.","author":{"name":"Ben"}}}]}'
    )
    source = page(f'<script type="application/ld+json">{data}</script><script type="application/ld+json">{{broken</script>')
    post = read(source).post
    assert post is not None
    first, second = post.comments
    assert (first.id, first.author.name, first.text, first.posted) == ("5", "Ann", "Hot?", datetime(2021, 3, 4, 5, 6, 7, tzinfo=UTC))
    assert (second.author.name, second.parent) == ("Ben", "5")
    assert post.confidence < 1


def test_a_list_of_posts_is_a_list_with_its_links() -> None:
    """A front page gives links to its posts and to older lists, and no post of its own."""
    entries = "".join(
        f"<div class='post'><h2><a href='/2010/0{n}/cup-{n}/' rel='bookmark'>Cup {n}</a></h2><p>Words {n}.</p></div>" for n in (3, 2, 1)
    )
    older = "<a href='/page/2/'>Older Entries</a><a href='/2010/02/'>February</a>"
    reading = read(Page("http://k.example/", f"<html><body><h1><a href='/'>Kettle</a></h1>{entries}{older}</body></html>".encode()))
    assert (reading.page_type, reading.post) == ("list", None)
    assert reading.post_links == tuple(f"http://k.example/2010/0{n}/cup-{n}/" for n in (3, 2, 1))
    assert set(reading.list_links) == {"http://k.example/page/2/", "http://k.example/2010/02/"}


def test_a_page_of_its_own_is_no_post() -> None:
    """About and its like are pages; their text is read, they are not posts."""
    reading = read(Page("http://k.example/about/", b"<html><body><h1>About</h1><p>Who I am.</p></body></html>"))
    assert reading.page_type == "page"


def test_meta_robots_are_told() -> None:
    """nofollow and none are passed on."""
    both = read(Page("http://k.example/a/", b"<meta name='robots' content='none'><p>x</p>"))
    assert both.nofollow
    one = read(Page("http://k.example/a/", b"<meta name='ROBOTS' content='NOINDEX, follow'><p>x</p>"))
    assert not one.nofollow


def test_welcome_items_are_found_or_missed_but_not_guessed_without_a_frame() -> None:
    """Items of the welcome mat carry the address that shows them; a bare fragment says nothing of them."""
    links = "<a href='/about/'>About me</a><a href='/contact'>Contact</a><a href='/2009/01/'>January</a>"
    frame = links + "<form action='/wp-comments-post.php'><input name='author'><textarea></textarea></form>"
    marks = {m.item: m for m in read(page(frame)).marks}
    assert (marks["about"].found, marks["about"].url) == (True, "http://k.example/about/")
    assert marks["contact"].found
    assert marks["archive"].found
    assert marks["form_open"].found
    assert marks["no_account"].found
    assert marks["policy"].found is False
    assert read(Page("", b"<p>words</p>")).marks == ()


def test_same_page_same_reading() -> None:
    """Reading is pure: twice the same page gives the same reading."""
    source = page("<ol>" + comment(1) + comment(2) + "</ol>")
    assert plain(read(source)) == plain(read(source))
    assert read(source) == read(source)


def test_a_post_without_comments_is_no_comment_of_its_own() -> None:
    """A lone entry with a name, a date and words, near a link that speaks of comments, is the post and nothing else."""
    entry = (
        "<div id='page'><div id='header'><h1><a href='/'>Kettle</a></h1></div><div id='content'><div class='post hentry'><h2>Tea</h2>"
        "<small>March 3, 2010 by Ann</small><div class='entry'><p>Boil it well.</p></div><p>No Comments</p></div></div>"
        "<div id='footer'><p>Kettle, with a feed of Comments</p></div></div>"
    )
    post = read(
        Page("http://k.example/2010/03/tea/", f"<html><head><title>Tea | Kettle</title></head><body>{entry}</body></html>".encode())
    ).post
    assert post is not None
    assert (post.comments, post.comments_status) == ((), "none")
    assert post.published == datetime(2010, 3, 3)  # noqa: DTZ001 - the page prints no zone
