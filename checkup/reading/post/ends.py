"""The box of a post's text -> what a template prints at its ends, which is none of the text.

Themes without a box of its own for the text print into one column: facts of the post (day, writer, sections, number of comments), the text,
stars to rate it, buttons to share it, links to the posts before and behind it, and where nobody has commented yet a heading with a form.
Only the ends are looked at, block by block, up to the first one that may be the writer's.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice, zip_longest

from checkup import lazy_re as re
from checkup.addresses import shares
from checkup.reading.byline_words import name_in_byline
from checkup.reading.comment_words import ALONE, HEADING, SIGN_IN, asks_how, says_only_comments
from checkup.reading.comments.by_class import children_of
from checkup.reading.comments.kind import says_rights
from checkup.reading.comments.labelled import labels_columns
from checkup.reading.comments.none_yet import says_none
from checkup.reading.credit_words import only_writer
from checkup.reading.dom import HEADING_TAGS, PARAGRAPHS, Dom, Node
from checkup.reading.page_dates import PageClock, Stretch
from checkup.reading.page_urls import Base
from checkup.reading.post.fact_line import is_section
from checkup.reading.post.foot import is_fact_link
from checkup.reading.post.post_facts import PostFacts
from checkup.reading.vocabulary import BY, CHANGED, PUBLISHED, WHEN, is_residue

_BESIDE_FORM = 60  # words beside the fields where readers write or rate; a convention, as between a heading and the first comment
_DEEP = 3  # boxes around a text, each with nothing beside the next; a convention
_FIRST = 3  # blocks; a convention: a byline and a line of facts may stand above
_ABOVE = 6  # blocks of facts; a convention: day, writer, sections, tags and number of comments, each in a box of its own
_PIECES, _LINE = 40, 200  # pieces of text, and characters, of a block of facts; conventions: a longer one is prose
_AROUND = 2  # words; a convention: beside the day and the writer a verb, and perhaps a word for "by", in whatever language
_BESIDE_DAY = 4  # words beside the post's own day and its writer, in whatever language: "Estimated reading time: 4 minutes"; a convention
_EAST = 10  # letters of scripts without blanks that are as good as those words; a convention
_DATES = 3  # in a line of facts; a convention, as in other lines of facts
_ROWS, _ROW = 3, 60  # lines of a list of facts, and characters of each; conventions: name, day and section, each with its label
_TO_COMMENT = re.compile(rf"(?i){ALONE}|\b[ck]omm?ent")  # what readers are asked to sign in for
_COUNT_LAST = re.compile(r"\s?[(\[（]\s?\d{1,5}\s?[)\]）]$")  # "Comments (0)"
_GAP = 3  # pieces of text; a convention: line breaks and blanks between two blocks
# a link to a section (\0) with what leads to it: a small word ("en Pan", "filed under Rye"), or a label in any language ("Kategorie(n):")
_INTO = re.compile(
    r"(?:(?<!\w)(?:(?:and is )?(?:filed|tagged) )?[a-zа-я]{1,5}\s?|(?<!\w)[^\W\d_][\w()]{1,20}(?: \w{1,12})?\s?[:：]\s?)?[\[(]?\s?\0"
)
_ENTRY = re.compile(r"^this (?:entry|post|article|item) was ", re.IGNORECASE)  # as the oldest themes begin their line of facts
_COUNTED = re.compile(r"[^\W\d_][^\d():：\n]{1,20}\s?(?:\(\d{1,5}\)|[:：]\s?\d{1,5})|\d{1,5}\s[^\W\d_]{2,15}")
_COUNT_BEHIND = re.compile(r"(?<!\w)[^\W\d_]{1,20}\s?[(（]\d{1,7}[)）]")  # how often it was read, answered: "Views (431)"
# how the writer of a diary was, what played and where, as its host prints it behind the text
_LETTERS = re.compile(r"[^\W\d_]+")
_STATE = re.compile(r"(?i)(?:current )(?:mood|music|location)\s?:|(?:текущее )?(?:настроение|музыка)\s?:")
_PUBLISHED = re.compile(rf"(?i)^\W{{0,3}}(?:{PUBLISHED})\b")
_HEADING = 80  # characters of a heading over comments; a convention, as where they are looked for
_HEADS = frozenset((*HEADING_TAGS, "legend"))
_SECTIONS = frozenset(("category", "categories", "tags", "post-category", "entry-category"))  # where a section is named without a link
_SECTION = 30  # characters of a section's name; a convention
_CARDS = 2  # of other posts in a box; a convention: related posts are two or three
_STEPS = ("prev", "next", "previous")  # what a link to the post before or behind this one is called by machines
_ARROWS = "←→«»‹›<>◄►"


def facts_above(dom: Dom, facts: PostFacts, begin: int, clock: PageClock) -> list[Node]:
    """The first blocks of the post's box, from text chunk `begin` on, that only tell facts of the post.

    These are its day, its writer, links to its sections and to its comments, with the words that themes put around such facts. Among the
    first blocks one that counts the comments may stand below others; of the rest the row ends with the first block that says more.
    """
    body = facts.body
    if body is None:
        return []
    first = list(islice(_below_title(dom, body, facts.title_node, begin), _ABOVE + 1))
    told: list[Node] = []
    for block, behind in zip_longest(first[:_ABOVE], first[1:]):
        is_title = facts.title is not None and dom.line(block) == facts.title
        if not is_title and (_in_a_line(dom, block, begin, behind.t0 if behind else body.t1) or not _tells_facts(dom, block, facts, clock)):
            break
        told.append(block)
        begin = block.t1
    return told + [n for n in first[len(told) : _FIRST] if n.tag in PARAGRAPHS and _counts_comments(dom, n)]


def end_of_text(dom: Dom, facts: PostFacts, begin: int, end: int, clock: PageClock, base: Base) -> int:
    """The text chunk with which the post's own text ends, of the stretch `begin`..`end` in its box; of boxes in one, the innermost row."""
    body = facts.body
    if body is None:
        return end
    places = dom.tags("textarea", (body.i, body.end))
    blocks = _blocks(dom, body, begin, end)
    for _ in range(_DEEP):
        if len(blocks) != 1 or dom.text_without(begin, end, [(blocks[0].t0, blocks[0].t1)]).strip():
            break
        blocks = _blocks(dom, blocks[0], begin, end)
    forms = [(n.t0, n.t1) for n in dom.tags("form", (body.i, body.end))] if blocks else []
    if blocks and (behind := dom.text_without(blocks[-1].t1, end, forms).strip()) and says_only_comments(behind):
        end = blocks[-1].t1  # the head of a box that also holds the comments
    for block in reversed(blocks):
        if dom.text_without(block.t1, end).strip() or not (
            _leads_on(dom, block, base)
            or _holds_teasers(dom, block, base)
            or _heads_nothing(dom, block)
            or _closes_page(dom, block)
            or _is_for_readers(dom, block, places)
            or _ends_with_facts(dom, block, facts, clock)
        ):
            break
        end = block.t0
    return end


def _closes_page(dom: Dom, block: Node) -> bool:
    """Whether each line of a block says whose the page is, heads comments that are none, or asks readers to sign in before they comment."""
    if block.t1 - block.t0 > _PIECES:
        return False
    rows = [n for n in dom.tags("tr", (block.i, block.end)) if dom.line(n)]
    if len(rows) == 1 and dom.line(rows[0]) == dom.line(block):
        return labels_columns(dom, rows[0])
    lines = [line.strip() for line in dom.text(block).split("\n") if line.strip()]
    return 0 < len(lines) <= _ROWS and all(len(line) <= _LINE and _closes(line) for line in lines)


def _closes(line: str) -> bool:
    """Whether a line does one of these."""
    asks = SIGN_IN.match(line) is not None and _TO_COMMENT.search(line) is not None
    return asks or says_rights(line) or says_only_comments(_COUNT_LAST.sub("", line))


def _blocks(dom: Dom, body: Node, begin: int, end: int) -> list[Node]:
    return [n for n in children_of(dom, body) if n.t0 >= begin and n.t1 <= end and not n.hidden and dom.text(n)]


def _below_title(dom: Dom, box: Node, title: Node | None, begin: int) -> Iterator[Node]:
    """The blocks of a box below the title, wherever in it that stands: in the box itself, or in a header of its own."""
    for block in children_of(dom, box):
        if title is not None and block is not title and block.holds(title):
            yield from _below_title(dom, block, title, begin)
        elif block.t0 >= begin and not block.hidden and dom.text(block):
            yield block


def _ends_with_facts(dom: Dom, block: Node, facts: PostFacts, clock: PageClock) -> bool:
    """Whether a block behind the text, in a line of its own, only tells facts of the post."""
    before = "".join(dom.chunks[max(block.t0 - _GAP, 0) : block.t0]).rstrip(" ")
    alone = block.tag in PARAGRAPHS or before.endswith("\n")
    return alone and (_tells_facts(dom, block, facts, clock) or (_STATE.match(line := dom.line(block)) is not None and len(line) <= _LINE))


def _in_a_line(dom: Dom, block: Node, begin: int, end: int) -> bool:
    """Whether an element stands in a line of words that have no box: a link or the like, with more than a theme's words around it."""
    before = "".join(dom.chunks[begin : block.t0]).rpartition("\n")[2]
    behind = "".join(dom.chunks[block.t1 : min(end, block.t1 + _PIECES)]).partition("\n")[0]
    return block.tag not in PARAGRAPHS and not is_residue(f"{before} {behind}")


def _tells_facts(dom: Dom, block: Node, facts: PostFacts, clock: PageClock) -> bool:
    """Whether a block holds at least one fact of the post, and besides such facts only the words that themes put around them."""
    if block.t1 - block.t0 > _PIECES or len(line := dom.line(block)) > _LINE:
        return False
    if _is_list_of_facts(dom, block, facts, clock):
        return True
    links = dom.tags("a", (block.i, block.end))
    away = [n for n in links if is_section(n) or is_fact_link(said := dom.line(n)) or _counts(n, said)]
    name = facts.author.name if facts.author is not None else None
    if sum(is_fact_link(dom.line(n)) for n in away) > 1:  # beside the post's own link and that to its comments the others lead to sections
        away = [n for n in links if n in away or (len(said := dom.line(n)) <= _SECTION and said != name)]
    if name and name in line and clock.find(line):  # beside the day and the writer a labelled link leads to a section
        away += [n for n in links if n not in away and len(said := dom.line(n)) <= _SECTION and said != name and _follows_a_label(dom, n)]
    away += [n for n in dom.tags("span", (block.i, block.end)) if not _SECTIONS.isdisjoint(n.cls) and not dom.tags("a", (n.i, n.end))]
    away.sort(key=lambda n: n.i)
    rest = " ".join(_marked(dom, block, away).split())
    if found := clock.find(rest):
        rest = f"{rest[: found[1]]} {rest[found[2] :]}"
    if name and name in rest:
        rest = rest.replace(name, " ", 1)
        if found and len(_LETTERS.findall(rest)) <= _AROUND:
            return True  # the day, the writer, and a verb that may be in any language or misspelt
    if found and _is_beside_day(line, rest, found, facts, clock):
        return True
    told = _PUBLISHED.sub(" ", _ENTRY.sub("", _INTO.sub(" ", _COUNT_BEHIND.sub(" ", rest))))
    return rest != line and (is_residue(told) or name_in_byline(told) is None)


# words around a day and a name, which are no other words
_AROUND_DAY = re.compile(rf"(?i)(?<!\w)(?:{PUBLISHED}|{CHANGED}|{WHEN}|{BY})(?!\w)")
# how a sentence ends: with a word that is no abbreviation ("4 min.", "мин.")
_SENTENCE_END = re.compile(r"[^\W\d_]{4}[.!?…]$|[!?…。！？]$")


def _is_beside_day(line: str, rest: str, day: Stretch, facts: PostFacts, clock: PageClock) -> bool:
    """Whether a line tells the post's own day (as a date) and, without its writer (`rest`), few other words, and is no sentence."""
    dates = [day[0]]
    for _ in range(_DATES):
        if (found := clock.find(rest)) is None:
            break
        dates.append(found[0])
        rest = f"{rest[: found[1]]} {rest[found[2] :]}"
    own = facts.when.value.date() if facts.when is not None else None
    if own is None or all(when is None or when.value.date() != own for when in dates) or _SENTENCE_END.search(line):
        return False
    words = _LETTERS.findall(_AROUND_DAY.sub(" ", only_writer(rest)))
    return len(words) <= _BESIDE_DAY and sum(len(w) for w in words if w[0] >= "\u3040") <= _EAST


def _is_list_of_facts(dom: Dom, block: Node, facts: PostFacts, clock: PageClock) -> bool:
    """Whether a block has several short lines, among them the post's day and its writer, and each tells a fact: a label, a day, a count."""
    lines = [said for said in (x.strip() for x in dom.text_without(block.t0, block.t1).split("\n")) if said]
    name = facts.author.name if facts.author is not None else None
    if len(lines) < _ROWS or name is None or any(len(x) > _ROW for x in lines):
        return False
    named = [name in x for x in lines]
    dated = [clock.find(x) is not None for x in lines]
    told = [":" in x or any(map(str.isdigit, x)) for x in lines]
    return any(named) and any(dated) and all(n or d or t for n, d, t in zip(named, dated, told, strict=True))


def _follows_a_label(dom: Dom, link: Node) -> bool:
    """Whether a label stands right before a link: "分类：", "Rubrik:"."""
    return "".join(dom.chunks[max(link.t0 - 1, 0) : link.t0]).rstrip()[-1:] in (":", "：")


def _counts(link: Node, line: str) -> bool:
    """Whether a link to a place of a page says a word and a number, in any language: "Ślady (0)", "CM:2", "5 notes"."""
    return "#" in link.get("href") and _COUNTED.fullmatch(line) is not None


def _marked(dom: Dom, block: Node, away: Sequence[Node]) -> str:
    """What a block says, with \\0 in the place of each of some links."""
    begins, ends = [block.t0, *(n.t1 for n in away)], [*(n.t0 for n in away), block.t1]
    return "\0".join(dom.text_without(a, b) for a, b in zip(begins, ends, strict=True))


def _counts_comments(dom: Dom, block: Node) -> bool:
    """Whether all that a block says is a link to the page's own comments."""
    links = dom.tags("a", (block.i, block.end))
    own = len(links) == 1 and "#" in links[0].get("href") and is_fact_link(dom.line(links[0]))
    return own and not dom.text_without(block.t0, block.t1, [(links[0].t0, links[0].t1)]).strip(" ()[]\n")


def _leads_on(dom: Dom, block: Node, base: Base) -> bool:
    """Whether a block is nothing but links that share the post, or lead to the one before or behind it."""
    links = [a for a in dom.tags("a", (block.i, block.end)) if dom.text(a)]
    around = dom.text_without(block.t0, block.t1, [(a.t0, a.t1) for a in links])
    if not links or around.strip(f" |·•,\n{_ARROWS}"):
        return False
    arrow = block.tag != "p" and any(sign in around for sign in _ARROWS)  # in a paragraph it is the writer's: "→ how I bake it"
    return all(shares(a.get("href")) or _is_step(a, dom.line(a), base, arrow=arrow) for a in links)


def _holds_teasers(dom: Dom, block: Node, base: Base) -> bool:
    """Whether a box of the theme's holds cards of other posts: each a linked heading, and a second link to the same page."""
    if block.tag not in ("div", "section", "aside", "ul") or not (block.cls or block.id):
        return False
    links = [(a, base.clean(a.get("href"))) for a in dom.tags("a", (block.i, block.end)) if a.get("href")[:1] not in ("", "#")]
    there = Counter(url for _, url in links)
    heads = [h for tag in HEADING_TAGS for h in dom.tags(tag, (block.i, block.end))]
    headed = {url for a, url in links if any(h.holds(a) or a.holds(h) for h in heads)}
    other = all(base.same_site(url) and url != base.url for url in there)
    return len(headed) >= _CARDS and headed == there.keys() and min(there.values()) > 1 and other


def _is_step(link: Node, line: str, base: Base, *, arrow: bool) -> bool:
    """Whether a link leads to the post before or behind: it is called so, or bears an arrow or stands beside one, and stays on the site."""
    if any(word in _STEPS for word in link.get("rel").lower().split()):
        return True
    there = base.join(link.get("href"))
    return (arrow or line[:1] in _ARROWS or line[-1:] in _ARROWS) and line != "" and ("//" not in there or base.same_site(there))


def _heads_nothing(dom: Dom, block: Node) -> bool:
    """Whether a box of the theme's own holds a heading and nothing below it, which a script fills ("Related posts")."""
    if block.tag not in ("div", "section", "aside") or not (block.cls or block.id):
        return False
    if any(dom.tags(tag, (block.i, block.end)) for tag in ("img", "video", "iframe")):
        return False  # the heading of a picture
    heads = [n for tag in HEADING_TAGS for n in dom.tags(tag, (block.i, block.end))]
    return bool(heads) and not dom.text_without(block.t0, block.t1, [(n.t0, n.t1) for n in heads]).strip()


def _heads_comments(block: Node, line: str) -> bool:
    """Whether a line is a heading over comments or their form; a sentence that asks for them ("Tell me your thoughts") is the writer's."""
    return says_only_comments(line) or (block.tag in _HEADS and "?" not in line and HEADING.search(line) is not None and not asks_how(line))


def _is_for_readers(dom: Dom, block: Node, places: Sequence[Node]) -> bool:
    """Whether readers write or rate in a block: fields with few words; a heading over the place to write, a note that nobody wrote."""
    line = dom.line(block)
    if len(line) <= _HEADING and any(p.i > block.i for p in places) and (says_none(line) or _heads_comments(block, line)):
        return True
    form = [(n.t0, n.t1) for n in dom.tags("form", (block.i, block.end))]
    return bool(form) and len(dom.text_without(block.t0, block.t1, form).split()) <= _BESIDE_FORM
