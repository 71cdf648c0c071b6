"""One post once: which pages stand for one post, by their addresses, and then by title, day and text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from checkup import lazy_re as re
from checkup.addresses import key, numbered_stem, post_key
from checkup.gathering.disjoint import DisjointSets
from checkup.gathering.near_text import nearly_same, says_enough
from checkup.gathering.page_read import Draft, PageRead
from checkup.gathering.same_comment import letters
from checkup.model import Post
from checkup.reading.comment_words import HEADING

# So many pages with titles of their own that all call one address theirs: the theme prints the front page's or a section's there.
_NOBODYS = 3
# Pages compared with each other where all have one title and day ("Untitled"); beyond that only neighbours are compared.
_COMPARED = 60
# The first page has no number; where pages are counted from 0, as Drupal does in its query, the second one is 1.
_NEXT_PAGE = re.compile(r"(?:/(?:page/)?[2-9]\d?|\?page=[1-9]\d?)$")
_PARTS = re.compile(r"(?<!\s)(?:\s*+(?:[:|»«·–—]|(?<=\s)-(?=\s)))++\s*")  # what stands between the parts of a page's title


def own_addresses(pages: Iterable[PageRead], home: str) -> dict[str, str]:
    """The address that each page gives for itself, by the page's url.

    Left out where it is the front page's, that of many pages, or that of a post with another title and text.
    """
    titles: dict[str, set[str]] = defaultdict(set)
    pages = list(pages)
    own = [p for p in pages if p.said]
    at = {post_key(p.url): p for p in pages}
    for page in own:
        titles[post_key(page.said)].add(letters(page.post.title or page.url))
    found = {}
    for page in own:
        said, read = post_key(page.said), post_key(page.url)
        front = bool(home) and said == post_key(home)
        if said == read or not (front or len(titles[said]) >= _NOBODYS or (said in at and _are_two(page, at[said]))):
            found[page.url] = page.said
    return found


def _are_two(one: PageRead, other: PageRead) -> bool:
    """Whether two pages are two posts, whatever they call their address: neither bears the other's title, and each says its own."""
    if one.page_type != "post" or other.page_type != "post":
        return False
    a, b = letters(one.post.title or ""), letters(other.post.title or "")
    if not a or not b or a in b or b in a or not (says_enough(one.post.text) and says_enough(other.post.text)):
        return False
    return not nearly_same(one.post.text, other.post.text)


def further_bodies(pages: Sequence[PageRead], linked: Mapping[str, str]) -> dict[str, str]:
    """The pages that only go on with the text of another page, with the key of the post that they belong to.

    `linked` says for the keys of pages which page links to them as its next ones; else the second page of a post has its address with a
    number behind it, and its title.
    """
    by_key = {post_key(p.url): p for p in pages if p.page_type == "post"}
    found = {}
    for page in pages:
        owner = linked.get(key(page.url)) or linked.get(key(page.said) if page.said else "")
        name = _NEXT_PAGE.sub("", post_key(page.url))
        if owner is not None and post_key(owner) != post_key(page.url):
            found[page.url] = post_key(owner)
        elif name != post_key(page.url) and (first := by_key.get(name)) and page.post.title and first.post.title == page.post.title:
            found[page.url] = name
    return found


def with_talk(pages: Sequence[PageRead], linked: Mapping[str, str]) -> list[PageRead]:
    """The pages; those that hold the comments of a post alone as parts of it, under its address.

    `linked` says for the keys of pages which post leads there with the number of its comments. They bear its title, perhaps behind other
    words ("Comments on ..."), none, or one that is no post's: the blog's, which the windows of several posts bear, or "Comments".
    """
    at = {page.url: page for page in pages}
    owners = {page.url: at.get(linked.get(key(page.url)) or linked.get(key(page.said) if page.said else "") or "") for page in pages}
    bearing: dict[str, set[str]] = defaultdict(set)
    for page in pages:
        if owner := owners[page.url]:
            bearing[letters(page.post.title or "")].add(letters(owner.post.title or ""))
    found = []
    for page in pages:
        owner = owners[page.url]
        if owner is None or owner is page or owner.page_type != "post":
            found.append(page)
            continue
        title = letters(page.post.title or "")
        named = not title or letters(owner.post.title or "") in title
        same = named or len(bearing[title]) > 1 or says_only_comments(page.post)
        found.append(replace(page, said=owner.said or owner.url, talk=True) if same else page)
    return found


def says_only_comments(post: Post) -> bool:
    """Whether a page holds comments under no more of a title than that they are some: "Rye and oats: Comments"."""
    parts = _PARTS.split(post.title or "")
    return bool(post.comments) and not post.text and any(HEADING.fullmatch(part) for part in parts)


def by_address(pages: Iterable[PageRead]) -> list[list[PageRead]]:
    """The pages of each address: the same but for scheme, view, ending, case and the like, or joined by what pages say of themselves."""
    same: DisjointSets[str] = DisjointSets()
    ordered = sorted(pages, key=lambda p: p.url)
    for page in ordered:
        same.join(post_key(page.url), post_key(page.said or page.url))
    groups: dict[str, list[PageRead]] = defaultdict(list)
    for page in ordered:
        groups[same.find(post_key(page.url))].append(page)
    return list(groups.values())


def same_posts(drafts: Sequence[Draft]) -> list[list[Draft]]:
    """Drafts of the same post together: of one title and day with nearly the same text, or numbered copies with nearly the same text."""
    same: DisjointSets[int] = DisjointSets()
    buckets: dict[tuple[object, ...], list[int]] = defaultdict(list)
    ordered = sorted(drafts, key=lambda d: d.post.url)
    for k, draft in enumerate(ordered):
        same.find(k)
        for mark in _marks(draft):
            buckets[mark].append(k)
    for bucket in buckets.values():
        for n, one in enumerate(bucket):
            for other in bucket[n + 1 : n + 1 + _COMPARED]:
                if same.find(one) != same.find(other) and _are_same(ordered[one], ordered[other]):
                    same.join(one, other)
    return [[ordered[k] for k in group] for group in same.groups()]


def _marks(draft: Draft) -> list[tuple[object, ...]]:
    """What two drafts of one post have in common: title and day, title and address but for a copy's number, or title and beginning."""
    post = draft.post
    title = letters(post.title or "")
    begins = letters(post.text[:400])[:120]
    marks: list[tuple[object, ...]] = [("stem", title, numbered_stem(post.url))]
    if title and post.published is not None:
        marks.append(("day", title, post.published.date()))
    if begins and says_enough(post.text):
        marks.append(("text", title, begins))
    return marks


def _are_same(one: Draft, other: Draft) -> bool:
    """Whether two drafts of one title are one post. Where the text is a photo or a line, only the same time or a shared comment tells."""
    a, b = one.post, other.post
    if not nearly_same(a.text, b.text):
        return False
    shared = _comments(one) & _comments(other)
    apart = not shared and bool(_comments(one)) and bool(_comments(other))
    if says_enough(a.text):
        if numbered_stem(a.url) == numbered_stem(b.url):
            return True
        return a.published.date() == b.published.date() if a.published and b.published else not apart
    return bool(shared) or (numbered_stem(a.url) == numbered_stem(b.url) and a.published == b.published and not apart)


def _comments(draft: Draft) -> frozenset[tuple[str, str]]:
    """The comments of a draft as they can be recognised in a copy."""
    return frozenset((c.author.name or "", letters(c.text)) for sheet in draft.sheets for c in sheet.comments)
