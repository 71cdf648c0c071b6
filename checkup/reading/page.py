"""One page: its bytes go in, everything that it says comes out as a `Reading`.

The steps stand in `read_page` in their order, and each needs what the ones before it found:

1. open the page: take it out of its archive and decode it, mark what the owner's selectors select, parse it once, read its head;
2. recognise the platform, whose class names help to find comments;
3. find the comments: the post's text ends where they begin, and their dates settle the order of day and month;
4. read the post around them: title, text, date, author;
5. where the post's date, or the page's address, shows that day and month were mixed up before, read once more in the right order; where
   comments print dates without a year, once more with the years that follow from the post's date;
6. say how complete the comments are: the comment system, the announced number and the form are compared with what was found;
7. say what kind of page it is, which takes comments and form into account;
8. collect its links, which mean different things on a post and on a list, and what it says of the blog.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from itertools import islice

from checkup import comment_systems, robots_words
from checkup.config import SelectorsTable
from checkup.model import Comment, Listed, Owner, Page, PageType, Post, Reading, Status
from checkup.reading import (
    blog_facts,
    comment_form,
    keeper_names,
    no_blog,
    own_text,
    page_links,
    right_dates,
    structured,
    unfilled,
    unread_talk,
    welcome_marks,
)
from checkup.reading.adapter import Adapter
from checkup.reading.announced_count import announced_count
from checkup.reading.below_text import Lines, lines_below
from checkup.reading.comments import behind_post, find, none_yet
from checkup.reading.comments.begin import heading_before
from checkup.reading.comments.found_comments import Found
from checkup.reading.comments.removed import notes_of_removal
from checkup.reading.entries import entries_of, rows_of
from checkup.reading.first_entries import come_at_once
from checkup.reading.invited_elsewhere import invited_elsewhere
from checkup.reading.list_entries import listed_posts
from checkup.reading.more_by_script import brings_more_comments, is_filled_by_script
from checkup.reading.opened_page import OpenedPage, open_page
from checkup.reading.other_posts import are_other_posts
from checkup.reading.page_type import PageSigns, is_surely_none, page_type
from checkup.reading.post.post_facts import PostContext, PostFacts
from checkup.reading.post.read_post import read_post
from checkup.reading.recognition import recognise, source_of_marks
from checkup.reading.title_classes import TITLE_CLASSES
from checkup.reading.traces import with_all_traces

# How sure a reading of comments from structured data is. Convention: less than by markup, since pages often give only a part there.
_STRUCTURED_CONFIDENCE = 0.7
_NEARLY_ALL = 0.8  # of the comments; a convention: one in five may tell its day without the year, or not at all


_BEHIND_MOST = 4  # ways to take what stands behind the text for comments that are looked at; a convention
_SMALL_HEADINGS = ("h4", "h5")  # which head sections of a text and boxes beside it as well; larger ones are asked for elsewhere
# A few comments fewer than announced are removed ones, or pings that are counted and not shown; conventions: on five whole blogs 7 of 1,053
# posts with comments announce more than they show, and none of them by as much as this.
_FEW_MISSING, _MOST_READ = 3, 0.8


def read_page(page: Page, adapters: Sequence[Adapter], platform: str, selectors: SelectorsTable | None) -> Reading:
    """See `checkup.platforms.read`; the order of the steps is explained at the top of this file."""
    opened = open_page(page, selectors)
    source = source_of_marks(opened.dom)
    return _read(page, opened, source, _adapter(opened, source, adapters, platform))


def _read(page: Page, opened: OpenedPage, source: str, adapter: Adapter) -> Reading:
    """What an opened page says. Where its dates turn out to be read wrongly, it is read once more with a clock that knows better."""
    found = _found(page, opened, adapter)
    owners = blog_facts.owners(opened.dom, opened.meta, opened.base)
    facts = _post_facts(opened, adapter, found, owners)
    if are_other_posts(opened.dom, opened.base, found, facts.when.value if facts.when else None):
        tried = [*found.tried, "a list of other posts: they are older than this one"]
        found = find.find(opened.dom, adapter, opened.clock, opened.base, frozenset(item.i0 for item in found.items))
        found.tried[:0] = tried
        facts = _post_facts(opened, adapter, found, owners)
    if not found.comments and page.pattern is None:
        found, facts = _behind(opened, adapter, found, facts, owners)
    order = opened.clock.shown()
    doubtful = page.date_order is None and order is None
    right = right_dates.order_by_year(page, opened, facts) or right_dates.order_of_all(page, opened, order)
    if right := right or (right_dates.order_by_rest(opened, found, facts) if doubtful else None):
        again = replace(opened, clock=opened.clock.anew(order=right, since=opened.clock.since))
        return replace(_read(replace(page, date_order=right), again, source, adapter), date_order=right)
    if opened.clock.since is None and (first := right_dates.tells_the_year(opened, found, facts)):
        return _read(page, replace(opened, clock=opened.clock.anew(order=page.date_order, since=first)), source, adapter)
    post = _post(opened, source, adapter, found, facts)
    return _reading(page, opened, found, facts, post, owners, order)


def _found(page: Page, opened: OpenedPage, adapter: Adapter) -> Found:
    """The comments of the markup; where the blog's pattern is known, as it says, or those that bear numbers."""
    if page.pattern is None:
        return find.find(opened.dom, adapter, opened.clock, opened.base, division=page.division)
    found = find.find_by_pattern(opened.dom, adapter, opened.clock, opened.base, page.pattern)
    if found.comments:
        return found
    numbered = find.find(opened.dom, adapter, opened.clock, opened.base)
    return numbered if numbered.confidence >= 1 else found


def _behind(opened: OpenedPage, adapter: Adapter, found: Found, facts: PostFacts, owners: tuple[Owner, ...]) -> tuple[Found, PostFacts]:
    """The comments behind the post's text that nothing announces, with the facts of the post above them; else both as they were."""
    for behind in islice(find.find_behind(opened.dom, adapter, opened.clock, opened.base, facts), _BEHIND_MOST):
        above = _post_facts(opened, adapter, behind, owners)
        when = above.when.value if above.when else None
        sure = behind_post.is_sure(opened.dom, behind, above, dated=facts.when is not None)
        if sure and not are_other_posts(opened.dom, opened.base, behind, when):
            behind.tried[:0] = found.tried
            return behind, above
    return found, facts


def _adapter(opened: OpenedPage, source: str, adapters: Sequence[Adapter], platform: str) -> Adapter:
    """The page's platform with the traces of all others; where the owner selected elements, one that takes them before its own."""
    adapter, why = recognise(source, opened.meta, opened.base, adapters, platform)
    opened.tried.append(why)
    adapter = with_all_traces(adapter, adapters)
    return replace(adapter, extra=replace(adapter.extra, marked=True)) if opened.selected else adapter


def _post_facts(opened: OpenedPage, adapter: Adapter, found: Found, owners: tuple[Owner, ...]) -> PostFacts:
    """The post around the comments; names that the page knows from elsewhere help to tell a byline from prose."""
    people = (*(c.author for c in found.comments), *(o.person for o in owners))
    names = frozenset(p.name for p in people if p.name)
    begin = heading_before(opened.dom, found.start, opened.clock)
    stop = begin if begin is not None else len(opened.dom.nodes)
    days = [c.posted.date() for c in found.comments if c.posted is not None]
    context = PostContext(
        opened.dom,
        opened.meta,
        opened.clock,
        opened.base,
        stop,
        adapter.traces,
        names,
        found.no_names,
        first_said=min(days, default=None),
        all_dated=len(days) >= _NEARLY_ALL * sum(c.kind == "comment" for c in found.comments),
    )
    return read_post(context, selected=opened.selected)


def _places(found: Found) -> tuple[int, int] | None:
    """The element with which the comments begin, and the text chunk with which they end; None where there are none."""
    return None if found.start is None or not found.items else (found.start, max(item.t1 for item in found.items))


def _comments(opened: OpenedPage, found: Found) -> tuple[Comment, ...]:
    """The comments of the markup; where it shows none, those of the structured data."""
    if found.comments:
        return found.comments
    comments = structured.find(opened.meta, opened.clock, opened.base)
    if comments:
        found.confidence = _STRUCTURED_CONFIDENCE
        found.tried.append(f"structured data: {len(comments)}")
    return comments


def _post(opened: OpenedPage, source: str, adapter: Adapter, found: Found, facts: PostFacts) -> Post:
    """The page as a post with its comments and how complete they are."""
    dom, meta = opened.dom, opened.meta
    system, outside = comment_systems.detect(source)
    comments = _comments(opened, found)
    secret = not comments and comment_form.asks_for_a_password(dom)
    announced = announced_count(dom, meta, opened.base, found.start, [(item.i0, item.i1) for item in found.items if item.outer is None])
    after = facts.title_node.i if facts.title_node else 0
    commenting = comment_form.commenting(dom, adapter.traces, after=after, spoken=bool(comments), places=_places(found))
    untold = not comments and announced is None and commenting == "unknown" and outside is None
    if untold and adapter.loads:
        system = comment_systems.copy_of(source)
        outside = "external-unread" if system or unfilled.keeps_a_place(dom) else None
    if untold and outside is None and unfilled.shows_by_button(dom):
        outside = "external-unread"
    if untold and outside is None and (system := invited_elsewhere(dom, opened.base, facts)):
        outside = "external-unread"
    status = _status(opened, adapter, found, len(comments), announced, outside)
    return Post(
        url=opened.base.own(meta.canonical),
        title=facts.title,
        published=facts.when.value if facts.when else None,
        precision=facts.when.precision if facts.when else "none",
        author=facts.author,
        text="" if secret else facts.text,
        links=() if secret else facts.links,
        quotes=() if secret else facts.quotes,
        comments=comments,
        comments_status="blocked" if secret else status,
        protected=secret,
        comment_system=None if _kept_by_platform(comments, adapter) else system,
        commenting=commenting,
        declared_count=announced,
        language=meta.language,
        platform=adapter.name,
        confidence=found.confidence if comments else 1.0,
        quotable=robots_words.may_quote(meta.robots | opened.robots),
    )


def _kept_by_platform(comments: tuple[Comment, ...], adapter: Adapter) -> bool:
    """Whether the addresses of all comments say that the platform keeps them, so that no system loaded beside them does."""
    return bool(adapter.keeps) and bool(comments) and all(adapter.keeps in (c.permalink or "") for c in comments)


def _status(opened: OpenedPage, adapter: Adapter, found: Found, read: int, announced: int | None, outside: Status | None) -> Status:
    """How complete the comments are: what the page announces is held against what it holds."""
    missing = (announced or 0) - read
    part = bool(read) and missing > 0 and (adapter.partial or (missing >= _FEW_MISSING and read < _MOST_READ * (announced or 0)))
    first = min((item.i0 for item in found.items), default=None)
    more = first is not None and (announced is None or missing > 0) and brings_more_comments(opened.dom, first)
    if opened.dom.truncated or found.cut or part or more:
        return "truncated"
    if not read and outside is None and announced and notes_of_removal(opened.dom) >= announced:
        return "none"
    if not read and outside is None and (announced or unfilled.says_more_below(opened.dom, opened.clock)):
        return "external-unread"
    return "present" if read else outside or "none"


def _is_doubted(opened: OpenedPage, post: Post, facts: PostFacts) -> bool:
    """Whether a post without comments may have some: it does not say that it has none, and somebody seems to speak below it."""
    if post.comments_status != "none" or post.declared_count == 0 or none_yet.is_noted(opened.dom):
        return False
    return unread_talk.may_hold_talk(opened.dom, opened.clock, opened.base, facts)


def _listed(opened: OpenedPage, post: Post, kind: PageType, entries: list[own_text.Entry]) -> tuple[Listed, ...]:
    """What the page says of other posts: as a list, or as one that does not look it, since each of its entries is a link as a whole."""
    dom, meta, base = opened.dom, opened.meta, opened.base
    if kind == "post" and not post.comments and not own_text.has_own_text(dom, meta, base.own(meta.canonical), entries):
        entries = entries_of(dom, base, cards=True)
    elif kind != "list":
        return ()
    return listed_posts(dom, meta, opened.clock, base, entries)


def _kind_of_page(opened: OpenedPage, post: Post, entries: list[own_text.Entry], facts: PostFacts) -> PageType:
    """Post, list, page or other; a page without title, text and comments is other, one that was cut off counts as a post."""
    dom = opened.dom
    if not (post.title or post.text or post.comments or dom.truncated):
        return "other"
    kind = page_type(
        PageSigns(
            dom,
            opened.meta,
            opened.base,
            entries,
            comments=len(post.comments),
            has_form=post.commenting == "open",
            has_thread=post.comments_status == "external-unread" and post.comment_system != comment_systems.MAIL,
            has_day=bool(post.text) and post.published is not None,
            has_writer=bool(post.text) and post.author is not None and not no_blog.is_firm(post.author.name or "", opened.base.host),
            has_title=facts.title_node is not None
            and (facts.title_node.tag in _SMALL_HEADINGS or any(c in TITLE_CLASSES for c in facts.title_node.cls))
            and own_text.tells_of(dom.line(facts.title_node), opened.meta),
            is_short=own_text.is_short(post.text),
            says_little=own_text.says_little(dom, facts.body, post.text, dated=facts.prints_day),
            has_heading=facts.title_node is not None,
            stands_alone=own_text.stands_alone(
                dom, facts.title_node, facts.body, post.text, opened.base.own(opened.meta.canonical), entries
            ),
            prints_day=facts.prints_day,
            begins_list=partial(_begins_list, opened, facts, entries),
        )
    )
    return "post" if dom.truncated and kind == "other" else kind  # what was cut off cannot be known; that it was cut is said


def _begins_list(opened: OpenedPage, facts: PostFacts, entries: list[own_text.Entry]) -> bool:
    """Whether entries of other posts, or rows of a list without headings, stand right below the page's title."""
    own = opened.base.own(opened.meta.canonical)
    others = [entry for entry in entries or rows_of(opened.dom, opened.base) if entry[1] != own]
    return come_at_once(opened.dom, facts.title_node, others, opened.clock)


def _reading(
    page: Page, opened: OpenedPage, found: Found, facts: PostFacts, post: Post, owners: tuple[Owner, ...], order: str | None
) -> Reading:
    """All that the page says, the post only where it holds one."""
    dom, base, meta = opened.dom, opened.base, opened.meta
    entries = entries_of(dom, base)
    kind = _kind_of_page(opened, post, entries, facts)
    within_comments = {i for item in found.items for i in range(item.i0, item.i1)}
    listed = entries if kind in ("post", "page") else entries_of(dom, base, cards=True)
    listed = listed or (rows_of(dom, base) if kind == "list" else [])
    links = page_links.links(dom, base, meta, kind, listed, within_comments)
    holds_post = kind in ("post", "page")
    lines = lines_below(dom, facts.last or facts.body) if post.comments_status == "none" else Lines()
    doubted = holds_post and _is_doubted(opened, post, facts)
    post = replace(post, comments_status="external-unread") if doubted else post
    return Reading(
        page_type=kind,
        platform=post.platform,
        comment_system=post.comment_system,
        confidence=post.confidence,
        post=post if holds_post else None,
        maybe_post=post
        if not holds_post and (facts.title or facts.text) and not is_surely_none(dom, meta, talks=bool(post.comments))
        else None,
        comment_pages=links.comment_pages,
        body_pages=links.body_pages if holds_post else (),
        goes_on=links.goes_on,
        said_links=links.said if holds_post else (),
        post_links=links.posts,
        list_links=links.lists,
        feeds=meta.feeds,
        api=meta.api,
        canonical=meta.canonical,
        noted=meta.noted,
        blog_title=blog_facts.title_of(dom, meta, base, facts.title),
        blog_url=blog_facts.url_of(dom, meta, base),
        generator=meta.generator,
        language=meta.language,
        owners=owners,
        menu=page_links.menu(dom, base),
        keepers=keeper_names.keeper_names(dom),
        may_ask=post.commenting == "unknown" and comment_form.may_ask(dom, after=facts.title_node.i if facts.title_node else 0),
        beside_day=facts.beside_day,
        division=found.division if found.comments else "",
        below=lines.below,
        behind=lines.behind,
        doubted=doubted,
        listed=_listed(opened, post, kind, listed),
        unfilled=is_filled_by_script(dom),
        marks=welcome_marks.marks(dom, meta, base, facts.author, post.commenting, post.comments),
        quotable=bool(post.quotable),
        nofollow=not robots_words.may_follow(meta.robots | opened.robots),
        date_order=order or (opened.clock.shown() if kind == "list" else None),
        dates_unsure=page.date_order is None and order is None and opened.clock.unsure(),
        tried=(*opened.tried, *found.tried),
    )
