"""Bylines that one comment alone shows: a number on the byline only, a heading with the post's title, a name with a word glued to it."""

from __future__ import annotations

import pytest

from checkup.model import Page
from checkup.platforms import read

TEXT = "A kiln cools for two days, and whoever opens it on the first will hear the glaze crack, says the potter. "
FORM = "<h3>Say something</h3><form><p>Name <input name='name'></p><textarea name='body'></textarea><input type='submit'></form>"
Said = list[tuple[str | None, str, str]]


def said(talk: str) -> tuple[Said, str | None]:
    """Name, day and words of the comments on a page with these below its text, and the post's writer."""
    head = f"<h1>Cooling the kiln</h1><p>By Edda Lorch on 4 February 2013</p><p>{TEXT * 3}</p>"
    page = f"<html><head><title>Cooling the kiln</title></head><body>{head}{talk}{FORM}</body></html>"
    post = read(Page(url="https://kiln.example/2013/02/cooling/", body=page.encode())).post
    assert post is not None
    told = [(c.author.name, f"{c.posted:%Y-%m-%d}" if c.posted else "", c.text) for c in post.comments]
    return told, post.author.name if post.author else None


@pytest.mark.parametrize("count", [1, 2])
@pytest.mark.parametrize("box", ["li", "article"])
def test_a_number_on_the_byline_alone_stands_for_the_entry_around_it(box: str, count: int) -> None:
    """Where only the element of the name is numbered, the words behind it in the same entry are the comment's, also of a lone one."""
    one = "<{0}><div id='c00012{1}'>Posted by: {2} | 1{1} February 2013</div><div><p>Mine took {1} days.</p></div></{0}>"
    people = ["Ola Nyman", "Ruth Asher"][:count]
    shown = "".join(one.format(box, k + 4, name) for k, name in enumerate(people))
    want = [(name, f"2013-02-1{k + 4}", f"Mine took {k + 4} days.") for k, name in enumerate(people)]
    assert said(f"<h3>Comments</h3><ol>{shown}</ol>")[0] == want


def test_a_lone_numbered_box_without_words_takes_none_of_the_form() -> None:
    """Where the form stands in the same entry, a comment of a name alone stays without words."""
    alone = "<div id='c000124'>Posted by: Ola Nyman | 14 February 2013</div>"
    told, _ = said(f"<h3>Comments</h3><ol><li>{alone}<form><p>Your words</p><textarea name='t'></textarea></form></li></ol>")
    assert [text for _, _, text in told] in ([], [""])


@pytest.mark.parametrize("heading", ['Comments for "{}"', "Kommentare zu „{}“", "3 comments on «{}»"])
def test_a_heading_that_quotes_a_long_title_stands_over_its_only_comment(heading: str) -> None:
    """The post's title within the heading makes that no longer than another, so that the lone comment is read and is not the writer's."""
    line = heading.format("Cooling the kiln over two cold nights in March and what broke")
    only = "<div><div><a href='/users/4'><b>Ola Nyman</b></a> - 14 February 2013<p>Mine took four days.</p></div></div>"
    assert said(f"<h4>{line}</h4>{only}") == ([("Ola Nyman", "2013-02-14", "Mine took four days.")], "Edda Lorch")


@pytest.mark.parametrize("name", ["Ola Nyman", "Sally K", "pear_tree_7", "McDonald", "Нина Ли"])
@pytest.mark.parametrize("element", ["<a href='/u/1'><b>{}</b></a>", "<strong>{}</strong>", "<span>{}</span>"])
def test_a_word_glued_to_the_name_is_none_of_it(element: str, name: str) -> None:
    """The element of the name tells where it ends, when the theme's next word follows without a blank."""
    one = "<div class='row'><div>Comment sent by - {}<span>Added - {} years ago</span><p>Mine took {} days.</p></div></div>"
    names = [name, "Ruth Asher", "Bo"]
    shown = "".join(one.format(element.format(n), k + 2, k + 4) for k, n in enumerate(names))
    assert [(n, text) for n, _, text in said(f"<h3>Comments</h3>{shown}")[0]] == [
        (n, f"Mine took {k + 4} days.") for k, n in enumerate(names)
    ]


@pytest.mark.parametrize("stamp", ["13-02-14T09:15:00", "13-02-14T09:15:00+00:00", "2013-02-14T09:15:00"])
@pytest.mark.parametrize("tag", ["<abbr class='published' title='{}'>that day</abbr>", "<time datetime='{}'>that day</time>"])
def test_a_machines_moment_with_two_figures_of_the_year_begins_with_it(tag: str, stamp: str) -> None:
    """ "13-02-14T09:15" is 14 February 2013: only machines write the T, and they write the year first."""
    one = "<div class='comment'><b class='author'>{}</b> {}<p>Mine took {} days.</p></div>"
    shown = "".join(one.format(n, tag.format(stamp), k) for k, n in enumerate(["Ola Nyman", "Ruth Asher"]))
    assert [day for _, day, _ in said(shown)[0]] == ["2013-02-14", "2013-02-14"]
