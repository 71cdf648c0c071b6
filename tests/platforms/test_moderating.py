"""What a platform tells of moderation is used on its own comments only, and nobody else knows a platform by name."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

import checkup
from checkup.comment_systems import systems
from checkup.model import Blog, Comment, Post
from checkup.platforms import adapter, adapters, edit_page, how_to_remove, made_by, permalink, recognised, spam_command
from tests.factories import blog, comment, post

HOME = "https://blog.example/notes/"


def written(number: int = 1, comments: tuple[Comment, ...] = (), **more: object) -> Post:
    return post(number, comments, **{"url": f"{HOME}{number}/", "platform": "wordpress", **more})


def blog_of(*posts: Post, url: str = HOME, platform: str = "wordpress") -> Blog:
    return blog(posts, url=url, platform=platform)


ASKED = comment(id="77")
EDIT = "https://blog.example/notes/wp-admin/comment.php?action=editcomment&c=77"


@pytest.mark.parametrize(
    ("given", "here", "page"),
    [
        (blog_of(), written(), EDIT),
        (blog_of(url=HOME.rstrip("/")), written(), EDIT),
        (blog_of(url=HOME + "index.php"), written(), EDIT),
        (blog_of(), written(url="http://www.blog.example/notes/1/"), EDIT),
        (blog_of(), written(platform="unknown"), EDIT),
        (blog_of(), written(comment_system="native"), EDIT),
        (blog_of(), written(platform="blogger"), None),
        (blog_of(platform="blogger"), written(platform="blogger"), None),
        (blog_of(platform="unknown"), written(platform="unknown"), None),
        (blog_of(), written(url="https://blog.example/1/"), None),
        (blog_of(), written(url="https://blog.example/notes-of-ann/1/"), None),
        (blog_of(), written(url="https://other.example/notes/1/"), None),
        (blog_of(), written(comment_system="disqus"), None),
        (blog_of(url=HOME + "?blog=2"), written(), None),
        (blog_of(url="https://ann:secret@blog.example/notes/"), written(), None),
        (blog_of(url=""), written(), None),
    ],
)
def test_a_comment_is_edited_in_its_own_blogs_office(given: Blog, here: Post, page: str | None) -> None:
    """Below the blog's folder, on its platform, and not where an outside system holds the comments; the command keeps the same guard."""
    assert edit_page(given, here, ASKED) == page
    command = spam_command(given, [(here, ASKED)])
    assert (command and command[1]) == (page and "wp comment spam 77")


@pytest.mark.parametrize("odd", ["0", "000", "x77", "", "7 7", "٧٧", "7;rm", "9" * 21, "-7"])
def test_only_numbers_are_ids(odd: str) -> None:
    """Neither 0 nor anything but digits gets into an address or a command."""
    one = replace(ASKED, id=odd)
    assert edit_page(blog_of(), written(), one) is None
    assert spam_command(blog_of(), [(written(), one)]) is None
    assert permalink("wordpress", HOME + "1/", odd) is None


def test_every_id_is_in_the_command() -> None:
    """299 comments are 299 ids, once each, smallest first, in lines that a terminal takes whole."""
    numbers = [str(n) for n in range(100_000_299, 100_000_000, -1)]
    found = spam_command(blog_of(), [(written(), comment(id=n)) for n in (*numbers, *numbers)])
    assert found is not None
    lines = found[1].split("\n")
    assert len(lines) == 2
    assert all(line.startswith("wp comment spam 1") and len(line) <= 2_000 for line in lines)
    assert re.findall(r"\d+", found[1]) == sorted(numbers)


def test_comments_of_others_are_left_out_of_a_command() -> None:
    """Those of another blog, and those without a number, stay; the rest is named."""
    pairs = [(written(), comment(id="9")), (written(url="https://other.example/1/"), comment(id="5")), (written(), comment(id="x1"))]
    assert spam_command(blog_of(), [*pairs, (written(2), comment(id="10"))]) == (
        "WordPress, in the blog’s own folder (wp-cli)",
        "wp comment spam 9 10",
    )
    assert spam_command(blog_of(), []) is None


def test_how_spam_is_removed() -> None:
    """On the platform; in the outside system where that holds every comment; nowhere that is known where two do."""
    said = (ASKED,)
    assert how_to_remove(blog_of(written(1, said))).startswith("In WordPress: ")
    assert how_to_remove(blog_of(written(1, said, comment_system="disqus"), written(2))).startswith("In Disqus: ")
    assert how_to_remove(blog_of(written(1, said, comment_system="muut"))) == ""
    assert how_to_remove(blog_of(written(1, said, comment_system="disqus"), written(2, said, comment_system="isso"))) == ""
    assert how_to_remove(blog_of(written(1, said, platform="ghost", comment_system="ghost"), platform="ghost")).startswith("In Ghost")
    assert how_to_remove(blog_of(platform="unknown")) == ""


def test_an_anchor_is_the_platforms() -> None:
    """WordPress gives every comment one; of others nothing is made up."""
    assert permalink("wordpress", HOME + "1/", "12") == HOME + "1/#comment-12"
    assert permalink("blogger", HOME + "1/", "12") is None
    assert permalink("unknown", HOME + "1/", "12") is None


def test_a_platform_is_found_by_name_and_by_what_it_calls_itself() -> None:
    """Generators carry versions and addresses; the general reader is no platform."""
    assert made_by("https://wordpress.org/?v=6.1").name == "wordpress"
    assert made_by("Blogger").name == "blogger"
    assert made_by("").name == made_by("Something Else 2").name == adapter("nobody").name == "unknown"
    assert recognised("typepad")
    assert not recognised("generic")
    assert not recognised("unknown")


def test_whoever_has_a_command_says_where_it_is_typed() -> None:
    """A half-told moderation helps nobody."""
    for one in adapters():
        assert bool(one.moderation.command) == bool(one.moderation.typed_in), one.name
        if one.moderation.edit:
            assert one.moderation.where, one.name


# Sources that are one platform's own interface, and the root element of Disqus's export.
PLAIN_WORDS = {"medium"}  # also how sure a finding is
ALLOWED = {"sources/wordpress_rest.py", "sources/blogger_feed.py", "sources/disqus_export.py"}


def _compared(tree: ast.AST) -> Iterator[str]:
    """Every text that is compared with something, matched, or looked up by."""
    for node in ast.walk(tree):
        parts: list[ast.AST] = []
        if isinstance(node, ast.Compare):
            parts = [node]
        elif isinstance(node, ast.MatchValue):
            parts = [node.value]
        elif isinstance(node, ast.Dict):
            parts = [k for k in node.keys if k is not None]
        elif isinstance(node, ast.Set | ast.Tuple | ast.List):
            parts = list(node.elts)
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in ("startswith", "endswith", "get"):
            parts = list(node.args)
        for part in parts:
            yield from (n.value for n in ast.walk(part) if isinstance(n, ast.Constant) and isinstance(n.value, str))


def test_nobody_else_compares_the_name_of_a_platform() -> None:
    """Outside platforms/ and comment_systems/ no file compares, matches or looks up by such a name."""
    names = {one.name for one in (*adapters()[:-1], *systems())} - PLAIN_WORDS
    package = Path(checkup.__file__).parent
    guilty = {}
    for path in sorted(package.rglob("*.py")):
        where = path.relative_to(package).as_posix()
        if not where.startswith(("platforms/", "comment_systems/")):
            text = path.read_text(encoding="utf-8")
            found = {name for name in names if name in text}
            if found and (found := found & set(_compared(ast.parse(text)))):
                guilty[where] = sorted(found)
    assert {where: found for where, found in guilty.items() if where not in ALLOWED} == {}
    assert set(guilty) == ALLOWED
