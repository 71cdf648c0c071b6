"""Who answers whom as the page shows it: by its thread, by a name, a quotation or a link to a comment."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cached_property
from itertools import takewhile

from checkup import lazy_re as re
from checkup.model import Answer, Comment, Post
from checkup.moments import Clock
from checkup.reader_words import ReaderWords, Wording, sentence
from checkup.text.forms_of_address import nearly
from checkup.text.mentions import NEVER, Call, KnownNames, called, first_name, strangers
from checkup.text.words import fold
from checkup.threads.order import in_order, too_early
from checkup.word_search import one_of

SHORTEST_QUOTE = 30  # characters; a convention: five or six words; shorter passages are phrases that two people use by chance
LONGEST_QUOTE = 600  # characters of a passage that are compared
# passages looked up of one comment; a convention: the first show whom it answers, and each is searched in all comments before it
MOST_QUOTES = 20

# the fragment of a link to a comment, as the common platforms and themes write it
_FRAGMENT = re.compile(r"#(?:comment-|c|cmt-|li-comment-|discussioncomment-)?([\w-]{1,64})$")
# a passage in quotation marks, from SHORTEST_QUOTE on; up to 600 characters, as a lone mark must not swallow the text
_QUOTED = re.compile(r"[“\"«„]([^“”\"«»„]{30,600})[”\"»“]")
# a word that a writer's comment begins with, as whom it speaks to: "Anonymous: the patch is in"
_SPOKEN_TO = re.compile(r"[\s*_(@]{0,4}(?P<words>[^\W\d_]{3,20})\s?[,:;!…–—-]")
_WORDS = re.compile(r"[^\W_]+")
LONGEST_LOOK = 2000  # characters of a comment whose words are compared; a convention: whom it speaks about is said by then
_NEAREST = 50  # comments above a writer's in which the one that it speaks to is looked for; a convention
_TELLING = 5  # letters; a convention: shorter words are shared by any two comments
_may_quote = one_of(*'“"«„')  # the marks with which such a passage begins
_MARKED = re.compile(r"(?:\A|\n)\s{0,3}>+\s?([^\n]{30,600})")  # a line quoted as in mail (> ...), with the same bounds


def link_post(post: Post, mute: frozenset[str], clock: Clock) -> Post:
    """The post with `Comment.answers` filled in: thread and named. The comments in `mute` answer nobody."""
    if not post.comments:
        return post
    linker = _Linker(post, mute, clock)
    for comment in in_order(post.comments, clock):
        linker.take(comment)
    return replace(post, comments=tuple(_answering(c, tuple(linker.answers.get(c.id, ()))) for c in post.comments))


def _answering(comment: Comment, answers: tuple[Answer, ...]) -> Comment:
    return comment if answers == comment.answers else replace(comment, answers=answers)


def _telling(text: str) -> frozenset[str]:
    """The longer words of a comment, folded: those that tell what it speaks of."""
    return frozenset(word for word in _WORDS.findall(fold(text[:LONGEST_LOOK])) if len(word) >= _TELLING)


class _Linker:
    """Walks one post's comments in order and remembers who has spoken.

    Where a name or a passage may be a reader's or a writer's, the reader is meant: so one more comment by a writer takes nothing away.
    """

    def __init__(self, post: Post, mute: frozenset[str], clock: Clock) -> None:
        self.post = post
        self.mute = mute
        self.clock = clock
        self.author = fold((post.author and post.author.name) or "")
        self.by_id = {c.id: c for c in post.comments}
        self.earlier: list[Comment] = []
        self.heard: set[str] = set()  # the ids of those
        self._folded: dict[str, str] = {}
        self.by_name: dict[str, list[Comment]] = {}
        self.known_names = KnownNames()
        self.answers: dict[str, list[Answer]] = {}
        self.answered_by: dict[str, dict[str, list[Comment]]] = {}  # name -> id -> the comments under that name that answer it

    def take(self, comment: Comment) -> None:
        found: dict[str, Answer] = {}
        if comment.kind == "comment" and comment.id not in self.mute:
            if comment.parent in self.by_id and comment.parent != comment.id:
                who = self._name(self.by_id[comment.parent], "the comment")
                found[comment.parent] = Answer(comment.parent, "thread", sentence("stands under ", who, " in the thread"))
            for answer in (*self._linked(comment), *self._named(comment, found), *self._quoted(comment), *self._nobody(comment)):
                if not self._too_early(comment, self.by_id[answer.id]):
                    found.setdefault(answer.id, answer)
        self.answers[comment.id] = list(found.values())
        self._remember(comment)

    def _remember(self, comment: Comment) -> None:
        self.earlier.append(comment)
        self.heard.add(comment.id)
        name = fold(comment.author.name or "")
        if comment.kind == "comment" and name:
            self.by_name.setdefault(name, []).append(comment)
            self.known_names.add(name, called(name), weak=comment.by_owner)
            self.known_names.add_titled(name, weak=comment.by_owner)
            answered = self.answered_by.setdefault(name, {})
            for answer in self.answers[comment.id]:
                if not self._too_early(comment, self.by_id[answer.id]):
                    answered.setdefault(answer.id, []).append(comment)

    def _name(self, comment: Comment, unnamed: str = "an unnamed reader") -> Wording:
        return ReaderWords(comment.author.name, "name", self.post.key(comment)) if comment.author.name else unnamed

    def _before(self, comment: Comment, others: Iterable[Comment]) -> bool:
        """Whether one of the others, which stand above, is not dated later: where days alone are printed, a page may run backwards."""
        return any(not self._too_early(comment, one) for one in others)

    def _too_early(self, reply: Comment, asked: Comment) -> bool:
        return too_early(reply, asked, self.clock)

    def _linked(self, comment: Comment) -> list[Answer]:
        found = []
        for link in comment.links:
            match = _FRAGMENT.search(link.url)
            target = self.by_id.get(match[1]) if match else None
            if target and target.id in self.heard:
                found.append(Answer(target.id, "named", sentence("links to the comment of ", self._name(target))))
        return found

    def _named(self, comment: Comment, threaded: dict[str, Answer]) -> list[Answer]:
        own = fold(comment.author.name or "")
        mine = self.answered_by.get(own, {})
        found = []
        calls = self.known_names.calls(comment.text, own, answering=comment.by_owner)
        for call in calls or self._nearly_called(comment):
            if comment.by_owner and call.key in NEVER:
                continue  # "@Anonymous": one of many, see `_nobody`
            theirs = [c for c in self.by_name[call.key] if not self._too_early(comment, c)]
            if any(c.id in threaded for c in theirs):
                continue  # the thread says which of that reader's comments it is
            waiting = [c for c in theirs if not self._before(comment, mine.get(c.id, ()))] or theirs[-1:]
            if not comment.by_owner:
                waiting = [c for c in theirs[-1:] if self._takes_up(comment, c, call.words)]
            words = ReaderWords(call.words, comment=self.post.key(comment))
            found += [Answer(c.id, "named", sentence("“", words, "”")) for c in waiting]
        return found

    def _nearly_called(self, comment: Comment) -> Iterator[Call]:
        """Whom a writer calls by a short form of the name, where one reader alone can be meant."""
        readers = [name for name, said in self.by_name.items() if not said[-1].by_owner] if comment.by_owner else []
        for word in strangers(comment.text) if readers else ():
            meant = [name for name in readers if nearly(word, first_name(name))]
            if len(meant) == 1:
                yield Call(meant[0], word.title(), 0)

    def _nobody(self, comment: Comment) -> list[Answer]:
        """Whom a writer speaks to by what pages print for no name ("Anonymous: ..."): among those since his last comment, if there are any,
        the one whose words his comment shares; the last of several.
        """
        found = _SPOKEN_TO.match(comment.text) if comment.by_owner else None
        name = fold(found["words"]) if found else ""
        bearers = self.by_name.get(name, [])[-_NEAREST:] if name in NEVER else []
        theirs = [c for c in bearers if not c.by_owner and not self._too_early(comment, c)]
        if found is None or not theirs:
            return []
        since = {c.id for c in takewhile(lambda c: c.author.name != comment.author.name, reversed(self.earlier[-_NEAREST:]))}
        told = _telling(comment.text)
        meant = max(enumerate(theirs), key=lambda one: (one[1].id in since, len(told & _telling(one[1].text)), one[0]))[1]
        return [Answer(meant.id, "named", sentence("“", ReaderWords(found["words"], comment=self.post.key(comment)), "”"))]

    def _takes_up(self, comment: Comment, earlier: Comment, words: str) -> bool:
        """Whether a reader who names `earlier`'s author replies to that comment.

        Who names the post's author mostly speaks to the post, also where a reader bears the same name: only "@Name", or a word to
        somebody who has answered them, is a reply then.
        """
        of_author = earlier.by_owner or (self.author != "" and fold(earlier.author.name or "") == self.author)
        if not of_author or words.startswith("@"):
            return True
        own = comment.author.name
        return any(self.by_id[a.id].author.name == own for a in self.answers[earlier.id])

    def _quoted(self, comment: Comment) -> list[Answer]:
        marked = _MARKED.finditer(comment.text) if ">" in comment.text else ()
        in_marks = _QUOTED.finditer(comment.text) if _may_quote(comment.text) else ()
        passages = [*comment.quotes, *(m[1] for m in marked), *(m[1] for m in in_marks)]
        found = []
        for passage in passages[:MOST_QUOTES]:
            words = fold(passage).strip(" .…\"'“”’")[:LONGEST_QUOTE]
            if len(words) < SHORTEST_QUOTE or words in self._body:
                continue
            source = self._source(words, comment)
            if source:
                quoted = ReaderWords(passage.strip(), comment=self.post.key(source), limit=60)
                found.append(Answer(source.id, "named", sentence("quotes ", self._name(source), ": “", quoted, "”")))
        return found

    @cached_property
    def _body(self) -> str:
        """The post's text, folded; few posts have a comment that quotes."""
        return fold(self.post.text)

    def _text(self, comment: Comment) -> str:
        """A comment's text, folded when it is first asked for."""
        if comment.id not in self._folded:
            self._folded[comment.id] = fold(comment.text)
        return self._folded[comment.id]

    def _source(self, words: str, comment: Comment) -> Comment | None:
        """The latest earlier comment of somebody else with these words, readers before writers."""

        def latest(some: Iterable[Comment]) -> Comment | None:
            return next((c for c in some if words in self._text(c) and c.author != comment.author), None)

        return latest(c for c in reversed(self.earlier) if not c.by_owner) or latest(reversed(self.earlier))
