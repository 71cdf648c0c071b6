"""Which readers' comments call for an answer, and why: the whole blog -> a Call for each of its readers' comments.

Judged from readers' comments and the page's own parents alone, before anybody looks who answered: what a writer says, or leaves unsaid,
changes no judgement here, nor does what a writer put into a reader's comment.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from checkup.facts import Call
from checkup.model import Blog, Comment
from checkup.owed.judgement import judge
from checkup.owed.nearby import Nearby
from checkup.owed.page_talk import Page
from checkup.owed.writers_names import Writers
from checkup.text import call_clues, language
from checkup.text.call_clues import CallClues
from checkup.text.questions import lost_letters, only_thanks
from checkup.threads import answers_within

__all__ = ["calls"]

# Comments in which letters were lost and "?" stands for them, and their share of those with a mark, from which on no mark of a blog asks.
# Conventions: two careless writers are no damage.
LOSSES, LOST_SHARE = 3, 0.25
EVERYBODYS = "en"  # the language in which people thank each other below posts in any other


def calls(blog: Blog, identities: Mapping[str, str | None], written_in: Mapping[str, str | None] | None = None) -> dict[str, Call]:
    """Key of each reader's comment -> what it calls for. `written_in`: the language that each text shows, where that is known already."""
    if written_in is None:
        written_in = language.detect_all(c.text for p in blog.posts for c in p.comments if c.is_reader)
    often: Counter[str | None] = Counter(who for who in identities.values() if who is not None)
    found: dict[str, Call] = {}
    writers, noted = Writers(blog), answers_within(blog)
    lossy = _is_lossy(blog)
    alike: dict[Call, Call] = {}  # what is equal is held once: of tens of thousands a handful differs
    for post in blog.posts:
        page = Page(blog, post, identities, writers)
        for comment in page.readers:
            own, key = post.language or blog.language, post.key(comment)
            said = _own(comment, noted.get(key))
            clues = _clues(replace(said, text=said.text.replace("?", " ")) if lossy else said, written_in[comment.text], own)
            if clues.furniture and page.is_about_sites:
                clues = replace(clues, furniture=False)
            call = judge(
                clues,
                page.around(comment),
                Nearby(page, comment),
                promotes=comment.label == "promo",
                lures=often[identities.get(key)] <= 1 and page.leads_away(comment),
            )
            call = replace(call, settled=True) if call.owed and page.settled_later(comment) else call
            found[key] = alike.setdefault(call, call)
    return found


def _is_lossy(blog: Blog) -> bool:
    """Whether letters were lost in the blog's comments, as in a move: then a "?" is as often one of these as a mark."""
    marked = [c.text for p in blog.posts for c in p.comments if c.is_reader and "?" in c.text]
    return sum(map(lost_letters, marked)) >= max(LOSSES, LOST_SHARE * len(marked))


def _own(comment: Comment, noted: str | None) -> Comment:
    """The comment without the answer that a writer put into it."""
    return comment if noted is None else replace(comment, text=comment.text.replace(noted, " ").strip())


def _clues(comment: Comment, shown: str | None, usual: str | None) -> CallClues:
    """The clues of a comment; one too short to show its language that asks in no word of the post's may ask in another's.

    Blogs are read across languages, and "Welche Sorte nimmst du?" below a Spanish post is a question all the same, as "Thanks a lot, great
    post" is thanks below any.
    """
    clues = call_clues.clues_of(comment.text, shown or usual, comment.quotes)
    if shown is not None or clues.ask_word:
        return clues
    if not clues.asking:
        thanks = not clues.only_thanks and usual != EVERYBODYS and only_thanks(comment.text, EVERYBODYS)
        return replace(clues, only_thanks=True) if thanks else clues
    other = language.guess(comment.text)
    if other is None or other == usual:
        return clues
    foreign = call_clues.clues_of(comment.text, other, comment.quotes)
    return foreign if foreign.ask_word else clues
