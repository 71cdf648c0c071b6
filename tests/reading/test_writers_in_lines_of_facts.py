"""Who wrote a post, in the lines of facts that themes print around it."""

from __future__ import annotations

import pytest

from tests.reading.theme_page import post_of

ITEM = "<div class='remark' id='comment-{id}'><b>{name}</b> <i>March {day}, 2014</i><p>{text}</p></div>"
TOPIC = "<a href='/category/3' rel='category tag'>Clay</a>"


@pytest.mark.parametrize(
    "facts",
    [
        "Posteado por Ada Brandt en {topic}. <a href='#comments'>5 Comentarios</a>",
        "Posteado por Ada Brandt a las 10:24 am",
        "Lagt ut av Ada Brandt kl 10:24",
        "Words by Ada Brandt — 1 March 2014",
    ],
)
def test_a_verb_of_writing_leads_to_the_writer(facts: str) -> None:
    """Whatever stands behind the name: a topic, a time, a day."""
    author = post_of(ITEM, facts=f"<p class='metadata'>{facts.format(topic=TOPIC)}</p>").author
    assert author is not None
    assert author.name == "Ada Brandt"


@pytest.mark.parametrize(
    "last",
    [
        "Publicado por Ada Brandt a las 12:52 pm",
        "Geschrieben von Ada Brandt um 12:52 Uhr",
        "Publié par Ada Brandt à 12h52",
        "Written by Ada Brandt at 12:52",
    ],
)
def test_a_time_behind_the_name_at_the_texts_end_is_none_of_it(last: str) -> None:
    """The day stands elsewhere."""
    post = post_of(
        ITEM, facts="<p>March 1, 2014</p>", below=f"<div class='x'><ul><li>{last}</li><li><a href='#comments'>5</a></li></ul></div>"
    )
    assert post.author is not None
    assert post.author.name == "Ada Brandt"


@pytest.mark.parametrize(
    "line", ["{name} | {topic} | <a href='#comments'>Comments [5]</a>", "{topic} / {name}", "{topic} · {name} · <a href='#comments'>5</a>"]
)
def test_somebody_of_the_page_in_a_line_of_topics_wrote_it(line: str) -> None:
    """She answers below; a name that nobody there bears is left alone."""
    known = post_of(ITEM, facts="<p>March 1, 2014</p>", below=f"<div class='foot'>{line.format(name='Ines Falk', topic=TOPIC)}</div>")
    assert known.author is not None
    assert known.author.name == "Ines Falk"
    assert (
        post_of(ITEM, facts="<p>March 1, 2014</p>", below=f"<div class='foot'>{line.format(name='Blue Clay', topic=TOPIC)}</div>").author
        is None
    )


@pytest.mark.parametrize(
    "pair",
    [
        "<dl><dt>Author</dt><dd>Ada Brandt</dd></dl>",
        "<dl><dt>Autor</dt><dd>Ada Brandt</dd></dl>",
        "<dl><dt>Auteur</dt><dd>Ada Brandt</dd></dl>",
    ],
)
def test_a_term_needs_no_colon(pair: str) -> None:
    """It is a label by its element."""
    author = post_of(ITEM, facts=pair).author
    assert author is not None
    assert author.name == "Ada Brandt"


def test_a_person_is_drawn_in_a_link_of_a_list() -> None:
    """The list is called the post's facts two boxes above the link."""
    facts = (
        "<div class='postmeta'><ul><li><a href='#'><i class='ti-folder'></i> Clay</a></li><li>1 March 2014</li>"
        "<li><a href='#'><i class='ti-user'></i> Ada Brandt</a></li><li><a href='#'><i></i> (5) Comments</a></li></ul></div>"
    )
    author = post_of(ITEM, facts=facts).author
    assert author is not None
    assert author.name == "Ada Brandt"


@pytest.mark.parametrize(
    "facts", ["<time datetime='2014-03-01'>March 1, 2014</time><p>Ines Falk</p>", "<p>March 1, 2014</p><div>Ines Falk</div>"]
)
def test_a_name_of_the_page_alone_below_the_title_wrote_it(facts: str) -> None:
    """She answers below; another line there says something else."""
    author = post_of(ITEM, facts=facts).author
    assert author is not None
    assert author.name == "Ines Falk"
    assert post_of(ITEM, facts=facts.replace("Ines Falk", "A word before")).author is None


@pytest.mark.parametrize("heading", ["About Ines Falk", "Über Ines Falk", "Sobre la autora: Ines Falk", "Ines Falk"])
def test_a_box_about_somebody_of_the_page_names_the_writer(heading: str) -> None:
    """Its heading stands at the end of the text."""
    post = post_of(ITEM, facts="<p>March 1, 2014</p>", below=f"<h3>{heading}</h3><p>Fires tiles by the river.</p>")
    assert post.author is not None
    assert post.author.name == "Ines Falk"


@pytest.mark.parametrize(
    "line", ["Author: Ada Brandt Date: March 1, 2014 Comments: 5", "Autorin: Ada Brandt Datum: 1. März 2014 Kommentare: 5"]
)
def test_labelled_facts_in_one_line_head_no_comments(line: str) -> None:
    """The last of them is a count; day and writer stand before it."""
    post = post_of(ITEM, facts=f"<div class='meta'>{line}</div>")
    assert post.author is not None
    assert (post.author.name, post.published is not None) == ("Ada Brandt", True)


@pytest.mark.parametrize("link", ["<a href='/author/ada/'>ada</a>", "<a href='/author/ada-brandt/'>Ada Brandt</a>"])
def test_a_link_to_the_writers_page_ends_the_text(link: str) -> None:
    """In the text's own box, where nothing but links and a few words stand behind it."""
    last = f"<p>{'The kiln was lit at four. ' * 12}</p><p class='x'>Put up by {link} in {TOPIC}</p>"
    post = post_of(ITEM, facts="<p>March 1, 2014</p>", below=f"<div class='entry'>{last}</div>")
    assert post.author is not None
    assert post.author.name in ("ada", "Ada Brandt")
