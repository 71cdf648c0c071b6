"""A page -> who wrote its post, as printed.

First the page's structured data is asked; then elements whose class or `itemprop` says that they name the author, nearest to the title
first; then a link with `rel=author`; then the cell beside a label ("Author:") or the words beside a picture of a person; then a byline in
words on a line of its own around the text ("Posted by Ann on ..."), or in the lines right below the title; then a link beside the title or
the text that leads to an author's page of the blog ("/author/ann") or to a profile ("/@ann"); then the words beside a portrait near the
title; last the head's author tag.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from html import unescape

from checkup import lazy_re as re
from checkup.addresses import same_site, split
from checkup.model import Person
from checkup.people.person import author_slug, is_member_page, letters, login, related
from checkup.reading.byline_words import name_in_byline
from checkup.reading.comments.beside_name import is_rank
from checkup.reading.comments.by_class import in_furniture
from checkup.reading.comments.printed_name import clean_name, unsaid
from checkup.reading.dom import Dom, Node
from checkup.reading.metadata import is_a
from checkup.reading.post.author_elements import by_box, by_word
from checkup.reading.post.author_lines import at_end, below_title, beside_title, by_facts, by_icon, by_label, by_line, by_rest
from checkup.reading.post.author_name import NAME_MAX, name_called
from checkup.reading.post.author_picture import by_called_picture, by_picture
from checkup.reading.post.author_places import around, ends_the_text, is_deep
from checkup.reading.post.fact_line import is_section
from checkup.reading.post.foot import is_fact_link
from checkup.reading.post.names_in_row import is_row_of_names
from checkup.reading.post.portrait_letters import by_letters, letters_in
from checkup.reading.post.post_facts import PostContext, PostFacts
from checkup.reading.post.role_behind import without_role
from checkup.reading.post.signed_line import DIVIDERS, is_capital, is_machine, name_in
from checkup.reading.post.signed_paragraph import by_signed_paragraph
from checkup.reading.post.signed_sentence import by_sentence
from checkup.reading.post.signed_with_dash import by_dash
from checkup.reading.post.stated import stated
from checkup.reading.vocabulary import LABEL, row, tells_of_post, tokens

# class names that end in "author" or "byline", as themes build them of their own name; a commenter's begin with "comment"
_AUTHOR_CLASS = re.compile(
    r"^(?!comment).{1,30}[_-](?:author|autor(?:en|in)?|auteur|autore|by[_-]?line|poster)(?:[_-]?name)?$|"
    r"^[a-z]{0,12}by[_-]?line(?:[_-]?(?:name|text|\d))?$"
)
_AUTHOR_ID = re.compile(r"(?i)(?:article|post|entry|story)?[-_]?(?:by[-_]?line|author)(?:[-_]?name)?")  # what says so as an id
# where a site leads whoever signs in to what is theirs: no writer's page, whatever the link says ("Log in", "My orders"). The list of
# members is none either, but "/members/ann" is
_OWN_PLACE = re.compile(
    r"(?i)/(?:log-?(?:in|out|on|off)|sign-?(?:in|up|out|on)|auth|register|registration|(?:lost|forgot(?:ten)?|reset)?[-_]?password|my|orders?|cart|"
    r"checkout|wish-?list|settings|edit|messages|legal\w*|terms|privacy)(?:[/.]|$)|/(?:accounts?|members)/?(?:\.\w+)?$"
)
_AROUND = " \t,;:|/·•–—"  # what parts a name from the next fact
_BUTTON_CLASS = re.compile(
    r"(?:[a-z]{1,12}[-_])?(?:like|follow|share|subscribe)(?:[-_][a-z]{1,12})?"
)  # what a network's buttons are called
_BUTTONS = frozenset(("google+", "rss"))  # links beside a name, and no name
# what leads to the post before or behind this one
_NEIGHBOUR = re.compile(
    r"(?:next|prev(?:ious)?|older|newer|nächster?|vorheriger?|älterer?|neuerer?|siguiente|anterior|próximo|successivo|precedente)"
    r"(?: (?:post|page|article|entry|story|beitrag|artikel|eintrag|entrada|artículo|artigo|articolo))?s?|"
    r"(?:article|billet) (?:suivant|précédent)|[上下]一[篇页頁]"
)
# What stands in a name's place and names nobody: a line of copyright, a label, words for a writer whom nobody knows.
_NOBODY = re.compile(
    r"(?i)(?:©|\(c\)\s|copyright\b).{0,80}|来源|來源|出处|作者|未知|佚名|网络整理|網絡整理|回信给作者|for immediate release|"
    r"(?:first|last|your|user|organi[sz]ation|company) name"
)
# A button or another fact at a name: "原创 Ann" (written for this site), "Ann 关注" (follow), "Ann 责任编辑：Bob" (edited by), "Ann 기자"
# (reporter).
_AT_NAME = re.compile(
    r"(?i)^(?:原创|原創|微信号|公众号|记者|記者)\s{0,3}[:：\s]\s{0,3}(?=\S)|"
    r"(?<=\S)\s{0,3}(?:责任编辑|責任編輯|编辑|編輯)\s?[:：].{0,40}$|"
    r"(?<=\S)\s{1,3}(?:关注|關注|企鹅号|\+? ?follow(?:ing)?|fullscreen|팔로우|구독|フォロー|기자|記者|记者|"
    r"发表评论|發表評論|发表留言|发表回复|抢沙发)$"
)
_CREDITS = tokens("credit credits caption photo-credit image-credit wp-caption figure-caption cutline")
# an address: who made the site ("Crumb Ltd. - www.crumb.example"), or a mailbox, and no writer
_ADDRESS = re.compile(r"[@/]|\bwww\.", re.IGNORECASE)
_AUTHOR_CLASSES = row(
    """
    entry-author post-author p-author author byline vcard post_author entry-meta-author wp-block-post-author-name
    posted-by author-name authorname postauthor entry_author meta-author createdby created-by
    autor autorin auteur autore verfasser yazar
    firma escrito-por publicado-por ecrit-par publie-par scritto-da geschrieben-von forfatter forfattare skribent
    kirjoittaja szerzo schrijver
    """
)


def find_author(context: PostContext, article: Mapping[str, object], facts: PostFacts) -> Person | None:
    """Who wrote the post; None where the page does not say. A name that is none (`context.no_names`) is passed over.

    Where structured data name the publisher, or any place the site's own address, a person in a byline wrote the post; where none is
    printed, the publisher did.
    """
    publisher = None
    for reader in _READERS:
        person = reader(context, article, facts)
        if person is None or person.name in context.no_names or _names_nobody(person.name or "", context):
            continue
        if (reader is _by_structured_data and _is_firm(person, context, article)) or _is_host(person, context):
            publisher = publisher or person
            continue
        if person.name and reader in _UNMARKED and letters(person.name) == letters(facts.title or ""):
            continue  # a line that repeats the title
        if reader in _UNMARKED and person.url is None and _is_section(person.name or "", context):
            continue
        if publisher is not None and (reader not in _PRINTED or len((person.name or "").split()) < _PERSON_WORDS):
            continue
        if person.name is None:
            return person
        name = _without_neighbours(LABEL.sub("", _AT_NAME.sub("", person.name)) or person.name, context)
        if not _names_nobody(name, context):
            return replace(person, name=name)
    return publisher


def _names_nobody(name: str, context: PostContext) -> bool:
    """Whether what stands in a name's place is a button, a number, a day, or words about the post."""
    return (
        name.lower() in _BUTTONS
        or _NOBODY.fullmatch(name) is not None
        or name.isdigit()
        or name.endswith((":", "："))  # a label
        or tells_of_post(name)
        or _NEIGHBOUR.fullmatch(name.lower()) is not None
        or (any(map(str.isdigit, name)) and bool(context.clock.read(name)))
    )


def _is_section(name: str, context: PostContext) -> bool:
    """Whether a link of the page says of itself that it leads to a section of this name; writers put their own names on tags."""
    links = (a for a in context.dom.tags("a") if "category" in a.get("rel").split())
    return any(context.dom.line(a) == name for a in links)


def _without_neighbours(name: str, context: PostContext) -> str:
    """The name without what stands beside it: a role, another fact behind a bar, buttons behind the name that the head tells."""
    name = without_role(DIVIDERS.split(name)[0].strip() or name).strip(_AROUND)
    told = context.meta.metas.get("author", "").strip()
    return told if len(told.split()) >= _PERSON_WORDS and name.startswith(f"{told} ") else name


def _is_firm(person: Person, context: PostContext, article: Mapping[str, object]) -> bool:
    """Whether structured data name the site or its publisher as the writer, or an organisation."""
    writer, publisher = article.get("author"), article.get("publisher")
    if isinstance(writer, dict) and is_a(writer, *_HOUSES):
        return True
    named = publisher.get("name") if isinstance(publisher, dict) else None
    publishers = {letters(one) for one in (named, context.meta.metas.get("og:site_name")) if isinstance(one, str)}
    return letters(person.name or "") in publishers


def _is_host(person: Person, context: PostContext) -> bool:
    """Whether what stands in the name's place is the site's own address: "crumbs.example"."""
    return (person.name or "").casefold().removeprefix("www.") == context.base.host.removeprefix("www.") != ""


_PERSON_WORDS = 2  # a convention: where a publisher is named, one word alone may be a part of it ("Redaktion")
_HOUSES = ("Organization", "NewsMediaOrganization", "Corporation", "LocalBusiness")  # of schema.org


def _by_structured_data(context: PostContext, article: Mapping[str, object], facts: PostFacts) -> Person | None:
    writer = article.get("author")
    writer = writer[0] if isinstance(writer, list) and writer else writer
    if not isinstance(writer, dict) or not isinstance(writer.get("name"), str) or not writer["name"].strip():
        return None
    name = name_in_byline(" ".join(unescape(writer["name"]).split()), context.meta.language)  # some escape it twice: "O&#039;Neill"
    url = writer.get("url")
    return Person(name, url if isinstance(url, str) else None) if name else None


def _by_class(context: PostContext, article: Mapping[str, object], facts: PostFacts) -> Person | None:
    """Elements that a class calls the author, nearest to the title first, outside of the text."""
    dom, body = context.dom, facts.body
    anchor = facts.title_node.i if facts.title_node is not None else 0
    classes = (*_AUTHOR_CLASSES, *context.traces.writers, *(c for c in dom.by_class if _AUTHOR_CLASS.search(c)))
    own = stated(dom, "author", facts.title_node, context.stop)
    if named := next((person for node in own if (person := named_in(context, node))), None):
        return named
    ids = [n for name, n in dom.by_id.items() if _AUTHOR_ID.fullmatch(name)]
    props = [n for n in dom.by_attribute.get("itemprop", ()) if n.i < context.stop and n.at["itemprop"] == "author"]
    for node in sorted((*dom.classes(classes), *ids, *props), key=lambda n: abs(n.i - anchor)):
        within_text = body is not None and body.tag != "article" and "itemprop" not in node.at and is_deep(node, facts, context.stop)
        if node.i >= context.stop or node.tag == "body" or in_furniture(node) or within_text or _is_credit(dom, node):
            continue  # on the body the class "single-author" tells how many write
        if person := named_in(context, node):
            return person
    return None


def _is_credit(dom: Dom, node: Node) -> bool:
    """Whether a name stands under a picture, or beside it in an entry of a gallery: its maker's."""
    entry = next((n for n in node.ancestors() if n.tag == "li"), None)
    if entry is not None and dom.tags("img", (entry.i, node.i)) and dom.tags("p", (entry.i, node.i)):
        return True
    return any(n.tag in ("figure", "figcaption") or _CREDITS.intersection(n.cls) for n in (node, *node.ancestors()))


def _by_link(context: PostContext, article: Mapping[str, object], facts: PostFacts) -> Person | None:
    """The person whom a link with `rel=author` names, None where there is none."""
    for link in context.dom.tags("a"):
        if link.i >= context.stop or "author" not in link.get("rel").split():
            continue
        name = name_called(context, context.dom.line(link)[:80])
        if name and not is_machine(name, context):  # "View more posts" behind the name
            return Person(name, context.base.join(link.get("href")) if link.get("href") else None)
    return None


def _by_page(context: PostContext, article: Mapping[str, object], facts: PostFacts) -> Person | None:
    """A link around the text whose address is that of an author's page on this blog and whose words are a name."""
    dom, base = context.dom, context.base
    for a, b in around(facts):
        for link in dom.tags("a", (a, min(b, context.stop))):
            url = base.join(link.get("href"))
            if in_furniture(link) or (is_deep(link, facts, context.stop) and not ends_the_text(dom, link, facts, context.stop)):
                continue
            name = name_called(context, dom.line(link, letters_in(dom, link))[: NAME_MAX + 1])
            if not name or len(name) > NAME_MAX or not _leads_to(url, name, base.url) or is_machine(name, context):
                continue
            if is_capital(name) or letters(author_slug(url) or "") == letters(name):
                return Person(name, url)
    return None


def _leads_to(url: str, name: str, page: str) -> bool:
    """Whether an address is an author's or a member's page of this blog, or a profile with a login like the name ("/@ann" for Ann)."""
    handle = login(url)
    sounds = handle is not None and not name.startswith("@") and related(handle, name)  # "@ann" is a link to a network, no signature
    parts = split(url)
    member = is_member_page(f"{parts.path}?{parts.query}") and not _OWN_PLACE.search(parts.path)
    return ((author_slug(url) is not None or member) and same_site(url, page)) or sounds


def _by_head(context: PostContext, article: Mapping[str, object], facts: PostFacts) -> Person | None:
    """The author tags of the page's head; some of them may as well hold an address, or the login of a network."""
    for key in _HEAD_KEYS:
        line = context.meta.metas.get(key, "").strip()
        name = name_called(context, line) if len(line) < 80 and not _ADDRESS.search(line) else None
        if name and (key in _HEAD_KEYS[:2] or (len(name.split()) >= _PERSON_WORDS and is_capital(name))):
            return Person(name)
    return None


def named_in(context: PostContext, node: Node) -> Person | None:
    """The name that an element holds: in the link or the element made for it, else in its own words."""
    dom = context.dom
    if "itemprop" in node.at and (stated_name := _by_property(context, node)) is not None:
        return stated_name
    inner = [n for n in dom.nodes[node.i : node.end] if "fn" in n.cls or (n.tag == "a" and _leads_to_author(n))]
    inner = inner or [n for n in dom.nodes[node.i + 1 : node.end] if any(c == "author" or _AUTHOR_CLASS.search(c) for c in n.cls)]
    target = inner[0] if inner else node
    if not inner and len(parts := DIVIDERS.split(dom.line(node))) > 1:
        signed = next((name for part in parts if (name := name_in(part, context, sure=True))), None)
        if signed:
            return Person(signed, None)
    ranks = [n for n in dom.nodes[target.i + 1 : target.end] if is_rank(dom, n)]
    buttons = [n for n in dom.nodes[target.i + 1 : target.end] if any(map(_BUTTON_CLASS.fullmatch, n.cls))]
    beside = [*unsaid(dom, target), *ranks, *letters_in(dom, target), *_links_of_post(dom, target), *buttons]
    name = name_called(context, clean_name(dom.line(target, beside), context.clock) or "")
    if not name or (len(name) > NAME_MAX and not is_row_of_names(name)):
        return None
    name = _of_first_line(context, dom.text_without(target.t0, target.t1, [(n.t0, n.t1) for n in beside]), name)
    links = [n for n in dom.nodes[target.i : target.end] if n.tag == "a"]
    link = next((n for n in links if name in dom.line(n)), links[0] if links and not dom.line(links[0]) else None)
    href = link.get("href") if link is not None else ""
    return Person(name, context.base.join(href) if href and not href.startswith("#") else None)


def _by_property(context: PostContext, node: Node) -> Person | None:
    """The name and the address that an author's own microdata state, also where nothing of them is printed."""
    said: dict[str, str] = {}
    for inner in context.dom.nodes[node.i + 1 : node.end]:
        if (prop := inner.get("itemprop")) in ("name", "url"):
            said.setdefault(prop, inner.get("content") or (inner.get("href") if prop == "url" else context.dom.line(inner)))
            if inner.tag == "a":
                said.setdefault("url", inner.get("href"))
    name = name_called(context, clean_name(" ".join(said.get("name", "").split()), context.clock) or "")
    return Person(name, context.base.join(said["url"]) if said.get("url") else None) if name and len(name) <= NAME_MAX else None


def _of_first_line(context: PostContext, text: str, name: str) -> str:
    """A name without the words of the lines below it: "Ann", and in a block of its own "Potter"."""
    first, _, rest = text.strip().partition("\n")
    alone = name_called(context, clean_name(first, context.clock) or "") if rest.strip() else None
    return alone if alone and name.startswith(f"{alone} ") else name


def _links_of_post(dom: Dom, node: Node) -> list[Node]:
    """The links of a byline to a section and to the comments: "Written by Ann in <Bread> <3 comments>"."""
    return [a for a in dom.tags("a", (node.i + 1, node.end)) if is_section(a) or is_fact_link(dom.line(a))]


def _leads_to_author(link: Node) -> bool:
    """Whether a link's own marks or its address say that it leads to an author."""
    return "author" in link.get("rel") or "url" in link.cls or author_slug(link.get("href")) is not None


# names of meta tags for the writer: those of everybody, then those of single makers, where only a name of two words counts
_HEAD_KEYS = ("author", "article:author", "byl", "byline", "sailthru.author", "parsely-author", "dc.creator", "authors", "twitter:creator")
_READERS = (
    _by_structured_data,
    _by_class,
    _by_link,
    by_label,
    by_icon,
    by_picture,
    by_letters,
    by_line,
    beside_title,
    below_title,
    at_end,
    by_dash,
    _by_page,
    by_facts,
    by_rest,
    by_sentence,
    by_word,
    by_box,
    by_signed_paragraph,
    _by_head,
    by_called_picture,
)
_PRINTED = (_by_class, _by_link, by_label, by_icon, by_line)  # those of bylines
_UNMARKED = (by_letters, by_line, below_title, at_end, by_facts, by_rest)  # those of lines that nothing marks
