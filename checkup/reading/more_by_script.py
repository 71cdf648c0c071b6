"""Buttons that bring more of a list of posts or of a post's comments, where only a script knows what they bring."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checkup.reading.comment_words import ALONE
from checkup.reading.comments.by_class import in_furniture
from checkup.reading.dom import Dom, Node
from checkup.reading.line_search import LineSearch

# What such a button says, in the languages of widespread themes. It asks for more of something, or for older ones; "show comments" alone
# unfolds those that are there.
_DO = (
    r"load|show|view|see|read|display|get|fetch|mostrar|ver|cargar|carregar|charger|afficher|voir|carica|mostra|vedi|toon|laad|bekijk|pokaż|"
    r"załaduj|wczytaj|zobacz|показать|загрузить|visa|vis|ladda"
)
_MORE = (
    r"more|older|earlier|previous|remaining|all|mehr|weitere|ältere|frühere|plus|davantage|anciens|más|mais|altri|altro|meer|oudere|więcej|"
    r"starsze|ещ[её]|fler|flere|äldre"
)
_POSTS = (
    r"posts?|entries|articles?|stories|news|beiträge|artikel|einträge|articoli|entradas|artículos|artigos|berichten|wpisy|wpisów|postów|"
    r"записи|записей|inlägg"
)
_BACK = r"laden|anzeigen|zeigen|lesen|laddas"
_OTHERS = r"もっと(?:見る|読む)|加载更多|更多|더 ?보기"
_ANY = rf"(?:(?:{_DO})\s(?:{_MORE})|(?:{_MORE})(?=\s))"
_POSTS_BUTTON = re.compile(
    rf"(?i)\W{{0,3}}(?:(?:{_DO})\s(?:{_MORE})(?:\s(?:d['’]|de\s|di\s)?(?:{_POSTS}))?|(?:{_MORE})\s(?:(?:{_POSTS})(?:\s(?:{_BACK}))?|{_BACK})|{_OTHERS})\W{{0,3}}"
)
_COMMENTS_BUTTON = re.compile(
    rf"(?i)\W{{0,3}}(?:(?:{_DO})\s)?(?:the\s)?(?:\d{{1,5}}\s)?(?:{_MORE})\s(?:\d{{1,5}}\s)?(?:d['’]|de\s|di\s)?(?:{ALONE})(?:\s(?:{_BACK}))?\W{{0,3}}"
)
# words of a line of the page that one of them may match
_LINES = LineSearch(
    re.compile(rf"(?i)\b(?:{_MORE})\b|{_OTHERS}"),
    "more,older,earl,previous,remain,all,mehr,weitere,ältere,frühere,plus,davant,"
    "ancien,más,mais,altr,meer,oudere,więcej,starsze,ещ,fler,äldre,もっと,更多,더",
)
_LINKS = frozenset(("a", "span", "div", "p"))
_LONGEST = 48  # characters of a button; a convention
_NOWHERE = frozenset(("", "javascript:", "javascript:;", "javascript:void(0)", "javascript:void(0);"))


def brings_more_posts(dom: Dom) -> bool:
    """Whether a button, which is no link, says that it brings more posts to a list."""
    return any(_POSTS_BUTTON.fullmatch(words) for _, words in _buttons(dom))


def brings_more_comments(dom: Dom, after: int) -> bool:
    """Whether a button, which is no link, behind the element with this number says that it brings more comments."""
    return any(node.i > after and _COMMENTS_BUTTON.fullmatch(words) for node, words in _buttons(dom))


def _buttons(dom: Dom) -> Iterator[tuple[Node, str]]:
    """The buttons of a page's column, and the words of what looks like one and leads nowhere."""
    for node in dom.tags("button"):
        words = " ".join("".join(node.el.itertext()).split()) if node.el is not None else ""
        if 0 < len(words) <= _LONGEST and not _is_hidden(node) and not in_furniture(node):
            yield node, words
    for node, line, _ in dom.lines_with(_LINES):
        if node.tag in _LINKS and len(line) <= _LONGEST and not in_furniture(node):
            links = [up for up in (node, *node.ancestors()) if up.tag == "a"][:1] or dom.tags("a", (node.i, node.end))
            if all(link.get("href").partition("#")[0].lower() in _NOWHERE for link in links):
                yield node, line


def _is_hidden(node: Node) -> bool:
    return node.hidden or any(up.hidden for up in node.ancestors())
