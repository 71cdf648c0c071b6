"""Buttons behind which more comments or posts stand: what they say in several languages, and what only looks like one."""

from __future__ import annotations

import pytest

from checkup import platforms
from checkup.model import Page
from checkup.reading.dom import Dom
from checkup.reading.more_by_script import brings_more_comments, brings_more_posts, is_filled_by_script

POST = "https://loaf.example/2012/05/rye/"


def read(below: str, count: str = "Comments", comments: int = 2, above: str = "") -> str:
    """The state of the comments of a post with two of them, and something below or above."""
    rows = "".join(
        f'<li class="comment" id="comment-{n}"><cite class="fn">Reader {n}</cite> <time datetime="2012-05-0{n}">then</time>'
        f"<p>It rose {n} times.</p></li>"
        for n in range(1, comments + 1)
    )
    text = "<p>We baked rye bread before breakfast and let it cool on the sill of the kitchen window.</p>" * 3
    head = '<h1 class="entry-title">Rye</h1><time datetime="2012-05-01">May 1</time>'
    body = f'<article class="post">{head}<div class="entry-content">{text}</div></article>'
    html = f'<body class="single-post">{body}<h2>{count}</h2>{above}<ol class="commentlist">{rows}</ol>{below}</body>'
    said = platforms.read(Page(POST, f"<html>{html}</html>".encode(), "text/html; charset=utf-8"))
    assert said.post is not None
    assert len(said.post.comments) == comments
    return said.post.comments_status


MORE = [
    "<button class=x>Show more comments</button>",
    "<button>Load 12 more comments</button>",
    '<a href="#more">View all comments</a>',
    '<div role="button">Weitere Kommentare anzeigen</div>',
    "<button>Ältere Kommentare laden</button>",
    "<button>Afficher plus de commentaires</button>",
    '<a href="javascript:;">Ver más comentarios</a>',
    "<button>Carica altri commenti</button>",
    "<button>Meer reacties laden</button>",
    "<button>Pokaż więcej komentarzy</button>",
    "<button>Voir les 12 autres commentaires</button>",
    "<button>Comentários mais antigos</button>",
    "<button>Visa alla kommentarer</button>",
    "<button>Näytä lisää kommentteja</button>",
    "<button>További hozzászólások</button>",
    "<button>Daha fazla yorum göster</button>",
    "<button>Показать все комментарии</button>",
    "<button>もっとコメントを見る</button>",
    "<button>查看更多评论</button>",
    "<button>댓글 더 보기</button>",
    "<button>عرض المزيد من التعليقات</button>",
    '<div id="comments-more"><button>Show 14 more</button></div>',
    '<div class="comment-nav"><a href="#">Mehr laden</a></div>',
]
NOT = [
    "<h2 class=title><span>All comments</span></h2>",  # a heading
    "<h3><div>Alle Kommentare</div></h3>",
    "<h4><span>Tous les commentaires</span></h4>",
    "<button>Show comments</button>",  # unfolds what is there
    "<button hidden>Show more comments</button>",
    '<div style="display:none"><button>Show more comments</button></div>',
    '<p><a href="/2012/04/oats/">More comments on oats</a></p>',
    "<p>There are more comments like these on every page about rye bread that we have ever written.</p>",
    "<button>Post comment</button>",
    '<div id="comments-foot"><button>Read more</button> <button>More posts</button></div>',
    "<button>Most liked comments</button>",
    '<div class="comments-foot"><div class="loadmore hidden"><a target="_self">Weitere laden...</a></div></div>',
    "<button>コメントを書く</button>",
    '<aside class="sidebar"><a href="#">More comments</a></aside>',
]


@pytest.mark.parametrize("below", MORE)
def test_comments_behind_a_button_are_missing(below: str) -> None:
    """Where nothing says how many there are, or more than stand there; not where the page says that these are all."""
    assert read(below) == "truncated"
    assert read(below, "3 comments") == "truncated"
    assert read(below, "2 comments") == "present"


@pytest.mark.parametrize("above", ["<button>Load previous comments</button>", '<div><a href="#">Ältere Kommentare</a></div>'])
def test_comments_behind_a_button_above_the_first_are_missing(above: str) -> None:
    """Where the newest comments are shown, the button for the older ones stands over them."""
    assert read("", above=above) == "truncated"


@pytest.mark.parametrize("below", NOT)
def test_what_is_no_button_for_more_comments(below: str) -> None:
    assert read(below) == "present"


@pytest.mark.parametrize(
    ("html", "posts"),
    [
        ("<button>Load more</button>", True),
        ("<button>More stories</button>", True),
        ("<a>Older posts</a>", True),
        ('<a href="/page/2/">Older posts</a>', False),
        ('<a href="/page/2/"><span>Older posts</span></a>', False),
        ('<div><a href="/page/2/">Older posts</a></div>', False),
        ("<button>More</button>", False),
        ("<button>Read more about rye</button>", False),
        ("<button>Show more comments</button>", False),
        ("<p>Show more care for your sourdough.</p>", False),
    ],
)
def test_what_brings_more_posts(html: str, posts: bool) -> None:
    """A button, or a link that leads nowhere, and no link to another page."""
    dom = Dom(f"<html><body><h1>Loaf</h1>{html}</body></html>")
    assert brings_more_posts(dom) is posts
    assert brings_more_comments(dom, 0) is ("comments" in html)


APP = '<body><div id="root"></div><noscript>You need to enable JavaScript to run this app.</noscript>{}</body>'


@pytest.mark.parametrize(
    ("html", "filled"),
    [
        (APP.format('<script src="/main.js"></script>'), True),
        (APP.format('<script type="application/ld+json">{}</script>'), False),
        (APP.format('<a href="/a">A</a><a href="/b">B</a><script src="/main.js"></script>'), False),
        (APP.format(f'<p>{"It rose again. " * 20}</p><script src="/main.js"></script>'), False),
        (APP.format(""), False),
    ],
    ids=["an app", "data only", "links", "words", "no script"],
)
def test_a_page_without_words_and_links_is_filled_by_its_scripts(html: str, filled: bool) -> None:
    """Not one that has words or links, or only data instead of a script."""
    assert is_filled_by_script(Dom(html)) is filled
    assert platforms.read(Page("https://app.example/", html.encode())).unfilled is filled
