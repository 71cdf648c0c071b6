"""What a ping says: nothing but the post's own words, nothing but that it links, or something of its own."""

from __future__ import annotations

from checkup.i18n import gettext, worded
from checkup.reader_words import ReaderWords
from checkup.spam.clue import Clue, Clues
from checkup.spam.context import SMALL, Context, stem
from checkup.spam.hosts import host, trade_words
from checkup.spam.lists import WORD, load, word_set
from checkup.text.in_words import count as counted

LINK_TALK = word_set("link talk")
# All five were set on half A of the trackbacks and scraper pings of tests/spam/kinds.
RUN = 4  # words in a row that also stand in the post are copied; with 2 a sixth of the nine kinds' adverts is lost
COPIED = 10  # words: a quotation that short is answered, not collected
OWN_WORDS = 4  # a ping that adds more says something
TALK = 3  # words of linking: one or two stand in any sentence about a page
TITLE = 2  # words of a post's title that are a title and no chance


def collected(context: Context, number: int, clues: Clues) -> None:
    """Pages that copy the start of the post, and pages that bear its title."""
    comment, words = context.comments[number], context.words[number]
    copied = _copied(words, context.runs(comment.post))
    around = context.around.get(comment.post)
    title = [w.casefold() for w in WORD.findall(around.title if around else "")]
    name = [w.casefold() for w in WORD.findall(comment.name or "")]
    names_post = len(title) >= TITLE and len(name) > len(title) and _holds(name, title)
    known = set(title) | set(name) | SMALL | LINK_TALK
    own = {w for w, is_copied in zip(words, copied, strict=True) if not is_copied and w not in known and not w.isdigit()}
    nothing = bool(words) and len(own) <= OWN_WORDS
    count = sum(copied)
    bare = nothing and count >= COPIED
    told = gettext("copies {n} words of the post and adds {words} of its own", n=count, words=counted(len(own), "word")) if bare else ""
    clues["copied excerpt"] = Clue(float(bare), "copy", told, True)
    clues["title taken"] = Clue(float(nothing and names_post), "identity", gettext("its page bears the title of the post"), True)
    talks = sum(1 for w in words if w in LINK_TALK and w not in SMALL)
    topic = context.topics.of(comment.post)
    says_link = not count and talks >= TALK and len(own) <= OWN_WORDS - 1 and not own & topic
    clues["only links"] = Clue(float(says_link), "text", gettext("says only that it links") if says_link else "", True)
    wares = trade_words(comment.url) if comment.url and (says_link or bare) else ()
    shop = ReaderWords(host(comment.url or ""), "site")
    told_shop = worded("its address is that of a shop or advertiser ({site})", site=shop) if wares else ""
    clues["shop behind"] = Clue(float(bool(wares)), "link", told_shop)


def _copied(words: list[str], runs: frozenset[tuple[str, ...]]) -> list[bool]:
    """Which words stand in a run that the post has as well."""
    found = [False] * len(words)
    for i in range(len(words) - RUN + 1):
        if tuple(words[i : i + RUN]) in runs:
            found[i : i + RUN] = [True] * RUN
    return found


def _holds(words: list[str], part: list[str]) -> bool:
    return any(words[i : i + len(part)] == part for i in range(len(words) - len(part) + 1))


def title_sells(context: Context, number: int, clues: Clues) -> None:
    """A title of trade words that the address repeats."""
    comment = context.comments[number]
    name = [w.casefold() for w in WORD.findall(comment.name or "")]
    wares = [w for w in load().counting(name) if w not in load().everyday and not context.at_home(number, w)]
    address = host(comment.url or "")
    sells = bool(wares) and len(wares) * 3 >= len(name) and any(stem(w) in address for w in wares)
    told = worded("its page sells (“{title}”)", title=ReaderWords(comment.name or "", limit=40)) if sells else ""
    clues["title sells"] = Clue(float(sells), "identity", told, True)


LOOKS = (collected, title_sells)
