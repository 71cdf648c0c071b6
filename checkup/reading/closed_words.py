"""The lines with which platforms and themes say that a post takes no more comments, in many languages."""

from __future__ import annotations

from checkup import lazy_re as re
from checkup.reading.line_search import LineSearch

# The sentences with which platforms and themes say that a post takes no more comments, in the languages of the pages that Checkup was
# tried on. Whole phrases: "closed" alone stands in many posts.
CLOSED = LineSearch(
    re.compile(
        r"(?i)comments? (?:to this (?:entry|post) |on this (?:entry|post) |for this (?:entry|post|thread) |have been |"
        r"are now |are |is )+(?:now )?(?:closed|disabled|locked|off)|comments? (?:are )?closed|comment(?:s|ing) (?:has|"
        r"have) been (?:closed|disabled|turned off)|"
        r"commenting (?:is|has been) (?:now )?(?:closed|disabled)|author does not allow comments|"
        r"kommentarfunktion (?:wurde|ist) .{0,60}(?:deaktiviert|abgeschaltet)|autor nie zezwala na komentowanie|"
        r"автор не разрешил комментировать|autore non consente commenti|auteur staat geen reacties toe|"
        r"auteur (?:n['’]a pas autorisé|n['’]autorise pas) .{0,12}commentaires|autor no permite (?:los )?comentarios|"
        r"autor não permite comentários|forfatteren .{0,24}ikke (?:at )?tillade[rt]? kommentarer|autor neumožnil přidávat komentáře|"
        r"不允许(?:回复|评论)|不允許(?:回覆|回應|留言)|"
        r"no new comments are allowed|the comments? (?:form|section) is closed|kommentare sind (?:geschlossen|"
        r"deaktiviert)|die kommentarfunktion ist (?:geschlossen|deaktiviert)|kommentarfunktion .{0,20}geschlossen|"
        r"(?:los )?comentarios (?:están )?cerrados|i commenti sono chiusi|les commentaires sont fermés|comentários "
        r"(?:estão )?(?:encerrados|fechados)|"
        r"コメントは(?:受け付けていません|終了|締め切)|コメントを受け付けておりません|(?:de )?reacties zijn (?:gesloten|uitgeschakeld)|"
        r"comentarios? (?:desactivados?|deshabilitados?)|los comentarios se han cerrado|"
        r"commenti (?:chiusi|disabilitati)|(?:i )?commenti sono (?:stati )?(?:chiusi|disabilitati)|"
        r"commentaires (?:fermés|désactivés)|les commentaires sont (?:clos|désactivés)|comentários desativados|"
        r"kommentarer (?:er (?:lukket|stengt)|är (?:stängda|avstängda))|kommentit on suljettu|"
        r"możliwość komentowania .{0,60}została wyłączona|komentarze (?:są |zostały )?(?:zamknięte|wyłączone)|"
        r"комментарии (?:закрыты|отключены)|评论已关闭|留言已關閉|댓글이 닫혔습니다|التعليقات مغلقة|"
        # with an adverb, and of comments and pings together
        r"(?:comments|responses|replies|kommentare|comentarios|commentaires|commenti|reacties|comentários)"
        r"(?: (?:and|&|und|y|et|e|en|como|che) (?:los |les |i |os )?(?:track|ping)(?:back)?s?(?: pings)?)? "
        r"(?:are|sind|están|sont|sono|zijn|estão) (?:(?:currently|presently|now|derzeit|zur ?zeit|momentan|actualmente|ya|"
        r"actuellement|désormais|attualmente|al momento|ora|momenteel|nu|op dit moment|atualmente|no momento) )?"
        r"(?:closed|geschlossen|cerrados|fermés|chiusi|gesloten|fechados|encerrados|disabled|deaktiviert|des(?:habilit|activ|ativ)ados|"
        r"désactivés|disabilitati|disattivati|uitgeschakeld)(?!-)"
    ),
    "closed,disabled,locked,turned off,no new comments, off,not allow,abgeschaltet,zezwala,разрешил,consente,geen reacties,autoris,permite,"
    "tillad,neumožnil,不允,geschlossen,deaktiviert,cerrado,chius,fermés,"
    "encerrados,fechados,コメント,reacties,gesloten,uitgeschakeld,desactivado,deshabilitado,disabilitat,disattivat,désactivés,clos,desativados,lukket,stengt,stängda,suljettu,"
    "została wyłączona,zamknięte,wyłączone,закрыты,отключены,评论已关闭,留言已關閉,댓글이,التعليقات",
)

# A whole short line that says so in a sentence of its own: what is closed, in which post, and how ("Die Kommentare zu diesem Artikel sind
# geschlossen."). From one end to the other, since the same words stand in prose and in rules ("Anonymous comments are not allowed").
_FIRST = (
    r"sorry|we are sorry|désolé|lo sentimos|leider|the|these|any|new|all|a|die|das|der|neue|les?|la|los|las|el|nuevos|nouveaux|i|gli|il|"
    r"nuovi|os?|novos|novas|de|het|nieuwe|alle|τα|els?|現在|この記事への|当記事の|本文|此文章|此篇文章|本篇文章|该文章|抱歉|"
    r"извините|к сожалению|на данный момент|niestety|desculpe|üzgünüz|maaf|artikkelin"
)
_COMMENTS = (
    r"comments?(?: (?:form|section|thread))?|commenting|responses|kommentare|kommentarfunktion|kommentieren|commentaires|"
    r"comentarios|comentar|comment[io]|comentários|comentaris?|reacties|reageren|reactiemogelijkheid|"
    r"commentaar|komentarze|komentowanie|dodawanie komentarzy|możliwość komentowania|kommentarer(?:na)?|kommentarsfältet|"
    r"kommentarfeltet|kommentarfunktionen|kommentit|kommentointi|"
    r"komentáře|komentování|komentáre|komentovanie|hozzászólás(?:ok)?|kommentelés|comentariile|comentarii|yorumlar|σχόλια|"
    r"комментарии|комментирование|возможность комментирования|форма (?:для )?комментари(?:ев|я)|комментарий|коментарі|"
    r"коментування|коментарите|коментирането|komentari|"
    r"komentiranje|komentarji|iruzkinak|komentar|(?:chức năng )?bình luận|التعليقات|התגובות|(?:دیدگاه|نظر)\W?(?:ها|ات)?|"
    # what is closed with the comments; other things have these names too, so it stands for itself: "This discussion is closed."
    r"(?:the |this |die |diese |la |esta |questa |a )?(?:discussion|conversation|comment period|diskussion|discusión|discussione|discussão|"
    r"discuss(?:ion)? thread|dyskusja|disku[sz]e|diskusia|обсуждение)(?: thread)?"
)
_OF_WHAT = (
    r"(?:on|to|for|of|in|zu|für|in|de|pour|sur|à|en|para|per|a|su|di|em|do|da|deste|neste|op|bij|voor|do|pro|k|на|к|до|за|для|dla|till|til|for|la)\s"
    r"(?:[^\W\d]\w{0,14}\s){1,3}"
)
_AUXILIARY = (
    r"are|is|have|has|been|now|currently|presently|sind|ist|wurden?|derzeit|zurzeit|leider|sont|est|ont|été|désormais|ne|están?|han|"
    r"ha|sido|ya|ahora|sono|è|stati|ora|più|estão|está|foram|zijn|is|sta(?:an|at)|momenteel|są|jest|obecnie|zostały|została|zostało|är|"
    r"er|blev|on|ovat|jsou|je|byly|sú|vannak|le|sunt|au|fost|este|είναι|έχουν|са|е|su|so|estan|s['’]han|daude|telah|"
    r"sudah|saat ini|đã|bị"
)
_SHUT = (
    r"closed|disabled|locked|ended|(?:turned |switched )?off(?!\W?topic)|geschlossen|deaktiviert|"
    r"ab-?geschaltet|ausgeschaltet|gesperrt|fermée?s?|close?|désactivée?s?|cerrad[oa]s?|"
    r"desactivad[oa]s?|deshabilitad[oa]s?|chius[aeio]|disabilitat[aeio]|disattivat[aeio]|fechad[oa]s?|"
    r"encerrad[oa]s?|desativad[oa]s?|gesloten|uitgeschakeld|uit|zamknięt[aey]|wyłączon[aey]|zablokowan[aey]|(?:av)?stängd[at]?|stängt|"
    r"inaktiverade|stengt|lukket|deaktiveret|slått av|slået fra|suljettu|uzavřen[aéoy]?|zakázán[aoy]|vypnut[éyo]|uzavret[éáo]|"
    r"lezárva|lezárult|letiltva|zárva|închise|dezactivate|kapalı(?:dır)?|kapatıl(?:dı|mıştır)|κλειστά|έκλεισαν|κλείσει|"
    r"απενεργοποιη\w{2,6}|закрыт[аыо]|отключен[аыо]|запрещен[аыо]|закриті|закрите|вимкнені|заборонен[іо]|затворени|забранен[ио]|изключени|zatvoren[io]|isključen[io]|"
    r"onemogućen[io]|zaprt[io]|onemogočen[io]|tancats|tancat|itxita|ditutup|dinonaktifkan|đóng|tắt|مغلقة|معطلة|סגורות|נעולות|"
    r"بسته شده(?:\W?اند| است)?"
)
# "possible" and "allowed", with the words before them that say that it is not
_POSSIBLE = (
    r"(?:open|available|possible|accepted|allowed|möglich|erlaubt|autorisée?s?|acceptée?s?|possibles?|permitid[oa]s|disponibili|ammessi|possibile|possível|"
    r"mogelijk|toegestaan|mahdollista|povoleny|lehetséges)"
)
_IMPOSSIBLE = (
    r"(?:no longer|not|nicht(?: mehr)?|plus|pas|no|non|não|mais|niet(?: \(?meer\)?)?|ikke|inte|ei|nem|nejsou)\s"
    rf"(?:[^\W\d]\w{{0,8}}\s){{0,2}}{_POSSIBLE}"
)
_WHEN = r"after|when|until|if|unless|nach|wenn|après|tras|después|dopo|após|depois|po|через|efter|etter"  # what begins a rule
_POST = r"(?:entry|post|blog post|article|item|story|page|thread|topic|discussion|conversation)"
_SENTENCES = (
    rf"(?:this|the) {_POST} (?:is|has been|is now) (?:now )?(?:closed|locked)(?: (?:for|to) (?:new |further |any more )?comments?)?",
    r"(?:this \w+(?: \w+)?|we) (?:is|are) no longer (?:open (?:for|to)|accepting) (?:new )?comments?.{0,30}",
    r"no (?:more|new|further) comments (?:are|can be|will be|may be) (?:being )?(?:accepted|added|allowed|possible|posted|made)",
    r"(?:you can no longer|you cannot|it is no longer possible to) (?:comment|post a comment|leave a comment|add a comment).{0,30}",
    r"closed (?:for|to) (?:new |further )?comments?",
    r"(?:(?:(?:es|hier|leider) )?sind (?:zurzeit |derzeit |momentan |leider )?)?keine (?:weiteren |neuen )?kommentare (?:mehr )?möglich",
    r"(?:zu|für|auf|bei) diese[mnrs] \w{3,12} (?:können|kann|sind|ist|darf|wurde).{0,40}(?:kommentar|kommentiert|kommentieren).{0,40}",
    r"(?:dieser|dieses|der|das) \w{3,12} kann (?:leider )?nicht (?:mehr )?kommentiert werden",
    r"il n['’]est plus possible de (?:commenter|laisser|poster|réagir).{0,30}",
    r"(?:vous ne pouvez|on ne peut) plus commenter.{0,30}",
    r"(?:cet article|ce billet) n['’]est plus ouvert aux commentaires",
    r"(?:cet article est |ce billet est )?fermé aux commentaires",
    r"la possibilité de commenter (?:est|a été) (?:désactivée|fermée)",
    r"(?:esta entrada |este artículo |este post )?(?:ya )?no (?:se )?(?:admite|permite|acepta)n? (?:más |nuevos )?comentarios",
    r"(?:ya )?no (?:se pueden?|es posible|puedes?) (?:hacer|añadir|publicar|dejar|escribir|comentar).{0,20}",
    r"(?:esta entrada|este artículo|este post) está cerrad[oa] a (?:nuevos )?comentarios",
    r"se han cerrado los comentarios",
    r"non (?:è|sono) (?:più )?(?:possibile|ammessi|consentiti|accettati) (?:commentare|lasciare commenti|(?:nuovi |altri )commenti).{0,30}",
    r"não (?:é|são) (?:mais )?(?:possível|permitidos?|aceitos?) (?:comentar|deixar comentários|(?:novos |mais )comentários).{0,30}",
    r"(?:este post|este artigo) não aceita (?:mais |novos )?comentários",
    r"(?:fechado|encerrado) (?:a|para) (?:novos )?comentários",
    r"комментировать (?:эту|этот|данн(?:ую|ый)) \w{3,12} (?:нельзя|запрещено|невозможно)",
    r"коментувати (?:цей )?\w{3,12} (?:заборонено|не можна)",
    r"momentan sind sowohl .{0,60}kommentieren.{0,60} nicht (?:möglich|erlaubt)",
    r"(?:jelenleg )?nem lehet (?:hozzászólni|kommentelni)",
    r"a hozzászólások (?:jelenleg )?nem engedélyezettek.{0,30}",
    r"yorum yapmaya kapalı(?:dır)?",
    r"δεν επιτρέπεται (?:ο )?σχολιασμός.{0,60}",
    r"kommentit pois päältä.{0,60}",
    r"(?:この|当)(?:投稿|記事|エントリー?|ページ)(?:に|へ)は?コメント(?:は)?できません",
    r"(?:(?:暂时|目前|现在)无法|(?:此|本)(?:日志|文章|文|篇)(?:不可|不能|禁止|不允许))(?:评论|留言)[哦了~～]{0,3}",
    r"發表(?:迴響|留言|回應)(?:的功能)?已(?:被)?關閉",
    r"(?:דיון|פוסט|רשומה|מאמר) זה סגור לתגובות",
    r"(?:het is|er kan|je kunt|u kunt|op dit \w{3,10} kan) niet (?:meer|langer) .{0,30}(?:reageren|gereageerd).{0,10}",
    r"reageren niet (?:meer )?mogelijk",
    r"nie można (?:już )?(?:komentować|dodawać komentarzy|dodać komentarza).{0,20}",
    r"det (?:går inte längre|är inte längre möjligt) att kommentera.{0,20}",
    r"(?:det er |der er )?(?:stengt|lukket) for (?:nye )?kommentarer",
    r"(?:bu yazı\w{0,3} )?yorum(?:a|lara?) kapalı(?:dır)?",
    r"(?:现在|目前)?(?:已?关闭|禁止|暂不允许|暫不開放)(?:评论|評論|留言)(?:功能)?",
    r"(?:本文|此文章|此篇文章)?已(?:关闭|關閉)(?:评论|評論|留言)(?:功能)?",
    r"(?:(?:本文|此文章|此篇文章)(?:的|之)?)?(?:评论|評論|留言|迴響|回應)(?:功能)?(?:已|已经|已經|被)?(?:关闭|關閉|停用)",
    r"(?:現在、?|この記事への|当記事への)?コメント(?:の受付|機能|欄)?は?(?:を書き込むことはできません|は?(?:受け付けて|受付けて)(?:い|お)り?ません|(?:停止|休止)中です|(?:終了|無効)(?:しました|です))",
    r"댓글(?:을| 기능이|이)? ?(?:쓸|달|작성할) ?수 없습니다",
    r"댓글(?:이|은| 기능이) ?(?:닫혀 있습니다|비활성화되었습니다|닫혔습니다)",
    r"ปิด(?:การแสดง)?ความ(?:คิด)?เห็น",
    r"تم إغلاق التعليقات",
    r"التعليقات مغلقة .{0,30}",
    r"סגור לתגובות",
    r"امکان (?:ثبت|ارسال) (?:دیدگاه|نظر) وجود ندارد",
    r"(?:(?:ثبت|ارسال) )?(?:دیدگاه|نظر)\W?(?:ها|ات)? (?:برای|در) این \w{3,12} (?:بسته|غیرفعال) (?:می\W?باشد|است|شده است)",
)
CLOSED_LINE = LineSearch(
    re.compile(
        rf"(?i)^\W{{0,4}}(?:(?:(?:{_FIRST})\W{{1,2}}){{0,3}}(?:{_COMMENTS})\s?(?:{_OF_WHAT})?(?:(?:{_AUXILIARY})\s){{0,4}}(?:{_OF_WHAT})?"
        rf"(?:{_SHUT}|{_IMPOSSIBLE})(?:\s(?!(?:{_WHEN})\b)[^\W\d]\w{{0,14}}){{0,5}}|{'|'.join(_SENTENCES)})\W{{0,4}}$"
    ),
    "closed,disabled,locked,ended,off,no longer,cannot,not ,no more comments,no new comments,no further comments,geschlossen,"
    "deaktiviert,geschaltet,gesperrt,nicht,kommentar,kommentier,fermé,clos,désactivé,plus,pas ,cerrad,desactivad,deshabilitad,"
    "no ,chius,disabilitat,disattivat,non ,fechad,encerrad,desativad,não ,mais ,gesloten,uitgeschakeld,uit,niet,zamknię,"
    "wyłączon,zablokowan,nie można,stängd,stängt,inaktiverade,inte ,stengt,lukket,deaktiveret,slått av,slået fra,ikke ,"
    "suljettu,ei ,uzavře,vypnut,uzavret,nejsou,lezár,letiltva,zárva,nem ,închise,dezactivate,kapalı,kapatıl,κλειστ,έκλεισαν,"
    "κλείσει,απενεργοποι,закрыт,отключен,запрещен,нельзя,невозможно,закрит,вимкнен,затворен,забранен,zatvoren,isključen,onemogu,zaprt,onemogo,"
    "tancat,zakázán,заборонен,не можна,изключени,pois päältä,επιτρέπεται,itxita,ditutup,dinonaktifkan,đóng,tắt,مغلقة,معطلة,إغلاق,"
    "סגור,נעול,بسته,غیرفعال,وجود ندارد,关闭,關閉,禁止,暂不允许,无法评论,无法留言,不可评论,不能评论,不允许评论,"
    "暫不開放,停用,コメント,댓글,ปิด",
)

# where a rule or a plan is told instead: "If comments are closed, write to me", "closed after 30 days"
_IF = re.compile(
    r"(?i)\b(?:if|when|once|until|unless|after|before|where|wenn|bis|si|cuando|se|quando|als|jeśli|gdy|если|когда)\W{1,2}"
    r"(?:the |die |les |los |i |os |de )?$"
)
_LATER = re.compile(rf"(?i)\W{{0,2}}\b(?:{_WHEN}|on|in|na)\W{{1,2}}(?:\w{{1,9}}\W{{1,2}}){{0,2}}\d")


def says_closed(line: str, found: re.Match[str]) -> bool:
    """Whether a line in which `CLOSED` or `CLOSED_LINE` was found says that comments are closed, not when they will be, or what then."""
    return _IF.search(line[: found.start()]) is None and _LATER.match(line, found.end()) is None


def is_closed_note(line: str) -> bool:
    """Whether a line by itself says that a post takes no more comments."""
    return any((found := search.expression.search(line)) is not None and says_closed(line, found) for search in (CLOSED, CLOSED_LINE))


def begins_closed_note(line: str) -> bool:
    """Whether a line begins with such a note, as one of a saved text does that holds nothing else."""
    return any((found := search.expression.match(line)) is not None and says_closed(line, found) for search in (CLOSED, CLOSED_LINE))
