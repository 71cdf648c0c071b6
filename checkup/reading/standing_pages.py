"""Pages that stand beside a blog's posts: those that many sites have under the same name ("/now/"), manuals, errors, mere redirections.

A site made from files gives each of them what it gives its posts: the type "article", a moment of publication in the head, an element
`article`. What tells them is the name in the address, and that the page prints no day. A long address ("/how-the-bench-was-built/") is made
from a title and is none of these.
"""

from __future__ import annotations

from checkup import lazy_re as re
from checkup.addresses import clean
from checkup.reading.dom import Dom
from checkup.reading.metadata import Metadata

_FOLDER = r"^(?:/(?:[a-z]{2}(?:[-_][a-z]{2})?|me|pages?|site|home|blog|about|info))?"  # what such a page may stand in
_END = r"(?:/(?:index\.\w+)?|\.\w{2,5})?$"
# what sites call pages of their own, as a whole name
_NAMES = (
    r"me|myself|now|uses|setup|projects?|portfolio|works?|speaking|talks|publications?|papers|friends?|blogroll|f?links?|guest-?book|donate|donations?|"
    r"support(?:-me)?|sponsors?|thanks|thank-you|offline|terms(?:-(?:and-conditions|of-(?:service|use)))?|tos|galler(?:y|ies)|photos|pictures|videos|"
    r"music|movies|hire(?:-me)?|work-with-me|services|teaching|courses|bookshelf|books|library|reading(?:-list)?|research|team|people|events|calendar|"
    r"start(?:-here)?|stats|status|licen[cs]e|copyright|credits|feeds|rss|follow(?:-me)?|social|shop|store|pricing|features|downloads?|press|media|jobs|"
    r"careers|testimonials|community|help|tools|resources|software|apps|games|board|messages?|liuyan|guanyu|youlian|shuoshuo|bangumis?|"
    r"projekte?|projets?|proyectos|progetti|projetos|freunde|galerie|galeria|fotos|termin(?:e|y)|angebot(?:e)?|leistungen|aanbod|diensten|projecten|"
    r"servicios|servicos|servizi|prestations|danke|gracias|merci|spenden|unterstuetzen|gaestebuch|livre-d-or|libro-de-visitas"
)
_NAMED = re.compile(rf"(?i){_FOLDER}/(?:{_NAMES}){_END}")
_ERROR_PATH = re.compile(rf"(?i)^(?:/[a-z]{{2}})?/(?:404|500|error|not-?found){_END}")
# what a page says that is none, in the languages known here
_NOT_FOUND = (
    r"(?:the |this |your )?page (?:was |is |could )?not (?:be )?found|seite (?:wurde )?nicht gefunden|page (?:introuvable|non trouvée)|"
    r"página no encontrada|página não encontrada|pagina non trovata|pagina niet gevonden|sidan hittades inte|nie znaleziono strony|"
    r"strona nie została znaleziona|страница не найдена|页面(?:不存在|未找到|没有找到)|頁面不存在|找不到(?:页面|頁面|网页)|"
    r"ページが見つかりません|페이지를 찾을 수 없습니다"
)
_ERROR = re.compile(
    r"(?i)^\W{0,3}(?:(?:error|fehler|erreur|errore|błąd|ошибка)\W{1,3})?(?:404\b.{0,60}|"
    rf"(?:(?:sorry|oops|ups|oh no)\W{{1,3}})?(?:{_NOT_FOUND})\W{{0,3}})$"
)
_PAGE_TYPE = re.compile(r"(?:schema:|schema\.org/)(?:Web|About|Contact|FAQ)Page\b")  # schema.org's types for pages of a site
_TITLE_PARTS = re.compile(r"\s[|–—·:•-]\s|\s?::\s?")
_MANUAL_PATH = re.compile(r"(?i)/(?:docs?|documentation|manual|handbook|reference|api|wiki|help|guides?|latest|stable)(?:/|$)")
_MANUAL_CLASSES = frozenset(("docs-wrapper", "docs-doc-page", "rst-content", "wy-body-for-nav", "vpdoc"))
_SLUG = re.compile(r"^(?:/[a-z]{2}(?:-[a-z]{2})?)?/([^/?]{1,60}?)(?:/(?:index\.\w+)?|\.\w{2,5})?$", re.IGNORECASE)
_TITLE_WORDS = 3  # of a name in an address; a convention: most titles have as many, and few pages beside the blog

# a page that sends on at once or within five seconds; a slower refresh renews the page
_REFRESH = re.compile(r"\s*[0-5]\s*;\s*url\s*=", re.IGNORECASE)
_STUB_LENGTH = 20_000  # characters of such a page with all its markup; a convention: programs write some 300
_STUB_WORDS = 60  # a convention: a page that only sends on says so in a sentence or two; a post of fewer words with a refresh would be lost


def is_named_so(path: str) -> bool:
    """Whether an address is that of a page that many sites have beside their posts."""
    return _NAMED.match(path) is not None


def is_called_page(dom: Dom) -> bool:
    """Whether the page's only `article` says in RDFa or microdata that it is a page of the site, and no article of any kind."""
    articles = dom.tags("article")
    told = [f"{node.get('typeof')} {node.get('itemtype')}" for node in articles[:2]]
    return len(told) == 1 and _PAGE_TYPE.search(told[0]) is not None


def is_error(dom: Dom, meta: Metadata, path: str) -> bool:
    """Whether a page only says that there is none: by its address, or by its title and its heading."""
    if _ERROR_PATH.match(path):
        return True
    told = any(_ERROR.match(part.strip()) for part in (meta.title or "", *_TITLE_PARTS.split(meta.title or "")))
    return told and any(_ERROR.match(dom.line(head)) for tag in ("h1", "h2", "h3") for head in dom.tags(tag))


def is_of_manual(dom: Dom, path: str) -> bool:
    """Whether a page is one of a manual: by its folder, or by what the software for manuals calls its pages."""
    return _MANUAL_PATH.search(path) is not None or not _MANUAL_CLASSES.isdisjoint(dom.by_class)


def has_short_name(path: str) -> bool:
    """Whether an address is a name of a word or two right below the site: "/research/", but not "/posts/bench/", "/how-it-was-built/"."""
    found = _SLUG.match(path)
    return found is not None and not found[1].isdigit() and len(re.split(r"[-_+.]|%20", found[1])) < _TITLE_WORDS


def is_forwarding(dom: Dom, meta: Metadata) -> bool:
    """Whether the page only sends its reader on to another address."""
    sent = _REFRESH.match(meta.metas.get("refresh", ""))
    return bool(sent) and len(dom.whole().split()) < _STUB_WORDS


def sends_to(html: str, url: str) -> str:
    """Where a page at `url` sends its readers on to at once; "" where nowhere, or where it says more than that."""
    if len(html) > _STUB_LENGTH:
        return ""
    dom = Dom(html)
    told = next((tag.get("content") for tag in dom.tags("meta") if tag.get("http-equiv").lower() == "refresh"), "")
    sent = _REFRESH.match(told)
    if sent is None or len(dom.whole().split()) >= _STUB_WORDS:
        return ""
    return clean(told[sent.end() :].strip().strip("'\""), url)
