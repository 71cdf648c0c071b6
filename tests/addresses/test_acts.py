"""Addresses that tell a script what to do: those that only show something are fetched, those that do something are not."""

from __future__ import annotations

import pytest

from checkup.addresses import Sort, acts, sort_of

HOST = "https://rye.example"


@pytest.mark.parametrize(
    "path",
    [
        "/index.php?action=post&id=12",
        "/?do=viewArticle&n=3",
        "/index.php?action=viewpost&id=12",
        "/index.php?action=afficher_billet&billet=7",
        "/index.php?action=posts&page=2",
    ],
)
def test_what_a_script_only_shows_is_worth_a_request(path: str) -> None:
    """Blogs with one script for everything name their posts so."""
    assert sort_of(HOST + path) is Sort.OTHER
    assert not acts(HOST + path)


@pytest.mark.parametrize(
    "path",
    [
        "/index.php?action=like&id=12",
        "/index.php?action=editPost&id=3",
        "/?action=deletepost&id=3",
        "/index.php?action=deletepost&id=3",
        "/doku.php?id=rye&do=show",
        "/index.php?action=post",
        "/?do=&id=3",
    ],
)
def test_what_a_script_may_do_is_never_asked_for(path: str) -> None:
    """One unknown word is enough, and so is a thing without a number."""
    assert sort_of(HOST + path) is Sort.NEVER


@pytest.mark.parametrize("path", ["/topics/1/posts/12", "/categories/3/articles/7/"])
def test_a_numbered_post_below_its_topic_is_no_list(path: str) -> None:
    """The topic alone is one."""
    assert sort_of(HOST + path) is Sort.OTHER
    assert sort_of(HOST + "/topics/1/") is Sort.TOPIC


@pytest.mark.parametrize(
    "path",
    [
        "/index.php?action=flagComment&id=12",
        "/comments/12/report",
        "/comment/delete/12",
        "/index.php?op=signaler_commentaire&id=3",
        "/delete.php?id=3",
        "/report-comment/12",
        "/comment/deleteSingle/1002",
        "/kommentar/removeById/7",
        "/comments/editOne/12",
    ],
)
def test_a_deed_on_a_comment_is_not_done(path: str) -> None:
    """In the words of any script, in one name or in two folders."""
    assert acts(HOST + path)


@pytest.mark.parametrize(
    "path",
    [
        "/how-to-delete-a-comment",
        "/2013/report-on-comments-we-got",
        "/delete.php",
        "/comments/12",
        "/report/2013",
        "/comment/viewSingle/12",
        "/comments/delete-your-account-now",
        "/news/reportCards",
    ],
)
def test_words_for_deeds_in_a_title_do_nothing(path: str) -> None:
    """Nor do scripts that are told nothing, and reports on other things."""
    assert not acts(HOST + path)
