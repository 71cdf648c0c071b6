"""What is a ping and what is a reader's comment: headings, containers, classes and the words of the entry itself."""

from __future__ import annotations

import pytest

from checkup.model import Page
from checkup.platforms import read
from checkup.reading.comments.kind import name_of_ping, section_of_class, section_of_heading

SECTIONS = (
    "Trackbacks | 3 Trackbacks | TrackBacks (0) | Trackbacks/Pingbacks | Trackbacks & Pingbacks 3 | Pingbacks: | One Trackback | Pings | "
    "2 Pingbacks für „Roggen“ | Trackbacks to this post | No Trackbacks | Rétroliens et trackbacks : 2"
)
NO_SECTIONS = (
    "Trackback URL | Trackback address | TrackBack URL for this entry: | comments rss or trackback | Pingback: Oatfield » Links | "
    "Comments and Trackbacks | Trackback spam is a pest | You can leave a response, or trackback from your site | 12 comments | "
    "Trackback to http://blog.example/tb/5"
)


@pytest.mark.parametrize("line", SECTIONS.split(" | "))
def test_a_heading_that_says_pings_and_nothing_else_opens_their_section(line: str) -> None:
    """Numbers, the name of the post and a second word for the same may stand beside the word."""
    assert section_of_heading(line)


@pytest.mark.parametrize("line", NO_SECTIONS.split(" | "))
def test_a_line_that_only_names_pings_opens_nothing(line: str) -> None:
    """An address for trackbacks, one ping, or a heading of the comments is no section of pings."""
    assert section_of_heading(line) == ""


def test_classes_of_containers() -> None:
    """Containers of pings are told by whole words of their class or id."""
    assert [section_of_class(t) for t in ("trackbacks", "pinglist", "comments-pings-list", "pingback-section")] == [
        "track",
        "ping",
        "ping",
        "ping",
    ]
    assert [section_of_class(t) for t in ("trackback-url", "pings-open", "shopping", "commentlist", "mapping")] == [""] * 5


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Pingback by Oatfield", "Oatfield"),
        ("7. Trackback von Mehlkiste", "Mehlkiste"),
        ("Pingback: Two ovens", "Two ovens"),
        ("Ping Pong", "Ping Pong"),
    ],
)
def test_the_name_of_who_pinged(printed: str, name: str) -> None:
    """The theme's words before the name are none of it."""
    assert name_of_ping(printed) == name


ITEM = '<li id="comment-{n}" class="{cls}"><b class="fn">{name}</b> <a href="#comment-{n}">4 May 2010, 10:0{n}</a><p>{text}</p></li>'


@pytest.mark.parametrize("heading", ["Trackbacks", "Pingbacks (2)", "Trackbacks et pingbacks"])
@pytest.mark.parametrize("first", [True, False])
def test_comments_under_a_heading_of_pings_stay_comments(heading: str, first: bool) -> None:
    """An entry with the class of a comment, or that links nowhere, is a reader's whatever the heading says; a ping has a link."""
    link = '<a class="url" href="http://oatfield.example/links">Oatfield</a>'
    entries = [ITEM.format(n=1, cls="comment", name=link, text="Mine stick."), ITEM.format(n=2, cls="", name="Ann", text="Rice flour.")]
    ping = ITEM.format(n=3, cls="", name=link, text="[...] the rings on the crust [...]")
    items = "".join([ping, *entries] if first else [*entries, ping])
    html = f"<html><body><h1>Baskets</h1><p>A basket holds the dough.</p><h3>{heading}</h3><ol>{items}</ol></body></html>"
    post = read(Page("https://blog.example/2010/05/baskets/", html.encode())).post
    assert post is not None
    assert sorted((c.id, c.kind != "comment") for c in post.comments) == [("1", False), ("2", False), ("3", True)]


def test_the_address_of_a_ping_is_kept_where_the_theme_introduces_it() -> None:
    """ "Pingback by NAME" before the date: the name's link is the ping's address."""
    line = "<p class='who'>Pingback by <a href='http://oatfield.example/links' rel='external nofollow'>Oatfield</a> | May 4, 2010</p>"
    items = f"<li class='pingback' id='comment-7'>{line}<p>[...] the rings on the crust [...]</p></li>"
    html = f"<html><body><h1>Baskets</h1><p>A basket holds the dough.</p><h3>1 ping</h3><ol>{items}</ol></body></html>"
    post = read(Page("https://blog.example/2010/05/baskets/", html.encode())).post
    assert post is not None
    assert [(c.author.name, c.author.url) for c in post.comments] == [("Oatfield", "http://oatfield.example/links")]


@pytest.mark.parametrize(
    ("link", "beside", "name", "text"),
    [
        ("Letters from Rye « Oatfield", "", "Letters from Rye « Oatfield", ""),
        ("Letters to Rye", " from Oatfield", "Oatfield", "Letters to Rye"),
    ],
)
def test_a_title_may_hold_the_word_from(link: str, beside: str, name: str, text: str) -> None:
    """Only "from" beside the link divides the title from the blog that pinged."""
    item = f"<li class='trackback'>&raquo; <a href='http://oatfield.example/rye'>{link}</a>{beside}</li>"
    html = f"<html><body><h1>Baskets</h1><p>A basket holds the dough.</p><h3>Trackbacks</h3><ul>{item}</ul></body></html>"
    post = read(Page("https://blog.example/2010/05/baskets/", html.encode())).post
    assert post is not None
    assert [(c.author.name, c.text, c.kind) for c in post.comments] == [(name, text, "trackback")]


@pytest.mark.parametrize(
    "title",
    [
        "Links for May 3rd, 2009",
        "Rye (27 June 07) | Oatfield",
        "Oatfield » Two, August 29th, 2008",
        "03.05.2009 – Links",
        "2009-05-03",
    ],
)
@pytest.mark.parametrize(
    "item",
    [
        "<li class='post pingback'><p>Pingback: <a href='http://oatfield.example/?p=22' class='url'>{}</a></p></li>",
        "<li class='pingback'><a href='http://oatfield.example/?p=22'>{}</a> <a class='comment-edit-link' href='/e'>Edit</a></li>",
        "<li class='trackback'>Trackback by <a href='http://oatfield.example/?p=22'>{}</a></li>",
    ],
)
def test_a_ping_that_says_its_title_only_is_called_so(item: str, title: str) -> None:
    """A date in the title divides nothing, and nothing is left for a text."""
    other = "<li class='comment' id='comment-3'><b class='fn'>Ann</b> <i>4 May 2010</i><p>Mine stick.</p></li>"
    rows = f"<h3>Comments</h3><ol>{other}{item.format(title)}</ol>"
    html = f"<html><body><h1>Baskets</h1><p>A basket holds the dough.</p>{rows}</body></html>"
    post = read(Page("https://blog.example/2010/05/baskets/", html.encode())).post
    assert post is not None
    pings = [(c.author.name, c.author.url, c.text, c.posted) for c in post.comments if c.kind != "comment"]
    assert pings == [(title, "http://oatfield.example/?p=22", "", None)]


CITED = (
    '<li class="{kind} h-cite"><a class="p-author h-card" href="https://r{n}.example/">Reader {n}</a> {verb}'
    '<a class="u-url" href="https://r{n}.example/"><time class="dt-published" datetime="2026-03-0{n}T10:00:00Z">then</time></a>{words}</li>'
)


def cited(*items: tuple[str, str]) -> list[tuple[str | None, str]]:
    """(author, kind) of what is read of a post below which such citations stand, each with its microformat and its words."""
    rows = [
        CITED.format(n=n, kind=kind, verb="" if words else "liked this ", words=f'<div class="e-content">{words}</div>' if words else "")
        for n, (kind, words) in enumerate(items, start=1)
    ]
    html = (
        '<html lang="en"><head><title>Rye</title></head><body><article class="h-entry"><h1 class="p-name">Rye</h1>'
        '<div class="e-content"><p>Keep the dough warm. A thermometer tells you more than an oven.</p></div>'
        "<section><h3>Reactions</h3><ol>" + "".join(rows)
    )
    post = read(Page(url="https://blog.example/rye/", body=html.encode(), content_type="text/html; charset=utf-8")).post
    return [(c.author.name, c.kind) for c in post.comments] if post else []


def test_cited_answers_are_comments_and_likes_are_none() -> None:
    """Microformats tell answers, mentions, likes, reposts and bookmarks apart."""
    answers = [("u-comment p-comment", "What flour did you use for it?"), ("u-comment", "Thanks, this saved my Sunday!")]
    reactions = [("u-like p-like", ""), ("p-like", ""), ("u-repost", ""), ("u-bookmark", "")]
    mention = ("u-mention", "I wrote about this rye bread at length on my own site.")
    assert cited(*reactions) == []
    assert cited(*reactions, *answers, mention) == [("Reader 5", "comment"), ("Reader 6", "comment"), ("Reader 7", "webmention")]


WIDGETS = "".join(
    f"<li><h2>{title}</h2><ul>{''.join(f'<li><a href={chr(34)}{url}{chr(34)}>{name}</a></li>' for name, url in links)}</ul></li>"
    for title, links in {
        "Feeds": [("All posts", "http://feeds.example/rye")],
        "I read": [("Oatfield", "http://oatfield.example/"), ("Mehlkiste", "http://mehlkiste.example/")],
    }.items()
)


def test_the_boxes_of_a_sidebar_behind_an_empty_section_are_no_pings() -> None:
    """The list behind "Trackbacks:" with nothing below it holds lists itself: it is no list of pings; a list of pings in its place is."""
    text = "Rye bread needs time, water and a warm place near the stove. " * 4
    page = f"<html><body><h1>Rye</h1><p>By Ilse, 4 May 2010</p><div>{text}</div><h3>Trackbacks:</h3>%s</body></html>"
    ping = "<ul><li><a href='http://oatfield.example/a'>Oatfield</a> [...] rye, as Ilse says [...]</li></ul>"
    for behind, kinds in ((f"<ul>{WIDGETS}</ul>", []), (ping, ["trackback"])):
        post = read(Page("https://rye.example/2010/05/rye/", (page % behind).encode())).post
        assert post is not None
        assert [c.kind for c in post.comments] == kinds


def test_a_list_that_is_called_pings_may_hold_lists() -> None:
    """Where its class says what it is, an excerpt with a list in it hides no ping."""
    text = "Rye bread needs time, water and a warm place near the stove. " * 4
    ping = "<li><a href='http://oven{0}.example/a'>Oven {0}</a> [...] needs {1} [...]</li>"
    pings = ping.format(0, "salt") + ping.format(1, "<ul><li>salt</li></ul>")
    page = f"<html><body><h1>Rye</h1><p>By Ilse, 4 May 2010</p><div>{text}</div><ul class='pinglist'>{pings}</ul></body></html>"
    post = read(Page("https://rye.example/2010/05/rye/", page.encode())).post
    assert post is not None
    assert [c.author.name for c in post.comments] == ["Oven 0", "Oven 1"]


@pytest.mark.parametrize("bold", ["b", "strong"])
@pytest.mark.parametrize("said", [2, 0])
@pytest.mark.parametrize("pings", [1, 2])
def test_a_trackback_behind_labels_is_none_of_the_comments(bold: str, said: int, pings: int) -> None:
    """An old template prints it in a box like those of the comments: its name is behind "Weblog:", its words behind "Excerpt:"."""
    box = "<div class='comments-body'>{}<span class='comments-post'>{}</span></div>"
    words = [box.format(f"<p>Mine rose too, {n}.</p>", f"Posted by: Ann {n} at March {n}, 2004 10:00 AM") for n in range(4, 4 + said)]
    labels = "<{0}>Excerpt:</{0}> Edda writes of rye.<br /><{0}>Weblog:</{0}> Oat field<br /><{0}>Tracked:</{0}> May 1{1}, 2004 03:42 PM"
    rows = [
        box.format(f"<a name='5{n}'></a>", f"<a href='http://oat{n}.example/p'>Rye {n}</a><br />" + labels.format(bold, n))
        for n in range(1, 1 + pings)
    ]
    heads = "<div class='comments-head'>Comments</div>{}<div class='comments-head'>Trackbacks</div>{}"
    page = f"<h3>Rye</h3><p>{'It rose for two days. ' * 20}</p><p>Posted by Edda at March 3, 2004 09:00 AM</p>"
    html = f"<title>Rye</title><body><div>{page}</div>{heads.format(''.join(words), ''.join(rows))}</body>"
    post = read(Page(url="https://rye.example/archives/000012.html", body=html.encode())).post
    assert post is not None
    assert [c.kind for c in post.comments] == ["comment"] * said + ["trackback"] * pings
    last = post.comments[-1]
    assert (last.author.name, last.text, str(last.posted)) == (
        "Oat field",
        f"Rye {pings}\n\nEdda writes of rye.",
        f"2004-05-1{pings} 15:42:00",
    )


@pytest.mark.parametrize("colon", [":", "："])
def test_a_trackback_behind_japanese_labels(colon: str) -> None:
    """Title, excerpt, blog and day behind their labels; the excerpt may have several lines and a day of its own, and none is the post's."""
    row = (
        "<div class='back'><span><b>題名{c}</b> <a href='http://oat{n}.example/p'>麦の話</a><br />"
        "<b>概要{c}</b> 04/02/0{n} 17:52 に焼いた。\n\n焦げた。<br />"
        "<b>ウェブログ{c}</b> 麦畑{n}<br /><b>日付{c}</b> 2004.09.1{n}</span></div>"
    )
    rows = "".join(row.format(n=n, c=colon) for n in (1, 2))
    text = f"<h1>パン</h1><h2>麦</h2><p>{'麦のパンは時間がかかる。' * 20}</p><p class='posted'>投稿者 edda : 2004年09月03日 | 粉</p>"
    html = f"<html lang='ja'><title>パン: 麦</title><body><div>{text}</div><div>トラックバック</div>{rows}</body></html>"
    post = read(Page("https://pan.example/archives/000012.html", html.encode())).post
    assert post is not None
    assert f"{post.published:%Y-%m-%d}" == "2004-09-03"
    assert [(c.kind, c.author.name, f"{c.posted:%Y-%m-%d}") for c in post.comments] == [
        ("trackback", "麦畑1", "2004-09-11"),
        ("trackback", "麦畑2", "2004-09-12"),
    ]
    assert all(c.text.startswith("麦の話\n\n") and c.text.endswith("焦げた。") for c in post.comments)


def test_a_trackback_of_the_older_form_in_japanese() -> None:
    """Title, "from", blog, an excerpt with the link to read on, and the line with the moment."""
    row = (
        "<p id='p4{n}'>&raquo; <a href='http://oat{n}.example/p'>麦の話</a> from 麦畑{n}<br />二日寝かせた。 <a href='http://oat{n}.example/p'>"
        "[続きを読む]</a></p><p class='posted'>トラックバック時刻: 2004年09月1{n}日 13:48</p>"
    )
    intro = (
        "<p>このエントリーのトラックバックURL:<br />http://pan.example/tb/60</p><p>このリストは、次のエントリーを参照しています: 麦:</p>"
    )
    text = f"<h2>2004年09月03日</h2><h3>麦</h3><p>{'麦のパンは時間がかかる。' * 20}</p><p>投稿者 edda : 2004年09月03日 00:05</p>"
    html = (
        f"<html lang='ja'><title>パン: 麦</title><body>{text}<h2>トラックバック</h2>{intro}{row.format(n=1)}{row.format(n=2)}</body></html>"
    )
    post = read(Page("https://pan.example/archives/000012.html", html.encode())).post
    assert post is not None
    assert [(c.kind, c.author.name, str(c.posted), c.text) for c in post.comments] == [
        ("trackback", f"麦畑{n}", f"2004-09-1{n} 13:48:00", "麦の話\n\n二日寝かせた。") for n in (1, 2)
    ]


def test_the_title_of_a_page_that_pinged_may_be_longer_than_a_byline() -> None:
    """Among comments whose head is one line, one is called by the title of a page: it is a name like theirs, and none of the words."""
    title = "The Oat Field » Archive of the Oat Field » Of an “autumn” baking in the old village oven: Edda Lorch and others"
    head = "<dt id='comment-4{n}'><a href='#comment-4{n}'>#{n}</a> On January 1{n}, 2007 3:14 am <span>{who} replied:</span></dt>"
    row = head + "<dd><p>{said}</p></dd>"
    people = ("Ola Nyman", f"<a href='http://oat.example/p'>{title}</a>", "<a href='http://ruth.example/'>Ruth</a>")
    said = ("Mine rose twice.", "[...] a rye that fell [...]", "Mine did not rise.")
    rows = "".join(row.format(n=n, who=who, said=words) for n, (who, words) in enumerate(zip(people, said, strict=True), 1))
    html = f"<title>Rye</title><h1>Rye</h1><p>{'Rye takes time. ' * 20}</p><h3>Your replies</h3><dl>{rows}</dl>"
    post = read(Page("https://rye.example/2007/01/rye/", html.encode())).post
    assert post is not None
    assert [(c.author.name, c.kind, f"{c.posted:%d}", c.text) for c in post.comments] == [
        ("Ola Nyman", "comment", "11", said[0]),
        (title, "pingback", "12", said[1]),
        ("Ruth", "comment", "13", said[2]),
    ]


LABELLED = """<html><head><title>Rye</title></head><body><article><h1>Rye</h1>
<p>A loaf of rye, baked in an iron pot for an hour.</p></article>
<ol class="comment-list"><li id="comment-1" class="comment"><b class="fn">Ann Reed</b> <time datetime="2010-05-04T10:00">4.5.2010</time>
<div class="comment-content"><p>Mine came out flat.</p></div></li>
<li id="comment-2" class="pingback"><div class="comment-body">{label}
<a href="https://other.example/a" rel="external">Oatfield » Rye</a></div></li>
</ol></body></html>"""


@pytest.mark.parametrize("label", ["Повратни пинг:", "Paluuviite:", "ピンバック:", "通告：", "Tautan balik -", "Hysbysiad Cyfeirio:"])
def test_the_word_for_a_ping_is_no_text_in_any_language(label: str) -> None:
    """What stands before the one link of a marked ping and ends in a colon or a dash is the theme's label."""
    found = read(Page("https://blog.example/rye", LABELLED.format(label=label).encode(), "text/html; charset=utf-8")).post
    assert found is not None
    ping = found.comments[1]
    assert (ping.kind, ping.author.name, ping.text) == ("pingback", "Oatfield » Rye", "")


def test_what_somebody_says_before_a_link_is_text() -> None:
    """A sentence, or words behind the link, are the ping's own."""
    for label in ("We bake the same loaf at home and it never comes out flat, as told here:", "Like this one"):
        found = read(Page("https://blog.example/rye", LABELLED.format(label=label).encode(), "text/html; charset=utf-8")).post
        assert found is not None
        assert label in found.comments[1].text


TRACKED = """<html><head><title>Rye</title></head><body><article><h1>Rye</h1>
<p>A loaf of rye, baked in an iron pot for an hour.</p></article>
<ol class="comment-list"><li id="comment-1" class="comment"><b class="fn">Ann Reed</b> <a href="#comment-1">{day}</a>
<div class="comment-content"><p>Mine came out flat.</p></div></li>
<li id="comment-2" class="trackback"><b class="fn"><a href="https://other.example/a">Oatfield</a></b>
<a href="#comment-2">{day}</a><div class="comment-content"><p><strong>On rye</strong></p><p>A corner that writes well [...]</p></div></li>
</ol></body></html>"""


@pytest.mark.parametrize(
    "day", ["30 de setembro de 2022", "30 de setembre de 2022 a les 4:03", "30 de septiembre de 2022", "den 30 von September 2022"]
)
def test_from_within_a_day_names_no_blog(day: str) -> None:
    """The words "30 de setembro" are a day, not a title "30" from a blog "setembro"."""
    found = read(Page("https://blog.example/rye", TRACKED.format(day=day).encode(), "text/html; charset=utf-8")).post
    assert found is not None
    ping = found.comments[1]
    assert (ping.kind, ping.author.name) == ("trackback", "Oatfield")
    assert ping.text.startswith("On rye")


@pytest.mark.parametrize(("cls", "kind"), [("webmention h-cite u-comment", "comment"), ("webmention h-cite", "webmention")])
def test_an_answer_that_came_as_a_webmention_is_a_comment(cls: str, kind: str) -> None:
    """Where microformats call it one; another page that mentions the post is a webmention."""
    items = "".join(
        f'<li class="{cls}" id="wm{n}"><a class="p-author h-card u-url" href="https://r{n}.example/"><b class="p-name">Reader {n}</b></a>'
        f'<time class="dt-published" datetime="2024-02-0{n}T10:00:00Z">{n} Feb</time>'
        f'<div class="e-content">Which flour {n} is it?</div></li>'
        for n in (5, 6)
    )
    text = "<p>We baked rye bread before breakfast and let it cool on the sill of the kitchen window.</p>" * 4
    head = f'<h1 class="p-name">Rye</h1><div class="e-content">{text}</div>'
    html = f'<article class="h-entry">{head}<ol class="webmentions">{items}</ol></article>'
    post = read(Page("https://loaf.example/2024/02/rye/", f"<html><body>{html}</body></html>".encode())).post
    assert post is not None
    assert [(c.author.name, c.kind) for c in post.comments] == [("Reader 5", kind), ("Reader 6", kind)]
