"""checkup moderation: a batch that clears the spam of a blog away, or brings it back."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from checkup.cli import _options as shared
from checkup.cli._output import plain, print_file

if TYPE_CHECKING:
    from checkup.clearing import SpamBatch
    from checkup.reading.adapter import Fate

SECTION = "What follows from a report"  # of `checkup --help`


@click.command()
@shared.one_blog
@click.option("--format", "name", metavar="FORMAT", help="wp-cli, wp-rest, disqus, isso, or csv (see above).")
@click.option("--undo", is_flag=True, help="Bring back what a batch of this format has moved, and what still looks like spam.")
@click.option("--apply", "act", is_flag=True, help="With wp-rest: do it. Without it nothing is changed.")
@click.option(
    "--out", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE", help="Write the batch to a file. Default: print it."
)
def moderation(blog: shared.OneBlog, name: str | None, undo: bool, act: bool, out: Path | None) -> int:
    """Make a batch of the comments that look like spam.

    It comes from the last checkup, names only comments that surely are the blog's own, and deletes nothing: in WordPress they stand
    under Spam, in Isso they wait for approval. Comments that only may be spam are not in it; [spam] is_spam makes them so, and not_spam
    takes one out, from the next run on. Look the list over before you run it.

    \b
    wp-cli    a shell script for WordPress; it stops in the folder of another blog
    wp-rest   the requests to WordPress; --apply makes them, with an account from
              CHECKUP_WP_USER and CHECKUP_WP_APP_PASSWORD in the environment
    disqus    a shell script for the API of Disqus
    isso      SQL for Isso's database
    csv       a table of all of them, with their addresses

    \b
    checkup moderation my-blog --format wp-rest           what would be done
    checkup moderation my-blog --format wp-rest --apply   do it
    checkup moderation my-blog --format wp-rest --apply --undo
    """
    import os

    from checkup import clearing, platforms
    from checkup.atomic_write import write_atomically
    from checkup.errors import UsageError

    site, _, checkup = blog.last()
    if name is None:
        fits = ", ".join(f"--format {one}" for one in (*platforms.batches(checkup.facts.blog), clearing.CSV))
        raise UsageError("Say which kind of batch.", f"For this blog: {fits}. `checkup moderation --help` tells what they are.")
    work = platforms.account_work(checkup.facts.blog)
    if act and (work is None or work.batch != name):
        raise UsageError(f"--apply does not go with {name}.", "It makes the requests of wp-rest; scripts are run by hand.")
    folder = blog.state / site.slug
    made = clearing.spam_batch(checkup, name, back=undo, moved=clearing.cleared(folder, name) if undo else ())
    click.echo(_told(made, undo), err=True)
    if act and work is not None and made.comments:
        fates = clearing.carry_out(made, work, os.environ, folder, back=undo, private=site.crawl.allow_private_hosts)
        return _say_fates(fates, made.home, undo)
    if out is not None:
        write_atomically(out, made.text)
        if name != clearing.CSV:
            clearing.add_cleared(folder, name, made.comments, back=undo)
        click.echo(f"The batch is {plain(str(out))}", err=True)
    else:
        print_file(made.text)
    if name != clearing.CSV and made.comments:
        click.echo("Nothing has been changed.", err=True)
    return 0


def _told(made: SpamBatch, undo: bool) -> str:
    """What the batch names, and what it does not."""
    number = len(made.comments)
    one = number == 1
    what = "would be brought back" if undo else "looks like spam and is named" if one else "look like spam and are named"
    left = f" Left out, since their number or their place does not show that they are the blog's own: {made.left_out:,}."
    return f"{number:,} {'comment' if one else 'comments'} {what}.{left if made.left_out and not undo else ''}"


def _say_fates(fates: Mapping[Fate, int], home: str, undo: bool) -> int:
    """Print what became of the comments; 3 where the server refused one."""
    words: dict[Fate, str] = {
        "moved": "brought back" if undo else "moved to spam",
        "there already": "there already",
        "gone": "not there any more",
        "on another post": "left alone: the number stands on another post",
        "in another state": "left alone: neither shown nor spam",
        "refused": "refused by the server",
    }
    for fate, said in words.items():
        if fates.get(fate):
            click.echo(f"{fates[fate]:,} {said} on {plain(home)}")
    return 3 if fates.get("refused") else 0
