"""Why not one post of a blog was read."""

from __future__ import annotations

from checkup.gathering.nothing_read import BY_SCRIPT, nothing_read
from checkup.model import Coverage, Skip


def test_a_blog_whose_pages_all_fail_is_not_a_blog_without_posts() -> None:
    """The commonest reason is told, with one of its addresses; only where no page failed is it "no post was found"."""
    down = [Skip(f"https://b.example/{n}", f"https://b.example/{n} answered with an error (503).", refused=True) for n in range(3)]
    dead = Skip("https://b.example/x", "https://b.example/x is not there (404).", refused=True)
    told = nothing_read("https://b.example/", Coverage(skipped=(dead, *down)))
    assert told.sentence == (
        "No post of https://b.example/ could be read: 4 pages failed. https://b.example/0 answered with an error (503)."
    )
    assert "browser" in told.hint
    assert (
        nothing_read("https://b.example/", Coverage(skipped=(Skip("u", "Not a post."),))).sentence
        == "No post was found at https://b.example/."
    )


def test_why_reading_ended_early_comes_first() -> None:
    """Pages that failed before a host was left failed for that reason."""
    down = Skip("https://b.example/1", "https://b.example/1 answered with an error (503).", refused=True)
    told = nothing_read("https://b.example/", Coverage(skipped=(down,), partial="The host stopped answering."))
    assert told.sentence == "No post was found at https://b.example/. The host stopped answering."


def test_pages_that_only_scripts_fill_are_said_to_be() -> None:
    """With what can be done about it, and before what else failed."""
    told = nothing_read("https://b.example/", Coverage(skipped=(Skip("u", "Not a post."),), notes=(BY_SCRIPT,)))
    assert told.sentence == f"No post was found at https://b.example/. {BY_SCRIPT}"
    assert "paths" in told.hint
