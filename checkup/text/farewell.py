"""Whether a post says that it is the blog's last: the words of a farewell, in the languages that are looked for."""

from __future__ import annotations

import re

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
    r"|ostatni (?:wpis|post) (?:na|tego|tym)(?: tym)? blogu?|zamykam (?:tego )?bloga)\b"
)


def is_farewell(title: str | None, text: str) -> bool:
    """Whether a post's title, beginning or end says in so many words that the blog ends here."""
    ends = (title or "", text[:_MOST], text[-_MOST:])
    return any(_SAID.search(fold(part)) is not None for part in ends)
