"""giscus: which discussion is a page's, and what GitHub's answers mean."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from typing import Any

import pytest

from checkup.comment_systems import Ask, Thread, is_limited
from tests.comment_systems.talks import NONSENSE, reader_of, talk, told

PAGE = "https://blog.example/posts/rye.html"
API = "https://api.example/graphql"
HEAD = '<title> Rye &amp;\n oats </title><meta content="Rye" property="og:title">'
EMBED = '<script src="https://giscus.app/client.js" data-repo="ada/loaves" data-category="Talk" data-mapping="{}"{} async></script>'
END = {"hasNextPage": False, "endCursor": None}


def comment(name: str, *replies: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {
        "id": name,
        "url": f"https://github.com/ada/loaves/discussions/1#{name}",
        "createdAt": "2023-11-14T22:13:20Z",
        "authorAssociation": "NONE",
        "deletedAt": None,
        "isMinimized": False,
        "bodyHTML": "<p>Yes.</p>",
        "author": {"login": "bo", "url": "https://github.com/bo"},
        "replies": level(*replies),
        **more,
    }


def level(*nodes: dict[str, Any], total: int | None = None, after: str | None = None) -> dict[str, Any]:
    page = {"hasNextPage": True, "endCursor": after} if after else END
    return {"totalCount": len(nodes) if total is None else total, "pageInfo": page, "nodes": list(nodes)}


def found(*discussions: dict[str, Any]) -> dict[str, Any]:
    return {"data": {"repository": {"id": "R"}, "search": {"nodes": list(discussions)}}}


def discussion(title: str, comments: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"id": "D", "title": title, "body": "", "locked": False, "comments": comments, **more}


def thread(mapping: str = "pathname", term: str = "", head: str = HEAD) -> Thread:
    one = reader_of("giscus").locate(head + EMBED.format(mapping, term), PAGE, API)
    assert one is not None
    return one


def variables(ask: Ask) -> Any:
    return (ask.query or {})["variables"]


@pytest.mark.parametrize(
    ("mapping", "term", "name"),
    [
        ("pathname", "", "posts/rye"),
        ("url", "", PAGE),
        ("title", "", "Rye & oats"),
        ("og:title", "", "Rye"),
        ("specific", ' data-term="the rye thread"', "the rye thread"),
        ("number", ' data-term="12"', "12"),
    ],
)
def test_how_a_page_names_its_discussion(mapping: str, term: str, name: str) -> None:
    """Each mapping that giscus has."""
    assert (thread(mapping, term).name, thread(mapping, term).server) == (name, API)


def test_the_web_component_says_the_same() -> None:
    """Its attributes have no prefix."""
    html = '<script type="module" src="/giscus.js"></script><giscus-widget repo="ada/loaves" category="Talk" mapping="pathname" strict="1">'
    found = reader_of("giscus").locate(html, PAGE, API)
    assert found is not None
    assert (found.name, found.more["repository"], found.more["category"], found.more["strict"]) == ("posts/rye", "ada/loaves", "Talk", "1")


@pytest.mark.parametrize(("mapping", "term"), [("number", ' data-term="x"'), ("specific", ""), ("og:title", ""), ("", ""), ("no", "")])
def test_an_embed_that_names_nothing_has_no_discussion(mapping: str, term: str) -> None:
    """Without a term nothing is searched for, so that nobody else's discussion is taken."""
    assert reader_of("giscus").locate(EMBED.format(mapping, term), PAGE, API) is None


def test_the_search_is_for_the_term_in_its_category() -> None:
    """By title; in strict mode by the digest in the body, and only a discussion with it is the page's."""
    one, asked = talk("giscus", thread(), [found(discussion("posts/rye", level()))])
    assert one is not None
    assert variables(asked[0])["term"] == 'repo:ada/loaves category:"Talk" in:title "posts/rye"'
    digest = hashlib.sha1(b"posts/rye", usedforsecurity=False).hexdigest()
    strict = thread(term=' data-strict="1"')
    none, asked = talk("giscus", strict, [found(discussion("posts/rye", level(comment("a"))))])
    assert variables(asked[0])["term"].endswith(f"in:body {digest}")
    assert none is not None
    assert none.comments == ()
    right, _ = talk("giscus", strict, [found(discussion("x", level(comment("a")), body=f"<!-- sha1: {digest} -->"))])
    assert right is not None
    assert len(right.comments) == 1


def test_the_very_title_wins_over_one_that_holds_its_words() -> None:
    """A search finds words in any order; the discussion with the page's term as its title is the page's."""
    other = discussion("rye posts/rye again", level(comment("other")))
    one, _ = talk("giscus", thread(), [found(other, discussion("posts/rye", level(comment("mine"))))])
    assert one is not None
    assert [c.id for c in one.comments] == ["mine"]


def test_comments_replies_and_pages() -> None:
    """All pages of comments and of replies; the owner's mark; accounts that are gone; UTC; where each stands."""
    first = comment("a", comment("b", authorAssociation="OWNER", author={"login": "ada", "url": "https://github.com/ada"}))
    first["replies"] = level(*first["replies"]["nodes"], total=2, after="r1")
    answers = [
        found(discussion("posts/rye", level(first, total=2, after="c1"))),
        {"data": {"node": {"replies": level(comment("c", author=None, authorAssociation="MEMBER"), total=2)}}},
        {"data": {"node": discussion("posts/rye", level(comment("d"), total=2))}},
    ]
    one, asked = talk("giscus", thread(), answers)
    assert one is not None
    assert [(c.id, c.parent, c.author, c.by_post_author) for c in one.comments] == [
        ("a", None, "bo", False),
        ("b", "a", "ada", True),
        ("c", "a", None, None),
        ("d", None, "bo", False),
    ]
    assert one.complete
    assert one.comments[0].posted == datetime(2023, 11, 14, 22, 13, 20, tzinfo=UTC)
    assert one.comments[0].permalink == "https://github.com/ada/loaves/discussions/1#a"
    assert [variables(a) for a in asked[1:]] == [{"id": "a", "replies": "r1"}, {"id": "D", "after": "c1"}]


def test_what_visitors_do_not_see_is_not_kept() -> None:
    """Deleted places and minimised words are nowhere, their replies stay; both were announced, so the thread is whole."""
    gone = comment("gone", comment("reply"), deletedAt="2024-01-01T00:00:00Z", bodyHTML="", author=None)
    one, _ = talk(
        "giscus", thread(), [found(discussion("posts/rye", level(gone, comment("low", isMinimized=True, bodyHTML="<p>pills</p>"))))]
    )
    assert one is not None
    assert [c.id for c in one.comments] == ["reply"]
    assert one.complete
    assert "pills" not in repr(one)


def test_more_announced_than_given_is_not_complete() -> None:
    """A total above what came is said."""
    one, _ = talk("giscus", thread(), [found(discussion("posts/rye", level(comment("a"), total=3), locked=True))])
    assert one is not None
    assert (one.complete, one.closed) == (False, True)


def test_no_discussion_is_no_comment_and_no_repository_is_no_answer() -> None:
    """giscus makes the discussion with the first comment; a repository that cannot be read tells nothing of its threads."""
    assert talk("giscus", thread(), [found()])[0] is not None
    lost = {"type": "NOT_FOUND", "path": ["repository", "discussion"]}
    assert (
        talk("giscus", thread("number", ' data-term="9"'), [{"data": {"repository": {"discussion": None}}, "errors": [lost]}])[0]
        is not None
    )
    private = {"type": "NOT_FOUND", "path": ["repository"]}
    assert talk("giscus", thread(), [{"data": {"repository": None, "search": {"nodes": []}}, "errors": [private]}])[0] is None


@pytest.mark.parametrize("answer", NONSENSE)
def test_other_answers_are_nothing(answer: Any) -> None:
    """What GitHub never says is no empty thread, at the start and later on."""
    assert talk("giscus", thread(), [answer])[0] is None
    assert talk("giscus", thread(), [found(discussion("posts/rye", level(comment("a"), after="c1"))), answer])[0] is None


@pytest.mark.parametrize(
    ("answer", "status", "limited"),
    [
        ({"errors": [{"type": "RATE_LIMITED", "message": "API rate limit exceeded"}]}, 200, True),
        ({"message": "You have exceeded a secondary rate limit."}, 403, True),
        ({"message": "Resource not accessible"}, 403, False),
        (found(), 200, False),
    ],
)
def test_a_limit_is_known_however_it_is_said(answer: Any, status: int, limited: bool) -> None:
    """With status 200, or in words with 403; a refusal is no limit."""
    assert is_limited(told(answer, status), reader_of("giscus")) is limited


def test_only_questions_can_be_asked() -> None:
    """A query that would change something cannot be made."""
    with pytest.raises(ValueError, match="never written to"):
        Ask(API, query={"query": "mutation { addReaction }"})
