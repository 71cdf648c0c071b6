"""The title of a post as its page's head tells it: the parts that the `<title>` is put together of, which of them is the blog's name, and
the lines of the page that say one of them.
"""

from __future__ import annotations

from checkup import lazy_re as re
from checkup.reading.dom import Dom, Node
from checkup.reading.metadata import Metadata
from checkup.reading.page_urls import Base
from checkup.reading.post.body import find_body
from checkup.reading.vocabulary import tokens
from checkup.text.words import letters_of

PIECES_MAX = 8  # parts; a convention: a page's title is put together of two or three, and all joins of the parts are tried
PART_MIN = 4  # letters of a part of the head's title that a line may be; a convention: shorter ones are words of menus
DAY = re.compile(r"^\d{1,4}([./-])\d{1,2}\1\d{1,4}\W{1,4}")  # the day before a title, as the oldest themes print both in one line
_LINES = tokens("a b strong big font em i p div span td dt center u")
_LINKS_MAX = 30  # links; a convention: the one in the banner that leads home is among the first of a page
# what stands between the parts of a head's title: dividers with blanks around them, bars without, and dashes beside an ideograph or kana
_WIDE = "[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"
_DIVIDED = re.compile(rf"(?<!\s)\s++[|»«·:–—~/@•›‹→←<>-]++\s++|(?:(?<!\s)\s++)?[|»«]\s*+|(?<={_WIDE})[-_]{{1,3}}(?={_WIDE})")
_ADORNED = re.compile(r"^\s*([^\w\s]|[øØºª])\s+(\S.{0,1000}\S)\s+\1\s*$", re.DOTALL)  # a sign, or a letter that few use as a word
_INDEX = re.compile(r"(?<=/)index\.\w{2,5}$")  # the file that a folder's address stands for


def parts_of_title(title: str) -> list[str]:
    """The parts that a page's title is put together of: "Rye | The Slow Loaf"; without a sign that adorns both its ends ("ø Rye ø")."""
    return [p for p in _DIVIDED.split(_ADORNED.sub(r"\2", title)) if p.strip()]


def from_head(meta: Metadata, banner: set[str]) -> str | None:
    """The longest part of the head's title that is not the blog's name; `banner` are the letters of what its banner says."""
    if not meta.title:
        return None
    pieces = parts_of_title(meta.title)
    site = letters_of(meta.metas.get("og:site_name", ""))
    pieces = [p for p in pieces if letters_of(p) != site] or pieces
    pieces = [p for p in pieces if not any(letters_of(p) in name for name in banner)]
    return max(pieces, key=len).strip() if pieces else meta.title


def behind_blog(dom: Dom, title: str, base: Base) -> str:
    """What stands behind the blog's name and a colon ("The slow loaf: Rye"), where a link of that name leads home; "" elsewhere."""
    blog, colon, rest = title.partition(": ")
    return rest if colon and any(dom.line(a) == blog and leads_home(dom, a, base) for a in dom.tags("a")[:_LINKS_MAX]) else ""


def before_brackets(dom: Dom, title: str, base: Base) -> str:
    """What stands before the blog's name in brackets ("Rye (The slow loaf)"), where the only h1 says it and leads nowhere home; else ""."""
    told, bracket, rest = title.partition(" (")
    heads = dom.tags("h1") if bracket and rest.rstrip().endswith(")") else []
    return told if len(heads) == 1 and dom.line(heads[0]) == told and not leads_home(dom, heads[0], base) else ""


def leads_home(dom: Dom, node: Node, base: Base) -> bool:
    """Whether a link in or around an element leads to the front page, or to a folder above the page."""
    own = _INDEX.sub("", base.url)  # saved as ".../40/index.html", a page's heading leads to ".../40/": to itself
    links = dom.tags("a", (node.i, node.end)) or ([node.up] if node.up is not None and node.up.tag == "a" else [])
    for link in links:
        href = base.join(link.get("href")).split("#")[0].rstrip("/")
        if not href or href in (".", "..", "/", "index.html"):
            return True
        if link.get("href").endswith("/") and own.startswith(f"{href}/") and own.rstrip("/") != href:
            return True  # a folder above the page's own: a blog among others of one host, or a section
        if href and (re.fullmatch(r"https?://[^/]+(?:/index\.\w+)?", href) or link.get("rel") == "home"):
            return True
    return False


def lines_of_title(dom: Dom, meta: Metadata, stop: int) -> list[Node]:
    """Short lines and links that are a whole part of the head's title, for pages that mark no heading."""
    pieces = parts_of_title(meta.title)[:PIECES_MAX]
    keys = [letters_of(p) for p in pieces]
    parts = {"".join(keys[a:b]) for a in range(len(keys)) for b in range(a + 1, len(keys) + 1)}
    before, _, behind = meta.title.partition(": ")
    parts |= {letters_of(meta.metas.get("og:title", "")), letters_of(behind)}
    parts = {p for p in parts if len(p) >= PART_MIN}
    short = dom.short_lines() if parts else []
    lines = [n for n, line in short if n.i < stop and n.tag in _LINES and letters_of(DAY.sub("", line)) in parts]
    if behind and len(letters_of(before)) >= PART_MIN:  # "Rye: ann", as hosts print that call the blog by its keeper's name
        first = [n for n, line in short if n.i < stop and n.tag in _LINES and letters_of(line) == letters_of(before)]
        lines = first if first and all(n.i < first[0].i for n in lines) else lines
    body = find_body(dom, None, stop)
    return [n for n in lines if body is None or not body.holds(n)] or lines
