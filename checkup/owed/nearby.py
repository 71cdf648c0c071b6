"""One reader's comment among its post and the other readers' comments: for which of them its words may be meant, and who may have answered.

Asked only of comments that seem to call for an answer: everything here reads the comments around.
"""

from __future__ import annotations

from checkup import lazy_re as re
from checkup.model import Comment
from checkup.owed.page_talk import Page, long_words
from checkup.text.call_clues import SHORT, CallClues
from checkup.text.questions import QUOTED
from checkup.text.reader_roles import takes_part
from checkup.text.words import MAX_TEXT, fold, has_words, sentences
from checkup.word_search import WordSearch, small_letters

ABOVE = 30  # readers' comments; a convention: hardly anybody quotes one that stands further up without a name
RETORT = 4  # words; a convention: a question that names what it asks about has more
# how a question goes on with what was said right above it, folded; and how several of those who talk are spoken to
# (no "a", "e" or "en", with which sentences of other languages begin: "A massa leva ovos?")
_GOES_ON = re.compile(r"(?:so|and|but|then|und|aber|y|pero|et|alors|ale|maar)\b,? ", re.IGNORECASE)
_SEVERAL = re.compile(
    r"(?<!\w)you (?:two|both|lot|people|folks)\b|\b(?:ihr|euch) beiden?\b|\bvosotros dos\b|\bvous deux\b|\bvoi due\b", re.IGNORECASE
)
_MAY_BE_SEVERAL = WordSearch(("you two", "you both", "you lot", "you people", "you folks", "beide", "vosotros dos", "vous deux", "voi due"))
QUOTATION = 4  # words; shorter ones stand in two comments by chance


class Nearby:
    """A comment, the post above it, and its neighbours by other readers."""

    def __init__(self, page: Page, comment: Comment) -> None:
        """Looks at nothing yet."""
        self.page = page
        self.comment = comment

    def on_topic(self) -> bool:
        """Whether the comment shares a long word with the post, or is too short to tell."""
        return self.page.on_topic(self.comment)

    def enters_a_draw(self) -> bool:
        """Whether it enters its writer for a draw or a swap: what it asks is then often said for fun."""
        return takes_part(self.comment.text)

    def in_a_draw(self) -> bool:
        """Whether something is given away on its page, so that a short remark is an entry."""
        return self.page.is_a_draw

    def is_an_entry(self, clues: CallClues) -> bool:
        """Whether it stands among the entries for a draw, and neither asks the writer in so many words nor needs help."""
        speaks = clues.you or clues.room or clues.request or clues.corrects or clues.objects or clues.offers or clues.tried
        return not (speaks or clues.help or clues.trouble or clues.fault) and self.page.is_a_draw

    def mourns(self) -> bool:
        """Whether it stands among words of sympathy."""
        return self.page.mourns

    def for_a_reader(self, clues: CallClues) -> bool:
        """Whether it is likely meant for a reader whom it does not name: it repeats a reader's words, or throws in a question."""
        return self._retorts(clues) or self._goes_on(clues) or self._repeats_a_reader()

    def answered(self, clues: CallClues) -> bool:
        """Whether the reader right below takes up a word of its question that the post does not have, and asks nothing in turn.

        Not where it pleads or tells of itself: readers with the same trouble write one below the other, and share its words.
        """
        own = self.page.topic
        if own is None or clues.said_me or clues.help or clues.trouble or clues.greeting or clues.thanks:
            return False
        rare = frozenset(word for sentence in clues.asking for word in long_words(sentence)) - own
        below = self.page.others_after(self.comment, 1) if rare else ()
        return any("?" not in c.text and not rare.isdisjoint(long_words(c.text)) for c in below)

    def lost_in_a_crowd(self, clues: CallClues) -> bool:
        """Whether it pleads for nothing among readers who speak to each other, and hardly ever to the writer."""
        pleads = clues.trouble or clues.fault or clues.greeting or clues.thanks
        return not pleads and self.page.around(self.comment).crowd

    def thrown_in(self, clues: CallClues) -> bool:
        """Whether it is thrown into a debate among readers: it pleads for nothing, and objects to them, or asks nothing about the post."""
        pleads = clues.me or clues.help or clues.trouble or clues.fault or clues.request or clues.greeting or clues.thanks
        if pleads or clues.room or clues.corrects or clues.offers or clues.tried or not self.page.is_a_debate:
            return False
        if not self.page.others_before(self.comment, 1):
            return False
        asked = frozenset(word for sentence in clues.asking for word in long_words(sentence))
        return asked.isdisjoint(self.page.topic or ())

    def _retorts(self, clues: CallClues) -> bool:
        """A question of a few words with "you" in them and nothing of the post, right below another reader's: "Are you joking?"."""
        own = self.page.topic
        if clues.count > SHORT or not clues.you or own is None or any(has_words(s, RETORT + 1) for s in clues.asking):
            return False
        if clues.room or clues.help or clues.trouble or clues.request or clues.greeting or clues.thanks:
            return False
        return bool(self.page.others_before(self.comment, 1)) and own.isdisjoint(long_words(self.comment.text))

    def _goes_on(self, clues: CallClues) -> bool:
        """A question that begins with "So" or "But", or is put to "you two", right below another reader's; it pleads for nothing."""
        text = self.comment.text[:MAX_TEXT]
        if not clues.asking or not (_GOES_ON.match(fold(text.strip())) or _speaks_to_several(text)):
            return False
        pleads = clues.room or clues.me or clues.help or clues.trouble or clues.request or clues.greeting or clues.thanks
        return not pleads and bool(self.page.others_before(self.comment, 1))

    def _repeats_a_reader(self) -> bool:
        """Whether its first sentence, or a quotation, stands in another reader's comment above and not in the post."""
        text = self.comment.text[:MAX_TEXT]
        passages = [*self.comment.quotes, *(found[0].strip(' "“„«”»') for found in QUOTED.finditer(text)), *sentences(text[:600])[:1]]
        said = [p.casefold().strip(" .!?…") for p in passages if len(p.split()) >= QUOTATION]
        if not said:
            return False
        post = self.page.post.text.casefold()
        above = [c.text.casefold() for c in self.page.others_before(self.comment, ABOVE)]
        return any(p in one and p not in post for p in said for one in above)


def _speaks_to_several(text: str) -> bool:
    """Whether a text speaks to several of those who talk; a text without any of the words is not searched."""
    return _MAY_BE_SEVERAL.stands_in(small_letters(text)) and _SEVERAL.search(text) is not None
