"""Two blogs -> the Comparison: what became of every post and comment of the old one, and what is new."""

from __future__ import annotations

from collections.abc import Iterator

from checkup.comparing.common_changes import of_comments, of_posts
from checkup.comparing.compared_comment import tells_threads
from checkup.comparing.comparison_types import Comparison, Finding, Side
from checkup.comparing.differences import Pair, comment_pair, post_pair
from checkup.comparing.gaps import gaps_of_new, gaps_of_old
from checkup.comparing.matches import Matches, match
from checkup.comparing.missing import Missing
from checkup.comparing.same_posts import tells_posts
from checkup.comparing.threads import replies
from checkup.comparing.verdicts import of_comments_found, of_pair
from checkup.model import Blog


def compare(old: Blog, new: Blog) -> Comparison:
    """Compare two readings of one blog. Neither is changed; nobody's judgement (spam, writers) plays a part."""
    matches = match(old, new)
    pairs = [post_pair(p, matches.posts[p.url], (old, new), matches.post_clocks) for p in old.posts if p.url in matches.posts]
    whole, posts = of_posts(pairs, matches.post_clocks.apart)
    more, comments = of_comments(list(_comment_pairs(old, matches)), matches.clocks.apart, matches.new)
    findings = (*_of_old(old, matches, Missing(old, new, matches), posts, comments), *_of_new(old, new, matches))
    told = {id(one.comment or one.post) for f in findings if f.old is not None for one in (f.old, *f.also)}
    return Comparison(
        old,
        new,
        findings,
        (*whole, *more),
        (*gaps_of_old(old), *gaps_of_new(new, findings)),
        {
            "post": sum(id(p) not in told for p in old.posts),
            "comment": sum(id(c) not in told for p in old.posts for c in p.comments),
        },
    )


def _comment_pairs(old: Blog, matches: Matches) -> Iterator[Pair]:
    tells = tells_threads(old)
    for post in old.posts:
        said = matches.old[post.url]
        places = {reply.said: reply for reply in replies(said, matches.comments, matches.new, tells=tells)}
        here = matches.posts.get(post.url)
        for one in said:
            if (other := matches.comments.get(one)) is not None:
                stays = here is not None and other.post.url == here.url
                yield comment_pair(one, other, matches.clocks, places.get(one) if stays else None, stays=stays)


def _of_old(old: Blog, matches: Matches, missing: Missing, posts: list[Pair], comments: list[Pair]) -> Iterator[Finding]:
    """What became of each post, followed by what became of its comments; nothing of what is as it was."""
    by_post = {pair.old.post.url: pair for pair in posts}
    by_comment = {id(pair.old.comment): pair for pair in comments}
    for post in old.posts:
        pair = by_post.get(post.url)
        yield from of_pair(pair) if pair is not None else (missing.post(post),)
        said = matches.old[post.url]
        found = [by_comment[id(one.comment)] for one in said if one in matches.comments]
        gone = [missing.comment(one, pair.new.post if pair else None) for one in said if one not in matches.comments]
        told = [*of_comments_found(found), *gone]
        order = {id(one.comment): one.place for one in said}
        yield from sorted(told, key=lambda finding: order[id(finding.side.comment)])


def _of_new(old: Blog, new: Blog, matches: Matches) -> Iterator[Finding]:
    """Posts and comments that the old blog does not have; no posts where it tells comments only."""
    known_posts = {post.url for post in matches.posts.values()}
    known = {id(said.comment) for said in matches.comments.values()}
    told = tells_posts(old)
    for post in new.posts:
        if told and post.url not in known_posts:
            yield Finding("new", None, Side(post))
        yield from (Finding("new", None, Side(post, c)) for c in post.comments if id(c) not in known)
