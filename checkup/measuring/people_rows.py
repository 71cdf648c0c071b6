"""The people page: identified readers over every comment that was read."""

from __future__ import annotations

from typing import Literal

from checkup.addresses import host_of
from checkup.facts import Facts
from checkup.findings import PersonRow
from checkup.measuring.sample import owner_known, readers
from checkup.model import Comment, Post


def people(facts: Facts) -> tuple[PersonRow, ...]:
    """One row for each identified reader, most comments first."""
    rows: dict[str, list[tuple[Post, Comment]]] = {}
    for post, comment in readers(facts, facts.blog.posts):
        identity = facts.identities.get(post.key(comment))
        if identity is not None:
            rows.setdefault(identity, []).append((post, comment))
    known, regular, linked = owner_known(facts) and not facts.overrun, facts.regulars, linked_hosts(facts)
    found = [_row(facts, identity, pairs, known, identity in regular, linked) for identity, pairs in rows.items()]
    return tuple(sorted(found, key=lambda r: (-r.comments, r.name, r.identity)))


def _row(facts: Facts, identity: str, pairs: list[tuple[Post, Comment]], known: bool, regular: bool, linked: frozenset[str]) -> PersonRow:
    times = [facts.moment(c.posted) for _, c in pairs if c.posted is not None]
    names = [c.author.name for _, c in pairs if c.author.name]
    hosts = {host for _, c in pairs if (host := host_of(c.author.url))}
    post, comment = max(
        pairs, key=lambda pair: (pair[1].posted is not None, facts.moment(pair[1].posted) if pair[1].posted else 0.0, pair[0].url)
    )
    group: Literal["regular", "returning", "newcomer"] = "regular" if regular else "returning" if len(pairs) > 1 else "newcomer"
    return PersonRow(
        identity=identity,
        name=max(sorted(set(names)), key=names.count) if names else identity,
        since=min(times, default=None),
        comments=len(pairs),
        answered=sum(p.key(c) in facts.answers for p, c in pairs) if known else None,
        posts=len({p.url for p, _ in pairs}),
        group=group,
        linked=bool(hosts & linked) if hosts else None,
        last=max(times, default=None),
        post_url=post.url,
        comment_id=comment.id,
    )


def linked_hosts(facts: Facts) -> frozenset[str]:
    """Hosts that the blog's posts link to, its own left out."""
    own = host_of(facts.blog.url)
    return frozenset(host for p in facts.blog.posts for link in p.links if (host := host_of(link.url)) and host != own)
