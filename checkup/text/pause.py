"""Whether a post says that the blog rests for a while: the words of a pause, in the languages that are looked for."""

from __future__ import annotations

from checkup import lazy_re as re
from checkup.text.words import fold

_MOST = 2_000  # characters at either end of a post that are searched, as for a farewell (a convention)
# who announces that the blog rests, in so many words; folded, so without accents
_SAID = re.compile(
    r"\b(?:(?:i am|i'm|i’m|we are|we're|we’re|i will be|i'll be|i’ll be|this blog is|the blog is) (?:now )?"
    r"(?:taking|going to take|on) (?:an? )?"
    r"(?:(?:short|long|little|brief|longer|well-earned|blog|blogging|summer|winter) )*(?:break|hiatus)"
    r"(?! from (?!(?:this|the|my|our) blog|blogging|writing|posting))"
    r"|(?:this|the) blog (?:is|will be) (?:on hold|resting|paused)|(?:blogging|posting) will (?:resume|return|be back)"
    r"|(?:ich mache|wir machen|ich lege|wir legen|(?:dieser|der|das|dieses) blog macht) "
    r"(?:(?:jetzt|hier|nun|erst|erstmal|mal|eine|kleine|kurze|langere) ){0,4}(?:blog|sommer|winter|schreib)?pause\b"
    r"|(?:me tomo|nos tomamos|voy a tomarme|hago|hacemos|(?:el|este) blog se toma) (?:un|una) (?:(?:breve|pequen[oa]|larg[oa]|cort[oa]) )?"
    r"(?:descanso|pausa)|(?:el|este) blog descansa"
    r"|(?:je fais|nous faisons|je prends|nous prenons|(?:ce|le) blog (?:fait|prend)) une (?:(?:petite|courte|longue) )?pause"
    r"|(?:ce|le) blog est en pause"
    r"|(?:ik neem|we nemen|wij nemen|ik houd|ik las|(?:dit|deze) blog neemt) "
    r"(?:(?:nu|even|een|korte|kleine|lange|tijdje) ){0,3}(?:blog)?pauze"
    r"|(?:vou fazer|faco|fazemos) uma (?:(?:pequena|breve|longa) )?pausa"
    r"|(?:mi prendo|ci prendiamo|faccio|facciamo) una (?:(?:piccola|breve|lunga) )?pausa"
    r"|(?:robie|robimy) (?:sobie )?(?:(?:krotka|mala|dluga) )?przerwe)\b"
)
# a title that is nothing but such a pause, folded: "Winterpause", "On hiatus", "Taking a break until spring"
_TITLED = re.compile(
    r"(?:(?:on|a|taking|short|little|brief|summer|winter|blog|blogging|kleine|kurze|breve|pequena|petite|korte) )*+"
    r"(?:break|hiatus|(?:blog|sommer|winter)?pause|(?:blog|zomer|winter)?pauze|(?:zomer|winter)stop|pausa|przerwa)"
    r"(?: (?:until|till|bis|hasta|jusqu|tot|ate|fino)\b.{0,40})?"
)


def announces_pause(title: str | None, text: str) -> bool:
    """Whether a post's title, beginning or end says in so many words that the blog rests."""
    if _TITLED.fullmatch(fold(title or "")[:_MOST].strip(" .!…")):
        return True
    return any(_SAID.search(fold(part)) is not None for part in (text[:_MOST], text[-_MOST:]))
