"""Whatever a comment server answers, no conversation fails: anything may stand in any field."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checkup.comment_systems import Thread, ThreadAnswer, systems
from tests.comment_systems.talks import reader_of, told
from tests.comment_systems.test_substack import page_of
from tests.quick import examples

PAGE = "https://blog.example/posts/rye/"
API = "https://talk.example"
_DISCUSSION = {
    "id": "D",
    "title": "rye",
    "body": "",
    "locked": False,
    "comments": {
        "totalCount": 1,
        "pageInfo": {"hasNextPage": False, "endCursor": "c"},
        "nodes": [
            {
                "id": "a",
                "url": "https://github.com/x",
                "createdAt": "2023-11-14T22:13:20Z",
                "authorAssociation": "OWNER",
                "deletedAt": None,
                "isMinimized": False,
                "bodyHTML": "<p>Yes.</p>",
                "author": {"login": "bo", "url": "https://github.com/bo"},
                "replies": {"totalCount": 1, "pageInfo": {"hasNextPage": False}, "nodes": [{"id": "b"}]},
            }
        ],
    },
}
_ISSUE = {
    "number": 1,
    "title": "rye",
    "comments": 1,
    "user": {"login": "utterances-bot"},
    "locked": False,
    "created_at": "2023-11-14T22:13:20Z",
}
_ISSUE |= {
    "id": 7,
    "issue_url": f"{API}/issues/1",
    "html_url": "https://github.com/x",
    "body_html": "<p>Yes.</p>",
    "author_association": "OWNER",
}
SAMPLES: dict[str, tuple[Thread, Any]] = {
    "isso": (
        Thread(API, PAGE, "/posts/rye/", {"authors": "h"}),
        {
            "total_replies": 1,
            "hidden_replies": 0,
            "replies": [{"id": 1, "parent": 2, "created": 1.5, "text": "x", "author": "A", "hash": "h", "replies": [{"id": 2}]}],
        },
    ),
    "waline": (
        Thread(API, PAGE, "/posts/rye/"),
        {
            "errno": 0,
            "data": {
                "count": 1,
                "totalPages": 1,
                "data": [
                    {
                        "objectId": 1,
                        "pid": 2,
                        "nick": "A",
                        "link": "x",
                        "comment": "x",
                        "time": 1,
                        "type": "a",
                        "children": [{"objectId": 2}],
                    }
                ],
            },
        },
    ),
    "remark42": (
        Thread(API, PAGE, PAGE, {"site": "s"}),
        {
            "comments": [{"id": "a", "pid": "b", "text": "x", "time": "2023-11-14T22:13:20Z", "user": {"name": "A", "admin": True}}],
            "info": {"count": 1},
        },
    ),
    "artalk": (
        Thread(API, PAGE, "/posts/rye/", {"site": "s"}),
        {
            "comments": [{"id": 1, "rid": 0, "nick": "A", "link": "x", "content_marked": "x", "date": "2023-11-14 22:13:20"}],
            "count": 1,
            "roots_count": 1,
            "page": {"admin_only": False},
        },
    ),
    "twikoo": (
        Thread(API, PAGE, "/posts/rye/"),
        {
            "data": [
                {"id": "1", "nick": "A", "link": "x", "comment": "x", "created": 5, "top": False, "pid": "", "replies": [{"id": "2"}]}
            ],
            "more": False,
            "count": 1,
        },
    ),
    "cusdis": (
        Thread(API, PAGE, "rye", {"app": "a"}),
        {
            "data": {
                "commentCount": 1,
                "pageCount": 1,
                "data": [
                    {
                        "id": "1",
                        "createdAt": "2023-11-14T22:13:20Z",
                        "by_nickname": "A",
                        "parsedContent": "x",
                        "replies": {"commentCount": 1, "data": [{"id": "2"}]},
                    }
                ],
            }
        },
    ),
    "disqus": (
        Thread(API, PAGE, PAGE, {"forum": "f", "identifier": "i"}),
        {
            "code": 0,
            "cursor": {"hasNext": False, "next": "1:0:0"},
            "response": [{"id": "1", "parent": 2, "message": "x", "createdAt": "2023-11-14T22:13:20", "author": {"name": "A"}}],
        },
    ),
    "utterances": (Thread(API, PAGE, "rye", {"repository": "a/b", "by": "term"}), [_ISSUE]),
    "giscus": (
        Thread(API, PAGE, "rye", {"repository": "a/b", "mapping": "pathname", "category": "", "strict": "0"}),
        {"data": {"repository": {"id": "R"}, "search": {"nodes": [_DISCUSSION]}}},
    ),
    "mastodon": (
        Thread(API, PAGE, "11"),
        {
            "descendants": [
                {
                    "id": "12",
                    "in_reply_to_id": "11",
                    "in_reply_to_account_id": "7",
                    "created_at": "2023-11-14T22:13:20.000Z",
                    "visibility": "public",
                    "content": "<p>x</p>",
                    "url": "https://x.example/",
                    "replies_count": 0,
                    "account": {"id": "7", "username": "a", "display_name": "A", "url": "https://x.example/@a"},
                }
            ]
        },
    ),
    "bluesky": (
        Thread(API, PAGE, "at://did:plc:a/app.bsky.feed.post/3k"),
        {
            "thread": {
                "post": {"uri": "at://x", "author": {"did": "d"}, "replyCount": 1},
                "threadgate": {"record": {"hiddenReplies": ["at://z"]}},
                "replies": [
                    {
                        "post": {
                            "uri": "at://y",
                            "author": {"did": "d", "handle": "h", "displayName": "A"},
                            "record": {
                                "text": "here",
                                "createdAt": "2023-11-14T22:13:20.000Z",
                                "facets": [
                                    {
                                        "index": {"byteStart": 0, "byteEnd": 4},
                                        "features": [{"$type": "app.bsky.richtext.facet#link", "uri": "https://x.example/"}],
                                    }
                                ],
                                "embed": {"external": {"uri": "https://x.example/"}},
                            },
                            "replyCount": 0,
                            "indexedAt": "2023-11-14T22:13:20.000Z",
                            "labels": [{"val": "spam"}],
                        },
                        "replies": [],
                    }
                ],
            }
        },
    ),
    "webmention_io": (
        Thread(API, PAGE, PAGE),
        {
            "children": [
                {
                    "author": {"name": "A", "url": "https://x.example/"},
                    "url": "https://x.example/1",
                    "published": None,
                    "wm-received": "2023-11-14T22:13:20Z",
                    "wm-id": 1,
                    "wm-source": "https://x.example/1",
                    "wm-property": "in-reply-to",
                    "wm-private": False,
                    "content": {"html": "<p>x</p>", "text": "x"},
                }
            ]
        },
    ),
    "discourse_embed": (
        Thread(API, PAGE, PAGE, {"topic": "1"}),
        {
            "closed": False,
            "post_stream": {
                "stream": [1, 2],
                "posts": [
                    {"id": 1, "post_number": 1, "username": "a"},
                    {
                        "id": 2,
                        "post_number": 2,
                        "username": "b",
                        "name": "B",
                        "cooked": "<p>x</p>",
                        "created_at": "2023-11-14T22:13:20.123Z",
                        "post_type": 1,
                        "reply_to_post_number": 1,
                        "hidden": False,
                    },
                ],
            },
        },
    ),
    "ghost": (
        Thread(API, PAGE, "6944354ce1b6fe0001f62bf0"),
        {
            "comments": [
                {
                    "id": "0944354ce1b6fe0001f62bf0",
                    "in_reply_to_id": None,
                    "status": "published",
                    "html": "<p>x</p>",
                    "created_at": "2023-11-14T22:13:20.000Z",
                    "member": {"name": "A"},
                    "replies": [{"id": "1944354ce1b6fe0001f62bf0"}],
                    "count": {"replies": 1},
                }
            ],
            "meta": {"pagination": {"pages": 1}},
        },
    ),
    "forem": (
        Thread(API, PAGE, "71", {"count": "1", "author": "a"}),
        [
            {
                "id_code": "a",
                "created_at": "2023-11-14T22:13:20Z",
                "body_html": "<p>x</p>",
                "user": {"name": "A", "username": "a"},
                "children": [{"id_code": "b", "user": {"username": "b"}}],
            }
        ],
    ),
    "substack": (
        Thread(API, PAGE, "/p/rye", {"told": "{}"}),
        {
            "post": {"comment_count": 1},
            "comments": [
                {
                    "id": 7,
                    "body": "x",
                    "date": "2023-11-14T22:13:20.000Z",
                    "name": "A",
                    "handle": "a",
                    "status": "published",
                    "deleted": False,
                    "metadata": {"is_author": True},
                    "children_count": 1,
                    "children": [{"id": 8, "body": "y"}],
                }
            ],
        },
    ),
}
AS_PAGE = {"substack": page_of}
"""How an answer is written that is no JSON document."""
_ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=3), inner, max_size=2),
    max_leaves=4,
)


def places(value: Any, at: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Where something stands in a document."""
    if at:
        yield at
    for key, inner in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        yield from places(inner, (*at, key))


def with_other(document: Any, at: tuple[Any, ...], other: Any) -> Any:
    """The document with something else at one place."""
    made = inner = copy.deepcopy(document)
    for key in at[:-1]:
        inner = inner[key]
    inner[at[-1]] = other
    return made


def carried(name: str, thread: Thread, answer: Any) -> ThreadAnswer | None:
    """The conversation, where the server gives the same answer to every question (a hundred at most)."""
    talk = reader_of(name).read(thread, {})
    next(talk)
    for _ in range(300):
        try:
            talk.send(told(AS_PAGE[name](answer) if name in AS_PAGE else answer))
        except StopIteration as end:
            found: ThreadAnswer | None = end.value
            return found
    raise AssertionError("a conversation that never ends")


def test_every_system_has_a_sample() -> None:
    """A new reader needs one here; as it stands, it is understood."""
    assert set(SAMPLES) == {s.name for s in systems() if s.reader}
    for name, (thread, answer) in SAMPLES.items():
        assert carried(name, thread, answer) is not None, name


@pytest.mark.parametrize("name", SAMPLES)
@settings(deadline=None, max_examples=examples(0.6))
@given(data=st.data())
def test_no_answer_makes_a_conversation_fail(name: str, data: st.DataObject) -> None:
    """Each comment that comes out has an id and the right types, whatever stood in one field."""
    thread, answer = SAMPLES[name]
    at = data.draw(st.sampled_from(list(places(answer))))
    found = carried(name, thread, with_other(answer, at, data.draw(_ANYTHING)))
    for comment in found.comments if found else ():
        assert comment.id
        assert isinstance(comment.html, str)
        assert comment.author is None or isinstance(comment.author, str)
        assert comment.parent is None or isinstance(comment.parent, str)
