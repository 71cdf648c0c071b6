"""A Discourse topic under the post: loaded by script into a frame.

Facts from Discourse (`embed_controller.rb`, `topics_controller.rb`, `post_serializer.rb`): the page names the topic by number, or by its
own address. `GET SERVER/embed/count?embed_url[]=ADDRESS` tells whether there is a topic; the frame itself (`/embed/comments`) may open
one where there is none, so it is asked for only where there is one, or where a server does not count. `GET SERVER/t/ID.json` gives the
first 20 posts and the numbers of all, `/t/ID/posts.json?post_ids[]=` the others. Post 1 is the blog's own; posts of type 3 say what was
done to the topic; a hidden post and one that its writer deleted stand there with words of the server's. A topic that is not there has no
comment, as visitors see none. `avatar_template` is never kept.
"""

from __future__ import annotations

from collections.abc import Generator
from typing import Any

from checkup import lazy_re as re
from checkup.addresses import encoded_query, is_web, join, without_fragment
from checkup.comment_systems._embed import around, server_of, setting
from checkup.comment_systems._reader import MOST_PAGES, Ask, RawComment, Reader, Talk, Thread, ThreadAnswer, Told
from checkup.comment_systems._system import System
from checkup.json_fields import Record, from_iso, inside, number, records, text

_PAGE = 20  # posts; as many as a server's own pages ask for
_SPOKEN = (1, 2)  # types of posts that somebody wrote: regular ones, and moderators' words
_NOT_FOUND = 404  # what a server that does not count answers
_NOBODY = ("system", "discobot")  # accounts of the program itself, which open topics where the blog names no account
_NUMBER = re.compile(r"""\btopicId["']?\s{0,9}[:=]\s{0,9}["']?(\d{1,12})\b""")  # the setting that numbers the topic
_TOPIC = re.compile(r"""(https?://[^\s"'<>?#]{1,300}?)/t/(?:[^\s"'<>/?#]{1,300}/)?(\d{1,12})(?![\w-])""")  # a topic's address
# what stands over a quotation: whose it is, with a picture and buttons; 2,000 characters, ten times what the server writes there
_QUOTED = re.compile(
    r"""<div class="title">\s{0,9}(?:<div class="quote-controls">[^<]{0,99}</div>)?(?:[^<]|<(?!/?div\b)){0,2000}</div>""", re.IGNORECASE
)


def locate(html: str, url: str, server: str) -> Thread | None:
    """The topic of a page, by the settings of the script: server, and the topic's number or the address that it was opened for."""
    script = around(html, "discourseUrl")
    base = server_of(setting(script, "discourseUrl"), url) or server
    known, given = _NUMBER.search(script), join(url, setting(script, "discourseEmbedUrl") or "")
    return Thread(base, url, without_fragment(given if is_web(given) else url), {"topic": known[1] if known else ""}) if base else None


def named(address: str, page: str) -> Thread | None:
    """The thread of a topic whose address is known."""
    found = _TOPIC.match(address)
    return Thread(found[1], page, page, {"topic": found[2]}) if found else None


def read(thread: Thread, _: dict[str, Any]) -> Talk:
    """The topic's number where the page does not tell it, then the topic, then the posts that did not come along."""
    topic = thread.more["topic"] or (yield from _number(thread))
    if not topic:
        return ThreadAnswer(()) if topic == "" else None
    told = yield Ask(f"{thread.server}/t/{topic}.json")
    answer = told.record()
    stream = inside(answer, "post_stream", "stream")
    if told.status == _NOT_FOUND and answer.get("error_type") == "not_found":
        return ThreadAnswer(())
    if not isinstance(stream, list):
        return None
    found = {raw["id"]: raw for raw in _posts(answer)}
    missing = [one for one in stream if isinstance(one, int) and one not in found]
    for start in range(0, min(len(missing), MOST_PAGES * _PAGE), _PAGE):
        wanted = [("post_ids[]", one) for one in missing[start : start + _PAGE]]
        told = yield Ask(f"{thread.server}/t/{topic}/posts.json?{encoded_query(wanted)}")
        found |= {raw["id"]: raw for raw in _posts(told.record())}
    closed = answer.get("closed") is True or answer.get("archived") is True
    place = f"{thread.server}/t/{topic}"
    return ThreadAnswer(_comments(thread.server, place, found), complete=all(one in found for one in missing), closed=closed or None)


def _number(thread: Thread) -> Generator[Ask, Told, str | None]:
    """The number of the page's topic, "" where it has none, None where that is not told."""
    spellings = [thread.name, re.sub(r"^http(s?):", lambda m: "http:" if m[1] else "https:", thread.name)]
    told = yield Ask(f"{thread.server}/embed/count?{encoded_query([('embed_url[]', a) for a in spellings])}")
    counts = told.record().get("counts")
    if told.status != _NOT_FOUND and not (counts and isinstance(counts, dict)):
        return None if counts != {} else ""
    told = yield Ask(f"{thread.server}/embed/comments?{encoded_query([('embed_url', thread.name)])}", accept="text/html")
    topic = _TOPIC.search(told.body.decode(errors="replace"))
    return (topic[2] if topic else "") if told.status != _NOT_FOUND and b"<html" in told.body.lower() else None


def _posts(answer: Record) -> list[Record]:
    return [raw for raw in records(inside(answer, "post_stream", "posts")) if isinstance(raw.get("id"), int)]


def _comments(server: str, place: str, found: dict[int, Record]) -> tuple[RawComment, ...]:
    """The posts that people wrote and visitors see, but for the first, which is the blog's own."""
    numbers = {number(raw.get("post_number")): str(one) for one, raw in found.items() if number(raw.get("post_number")) != 1}
    starter = next((text(raw.get("username")) for raw in found.values() if number(raw.get("post_number")) == 1), None)
    shown = (raw for raw in found.values() if _is_shown(raw))
    return tuple(_raw_comment(raw, server, place, numbers, starter) for raw in sorted(shown, key=lambda r: number(r["post_number"]) or 0))


def _is_shown(raw: Record) -> bool:
    away = raw.get("hidden") or raw.get("user_deleted") or raw.get("deleted_at")
    return not away and raw.get("post_type", 1) in _SPOKEN and (number(raw.get("post_number")) or 0) > 1


def _raw_comment(raw: Record, server: str, place: str, numbers: dict[int | None, str], starter: str | None) -> RawComment:
    """`starter` is the account that the blog opens its topics with: whoever answers from it answers for the blog."""
    login = text(raw.get("username"))
    return RawComment(
        id=str(raw["id"]),
        html=_QUOTED.sub("", text(raw.get("cooked")) or ""),
        posted=from_iso(raw.get("created_at")),
        author=text(raw.get("name")) or login,
        author_url=f"{server}/u/{login}" if login else None,
        parent=numbers.get(number(raw.get("reply_to_post_number"))),
        by_post_author=True if login and login == starter and login not in _NOBODY else None,
        permalink=f"{place}/{number(raw.get('post_number'))}",
    )


SYSTEM = System(
    name="discourse_embed",
    title="Discourse topic",
    hints=("discourse",),
    marks=(
        r"""id=["\']?discourse-comments\b""",
        r"""\bDiscourseEmbed\s{0,9}=""",
        r"""\bdiscourseEmbedUrl\b""",
    ),
    moderation="In Discourse, in the topic: the post's dots, Delete, or the flag.",
    reader=Reader(locate, read, expects=frozenset({_NOT_FOUND}), named=named, example="https://forum.example.org/t/a-topic/1234"),
)
