"""Articles as they are saved from the web: facts in microdata, in labelled lines, before a dash, at the end; and what is no article."""

from __future__ import annotations

import pytest

from checkup.model import Page, Post, Reading
from checkup.platforms import read

SENTENCE = "The rye stood near the stove over night and was twice as high at six. "
TEXT = f"<p>{SENTENCE * 6}</p>"
URL = "http://rye.example/news/rye-rises"


def reading_of(body: str, head: str = "", title: str = "Rye rises | News", url: str = URL, attributes: str = "") -> Reading:
    """What is read of a page with this body and head."""
    return read(Page(url, f"<html><head><title>{title}</title>{head}</head><body {attributes}>{body}</body></html>".encode()))


def post_of(body: str, head: str = "", title: str = "Rye rises | News") -> Post:
    """What is read as a post's facts, of pages, too, that nothing calls a post."""
    reading = reading_of(body, head, title)
    post = reading.post or reading.maybe_post
    assert post is not None
    return post


def told(body: str, head: str = "") -> tuple[str | None, str | None]:
    """The writer and the day that a page with a title tells."""
    post = post_of(f"<h1>Rye rises</h1>{body}", head)
    return (post.author.name if post.author else None), (post.published.date().isoformat() if post.published else None)


SCOPE = "itemscope itemtype='http://schema.org/{}'"


@pytest.mark.parametrize(
    ("kind", "facts"),
    [
        ("BlogPosting", "<span itemprop='author'>Ann Lee</span> <time itemprop='datePublished' datetime='2014-03-02'>2 March</time>"),
        ("NewsArticle", "<meta itemprop='datePublished' content='2014-03-02T08:00:00Z'><b itemprop='author creator'>Ann Lee</b>"),
        ("Article", "<i itemprop='dateCreated datePublished'>2 March 2014</i><p itemprop='author'>By Ann Lee</p>"),
        ("Recipe", "<div itemprop='author'><a href='/ann'>Ann Lee</a></div><span itemprop='datePublished'>March 2, 2014</span>"),
    ],
)
def test_an_articles_own_microdata_count_in_an_aside_below_it(kind: str, facts: str) -> None:
    """The scope says whose facts they are, wherever they stand; a day within the text is that of something else."""
    quote = "<blockquote><p>Cold ovens are the best</p>— Bob (@bob) <a href='http://chat.example/1'>August 22, 2013</a></blockquote>"
    body = f"<article {SCOPE.format(kind)}><h1>Rye rises</h1><div class='entry'>{TEXT}{quote}{TEXT}</div><aside>{facts}</aside></article>"
    post = post_of(body)
    assert post.author is not None
    assert post.published is not None
    assert (post.author.name, post.published.date().isoformat()) == ("Ann Lee", "2014-03-02")


def test_microdata_of_a_card_or_a_comment_are_not_the_articles() -> None:
    """Their scopes do not hold the title."""
    facts = "<b itemprop='author'>Bob Miller</b><time itemprop='datePublished' datetime='2011-01-01'></time>"
    card = f"<aside {SCOPE.format('Article')}>{facts}</aside>"
    assert told(f"<div class='byline'>By Ann Lee, March 2, 2014</div>{TEXT}{TEXT}{card}") == ("Ann Lee", "2014-03-02")


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("<meta itemprop='datePublished' content='2014-03-02'>", "2014-03-02"),
        ("<meta itemprop='dateModified' content='2015-01-01'>", None),
        ("<meta itemprop='datePublished' content='no day'>", None),
    ],
)
def test_the_head_states_the_day_in_microdata(head: str, day: str | None) -> None:
    """A day of change is none of publication."""
    assert told(TEXT, head)[1] == day


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("<p>March 2, 2014 -- %s</p>", "2014-03-02"),
        ("<p>HOLLOW CREEK (Slow Loaf), 2 March 2014 — %s</p>", "2014-03-02"),
        ("<p>Berlin, 2. März 2014 – %s</p>", "2014-03-02"),
        ("<p>Ann Lee</p><p>2 mars 2014 - %s</p>", "2014-03-02"),
        ("<p>Ann Lee</p><p>The stove</p><p>On March 2, 2014 we moved to the hill. %s</p>", None),
        ("<p>Since the great fire of the old mill beyond the hill on March 2, 2014 — %s</p>", None),
    ],
)
def test_a_text_that_begins_with_a_day_and_a_dash_is_of_that_day(line: str, day: str | None) -> None:
    """A dateline; a day within a sentence is what the sentence is about."""
    assert told(f"<div class='story'>{line % (SENTENCE * 3)}{TEXT}</div>")[1] == day


@pytest.mark.parametrize(
    ("label", "day"),
    [
        ("Article Date: 02 Mar 2014 - 0:00 PDT", "2014-03-02"),
        ("Veröffentlicht: 2. März 2014", "2014-03-02"),
        ("Fecha de publicación: 2 de marzo de 2014", "2014-03-02"),
        ("发布时间：2014年3月2日", "2014-03-02"),
        ("Next market date: 2 March 2014", None),
    ],
)
def test_a_labelled_line_of_facts_below_the_title_tells_the_day(label: str, day: str | None) -> None:
    """Between section and buttons, parted by line breaks only."""
    facts = f"Editor's choice<br>From the bench<br>Main section: <a href='/rye'>Rye</a><br>{label}<br><a href='/mail'>send</a><br>"
    assert told(f"<div>{facts}</div><div>{facts.replace(label, '')}</div>{TEXT}{TEXT}")[1] == day


@pytest.mark.parametrize(
    ("byline", "name"),
    [
        ("<div class='articleByline'>By Ann Lee, Staff Writer</div>", "Ann Lee"),
        ("<div class='by_line'>by Ann Lee, RYE.example Staff Writer</div>", "Ann Lee"),
        ("<div><span>By Ann Lee, <em>The Rye Reporter</em></span><br><span class='date'>March 2, 2014</span></div>", "Ann Lee"),
        ("<p class='BYLINE_1'>By Ann Lee</p><p class='BYLINE_2'>| The Salt Loaf</p>", "Ann Lee"),
        ("<p>Von Ann Lee, Redakteurin</p>", "Ann Lee"),
        ("<div class='info'>2014-03-02 10:00<span>来源：面包时报</span><span>作者：李安</span></div>", "李安"),
        ("<div class='info'><em>02/03/2014</em> <span>Autora: Ana Lima</span> <span>Sección: Pan</span></div>", "Ana Lima"),
        ("<p>By the stove, a reporter of the Tribune waited for bread.</p>", None),
        ("<p>By Tuesday, staff had eaten it.</p>", None),
        ("<p>By March, the press had gone home</p>", None),
        ("<p>Author of the day: nobody</p>", None),
    ],
)
def test_a_name_with_a_role_behind_it_or_a_label_before_it_signs(byline: str, name: str | None) -> None:
    """The line is a byline by what stands around the name, not by its class; a sentence that begins with "by" signs nothing."""
    assert told(f"{byline}{TEXT}{TEXT}")[0] == name


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Written by Ann Lee", "Ann Lee"),
        ("Geschrieben von Ann Lee", "Ann Lee"),
        ("Écrit par Ann Lee", "Ann Lee"),
        ("Autor: Ann Lee", "Ann Lee"),
        ("Written by hand, as ever", None),
        ("Author of this page unknown", None),
    ],
)
def test_the_last_lines_of_a_text_sign_it(line: str, name: str | None) -> None:
    """Where only line breaks part them from the text; rights may stand behind."""
    text = "<br><br>".join([SENTENCE * 4] * 8)
    assert told(f"<div class='story'><p>{SENTENCE}</p>{text}<br><br>{line}<br>Copyright: The Slow Loaf<br></div>")[0] == name


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("<meta name='byl' content='By ANN LEE'>", "ANN LEE"),
        ("<meta name='sailthru.author' content='Ann Lee'>", "Ann Lee"),
        ("<meta name='twitter:creator' content='Ann Lee'>", "Ann Lee"),
        ("<meta name='twitter:creator' content='@annlee'>", None),
        ("<meta name='twitter:creator' content='annlee'>", None),
        ("<meta name='dc.creator' content='CrumbCMS'>", None),
    ],
)
def test_meta_tags_of_single_makers_name_the_writer(head: str, name: str | None) -> None:
    """Only by a name of two words: others are logins and programs."""
    assert told(TEXT + TEXT, head)[0] == name


CARDS = "".join(f"<h3><a href='/news/loaf-{n}'>Loaf number {n}</a></h3><p>Another one, in short.</p>" for n in range(5))
WIDE = "裸麦面包在炉边放了一夜，早上六点的时候已经有两倍高了。" * 12


@pytest.mark.parametrize(
    ("body", "title", "head", "kind"),
    [
        (f"<h1>裸麦面包发起来了</h1><p>{WIDE}</p>{CARDS}", "裸麦面包发起来了_面包时报", "", "post"),
        (f"<h1>裸麦面包发起来了</h1><p>{WIDE[:20]}</p>{CARDS}", "裸麦面包发起来了_面包时报", "", "list"),
        (f"<h1>The rye of Hollow Creek rises again</h1>{TEXT * 2}{CARDS}", "Hollow Creek rye rises again this week", "", "post"),
        (f"<h1>What we baked in the last week</h1>{TEXT * 2}{CARDS}", "Hollow Creek rye rises again this week", "", "list"),
        (
            f"<h1>Rye rises</h1>{CARDS}<a href='/news/loaf-1#say'>3 comments</a>{TEXT * 2}",
            "Rye rises | News",
            "<meta property='og:type' content='article'>",
            "post",
        ),
    ],
)
def test_a_long_text_under_its_own_title_is_an_article_among_cards(body: str, title: str, head: str, kind: str) -> None:
    """In scripts without blanks, under a title in other words than the head's, beside cards that count their comments."""
    assert reading_of(body, head, title).page_type == kind


@pytest.mark.parametrize(
    "cls", ["single single-properties postid-7", "shop_product", "single single-tribe_events postid-7", "catalog-product-view"]
)
def test_a_body_that_is_called_a_ware_or_an_event_is_no_post(cls: str) -> None:
    """What blogs and shops keep beside posts says so in the classes of its body."""
    assert reading_of(f"<h1>Rye rises</h1>{TEXT * 2}", attributes=f"class='{cls}'").page_type == "other"


@pytest.mark.parametrize("cls", ["single single-post postid-7", "single single-recipe postid-7", "single single-format-standard postid-7"])
def test_a_body_that_is_called_a_post_is_one(cls: str) -> None:
    """A post's format and a recipe are no other things."""
    assert reading_of(f"<h1>Rye rises</h1>{TEXT * 2}", attributes=f"class='{cls}'").page_type == "post"


@pytest.mark.parametrize(
    ("heading", "head", "title"),
    [
        ("<div class='big'>裸麦面包发起来了</div>", "裸麦面包发起来了-面包时报", "裸麦面包发起来了"),
        ("<div class='big'>裸麦面包发起来了</div>", "裸麦面包发起来了_面包时报", "裸麦面包发起来了"),
        ("<h1>Hollow Creek rye rises, bakers say</h1>", "Rye rises, bakers say - The Slow Loaf", "Hollow Creek rye rises, bakers say"),
        ("<h1>Rye-bread rises</h1>", "Rye-bread rises | The Slow Loaf", "Rye-bread rises"),
    ],
)
def test_the_title_goes_without_the_name_of_the_site(heading: str, head: str, title: str) -> None:
    """A dash between ideographs parts it from the site's name; a heading may say more than the head."""
    og = "<meta property='og:title' content='Rye rises'>" if "bakers" in head else ""
    assert post_of(f"{heading}<div class='story'>{TEXT * 2}</div>", og, head).title == title


@pytest.mark.parametrize(
    ("byline", "name"),
    [
        ("<div><span id='byline'>Posted by Dr. Ann Lee</span> &nbsp;<span id='dateline'>June 6, 2013</span></div>", "Dr. Ann Lee"),
        ("<div><b id='articleAuthor'>Ann Lee</b> <i>Rye</i></div>", "Ann Lee"),
        ("<div>May 15, 2013 2:29 PM <em> | </em> <a href='/reporters/ann-lee'>Ann Lee</a></div>", "Ann Lee"),
        ("<div>2. Mai 2013 <a href='/autoren/ann-lee'>Ann Lee</a></div>", "Ann Lee"),
        ("<div class='byline'>By ann99, <a href='/about'>Community Contributor</a></div>", "ann99"),
        ("<div class='byline'>Lee, Ann</div>", "Lee, Ann"),
        ("<div>May 15, 2013 | <a href='/bread/rye-week'>Rye Week</a></div>", None),
        ("<div><b id='authorship'>Of this land</b></div>", None),
    ],
)
def test_ids_and_addresses_call_a_name_the_writers(byline: str, name: str | None) -> None:
    """An id as a class does; a link beside the day to the page of one who reports; a login where a role follows."""
    assert told(f"{byline}<div class='story'>{TEXT}{TEXT}</div>")[0] == name


@pytest.mark.parametrize(
    "byline",
    [
        "<div class='bylineComments'><p>By <a rel='author' href='/writers/ann'>Ann Lee</a>, <b>Rye Post</b></p>15 May 2013</div>",
        "<div class='firma_comentarios'><span class='autor'>Ana Lima</span> / <b>Emilio Paz</b> Madrid 27 oct 2012</div>",
        "<h3>Comments</h3><div><b>Ann Lee</b><span>15 May 2013</span><p>Rye correspondent</p></div>",
        "<div class='commentary-box comment'><b class='author'>Ann Lee</b> <i>May 15, 2013</i> from the bench</div>",
    ],
)
def test_a_byline_above_the_text_is_no_comment(byline: str) -> None:
    """However its box is called: what stands alone above a text many times as long is of that text."""
    post = post_of(f"<div class='head'><h1>Rye rises</h1>{byline}</div><div class='story'>{TEXT * 3}</div>")
    assert (post.comments, bool(post.text)) == ((), True)


def test_a_lone_comment_below_a_text_is_one() -> None:
    """With a longer text above it and a line of the blog's below."""
    said = "<div class='comment'><b class='author'>Ann Lee</b> <i>May 15, 2013</i><p>It rose here, too.</p></div>"
    post = post_of(f"<h1>Rye rises</h1><div class='story'>{TEXT * 3}</div>{said}<p>{SENTENCE * 2}</p>")
    assert [c.author.name for c in post.comments if c.author] == ["Ann Lee"]


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        ("<meta name='PubDate' content='2016-11-22 09:53'>", "post"),
        ("<meta name='firstPublished' content='2016-11-22'>", "post"),
        ("<meta name='Maketime' content='2016-11-22 09:53'>", "other"),
        ("<meta name='PubDate' content=''>", "other"),
    ],
)
def test_a_text_without_headings_is_a_post_where_the_head_tells_its_day(head: str, kind: str) -> None:
    """Content systems of offices print the title as a line; a day without such a tag may be of anything."""
    body = f"<div class='con'><p class='con-title'>Rye rises</p><div><span>Date: 2016-11-22</span></div><div>{TEXT * 2}</div></div>"
    assert reading_of(body, head, "Rye rises").page_type == kind


@pytest.mark.parametrize(
    ("button", "kind"),
    [
        ("<input type='image' alt='Add to basket' src='b.png'>", "other"),
        ("<form><input type='submit' value='In den Warenkorb'></form>", "other"),
        ("<img src='b.png' alt='Ajouter au panier'>", "other"),
        ("<input type='submit' value='Send'>", "post"),
        ("<footer><img src='b.png' alt='Buy now'></footer>", "post"),
    ],
)
def test_a_button_or_a_picture_that_sells_makes_no_post(button: str, kind: str) -> None:
    """A ware may have a maker and a day; its button says what it is."""
    body = f"<h1>Rye rises</h1><p class='byline'>By Ann Lee, May 15, 2013</p>{TEXT * 2}{button}"
    assert reading_of(body, url="http://rye.example/loaves/rye-rises.html").page_type == kind


def test_a_longer_word_is_another_makers() -> None:
    """TYPO3 is not Typo: a platform's name is a whole word of the generator."""
    made = "<meta name='generator' content='{}'>"
    assert reading_of(f"<h1>Rye rises</h1>{TEXT}", made.format("TYPO3 CMS")).platform == "generic"
    assert reading_of(f"<h1>Rye rises</h1>{TEXT}", made.format("Typo 6.1")).platform == "typo"


def test_a_text_among_two_teasers_is_a_post() -> None:
    """Two headings that lead elsewhere are related posts where a long text stands under the page's own title."""
    two = CARDS.split("</p>")[0] + "</p>" + CARDS.split("</p>")[1] + "</p>"
    url = "http://rye.example/rye-rises"
    assert reading_of(f"<h1>Rye rises</h1>{TEXT * 2}{two}", url=url).page_type == "post"
    assert reading_of(f"<h1>Rye rises</h1><p>All about it.</p>{two}", url=url).page_type == "list"
