"""Which addresses may be contacted."""

from __future__ import annotations

import asyncio

import httpcore
import pytest

from checkup.errors import Refused, Unreachable
from checkup.web.address_ranges import is_metadata, is_public
from checkup.web.safety import _Guarded, check_url, resolve


@pytest.mark.parametrize("address", ["93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946", "8.8.8.8", "64:ff9b::808:808", "192.88.98.1"])
def test_public_addresses_are_public(address: str) -> None:
    """Ordinary addresses of both families pass."""
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "10.0.0.1",
        "172.16.5.5",
        "192.168.0.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1",
        "fe80::1%eth0",
        "fd00::1",
        "::ffff:10.0.0.1",
        "2002:7f00:1::",
        "64:ff9b::7f00:1",
        "ff02::1",
        "168.63.129.16",
        "192.0.0.192",
        "192.0.0.9",
        "fec0::1",
        "::127.0.0.1",
        "::8.8.8.8",
        "64:ff9b:1::808:808",
        "::ffff:8.8.8.8",
        "::ffff:0:8.8.8.8",
        "192.88.99.1",
        "3fff::1",
        "5f00::1",
        "not an address",
    ],
)
def test_everything_inside_is_not(address: str) -> None:
    """Private, loopback, link-local, shared, reserved and multicast addresses fail, also wrapped in IPv6."""
    assert not is_public(address)


SECRETS = [
    "169.254.169.254",
    "169.254.170.2",
    "fe80::a9fe:a9fe%eth0",
    "168.63.129.16",
    "192.0.0.192",
    "100.100.100.200",
    "fd00:ec2::254",
    "fd20:ce::254",
    "::ffff:169.254.169.254",
    "64:ff9b::a9fe:a9fe",
    "2002:a9fe:a9fe::1",
]


@pytest.mark.parametrize("address", SECRETS)
def test_where_clouds_keep_their_keys(address: str) -> None:
    """Every published address, link-local ones as a whole, also wrapped in IPv6; a private network is something else."""
    assert is_metadata(address)
    assert not is_public(address)
    assert not is_metadata("10.0.0.1")
    assert not is_metadata("127.0.0.1")


def test_a_name_is_looked_up_as_it_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """Letters are coded as the request codes them: "ß" is no "ss", which may be somebody else's name. What cannot be a name is none."""
    asked: list[object] = []

    async def go(host: str) -> None:
        async def looked_up(name: object, *_: object, **__: object) -> list[tuple[object, ...]]:
            asked.append(name)
            return [(2, 1, 6, "", ("93.184.216.34", 80))]

        monkeypatch.setattr(asyncio.get_running_loop(), "getaddrinfo", looked_up)
        await resolve(host, 80)

    for host in ("straße.example", "bücher.example", "blog.example"):
        asyncio.run(go(host))
    assert asked == ["xn--strae-oqa.example", "xn--bcher-kva.example", "blog.example"]
    with pytest.raises(Unreachable):
        asyncio.run(go("ü" * 80 + ".example"))


async def connected(monkeypatch: pytest.MonkeyPatch, host: str, address: str, private_host: str) -> list[str]:
    """The addresses that a connection to `host`, which stands for `address`, was made to; nothing is sent anywhere."""
    made: list[str] = []

    async def resolved(*_: object, **__: object) -> list[tuple[object, ...]]:
        return [(2, 1, 6, "", (address, 80))]

    async def connect(_self: object, to: str, *_: object) -> None:
        made.append(to)

    monkeypatch.setattr(asyncio.get_running_loop(), "getaddrinfo", resolved)
    monkeypatch.setattr(httpcore.AnyIOBackend, "connect_tcp", connect)
    await _Guarded(private_host).connect_tcp(host, 80)
    return made


@pytest.mark.parametrize(
    ("host", "address", "configured", "reached"),
    [
        ("blog.example", "93.184.216.34", "", True),
        ("blog.example", "10.0.0.1", "", False),
        ("blog.example", "10.0.0.1", "blog.example", True),
        ("www.blog.example", "10.0.0.1", "blog.example", True),
        ("Blog.Example.", "10.0.0.1", "blog.example", True),
        ("other.example", "10.0.0.1", "blog.example", False),
        ("other.example", "127.0.0.1", "127.0.0.1", False),
        ("other.example", "93.184.216.34", "127.0.0.1", True),
        ("xn--bcher-kva.example", "10.0.0.1", "bücher.example", True),
        *(("blog.example", address, "blog.example", False) for address in SECRETS),
        *(("blog.example", address, "", False) for address in SECRETS),
    ],
)
def test_which_host_may_be_private(host: str, address: str, configured: str, reached: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """The configured one and no other; where clouds keep their keys, none. Nothing is connected before that is known."""
    go = connected(monkeypatch, host, address, configured)
    if reached:
        assert asyncio.run(go) == [address]
    else:
        with pytest.raises(Refused):
            asyncio.run(go)


@pytest.mark.parametrize(
    "url",
    [
        "ftp://blog.example/",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "http://",
        "http://user:pw@blog.example/",
        "http://[::1",
        "https://b.example/" + "x" * 3000,
        "http://b.example:99999/",
    ],
)
def test_what_is_no_address_of_a_blog_is_refused(url: str) -> None:
    """Other schemes, no host, a password in the address, endless and malformed ones end in one sentence."""
    with pytest.raises(Refused) as caught:
        check_url(url)
    assert len(caught.value.sentence) < 400
