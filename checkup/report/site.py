"""Writes the whole site: every page is made in a folder beside the old site, then the two change places."""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from checkup.report import data, pictures
from checkup.report.context import BlogContext
from checkup.report.env import render, shipped
from checkup.report.feed import feed
from checkup.report.kept import carry_over, earlier
from checkup.report.model import BlogReport
from checkup.report.paths import blog_folders
from checkup.report.swap import swap
from checkup.report.views import history, index, method, overview, people, post, posts, spam, unread, waiting

ASSETS = ("checkup.css", "checkup.js", "icon.svg")


def write(blogs: Sequence[BlogReport], out: Path, *, checked: date | None = None, version: str, keep: bool = True) -> None:
    """Write the report of these blogs to the folder `out`.

    `checked` is the day printed on the pages of the whole site (default: the newest as-of day of the blogs). With `keep`, blogs that an
    earlier run wrote and this one does not name stay, with their line on the index; files that Checkup did not write always stay.
    The old site or the new one, never a mixture: everything is made beside `out` and swapped in.
    Raises UsageError where `out` is a folder of other things.
    """
    out = out.resolve()
    folders = blog_folders([b.slug for b in blogs])
    with _beside(out) as new:
        listed = []
        for blog, folder in zip(blogs, folders, strict=True):
            ctx = BlogContext(blog, folder, blog.checkup) if blog.checkup is not None else None
            listed.append(index.Listed(blog, folder, ctx))
        day = checked or _newest_day(listed)
        for one in listed:
            _blog(new, one, day, version)
        kept = earlier(out, set(folders)) if keep else ()
        _top(new, listed, kept, day, version)
        carry_over(out, new, folders, keep=keep)
        swap(new, out)


def _newest_day(listed: Sequence[index.Listed]) -> date:
    days = [b.ctx.checked for b in listed if b.ctx]
    days += [b.report.problem.when for b in listed if b.report.problem and b.report.problem.when]
    return max(days, default=date(1970, 1, 1))


def lean(css: str) -> str:
    """The style sheet without comments and needless blanks: a seventh less to carry for every page."""
    bare = re.sub(r"\s+", " ", re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL))
    return re.sub(r" ?([{};,]) ?", r"\1", bare).replace(";}", "}").strip() + "\n"


@contextmanager
def _beside(out: Path) -> Iterator[Path]:
    out.parent.mkdir(parents=True, exist_ok=True)
    new = Path(tempfile.mkdtemp(prefix=f".{out.name}-", dir=out.parent))
    try:
        new.chmod(0o755)
        yield new
    finally:
        shutil.rmtree(new, ignore_errors=True)


def _put(root: Path, page: str, text: str) -> None:
    path = root / page
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", errors="replace", newline="")


def _blog(root: Path, blog: index.Listed, day: date, version: str) -> None:
    ctx, user = blog.ctx, blog.report.templates
    if ctx is None:
        page = f"{blog.folder}/index.html"
        _put(root, page, _page(user, unread.TEMPLATE, unread.view(blog.report, blog.folder, day, version)))
        return
    _card(root, ctx, user)
    for name, template, view in (
        ("index.html", overview.TEMPLATE, overview.view),
        ("waiting.html", waiting.TEMPLATE, waiting.view),
        ("people.html", people.TEMPLATE, people.view),
        ("history.html", history.TEMPLATE, history.view),
        ("method.html", method.TEMPLATE, method.view),
    ):
        _put(root, ctx.page(name), _page(user, template, view(ctx, version)))
    for page, table in posts.views(ctx, version):
        _put(root, page, _page(user, posts.TEMPLATE, table))
    for page, spammed in spam.views(ctx, version):
        _put(root, page, _page(user, spam.TEMPLATE, spammed))
    for one in ctx.blog.posts:
        for page, shown in post.views(ctx, one, version):
            _put(root, page, _page(user, post.TEMPLATE, shown))
    _put(root, ctx.page("data.json"), data.data_json(ctx, version))
    _put(root, ctx.page("comments.csv"), data.comments_csv(ctx))
    _put(root, ctx.page("posts.csv"), data.posts_csv(ctx))
    _put(root, ctx.page("badge.svg"), render(user, "badge.svg", badge=pictures.badge(ctx)))


def _card(root: Path, ctx: BlogContext, user: Path | None) -> None:
    """card.svg; card.png too where its absolute address is known (og:image needs one) and a converter is here."""
    card = render(user, "card.svg", card=pictures.card(ctx))
    _put(root, ctx.page("card.svg"), card)
    base = ctx.report.base_url
    if base and (image := pictures.png(card)) is not None:
        (root / ctx.page("card.png")).write_bytes(image)
        ctx.card_url = f"{base.rstrip('/')}/{ctx.page('card.png')}"


def _base(listed: Sequence[index.Listed]) -> str | None:
    """Where the site stands, if the blogs that say so agree."""
    said = {b.report.base_url.rstrip("/") for b in listed if b.report.base_url}
    return said.pop() if len(said) == 1 else None


def _page(user: Path | None, template: str, view: object) -> str:
    return render(user, template, view=view, frame=view.frame)  # type: ignore[attr-defined]


def _top(root: Path, listed: Sequence[index.Listed], kept: Sequence[index.Kept], day: date, version: str) -> None:
    user = listed[0].report.templates if listed and len({b.report.templates for b in listed}) == 1 else None
    page = index.view(listed, kept, day, version)
    _put(root, "index.html", _page(user, index.TEMPLATE, page))
    _put(root, "404.html", _page(user, "404.html", unread.lost(day, version, _base(listed))))
    _put(root, "feed.xml", render(user, "feed.xml", feed=feed([b.ctx for b in listed if b.ctx], day)))
    _put(root, "robots.txt", render(user, "robots.txt", index=page.frame.index))
    _put(root, ".nojekyll", "")
    for name in ASSETS:
        own = user / "static" / name if user is not None else None
        source = own if own is not None and own.is_file() else shipped() / "static" / name
        text = source.read_text(encoding="utf-8")
        _put(root, f"assets/{name}", lean(text) if name.endswith(".css") else text)
    if user is not None and (user / "static").is_dir():
        for extra in sorted(p for p in (user / "static").iterdir() if p.is_file() and p.name not in ASSETS):
            shutil.copyfile(extra, root / "assets" / extra.name)
