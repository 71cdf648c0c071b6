"""Which links of a page lead to the page about its writer, and which to one to write to: by their words, their address, the site's name."""

from __future__ import annotations

from checkup import lazy_re as re
from checkup.reading.address_shapes import ABOUT_NAMES, CONTACT_NAMES
from checkup.reading.line_search import LineSearch
from checkup.reading.page_urls import Base
from checkup.reading.welcome_words import CONTACT
from checkup.text.words import letters_of

# What a link to the page about the writer, the house or its writers says, as themes and people name it; the tails hold a name ("About Ann
# Reed") and are bounded, since a longer line is the title of a post.
_SAID = (
    "quiénes somos,quienes somos,quién soy,quien soy,quem sou eu,quem sou,quem somos,sobre mim,sobre nós,sobre o autor,sobre o blog,"
    "sobre el autor,sobre el blog,sobre este blog,qui sommes-nous,qui sommes-nous ?,qui suis-je ?,l'auteur,l'équipe,la rédaction,"
    "über den autor,über die autorin,über dieses blog,über diesen blog,zur person,die redaktion,das team,o mnie,o nas,o nás,o autorze,"
    "o autorce,o blogu,redakcja,over mij,over ons,over deze blog,wie ben ik,обо мне,об авторе,о блоге,о проекте,о сайте,о нас,про мене,"
    "про автора,про нас,про блог,про проєкт,om mig,om meg,om oss,om os,om bloggen,om siden,om författaren,om forfatteren,"
    "tietoa minusta,tietoa meistä,tietoa blogista,o mně,o mne,o autorovi,o webu,redakce,redakcia,rólam,rólunk,a szerzőről,a blogról,"
    "hakkımda,hakkımızda,hakkında,despre mine,despre noi,despre,σχετικά,σχετικά με εμένα,ποιοι είμαστε,关于,关于我,关于我们,關於,"
    "關於我,關於我們,关于本站,關於本站,소개,자기소개,프로필,自己紹介,運営者情報,サイトについて,このサイトについて,עליי,אודות,من نحن,"
    "من أنا,tentang,tentang saya,tentang kami,giới thiệu,za mene,za nas,o meni,o nama,redacción,la redazione,meet the team,our team,"
    "the team,meet the authors,our authors,our writers,who writes here,masthead"
)
ABOUT = LineSearch(
    re.compile(
        r"(?i)^(?:about\b.{0,30}|über (?:mich|uns)\b.{0,20}|à propos.{0,20}|qui suis-je\??|acerca de.{0,20}|sobre (?:mí|"
        r"mi|nosotros).{0,20}|chi (?:sono|siamo)|bio(?:graphy)?|who (?:am i|i am|we are)\??|view my (?:complete "
        rf")?profile|プロフィール.{{0,10}}|このブログについて|{'|'.join(map(re.escape, _SAID.split(',')))})$"
    ),
    f"about,über,à propos,qui suis,acerca de,sobre,chi s,bio,who ,view my,プロフィール,このブログ,{_SAID}",
)
# addresses of such pages, as the common platforms and people name them
_ABOUT_PAGE = re.compile(r"(?i)/about(?:[-_]?(?:me|us))?(?:/|\.html?)?$")
_CONTACT_PAGE = re.compile(r"(?i)/(?:contact|kontakt)(?:[-_]?(?:me|us))?(?:/|\.html?)?$")
_END = r"(?:/(?:index\.\w+)?|\.\w{2,5})?$"
_ABOUT_NAMED = re.compile(rf"(?i)/(?:{ABOUT_NAMES.replace('-', '[-_]?')}|meet-the-team){_END}")
_CONTACT_NAMED = re.compile(rf"(?i)/(?:{CONTACT_NAMES.replace('-', '[-_]?')}){_END}")
# what stands before the site's own name in such a link: "Om rugmølle.dk", "Über Roggenmühle"
_OF = (
    "über ",
    "om ",
    "over ",
    "sobre ",
    "acerca de ",
    "à propos de ",
    "à propos d'",
    "à propos d’",
    "o ",
    "про ",
    "о ",
    "despre ",
    "tentang ",
)
_NAME_MAX = 40  # characters of such a name
_LABEL_MIN = 4  # letters of a site's name; a convention: a shorter one is in a line by chance
# what the address of such a link holds; the words are those of the searches
STEMS = (
    "acerca,sobre,quien,quem,propos,quisuis,quisommes,qui-s,qui_s,chisono,chisiamo,chi-s,chi_s,über-,over-,overmij,overons,/om,/o-,/o_,"
    "/omnie,/onas,obo-mne,hakkim,hakkinda,tentang,tietoa,despre,rolam,rolunk,gioi-thieu,meet-the-team,contat,kontak,iletisim,yhteystiedot,"
    "kapcsolat,lien-he,lienhe"
)


def leads_to_about(line: str, href: str, base: Base) -> bool:
    """Whether a link with these words and this address leads to the page about who writes here."""
    if ABOUT.expression.match(line) or (_ABOUT_PAGE.search(href) and base.host and "profile" not in href):
        return True
    return _ABOUT_NAMED.search(href) is not None and base.same_site(base.join(href))


def leads_to_contact(line: str, href: str, base: Base) -> bool:
    """Whether a link with these words and this address leads to a page to write to whoever writes here."""
    if CONTACT.expression.match(line) or _CONTACT_PAGE.search(href):
        return True
    return _CONTACT_NAMED.search(href) is not None and base.same_site(base.join(href))


def names_of(host: str) -> tuple[str, ...]:
    """The letters of a site's address and of the parts of it that may be its name: "rye-mill.example" and "rye-mill"."""
    parts = host.removeprefix("www.").split(".")
    return tuple(name for name in map(letters_of, (host.removeprefix("www."), *parts[:-1])) if len(name) >= _LABEL_MIN)


def is_about_site(line: str, names: tuple[str, ...]) -> bool:
    """Whether a line says "about" in one of the languages known here, and then the site's own name."""
    small = line.lower() if len(line) <= _NAME_MAX else ""
    return small.startswith(_OF) and any(letters_of(small.removeprefix(of)) in names for of in _OF if small.startswith(of))
