"""Pages as the themes of the first ten years lay them out: flat rows, a form in a comment's box, titles and bylines in plain lines."""

from __future__ import annotations

from datetime import date

import pytest

from checkup.model import Page, Post, Reading
from checkup.platforms import read

TEXT = "<p>The starter doubled overnight, so the loaf went into the oven at seven and came out an hour later, dark and loud.</p>" * 3
FORM = "<form action='/say' method='post'>Name <input name='who'> Words <textarea name='text'></textarea><input type='submit'></form>"


def seen(body: str, *, title: str = "A loaf | Crumbs", path: str = "archives/000012.html", cls: str = "", lang: str = "en") -> Reading:
    """The reading of a page that holds this, with the text of a post where "{}" is."""
    html = f"<html lang='{lang}'><head><title>{title}</title></head><body class='{cls}'>{body.replace('{}', TEXT)}</body></html>"
    return read(Page(f"http://crumbs.example/{path}", html.encode()))


def post(body: str, **more: str) -> Post:
    found = seen(body, **more)
    assert found.post is not None
    return found.post


def said(one: Post) -> list[tuple[str | None, str]]:
    return [(c.author.name, c.text) for c in one.comments]


def mt(words: str, by: str) -> str:
    return f"<div class='comments-body'><p>{words}</p><span>Posted by: {by}</span></div>"


@pytest.mark.parametrize(
    ("thread", "names"),
    [
        (mt("Mine fell flat.", "Jo at May 3, 2005 10:00 AM") + f"<div class='comments-body'>{FORM}</div>", ["Jo"]),
        (
            mt("Mine fell flat.", "Jo at May 3, 2005 10:00 AM")
            + mt("Lovely crust.", "Kit at May 4, 2005 9:00 AM")
            + f"<div class='comments-body'>{FORM}</div>",
            ["Jo", "Kit"],
        ),
        (
            (
                "<div class='kommentar'><b>Jo</b> 3. Mai 2005, 10:00<p>Bei mir blieb es flach.</p></div>"
                f"<div class='kommentar'><b>Dein Kommentar</b>{FORM}</div>"
            ),
            ["Jo"],
        ),
        (
            (
                "<ul class='commentaires'><li class='commentaire'><strong>Jo</strong> 3 mai 2005 à 10:00<p>Le mien est resté plat.</p></li>"
                f"<li class='commentaire'>{FORM}</li></ul>"
            ),
            ["Jo"],
        ),
    ],
)
def test_the_box_of_the_form_is_no_comment_and_hides_none(thread: str, names: list[str]) -> None:
    """Where the form stands in a box of the comments' class, the comments beside it are read, one or two of them as well as many."""
    one = post(f"<h2>A loaf</h2>{{}}<h3>Comments</h3>{thread}")
    assert [c.author.name for c in one.comments] == names


def test_forms_for_answers_inside_comments_hide_none() -> None:
    """Comments that each hold a form for an answer are read."""
    boxes = "".join(
        f"<div class='comment'><b class='comment-author'>{who}</b> May 13, 2005<p class='comment-text'>{words}</p>{FORM}</div>"
        for who, words in (("Jo", "Mine fell flat."), ("Kit", "Lovely crust."), ("Lee", "What flour?"))
    )
    assert [c.author.name for c in post(f"<h2>A loaf</h2>{{}}<h3>3 Comments</h3>{boxes}").comments] == ["Jo", "Kit", "Lee"]


ROWS = [
    (
        "<p><b>Replies: 2 Comments</b></p><p>Mine fell flat.</p><p><font size=1>Posted by Jo @ 05/13/2005 10:00 AM EST</font></p>"
        "<p>Lovely crust.</p><p>What flour?</p><p><font size=1>Posted by Kit @ 05/14/2005 09:00 AM EST</font></p>"
    ),
    (
        "<h3>Comments</h3><div>Mine fell flat.</div><div><i>Posted by Jo on May 13, 2005 at 10:00</i></div>"
        "<div>Lovely crust.</div><div>What flour?</div><div><i>Posted by Kit on May 14, 2005 at 9:00</i></div>"
    ),
    (
        "<h4>2 Kommentare</h4><p>Mine fell flat.</p><p>Geschrieben von Jo am 13. Mai 2005, 10:00</p>"
        "<p>Lovely crust.</p><p>What flour?</p><p>Geschrieben von Kit am 14. Mai 2005, 9:00</p>"
    ),
    (
        "<p><strong>Comentarios (2)</strong></p><p>Mine fell flat.</p><p><small>Escrito por Jo el 13 de mayo de 2005</small></p>"
        "<p>Lovely crust.</p><p>What flour?</p><p><small>Escrito por Kit el 14 de mayo de 2005</small></p>"
    ),
]


@pytest.mark.parametrize("row", ROWS)
def test_a_flat_row_is_cut_behind_its_signatures(row: str) -> None:
    """Paragraphs below a heading belong to the comment that is signed below them; what was said is not lost and not mixed."""
    one = post(f"<h2>A loaf</h2>{{}}<p>Posted by Ann on May 12, 2005</p><hr>{row}<hr>{FORM}")
    assert said(one) == [("Jo", "Mine fell flat."), ("Kit", "Lovely crust.\n\nWhat flour?")]
    assert one.author is not None
    assert one.author.name == "Ann"


@pytest.mark.parametrize(
    "body",
    [
        "<h2>A loaf</h2>{}<p>Posted by Ann on May 12, 2005</p>",
        "<h3>Comments on bread</h3><p>May 12, 2005</p>{}<p>Signed by the baker</p>",
        "<h2>A loaf</h2>{}<p>Posted by Ann on May 12, 2005</p><h3>Comments</h3><p>Nobody has said a word yet.</p>",
        "<h2>A loaf</h2>{}<h3>2 Comments</h3><p>Posted by Ann on May 12, 2005</p>",
        "<h3>Some thoughts on a loaf</h3>{}<p>Posted by Ann on May 12, 2005</p><div>Comments</div>",
        "<h3>Gedanken und Antworten</h3>{}<p>Geschrieben von Ann am 12. Mai 2005</p><h4>Kommentare</h4>",
    ],
)
def test_a_signature_alone_makes_no_comment(body: str) -> None:
    """A post's own byline, or a byline without words above it, is no comment."""
    assert post(body).comments == ()


@pytest.mark.parametrize("title", ["Some thoughts on a loaf", "Trackback for bakers", "Une conversation avec Ann"])
def test_a_title_that_has_a_word_for_comments_stands_over_none(title: str) -> None:
    """What stands below the post's own title and above its signature is the post."""
    one = post(f"<h3>{title}</h3>{{}}<p>Posted by Ann on May 12, 2005</p>", title=f"Crumbs: {title}")
    assert (one.comments, one.title) == ((), title)


READS = "<div class='more'><a href='/a/{n}'>Ten kinds of flour that every baker has in the house</a><br>by Jo Miller (5/{n}/2007)</div>"


@pytest.mark.parametrize(
    "tail",
    [
        "<h4>Comments and other reads</h4><div>" + "".join(READS.format(n=n) for n in (3, 4, 5)) + "</div>",
        "<div class='box'><h4>Responses from our pages</h4>" + "".join(READS.format(n=n) for n in (6, 7)) + "</div>",
        "<h3>Discussion</h3><ul>"
        + "".join(f"<li><b>Jo</b> <a href='/talk/{n}'>What to do with a starter that will not rise</a> May {n}, 2007</li>" for n in (3, 4))
        + "</ul>",
        "<h3>Feedback</h3><table><tr><td>"
        + "".join(
            f"<div>May {n}, 2007 <strong>Kit</strong><a href='/old/{n}'>Why we gave up on white bread for good</a></div>" for n in (3, 4)
        )
        + "</td></tr></table>",
    ],
)
def test_links_to_other_pages_are_no_comments(tail: str) -> None:
    """Boxes that are mostly links to other pages of the site, each with its writer and day, are a list of what else there is to read."""
    assert post(f"<h1>A loaf</h1><p>April 30, 2007</p>{{}}{tail}").comments == ()


def test_the_day_of_another_page_is_not_the_posts() -> None:
    """A line behind the text that is the title of another page with its day tells nothing of this post."""
    assert post("<h1>A loaf</h1>{}" + READS.format(n=3)).published is None


@pytest.mark.parametrize(
    ("body", "title", "right"),
    [
        ("<h1>A loaf</h1><h2>BY Ann Gardener</h2>{}", "Crumbs: A loaf", "A loaf"),
        ("<h1 class='entry-title'>Sunny days: rye and honey loaf</h1>{}<h2>Rye and honey loaf</h2>", "Rye and honey loaf - Crumbs", None),
        ("<div><a href='http://crumbs.example/'>Crumbs</a></div><p><b>05/13/2004: \"A loaf\"</b></p>{}", "Crumbs: A loaf", "A loaf"),
        ("<p><a href='/'>Crumbs</a></p><p><strong>13.05.2004 - A loaf</strong></p>{}", "Crumbs: A loaf", "A loaf"),
    ],
)
def test_the_title_is_the_line_that_the_page_prints(body: str, title: str, right: str | None) -> None:
    """A byline in a heading is no title; the longer title of the page wins over the head's short one; a day before it is none of it."""
    assert post(f"{body}<p>Posted by Ann on May 13, 2004</p>", title=title).title == (right or "Sunny days: rye and honey loaf")


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("<p class='posted'>投稿者 Yuki : 2004年07月05日</p>", "Yuki"),
        ("<p class='posted'>作者 小安 : 2004-07-05</p>", "小安"),
        ("<p>投稿者 yuki_t | 2004年7月5日</p>", "yuki_t"),
        ("<div class='posted'>yuki_t at 08:15│<a href='#comments'>Comments(0)</a>│TrackBack(0)</div>", "yuki_t"),
    ],
)
def test_a_label_with_a_blank_names_the_writer(line: str, name: str) -> None:
    """Where words stand close together, a blank behind the label does as well as a colon."""
    one = post(f"<h2>A loaf</h2>{{}}{line}", lang="ja")
    assert one.author is not None
    assert one.author.name == name


@pytest.mark.parametrize(
    "path", ["archives/2005_02.php", "archives/2005_02_06.html", "archives/2005_02_archive.asp", "weblog/2005_02.shtml"]
)
def test_a_file_named_by_a_month_is_a_list(path: str) -> None:
    """The file of a month or week is a list, whatever it ends in."""
    assert seen("<h2>A loaf</h2>{}<p>Posted by Ann at 06:52 PM</p>", path=path).page_type == "list"


@pytest.mark.parametrize(
    "body",
    [
        "<table><tr><td><b>A loaf</b><br>Author: Ann Gardener<br>May 13, 2004<br>{}</td></tr></table>",
        "<div><font size=4>A loaf</font></div><div>By Ann Gardener, May 13, 2004</div>{}",
        "<center><b>A loaf</b></center>{}<i>Posted by Ann Gardener on May 13, 2004</i>",
    ],
)
def test_a_text_with_its_day_and_its_writer_is_a_post(body: str) -> None:
    """A page without a heading, whose address tells nothing, is a post where it says who wrote the text and when."""
    one = post(body)
    assert (one.title, one.author and one.author.name, str(one.published)[:10]) == ("A loaf", "Ann Gardener", "2004-05-13")


@pytest.mark.parametrize("cls", ["blog", "overlord blog", "home", "front-page blog"])
def test_a_body_called_blog_may_hold_one_post(cls: str) -> None:
    """A page below the front with a title of its own over a long text is a post, though it leads on to another."""
    body = "<article><h1>A loaf</h1>{}{}{}</article><section><h3><a href='/a-cake'>A cake</a></h3></section>"
    assert seen(body, path="a-loaf", cls=cls).page_type == "post"


def test_a_date_before_a_colon_is_a_date() -> None:
    """The day that stands before a title with a colon is the post's."""
    one = post("<p><a href='/'>Crumbs</a></p><p><b>05/13/2004: \"A loaf\"</b></p>{}<p>Posted by Ann</p>", title="Crumbs: A loaf")
    assert one.published is not None
    assert one.published.date() == date(2004, 5, 13)


WITHIN = [
    (
        "<ul><li id='cmt_1'><b>小安</b> 2011-05-13 10:00<div class='text'>很好。</div><p>博主回复：<em>2011-05-14 09:00</em></p>"
        "<div class='text'>谢谢你。</div></li></ul>"
    ),
    (
        "<div class='comment' id='comment-1'><p class='comment-author'>小安</p><p class='comment-text'>很好。</p>"
        "<p>版主回覆：(05/14/2011 09:00:00 AM)</p><p>谢谢你。</p><p>Posted by 小安 at May 13, 2011 10:00</p></div>"
    ),
    (
        "<div class='comment' id='comment-1'><b class='author'>小安</b> May 13, 2011 at 10:00 am<p>很好。</p>"
        "<div><strong>Reply from the author:</strong></div><p>谢谢你。</p></div>"
    ),
    (
        "<ol><li id='comment-1'><cite>小安</cite> 13. Mai 2011 um 10:00<p>很好。</p>"
        "<p>Antwort des Autors (14. Mai 2011)</p><p>谢谢你。</p></li></ol>"
    ),
    # the label and the words in one line
    "<ul><li id='cmt_1'><b>小安</b> 2011-05-13 10:00<div class='text'>很好。</div><div><b>版主回覆</b>：谢谢你。</div></li></ul>",
    (
        "<div class='comment' id='comment-1'><p><cite>小安</cite> <small>May 13, 2011 10:00 am</small></p><p>很好。</p>"
        "<p class='own'><em>Reply from the author:</em> 谢谢你。</p></div>"
    ),
    (
        "<ol><li id='comment-1'><strong>小安</strong>, 13 mai 2011 à 10:00<br>很好。<br>"
        "<span><i>[Réponse de l’auteur]</i> : 谢谢你。</span></li></ol>"
    ),
]


@pytest.mark.parametrize("thread", WITHIN)
def test_an_answer_within_a_comment_is_the_owners(thread: str) -> None:
    """Below a line that calls it the owner's answer begins a comment of its own: by the owner, and in answer to the one that holds it."""
    first, answer = post(f"<h2>A loaf</h2>{{}}<h3>1 Comment</h3>{thread}").comments
    assert (first.author.name, first.text, first.by_post_author) == ("小安", "很好。", None)
    assert (answer.author.name, answer.text, answer.by_post_author, answer.parent) == (None, "谢谢你。", True, first.id)


@pytest.mark.parametrize(
    "words",
    [
        "<p>The author's reply was late.</p>",
        "<p>Author response</p>",
        "<p>I want a reply from the author: soon, please</p>",
        "<p>作者回复我了吗？谢谢你的回答，真的很喜欢这一篇文章</p>",
    ],
)
def test_words_about_an_answer_are_no_answer(words: str) -> None:
    """A sentence about the author's answer is a reader's, and so is a label with nothing above or below it."""
    thread = f"<ol><li id='comment-1'><cite>Jo</cite> May 13, 2011 at 10:00 am{words}</li></ol>"
    assert len(post(f"<h2>A loaf</h2>{{}}<h3>1 Comment</h3>{thread}").comments) == 1


@pytest.mark.parametrize(
    ("path", "form"),
    [
        ("login.php", "<input type='password' name='p'>"),
        ("user/register", "<input name='mail'>"),
        ("wp-login.php?action=lostpassword", "<input name='who'>"),
        ("customer/account/", "<input name='street'>"),
    ],
)
def test_a_page_to_sign_in_is_no_post(path: str, form: str) -> None:
    """The pages where readers sign in, register or see what is theirs are no posts, and their links name no writer."""
    body = f"<article><h1>Welcome back</h1>{{}}<form>{form}</form><p><a href='/account/orders'>My Orders</a></p></article>"
    assert seen(body, path=path).page_type == "other"


@pytest.mark.parametrize("link", ["/user/login", "/account/orders", "/customer/account/", "/my/messages"])
def test_a_link_to_what_is_the_readers_own_names_no_writer(link: str) -> None:
    """A link beside the title that leads to the reader's own account is no signature, whatever it says."""
    assert post(f"<h2>A loaf</h2><p><a href='{link}'>My Orders</a></p>{{}}<h3>Comments</h3>{FORM}", path="2011/05/a-loaf/").author is None


@pytest.mark.parametrize("link", ["/members/ann/", "/user/ann", "/accounts/ann"])
def test_a_link_to_a_members_page_names_the_writer(link: str) -> None:
    """A member's own page is a signature, although the list of members is none."""
    one = post(f"<h2>A loaf</h2><p><a href='{link}'>Ann Gardener</a></p>{{}}<h3>Comments</h3>{FORM}", path="2011/05/a-loaf/")
    assert one.author is not None
    assert one.author.name == "Ann Gardener"


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("<p class='articleDetails'>12. ledna 2009 v 8:15 | Jana | <a href='/rubrika/denik'>Deník</a></p>", "Jana"),
        ("<div><span>May 3, 2011</span> · Ann Gardener · <a href='/tag/rye'>Rye</a></div>", "Ann Gardener"),
        ("<p class='posted'>xiaoyun at 巷口日記 發表於 08:15 AM | <a href='#comments'>回應(2)</a> | 引用(0)</p>", "xiaoyun"),
        ("<p class='posted'>ann at The slow loaf posted in Rye</p>", "ann"),
    ],
)
def test_a_line_of_facts_below_the_title_names_the_writer(line: str, name: str) -> None:
    """The one fact beside the day that is no link names the writer, and so does a login before the blog's name and a verb of publishing."""
    one = post(f"<div class='entry'><h2>A loaf</h2>{line}<div class='entry-content'>{{}}</div></div>", path="2011/05/a-loaf/")
    assert one.author is not None
    assert one.author.name == name
