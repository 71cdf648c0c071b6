"""The words for comments in many languages -> a search for headings that announce them, and an expression for counting them.

`THINGS` is what stands behind a number ("3 comments"), `ALONE` what may stand before one ("Kommentare: 3"). `HEADING` takes the words of
`ALONE`, and those that stand over comments without a number.
"""

from __future__ import annotations

from checkup import lazy_re as re
from checkup.reading.line_search import LineSearch

# Languages with blanks between words: whole words, each with the endings that it takes behind a number.
_SPACED = (
    r"comments?|responses?|replies|reactions?|thoughts?|kommentare?|antworten|meinungen|comentarios?|comentários?|commentaires?|"
    r"comment[oi]|reacties?|kommentar(?:er)?|kommenti?t|kommentti(?:a)?|kommentteja|komment(?:ek|jei)?|hozzászólás(?:ok)?|komentarz\w{0,2}|koment[aá]ř\w{0,2}|komentár\w{0,2}|"
    r"komentar(?:j[iea]?|jev|[aeiu])?|koment[aā]r(?:ai|as|i|iem)|kommentaarid?|mnenj[ae]|комментари\w{0,3}|коментар\w{0,3}|réponses?|réactions?|"
    r"réflexions?|respuestas?|respostas?|rispost[ae]|reaktion(?:er|en)?|odpowied[zź]i?|odgovor[ia]?|yorum(?:lar|u)?|tanggapan|"
    r"σχόλι[αο]|bình luận|comentaris?|comentarii|iruzkin(?:ak)?"
)
# The same where words stand close together, or are written together with what is before or behind them.
CLOSE = "コメント|评论|評論|留言|回應|迴響|댓글|덧글|ความคิดเห็น|ความเห็น|تعليقات|تعليق|نظرات|دیدگاه|תגובות|תגובה"
# Only behind a number: alone they are words of any text.
_COUNTED = r"reply|antwort|gedanken?|pensamientos?|pensamentos?|pensier[io]|gedachten?|yanıt|نظر"
# Only without a number, as a heading.
_OVER = r"discussion|conversation|feedback|trackbacks?|pingbacks?"

THINGS = rf"(?:{_SPACED}|{CLOSE}|{_COUNTED})"
COUNTED_STEMS = "gedank,pensamiento,pensamento,pensier,gedachte,yanıt"  # of what counts comments only behind a number
ALONE = rf"(?:{_SPACED}|{CLOSE})"
# What announces comments in a heading, in the languages of the pages that Checkup was tried on
HEADING = re.compile(rf"(?i)\b(?:{_SPACED}|{_OVER})\b|{CLOSE}")
STEMS = (
    "comment,respon,repl,reaction,thought,komm,antwort,meinungen,comentari,comentário,reactie,hozzászólás,koment,mnenj,комментари,коментар,"
    "réponse,réaction,réflexion,respuesta,resposta,rispost,reaktion,odpowied,odgovor,yorum,tanggapan,σχόλι,bình luận,iruzkin,"
    "コメント,评论,評論,留言,回應,迴響,댓글,덧글,ความคิดเห็น,ความเห็น,تعليق,نظر,دیدگاه,תגוב"
)
# "Comments on this entry", "3 Kommentare"; not "Recent comments", nor "Reactions", below which may stand what a network's users said
_OVER_STEMS = "com|kom|ком|yorum|reactie|hozz|コ|评|評|留|댓|덧|σχ|bình|تع|תג"
_LIST = r"(?:\s?(?:一覧|リスト|列表|欄|栏|区|區|목록))?"  # "コメント一覧": a list of comments, in languages without blanks
_EARLIER = (  # what a heading says of all that was said so far; of the newest it would stand beside a post
    r"(?:previous|earlier|existing|all|bisherige|frühere|alle|tidigare|tidligere|alla|eerdere|tous les|anteriores|todos (?:los|os)|tutti i|"
    r"wcześniejsze|wszystkie|předchozí|všechny|aiemmat|kaikki|предыдущие|все|"
    r"list of|liste (?:des|der)|lista (?:de|dei|degli)|lijst met|список)\s"
)
OVER = re.compile(rf"(?i)\W{{0,4}}(?:\d{{1,5}}\s)?(?:{_EARLIER})?(?={_OVER_STEMS}){ALONE}{_LIST}\b")
# What a guest book and its like print over what readers wrote. Words of any text, of lists of posts and of menus, too: only a whole line
# of them, which leads nowhere, stands over comments.
_BOOKS = (
    r"(?:guest ?book|message board)(?: entries| messages| posts)?|entries|messages|(?:readers?['’]? |"
    r"your )?(?:opinions|letters|views|words)|"
    r"what (?:our |the |you )?(?:readers |others |visitors )?(?:say|said|think)|"
    r"(?:gästebuch)?einträge|gästebuch|(?:ihre |eure |deine )?(?:leser)?meinung(?:en)?|leser(?:stimmen|briefe|echo|"
    r"post)|zuschriften|wortmeldungen|"
    r"(?:vos |les |votre )?avis(?: des (?:lecteurs|visiteurs))?|(?:le )?livre d['’]or|(?:vos|les) (?:messages|mots|témoignages)|"
    r"opiniones(?: de (?:los |nuestros )?(?:lectores|visitantes))?|libro de visitas|mensajes|recados|"
    r"opiniões(?: dos leitores)?|livro de visitas|"
    r"mensagens|(?:le (?:vostre )?)?opinioni(?: dei lettori)?|(?:i )?(?:vostri )?messaggi|hanno (?:scritto|detto)|libro degli ospiti|"
    r"gastenboek|berichten|meningen|(?:uw|jouw) mening|gästbok(?:en)?|inlägg|gjestebok|gæstebog|innlegg|indlæg|"
    r"vieraskirja|mielipite(?:et|itä)|viestit|"
    r"księga gości|opinie(?: czytelników)?|głosy(?: czytelników)?|wpisy(?: do księgi gości)?|"
    r"kniha (?:návštěv|návštev|hostů)|názory(?: čtenářů)?|příspěvky|"
    r"vendégkönyv|vélemények|görüşler(?:iniz)?|mesajlar|ziyaretçi defteri|отзывы(?: читателей)?|"
    r"мнения(?: читателей)?|гостевая(?: книга)?|відгуки|"
    r"думки|απόψεις|γνώμες|感想|(?:みなさん|皆さん|皆様)(?:から)?の声|書き込み|留言[板簿]|방명록|의견"
)
_BOOK = re.compile(rf"(?i:\W{{0,4}}(?:\d{{1,5}}\s)?(?:{_BOOKS})(?:\s?[(\[:：]\s?\d{{1,5}}\s?[)\]]?)?\W{{0,3}})")
_BOOK_STEMS = (
    "guest,message,entries,opinion,letters,views,words,what,einträge,gästebuch,meinung,stimmen,briefe,leserecho,leserpost,zuschrift,wortmeld,"
    "avis,livre,mots,témoign,visitas,mensajes,recados,opiniões,mensagens,messaggi,hanno,ospiti,gastenboek,berichten,mening,gästbok,inlägg,"
    "gjestebok,gæstebog,innlegg,indlæg,vieraskirja,mielipi,viestit,księga,opinie,głosy,wpisy,kniha,názory,příspěvky,vendég,vélemények,görüşler,"
    "mesajlar,ziyaretçi,отзыв,мнени,гостев,відгук,думки,απόψεις,γνώμες,感想,の声,書き込み,留言,방명록,의견"
)
HEADINGS = LineSearch(HEADING, f"{STEMS},discussion,conversation,feedback,trackback,pingback")
BOOKS = LineSearch(re.compile(rf"^{_BOOK.pattern}$"), _BOOK_STEMS)
# verbs with which a heading asks for a comment: "Leave a comment", "Kommentar schreiben", "コメントする"
ASKS = re.compile(
    r"(?i)\b(?:leave|write|post|add|submit|schreib|hinterlass|abgeben|laisse[rz]?|ajoute[rz]|poste[rz]|deja|escrib|añad|lascia|scrivi|inserisci|"
    r"plaats|schrijf|lämna|skriv|legg|napisz|dodaj|zostaw|přid|оставить|добавить|написать|yaz|bırak|tinggalkan|kirim|viết|gửi|đăng|thêm|γράψ|αφήσ|προσθέσ)|"
    r"แสดง|เขียน|اكتب|أضف|إضافة|اترك|ارسال|ثبت|بنویسید|הוספת|הוסף|כתוב|כתיבת|השאר|"
    r"する|書|投稿|发表|發表|写|寫|留下|작성|남기|쓰기"
)
# a sentence that asks to sign in before one writes: "Please log in to comment", "Sie müssen sich anmelden, um zu kommentieren"
_BEFORE_SIGN_IN = (
    r"please|you (?:must|need to|have to)(?: be)?|only|bitte|(?:sie müssen|du musst)(?: (?:sich|dich))?|"
    r"um (?:zu kommentieren|einen kommentar zu schreiben)\W{0,2}|veuillez(?: vous)?|vous devez(?: (?:être|vous))?|"
    r"pour (?:commenter|laisser un commentaire)\W{0,2}|debes?|tienes que|para (?:comentar|dejar un comentario)\W{0,2}|devi|"
    r"per commentare\W{0,2}|devi essere|(?:je|u) moet|musisz|aby (?:dodać komentarz|skomentować)\W{0,2}|необходимо|"
    r"чтобы (?:оставить|написать|добавить) комментарий\W{0,2}|"
    r"yorum yapmak için|silakan|harap|vui lòng|bạn (?:cần|phải)"
)
SIGN_IN = re.compile(
    rf"(?i)^\W{{0,4}}(?:(?:{_BEFORE_SIGN_IN})\s)?(?:log(?:ged)?[ -]?in|sign(?:ed)?[ -]?in|register|einloggen|anmelden|angemeldet|"
    r"eingeloggt|autenticat[oi]|registrat[oi]|"
    r"connect(?:ez|é)|se connecter|inicia(?:r)? sesión|acced[ie]r?|entrar|inloggen|ingelogd|logga in|"
    r"logg inn|log ind|zaloguj|přihl[aá]s|"
    r"войдите|войти|авторизу|увійдіть|giriş yap|masuk|đăng nhập|ログイン|登录|登錄|登入|로그인|เข้าสู่ระบบ)"
)

# a button that shows comments, from one end of its line to the other
SHOWS = re.compile(
    r"(?i)\W{0,4}(?:view|show|see|read|load|display|alle?|mehr|weitere|zeige?|voir|afficher|charger|plus de|ver|mostrar|cargar|carregar|"
    r"más|mais|vedi|mostra|leggi|carica|bekijk|toon|laad|visa|vis|pokaż|zobacz|więcej|zobrazit|показать|смотреть|загрузить|все|всі|查看|查看更多|查看全部|"
    r"显示|顯示|更多|すべての|全ての|もっと|모든)"
    rf"\s?(?:\w{{1,12}}\s){{0,2}}(?:\d{{1,6}}\s)?{ALONE}(?:\s?(?:anzeigen|laden|lesen|を見る|を読む|보기))?\W{{0,4}}"
)

# the marks of several languages around a title, and all between the first and the last
_QUOTED = re.compile(r"[\"“”„«»「『《〈].*[\"“”„«»」』》〉]")
_EASTERN = re.compile("[\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3]")  # kana, Chinese characters, Korean syllables
# French for "how" at the start of a sentence or heading: "Comment cuire un pain"; the English words are such as follow "Comment" itself
_HOW = re.compile(
    r"\W{0,4}Comment (?!(?:on|by|from|here|this|now|below|above|section|via|with|to|as|in|about|for|and|or|is|are|using|no|not|"
    r"if|at|a|an|the|form|feed|policy|rules?|guidelines|count|list|area|box|added|posted|left)\b)[a-zà-öø-ÿ]"
)
_QUOTING_MAX = 240  # characters of a heading with a title in it; a convention: titles seldom have more than 200


def is_short(line: str, most: int) -> bool:
    """Whether a heading has `most` letters at most without the title that it quotes: 'Comments for "Rye bread"'."""
    return _width(line) <= most or (len(line) <= _QUOTING_MAX and _width(_QUOTED.sub("", line, count=1)) <= most)


def _width(line: str) -> int:
    """The length of a line in letters: one character of East Asia says as much as three of them."""
    return len(line) if line.isascii() else len(line) + 2 * len(_EASTERN.findall(line))


def asks_how(line: str) -> bool:
    """Whether a line only begins like one about comments, and asks or tells how something is done, in French."""
    return _HOW.match(line) is not None


def heads_a_book(line: str) -> bool:
    """Whether a line is nothing but what stands over the entries of a guest book: "Einträge:", "Vos avis", "Opinie (3)"."""
    return _BOOK.fullmatch(line.strip()) is not None


def says_only_comments(line: str) -> bool:
    """Whether a line announces comments and says nothing else: "Comments:", "3 Kommentare"."""
    return OVER.fullmatch(line.strip(" :.")) is not None


def stands_over(line: str) -> bool:
    """Whether a line announces comments ("20 Comments:"), and does not ask for one ("Comment on this")."""
    return OVER.match(line) is not None and ASKS.search(line) is None and not asks_how(line)
