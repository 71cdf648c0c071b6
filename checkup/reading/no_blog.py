"""What shows that a page is a forum's, a wiki's or a shop's, which have no posts: the software it names, its address, the ware it sells;
that it is a form to fill in; and that who is named as its writer is a firm."""

from __future__ import annotations

from checkup import lazy_re as re
from checkup.reading.comments.by_class import in_furniture
from checkup.reading.dom import Dom
from checkup.reading.line_search import LineSearch
from checkup.reading.metadata import ARTICLES, Metadata, is_a

# Beginnings of the generators of forums, shops and wikis.
_GENERATORS = (
    "discourse",
    "vbulletin",
    "phpbb",
    "xenforo",
    "mybb",
    "vanilla",
    "flarum",
    "nodebb",
    "fluxbb",
    "invision",
    "shopify",
    "prestashop",
    "magento",
    "mediawiki",
)
# The line at a forum's foot that names its software. Only software that makes nothing but
# forums: others also print the comments of blogs.
_MADE_BY = LineSearch(
    re.compile(
        r"(?i)^\W{0,3}(?:(?:forum )?(?:software|community platform|solution)? ?(?:powered )?by|powered by:?)\s{1,3}"
        r"(?:phpbb|vbulletin|xenforo|ip\.board|invision (?:power|community)|mybb|smf\b|simple machines|fluxbb|punbb|yabb|ubb\.?threads|"
        r"woltlab|burning board|flarum|nodebb)"
    ),
    "phpbb,vbulletin,xenforo,ip.board,invision,mybb,smf,simple machines,fluxbb,punbb,yabb,ubb,woltlab,burning board,flarum,nodebb",
)
_BUTTON_MAX = 30  # characters on a button
_LINE_MAX = 160  # characters; a convention: such a line names software, version, maker and year
# ids that forum software gives to the body or the whole page
_IDS = frozenset(("ipboard_body", "phpbb", "xenforo", "ipb_body", "vbulletin_html", "topic_viewer"))
# addresses of topics and boards, as the widespread forum software makes them
_ADDRESS = re.compile(
    r"^https?://(?:forums?|boards?)\.|/(?:viewtopic|viewforum|showthread|showpost|forumdisplay|newreply|newthread)\.php|[?&]showtopic=\d|/index\.php\?(?:topic|board)=\d|"
    r"/(?:forum|community|board)s?/(?:topics?|threads?|t|boards?|viewtopic|viewforum)/|/thread-\d+-\d+-\d+\.html"
)
_OTHER_THINGS = ("Product", "QAPage", "DiscussionForumPosting")
# What the head calls a page that is about a ware or a place to go to, as a whole word at its beginning.
_SOLD = re.compile(r"(?:product|restaurant|hotel|bar|cafe|place|landmark|business)(?![a-z])", re.IGNORECASE)
# The buttons of a shop, whole lines, in the languages known here.
_BUY = LineSearch(
    re.compile(
        r"(?i)^\W{0,3}(?:add to (?:cart|bag|basket)|buy now|in den warenkorb|ajouter au panier|añadir al carrito|agregar al carrito|"
        r"aggiungi al carrello|adicionar ao carrinho|comprar agora|in winkelwagen|in winkelmandje|lägg i varukorg(?:en)?|læg i kurv(?:en)?|"
        r"legg i handlekurv(?:en)?|lisää ostoskoriin|do koszyka|dodaj do koszyka|do košíku|vložit do košíku|kosárba|"
        r"в корзину|добавить в корзину|купить|в кошик|sepete ekle|カートに入れる|加入购物车|加入購物車|장바구니)\W{0,3}$"
    ),
    "cart,bag,basket,buy,warenkorb,panier,carrit,carrello,carrinho,comprar,winkel,varukorg,kurv,ostoskor,koszyka,košíku,kosárba,корзину,купить,"
    "кошик,sepete,カート,购物车,購物車,장바구니",
)


_FILLED_IN = frozenset(("", "text", "email", "tel", "number", "url", "date"))  # types of fields to write into
# Fields of a form to join or to write to a firm; a convention: a search has one, and what asks for a newsletter a name and an address.
_FIELDS_MIN = 3
# what ends the name of a firm: its legal form, or a word for what it is
_FIRM = re.compile(
    r"(?i)[\s,](?:ltd|inc|llc|corp|gmbh|ag|s\.?\s?r\.?\s?[lo]|s\.?p\.?a|s\.a|b\.?v|n\.?v|oy|kft|zrt|sp\. z o\. ?o|a/s|aps|"
    r"company|international|media|systems|studios?|group|agency|software|solutions)\.?$"
)


def is_firm(name: str, host: str) -> bool:
    """Whether a name is a firm's or the site's own: "Rye Systems", "Bakers Ltd.", "bakers.example"."""
    return _FIRM.search(name) is not None or name.casefold().removeprefix("www.") == host.removeprefix("www.")


def is_form(dom: Dom) -> bool:
    """Whether a form to join, to sign in or to write to the firm stands in the page's column: a password among others, or many fields."""
    for form in dom.tags("form"):
        kinds = [field.get("type").lower() for field in dom.tags("input", (form.i, form.end))]
        written = sum(kind in _FILLED_IN for kind in kinds) + len(dom.tags("select", (form.i, form.end)))
        secret = kinds.count("password")
        if ((secret and written + secret > 1) or written >= _FIELDS_MIN) and not in_furniture(form):
            return True
    return False


def is_forum(dom: Dom, meta: Metadata, url: str) -> bool:
    """Whether the page is a forum's or a wiki's: by its address with a mark, by the software it names, or by its structured data."""
    body = dom.tags("body")
    ids = {n.id.lower() for n in (*body, *dom.tags("html"))}
    if ids & _IDS or _generated(meta):
        return True
    return any(len(line) <= _LINE_MAX for _, line, _ in dom.lines_with(_MADE_BY)) or bool(_ADDRESS.search(url))


def _generated(meta: Metadata) -> bool:
    return (meta.generator or "").lower().startswith(_GENERATORS)


def is_product(dom: Dom, meta: Metadata) -> bool:
    """Whether the page is of one ware or place: its head, its structured data or its own mark-up say so, and none calls it an article."""
    if any(is_a(t, *ARTICLES) for t in meta.things):
        return False
    if _SOLD.match(meta.metas.get("og:type", "")) or any(is_a(t, *_OTHER_THINGS) for t in meta.things):
        return True
    kinds = [(n, n.get("itemtype").rpartition("/")[2]) for n in dom.by_attribute.get("itemtype", ())]
    if any(kind in ARTICLES or kind in ("Blog", "Review", "Recipe") for _, kind in kinds):
        return False
    return any(kind == "Product" and not in_furniture(n) for n, kind in kinds)


def offers(dom: Dom) -> bool:
    """Whether a button to buy stands in the page's column: words, a button of a form, or a picture that says so."""
    if any(not in_furniture(node) for node, _, _ in dom.lines_with(_BUY)):
        return True
    said = [(node, node.get("value") or node.get("alt")) for tag in ("input", "img") for node in dom.tags(tag)]
    said += [
        (node, " ".join("".join(node.el.itertext()).split())) for node in dom.tags("button") if node.el is not None
    ]  # whose words are no lines of the page
    return any(_BUY.expression.match(words) and not in_furniture(node) for node, words in said if 0 < len(words) < _BUTTON_MAX)
