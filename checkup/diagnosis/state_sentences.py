"""The first sentence of a blog that is not judged: what comes before a grade, with the blog's own number."""

from __future__ import annotations

from checkup import signs
from checkup.fact_kinds import OVERRUN_SHARE
from checkup.findings import Checkup, Measure
from checkup.i18n import gettext, ngettext
from checkup.measuring.judged import figure_beside
from checkup.measuring.sample import cannot_write, on_show, only_spam, said_closed, silenced, spam_on_show, writer_untold
from checkup.reader_words import Wording, sentence
from checkup.text.in_words import count, day, long_month, number, whole_percent

# share of these that came when the blog had been silent for 90 days, from which on that is said; a convention: a few are no other time
LATE_SHARE = 0.25
TOLD_FROM = 3  # comments that called for an answer, with fewer of which a finished blog is not summed up; a convention


def first_sentence(checkup: Checkup) -> Wording:
    """What the first screen says in this state; "" where the blog is judged."""
    facts = checkup.facts
    if checkup.state == "overrun":
        return _how_overrun(checkup)
    if checkup.state == "doubt" and facts.doubt is not None:
        return sentence(
            facts.doubt.question,
            " ",
            gettext("{comments} bear this name, and it decides who was answered.", comments=count(facts.doubt.comments, "comment")),
        )
    if checkup.state == "finished":
        return _how_it_was(checkup)
    if checkup.state == "unread":
        return checkup.no_grade_reason or ""
    return _no_place_to_write(checkup) or _only_spam(checkup) or _writer_untold(checkup)


def _writer_untold(checkup: Checkup) -> str:
    """That nobody can tell who was answered, where a grade would rest on it; "" elsewhere."""
    if checkup.grade is not None or not writer_untold(checkup.facts):
        return ""
    total = sum(comment.kind == "comment" and not comment.is_spam for _, comment in on_show(checkup.facts))
    return gettext("We could not tell which of {n} comments are yours, and that decides who was answered.", n=number(total))


def _only_spam(checkup: Checkup) -> str:
    """That no reader is known to have written among much spam; "" elsewhere. Some comments may be in doubt, or not have been read."""
    spam = only_spam(checkup.facts)
    if spam is None:
        return ""
    return gettext(
        "{spam} of {told} comments on show look like spam, and no reader is known to have written yet.",
        spam=number(spam[0]),
        told=number(spam[1]),
    )


def _no_place_to_write(checkup: Checkup) -> str:
    """That readers cannot write, since when, and what the grade is then about; "" where they can.

    Where no page says that comments are closed, all that is known is that the newest posts show no place for them.
    """
    facts = checkup.facts
    off = facts.turned_off
    since = next((p.published for p in off if p.published is not None), None)
    if since is None:
        if not cannot_write(facts):
            return ""
        return gettext("Readers cannot write here: comments are closed on all {posts}.", posts=count(len(facts.posts_in_window), "post"))
    told = {"day": day(since), "posts": count(len(off), "post")}
    if silenced(facts):
        if said_closed(facts):
            return gettext("Readers cannot write here since {day}: comments are closed on the newest {posts}.", **told)
        return gettext("Readers seem unable to write here since {day}: the newest {posts} show no place for comments.", **told)
    if said_closed(facts):
        return gettext("Readers cannot write on the newest {posts}, since {day}; the grade is about those before.", **told)
    return gettext("Readers seem unable to write on the newest {posts}, since {day}; the grade is about those before.", **told)


def _how_overrun(checkup: Checkup) -> str:
    """How much of what is on show looks like spam, and is by the estimate where that is what tells; of an ended blog also when it ended."""
    facts = checkup.facts
    spam, doubtful, told = spam_on_show(facts)
    seen = {"spam": number(spam), "told": number(told)}
    said = gettext("{spam} of {told} comments on show look like spam: too many to tell what your readers said.", **seen)
    if doubtful:
        said = gettext(
            "{spam} of {told} comments on show look like spam, and {doubtful} more may be: too many to tell what your readers said.",
            doubtful=number(doubtful),
            **seen,
        )
    if facts.spam is not None and facts.spam.estimated and spam < OVERRUN_SHARE * told:  # it is the estimate that tells
        said = gettext(
            "{spam} of {told} comments on show look like spam, and by our estimate {share} are: too many to tell what your readers said.",
            share=whole_percent(facts.spam.share),
            **seen,
        )
    dated = [p.published for p in facts.blog.posts if p.published is not None]
    if not facts.finished or not dated:
        return said
    return f"{said} {gettext('The last post is of {month}.', month=long_month(max(dated, key=facts.moment)))}"


def _how_it_was(checkup: Checkup) -> str:
    """From when to when a finished blog wrote, what became of its readers' comments, and how many of them came long after its last post."""
    share = checkup.measure(signs.code_of("answered"))
    said = _what_became(checkup, share)
    if share is None or share.of is None or share.n < TOLD_FROM:
        return said
    late = int(figure_beside(share, "after_the_end") or 0)
    if late < max(1, LATE_SHARE * share.n):
        return said
    told = {"n": number(late), "total": number(share.n)}
    if late == share.n:
        return f"{said} {gettext('All of them came more than 90 days after the last post.')}"
    later = ngettext(
        "{n} of the {total} came more than 90 days after the last post.",
        "{n} of the {total} came more than 90 days after the last post.",
        late,
        **told,
    )
    return f"{said} {later}"


def _what_became(checkup: Checkup, share: Measure | None) -> str:
    times = sorted((p.published for p in checkup.facts.blog.posts if p.published is not None), key=checkup.facts.moment)
    posts = count(len(checkup.facts.blog.posts), "post")
    span = posts
    if times:
        first, last = long_month(times[0]), long_month(times[-1])
        span = (
            gettext("{posts} in {month}", posts=posts, month=first)
            if first == last
            else gettext("{posts} from {first} to {last}", posts=posts, first=first, last=last)
        )
    if share is None or share.of is None or share.n < TOLD_FROM:
        return f"{span}."
    told = {"span": span, "hits": number(share.of), "comments": count(share.n, "comment")}
    if share.of < share.n < 2 * int(figure_beside(share, "maybe") or 0):  # more than half of them only may have, as in the sign's own words
        return gettext("{span}; {hits} of {comments} that called for an answer, or may have, got one.", **told)
    besides = int(figure_beside(share, "answered_besides") or 0)  # where few called for one: some of these may have called for it, too
    if besides and share.of < share.n:
        told["n"] = number(besides)
        return ngettext(
            "{span}; {hits} of {comments} that called for an answer got one; {n} other was answered.",
            "{span}; {hits} of {comments} that called for an answer got one; {n} others were answered.",
            besides,
            **told,
        )
    return gettext("{span}; {hits} of {comments} that called for an answer got one.", **told)
