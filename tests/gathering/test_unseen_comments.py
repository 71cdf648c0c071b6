"""Comments that no page alone shows are found by comparing a blog's posts; where nobody commented, none are."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from random import Random

import pytest

from checkup.model import Blog
from tests.gathering.odd_forms import FORMS, NAMES, OTHERS, OWNER, all_said, blog, page, sentence, silent
from tests.quick import quick, quick_rows
from tests.sources.reading import read, site
from tests.sources.tiny_blog import served
from tests.web.loopback import serve

MANY = ("nameless boxes", "labels and bare lines", "cards that nothing announces", "pairs without a box")
RAILS = ("captions and a table", "a rail of short facts", "what the writer changed")
SILENT = [(other, within) for other in OTHERS for within in (False, True)]


def _saved(pages: dict[str, str], folder: Path) -> Blog:
    for name, html in pages.items():
        (folder / f"{name}.html").write_text(html, encoding="utf-8")
    return read(site(paths=(str(folder),)))


def _words(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("name", quick(FORMS, [*list(FORMS)[::3], "three boxes alike and no box around"]))
def test_each_form_is_read(tmp_path: Path, name: str) -> None:
    """Every comment with its words, with its name and its day where the form tells them, and nothing besides; no reader wrote a post."""
    form = FORMS[name]
    posts = _saved(blog(form), tmp_path).posts
    assert {post.author.name for post in posts if post.author} == {OWNER}
    found = [comment for post in posts for comment in post.comments]
    told = all_said()
    assert Counter(_words(c.text) for c in found) == Counter(_words(x.words) for x in told)
    if form.named:
        assert Counter((c.author.name, _words(c.text)) for c in found) == Counter((x.name, _words(x.words)) for x in told)
    else:
        assert {c.author.name for c in found} == {None}
    days = {_words(c.text): c.posted.day if c.posted else None for c in found}
    assert days == {_words(x.words): x.day if form.dated else None for x in told}


def test_a_live_blog_is_read_so_too_and_the_report_is_told() -> None:
    """The same comments as from saved pages; a note says how they were found."""
    pages = blog(FORMS["labels and bare lines"])
    front = "<html><body class='home'>" + "".join(f"<h2><a href='/{name}.html'>{name}</a></h2>" for name in pages) + "</body></html>"
    with serve(served({"/": front, **{f"/{name}.html": html for name, html in pages.items()}})) as server:
        live = read(site(server.url + "/"))
    assert sum(len(post.comments) for post in live.posts) == len(all_said())
    assert any(str(len(all_said())) in note and "comparing the posts" in note for note in live.coverage.notes)


@pytest.mark.parametrize(("other", "within"), quick_rows(SILENT, SILENT[::3]))
def test_nobody_commented(tmp_path: Path, other: str, *, within: bool) -> None:
    """Excerpts, captions, facts and links differ from post to post, and are no comments."""
    assert sum(len(post.comments) for post in _saved(silent(OTHERS[other], within=within), tmp_path).posts) == 0


@pytest.mark.slow
@pytest.mark.parametrize("name", MANY)
def test_many_posts_with_one_number_of_comments_teach_as_well(tmp_path: Path, name: str) -> None:
    """Where a page shows two comments at most, dozens of posts have just these two; still every comment is read, and nothing besides."""
    many = {"posts": 90, "most": 2}
    found = [comment for post in _saved(blog(FORMS[name], **many), tmp_path).posts for comment in post.comments]
    assert Counter(_words(c.text) for c in found) == Counter(_words(x.words) for x in all_said(**many))


@pytest.mark.parametrize("other", quick(RAILS, RAILS[1:2]))
def test_nobody_commented_on_many_posts(tmp_path: Path, other: str) -> None:
    """Nor does what stands below ninety posts in numbers that differ become comments."""
    assert sum(len(post.comments) for post in _saved(silent(OTHERS[other], within=False, posts=90), tmp_path).posts) == 0


LONE = {
    "a name that speaks above a box": "<p><b>{name}</b> thinks:</p><div>{words}</div>",
    "a name that speaks above a quotation": "<p><i>{name}</i> skrev:</p><blockquote>{words}</blockquote>",
    "a heading that speaks": "<h5>{name} wrote:</h5><div>{words}</div>",
    "a term that speaks": "<dt><em>{name}</em> a écrit :</dt><dd>{words}</dd>",
    "a line that speaks": "<div><strong>{name}</strong> pisze:</div><div><p>{words}</p></div>",
}


def _talked_about(form: str, post: int) -> str:
    """What stands below a post: four comments or more, on the third post one alone, on the fifth none."""
    said = range({3: 1, 5: 0}.get(post, 4 + post % 4))
    rows = (form.format(name=NAMES[(post + k) % 7], words=sentence(Random(100 * post + k), 100 * post + k)) for k in said)
    return f"<h3>Comments</h3><div class='cs'>{''.join(rows)}</div>"


@pytest.mark.parametrize("form", quick(LONE, ["a name that speaks above a box", "a term that speaks"]))
def test_a_lone_comment_is_found_by_the_other_posts(tmp_path: Path, form: str) -> None:
    """Where twenty posts show how comments are printed, the one with a single comment has it, and the one without has none."""
    posts = {f"p{n}": page(n, _talked_about(LONE[form], n)) for n in range(1, 21)}
    counts = {post.title: len(post.comments) for post in _saved(posts, tmp_path).posts}
    assert counts == {f"Loaf number {n}": {3: 1, 5: 0}.get(n, 4 + n % 4) for n in range(1, 21)}


BOXES = {
    "names and days in boxes": '<li class="coll tray"><a class="title" href="/u/{n}">{name}</a><p>{day} May 2012</p><p>{words}</p></li>',
    "headings for name and day": '<div class="wrap"><h2>{name}</h2><p>{words}</p><h4>2012-05-{day:02} 10:00:00.0</h4></div>',
    "a sign between name and day": '<div class="lg"><div class="row"><b>{name} • {day:02}/05/2012</b><div>{words}</div></div></div>',
}


@pytest.mark.parametrize("box", BOXES.values(), ids=list(BOXES))
def test_boxes_on_every_post_are_read_where_all_tell_name_and_day(tmp_path: Path, box: str) -> None:
    """Nothing announces them, and no post is without; what stands within a post's text is none of them."""
    random = Random(3)
    pages, told = {}, []
    for post in range(12):
        said = [(random.choice(NAMES[:-1]), sentence(random, 100 * post + k), 13 + k) for k in range(1 + post % 4)]
        told += [(name, _words(words), day) for name, words, day in said]
        items = "".join(box.format(n=k, name=name, words=words, day=day) for k, (name, words, day) in enumerate(said))
        body = "".join(f"<p>{sentence(random, 5000 + 10 * post + k)} {sentence(random, 7000 + 10 * post + k)}</p>" for k in range(3))
        pages[f"p{post}"] = (
            f"<html lang='en'><head><title>Boat {post} of mine</title></head><body><div class='page'><h1>Boat {post} of mine</h1>"
            f"<p class='by'>By {OWNER} | 12 May 2012 09:30</p><div class='body'>{body}</div>{items}</div></body></html>"
        )
    posts = _saved(pages, tmp_path).posts
    assert Counter((c.author.name, _words(c.text), c.posted.day if c.posted else None) for p in posts for c in p.comments) == Counter(told)
    assert not any(words in _words(p.text) for p in posts for _, words, _ in told)
    assert not any(name in p.text for p in posts for name in NAMES[:-1])


def test_a_pattern_that_takes_the_posts_own_text_for_heads_is_not_believed(tmp_path: Path) -> None:
    """Each comment is "+ words - name" in one block without an element of its own: they are unread, and no writer is made of the text."""
    random = Random(5)
    pages = {}
    for post in range(12):
        said = [(random.choice(NAMES[:-1]), sentence(random, 100 * post + k)) for k in range(1 + post % 4)]
        items = "".join(f"+ {words} <small> - {name}</small><br>" for name, words in said)
        body = "".join(f"<p>{sentence(random, 5000 + 10 * post + k)} {sentence(random, 7000 + 10 * post + k)}</p>" for k in range(3))
        pages[f"p{post}"] = (
            f"<html lang='en'><head><title>Boat {post} of mine</title></head><body><div class='page'><h1>Boat {post} of mine</h1>"
            f"<p class='by'>By {OWNER} | 12 May 2012 09:30</p><div class='body'>{body}</div><div class='row'><hr>{items}</div>"
            "<div><a href='#c'>Comment</a></div><form method='post' action='/comments'><textarea name='w'></textarea></form></div></body>"
        )
    posts = _saved(pages, tmp_path).posts
    assert {(p.comments_status, len(p.comments)) for p in posts} == {("external-unread", 0)}
    assert all(len(p.text.split()) > 40 for p in posts)
