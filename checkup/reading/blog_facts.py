"""What a page says of its blog: the blog's name, its address and who keeps it."""

from __future__ import annotations

from checkup import lazy_re as re
from checkup.addresses import origin_of, split
from checkup.model import Owner, Person
from checkup.reading.about_links import ABOUT
from checkup.reading.dom import Dom, Node
from checkup.reading.metadata import Metadata, is_a
from checkup.reading.page_urls import Base

_TITLE_PLACES = (
    "site-title",
    "blog-title",
    "wp-block-site-title",
    "sitetitle",
    "site-name",
    "blogtitle",
    "banner-header",
    "header-title",
    "logo",
    "site_title",
)
_TITLE_IDS = (
    "site-title",
    "blog-title",
    "logo",
    "banner-header",
    "header-title",
    "blog_title",
    "site-name",
    "title",
    "banner",
    "header",
    "branding",
    "masthead",
)
# the label of the line with the name in a profile box; its other lines tell place, age or trade
_NAME_LABEL = re.compile(r"(?i)^(?:name|nom|nombre|nome|naam|namn|navn|名前|имя)$")
_PROFILE = ("profile-name-link", "profile-link", "profile-data")


def title_of(dom: Dom, meta: Metadata, base: Base, post_title: str | None) -> str | None:
    """The blog's name: by its own element, by a heading that leads home, by what the page's title adds to the post's."""
    for name in _TITLE_PLACES:
        for node in dom.by_class.get(name, ())[:1]:
            if (line := dom.line(node)) and len(line) < 120:
                return line
    for tag in ("h1", "h2", "h3"):
        for head in dom.tags(tag)[:6]:
            if (
                (line := dom.line(head))
                and len(line) < 120
                and line != post_title
                and any(_is_home(base, n) for n in dom.tags("a", (head.i, head.end)))
            ):
                return line
    if meta.metas.get("og:site_name"):
        return meta.metas["og:site_name"]
    for name in _TITLE_IDS:
        if (found := dom.by_id.get(name)) is not None:
            for head in (*dom.tags("h1", (found.i, found.end)), *dom.tags("a", (found.i, found.end))):
                if (line := dom.line(head)) and 2 < len(line) < 120 and line != post_title:
                    return line
    return _from_title(meta.title, post_title)


def _from_title(title: str, post_title: str | None) -> str | None:
    if not title:
        return None
    if post_title and post_title in title:
        rest = title.replace(post_title, " ", 1).strip(" |»«·:–—-›‹,")
        return re.sub(r"(?i)^blog archive|blog archive$", "", rest).strip(" |»«·:–—-›") or None
    return title if not post_title else None


def _is_home(base: Base, link: Node) -> bool:
    href = link.get("href")
    if "home" in link.get("rel").split() or href == "/":
        return True
    url = base.join(href)
    parts = split(url)
    return bool(href) and base.same_site(url) and parts.path.rstrip("/") in ("", "/index.html", "/index.php", "/blog") and not parts.query


def url_of(dom: Dom, meta: Metadata, base: Base) -> str | None:
    """The blog's front page: where its name or a "home" link leads."""
    for link in dom.tags("a"):
        if "home" in link.get("rel").split() and base.same_site(base.join(link.get("href"))):
            return base.join(link.get("href")).split("#")[0]
    for name in (*_TITLE_PLACES, *_TITLE_IDS):
        box = dom.by_class.get(name, [None])[0] or dom.by_id.get(name)
        if box is None:
            continue
        for link in [box] if box.tag == "a" else dom.tags("a", (box.i, box.end))[:3]:
            url = base.join(link.get("href")).split("#")[0]
            if link.get("href") and base.same_site(url) and len(split(url).path) <= max(1, len(split(base.url).path)):
                return url
    origin = origin_of(base.url)
    return f"{origin}/" if origin else None


def owners(dom: Dom, meta: Metadata, base: Base) -> tuple[Owner, ...]:
    """People whom the page names as the blog's keepers."""
    found: dict[str, Owner] = {}
    for token in _PROFILE:
        for node in dom.by_class.get(token, ())[:4]:
            link = node if node.tag == "a" else next(iter(dom.tags("a", (node.i, node.end))), None)
            name = _profile_name(dom, node)
            if (
                name
                and len(name) < 80
                and not ABOUT.expression.match(name)
                and "author" in (link.get("rel") if link is not None else "author")
            ):
                url = base.join(link.get("href")) if link is not None and link.get("href") else None
                number = re.search(r"/profile/(\d+)", url or "")
                found.setdefault(name, Owner(Person(name, url, number[1] if number else None), "named in the blog's profile box"))
    for thing in meta.things:
        writer = thing.get("author") or thing.get("creator")
        if is_a(thing, "Blog") and isinstance(writer, dict) and isinstance(writer.get("name"), str):
            found.setdefault(writer["name"], Owner(Person(writer["name"], None), "named as the blog's author in its structured data"))
    return tuple(found.values())


def _profile_name(dom: Dom, node: Node) -> str | None:
    """The name in a profile box; its other lines (place, trade) have the same class and a label of their own."""
    label, found, rest = dom.line(node).partition(":")
    if found and len(label) < 20:
        return rest.strip() if _NAME_LABEL.match(label.strip()) else None
    if (
        "profile-data" in node.cls
        and node.tag == "dd"
        and not any("author" in n.get("rel").split() for n in dom.tags("a", (node.i, node.end)))
    ):
        return None
    return dom.line(node)
