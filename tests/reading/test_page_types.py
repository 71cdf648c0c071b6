"""What a page is: a post, a list, a page of its own, or something else."""

from __future__ import annotations

import pytest

from checkup.model import Page
from checkup.platforms import read

TEXT = "<p>" + "A loaf that goes into a cold oven rises once more while the stones warm up. " * 9 + "</p>"
RELATED = "".join(f'<h3><a href="/2011/0{n}/loaf-{n}/">Loaf number {n}</a></h3><p>Another loaf, in short.</p>' for n in range(1, 6))
DATED = "https://slowloaf.example/2012/03/cold-ovens/"
PLAIN = "https://slowloaf.example/cold-ovens/"


def type_of(url: str, body: str, head: str = "<title>Cold ovens | The Slow Loaf</title>", cls: str = "") -> str:
    html = f'<html><head>{head}</head><body class="{cls}">{body}</body></html>'
    return read(Page(url, html.encode())).page_type


@pytest.mark.parametrize("text", [TEXT, "<p>A short note.</p>"])
@pytest.mark.parametrize("related_first", [True, False])
def test_an_address_with_a_date_and_a_name_is_a_post(text: str, related_first: bool) -> None:
    """Headings that lead to other posts, however many, do not make a list of a page with a post's address."""
    own = f"<h2>Cold ovens</h2>{text}"
    assert type_of(DATED, RELATED + own if related_first else own + RELATED) == "post"


@pytest.mark.parametrize("cls", ["blog", "archive post", "home", "archive"])
def test_a_short_dated_text_at_a_posts_address_is_a_post_whatever_the_body_is_called(cls: str) -> None:
    """Where nothing on it leads to other posts; without a day, or beside teasers of others, the body's class counts."""
    note = "<h1>Cold ovens</h1><p class='date'>4 March 2012</p><p>A short note about stoves.</p>"
    assert type_of(DATED, note, cls=cls) == "post"
    assert type_of(DATED, note.replace("4 March 2012", ""), cls=cls) == "list"
    assert type_of(DATED, RELATED, cls=cls) == "list"
    assert type_of("https://slowloaf.example/tag/ovens/", note, cls=cls) == "list"


def test_a_long_text_under_the_pages_own_title_is_a_post() -> None:
    """Where the address does not tell, the text between the page's title and the first other heading does."""
    assert type_of(PLAIN, f"<h1>Cold ovens</h1>{TEXT}{RELATED}") == "post"
    assert type_of(PLAIN, f"<h1>Cold ovens</h1><p>All about them.</p>{RELATED}") == "list"


@pytest.mark.parametrize("body", ["{own}{more}", "<div class='entry'>{own}<h3><a href='/oats/'>Oats</a></h3><p>Too.</p></div>{more}"])
def test_a_signed_text_under_a_heading_that_leads_nowhere_is_a_post(body: str) -> None:
    """Also where the head's title has other words; the same text below a heading that leads to its own page is an entry of a list."""
    head = "<title>Why a stove need not be warm - The Slow Loaf</title>"
    text = f"<p class='byline'>By Ilse Brandt, 4 March 2012</p>{TEXT}"
    assert type_of(PLAIN, body.format(own=f"<h1>Cold ovens</h1>{text}", more=RELATED), head) == "post"
    assert type_of(PLAIN, body.format(own=f"<h1><a href='/ovens/'>Cold ovens</a></h1>{text}", more=RELATED), head) == "list"


FIELDS = "<input type='text' name='a'><input type='email' name='b'><input type='tel' name='c'>"
FORMS = {
    "to join": f"<form action='/join'>{FIELDS}<input type='submit'></form>",
    "to sign in": "<form action='/in'><input name='who'><input type='password' name='key'><input type='submit'></form>",
    "to write to the house": f"<form action='/send'>{FIELDS}<textarea name='comments'></textarea><input type='submit'></form>",
}


@pytest.mark.parametrize("form", FORMS.values(), ids=list(FORMS))
def test_a_form_with_few_words_around_it_is_no_post(form: str) -> None:
    """Below a heading in an article; with a long text or a day above the form it is one."""
    head, day = (
        "<title>Cold ovens | The Slow Loaf</title><meta name='author' content='Slow Loaf Ltd.'>",
        "<p>By Ilse Brandt, 4 March 2012</p>",
    )
    of = {
        words: type_of(PLAIN, f"<article><h1>Cold ovens</h1>{words}{form}</article>", head)
        for words in ("<p>Two words.</p>", TEXT, day + "<p>It is.</p>")
    }
    assert list(of.values()) == ["other", "post", "post"]


def test_a_numbered_ware_is_no_post() -> None:
    """A shop's address may look like a post's; with its day, or without a button to buy, it is one."""
    ware, buy = "https://slowloaf.example/ovens/p/1023029", "<p><a href='/cart'>Add to cart</a></p>"
    body = f"<div><h1>Cold ovens</h1>{TEXT}{{}}</div>"
    assert type_of(ware, body.format(buy)) == "other"
    assert type_of(ware, body.format("")) == type_of(ware, body.format(f"<p>By Ilse Brandt, 4 March 2012</p>{buy}")) == "post"


def test_a_house_in_the_head_signs_no_post() -> None:
    """The terms of a firm have no day, and its own name in the head is no writer's."""
    writer = "<title>Cold ovens</title><meta name='author' content='{}'>"
    body = f"<div><h1>Cold ovens</h1>{TEXT}{TEXT}</div>"
    assert type_of(PLAIN, body, writer.format("Slow Loaf Ltd.")) == type_of(PLAIN, body, writer.format("slowloaf.example")) == "other"
    assert type_of(PLAIN, body, writer.format("Ilse Brandt")) == "post"


@pytest.mark.parametrize(
    "url",
    ["https://forums.loaf.example/ovens/cold-ovens-12.html", "https://loaf.example/user/register", "https://loaf.example/signup/email/"],
)
def test_forums_and_places_to_join_have_no_posts(url: str) -> None:
    """By the name of the host, or by the path."""
    assert type_of(url, f"<article><h1>Cold ovens</h1>{TEXT}</article>") == "other"


def test_a_form_that_wants_a_password_and_nothing_else_stands_for_a_protected_post() -> None:
    """Its words are the theme's, so none are kept; a form to log in beside a text, or to comment with a password, protects nothing."""

    def read_with(form: str) -> tuple[bool, str]:
        found = read(
            Page(DATED, f"<html><body><h1>Cold ovens</h1><div class='entry-content'>{TEXT}{form}</div></body></html>".encode())
        ).post
        assert found is not None
        return found.protected, found.comments_status

    ask = "<input type='hidden' name='back'><input type='password' name='key'><input type='submit' value='Enter'>"
    assert read_with(f"<form action='/enter'>{ask}</form>") == (True, "blocked")
    assert read_with(f"<form action='/enter'><input name='user'>{ask}</form>")[0] is False
    assert read_with(f"<form action='/say'><textarea name='text'></textarea>{ask}</form>")[0] is False


@pytest.mark.parametrize("path", ["/kategoria/chleb/", "/rubrique/pain/", "/autor/ola/", "/schlagwort/roggen/"])
def test_a_topic_with_one_entry_is_a_list_in_any_language(path: str) -> None:
    """What blogs call categories, tags and writers in their own languages."""
    one = f"<article class='hentry'><h2><a href='/cold-ovens/'>Cold ovens</a></h2>{TEXT}</article>"
    assert type_of(f"https://slowloaf.example{path}", one) == "list"


def test_an_embedded_comment_system_shows_a_post() -> None:
    """A page that embeds a thread and leads to two related posts is one post."""
    thread = '<script src="https://giscus.app/client.js" data-repo="slow/loaf"></script>'
    two = RELATED.split("<h3>")
    assert type_of(PLAIN, f"<h1>Cold ovens</h1><p>Short.</p><h3>{two[1]}<h3>{two[2]}{thread}") == "post"


@pytest.mark.parametrize(
    "path", ["", "page/2/", "2012/03/", "tag/ovens/", "category/rye/wheat/", "2012_03_01_archive.html", "?m=201203", "?cat=4"]
)
def test_addresses_of_lists(path: str) -> None:
    """Front page, months, tags, categories and further pages are lists, also where they hold one post only."""
    assert type_of(f"https://slowloaf.example/{path}", f'<div class="post"><h2>Cold ovens</h2>{TEXT}</div>') == "list"


@pytest.mark.parametrize(
    "path", ["?p=12", "?id=cold-ovens", "index.php?entry=12", "view.asp?id=12&cat=3", "?cat=2&p=12", "blog/index.php?title=rye"]
)
def test_a_post_may_be_named_in_the_query(path: str) -> None:
    """An address of the front page with a post's number is no front page."""
    assert type_of(f"https://slowloaf.example/{path}", f'<div class="post"><h2>Cold ovens</h2>{TEXT}</div>') == "post"


def test_pages_that_are_neither() -> None:
    """Pages that send their reader on, products and forum topics are neither post nor list."""
    forward = '<title>Moved</title><meta http-equiv="refresh" content="0; url=https://loaf.example/">'
    product = '<title>Basket</title><script type="application/ld+json">{"@type": "Product", "name": "Basket"}</script>'
    forum = '<title>Sticky dough</title><meta name="generator" content="Discourse 3.1">'
    assert type_of(PLAIN, "<h1>Moved</h1><p>This page has moved.</p><p>Please go on.</p>", forward) == "other"
    assert type_of(PLAIN, f"<h1>Basket</h1>{TEXT}", product) == "other"
    assert type_of(PLAIN, f"<h1>Sticky dough</h1>{TEXT}", forum) == "other"
    wiki = forum.replace("Discourse 3.1", "MediaWiki 1.39")
    assert type_of(PLAIN, f"<h1>Sticky dough</h1><p>May 3, 2011</p>{TEXT}", wiki) == "other"
    assert type_of(PLAIN, f"<h1>Basket</h1>{TEXT}", cls="single single-product postid-4") == "other"


@pytest.mark.parametrize(
    "cls", ["single single-product", "product-template", "single-topic bbpress", "template-product", "topic-template-default"]
)
@pytest.mark.parametrize(
    "talk", ["", "<div class='comment' id='comment-5'><b class='fn'>Rita</b> <time datetime='2012-05-03'>then</time><p>It holds.</p></div>"]
)
def test_wares_and_topics_are_no_posts_whatever_links_to_them(cls: str, talk: str) -> None:
    """Also with what readers say of them: the other pages of the blog cannot make posts of them, as they can of what nothing names."""
    said = read(Page(PLAIN, f"<html><body class='{cls}'><h1>Basket</h1>{TEXT}{talk}</body></html>".encode(), "text/html"))
    assert (said.page_type, said.post, said.maybe_post) == ("other", None, None)
    unknown = read(Page(PLAIN, f"<html><body class='x'><h1>Basket</h1>{TEXT}</body></html>".encode(), "text/html"))
    assert unknown.maybe_post is not None or unknown.post is not None


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("", "other"),
        ("<p>May 3, 2011</p>", "post"),
        ("<p class='byline'>by Ann Lee</p>", "post"),
        ("<p>All prices are without salt.</p>", "other"),
    ],
)
def test_a_text_that_nothing_calls_a_post_needs_its_day_or_its_writer(told: str, kind: str) -> None:
    """Terms, offers and the lines of a firm about itself have a heading and paragraphs as a post has."""
    assert type_of("https://slowloaf.example/our/terms", f"<h1>What we agree on</h1>{told}{TEXT}{TEXT}") == kind


def test_standing_pages() -> None:
    """About pages and Blogger's standing pages are pages, on any host."""
    assert [type_of(f"https://slowloaf.example/{p}", f"<h1>About</h1>{TEXT}") for p in ("about/", "p/ovens.html")] == ["page", "page"]
    assert type_of("https://slowloaf.example/p/cold-ovens", f"<h1>Cold ovens</h1>{TEXT}") == "post"


@pytest.mark.parametrize(
    "name",
    ["contacto", "sobre-mi", "quem-sou", "qui-sommes-nous", "chi-siamo", "over-mij", "om-mig", "o-mnie", "o-nas", "hakkimda", "despre"],
)
@pytest.mark.parametrize("end", ["/", "/index.html", ".html"])
def test_standing_pages_in_many_languages(name: str, end: str) -> None:
    """By their whole name, also in a saved copy, where the theme's box calls a page a post; not where a day is told, or more is named."""
    box = f"<div class='post'><h2>Ann</h2>{TEXT}</div>"
    assert type_of(f"https://slowloaf.example/{name}{end}", box) == "page"
    assert type_of(f"https://slowloaf.example/{name}{end}", f"<p class='date'>May 3, 2011</p>{box}") == "post"
    assert type_of(f"https://slowloaf.example/{name}-y-otros-panes{end}", box) == "post"


@pytest.mark.parametrize("tag", ["h4", "h5"])
def test_a_small_heading_with_the_heads_title_heads_a_post(tag: str) -> None:
    """Where the day is told; without it, or without the title, the page is some page."""
    day, text = "<span>March 5, 2019</span>", TEXT + TEXT
    url, name = "https://slowloaf.example/notes/7", f"<{tag}>Cold ovens</{tag}>"
    assert type_of(url, f"{name}{day}{text}") == "post"
    assert type_of(url, f"{name}{text}") == "other"
    assert type_of(url, f"<{tag}>Bread</{tag}>{day}{text}") == "other"


def test_a_saved_about_page() -> None:
    """A mirror writes it into a folder's file."""
    assert type_of("https://slowloaf.example/about/index.html", f"<h1>About</h1><p class='byline'>by Ann Lee</p>{TEXT}") == "page"


@pytest.mark.parametrize(
    ("url", "attributes", "line"),
    [
        ("http://rye.example/viewtopic.php?f=16&t=11585", "", ""),
        ("http://rye.example/flour/1390-rye-or-spelt.html", "id='ipboard_body'", ""),
        ("http://rye.example/flour/rye", "", "<p>Powered by <a href='http://www.phpbb.com/'>phpBB</a>&reg; Forum Software</p>"),
        ("http://rye.example/flour/rye", "", "<div>Forum software by <b>XenForo</b> &copy; 2010-2015</div>"),
    ],
)
def test_a_forums_topic_is_no_post(url: str, attributes: str, line: str) -> None:
    """By its address, the id of its body, or the software that it names, although people answer there as under a post."""
    answers = "".join(
        f"<div class='comment' id='comment-{n}'><b>Ann{n}</b> 2015-02-0{n}<p>I take rye, always.</p></div>" for n in (1, 2, 3)
    )
    html = f"<html><head><title>Rye or spelt</title></head><body {attributes}><h1>Rye or spelt</h1>{TEXT}{answers}{line}</body></html>"
    assert read(Page(url, html.encode())).page_type == "other"


@pytest.mark.parametrize(
    "ware",
    [
        (
            "<div itemscope itemtype='http://schema.org/Product'><h1>Rye flour</h1>{}</div>"
            "<div class='comment' id='comment-1'>Good. <b>Ann</b></div>"
        ),
        "<h1>Rye flour</h1>{}<button>Add to cart</button>",
        "<h1>Rye flour</h1>{}<a href='#'>В корзину</a>",
        "<h1>Rye flour</h1>{}<span>In den Warenkorb</span>",
    ],
)
def test_a_ware_is_no_post(ware: str) -> None:
    """By its mark-up, or by a button to buy where nothing else tells what the page is."""
    html = f"<html><head><title>Rye flour</title></head><body>{ware.format(TEXT)}</body></html>"
    assert read(Page("http://rye.example/flour/rye.html", html.encode())).page_type == "other"


@pytest.mark.parametrize(
    "aside",
    [
        "<p>Today my brother's forum, which is powered by phpBB, was down, and we baked.</p>",
        "<div class='sidebar'><h3>Shop</h3><a href='/mug'>A mug</a> <button>Add to cart</button></div>",
        (
            "<div itemscope itemtype='http://schema.org/Review'>"
            "<div itemprop='itemReviewed' itemscope itemtype='http://schema.org/Product'>A mill</div></div>"
        ),
    ],
)
def test_a_post_that_speaks_of_forums_and_wares_stays_one(aside: str) -> None:
    """A sentence, a sidebar and a review make no forum and no shop."""
    html = f"<html><head><title>Rye | Crumbs</title></head><body><h1>Rye</h1><p>May 3, 2011</p>{TEXT}{TEXT}{aside}</body></html>"
    assert read(Page("http://rye.example/loaves/rye.html", html.encode())).page_type == "post"


ENTRY = f'<div class="entry"><h2><a href="{{post}}">Cold ovens</a></h2><p class="by">By Ilse on 5 March 2012</p>{TEXT}{{below}}</div>'


@pytest.mark.parametrize(
    ("post", "below", "kind"),
    [
        ("/archives/7-cold.html", '<p><a href="/archives/7-cold.html#talk">3 Kommentare</a></p>', "list"),
        (
            "/archives/7-cold.html",
            '<p><a href="/archives/7-cold.html#talk">3 Kommentare</a></p><div id="talk"><h3>Kommentare</h3></div>',
            "post",
        ),
        ("/archives/7-cold.html", "", "post"),
        ("/archives/2012/03.html", '<p><a href="/archives/7-cold.html#talk">3 Kommentare</a></p>', "post"),
    ],
    ids=["comments elsewhere", "comments here", "no comments", "title of this page"],
)
def test_a_page_whose_one_title_leads_to_the_page_with_its_comments_is_a_list(post: str, below: str, kind: str) -> None:
    """The month of one post, printed in full: the post is at the address that its title and its count of comments lead to."""
    assert type_of("https://slowloaf.example/archives/2012/03.html", ENTRY.format(post=post, below=below)) == kind


def test_days_of_a_month_with_their_newest_comments_are_a_list() -> None:
    """Each title leads to its day's page, and so do the comments that are shown in short."""
    talk = '<div class="comment"><h4>Comments (4)</h4><div class="commentshort">' + "".join(
        f'<p><a href="/{{0}}.html#c0{n}">_</a> <span class="commentator">{who}</span> [It rose well here.]</p>'
        for n, who in enumerate(("Ilse", "Ola", "Bogdan", "Marit"))
    )
    days = "".join(
        f'<div class="day"><h2><a href="/{n}.html">Loaf {n}</a></h2>{TEXT}{talk.format(n)}</div></div></div>' for n in (20120305, 20120318)
    )
    assert type_of("https://slowloaf.example/201203.html", days) == "list"


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("/?x=entry:entry120305-0712", "post"),
        ("/index.php?archive/2012/03", "list"),
        ("/index.php?page/2", "list"),
        ("/index.php?post/2012/03/05/Cold-ovens", "post"),
    ],
)
def test_a_path_behind_a_question_mark_tells_as_a_path_does(address: str, kind: str) -> None:
    """Blogs whose server rewrites nothing have every page at /index.php."""
    own = f'<div class="post"><h2>Cold ovens</h2>{TEXT}</div>'
    assert type_of("https://slowloaf.example" + address, own) == kind


def test_headings_that_lead_to_posts_by_query_make_a_list() -> None:
    """Posts at "/?id=7" are entries of the front page as posts with paths are."""
    heads = "".join(f'<h2><a href="/?id={n}">Loaf {n}</a></h2><p>In short.</p>' for n in range(5))
    assert type_of("https://slowloaf.example/?page=2", heads) == "list"


def test_an_archive_of_all_posts_is_no_text_of_the_page() -> None:
    """The blog's name in a heading, the titles of forty posts as links, five whole articles: a list; a text with links is none."""
    archive = "".join(f"<li><a href='read.php?pid={n}'>Loaf number {n} and its crust</a></li>" for n in range(40))
    articles = "".join(
        f"<article><h1><a href='read.php?pid={n}'>Loaf number {n}</a></h1><h5>3 March 2012</h5><div>{TEXT}</div></article>"
        for n in range(5)
    )
    head = "<title>The Slow Loaf</title>"
    assert (
        type_of("https://slowloaf.example/list.php", f"<header><h1>The Slow Loaf</h1></header><ul>{archive}</ul>{articles}", head) == "list"
    )
    own = TEXT.replace("warm up.", "<a href='/oven/'>warm up</a>.")
    assert type_of(PLAIN, f"<h1>Cold ovens</h1>{own}{RELATED}") == "post"
