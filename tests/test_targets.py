"""What the command line names, a site file, a folder, an address or saved pages, becomes sites with slugs of their own."""

from __future__ import annotations

from pathlib import Path

import pytest

from checkup.config import load_each, load_many, slug_for
from checkup.errors import ConfigError, NothingRead, UsageError
from tests.test_config import URL, write


def test_targets_of_every_kind(tmp_path: Path) -> None:
    """A site file, a folder of them, an address, a page, a folder of pages and a text become sites with slugs of their own."""
    sites = tmp_path / "sites"
    sites.mkdir()
    write(sites, URL, "Ärger & Co.toml")
    write(sites, URL, "two.toml")
    saved = tmp_path / "two"
    saved.mkdir()
    write(saved, "<p>", "a.html")
    text = write(tmp_path, "A post", "post.txt")
    found = load_many([str(sites), "https://www.Blog.example/a/", str(saved), str(text), str(sites / "two.toml")], environ={})
    assert [s.slug for s in found] == ["two", "arger-co", "blog-example-a", "two-2", "post"]
    assert found[2].blog.url == "https://www.Blog.example/a/"
    assert found[3].blog.paths == (str(saved.resolve()),)


def test_one_bad_file_stops_no_other(tmp_path: Path) -> None:
    """load_each gives the sites that can be used beside the errors; load_many raises all problems together."""
    write(tmp_path, URL, "good.toml")
    write(tmp_path, "[blog]\n", "bad.toml")
    write(tmp_path, "blog", "ugly.toml")
    sites, errors = load_each([str(tmp_path)], environ={})
    assert [s.slug for s in sites] == ["good"]
    assert len(errors) == 2
    with pytest.raises(ConfigError) as caught:
        load_many([str(tmp_path)], environ={})
    assert {Path(p.file).name for p in caught.value.problems} == {"bad.toml", "ugly.toml"}


def test_targets_that_are_not_there(tmp_path: Path) -> None:
    """An empty folder, a bare host name and a missing file each have an error of their own."""
    with pytest.raises(NothingRead, match="is empty"):
        load_many([str(tmp_path)], environ={})
    with pytest.raises(UsageError) as caught:
        load_many(["blog.example.org/x"], environ={})
    assert caught.value.hint.endswith("write https://blog.example.org/x")
    with pytest.raises(UsageError, match="There is no file"):
        load_many([str(tmp_path / "gone.toml")], environ={})


@pytest.mark.parametrize("target", ["", " "])
def test_an_empty_target_is_not_the_folder_one_stands_in(target: str) -> None:
    """A script whose variable is not set is told so, and no folder is read in its place."""
    with pytest.raises(UsageError, match="target is empty"):
        load_many([target], environ={})


def test_the_folder_around_the_site_files_names_them_all(tmp_path: Path) -> None:
    """`checkup run .` reads the blogs of `sites`, not the pages that lie about as if they were posts."""
    (tmp_path / "sites").mkdir()
    write(tmp_path / "sites", URL, "one.toml")
    write(tmp_path, "<p>", "page.html")
    assert [s.slug for s in load_many([str(tmp_path)], environ={})] == ["one"]


@pytest.mark.parametrize(
    ("words", "slug"),
    [
        ("CON", "con-blog"),
        ("assets", "assets-blog"),
        ("日本", "blog-4cb764"),
        ("a" * 60, "a" * 60),
        ("-", "blog"),
        ("Große Schätze", "grosse-schatze"),
        ("e" + "\u0301" * 400, "e"),
    ],
)
def test_slugs_are_safe_names_on_every_system(words: str, slug: str) -> None:
    """Device names, the report's own folders, other scripts and long names give usable slugs."""
    assert slug_for(words) == slug


@pytest.mark.parametrize(("one", "other"), [("日記", "写真"), ("a" * 70 + "1", "a" * 70 + "2"), ("мой блог", "твой блог")])
def test_blogs_whose_names_lose_letters_are_told_apart(one: str, other: str) -> None:
    """Each has a slug of its own also where it is run alone, a usable one that does not change when it is made into a slug again."""
    slugs = [slug_for(one), slug_for(other)]
    assert slugs[0] != slugs[1]
    for slug in slugs:
        assert len(slug) <= 60
        assert slug.replace("-", "").isalnum()
        assert slug.isascii()
        assert slug_for(slug) == slug
