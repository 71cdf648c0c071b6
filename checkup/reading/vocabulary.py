"""The words of comment markup and bylines, as data. Class tokens are compared whole: `sidebar` is not `content-sidebar-wrap`.

Here stands what the themes of many makers share; what belongs to one platform or comment system stands in its own file (see `Traces`).
"""

from __future__ import annotations

from checkup import lazy_re as re


def row(text: str) -> tuple[str, ...]:
    """The words of a text, in their order, as a tuple."""
    return tuple(text.split())


def tokens(text: str) -> frozenset[str]:
    """The words of a text as a set."""
    return frozenset(text.split())


# Whole class tokens and ids of what stands beside the column.
FURNITURE = tokens(
    """
    sidebar sidebar1 sidebar2 sidebar-1 sidebar-2 left-sidebar right-sidebar primary-sidebar secondary-sidebar
    recentcomments recent-comments recent_comments widget_recent_comments wp-block-latest-comments widget-area
    popular-posts related-posts site-footer wp-block-template-part-footer blogroll faq faqs schema-faq accordion
    """
)
# Lists of the newest comments of other pages.
STUBS = tokens(
    """
    recentcomments recent-comments recent_comments recent-comment widget_recent_comments wp-block-latest-comments
    wp-block-latest-comments__comment
    """
)
# The same by parts of words: "fbconnect_LastComments", "latestcomments-2". Always many: "last-comment" is the last one of a thread.
NEWEST_COMMENTS = re.compile(
    r"(?:recent|latest|last|newest|neueste|letzte|dernie?rs?|ultimos|ultimi|ostatnie)[-_]{0,2}"
    r"(?:comments|kommentare|commentaires|comentarios|commenti|komentarze)"
)
SAYS = (
    r"(?:says?|said|wrote|writes|pinged|commented|comments|replied|replies|responded|responds|added|adds|asks|asked|"
    r"(?:hat (?:gesagt|geschrieben|kommentiert|geantwortet))|sagt|"
    r"sagte|schrieb|schreibt|meint|meinte|kommentierte|"
    r"dice|dijo|dijeron|escribió|escribe|comentó|ha dicho|scrive|scriveva|ha scritto|ha detto|dichiara|commenta|a écrit|écrit|a dit|"
    r"a (?:posté|laissé|publié)(?: (?:le|ce|un) commentaire(?: suivant)?)?|a (?:commenté|répondu|réagi)|"
    r"ha (?:comentado|respondido|commentato|risposto)|"
    r"(?:posted|left|made) (?:a|this|the following) (?:comment|reply|response)|"
    r"dit|zegt|schreef|schrijft|zei|disse|escreveu|diz|comentou|"
    r"sier|skrev|skriver|säger|siger|sa|sanoo|kirjoitti|ha dit|"
    r"(?:(?:на)?писал|сказал|ответил|добавил|прокомментировал)(?:а|\(а\)|/а)?|пишет|говорит|комментирует|каже|пише|говорить|коментує|казва|"
    r"(?:(?:na|od)pisał|powiedział|odpowiedział|(?:s)?komentował|dodał|stwierdził|mówił)(?:a|\(a\)|/a)?|mówi|pisze|odpowiada|komentuje|twierdzi|"
    r"(?:nap[ií]?sal|řekl|povedal|uvedl|odpověděl)(?:a|\(a\)|/a)?|říká|píše|hovorí|kaže|piše|pravi|írta|mondta|írja|mondja|"
    r"diyor ki|dedi ki|yazdı|yazmış|dedi|spune|zice|a scris|a spus|a zis|λέει|είπε|γράφει|έγραψε|さんの発言|さんより|より|"
    r"يقول|تقول|قال|قالت|كتب|كتبت|"
    r"(?:כתב|אמר|אומר|הגיב)(?:ה|/ה|ת|/ת)?|گفت|گفته|می‌گوید|نوشت|نوشته|"
    r"diu|comenta|va dir|ha escrit|va escriure|dixo|esan du|berkata|menulis|mengatakan|bilang|"
    r"đã viết|cho biết|szerint|sanoi|kirjoittaa|totesi|toteaa|sagði|segir|skrifaði|ütles|ütleb|kirjutas|kirjutab|rašė|rašo|"
    r"parašė|teigia|rakstīja|teica|rečie|napisao|napisala|(?:je )?(?:rekao|rekla|rekel)|objavio|thotë|shkroi|diras|skribis|"
    r"(?:на)?писа(?:в|ла|в\(ла\))|сказа(?:в|ла)|каза|"
    r"написа|пишува|님의 말|님이(?: 말(?:했습니다)?)?|님|พูดว่า|กล่าวว่า|เขียนว่า|ने कहा|कहते हैं|"
    r"(?-i:sade|scrie|viết|nói|sako|saka)|(?:さん)?のコメント|提到|表示|发[表布]于|说道?|說道?|写道|寫道)"
)
# words between a name, a date and a time, in the languages known here; a lone letter only where it is small: "Joe V" has an initial
WHEN = (
    r"on|at|am|um|le|el|a las?|a les|il|alle(?: ore)?|em|às|op|om|den|kl\.?|klo|klukkan|kell|dnia|dne|ve|saat|pada|pukul|vào|lúc|"
    r"στις|στο|в|у|о|בתאריך|בשעה|ב|في|بتاريخ|الساعة|در|به تاريخ|ساعت|於|于|在|เมื่อ|(?-i:[àowvuв])"
)
# verbs and labels before the day of a post: of its publication, of a change, of neither
PUBLISHED = (
    r"(?:first|originally|initially) (?:posted|published)|creato|"
    r"posted|published|created|written|veröffentlicht|erstellt|gepostet|publié|posté|publicado|publicada|postado|creado|criado|pubblicato|"
    r"scritto|gepubliceerd|geplaatst|opublikowano|dodano|publicerad|publicerat|publisert|udgivet|опубликовано|добавлено|опубліковано|yayınlandı|"
    r"(?:发[表布]|發[表佈布])(?:[于於]|时间|時間)?|eingestellt|hinzugefügt|"
    r"ajouté|créé|mis en ligne|inlagt|upplagt|oprettet|lagt ut|opprettet|"
    r"inserito|postato|subido|toegevoegd|utworzono|julkaistu|lisätty|publikováno|zveřejněno|vydáno|közzétéve|megjelent|publicat|postat|"
    r"diterbitkan|δημοσιεύ[τθ]ηκε|αναρτήθηκε|نشر|dodane|додано|"
    r"(?:date|data|datum|fecha) (?:of publication|posted|published|de publication|de publicación|de publicação|di pubblicazione)|"
    r"(?:première )?publication|publicación|publicação|pubblicazione|дата публикации|yayın(?:lanma)? tarihi|تاريخ النشر|"
    r"公開日|投稿日|게시일|등록일|작성일"
)
CHANGED = (
    r"(?:last )?(?:updated?|modified|edited|revised)(?: on)?|(?:letzte )?(?:aktualisierung|änderung)|(?:dernière )?mise à jour|"
    r"(?:[úu]ltima )?(?:actualizaci[óo]n|atualização)|(?:ultimo )?aggiornamento|(?:laatst|sidst|sist|senast|son) (?:bijgewerkt|gewijzigd|"
    r"opdateret|oppdatert|uppdaterad|ändrad|güncelleme)|päivitetty|muokattu|aktualizováno|upraveno|frissítve|módosítva|actualizat|diperbarui|"
    r"ενημερώθηκε|آخر تحديث|최종 수정일?|edytowano|оновлено|modifi[ée]e?|"
    r"(?:zuletzt )?(?:aktualisiert|geändert)|mis à jour|modifié|actualizado|modificado|atualizado|"
    r"aggiornato|modificato|bijgewerkt|gewijzigd|zaktualizowano|uppdaterad|oppdatert|opdateret|обновлено|изменено|güncellendi|"
    r"(?:最[后後终終])?(?:更新|修改)(?:[于於日]|时间|時間|日期)?"
)
DAY = r"date|datum|fecha|data|dato|дата|日付|日期|วันที่|التاريخ|تاریخ|תאריך|ημερομηνία"
_MINUTES = (  # how long a post takes to read, as themes print it
    r"(?:min(?:s|utes?|uten|uti|utos|uty|uter)?|minut|минут[аы]?|мин)?\.?\s?(?:(?:de|di)\s)?(?:read(?:ing)?(?: time)?|lesezeit|"
    r"lecture|lectura|lettura|leitura|leestijd|läsning|lästid|lesetid|læsetid|czytania|чтения|okuma(?: süresi)?)"
)
_ABOUT_A_POST = re.compile(rf"[\W\d]{{0,12}}(?:{PUBLISHED}|{CHANGED}|{DAY}|{_MINUTES})[\W\d]{{0,12}}", re.IGNORECASE)
# a label before the moment of a comment or a post, with its colon: "Date:", "时间："
MOMENT_LABEL = (
    rf"(?:{PUBLISHED}|{DAY}|time|heure|hora|czas|čas|tarih|ngày|(?:投稿|登録|作成|更新|書込み?)?(?:日時|時刻|時間)|作成日|"
    r"(?:发表|发布|评论|發表|發佈|評論)?(?:时间|時間)|작성일시?|등록일)\s?[:：]"
)
BY = (
    r"(?:by|von|par|de|da|di|door|av|af|por|från|fra|przez|от|автор|από(?: τ(?:ον|ην|η|ο))?|від|oleh|bởi|de la|"
    r"بواسطة|بقلم|كتبه|מאת|על[- ]ידי|توسط|نویسنده|โดย|tarafından)"
)
VERB = (
    r"(?:post(?:ed)?|comment|comments?|commented|left|writ(?:ten|e)|authored|submitted|added|sent|said|reply|response|replied|kommentar|"
    r"commentaire|comentario|comentário|comentariu|commento|reactie|komentarz|komentář|komentár|kommentti|inviato|scritto|pubblicato|postato|inserito|"
    r"publicado|postado|enviado|escrito|geschrieben|verfasst|eingetragen|posté|publié|rédigé|soumis|gespeichert|geplaatst|geschreven|ingediend|skrevet|skrivet|upplagd|"
    r"(?:napisan|dodan|opublikowan)[eoy]|(?:опубликован|написан|добавлен|отправлен)о|"
    r"αναρτήθηκε|γράφτηκε|δημοσιεύ(?:θ|τ)ηκε|στάλθηκε|publicat|scris|postat|adăugat|escrit|enviat|közzétette|beküldte|feladta|lähettänyt|kirjoittanut|"
    r"vložila?|přidala?|napsala?|napísala?|опубліковано|написано|додано|dikirim|diposting|ditulis|udgivet|indsendt|publisert|objavio|objavila|"
    r"napisa[ol]a?|poslao|lisas|postitas|parašė|pievienoja|gönderen|yazan|đăng|gửi|نشر|كُتب|أضيف|أضافه|כתב|פורסם|נכתב|נשלח|"
    r"نوشته شده|ارسال شده|فرستاده شده|โพสต์|เขียน)"
)
_ANY_VERB = rf"[^\W\d_]{{3,14}}(?=\s{{1,2}}{BY}\s{{0,2}}:)"  # any word before "by:" ("Shared by: Ann"), in a line with a date
# "Posted by: ", "3. Comment by ", "#12 ", "On <date> "; \0 stands for a date
# "Author:", "Name:" before a name, as forms and home-made blogs print it
LABEL = re.compile(
    r"^(?:投稿者?|名前|作者|姓名|网名|昵称|暱稱|留言者|網友|作成者|작성자|이름|글쓴이|автор|ім[’']я|имя|nom|commenter|author|autora?|autore|nombre|naam|namn|navn|nimi|név|nume|jméno|meno|ime|isim|"
    r"gość|gosc|guest|gast|invité|invitado|ospite|гость|nome|nama|tên|όνομα|الاسم|שם|نام|نویسنده|کاربر|ชื่อ|ผู้ใช้(?:งาน)?|ผู้(?:เขียน|โพสต์)|name|from|by|de|von|van|da|di|door|od|от|від|från|fra)\s*[:：]\s*",
    re.IGNORECASE,
)
WEB = re.compile(r"(?:(?<!\s)\s++)?\(?\b(?:https?://|www\.)\S+")  # an address printed behind a name
NETWORK = re.compile(r",?(?<!\s)\s{0,3}\*\.[\w.-]{3,80}$")  # the network of a guest behind the name ("*.adsl.example"): never kept
# "URL: http://ann.example/": the site of a commenter on a line of its own
HOMEPAGE = re.compile(r"(?:[^\W\d]{2,12}\s?[:：]\s?)?(?P<site>(?:https?://|www\.)\S{1,200})", re.IGNORECASE)
# what a link to a commenter's own site is called that stands beside the name
SITE = (
    r"web(?: ?site|-?seite|sida|plats|log|sted|ová stránka|oldal)?|www|url|home ?page|hemsida|hjemmeside|nettside|kotisivut?|"
    r"honlap|site(?: web)?|page web|sito(?: web)?|sitio(?: web)?|página(?: web)?|strona(?: www| domowa)?|stránk[ay]|web ?sitesi|"
    r"(?:веб-?)?сайт|домашняя страница|домашня сторінка|ιστοσελίδα|"
    r"(?:个人|個人)?(?:主页|主頁|网站|網站|首页|首頁)|ホームページ|ウェブサイト|サイト|홈페이지"
)
SITE_LINK = re.compile(rf"[(\[（]?(?:{SITE})[)\]）]?", re.IGNORECASE)  # such a link, and nothing else
# "Ann | E-mail | Web": what themes link beside a name. Four facts at most, as there are no more ways to reach somebody.
REACHED_BY = re.compile(
    rf"(?<!\s)(?:\s*+(?:[|｜/·•,]|::)\s*+(?:e-?mail|mail|courriel|correo|home|blogg?|{SITE})){{1,4}}$",
    re.IGNORECASE,
)
# a comment's number before the name; five digits, as no page numbers more comments
NUMBER = re.compile(r"^(?:#\s?|[(\[])?\d{1,5}[.):\]]*\s+(?:[-–—]\s+)?(?=\S)")
# "Posted by", "Comment #3 by", "On <date> written by"; the date is \0
LEAD = re.compile(
    rf"^(?:\x00[\s,:|–—-]*)?(?:{VERB}\b\s*+(?:(?:#|n[°ºo.]|nr\.?|no\.|number|nummer|número|numéro|numero)?\s*+\d{{1,5}}(?=[\s:])\s*+)?){{1,2}}(?:(?:on|at|am|le|el|il)?\s*+\x00[\s,:|–—-]*)?(?:(?:{BY}|from|van|od)\b\s*+:?|:)\s*+",
    re.IGNORECASE,
)
# the same where the line holds a date, so that the verb or "by" may be missing
# ("Às <date>, Ann disse", "Am <date> schrieb Ann": a moment may come first in every language)
LEAD_DATED = re.compile(
    rf"^(?:(?:{WHEN}|w dniu|a la\(s\)|[àowvuв@])?\s*\(?\x00\)?[\s,:|–—-]*(?-i:(?:{SAYS}|hat)\s+(?=[^\W\d_a-zà-öø-ÿ]))?)?"
    rf"(?:(?:{VERB}|{_ANY_VERB})\b\s*)?(?:{BY}\b\s*:?|:)?\s*",
    re.IGNORECASE,
)
# a verb of speaking between a date and a name: "Am <date> schrieb Ann"
SAYS_LEAD = re.compile(rf"^(?:{WHEN})?\s*\(?\x00\)?[\s,:]*(?-i:(?:{SAYS}|hat)\s+[^\W\d_a-zà-öø-ÿ])", re.IGNORECASE)
# the same with a name written small, and with a verb in two parts: "Am <date> schrieb ann:", "Am <date> hat ann gemeint:"
SAYS_AROUND = re.compile(
    r"^(?:(?:am|op|den|kl)\.?\s)?\(?\x00\)?[,:]?\s?(?-i:"
    r"(?:schrieb|schreibt|sagte|sagt|meinte|meint|kommentierte|schreef|schrijft|zei|zegt|sa|skrev|skriver|"
    r"wrote|said|a écrit|a dit|escribió|dijo|escreveu|disse|ha scritto|"
    r"ha detto|napisała?|napsala?|написала?|kirjoitti|sanoi)\s(?P<login>[^\s:：]{2,40})|"
    r"(?:hat|het|hät|heeft)\s(?P<who>[^\s:：]{2,40}|[^\W\d_a-zà-öø-ÿ][^\n:：]{0,38}?)\s"
    r"(?:gesagt|geschrieben|gemeint|kommentiert|geantwortet|gseit|gschribe|gmeint|gezegd|geschreven|gereageerd))\s?[:：]$",
    re.IGNORECASE,
)
# what follows a name up to the end of the line where a date ends it: "said on <date>", "| <date> at"
TAIL_DATED = re.compile(
    rf"(?<![\s,;|:(@/·•–—-])[\s,;|:(@/·•–—-]*+(?:\b(?:{SAYS})\b[\s,:]*+)?(?:(?<!\w)(?:{WHEN}|the|in|{PUBLISHED}|wrote|d\.)(?!\w)\s*+){{0,2}}"
    rf"(?:(?<!\w){MOMENT_LABEL})?"
    rf"[\s,;|:(@/·•–—-]*+\x00.*$",
    re.IGNORECASE | re.DOTALL,
)
# a verb of speaking at the end of the line
TAIL = re.compile(
    rf"(?<![\s,])[\s,]++(?:{SAYS})\s*+(?:(?:this|so|on|at|am|um)\s*+)?[:：;.…,-]*+\s*+$"
    r"|(?<!\s)\s*+さん(?:(?:から)?の(?:発言|コメント|投稿|書き込み)|より|[はが]書きました)?\s?[:：]?$|(?<!\s)\s++より$|님의 (?:댓글|"
    r"코멘트)$"
    r"|(?:说道?|說道?|写道|寫道|表示|님의 말)\s?[:：]$|(?<!\s)\s++(?:gesagt|geschrieben)\s?[:….]*+$",
    re.IGNORECASE,
)
SAYS_ALONE = re.compile(rf"\W{{0,3}}(?:{SAYS})\W{{0,3}}", re.IGNORECASE)  # a verb of saying and nothing else
# a line that says "by" before the name
BY_LEAD = re.compile(rf"^(?:\x00[\s,:|–—-]*+)?(?:(?:{VERB}|{_ANY_VERB})\b\s*+)?{BY}\b(?:\s*+:\s++|\s++)\S", re.IGNORECASE)
# "in reply to Bob" behind a name: Bob did not write the comment
IN_REPLY = re.compile(
    r"(?<!\s)\s++(?:reblogged this|in reply to|replied to|reply to|replying to|in risposta a|en réponse à|antwortet auf)\b.*$",
    re.IGNORECASE | re.DOTALL,
)
# "Kuma #-", "Yuzu #mQop/nM.": a name with the code that Japanese blogs print behind it, by which a reader without an account is known again
# "Ann - reply": a button behind a name
ANSWER = (  # what a link to answer a comment says
    r"reply(?: to this (?:comment|message))?|responder(?: a este (?:comentario|mensaje))?|répondre(?: à ce (?:message|commentaire))?|"
    r"antwort(?:en)?|rispondi|reageren|beantwoorden|svara?|vastaa|odpowiedz|odpovědět|odpovedať|odgovori|răspunde|válasz|"
    r"yanıtla|cevapla|balas|ответить|відповісти|отговори|απάντηση|@?回复(?:ta|他|她|该评论|此评论)?|回覆|返信|답글"
)
ANSWER_BUTTON = re.compile(rf"\s{{0,3}}(?:{ANSWER})\s{{0,3}}", re.IGNORECASE)  # such words and nothing else
# what a link to report, mend or delete a comment says, perhaps with the word for comments behind it
_TEND = (
    r"(?:report|flag|edit|delete|remove|signaler|modifier|éditer|supprimer|segnala|modifica|elimina|cancella|melden|bearbeiten|löschen|denunciar|"
    r"reportar|editar|eliminar|borrar|excluir|rapporteren|verwijderen|bewerken|zgłoś|edytuj|usuń|nahlásit|upravit|smazat|anmäl|redigera|rapporter|"
    r"şikayet et|düzenle|sil|пожаловаться|изменить|удалить|поскаржитися|видалити|举报|举報|删除|编辑|신고|수정|삭제)"
    r"(?:(?: (?:this|it|ce|le|il|questo|este|den|dit|deze|тот))?\s"
    r"(?:comment|commentaire|contenu|commento|comentario|comentário|kommentar|reactie|content))?"
)
TENDS = re.compile(  # such a link or button, or one that opens more about a comment
    rf"\s{{0,3}}(?:{_TEND}|(?:view |show )?details|détails|détail|dettagli[o]?|detalles?|szczegóły|"
    rf"подробнее|подробности|detaljer|tiedot)\s{{0,3}}",
    re.IGNORECASE,
)
# a button behind a name and a dash, or several in brackets: "Ann - Reply", "Ann [Reply] [Quote]"
BUTTON_BEHIND = re.compile(
    rf"(?<!\s)\s{{1,3}}[-–—|·•]\s{{1,3}}(?:{ANSWER}|{_TEND}|quote|permalink|link|zitieren)$"
    rf"|(?:(?<!\s)\s{{0,3}}[\[(【（](?:{ANSWER}|{_TEND}|quote|zitieren|citer|citar|cita|引用)[\])】）]){{1,4}}$",
    re.IGNORECASE,
)
CODED = re.compile(r"(?P<who>[^\s#].{0,40}?)\s{0,2}#(?:-|(?=\S{0,7}[^\d\s])[\w./]{8})(?:\s?\[.{1,8}\])?")
# "Ann said" anywhere in a line; 80 characters of name, as a longer one is a sentence
SAID = re.compile(rf"^(?P<who>.{{1,80}}?)[\s,](?:{SAYS})\s*(?:this|so\s*(?:on\b|at\b|\x00|:)|on|at|am|um|\x00|[:;.…,-]|$)", re.IGNORECASE)
# What may be left of a byline after name and date are taken out.
_RESIDUE = tokens(
    """
    by von par de da di door av af por från fra przez от on at am um uhr le à el il alle ore in the and permalink link
    edit reply quote zitieren citer citar website report abuse delete antworten rispondi responder répondre svar svara guest author comment
    comments number this to email share utc gmt pm url web post posted h says say said wrote writes commented replied
    responded added sagt sagte schrieb schreibt meint dice dijo scrive ha scritto detto a écrit dit zegt schreef disse
    escreveu skrev skriver säger written left submitted sent kommentar commentaire comentario commento inviato scritto
    publicado enviado escrito geschrieben verfasst mon tue wed thu fri sat sun monday tuesday wednesday thursday friday
    saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi
    dimanche lunes martes miércoles jueves viernes sábado domingo lunedì martedì mercoledì giovedì venerdì sabato domenica
    flag like about hour hours minute minutes day days later ago week weeks month months year years est edt pst pdt cst
    cdt bst cet permanent is says— st nd rd th member since tracked from via weblog verified not member since log pingback
    tarihinde günü yazıldı yazdı yayınlandı yayımlandı gönderildi eklendi paylaşıldı
    gespeichert gepostet soumis ingediend skickat автор gönderen yazan alle kl las
    date datum fecha data дата 投稿日時 投稿日 投稿者 日時 作成日 发表时间 发布时间 时间 發表時間 작성일 등록일 작성일시
    trackback profile visitor visiteur visitante besucher mitglied membre miembro 於 于 在
    发布于 发表于 發佈於 發布於 發表於 回复 回复该评论 回復 回覆 引用 举报 返信 編集 削除 返信する 답글 신고 수정 삭제 댓글쓰기
    """
)
_WORD = re.compile(r"[^\W\d_]+")  # a run of letters
_NAME_LETTERS = 4  # a convention: prepositions and names meet in the shortest words


# any word for saying, writing, "by" or "on", in any of the languages
_BYLINE_WORD = re.compile(rf"{SAYS}|{VERB}|{BY}|{WHEN}", re.IGNORECASE)


def is_residue(text: str) -> bool:
    """Whether a short text holds nothing but the words of a byline."""
    return all(w.lower() in _RESIDUE or (not _may_be_name(w) and _BYLINE_WORD.fullmatch(w)) for w in _WORD.findall(text))


def tells_of_post(text: str) -> bool:
    """Whether a short text is nothing but the words before a post's day, or the time that it takes to read: "Published", "5 min read"."""
    return _ABOUT_A_POST.fullmatch(text) is not None


def _may_be_name(word: str) -> bool:
    """Whether a word is as short as a name and written as one ("Per", "Od"); a lone letter may be an initial."""
    return len(word) == 1 or (len(word) <= _NAME_LETTERS and word[0].isupper())


SENTENCE_ENDS = (".", "!", "?", "…")  # how a sentence ends, and a name or a line of facts does not
# what is left at the beginning of a text after its byline was cut off: a verb of speaking, dividers
LEFTOVER = re.compile(
    rf"^(?:[\s,;|#•·—–-]*(?:{SAYS})\s*(?:on|at|am|um|(?:this|so)(?=\s?[:：]))?\s*[:.…,-]*|[\s:,;|#•·—–]+)(?=\s|$|[^\w])\s*"
    r"|^：\s*(?=\w)",
    re.IGNORECASE,
)
# what a link says that is no name: signs, buttons, links to the neighbours
PERMALINK_WORDS = re.compile(
    rf"^(?:#|∞|¶|permalink|link|permanent link|\(?link\)?|{ANSWER}|{_TEND}|quote|»|›|🔗|profile|view profile|"
    r"website|homepage|e-?mail|share|like|next|previous)$",
    re.IGNORECASE,
)
PERMALINK_SIGN = re.compile(r"[#¶§∞⚓🔗]{1,2}")  # all that a link to a comment's own place says
# Lines and links of the theme that stand where a name may stand: "3 replies by Ann", "Liked by Ann", "Log in or register to post comments".
NO_NAME = re.compile(
    r"(?i)^\W{0,3}(?:\d{1,5} (?:more |weitere |más |autres )?(?:repl(?:y|ies)|comments?|responses?|likes?|antwort(?:en)?|kommentare?|"
    r"respuestas?|comentarios?|réponses?|commentaires?|rispost[ae]|commenti|respostas?|comentários?|reacties|odpowiedzi|ответ\w{0,3})\b"
    r"|(?:liked|gefällt|aimé|edited|shared|recommended) (?:by\b|\d|von\b|par\b)"
    r"|(?:show|view|load|expand|hide|see) (?:more|all|full|\d|repl)"
    r"|(?:log ?in|sign in|register|anmelden|einloggen|inicia(?:r)? sesión|connectez-vous|se connecter|accedi|entrar|войдите|zaloguj)\b"
    r".{0,30}"
    r"\b(?:to|or|and|um|oder|para|o|ou|pour|per|чтобы|или|aby|lub)\b"
    r"|(?:re|aw|antw|odp|sv|vs|rif|ynt|ответ)\s?[:：]\s)"  # the subject of an answer
)
# "No comments", which is no byline of somebody called No
NOTHING_SAID = re.compile(
    r"(?i)\W{0,3}(?:no|keine?|aucune?|sin|nessun[ao]?|nenhuma?|geen|brak|нет|ingen|inga)\s"
    r"(?:comments?|responses?|replies|trackbacks?|pingbacks?|kommentare?|commentaires?|comentarios?|comentários?|commento|commenti|"
    r"reacties|komentarzy|комментариев|kommentarer)\W{0,3}"
)
# the first line of a trackback: the other post's title, "from", its blog; the bounds keep it linear
TRACKED = re.compile(r"^[»>\s]*(?P<title>\S.{0,200}?)\s++(?:from|von|de|da)\s++(?P<blog>\S.{0,100})$")
TRACKED_FROM = re.compile(r"\s{1,3}(?:from|von|de|da)\s++(?P<blog>\S.{0,100})$")  # the same behind a title that is a link
# the lines of a trackback whose parts stand behind labels
TRACKED_LABEL = re.compile(r"(?P<label>excerpt|weblog|tracked|題名|概要|ウェブログ|日付)[:：]\s*+(?P<value>\S.*)", re.IGNORECASE)
TRACKED_LABELS = {"題名": "title", "概要": "excerpt", "ウェブログ": "weblog", "日付": "tracked"}  # the Japanese ones in English
TRACKED_ON = re.compile(r"tracked on\b|トラックバック時刻", re.IGNORECASE)  # how the last line of a trackback begins, before its date
READ_MORE = re.compile(r"(?<!\s)\s*+(?:\[\s*+)?(?:read more|続きを読む)\s*+(?:\]\s*+)?$", re.IGNORECASE)  # the button that ends an excerpt
# what a platform prints over a comment that only its writer can see
WAITING = re.compile(
    r"(?i)^(?:your comment is awaiting moderation\.?|dein kommentar wartet auf freischaltung\.?|votre commentaire "
    r"est en attente de modération\.?)$"
)
# the address of a computer behind a name, masked or not, as forums and newspapers print it: "ann 203.0.113.*"
IP_BEHIND = re.compile(r"(?:\s[(\[]?|[(\[])\d{1,3}(?:\.(?:\d{1,3}|[x*]{1,3})){3}[)\]]?$", re.IGNORECASE)
# the same, IPv4 or IPv6, in the place of a name: it is never kept
IP = re.compile(r"\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){4,7}", re.IGNORECASE)
