"""Whether a page is one post, a list of posts, a page of its own (About, Contact) or something else."""

from __future__ import annotations

import re
from itertools import islice

from checkup.addresses import TOPIC_WORDS, Period, comment_number, numbers_post, period_of, split
from checkup.model import PageType
from checkup.reading import no_blog
from checkup.reading.comment_words import ALONE, STEMS, THINGS
from checkup.reading.comments.by_class import in_furniture
from checkup.reading.dom import Dom, Node
from checkup.reading.line_search import LineSearch
from checkup.reading.linked_below import heads_over_links
from checkup.reading.metadata import Metadata, is_a, says_published
from checkup.reading.odd_addresses import odd_posts
from checkup.reading.own_text import Entry, has_article, has_own_text
from checkup.reading.page_urls import Base
from checkup.reading.title_classes import is_built_title
from checkup.reading.vocabulary import tokens

# Classes of the body of what is no post: an error, a ware of a shop, a topic of a forum, and what blogs keep beside their posts as things
# of another type ("single-events"), in the words that the widespread software and its extensions use.
_OTHER_BODY = re.compile(
    r"^(?:error404|attachment|forum-archive|topic-template-default|woocommerce-shop|(?:shop|page|catalog|template)[-_]product(?:[-_]view)?|"
    r"product(?:[-_](?:page|template|view|single))?|single-(?:product|topic|forum|propert(?:y|ies)|listings?|(?:tribe_)?events?|portfolio|"
    r"projects?|team|staff|jobs?|job_listing|testimonials?|services?|downloads?|courses?|lessons?|faqs?))$"
)
_ARTICLES = ("BlogPosting", "NewsArticle", "Article")
# a page that sends on at once or within five seconds; a slower refresh renews the page
_REFRESH = re.compile(r"\s*[0-5]\s*;\s*url\s*=", re.IGNORECASE)
_STUB_WORDS = 60  # a convention: a page that only sends on says so in a sentence or two; a post of fewer words with a refresh would be lost
_SOME, _MANY = 2, 3  # headings that lead to other posts; conventions: related posts are often two
_CARD = 3  # boxes around a heading; a convention: a card that is a link as a whole has its words in a box or two
_FRONT = ("/", "/index.html", "/index.htm", "/index.php")
# What in a query names one post: "?p=12", "?id=rye", "?newsID=12", "?2008-04-rye".
_ID_QUERY = re.compile(
    r"(?i)(?:^|&)(?:p|page_id|id|post|entry|article|item\w{0,4}|story|nid|e|a|n|sid|pid|node|q|title|(?:news|story|blog|topic|msg|beitrag)_?id)="
    r"|^[\w/-]{0,80}\d|=(?:entry|post|article|story|item)[:/_-]\w{0,12}\d"
    # a bare number under any other name ("?no=12"), but for those of pages of lists, of what sorts them, and of places within a post
    r"|^(?:lang=[\w-]{2,6}&)?(?!(?:pages?|paged|pg|start|offset|skip|from|limit|per_?page|cat\w*|kat\w*|tags?|labels?|archives?|record|m|mon|month|y|year|d|day|date|"
    r"authors?|users?|uid|s|search|sort|order|lang|sections?|topics?|c|comment\w*|cpage|reply\w*)=)[a-z_]{1,12}=\d{1,9}(?:&|$)"
)
# Lists whatever else they show: pages of a list, tags, categories, years and months.
_SURE_LIST_PATH = re.compile(
    r"(?i)/(?:page/?\d+|tags?/[^/]+|categor(?:y|ies)/.+|(?:19|20)\d\d(?:/\d\d?)?|archiv\w{0,3}/(?:19|20)\d\d[-_.]?(?:0[1-9]|1[0-2])(?:\.\w{2,5})?|"
    r"\d{4}_\d\d(?:_\d\d)?_archive\.html?)/?(?:index\.\w+)?$"
)
_LIST_QUERY = re.compile(r"[?&](?:(?:m|cat|paged|tag|author|s|label|max-results|updated-max)=)")
_LIST_BODY = frozenset(["archive", "category", "tag", "author", "search", "date", "tax-post_tag", "paged"])
_HOME_BODY = frozenset(["home", "blog", "front-page"])
_POST_BODY = re.compile(
    r"^(?:single|single-post|postid-\d+|item-view|layout-post|post-template|entry-individual|mt-entry-archive|"
    r"node-type-(?:blog|story|article)|page-node-type-(?:blog|article))$"
)
_PAGE_BODY = re.compile(r"^(?:page-id-\d+|page-template.*|static_page|page-view|node-type-page|page-node-type-page|mt-page-archive)$")
_ENTRY = tokens(
    """
    hentry h-entry post entry blogentry blog-entry asset article post-outer blogpost type-post storycontent blogbody
    """
)
_LIST_PATH = re.compile(
    rf"(?i)(?:^|/)(?!.{{0,200}}/(?:posts?|articles?|entr(?:y|ies))/\d{{1,9}}/?$)"
    rf"(?:page/?\d+|tags?(?:/.*)?|categor(?:y|ies)(?:/.*)?|authors?(?:/.*)?|topics?/.*|labels?/.*|(?:{TOPIC_WORDS})/.+|"
    r"search(?:/.*)?|archives?(?:\.\w+)?|default,(?:month|date),[\d-]{4,10}\.aspx|(?:19|20)\d\d(?:/\d\d?(?:/\d\d?)?)?|\d{4}_\d\d(?:_\d\d)?(?:_archive)?\.\w{2,5}|"
    r"blog|posts)/?(?:index\.\w+)?$"
)
POST_PATH = re.compile(
    r"(?i)/(?:19|20)\d\d/(?:\d\d?|[a-z]{3})/(?:\d\d?/)?[^/]*[a-z%_-][^/]*/?(?:index\.\w+)?$|/p/[^/]+$|/(?:19|20)\d\d/\d\d/\d\d/[^/]+"
)
_BLOG_FOLDER = re.compile(r"(?i)/(?:blog|posts)/?(?:index\.\w+)?$")
_PAGE_PATH = re.compile(
    r"(?i)/(?:about|contact|impressum|imprint|privacy|datenschutz|colophon|bio|faq|links|disclaimer|ueber|uber-mich|"
    r"kontakt)(?:[-_][^/]*)?(?:/|\.\w+)?$|//[^/]+/p/[^/?]*[a-z][^/?]*\.html"
)
# the same, where nothing else is named: "/about-me", "/about-the-author", "/contact-2", but not "/about-the-boat"
_PAGE_ITSELF = re.compile(
    r"(?i)/[a-z]+(?:[-_](?:(?:the|this|my|our)[-_])?(?:me|us|myself|author|writer|blog|site|website|page|team|mich|uns|info|form|\d{1,3}))?(?:/|\.\w+)?$|"
    r"/uber-mich/?$|//[^/]+/p/[^/?]*\.html"
)
# where readers sign in, or mend what they signed in with
_OWN_PLACE = re.compile(
    r"(?i)/(?:wp-)?(?:log-?(?:in|out|on|off)|sign-?(?:in|up|out|on)|regist(?:er|ration|rieren|rierung|racija|ro)|anmelden|inscription|connexion|"
    r"(?:lost|forgot(?:ten)?|reset|change)[-_]?password|password[-_]?(?:reset|recovery)|(?:my|create)?[-_]?account|cart|checkout)"
    r"/?(?:\.\w{2,5}|index\.\w+)?$"
)
TEASER = re.compile(
    r"(?i)^(?:permalink|permanent link|#|∞|(?:view |add |post )?comments?\s*[(\[:]\s*(?:\d+|none)(?: posted)?[)\]]?|\d+ "
    r"comments?\b.{0,3}|no comments\b.{0,6}|read (?:more|on|the rest.*)|continue reading.*|more\b.{0,20}|"
    r"weiterlesen.*"
    r"|leggi tutto.*|lire la suite.*|leer más.*|trackbacks?\s*\(\d+\)|続きを読む|"
    rf"{ALONE}\s?[(\[:：]\s?\d{{1,5}}\s?[)\]]?|\d{{1,5}}\s?{THINGS})$"
)
# "permalink", "3 comments", "Kommentare (3)": what stands below each post of a list
COUNTED = LineSearch(
    re.compile(
        rf"(?i)^(?:permalink|permanent link|(?:{ALONE}|trackbacks?)\s?[(\[:：]\s?\d{{1,5}}\s?[)\]]?|\d{{1,5}}\s?{THINGS}|"
        r"no comments\b.{0,6})$"
    ),
    f"{STEMS},permalink,permanent link,comment,trackback",
)


def page_type(
    dom: Dom,
    meta: Metadata,
    base: Base,
    *,
    comments: int,
    has_form: bool,
    entries: list[Entry],
    has_thread: bool = False,
    has_day: bool = False,
    has_writer: bool = False,
) -> PageType:
    """What the page is, by the surest sign that it gives.

    First what the page calls itself counts (classes of its body, structured data, the software that made it), then an address that only
    lists or standing pages have, then comments, then an address that only posts have. Last its headings are looked at: many that lead to
    other posts make a list, unless one of them is the title of a long text of this page's own. A text that nothing calls a post is one only
    with its day or its writer: the terms and offers of a firm have neither. `has_thread` says that a comment system is embedded, `has_day`
    and `has_writer` that a text with its day, and with its writer, was found.
    """
    is_signed = has_day and has_writer
    own = base.own(meta.canonical)
    path = split(own).routed_path or "/"
    others = {u for _, u in entries if u != own}
    names_post = bool(_ID_QUERY.search(split(own).query))  # also behind a script of the blog's folder: "/blog/index.php?title=rye"
    by_path = _LIST_PATH.search(path) is not None and not (names_post and _BLOG_FOLDER.search(path))
    listed = by_path or (_LIST_QUERY.search(own) is not None and not numbers_post(own))
    period = period_of(own)
    front = bool(base.url) and path in _FRONT and not names_post and period is None
    if (called := _called(dom, meta, own, comments, entries)) is not None:
        return called
    if _PAGE_PATH.search(own) and (_PAGE_ITSELF.search(own) or not has_day):
        return "page"
    if _OWN_PLACE.search(path) and not comments and not is_signed:
        return "other"
    if period is Period.DAY and not others and (has_form or own in odd_posts(dom, base)):
        return "post"
    if (
        _SURE_LIST_PATH.search(path)
        or period not in (None, Period.DAY)
        or (front and len(others) >= _MANY)
        or (listed and len(others) >= _SOME)
        or (
            not (has_form or POST_PATH.search(own))
            and _shows_others(dom, base, others, entries)
            and not has_own_text(dom, meta, own, entries)
            and not (_is_article(meta) and has_article(dom, meta, own, entries))
        )
    ):
        return "list"
    if comments:
        return "post"
    if listed and (others or not has_form):
        return "list"
    if POST_PATH.search(own) or ((has_form or has_thread) and not front and len(others) < _MANY):
        return "post"
    kind = _by_headings(dom, meta, own, others, entries, front=front, told=has_day or has_writer)
    return "post" if kind == "other" and is_signed and not no_blog.offers(dom) else kind


def _called(dom: Dom, meta: Metadata, own: str, comments: int, entries: list[Entry]) -> PageType | None:
    """What the page calls itself: by the classes of its body, its structured data, the software that made it; None where it does not."""
    body = dom.tags("body")
    others = len({u for _, u in entries if u != own})
    tokens = set(body[0].cls) if body else set()
    if any(_OTHER_BODY.match(t) for t in tokens) or _is_forwarding(dom, meta):
        return "other"
    if no_blog.is_forum(dom, meta, own) or no_blog.is_product(dom, meta):
        return "other"
    if any(_POST_BODY.match(t) for t in tokens):
        return "post"
    if any(_PAGE_BODY.match(t) for t in tokens) and not tokens & _HOME_BODY:
        return "page"
    if tokens & (_LIST_BODY | _HOME_BODY) and (not comments or (tokens & _LIST_BODY and others >= _SOME)):
        inner = not tokens & _LIST_BODY and (split(own).plain_path or "/") not in _FRONT  # "blog" may say whose page it is
        return "list" if (others and not inner) or not has_own_text(dom, meta, own, entries if inner else []) else None
    return None


def _shows_others(dom: Dom, base: Base, others: set[str], entries: list[Entry]) -> bool:
    """Whether the titles of a page lead to other pages, which have the comments: a month or a search with a post or two in it.

    A link to a place in such a page ("3 comments" to /2024/10/rye#comments) tells it, where this page has no such place.
    """
    if all(url not in others or TEASER.match(dom.line(head)) for head, url in entries):
        return False
    places = {n.get("id") or n.get("name") for n in dom.nodes if "id" in n.at or "name" in n.at}
    for link in dom.tags("a"):
        _, mark, place = link.get("href").rpartition("#")
        if mark and place and place not in places and base.clean(link.get("href")) in others and not in_furniture(link):
            return True
    return False


def _is_forwarding(dom: Dom, meta: Metadata) -> bool:
    """Whether the page only sends its reader on to another address."""
    sent = _REFRESH.match(meta.metas.get("refresh", ""))
    return bool(sent) and len(dom.whole().split()) < _STUB_WORDS


def _is_article(meta: Metadata) -> bool:
    """Whether the head calls the page an article."""
    return meta.metas.get("og:type") == "article" or any(is_a(t, *_ARTICLES) for t in meta.things)


def _by_headings(dom: Dom, meta: Metadata, own: str, others: set[str], entries: list[Entry], *, front: bool, told: bool) -> PageType:
    """What a page without comments is whose address does not tell; `told` says that a text with its day or its writer was found."""
    article = _is_article(meta)
    dated = bool(meta.metas.get("article:published_time") or says_published(meta))  # a list has no day of its own
    if len(others) >= _MANY:
        return (
            "post"
            if not front and (has_own_text(dom, meta, own, entries) or (article and (dated or has_article(dom, meta, own, entries))))
            else "list"
        )
    if article and not front:
        return "post"
    if front:
        return "list"
    if len(others) >= _SOME:
        return "post" if has_own_text(dom, meta, own, entries) else "list"
    single = _looks_single(dom, told=told) or (told and (dated or has_own_text(dom, meta, own, entries)))
    return "post" if single and not no_blog.offers(dom) else "other"


def _looks_single(dom: Dom, *, told: bool) -> bool:
    """A page with one entry in it, or, where its day or its writer is told, one long text under a heading of its own."""
    boxes = [n for token in _ENTRY for n in dom.by_class.get(token, ()) if n.tag in ("div", "article", "section", "li", "td")]
    if boxes or dom.tags("article"):
        return True
    return told and sum(n.t1 - n.t0 > 0 for n in dom.tags("p")) >= 2 and bool(dom.tags("h1") or dom.tags("h2") or dom.tags("h3"))


def entries(dom: Dom, base: Base, *, cards: bool = False) -> list[Entry]:
    """The headings of a page that link to posts of the same site, outside of furniture: (heading, address).

    `cards` takes also those inside a link that is a whole card, as lists of posts have them, and as a post has beside its text.
    """
    found: dict[str, Node] = {}
    for tag in ("h1", "h2", "h3", "h4", "h5"):
        for head in dom.tags(tag):
            _enter(
                dom,
                base,
                head,
                list(dom.tags("a", (head.i, head.end)))[:1] or [n for n in islice(head.ancestors(), _CARD if cards else 1) if n.tag == "a"],
                found,
            )
    for token in ("entry-title", "post-title", "posttitle", "title", "p-name", "u-url"):
        for node in dom.by_class.get(token, ()):
            _enter(dom, base, node, [node] if node.tag == "a" else list(dom.tags("a", (node.i, node.end)))[:1], found)
    if cards and len(found) < _SOME:
        for node in dom.classes(filter(is_built_title, dom.by_class)):
            _enter(dom, base, node, [node] if node.tag == "a" else list(dom.tags("a", (node.i, node.end)))[:1], found)
    if not found:
        found = odd_posts(dom, base)
    if len(found) < _SOME:
        found |= heads_over_links(dom, base, _post_url)
    if len(found) < _SOME:
        for node, line, _ in dom.lines_with(COUNTED):
            if node.tag == "a" and len(line) < 40:
                _enter(dom, base, node, [node], found)
    return sorted(((node, url) for url, node in found.items()), key=lambda f: f[0].i)


def _enter(dom: Dom, base: Base, head: Node, links: list[Node], found: dict[str, Node]) -> None:
    for link in links:
        url = _post_url(base, link)
        if url and url not in found and dom.line(link) and not in_furniture(head):
            found[url] = head


def _post_url(base: Base, link: Node) -> str | None:
    href = link.get("href")
    if not href or href.startswith(("#", "javascript:", "mailto:")) or comment_number(href):
        return None
    url = base.clean(href)
    parts = split(url)
    if base.host and not base.same_site(url):
        return None
    if parts.path in ("", *_FRONT) and not _ID_QUERY.search(parts.query):
        return None
    if _LIST_PATH.search(parts.routed_path) or "category" in link.get("rel") or "tag" in link.get("rel").split():
        return None
    return url
