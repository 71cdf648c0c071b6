"""A post that nobody signs for sure -> the words beside the day below its title, or behind a dash at its end: they sign it where a writer
of the blog is called so."""

from __future__ import annotations

from checkup.reading.post.post_facts import PostContext, PostFacts
from checkup.reading.post.published import lines_below_title
from checkup.reading.post.signed_line import may_sign
from checkup.reading.post.signed_with_dash import name_behind_dash

_LINE_MAX = 120  # characters; a convention: a day and a name fit, and a longer line is the post's text


def unsure_writer(context: PostContext, facts: PostFacts) -> str | None:
    """The words of the first line below the title that holds nothing but these and a day, else behind a dash in the last line of the text.

    None where the post is signed, or neither is there.
    """
    if facts.author is not None:
        return None
    lines = (line.strip() for line in lines_below_title(context, facts)) if facts.title_node is not None else ()
    short = (line for line in lines if len(line) <= _LINE_MAX and any(map(str.isdigit, line)))
    return next((words for line in short if (words := may_sign(line, context))), None) or name_behind_dash(context, facts)
