"""What a sign, a measure or a finding means, in Markdown: one source for `checkup explain`, the method page and docs/vital-signs.md."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from checkup import signs
from checkup.diagnosis.rubric import MeasureTable, Rubric, load
from checkup.errors import UsageError
from checkup.measuring.declared import Spec
from checkup.signs import Sign

_CHOICES = """
- **Where the moment of the checkup was derived**, the window ends 30 days after the newest post and reaches back 365 days from there.
- **Where fewer than five posts came in the last 365 days** and no window is set: a blog that wrote five in a year before is asleep, and its
  last such year is judged; of one that never did, its newest twelve posts, or all if there are fewer.
- **A blog is finished**, and has no grade, where its owner or its last post says so, or after a silence of 365 days where the day of the
  checkup is known: of twice its usual pause where it has five posts and that is longer, of 60 days where the title calls a post the last.
- **Resamples** draw the posts of the window among themselves and older ones (which only matter to spam) among themselves, so each resample
  has as many of both as the blog.
- **Gain.** A new post counts for the schedule alone. A gain is unknown, not 0, where the finding's own sign is not scored.
"""


def explain(name: str, rubric: Rubric | None = None) -> str:
    """Markdown about a sign id ("spam"), a measure code ("R0") or a finding code ("S-late-spam"), in any case of letters.

    Raises UsageError, with what there is, for anything else.
    """
    rubric = rubric or load()
    wanted = name.strip().casefold()
    for sign in signs.all():
        if sign.id == wanted:
            return "\n".join(_sign(sign, rubric)) + "\n"
        for spec in sign.specs:
            if spec.code.casefold() == wanted:
                return (
                    "\n".join([f"# {spec.code} {spec.name}", "", *_measure(spec, sign, rubric), "", f"Part of the sign `{sign.id}`."])
                    + "\n"
                )
    for code in rubric.finding:
        if code.casefold() == wanted:
            return "\n".join([f"# {code}", "", *_finding(code, rubric)]) + "\n"
    raise UsageError(f"There is no sign, measure or finding called {name!r}.", _known(rubric))


def _known(rubric: Rubric) -> str:
    names = ", ".join(e.id for e in signs.all())
    codes = ", ".join(s.code for e in signs.all() for s in e.specs)
    return f"Signs: {names}. Measures: {codes}. Findings: {', '.join(sorted(rubric.finding))}."


def docs(rubric: Rubric | None = None) -> str:
    """The whole of docs/vital-signs.md."""
    rubric = rubric or load()
    lines = ["# Vital signs", "", f"What a checkup measures, and how the rubric `{rubric.name}` judges it. Generated; do not edit.", ""]
    lines += [_flat(rubric.source), "", "## Score and grade", "", *_score(rubric), ""]
    by_id = {sign.id: sign for sign in signs.all()}
    for category in rubric.category:
        lines += [f"## {category.name} ({category.points:g} points)", ""]
        for sign_id, table in rubric.sign.items():
            if table.category == category.id and sign_id in by_id:
                lines += [
                    line.replace("# ", "### ", 1) if line.startswith("# ") else line for line in _sign(by_id[sign_id], rubric, "####")
                ]
                lines.append("")
    choices = [sign.choices for sign_id in rubric.sign if (sign := by_id.get(sign_id)) is not None and sign.choices]
    lines += ["## Where a definition leaves a choice", "", *choices, _CHOICES.strip(), ""]
    lines += ["## Findings", ""]
    for code in sorted(rubric.finding):
        lines += [f"### {code}", "", *_finding(code, rubric), ""]
    return "\n".join(lines).rstrip() + "\n"


def _score(rubric: Rubric) -> Iterator[str]:
    need = rubric.conditions
    yield "| letter | word | from |"
    yield "|---|---|---|"
    for band in rubric.grades:
        yield f"| {band.letter} | {band.word} | {band.from_} |"
    yield ""
    yield (
        "A score is the geometric mean of the scored signs, weighted by their points: exp(sum(points x ln(score)) / sum(points)), "
        f"rounded half up; a sign under {rubric.score.floor:g} counts as {rubric.score.floor:g}. What is neglected cannot be bought "
        "back by what is easy (the Human Development Index changed to this mean in 2010 for that reason). Categories are the same "
        "mean of their signs."
    )
    yield ""
    yield (
        f"There is no score unless {need.points:g} points were scored, {need.signs} sign of {need.category} among them, there are "
        f"{need.posts} posts, {need.comments} reader comments were read, and {round(100 * need.read)} % of the posts found were read."
    )


def _sign(sign: Sign, rubric: Rubric, level: str = "##") -> Iterator[str]:
    table = rubric.sign.get(sign.id)
    points = f" ({table.points:g} points)" if table else ""
    yield f"# {sign.name}{points}"
    yield ""
    yield f"*{sign.question}* `{sign.id}`"
    yield ""
    yield sign.text
    yield ""
    if table and len(table.weights) > 1:
        yield f"Score: {_weighted(table.weights)}, over those that are scored."
        if table.otherwise:
            yield f"Where {' or '.join(table.needs)} has too few cases: {_weighted(table.otherwise)}."
        yield ""
    for spec in sign.specs:
        yield f"{level} {spec.code} {spec.name}"
        yield ""
        yield from _measure(spec, sign, rubric)
        yield ""


def _weighted(weights: Mapping[str, float]) -> str:
    return " + ".join(f"{weight:g} {code}" if weight != 1 else code for code, weight in weights.items())


def _measure(spec: Spec, sign: Sign, rubric: Rubric) -> Iterator[str]:
    yield spec.text
    table = rubric.measure.get(spec.code)
    if table is None:
        return
    yield ""
    shown, scored = table.minima
    scale = "scored" if table.curve else "compared"
    yield f"Unit: {spec.unit}. Shown from {shown} {spec.n_unit}, {scale} from {scored}."
    if table.curve:
        yield ""
        yield f"Curve: {_curve(table, spec)}."


def _curve(table: MeasureTable, spec: Spec) -> str:
    def value(x: float) -> str:
        return f"{100 * x:g} %" if spec.unit == "share" else f"{x:g}"

    return ", ".join(f"{value(x)} → {y:g}" for x, y in table.curve)


def _finding(code: str, rubric: Rubric) -> Iterator[str]:
    text = rubric.finding[code]
    yield f"**{text.title}.** {text.why}"
    if text.action:
        yield ""
        times = f" for each {text.per}" if text.per else "" if text.once else " for each"
        cost = "" if not text.minutes else f" About {text.minutes:g} minutes{times}."
        yield f"What to do: {text.action[0].lower()}{text.action[1:]}.{cost}"


def _flat(text: str) -> str:
    return " ".join(text.split())
