"""Which addresses may be contacted at all.

A crawler follows what strangers write, so an address that leads into the machine's own network is refused: by its scheme, and by every
IP address that its name stands for. The connection then goes to an address that was checked, never to the name again, so a name whose
meaning changes between the check and the connection gains nothing.
"""

from __future__ import annotations

import asyncio
import socket
import ssl
from functools import cache
from typing import Any

import httpcore
import httpx

from checkup.addresses import Parts, split
from checkup.errors import Refused, Unreachable
from checkup.web.address_ranges import is_metadata, is_public

_MAX_URL = 2048  # characters; a convention: servers refuse more (many at 8,000, some at 2,048), and honest links of blogs are shorter


def check_url(url: str) -> None:
    """Raise Refused for an address that no blog has: another scheme than http(s), no host, a password in it, or too long."""
    parts = split(url)
    if not parts.is_web:
        raise Refused(f"{shown(url)} is not a web address.", "Web addresses start with http:// or https://.")
    if parts.login:
        raise Refused(f"{shown(parts.name)} is addressed with a name or password inside the address, which is not followed.")
    if len(url) > _MAX_URL:
        raise Refused(f"An address on {shown(parts.name)} is longer than {_MAX_URL:,} characters and was not followed.")


def shown(text: str) -> str:
    """`text` short enough for a sentence."""
    return text if len(text) <= 200 else text[:199] + "…"


async def resolve(host: str, port: int) -> list[str]:
    """The IP addresses that a host's name stands for, as the system gives them. Raises Unreachable where there are none."""
    try:
        name = host if host.isascii() else httpx.URL(scheme="http", host=host).raw_host.decode("ascii")  # as the request will have it
        found = await asyncio.get_running_loop().getaddrinfo(name, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError, httpx.InvalidURL):
        raise Unreachable(f"There is no host called {shown(host)}.", "Check the spelling of the address and your connection.") from None
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


class _Guarded(httpcore.AsyncNetworkBackend):
    """Connects to checked addresses only; the name stays in the Host header and in the check of the certificate."""

    def __init__(self, private_host: str) -> None:
        self._inner = httpcore.AnyIOBackend()
        self._private_host = private_host

    async def connect_tcp(
        self, host: str, port: int, timeout: float | None = None, local_address: str | None = None, socket_options: Any = None
    ) -> httpcore.AsyncNetworkStream:
        addresses = await resolve(host, port)
        self._check(host, addresses)
        problem: Exception | None = None
        for address in addresses[:4]:
            try:
                return await self._inner.connect_tcp(address, port, timeout, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                problem = error
        raise problem or httpcore.ConnectError(f"no address for {host}")

    def _check(self, host: str, addresses: list[str]) -> None:
        """Raise Refused where one of the host's addresses may not be contacted."""
        if any(is_metadata(a) for a in addresses):
            raise Refused(f"{shown(host)} is an address where clouds keep the keys of their machines, which is never read.")
        if all(is_public(a) for a in addresses):
            return
        if not self._private_host:
            raise Refused(
                f"{shown(host)} is an address inside a private network, which is not read unless you allow it.",
                "Set `allow_private_hosts = true` under [crawl] if this is your own machine or network.",
            )
        if Parts("http", host.lower().rstrip(".")).host != self._private_host:
            raise Refused(f"{shown(host)} is an address inside a private network; only the configured host may be one.")

    async def connect_unix_socket(self, path: str, timeout: float | None = None, socket_options: Any = None) -> httpcore.AsyncNetworkStream:
        raise Refused("Local sockets are not read.")

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)


def guarded_transport(private_host: str = "") -> httpx.AsyncHTTPTransport:
    """An httpx transport whose every connection passes the check above; `private_host` is the one host that may be private ("" = none).

    httpx 0.28 has no public way to hand over a network backend, so its connection pool is replaced by one that has it.
    """
    transport = httpx.AsyncHTTPTransport(verify=_certificates())
    transport._pool = httpcore.AsyncConnectionPool(
        ssl_context=_certificates(),
        max_connections=20,
        max_keepalive_connections=10,
        keepalive_expiry=30.0,
        network_backend=_Guarded(private_host),
    )
    return transport


@cache
def _certificates() -> ssl.SSLContext:
    """The certificate authorities, read once: it takes 40 ms."""
    return httpx.create_ssl_context()
