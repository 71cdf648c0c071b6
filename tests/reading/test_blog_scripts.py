"""Forms that old blog software prints its posts and comments in, in several languages; every text is made up."""

from __future__ import annotations

import pytest

from checkup.model import Page, Post
from checkup.platforms import read

TEXT = "We fired the small kiln for nine hours, and the shelf nearest to the door came out grey and a little cold."
MORE = "What stood behind it was as red as we had hoped, so next time the door gets a second row of bricks."
FORM = "<form id='comment-form' action='/say' method='post'><input name='name'><textarea name='comment'></textarea></form>"


def post_of(
    body: str, *, title: str = "A cold shelf - Kiln notes", lang: str = "en", url: str = "https://kiln.example/post/2012/03/11/cold"
) -> Post:
    """The post of a page."""
    html = f"<html lang='{lang}'><head><title>{title}</title></head><body>{body}</body></html>"
    reading = read(Page(url=url, body=html.encode()))
    post = reading.post or reading.maybe_post
    assert post is not None
    return post


def names(post: Post) -> list[tuple[str | None, str, str]]:
    """Of each comment who wrote it, the day, and what it says."""
    return [(c.author.name, c.posted.isoformat()[:10] if c.posted else "", c.text) for c in post.comments]


@pytest.mark.parametrize(
    ("above", "below"),
    [
        (f"<div class='post-excerpt'><p>{TEXT}</p></div>", ""),
        (f"<div class='chapo'><p>{TEXT}</p></div>", ""),
        ("", f"<div id='extended' class='content'><p>{TEXT}</p></div>"),
        ("", f"<div class='entry-more'><p>{TEXT}</p></div>"),
    ],
    ids=["an excerpt", "a lead in French", "behind read on", "a second field"],
)
def test_a_text_in_two_boxes_is_read_whole(above: str, below: str) -> None:
    """The box of the second field is the writer's as that of the first one is, and none of the words below the post."""
    page = (
        f"<div class='post'><h2 class='post-title'>A cold shelf</h2>{above}<div class='post-content'><p>{MORE}</p></div>{below}</div>{FORM}"
    )
    assert post_of(page).text.split("\n\n") == ([TEXT, MORE] if above else [MORE, TEXT])


@pytest.mark.parametrize(
    "beside",
    [
        (
            "<div class='read-more'><a href='/post/2012/03/11/cold#more'>Read on about the cold shelf and what we did to "
            "the door then</a></div>"
        ),
        f"<div class='entry-more'><p>{MORE}</p></div>",
        "<div class='more'><p>Three more</p></div>",
    ],
    ids=["a link", "the same words", "a label"],
)
def test_a_box_that_repeats_or_leads_on_is_none_of_the_text(beside: str) -> None:
    """Themes cut a teaser out of the text, and call a button as the second field."""
    page = f"<div class='post'><h2 class='post-title'>A cold shelf</h2><div class='post-content'><p>{MORE}</p></div>{beside}</div>{FORM}"
    assert post_of(page).text == MORE


ROW = "<a href='/writers/1'>Ada</a> in <a href='/categories/2-clay.html'>clay</a>"
TALK = "<div id='c7' class='comment'><div class='comment-body'>Mine was cold, too.</div><span class='comment-author'>Ben</span></div>"


@pytest.mark.parametrize(
    ("facts", "lang"),
    [
        (f"Geschrieben von {ROW} um 09:30 | <a href='#comments'>Kommentare (1)</a> | <a href='#trackbacks'>Trackbacks (0)</a>", "de"),
        (f"Posted by {ROW} at 09:30 | <a href='#comments'>Comments (1)</a> | <a href='#tb'>Ślady (0)</a>", "en"),
        ("Posted at 09:30AM Mar 11, 2012 by Ada in <span class='category'>Clay</span> | <a href='#comments'>Comments[1]</a>", "en"),
        (
            (
                "Posted by <a href='/writers/1'>Ada</a> on 03/11 at 09:30 AM<br><a href='/notes/C1/'>Clay</a> • (<b>1"
                "</b>) <a href='/post/2012/03/11/cold'>Comments</a>"
                " • <a href='/post/2012/03/11/cold'>Permalink</a>"
            ),
            "en",
        ),
    ],
    ids=["German", "a word for pings in Polish", "a section without a link", "sections beside the post's own links"],
)
def test_a_line_of_facts_in_one_box_with_text_and_comments_is_no_text(facts: str, lang: str) -> None:
    """It names the writer, whatever else the box holds behind it."""
    page = (
        f"<div class='Entry_Date'><h3 class='date'>11 March 2012</h3><h4 class='title'>A cold shelf</h4>"
        f"<div class='entry'><div class='entry_body'>{TEXT}<br><br>{MORE}</div><div class='entryFooter'>{facts}</div></div>"
        f"<div class='talk'><a id='comments'></a><div class='talkTitle'>Comments</div>{TALK}{FORM}</div></div>"
    )
    post = post_of(page, lang=lang)
    assert post.text == f"{TEXT}\n\n{MORE}"
    assert post.author is not None
    assert post.author.name == "Ada"


def test_facts_above_a_text_and_a_mood_below_it_are_none_of_it() -> None:
    """Also where the title, which no heading is, stands above them in the same box."""
    page = (
        "<div class='entry'><h3><a href='/post/2012/03/11/cold'>A cold shelf</a></h3><p class='date'>Published by <em>Ada</em> at 9:30 in "
        f"<a href='/category/clay'>clay</a></p><div class='body'><p>{TEXT}</p><p>{MORE}</p></div><p><b>Current Mood:"
        f"</b> calm</p></div>{FORM}"
    )
    assert post_of(page).text == f"{TEXT}\n\n{MORE}"


def test_a_title_stands_before_the_name_of_the_keeper() -> None:
    """Hosts call the blog by its keeper, whose name stands above the title, too."""
    page = (
        "<div class='entry'><table><tr><td><b>ada_k</b></td><td>March 11, 2012</td></tr></table>"
        f"<div class='subject'>A cold shelf</div><div class='entry_text'>{TEXT}<br><br>{MORE}</div></div>"
    )
    post = post_of(page, title="A cold shelf: ada_k")
    assert post.title == "A cold shelf"
    assert post.text == f"{TEXT}\n\n{MORE}"
    assert post_of(page.replace("ada_k", "Kiln notes"), title="Kiln notes: A cold shelf").title == "A cold shelf"


@pytest.mark.parametrize(
    ("note", "lang"),
    [
        ("Commenting is closed here.", "en"),
        ("Sorry, the author does not allow comments below this one", "en"),
        ("Die Kommentarfunktion wurde hier nach vier Wochen abgeschaltet.", "de"),
        ("Autor nie zezwala na komentowanie w tym miejscu", "pl"),
        ("Здесь автор не разрешил комментировать", "ru"),
        ("Qui l'autore non consente commenti", "it"),
        ("Hier staat de auteur niets toe: de auteur staat geen reacties toe", "nl"),
    ],
)
def test_a_note_closes_a_post_and_is_nobodys_comment(note: str, lang: str) -> None:
    """It stands right below the last comment, in no box that tells it from one."""
    rows = "".join(
        f"<a id='c{n}'></a><div class='bC'><div class='bT'><a href='#c{n}'>Comment</a> from: {name}</div>"
        f"<div class='bX'><p>{said}</p></div>"
        f"<div class='bS'>03/{11 + n}/12 @ 21:30</div></div>"
        for n, name, said in ((1, "Ben", "Mine was cold, too."), (2, "Cleo", "Two rows of bricks did it here."))
    )
    page = f"<div class='post'><h2>A cold shelf</h2><p>{TEXT}</p><p>{MORE}</p><h4>2 comments</h4>{rows}<p><em>{note}</em></p></div>"
    post = post_of(page, lang=lang)
    assert post.commenting == "closed"
    assert names(post) == [("Ben", "2012-03-12", "Mine was cold, too."), ("Cleo", "2012-03-13", "Two rows of bricks did it here.")]


def test_a_name_between_a_number_and_a_day_is_no_month() -> None:
    """A writer is called as March is in some languages; the day behind the name is whole without it."""
    rows = "".join(
        f"<li id='c{n}' class='comment'><p class='comment-info'><a href='#c{n}' class='comment-number'>{n}</a> De {name} - {day}, 21:30</p>"
        f"<div class='comment-content'><p>{said}</p></div></li>"
        for n, name, day, said in ((1, "Ben", "12/03/2012", "Froid ici aussi."), (2, "Marta", "13/03/2012", "Deux rangs de briques."))
    )
    page = (
        f"<div class='post'><h2 class='post-title'>A cold shelf</h2><div class='post-content'><p>{TEXT}</p></div></div>"
        f"<div id='comments'><ul>{rows}</ul></div>"
    )
    assert names(post_of(page, lang="fr")) == [("Ben", "2012-03-12", "Froid ici aussi."), ("Marta", "2012-03-13", "Deux rangs de briques.")]


def test_two_colons_part_a_name_from_its_site() -> None:
    """As bars and dots do."""
    rows = "".join(
        f"<p id='c{n}' class='comment-info'><span class='comment-number'><a href='#c{n}'>{n}.</a>"
        f"</span> Le lundi {11 + n} mars 2012 à 21:30, par "
        f"<strong>{name}</strong> :: <a href='http://{name.lower()}.example/'>site</a></p><blockquote><p>{said}</p></blockquote>"
        for n, name, said in ((1, "Ben", "Froid ici aussi."), (2, "Cleo", "Deux rangs de briques."))
    )
    page = (
        f"<div class='post'><h2 class='post-title'>A cold shelf</h2><div class='post-content'><p>{TEXT}</p></div></div>"
        f"<div id='comments'><h3>Commentaires</h3>{rows}</div>"
    )
    assert [c.author.name for c in post_of(page, lang="fr").comments] == ["Ben", "Cleo"]


def test_a_moment_in_words_that_links_to_the_comment_is_no_name() -> None:
    """Readers with a site are links, too; one without is only set in bold."""
    rows = "".join(
        f"<li id='comment-{n}'><cite class='by'><strong>{name}</strong> a dit <small>"
        f"<a href='/post/2012/03/11/cold#comment-{n}'>{n + 2} jours plus tard</a>:"
        f"</small></cite><p>{said}</p></li>"
        for n, name, said in ((1, "<a href='http://ben.example/'>Ben</a>", "Froid ici aussi."), (2, "Cleo", "Deux rangs de briques."))
    )
    page = (
        f"<div class='post'><h2>A cold shelf</h2><div class='content'><p>{TEXT}</p></div></div><h4>Commentaires</h4>"
        f"<ol class='comment-list'>{rows}</ol>"
    )
    assert [c.author.name for c in post_of(page, lang="fr").comments] == ["Ben", "Cleo"]


def _row(n: int, subject: str, name: str, site: str, said: str, answer: str = "") -> str:
    """A comment with its subject above, its facts in a list below, and an answer without a name inside."""
    inner = f"<div style='border: 1px'>{answer}<ul class='foot'><li>2012/03/{12 + n}(08:05)</li></ul></div>" if answer else ""
    return (
        f"<div class='sub' id='comment{n}'><h4 class='sub_title'>{subject}</h4><div class='sub_body'>{said}</div><ul class='foot'>"
        f"<li>2012/03/{11 + n}(21:30)</li><li>{name} {site}</li><li><a href='./?mode=edit&amp;rno={n}' title='edit'>編集"
        f"</a></li></ul>{inner}</div>"
    )


def test_a_name_in_the_list_of_facts_is_told_from_the_subject() -> None:
    """The subject stands where a name may stand; what is left of the list without day and button names the reader."""
    rows = (
        _row(1, "No title", "のら", "", "こちらも冷えました。")
        + _row(2, "棚のこと", "とまと", "<a href='http://tomato.example/'>URL</a>", "煉瓦を二列にしました。", "なるほど、次はそうします。")
        + _row(3, "棚のこと", "いだ", "", "扉に紙を貼りました。")
    )
    page = (
        f"<div class='entry'><h2>冷えた棚</h2><div class='entry_body'>{TEXT}<br><br>{MORE}</div></div>"
        f"<div id='cm'><h3>コメント</h3>{rows}</div>"
    )
    post = post_of(page, title="冷えた棚 - 窯の日記", lang="ja", url="https://kiln.example/blog-entry-12.html")
    assert [(name, said) for name, _, said in names(post)] == [
        ("のら", "こちらも冷えました。"),
        ("とまと", "煉瓦を二列にしました。"),
        (None, "なるほど、次はそうします。"),
        ("いだ", "扉に紙を貼りました。"),
    ]
    assert [c.by_post_author for c in post.comments] == [None, None, True, None]


def test_of_two_counts_in_a_row_the_one_before_the_word_belongs_to_another() -> None:
    """ "Pings 0 Comment 2" counts two comments, or none that anybody can tell, but not no comment."""
    rows = "".join(
        f"<li id='comment-{n}'><b class='fn'>Reader {n}</b> <i class='date'>1{n} March 2012</i><p>It was cold.</p></li>" for n in (2, 3)
    )
    page = (
        f"<div class='entry'><h2>A cold shelf</h2><div class='article'><p>{TEXT}</p></div><div class='trail'>"
        "<a href='#tb'>Trackback <span>0</span></a> "
        f"<a href='#rp'>Comment <span>2</span></a></div></div><ol>{rows}</ol>"
    )
    assert post_of(page).declared_count in (None, 2)


def test_the_last_comment_keeps_the_words_below_its_subject() -> None:
    """Each sign has a heading right behind it, the reader's subject; a heading behind the last comment's words ends it."""
    rows = "".join(
        f"<a name='c{n}'></a><h3>{subject}</h3><p>{said}</p><div class='foot'>Posted by {name}, {11 + n} March 2012 at 21:30</div>"
        for n, subject, name, said in ((1, "Cold", "Ben", "Mine was cold, too."), (2, "Bricks", "Cleo", "Two rows of bricks did it here."))
    )
    page = (
        f"<div class='blogbody'><h3>A cold shelf</h3><div class='text'><p>{TEXT}</p><p>{MORE}</p></div>"
        "<a name='comments'></a><h2>Comments</h2>"
        f"{rows}<h2>Write one</h2>{FORM}</div>"
    )
    assert names(post_of(page)) == [("Ben", "2012-03-12", "Mine was cold, too."), ("Cleo", "2012-03-13", "Two rows of bricks did it here.")]


def test_a_numbered_box_with_the_form_is_no_comment() -> None:
    """Its number is the post's; a form for an answer stands in the box of a whole comment, which stays."""
    rows = "".join(
        f"<div class='wrap' id='comment{n}0'><div class='signature'>March {11 + n}, 2012 | {name}</div>"
        f"<div class='body'><p>{said}</p></div></div>"
        for n, name, said in ((1, "Ben", "Mine was cold, too."), (2, "Cleo", f"Two rows of bricks did it here.</p>{FORM}<p>"))
    )
    asks = f"<div class='create' id='comment-create-12'><h2>Say something on it</h2>{FORM}</div>"
    page = (
        f"<div class='entry'><h2>A cold shelf</h2><p>{TEXT}</p><p>{MORE}</p></div><div id='comments'><h2>Comments (2)"
        f"</h2>{rows}{asks}</div>"
    )
    assert [c.author.name for c in post_of(page).comments] == ["Ben", "Cleo"]


def test_a_count_of_notes_at_the_end_is_no_text() -> None:
    """Where the host's word for what readers leave is no word for comments."""
    foot = (
        "<div class='footer'><p class='date'>Posted on <a href='/post/2012/03/11/cold'>March 11, 2012</a> with "
        "<a href='#notes'>5 notes</a></p></div>"
    )
    page = f"<div class='post text'><h2><a href='/post/2012/03/11/cold'>A cold shelf</a></h2><p>{TEXT}</p><p>{MORE}</p>{foot}</div>"
    assert post_of(page).text == f"{TEXT}\n\n{MORE}"


def test_messages_numbered_as_a_forum_s_are_comments_whatever_their_boxes_are_called() -> None:
    """The button to answer below each is none of its words."""
    rows = "".join(
        f"<li><div class='q1'><strong class='q2'><a href='#forum{n}' id='forum{n}'>A cold shelf</a></strong> "
        f"<small>1{n} mars 2012 21:30, par "
        f"<span>{name}</span></small></div><div class='q3'><p>{said}</p><p class='q4'>"
        f"<a href='tool.php?page=answer&amp;to={n}'>Répondre à ce "
        f"message</a></p></div></li>"
        for n, name, said in ((2, "Basile Aune", "Froid ici aussi."), (3, "Cleo Marsan", "Deux rangs de briques."))
    )
    page = f"<div><h1>A cold shelf</h1><div class='q5'><p>{TEXT}</p><p>{MORE}</p></div></div><h2>2 messages</h2><ul>{rows}</ul>"
    assert names(post_of(page, lang="fr")) == [
        ("Basile Aune", "2012-03-12", "Froid ici aussi."),
        ("Cleo Marsan", "2012-03-13", "Deux rangs de briques."),
    ]
