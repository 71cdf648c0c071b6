"""Who wrote a post: a byline of its own, never prose."""

from __future__ import annotations

import pytest

from checkup.model import Page
from checkup.platforms import read

_TEXT = "<p>The starter doubled overnight, so the loaf went into the oven at seven and came out an hour later, dark and loud.</p>" * 2


def written(above: str = "", below: str = "", title: str = "A loaf", head: str = "") -> str | None:
    """The author that a plain page's markup around the text gives."""
    body = f"<h2>{title}</h2>{above}<div class='entry'>{_TEXT}</div>{below}"
    html = f"<html><head><title>{title} | Crumbs</title>{head}</head><body><h1><a href='/'>Crumbs</a></h1><div>{body}</div></body></html>"
    reading = read(Page("http://crumbs.example/2011/05/a-loaf/", html.encode()))
    assert reading.post is not None
    return reading.post.author.name if reading.post.author else None


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("<p>Posted by Ada Crumb on May 3, 2011</p>", "Ada Crumb"),
        ("<p>by Ada Crumb</p>", "Ada Crumb"),
        ("<div>May 3, 2011 by Ada Crumb | 3 comments</div>", "Ada Crumb"),
        ("<p>Posted by ada99 at May 3, 2011 10:00 AM</p>", "ada99"),
        ("<p>Posted by ada on Tuesday from the kitchen bench</p>", "ada"),
        ("<p>Posted in Bread by Ada von Crumb</p>", "Ada von Crumb"),
        ("<p>von Ada Crumb am 3. Mai 2011</p>", "Ada Crumb"),
        ("<p>Par Ada Crumb le mardi 3 mai 2011, 10:00 - Pains</p>", "Ada Crumb"),
        ("<p>Publié par Ada Crumb à 10h05</p>", "Ada Crumb"),
        ("<p>Door Ada Crumb, 3 mei 2011</p>", "Ada Crumb"),
        ("<p>Geplaatst door Ada Crumb om 10:05 | Permalink</p>", "Ada Crumb"),
        ("<p>Gespeichert von Ada Crumb am Di, 03/05/2011 - 10:05</p>", "Ada Crumb"),
        ("<p>Soumis par Ada Crumb le mar, 03/05/2011 - 10:05</p>", "Ada Crumb"),
        ("<dl><dt>Details</dt><dd class='createdby'>Автор: Ada Crumb</dd></dl>", "Ada Crumb"),
        ("<div>Filed under: <a href='/category/rye/'>Rye</a> &#8212; Ada Crumb @ 9:17 am</div>", "Ada Crumb"),
        ("<div class='meta'>By ada at 5:17 pm on Tuesday, 3. May<span>Comments Off</span></div>", "ada"),
        ("<p><strong>Author</strong> <span itemprop='author'><a href='/author/Ada'>Ada Crumb</a></span></p>", "Ada Crumb"),
        ("<p><i class='icon-user'></i> <a href='http://crumbs.example/author/ada/'>Ada Crumb</a></p>", "Ada Crumb"),
    ],
)
def test_a_line_that_only_signs_is_a_byline(line: str, name: str) -> None:
    """Verb, name and date in any order, above or below the text."""
    assert written(above=line) == name
    assert written(below=line) == name


@pytest.mark.parametrize(
    "line",
    [
        "<p>By copying the recipe to a card you keep it.</p>",
        "<p>We were beaten by Two Hungry Cats, and it looks enormous. I stood there.</p>",
        "<p>Photos by <a href='/x'>Ada Crumb</a></p>",
        "<p>A talk given by Miu Miu's new collection</p>",
        "<p>By Monday, nothing was left of it but the crust.</p>",
        "<p>By dawn at 5:17 nothing was left of it but the crust.</p>",
        "<p>Meet me — at Crumb Lane — @ 9:17 am</p>",
        "<p><a href='http://elsewhere.example/author/ada/'>Ada Crumb</a></p>",
        "<p><a href='/author/ada/'>All the posts of one baker</a></p>",
        "<p><a href='/older/'>« Bread by Night</a></p>",
        "<div>« <a href='/older/'>Made by Hand</a> | <a href='/newer/'>Baked by Sun</a> »</div>",
    ],
)
def test_running_text_is_no_byline(line: str) -> None:
    """None is better than a guess: "by" within prose, links and navigation names nobody."""
    assert written(above=line) is None
    assert written(below=line) is None


@pytest.mark.parametrize("title", ["Side by Side", "Bread by Ada Crumb", "Tag by Tag"])
def test_a_title_is_no_byline(title: str) -> None:
    """ "by" in the title, or in the title's own link, names nobody."""
    assert written(title=title) is None
    assert written(title=f"<a href='/2011/05/a-loaf/'>{title}</a>") is None


def test_a_title_in_a_box_for_facts_is_no_byline() -> None:
    """Some themes lay the title out in the box that they call the facts about the post: its "by" names nobody."""
    title = "Loaf 13 - Rising By Warm Water"
    boxes = f"<div class='post-title'>3 May 2011</div><p class='post-info'><a href='/2011/05/a-loaf/' rel='bookmark'><b>{title}</b></a></p>"
    html = f"<title>Crumbs &raquo; {title}</title><body><div class='post'>{boxes}<div class='post-content'>{_TEXT}</div></div></body>"
    post = read(Page("http://crumbs.example/2011/05/a-loaf/", html.encode())).post
    assert post is not None
    assert (post.title, post.author) == (title, None)


def test_a_title_beside_the_day_is_no_name() -> None:
    """In one header with it, where the head tells who wrote."""
    head = "<title>Cold Ovens | Crumbs</title><meta name='author' content='Ilse Roth'>"
    facts = "<header><p><time datetime='2011-05-03'>May 3, 2011</time></p><h1>Cold Ovens</h1></header>"
    html = f"<head>{head}</head><body><h1><a href='/'>Crumbs</a></h1><article>{facts}{_TEXT}</article></body>"
    reading = read(Page("http://crumbs.example/2011/05/03/ovens/", html.encode()))
    assert reading.post is not None
    assert (reading.post.author and reading.post.author.name) == "Ilse Roth"


def test_signs_around_a_line_announce_nobody() -> None:
    """A shout between stars is no name, as it would be none without them."""
    for line in ("**Only This Week**", "» Warm Rolls Here «", "<b>*Fresh Bread*</b>"):
        assert written(above=f"<p>{line}</p>") is None


def test_a_sentence_in_an_authors_element_or_the_head_is_no_name() -> None:
    """Markup that calls prose an author is not believed."""
    assert written(above="<p class='author'>I bake every day. Then I write about it.</p>") is None
    assert written(head="<meta name='author' content='what we baked this week and why it failed'>") is None


def test_words_for_screen_readers_are_no_part_of_the_name() -> None:
    """A label that only screen readers are told, glued to the byline, is not read into it."""
    said = "<span class='screen-reader-text'>Autore</span><span>di <a href='/author/ada/'>Ada Crumb</a></span>"
    assert written(above=f"<ul><li class='post-author'>{said}</li></ul>") == "Ada Crumb"


def test_facts_at_the_edge_of_the_box_name_the_author() -> None:
    """Where one box holds title, facts, text and signature, facts above or below the text count, and a line with dividers ends no post."""
    facts = "<dl class='article-info'><dt>Details</dt><dd>Category: <a href='/c/'>Rye</a></dd><dd class='createdby'>Ada Crumb</dd></dl>"
    signed = "<div><span class='posted-by'>Ada Crumb</span> | <a href='#comments'>3 Comments</a></div>"
    comment = "<div id='comment{n}'><p>Lovely crust, number {n}.</p><span class='posted-by'>Jo</span> May {n}, 2011</div>"
    for head, foot in ((facts, ""), ("", signed)):
        entry = f"<div class='post-text'><h2>A loaf</h2>{head}<div>{_TEXT}{_TEXT}</div>{foot}</div>"
        comments = f"<div>Reader Comments (2)</div>{comment.format(n=4)}{comment.format(n=5)}"
        reading = read(Page("http://crumbs.example/a-loaf/", f"<html><title>A loaf</title>{entry}{comments}</html>".encode()))
        assert reading.post is not None
        assert reading.post.author is not None
        assert reading.post.author.name == "Ada Crumb"


def test_a_profile_box_names_its_owner_not_his_town() -> None:
    """The lines of a profile box share a class; only the name is the owner."""
    box = (
        "<dl class='profile-datablock'><dt class='profile-data'><a class='profile-name-link' rel='author' "
        "href='http://www.blogger.com/profile/17'>Ada Crumb</a></dt><dd class='profile-data'>Ovenham, Kent</dd>"
        "<dd class='profile-data'><strong>Location:</strong> Ovenham</dd></dl>"
    )
    html = f"<html><head><title>A loaf</title></head><body><h2>A loaf</h2>{_TEXT}{box}</body></html>"
    reading = read(Page("http://crumbs.blogspot.com/2011/05/a-loaf.html", html.encode()))
    assert [o.person.name for o in reading.owners] == ["Ada Crumb"]


def test_durch_is_by_where_the_page_is_german() -> None:
    """Themes translate "by" word for word; on a page in another language the word stays a part of the line."""
    byline = "<p class='post-author'>durch Ada Crumb</p>"
    assert written(byline, head="<meta http-equiv='content-language' content='de'>") == "Ada Crumb"
    assert written(byline) != "Ada Crumb"


LOAVES = (
    "<p>" + "We fed the starter at noon, waited until the crust of the dough was dry, and went to the mill for more flour. " * 6 + "</p>"
)


def _writer(around: str, *, head: str = "", lang: str = "en") -> tuple[str | None, str]:
    """The writer and the day of a post with this between its title and its text."""
    html = f"<html lang='{lang}'><head><title>A loaf | Crumbs</title>{head}</head><body><div id='main'>{around}</div></body></html>"
    post = read(Page("https://crumbs.example/rye/a-loaf.html", html.encode())).post
    assert post is not None
    return post.author.name if post.author else None, str(post.published)[:10]


@pytest.mark.parametrize(
    "line",
    [
        "<div><span><i class='fa fa-tag'></i> Rye</span><span><i class='fas fa-user'></i> Ann Lee</span> <span>14 Mar 2019</span></div>",
        "<div>14/03/2019</div><div class='x'><img src='/img/author.gif' alt=''> Ann Lee </div>",
        "<div><span><svg><use href='#icon-user'></use></svg></span> <span>Ann Lee</span></div><p>14.03.2019</p>",
        "<p>- Ann Lee</p><p>14.03.2019</p>",
        "<div class='x-autoren'>Von Ann Lee</div><div>14.03.2019</div>",
        "<div><span>14.03.2019</span> <span>Autor/in: Ann Lee</span></div>",
        "<div class='meta'><i>14.03.2019</i> | <i>Autor: <a href='/author/ann/'>Ann Lee</a></i> | <i>Rubrik: Brot</i></div>",
        "<p>Donnerstag | 14. März 2019 | 09:26 VON Ann Lee IN <a href='/category/rye/'>Roggen</a></p>",
        "<div>March 14, 2019 • <a href='/tags/rye'>[rye]</a> • <a href='/tags/fire'>[fire]</a> • Ann Lee</div>",
    ],
)
def test_a_name_is_known_by_what_stands_beside_it(line: str) -> None:
    """A picture of a person, a dash below the title, labels and classes for writers of any sex, and facts behind a day."""
    assert _writer(f"<h1>A loaf</h1>{line}<div class='words'>{LOAVES}</div>", lang="de") == ("Ann Lee", "2019-03-14")


def test_a_picture_of_a_person_beside_a_sentence_names_nobody() -> None:
    """Nor does one beside a link to sign in."""
    for words in ("Written by a guest who would rather not be named here", "log in to comment"):
        assert _writer(f"<h1>A loaf</h1><p>May 3, 2011</p><p><i class='fa fa-user'></i> {words}</p><div>{LOAVES}</div>")[0] is None


@pytest.mark.parametrize("house", ['{"@type": "Organization", "name": "Crumbs"}', '{"@type": "Person", "name": "Crumbs"}'])
def test_a_person_in_the_byline_wrote_what_the_house_publishes(house: str) -> None:
    """Structured data may name the site; where no person is printed, the house is what is known."""
    data = f'{{"@type": "BlogPosting", "headline": "A loaf", "author": {house}, "publisher": {{"name": "Crumbs"}}}}'
    head = f"<script type='application/ld+json'>{data}</script>"
    assert _writer(f"<h1>A loaf</h1><p>By Ann Lee, May 3, 2011</p><div>{LOAVES}</div>", head=head)[0] == "Ann Lee"
    assert _writer(f"<h1>A loaf</h1><p>May 3, 2011</p><div>{LOAVES}</div>", head=head)[0] == "Crumbs"


def test_buttons_behind_the_name_that_the_head_tells_are_none_of_it() -> None:
    """They stand in one line with it, in any language."""
    byline = "<h1>A loaf</h1><p class='post-author'>Ann Lee Weiterempfehlen Drucken</p><p>May 3, 2011</p>"
    assert _writer(f"{byline}<div>{LOAVES}</div>", head="<meta name='author' content='Ann Lee'>")[0] == "Ann Lee"


@pytest.mark.parametrize(
    ("called", "name"),
    [
        ("原创 Ada Crumb", "Ada Crumb"),
        ("Ada Crumb 关注", "Ada Crumb"),
        ("Ada Crumb 责任编辑：Bo", "Ada Crumb"),
        ("Ada Crumb Follow", "Ada Crumb"),
        ("에이다 기자", "에이다"),
        ("未知 责任编辑：Bo", None),
        ("来源", None),
        ("© Crumbs 2011, all rights reserved", None),
        ("First Name", None),
    ],
)
def test_buttons_and_labels_at_a_name_are_none_of_it(called: str, name: str | None) -> None:
    """What stands in the element of the name besides it, or in its place."""
    assert written(above=f"<p class='author'>{called}</p>") == name


@pytest.mark.parametrize("cls", ["autor", "auteur", "verfasser"])
def test_a_class_for_the_author_is_one_in_other_languages(cls: str) -> None:
    """A town and a day beside the name are none of it."""
    assert written(above=f"<p class='{cls}'><strong>Ada Crumb</strong> | Lund | 03/05/2011</p>") == "Ada Crumb"


@pytest.mark.parametrize("button", ["Follow us", "Gefällt mir", "Polub nas", "J’aime Crumbs"])
@pytest.mark.parametrize("mark", ["like-us", "follow", "btn-share", "share_button"])
def test_a_networks_button_in_the_writers_box_is_no_name(button: str, mark: str) -> None:
    """Alone it names nobody, and beside a name it is none of it."""
    box = f"<div class='post-author'>{{}}<span class='{mark}'>{button}</span></div>"
    assert written(box.format("")) is None
    assert written(box.format("<b>Ada Crumb</b> ")) == "Ada Crumb"


@pytest.mark.parametrize("cls", ["firma", "escrito-por", "scritto-da", "ecrit-par", "forfatter"])
@pytest.mark.parametrize("head", ["", "<meta name='author' content='crumbs.example'>", "<meta name='byl' content='www.Crumbs.example'>"])
def test_a_person_in_a_byline_wrote_what_the_head_gives_to_the_site(cls: str, head: str) -> None:
    """The site's own address is a writer only where nobody else is named."""
    assert written(above=f"<div class='{cls}'>Ada Crumb</div>", head=head) == "Ada Crumb"
    assert written(head=head) == ("crumbs.example" if "'author'" in head else None)
