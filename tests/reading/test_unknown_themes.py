"""Pages of themes that nobody listed: boxes around whole comments, bylines in the text, depths on boxes, titles that lead to themselves."""

from __future__ import annotations

import pytest

from checkup.model import Comment, Page, Post
from checkup.platforms import read

READERS = ["Ilse", "Bogdan", "Marit", "Ola"]


def _post(comments: str = "", *, head: str = "", title: str = "<h1>Rye</h1>", url: str = "https://rye.example/2013/02/rye/") -> Post:
    text = " ".join(["Rye bread needs time and a warm place near the stove."] * 8)
    html = f"""<html><head><title>Rye - The Slow Loaf of the Old Town</title></head><body>
<div class="top"><a href="/">The Slow Loaf of the Old Town</a></div><div class="post">{title}{head}
<div class="entry"><p>{text}</p></div></div><div id="comments">{comments}</div></body></html>"""
    post = read(Page(url=url, body=html.encode())).post
    assert post is not None
    return post


def _at(k: int) -> str:
    return f"<time datetime='2013-02-05T12:0{k}:00'>5.2.</time>"


@pytest.mark.parametrize("box", ["x-blog-post_author", "c-item-author", "cmt-author"])
def test_a_box_around_the_whole_comment_names_nobody(box: str) -> None:
    """Its class ends in "author" and it holds a label, the name and the words: the name's own element is asked."""
    html = "".join(
        f'<li class="comment" id="comment-{k}"><div class="{box if n == "Ola" else "x-guest"}"><div class="left"><i>Scrittore qui</i></div>'
        f'<div class="x-name comment-author">{n}</div>{_at(k)}<div class="comment-text">It rose, {n}.</div></div></li>'
        for k, n in enumerate(READERS)
    )
    assert [(c.author.name, c.text) for c in _post(f"<ol>{html}</ol>").comments] == [(n, f"It rose, {n}.") for n in READERS]


@pytest.mark.parametrize("word", ["[Материал]", "(Palaute)", "[Quelle]"])
def test_a_line_with_the_comments_own_moment_is_its_byline(word: str) -> None:
    """Number, name, date with time and a word of the theme in any language, before the comment's words; one comment is enough."""
    html = (
        f'<div class="comEnt" id="e1"><table><tr><td><div class="top"><u>1</u> <b>Ilse</b> (05.02.2013 12:04) <a href="#x">{word}</a></div>'
        '<div class="words">It rose, Ilse.</div></td></tr></table></div>'
    )
    assert [(c.author.name, c.text) for c in _post(html).comments] == [("Ilse", "It rose, Ilse.")]


def test_another_moment_in_the_first_line_is_the_readers_word() -> None:
    """A line of the text that tells some other time stays."""
    html = (
        '<div class="comEnt" id="e1"><div class="top"><b>Ilse</b> (05.02.2013 12:04)</div>'
        '<div class="words">07.02.2013 18:00 bake<br/>and eat.</div></div>'
    )
    assert [c.text for c in _post(html).comments] == ["07.02.2013 18:00 bake\nand eat."]


@pytest.mark.parametrize("start", ['<a name="comment-{k}"></a>', '<a id="comment-{k}"></a>', '<i class="n"></i><a name="comment-{k}"></a>'])
def test_a_depth_on_the_box_that_holds_the_replies_too_threads_them(start: str) -> None:
    """The comment begins inside the box whose class says how deep it stands."""

    def one(k: int, depth: int, inner: str = "") -> str:
        return (
            f'<li class="comment depth-{depth}">{start.format(k=k)}<div class="body"><span class="name">{READERS[k]}</span>{_at(k)}'
            f'<div class="comment-entry">It rose, {READERS[k]}.</div></div>{inner}</li>'
        )

    html = f"<ol>{one(0, 1, '<ul>' + one(1, 2, '<ul>' + one(2, 3) + '</ul>') + '</ul>')}{one(3, 1)}</ol>"
    found: tuple[Comment, ...] = _post(html).comments
    names = {c.id: c.author.name for c in found}
    assert [names.get(c.parent or "") for c in found] == [None, "Ilse", "Bogdan", None]


@pytest.mark.parametrize("url", ["https://rye.example/a/40/index.html", "https://rye.example/a/40/index.php", "https://rye.example/a/40/"])
def test_a_title_that_leads_to_its_own_page_is_no_link_home(url: str) -> None:
    """Saved as the index file of its folder, a page's heading leads to the folder, which is the page itself."""
    assert _post(title='<h1><a href="https://rye.example/a/40/">Rye</a></h1>', url=url).title == "Rye"


def test_a_heading_that_leads_to_the_folder_above_is_the_blogs() -> None:
    """A blog in a folder of a host: its name leads there."""
    title = '<h1><a href="https://rye.example/a/">The Slow Loaf of the Old Town</a></h1><h2>Rye</h2>'
    assert _post(title=title, url="https://rye.example/a/40/index.html").title == "Rye"


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Добавил: <a href='javascript://'>hattimoss</a> | 05.02.2013", "hattimoss"),
        ("Autor: hattimoss | 05.02.2013", "hattimoss"),
        ("Author: hatti_moss", "hatti_moss"),
        ("<a href='https://news.example/@hatti'>Hatti Moss</a>", "Hatti Moss"),
        ("<a href='https://news.example/@hatti'>Subscribe</a>", None),
        ("<a href='https://news.example/@hatti'>@hatti</a>", None),
        ("Author: the one who bakes", None),
    ],
)
def test_a_login_behind_a_label_and_a_profile_beside_the_title_sign_a_post(line: str, name: str | None) -> None:
    """A label takes a login, too; a profile signs where its login sounds like the words of the link."""
    author = _post(head=f"<div class='facts'>{line}</div>").author
    assert (author and author.name) == name


@pytest.mark.parametrize("attribute", ["data-hook", "data-testid"])
def test_attributes_that_name_parts_are_read_as_classes(attribute: str) -> None:
    """Class names made by a machine say nothing; the attributes by which the software's makers find the parts do."""
    html = "".join(
        f'<li {attribute}="comment" class="c9bQ"><span {attribute}="comment-author">{n}</span><span {attribute}="comment-date">'
        f'5 February 2013</span><div {attribute}="comment-body"><p>It rose, {n}.</p></div><button>Like</button></li>'
        for n in READERS
    )
    assert [(c.author.name, c.text) for c in _post(f"<ul>{html}</ul>").comments] == [(n, f"It rose, {n}.") for n in READERS]


@pytest.mark.parametrize("token", ["KomentarzAutor", "commentaire_auteur", "commentoautore"])
def test_a_class_that_ends_in_author_in_another_language_holds_the_name(token: str) -> None:
    """Before the name a word for guests, behind it the guest's network, which is never kept."""
    html = "".join(
        f'<div class="KomentarzBox"><div class="top">2013/02/05 12:0{k}:00</div><div class="{token}">Gość: <i>{n}</i>, *.adsl.example</div>'
        f'<div class="KomentarzTresc">It rose, {n}.</div></div>'
        for k, n in enumerate(READERS)
    )
    found = _post(html).comments
    assert [(c.author.name, c.text) for c in found] == [(n, f"It rose, {n}.") for n in READERS]


def _signed_below(name: str, link: str = "#") -> str:
    return (
        f'<div class="talk-list"><div class="one-talk"><div class="user flex"><div class="desc"><p class="comment">It rose, {name}.</p>'
        f'<div><h5><a href="{link}">{name}</a></h5><p class="date">Feb. 5, 2013, 3 p.m.</p></div></div></div></div></div>'
    )


def test_a_name_in_a_heading_with_a_link_to_nowhere_is_the_name() -> None:
    """The box around words, name and date is called "user", the words come first, and the time is a whole hour."""
    found = _post("<h4>4 Comments</h4>" + "".join(map(_signed_below, READERS))).comments
    assert [(c.author.name, c.author.url, c.text) for c in found] == [(n, None, f"It rose, {n}.") for n in READERS]
    assert {c.posted and c.posted.hour for c in found} == {15}


def test_a_button_with_a_link_to_nowhere_is_no_name() -> None:
    """Though it stands alone in a heading."""
    html = "".join(
        f'<li class="comment"><div class="comment-author"><h5><a href="#">Reply</a></h5><cite>{n}</cite></div>'
        f"{_at(k)}<p>It rose, {n}.</p></li>"
        for k, n in enumerate(READERS)
    )
    assert [c.author.name for c in _post(f"<ol>{html}</ol>").comments] == READERS


@pytest.mark.parametrize("sign", ["¶", "#", "§", "∞"])
def test_the_sign_of_a_permalink_behind_a_name_is_no_part_of_it(sign: str) -> None:
    """It stands in the heading with date and name, and leads to the comment by another address."""
    names = ["Ilse", "J. Holm B.", "Marit", "Ola"]
    html = "".join(
        f'<div id="c{k}" class="comment"><h6 class="comment-header"><div><span>Feb. 5, 2013, 1:0{k} p.m.&nbsp;-&nbsp;{n}</span>'
        f'<span>&nbsp;&nbsp;<a class="permalink" href="/talk/cr/1/3/#c{k}">{sign}</a></span></div></h6>'
        f'<div class="content">It rose, {n}.</div></div>'
        for k, n in enumerate(names)
    )
    assert [(c.author.name, c.text) for c in _post(html).comments] == [(n, f"It rose, {n}.") for n in names]


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ('<p class="info"><b>21</b> <b>Feb</b> by Ilse</p>', 21),
        ('<p class="info">Feb 9th, by Ilse</p>', 9),
        ('<p class="info">21 Mar by Ilse</p>', None),
    ],
)
def test_a_day_without_a_year_takes_the_year_of_the_address(line: str, day: int | None) -> None:
    """Also where a name stands behind it; a day of another month than the address names is some other day."""
    found = _post(head=line).published
    assert (found.isoformat()[:10] if found else None) == (f"2013-02-{day:02}" if day else None)
