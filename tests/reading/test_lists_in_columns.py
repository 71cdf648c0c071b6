"""Lists of a blog's own pages in a column beside a post, newest comments, tags, archive, are no comments of the post."""

from __future__ import annotations

import pytest

from checkup.model import Page
from checkup.platforms import read

TEXT = "Rye bread needs time, water and a warm place near the stove, says everybody who bakes it. "
FORM = "<h4>Leave a comment</h4><form method='post' action='/say'><input name='name'><textarea name='text'></textarea></form>"


def said(behind: str, *, column: str = "", form: str = FORM) -> list[tuple[str | None, str]]:
    """Name and words of the comments on a page with this behind the form, and this in a column of its own."""
    head = f"<h1>Rye</h1><p>By Ilse Brandt</p><p>Posted on 4 February 2013</p><div>{TEXT * 3}</div>"
    page = f"<div class='row'><div class='col-8'>{head}{form}{behind}</div><div class='col-4'>{column}</div></div>"
    html = f"<html lang='en'><head><title>Rye</title></head><body>{page}</body></html>"
    post = read(Page(url="https://rye.example/2013/02/rye/", body=html.encode())).post
    assert post is not None
    return [(c.author.name, c.text) for c in post.comments]


def entries(*lines: str) -> str:
    return "<ul>" + "".join(f"<li>{line}</li>" for line in lines) + "</ul>"


NEWEST = entries(
    *(f"<a href='/2013/01/{p}/#c{k}'>{n}</a> - Mine rose too, and then..." for k, (n, p) in enumerate([("Ola", "spelt"), ("Jo", "oat")]))
)
TAGS = entries("<a href='/tag/rye'>rye</a>", "<a href='/tag/salt'>salt</a>", "<a href='/tag/oven'>oven</a>")
MONTHS = entries("<a href='/2013/01/'>January 2013</a> (4)", "<a href='/2012/12/'>December 2012</a> (2)")

DATED = entries(
    "<a href='/2013/01/spelt/'>Spelt</a> <span>January 7, 2013</span>", "<a href='/2013/03/oat/'>Oat</a> <span>March 9, 2013</span>"
)


@pytest.mark.parametrize(
    "boxes",
    [
        [("Related posts", DATED), ("Recent comments", NEWEST)],
        [("Ähnliche Beiträge", DATED), ("Monate", DATED)],
        [("Recent comments", NEWEST), ("Tags", TAGS)],
        [("Letzte Stimmen", NEWEST), ("Monate", MONTHS)],
        [("Tags", TAGS), ("Months", MONTHS), ("Newest", NEWEST)],
    ],
    ids=["dated posts and comments", "dated posts twice", "comments and tags", "comments and months", "three boxes"],
)
@pytest.mark.parametrize("box", ["<div class='well'><h4>{}</h4>{}</div>", "<div><b>{}</b>{}</div>"])
def test_boxes_with_a_title_and_a_list_of_pages_are_no_comments(box: str, boxes: list[tuple[str, str]]) -> None:
    """A post without comments stays without, where such boxes stand behind the box of its form."""
    assert said("", column="".join(box.format(*one) for one in boxes)) == []


@pytest.mark.parametrize(
    "words",
    [
        "I baked both:" + entries("<a href='/2013/01/spelt/'>spelt</a>", "<a href='/2013/01/oat/'>oat</a>"),
        entries("<a href='/2013/01/spelt/'>spelt</a> fell", "<a href='/2013/01/oat/'>oat</a> rose", "rye I did not try"),
        entries("<a href='http://oven.example/a'>one oven</a>", "<a href='http://oven.example/b'>another oven</a>"),
    ],
    ids=["words above the list", "an entry without a link", "links to another site"],
)
def test_a_readers_list_with_links_is_a_comment(words: str) -> None:
    """Readers write lists, too: their comments stay, and those beside them."""
    one = "<div class='box'><h5>{}</h5><div>{}</div></div>"
    found = said(
        "<h3>Comments</h3>" + one.format("Ola Nyman", words) + one.format("Bogdan", words), column=f"<div><h4>Tags</h4>{TAGS}</div>"
    )
    assert [name for name, _ in found] == ["Ola Nyman", "Bogdan"]
    assert all(text for _, text in found)


def test_a_short_signed_comment_of_links_is_no_list_of_a_column() -> None:
    """Who names two pages of the blog and little else, with name and day, wrote a comment; the list in the column beside it is none."""
    one = "<div class='box'><b>{}</b> <small>{} February 2013</small> {}</div>"
    boxes = [
        one.format("Ann", 5, "Both:" + entries("<a href='/2013/01/spelt/'>spelt</a>", "<a href='/2013/01/oat/'>oat</a>")),
        one.format("Ben", 6, "These:" + entries("<a href='/2013/01/salt/'>salt</a>", "<a href='/2013/01/seed/'>seed</a>")),
    ]
    found = said("<h4>2 comments</h4>" + "".join(boxes), form="", column=f"<div class='box'><b>Tags</b>{TAGS}</div>")
    assert [name for name, _ in found] == ["Ann", "Ben"]


@pytest.mark.parametrize(
    "day", ["<time datetime='2013-02-14'>14 Feb 2013</time>", "<span>14 February 2013</span>", "<small>February 14, 2013</small>"]
)
def test_a_signed_comment_that_is_a_list_of_pages_stays(day: str) -> None:
    """A name and a day beside the list are a reader's, also where all entries lead to the blog's own posts and bear days."""
    one = "<div class='box'><b>{}</b> {}{}</div>"
    shown = "".join(one.format(name, day, DATED) for name in ("Ola Nyman", "Ruth Asher"))
    assert [name for name, _ in said(f"<h3>Comments</h3><div>{shown}</div>")] == ["Ola Nyman", "Ruth Asher"]


@pytest.mark.parametrize("answers", [0, 1, 2])
def test_a_comment_in_an_entry_with_answers_in_entries_stays(answers: int) -> None:
    """A saved page's buttons lead to another address than its own: entries with them are no list of pages, if no element tells the day."""
    one = (
        "<li class='to ro'><article><div>{} em março {}, 2013 10:15 am</div><div><p>{}</p>"
        "<a href='/2013/02/rye-bread/'>Responder</a></div></article>{}</li>"
    )
    inner = "".join(one.format("Ilse Brandt", 27 + k, f"Obrigada {k + 2} vezes.", "") for k in range(answers))
    shown = one.format("Ola Nyman", 25, "Boa tarde, é bom.", "") + one.format("Ruth Asher", 26, "Não é nada.", f"<ul>{inner}</ul>")
    found = said(f"<h1>{answers + 2} Comentários</h1><ol>{shown}</ol>")
    assert [name for name, _ in found] == ["Ola Nyman", "Ruth Asher", *["Ilse Brandt"] * answers]
