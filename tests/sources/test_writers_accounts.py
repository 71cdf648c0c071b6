"""WordPress exports that name who wrote a post by a login alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from checkup import people
from tests.sources.reading import read, site

HEAD = (
    '<?xml version="1.0"?><rss xmlns:wp="http://wordpress.org/export/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>'
    "<title>Crumbs</title><link>http://crumbs.example</link>"
)
META = "<wp:postmeta><wp:meta_key>{key}</wp:meta_key><wp:meta_value>{value}</wp:meta_value></wp:postmeta>"
SAID = (
    "<wp:comment><wp:comment_id>{post}{n}</wp:comment_id><wp:comment_author>{name}</wp:comment_author>"
    "<wp:comment_date>2012-05-0{n} 09:00:00</wp:comment_date><wp:comment_content>Word {n} on loaf {post}</wp:comment_content>"
    "<wp:comment_approved>1</wp:comment_approved><wp:comment_user_id>{user}</wp:comment_user_id></wp:comment>"
)


def export(folder: Path, *items: tuple[str, str]) -> tuple[str, ...]:
    """The path of an export whose posts have these writers and last editors, each with words of a reader, of account 1 and of account 7."""
    text = HEAD
    for post, (writer, editor) in enumerate(items, 1):
        said = "".join(
            SAID.format(post=post, n=n, name=name, user=user)
            for n, (name, user) in enumerate((("Rita", "0"), ("Ada", "1"), ("Max", "7")), 2)
        )
        text += (
            f"<item><title>Loaf {post}</title><link>http://crumbs.example/{post}/</link><dc:creator>{writer}</dc:creator>"
            f"<wp:post_date>2012-05-01 08:00:00</wp:post_date><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>"
            f"{META.format(key='_thumbnail_id', value='99')}{META.format(key='_edit_last', value=editor) if editor else ''}{said}</item>"
        )
    path = folder / "old.xml"
    path.write_text(f"{text}</channel></rss>", encoding="utf-8")
    return (str(path),)


@pytest.mark.parametrize(
    ("items", "told"),
    [
        ([("admin", "1"), ("admin", "1"), ("admin", "")], {"Rita": False, "Ada": True, "Max": False}),
        ([("admin", "1"), ("admin", "7")], dict.fromkeys(("Rita", "Ada", "Max"))),
        ([("ada", "1"), ("max", "1")], dict.fromkeys(("Rita", "Ada", "Max"))),
        ([("admin", "")], dict.fromkeys(("Rita", "Ada", "Max"))),
    ],
    ids=["one editor", "two editors", "an editor of two writers' posts", "none"],
)
def test_the_account_that_alone_edits_a_writers_posts_is_the_writers(
    tmp_path: Path, items: list[tuple[str, str]], told: dict[str, bool | None]
) -> None:
    """Comments with it are by the post's writer, whatever name they bear; else nothing is known."""
    blog = read(site(paths=export(tmp_path, *items)))
    assert [{c.author.name: c.by_post_author for c in p.comments} for p in blog.posts] == [told] * len(items)


def test_each_writer_has_an_account(tmp_path: Path) -> None:
    """Of two writers each is known by what he or she edited."""
    blog = read(site(paths=export(tmp_path, ("ada", "1"), ("max", "7"))))
    whose = {p.author.name: [c.author.name for c in p.comments if c.by_post_author] for p in blog.posts if p.author}
    assert whose == {"ada": ["Ada"], "max": ["Max"]}


AUTHOR = (
    "<wp:author><wp:author_id>{id}</wp:author_id><wp:author_login>{name}</wp:author_login>"
    "<wp:author_display_name>{name}</wp:author_display_name></wp:author>"
)


def test_who_is_listed_among_the_authors_is_one_of_the_house(tmp_path: Path) -> None:
    """Without a post in the export as well, where he or she comments with the account; a reader's account is listed nowhere."""
    (path,) = export(tmp_path, ("Ada", "1"), ("Ada", "1"))
    text = Path(path).read_text(encoding="utf-8")
    listed = "".join(AUTHOR.format(id=number, name=name) for number, name in ((1, "Ada"), (7, "Max"), (8, "Uma")))
    Path(path).write_text(text.replace("<item>", f"{listed}<item>", 1), encoding="utf-8")
    blog = read(site(paths=(path,)))
    assert [(o.person.name, o.person.platform_id) for o in blog.owners] == [("Max", "7")]
    settled = people.settle(blog)
    assert [{c.author.name: c.by_blog_author for c in p.comments} for p in settled.posts] == [{"Rita": False, "Ada": True, "Max": True}] * 2
