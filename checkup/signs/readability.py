"""Can its readers read it with ease?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checkup.facts import Facts
from checkup.findings import Checkup, Finding, Measure, VitalSign
from checkup.i18n import N_, gettext, ngettext
from checkup.measuring.declared import Leave, Row, Sentences, Spec
from checkup.measuring.judged import Judged, counted, figure_beside, look_for
from checkup.measuring.measured import Measured
from checkup.measuring.statistics import median, quantile
from checkup.measuring.tallies import Middle
from checkup.measuring.theme_parts import own_posts, own_posts_in_window
from checkup.model import Post
from checkup.text import in_words
from checkup.text.in_words import count, years
from checkup.text.reading_ease import LANGUAGES, MIN_WORDS, grade
from checkup.text.words import word_count

ID = "readability"
NAME = N_("Readability")
MOVED_BY = ("ask",)
QUESTION = N_("Can its readers read it with ease?")
TEXT = N_("""
School years that a reader needs, by the Flesch-Kincaid formula for English and by Flesch formulas made for German, Spanish, French,
Italian, Dutch and Russian (through textstat). The median over posts of 30 words or more, without the sentences that the theme prints on a
fifth of the posts (and on three or more). Long words and long sentences are all that
such a formula knows: it says nothing about sense. For other languages it is not applicable.
""")
MEASURES = (Spec("V6", N_("Reading ease"), "school years", "posts", "Median over posts of the school years that a reader needs."),)
FINDINGS = ("V-plain", "V-hard")


def measure(facts: Facts) -> Sequence[Measured]:
    """Facts -> measure V6: the years of school that the middle post asks of its readers."""
    posts = [p for p in own_posts_in_window(facts) if p.text.strip()]
    foreign = sorted({tag for p in posts if (tag := _language(facts, p)) is not None and tag not in LANGUAGES})
    known = [p for p in posts if _language(facts, p) in LANGUAGES]
    if posts and not known:
        if foreign:
            return [
                Measured("V6", "not_applicable", reason=gettext("No reading formula for this language ({join}).", join=", ".join(foreign)))
            ]
        return [Measured("V6", "unknown", reason=gettext("The language of the posts could not be told."))]
    ever = {p.url: y for p in own_posts(facts) if (y := grade(p.text, _language(facts, p))) is not None}
    years = {p.url: ever[p.url] for p in known if p.url in ever}
    counts = [word_count(p.text) for p in posts if not p.excerpt_only]
    return [
        Measured(
            "V6",
            value=median(years.values()),
            n=len(years),
            reason=None if years or not known else gettext("The posts are shorter than {MIN_WORDS} words.", MIN_WORDS=MIN_WORDS),
            all_time=median(ever.values()),
            detail={
                "low": quantile(years.values(), 0.25),
                "high": quantile(years.values(), 0.75),
                "words_per_post": median([float(c) for c in counts]),
                "languages": ", ".join(sorted({_language(facts, p) or "" for p in known})),
                "left_out_other_language": len(posts) - len(known),
            },
            sample=tuple(years.values()),
            tally=Middle(years),
        )
    ]


def _language(facts: Facts, post: Post) -> str | None:
    tag = post.language or facts.blog.language
    return tag.split("-")[0].lower() if tag else None


def _beside(_: Checkup, measure: Measure) -> Sequence[str]:
    count = figure_beside(measure, "words_per_post")
    return (ngettext("{count} word a post", "{count} words a post", round(count), count=in_words.number(count)),) if count else ()


ROWS = (Row("V6", "reading", N_("Reading ease"), N_("Years of school a reader needs"), low=2, high=18, cases=True, beside=_beside),)


def _too_hard(value: Measure) -> bool:
    """Whether more years of school are needed than the healthy range allows."""
    most = value.healthy[1] if value.healthy else None
    return value.value is not None and most is not None and value.value > most


def _enough(value: float) -> str:
    """How little the writing asks: lengths are all that the formula knows, so nothing is said of sense."""
    return gettext("By its words and sentences, a typical post asks no more than {years} of school.", years=count(round(value), "year"))


def _now(sign: VitalSign) -> str:
    value = counted(sign, "V6")
    if value is None or value.value is None:
        return ""
    if _too_hard(value):
        return gettext("A typical post asks {value} years of school.", value=round(value.value))
    return _enough(value.value)


def _care(sign: VitalSign, _: float) -> str:
    value = sign.measure("V6")
    if value is None or value.value is None:
        return gettext("the writing asks much of its readers")
    return gettext("{value} years of school are needed to follow a typical post", value=round(value.value))


SENTENCES = Sentences(
    now=_now,
    well=N_("your words and sentences are easy to read"),
    care=_care,
    leave=(Leave("V-plain", N_("Your plain style."), 2),),
    consoles=False,  # that posts are easy to read is no comfort where they sell, or where nobody is answered
)


def findings(judged: Judged) -> list[Finding]:
    """The judged measures -> what is found about how easy the posts are to read."""
    return look_for(judged, ease)


def ease(judged: Judged) -> Iterator[Finding]:
    """School years; writing that is too simple for the healthy range is not called hard."""
    value = judged.ok("V6")
    if value is None or value.value is None:
        return
    if judged.is_in_range("V6"):
        yield judged.make("V-plain", _enough(value.value))
    elif judged.is_low("V6") and _too_hard(value):
        yield judged.make("V-hard", gettext("{years} of school are needed to follow a typical post.", years=years(value.value)))
