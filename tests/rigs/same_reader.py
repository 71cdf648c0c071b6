"""Who is the same reader, by account, site and name: a second reading of vital-signs.md that shares no code with Checkup."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Sequence
from typing import Any
from urllib.parse import urlsplit

Row = dict[str, Any]


def folded(name: str) -> str:
    """Without case, accents and double spaces."""
    bare = unicodedata.normalize("NFKD", name).casefold()
    return " ".join("".join(c for c in bare if not unicodedata.combining(c)).split())


def identities(talk: Sequence[Row], own: str) -> dict[int, str | None]:
    """Account, else the host of the author's site, else a name that is probably one reader's; None for nobody in particular.

    `own`: the blog's host.
    """
    crowd: dict[str, set[str]] = defaultdict(set)
    for c in talk:
        if c["author_url"] and not c["user_id"] and folded(c["author"]) not in ("", "anonymous"):
            crowd[site(c)].add(folded(c["author"]))
    crowded = {host for host, names in crowd.items() if len(names) > 2}
    strong = {c["id"]: strong_identity(c, own, crowded) for c in talk}
    bearers: dict[str, list[Row]] = defaultdict(list)
    for c in talk:
        bearers[folded(c["author"])].append(c)
    return {c["id"]: strong[c["id"]] or by_name(c, bearers, strong) for c in talk}


def site(comment: Row) -> str:
    return urlsplit(comment["author_url"]).netloc


def strong_identity(comment: Row, own: str, crowded: set[str]) -> str | None:
    if comment["user_id"]:
        return f"id {comment['user_id']}"
    host = site(comment)
    return f"host {host}" if host and host != own and host not in crowded else None


def by_name(comment: Row, bearers: dict[str, list[Row]], strong: dict[int, str | None]) -> str | None:
    name = folded(comment["author"])
    if name in ("", "anonymous"):
        return None
    same = bearers[name]
    beside = {who for c in same if (who := strong[c["id"]])}
    if " " in name or (len(beside) < 2 and (is_handle(same) or is_faithful(name, same, bearers))):
        return beside.pop() if len(beside) == 1 else name
    here = {who for c in same if c["post"] == comment["post"] and (who := strong[c["id"]])}
    return here.pop() if len(here) == 1 else f"{name} on {comment['post']}"


def is_handle(same: Sequence[Row]) -> bool:
    """Digits, signs or mixed case inside a name of one word."""
    inside = [c["author"].strip()[1:] for c in same]
    return any(re.search(r"[\d_.@~+]", x) or (x.upper() != x and x.lower() != x) for x in inside)


def is_faithful(name: str, same: Sequence[Row], bearers: dict[str, list[Row]]) -> bool:
    """On five posts, and no longer name begins with it."""
    return len({c["post"] for c in same}) >= 5 and not any(other.startswith(f"{name} ") for other in bearers)
