"""What a page's frame says of the blogger's welcome, and whether the door is open."""

from __future__ import annotations

import pytest

from checkup.model import Page, Reading
from checkup.platforms import read

_TEXT = "<p>The starter doubled overnight, so the loaf went into the oven at seven and came out an hour later, dark and loud.</p>" * 2
_LINKS = "<p><a href='/a/'>a</a> <a href='/b/'>b</a> <a href='/c/'>c</a></p>"


def reading(extra: str, url: str = "http://crumbs.example/2011/05/a-loaf/") -> Reading:
    """A page with something beside the text."""
    html = f"<html><head><title>A loaf</title></head><body><h2>A loaf</h2><div class='entry'>{_TEXT}</div>{_LINKS}{extra}</body></html>"
    return read(Page(url, html.encode()))


def found(extra: str, item: str, url: str = "http://crumbs.example/2011/05/a-loaf/") -> bool | None:
    """Whether a welcome item is seen."""
    return next((m.found for m in reading(extra, url).marks if m.item == item), None)


@pytest.mark.parametrize("heading", ["Author", "About me", "About the author", "Über mich", "À propos de moi", "Chi sono"])
def test_a_block_about_the_author_beside_the_column_is_seen(heading: str) -> None:
    """A heading in the sidebar counts, the same words within the text do not."""
    assert found(f"<div class='sidebar'><h3>{heading}</h3><p>I bake.</p></div>", "author") is True
    assert found(f"<p>{heading}</p>", "author") is False


@pytest.mark.parametrize(
    ("line", "seen"),
    [
        ("Ann Lee's weblog, mostly about bread", True),
        ("The diary of Ann Lee", True),
        ("Blog von Hans Müller", True),
        ("El blog de María López", True),
        ("Jan Vos’s blog about mills", True),
        ("Google's blog", False),
        ("A blog about bread and salt", False),
        ("The Best Blog of All Time", False),
        ("Today's Blog Post", False),
        ("the blog of our company", False),
        ("Notes on a Small Island", False),
    ],
)
def test_a_line_below_the_title_may_name_the_keeper(line: str, seen: bool) -> None:
    """A name of two words or more that keeps a blog, in the line below its title; the same words in the text or in a list do not."""
    assert found(f"<p class='description'>{line}</p>", "author") is seen
    assert found(f"<p>{line}</p><ul><li><a href='/x/'>{line}</a></li></ul>", "author") is False


def test_a_mail_address_is_a_way_to_get_in_touch_and_is_not_kept() -> None:
    """Written out or spelt for people; on the blogger's own pages and beside the column, not in a comment."""
    for mail in ("ada (at) crumbs.example", "ada@crumbs.example", "ada [at] crumbs [dot] example"):
        about = reading(f"<p>Write to {mail}.</p>", "http://crumbs.example/about/")
        assert next(m.found for m in about.marks if m.item == "contact") is True
        assert not any("crumbs.example" in m.words or "ada" in m.words for m in about.marks)
        assert found(f"<div class='sidebar'><p>{mail}</p></div>", "contact") is True
        assert found(f"<p>Jo says: mine is {mail}</p>", "contact") is False


@pytest.mark.parametrize("rule", ["Comment policy", "House rules", "I delete any comments that are rude.", "Charte des commentaires"])
def test_rules_for_comments_are_a_policy(rule: str) -> None:
    """A heading or a sentence that tells how to behave."""
    assert found(f"<h3>{rule}</h3>", "policy") is True


@pytest.mark.parametrize(
    "note",
    [
        "Comments are closed.",
        "Die Kommentarfunktion ist geschlossen.",
        "Los comentarios están cerrados.",
        "I commenti sono chiusi.",
        "Les commentaires sont fermés.",
        "De reacties zijn uitgeschakeld.",
        "コメントは受け付けていません。",
        "Комментарии закрыты.",
        "评论已关闭。",
        "Both comments and pings are currently closed.",
        "Responses are currently closed, but you can <a href='/trackback/'>trackback</a> from your own site.",
        "Kommentare und Pings sind derzeit geschlossen.",
        "Tanto los comentarios como los pings están actualmente cerrados.",
        "Les commentaires et les pings sont actuellement fermés.",
        "Reacties en trackbacks zijn momenteel gesloten.",
        "Los comentarios están deshabilitados.",
        "Os comentários estão desativados.",
        "I commenti sono attualmente disattivati.",
    ],
)
def test_a_note_that_says_closed_closes_the_door(note: str) -> None:
    """In several languages; without a form or a note nobody knows."""
    for extra, door in ((f"<p class='nocomments'>{note}</p>", "closed"), ("", "unknown")):
        post = reading(extra).post
        assert post is not None
        assert post.commenting == door


@pytest.mark.parametrize(
    ("part", "seen"),
    [
        ("<div class='box search-box'><a href='/search'><span class='fa fa-search'></span></a></div>", True),
        ("<a id='local-search-btn' href='javascript:;'><i class='icon'></i></a>", True),
        ("<nav><a href='/all/'>归档</a></nav>", True),
        ("<nav><a href='/find/'>Rechercher</a></nav>", True),
        ("<div class='research'>Bread science</div>", False),
        ("<p class='my-search-for-rye'>A long search</p>", False),
    ],
)
def test_a_search_that_a_script_opens_is_seen(part: str, seen: bool) -> None:
    """What is called a search by its class or id counts without a form and without a word; menus name archives in many languages."""
    assert found(part, "archive") is seen


CALLED = {
    "recent_comments": "Commentaires récents, Comentários recentes, Najnowsze komentarze, Свежие комментарии, 最近のコメント, Son yorumlar",
    "policy": "Zasady komentowania, Política de comentários, Reactiebeleid, Правила комментирования, コメントについて, 评论须知",
    "contact": "Me contacter, Fale comigo, Контакты, Escríbeme, 聯絡我, İletişim",
    "subscribe": "S'abonner, Nieuwsbrief, Подписаться, Zapisz się na newsletter, メルマガ, Assine",
    "archive": "Arquivo do blog, Archiwum, Архивы, 月別アーカイブ, Arkisto",
    "author": "O mnie, Обо мне:, Quem sou eu, Over mij, Om mig",
}


@pytest.mark.parametrize(("item", "line"), [(item, line) for item, lines in CALLED.items() for line in lines.split(", ")])
def test_themes_of_many_languages_are_understood(item: str, line: str) -> None:
    """What a theme calls the item, as a heading beside the column or as a link."""
    link = f'<a href="/x/">{line}</a>'
    assert found(link if item in ("policy", "contact", "subscribe") else f"<div class='sidebar'><h3>{line}</h3></div>", item) is True
    assert found("", item) is False


FIELD = "<input type='email' name='EMAIL'>"


@pytest.mark.parametrize(
    ("form", "item", "seen"),
    [
        (f"<form action='/go'><p>Stay in the loop</p>{FIELD}<button>Sign me up</button></form>", "subscribe", True),
        (f"<form action='/go'>{FIELD}<textarea name='words'></textarea></form>", "subscribe", False),
        (f"<form action='/wp-login.php'>{FIELD}<input type='password'></form>", "subscribe", False),
        (f"<form action='/lostpassword'>{FIELD}</form>", "subscribe", False),
        (f"<form action='/send'><input name='target_email'>{FIELD}</form>", "subscribe", False),
        ("<a href='https://buttondown.email/crumbs'>New loaves</a>", "subscribe", True),
        ("<a href='https://crumbs.us2.list-manage.com/subscribe?u=1&id=2'>New loaves</a>", "subscribe", True),
        ("<a href='https://crumbs.us2.list-manage.com/track/click?u=1&id=2'>Tickets</a>", "subscribe", False),
        ("<form class='contact-form'><input name='email'><textarea></textarea></form>", "contact", True),
        ("<form class='letters'><input name='email'><textarea></textarea></form>", "contact", False),
        ("<select><option value='/2011/04/'>April</option><option value='/2011/03/'>March</option></select>", "archive", True),
        ("<select><option value='rye'>Rye</option><option value='oats'>Oats</option></select>", "archive", False),
    ],
)
def test_forms_say_what_they_are_for_in_any_language(form: str, item: str, *, seen: bool) -> None:
    """A form that asks for an address and nothing else subscribes; one for words that is called so writes to the blogger."""
    assert found(form, item) is seen


def test_links_to_comments_on_other_posts_are_a_list_of_recent_comments() -> None:
    """Whatever its heading says; the page's own comments, and many on one other page, are no such list."""
    others = "".join(f"<li><a href='/2011/0{n}/loaf/#comment-{n}'>Rita</a></li>" for n in range(1, 5))
    assert found(f"<ul>{others}</ul>", "recent_comments") is True
    one = "".join(f"<li><a href='/2011/01/loaf/#comment-{n}'>Rita</a></li>" for n in range(1, 5))
    assert found(f"<ul>{one}</ul>", "recent_comments") is False
    own = "".join(
        f"<div class='comment' id='comment-{n}'><b class='author'>Rita {n}</b> <a href='/comment/{n}/#comment-{n}'>May {n}, 2011</a>"
        f"<p>Mine rose too, on day {n}.</p></div>"
        for n in range(1, 5)
    )
    assert found(f"<div id='comments'>{own}</div>", "recent_comments") is False
