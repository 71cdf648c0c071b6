"""Who wrote a post, where the name looks like a weekday or several people, stands beside the site's own, or within the text."""

from __future__ import annotations

import pytest

from checkup.model import Page, Post
from checkup.platforms import read

WORDS = "We hung the gate before noon, and the hinge held until the wind came round to the north. "
TEXT = f"<p>{WORDS * 4}</p><p>{WORDS * 3}</p>"


def read_post(above: str = "", below: str = "", text: str = TEXT, host: str = "shed.example", language: str = "en") -> Post:
    """A post with this between its title and its text, and this behind the text."""
    html = (
        f"<html lang='{language}'><head><title>A gate - The shed</title></head><body><div class='post'><h1>A gate</h1>{above}"
        f"<div class='entry'>{text}</div>{below}</div></body></html>"
    )
    post = read(Page(url=f"https://{host}/2013/05/gate/", body=html.encode())).post
    assert post is not None
    return post


def name_of(post: Post) -> str | None:
    return post.author.name if post.author is not None else None


@pytest.mark.parametrize("name", ["Grace H. Sun", "Yi Sun", "Olga Sat", "Marie-Claire Fri"])
@pytest.mark.parametrize(
    "byline", ["<p class='byline'>By {}</p>", "<p>By <a rel='author' href='/about'>{}</a> ,</p>", "<h3 class='author'>{}</h3>"]
)
def test_a_surname_like_a_weekday_stays(name: str, byline: str) -> None:
    assert name_of(read_post(byline.format(name) + "<p class='date'>May 3, 2013</p>")) == name


@pytest.mark.parametrize("line", ["Posted by Ann Lee on Sun", "Ann Lee, Mon", "Ann Lee on Tue –"])
def test_a_weekday_before_a_cut_date_goes(line: str) -> None:
    assert name_of(read_post(f"<p class='byline'>{line}</p><p class='date'>May 3, 2013</p>")) == "Ann Lee"


@pytest.mark.parametrize(
    ("language", "line", "name"),
    [
        ("en", "By ANN LEE GARDENER, BO ITO , CY ABE", "ANN LEE GARDENER, BO ITO , CY ABE"),
        ("en", "Ann Lee and Bo Peter Hammersmith, Special for THE SHED TIMES", "Ann Lee and Bo Peter Hammersmith"),
        ("en", "By Ann Lee, Bo van der Ito, Cy Abe and Dee Ono", "Ann Lee, Bo van der Ito, Cy Abe and Dee Ono"),
        ("de", "Von Anna Berg, Bodo Tal und Cyril von der Höhe", "Anna Berg, Bodo Tal und Cyril von der Höhe"),
        ("es", "Por Ana María Ruiz, Blas Mora y Celia Luna Vega", "Ana María Ruiz, Blas Mora y Celia Luna Vega"),
    ],
)
def test_several_writers_are_named_as_printed(language: str, line: str, name: str) -> None:
    got = name_of(read_post(f"<div class='author'><span>{line}</span></div><p class='date'>3.5.2013</p>", language=language))
    assert " ".join((got or "").replace(" ,", ",").split()) == name.replace(" ,", ",")


@pytest.mark.parametrize(
    "line",
    [
        "Walking to the far gate and back again, Mending the old hinge of it, Sitting down there for a while",
        "By the river, under the old bridge where we used to fish, and a long way from home",
    ],
)
def test_a_row_of_phrases_is_no_row_of_names(line: str) -> None:
    assert name_of(read_post(f"<div class='author'>{line}</div>")) is None


@pytest.mark.parametrize(
    ("host", "line"),
    [
        ("slowkiln.example", "<strong>Slow Kiln</strong> | Ann Lee | <span>Thursday, June 06, 2013</span>"),
        ("www.slowkiln.example", "<span>June 6, 2013</span> | Ann Lee | Slow Kiln"),
        ("blog.slow-kiln.example", "Slow Kiln · Ann Lee · 6 June 2013"),
    ],
)
def test_of_two_names_beside_the_day_the_sites_is_no_writers(host: str, line: str) -> None:
    assert name_of(read_post(f"<div id='facts'>{line}</div>", host=host)) == "Ann Lee"


FOOT = "<p>If you build gates, please send us a picture.</p><p>Back to the top | Home | Privacy</p><p>Shed Ltd, Bexhill</p>"


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Written by Ann Lee"),
        ("en", "Posted by: Ann Lee"),
        ("de", "Verfasst von Ann Lee"),
        ("es", "Escrito por Ann Lee"),
        ("fr", "Rédigé par Ann Lee"),
    ],
)
def test_the_only_signature_within_the_box_of_the_text_is_the_writers(language: str, line: str) -> None:
    text = f"{TEXT * 5}<p>{line}</p><p>Sources: the book of gates, 1911; the book of hinges, 1913.</p>{FOOT * 4}"
    assert name_of(read_post(text=text, language=language)) == "Ann Lee"


@pytest.mark.parametrize(
    "line", ["Written by hand in the cold", "Posted by the road", "Written by Ann Lee in the year of the great frost of which we spoke"]
)
def test_a_sentence_signs_nothing(line: str) -> None:
    assert name_of(read_post(text=f"{TEXT * 5}<p>{line}</p>{FOOT * 4}")) is None


def test_two_signatures_are_those_of_other_texts() -> None:
    assert name_of(read_post(text=f"{TEXT * 5}<p>Written by Ann Lee</p>{TEXT}<p>Written by Bo Ito</p>{FOOT * 4}")) is None


@pytest.mark.parametrize("label", ["Article by:", "Story by:", "Recipe by :"])
def test_a_word_for_the_text_and_by_label_the_writer(label: str) -> None:
    gallery = "<ul><li><img src='/gate.jpg'><p>The gate after the storm, with the hinge gone.</p><p class='byline'>Cy Abe</p></li></ul>"
    assert name_of(read_post(f"<ul><li>{label} ANN LEE</li><li>Updated: June 7, 2013</li></ul>", below=gallery)) == "ANN LEE"


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("By Ann Lee, Berlin", "Ann Lee"),
        ("Von Anna Berg, Wien", "Anna Berg"),
        ("Ann Marie Lee, Slowloaf", "Ann Marie Lee"),
        ("Ann Lee, PhD", "Ann Lee, PhD"),
        ("Ann Lee, Jr.", "Ann Lee, Jr"),
        ("de Vries, Janneke", "de Vries, Janneke"),
        ("Lee, Ann", "Lee, Ann"),
    ],
)
def test_a_place_behind_a_whole_name_is_none_of_it(line: str, name: str) -> None:
    language = "de" if line.startswith("Von") else "en"
    assert name_of(read_post(f"<span class='author'>{line}</span><p class='date'>3.5.2013</p>", language=language)) == name
