"""The prescription: what to do, why, where, how long, what for."""

from __future__ import annotations

from dataclasses import dataclass

from checkup.findings import Finding
from checkup.model import comment_key
from checkup.report import clean, words
from checkup.report.context import BlogContext
from checkup.report.views._frame import Link

LINKS = 4
LONGEST_COMMAND = 300  # characters beside a prescription; a longer one stands beside the list of what it is for
BESIDE = "A command for all of them stands beside the list."


@dataclass(frozen=True, slots=True)
class Action:
    """One prescription."""

    title: str
    why: str
    links: tuple[Link, ...]
    time: str
    effect: str
    sure: str
    command: str | None


def action(ctx: BlogContext, here: str, finding: Finding) -> Action:
    """A finding of the prescription as it is printed on page `here`."""
    remedy = finding.remedy
    links = []
    for evidence in finding.evidence[:LINKS]:
        href = ctx.comment_link(here, evidence.post_url, evidence.comment_id)
        if href is None:
            safe = clean.href(evidence.url)
            if safe:
                links.append(Link(_outside(ctx, evidence.words) or clean.host(safe), safe, out=True))
            continue
        links.append(Link(_evidence_words(ctx, evidence.post_url, evidence.comment_id, evidence.words), href))
    page = {"waiting": "waiting.html", "spam": "spam.html"}.get(_list_of(finding), "")
    if page:
        more = len(finding.evidence) > LINKS
        links.append(Link(f"All {words.number(len(finding.evidence))}" if more else "The list", page))
    long = bool(remedy and remedy.command and len(remedy.command) > LONGEST_COMMAND)
    return Action(
        title=ctx.say(remedy.action if remedy else finding.message, 160).rstrip("."),
        why=" ".join(part for part in (ctx.say(finding.message), remedy.where if remedy else "", BESIDE if long else "") if part),
        links=tuple(dict.fromkeys(links)),
        time=_minutes(remedy.minutes) if remedy else "",
        effect=_effect(finding),
        sure={"high": "Sure", "medium": "Fairly sure", "low": "Early: few cases"}[finding.confidence],
        command=remedy.command if remedy and remedy.command and not long else None,
    )


def first_link(action: Action) -> Link | None:
    """Where the one thing to do starts: the list it belongs to, else its only place."""
    if not action.links:
        return None
    last = action.links[-1]
    if last.out or (len(action.links) == 1 and not last.href.startswith(("waiting.html", "spam.html"))):
        return Link("See where", last.href, out=True) if last.out else last
    return Link("Open the list", last.href) if "#" not in last.href else action.links[0]


def _list_of(finding: Finding) -> str:
    code = finding.code.lower()
    return "waiting" if code in ("r-waiting", "r-questions") else "spam" if finding.sign == "spam" else ""


def _evidence_words(ctx: BlogContext, post_url: str | None, comment_id: str | None, said: str) -> str:
    found = ctx.by_key.get(comment_key(post_url or "", comment_id or ""))
    if found is None:
        post = ctx.posts.get(post_url or "")
        return f"\u201c{ctx.title(post, 60)}\u201d" if post else ctx.say(said, 60)
    post, comment = found
    return clean.cut(f"{ctx.namer.person(post, comment)} on \u201c{ctx.title(post, 44)}\u201d", 80)


def _outside(ctx: BlogContext, said: str) -> str:
    """A link to the blog itself; where something was looked for in vain, it leads to the page where we looked."""
    return "Where we looked" if said.startswith("Looked for") else ctx.say(said, 60)


def _minutes(minutes: float) -> str:
    if minutes < 1.5:
        return "about a minute"
    if minutes >= 90:
        return f"about {words.plural(round(minutes / 60), 'hour')}"
    rounded = round(minutes) if minutes <= 10 else 5 * round(minutes / 5)
    return f"about {words.plural(rounded, 'minute')}"


def _effect(finding: Finding) -> str:
    if finding.gain is None:
        return "Cannot be put in points yet"
    if finding.gain < 0.5:
        return "Under a point"
    return f"+{words.plural(round(finding.gain), 'point')}"
