"""A writer whose byline is one common word ("Tom"), and who signs comments with it and with a site elsewhere: known by whose site it is.

Under such a name a site elsewhere is somebody else's, since many may bear it: `evidence.by_name` leaves those comments alone.
"""

from __future__ import annotations

from collections import Counter

from checkup import lazy_re as re
from checkup.i18n import N_, gettext
from checkup.people.case import Case
from checkup.people.person import folded_name, letters, related, site_host
from checkup.people.readers_name import homes_of, is_a_readers
from checkup.people.signed import Signed
from checkup.people.writers import Writer
from checkup.text.words import fold

SIGNS = 0.8  # of the posts, which one such name signs, before its comments with one site are its bearer's; a convention: nearly all
FEWEST = 5  # posts that it signs; a convention: a guest's few may be signed by anybody
MOST = 0.5  # of the name's comments with a site elsewhere, which print this one; a convention: two namesakes print two
FORM = 3  # letters from which on a name that stands with the site may be another form of it; a convention
SIGNED = 3  # words at a comment's end among which it may be signed; a convention, as for posts
ABOVE = N_("bears the author's name, and the site is the one that the blog is a part of")
ALONE = N_("bears the name that signs the posts, again and again with one site")


def by_own_site(case: Case) -> None:
    """Comments under a byline of one common word with a site that is surely, or by all that is known, its bearer's.

    The front page of the domain that the blog's own host is a part of; or, where this name alone signs the posts and the platform marks
    nobody, the one site that most comments under it print, if these are more than the others and nothing says that they are a reader's.
    """
    for writer in case.writers:
        names = [n for n in sorted(writer.names) if " " not in n and n in case.signatures.by_name and not case.signatures.rare(n)]
        for name in () if writer.guest else names:
            sites = Counter(o.site for o in case.open(case.signatures.by_name[name]) if _elsewhere(case, o) and o.site)
            for site in sorted(sites):
                why = ABOVE if _is_above(case, site) else ALONE if _alone(case, writer, name, site, sites) else None
                if why is not None and _nobody_elses(case, name, site):
                    _take(case, writer, name, site, gettext(why))


def _elsewhere(case: Case, one: Signed) -> bool:
    """Whether a comment prints a site of somebody's own, and no account that is nobody's yet."""
    return one.site is not None and not one.own and one.account is None and site_host(one.site) not in case.signatures.shared


def _is_above(case: Case, site: str) -> bool:
    """Whether a site is the front page of the domain that the blog's host is a part of (`hill.example` of `tom.hill.example`)."""
    return "/" not in site and "." in site and case.signatures.host.endswith("." + site)


def _nobody_elses(case: Case, name: str, site: str) -> bool:
    """Whether nobody prints the site but under the name or another form of it."""
    others = case.signatures.names_at.get(site, set()) - {name}
    return all(related(name, other) and min(len(letters(name)), len(letters(other))) >= FORM for other in others)


def _alone(case: Case, writer: Writer, name: str, site: str, sites: Counter[str]) -> bool:
    """Whether the comments of a name with one site are by all that is known of who signs the posts."""
    bylines = [folded_name(post.author.name) if post.author else "" for post in case.blog.posts]
    if bylines.count(name) < max(FEWEST, SIGNS * len(bylines)) or any(one.comment.by_post_author for one in case.signatures.all):
        return False
    some = [one for one in case.signatures.by_name[name] if one.site == site]
    found = [one for one in case.signatures.by_name[name] if one.number in case.found]
    if case.signatures.posts_of(some) < case.signatures.several() or len(some) < max(len(found), MOST * sites.total()):
        return False
    if any(s for s in writer.sites if not s.startswith(case.signatures.host)) or any(_speaks_to(name, one) for one in some):
        return False
    said = [(case.blog.posts[one.post], one.comment) for one in some]
    return not is_a_readers(case.blog, name, said, homes_of(case.blog), whatever_its_site=True)


def _speaks_to(name: str, one: Signed) -> bool:
    """Whether a comment names the bearer of its own name elsewhere than at its end: a namesake speaks to the writer."""
    words = re.findall(r"\w+", fold(one.comment.text))
    return name in words[:-SIGNED]


def _take(case: Case, writer: Writer, name: str, site: str, why: str) -> None:
    """Give the writer the name's comments with a site, and with hosts that are a part of its domain."""
    case.writers.learn_site(writer, site)
    for one in case.open(case.signatures.by_name[name]):
        if one.site and one.account is None and (one.site == site or site_host(one.site).endswith("." + site)):
            case.give(one, writer, why)
