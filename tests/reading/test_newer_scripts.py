"""Forms of shops, hosts and home-made blogs of recent years, and of scripts in Chinese, Turkish and Polish; every text is made up."""

from __future__ import annotations

import pytest

from tests.reading.test_blog_scripts import MORE, TEXT, names, post_of

FORM = "<form id='comment-form' action='/say' method='post'><input name='name'><textarea name='comment'></textarea></form>"


def test_a_heading_with_the_posts_number_is_no_comment() -> None:
    """A shop's theme numbers the heading over its comments with the post's number, and each comment with a bare one."""
    said = "".join(
        f"<article id='{n}' class='template__comments-comment'><p>The grey shelf, part {n}.</p>"
        f"<footer><span>{who}</span> <span><time datetime='2012-03-{n}T10:00:00Z'>March {n}, 2012</time></span></footer></article>"
        for n, who in ((12, "Ann Lee"), (13, "Bo"), (14, "Cy Dow"))
    )
    body = (
        f"<article><h1>A cold shelf</h1><div class='rte'><p>{TEXT}</p><p>{MORE}</p></div></article>"
        f"<div id='comments'><h2 id='Comments-27'>3 comments</h2><div>{said}</div>{FORM}</div>"
    )
    assert [(who, day) for who, day, _ in names(post_of(body))] == [
        ("Ann Lee", "2012-03-12"),
        ("Bo", "2012-03-13"),
        ("Cy Dow", "2012-03-14"),
    ]


def test_the_element_called_author_is_the_name() -> None:
    """A box of the name holds how long ago it was and how many liked it, too."""
    said = "".join(
        f"<div class='comment' id='comment-{n}'><div class='author-name'><span class='author'>{who}</span> "
        f"<span class='date'>9 years ago</span> <span class='likes-of-it'>· 0 Likes</span></div>"
        f"<div class='comment-body'><p>The grey shelf, part {n}.</p></div></div>"
        for n, who in ((12, "Ann Lee"), (13, "Marta"), (14, "Cy Dow"))
    )
    body = f"<article><h1>A cold shelf</h1><p>{TEXT}</p><p>{MORE}</p></article><h3>Comments</h3>{said}{FORM}"
    assert [(who, day) for who, day, _ in names(post_of(body))] == [("Ann Lee", ""), ("Marta", ""), ("Cy Dow", "")]


@pytest.mark.parametrize(
    "last",
    [
        "<p><span class='cluv'>{who} recently posted…<a href='https://b.example/p'>Ten loaves</a></span></p>",
        "<p><em>{who} recently posted…<a href='https://b.example/p'>Ten loaves</a></em></p>",
        "<p>{who}’s last blog post..<a href='https://b.example/p'>Ten loaves</a></p>",
        "<p>.-= {who}´s last blog ..<a href='https://b.example/p'>Ten loaves</a> =-.</p>",
    ],
    ids=["its class", "its words", "older words", "with a frame"],
)
def test_a_plugins_line_with_the_newest_post_is_not_said(last: str) -> None:
    """Two of three readers have such a line; one says herself what she wrote."""
    said = "".join(
        f"<li class='comment' id='comment-{n}'><cite class='fn'>{who}</cite> <a href='#comment-{n}'>March {n}, 2012</a>"
        f"<div class='comment-content'><p>The grey shelf, part {n}.</p>{end}</div></li>"
        for n, who, end in (
            (12, "Ann Lee", last.format(who="Ann Lee")),
            (13, "Bo", "<p>Bo recently posted a shelf.</p>"),
            (14, "Cy", last.format(who="Cy")),
        )
    )
    body = f"<article><h1>A cold shelf</h1><p>{TEXT}</p><p>{MORE}</p></article><h3>Comments</h3><ol>{said}</ol>{FORM}"
    assert [text for *_, text in names(post_of(body))] == [
        "The grey shelf, part 12.",
        "The grey shelf, part 13.\n\nBo recently posted a shelf.",
        "The grey shelf, part 14.",
    ]


@pytest.mark.parametrize(
    ("line", "lang"),
    [
        ("<p class='info'>Ada Thorn tarafından 11 Mart 2012 tarihinde yazıldı</p>", "tr"),
        ("<p class='info'>11 Mart 2012 tarihinde Ada Thorn tarafından</p>", "tr"),
        ("<i>dodano: 2012-03-11 09:30, autor: Ada Thorn</i><br>", "pl"),
        (
            "<p class='date'>2012-3-11 09:30作者：<a href='/?author=1'>Ada Thorn</a> 分类：<a href='/?sort=1'>陶</a> 评论(2) 浏览(431)</p>",
            "zh",
        ),
    ],
    ids=["Turkish", "Turkish, the day first", "Polish, a line without a box", "Chinese, labels without blanks"],
)
def test_a_line_of_facts_signs_the_post_and_is_none_of_its_text(line: str, lang: str) -> None:
    """What stands below the title tells who wrote and when; the text begins behind it."""
    text = f"{TEXT}<br><br>{MORE}" if line.endswith("<br>") else f"<p>{TEXT}</p><p>{MORE}</p>"
    post = post_of(f"<table><tr><td><h2>A cold shelf</h2>{line}{text}</td></tr></table>{FORM}", lang=lang)
    assert post.author is not None
    assert post.author.name == "Ada Thorn"
    assert post.published is not None
    assert post.published.isoformat()[:10] == "2012-03-11"
    assert post.text.split("\n\n") == [TEXT, MORE]


@pytest.mark.parametrize(
    "below",
    [
        "<div class='nextlog'>« <a href='/post/2012/03/01/warm'>A warm shelf</a></div>",
        "<div><a href='/post/2012/03/01/warm'>A warm shelf</a> →</div>",
        "<div id='jp-relatedposts'><h3>On the same kiln</h3></div>",
    ],
    ids=["an arrow beside the link", "an arrow behind it", "a heading that a script fills"],
)
def test_what_leads_on_is_no_text(below: str) -> None:
    """The text ends before it."""
    assert post_of(f"<div class='entry'><h1>A cold shelf</h1><p>{TEXT}</p><p>{MORE}</p>{below}</div>{FORM}").text.endswith(MORE)


@pytest.mark.parametrize(
    "below",
    [
        "<h3>On to the next kiln!</h3>",
        "<div class='end'><h3>On to the next kiln!</h3><p>Ada</p></div>",
        "<div class='end'><h3>On to the next kiln!</h3><img src='k.jpg'></div>",
        "<p>→ <a href='/post/2012/03/01/warm'>On to the next kiln!</a></p>",
    ],
)
def test_a_writers_last_line_stays(below: str) -> None:
    """A heading without a box of the theme's, or with words or a picture below it, is the writer's, and so is a paragraph with an arrow."""
    assert "On to the next kiln!" in post_of(f"<div class='entry'><h1>A cold shelf</h1><p>{TEXT}</p><p>{MORE}</p>{below}</div>{FORM}").text


@pytest.mark.parametrize("name", ["post-entry", "article-content"])
def test_a_box_around_the_comments_called_as_a_text_is_is_none(name: str) -> None:
    """Themes give the box of the comments a class that others give the post's text; the text stands before the comments."""
    said = "".join(
        f"<li class='comment' id='comment-{n}'><cite class='fn'>Ann Lee</cite> <a href='#comment-{n}'>March {n}, 2012</a>"
        f"<div class='comment-content'><p>The grey shelf, part {n}: {MORE}</p></div></li>"
        for n in (12, 13, 14)
    )
    post = post_of(
        f"<article class='post-entry'><h1>A cold shelf</h1><p>{TEXT}</p><p>{MORE}</p></article>"
        f"<div class='{name}'><div><span>3</span> <span>Comments</span></div><ol>{said}</ol>{FORM}</div>"
    )
    assert post.text.split("\n\n")[-2:] == [TEXT, MORE]


@pytest.mark.parametrize(
    "box",
    [
        "<section class='my-about-author'><h3>Sobre el autor: <a href='/who'>Ada Thorn</a></h3><div>Ceramista.</div></section>",
        "<div class='the-author'><div>Ada Thorn</div><div>Potter</div></div>",
        "<div class='the-author'><div>Written by</div><div>Ada Thorn</div></div>",
        "<div class='the-author'>À propos de l’auteur : Ada Thorn</div>",
    ],
    ids=["a label and a trade", "a trade", "a label in a block of its own", "a label in French"],
)
def test_a_writers_name_ends_with_its_block(box: str) -> None:
    """What stands in the next block is her trade or what she says of herself."""
    post = post_of(f"<article><h1>A cold shelf</h1><div class='words'><p>{TEXT}</p><p>{MORE}</p></div>{box}</article>{FORM}")
    assert post.author is not None
    assert post.author.name == "Ada Thorn"
