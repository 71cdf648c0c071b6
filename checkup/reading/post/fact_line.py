"""A line of facts about a post -> the writer named in it: what is no name is taken away, and what is left is looked at.

Away go the dates with the words before them ("Veröffentlicht am", "Last updated:"), links to comments, sections and tags, and whatever has
a figure in it ("5 min read"). A name is then told by a word for "by" or a label before it; without one it must be alone, and be written as
names of two words and more are, or lead to a page about somebody.
"""

from __future__ import annotations

from collections.abc import Iterator

from checkup import lazy_re as re
from checkup.addresses import host_of
from checkup.dates import is_month, is_weekday
from checkup.reading.byline_words import EDGE, name_in_byline, name_of_line
from checkup.reading.comments.by_class import children_of
from checkup.reading.credit_words import only_writer
from checkup.reading.dom import Dom, Node
from checkup.reading.page_dates import PageClock, Stretch
from checkup.reading.post.foot import is_fact_link
from checkup.reading.post.post_facts import PostContext
from checkup.reading.post.signed_line import is_capital, is_labelled_value, is_machine
from checkup.reading.vocabulary import CHANGED, DAY, PUBLISHED, WHEN, is_residue, tells_of_post, tokens
from checkup.text.words import letters_of

LINE_MAX = 200  # characters; a convention: a longer line is prose
_DATES = 3  # dates looked for in a line; a convention: published, changed, and one more
_WORDS = 5  # of a name; a convention: a longer fact is a phrase
_FACT = 8  # words of a fact with what announces a name; a convention, as above
_SOURCE = re.compile(
    r"(?:来源|來源|出典|출처|source|fonte|fuente|quelle|bron|źródło|источник)\s?[:：]", re.IGNORECASE
)  # where a text is from
_ARCHIVE_OF_DAY = re.compile(r"(?i)/(?:19|20)\d\d/(?:\d\d?|[a-z]{3,9})(?:/\d\d?)?/?$")  # where the day of a post may lead
_IDEOGRAPHS = 14  # of a name or an office; a convention: a title in Chinese or Japanese has no blanks that tell its words
_BEFORE_LINK = " \t\n.,;:()[]–—-："  # between the words before a link and the link itself
_UNDER = tokens("in into under unter dans en em på")  # the small word before a section, which a theme may write with a capital
_WEEKDAY_BEHIND = re.compile(r"\0\s?[(（][^\W\d_]{1,3}\.?[)）]")  # "2008年6月17日(火)", "17. 6. 2008 (Di)"
_PUT = 3  # words before a link to a section that say where the post was put; a convention
_COLONS = (":", "：")  # plain, and as wide as a Chinese or Japanese sign
_FACTS = 3  # in a line besides its dates, counts and sections; a convention: name, place and a role
_PLAIN = 2  # words of a name that nothing announces; a convention: one word alone may as well be a section
# the words before a date, which are none of what stands before them
_BEFORE_DATE = re.compile(rf"(?i)(?<!\w)(?:(?:{PUBLISHED}|{CHANGED}|{DAY})\s{{0,2}}[:：]?\s{{0,2}})?(?:(?:{WHEN})\s{{1,2}})?\x00")
# a small word between a fact and the date behind it, in whatever language: "Scris de Ann la \0", "Billet du \0"
_SMALL_BEFORE_DATE = re.compile(r"(?<=[\w.])\s{1,2}[a-zß-ÿā-ɏ\u1e00-\u1effά-ώа-ӿ]{1,3}\s{0,2}\x00")
_DIVIDERS = re.compile(r"\s*[|｜│·•∙⋅/\n\0]\s*|\s+[–—-]+\s+|,\s+|^[–—-]+\s+|\s{3,}")
# "Ein Beitrag von Ann": up to four words, a word for "by" and the name
_WORDS_BY = re.compile(
    r"(?:[^\W\d_]{1,14}\s){0,4}(?:by|von|par|por|di|da|door|av|af|przez|от|oleh|bởi)\s(?P<name>[^\W\d_].{0,60})", re.IGNORECASE
)
_VERB = re.compile(rf"(?i)^(?:{PUBLISHED}|{CHANGED})\s(?=\S)")  # of a date that stood elsewhere in the line
_SECTION = re.compile(
    r"/(?:category|categor[iíy]\w*|kategori\w*|tags?|topics?|themen?|rubri\w*|section|sujets?|temas?|label)/"
    r"|[-_/]categor(?:y|ie|ia|ía)[-_]\d|[?&](?:cat|category|categor[iíy]\w*|kategorie?|tag|label|topic)(?:_?id)?=",
    re.IGNORECASE,
)
_PERSON = re.compile(
    r"/(?:authors?|autor\w*|auteurs?|about|team|staff|people|users?|profil\w*|perfil|members?|über-?\w*|a-propos)(?:[/.#]|$)", re.IGNORECASE
)


# the words before a date of change, at the end of what stands before it
_TELLS_CHANGE = re.compile(rf"(?i)(?<!\w)(?:{CHANGED})\s{{0,2}}[:：]?\s{{0,2}}(?:(?:{WHEN}|[^\W\d_]{{1,3}})\s{{0,2}}[:：]?\s{{0,2}})?$")


def publishing_date(clock: PageClock, line: str) -> Stretch | None:
    """The first date of a line that is no date of change ("Last updated: ..., Published ..."), with the stretch that it takes."""
    begins = 0
    for _ in range(_DATES):
        found = clock.find(line[begins:])
        if found is None or not _TELLS_CHANGE.search(line[: begins + found[1]]):
            return found and (found[0], begins + found[1], begins + found[2])
        begins += found[2]
    return None


# what an element is called that tells when a post was changed ("updated", "post-update-time"), and when it was published
_CHANGE_NAME = re.compile(r"(?:^|[-_])(?:updated?|modified|date-?modified)(?:[-_]|$)")
_PUBLISH_NAME = re.compile(r"publish|created")
_BEFORE = 4  # pieces of text before a date; a convention: a label in an element of its own, and a blank


def is_of_change(dom: Dom, node: Node) -> bool:
    """Whether the words right before an element with a date, or its own name, say that the post was changed then: "Updated on: <time>"."""
    names = (*node.cls, node.id.lower())
    if any(map(_CHANGE_NAME.search, names)) and not any(map(_PUBLISH_NAME.search, names)):
        return True
    before = dom.text_without(max(node.up.t0, node.t0 - _BEFORE), node.t0) if node.up is not None else ""
    return _TELLS_CHANGE.search(before.rpartition("\n")[2]) is not None


def tells_facts(context: PostContext, node: Node) -> bool:
    """Whether a line has a date, and besides it nothing but a few facts of a few words: it is no sentence of the text."""
    links = [(n.t0, n.t1) for n in context.dom.tags("a", (node.i, node.end)) if is_section(n) or is_fact_link(context.dom.line(n))]
    left, dated = _without_dates(context, spaced(context.dom, node, links))
    facts = list(_facts(only_writer(left)))
    return dated and len(facts) <= _FACTS and all(len(fact.split()) <= _WORDS + 1 for fact in facts)


def name_in_facts(context: PostContext, node: Node) -> str | None:
    """The name in a short line of facts, None where it has no date and no word that announces a name, or more than one may be it.

    A line with a link to another page is that page's: of other posts, which have days and writers, too.
    """
    dom = context.dom
    line = dom.line(node)
    if not 1 < len(line) <= LINE_MAX:
        return None
    links = [n for n in dom.tags("a", (node.i, node.end)) if dom.line(n)]
    away = [n for n in links if is_section(n) or is_fact_link(dom.line(n))]
    kept = [(n.t1, n.t1) for n in links if n not in away]  # a fact ends with its link
    kept += [(n.t1, n.t1) for n in glued_parts(dom, node)]
    left, dated = _without_dates(context, spaced(dom, node, sorted([*((n.t0, n.t1) for n in away), *kept])))
    facts = list(_facts(only_writer(left)))
    if any(len(fact.split()) > _FACT for fact in facts):
        return None  # a sentence
    facts = [fact for fact in facts if not leads_to_section(context, node, fact)]
    alone = facts == [line.strip()]
    name = next((name for fact in facts if (name := _announced(context, fact, dated=dated, alone=alone))), None)
    at_date = left.replace(" \0", "\0")
    facts = [fact for fact in facts if not any(f"{fact}{colon}\0" in at_date for colon in _COLONS)]  # what the date is
    name = name or (_unannounced(context, facts, links) if dated else _known(context, facts) if away else None)
    others = (n for n in links if n not in away and dom.line(n) != name and not _ARCHIVE_OF_DAY.search(n.get("href")))
    return None if any(not _leads_to_person(context, n) for n in others) else name


def leads_to_section(context: PostContext, node: Node, fact: str) -> bool:
    """Whether a fact of a line tells, right before a link to a section, what the link is: "Shelved under", or a label with its colon.

    "Ann Lee in", "by Ann in" and the name of one of the page's people tell who put the post there.
    """
    first, *small = fact.split()
    puts = bool(small) and all(word[0].islower() or word.lower() in _UNDER for word in small)
    for link in context.dom.tags("a", (node.i, node.end)):
        before = context.dom.text_without(node.t0, link.t0).rstrip()
        if (puts or before.endswith(_COLONS)) and before.rstrip(_BEFORE_LINK).endswith(fact) and is_section(link):
            return not (first in context.people or fact in context.people or _is_announced(context, fact))
    return False


def puts_into_section(context: PostContext, node: Node, name: str) -> bool:
    """Whether one word is where the words before a link to a section begin: "Shelved" of "Shelved under <Clay>"."""
    if " " in name:
        return False
    for link in filter(is_section, context.dom.tags("a", (node.i, node.end))):
        last = context.dom.text_without(node.t0, link.t0).rstrip(_BEFORE_LINK).split()[-_PUT:]
        if name in last[:-1] and leads_to_section(context, node, " ".join(last[last.index(name) :])):
            return True
    return False


def _is_announced(context: PostContext, fact: str) -> bool:
    """Whether a word for "by", a verb or a label stands before the name in a fact."""
    name = name_in_byline(fact, context.meta.language)
    return (name is not None and not fact.startswith(name)) or _WORDS_BY.fullmatch(fact) is not None


def glued_parts(dom: Dom, box: Node) -> list[Node]:
    """The elements of a box whose words touch those behind them."""
    return [n for n in children_of(dom, box) if _is_glued(dom, n, box)]


def _is_glued(dom: Dom, part: Node, box: Node) -> bool:
    """Whether the words of an element stand right before those behind it in its box, without a blank: each is a fact."""
    if not part.t0 < part.t1 < box.t1:
        return False
    return not dom.chunks[part.t1 - 1][-1:].isspace() and not dom.chunks[part.t1][:1].isspace()


def _unannounced(context: PostContext, facts: list[str], links: list[Node]) -> str | None:
    """The only fact of a dated line that may be a name: of two words and more, or a link to a page about somebody.

    What has a colon in it is a label with its value: "Current Music: Old Pond".
    """
    plain = list(dict.fromkeys(fact for fact in facts if _may_be_name(fact, context)))
    if len(plain) > 1:
        plain = [fact for fact in plain if not _is_sites(fact, context)]
    if len(plain) != 1 or is_labelled_value(plain[0]):
        return None
    (name,) = plain
    link = next((n for n in links if context.dom.line(n) == name), None)
    return name if (len(name.split()) >= _PLAIN if link is None else _leads_to_person(context, link)) else None


def _known(context: PostContext, facts: list[str]) -> str | None:
    """The only fact beside links to sections and comments, where one of the page's people is called so: who wrote answers below."""
    return facts[0] if len(facts) == 1 and facts[0] in context.people and _may_be_name(facts[0], context) else None


def _is_sites(fact: str, context: PostContext) -> bool:
    """Whether a fact is the site's own name, by its host or its head: "The Slow Loaf | Ann Lee | May 3" at slowloaf.example."""
    named = (*host_of(context.base.url).split(".")[:-1], context.meta.metas.get("og:site_name", ""))
    return letters_of(fact) in {letters_of(name) for name in named}


def _leads_to_person(context: PostContext, link: Node) -> bool:
    """Whether a link leads to a page about somebody, to nowhere, or to the page itself."""
    href = link.get("href")
    own = {context.base.clean(context.base.url), context.meta.canonical}
    return href in ("", "#") or bool(_PERSON.search(href)) or context.base.clean(href) in own


def spaced(dom: Dom, node: Node, away: list[tuple[int, int]]) -> str:
    """What an element says without some ranges, with a line's end in the place of each."""
    pieces, at = [], node.t0
    for first, last in away:
        pieces.append(dom.text_without(at, first))
        at = last
    return "\n".join((*pieces, dom.text_without(at, node.t1)))


def _without_dates(context: PostContext, text: str) -> tuple[str, bool]:
    """A text with \\0 in the place of each date and of the words before it, and whether it has one."""
    for _ in range(_DATES):
        found = context.clock.find(text)
        if found is None:
            break
        text = f"{text[: found[1]]}\0{text[found[2] :]}"
    if "\0(" in text or "\0 (" in text or "\0（" in text:
        text = _WEEKDAY_BEHIND.sub("\0", text)
    return _SMALL_BEFORE_DATE.sub("\0", _BEFORE_DATE.sub("\0", text)), "\0" in text


def _facts(text: str) -> Iterator[str]:
    """What stands between dividers, without facts that have a figure, name a source, or hold nothing but a theme's words."""
    for fact in _DIVIDERS.split(text):
        fact = _VERB.sub("", fact.strip(" .,;:()[]–—-"))
        if fact and not any(map(str.isdigit, fact)) and not (is_residue(fact) or tells_of_post(fact) or _SOURCE.match(fact)):
            yield fact


def _announced(context: PostContext, fact: str, *, dated: bool, alone: bool) -> str | None:
    """The name that a word for "by", a verb or a label announces.

    In a line without a date it must stand at its head; where more stands in the line, it must be a verb of publishing or a label.
    """
    name = name_in_byline(fact, context.meta.language) if dated or alone else name_of_line(fact)
    name = name if name != fact.strip(EDGE) else None
    if alone and not dated:
        return name if name is not None and len(name.split()) >= _PLAIN and _may_be_name(name, context) else None
    if dated and name is None:
        found = _WORDS_BY.fullmatch(fact)
        name = found["name"].strip() if found else None
    return name if name is not None and _may_be_name(name, context) else None


def _may_be_name(fact: str, context: PostContext) -> bool:
    day = is_weekday(fact) or is_month(fact)
    short = len(fact.split()) <= _WORDS and sum("\u3040" <= c <= "\u9fff" for c in fact) <= _IDEOGRAPHS
    return short and is_capital(fact) and not day and not is_machine(fact, context)


def is_section(link: Node) -> bool:
    """Whether a link leads to a section or a tag of the blog."""
    rel = link.get("rel").split()
    return "tag" in rel or "category" in rel or bool(_SECTION.search(link.get("href")))
