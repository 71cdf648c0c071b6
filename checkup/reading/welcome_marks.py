"""Welcome items of a page: what helps a newcomer to find out who writes, to get in touch, to follow the blog and to comment."""

from __future__ import annotations

from collections.abc import Mapping

from checkup import lazy_re as re
from checkup.addresses import comment_number, post_key
from checkup.model import FEED_IN_HEAD, Comment, Commenting, Mark, Person
from checkup.reading.about_links import ABOUT, STEMS, is_about_site, leads_to_about, leads_to_contact, names_of
from checkup.reading.comments.by_class import in_furniture
from checkup.reading.dom import HEADING_TAGS, Dom, Node
from checkup.reading.line_search import Lines, LineSearch, stems_of
from checkup.reading.metadata import Metadata
from checkup.reading.page_urls import Base
from checkup.reading.welcome_words import ARCHIVE, AUTHOR_HEAD, CONTACT, LOGIN, POLICY, RECENT, SUBSCRIBE

# classes of the line below a blog's title, and of the title itself, in the themes of the common platforms
_TAGLINES = ("description", "site-description", "blog-description", "tagline", "site-tagline", "subtitle", "site-title", "blog-title")
# a name of two to four words that keeps a blog: "Ann Lee's weblog", "the diary of Ann Lee"; of one word it may be a thing's or a firm's
_NAME = r"[^\W\d_a-zà-ÿ][\w.'’-]{0,20}(?: (?:d[aeiou]s?|v[ao]n|del|la) | )[^\W\d_a-zà-ÿ][\w.-]{1,20}(?: [^\W\d_a-zà-ÿ][\w.-]{1,20}){0,2}"
_KEPT = r"(?:web ?log|blog|journal|diary|notebook|home ?page|tagebuch|bitácora|diario|carnet)"
_KEPT_BY = re.compile(
    rf"\b{_NAME}['’]s? (?:[a-z]{{2,15}} )?{_KEPT}\b|\b(?i:{_KEPT}) (?:of|by|von|de|di|van) (?!(?:All|The|Our|My) ){_NAME}\b"
)
# addresses of pages about the writer, where a printed mail address is the writer's; elsewhere it may be anybody's
_OWN_PAGE = re.compile(r"(?i)/[^/]{0,20}(?:about|contact|kontakt|contatt|impressum|imprint|ueber|profil|bio)[^/]{0,30}/?$")
_ENDS = " .:!?"  # what stands behind the words of a heading
_HEADS = (*HEADING_TAGS, "dt")
_HEAD_CLASS = re.compile(r"title|head")  # class names of headings that are no heading elements
# A mail address, also spelt for people; that it is there is kept, the address never.
_SPELT_MAIL = LineSearch(
    re.compile(
        r"(?i)(?<![\w.+-])[\w.+-]{1,64}(?:@|\s?[\[({]\s?(?:at|@|ät)\s?[\])}]\s?)[\w-]{1,63}(?:(?:\.|\s?[\[({]\s?(?:dot|\.|punkt)\s?[\])}]\s?)[\w-]{2,63}){1,4}"
    ),
    "@,at],at),at},at ],at ),at },ät],ät),ät},ät ],ät ),ät }",
)
# addresses of a blog's own files, as the common platforms name them
_FEED = re.compile(r"(?i)feeds?\.feedburner\.com/|/(?:feed|rss|atom|index)(?:\.xml|\.rdf|2\.xml)?/?$|/feeds/posts/default")
_FEED_WORD = re.compile(r"(?i)rss|atom|feed|xml|subscribe")
_MONTH = re.compile(r"/(?:19|20)\d\d/\d\d/?$")
# what themes call the box, the button or the picture that opens a search
_SEARCH_NAME = re.compile(
    r"(?:[a-z]{1,12}[-_])?search(?:[-_]?(?:box|btn|button|icon|toggle|trigger|input|form|bar|modal|link|field|wrapper|container|popup))?"
)
# what themes and platforms call the box that lists a blog's months or posts
_ARCHIVE_NAME = re.compile(
    r"(?:blog[-_]?)?archives?[-_]?(?:list|dropdown|menu|links|dates?|months|years?|tree|widget)|blogarchive\d?|widget[-_]archives?"
)
_ARCHIVE_PAGE = re.compile(r"_archive\.html$|/archives?(?:/|\.html?)?$")
_FEWEST_MONTHS = 2  # options of a list that lead to months; a convention
_FEWEST_LISTED = 3  # links to single comments on other pages, by convention: one or two stand in a text that speaks of them
_TO_WRITER = re.compile(r"contact|kontakt|contatt|wpcf7|feedback")  # what forms of letters are called by themes and programs
_OF_ACCOUNT = re.compile(r"log-?in|sign-?in|lost-?password|reset-?pass|register|checkout|donat|comment|search")  # forms for something else
_OF_OTHERS = re.compile(r"(?i)target|friend|recipient|to_?e?mail|source_")  # names of fields by which a post is sent to somebody
# services that send a blog's posts by mail, by their addresses
_MAILERS = re.compile(
    r"//(?:[\w-]+\.)*(?:buttondown\.(?:email|com)|tinyletter\.com|eepurl\.com|follow\.it|mailerlite\.com|"
    r"ck\.page|convertkit\.com|sendfox\.com|beehiiv\.com)/|list-manage\d?\.com/subscribe\b|/(?:newsletter|subscribe)/?$|#/portal/signup",
    re.IGNORECASE,
)
_MAILER_STEMS = "buttondown,tinyletter,list-manage,eepurl,follow.it,mailerlite,ck.page,convertkit,sendfox,beehiiv,/portal/signup"
# what a line must hold to be one of the items, and what a link must hold in its address or its words
_IN_LINES = stems_of(RECENT, ARCHIVE, POLICY, SUBSCRIBE, AUTHOR_HEAD, _SPELT_MAIL)
_IN_LINKS = stems_of(
    ABOUT,
    CONTACT,
    SUBSCRIBE,
    POLICY,
    ARCHIVE,
    more=f"mailto:,feedburner,/feed,/rss,/atom,/index,{_MAILER_STEMS},{STEMS}",
)
_IN_FORMS = stems_of(LOGIN)
_NAME_FIELDS = ("author", "name", "newcomment_author", "comment_author", "author_name", "comment[author]", "form_author", "user[name]")


def marks(
    dom: Dom, meta: Metadata, base: Base, author: Person | None, commenting: Commenting, comments: tuple[Comment, ...]
) -> tuple[Mark, ...]:
    """Welcome items of this page: True where seen, False where a whole meta was looked through in vain."""
    page = base.url
    if len(dom.tags("a")) < 3:
        return ()
    seen: dict[str, tuple[str | None, str]] = {}
    if author is not None and author.name:
        seen["author"] = (page, author.name)
    _from_taglines(dom, page, seen)
    _from_links(dom, base, seen)
    for kind, url in meta.feeds:
        seen.setdefault("comment_feed" if kind == "comments" else "feed", (url, FEED_IN_HEAD))
    _from_widgets(dom, base, frozenset(comment.id for comment in comments), seen)
    out = [Mark(item, item in seen, *seen.get(item, (None, ""))) for item in _LOOKED_FOR]
    out += _of_form(dom, commenting, page)
    linked = [c for c in comments if c.author.url and c.kind == "comment"]
    if linked:
        marked = [n for n in dom.tags("a") if {"nofollow", "ugc"} & set(n.get("rel").lower().split())]
        targets = {base.join(n.get("href")) for n in marked}
        out.append(Mark("ugc_links", all(c.author.url in targets for c in linked), page, "links of commenters"))
    return tuple(out)


def _from_taglines(dom: Dom, page: str, seen: dict[str, tuple[str | None, str]]) -> None:
    """Who keeps the blog, where its title or the line below it says so."""
    for node in dom.classes(_TAGLINES):
        if found := _KEPT_BY.search(dom.line(node)[:200]):
            seen.setdefault("author", (page, found[0]))
            return


_LOOKED_FOR = ("author", "about", "contact", "feed", "subscribe", "policy", "archive", "recent_comments", "comment_feed")


def _short_links(dom: Dom) -> list[tuple[str, str]]:
    """The words and the address of every link of a few words, in the page's order."""
    return [(dom.line(n)[:80], href) for n in dom.tags("a") if n.t1 - n.t0 <= 12 and (href := n.get("href"))]


def _from_links(dom: Dom, base: Base, seen: dict[str, tuple[str | None, str]]) -> None:
    links = [(f"{href} {line}", line, href) for line, href in _short_links(dom)]
    telling = set(Lines(both for both, _, _ in links).with_stem(_IN_LINKS))
    said = Lines(line for both, line, _ in links if both in telling)
    subscribes, policies = said.found(SUBSCRIBE), said.found(POLICY)
    names = names_of(base.host)
    for both, line, href in links:
        if is_about_site(line, names):
            seen.setdefault("about", (base.join(href), line))
        if both not in telling and not (href.rstrip("/")[-1:].isdigit() and _MONTH.search(href)):
            continue
        url = base.join(href)
        if href.startswith("mailto:"):
            seen.setdefault("contact", (base.url, "an e-mail link"))
            continue
        if leads_to_about(line, href, base):
            seen.setdefault("about", (url, line))
        if leads_to_contact(line, href, base):
            seen.setdefault("contact", (url, line))
        if line in subscribes or "feedburner.google.com/fb/a/mailverify" in href or _MAILERS.search(href):
            seen.setdefault("subscribe", (url, line))
        if _FEED.search(href) and _FEED_WORD.search(line + href):
            seen.setdefault("comment_feed" if "comment" in href.lower() or "comment" in line.lower() else "feed", (url, line))
        if line in policies:
            seen.setdefault("policy", (url, line))
        if ARCHIVE.expression.match(line) or _MONTH.search(href) or _ARCHIVE_PAGE.search(href):
            seen.setdefault("archive", (url, line))


def _said_by(node: Node, line: str, page: str, told: Mapping[str, str]) -> str | None:
    """The welcome item that a short line of the page is; a mail address is one on a page about the writer and beside the column.

    `told` are the lines that were found to be one by what stands anywhere in them.
    """
    if RECENT.expression.match(line):
        return "recent_comments"
    if ARCHIVE.expression.match(line):
        return "archive"
    if line in told:
        return told[line]
    if (
        AUTHOR_HEAD.expression.match(line.rstrip(_ENDS))
        and (node.tag in _HEADS or _HEAD_CLASS.search(" ".join(node.cls)))
        and in_furniture(node)
    ):
        return "author"
    if _SPELT_MAIL.expression.search(line) and (_OWN_PAGE.search(page) or in_furniture(node)):
        return "contact"
    return None


def _from_widgets(dom: Dom, base: Base, own: frozenset[str], seen: dict[str, tuple[str | None, str]]) -> None:
    page = base.url
    told = {line: "subscribe" for _, line, _ in dom.lines_with(SUBSCRIBE) if len(line) < 60}
    told |= {line: "policy" for _, line, _ in dom.lines_with(POLICY)}
    for node, line in dom.lines_with_stem(_IN_LINES):
        if node.t1 - node.t0 <= 8 and node.tag != "a" and (said := _said_by(node, line, page, told)):
            seen.setdefault(said, (page, "a mail address" if said == "contact" else line))
    if dom.classes(("widget_recent_comments", "wp-block-latest-comments", "recentcomments")) or _lists_comments(dom, base, own):
        seen.setdefault("recent_comments", (page, "recent comments"))
    if "archive" not in seen and _has_search(dom):
        seen["archive"] = (page, "a search box")
    if "archive" not in seen and _has_archive(dom):
        seen["archive"] = (page, "an archive")
    if "archive" not in seen and sum(bool(_MONTH.search(option.get("value"))) for option in dom.tags("option")) >= _FEWEST_MONTHS:
        seen["archive"] = (page, "a list of months")
    for form in dom.tags("form"):
        _from_form(dom, form, page, seen)


def _from_form(dom: Dom, form: Node, page: str, seen: dict[str, tuple[str | None, str]]) -> None:
    """What a form is for: a search, a subscription (it asks for nothing but an address), or a letter to the writer."""
    inside = dom.nodes[form.i : form.end]
    fields = [n for n in inside if n.tag == "input"]
    if form.get("role") == "search" or any(n.get("name") in ("s", "q", "search") or n.get("type") == "search" for n in fields):
        seen.setdefault("archive", (page, "a search box"))
    called = " ".join((form.id, form.get("name"), *form.cls, form.get("action"))).lower()
    writes = any(n.tag == "textarea" for n in inside)
    if writes and _TO_WRITER.search(called):
        seen.setdefault("contact", (page, "a contact form"))
    asks = any(n.get("type") == "email" or n.get("name").lower() in ("email", "e-mail", "ea", "mail") for n in fields)
    other = any(n.get("type") == "password" or _OF_OTHERS.search(n.get("name")) for n in fields) or _OF_ACCOUNT.search(called)
    if asks and not writes and not other:
        seen.setdefault("subscribe", (page, "a subscription form"))


def _lists_comments(dom: Dom, base: Base, own: frozenset[str]) -> bool:
    """Whether the page leads to single comments on two other pages or more, in whatever language; `own` are the page's own comments."""
    led = (base.join(href) for node in dom.tags("a") if "#" in (href := node.get("href")))
    told = {(post_key(url), number) for url in led if (number := comment_number(url)) and number not in own}
    here = post_key(base.url)
    return len({page for page, _ in told} - {here}) > 1 and sum(page != here for page, _ in told) >= _FEWEST_LISTED


def _has_search(dom: Dom) -> bool:
    """Whether a part of the page is called a search by its class or its id, as scripts need it that search without a form."""
    called = (name for names in (dom.by_class, dom.by_id) for name in names if "search" in name.lower())
    return any(_SEARCH_NAME.fullmatch(name.lower()) for name in called)


def _has_archive(dom: Dom) -> bool:
    """Whether a part of the page is called an archive by its class or id and leads to some pages, whatever their addresses are."""
    called = [name for names in (dom.by_class, dom.by_id) for name in names if "archive" in name.lower()]
    parts = [n for name in called if _ARCHIVE_NAME.fullmatch(name.lower()) for n in (*dom.by_class.get(name, ()), dom.by_id.get(name)) if n]
    return any(sum(n.tag in ("a", "option") for n in dom.nodes[part.i : part.end]) >= _FEWEST_MONTHS for part in parts)


def _of_form(dom: Dom, commenting: Commenting, page: str) -> list[Mark]:
    paragraphs = Lines(dom.line(n)[:300] for n in dom.tags("p") if n.t1 - n.t0 < 12)
    if any(map(LOGIN.expression.search, paragraphs.with_stem(_IN_FORMS))) or dom.classes(("must-log-in",)):
        return [Mark("form_open", commenting == "open" or None, page), Mark("no_account", False, page, "comments need an account")]
    if commenting == "unknown":
        return []
    out = [Mark("form_open", commenting == "open", page, "a comment form" if commenting == "open" else "comments are closed")]
    if any(n.get("name").lower() in _NAME_FIELDS for n in dom.tags("input")) and commenting == "open":
        out.append(Mark("no_account", True, page, "the form asks for a name only"))
    return out
