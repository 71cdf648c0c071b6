# ruff: noqa: E501 - tables of words: one line a language
"""The words of saved blog pages in many languages: headings over comments, forms and feet, verbs of bylines."""

from __future__ import annotations

from checkup import lazy_re as re

VERBS = (
    # longest first, since "ha detto" begins like nothing else but "said" stands inside of others
    r"hat gesagt|hat geschrieben|ha detto|ha scritto|ha dicho|ha escrito|ha dit|ha escrit|a dit|a écrit|a déclaré|dedi ki|diyor ki|"
    r"powiedział\(a\)|powiedziała|powiedział|napisał\(a\)|napisała|napisał|řekl\(a\)|napsal\(a\)|napsala|napsal|сказал\(а\)|сказала|сказал|"
    r"написал\(а\)|написала|написал|комментирует|отвечает|"
    r"said|says|wrote|writes|commented|comments|replied|replies|responds|responded|adds|added|"
    r"sagte|sagt|schrieb|schreibt|meinte|meint|kommentierte|kommentiert|antwortet|dit|écrit|dijo|dice|escribió|escribe|comentó|opina|"
    r"scrive|scrisse|disse|diz|escreveu|escreve|comentou|zei|zegt|schreef|schrijft|sade|säger|skrev|skriver|sa|sier|sagde|siger|"
    r"kirjoitti|kirjoittaa|sanoi|sanoo|mówi|pisze|komentuje|říká|píše|hovorí|napísal|mondta|írta|szerint|spune|spunea|a spus|a scris|"
    r"говорит|пишет|каже|пише|написав|рече|каза|каже:|είπε|λέει|έγραψε|אמר/ה|אמרה|אמר|כתב/ה|כתבה|כתב|dedi|diyor|yazdı|"
    r"mengatakan|berkata|menulis|nói|viết|ha dit|diu"
)
VERB_ALONE = re.compile(rf"(?:{VERBS})\s?(?:\.{{3}}|…|:)", re.IGNORECASE)  # a verb of speaking alone in its line, below the name
# "Posted by" alone in its line, above the name
LABEL_ALONE = re.compile(
    r"(?:posted by|comment by|written by|submitted by|geschrieben von|publié par|publicado por|pubblicato da|escrito por)\s?:?",
    re.IGNORECASE,
)
_COUNT = r"(?:\d{1,5}|no|one|two|three|four|five|six|seven|eight|nine|ten|kein|keine|ein|eine|un|une|uno|una|um|uma|één|geen|aucun|aucune|sin|nessun|nenhum|ningún)"
_WORD = (
    r"(?:user |reader |leser|visitor )?(?:comments?|responses?|replies|reply|thoughts?|reactions?|opinions?|kommentare?|antworten|reaktionen|meinungen|gedanken|"
    r"commentaires?|réponses?|réactions?|réflexions?|comentarios?|respuestas?|reacciones|opiniones|pensamientos|commenti|commento|risposte|risposta|pensieri|comentários?|"
    r"respostas?|reacties?|antwoorden|gedachten|kommentarer?|svar|kommentti[a]?|kommenttia|kommentit|vastausta|komentarzy?|komentarze|odpowiedzi|komentářů|komentáře?|комментари(?:й|я|ев|и)|"
    r"коментар(?:і|ів|и)?|yorum(?:lar)?|hozzászólás(?:ok)?|comentarii|σχόλια|σχόλιο|תגובות|تعليقات?|تعليق|コメント|评论|評論|留言|回应|댓글|komentar|bình luận)"
)
_ALONE = (
    r"(?:(?:user |reader |leser)?comments?|responses|replies|discussion|kommentare?|leserkommentare|commentaires?|comentarios?|commenti|comentários?|reacties|kommentarer|"
    r"kommentit|komentarze|komentáře|komentari|комментарии|коментарі|коментари|yorumlar|hozzászólások|comentarii|σχόλια|תגובות|تعليقات|التعليقات|コメント|评论|評論|留言|댓글|bình luận)"
)
# A heading over comments: a number with a word for them, or the word alone in the plural. 160 characters hold the title that some add.
HEADING = re.compile(
    rf"[\W_]{{0,6}}(?:(?P<n>{_COUNT})\s?(?:件の|条|則|개의)?\s?{_WORD}(?:\s(?:to|on|so far|zu|auf|für|à|sur|a|en|su|op|em|para|till|do|k)\b.{{0,160}}|(?:…|\.{{3}})\s?read them below.{{0,40}})?"
    rf"|{_ALONE}\s?(?:\(\s?(?P<m>\d{{1,5}})\s?\)|:\s?(?P<o>\d{{1,5}}))?(?:\s(?:to|on|zu|sur|a|su|para|op)\s[“\"«„].{{0,160}})?)[\W_]{{0,4}}",
    re.IGNORECASE,
)
# a heading over trackbacks or pingbacks
TRACKBACKS = re.compile(
    r"[\W_]{0,6}(?:\d{1,4}\s)?(?:listed below are links to weblogs.{0,80}|trackbacks?(?:\s?\(\d{1,4}\))?(?:\s?(?:/|&|and|und)\s?pingbacks?)?|"
    r"pingbacks?(?:\s?\(\d{1,4}\))?(?:\s?(?:/|&|and|und)\s?trackbacks?)?|トラックバック|rétroliens?|retroenlaces)[\W_]{0,4}",
    re.IGNORECASE,
)
# What begins the part after the comments, in the languages of the bylines: the form, the note that comments are closed, links to the
# neighbours, the page's foot. It is matched at the beginning of a line, which may go on.
FOOT = re.compile(
    r"[\W_]{0,6}(?:leave (?:a|your) (?:reply|comment|response)|(?:post|add|write|submit) (?:a|your|new)? ?(?:comment|reply)s?|"
    r"(?:the )?comments (?:to this (?:entry|post) )?(?:are|is|have been|on this (?:entry|post) are) (?:now )?closed|comments? closed|comments off|"
    r"commenting (?:is|has been) (?:now )?(?:closed|disabled)|sorry, (?:the )?comment|verify your comment|previewing your comment|"
    r"fill in your details below|you are commenting using|you must be logged in|log in to (?:comment|leave)|name \(required\)|"
    r"your email address will not be published|notify me of|connecting to %s|%d blogg|subscribe to:? |links to this post|create a link|"
    r"newer posts?|older posts?|home\Z|newer post .{0,10}older|« previous|next post|previous post|recent (?:posts|comments)|blog archive|about me\Z|"
    r"powered by|copyright|©|this entry was posted|you can follow any responses|rss feed for comments|related (?:posts|articles)|"
    r"(?:schreibe?n? )?(?:sie )?(?:einen |deinen |ihren )?(?:neuen )?kommentar (?:schreiben|hinterlassen|verfassen|veröffentlichen|hinzufügen|abgeben)|"
    r"(?:hinterlasse|schreibe?|hinterlassen sie) (?:eine?n?|uns) |antwort (?:hinterlassen|schreiben)|kommentare (?:sind )?geschlossen|"
    r"kommentarfunktion|die kommentare sind|neuerer post|älterer post|abonnieren|"
    r"(?:laisser|ajouter|écrire|poster|enregistrer|publier) (?:un|votre) commentaire|laisser une réponse|(?:les )?commentaires (?:sont )?(?:fermés|clos)|votre adresse|"
    r"(?:deja|dejar|escribe|escribir|publicar|agregar|añadir) (?:un|tu|una) (?:comentario|respuesta)|(?:los )?comentarios (?:están )?cerrados|tu dirección|"
    r"(?:lascia|scrivi|aggiungi|posta|inserisci) (?:un|il tuo|una) (?:commento|risposta)|posta un commento|(?:i )?commenti (?:sono )?chiusi|"
    r"(?:deixe|deixar|escreva|postar|enviar|publicar) (?:um|seu|uma) (?:comentário|resposta)|(?:os )?comentários (?:estão )?(?:fechados|encerrados)|"
    r"(?:geef|plaats|laat|schrijf) (?:een|je) (?:reactie|antwoord)|een reactie posten|(?:de )?reacties zijn gesloten|"
    r"lämna (?:ett|en) |skicka en kommentar|skriv en kommentar|legg igjen|lähetä kommentti|jätä kommentti|dodaj komentarz|prześlij komentarz|skomentuj|"
    r"vložit komentář|okomentovat|napsat komentář|добавить комментарий|отправить комментарий|оставить комментарий|yorum (?:yap|gönder|yaz)|bir cevap yazın|"
    r"コメントを(?:残す|投稿|書く)|コメントする|发表评论|發表|댓글 남기기|댓글 쓰기|اترك (?:تعليق|رد)|إضافة تعليق|השאר תגובה|הוסף רשומת תגובה)",
    re.IGNORECASE,
)
# the sentences of FOOT that belong to a form for comments
FORM = re.compile(
    r"[\W_]{0,6}(?:verify your comment|previewing your comment|leave (?:a|your) (?:reply|comment|response)|(?:post|add|write) (?:a|your) (?:comment|reply)|name \(required\)|"
    r"(?:.{0,20})kommentar (?:schreiben|hinterlassen|verfassen|veröffentlichen)|schreibe? einen kommentar|(?:laisser|ajouter|écrire|publier|enregistrer) un commentaire|"
    r"(?:deja|dejar|escribe|publicar) (?:un|una) (?:comentario|respuesta)|(?:lascia|scrivi|posta) (?:un|una) (?:commento|risposta)|"
    r"(?:deixe|postar|enviar) (?:um|uma) (?:comentário|resposta)|(?:geef|plaats|laat) een (?:reactie|antwoord)|コメントを(?:残す|投稿)|发表评论)",
    re.IGNORECASE,
)
_ENGLISH = "no one two three four five six seven eight nine ten"
NUMBERS = dict(zip(_ENGLISH.split(), range(11), strict=True)) | dict.fromkeys(
    ("kein", "keine", "geen", "aucun", "aucune", "sin", "nessun", "nenhum", "ningún"), 0
)
NUMBERS |= dict.fromkeys(("ein", "eine", "un", "une", "uno", "una", "um", "uma", "één"), 1)
