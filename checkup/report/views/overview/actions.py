"""The prescription: what to do, why, where, how long, what for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from checkup import platforms, signs
from checkup.findings import Confidence, Evidence, Finding, Remedy
from checkup.i18n import N_, gettext, worded
from checkup.measuring.came_again import figures
from checkup.reader_words import Wording, joined, shortened, with_end
from checkup.report import clean
from checkup.report.page_frame import Link
from checkup.report.report_context import BlogContext
from checkup.text import in_words as words

LINKS = 4
"""Cases that an action shows: they fit one line of a phone's screen each; the page with all of them is linked last."""
LONGEST_COMMAND = 300
"""Characters of a command beside a prescription; a longer one stands whole beside the list of what it is for."""
LEAST_GAIN = 0.5
"""Below it the gain rounds to no point, so none is promised."""
_SURE: Mapping[Confidence, str] = {
    "high": "",
    "medium": N_("Fairly sure, not certain: look for yourself first."),
    "low": "",
}
"""How surely a finding was counted right; "" where that needs no word: a finding of low confidence says so itself."""


@dataclass(frozen=True, slots=True)
class Action:
    """One prescription. `points`: its effect is at least a point; `list_page`: the page that lists all its cases, None where none does.

    `anchor` is its place on the page. "" where there is nothing to tell: `effect`, `counted` (how surely this was counted right, unless
    quite) and `helps` (whether answers brought readers back on this blog).
    """

    anchor: str
    title: Wording
    why: Wording
    links: tuple[Link, ...]
    time: str
    effect: str
    counted: str
    helps: str
    command: str | None
    points: bool
    list_page: str | None


def action(ctx: BlogContext, here: str, finding: Finding, number: int) -> Action:
    """A finding of the prescription, in its place there, as it is printed on page `here`."""
    remedy = finding.remedy
    page = _list_page(finding) if finding.severity else None  # praise has no list: nothing was found
    long = bool(remedy and remedy.command and len(remedy.command) > LONGEST_COMMAND)
    return Action(
        anchor=f"rx{number}",
        title=with_end(clean.wording(remedy.action if remedy else finding.message, 160), lambda end: end.rstrip(".")),
        why=joined(
            [
                part
                for part in (_evidence(ctx, finding), remedy.where if remedy else "", _batch(ctx) if long else "", _always(ctx, finding))
                if part
            ],
            " ",
        ),
        links=_links(ctx, here, finding, page),
        time=_time(remedy) if remedy else "",
        effect=_effect(finding),
        counted=gettext(said) if (said := _SURE[finding.confidence]) else "",
        helps=_helps(ctx) if page and _counts_answers(finding) else "",
        command=None if long else remedy.command if remedy else None,
        points=finding.gain is not None and finding.gain >= LEAST_GAIN,
        list_page=page,
    )


def _time(remedy: Remedy) -> str:
    """How long it takes, of a habit each time: "about 3 minutes for each reader"; "" of what is to stay as it is."""
    if remedy.each is None:
        return words.minutes(remedy.minutes) if remedy.minutes else ""
    time = words.minutes(remedy.each)
    if remedy.per == "day":
        return gettext("{time} a day", time=time)
    return gettext("{time} for each reader", time=time) if remedy.per == "reader" else gettext("{time} for each post", time=time)


def _batch(ctx: BlogContext) -> str:
    """Where the command is that is too long to stand here: each page of the list has that for its own comments."""
    name = next(iter(platforms.batches(ctx.blog)), "csv")
    whole = f"checkup moderation {ctx.report.slug} --format {name}"
    return gettext("Each page of the list has the command for its own; “{whole}” writes the one for all of them.", whole=whole)


def _always(ctx: BlogContext, finding: Finding) -> str:
    """Where a habit would have led that had been kept all the time; "" where nobody can tell, or hardly further than its last ten posts."""
    if finding.always is None or ctx.checkup.score is None:
        return ""
    score = ctx.checkup.score
    if finding.gain is None or finding.gain < LEAST_GAIN:  # no points stand beside it
        return gettext("Had you always done so, the score would be about {always}, not {score}.", always=finding.always, score=score)
    if ctx.facts.dormant:  # it has newer ones than those of the year that is judged
        return gettext(
            "The points are for the last ten posts judged here; had you always done so, the score would be about {always}, not {score}.",
            always=finding.always,
            score=score,
        )
    return gettext(
        "The points are for your ten newest posts; had you always done so, the score would be about {always}, not {score}.",
        always=finding.always,
        score=score,
    )


def _evidence(ctx: BlogContext, finding: Finding) -> Wording:
    """What was found; "" where the verdict on top of the page says the same."""
    said, show = clean.wording(finding.message), ctx.redactor.show
    return "" if show(said).rstrip(".") in show(clean.wording(ctx.checkup.diagnosis)) else said


def _links(ctx: BlogContext, here: str, finding: Finding, page: str | None) -> tuple[Link, ...]:
    """The first cases, then the page that lists them all; of what one reader wrote under one post the first comment stands for the rest."""
    links: list[Link] = []
    said = set[str]()
    for evidence in finding.evidence:
        link = _link(ctx, here, evidence)
        if link is None or (words_of := ctx.redactor.show(link.text)) in said:
            continue
        said.add(words_of)
        links.append(link)
        if len(links) == LINKS:
            break
    if page:
        items = finding.remedy.items if finding.remedy else None
        # of very many cases only the first are kept with a finding, so that their number is not that of the list
        more = len(finding.evidence) > LINKS and len(finding.evidence) >= (items or 0)
        links.append(Link(gettext("All {evidence}", evidence=words.number(len(finding.evidence))) if more else gettext("The list"), page))
    return tuple({link.href: link for link in reversed(links)}.values())[::-1]


def _link(ctx: BlogContext, here: str, evidence: Evidence) -> Link | None:
    """A link to one case: to the report's own page of the post, else to the blog; None where its address leads nowhere."""
    href = ctx.comment_link(here, evidence.post_url, evidence.comment_id)
    if href is not None:
        return Link(_evidence_words(ctx, evidence.post_url, evidence.comment_id, evidence.words), href)
    safe = clean.href(evidence.url)
    return Link(_outside(ctx, evidence) or clean.host(safe), safe, out=True) if safe else None


def _counts_answers(finding: Finding) -> bool:
    """Whether the finding is one of the sign that counts how many readers were answered."""
    declared = signs.named(finding.sign)
    return declared is not None and any(spec.role == "answered" for spec in declared.specs)


def _helps(ctx: BlogContext) -> str:
    """Whether readers who were answered came back more often here; the figures are told whatever they say."""
    seen = ctx.seen_here
    if seen is None:
        return ""
    told = figures(seen)
    if seen.more is None:
        return gettext(
            "Whether an answer brings readers back cannot be told here. {figures} Chance may make that difference.", figures=told
        )
    if seen.more:
        return gettext("Readers who get an answer come back more often here. {figures} Other causes are possible.", figures=told)
    return gettext(
        "Readers who got an answer came back less often here. {figures} Other causes are possible, and those on the list wait for you.",
        figures=told,
    )


def _list_page(finding: Finding) -> str | None:
    """The page that lists all that the finding points at, None where there is none."""
    declared = signs.named(finding.sign)
    listed = declared.list_page if declared is not None else None
    return listed.page if listed is not None and (not listed.only or finding.code in listed.only) else None


def _evidence_words(ctx: BlogContext, post_url: str | None, comment_id: str | None, said: Wording) -> Wording:
    post, comment = ctx.posts.get(post_url or ""), ctx.comment(post_url, comment_id)
    if post is None or comment is None:
        return gettext("“{title}”", title=ctx.title(post, 60)) if post else clean.wording(said, 60)
    return worded("{name} on “{title}”", name=_short(ctx.person(post, comment)), title=ctx.title(post, 44))


def _short(name: Wording) -> Wording:
    return shortened(name, 40, clean.cut)


def _outside(ctx: BlogContext, evidence: Evidence) -> Wording:
    """A link to the blog itself: to a post that has no page here, or to the page where something was looked for in vain."""
    if evidence.missing:
        return gettext("Where we looked")
    if evidence.post_url in ctx.posts:
        return _evidence_words(ctx, evidence.post_url, evidence.comment_id, evidence.words)
    return clean.wording(evidence.words, 60)


def _effect(finding: Finding) -> str:
    if finding.gain is None:
        return ""
    if finding.gain < LEAST_GAIN:
        return gettext("Under a point")
    return f"+{words.plural(int(finding.gain + 0.5), 'point')}"
