"""Who wrote it: the blog's writers with the evidence for each, and which comments come from the same person.

Evidence in this order, each rule only adding to what the ones before it found: the configuration, the platform's mark, the account, the
site, the name in a byline, a full name for a first name, the site of a byline of one common word, another form of the name with the same
site, the blog's home page, an earlier profile, a badge, the keeper's name in the pages' frame, a byline's first name, the name that a
login is made of, the blog's own name behind a writer's, one behind a title that answers readers, an office's ("admin") that does. Where
nothing says who writes a short text, how people talk to each other may. Guests are never equal, and a mark that is missing proves nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checkup.i18n import N_, gettext
from checkup.model import Blog, Comment, Owner, Post
from checkup.people import bylines, evidence, given, marks_of_themes, names_as_signed
from checkup.people.case import Case
from checkup.people.first_names import by_first_name
from checkup.people.from_conversation import infer
from checkup.people.given import byline_readers, unmatched
from checkup.people.greeted_together import by_partner
from checkup.people.home_page import by_home_page
from checkup.people.house_name import by_house_name
from checkup.people.identities import identities, stays_apart
from checkup.people.login_name import by_login
from checkup.people.lone_voice import by_lone_voice
from checkup.people.named_keeper import by_keeper
from checkup.people.office_name import by_office
from checkup.people.own_site import by_own_site
from checkup.people.person import account, address, letters, nameless
from checkup.people.profiles import by_profile
from checkup.people.second_name import by_second_name
from checkup.people.shared_bylines import by_house, by_pair
from checkup.people.signed import Signatures, Signed
from checkup.people.signing_off import by_sign_off
from checkup.people.titles import by_title
from checkup.people.writers import Writer, Writers

__all__ = ["account", "address", "byline_readers", "identities", "nameless", "settle", "stays_apart", "unmatched"]

READER = N_("named as a reader in the configuration")


def settle(blog: Blog, authors: Sequence[str] = (), readers: Sequence[str] = ()) -> Blog:
    """The blog with its owners, and with `by_post_author`, `by_blog_author` and `author_evidence` settled on every comment.

    authors  configured names or addresses of the people who write the blog
    readers  configured names or addresses of people who do not, whatever other evidence says
    """
    blog = marks_of_themes.believed(bylines.clean(names_as_signed.clean(blog)))
    case = _evidence(blog, given.parse(authors), given.parse(readers))
    if not case.found and not authors:
        infer(case)
    if not authors:
        by_partner(case)
    posts = _settled(case)
    known = {id(writer) for writer, _ in case.found.values()}
    kept = [w for w in case.writers if id(w) in known or not _is_reader(w, given.parse(readers), given.parse(authors))]
    return replace(blog, posts=posts, owners=tuple(Owner(w.person, w.evidence, w.inferred, w.guest) for w in kept))


def _evidence(blog: Blog, authors: given.Given, readers: given.Given) -> Case:
    """The case of a blog, after every rule."""
    signatures = Signatures(blog)
    case = Case(blog, signatures, Writers(), barred=given.readers_of(signatures, readers, authors))
    given.add_authors(case, authors)
    bylines.add_writers(blog, signatures, case.writers)
    for owner in blog.owners:
        case.writers.add(owner.person, owner.evidence)
    given.by_given(case, authors)
    for rule in (
        evidence.by_mark,
        evidence.by_account,
        evidence.by_site,
        evidence.by_name,
        evidence.by_full_name,
        by_own_site,
        by_second_name,
        by_home_page,
        by_profile,
        evidence.by_badge,
        by_keeper,
        by_pair,
        by_first_name,
        by_lone_voice,
        by_login,
        by_house_name,
        by_title,
        by_house,
        by_sign_off,
        by_office,
    ):
        rule(case)
    return case


def _is_reader(writer: Writer, readers: given.Given, authors: given.Given) -> bool:
    names = {letters(n) for n in writer.called}
    named = names & {letters(n) for n in readers.names} and not names & {letters(n) for n in authors.names}
    return bool(named) or any(readers.has_site(s) and not authors.has_site(s) for s in writer.sites)


def _settled(case: Case) -> tuple[Post, ...]:
    marked = sum(one.comment.by_post_author is True for one in case.signatures.all)
    marks = 2 * marked >= len(case.found)  # the platform marks nearly all: fewer are marked for a part of the blog's life
    told = len(case.writers) > 0
    authors = _authors(case)
    comments = [list(p.comments) for p in case.blog.posts]
    for one in case.signatures.all:
        comments[one.post][one.place] = _comment(case, one, authors[one.post], marks=marks, told=told)
    return tuple(replace(p, comments=tuple(comments[n])) for n, p in enumerate(case.blog.posts))


def _authors(case: Case) -> list[Writer | None]:
    """Who wrote each post: its byline, else whoever is marked on it, else the only writer there is."""
    only = next(iter(case.writers)) if len(case.writers) == 1 else None
    marked = {one.post: case.found[one.number][0] for one in case.signatures.all if one.comment.by_post_author and one.number in case.found}
    bylines = [case.writers.find(p.author) if p.author else None for p in case.blog.posts]
    return [byline or marked.get(n) or only for n, byline in enumerate(bylines)]


def _comment(case: Case, one: Signed, author: Writer | None, *, marks: bool, told: bool) -> Comment:
    """The comment with what the case found; a platform that marks the post's author is believed as to who that is not."""
    comment = one.comment
    if one.number in case.barred:
        return replace(comment, by_post_author=False, by_blog_author=False, author_evidence=gettext(READER))
    writer, why = case.found.get(one.number, (None, None))
    if writer is None:
        no = False if told or comment.by_post_author is False else None
        known = (comment.by_post_author, comment.by_blog_author, comment.author_evidence) == (no, no, None)
        return comment if known else replace(comment, by_post_author=no, by_blog_author=no, author_evidence=None)
    if comment.by_post_author:
        return replace(comment, by_blog_author=True, author_evidence=why)
    own = None if author is None else writer is author
    if own and (comment.by_post_author is False or (marks and account(comment.author) is None)):
        own, why = False, gettext("{why}, but the platform does not mark the comment", why=why)
    if comment.by_post_author is False:
        own = False
    return replace(comment, by_post_author=own, by_blog_author=True, author_evidence=why)
