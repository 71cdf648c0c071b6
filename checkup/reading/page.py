"""One page from bytes to Reading: decode, parse once, recognise the platform, find comments, then the post around them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from checkup import comment_systems
from checkup.config import SelectorsTable
from checkup.model import NOWHERE, Page, Post, Reading, Status
from checkup.reading import blog_facts, comment_form, metadata, owner_selectors, structured
from checkup.reading import page_type as page_types
from checkup.reading.adapter import Adapter
from checkup.reading.comments import find
from checkup.reading.dom import Dom
from checkup.reading.encoding import decode
from checkup.reading.metadata import Frame
from checkup.reading.own_address import own_address
from checkup.reading.page_dates import Clock
from checkup.reading.page_urls import Base, clean
from checkup.reading.post import body, published

_SCRIPT_MAX = 60_000


def read_page(page: Page, adapters: Sequence[Adapter], platform: str, selectors: SelectorsTable | None) -> Reading:
    """See `checkup.platforms.read`."""
    html = decode(page.body, page.content_type)
    tried: list[str] = []
    chosen = selectors is not None and any(selectors.model_dump().values())
    if chosen and selectors is not None:
        html = owner_selectors.mark(html, selectors, tried)
    dom = Dom(html)
    bases = dom.tags("base")
    base = Base(page.url, bases[0].get("href") if bases else "")
    frame = metadata.read(dom, base)
    if (not page.url or page.url.startswith(NOWHERE)) and (own := own_address(html, frame)):
        base = Base(own)
        frame = replace(metadata.read(dom, base), canonical=own)
    del html
    signs = _signs(dom)
    adapter, why = recognise(signs, frame, base, adapters, platform)
    tried += why
    if chosen:
        adapter = replace(adapter, extra=replace(adapter.extra, marked=True))
    clock = Clock(language=frame.language, now=page.fetched_at, order=page.date_order)
    found = find.find(dom, adapter, clock, base)
    owners = blog_facts.owners(dom, frame, base)
    people = frozenset(p.name for p in (*(c.author for c in found.comments), *(o.person for o in owners)) if p.name)
    facts = body.read(dom, frame, clock, base, find.heading_before(dom, found.start), chosen=chosen, people=people)
    order = clock.shown()
    if page.date_order is None and order is None and facts.when and (by := published.order_by_address(facts.when, clock, frame, base)):
        return replace(read_page(replace(page, date_order=by), adapters, platform, selectors), date_order=by)
    system, outside = comment_systems.detect(signs)
    comments = found.comments or structured.find(frame, clock, base)
    if comments and not found.comments:
        found.confidence = 0.7
        found.tried.append(f"structured data: {len(comments)}")
    status: Status = "present" if comments else (outside or "none")
    count = comment_form.declared(dom, frame, found.start)
    if dom.truncated or found.cut or (adapter.partial and comments and count is not None and count > len(comments)):
        status = "truncated"
    post = Post(
        url=clean(frame.canonical or base.url),
        title=facts.title,
        published=facts.when.value if facts.when else None,
        precision=facts.when.precision if facts.when else "none",
        author=facts.author,
        text=facts.text,
        links=facts.links,
        quotes=facts.quotes,
        comments=comments,
        comments_status=status,
        comment_system=system,
        door=comment_form.door(dom, after=facts.title_node.i if facts.title_node else 0),
        declared_count=count,
        language=frame.language,
        platform=adapter.name,
        confidence=found.confidence if comments else 1.0,
        quotable=not frame.robots & {"noindex", "none"},
    )
    heads = page_types.entries(dom, base)
    inside = {i for item in found.items for i in range(item.i0, item.i1)} if found.items else set()
    page_type = page_types.page_type(dom, frame, base, comments=len(comments), has_form=post.door == "open", entries=heads)
    if not (facts.title or facts.text or comments or dom.truncated):
        page_type = "other"
    if dom.truncated and page_type == "other":
        page_type = "post"  # it cannot be told what was cut off: that it was is said
    links = page_types.links(dom, base, frame, page_type, heads, inside)
    return Reading(
        page_type=page_type,
        platform=adapter.name,
        comment_system=system,
        confidence=post.confidence,
        post=post if page_type in ("post", "page") else None,
        maybe_post=post if page_type not in ("post", "page") and (facts.title or facts.text) else None,
        comment_pages=links.comment_pages,
        body_pages=links.body_pages if page_type in ("post", "page") else (),
        post_links=links.posts,
        list_links=links.lists,
        feeds=frame.feeds,
        api=frame.api,
        canonical=frame.canonical,
        blog_title=blog_facts.title_of(dom, frame, base, facts.title),
        blog_url=blog_facts.url_of(dom, frame, base),
        generator=frame.generator,
        language=frame.language,
        owners=owners,
        marks=blog_facts.marks(dom, frame, base, facts.author, post.door, comments),
        noindex=bool(frame.robots & {"noindex", "none"}),
        nofollow=bool(frame.robots & {"nofollow", "none"}),
        date_order=order,
        dates_unsure=page.date_order is None and order is None and clock.unsure(),
        tried=(*tried, *found.tried),
    )


def _signs(dom: Dom) -> str:
    """What of a page's source can betray its platform and its comment system: scripts, frames, links, forms, pictures, ids, classes."""
    out = [f'id="{name}"' for name in dom.by_id]
    out += [f'class="{name}"' for name in dom.by_class]
    out += [f"<{tag} " for tag in dom.by_tag if "-" in tag or ":" in tag]
    out += [node.get("src") for node in dom.tags("img")[:60]]
    out += [node.get("href") for node in dom.tags("a")[:400]]
    for tag in ("script", "iframe", "meta", "link", "form"):
        for node in dom.tags(tag):
            out.append(f"<{tag} " + " ".join(f'{k}="{v}"' for k, v in node.el.attrib.items()) + ">")
            if tag == "script" and node.el.text and "src" not in node.el.attrib:
                out.append(node.el.text[:_SCRIPT_MAX])
    out += [f'data-hook="{h}"' for n in dom.nodes if (h := n.el.get("data-hook"))]
    return "\n".join(out)


def recognise(signs: str, frame: Frame, base: Base, adapters: Sequence[Adapter], platform: str) -> tuple[Adapter, list[str]]:
    """The adapter for a page, and in words why."""
    if platform != "auto":
        chosen = next((a for a in adapters if a.name == platform), None)
        if chosen:
            return chosen, [f"platform {platform}: from the config"]
    generator = re.sub(r"\s+", " ", (frame.generator or "").lower()).strip()
    lower = signs.lower()
    best: tuple[float, Adapter] = (0.0, adapters[-1])
    for adapter in adapters[:-1]:
        score = float(sum(mark in lower for mark in adapter.marks))
        score += 4 * any(generator.startswith(g) for g in adapter.generators if generator)
        score += 2 * any(base.host.endswith(h) for h in adapter.hosts)
        if score > best[0]:
            best = (score, adapter)
    return best[1], [f"platform {best[1].name}: {best[0]:.0f} marks"]
