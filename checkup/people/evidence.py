"""The rules by which comments are found to be a writer's: mark, account, site, name, first name, badge.

Each takes the case and only adds to it. An unmarked comment is never taken for a reader's for that: marks hold for a part of a blog's life.
"""

from __future__ import annotations

from checkup import lazy_re as re
from checkup.i18n import gettext
from checkup.people.case import Case
from checkup.people.first_names import answers_on
from checkup.people.from_conversation import talks_of
from checkup.people.person import author_slug, is_member_page, letters, related, site_host
from checkup.people.readers_name import homes_of, is_a_readers
from checkup.people.signed import Signed
from checkup.people.writers import Writer
from checkup.text.words import fold

# marked comments after which their name counts like a byline; a convention: one may be a slip, or a comment under a borrowed name
MARKED_NAME = 3
FULL_NAME, FULL_SHARE = 5, 0.7  # comments under the one full name that a first name stands for, and its share of the names that begin so
ANSWERING = 2  # posts on which such a name answers readers, where it stands on no more; a convention: on one a guest may
STRANGERS = 3  # names of others at one address, from which on it identifies nobody; a convention, as for the blog's home page
BADGED = 4  # different names behind one badge; a convention: of two or three the badge may be a family name
ADMIN = "admin"  # the login that WordPress gives to whoever installs the blog
# a badge before a name ("Rye Staff: Ann"): up to three words and a word for a role; the bounds keep it linear
_BADGE = re.compile(
    r"(?i)^(?P<badge>(?:[\w.&'’-]{1,30} ){0,3}(?:staff|member|team|author|editor|writer|admin|moderator|crew))[:,|–-]? (?P<name>\S.{0,60})$"
)


def by_mark(case: Case) -> None:
    """The platform's own mark on the comment; the name, account and site of marked comments are the writer's from then on."""
    for one in case.signatures.all:
        if one.comment.by_post_author:
            writer = _marked(case, one)
            learn(case, writer, one)
            case.give(one, writer, gettext("the platform marks this comment as the post author's"))
    bylines = {fold(p.author.name) for p in case.blog.posts if p.author and p.author.name}
    for writer in case.writers:
        for name in sorted(writer.aliases):
            marked = sum(o.comment.by_post_author is True for o in case.signatures.by_name.get(name, ()))
            if (marked >= MARKED_NAME or name in bylines) and _nobody_elses(case, writer, name):
                case.writers.learn_name(writer, name)


def _marked(case: Case, one: Signed) -> Writer:
    """Who wrote a marked comment: whose account or name it bears, else the post's author, else somebody new."""
    known = case.writers.with_account(one.account) or case.writers.named(one.name) or _called(case, one.name)
    author = case.signatures.posts[one.post].author
    known = known or (case.writers.find(author) if author else None)
    return known or case.writers.new(one.comment.author, gettext("the platform marks their comments as the author's"))


def _called(case: Case, name: str) -> Writer | None:
    return next((w for w in case.writers if name in w.aliases), None)


def _nobody_elses(case: Case, writer: Writer, name: str) -> bool:
    """Whether a name of the writer's is no part of anybody else's name on the blog."""
    if " " in name:
        return True
    return not any(name in other.split() for other in case.signatures.by_name if other not in writer.called)


def learn(case: Case, writer: Writer, one: Signed) -> None:
    """Take the account, the name (as an alias) and the site outside the blog of a comment that is surely the writer's."""
    case.writers.learn_account(writer, one.account)
    if one.name:
        writer.aliases.add(one.name)
    if not one.own:
        case.writers.learn_site(writer, one.site)


def by_account(case: Case) -> None:
    """The account of a marked comment or of a byline, an author's page of the blog, an account that once bears a writer's name, `admin`."""
    for one in case.signatures.all:
        if one.account and not one.profile and not case.writers.with_account(one.account):
            writer = case.writers.named(one.name) if case.signatures.rare(one.name) else None
            if writer is None and one.account.casefold() == ADMIN:
                writer = case.writers.new(one.comment.author, gettext("the account is the one that looks after the blog"))
            if writer:
                case.writers.learn_account(writer, one.account)
    for one in case.open():
        writer = case.writers.with_account(one.account)
        if writer:
            case.give(one, writer, gettext("the account is the author's own"))
            learn(case, writer, one)
        elif one.own and not one.home and (writer := _of_own_page(case, one)):
            case.give(one, writer, gettext("the address is the author's own page on the blog"))


def _of_own_page(case: Case, one: Signed) -> Writer | None:
    """The writer whose page on the blog a comment prints: the page of a byline, or "/author/ann"."""
    url = one.comment.author.url
    writer = case.writers.with_site(one.site) or case.writers.with_account(author_slug(url))
    if writer and _is_everybodys(case, one, writer):
        return None
    if writer or not is_member_page(url):
        return writer
    return next((w for w in case.writers if any(related(one.name, n) for n in w.called)), None) if one.name else None


def _is_everybodys(case: Case, one: Signed, writer: Writer) -> bool:
    """Whether three or more names that are not the writer's stand with a comment's address: then it identifies nobody."""
    names = case.signatures.names_at.get(one.site or "", set())
    return sum(not any(related(name, n) for n in writer.called) for name in names) >= STRANGERS


def by_site(case: Case) -> None:
    """The site of a marked comment or of an account, under a related name; other pages of its host too, unless many people share it."""
    hosts = {site_host(s): w for w in reversed(list(case.writers)) for s in w.sites if site_host(s) not in case.signatures.shared}
    for one in case.open():
        if one.site and not one.own:
            writer = case.writers.with_site(one.site) or hosts.get(site_host(one.site))
            if writer and any(related(one.name, n) for n in writer.called):
                case.give(one, writer, gettext("the site is the author's own"))


def by_name(case: Case) -> None:
    """A writer's name, where no account and no own site of somebody else speaks against it."""
    for name in sorted(case.signatures.by_name):
        writer = case.writers.named(name) or _beginning(case, name)
        if writer:
            give_by_name(case, name, writer, gettext("bears the author's name"))


def give_by_name(case: Case, name: str, writer: Writer, why: str) -> None:
    """Give a writer the comments under a name that nothing speaks against."""
    shows, always = case.prints_a_site(writer), case.always_signed(writer, name)
    for one in case.open(case.signatures.by_name.get(name, ())):
        if not contradicted(case, one, writer, prints_a_site=shows) and not _unsigned(case, one, always):
            case.give(one, writer, why)


def _unsigned(case: Case, one: Signed, always: tuple[float, float] | None) -> bool:
    """Whether a comment bears neither account nor site in a time in which all of the writer's bear both: only the name is alike."""
    at = case.time_of(one)
    return always is not None and at is not None and not one.account and not one.site and always[0] <= at <= always[1]


def contradicted(case: Case, one: Signed, writer: Writer, *, prints_a_site: bool) -> bool:
    """Whether something speaks against a name: an account that is not the writer's, or a site that is somebody else's.

    A site that was not seen before is somebody else's under a name that many may bear; under a full name, or a writer's first name, where
    the writer is known to print another and this one does not sound like the name; under a rare handle never.
    """
    if one.account and case.writers.with_account(one.account) is not writer:
        return True
    if one.site is None or one.own or case.writers.with_site(one.site) is writer:
        return False
    if not case.signatures.rare(one.name):
        return True
    handle = " " not in one.name and not any(n.startswith(one.name + " ") for n in writer.called)
    return not handle and prints_a_site and letters(one.name) not in letters(one.site)


def _beginning(case: Case, name: str) -> Writer | None:
    """The only writer whose longer name begins with these two words or more ("Ann Lee" of "Ann Lee Hill")."""
    if " " not in name:
        return None
    longer = [w for w in case.writers if any(n.startswith(name + " ") for n in w.names)]
    return longer[0] if len(longer) == 1 else None


def by_full_name(case: Case) -> None:
    """The one full name that a writer's first name stands for: five comments on three posts, and most of those whose names begin so.

    On two posts where it answers readers by name on both: a young blog's writer would else be the reader whom nobody answers.
    """
    for writer in case.writers:
        for first in sorted(n for n in writer.names if " " not in n):
            counts = {
                name: len(some)
                for name, some in case.signatures.by_name.items()
                if name.startswith(first + " ") and not case.writers.named(name)
            }
            best = max(sorted(counts), key=lambda n: counts[n], default=None)
            if best is None or _has_full_name(case, first):
                continue
            enough = counts[best] >= FULL_NAME and counts[best] >= FULL_SHARE * sum(counts.values())
            if enough and (_is_often_there(case, best) or _answers_everywhere(case, best)):
                case.writers.learn_name(writer, best)
                give_by_name(case, best, writer, gettext("bears the only full name here that goes with “{name}”", name=writer.person.name))


def _is_often_there(case: Case, name: str) -> bool:
    return case.signatures.posts_of(case.signatures.by_name[name]) >= case.signatures.several()


def _answers_everywhere(case: Case, name: str) -> bool:
    """Whether a name answers readers by theirs on both posts on which it stands, and nothing says that it is a reader's."""
    some = case.signatures.by_name[name]
    if case.signatures.posts_of(some) != ANSWERING or not answers_on(case, talks_of(case.blog), name, ANSWERING):
        return False
    said = [(case.blog.posts[one.post], one.comment) for one in some]
    return not is_a_readers(case.blog, name, said, homes_of(case.blog))


def _has_full_name(case: Case, first: str) -> bool:
    """Whether it is known already who is called so: a writer's full name begins with it."""
    return any(n.startswith(first + " ") for w in case.writers for n in w.names)


def by_badge(case: Case) -> None:
    """A badge of the site before the name ("Bakery Staff Ann"): on four different names and more, without a site, and not on most."""
    badges: dict[str, dict[str, list[Signed]]] = {}
    for name, some in case.signatures.by_name.items():
        found = _BADGE.match(name)
        if found:
            badges.setdefault(found["badge"], {})[letters(found["name"])] = some
    for badge in sorted(badges):
        names = badges[badge]
        members = [one for name in sorted(names) for one in names[name]]
        staff = len(names) >= BADGED and 2 * len(names) < len(case.signatures.by_name) and all(o.site is None for o in members)
        if staff:
            for one in case.open(members):
                case.give(
                    one,
                    case.writers.add(one.comment.author, gettext("the site's badge “{badge}” before the name", badge=badge)),
                    gettext("the badge “{badge}”", badge=badge),
                )
