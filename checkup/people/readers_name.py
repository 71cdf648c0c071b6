"""What says that a name which is often there is a reader's: a site of its own, posts signed by others, a writer called by name, thanks,
entries for a draw, the writer beside it on the same pages.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from checkup import lazy_re as re
from checkup.model import Blog, Comment, Post
from checkup.people.person import SHARED_HOSTS, address, folded_name, has_profile, letters, related, same_home, site_host
from checkup.text.mentions import KnownNames, first_name, thanks_for_a_post
from checkup.text.reader_roles import takes_part
from checkup.text.words import fold

# letters of a blog's title from which on a site of that name is its own; a convention: shorter words ("blog", "food") are in many hosts
NAME = 5
BESIDE = 2  # pages on which a name and the writer both speak; a convention: one may be a slip of somebody with two names
SIGNED = 3  # words at a post's end, among which a name may sign it ("love, Ann x"); a convention
MAX_TEXT = 20_000  # letters of a post that are looked through; a bound
AGAINST, AGAINST_SHARE = 2, 0.1  # comments that speak to a writer by name, or thank for the post, before they count; of the name's


def homes_of(blog: Blog) -> frozenset[str]:
    """The blog's home page, and sites that bear the blog's own name: it may have stood there before, or moved there."""
    title = letters(blog.title or "")
    sites = {site for p in blog.posts for c in p.comments if (site := address(c.author.url))}
    kin = {site for site in sites if len(title) >= NAME and title in (letters(site_host(site)), letters(site_host(site).split(".")[0]))}
    return frozenset(kin | {site for site in sites if same_home(site, address(blog.url))})


def is_a_readers(
    blog: Blog, folded: str, said: Sequence[tuple[Post, Comment]], homes: frozenset[str], *, whatever_its_site: bool = False
) -> bool:
    """Whether something says that a name is a reader's.

    folded             the name as it is compared
    said               all comments under it, each with its post
    homes              sites that are the blog's own, as `homes_of` gives them
    whatever_its_site  that it prints a site of its own is not held against it: writers have other sites as well
    """
    if not whatever_its_site and _has_a_site(blog, said, homes):
        return True
    if _signed_by_others(blog, folded) or _beside_the_writer(blog, folded, said):
        return True
    writers = KnownNames()
    for person in (*(o.person for o in blog.owners), *(p.author for p in blog.posts if p.author)):
        other = folded_name(person.name)
        if other and first_name(other) not in folded.split():
            writers.add(other, [other, first_name(other)])
    return _often(said, lambda text: bool(writers.calls(text, folded))) or thanks_for_posts(said) or _often(said, takes_part)


def _has_a_site(blog: Blog, said: Sequence[tuple[Post, Comment]], homes: frozenset[str]) -> bool:
    """Whether most comments of a name print a site that is not the blog's; a page on a host that many people share is an account."""
    ours = frozenset(("", site_host(address(blog.url))))
    sites = (address(c.author.url) for _, c in said if not has_profile(c.author))
    return 2 * sum(site not in homes and site_host(site) not in ours | SHARED_HOSTS for site in sites) > len(said)


def thanks_for_posts(said: Sequence[tuple[Post, Comment]]) -> bool:
    """Whether some of a name's comments thank for the post, as only readers do."""
    return _often(said, thanks_for_a_post)


def _often(said: Sequence[tuple[Post, Comment]], holds: Callable[[str], bool]) -> bool:
    return sum(holds(c.text) for _, c in said) >= max(AGAINST, AGAINST_SHARE * len(said))


def _signed_by_others(blog: Blog, folded: str) -> bool:
    """Whether a full name stands against posts of which most are signed in full by others; the blog's own name is nobody's."""
    if " " not in folded:
        return False
    title, host = letters(blog.title or ""), letters(site_host(address(blog.url)))
    bylines = [fold(p.author.name) for p in blog.posts if p.author and p.author.name]
    people = [b for b in bylines if " " in b and not any(b and letters(b.split()[0]) in own for own in (title, host))]
    return 2 * len(people) > len(blog.posts) and not any(set(b.split()) & set(folded.split()) for b in people)


def one_byline(blog: Blog) -> str | None:
    """The folded name that signs every post and under which comments are found to be the writer's; None where there is none."""
    bylines = {folded_name(p.author.name) if p.author else "" for p in blog.posts}
    name = bylines.pop() if len(bylines) == 1 else ""
    return name if name and _pages_of(blog, name) else None


def speaks_of(blog: Blog, folded: str) -> str | None:
    """The folded full name that signs every post, where a post speaks of somebody called `folded`; None otherwise.

    Not where the name ends a post: that is how writers sign.
    """
    bylines = {folded_name(p.author.name) if p.author else "" for p in blog.posts}
    name = bylines.pop() if len(bylines) == 1 else ""
    if " " not in name:
        return None
    called = re.compile(rf"(?<!\w){re.escape(folded)}(?!\w)")
    spoken = (fold(post.text[:MAX_TEXT]) for post in blog.posts if post.text)
    return name if any(called.search(" ".join(text.split()[:-SIGNED])) for text in spoken) else None


def _pages_of(blog: Blog, writer: str) -> frozenset[str]:
    """Addresses of the posts on which a writer's comments bear a name."""
    return frozenset(p.url for p in blog.posts if any(c.by_blog_author and folded_name(c.author.name) == writer for c in p.comments))


def _beside_the_writer(blog: Blog, folded: str, said: Sequence[tuple[Post, Comment]]) -> bool:
    """Whether one writer signs all posts and comments under that name, on half of those pages beside this name: two people, one a reader.

    Only of a name that is found on none of its comments, and may not be the writer's own in another form.
    """
    writer = one_byline(blog)
    if writer is None or related(writer, folded) or any(c.by_blog_author for _, c in said):
        return False
    theirs = _pages_of(blog, writer)
    both = len(theirs & {p.url for p, _ in said})
    return both >= BESIDE and 2 * both >= len(theirs)
