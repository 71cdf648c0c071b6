"""utterances: which issue is a page's, by which requests its comments come, and what GitHub's answers mean."""

from __future__ import annotations

from typing import Any

import pytest

from checkup.comment_systems import Thread, Told
from tests.comment_systems.talks import NONSENSE, reader_of, talk, told

PAGE = "https://blog.example/posts/rye.html?from=feed"
API = "https://api.example"
HEAD = '<title>Rye</title><link rel="canonical" href="/posts/rye">'
EMBED = '<script src="https://utteranc.es/client.js" repo="ada/loaves" {} async></script>'
ISSUES = "https://api.example/repos/ada/loaves/issues?state=all&sort=created&direction=asc&per_page=100&page=1"
ALL = "https://api.example/repos/ada/loaves/issues/comments?sort=created&direction=asc&per_page=100&page=1"


def issue(number: int, title: str, comments: int = 1, by: str = "utterances-bot", **more: Any) -> dict[str, Any]:
    return {"number": number, "title": title, "comments": comments, "user": {"login": by}, "locked": False, **more}


def comment(number: int, issue: int, **more: Any) -> dict[str, Any]:
    return {
        "id": number,
        "issue_url": f"https://api.example/repos/ada/loaves/issues/{issue}",
        "html_url": f"https://github.com/ada/loaves/issues/{issue}#issuecomment-{number}",
        "created_at": "2023-11-14T22:13:20Z",
        "author_association": "NONE",
        "body_html": "<p>Yes.</p>",
        "user": {"login": "bo", "html_url": "https://github.com/bo"},
        **more,
    }


def thread(term: str = 'issue-term="pathname"') -> Thread:
    one = reader_of("utterances").locate(HEAD + EMBED.format(term), PAGE, API)
    assert one is not None
    return one


@pytest.mark.parametrize(
    ("term", "name"),
    [
        ('issue-term="pathname"', "posts/rye"),
        ('issue-term="url"', "https://blog.example/posts/rye"),
        ('issue-term="title"', "Rye"),
        ('issue-term="the rye thread"', "the rye thread"),
        ('issue-number="12"', "12"),
    ],
)
def test_how_a_page_names_its_issue(term: str, name: str) -> None:
    """Each mapping that utterances has; the address is the page's own."""
    assert thread(term).name == name


@pytest.mark.parametrize("term", ["", 'issue-number="x"', 'issue-term="og:title"', 'issue-term=" "'])
def test_an_embed_that_names_nothing_has_no_issue(term: str) -> None:
    """Without a term nothing is searched for."""
    assert reader_of("utterances").locate(EMBED.format(term), PAGE, API) is None


def test_one_list_of_issues_and_one_of_comments_serve_every_page() -> None:
    """Three pages take two requests; a page whose issue is not there has no comment."""
    shared: dict[str, Any] = {}
    issues = [issue(1, "posts/rye", 2), issue(2, "posts/oats", 1), issue(3, "Fix posts/rye", 0, pull_request={})]
    comments = [comment(11, 1), comment(12, 2), comment(13, 1, author_association="OWNER", user={"login": "ada"})]
    one, asked = talk("utterances", thread(), [issues, comments], shared)
    assert [a.address for a in asked] == [ISSUES, ALL]
    assert one is not None
    assert [(c.id, c.author, c.by_post_author) for c in one.comments] == [("11", "bo", False), ("13", "ada", True)]
    assert one.comments[0].permalink == "https://github.com/ada/loaves/issues/1#issuecomment-11"
    other, asked = talk("utterances", thread('issue-term="posts/oats"'), [], shared)
    assert asked == []
    assert other is not None
    assert [c.id for c in other.comments] == ["12"]
    none, _ = talk("utterances", thread('issue-number="7"'), [], shared)
    assert none is not None
    assert none.comments == ()


def test_a_repository_of_other_talk_is_asked_issue_by_issue() -> None:
    """Where all comments are more pages than the blog's issues have, only the page's own are asked for."""
    issues = [issue(1, "posts/rye", 1), issue(2, "Crash on start", 900, by="bo")]
    one, asked = talk("utterances", thread(), [issues, [comment(11, 1)]])
    assert one is not None
    assert [c.id for c in one.comments] == ["11"]
    assert asked[1].address == "https://api.example/repos/ada/loaves/issues/1/comments?per_page=100&page=1"


def test_a_repository_of_too_many_issues_is_searched() -> None:
    """The list says how many pages it has; then the page's issue is looked for by its title."""
    many = Told(200, {"link": '<https://api.example/x?page=2>; rel="next", <https://api.example/x?page=40>; rel="last"'}, b"[]")
    found = {"items": [issue(2, "again posts/rye"), issue(1, "about posts/RYE", 0)], "incomplete_results": False}
    shared: dict[str, Any] = {}
    one, asked = talk("utterances", thread(), [many, found], shared)
    assert one is not None
    assert one.comments == ()
    assert "/search/issues?q=%22posts%2Frye%22+type%3Aissue+in%3Atitle+repo%3Aada%2Floaves" in asked[1].address
    assert talk("utterances", thread(), [{**found, "incomplete_results": True}], shared)[0] is None
    assert talk("utterances", thread('issue-number="9"'), [issue(9, "x", 0)], shared)[0] is not None
    assert talk("utterances", thread('issue-number="9"'), [{"message": "Not Found"}], shared)[0] is None


def test_lists_go_on_over_pages_and_what_is_missing_is_said() -> None:
    """A full page is followed by the next; fewer comments than the issue announces are not the whole; a minimised one is not kept."""
    full = [comment(n, 1) for n in range(100)]
    one, asked = talk(
        "utterances", thread(), [[issue(1, "posts/rye", 103)], full, [comment(100, 1), comment(101, 1, minimized={"reason": "spam"})]]
    )
    assert one is not None
    assert (len(one.comments), one.complete, len(asked)) == (101, False, 3)


@pytest.mark.parametrize("answer", [a for a in NONSENSE if a != b"[]"])
def test_other_answers_are_nothing(answer: Any) -> None:
    """What GitHub never says is no empty thread."""
    assert talk("utterances", thread(), [answer, answer])[0] is None


def test_locked_is_closed() -> None:
    """A locked issue takes no comment."""
    one, _ = talk("utterances", thread(), [told([issue(1, "posts/rye", 0, locked=True)])])
    assert one is not None
    assert one.closed


@pytest.mark.parametrize("quote", ["'", '"'])
def test_attributes_that_a_script_sets_are_the_embeds(quote: str) -> None:
    """Themes make the tag by a script, which sets what the documented tag has; a name that is no text of its own is left out."""
    said = {"src": "https://utteranc.es/client.js", "repo": "ada/loaves", "issue-term": "pathname", "theme": "light"}
    calls = "".join(f"s.setAttribute({quote}{name}{quote}, {quote}{value}{quote});" for name, value in said.items())
    html = f"{HEAD}<script>var s = document.createElement('script');{calls}s.setAttribute('label', chosen);</script>"
    assert reader_of("utterances").locate(html, PAGE, API) == thread()
    assert reader_of("utterances").locate(html.replace("ada/loaves", "ada"), PAGE, API) is None
