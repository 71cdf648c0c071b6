"""Offers of the kinds that spam makes, and praise as machines write it."""

from __future__ import annotations

from checkup import lazy_re as re
from checkup.i18n import gettext, worded
from checkup.reader_words import ReaderWords
from checkup.spam.clue import NOTHING, Clue, Clues, some
from checkup.spam.context import Context
from checkup.spam.hosts import host, site
from checkup.spam.lists import word_set
from checkup.spam.offers import offer_in, polished
from checkup.spam.seen_comment import asks

GLUED = tuple(sorted(word_set("glued wares")))
# How one is reached, a convention; a mail address is judged as "@".
CONTACT = re.compile(r"(?<!\w)@|\[at\]|\b(?:skype|signal)\s?:", re.IGNORECASE)
# A messenger with a number or a name on it at most four words away, before or after it: where to write. All repeats are bounded.
MESSENGERS = ("whats", "telegra", "viber", "微信")
_MESSENGER = r"(?:\bwhats\s?app|\btelegram|\bviber|微信)"
_REACHED = r"(?:\+?\(?\d[\d\s().–-]{6,20}\d|(?<![\w.])@\w{4,32})"
_NEAR = r"(?:[^\w\n@+]{1,3}[^\W\d]{1,14}){0,4}[^\w\n@+]{0,3}"
MESSENGER = re.compile(f"{_MESSENGER}{_NEAR}{_REACHED}|{_REACHED}{_NEAR}{_MESSENGER}", re.IGNORECASE)
# A mail address (judged as "@") that is no beginning of a nickname; and a sum: a share of a hundred, a number beside a currency, or a
# range of thousands. A number is bounded, and so is what stands between its parts.
MAIL = re.compile(r"(?<![\w@])@(?![\w@{(])")
_NUMBER = r"\d{1,3}(?:[ .,]?\d{3}){0,3}(?:[.,]\d{1,2})?"
_CURRENCY = r"(?:[€$£₽]|us\$|zł|(?:euros?|eur|usd|dollars?|dólares|pounds?|btc|bitcoins?|usdt|reais|fcfa|millions?|k)\b)"
SUM = re.compile(
    rf"(?<![\w.,])(?:{_NUMBER}\s?(?:%|{_CURRENCY})|[€$£]\s?\d|\d{{1,3}}[ .,]?000 ?\S{{1,6}} ?\d{{1,3}}(?:[ .,]?000){{1,2}})", re.IGNORECASE
)
# An offering word and two wares, or two and one: more says no more. A convention: of the nine kinds' 540 adverts 266 are found with 3,
# 280 with 1.5 and 252 with 6, each time at 2 of 540 honest comments.
FULL = 3.0
# Polished praise: so many different words, so large a share of the text's, in so many words at most, for what is longer tells of its own.
# Honest readers of half A of the nine kinds use up to three. Eight different words, or a share of .56, find 8 of 266 adverts less.
POLISHED = 4
POLISHED_SHARE = 0.12
LONG = 120


def offers(context: Context, number: int, clues: Clues) -> None:
    """Wares of one kind beside words that offer them to the reader."""
    comment = context.comments[number]
    mailed = _gives_a_mail(comment.text[:3000]) and context.is_beside_the_post(number)
    words = context.spoken(number) if mailed else context.spoken_where(context.may_offer, number)
    found = offer_in(words, f"{comment.name or ''} {host(comment.url or '')}", mailed=mailed) if words or mailed else None
    glued = [ware for ware in GLUED if ware in comment.text] if not comment.text.isascii() else []
    if len(glued) >= 2:
        clues["offer"] = Clue(min(1.0, len(glued) / FULL), "text", worded("offers goods ({words})", words=some(glued)), True)
        return
    if found is None:
        clues["offer"] = NOTHING
        return
    new = [ware for ware in found.wares if not all(context.at_home(number, word) for word in ware.split())]
    reached = _gives_a_messenger(comment.text[:3000])
    offering = len(found.offering) or 1  # or the mail address
    strength = reached + (offering + (len(new) - 1) / 2 if new else offering - 1.0)
    told = worded("offers {kind} ({words})", kind=gettext(found.kind), words=some([*new, *found.offering])) if strength >= 1 else ""
    clues["offer"] = Clue(max(0.0, min(1.0, strength / FULL)), "text", told, strength >= 2)
    home = host(comment.url or "")
    behind = strength >= 2 and bool(home) and site(home) != context.personal(number)
    lead = worded("its name leads to a site ({site})", site=ReaderWords(home, "site")) if behind else ""
    clues["site of an offer"] = Clue(float(behind), "link", lead)
    writes = strength >= 2 and (reached or bool(CONTACT.search(comment.text[:3000])))
    clues["contact of an offer"] = Clue(float(writes), "link", gettext("tells where to write for it") if writes else "")


def _gives_a_messenger(text: str) -> bool:
    """Whether a text tells a number or a name on a messenger; one that names none, as most, is not searched."""
    small = text.casefold()
    return any(name in small for name in MESSENGERS) and MESSENGER.search(text) is not None


def _gives_a_mail(text: str) -> bool:
    """Whether a text tells a mail address; most hold no such sign."""
    return "@" in text and MAIL.search(text) is not None


def messenger(context: Context, number: int, clues: Clues) -> None:
    """A number or a name on a messenger in a text that says nothing of the post: readers who give theirs speak of what they read."""
    tells = _gives_a_messenger(context.comments[number].text[:3000]) and context.is_beside_the_post(number)
    told = gettext("says nothing of the post and gives a number or a name on a messenger") if tells else ""
    clues["messenger"] = Clue(1.0, "link", told) if tells else NOTHING


def sums(context: Context, number: int, clues: Clues) -> None:
    """A sum of money and where to write, in a text that says nothing of the post: loans, and money that came back.

    Who asks something of the writer does so at last; adverts ask at their beginning, if at all.
    """
    text = context.comments[number].text[:3000]
    if not clues["messenger"].value and not _gives_a_mail(text):
        clues["sum and address"] = NOTHING
        return
    sells = SUM.search(text) is not None and not asks(text[len(text) // 2 :]) and context.is_beside_the_post(number)
    told = gettext("speaks of sums of money and of where to write, and says nothing of the post") if sells else ""
    clues["sum and address"] = Clue(float(sells), "text", told, True)
    clues["address for a sum"] = Clue(float(sells), "link", gettext("tells where to write for it") if sells else "")


def praise(context: Context, number: int, clues: Clues) -> None:
    """Many words of polished praise in a short text that leads to a site."""
    comment, size = context.comments[number], context.words.size(number)
    found = polished(context.words[number]) if (comment.url or comment.links) and size <= LONG else []
    many = len(found) >= POLISHED and len(found) >= POLISHED_SHARE * size
    told = worded("praises in the polished words of a machine ({words})", words=some(found)) if many else ""
    sure = len(found) > POLISHED and bool(comment.links)
    clues["polished praise"] = Clue(min(1.0, len(found) / (2 * POLISHED)) if many else 0.0, "text", told, sure)


LOOKS = (offers, messenger, sums, praise)
