"""A printed byline -> the name in it and where it links to."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from checkup import lazy_re as re
from checkup.addresses import comment_number
from checkup.dates import is_age
from checkup.reading import vocabulary as words
from checkup.reading.byline_words import DID_LEAD, is_label
from checkup.reading.comments.items import Item
from checkup.reading.dom import Dom, Node, Span
from checkup.reading.page_dates import PageClock

# What a theme adds to the name of its author, or to a guest's.
_ROLE = re.compile(
    r"(?<!\s)(?:\s*+\((?:not verified|no verificad[oa]|non vérifié|nicht (?:überprüft|verifiziert)|não verificado|non verificato|"
    r"niet (?:gecontroleerd|geverifieerd)|niezweryfikowany|не проверено|(?:inte|ej) (?:verifierad|kontrollerad)|doğrulanmamış|未認証|"
    r"未验证|未驗證|neověřeno|neoveren[ýé]|nem ellenőrzött|ikke (?:bekreftet|efterprøvet|verificeret)|ei varmistettu|"
    r"neverificat|не перевірено|확인 안됨|δεν (?:έχει επαληθευτεί|επαληθεύτηκε))\)|"
    r"\s++[-–—] (?:post )?(?:author|autor|autorin|auteur|autore)|\s*+\([^()]{0,30}#\d{1,9}\))"
    r"(?:\s*\[[^\[\]]{1,12}\])?$"
    r"|(?<=\S)\s\(\d{1,3}\s[^\W\d_]{1,12}\)$"  # "Ann (9 days)"
    rf"|(?<!\s)\s*+\(\s?(?:link|e-?mail|{words.SITE}|{words.ANSWER})\s?\)$"
    r"|(?<!\s)\s*+\[(?:link|reply|permalink|visitor|member|guest|besucher|mitglied|visiteur|membre|visitante|miembro|visitatore|bezoeker)\]$",
    re.IGNORECASE,
)
_PICTURE = re.compile(r"\.(?:jpe?g|png|gif|webp|svg)(?:\?[^#]{0,200})?$", re.IGNORECASE)  # a portrait, which is nobody's site
_FRAGMENT = re.compile(r"#.{0,40}?(\d+|[0-9a-f]{16,})\b")  # a fragment with a number or a hash: a comment's own anchor
_DIVIDER = re.compile(r"\s[|｜]\s|(?<=\S)[|｜]\s")
_SIGN = re.compile(r"^\s*[#_¶§■□∞]{1,2}\s+(?=[^\W\d])")  # the sign of a permalink before the byline
_NUMBERED = re.compile(
    r"^\s{0,3}(?:#\s?\d{1,5}[.):]?|\d{1,5}[.):])\s{1,3}(?=[^\W\d])"
)  # a comment's number before its byline: "#1 Comment by Ann"
_EDGES = " \t\n,:;|–—>»«<•·\0"  # what may stand around a name
_DASHES = re.compile(r"^[\s>]{0,3}-{1,3}\s{1,3}(?=[^\W\d_])")  # before a signature: "-- Ann, on <date>"
_SIGN_BEHIND = re.compile(r"(?<=\S)\s{1,3}[#¶§∞⚓🔗|–—-]{1,2}$")  # the same behind it, or a dash before the day ("Ann -")
_WORDS_FOLLOW = re.compile(r"(?:comment|kommentar|commentaire|comentario|comentário|commento)\s?[:：]", re.IGNORECASE)  # not "Comment by:"
_BRACKETED = re.compile(r"^[(\[（【](?P<name>[^()\[\]（）【】]{2,80})[)\]）】]$")  # "(Ann)", as beside a comment's subject
_EMPTY = re.compile(r"\s?(?:\(\s?\)|\[\s?\])$")  # brackets around what was taken away
_MOMENT = re.compile(words.MOMENT_LABEL, re.IGNORECASE)  # "Created :" before a date
# "by Ann", "von Ann Lee" to the end of a line; not "by e-mail"
_BY_NAME = re.compile(
    rf"(?i:(?:{words.BY})\b\s?:?)\s{{1,3}}(?!(?i:e-?mail|mail|phone|web)\b)[^\W\d_a-zà-öø-ÿ][^\n|@]{{0,40}}|(?:by|von|por|par)\s{{1,3}}[\w.-]{{2,30}}"
)
_BY = re.compile(r"^[Bb]y:?\s+(?=\S)")
# the word for "by" before a name, in the languages whose pages print it without a verb; elsewhere it may be a name's first word
BYS = {"fr": "Par ", "es": "Por ", "pt": "Por ", "nl": "Door ", "de": "Von ", "pl": "Przez ", "ru": "От ", "uk": "Від "}
_HEADINGS = frozenset(("h3", "h4", "h5", "h6"))
_NAMES = frozenset(("author", "name", "fn", "username", "user-name", "nickname"))  # classes of an element that holds a name and no more
_HANDLE = re.compile(r"(?<=\S)\s{1,3}\(?@(?P<user>[\w.-]{1,40})(?:@[\w.-]{1,60})?\)?$")  # behind a name
_NAME_ENDS = ("-name", "_name")  # what such a class ends in
_BESIDE = frozenset(("a", "b", "strong", "em", "i", "span", "label", "small"))
_LINE_MAX = 300  # characters; a convention: a longer line is prose
_PIECES = 4  # of text and breaks in a label or a button; a convention: a word or two in an element of its own
_OWN_MAX = 40  # characters of what a comment's own link says ("Permanent link to this comment"); a convention
UNSAID = words.tokens(
    "says avatar screen-reader-text comment_num comment-number comment-reply-link edit-link comment-edit-link reply-to reply-tag"
)


@lru_cache(maxsize=4_096)  # names come again on each page of a blog
def is_no_name(name: str) -> bool:
    """Whether words that stand where a name may stand are the theme's own: "Reply", "3 replies by Ann", "Log in to post comments"."""
    return bool(words.PERMALINK_WORDS.match(name) or words.NO_NAME.match(name))


def unsaid(dom: Dom, node: Node) -> list[Node]:
    """Parts of a name's element that are no part of the name: "says:", a picture, a number, a link to answer."""
    inside = dom.nodes[node.i + 1 : node.end]
    return [n for n in inside if n.hidden or UNSAID.intersection(n.cls) or is_number(dom, n) or _is_beside(dom, node, n)]


def is_number(dom: Dom, link: Node) -> bool:
    """Whether an element is a link to the comment's own place that says its number: beside a name like a month's it would be a day."""
    return link.tag == "a" and link.get("href").startswith("#") and dom.line(link).strip("#.) ").isdigit()


def day_beside(dom: Dom, node: Node, clock: PageClock) -> list[Node]:
    """The small print within a name's element that tells the day, with its words in any language: "Ann <small>Postato il 3/2</small>"."""
    if not any(map(str.isdigit, dom.line(node))):
        return []
    small = (n for n in dom.nodes[node.i + 1 : node.end] if n.tag in ("small", "time", "span"))
    dated = [n for n in small if any(map(str.isdigit, line := dom.line(n))) and clock.find(line) is not None]
    return dated if dated and dom.line(node, dated) else []


def _is_beside(dom: Dom, node: Node, part: Node) -> bool:
    """Whether a part of a name's element is a link that says "Reply" or the like, or a label ("Author:"), and more stands there than it."""
    if part.tag not in _BESIDE or part.t1 - part.t0 > _PIECES:
        return False
    line = dom.line(part)
    if comment_number(part.get("href")) and dom.text_without(node.t0, part.t0).endswith(("(", "[")):
        return True  # in brackets behind the name: a link to the comment's own place, whatever it says
    says = words.PERMALINK_WORDS.match(line) if part.tag == "a" else is_label(line)
    return bool(says) and line != dom.line(node)


def name_inside(dom: Dom, node: Node, clock: PageClock) -> Node | None:
    """The link, the emphasis or the element called so within a byline that is the name.

    A link to the comment's own place with a figure in it is a moment in words.
    """
    for tag in ("b", "cite", "a", "strong"):
        for n in dom.tags(tag, (node.i + 1, node.end)):
            if tag in ("b", "cite") and not ("fn" in n.cls or tag == "cite"):
                continue
            line = dom.line(n)
            if not line or UNSAID.intersection(n.cls) or is_label(line) or _is_to_site(dom, node, n, line):
                continue
            if tag == "a" and comment_number(n.get("href")) and any(map(str.isdigit, line)) and dom.tags("strong", (node.i, n.i)):
                continue  # "<strong>Ann</strong> a dit <a>3 jours plus tard</a>"
            if _is_placeholder(dom, n, line) or not is_own_link(n, line, clock):
                return n
    inside = [n for n in dom.nodes[node.i + 1 : node.end] if n.cls and not n.hidden and dom.line(n)]
    called = next((n for n in inside if not _NAMES.isdisjoint(n.cls)), None)
    ending = [n for n in inside if any(c.endswith(_NAME_ENDS) for c in n.cls)] if called is None else []
    return ending[0] if len(ending) == 1 else called  # of several each may be a part of it


def _is_to_site(dom: Dom, node: Node, link: Node, line: str) -> bool:
    """Whether a link in a byline says that it leads to the writer's own site, and the byline says more than that: "Ann (website)"."""
    return link.tag == "a" and words.SITE_LINK.fullmatch(line) is not None and any(map(str.isalpha, dom.line(node, [link])))


def _is_placeholder(dom: Dom, link: Node, line: str) -> bool:
    """Whether a link leads nowhere ("#") and is all that a heading says: templates print a name so whose owner has no site."""
    heading = link.up
    return (
        link.get("href") == "#" and heading is not None and heading.tag in _HEADINGS and dom.line(heading) == line and not is_no_name(line)
    )


def is_own_link(link: Node, line: str, clock: PageClock) -> bool:
    """Whether a link is the comment's own (its number, its date, "reply") and no name."""
    href = link.get("href")
    if words.PERMALINK_WORDS.match(line) or line.isdigit() or href.startswith("#"):
        return True
    own = "#" in href and bool(_FRAGMENT.search(href))
    if own and (words.is_residue(line) or is_age(line)):
        return True  # "<a>Comment</a> from: Ann", "Ann <a>2 years</a>"
    return (own or len(line) < 40) and clock.find(line) is not None


def own_links(dom: Dom, item: Item, links: Iterable[Node]) -> list[Span]:
    """The ranges of text of short links that lead to this very comment, or in brackets to another place of the page, as a form to answer;
    their words are the theme's, in whatever language.

    Dates stay, and so do the known words of bylines: they may begin one ("<a>Comment</a> from: Ann").
    """
    own = (n for n in links if _leads_here(item, n) or (n.get("href").startswith("#") and _in_brackets(dom, n)))
    lines = ((n, dom.line(n)) for n in own)
    return [(n.t0, n.t1) for n, line in lines if len(line) <= _OWN_MAX and not any(map(str.isdigit, line)) and not words.is_residue(line)]


def _leads_here(item: Item, link: Node) -> bool:
    return bool(item.id) and comment_number(f"#{link.get('href').partition('#')[2]}") == item.id


def _in_brackets(dom: Dom, link: Node) -> bool:
    """Whether a link alone stands in round brackets: "11 May (<a>Answer</a>)"."""
    before, behind = dom.chunks[link.t0 - 1 : link.t0], dom.chunks[link.t1 : link.t1 + 1]
    return bool(before and behind) and before[0].rstrip().endswith("(") and behind[0].lstrip().startswith(")")


def without_handle(name: str, url: str | None) -> str:
    """A name without what its writer is called at the place that it links to: "Ann @ann@forum.example" of "https://forum.example/@ann"."""
    found = _HANDLE.search(name) if url and "@" in name else None
    return name[: found.start()] if found and f"/@{found['user']}" in (url or "") else name


def plain_name(line: str) -> str:
    """A name that stands alone: only "says:" and the like are taken off its end."""
    name = _ROLE.sub("", words.REACHED_BY.sub("", _SIGN_BEHIND.sub("", words.TAIL.sub("", line).strip(" \t,:;"))))
    return _BRACKETED.sub(r"\g<name>", name) or line


def author_url(dom: Dom, node: Node, name: str) -> str | None:
    """The address that the name links to, or a link beside it to its owner's site: a link in or around the name's node."""
    around = [node, *list(node.ancestors())[:2]] if node.tag != "a" else [node]
    for link in [n for n in around if n.tag == "a"] + list(dom.tags("a", (node.i, node.end))):
        href = link.get("href")
        if away(link) and not _FRAGMENT.search(href):
            line = dom.line(link)
            if line and (line == name or name in line or line in name or words.SITE_LINK.fullmatch(line)):
                return href
    return None


def clean_name(line: str, clock: PageClock | None) -> str | None:
    """A name out of a byline: without "Posted by", "says:", the date and what stands around them; None where nothing is left."""
    line = line.strip()
    found = clock.find(line) if clock is not None and len(line) <= _LINE_MAX else None
    if clock is not None and found is None and (by := BYS.get((clock.language or "")[:2])):
        line = line.removeprefix(by)
    return name_in_marked(f"{line[: found[1]]}\0{line[found[2] :]}" if found else line, dated=found is not None)


def name_in_marked(marked: str, *, dated: bool) -> str | None:
    """The same out of a byline whose date is replaced by \\0."""
    marked = marked.strip()
    return None if not marked or len(marked) > _LINE_MAX or _WORDS_FOLLOW.match(marked) else _name_in(marked, dated=dated)


@lru_cache(maxsize=4_096)  # a line is asked again where its comment is read a second time
def _name_in(marked: str, *, dated: bool) -> str | None:
    """The name in a byline whose date is replaced by \\0."""
    marked = _from_date(_of_facts(marked)) if dated else marked
    if dated and (around := words.SAYS_AROUND.match(marked)):
        return around["login"] or around["who"]
    marked = _DASHES.sub("", marked) if dated else marked
    marked = words.LABEL.sub("", words.NUMBER.sub("", _SIGN.sub("", marked)), count=1)
    marked = words.WEB.sub("", words.NETWORK.sub("", marked)) or marked
    name = words.LEAD.sub("", marked, count=1)
    if dated and name == marked:
        name = DID_LEAD.sub("", words.LEAD_DATED.sub("", name, count=1), count=1)
    if dated:
        name = words.TAIL_DATED.sub("", name, count=1)
    name = words.TAIL.sub("", words.IN_REPLY.sub("", words.BUTTON_BEHIND.sub("", name.rstrip())))
    name = _SIGN_BEHIND.sub("", name.strip(_EDGES)).rstrip(_EDGES)
    name = _BY.sub("", _ROLE.sub("", words.REACHED_BY.sub("", name)), count=1)
    name = _BRACKETED.sub(r"\g<name>", _EMPTY.sub("", name))
    name = words.CODED.sub(r"\g<who>", name) if dated and words.CODED.fullmatch(name) else name
    return name or None


def _from_date(marked: str) -> str:
    """A byline from its date on, where who wrote stands behind it and no name before it: "Re: Rye - <date> by Ann".

    Before a dash and the date any words are a subject, where a name behind "by" ends the line.
    """
    before, date, behind = marked.partition("\0")
    if not (date and before.strip()):
        return marked
    behind = behind.lstrip(" ,:|–—-")
    if before.rstrip().endswith(("-", "–", "—")) and _BY_NAME.fullmatch(behind):
        return date + behind
    if not (words.is_residue(before) or words.NO_NAME.match(before) or _MOMENT.fullmatch(before.strip())):
        return marked
    return date + behind if words.LEAD.match(behind) or words.BY_LEAD.match(behind) else marked


def _of_facts(marked: str) -> str:
    """Of facts between dividers ("<date> | URL | Ann") the one that is no date and no word of the theme, where there is only one."""
    facts = _DIVIDER.split(marked)
    rest = [fact for fact in facts if not words.is_residue(fact.replace("\0", " "))]
    return f"{rest[0]} \0" if len(facts) > 2 and len(rest) == 1 and "\0" not in rest[0] else marked


def away(link: Node) -> str | None:
    """Where a link leads, None where it leads nowhere else."""
    href = link.get("href")
    return href if href and not href.startswith(("#", "javascript:", "mailto:")) and not _PICTURE.search(href) else None


@lru_cache(maxsize=4_096)  # asked of the same lines up to four times
def says_who(line: str, *, dated: bool) -> bool:
    """Whether a line (its date replaced by \\0) tells in words who wrote: "Posted by Ann", "Ann said"."""
    if words.NOTHING_SAID.fullmatch(line):
        return False
    line = _from_date(_NUMBERED.sub("", line))
    if words.LEAD.match(line) or (words.SAID.match(line) and len(line) < 160):
        return True
    return dated and any(lead.match(line) for lead in (words.BY_LEAD, words.SAYS_LEAD, words.SAYS_AROUND, DID_LEAD))
