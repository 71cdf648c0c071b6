"""What addresses look like by their form: of a blog's front page, of lists, of posts, of standing pages and of members' places."""

from __future__ import annotations

from checkup import lazy_re as re
from checkup.addresses import TOPIC_WORDS

FRONT = ("/", "/index.html", "/index.htm", "/index.php")
# What in a query names one post: "?p=12", "?id=rye", "?newsID=12", "?2008-04-rye".
ID_QUERY = re.compile(
    r"(?i)(?:^|&)(?:p|page_id|id|post|entry|article|item\w{0,4}|story|nid|e|a|n|sid|pid|node|q|title|(?:news|story|blog|topic|msg|beitrag)_?id)="
    r"|^[\w/-]{0,80}\d|=(?:entry|post|article|story|item)[:/_-]\w{0,12}\d"
    # a bare number under any other name ("?no=12"), but for those of pages of lists, of what sorts them, and of places within a post
    r"|^(?:lang=[\w-]{2,6}&)?(?!(?:pages?|paged|pg|start|offset|skip|from|limit|per_?page|cat\w*|kat\w*|tags?|labels?|archives?|record|m|mon|month|y|year|d|day|date|"
    r"authors?|users?|uid|s|search|sort|order|lang|sections?|topics?|c|comment\w*|cpage|reply\w*)=)[a-z_]{1,12}=\d{1,9}(?:&|$)"
)
# Lists whatever else they show: pages of a list, tags, categories, years and months.
SURE_LIST_PATH = re.compile(
    r"(?i)/(?:page/?\d+|tags?/[^/]+|categor(?:y|ies)/.+|(?:19|20)\d\d(?:/\d\d?)?|archiv\w{0,3}/(?:19|20)\d\d[-_.]?(?:0[1-9]|1[0-2])(?:\.\w{2,5})?|"
    r"\d{4}_\d\d(?:_\d\d)?_archive\.html?)/?(?:index\.\w+)?$"
)
LIST_QUERY = re.compile(r"[?&](?:(?:m|cat|paged|tag|author|s|label|max-results|updated-max)=|(?:start|offset|limitstart)=\d)")
# Lists, unless the page shows otherwise: tags, topics, authors, searches, archives, years, months and days.
LIST_PATH = re.compile(
    rf"(?i)(?:^|/)(?!.{{0,200}}/(?:posts?|articles?|entr(?:y|ies))/\d{{1,9}}/?$)"
    rf"(?:page/?\d+|tags?(?:/.*)?|categor(?:y|ies)(?:/.*)?|authors?(?:/.*)?|topics?/.*|labels?/.*|(?:{TOPIC_WORDS})/.+|"
    r"search(?:/.*)?|archives?(?:\.\w+)?|default,(?:month|date),[\d-]{4,10}\.aspx|(?:19|20)\d\d(?:/\d\d?(?:/\d\d?)?)?|\d{4}_\d\d(?:_\d\d)?(?:_archive)?\.\w{2,5}|"
    r"blog|posts)/?(?:index\.\w+)?$"
)
# What blogs call their list of all posts right below the site, or below its language
SHALLOW_LIST_PATH = re.compile(
    r"(?i)^(?:/[a-z]{2}(?:-[a-z]{2})?)?/(?:blogs?|posts?|articles?|essays?|writings?|journal|weeknotes|til|all(?:-posts)?|archives?|tags?|categories|"
    r"artikel|beitraege|einträge|notizen|billets|entradas|articulos|artigos|articoli|wpisy|artiklar)(?:/(?:index\.\w+)?|\.html?)?$"
)
# An address that only posts have: a day or a month with a name behind it.
POST_PATH = re.compile(
    r"(?i)/(?:19|20)\d\d/(?:\d\d?|[a-z]{3})/(?:\d\d?/)?[^/]*[a-z%_-][^/]*/?(?:index\.\w+)?$|/p/[^/]+$|/(?:19|20)\d\d/\d\d/\d\d/[^/]+"
)
# The folder of the blog within a site, whose scripts may name a post in their query.
BLOG_FOLDER = re.compile(r"(?i)/(?:blog|posts)/?(?:index\.\w+)?$")
# Standing pages: about, contact, imprint and the like.
_PAGES = r"about|contact|impressum|imprint|privacy|datenschutz|colophon|bio|faq|links|disclaimer|ueber|uber-mich|kontakt"
# Whole names of pages about the writer or the house, and of those to write to them, in the languages known here; what follows the first
# word may as well be a post's title ("sobre-el-pan").
ABOUT_NAMES = (
    r"acerca(?:-de(?:-(?:mi|nosotros))?)?|sobre(?:-(?:mi|mim|nos|nosotros|el-autor|el-blog|este-blog|o-autor|o-blog))?|"
    r"quien(?:es)?-(?:soy|somos)|quem-(?:sou|somos)|a-propos(?:-de-(?:moi|nous))?|qui-(?:suis-je|sommes-nous)|chi-(?:sono|siamo)|"
    r"über-(?:mich|uns)|over-(?:mij|ons|deze-blog)|om(?:-(?:mig|oss|os|meg|bloggen))?|o-(?:mnie|nas|blogu|autorze|mne|webu|bloge|sajte)|"
    r"obo-mne|hakkim(?:da|izda)|hakkinda|tentang(?:-(?:saya|kami))?|tietoa(?:-minusta)?|despre(?:-(?:mine|noi))?|rolam|rolunk|gioi-thieu"
)
CONTACT_NAMES = (
    r"contacto|contactar|contactame|contato|contactez-(?:moi|nous)|contatti|contattami|contattaci|kontakty|iletisim|kontak|"
    r"yhteystiedot|kapcsolat|lien-he"
)
# the same of other pages that stand beside the posts
_OTHER_NAMES = (
    r"subscribe|newsletter|advertise|site-?map|legal-notice|cookie(?:s|-policy)|media-kit|resume|cv|portfolio|sample-page|aviso-legal|"
    r"privacidade?|politica-de-(?:privacidade?|cookies)|pagina-(?:de-)?ejemplo|pagina-(?:de-)?exemplo|mentions-legales|"
    r"politique-de-confidentialite|plan-du-site|page-d-exemple|note-legali|informativa(?:-(?:sulla-)?privacy)?|pagina-di-esempio|"
    r"beispiel-seite|privacybeleid|voorbeeld-pagina|exempelsida|eksempel-?side|polityka-prywatnosci|przykladowa-strona|"
    r"ukazkova-stranka|ornek-sayfa|laman-contoh"
)
_NAMED_PAGES = f"{ABOUT_NAMES}|{CONTACT_NAMES}|{_OTHER_NAMES}"
PAGE_PATH = re.compile(
    rf"(?i)/(?:(?:{_PAGES})(?:[-_][^/]*)?|{_NAMED_PAGES})(?:/(?:index\.\w+)?|\.\w+)?$|//[^/]+/p/[^/?a-z]*+[a-z][^/?]*\.html|"
    # what stands in the folder of a page about the house, or of one to write to it
    r"//[^/]+/(?:[a-z]{2}/)?(?:about(?:-us)?|contacts?(?:-us)?|kontakt|contatti|contacto|contato|kontakty|iletisim)/[^/]+/?(?:[^/]+/?)?$"
)
# one of these as a whole name
NAMED_PAGE = re.compile(rf"(?i)/(?:{_PAGES}|{_NAMED_PAGES})(?:/(?:index\.\w+)?|\.\w+)?$")
# the same, where nothing else is named: "/about-me", "/about-the-author", "/contact-2", but not "/about-the-boat"
PAGE_ITSELF = re.compile(
    rf"(?i)/(?:{_PAGES})(?:[-_](?:(?:the|this|my|our)[-_])?(?:me|us|myself|author|writer|blog|site|website|page|team|mich|uns|info|form|\d{{1,3}}))?"
    r"(?:/(?:index\.\w+)?|\.\w+)?$|"
    r"/uber-mich/?$|//[^/]+/p/[^/?]*\.html"
)
# where readers sign in, or mend what they signed in with
OWN_PLACE = re.compile(
    r"(?i)/(?:wp-)?(?:log-?(?:in|out|on|off)|sign-?(?:in|up|out|on)|regist(?:er|ration|rieren|rierung|racija|ro)|anmelden|inscription|connexion|"
    r"(?:lost|forgot(?:ten)?|reset|change)[-_]?password|password[-_]?(?:reset|recovery)|(?:my|create)?[-_]?account|cart|checkout)"
    r"/?(?:\.\w{2,5}|index\.\w+)?$|"
    r"/(?:sign-?up|sign-?in|log-?in|accounts?|users?|customers?|members?)/(?:[\w-]{1,30}/)?(?:password|register\w*|log-?in|create|forgot\w*|email|pre)"
    r"/?(?:\.\w{2,5})?$"
)
