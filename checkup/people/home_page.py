"""The blog's own home page as a commenter's site: writers print it, and so do some readers who mistake the field."""

from __future__ import annotations

from checkup.i18n import N_, gettext
from checkup.people.case import Case
from checkup.people.person import related
from checkup.people.signed import Signed
from checkup.people.writers import Writer

# comments of writers after which a further name with the home page must be related to theirs; a convention: after so many one knows their
# names
KNOWN = 5
MANY = 3  # unknown names with the home page that make it evidence of nothing,
MOST, SHARE = 10, 0.6  # but for one name with so many of those comments
POSTS = 3  # with such comments of one name; a convention: on fewer it may be a reader who mistook the field, so that the owner is asked
BELOW = 2  # posts on which a name speaks right below readers and nowhere else; a convention: once may be a reader who mistook the field
WHY = N_("the address is the blog's own home page")
GUESS = N_("whose site is the blog's own home page")


def by_home_page(case: Case) -> None:
    """Comments that print the blog's home page, exactly, and the others under the names that do.

    Where a writer is known to print it, or five of the writers' comments are known, only names that are related to a writer's. Else the
    names that print it on three posts, if fewer than three names do (on fewer posts, where the blog has few, as a guess that the owner is
    asked about, only the one that most bear); else one name with ten such comments and three in five of them. A lone unrelated name that
    signs as the known writer does and only speaks right below readers is a guess as well: a second writer, or a pen name.
    """
    carriers: dict[str, list[Signed]] = {}
    for one in case.signatures.all:
        if one.home and one.name:
            carriers.setdefault(one.name, []).append(one)
    known = len(case.found) >= KNOWN or any(one.number in case.found for some in carriers.values() for one in some)
    names = [n for n in sorted(carriers) if not case.writers.named(n) and case.open(carriers[n])]
    for name in names:
        writer = _related(case, name) if known else _alone(case, name, {n: carriers[n] for n in names})
        if writer:
            _take(case, name, writer)
    others = [n for n in names if case.open(carriers[n])]
    if known and len(others) == 1 and len(names) < MANY and _answers_only(case, others[0]):
        _take(case, others[0], case.writers.new(carriers[others[0]][0].comment.author, gettext(GUESS), inferred=True))


def _answers_only(case: Case, name: str) -> bool:
    """Whether all comments of a name print the home page, as those of a known writer do, and stand right below a reader's, on two posts."""
    mine, all_ = case.signatures.by_name[name], case.signatures.all
    if not all(one.home for one in mine) or not any(one.home and one.number in case.found for one in all_):
        return False

    def below_a_reader(one: Signed) -> bool:
        above = all_[one.number - 1] if one.number else one
        return above.post == one.post and above.name != name and above.number not in case.found

    return case.signatures.posts_of(mine) >= BELOW and all(map(below_a_reader, mine))


def _related(case: Case, name: str) -> Writer | None:
    return next((w for w in case.writers if any(related(name, n) or set(name.split()) & set(n.split()) for n in w.called)), None)


def _alone(case: Case, name: str, carriers: dict[str, list[Signed]]) -> Writer | None:
    """The writer of a name where no writer's comment is known: alone or nearly alone with the home page, again and again."""
    mine, total = carriers[name], sum(len(some) for some in carriers.values())
    posts = case.signatures.posts_of(mine)
    often = len(mine) >= MOST and len(mine) >= SHARE * total
    if not often and not (len(carriers) < MANY and posts >= case.signatures.several()):
        return None
    sure = [writer for writer in case.writers if not writer.inferred]
    only = sure[0] if len(sure) == 1 else None
    if (writer := _related(case, name) or only) is not None:
        return writer
    if often or posts >= POSTS:
        return case.writers.new(mine[0].comment.author, gettext(WHY))
    if any(case.signatures.posts_of(some) >= posts for other, some in carriers.items() if other != name):
        return None
    return case.writers.new(mine[0].comment.author, gettext(GUESS), inferred=True)


def _take(case: Case, name: str, writer: Writer) -> None:
    """The name's comments with the home page, without a site, or with any page of the blog."""
    writer.aliases.add(name)
    for one in case.open(case.signatures.by_name[name]):
        if one.home:
            case.give(one, writer, gettext(WHY))
    for one in case.open(case.signatures.by_name[name]):
        foreign = one.account and case.writers.with_account(one.account) is not writer
        if (one.site is None or one.own) and not foreign:
            case.give(one, writer, gettext("bears the name that stands with the blog's own home page"))
