"""What several signs ask of the settled facts: which posts and comments count, and in what words a blog cannot be measured."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from checkup.comment_systems import NOT_IN_FILES, UNKNOWN_FORM, only_linked, title_of
from checkup.facts import DAY, Facts, Remark, made_of_posts
from checkup.findings import Evidence
from checkup.i18n import N_, gettext
from checkup.measuring.declared import Spec
from checkup.measuring.measured import Measured
from checkup.model import Comment, Owner, Post
from checkup.reader_words import ReaderWords, Wording, shortened
from checkup.text.in_words import number
from checkup.text.words import fold, has_words

FEWEST_WORDS = 30  # a convention, as in readability: what is shorter is a caption or a notice, no occasion to credit or take up anybody
# comments, and which share of them may bear a name where the blog shows none, conventions: a single guest may sign in the text's place
FEWEST_NAMELESS, NAMED = 5, 0.05
A_HABIT = 3  # answers of a writer inside readers' comments or in later posts, from which on they are his way to answer; a convention
NAMELESS = N_("Comments show no names here, so nobody can tell yours from those of readers.")
PLACE_OF_NAMES = N_("“checkup inspect ADDRESS” shows what is read of a comment, and [selectors] can name its place.")
UNKNOWN_OWNER = N_("We could not tell which comments are yours.")


def tells_something(post: Post) -> bool:
    """Whether a post has more to say than a caption; one of which only the beginning is known, or nothing, does not count."""
    return not post.excerpt_only and has_words(post.text, FEWEST_WORDS)


MUCH_SPAM = 20  # comments and pings; a convention, as many as a grade asks for of readers: of a few nothing need be said first
SEVERAL = 5  # posts that are all closed; a convention, as many as a grade asks for: one or two may be an exception
FEWEST_UNTOLD = 20  # comments; a convention, as many as a grade asks for
UNREAD = 1 / 3  # of the posts; a convention: of fewer, the others' silence is what the blog is like
FEWEST_ANNOUNCED = 20  # comments; a convention, as many as a grade asks for: of fewer a miscounted heading may be the whole


def talk_posts(facts: Facts, posts: Sequence[Post]) -> list[Post]:
    """Posts whose comments could be read and were open at some time."""
    return [p for p in posts if facts.readable(p)]


def readers(facts: Facts, posts: Sequence[Post]) -> Iterator[tuple[Post, Comment]]:
    """Every reader comment (R) on these posts, with its post."""
    return ((remark.post, remark.comment) for remark in remarks(facts, posts))


def remarks(facts: Facts, posts: Sequence[Post]) -> Iterator[Remark]:
    """The same, each with what is settled of it."""
    return (remark for post in posts if facts.readable(post) for remark in facts.remarks(post))


def everything(facts: Facts) -> Iterator[tuple[Post, Comment]]:
    """Every comment and ping that was read, whatever its post's age."""
    for post in facts.blog.posts:
        for comment in post.comments:
            yield post, comment


def on_show(facts: Facts) -> Iterator[tuple[Post, Comment]]:
    """The same without what came after T, which may be set in the past."""
    if _nothing_later(facts):
        yield from everything(facts)
        return
    moment, now = facts.moment, facts.now
    for post in facts.blog.posts:
        if post.published is None or moment(post.published) <= now:
            for comment in post.comments:
                if comment.posted is None or moment(comment.posted) <= now:
                    yield post, comment


def spam_on_show(facts: Facts) -> tuple[int, int, int]:
    """How many comments and pings on show look like spam, how many are in doubt, and how many there are without these."""
    labels = [c.label for _, c in on_show(facts)]
    doubtful = labels.count("suspect")
    return labels.count("spam"), doubtful, len(labels) - doubtful


def only_spam(facts: Facts) -> tuple[int, int] | None:
    """How many comments and pings on show look like spam, and of how many, where no reader is known to have written.

    None where a reader has, or where little is spam.
    """
    if any(facts.reader_comments(post) for post in facts.blog.posts):
        return None
    spam, doubtful, told = spam_on_show(facts)
    return (spam, told) if spam >= MUCH_SPAM and 2 * spam > told + doubtful else None


@made_of_posts
def _nothing_later(facts: Facts) -> bool:
    """Whether nothing on the blog came after T, as on nearly all: then nothing need be compared with it again."""
    moment, now = facts.moment, facts.now
    stamps = (when for post in facts.blog.posts if post.comments for when in (post.published, *(c.posted for c in post.comments)))
    return not any(when is not None and moment(when) > now for when in stamps)


def is_later(facts: Facts, post: Post, comment: Comment) -> bool:
    """Whether a comment, or its whole post, came after T, which may be set in the past: then it was not on show."""
    return any(when is not None and facts.moment(when) > facts.now for when in (post.published, comment.posted))


@made_of_posts
def owners_heard(facts: Facts) -> list[Owner]:
    """The blog's writers, those under whose names comments stand before those who only post ("admin")."""
    said = {fold(c.author.name or "") for p in facts.blog.posts for c in p.comments if c.by_blog_author}
    return sorted(facts.blog.owners, key=lambda owner: fold(owner.person.name or "") not in said)


def owner_known(facts: Facts) -> bool:
    """Whether anybody can tell the author's comments from those of readers; not while the owner has a question about it to answer."""
    return (
        facts.doubt is None
        and not nameless(facts)
        and (bool(facts.blog.owners) or any(c.by_blog_author is not None or c.by_post_author for _, c in everything(facts)))
    )


@made_of_posts
def writer_untold(facts: Facts) -> bool:
    """Whether readers' comments enough for a grade were read, and nobody can tell the author's among them, though nobody is in doubt.

    A blog overrun by spam is not asked about it, nor one where nothing can be said about comments.
    """
    if owner_known(facts) or facts.doubt is not None or why_silent(facts) is not None:
        return False
    return sum(len(facts.reader_comments(post)) for post in facts.blog.posts) >= FEWEST_UNTOLD


def byline_alone(facts: Facts) -> bool:
    """Whether writers are known by what they signed posts with, and no comment bears a name or a mark of theirs though readers wrote.

    Then nobody can tell a writer who never answers from one who does under another name. Where a name is asked about, that question
    says it, with the line that settles it. Thanks need no answer, so they are not counted. Who answers inside readers' comments, or in
    later posts, leaves no comment of his own and is known by that.
    """
    if facts.doubt is not None or not facts.blog.owners or any(owner.inferred for owner in facts.blog.owners):
        return False
    if len(facts.answers) >= A_HABIT or any(c.by_owner for _, c in everything(facts)):
        return False
    return sum(remark.call.kind != "thanks" for remark in remarks(facts, facts.blog.posts)) >= FEWEST_NAMELESS


@made_of_posts
def nameless(facts: Facts) -> bool:
    """Whether comments bear no names, as under a theme that prints none, and no mark of the author's: nobody can tell whose they are."""
    all_told = [c for _, c in everything(facts) if c.kind == "comment"]
    named = sum(bool(c.author.name or c.author.url or c.author.platform_id) for c in all_told)
    return len(all_told) >= FEWEST_NAMELESS and named <= NAMED * len(all_told) and not any(c.by_owner for c in all_told)


@made_of_posts
def silenced(facts: Facts) -> str:
    """That comments were turned off for good, for half of the posts in the window or more; "" where readers can write on most of them.

    What a few posts before still show says how the blog listened once.
    """
    off, window = {p.url for p in facts.turned_off}, facts.posts_in_window
    if not off or 2 * sum(p.url in off for p in window) < len(window):
        return ""
    if said_closed(facts):
        return gettext("Readers cannot write here, so listening is not graded.")
    return gettext("Readers seem unable to write here, so listening is not graded.")


def said_closed(facts: Facts) -> bool:
    """Whether the pages say that comments are closed where they were turned off, or only show no place for them any more."""
    return all(p.closed_at is None for p in facts.turned_off)


@made_of_posts
def cannot_write(facts: Facts) -> bool:
    """Whether readers have no place to write on the newest posts: comments were turned off, or closed ever since there are several."""
    if facts.turned_off:
        return True
    why, open_here = why_silent(facts), any(m.item == "form_open" and m.found for m in facts.blog.marks)
    return why is not None and why[0] == "not_applicable" and len(facts.posts_in_window) >= SEVERAL and not open_here


class Announced(NamedTuple):
    """How many comments the pages of posts in the window announce, and how many of these were read."""

    announced: int
    read: int


@made_of_posts
def mostly_unread(facts: Facts) -> Announced | None:
    """The comments of the window, where fewer than half of those that its pages announce were read; else, or where few are told, None."""
    told = [(p.declared_count, len(p.comments)) for p in facts.posts_in_window if p.declared_count and facts.readable(p)]
    found = Announced(sum(n for n, _ in told), sum(min(n, read) for n, read in told))
    return found if found.announced >= FEWEST_ANNOUNCED and 2 * found.read < found.announced else None


@made_of_posts
def why_silent(facts: Facts) -> tuple[Literal["unknown", "not_applicable"], str] | None:
    """Why nothing can be said about comments: none could be read, or none was ever allowed; None where something can."""
    if facts.overrun:
        return "unknown", gettext("Overrun by spam: too much of it stands between the comments of real readers.")
    if (missing := mostly_unread(facts)) is not None:
        told = {"read": number(missing.read), "announced": number(missing.announced)}
        return "unknown", gettext("Of {announced} comments that the pages announce {read} could be read: too few to judge by.", **told)
    if (said := silenced(facts)) != "":
        return "not_applicable", said
    unread = [p for p in facts.posts_in_window if p.comments_status in ("external-unread", "blocked")]
    talk = talk_posts(facts, facts.posts_in_window)
    if not facts.posts_in_window or (talk and not _only_silent_ones_read(talk, len(unread))):
        return None
    if not unread:
        return "not_applicable", gettext("Comments are closed on this blog, so listening was not measured.")
    if any(p.comment_system == UNKNOWN_FORM for p in unread):
        return "unknown", gettext("Below the posts stand words that may be comments, in a form that was not recognised.")
    if any(p.comment_system == NOT_IN_FILES for p in unread):
        return "unknown", gettext("The files hold the posts only: what readers said is kept elsewhere, or nothing was said.")
    systems = sorted({title_of(p.comment_system) for p in unread if p.comment_system})
    if any(p.comments_status == "external-unread" for p in unread):
        if not systems:
            return "unknown", gettext(
                "The pages announce comments and show none: perhaps a script loads them, which a checkup does not run."
            )
        if all(only_linked(p.comment_system) for p in unread):
            return "unknown", gettext("Readers are asked to answer elsewhere ({join}), which was not read.", join=", ".join(systems))
        return "unknown", gettext("Comments are loaded by a script ({join}) that a checkup does not run.", join=", ".join(systems))
    return "unknown", gettext("The comments could not be read.")


def _only_silent_ones_read(talk: Sequence[Post], unread: int) -> bool:
    """Whether no comment was read though `unread` posts have some: the others could be read because they have none, which tells nothing."""
    return unread >= UNREAD * (unread + len(talk)) and unread > 0 and not any(p.comments for p in talk)


def silent(facts: Facts, specs: Sequence[Spec]) -> list[Measured] | None:
    """All measures of a sign about comments as not measured, where nothing can be said about comments; else None."""
    why = why_silent(facts)
    return None if why is None else [Measured(s.code, why[0], reason=why[1]) for s in specs]


def nobody_writes(facts: Facts, code: str) -> Measured | None:
    """A measure of what posts do with their readers' words, as not applicable, where comments were turned off for good; else None."""
    said = silenced(facts)
    return Measured(code, "not_applicable", reason=said) if said else None


def unknown_owner(specs: Sequence[Spec]) -> list[Measured]:
    """All measures of a sign that needs to know the author, where nobody does."""
    return [Measured(s.code, "unknown", reason=gettext(UNKNOWN_OWNER)) for s in specs]


def unlisted(facts: Facts, code: str) -> Measured | None:
    """A measure that rests on what stands on other posts, as unknown, where nothing that was read lists the blog's posts; else None."""
    if not facts.blog.posts or facts.blog.coverage.listed:
        return None
    return Measured(code, "unknown", reason=gettext("Nothing that was read lists the blog's posts, so there may be others between these."))


@made_of_posts
def newcomer_keys(facts: Facts) -> frozenset[str]:
    """Keys of the comments that are the first ever seen of their identity. An undated comment is first only where it stands alone."""
    first: dict[str, tuple[float, str]] = {}
    total: dict[str, int] = {}
    for remark in remarks(facts, facts.blog.posts):
        if remark.who is not None:
            total[remark.who] = total.get(remark.who, 0) + 1
            place = (float("inf") if remark.at is None else remark.at, remark.key)
            first[remark.who] = min(first.get(remark.who, place), place)
    return frozenset(key for identity, (at, key) in first.items() if at != float("inf") or total[identity] == 1)


def age_days(facts: Facts, post: Post) -> float | None:
    """Days from publication to T; None where the post is undated."""
    return None if post.published is None else (facts.now - facts.moment(post.published)) / DAY


def shown(post: Post, comment: Comment, words: Wording = "") -> Evidence:
    """Evidence that leads to one comment: these words, else the comment's own."""
    quoted = words or ReaderWords(" ".join(comment.text.split()), comment=post.key(comment))
    text = shortened(quoted, 160, _cut) if post.quotable else gettext("A comment on a page that is not quoted")
    return Evidence(comment.permalink or post.url, text, post.url, comment.id)


def _cut(text: str, limit: int) -> str:
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def newest_first(facts: Facts, posts: Iterable[Post]) -> list[Post]:
    """The posts as their owner remembers them best: the newest first, those without a date last."""
    return sorted(posts, key=lambda p: (p.published is None, -facts.moment(p.published) if p.published else 0.0, p.url))


def on_post(post: Post, words: str = "") -> Evidence:
    """A piece of evidence that leads to one post."""
    return Evidence(post.url, (words or post.title if post.quotable else None) or post.url, post.url)
