"""What is put before the owner of the comments in doubt: by group, a few of each, and how many more there are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from checkup import platforms
from checkup.i18n import gettext, ngettext
from checkup.reader_words import ReaderWords, Wording, parts_of, sentence
from checkup.report.moderation import Script, ids_of
from checkup.report.report_context import BlogContext
from checkup.spam.suspect_groups import Group, Pair, grouped
from checkup.text import in_words as words

GROUPS = 12  # of comments that are alike, a convention: what can be cleared in ten minutes
ALIKE = 3  # comments shown of such a group: one look at a few tells of all
OTHERS = 20  # comments shown of each group that is not alike: as many as a clean blog has suspects at most
LISTED = 100  # comments of a group whose ids are listed to copy, a bound for the page
SITES = 50  # sites of a group that are listed to copy, the same


@dataclass(frozen=True, slots=True)
class Doubtful:
    """One group as the page shows it: what they have in common, the comments shown, what is said below, and what to copy."""

    words: Wording
    pairs: tuple[Pair, ...]
    caption: str
    more: str
    settle: str
    scripts: tuple[Script, ...]


@dataclass(frozen=True, slots=True)
class Suspects:
    """How many there are, the groups that are shown, and what is said above them; `cut`: some groups stand on no page."""

    count: int
    groups: tuple[Doubtful, ...]
    lede: str
    cut: bool


def put_before(ctx: BlogContext, suspects: Sequence[Pair]) -> Suspects:
    """The suspects as the page shows them."""
    groups = grouped(suspects)
    alike = [group for group in groups if group.alike]
    shown = [*alike[:GROUPS], *(group for group in groups if not group.alike)]
    left = alike[GROUPS:]
    rest = _in_the_file(left) if left else ""
    together = " " + gettext("Those that are alike stand together, so that one look is enough.") if alike else ""
    start = ngettext(
        "This may be spam or a clumsy reader. It counts as neither until you say.",
        "These may be spam or clumsy readers. They count as neither until you say.",
        len(suspects),
    )
    lede = f"{start}{together} {words.cap(rest)}"
    return Suspects(len(suspects), tuple(_doubtful(ctx, group) for group in shown), lede.rstrip(), bool(left))


def _in_the_file(left: Sequence[Group]) -> str:
    comments = words.count(sum(len(group.pairs) for group in left), "comment")
    return gettext("{comments} in {groups} are only in the CSV file.", comments=comments, groups=words.count(len(left), "smaller group"))


def _doubtful(ctx: BlogContext, group: Group) -> Doubtful:
    pairs = sorted(group.pairs, key=lambda pair: -(pair[1].verdict.score if pair[1].verdict else 0.0))
    shown = tuple(pairs[: ALIKE if group.alike else OTHERS])
    hidden = len(pairs) - len(shown)
    listed = pairs[:LISTED] if group.alike else list(shown)
    head = (
        gettext("The {shown} most doubtful of {pairs}", shown=len(shown), pairs=words.number(len(pairs)))
        if hidden
        else gettext("The most doubtful first")
    )
    return Doubtful(
        words=_harmless(group.words),
        pairs=shown,
        caption=head if len(pairs) > 1 else gettext("One comment"),
        more=_more(hidden, group.alike) if hidden else "",
        settle=ngettext("Settle it: lists to copy", "Settle them: lists to copy", len(listed)),
        scripts=tuple(_scripts(ctx, group, listed)),
    )


def _more(hidden: int, alike: bool) -> str:
    told = {"comments": words.count(hidden, "more comment"), "n": words.number(hidden)}
    if alike:
        return gettext("{comments} are like these.", **told)
    return gettext("{comments} are in the CSV file.", **told)


def _harmless(wording: Wording) -> Wording:
    """A sentence whose sites no program takes for links."""
    return sentence(*(replace(part, defang=True) if isinstance(part, ReaderWords) else part for part in parts_of(wording)))


def _scripts(ctx: BlogContext, group: Group, listed: Sequence[Pair]) -> list[Script]:
    """What settles the listed ones: a command where the platform has one, the sites they share, their ids."""
    out = []
    command = platforms.spam_command(ctx.blog, listed)
    if command:
        out.append(Script(*command))
    sites = [f'"{name}"' for name in group.hosts[:SITES] if '"' not in name] if ctx.redactor.shows_sites else []
    if sites:
        out.append(
            Script(gettext("Their sites, for block if they are spam or for allow if not, under [spam] in the config"), ", ".join(sites))
        )
    ids = ids_of(listed)
    if ids:
        out.append(Script(gettext("Their ids, for is_spam or not_spam there"), ", ".join(ids)))
    return out
