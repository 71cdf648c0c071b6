"""Pages as the themes of site generators print them: rendered Markdown in a card, facts and rights below it, badges, a menu."""

from __future__ import annotations

import pytest

from checkup.model import Page, Post, Reading
from checkup.platforms import read

HEAD = "<title>Cold ovens | The Slow Loaf</title><meta property='og:type' content='article'>"
WORDS = (
    "A loaf that goes into a cold oven rises once more while the stones warm up.",
    "The crust comes late, and it is thin where it came.",
)
TEXT = "".join(f"<p>{w}</p>" for w in WORDS)
THREAD = '<script src="https://giscus.app/client.js" data-repo="loaf/talk" data-mapping="pathname"></script>'


def read_at(path: str, body: str, head: str = HEAD) -> Reading:
    return read(Page(f"https://slowloaf.example{path}", f"<html><head>{head}</head><body>{body}</body></html>".encode()))


def post_of(body: str, head: str = HEAD) -> Post:
    post = read_at("/cold-ovens/", body + THREAD, head).post
    assert post is not None
    return post


@pytest.mark.parametrize(
    "numbers",
    [
        '<table><tr><td class="gutter"><pre><span class="line">1</span><br><span class="line">2</span></pre></td>{}</tr></table>',
        '<table class="highlighttable"><tr><td class="linenos"><div class="linenodiv"><pre>1\n2</pre></div></td>{}</tr></table>',
        '<table class="rouge-table"><tr><td class="rouge-gutter gl"><pre class="lineno">1\n2\n</pre></td>{}</tr></table>',
        '<table class="lntable"><tr><td class="lntd"><span class="lnt">1\n</span><span class="lnt">2\n</span></td>{}</tr></table>',
    ],
    ids=["Hexo", "Pygments", "Rouge", "Chroma"],
)
def test_numbers_beside_code_are_no_text(numbers: str) -> None:
    """The lines of code are the writer's, the column of numbers beside them is the highlighter's."""
    code = numbers.format("<td class='code'><pre>heat(oven)\nbake(loaf)</pre></td>")
    text = post_of(f"<article class='post-content'><h1>Cold ovens</h1>{TEXT}<figure class='highlight'>{code}</figure></article>").text
    assert "heat(oven)" in text
    assert not any(map(str.isdigit, text))


def test_figures_that_the_writer_calls_by_such_a_name_stay() -> None:
    """Only what holds figures and no letter is such a column."""
    assert (
        "line 12 of the book"
        in post_of(f"<article class='post-content'><h1>Cold ovens</h1>{TEXT}<p class='ln'>line 12 of the book</p>").text
    )


@pytest.mark.parametrize("box", ["markdown-body", "prose", "markdown"])
def test_rendered_markdown_is_all_of_the_text(box: str) -> None:
    """Sections, rights and neighbours that a card prints below it are none of the text, whatever the card is called."""
    below = (
        "<hr><div class='facts'><a href='/topics/ovens/'>Ovens</a></div><div class='rights'><div>Cold ovens</div><div>Licensed under CC BY"
        "</div></div><div><a href='/late-crust/'><span>A late crust</span><span>Next</span></a></div>"
    )
    text = post_of(f"<article class='post-content'><h1>Cold ovens</h1><div class='{box}'>{TEXT}</div>{below}</article>").text
    assert text == "\n\n".join(WORDS)


@pytest.mark.parametrize("label", ["Author", "Beitragsautor", "本文作者"])
def test_a_label_and_a_name_in_boxes_alike(label: str) -> None:
    """In a box of rights below the text a box says "Author", without a colon, and the next one who that is."""
    pairs = ((label, "Ida Voss"), ("Licence", "CC"))
    rights = "<div>{}</div>".format("".join(f"<div class='item'><div>{a}</div><div>{b}</div></div>" for a, b in pairs))
    post = post_of(f"<h1>Cold ovens</h1><div class='post-content'>{TEXT}</div>{rights}")
    assert post.author is not None
    assert post.author.name == "Ida Voss"


def test_the_picture_of_a_person_in_a_menu_names_nobody() -> None:
    """The menu's "About" bears it as often as a byline does; another link of the menu leads to the front page."""
    items = (("/", "home", "Home"), ("/archives/", "box", "Archives"), ("/about/", "user", "About"))
    menu = "".join(f"<div class='cell'><a href='{to}'><i class='icon icon-{i}'></i><span>{word}</span></a></div>" for to, i, word in items)
    assert post_of(f"<div class='grid'>{menu}</div><h1>Cold ovens</h1><div class='post-content'>{TEXT}</div>").author is None
    byline = "<div class='facts'><i class='icon icon-user'></i><span>Ida Voss</span></div>"
    post = post_of(f"<div class='grid'>{menu}</div><h1>Cold ovens</h1>{byline}<div class='post-content'>{TEXT}</div>")
    assert post.author is not None
    assert post.author.name == "Ida Voss"


@pytest.mark.parametrize("badge", ["author-badge", "author-label ml-2", "user-level"])
def test_a_badge_behind_the_writers_name_is_none_of_it(badge: str) -> None:
    """ "Lv3" stands in an element of its own within that of the writer."""
    byline = f"<div class='author'><span class='name'>Ida Voss</span> <span class='{badge}'>Lv3</span></div>"
    post = post_of(f"<h1>Cold ovens</h1>{byline}<div class='post-content'>{TEXT}</div>")
    assert post.author is not None
    assert post.author.name == "Ida Voss"


def test_portraits_of_befriended_blogs_are_not_the_writer() -> None:
    """A list of links to other sites, each with a picture and a name, stands near the title on many blogs."""
    friends = "".join(
        f"<li><a href='https://{n.lower()}.example/'><img src='/avatar.png' alt='{n}'><p>{n}</p></a></li>" for n in ("Orla", "Bram")
    )
    assert post_of(f"<ul>{friends}</ul><h1>Cold ovens</h1><div class='post-content'>{TEXT}</div>").author is None


def test_a_title_in_no_heading_wins_over_a_slogan_in_the_head() -> None:
    """A box that is called the post's main title has it, where the head has the blog's name and its slogan on every page."""
    head = "<title>The Slow Loaf | Bread with time</title>"
    body = (
        f"<div class='post-main-title'>Cold ovens</div><div class='post-md'>{TEXT}<h2>What is left</h2>{TEXT}<h2>The rest</h2>{TEXT}</div>"
    )
    assert post_of(body, head).title == "Cold ovens"


def test_a_name_in_code_is_no_title() -> None:
    """Highlighters call the name of a function a title."""
    code = "<pre><code><span class='keyword'>def</span> <span class='title function_'>bake</span>(loaf)</code></pre>"
    head = "<title>Cold ovens</title>"
    assert post_of(f"<div class='entry'>{TEXT}{code}</div>", head).title == "Cold ovens"


def test_words_in_angle_brackets_that_a_theme_did_not_escape_stay_in_the_title() -> None:
    """The heading lost them as if they were markup; the head tells them."""
    head = "<title>x</title><meta property='og:title' content='The &lt;oven&gt; of C++'>"
    assert post_of(f"<h1>The <oven> of C++</h1><div class='post-content'>{TEXT}</div>", head).title == "The <oven> of C++"


def test_the_head_names_an_article_where_only_a_heading_of_the_sidebar_is_left() -> None:
    """A heading that counts by its place alone, and that the head does not hold, gives way to og:title."""
    head = "<title>Cold ovens</title><meta property='og:type' content='article'><meta property='og:title' content='Cold ovens'>"
    assert post_of(f"<h5>Ida's kitchen</h5><div class='post-content'>{TEXT}</div>", head).title == "Cold ovens"


@pytest.mark.parametrize("path", ["/about-the-late-crust/", "/posts/links-between-rye-and-salt.html", "/contact-with-stone/"])
def test_a_post_whose_address_begins_like_that_of_a_standing_page(path: str) -> None:
    """With its day and a place to answer it is a post; without, or where nothing else is named, a standing page."""
    body = f"<h1>Cold ovens</h1><time datetime='2024-03-05'>5 March 2024</time><div class='post-content'>{TEXT}</div>"
    assert read_at(path, body + THREAD).page_type == "post"
    assert read_at(path, f"<h1>Cold ovens</h1><div class='post-content'>{TEXT}</div>", "<title>Cold ovens</title>").page_type == "page"
    for plain in ("/about/", "/about-me/", "/about-the-author/", "/contact-2/", "/links.html", "/p/about-bread.html"):
        assert read_at(plain, body + THREAD).page_type == "page"


def test_cards_whose_links_are_called_titles_are_entries_with_their_days() -> None:
    """A list without headings tells title and day of its posts, also where a title names a day without a year."""
    rows = (("late", "A late crust", "2024-02-01"), ("may", "Notes from May 3rd", "2024-06-09"), ("salt", "No salt", "2023-01-07"))
    cards = "".join(
        f"<div><a class='article-title' href='/posts/{slug}/'>{title}</a><span><time datetime='{day}T08:00:00Z'>{day}</time></span></div>"
        for slug, title, day in rows
    )
    listed = read_at("/page/2/", f"<main>{cards}</main>", "<title>The Slow Loaf</title>").listed
    told = [(one.title, str(one.published.date()) if one.published else None) for one in listed]
    assert told == [("A late crust", "2024-02-01"), ("Notes from May 3rd", "2024-06-09"), ("No salt", "2023-01-07")]


def test_the_footer_of_an_article_is_no_text() -> None:
    """Day, writer and sections in blocks of their own below the text; a quotation's footer names whoever said it."""
    quotation = "<blockquote><p>Bake late.</p><footer>Grandmother</footer></blockquote>"
    facts = (
        "<footer><p>Published: <time datetime='2024-03-05'>Tue 05 March 2024</time></p>"
        "<address>By <a href='/author/ida-voss.html'>Ida Voss</a></address>"
        "<p>Category: <a href='/category/ovens.html'>Ovens</a></p></footer>"
    )
    post = post_of(f"<article><header><h2>Cold ovens</h2></header>{TEXT}{quotation}{facts}</article>")
    assert post.text.endswith("Grandmother")
    assert post.author is not None
    assert post.author.name == "Ida Voss"


@pytest.mark.parametrize(
    "line", ["published on {} · tagged with {} and {}", "posted on {}, filed under {} and {}", "Published {} in {}, {}"]
)
def test_a_line_of_day_and_tags_above_the_text_is_none_of_it(line: str) -> None:
    """Whatever element it stands in."""
    facts = line.format("2024-03-05", "<a href='/tags/rye.html'>#rye</a>", "<a href='/tags/salt.html'>#salt</a>")
    for box in ("aside", "div", "header"):
        assert post_of(f"<main><h2>Cold ovens</h2><{box}><p>{facts}</p></{box}>{TEXT}</main>").text == "\n\n".join(WORDS)


def test_a_box_of_tags_is_not_the_text() -> None:
    """A search panel may be called as the text is, and hold more pieces than a short post."""
    tags = "".join(f"<a href='/tags/{n}/'>tag {n}</a> " for n in range(40))
    panel = f"<div id='search'><div class='post-content'><div>Trending</div><div>{tags}</div></div></div>"
    text = "".join(f"<p>{w}</p>" for w in WORDS)
    assert post_of(f"<h1>Cold ovens</h1><div class='post-content'>{text}</div>{panel}").text == "\n\n".join(WORDS)
    links = "".join(f"<li><a href='https://{n}.example/'>A loaf {n}</a></li>" for n in range(5))
    assert "A loaf 4" in post_of(f"<h1>Cold ovens</h1><div class='post-content'><ul>{links}</ul></div>").text


@pytest.mark.parametrize("words", ["Next Post", "Previous post", "Nächster Beitrag", "Article suivant", "Siguiente entrada", "下一篇"])
def test_a_way_to_the_neighbours_is_nobodys_name(words: str) -> None:
    """At the ends of a blog one of the two is struck out, so that the other stands alone like a name."""
    steps = (
        f"<div><p><s>&laquo; {words}</s></p><p>|</p><p><a href='/late/'>{words} &raquo;</a></p></div><p><a href='/tags/rye/'>#rye</a></p>"
    )
    assert post_of(f"<main><h1>Cold ovens</h1><p><i><time>05 Mar, 2024</time></i></p><div>{TEXT}</div>{steps}</main>").author is None


def test_a_footer_above_the_text_is_none_of_it() -> None:
    """Some themes open a post's box with it; where there is nothing else it is left."""
    facts = "<footer class='info'><abbr title='2024-03-05'>Published: Tue 05 March 2024</abbr><p>Baked for three hours</p></footer>"
    post = post_of(f"<article><header><h1>Cold ovens</h1></header><div class='entry-content'>{facts}{TEXT}</div></article>")
    assert post.text == "\n\n".join(WORDS)
    assert post_of(f"<h1>Cold ovens</h1><div class='entry-content'><footer>{TEXT}</footer></div>").text == "\n\n".join(WORDS)
