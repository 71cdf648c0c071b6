"""The people page: identified readers over every comment that was read."""

from __future__ import annotations

from typing import Literal

from checkup.addresses import host_of
from checkup.facts import Facts, Remark
from checkup.findings import PersonRow
from checkup.measuring.sample import owner_known, remarks


def people(facts: Facts) -> tuple[PersonRow, ...]:
    """One row for each identified reader, most comments first."""
    rows: dict[str, list[Remark]] = {}
    for remark in remarks(facts, facts.blog.posts):
        if remark.who is not None:
            rows.setdefault(remark.who, []).append(remark)
    known, regular, linked = owner_known(facts) and not facts.overrun, facts.regulars, linked_hosts(facts)
    found = [_row(facts, identity, said, known, identity in regular, linked) for identity, said in rows.items()]
    return tuple(sorted(found, key=lambda r: (-r.comments, r.name, r.identity)))


def _row(facts: Facts, identity: str, said: list[Remark], known: bool, regular: bool, linked: frozenset[str]) -> PersonRow:
    times = [r.at for r in said if r.at is not None]
    names = [r.comment.author.name for r in said if r.comment.author.name]
    hosts = {host for r in said if (host := host_of(r.comment.author.url))}
    last = max(said, key=lambda r: (r.at is not None, r.at or 0.0, r.post.url))
    group: Literal["regular", "returning", "newcomer"] = "regular" if regular else "returning" if len(said) > 1 else "newcomer"
    return PersonRow(
        identity=identity,
        name=max(sorted(set(names)), key=names.count) if names else identity,
        since=min(times, default=None),
        comments=len(said),
        answered=sum(r.key in facts.answers for r in said) if known else None,
        posts=len({r.post.url for r in said}),
        group=group,
        linked=bool(hosts & linked) if hosts else None,
        last=max(times, default=None),
        post_url=last.post.url,
        comment_id=last.comment.id,
    )


def linked_hosts(facts: Facts) -> frozenset[str]:
    """Hosts that the blog's posts link to, its own left out."""
    own = host_of(facts.blog.url)
    return frozenset(host for p in facts.blog.posts for link in p.links if (host := host_of(link.url)) and host != own)
