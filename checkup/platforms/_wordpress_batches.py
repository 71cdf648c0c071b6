"""Many WordPress comments marked as spam at once, or brought back: as a script for WP-CLI, and by the REST API with an account.

Facts of WordPress (6.1 source): `wp_spam_comment` keeps the former state and `wp_unspam_comment` gives it back, but makes a held one of a
comment that is no spam; so only what is spam may be brought back. The API takes the states "spam" and "unspam"; its lists give other states
than "approved", and other types than "comment", only to who may moderate.
"""

from __future__ import annotations

import json
from collections.abc import AsyncGenerator, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from shlex import quote
from typing import TYPE_CHECKING, TypeVar

from checkup.addresses import encoded_query, post_key, same_site, split
from checkup.errors import Refused, Unreachable
from checkup.json_fields import document, from_iso, inside, name_of, number, records, text
from checkup.model import Batch, Entry, Held
from checkup.reading.adapter import AccountWork, Fate

if TYPE_CHECKING:  # see reading/adapter.py
    from checkup.web import Account, Response

Each = TypeVar("Each")
MARK_SPAM = "wp comment spam"
"""The command of WP-CLI (developer.wordpress.org/cli/commands/comment/spam)."""
_LONGEST_LINE = 2_000  # characters; terminals take 4,096 bytes of one pasted line at most, some shells 2,048
_AT_ONCE = 100  # comments that one request asks for: the most that the API gives
_REST = "wp/v2/comments"

_SCRIPT = """\
#!/bin/sh
# {what} {number} comments on {home}
# Run it in the folder of that WordPress. Nothing is deleted: in the administration they stand under Comments, Spam.
set -eu
home=$(wp option get home)
case "${{home#*://}}" in
  {place} | {other}) ;;
  *) echo "This WordPress is $home: nothing was changed." >&2; exit 1 ;;
esac
{lines}
"""


def spam_lines(ids: Sequence[str]) -> str:
    """Lines that mark comments as spam, each short enough to be pasted."""
    lines = [MARK_SPAM]
    for one in ids:
        if len(lines[-1]) + 1 + len(one) > _LONGEST_LINE:
            lines.append(MARK_SPAM)
        lines[-1] += f" {one}"
    return "\n".join(lines)


def _wp_cli(home: str, comments: Sequence[Entry], back: bool) -> str:
    """A shell script that does nothing where another WordPress stands."""
    ids = [one.id for one in comments]
    place = home.partition("://")[2]
    other = place.removeprefix("www.") if place.startswith("www.") else f"www.{place}"
    lines = "\n".join(map(_unspam, _groups(ids))) if back else spam_lines(ids)
    what = "bring back" if back else "mark as spam"
    return _SCRIPT.format(what=what, number=len(ids), home=home, place=quote(place), other=quote(other), lines=lines)


def _unspam(ids: Sequence[str]) -> str:
    """A line that brings back those of these comments that are spam."""
    return f'ids=$(wp comment list --status=spam --comment__in={",".join(ids)} --field=comment_ID)\n[ -z "$ids" ] || wp comment unspam $ids'


def _requests(home: str, comments: Sequence[Entry], back: bool) -> str:
    """The requests that would be made, one a line."""
    order = _order(back).decode()
    return "".join(f"POST {home}/wp-json/{_REST}/{one.id} {order}\n" for one in comments)


def _order(back: bool) -> bytes:
    return json.dumps({"status": "unspam" if back else "spam"}).encode()


@dataclass(frozen=True, slots=True)
class _Api:
    """The REST API of the blog at `home`; in its query form (`?rest_route=/`) parameters are joined by "&"."""

    account: Account
    root: str

    async def call(self, route: str, body: bytes | None = None, **query: str | int) -> Response:
        words = encoded_query((name, value) for name, value in query.items())
        mark = "" if not words else "&" if "rest_route=" in self.root else "?"
        return await self.account.call(f"{self.root}{route}{mark}{words}", body)


async def _api(account: Account, home: str) -> _Api:
    """The API of this very blog. Raises Refused where another blog answers, or the account is not let in; Unreachable where none does."""
    for root in (f"{home}/wp-json/", f"{home}/?rest_route=/"):
        api = _Api(account, root)
        answer = await api.call("", _fields="home,namespaces")
        frame = document(answer.body)
        if answer.status == 401:
            raise _not_let_in(home)
        spaces = inside(frame, "namespaces")
        if answer.status == 200 and isinstance(spaces, list) and "wp/v2" in spaces:
            if not _same_blog(text(inside(frame, "home")) or "", home):
                raise Refused(f"Another blog answers at {home}: nothing was changed.", "Give the blog's own address in the site file.")
            return api
    raise Unreachable(f"{home} does not answer as WordPress with a REST API.", "Is the API switched off, or the address another one?")


def _same_blog(one: str, other: str) -> bool:
    return same_site(one, other) and split(one).path.rstrip("/") == split(other).path.rstrip("/")


def _not_let_in(home: str) -> Refused:
    hint = "Make an application password in WordPress, under Users, Profile, for an account that may moderate comments."
    return Refused(f"{home} did not accept the user's name and application password.", hint)


async def _move(account: Account, home: str, comments: Sequence[Entry], back: bool) -> AsyncGenerator[tuple[str, Fate], None]:
    """Mark comments as spam or bring them back, one by one, each only where it stands on its post and in the state that is expected."""
    api = await _api(account, home)
    for group in _groups(comments):
        there = await _states(api, home, [one.id for one in group])
        for one in group:
            state, link = there.get(one.id, ("", ""))
            before, after = ("spam", "approved") if back else ("approved", "spam")
            fate: Fate
            if not state:
                fate = "gone"
            elif post_key(link) != post_key(one.post):
                fate = "on another post"
            elif state != before:
                fate = "there already" if state == after else "in another state"
            else:
                answer = await api.call(f"{_REST}/{one.id}", _order(back))
                fate = "moved" if answer.status == 200 else "refused"
            yield one.id, fate


async def _states(api: _Api, home: str, ids: Sequence[str]) -> dict[str, tuple[str, str]]:
    """The state and the address of each comment that is there. Raises Refused where the account may not see them."""
    fields, some = "id,status,link", ",".join(ids)
    answer = await api.call(_REST, context="edit", status="any", type="all", per_page=_AT_ONCE, include=some, _fields=fields)
    if answer.status in (401, 403):
        raise _not_let_in(home)
    found = document(answer.body)
    if answer.status != 200 or not isinstance(found, list):
        raise Unreachable(f"{home} answered {answer.status} when it was asked for the comments.")
    return {name_of(one.get("id")) or "": (text(one.get("status")) or "", text(one.get("link")) or "") for one in records(found)}


async def _held(account: Account, home: str) -> Held:
    """Comments and pings that wait, and the oldest of them, by one request whose answer holds a number, an id and a time.

    Raises Refused where the account may not see them, Unreachable where the answer is none.
    """
    api = await _api(account, home)
    answer = await api.call(
        _REST, context="edit", status="hold", type="all", per_page=1, orderby="date_gmt", order="asc", _fields="id,date_gmt"
    )
    if answer.status in (401, 403):
        raise _not_let_in(home)
    total, first = number(answer.headers.get("x-wp-total")), next(records(document(answer.body)), {})
    if answer.status != 200 or total is None:
        raise Unreachable(f"{home} answered {answer.status} when it was asked how many comments wait.")
    return Held(total, from_iso(first.get("date_gmt")) if total else None)


def _groups(items: Sequence[Each]) -> Iterator[list[Each]]:
    left = iter(items)
    while group := list(islice(left, _AT_ONCE)):
        yield group


BATCHES = (
    Batch("wp-cli", "a shell script for WP-CLI, run in the blog's own folder", _wp_cli),
    Batch("wp-rest", "requests to the REST API, which --apply makes", _requests),
)
ACCOUNT = AccountWork(
    batch="wp-rest",
    user="CHECKUP_WP_USER",
    password="CHECKUP_WP_APP_PASSWORD",  # noqa: S106 - the variable's name
    waiting="In WordPress: Comments, Pending.",
    held=_held,
    move=_move,
)
