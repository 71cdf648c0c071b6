"""What the frames of pages say of a blog: its platform, language, title, who writes it, and what it offers to newcomers."""

from __future__ import annotations

from collections import Counter

from checkup.model import Mark, Owner, Reading


class BlogFrame:
    """Collects what pages say beside their posts; neither their order nor how often one was saved changes anything."""

    def __init__(self) -> None:
        self.marks: dict[str, Mark] = {}  # by welcome item, the mark that tells the most
        self.platforms: Counter[str] = Counter()
        self._languages: Counter[str] = Counter()
        self._titles: Counter[str] = Counter()
        self._keepers: Counter[str] = Counter()
        self._owners: dict[tuple[str | None, str | None, str | None], Owner] = {}
        self._pages = 0

    def add(self, reading: Reading) -> None:
        """What one page says of the blog."""
        self._pages += 1
        if reading.platform not in ("unknown", ""):
            self.platforms[reading.platform] += 1
        if reading.language:
            self._languages[reading.language] += 1
        if reading.blog_title:
            self._titles[reading.blog_title] += 1
        for owner in reading.owners:
            self.own(owner)
        self._keepers.update(reading.keepers)
        for mark in reading.marks:
            kept = self.marks.get(mark.item)
            if kept is None or _tells_more(mark) < _tells_more(kept):
                self.marks[mark.item] = mark

    def own(self, owner: Owner) -> None:
        """Somebody who writes the blog; of what is said of one person the first by its words is kept."""
        who = (owner.person.name, owner.person.url, owner.person.platform_id)
        kept = self._owners.get(who, owner)
        self._owners[who] = min(kept, owner, key=lambda o: o.evidence)

    def owners(self) -> tuple[Owner, ...]:
        """Who writes the blog, as its pages name them."""
        return tuple(self._owners[who] for who in sorted(self._owners, key=lambda who: [part or "" for part in who]))

    def keepers(self) -> tuple[str, ...]:
        """The names that at least half of the pages bear as their keeper's."""
        return tuple(sorted(name for name, pages in self._keepers.items() if 2 * pages >= self._pages))

    def title(self) -> str | None:
        """What most pages call the blog, None where none does."""
        return commonest(self._titles)

    def language(self) -> str | None:
        """The language that most pages call theirs, None where none does."""
        return commonest(self._languages)


def commonest(counts: Counter[str]) -> str | None:
    """What was counted most, of equals the first by the alphabet; None where nothing was."""
    return min(counts, key=lambda name: (-counts[name], name)) if counts else None


def _tells_more(mark: Mark) -> tuple[int, int, str, str]:
    """Sort key of marks of one item: found, not found, cannot tell; of equals the one that the shortest address shows."""
    return {True: 0, False: 1, None: 2}[mark.found], len(mark.url or ""), mark.url or "", mark.words
