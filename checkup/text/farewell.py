"""Whether a post says that it is the blog's last: the words of a farewell, in the languages that are looked for."""

from __future__ import annotations

from checkup import lazy_re as re
from checkup.text.words import fold

_MOST = 4_000  # characters at either end of a post that are searched: a farewell says so at its beginning or at its end (a convention)
# folded, so without accents
_SAID = re.compile(
    r"\b(?:this (?:is|will be) (?:my|our|the) (?:very )?(?:last|final) (?:blog )?(?:post|entry)"
    r"|(?:last|final) (?:post|entry) (?:on|of|in|for|to) this (?:we)?blog"
    r"|(?:i am|i'm|i’m|we are|we're|we’re) (?:closing|shutting down|ending|retiring) (?:this|the|my|our) (?:we)?blog"
    r"|this (?:we)?blog (?:is now closed|is closed|has ended|has come to an end|is finished|has moved|is no longer updated)"
    r"|(?:esta|este) (?:es|sera) (?:mi|el|la|nuestra|nuestro) ultim[ao] (?:post|entrada|articulo)"
    r"|ultim[ao] (?:post|entrada|articulo) (?:de|en) este blog|cierro (?:el|este|mi) blog"
    r"|este blog (?:se cierra|cierra|termina|ha terminado)"
    r"|dernier (?:billet|article|message) (?:de|sur) ce blog|je ferme (?:ce|le|mon) blog"
    r"|ce blog (?:ferme|s'arrete|s’arrete|est ferme|a demenage)"
    r"|ultim[ao] (?:post|postagem|artigo) (?:deste|neste) blogu?e?|este blogu?e? (?:encerra|acaba|acabou|termina|terminou|mudou)"
    r"|letzter? (?:beitrag|eintrag|artikel|post) (?:auf|in) diesem blog|diese[rs]? blog (?:ist|wird) (?:geschlossen|beendet|eingestellt)"
    r"|questo (?:e|sara) (?:il mio |il nostro |l['’])ultimo (?:post|articolo)|ultimo (?:post|articolo) (?:di|su) questo blog"
    r"|chiudo (?:il|questo|il mio) blog|questo blog (?:chiude|si chiude|finisce|termina|e chiuso|si e trasferito|non sara piu aggiornato)"
    r"|(?:dit is|dit wordt) (?:mijn|ons|het|de) (?:aller)?laatste (?:blog|bericht|blogpost|post|stukje|log)"
    r"|laatste (?:bericht|blogpost|post|stukje) (?:op|van) (?:deze|dit) (?:we)?blog"
    r"|(?:ik|wij|we) (?:stop|stoppen|sluit|sluiten) (?:met )?(?:deze|dit|mijn|onze|ons|de) (?:we)?blog"
    r"|(?:deze|dit) (?:we)?blog (?:is (?:gesloten|verhuisd|gestopt)|wordt (?:gesloten|niet meer bijgewerkt)|stopt)"
    r"|ostatni (?:wpis|post) (?:na|tego|tym)(?: tym)? blogu?|zamykam (?:tego )?bloga)\b"
)

_REST = 120  # characters behind such words in which the same sentence may say that it is for a time, or about one thing (a convention)
# what ends a while, a year or a subject, and not the blog: "my last post for a few days", "... on bread", "ce blog ferme pour les vacances"
_NOT_THE_BLOG = re.compile(
    r"^ ?(?:about\b|of\b(?! (?:this|the|my|our) (?:we)?blog\b)|on (?!th[ei]s?\b|my\b|our\b)|in (?:th[ei]s?|my|our|a) series\b"
    r"|over (?!dit\b|deze\b|here\b|there\b|at\b)|sobre\b|acerca\b|de(?:l| la)? (?!este\b)|della\b|sul(?:la?|l['’])?\b|uber\b)"
    r"|\b(?:for (?:now|today|the|a|at least|some|several|this|two|three)|until|till|before|while i|hasta|antes de|por ahora|por hoy"
    r"|jusqu|avant|pour (?:le moment|l[’']instant|quelques|une|deux)|ate|por enquanto|bis|vor|vorerst|vorlaufig|przed|na razie"
    r"|days?|weeks?|weekend|months?|year|holidays?|vacation|christmas|summer|winter|spring|fall|autumn|semester|term"
    r"|dias?|semanas?|mes(?:es)?|ano|vacaciones|navidad(?:es)?|verano|invierno|ferias|natal|verao"
    r"|jours?|semaines?|mois|annee|vacances|noel|l[’']ete|cet ete|hiver"
    r"|tagen?|wochen?|monaten?|jahre?s?|ferien|urlaub|weihnachten|sommer|winterpause"
    r"|per (?:ora|oggi|ferie|qualche|il momento|un po)|fino a|prima d|giorn[oi]|settiman[ae]|mes[ei]|anno|vacanze|natale|estate|autunno"
    r"|voor (?:nu|even|het|dit|een|vandaag|de (?:zomer|vakantie|komende))|tot(?:dat)?|voorlopig"
    r"|dagen|weken|maanden|jaar|vakanties?|kerst|zomervakantie|zomerstop|winterstop"
    r"|dni|tydzien|tygodni[ae]?|miesiac[ae]?|roku?|wakacj[ei]|urlop|swieta(?:mi)?)\b"
)

# a title, or a part of it behind a dash or a colon, that is nothing but such a name: "The (probably) last blog post"; folded. Not with
# "my": that is as often the post before
_TITLED = re.compile(
    r"(?:the )?(?:(?:very|probably|possibly|maybe|perhaps) ){0,2}(?:last|final)(?: ever)? (?:blog ?)?(?:post|entry)(?: ever)?"
    r"|(?:der )?(?:(?:wahrscheinlich|warscheinlich|vermutlich|wohl|vielleicht) ){0,2}(?:aller)?letzter?"
    r" (?:blog[- ]?)?(?:beitrag|eintrag|artikel|post)"
    r"|(?:le )?(?:(?:tout|probablement|peut-etre|sans doute) ){0,2}dernier (?:billet|article|post)"
    r"|(?:(?:el|la) )?(?:(?:probablemente|quizas?) )?ultim[ao] (?:post|entrada|articulo)"
    r"|(?:[oa] )?(?:(?:provavelmente|talvez|provavel) )?ultim[ao] (?:post|postagem|artigo)"
    r"|(?:l['’] ?)?(?:(?:probabilmente|forse) )?ultimo (?:post|articolo)"
    r"|(?:(?:het|de) )?(?:(?:waarschijnlijk|misschien) )?(?:aller)?laatste (?:blog|blogpost|bericht|post|stukje)"
    r"|(?:(?:prawdopodobnie|chyba|byc moze) )?ostatni (?:wpis|post)"
)
_PARTS = re.compile(r" [–—|-]{1,3} |: ")  # what divides the parts of a title


def is_farewell(title: str | None, text: str) -> bool:
    """Whether a post's title, beginning or end says in so many words that the blog ends here, and not for a while or on one subject."""
    return any(_says_so(fold(part)) for part in (title or "", text[:_MOST], text[-_MOST:]))


def names_last_post(title: str | None) -> bool:
    """Whether a title, or a part of it, only calls the post the last one: with silence behind it a farewell.

    By itself it tells too little: it may be the last post of a journey, or a bugle's.
    """
    parts = _PARTS.split(fold(title or "")[:_MOST].replace("(", "").replace(")", ""))
    return any(_TITLED.fullmatch(part.strip(" .!…")) for part in parts)


def _says_so(folded: str) -> bool:
    return any(_NOT_THE_BLOG.search(_same_sentence(folded, said.end())) is None for said in _SAID.finditer(folded))


def _same_sentence(folded: str, at: int) -> str:
    """What follows up to the end of the sentence."""
    return re.split(r"[.!?…:;]", folded[at : at + _REST], maxsplit=1)[0]
