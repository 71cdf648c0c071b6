"""R0, R1, R2, R4, R7, E1, E2, E3 and S1 once more, R0 and R4 also as they are scored. Standard library only.

    python -m tests.rigs.recompute TRUTH.json COMMENTS.csv DATA.json

A second, independent reading of docs/vital-signs.md, from the blog's own database and three columns of comments.csv: it shares no code
with Checkup. Verdicts, calls and what is a question are taken from the report, as they are judgements on texts; who wrote a comment, who is
the same reader, who answers whom and all arithmetic are done anew.
"""

from __future__ import annotations

import csv
import json
import re
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import combinations
from pathlib import Path
from urllib.parse import urlsplit

from tests.rigs.fair import fair
from tests.rigs.same_reader import Row, folded, identities

DAY = 86_400.0
WEEK = 7 * DAY
POLITE = re.compile(r"(?:thanks|thank you|hi|hello|welcome)\b", re.IGNORECASE)


def seconds(gmt: str) -> float:
    return datetime.fromisoformat(gmt).replace(tzinfo=UTC).timestamp()


@dataclass
class Seen:
    """What visitors saw at T: posts and comments by id; `readers` the comments that count as readers', `on` the comments of a post."""

    now: float
    posts: dict[int, Row]
    comments: dict[int, Row]
    on: dict[int, list[Row]] = field(default_factory=lambda: defaultdict(list))

    @property
    def readers(self) -> list[Row]:
        return [c for c in self.comments.values() if c["reader"] and c["post"] in self.readable]

    @property
    def readable(self) -> set[int]:
        return {i for i, p in self.posts.items() if self.on[i] or p["comment_status"] == "open"}

    def closes(self, post: int) -> float:
        """When the door closed: the later of two weeks after the post and the last comment that no writer wrote; T where it is open."""
        row = self.posts[post]
        if row["comment_status"] != "closed":
            return self.now
        # pings show no date on these pages
        stamps = [c["at"] for c in self.on[post] if c["type"] == "comment" and not c["owner"]]
        return min(max([*stamps, seconds(row["date_gmt"]) + 14 * DAY]), self.now)


def seen_at(truth: dict[str, list[Row]], rows: list[dict[str, str]], as_of: str) -> Seen:
    """The blog as its visitors saw it at T, with the report's verdicts."""
    now = datetime.fromisoformat(as_of).timestamp()
    told = {m[1]: r for r in rows if (m := re.search(r"comment-(\d+)$", r["comment_url"]))}
    posts = {p["id"]: p for p in truth["posts"] if p["type"] == "post" and p["public"] and seconds(p["date_gmt"]) <= now}
    writers = {p["author_id"] for p in truth["posts"] if p["type"] == "post" and p["public"]}
    seen = Seen(now, posts, {})
    for c in truth["comments"]:
        if not c["visible"] or str(c["id"]) not in told or c["post"] not in posts:
            continue
        at = seconds(c["date_gmt"])
        if c["type"] == "comment" and at > now:
            continue  # pings show no date on these pages, so nobody can tell which of them came after T
        row = told[str(c["id"])]
        owner = c["type"] == "comment" and c["user_id"] in writers
        reader = c["type"] == "comment" and not owner and row["verdict"] in ("ok", "promo")
        one = {
            **c,
            "at": at,
            "label": row["verdict"],
            "asks": row["question"] == "true",
            "owner": owner,
            "reader": reader,
            "dated": bool(row["posted"]),
        }
        one["calls"] = row["calls"].removesuffix(" (maybe)")
        seen.comments[c["id"]] = one
        seen.on[c["post"]].append(one)
    return seen


def figures(truth: dict[str, list[Row]], rows: list[dict[str, str]], as_of: str) -> dict[str, float | None]:
    """The figures; `truth` as the rig's database tells it, `rows` the lines of comments.csv, `as_of` T."""
    seen = seen_at(truth, rows, as_of)
    talk = [c for c in seen.comments.values() if c["type"] == "comment"]
    people = identities(talk, urlsplit(next(iter(seen.posts.values()))["permalink"]).netloc)
    return {**responsiveness(seen, people), **engagement(seen, people), "S1": spam_on_show(seen)}


# responsiveness


def responsiveness(seen: Seen, people: dict[int, str | None]) -> dict[str, float | None]:
    """R0, R1 (with its part for 48 hours), R2, R4 and R7."""
    by_writer, by_anybody = answers(seen, people)
    gap = {c["id"]: min(a["at"] for a in by_writer[c["id"]]) - c["at"] for c in seen.readers if by_writer.get(c["id"])}
    watched = {c["id"]: seen.closes(c["post"]) - c["at"] for c in seen.readers}
    in_time = {i: wait if (wait := gap.get(i)) is not None and wait <= max(left, 0.0) else None for i, left in watched.items()}

    owed = [c["id"] for c in seen.readers if c["calls"] in ("question", "request", "reply")]

    def within(span: float) -> float | None:
        could = [i for i in owed if watched[i] >= span]
        return share(sum((wait := in_time[i]) is not None and wait <= span for i in could), len(could))

    asked = [c["id"] for c in seen.readers if c["asks"]]
    old = [i for i in owed if watched[i] >= WEEK]
    told = [c["id"] for c in seen.readers if c["calls"] != "thanks" and watched[c["id"]] >= WEEK]
    return {
        "R0": share(sum(i in gap for i in old), len(old)),
        "R0.fair": fair([(people[i] or i, i in gap) for i in old]),
        "R7": share(sum(i in gap for i in told), len(told)),
        "R1": within(WEEK),
        "R1.48h": within(2 * DAY),
        "R2": median_wait([(in_time[i], watched[i]) for i in owed]),
        "R4": share(sum(i in by_anybody for i in asked), len(asked)),
        "R4.fair": fair([(people[i] or i, i in by_anybody) for i in asked]),
    }


def share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def answers(seen: Seen, people: dict[int, str | None]) -> tuple[dict[int, list[Row]], set[int]]:
    """Id of a reader's comment -> the writers' comments that answer it; ids of the comments that anybody else answered."""
    silent, used = repeats(seen)
    found: dict[int, list[Row]] = defaultdict(list)
    anybody: set[int] = set()
    for reply in seen.comments.values():
        if reply["type"] != "comment" or reply["label"] == "spam" or reply["id"] in silent:
            continue
        for asked in spoken_to(seen, reply):
            if reply["owner"]:
                found[asked["id"]].append(reply)
                anybody.add(asked["id"])
            elif (mine := people[reply["id"]]) is None or mine != people[asked["id"]]:
                anybody.add(asked["id"])
    for asked, reply in assumed(seen, people, silent | used, found):
        found[asked["id"]].append(reply)
        anybody.add(asked["id"])
    for earlier, asked in said_before(seen, people, set(found)):
        found[earlier["id"]] += found[asked["id"]]
        anybody.add(earlier["id"])
    return found, anybody


def said_before(seen: Seen, people: dict[int, str | None], answered: set[int]) -> list[tuple[Row, Row]]:
    """What a reader said within a day before their answered comment, no writer in between; the answer is to both."""
    both: list[tuple[Row, Row]] = []
    for comments in seen.on.values():
        last: dict[str, list[Row]] = defaultdict(list)
        for one in sorted((c for c in comments if c["type"] == "comment"), key=lambda c: (c["at"], c["id"])):
            if one["owner"]:
                last.clear()
            elif one["label"] != "spam" and (who := people[one["id"]]) is not None:
                if one["id"] in answered:
                    both += [(c, one) for c in last.pop(who, []) if c["id"] not in answered and one["at"] - c["at"] <= DAY]
                last[who].append(one)
    return both


def repeats(seen: Seen) -> tuple[set[int], set[int]]:
    """Writers' comments without a word, with a text used for the third time or of a form letter; those with a text that was used before.

    The names of a post's readers are no part of a text. A form letter is what a writer sent three times, in six words at most, none of them
    a number, that share two words of four letters or more, and that take up no word of the reader's above. Of a writer of many comments it
    is what makes a tenth of them, or ten.
    """
    names = {post: {w for c in those if not c["owner"] for w in _words(c["author"]) if not w.isdigit()} for post, those in seen.on.items()}
    uses: Counter[tuple[int, str]] = Counter()
    silent, used = set(), set()
    letters: dict[tuple[int, str, str], list[Row]] = defaultdict(list)
    mine = [(c, _kept(c, names[c["post"]])) for c in seen.comments.values() if c["owner"]]
    wrote = Counter(c["user_id"] for c, kept in mine if kept)
    often = Counter((c["user_id"], w) for c, kept in mine if _is_short(kept) for w in set(kept))
    for c in sorted((c for c in seen.comments.values() if c["owner"]), key=lambda c: (c["at"], c["id"])):
        kept, limit = _kept(c, names[c["post"]]), min(max(3, -(-wrote[c["user_id"]] // 10)), 10)
        said = c["user_id"], "".join(kept)
        uses[said] += 1
        asked = seen.comments.get(c["parent"])
        taken = {w for w in kept if len(w) >= 5 and often[c["user_id"], w] < 3}.intersection(_words(asked["text"]) if asked else ())
        if _is_short(kept) and not (taken and asked and not asked["owner"]):
            for one, two in combinations(sorted({w for w in kept if len(w) >= 4}), 2):
                letters[c["user_id"], one, two].append(c)
        if not said[1] or uses[said] >= limit:
            silent.add(c["id"])
        if uses[said] > 1:
            used.add(c["id"])
    for (writer, _, _), sent in letters.items():
        if len({c["at"] for c in sent}) >= min(max(3, -(-wrote[writer] // 10)), 10):
            silent |= {c["id"] for c in sent}
    return silent, used


def _kept(comment: Row, names: set[str]) -> list[str]:
    spoken = _words(comment["text"])
    return [w for w in spoken if w not in names] or spoken


def _is_short(kept: list[str]) -> bool:
    return len(kept) <= 6 and not any(w.isdigit() for w in kept)


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", folded(text))


def spoken_to(seen: Seen, reply: Row) -> list[Row]:
    """The nearest reader's comment above in the thread, and a reader's who is called by name at the beginning or behind an @ or thanks."""
    chain, above = [], seen.comments.get(reply["parent"])
    while above is not None and len(chain) < 50:
        chain.append(above)
        above = seen.comments.get(above["parent"]) if above["owner"] else None
    found = [c for c in chain if not c["owner"] and c["id"] != reply["id"]] if reply["owner"] else chain[:1]
    if reply["owner"]:
        earlier = [c for c in seen.on[reply["post"]] if c["type"] == "comment" and not c["owner"] and c["at"] < reply["at"]]
        found += [c for c in earlier if c["author"] and c not in found and calls(reply["text"], c["author"])]
    return found


def calls(text: str, name: str) -> bool:
    first = re.escape(name.split()[0])
    return re.search(rf"(?:^|@|thanks |hi ){first}(?:[,:!. ]|$)", text, re.IGNORECASE) is not None


def assumed(seen: Seen, people: dict[int, str | None], spent: set[int], found: dict[int, list[Row]]) -> list[tuple[Row, Row]]:
    """Reader's comment and the writer's that is assumed to answer it: it names nobody, and the blog did not show threads yet."""
    since = threads_begin(seen)
    pairs: list[tuple[Row, Row]] = []
    for comments in seen.on.values():
        talk = sorted((c for c in comments if c["type"] == "comment"), key=lambda c: (c["at"], c["id"]))
        for n, reply in enumerate(talk):
            if not reply["owner"] or reply["parent"] in seen.comments or reply["id"] in spent or reply["at"] >= since:
                continue
            if POLITE.match(reply["text"]) and len(reply["text"].split()) < 5:
                continue
            done = {c["id"] for c, _ in pairs} | {i for i, by in found.items() if any(a["at"] <= reply["at"] for a in by)}
            near = [c for c in talk[:n] if not c["owner"] and c["label"] != "spam" and reply["at"] - c["at"] <= WEEK]
            near = [c for c in near if (up := seen.comments.get(c["parent"])) is None or up["owner"]]
            waiting = [c for c in near if c["id"] not in done]
            few = len({people[c["id"]] or c["id"] for c in waiting}) <= 3
            meant = {c["id"]: c for c in [*(waiting if few else []), *near[-1:]]}
            pairs += [(c, reply) for c in meant.values()]
    return pairs


def threads_begin(seen: Seen) -> float:
    """When the first reply came of the first ten readers' comments in a row of which three are replies; infinity where there are none."""
    talk = sorted(
        (c for c in seen.comments.values() if c["type"] == "comment" and not c["owner"] and c["label"] != "spam"), key=lambda c: c["at"]
    )
    for start in range(max(1, len(talk) - 9)):
        row = [c for c in talk[start : start + 10] if c["parent"] in seen.comments]
        if len(row) >= 3:
            return float(row[0]["at"])
    return float("inf")


def median_wait(waits: list[tuple[float | None, float]]) -> float | None:
    """Hours at which the Kaplan-Meier curve first is at one half or below; None = not reached."""
    events = sorted((w, False) if w is not None else (max(watched, 0.0), True) for w, watched in waits)
    at_risk, still = len(events), 1.0
    for index, (wait, censored) in enumerate(events):
        if not censored:
            still *= 1 - 1 / at_risk
        at_risk -= 1
        last_of_time = index + 1 == len(events) or events[index + 1][0] > wait or events[index + 1][1]
        if still <= 0.5 and not censored and last_of_time:
            return wait / 3600
    return None


# engagement and spam


def engagement(seen: Seen, people: dict[int, str | None]) -> dict[str, float | None]:
    """E1, E2 and E3."""
    silent = repeats(seen)[0]
    old = [i for i in seen.readable if seen.now - seconds(seen.posts[i]["date_gmt"]) >= 14 * DAY]
    per_post = Counter(c["post"] for c in seen.readers)
    on: dict[str, set[int]] = defaultdict(set)
    for c in seen.readers:
        if (who := people[c["id"]]) is not None:
            on[who].add(c["post"])
    return {
        "E1": share(sum(min(per_post[i], 20) for i in old), len(old)),
        "E2": share(sum(len(posts) > 1 for posts in on.values()), len(on)),
        "E3": share(sum(c["parent"] in seen.comments or names_somebody(seen, c, silent) for c in seen.readers), len(seen.readers)),
    }


def names_somebody(seen: Seen, comment: Row, silent: set[int]) -> bool:
    """A reader's comment that speaks by name to the last bearer before it; to the post's author only behind an @ or after an answer."""
    earlier = [c for c in seen.on[comment["post"]] if c["type"] == "comment" and c["author"] and c["at"] < comment["at"]]
    for first in {c["author"].split()[0] for c in earlier if c["author"] != comment["author"]}:
        if not re.search(rf"(?:(?:^|@|thanks |hi ){first}[,:!. ]|, {first}[.!?])", comment["text"], re.IGNORECASE):
            continue
        last = [c for c in earlier if c["author"].split()[0] == first][-1]
        told = [] if last["id"] in silent else spoken_to(seen, last)
        if not last["owner"] and last["author"] != seen.posts[comment["post"]]["author"]:
            return True
        if f"@{first}" in comment["text"] or any(c["author"] == comment["author"] for c in told):
            return True
    return False


def spam_on_show(seen: Seen) -> float | None:
    """S1. Spam of which the report knows no date counts as young: pings show none on the pages, but the API tells it."""
    spam = [c for c in seen.comments.values() if c["label"] == "spam"]
    stale = sum(seen.now - c["at"] > 30 * DAY for c in spam if c["dated"])
    return share(len(spam) + stale, sum(c["label"] != "suspect" for c in seen.comments.values()) + stale)


# the report beside it


def compare(truth: Path, comments: Path, data: Path) -> dict[str, tuple[float | None, float | None]]:
    """Code -> (recomputed here, printed in data.json)."""
    told = json.loads(data.read_text(encoding="utf-8"))
    with comments.open(encoding="utf-8-sig", newline="") as lines:
        rows = list(csv.DictReader(lines))
    measures = {code: measure for sign in told["signs"].values() for code, measure in sign["measures"].items()}
    printed = {code: measure["value"] for code, measure in measures.items()} | {"R1.48h": measures["R1"]["detail"]["48h"]}
    printed |= {f"{code}.fair": measures[code]["detail"].get("fair", measures[code]["value"]) for code in ("R0", "R4")}
    return {code: (value, printed[code]) for code, value in figures(json.loads(truth.read_text("utf-8")), rows, told["as_of"]).items()}


def main() -> int:
    """Print both readings of each figure."""
    for code, (value, told) in compare(*(Path(name) for name in sys.argv[1:4])).items():
        print(code, value, told)
    return 0


if __name__ == "__main__":
    sys.exit(main())
