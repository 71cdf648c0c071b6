"""Who wrote a post.

First the page's structured data is asked; then elements whose class or `itemprop` says that they name the author, nearest to the title
first; then a link with `rel=author`; then a byline in words on a line of its own around the text ("Posted by Ann on ..."); then a link
beside the title or the text that leads to an author's page of the blog ("/author/ann"); last the head's author tag.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from checkup.addresses import same_site
from checkup.model import Person
from checkup.people.person import author_slug
from checkup.reading.byline_words import name_in_byline, name_of_line
from checkup.reading.comments.by_class import in_furniture
from checkup.reading.comments.printed_name import clean_name, unsaid
from checkup.reading.dom import Dom, Node
from checkup.reading.post.post_facts import PostContext, PostFacts
from checkup.reading.post.published import DATE_CLASSES
from checkup.reading.vocabulary import WHEN, is_residue, row, tokens

# class names that end in "author" or "byline", as themes build them of their own name; a commenter's begin with "comment"
_AUTHOR_CLASS = re.compile(r"^(?!comment).{1,30}[_-](?:author|byline|poster)(?:[_-]name)?$")
_NAME_MAX = 60  # characters; a convention: a longer "name" in an element for names is the whole byline with place and date
_AUTHOR_CLASSES = row(
    """
    entry-author post-author p-author author byline vcard post_author entry-meta-author wp-block-post-author-name
    posted-by author-name postauthor entry_author meta-author createdby created-by
    """
)


def find_author(context: PostContext, article: Mapping[str, object], facts: PostFacts) -> Person | None:
    """Who wrote the post; None where the page does not say. A name that is none (`context.no_names`) is passed over."""
    for reader in (_by_structured_data, _by_class, _by_link, _by_line, _by_page, _by_head):
        person = reader(context, article, facts)
        if person is not None and person.name not in context.no_names:
            return person
    return None


def _by_structured_data(context: PostContext, article: Mapping[str, object], facts: PostFacts) -> Person | None:
    writer = article.get("author")
    writer = writer[0] if isinstance(writer, list) and writer else writer
    if not isinstance(writer, dict) or not isinstance(writer.get("name"), str) or not writer["name"].strip():
        return None
    name = name_in_byline(" ".join(writer["name"].split()), context.meta.language)
    url = writer.get("url")
    return Person(name, url if isinstance(url, str) else None) if name else None


def _by_class(context: PostContext, article: Mapping[str, object], facts: PostFacts) -> Person | None:
    """Elements that a class calls the author, nearest to the title first, outside of the text."""
    dom, body = context.dom, facts.body
    anchor = facts.title_node.i if facts.title_node is not None else 0
    named = (*_AUTHOR_CLASSES, *context.traces.writers, *(c for c in dom.by_class if _AUTHOR_CLASS.search(c)))
    props = [n for n in dom.nodes[: context.stop] if n.el.get("itemprop") == "author"]
    for node in sorted((*dom.classes(named), *props), key=lambda n: abs(n.i - anchor)):
        within_text = body is not None and body.tag != "article" and _is_deep(node, body, context.stop)
        if node.i >= context.stop or in_furniture(node) or within_text:
            continue
        if person := _person_name(context, node):
            return person
    return None


def _by_link(context: PostContext, article: Mapping[str, object], facts: PostFacts) -> Person | None:
    """A link with `rel=author`."""
    for link in context.dom.tags("a"):
        if link.i < context.stop and "author" in link.get("rel").split() and (name := _name(context, context.dom.line(link)[:80])):
            return Person(name, context.base.join(link.get("href")) if link.get("href") else None)
    return None


def _by_page(context: PostContext, article: Mapping[str, object], facts: PostFacts) -> Person | None:
    """A link around the text whose address is that of an author's page on this blog and whose words are a name."""
    dom, base = context.dom, context.base
    for a, b in _around(facts):
        for link in dom.tags("a", (a, min(b, context.stop))):
            within_text = facts.body is not None and _is_deep(link, facts.body, context.stop)
            url = base.join(link.get("href"))
            if within_text or author_slug(url) is None or not same_site(url, base.url) or in_furniture(link):
                continue
            name = _name(context, dom.line(link)[: _NAME_MAX + 1])
            if name and len(name) <= _NAME_MAX and _is_capital(name) and not _is_machine(name, context):
                return Person(name, url)
    return None


def _by_head(context: PostContext, article: Mapping[str, object], facts: PostFacts) -> Person | None:
    """The author tags of the page's head; one of them may as well hold an address."""
    for key in ("author", "article:author"):
        line = context.meta.metas.get(key, "").strip()
        name = _name(context, line) if len(line) < 80 and "@" not in line and "/" not in line else None
        if name:
            return Person(name)
    return None


def _name(context: PostContext, line: str) -> str | None:
    """The name in a line that is called the author's."""
    name = name_in_byline(line, context.meta.language)
    return _likely(name) if name else None


def _likely(name: str) -> str | None:
    """A byline's name without what trails behind it; None where it reads like prose."""
    name = _TRAIL.sub("", re.sub(r"(?<!\s)\s*+\[[^\]]{0,30}\]$", "", name)).strip(" ,.:|–—")
    if _ARROWS.search(name) or re.search(r"[a-z]{3}[.!?]\s+\w", name):
        return None
    parts = name.split()
    if not parts or len(parts) > 6 or (len(parts) > 1 and name.isascii() and not any(p[0].isupper() for p in parts)):
        return None
    return None if len(parts) > 2 and sum(p[0].islower() for p in parts) > 2 else name


def _person_name(context: PostContext, node: Node) -> Person | None:
    """The name that an element holds: in the link or the element made for it, else in its own words."""
    dom = context.dom
    inner = [n for n in dom.nodes[node.i : node.end] if "fn" in n.cls or (n.tag == "a" and _leads_to_author(n))]
    target = inner[0] if inner else node
    name = _name(context, clean_name(dom.line(target, unsaid(dom, target)), context.clock) or "")
    if not name or len(name) > _NAME_MAX:
        return None
    link = next((n for n in dom.nodes[target.i : target.end] if n.tag == "a"), target if target.tag == "a" else None)
    href = link.get("href") if link is not None else ""
    return Person(name, context.base.join(href) if href and not href.startswith("#") else None)


def _leads_to_author(link: Node) -> bool:
    """Whether a link's own marks or its address say that it leads to an author."""
    return "author" in link.get("rel") or "url" in link.cls or author_slug(link.get("href")) is not None


def _is_deep(node: Node, body: Node, stop: int) -> bool:
    """Whether a node stands so deep in the text that it speaks of somebody else: not at its edges, nor among facts at its top.

    A box that holds the comments, too, ends as text where they begin (`stop`).
    """
    facts = any(_DATED.intersection(n.cls) for n in (node, *list(node.ancestors())[:_CLOSE]))
    return body.i + (_FACTS if facts else _HEAD) < node.i < min(body.end, stop) - _HEAD


_DATED = frozenset(DATE_CLASSES)
_CLOSE = 3  # boxes around a link; a convention: a line of facts about the post is a list or a row of spans
_FACTS = 18  # the same where a class says that facts of the post stand there: a list of category, day and author
_HEAD = 6  # nodes at the top of the text that may still be a byline; a convention: one deeper in the text speaks of somebody else
# What trails behind a name in a byline: verbs, prepositions and weekdays of a date that was cut off, dividers, "since 2004".
# A dozen words at most ("published on Mon –" has four), 300 characters as a byline has no more.
_TRAIL = re.compile(
    r"(?<!\s)(?:\s++(?:published|posted|filed|on|at|in|mon|tue|wed|thu|fri|sat|sun|[|/•·»–—-]++)){1,12}$"
    r"|(?<!\s)\s++(?:[/|]|since\b|\([^()]{0,60}$).{0,300}$"
    r"|(?<!\s)\s++(?:發表[在於]|发表[在于]|發[佈布][在於]|发布[在于]).{0,300}$",
    re.IGNORECASE,
)
# words by which a link or a line of the theme is no writer: its maker's credits, feeds, mail, licences
_MACHINE = re.compile(
    r"(?i)e-?mail|powered|theme|creative commons|\bhttps?:|feedburner|"
    r"rss|google|author$|admin area"
)
# what a link to a writer's page says instead of the name
_ALL_POSTS = re.compile(
    r"(?:(?:view|see|read|show|browse|full|all|more|other|about|meet)\s+)*(?:(?:the|my|her|his|their|this)\s+)?(?:(?:author|writer)(?:'s|’s)?\s*)?"
    r"(?:posts?|articles?|entries|stories|archives?|bio|biography|profile|page)"
    r"|(?:alle|mehr|weitere)\s+(?:beiträge|artikel)|(?:tous|plus)\s+(?:les|d['’])\s*(?:articles|billets)|(?:todas|más|ver)\s+(?:las\s+)?entradas"
    r"|(?:ver|todos)\s+(?:os\s+)?(?:posts|artigos)|tutti\s+gli\s+articoli|alle\s+berichten",
    re.IGNORECASE,
)
# "by Ann" with the verb before it and what may end the name: a date (\0), a divider, a preposition, a sentence's end
_BY = re.compile(
    r"(?:^|[\s|,•·–—\0])(?P<verb>[Pp]osted |[Ww]ritten |[Pp]ublished |[Ss]ubmitted |Geschrieben |Publicado |Publié |Scritto )?"
    r"(?:by|By|BY|von|Von|VON|por|Por|POR|par|Par|PAR|di|Di|DI|da|Da|door|Door|DOOR|av|Av|AV|af|Af|przez|Przez|от|От|ОТ)"
    r"(?:\s*+:\s++|\s++)(?P<name>[^\s\x00|,][^\x00|\n]{0,60}?)"
    rf"(?=\s*+(?:[\x00|,•·(]|$)|[^\S\n]*+\n|(?<=[^\W\d_]{{3}})\.(?:\s|$)|\s++(?:in|under|@|–|-|{WHEN})\s)"
)
# "Filed under: Rye — Ann @ 9:17 am": a name between a dash and the time, as the oldest themes print it
_BEFORE_TIME = re.compile(r"(?:^|\s[—–-])\s*(?P<name>[^\W\d_][^@|\x00—–\n]{0,60}?)\s+@\s+(?:\d{1,2}[:.h]\d\d|\x00)")
_ARROWS = re.compile(r"[«»‹›←→]")  # a line with arrows leads to a neighbour ("« Rye by Ann"), it signs nothing
# how a line begins whose "by" names the author: a verb of publishing
_LEAD = re.compile(
    r"(?i)^\W*(?:posted|filed|published|written|submitted|this entry was|veröffentlicht|geschrieben|verfasst|erstellt|eingetragen|"
    r"gespeichert|gepostet|publié|posté|écrit|rédigé|soumis|publicado|escrito|enviado|creado|criado|postado|pubblicato|scritto|inviato|inserito|"
    r"geplaatst|geschreven|ingediend|gepubliceerd|publicerat|skrivet|inlagt|upplagt|postat|skickat|opublikowan[eoy]|napisan[eoy]|"
    r"wysłan[eoy]|dodan[eoy]|опубликовано|написано|добавлено|отправлено)\b"
)
# what may follow the name in a byline: sections, tags, a number of comments
_AFTER = re.compile(
    r"(?i)^\W*(?:in|under|filed|posted|published|categor(?:y|ies)|tags?|topics?|comments?|\d{1,5} \w+|no comments?|"
    r"publié|posté|classé|dans|rubrique|catégories?|unter|kategorien?|veröffentlicht|abgelegt|kommentare?|publicado|archivado|en|"
    r"categorías?|comentarios?|pubblicato|categori[ae]|commenti|em|marcadores|comentários?|категори[яи]|рубрик[аи]|в рубрике)\b"
)
# a divider or a preposition before a date, which may follow the name where a verb stood before it
_ON = re.compile(rf"\s*(?:[,@–—-]|(?:{WHEN})(?!\w))")
# what may stand between the name and the date where no verb stood before the name
_DATE_NEXT = re.compile(rf"\s*+(?:[,;:(–—-]\s*+)?(?:(?:{WHEN})\s++)?\W{{0,3}}\x00")
_PARTICLES = tokens("von van der den de del della di da dos du la le and und et y e of the & al bin ibn ten ter zu af av")
_INLINE = tokens("span b i em strong font small a cite u q code big tt")
_LINE_MAX = 200  # characters; a convention: a longer line is prose, in which "by" names anybody


def _by_line(context: PostContext, article: Mapping[str, object], facts: PostFacts) -> Person | None:
    """ "Posted by Ann on ..." in a line of its own around the text. "by" within running text, a title or a link is none."""
    dom, clock, base, stop = context.dom, context.clock, context.base, context.stop
    for a, b in _around(facts):
        for node in dom.nodes[a : min(b, stop)]:
            if node.end > stop or not _may_sign(dom, node, facts):
                continue
            line = dom.line(node)
            if len(line) > _LINE_MAX:
                continue
            marked = f"{line[: hit[1]]}\0{line[hit[2] :]}" if (hit := clock.find(line)) else line
            sure = bool(_DATED.intersection(node.cls))
            name = _signed(marked, context, sure=sure) or _said(marked, context) or _beside_date(marked, context, sure=sure)
            if name and not in_furniture(node):
                link = next((n for n in dom.tags("a", (node.i, node.end)) if dom.line(n) == name), None)
                href = link.get("href") if link is not None else ""
                return Person(name, base.join(href) if href and not href.startswith("#") else None)
    return None


def _around(facts: PostFacts) -> list[tuple[int, int]]:
    spans = []
    if facts.title_node is not None:
        spans.append((max(0, facts.title_node.i - 25), facts.title_node.end + 25))
    if facts.body is not None:
        spans += [(max(0, facts.body.i - 20), facts.body.i), (facts.body.end, facts.body.end + 30), (facts.body.i, facts.body.end)]
    return spans


def _may_sign(dom: Dom, node: Node, facts: PostFacts) -> bool:
    """Whether a byline may stand in this element: a short block, not the title, no link, not the depth of the text."""
    if node.t1 - node.t0 > 40 or node.tag in ("body", "html", "head", "title", "a"):
        return False
    if facts.title_node is not None and facts.title_node.holds(node):
        return False
    marked = bool(_DATED.intersection(node.cls))
    if facts.body is not None and facts.body.i + _HEAD < node.i < facts.body.end and not marked:
        return False
    if node.tag in _INLINE and not marked:
        return _own_line(dom, node)
    return True


def _own_line(dom: Dom, node: Node) -> bool:
    """Whether line breaks or block borders stand on both sides of an element."""
    before = "".join(dom.chunks[max(0, node.t0 - 8) : node.t0]).rstrip(" \xa0")
    after = "".join(dom.chunks[node.t1 : node.t1 + 8]).lstrip(" \xa0")
    return (not before or before.endswith("\n")) and (not after or after.startswith("\n"))


def _signed(line: str, context: PostContext, *, sure: bool) -> str | None:
    """The name in a line that is nothing but a byline; its date is \\0. `sure` where the markup calls the line one."""
    for found in _BY.finditer(line):
        lead, tail = line[: found.start("verb") if found["verb"] else found.start()], line[found.end("name") :]
        if _ARROWS.search(line) or not (sure or is_residue(lead) or _LEAD.match(lead)):
            continue
        verb = bool(found["verb"]) or bool(_LEAD.match(lead))
        rest = tail.replace("\0", " ")
        ends = is_residue(rest) or _AFTER.match(rest) or re.match(r"\s*[|•·(]|\W*\0", tail) or _DATE_NEXT.match(tail)
        if not (ends or (verb and _ON.match(tail))):
            continue
        name = _TRAIL.sub("", found["name"]).strip(" ,.:|–—")
        if name in context.people or _is_capital(name) or ((verb or "\0" in line) and re.fullmatch(r"[\w.-]{2,30}", name)):
            return None if _is_machine(name, context) else name
    return None


# the name beside the date and nothing else: "Thu, 12/03/2009 - 19:05 — Ann", "Ann | May 3, 2011"; the date is \0
_BESIDE_DATE = re.compile(
    r"\W{0,3}(?:[^\W\d_]{2,10}[.,]{0,2}\s)?\x00\s*+[,|·•—–-]\s*+(?P<after>[^\W\d_][^\x00|,·•—–\n]{0,60})|(?P<before>[^\W\d_][^\x00|,·•—–\n]{0,60}?)\s*+[,|·•—–-]\s*+\x00\W{0,3}"
)


def _beside_date(line: str, context: PostContext, *, sure: bool) -> str | None:
    """The name in a line that holds a name and a date and no other word: where the markup calls the line one, or the name is known."""
    found = _BESIDE_DATE.fullmatch(line.strip())
    name = (found["after"] or found["before"]).strip() if found else ""
    known = name in context.people or (sure and _is_capital(name))
    return name if name and known and not is_residue(name) and not _is_machine(name, context) else None


def _said(line: str, context: PostContext) -> str | None:
    """The name in a line that begins with a label or a verb of writing, or stands before the time; its date is \\0.

    "Autor: Ann", "Lo dijo Ann el", "Filed under: Rye — Ann @ 9:17 am".
    """
    timed = _BEFORE_TIME.search(line)
    name = timed["name"] if timed else name_of_line(line.split("\0")[0] or line)
    return name if name and _is_capital(name) and not _is_machine(name, context) else None


def _is_machine(name: str, context: PostContext) -> bool:
    """Whether a name is that of the software, or of another part of the page's furniture, and no writer's."""
    lower = name.lower()
    return bool(_MACHINE.search(name) or _ALL_POSTS.fullmatch(name)) or any(signature in lower for signature in context.traces.signatures)


def _is_capital(name: str) -> bool:
    """Whether a name is written as names are: at most six words, capitals but for "von", "de", "and"."""
    parts = name.split()
    if not parts or len(parts) > 6 or re.search(r"[a-z]{3}[.!?]\s", name):
        return False
    return not parts[0][0].islower() and all(not p[0].islower() or p in _PARTICLES for p in parts)
