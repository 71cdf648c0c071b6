"""Answers that no page shows: a writer's comment that names nobody, where the blog did not thread its comments, and whom it answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from checkup.model import Answer, Blog, Comment, Post, comment_key
from checkup.moments import Clock
from checkup.text.mentions import KnownNames, first_name, greets
from checkup.text.questions import asks, only_thanks
from checkup.text.words import fold, words
from checkup.threads.order import depth_of, in_order, stamp, too_early, within
from checkup.threads.repeats import Repeats

DAYS = 7  # an assumed answer reaches so far back: measured on whole blogs, 7 and 90 find the same on some, 7 is surer on others
ALONE_DAYS = 90  # and so far to the one reader who wrote on the post, or who asked: a late word that has nobody else to answer
READERS = 3  # readers; a convention: an unnamed word to more people at once is a word to the room
POLITE = 12  # words; a convention: a comment that says no more than thanks is shorter, and asks for no answer
WHY = "the author's next comment, which names nobody"
AT_THE_END = "the author's next reply, where the threads of this blog end"
DEEP = 2  # steps below the post's own comments before threads can be said to end; a convention: a theme that shows fewer does not thread
SITTING = 1 / 24  # days between two words of a writer, no reader's in between, that are one sitting; a convention: an hour
HOUSEHOLD = 3  # writers; a convention: of a blog with more, one does not answer for the other
ROW, NESTED = 10, 3  # readers' comments in a row, and how many of them must stand under another for a threaded period to begin


@dataclass(frozen=True)
class Assumed:
    """The blog with its assumed answers; since when it threads (epoch seconds, None = never); keys of comments that were acknowledged."""

    blog: Blog
    threaded_since: float | None
    acknowledged: frozenset[str]


def threaded_since(blog: Blog) -> float | None:
    """When the blog began to show replies under what they answer: in the first ten readers' comments in a row of which three have a parent,
    the time of the first that has one.

    Writers' replies do not count, so that no answer of theirs changes what their others mean. None where it never did.
    """
    clock = Clock(blog.utc_offset)
    readers = [(_moment(clock, p, c), c.parent is not None) for p in blog.posts for c in p.comments if _is_reader(c)]
    readers.sort(key=lambda one: one[0])
    for start in range(len(readers)):
        row = readers[start : start + ROW]
        if sum(nested for _, nested in row) >= NESTED:
            return next(at for at, nested in row if nested)
    return None


def _moment(clock: Clock, post: Post, comment: Comment) -> float:
    when = stamp(comment.posted or post.published, clock)
    return float("-inf") if when is None else when


def _is_reader(comment: Comment) -> bool:
    """Whether a comment counts as a reader's: spam neither waits nor makes a crowd."""
    return comment.is_talk and not comment.by_owner


def assume(blog: Blog, identities: Mapping[str, str | None], repeated: Repeats) -> Assumed:
    """Add the assumed answers to a blog whose threads and names are linked and whose spam is judged.

    A writer's comment outside a threaded period that names nobody is open-handed if it is more than thanks or a greeting and its text is
    new. It answers the readers since that writer's open-handed comment before, if they are three at most, and the nearest one above always;
    seven days back; 90 where one reader alone wrote or asked above it and still waits: that one is also meant by a further word in one
    sitting, when those of the seven days have been answered.
    Every other unnamed comment acknowledges what stands above it and answers nobody.
    """
    writers = KnownNames()
    for owner in blog.owners:
        name = fold(owner.person.name or "")
        writers.add(name, (name, first_name(name)))
    settled = _Settled(blog, Clock(blog.utc_offset), threaded_since(blog), _deepest(blog), identities, repeated, writers)
    acknowledged: set[str] = set()
    posts = []
    for post in blog.posts:
        walk = _Walk(settled, post)
        posts.append(walk.linked())
        acknowledged |= {comment_key(post.url, one) for one in walk.acknowledged}
    return Assumed(replace(blog, posts=tuple(posts)), settled.since, frozenset(acknowledged))


def _deepest(blog: Blog) -> int:
    """How deep the readers' comments stand at most."""
    depths = [0]
    for post in blog.posts:
        by_id = {c.id: c for c in post.comments}
        depths += [depth_of(c, by_id) for c in post.comments if not c.by_owner]
    return max(depths)


@dataclass(frozen=True)
class _Settled:
    """What every post's walk needs to know of the blog; `depth` how deep readers' comments stand at most."""

    blog: Blog
    clock: Clock
    since: float | None
    depth: int
    identities: Mapping[str, str | None]
    repeated: Repeats
    writers: KnownNames


class _Walk:
    """A walk through one post's comments in the order of time, to find which of them answer others."""

    def __init__(self, settled: _Settled, post: Post) -> None:
        self.blog, self.clock, self.since, self.depth = settled.blog, settled.clock, settled.since, settled.depth
        self.identities, self.repeated, self.writers = settled.identities, settled.repeated, settled.writers
        self.post = post
        self.readers: list[Comment] = []
        self.spoken: Comment | None = None  # the writers' word right above, where no reader wrote since
        self.answered: dict[str, list[Comment]] = {}  # id of a reader's comment -> the writers' comments so far that answer it
        self.by_id = {c.id: c for c in post.comments}
        self.found: dict[str, list[Answer]] = {}
        self.acknowledged: set[str] = set()

    def linked(self) -> Post:
        """The post, with the answers that are assumed added to its comments."""
        if not any(c.by_owner for c in self.post.comments):
            return self.post
        for comment in in_order(self.post.comments, self.clock):
            if _is_reader(comment):
                self.readers.append(comment)
                self.spoken = None
            elif comment.kind == "comment" and comment.by_owner:
                self._word_of_a_writer(comment)
                self.spoken = comment
        comments = tuple(replace(c, answers=(*c.answers, *self.found[c.id])) if c.id in self.found else c for c in self.post.comments)
        return replace(self.post, comments=comments)

    def _word_of_a_writer(self, comment: Comment) -> None:
        answers = list(comment.answers)
        if not self._names_somebody(comment):
            if self._open_handed(comment):
                answers = self.found[comment.id] = [Answer(c.id, "assumed", WHY) for c in self._meant(comment)]
            else:
                self.acknowledged |= {c.id for c in self.readers}
        elif sibling := self._sibling(comment):
            self.found[comment.id] = [Answer(sibling.id, "assumed", AT_THE_END)]
        for answer in answers:
            if not too_early(comment, self.by_id[answer.id], self.clock):
                self.answered.setdefault(answer.id, []).append(comment)

    def _sibling(self, comment: Comment) -> Comment | None:
        """The reader's comment right above, under the same parent, where the blog's threads end: a reply can stand nowhere else."""
        if self.depth < DEEP or depth_of(comment, self.by_id) < self.depth:
            return None
        above = [c for c in self.readers if c.parent == comment.parent and within(c, comment, DAYS, self.clock)]
        return above[-1] if above and above[-1].id not in {a.id for a in comment.answers} else None

    def _meant(self, comment: Comment) -> list[Comment]:
        """Whom an open-handed comment answers: those who wait, if three readers at most do, and the nearest above in any case."""
        near = [c for c in self.readers if within(c, comment, DAYS, self.clock) and not self._speaks_to_a_reader(c)]
        if not near:
            return self._alone(comment)
        waiting = self._unanswered(near, comment)
        if not waiting and self.spoken is not None and within(self.spoken, comment, SITTING, self.clock) and (late := self._alone(comment)):
            return late  # who catches up has answered the newest already, and now turns to the one who still waits
        if near[-1] in waiting and self._asks(near[-1]):
            person = self._people(near[-1:])
            waiting = [c for c in waiting if self._asks(c) or self._people([c]) == person]
        few = len(self._people(waiting)) <= READERS
        return [*(waiting if few else []), *(c for c in near[-1:] if not few or c not in waiting)]

    def _alone(self, comment: Comment) -> list[Comment]:
        """Whom a late word answers: what waits of the one reader who wrote on the post so far, or of the one who asked something."""
        old = [c for c in self.readers if within(c, comment, ALONE_DAYS, self.clock) and not self._speaks_to_a_reader(c)]
        waiting = self._unanswered(old, comment)
        if len(self._people(self.readers)) == 1:
            return waiting
        asking = [c for c in waiting if self._asks(c)]
        return asking if len(self._people(asking)) == 1 else []

    def _asks(self, comment: Comment) -> bool:
        return bool(asks(comment.text, self.post.language or self.blog.language, comment.quotes))

    def _unanswered(self, readers: list[Comment], comment: Comment) -> list[Comment]:
        """Those of the readers' comments that no writer is known to have answered before `comment`."""
        return [c for c in readers if not any(self._before(one, comment) for one in self.answered.get(c.id, ()))]

    def _people(self, readers: list[Comment]) -> set[str]:
        return {self.identities.get(self.post.key(c)) or self.post.key(c) for c in readers}

    def _before(self, one: Comment, other: Comment) -> bool:
        """Whether `one`, which stands above `other`, is not known to be later."""
        a, b = stamp(one.posted, self.clock), stamp(other.posted, self.clock)
        return a == b if a is None or b is None else a <= b

    def _names_somebody(self, comment: Comment) -> bool:
        """Whether the comment stands under another, names, quotes or links to a reader, or names a writer, who need not have spoken."""
        named = any(not self.by_id[a.id].by_owner for a in comment.answers)
        return named or comment.parent is not None or bool(self.writers.calls(comment.text, fold(comment.author.name or "")))

    def _open_handed(self, comment: Comment) -> bool:
        key = (self.post.url, comment.id)
        new = key not in self.repeated.mute and key not in self.repeated.used
        threaded = self.since is not None and _moment(self.clock, self.post, comment) >= self.since
        polite = only_polite(comment.text, self.post.language or self.blog.language)
        return new and not threaded and not polite and self._answers_for_the_post(comment)

    def _answers_for_the_post(self, comment: Comment) -> bool:
        """Whether the post's own author speaks, as far as that is known: one of many writers speaks to another's post like a reader."""
        if len(self.blog.owners) <= HOUSEHOLD:
            return True
        mine, author = fold(comment.author.name or ""), fold((self.post.author and self.post.author.name) or "")
        return comment.by_post_author is not False or mine in author or author in mine

    def _speaks_to_a_reader(self, comment: Comment) -> bool:
        targets = [self.by_id[a.id] for a in comment.answers]
        return any(t.kind == "comment" and not t.by_owner for t in targets)


def only_polite(text: str, language: str | None) -> bool:
    """Whether a comment is no more than a short thank-you or a greeting."""
    count = len(words(text))
    return count <= POLITE and (only_thanks(text, language) or greets(text))
