"""An account on the server of one's own blog: requests that carry its password, to that server only.

The password is sent over https or within this machine, to the address that was configured and to no other: no redirect is followed, no
proxy asked, nothing of an answer kept. No error holds it.
"""

from __future__ import annotations

from ipaddress import ip_address
from types import TracebackType
from typing import Self

import httpx

from checkup import __version__
from checkup.addresses import origin_of, split
from checkup.errors import Refused, TooMuch, Unreachable
from checkup.web.call import Response
from checkup.web.safety import guarded_transport, shown

_SECONDS = 30.0  # of one request; a convention: a server that writes takes longer than one that shows a page
_MOST = 4_000_000  # bytes of an answer; a convention: a hundred comments by number, state and address take under 100 kB


def speaks_safely(url: str) -> bool:
    """Whether a password may be sent to an address: over https, or without leaving this machine."""
    parts = split(url)
    return parts.is_web and not parts.login and (parts.scheme == "https" or _is_this_machine(parts.name))


def _is_this_machine(name: str) -> bool:
    try:
        return ip_address(name).is_loopback
    except ValueError:
        return name == "localhost"


class Account:
    """A context manager for requests to the server of `home`, signed with a user's name and password.

    private  whether the server may stand on this machine or in a private network
    Raises Refused where the password could be read on its way.
    """

    def __init__(self, home: str, user: str, password: str, *, private: bool = False) -> None:
        if not speaks_safely(home):
            raise Refused(
                f"No password is sent to {shown(home)}, where it could be read on its way.", "Give the blog's address with https://."
            )
        self._origin = origin_of(home)
        self._client = httpx.AsyncClient(
            transport=guarded_transport(split(home).host if private else ""),
            auth=httpx.BasicAuth(user, password),
            timeout=_SECONDS,
            follow_redirects=False,
            trust_env=False,
            headers={"User-Agent": f"checkup/{__version__}", "Accept": "application/json", "Accept-Encoding": "identity"},
        )

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        await self._client.aclose()

    async def call(self, url: str, order: bytes | None = None) -> Response:
        """What the server answers, whatever its status. `order` is JSON that is sent by POST, None = a question.

        Raises Refused for an address on another server, Unreachable where there is no answer.
        """
        if origin_of(url) != self._origin:
            raise Refused(f"The password for {shown(self._origin)} is not sent to {shown(url)}.")
        more = {} if order is None else {"Content-Type": "application/json"}
        try:
            async with self._client.stream("GET" if order is None else "POST", url, content=order, headers=more) as answer:
                body = await _body(answer)
                return Response(answer.status_code, {name.lower(): value for name, value in answer.headers.items()}, body)
        except httpx.HTTPError as error:
            raise Unreachable(f"{shown(self._origin)} did not answer ({type(error).__name__}).") from None


async def _body(answer: httpx.Response) -> bytes:
    body = bytearray()
    async for piece in answer.aiter_raw():
        body += piece
        if len(body) > _MOST:
            raise TooMuch(f"{shown(str(answer.url.host))} answered with more than {_MOST:,} bytes.")
    return bytes(body)
