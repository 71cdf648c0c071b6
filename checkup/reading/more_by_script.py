"""What only a script knows: what buttons bring more of a list of posts or of comments, and pages that are empty until it has run."""

from __future__ import annotations

from collections.abc import Iterator

from checkup import lazy_re as re
from checkup.reading.comment_words import CLOSE, THINGS
from checkup.reading.comments.by_class import in_furniture
from checkup.reading.dom import Dom, Node
from checkup.reading.line_search import LineSearch
from checkup.reading.vocabulary import tokens

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
_POSTS_BUTTON = re.compile(
    rf"(?i)\W{{0,3}}(?:(?:{_DO})\s(?:{_MORE})(?:\s(?:d['’]|de\s|di\s)?(?:{_POSTS}))?|(?:{_MORE})\s(?:(?:{_POSTS})(?:\s(?:{_BACK}))?|{_BACK})|{_OTHERS})\W{{0,3}}"
)
# The same for comments, word by word, so that they may stand in any order: "Voir les 12 autres commentaires", "Više komentara".
_MORE_WORDS = tokens(
    """
    more older earlier previous prior remaining further additional all mehr weitere ältere frühere vorherige restliche alle plus
    davantage autres anciens anciennes précédents précédentes tous toutes suite più más mas otros demás anteriores antiguos todos
    todas mais outros antigos altri altre precedenti vecchi tutti tutte restanti meer oudere eerdere overige vorige nog więcej starsze
    poprzednie kolejne wszystkie pozostałe fler flere flera äldre eldre ældre tidligare tidligere alla lisää vanhemmat aiemmat kaikki
    další starší předchozí všechny více viac ďalšie staršie všetky további több korábbi régebbi összes multe vechi anterioare toate
    daha fazla eski önceki tüm diğer ещё еще больше старые предыдущие все остальные більше ще старі попередні всі усі още стари всички
    više još stariji prethodni svi več starejši περισσότερα παλαιότερα προηγούμενα όλα المزيد أقدم السابقة كل جميع עוד קודמות ישנות כל
    lebih lainnya lama sebelumnya semua thêm cũ trước més antics tots gehiago
    """
)
_DO_WORDS = tokens(
    """
    load show view see read display get fetch expand open reveal laden anzeigen zeigen zeige einblenden nachladen lesen afficher voir
    charger lire ver mostrar cargar leer carregar exibir ler carica caricare mostra mostrare vedi visualizza leggi toon tonen laad
    bekijk weergeven pokaż załaduj wczytaj zobacz rozwiń visa läs ladda laddas vis se last inn hent næste näytä lataa načíst zobrazit
    zobraziť načítať betöltése megjelenítése mutatása vezi arată încarcă afișează göster yükle gör показать загрузить читать смотреть
    показати завантажити покажи зареди prikaži učitaj naloži προβολή φόρτωση εμφάνιση عرض تحميل הצג טען muat tampilkan lihat xem tải
    veure mostra erakutsi
    """
)
_SMALL_WORDS = tokens("the these les des de d di i il gli los las el os as o von die den der na van w z a banyak mai to from on for من")
# scripts without blanks: all that such a button says besides the word for comments
_CLOSE_MORE = re.compile(
    r"(?:もっと|さらに|以前|過去|他|すべて|全て|残り|更多|更早|较早|之前|全部|所有|其他|剩余|剩餘|더|이전|모든|전체|나머지)"
)
_CLOSE_ELSE = re.compile(
    r"(?:もっと|さらに|以前|過去|他|すべて|全て|残り|の|を|見る|みる|読む|表示|する|読み込む|件|加载|載入|加載|查看|显示|顯示|展开|展開|更多|更早|较早|"
    r"之前|全部|所有|其他|剩余|剩餘|的|条|條|则|則|더|이전|모든|전체|나머지|보기|불러오기|읽기|개|의|\d|\W)+"
)
_NAMED = re.compile(rf"(?i)\b(?:ال)?{THINGS}(?:ları)?\b|{CLOSE}")
_LETTERS = re.compile(r"[^\W\d_]+")
_READ_WORDS = tokens("read lesen lire leer ler leggi läs читать")  # "Read more" leads to the rest of a text
_COMMENT_BOX = re.compile(r"(?i)comment|kommentar|comentari|commentaire|commenti|reactie|respond|replies|discussion")
_ABOVE = 30  # elements; a convention: a button right above the first comment, perhaps with a heading and a form between
# words of a line of the page that one of them may match
_LINES = LineSearch(
    re.compile(rf"(?i)\b(?:{'|'.join(sorted(_MORE_WORDS))})\b|{_CLOSE_MORE.pattern}"),
    ",".join(sorted(_MORE_WORDS))
    + ",もっと,さらに,以前,過去,すべて,全て,残り,他,更多,更早,较早,之前,全部,所有,其他,剩余,剩餘,더,이전,모든,전체,나머지",
)
_LINKS = frozenset(("a", "span", "div", "p"))
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_LONGEST = 48  # characters of a button; a convention
_SAID_MOST = 40  # words; a convention: "You need to enable JavaScript to run this app", the blog's name, a line about it
_NOWHERE = frozenset(("", "javascript:", "javascript:;", "javascript:void(0)", "javascript:void(0);"))


def is_filled_by_script(dom: Dom) -> bool:
    """Whether a page leads nowhere and holds hardly a word until its scripts have run."""
    if len(dom.tags("a")) > 1 or not any("json" not in n.get("type") for n in dom.tags("script")):
        return False
    return sum(len(chunk.split()) for chunk in dom.chunks) <= _SAID_MOST


def brings_more_posts(dom: Dom) -> bool:
    """Whether a button, which is no link, says that it brings more posts to a list."""
    return any(_POSTS_BUTTON.fullmatch(words) for _, words in _buttons(dom))


def brings_more_comments(dom: Dom, after: int) -> bool:
    """Whether a button, which is no link, around or behind the first comment (element `after`) says that it brings more of them."""
    return any(
        node.i > after - _ABOVE and (_asks_for_comments(words) or _asks_among_comments(node, words)) for node, words in _buttons(dom)
    )


def _asks_for_comments(words: str) -> bool:
    """Whether a button names comments and says that there are more of them, and nothing else: "Older comments", "Altri 12 commenti"."""
    rest, named = _NAMED.subn(" ", words, count=1)
    if not named:
        return False
    if _CLOSE_MORE.search(rest):
        return _CLOSE_ELSE.fullmatch(rest) is not None
    said = _words(rest)
    return any(w in _MORE_WORDS for w in said) and all(w in _MORE_WORDS or w in _DO_WORDS or w in _SMALL_WORDS for w in said)


def _asks_among_comments(node: Node, words: str) -> bool:
    """Whether a button in a box for comments asks for more without a word for them: "Load more", "Show 14 more"."""
    if not any(_COMMENT_BOX.search(name) for up in node.ancestors() for name in (*up.cls, up.id)):
        return False
    said = _words(words)
    more = [w in _MORE_WORDS for w in said]
    return any(more) and not all(more) and all(m or (w in _DO_WORDS and w not in _READ_WORDS) for m, w in zip(more, said, strict=True))


def _words(text: str) -> list[str]:
    return [word.lower() for word in _LETTERS.findall(text)]


def _buttons(dom: Dom) -> Iterator[tuple[Node, str]]:
    """The buttons of a page's column, and the words of what looks like one and leads nowhere."""
    for node in dom.tags("button"):
        words = " ".join("".join(node.el.itertext()).split()) if node.el is not None else ""
        if 0 < len(words) <= _LONGEST and not _is_hidden(node) and not in_furniture(node):
            yield node, words
    for node, line, _ in dom.lines_with(_LINES):
        if node.tag in _LINKS and len(line) <= _LONGEST and not in_furniture(node) and not _is_hidden(node):
            links = [up for up in (node, *node.ancestors()) if up.tag == "a"][:1] or dom.tags("a", (node.i, node.end))
            if all(link.get("href").partition("#")[0].lower() in _NOWHERE for link in links) and (links or not _is_heading(node)):
                yield node, line


def _is_heading(node: Node) -> bool:
    """Whether an element stands in a heading, as a theme's "<h2><span>All comments</span></h2>" does."""
    return any(up.tag in _HEADINGS for up in node.ancestors())


# classes of what a style or a script hides until it is wanted, as on hosts whose template always holds the button
_HIDING = tokens("hidden hide d-none is-hidden u-hidden invisible")


def _is_hidden(node: Node) -> bool:
    return any(n.hidden or not _HIDING.isdisjoint(n.cls) for n in (node, *node.ancestors()))
