"""Whether a page is one post, a list of posts, a page of its own (About, Contact) or something else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from checkup import lazy_re as re
from checkup.addresses import Period, numbers_post, period_of, split
from checkup.model import PageType
from checkup.reading import body_classes, no_blog, standing_pages
from checkup.reading.address_shapes import (
    BLOG_FOLDER,
    FRONT,
    ID_QUERY,
    LIST_PATH,
    LIST_QUERY,
    NAMED_PAGE,
    OWN_PLACE,
    PAGE_ITSELF,
    PAGE_PATH,
    POST_PATH,
    SHALLOW_LIST_PATH,
    SURE_LIST_PATH,
)
from checkup.reading.comments import none_yet
from checkup.reading.comments.by_class import in_furniture
from checkup.reading.dom import Dom
from checkup.reading.entries import TEASER
from checkup.reading.metadata import ARTICLES, Metadata, is_a, says_published
from checkup.reading.odd_addresses import odd_posts
from checkup.reading.own_text import Entry, has_article, has_own_text
from checkup.reading.page_urls import Base
from checkup.reading.single_entry import has_heading, is_article, is_in_box, looks_single

_WARE_PATH = re.compile(r"/p/\d{4,20}/?$")  # shops number their wares so; a blog has a name there, or a short number
# a query of one piece that names a section of a site, a month or a page of a list: "?rubrique12", "?categorie3/rye"
_SECTION_QUERY = re.compile(r"(?i)(?:rubri|categ|kateg|sect|tags?\b|mots?\d|auteur|author|archiv|page|blog)")
_SOME, _MANY = 2, 3  # headings that lead to other posts; conventions: related posts are often two


@dataclass(frozen=True)
class PageSigns:
    """What was found on a page before anybody asks what it is.

    entries     the headings that lead to posts of the blog, with their addresses
    comments    how many comments were read
    has_form    whether readers can comment here; has_thread: whether a comment system is embedded
    has_day     whether a text with its day was found; has_writer: with its writer; prints_day: whether a reader sees it beside the text
    has_title   whether a line above it that is no large heading is held by the head's title
    has_heading  whether its title stands in the page, not only in the head
    is_short    whether its text has no more words than a note; says_little: than a caption, or hardly one that is no link
    stands_alone  whether it is long and its heading, and those in its beginning, lead to no other page
    begins_list   tells whether entries of other posts stand right below the page's title; asked of few pages, for it looks at all links
    """

    dom: Dom
    meta: Metadata
    base: Base
    entries: list[Entry]
    comments: int
    has_form: bool
    has_thread: bool = False
    has_day: bool = False
    has_writer: bool = False
    has_title: bool = False
    stands_alone: bool = False
    is_short: bool = False
    says_little: bool = False
    has_heading: bool = True
    prints_day: bool = False
    begins_list: Callable[[], bool] = bool

    @property
    def is_signed(self) -> bool:
        """Whether a text with its day and its writer was found."""
        return self.has_day and self.has_writer

    @cached_property
    def own(self) -> str:
        """The address that the page calls its own, else the one that it was fetched from."""
        return self.base.own(self.meta.canonical)

    @cached_property
    def path(self) -> str:
        """The path of it, also where a query carries it."""
        return split(self.own).routed_path or "/"

    @cached_property
    def others(self) -> set[str]:
        """The addresses of other posts that its headings lead to."""
        return {u for _, u in self.entries if u != self.own}

    @cached_property
    def period(self) -> Period | None:
        """The year, month or day that its address stands for."""
        return period_of(self.own)

    @cached_property
    def names_post(self) -> bool:
        """Whether its query names a post, also behind a script of the blog's folder: "/blog/index.php?title=rye"."""
        return ID_QUERY.search(split(self.own).query) is not None

    @cached_property
    def front(self) -> bool:
        """Whether it is the front page."""
        return bool(self.base.url) and self.path in FRONT and not self.names_post and self.period is None

    @cached_property
    def listed(self) -> bool:
        """Whether its address is one of lists, unless the page shows otherwise."""
        by_path = (LIST_PATH.search(self.path) or SHALLOW_LIST_PATH.search(self.path)) is not None
        by_path = by_path and not (self.names_post and BLOG_FOLDER.search(self.path))
        return by_path or (LIST_QUERY.search(self.own) is not None and not numbers_post(self.own))

    def has_own_text(self) -> bool:
        """Whether a long text stands below a heading of its own, or is signed and stands alone."""
        return (self.is_signed and self.stands_alone) or has_own_text(self.dom, self.meta, self.own, self.entries)

    def has_article(self) -> bool:
        """Whether an article of its own stands on it."""
        return has_article(self.dom, self.meta, self.own, self.entries)


def page_type(page: PageSigns) -> PageType:
    """What the page is, by the surest sign that it gives.

    First what the page calls itself counts (classes of its body, structured data, the software that made it), then an address that only
    lists or standing pages have, then comments, then an address that only posts have. Last its headings are looked at: many that lead to
    other posts make a list, unless one of them is the title of a long text of this page's own. A text that nothing calls a post is one only
    with its day or its writer: the terms and offers of a firm have neither. A day alone makes no post of a form, of an offer, or of a page
    that says little, since such pages print days for other reasons.
    """
    for told in (_called, _by_address, _list, _post):
        kind = told(page)
        if kind is not None:
            return kind
    kind = _by_headings(page)
    if kind == "post" and not page.prints_day and _is_beside(page):
        return "other"
    if kind == "other":
        return "post" if page.is_signed and not no_blog.offers(page.dom) else kind
    return "other" if kind == "post" and (_asks_or_offers(page) or _is_empty(page)) else kind


def is_surely_none(dom: Dom, meta: Metadata, *, talks: bool) -> bool:
    """Whether a page calls itself what the blog's other pages cannot make a post of: a ware, a topic of a forum, an error or a picture.

    The last two give their comments, if there are some (`talks`), to the post that they belong to.
    """
    body = dom.tags("body")
    names = set(body[0].cls) if body else set()
    if body_classes.says_ware(names):
        return True
    return not talks and (not body_classes.NO_PAGE.isdisjoint(names) or no_blog.is_product(dom, meta))


def _is_empty(page: PageSigns) -> bool:
    """Whether a page that says little is called no post either: by its head, the theme's box for one, or an `article` with day or title."""
    if not page.says_little or _is_article(page.meta) or is_in_box(page.dom) or page.has_own_text():
        return False
    return not ((page.has_day or page.prints_day or has_heading(page.dom)) and is_article(page.dom))


def _asks_or_offers(page: PageSigns) -> bool:
    """Whether a page is a form with few words around it, or sells something: also with a day, unless head or theme call it a post."""
    if page.has_day and (_is_article(page.meta) or is_in_box(page.dom)):
        return False
    return no_blog.offers(page.dom) or (page.is_short and not page.is_signed and no_blog.is_form(page.dom))


def _is_beside(page: PageSigns) -> bool:
    """Whether a page without a printed day stands beside the posts: in a manual, or called an article and named with a word or two."""
    if page.is_signed or page.names_post:
        return False
    short = _is_article(page.meta) and not page.has_writer and standing_pages.has_short_name(page.path)
    return short or standing_pages.is_of_manual(page.dom, page.path)


def _lists_posts(page: PageSigns) -> bool:
    """Whether a page only leads to posts that do not stand below it: a category "/music/", not the parts of "/projects/"."""
    elsewhere = [url for url in page.others if not split(url).plain_path.startswith(page.path)]
    return len(elsewhere) >= _MANY and (page.begins_list() or not page.has_own_text())


def _by_address(page: PageSigns) -> PageType | None:
    """What the address alone tells: a standing page, a place where readers sign in, a day with one post."""
    if PAGE_PATH.search(page.own) and (PAGE_ITSELF.search(page.own) or not page.has_day):
        return "page"
    if not page.prints_day and not page.comments and not POST_PATH.search(page.own):
        if (
            NAMED_PAGE.search(page.own)
            or (not page.has_form and standing_pages.is_called_page(page.dom))
            or (standing_pages.is_named_so(page.path) and not _lists_posts(page))
        ):
            return "page"
        if standing_pages.is_error(page.dom, page.meta, page.path):
            return "other"
    if OWN_PLACE.search(page.path) and not page.comments and not page.is_signed:
        return "other"
    if page.period is Period.DAY and not page.others and (page.has_form or page.own in odd_posts(page.dom, page.base)):
        return "post"
    return None


def _list(page: PageSigns) -> PageType | None:
    """A list by its address, or by the posts of others that it shows, whatever comments stand on it."""
    if SURE_LIST_PATH.search(page.path) or page.period not in (None, Period.DAY):
        return "list"
    if (page.front and len(page.others) >= _MANY) or (page.listed and len(page.others) >= _SOME):
        return "list"
    if page.has_form or POST_PATH.search(page.own) or not _shows_others(page):
        return None
    return None if page.has_own_text() or (_is_article(page.meta) and page.has_article()) else "list"


def _post(page: PageSigns) -> PageType | None:
    """A post by its comments, by its address, or by the place for comments; before the last two a list's address counts."""
    if page.comments:
        return "post"
    if page.listed and (page.others or not page.has_form):
        return "list"
    if POST_PATH.search(page.own) and (page.has_day or not _WARE_PATH.search(page.own) or not no_blog.offers(page.dom)):
        return "post"
    if page.names_post and page.prints_day and not (page.others or page.is_short) and not _SECTION_QUERY.match(split(page.own).query):
        return "post"  # in old layouts of tables links to other posts stand right below its text
    talks = (page.has_form or page.has_thread or none_yet.is_noted(page.dom)) and not page.front and len(page.others) < _MANY
    if not talks or (page.says_little and not (page.has_thread or page.has_heading or page.has_day or page.has_writer)):
        return None  # a form for letters under a firm's name
    return "post" if page.has_day or not page.is_short or not no_blog.is_form(page.dom) else None


def _called(page: PageSigns) -> PageType | None:
    """What the page calls itself: by the classes of its body, its structured data, the software that made it; None where it does not."""
    body = page.dom.tags("body")
    names = set(body[0].cls) if body else set()
    if body_classes.says_other(names) or body_classes.says_ware(names) or standing_pages.is_forwarding(page.dom, page.meta):
        return "other"
    if no_blog.is_forum(page.dom, page.meta, page.own) or no_blog.is_product(page.dom, page.meta):
        return "other"
    if body_classes.says_post(names):
        return "post"
    if body_classes.says_page(names, article=page.has_day and _is_article(page.meta), talks=page.comments > 0):
        return "page"
    listed = not names.isdisjoint(body_classes.LISTS)
    home = not names.isdisjoint(body_classes.HOMES)
    if (listed or home) and (not page.comments or (listed and len(page.others) >= _SOME)):
        if POST_PATH.search(page.own) and page.has_day and not page.others:
            return None  # a theme may call its posts "archive" or the whole site "blog"
        inner = not listed and (split(page.own).plain_path or "/") not in FRONT  # "blog" may say whose page it is
        if inner and page.is_signed and page.prints_day and page.has_heading and not page.others:
            return None  # a theme may give one body to all its pages; this one has a text with its day and its writer, and no other
        own_text = (inner and page.is_signed and page.stands_alone) or has_own_text(
            page.dom, page.meta, page.own, page.entries if inner else []
        )
        return "list" if (page.others and not inner) or not own_text else None
    return None


def _shows_others(page: PageSigns) -> bool:
    """Whether the titles of a page lead to other pages, which have the comments: a month or a search with a post or two in it.

    A link to a place in such a page ("3 comments" to /2024/10/rye#comments) tells it, where this page has no such place.
    """
    if all(url not in page.others or TEASER.match(page.dom.line(head)) for head, url in page.entries):
        return False
    places = {n.get("id") or n.get("name") for n in page.dom.nodes if "id" in n.at or "name" in n.at}
    for link in page.dom.tags("a"):
        _, mark, place = link.get("href").rpartition("#")
        if mark and place and place not in places and page.base.clean(link.get("href")) in page.others and not in_furniture(link):
            return True
    return False


def _is_article(meta: Metadata) -> bool:
    """Whether the head calls the page an article."""
    return meta.metas.get("og:type") == "article" or any(is_a(t, *ARTICLES) for t in meta.things)


def _by_headings(page: PageSigns) -> PageType:
    """What a page without comments is whose address does not tell."""
    article = _is_article(page.meta)
    dated = bool(page.meta.metas.get("article:published_time") or says_published(page.meta))  # a list has no day of its own
    if page.begins_list() and not page.has_own_text() and not (article and len(page.others) >= _MANY and page.has_article()):
        return "list"
    if len(page.others) >= _MANY:
        of_its_own = not page.front and (page.has_own_text() or (article and (dated or page.has_article())))
        return "post" if of_its_own else "list"
    if article and not page.front:
        return "post"
    if page.front:
        return "list"
    if len(page.others) >= _SOME:
        return "post" if page.has_own_text() else "list"
    told = page.has_day or page.has_writer
    single = looks_single(page.dom, told=told, titled=page.has_title) or (told and (dated or page.has_own_text()))
    return "post" if single and not no_blog.offers(page.dom) else "other"
