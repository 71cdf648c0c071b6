"""Which of the pages read are no posts, and which are posts although they look like lists: what only all pages together tell.

One page may be wrong about itself: a post without comments under three linked headings looks like a list, a month with one entry like a
post. Here the other pages speak: the addresses that the blog's posts have, the lists that link to a page as to a post, and pages that
say the same at many addresses.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from checkup import lazy_re as re
from checkup.addresses import Sort, View, dated_by_path, home_of, post_key, shape, sort_of, split
from checkup.gathering.foreign_pages import foreign, of_other_hosts
from checkup.gathering.near_text import says_enough
from checkup.gathering.page_read import Draft
from checkup.gathering.repeated_pages import echoes, repeated, reply_forms, several_of_one_title
from checkup.gathering.same_comment import letters
from checkup.model import Comment, PageType, Post, Skip

LIST = "A list of posts, not a post."
PAGE = "A page of its own (like About), not a post."
OTHER = "No post was recognised on this page."
FRONT = "The front page, not a post."
VIEW = "Only its feed, trackback address, a form for an answer or a link to share it was read, not the post."
ATTACHED = "A picture or another part of a post, not a post."
PEOPLE = "A page about one of the blog's members or writers, not a post."
REPEATED = "The same words stand at several addresses: a notice, not a post."
ECHO = "It only repeats a part of another page, as a day with one post and a form for an answer do."
FOREIGN = "A page of another site."
PROTECTED = "A post that asks for a password; what is not public is not measured."
OUTSIDE = "No date, and an address unlike the blog's posts: taken for a page of its own (like About)."
BESIDE = "No date, byline or comment, and outside the folder of all that have one: taken for a manual or other pages beside the blog."
STANDING = "Without the date that the blog's posts have: taken for a page of its own (like About)."
WHY = {"list": LIST, "page": PAGE, "other": OTHER}

# With fewer posts than these nothing can be said of what the blog's addresses usually look like. Convention.
_SOME, _MANY = 5, 10
# "Nearly all" of a blog's posts, and so few that nearly all others are of another kind. Conventions.
_NEARLY_ALL = 0.8
_FEW = 0.05
# So many comments that all stand on other pages too make a page of recent comments of it. Convention.
_RECENT = 3
# Titles of other posts on a page that make a list of it (a post may name one or two), and letters that no line has by chance. Conventions.
_TITLES, _TITLE = 3, 8
_BEHIND_DAY = (": ", " - ", " – ", " — ")  # what stands between a day and a title in a list
_INDEX_FILE = re.compile(r"/(?:index\.\w{2,5})?$", re.IGNORECASE)
_PEOPLE = re.compile(
    r"/(?:members?|users?|profiles?|people|contributors?|authors?|writers?|mitglieder|autor(?:en|es)?|autores?|auteurs?|membres|usuarios"
    r"|usuario|miembros|utenti|membri|leden|gebruikers?|uzytkownik|autorzy)/[^/]+/?(?:index\.\w+)?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Sorted:
    """The posts, and what was left out with the reason."""

    posts: list[Draft]
    left_out: list[Skip]


def sort_out(drafts: Sequence[Draft], home: str, linked: Collection[str]) -> Sorted:
    """The posts among the drafts. `home` is the front page's address ("" = not known), `linked` the keys of what lists call a post."""
    secret = {d.post.url for d in drafts if d.post.protected}
    drafts = [d for d in drafts if d.post.url not in secret]
    kept = [d for d in drafts if d.page_type == "post" or d.from_record]
    kept += _found_again(drafts, kept, home, linked)
    left = dict.fromkeys(secret, PROTECTED)
    names = {post_key(d.post.url) for d in kept}
    for draft in drafts:
        if post_key(draft.post.url) not in names and not is_plainly_a_list(draft.page_type, draft.post.url, home):
            left[draft.post.url] = WHY.get(draft.page_type, OTHER)
    for reason, is_none in _RULES:
        gone = is_none(kept, home, linked)
        left.update(dict.fromkeys(gone, reason))
        kept = [d for d in kept if d.from_record or d.post.url not in gone]
    return Sorted(kept, [Skip(url, left[url]) for url in sorted(left)])


def is_plainly_a_list(page_type: PageType, url: str, home: str) -> bool:
    """A list that looks like one by its address, and the front page: they are left out without a word, as nobody takes them for posts."""
    return page_type == "list" and (sort_of(url) is not Sort.OTHER or _is_home(url, home))


# posts that their page took for something else


def _found_again(drafts: Sequence[Draft], posts: Sequence[Draft], home: str, linked: Collection[str]) -> list[Draft]:
    """Drafts that their own page calls a list or a page, and the blog a post.

    The blog says so by an address with a date and a name like its other posts' addresses, or by a list that links to it as to a post
    where its address has the form of many posts, or of many texts without day, writer and comments that lists link to; by an address
    that differs by a number from those of most posts, where a text stands there; or by many texts alike whose day stands in their head
    alone, more than there are posts: the theme prints no days.
    """
    bare = (d for d in drafts if d.page_type == "other" and d.post.title and post_key(d.post.url) in linked)
    forms = Counter(shape(d.post.url) for d in (*posts, *bare))
    read = Counter(shape(d.post.url) for d in posts)
    dated = sum(_dated_name(d.post.url) for d in posts)
    unprinted = Counter(shape(d.post.url) for d in drafts if _has_day_in_head(d))
    found = []
    for draft in drafts:
        url, post = draft.post.url, draft.post
        if draft.from_record or draft.page_type == "post" or _is_home(url, home) or sort_of(url) is not Sort.OTHER:
            continue
        by_date = _dated_name(url) and dated >= _SOME and dated >= len(posts) / 2
        by_list = draft.page_type != "page" and bool(post.title) and post_key(url) in linked and forms[shape(url)] >= _SOME
        by_number = draft.page_type == "other" and _is_numbered(url) and bool(post.title) and says_enough(post.text)
        by_head = _has_day_in_head(draft) and unprinted[shape(url)] >= max(_SOME, len(posts) + 1)
        if by_date or by_list or by_head or (by_number and read[shape(url)] >= max(_SOME, len(posts) / 2)):
            found.append(replace(draft, page_type="post"))
    return found


def _has_day_in_head(draft: Draft) -> bool:
    """Whether a page that its own look tells to be none has all that a post has: a day (which it does not print), a title and a text."""
    post = draft.post
    return draft.page_type == "other" and post.published is not None and bool(post.title) and says_enough(post.text)


def _dated_name(url: str) -> bool:
    """Whether an address has a date and a name after it (/2012/05/our-bread/), as no list has."""
    return dated_by_path(url) is not None and sort_of(url) is Sort.OTHER


def _is_home(url: str, home: str) -> bool:
    return bool(home) and post_key(url) == post_key(home)


# pages that were taken for posts


def _only_shared(posts: Sequence[Draft], home: str, linked: Collection[str]) -> set[str]:
    return {d.post.url for d in posts if d.view is View.OTHER}


def _is_front(posts: Sequence[Draft], home: str, linked: Collection[str]) -> set[str]:
    """The front page, unless it is the blog's only post."""
    return {d.post.url for d in posts if _is_home(d.post.url, home)} if len(posts) > 1 else set()


def _lists(posts: Sequence[Draft], home: str, linked: Collection[str]) -> set[str]:
    """Lists that look like a post: a month with one entry, the index of a folder full of posts, a page of recent comments.

    An address that is a list's by its form counts where most posts have another, for a page with comments of its own where nearly all have.
    Pages of one title in a folder are copies of one post and do not fill it.
    """
    folders = Counter(folder for folder, _ in {(home_of(d.post.url), d.post.title) for d in posts})
    plain = sum(sort_of(d.post.url) is Sort.OTHER for d in posts)
    mostly, nearly_all = (plain >= max(_SOME, share * len(posts)) for share in (0.5, _NEARLY_ALL))
    gone: set[str] = set()
    doubtful: list[Post] = []
    for draft in posts:
        url = draft.post.url
        by_form = sort_of(url) is not Sort.OTHER
        below = 0 if split(url).query else folders[home_of(f"{url}/")]
        leads = (_is_index(url) and folders[home_of(url)] > _SOME) or (below > _SOME and 2 * below >= len(posts))
        repeats = by_form and (mostly or len(draft.post.comments) >= _RECENT)
        if by_form and nearly_all:
            gone.add(url)
        elif leads or repeats:
            doubtful.append(draft.post)
    return gone | {post.url for post in _without_comments_of_their_own(doubtful, posts)}


def _without_comments_of_their_own(some: Sequence[Post], posts: Sequence[Draft]) -> list[Post]:
    """Those posts whose comments all stand on others too; only the comments of `some` are held beside the blog."""
    asked = {_mark(c) for post in some for c in post.comments}
    holders = Counter(mark for d in posts if asked for mark in asked.intersection(map(_mark, d.post.comments)))
    return [post for post in some if all(holders[_mark(c)] != 1 for c in post.comments)]


def _mark(comment: Comment) -> tuple[str, str | None, str]:
    return comment.id, comment.author.name, comment.text[:80]


def _is_index(url: str) -> bool:
    parts = split(url)
    return not parts.query and bool(_INDEX_FILE.search(parts.path))


def _tables_of_contents(posts: Sequence[Draft], home: str, linked: Collection[str]) -> set[str]:
    """Pages at an address unlike the posts' whose lines are the titles of other posts: issues of a magazine, lists of all posts.

    An address with a date and a name is a post's, whatever other posts its page names below the text, unless it says nothing else.
    """
    titles = {title for d in posts if len(title := letters(d.post.title or "")) >= _TITLE}
    forms = Counter(shape(d.post.url) for d in posts)
    gone = set()
    for draft in posts:
        url = draft.post.url
        if draft.post.comments or 2 * forms[shape(url)] >= len(posts):
            continue
        lines = [line for line in draft.post.text.split("\n") if line.strip() and letters(line) != letters(draft.post.title or "")]
        named = {told for line in lines if (told := _title_in(line, titles))}
        if len(named) >= (max(_TITLES, _NEARLY_ALL * len(lines)) if _dated_name(url) else _TITLES):
            gone.add(url)
    return gone


def _title_in(line: str, titles: Collection[str]) -> str | None:
    """The title that a line is, perhaps behind its day: "Friday, May 30. 2014: Reading old recipes"."""
    told = (letters(line), *(letters(line.partition(mark)[2]) for mark in _BEHIND_DAY if any(map(str.isdigit, line.partition(mark)[0]))))
    return next((title for title in told if title in titles), None)


def _people(posts: Sequence[Draft], home: str, linked: Collection[str]) -> set[str]:
    """Pages of members and writers by their address, where most posts have another; what has a date and a byline or comments is a post."""
    people = {d.post.url for d in posts if _PEOPLE.search(split(d.post.url).plain_path)}
    written = {d.post.url for d in posts if (d.post.comments or d.post.author) and d.post.published is not None}
    return people - written if 2 * len(people) <= len(posts) else set()


def _attached(posts: Sequence[Draft], home: str, linked: Collection[str]) -> set[str]:
    """Pages without comments that lie below the address of a post, as pictures of a post do.

    Below an address without a date only where most posts lie elsewhere, and only what has hardly a word: a page that leads a folder of
    posts is no post's picture frame. Below a date and a name one folder with most of what was read is such a folder too.
    """
    names = {post_key(d.post.url): _dated_name(d.post.url) for d in posts if not _is_home(d.post.url, home)}
    below = {d.post.url: above for d in posts if (above := _above(d.post.url)) in names and not split(d.post.url).query}
    full = {above for above, n in Counter(below.values()).items() if 2 * n >= len(posts)}
    few = 2 * len(below) < len(posts)
    bare = {d.post.url: below[d.post.url] for d in posts if d.post.url in below and not d.post.comments}
    empty = {d.post.url for d in posts if not says_enough(d.post.text)}
    return {url for url, above in bare.items() if (above not in full if names[above] else few and url in empty)}


def _above(url: str) -> str:
    """The key of the address that a page lies below."""
    return post_key(url).rpartition("/")[0]


def _outside(posts: Sequence[Draft], home: str, linked: Collection[str]) -> set[str]:
    """What stands outside the blog's posts: undated pages at an address unlike the others'.

    Where four of five posts have dates, that is any address whose form mostly goes without; where dates are rare, an address that stands
    alone among posts that nearly all share a form, on a page without comments.
    """
    dated = Counter(shape(d.post.url) for d in posts if d.post.published is not None)
    usual = Counter(shape(d.post.url) for d in posts)
    common = {form for form, n in usual.items() if n >= 3}
    undated = [d.post for d in posts if d.post.published is None]
    if sum(dated.values()) >= max(_SOME, _NEARLY_ALL * len(posts)):
        return {p.url for p in undated if 2 * dated[shape(p.url)] < usual[shape(p.url)]}
    if len(posts) >= _MANY and sum(usual[form] for form in common) >= 0.9 * len(posts):
        return {p.url for p in undated if not p.comments and shape(p.url) not in common}
    return set()


def _beside(posts: Sequence[Draft], home: str, linked: Collection[str]) -> set[str]:
    """Pages without date, byline and comment outside the folder below which all stand that have a date or byline: a manual, a wiki.

    There may be many. Half of all that was read must have a date or byline, so that a blog whose theme prints neither keeps its posts.
    """
    signed = [_folders(d.post.url) for d in posts if d.post.published is not None or d.post.author is not None]
    if len(signed) < max(_MANY, len(posts) / 2):
        return set()
    common = next(signed[0][:n] for n in range(len(signed[0]), -1, -1) if all(one[:n] == signed[0][:n] for one in signed))
    bare = (d.post for d in posts if d.post.published is None and d.post.author is None and not d.post.comments)
    return {p.url for p in bare if _folders(p.url)[: len(common)] != common}


def _folders(url: str) -> list[str]:
    """The folders in the path of an address, without its last part: that of a page whose file is the index of a folder is the folder."""
    return _INDEX_FILE.sub("", split(url).plain_path).split("/")[1:-1]


def _standing(posts: Sequence[Draft], home: str, linked: Collection[str]) -> set[str]:
    """Standing pages (a gallery, a guest book), with comments or without, among posts that nearly all carry a date where these have none.

    Either in the address, with a name after it: then those without are few, where a blog's former addresses would be many. Or on the page.
    """
    elsewhere = [d for d in posts if not _dated_name(d.post.url)]
    by_address = {d.post.url for d in elsewhere if not _is_numbered(d.post.url)}
    undated = {d.post.url for d in elsewhere if d.post.published is None}
    groups = (by_address if len(elsewhere) <= _FEW * len(posts) else set(), undated if len(undated) <= _FEW * len(posts) else set())
    return {url for group in groups for url in group} if len(posts) >= _MANY else set()


def _is_numbered(url: str) -> bool:
    """Whether an address names what stands there by a number (?p=12, /archives/000123.html), as short addresses of posts do."""
    parts = split(url)
    return bool(parts.query) or parts.path.rstrip("/").rpartition("/")[2].partition(".")[0].isdigit()


_RULES = (
    (VIEW, _only_shared),
    (FRONT, _is_front),
    (FOREIGN, foreign),
    (FOREIGN, of_other_hosts),
    (REPEATED, repeated),
    (VIEW, reply_forms),
    (ECHO, echoes),
    (ECHO, several_of_one_title),
    (LIST, _lists),
    (LIST, _tables_of_contents),
    (PEOPLE, _people),
    (ATTACHED, _attached),
    (OUTSIDE, _outside),
    (BESIDE, _beside),
    (STANDING, _standing),
)
