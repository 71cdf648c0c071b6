"""The writer of a post in the words around it: beside a label or a picture of a person, in a byline, in a line of facts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice

from checkup import lazy_re as re
from checkup.model import Person
from checkup.reading.byline_words import EDGE, is_label, name_of_line
from checkup.reading.comments.by_class import children_of, in_furniture
from checkup.reading.dom import BREAK_BEFORE, HEADING_TAGS, Dom, Node
from checkup.reading.post.author_name import NAME_MAX, name_called
from checkup.reading.post.author_places import DATED, around, is_deep, may_sign
from checkup.reading.post.fact_line import glued_parts, is_section, leads_to_section, name_in_facts, puts_into_section, spaced
from checkup.reading.post.foot import is_foot
from checkup.reading.post.post_facts import PostContext, PostFacts
from checkup.reading.post.published import lines_below_title
from checkup.reading.post.signed_line import DIVIDERS, is_capital, is_machine, lone_fact, name_in
from checkup.reading.vocabulary import SENTENCE_ENDS, tokens

_LABELS = tokens("td th dt span b strong label div")
_CLOSE_LABELS = tokens("作者 文章作者 著者 投稿者 作成者 작성자 글쓴이")
_BOXES = 3  # around a picture; a convention: it may stand in a box of its own beside the name, and be drawn inside one more
_CELL = 12  # pieces of text; a convention: a cell with a name and its link has a handful
_ITEMS = 3  # links; a convention: a menu has more than a way home and one other
_NEXT = 3  # nodes below the title; a convention: the line of facts is the next block, perhaps in a box of its own
_TOUCHING = re.compile(
    r"[^\W\d_][\d·•|]|[a-zß-ÿ][A-ZÀ-Þ]"
)  # words of two elements may touch: a figure, a dot or a capital right behind a letter
_TAIL, _TAIL_LINES = 80, 8  # pieces of text, and lines in them, at a text's end; conventions: byline, rights, links to sources
_BESIDE, _CLOSE_FOOT = 8, 12  # nodes below the title, and before the text's end; conventions: a line of facts, and a box about the writer
_LINES = tokens("p div span li em strong b small dd td")  # elements that may hold a name and nothing else
_ROWS = tokens("footer ul ol")  # what holds several lines, each in an element of its own
# before the name of who wrote a post, in the heading of a box about them
_ABOUT = re.compile(
    r"(?i)^(?:about(?: the author)?|über(?: (?:den autor|die autorin))?|sobre(?: el autor| la autora| o autor| a autora)?|à propos de|"
    r"l['’]autore|l['’]auteur|over|o autorze|об авторе|om)\s?[:–—-]?\s"
)
_LEAD_MAX = 20  # characters of "Written by" and its like
_LINE_MAX = 200  # characters; a convention: a longer line is prose, in which "by" names anybody


def by_label(context: PostContext, article: Mapping[str, object], facts: PostFacts) -> Person | None:
    """What stands in the cell or term beside one that says "Author:" and nothing else."""
    dom = context.dom
    for a, b in around(facts):
        for node in dom.nodes[a : min(b, context.stop)]:
            if (called := _behind_label(dom, node)) and (name := name_called(context, called)) and not is_machine(name, context):
                return Person(name)
            if node.tag not in _LABELS or node.t1 - node.t0 > _CELL or node.end >= len(dom.nodes):
                continue
            term = node.tag == "dt" or (node.tag == "div" and _is_pair(dom, node))  # a term of a list needs no colon
            if not (is_label(line := dom.line(node)) or (term and is_label(f"{line}:"))):
                continue
            beside = dom.nodes[node.end]
            between = " ".join(dom.text_without(node.t1, beside.t0).split())  # the words may stand there in no element of their own
            alone = beside.up is node.up and beside.t1 - beside.t0 < _CELL and not dom.line(beside).endswith((":", "："))
            line = between or (dom.line(beside) if alone else "")
            name = name_called(context, line) if line else None
            if name and len(name) <= NAME_MAX and not is_machine(name, context):
                return Person(name)
    return None


def _behind_label(dom: Dom, node: Node) -> str | None:
    """What an element says that stands right behind a bare label, as in scripts without blanks and colons: "作者<b>Ann</b>"."""
    if not 0 < node.t0 < node.t1 <= node.t0 + _CELL or dom.chunks[node.t0 - 1].strip(EDGE) not in _CLOSE_LABELS:
        return None
    name = dom.line(node)
    return name if len(name) <= NAME_MAX else None


def _is_pair(dom: Dom, label: Node) -> bool:
    """Whether a box and the next alike are all that their own box holds: a label without a colon, and what it is the label of."""
    beside, box = dom.nodes[label.end], label.up
    return box is not None and label.i == box.i + 1 and beside.tag == label.tag and beside.end == box.end


# class names, files and labels of a picture that stands for a person: "fa fa-user", "author.gif", "#icon-person"
_PERSON = re.compile(
    r"(?:^|[\s_/#.-])(?:users?|author|person|writer|autor)(?:[-_](?:alt|o|circle|icon|edit|solid|regular))?(?=$|[\s._-])", re.IGNORECASE
)
_DASHED = re.compile(r"[–—-]\s{1,3}(?P<name>[^\W\d_][\w.'’-]{0,30}(?:\s[\w.'’-]{1,30}){1,3})")  # "- Ann Lee", right below the title
_PICTURES = tokens("i span svg img use")
_PARTS = 4  # words of a name; a convention: a longer line beside such a picture is a sentence


def by_icon(context: PostContext, article: Mapping[str, object], facts: PostFacts) -> Person | None:
    """The words that stand alone with a picture of a person, in its box or the next around it."""
    dom = context.dom
    for a, b in around(facts):
        for node in dom.nodes[a : min(b, context.stop)]:
            if node.tag not in _PICTURES or node.t1 - node.t0 > 1 or is_deep(node, facts, context.stop) or not _shows_person(node):
                continue
            if dom.line(node):
                continue  # words, and no picture
            if (between := _between_pictures(context, node)) is not None:
                if between and not in_furniture(node):
                    return Person(between)
                continue
            for box in islice(node.ancestors(), _BOXES):
                if box.tag == "a" and _is_in_menu(context, box):
                    break
                name = name_called(context, dom.line(box)) if box.t1 - box.t0 <= _CELL else None
                if name and len(name.split()) <= _PARTS and is_capital(name) and not is_machine(name, context) and not in_furniture(box):
                    return Person(name)
                if dom.line(box):
                    break
    return None


def _between_pictures(context: PostContext, picture: Node) -> str | None:
    """The name in bare words between a picture and the next one in the same box, which tells the day: each fact has its picture.

    "" where they are no name, None where no words stand between two pictures.
    """
    nodes, beside = context.dom.nodes, picture.end
    if beside >= len(nodes) or nodes[beside].up is not picture.up or nodes[beside].tag != picture.tag or picture.up is None:
        return None
    between = " ".join(context.dom.text_without(picture.t1, nodes[beside].t0).split())
    if not between:
        return None
    name = name_called(context, between)
    behind = context.dom.text_without(nodes[beside].t1, picture.up.t1)
    dated = name and len(behind) <= _LINE_MAX and context.clock.find(" ".join(behind.split())) is not None
    return name if name and dated and len(name.split()) <= _PARTS and not is_machine(name, context) else ""


def _is_in_menu(context: PostContext, link: Node) -> bool:
    """Whether a link is one of a row of which another leads to the front page: the menu's "About" bears the picture of a person, too."""
    dom, base = context.dom, context.base
    home = base.join("/").rstrip("/")
    row = next((n for n in islice(link.ancestors(), _BOXES) if len(dom.tags("a", (n.i, n.end))) >= _ITEMS), None)
    return row is not None and any(base.join(a.get("href")).rstrip("/") == home for a in dom.tags("a", (row.i, row.end)))


def _shows_person(node: Node) -> bool:
    """Whether an element without words is called a person by its class, its file or the drawing that it uses."""
    names = (*node.cls, node.get("src"), node.get("href"), node.get("xlink:href"), node.get("alt"))
    return any(_PERSON.search(name) for name in names if name)


def by_line(context: PostContext, article: Mapping[str, object], facts: PostFacts) -> Person | None:
    """ "Posted by Ann on ..." in a line of its own around the text. "by" within running text, a title or a link is none."""
    dom, base, stop = context.dom, context.base, context.stop
    nameless: set[tuple[str, bool]] = set()
    for a, b in around(facts):
        for node in dom.nodes[a : min(b, stop)]:
            if node.end > stop or not may_sign(dom, node, facts):
                continue
            if len(dom.line(node)) > _LINE_MAX:
                continue
            if node.tag in _ROWS and _holds_lines(dom, node):
                continue  # "By Ann", "Category: Rye", each in a block of its own
            foot = is_foot(dom, node, facts)
            lines = _without_links(dom, node) if foot else _lines_of(dom, node)
            name = _first_name(lines, context, nameless, sure=foot or bool(DATED.intersection(node.cls)))
            if name and not in_furniture(node) and not puts_into_section(context, node, name):
                link = next((n for n in dom.tags("a", (node.i, node.end)) if dom.line(n) == name), None)
                href = link.get("href") if link is not None else ""
                return Person(name, base.join(href) if href and not href.startswith("#") else None)
    return None


def _first_name(lines: Iterator[str], context: PostContext, nameless: set[tuple[str, bool]], *, sure: bool) -> str | None:
    """The name in the first line that has one; those without are noted, for most lines stand in several boxes, each inside another."""
    for line in lines:
        if (line, sure) not in nameless:
            if name := name_in(line, context, sure=sure):
                return name
            nameless.add((line, sure))
    return None


def below_title(context: PostContext, article: Mapping[str, object], facts: PostFacts) -> Person | None:
    """The name in one of the first lines below the title, where only line breaks part them from the text."""
    lines = [line for line in lines_below_title(context, facts) if len(line) <= _LINE_MAX]
    name = next((n for line in lines if (n := name_in(line, context, sure=False))), None)
    if name is None and lines and (signed := _DASHED.fullmatch(lines[0].strip())) and is_capital(signed["name"]):
        name = None if is_machine(signed["name"], context) else signed["name"]
    return Person(name) if name else None


def beside_title(context: PostContext, article: Mapping[str, object], facts: PostFacts) -> Person | None:
    """The name behind the title in its own heading, with the day: "Rye bread · 5 March 2008 by Ann"."""
    if facts.title_node is None or not facts.title:
        return None
    line = context.dom.line(facts.title_node)
    rest = line.removeprefix(facts.title)
    if rest == line or not rest.strip() or context.clock.find(rest) is None:
        return None
    name = name_in(rest.strip(" \t,;:|/·•–—-"), context, sure=True)
    return Person(name) if name else None


def at_end(context: PostContext, article: Mapping[str, object], facts: PostFacts) -> Person | None:
    """The name in one of the last lines of the text, where only line breaks part it from that: "Written by Ann Lee"."""
    body, dom = facts.body, context.dom
    if body is None:
        return None
    end = min(body.t1, dom.nodes[context.stop].t0) if context.stop < len(dom.nodes) else body.t1
    lines = dom.text_without(max(body.t0, end - _TAIL), end).split("\n")
    for line in [line.strip() for line in lines if line.strip()][-_TAIL_LINES:]:
        name = name_of_line(line) if len(line) <= NAME_MAX + _LEAD_MAX else None
        if name and len(name.split()) <= _PARTS and is_capital(name) and not is_machine(name, context):
            return Person(name)
    return None


def by_facts(context: PostContext, article: Mapping[str, object], facts: PostFacts) -> Person | None:
    """The one fact that may be a name in a line of facts about the post: "May 3, 2011 · 2 min · Ann". Links there lead to topics."""
    dom = context.dom
    below = facts.title_node.end if facts.title_node is not None else -_NEXT
    for a, b in around(facts):
        for node in dom.nodes[a : min(b, context.stop)]:
            told = DATED.intersection(node.cls) or below <= node.i < below + _NEXT
            if not told or not may_sign(dom, node, facts) or in_furniture(node):
                continue
            links = [(n.t0, n.t1) for n in dom.tags("a", (node.i, node.end))]
            line = " ".join(dom.text_without(node.t0, node.t1, links).split())
            name = lone_fact(f"{line} ", context) if len(line) <= _LINE_MAX else None  # a link may have stood behind its end
            if name and not leads_to_section(context, node, name):
                return Person(name)
    return None


def by_rest(context: PostContext, article: Mapping[str, object], facts: PostFacts) -> Person | None:
    """What is left of a line of facts around the post when dates, sections, counts and the words around them are taken away."""
    dom = context.dom
    for a, b in around(facts):
        for node in dom.nodes[a : min(b, context.stop)]:
            if node.end > context.stop or not may_sign(dom, node, facts) or in_furniture(node):
                continue
            name = name_in_facts(context, node)
            if name and not _of_title(dom.line(node), name, facts.title) and not _of_text(dom, node, name, facts):
                return Person(name)
    return _known_alone(context, facts)


def _of_text(dom: Dom, node: Node, name: str, facts: PostFacts) -> bool:
    """Whether what is taken for a name is said in a sentence of a post whose title and text stand in an element as short as a line of
    facts."""
    if facts.title_node is None or not node.holds(facts.title_node):
        return False
    lines = (dom.line(p) for p in dom.tags("p", (node.i, node.end)))
    return any(name in line and line.endswith(SENTENCE_ENDS) for line in lines)


def _of_title(line: str, name: str, title: str | None) -> bool:
    """Whether what is taken for a name is the title, or is said in a line only as words of the title that it begins with."""
    return title is not None and (name == title or (name in title and line.startswith(title) and name not in line.removeprefix(title)))


def _known_alone(context: PostContext, facts: PostFacts) -> Person | None:
    """Somebody of the page whose name is all of a line below the title, or a heading's at the end of the text: "About Ann Lee"."""
    below = facts.title_node.end if facts.title_node is not None else len(context.dom.nodes)
    foot = facts.body.end if facts.body is not None else len(context.dom.nodes)
    for a, b in around(facts):
        for node in context.dom.nodes[a : min(b, context.stop)]:
            if node.t1 - node.t0 > _CELL or in_furniture(node):
                continue
            line = context.dom.line(node)
            if below <= node.i < below + _BESIDE and node.tag in _LINES and line in context.people:
                return Person(line)
            at_foot = node.tag in HEADING_TAGS and node.i > below and abs(foot - node.i) < _CLOSE_FOOT
            if at_foot and (name := _ABOUT.sub("", line)) in context.people:
                return Person(name)
    return None


def _holds_lines(dom: Dom, node: Node) -> bool:
    """Whether an element holds two blocks or more with words in them, each a line for itself."""
    return sum(bool(dom.line(n)) for n in children_of(dom, node) if n.tag in BREAK_BEFORE and n.tag != "br") > 1


def _without_links(dom: Dom, node: Node) -> Iterator[str]:
    """What an element says as one line, then the same without its links."""
    yield dom.line(node)
    links = [(n.t0, n.t1) for n in dom.tags("a", (node.i, node.end))]
    yield " ".join(dom.text_without(node.t0, node.t1, links).split()).strip(" -–—|·•,")


def _lines_of(dom: Dom, node: Node) -> Iterator[str]:
    """What an element says but for links to sections: as one line, then its lines where it has several, then the facts between dividers.

    Elements whose words touch are facts of their own: "By Ann" and "March 23" in two spans without a blank.
    """
    sections = [n for n in dom.tags("a", (node.i, node.end)) if is_section(n)]
    whole = dom.line(node, sections)
    if _TOUCHING.search(whole) and (glued := glued_parts(dom, node)):
        away = [*((n.t0, n.t1) for n in sections), *((n.t1, n.t1) for n in glued)]
        facts = [fact.strip() for fact in spaced(dom, node, sorted(away)).split("\n") if fact.strip()]
        yield from (" | ".join(facts), *facts)
        return
    yield whole
    if any("\n" in chunk for chunk in dom.chunks[node.t0 + 1 : node.t1 - 1]):
        yield from (line for line in dom.text_without(node.t0, node.t1, [(n.t0, n.t1) for n in sections]).split("\n") if line)
    if len(parts := DIVIDERS.split(whole)) > 1:
        yield from (fact for fact in parts if fact.strip())
