"""What was fixed, is new and is still open since the last checkup: one list for the overview, data.json, feed, terminal and CI."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date

from checkup import signs
from checkup.findings import Checkup, Finding, VitalSign
from checkup.history import Comparison, Trend
from checkup.i18n import N_, gettext, ngettext
from checkup.text import in_words as words

GRAVE = 3
"""The severity of what needs care now: where such a finding is new, what it pushed aside is not fixed."""

OTHER_FRAME = N_("The settings of what is measured changed, so nothing is called fixed or new, and the score is not compared.")
MOVED = N_("The posts stand at other addresses than at the last checkup, so what changes post by post is followed anew from here.")
OTHER_SETTINGS = N_("The settings were others, so part of what differs may come from them.")


@dataclass(frozen=True, slots=True)
class Item:
    """One line of the list. `code` is the finding's, the same in each run; `place` is a page of the blog's folder with its anchor."""

    code: str
    sign: str
    words: str
    place: str


@dataclass(frozen=True, slots=True)
class SinceLast:
    """The list since the checkup of `day`, and the measures for which a trend stands, each since the day `base`.

    `comments_gone`: comments that were no spam and have vanished: deleting the unanswered is no answer, so it is said.
    `settings_changed`: the settings were others at that checkup; `frame_changed`: among them such as say what is measured.
    `moved`: hardly a post stands where it stood then, so what is told post by post begins anew.
    `lost`, `gained`: posts that only the other checkup, or only this one, could read. `same_day`: that checkup is of the same day.
    """

    day: date
    fixed: tuple[Item, ...]
    new: tuple[Item, ...]
    still: tuple[Item, ...]
    base: date | None = None
    better: tuple[str, ...] = ()
    worse: tuple[str, ...] = ()
    comments_gone: int = 0
    settings_changed: bool = False
    frame_changed: bool = False
    lost: int = 0
    gained: int = 0
    moved: bool = False
    same_day: bool = False

    @property
    def title(self) -> str:
        """ "Since 22 Aug 2026: fixed 6, new 2, still open 4"."""
        told = []
        if self.fixed:
            told.append(gettext("fixed {n}", n=len(self.fixed)))
        if self.new:
            told.append(gettext("new {n}", n=len(self.new)))
        if self.still:
            told.append(gettext("still open {n}", n=len(self.still)))
        whole = not (self.frame_changed or self.lost or self.gained)
        what = ", ".join(told) or (gettext("nothing fixed, nothing new") if whole else gettext("not to be compared"))
        if self.same_day:
            return gettext("Since the first run of this day: {what}", what=what)
        return gettext("Since {day}: {what}", day=words.day(self.day), what=what)

    @property
    def lines(self) -> tuple[str, ...]:
        """ "Better since 23 Feb 2026: Readers answered.", so for what is worse and what was deleted; before that, other settings."""
        told = [*unlike(self)]
        if self.better:
            told.append(_moved_since(N_("Better: {names}."), N_("Better since {day}: {names}."), self.base, self.better))
        if self.worse:
            told.append(_moved_since(N_("Worse: {names}."), N_("Worse since {day}: {names}."), self.base, self.worse))
        if gone := self.comments_gone:
            comments = words.spelled(gone, "comment")
            told.append(ngettext("{comments} went that was no spam.", "{comments} went that were no spam.", gone, comments=comments))
        return tuple(told)


def unlike(found: SinceLast | Comparison) -> Iterable[str]:
    """Why what differs from the last checkup may not be the blog's doing: other settings or addresses, posts that one could not read."""
    if found.moved:
        yield gettext(MOVED)
    if found.frame_changed:
        yield gettext(OTHER_FRAME)
    elif found.settings_changed:
        yield gettext(OTHER_SETTINGS)
    if n := found.lost:
        yield ngettext(
            "{posts} that the last checkup read could not be read this time, so nothing is called fixed.",
            "{posts} that the last checkup read could not be read this time, so nothing is called fixed.",
            n,
            posts=words.cap(words.spelled(n, "post")),
        )
    if n := found.gained:
        yield ngettext(
            "{posts} could not be read at the last checkup, so nothing is called new.",
            "{posts} could not be read at the last checkup, so nothing is called new.",
            n,
            posts=words.cap(words.spelled(n, "post")),
        )


def _moved_since(plain: str, dated: str, base: date | None, names: tuple[str, ...]) -> str:
    told = words.listed([words.inside(name) if i else name for i, name in enumerate(names)])
    return gettext(plain, names=told) if base is None else gettext(dated, day=words.day(base), names=told)


def since_last(checkup: Checkup, comparison: Comparison | None) -> SinceLast | None:
    """The list; None at the first checkup and where the method changed, so that nothing can be compared.

    What moves by degrees is called fixed or new only where a trend of its sign says better or worse. Acknowledged findings, and those
    that leave nothing to do, are in no list; of a finished blog nothing is called fixed.
    """
    day = words.iso_day(comparison.since) if comparison else None
    if comparison is None or comparison.method_changed or day is None:
        return None
    open_now = [f for f in _ordered(checkup) if f.remedy is not None and f.code in checkup.tasks]
    new, still = set(comparison.new), set(comparison.still)
    fixed = (
        [] if checkup.state == "finished" else [_gone(checkup, code) for code in comparison.fixed if _is_fixed(checkup, comparison, code)]
    )
    fresh = [_open(checkup, f) for f in open_now if f.code in new and _moved(checkup, comparison, f.code, "Worse")]
    return SinceLast(
        day,
        fixed=(*fixed, *_answered(comparison.answered, fixed), *_spam(comparison.spam_gone, "gone", fixed)),
        new=(*fresh, *_spam(comparison.spam_new, "new", fresh)),
        still=tuple(_open(checkup, f) for f in open_now if f.code in still),
        base=words.iso_day(comparison.trends_since) if comparison.trends_since else None,
        better=_named(checkup, comparison, "Better"),
        worse=_named(checkup, comparison, "Worse"),
        comments_gone=comparison.comments_gone,
        settings_changed=comparison.settings_changed,
        frame_changed=comparison.frame_changed,
        lost=comparison.lost,
        gained=comparison.gained,
        moved=comparison.moved,
        same_day=day == checkup.facts.as_of.astimezone(UTC).date(),
    )


def _ordered(checkup: Checkup) -> Iterable[Finding]:
    """Every finding once, those of the prescription first and in its order."""
    return {f.code: f for f in (*checkup.prescription, *checkup.findings)}.values()


def _sign_of(checkup: Checkup, code: str) -> VitalSign | None:
    """The sign that makes this finding."""
    return next((one for sign in signs.all() if code in sign.codes and (one := checkup.sign(sign.id)) is not None), None)


def _moved(checkup: Checkup, comparison: Comparison, code: str, way: Trend) -> bool:
    """Whether one look tells that the finding came or went, or a trend of its sign does."""
    sign = _sign_of(checkup, code)
    if checkup.tasks[code].fixed:
        return True
    return sign is not None and any(comparison.trends.get(m.code) == way for m in sign.measures)


def _is_fixed(checkup: Checkup, comparison: Comparison, code: str) -> bool:
    """Whether the finding is gone for good: its sign was measured, and no finding as grave took its place there."""
    sign = _sign_of(checkup, code)
    if code not in checkup.tasks or sign is None or sign.outcome not in ("ok", "early"):
        return False
    graver = any(f.sign == sign.id and f.code in comparison.new and f.severity >= GRAVE for f in checkup.findings)
    return not graver and _moved(checkup, comparison, code, "Better")


def _gone(checkup: Checkup, code: str) -> Item:
    task, sign = checkup.tasks[code], _sign_of(checkup, code)
    return Item(
        code,
        sign.id if sign else "",
        task.fixed or gettext("No longer so: {what}", what=words.inside(task.title)),
        _row_of(sign.id if sign else ""),
    )


def _open(checkup: Checkup, finding: Finding) -> Item:
    return Item(finding.code, finding.sign, checkup.tasks[finding.code].title, _place(finding))


def _place(finding: Finding) -> str:
    """The page that lists the finding's cases, else its sign's row."""
    sign = signs.named(finding.sign)
    listed = sign.list_page if sign is not None else None
    return listed.page if listed is not None and (not listed.only or finding.code in listed.only) else _row_of(finding.sign)


def _row_of(sign_id: str) -> str:
    """The first row of a sign on the overview."""
    sign = signs.named(sign_id)
    return f"index.html#{sign.rows[0].anchor}" if sign is not None and sign.rows else "index.html"


def _answered(count: int, told: list[Item]) -> tuple[Item, ...]:
    """Readers who were answered since, where no line of its sign says it: others may still wait."""
    sign = next((one for one in signs.all() if any(spec.code == signs.code_of("answered") for spec in one.specs)), None)
    if not count or sign is None or any(item.sign == sign.id for item in told):
        return ()
    comments = words.cap(words.spelled(count, "comment"))
    line = ngettext("{comments} that waited has your answer", "{comments} that waited have your answer", count, comments=comments)
    return (Item("", sign.id, line, sign.list_page.page if sign.list_page else _row_of(sign.id)),)


def _spam(count: int, what: str, told: list[Item]) -> tuple[Item, ...]:
    """Spam that came or went, where no line of its sign says it."""
    code = signs.code_of("spam_on_show")
    sign = next((one for one in signs.all() if any(spec.code == code for spec in one.specs)), None)
    if not count or sign is None or any(item.sign == sign.id for item in told):
        return ()
    comments = words.spelled(count, "spam comment")
    if what == "gone":
        line = ngettext("{comments} is gone", "{comments} are gone", count, comments=comments)
    else:
        line = ngettext("{comments} is new", "{comments} are new", count, comments=comments)
    return (Item("", sign.id, line, sign.list_page.page if sign.list_page else _row_of(sign.id)),)


def _named(checkup: Checkup, comparison: Comparison, way: Trend) -> tuple[str, ...]:
    """The measures for which the trend rule says this."""
    names: dict[str, str] = {m.code: m.name for s in checkup.signs for m in s.measures}
    return tuple(names[code] for code, word in sorted(comparison.trends.items()) if word == way and code in names)
