"""Which addresses may be contacted at all.

A crawler follows what strangers write, so an address that leads into the machine's own network is refused: by its scheme, and by every
IP address that its name stands for. The connection then goes to an address that was checked, never to the name again, so a name whose
meaning changes between the check and the connection gains nothing.
"""

from __future__ import annotations

import asyncio
import socket
import ssl
from collections.abc import Iterable
from functools import cache
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from typing import Any

import httpcore
import httpx

from checkup.addresses import split
from checkup.errors import Refused, Unreachable

_NAT64 = IPv6Network("64:ff9b::/96")  # the well-known prefix of RFC 6052 in which an IPv4 address stands behind 96 bits
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


def is_public(address: str) -> bool:
    """Whether an IP address belongs to the public internet, also where an IPv4 address is wrapped in an IPv6 one."""
    try:
        ip = ip_address(address.partition("%")[0])
    except ValueError:
        return False
    return all(a.is_global and not a.is_multicast for a in (ip, *_wrapped(ip)))


def _wrapped(ip: IPv4Address | IPv6Address) -> Iterable[IPv4Address]:
    if isinstance(ip, IPv6Address):
        if ip.ipv4_mapped:
            yield ip.ipv4_mapped
        if ip.sixtofour:
            yield ip.sixtofour
        if ip.teredo:
            yield from ip.teredo
        if ip in _NAT64:
            yield IPv4Address(int(ip) & 0xFFFFFFFF)


async def _resolve(host: str, port: int) -> list[str]:
    try:
        found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise Unreachable(f"There is no host called {shown(host)}.", "Check the spelling of the address and your connection.") from None
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


class _Guarded(httpcore.AsyncNetworkBackend):
    """Connects to checked addresses only; the name stays in the Host header and in the check of the certificate."""

    def __init__(self, allow_private: bool) -> None:
        self._inner = httpcore.AnyIOBackend()
        self._allow_private = allow_private

    async def connect_tcp(
        self, host: str, port: int, timeout: float | None = None, local_address: str | None = None, socket_options: Any = None
    ) -> httpcore.AsyncNetworkStream:
        addresses = await _resolve(host, port)
        if not self._allow_private and not all(is_public(a) for a in addresses):
            raise Refused(
                f"{shown(host)} is an address inside a private network, which is not read unless you allow it.",
                "Set `allow_private_hosts = true` under [crawl] if this is your own machine or network.",
            )
        problem: Exception | None = None
        for address in addresses[:4]:
            try:
                return await self._inner.connect_tcp(address, port, timeout, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                problem = error
        raise problem or httpcore.ConnectError(f"no address for {host}")

    async def connect_unix_socket(self, path: str, timeout: float | None = None, socket_options: Any = None) -> httpcore.AsyncNetworkStream:
        raise Refused("Local sockets are not read.")

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)


def guarded_transport(allow_private: bool) -> httpx.AsyncHTTPTransport:
    """An httpx transport whose every connection passes the check above.

    httpx 0.28 has no public way to hand over a network backend, so its connection pool is replaced by one that has it.
    """
    transport = httpx.AsyncHTTPTransport()
    transport._pool = httpcore.AsyncConnectionPool(
        ssl_context=_certificates(),
        max_connections=20,
        max_keepalive_connections=10,
        keepalive_expiry=30.0,
        network_backend=_Guarded(allow_private),
    )
    return transport


@cache
def _certificates() -> ssl.SSLContext:
    """The certificate authorities, read once: it takes 40 ms."""
    return httpx.create_ssl_context()
