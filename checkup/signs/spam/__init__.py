"""Is the visible conversation clean?"""

from __future__ import annotations

from collections.abc import Sequence

from checkup.facts import Facts
from checkup.findings import Checkup, Finding, Measure, VitalSign
from checkup.i18n import N_, gettext, ngettext
from checkup.measuring.declared import GateRule, Leave, ListPage, Row, Sentences, Spec
from checkup.measuring.judged import Judged, counted, figure_beside, look_for
from checkup.measuring.measured import Measured
from checkup.measuring.sample import everything, on_show, silent
from checkup.reader_words import Wording
from checkup.signs.spam import spam_findings as about
from checkup.signs.spam import spam_measures as of
from checkup.signs.spam import spam_overrun as about_share
from checkup.text import in_words
from checkup.text.in_words import agree, at_start, count, number

ID = "spam"
NAME = N_("Spam")
QUESTION = N_("Is the visible conversation clean?")
MOVED_BY = ("remove",)
TEXT = N_("""
Spam tells the next reader that nobody is home. Every comment and ping that was read counts here, however old its post.

- `spam` is almost certain, and scored. It rests on two kinds of reasons (text, identity, link, time), or on one that is enough: a `copy`
  of another reader's words under a site of its own, the `host` of other adverts, or a `model` of the spam on the blog.
- `suspect` means "please check": listed, counted nowhere; on a spammed blog more likely spam than not, on a clean one a handful.
- `promo` is a reader who advertises but takes part: your call.

**Your word.** What the site file calls no spam is none: it stands on no list and in no share. Only in the score half of what would surely
be spam without that word goes on counting (four are freed without any doubt), for whoever reads the grade cannot ask you. How many stands
beside the share.

Being late alone is never spam: one in five honest comments of a long-lived technical blog came more than a year after its post.

Of 1,024 comments on 50 unfiltered posts 68 % were spam (Mishne, Carmel & Lempel 2005); a good filter leaves about 1.4 %.
""")
MEASURES = (
    Spec(
        "S1",
        N_("Spam on show"),
        "share",
        "comments",
        "(young + 2 x old) / (visible + old), where old spam has been on show for more than 30 days and undated spam counts as young; "
        "visible is every comment and ping read, the suspect ones left out. The plain share stands beside it. Scored with half of what "
        "would surely be spam if the site file did not call it none (four are freed without doubt).",
        role="spam_on_show",
        window="all",
        plain=N_("In the score old spam counts twice."),
        trend="counts",
    ),
    Spec(
        "S2",
        N_("Time on show"),
        "days",
        "spam comments",
        "How long the spam has been on show at the checkup: median, and the oldest. Shown, not scored.",
        window="all",
    ),
    Spec(
        "S3",
        N_("Lateness of spam"),
        "days",
        "spam comments",
        "Days from the post to the spam on it: median, and the share after 90 days. Shown, not scored.",
        window="all",
    ),
)
CHOICES = """
- **Suspects** are taken out of both parts of S1, so that looking odd can neither raise nor lower a score.
"""
FINDINGS = ("S-overrun", "S-after-talk", "S-spam", "S-clean", "S-late-spam", "S-suspect", "S-promo", "S-open-doors")
LIST_PAGE = ListPage("spam.html")


def measure(facts: Facts) -> Sequence[Measured]:
    """S1 to S3 over every comment that was read."""
    pairs = [(p, c) for p, c in on_show(facts) if c.label != "suspect"]
    if not pairs:
        quiet = silent(facts, MEASURES)
        if quiet:
            return quiet
    spam = [(p, c) for p, c in pairs if c.is_spam]
    return [of.on_show(facts, pairs, spam), of.time_on_show(facts, spam), of.lateness(facts, spam)]


def _beside_share(checkup: Checkup, measure: Measure) -> Sequence[str]:
    oldest, old = figure_beside(checkup.measure("S2"), "oldest_days"), figure_beside(measure, "old")
    later, doubtful = figure_beside(measure, "later"), figure_beside(measure, "suspect")
    freed, counted_on = figure_beside(measure, "freed"), figure_beside(measure, "freed_counted")
    return (
        gettext(
            "{freed} that read like adverts are none by the site file; {n} of them count in the score all the same",
            freed=in_words.number(freed),
            n=in_words.number(counted_on),
        )
        if freed and counted_on
        else "",
        gettext("{n} in doubt, counted as neither", n=in_words.number(doubtful)) if doubtful else "",
        ngettext(
            "{later} more came after the day of this checkup: listed, not counted",
            "{later} more came after the day of this checkup: listed, not counted",
            later,
            later=in_words.number(later),
        )
        if later
        else "",
        gettext("the oldest for {wait}", wait=in_words.wait(oldest * 86400)) if oldest is not None and oldest >= 1 else "",
        gettext("old spam counts twice in the score") if old else "",
    )


ROWS = (Row("S1", "spam", N_("Spam on show"), N_("Visible comments that look like spam"), high=0.16, beside=_beside_share),)


def _now(sign: VitalSign) -> str:
    share = counted(sign, "S1")
    if share is None:
        return gettext("There are no comments, so there is no spam.")
    if not share.of and (freed := figure_beside(share, "freed")):
        return gettext("{freed} comments on show read like adverts and are none by the site file.", freed=number(freed))
    if not share.of:
        return about.none_found(share.n, int(figure_beside(share, "suspect") or 0))
    return ngettext(
        "{of} of the {n} comments on show looks like spam.",
        "{of} of the {n} comments on show look like spam.",
        share.of,
        of=at_start(share.of),
        n=number(share.n),
    )


def _not_worth(checkup: Checkup) -> Wording:
    return next((f.message for f in checkup.findings if f.code == "S-promo"), "")


def _well(sign: VitalSign) -> str:
    """None is none, where nothing is in doubt."""
    share = sign.measure("S1")
    if share is not None and share.of == 0 and not figure_beside(share, "suspect"):
        return gettext("no spam is on show")
    return gettext("hardly any spam is on show")


def _care(sign: VitalSign, _: float) -> str:
    share = sign.measure("S1")
    if share is None or share.of is None:
        return gettext("spam is on show")
    if not share.of and (freed := figure_beside(share, "freed")):
        return gettext("{freed} comments that read like adverts are on show, none of them spam by the site file", freed=number(freed))
    return ngettext(
        "{of} of {comments} on show looks like spam",
        "{of} of {comments} on show look like spam",
        share.of,
        of=number(share.of),
        comments=count(share.n, "comment"),
    )


SENTENCES = Sentences(
    now=_now,
    well=_well,
    consoles=False,  # it is no comfort to readers without an answer that others were kept out
    care=_care,
    leave=(Leave("S-clean", N_("Your spam filter."), 5),),
    not_worth=_not_worth,
)


def findings(judged: Judged) -> list[Finding]:
    """Spammers who speak more than readers, posts where the talk is over, spam on show, spam that comes late, what to check, open doors."""
    return look_for(judged, about_share.overrun, about.talk_is_over, about.on_show, about.late, about.to_check, about.open_doors)


def _spam(checkup: Checkup, _: Measure) -> float:
    return sum(c.is_spam for _, c in everything(checkup.facts))


GATE = (GateRule("max_spam", "S1", "spam on show", _spam, lambda n: f"{n:.0f} {agree(n, 'spam comment')} on show"),)
