"""A writer who comments under the name of an office ("admin", "webmaster"): known by whom it answers, and by leading nowhere."""

from __future__ import annotations

from checkup.i18n import N_, gettext
from checkup.people.case import Case
from checkup.people.from_conversation import talks_of
from checkup.people.signed import Signed
from checkup.people.writers import Writer
from checkup.text.words import fold

OFFICES = frozenset(
    fold(
        "admin administrator administrador administrateur amministratore beheerder webmaster webmistress blogmaster siteadmin wpadmin "
        "админ администратор διαχειριστής"
    ).split()
)
ANSWERED = 2  # readers whom it answers by name or in the thread; a convention: of one it may be a reader who jests
WHY = N_("the name of an office here, under which readers are answered")


def by_office(case: Case) -> None:
    """Comments under the name of an office that answers readers, those left out that print a site elsewhere: spammers sign so, too.

    They are the one writer's whose blog it is; a writer's of their own where there is none, or more than one.
    """
    names = [name for name in sorted(OFFICES & case.signatures.by_name.keys()) if case.writers.named(name) is None]
    if not names:
        return
    talks = talks_of(case.blog)
    for name in names:
        some = case.signatures.by_name[name]
        mine = [one for one in some if not one.site or one.own or case.writers.with_site(one.site) is not None]
        answered = {who for _, who in talks[name].answered} if name in talks else set()
        if len(answered) >= ANSWERED and 2 * len(mine) > len(some):
            writer = _writer(case, mine[0])
            for one in case.open(mine):
                case.give(one, writer, gettext(WHY))


def _writer(case: Case, one: Signed) -> Writer:
    """Whose blog it is: the one writer's who is no guest; else a new one, of whom only this name is known."""
    mine = [writer for writer in case.writers if not writer.guest]
    return mine[0] if len(mine) == 1 else case.writers.new(one.comment.author, gettext(WHY), inferred=True)
