"""The heading of a page that is the blog's own name -> what heads the text below it: on pages whose theme marks no title as a heading."""

from __future__ import annotations

from checkup.addresses import host_of
from checkup.reading.comments.by_class import in_furniture
from checkup.reading.dom import Node
from checkup.reading.post.head_title import PART_MIN, lines_of_title
from checkup.reading.post.post_facts import PostContext
from checkup.reading.post.title_or_not import LEAD_MIN, may_head
from checkup.text.words import letters_of

_LEAD_ALONE = 60  # characters of the first paragraph where no part of the head's title could be another heading; a convention


def below_blogs_name(context: PostContext, headings: list[Node], heading: Node) -> Node | None:
    """What heads the text below the blog's own name, which its host bears as well, where that alone is like the head's title.

    The line there that is another part of the head's title; where the head has nothing but the blog's name, the next heading.
    """
    dom = context.dom
    labels = [letters_of(label) for label in host_of(context.base.url).split(".")[:-1]]
    if not _sounds(dom.line(heading), labels):
        return None
    alone = letters_of(context.meta.title) == letters_of(dom.line(heading))  # the head has the blog's name and nothing else
    if alone and (own := _called_title(context, heading)) is not None:
        return own
    least = _LEAD_ALONE if alone else LEAD_MIN
    first = next((p for p in dom.tags("p", (heading.end, context.stop)) if len(dom.line(p)) >= least), None)
    above = [h for h in headings if first is not None and h.i < first.i and not in_furniture(h)]
    if first is None or above[:1] != [heading]:
        return None
    if alone:
        others = [h for h in above[1:] if may_head(dom.line(h))]
        return others[0] if len(others) == 1 else None
    if len(above) > 1:
        return None
    lines = (n for n in lines_of_title(dom, context.meta, first.i) if n.i >= heading.end and not in_furniture(n))
    return next((n for n in lines if letters_of(dom.line(n)) not in letters_of(dom.line(heading))), None)


def _called_title(context: PostContext, heading: Node) -> Node | None:
    """The only element below the heading that its class calls a title, and that is a link to this very page and nothing else."""
    dom, base = context.dom, context.base
    page = base.clean(base.url)
    named = (
        n for n in dom.classes(c for c in dom.by_class if c.endswith("title")) if heading.end <= n.i < context.stop and not in_furniture(n)
    )
    own = []
    for box in named:
        links = [box] if box.tag == "a" else dom.tags("a", (box.i, box.end))
        if (
            len(links) == 1
            and "#" not in (href := links[0].get("href"))
            and base.clean(href) == page
            and dom.line(links[0]) == dom.line(box)
        ):
            own.append(box)
    return own[0] if len({dom.line(box) for box in own}) == 1 else None


def _sounds(line: str, labels: list[str]) -> bool:
    """Whether a blog's name and a part of its host's are the same, or one holds the other: "The slow kiln" at kiln.example."""
    name = letters_of(line)
    return any(len(label) >= PART_MIN and len(name) >= PART_MIN and (label in name or name in label) for label in labels)
