"""An IP address -> whether it belongs to the public internet, and whether a cloud tells its machines their secrets there."""

from __future__ import annotations

from collections.abc import Iterable
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

_Address = IPv4Address | IPv6Address
_Network = IPv4Network | IPv6Network

# The prefixes behind which an IPv4 address stands in the last 32 bits: mapped (RFC 4291) and translated (RFC 2765) ones, the compatible
# ones that RFC 4291 retired, NAT64's well-known prefix (RFC 6052) and its local one (RFC 8215).
_NAT64 = IPv6Network("64:ff9b::/96")
_LAST_32_BITS = (
    _NAT64,
    IPv6Network("::/96"),
    IPv6Network("::ffff:0:0/96"),
    IPv6Network("::ffff:0:0:0/96"),
    IPv6Network("64:ff9b:1::/48"),
)
# What Python calls global and no blog has: forms that stand for an IPv4 address (a name server gives that one itself), the relays of 6to4
# (RFC 7526), the addresses that RFC 3879 retired, and those of protocols (RFC 6890), of documentation (RFC 9637) and of segment routing
# (RFC 9602).
_NEVER_PUBLIC: tuple[_Network, ...] = (
    *(net for net in _LAST_32_BITS if net != _NAT64),
    IPv4Network("192.0.0.0/24"),
    IPv4Network("192.88.99.0/24"),
    IPv6Network("fec0::/10"),
    IPv6Network("3fff::/20"),
    IPv6Network("5f00::/16"),
)
# Where a machine in a cloud asks for its keys. Link-local addresses as a whole, since every cloud uses one of them and no blog does; then
# the others that are published: Azure, Oracle, Alibaba, and those of AWS and Google in IPv6.
_METADATA: tuple[_Network, ...] = (
    IPv4Network("169.254.0.0/16"),
    IPv6Network("fe80::/10"),
    IPv4Network("168.63.129.16/32"),
    IPv4Network("192.0.0.192/32"),
    IPv4Network("100.100.100.200/32"),
    IPv6Network("fd00:ec2::/32"),
    IPv6Network("fd20:ce::254/128"),
)


def is_public(address: str) -> bool:
    """Whether an IP address belongs to the public internet, also where an IPv4 address is wrapped in an IPv6 one."""
    every = _with_wrapped(address)
    return bool(every) and all(a.is_global and not a.is_multicast and not _within(a, (*_NEVER_PUBLIC, *_METADATA)) for a in every)


def is_metadata(address: str) -> bool:
    """Whether clouds answer their own machines there (user data, keys), also where the address is wrapped in an IPv6 one."""
    return any(_within(a, _METADATA) for a in _with_wrapped(address))


def _within(ip: _Address, networks: Iterable[_Network]) -> bool:
    return any(ip.version == net.version and ip in net for net in networks)


def _with_wrapped(address: str) -> list[_Address]:
    """The address and every IPv4 address that it stands for; empty where it is none."""
    try:
        ip = ip_address(address.partition("%")[0])
    except ValueError:
        return []
    return [ip, *_wrapped(ip)]


def _wrapped(ip: _Address) -> Iterable[IPv4Address]:
    if not isinstance(ip, IPv6Address):
        return
    if ip.sixtofour:
        yield ip.sixtofour
    if ip.teredo:
        yield from ip.teredo
    if _within(ip, _LAST_32_BITS):
        yield IPv4Address(int(ip) & 0xFFFFFFFF)
