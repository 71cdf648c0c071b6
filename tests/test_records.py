"""What one step leaves for the next comes back as it was, or not at all."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from checkup import diagnosis, records
from checkup.config import BlogTable, SiteConfig
from checkup.settling import settle
from tests.factories import blog, comment, post

NOW = datetime(2027, 1, 5, tzinfo=UTC)
SITE = SiteConfig(slug="example", blog=BlogTable(url="https://blog.example/"))


def test_a_blog_comes_back_as_it_was(tmp_path: Path) -> None:
    """Every field of a blog survives the file, naive and aware times alike."""
    one = blog([post(1, [comment(), comment(posted=datetime(2026, 1, 9, 8, 30)), comment(posted=None, owner=True)])])  # noqa: DTZ001
    records.save_blog(tmp_path, "example", one)
    assert records.load_blog(tmp_path, "example") == one


def test_a_checkup_comes_back_as_it_was(tmp_path: Path) -> None:
    """A whole checkup, its facts among them, survives the file."""
    checkup = diagnosis.examine(settle(blog([post(n, [comment(), comment(owner=True)]) for n in range(1, 9)]), SITE, NOW), SITE)
    records.save_checkup(tmp_path, checkup)
    kept = records.load_checkup(tmp_path, checkup.slug)
    assert kept is not None
    assert kept == checkup
    assert len({id(call) for call in kept.facts.calls.values()}) == len(set(kept.facts.calls.values()))  # what is equal is held once


def test_a_torn_or_foreign_file_is_no_record(tmp_path: Path) -> None:
    """What an older version or a killed run left behind counts as nothing kept, never as an error."""
    records.save_blog(tmp_path, "example", blog([post(1)]))
    path = tmp_path / "example" / "blog.jsonl"
    path.write_bytes(path.read_bytes()[:-40])
    assert records.load_blog(tmp_path, "example") is None
    assert records.load_checkup(tmp_path, "example") is None
    assert [p.name for p in path.parent.iterdir()] == ["blog.jsonl"]


def test_a_file_cut_between_two_lines_is_no_record(tmp_path: Path) -> None:
    """A file that ends early is no smaller blog, though each of its lines is whole."""
    records.save_blog(tmp_path, "example", blog([post(1), post(2)]))
    path = tmp_path / "example" / "blog.jsonl"
    path.write_bytes(b"".join(path.read_bytes().splitlines(keepends=True)[:-1]))
    assert records.load_blog(tmp_path, "example") is None


def test_what_an_older_version_kept_goes(tmp_path: Path) -> None:
    """The files of an older version are removed when the blog is kept anew: nobody would ever read or forget them."""
    (tmp_path / "example").mkdir()
    for name in records.FORMER:
        (tmp_path / "example" / name).write_text("{}")
    records.save_blog(tmp_path, "example", blog([post(1)]))
    assert [path.name for path in (tmp_path / "example").iterdir()] == [records.BLOG]
