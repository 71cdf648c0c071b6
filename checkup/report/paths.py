"""The addresses inside the site: slugs of blogs and posts, pages, anchors, and relative links between them."""

from __future__ import annotations

import hashlib
import posixpath
from collections.abc import Iterable, Sequence
from functools import lru_cache

from checkup import lazy_re as re
from checkup.addresses import decoded, split
from checkup.model import Post, comment_key
from checkup.moments import UTC_CLOCK, Clock
from checkup.report import paging
from checkup.text.words import ascii_words

PER_PAGE = 100
"""Comments on a page at most, by convention; their weight may cut it earlier."""
POSTS_PER_PAGE = 200
"""Rows of the posts table on a page at most, by convention; their weight may cut it earlier."""
UNDATED = "undated"
"""What stands in the place of a year for posts without a date."""
POST_ROW = 410  # bytes of tags around one row of the posts table (templates/posts.html)
_WINDOWS = re.compile(r"^(?:con|prn|aux|nul|com\d|lpt\d)(?:[.-]|$)")  # names that no file may have on Windows, whatever its ending
_PLAIN = re.compile(r"[A-Za-z0-9_-]{1,40}")  # ids of comments that can be part of an anchor
_TAKEN = frozenset({"assets", "index", "posts"})
_FILES = frozenset({"index.html", "404.html", "compare.html", "feed.xml", "robots.txt"})  # at the site's root


def short_hash(text: str, length: int = 6) -> str:
    """A stable short name for a text."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:length]


def relative(here: str, there: str) -> str:
    """The link from page `here` to `there` (both from the site's root, `there` with its #anchor): relative, and it names the file."""
    page, mark, anchor = there.partition("#")
    if page == here and mark:
        return f"#{anchor}"
    folder = here.rpartition("/")[0]
    below = page.removeprefix(f"{folder}/")  # most links lead to a page below, of which there are as many as posts
    return (below if below != page else _climb(folder, page)) + mark + anchor


@lru_cache(maxsize=4_096)  # the tabs and footers of a folder's pages lead to the same few
def _climb(folder: str, page: str) -> str:
    return posixpath.relpath(page, folder or ".")


def slugify(text: str, limit: int = 70) -> str:
    """Lower-case ASCII words joined by hyphens; "" where nothing is left."""
    return re.sub(r"[^a-z0-9]+", "-", ascii_words(text)).strip("-")[:limit].strip("-")


def post_slug(url: str) -> str:
    """A slug from the post's own address: its last path segment that is not a bare file name, else its query."""
    parts = split(url)
    segments = [s for s in parts.plain_path.split("/") if s]
    while len(segments) > 1 and re.fullmatch(r"index\.\w{1,5}|default\.\w{1,5}", segments[-1], re.IGNORECASE):
        segments.pop()
    stem = re.sub(r"\.(?:s?html?|php|aspx?|cgi|txt)$", "", segments[-1], flags=re.IGNORECASE) if segments else ""
    slug = slugify(stem)
    if parts.query and (not slug or slug == "index"):
        slug = slugify(decoded(parts.query))
    if not slug:
        slug = f"post-{short_hash(url)}"
    return f"post-{slug}" if _WINDOWS.match(slug) or slug in _TAKEN else slug


def blog_folders(slugs: Sequence[str]) -> tuple[str, ...]:
    """One folder name for each blog, in order: the slug itself where it is a safe file name, with a number where two are the same."""
    names: list[str] = []
    for slug in slugs:
        base = slug if re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,99}", slug) and not slug.endswith(".") else slugify(slug) or "blog"
        if base.lower() in _TAKEN | _FILES or _WINDOWS.match(base.lower()):
            base = f"{base.replace('.', '-')}-blog"
        name, n = base, 2
        while name.lower() in {x.lower() for x in names}:
            name, n = f"{base}-{n}", n + 1
        names.append(name)
    return tuple(names)


def _table_parts(posts: Sequence[Post]) -> tuple[tuple[int, int], ...]:
    return paging.parts([POST_ROW + paging.size((p.title or p.url)[:140]) + len(p.url) // 2 for p in posts], most=POSTS_PER_PAGE)


def _oldest_first(post: Post, clock: Clock) -> tuple[float, str]:
    return (float("inf") if post.published is None else clock.epoch(post.published), post.url)


class Places:
    """The addresses of one blog's pages: on which page a post, a comment or an anchor stands.

    A post without comments has no page of its own: all that one could say stands in its row of the table of posts.
    Slugs are stable: of several posts whose addresses end alike, the oldest keeps the plain slug and the others get a short hash of theirs.
    """

    def __init__(self, folder: str, posts: Iterable[Post], clock: Clock = UTC_CLOCK) -> None:
        """Give every post with comments a page and every comment an anchor; `clock` reads the posts' dates."""
        self.folder, self.clock = folder, clock
        self._slug: dict[str, str] = {}
        self._anchor: dict[str, str | None] = {}  # by key; None where it is made of the comment's id alone
        self._page: dict[str, int] = {}  # by key, of the comments that are not on the first page of their post
        self._parts: dict[str, tuple[tuple[int, int], ...]] = {}
        self._posts_page: dict[str, str] = {}
        listed = list(posts)
        taken: set[str] = set()
        wanted = {post_slug(p.url) for p in listed}
        for post in sorted(listed, key=lambda post: _oldest_first(post, clock)):
            slug = post_slug(post.url)
            paged = re.fullmatch(r"(.+)-\d+", slug)
            if slug in taken or (paged and paged[1] in wanted):
                slug = f"{slug}-{short_hash(post.url)}"
            taken.add(slug)
            self._slug[post.url] = slug
            self._number(post)
        self.years = self._split(listed)

    def _number(self, post: Post) -> None:
        seen: set[str] = set()
        for comment in post.comments:
            plain = f"c{comment.id}" if _PLAIN.fullmatch(comment.id) else ""
            anchor = plain or f"c{short_hash(comment.id, 10)}"
            while anchor in seen:
                anchor += "b"
            seen.add(anchor)
            self._anchor[post.key(comment)] = None if anchor == plain else anchor
        parts = paging.parts([paging.weight(c) for c in post.comments], most=PER_PAGE) if post.comments else ()
        for number, (start, end) in enumerate(parts[1:], 2):
            self._page.update((post.key(comment), number) for comment in post.comments[start:end])
        self._parts[post.url] = parts

    def _split(self, posts: list[Post]) -> tuple[tuple[str, str, tuple[Post, ...]], ...]:
        """(label, page, posts newest first) for each page of the posts table: all on one while they fit, else a year each."""
        newest = sorted(posts, key=lambda p: (-self.clock.epoch(p.published) if p.published else float("inf"), p.url))
        groups: dict[str, list[Post]] = {}
        whole = len(_table_parts(newest)) == 1
        for post in newest:
            year = str(post.published.year) if post.published else UNDATED
            groups.setdefault("" if whole else year, []).append(post)
        pages: list[tuple[str, str, tuple[Post, ...]]] = []
        for year, members in groups.items():
            for n, (start, end) in enumerate(_table_parts(members), 1):
                part = members[start:end]
                label, name = (year, year) if n == 1 else (f"{year}, part {n}", f"{year}-{n}")
                page = self.path(f"posts-{name}.html" if pages else "posts.html")
                pages.append((label, page, tuple(part)))
                self._posts_page.update({p.url: page for p in part})
        return tuple(pages)

    def path(self, name: str) -> str:
        """A page of this blog, from the site's root."""
        return f"{self.folder}/{name}"

    def inside(self, path: str | None) -> str | None:
        """The same page from this blog's own folder, for files that are read there."""
        return None if path is None else path.removeprefix(f"{self.folder}/")

    def slug(self, post: Post) -> str:
        """The post's slug."""
        return self._slug[post.url]

    def parts(self, post: Post) -> tuple[tuple[int, int], ...]:
        """(start, end) of the comments on each page of the post; none where it has no comments."""
        return self._parts[post.url]

    def post(self, url: str, page: int = 1) -> str | None:
        """The page of the post with this address, None where it has none."""
        if not self._parts.get(url):
            return None
        slug = self._slug[url]
        return self.path(f"posts/{slug}{f'-{page}' if page > 1 else ''}.html")

    def anchor(self, key: str) -> str:
        """The anchor of the comment with this key, without #."""
        return self._anchor[key] or f"c{key.rpartition('#')[2]}"

    def comment(self, post_url: str | None, comment_id: str | None) -> str | None:
        """Page and anchor of a comment, the post's page where the comment is unknown, None where the post has none."""
        if post_url is None:
            return None
        key = comment_key(post_url, comment_id or "")
        base = self.post(post_url, self._page.get(key, 1))
        return None if base is None else base + (f"#{self.anchor(key)}" if key in self._anchor else "")
