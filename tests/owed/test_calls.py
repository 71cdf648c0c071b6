"""Which comments call for an answer: kinds, tiers, whom they speak to, and what no writer's word can change."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checkup import owed
from checkup.facts import OWED, Call
from checkup.model import Blog, Comment, Link
from tests.factories import OWNER, START, blog, comment, post
from tests.owed.invented import judged

NO_LISTS = " (not sure: no word lists for this language)"


def calls_of(comments: list[Comment], **more: object) -> dict[str, Call]:
    """What each of these comments of one post calls for, by id."""
    return _by_id(blog([post(1, comments, **more)]))


def _by_id(of: Blog) -> dict[str, Call]:
    names = {p.key(c): c.author.name for p in of.posts for c in p.comments}
    return {key.rpartition("#")[2]: call for key, call in owed.calls(of, names).items()}


def test_every_call_says_why() -> None:
    """Each judgement has a reason, and a maybe says what is not sure."""
    assert judged("Which flour do you use?", "en").why == "Asks a question"
    doubtful = judged("Hvor kan jeg kjøpe denne kaken?", "no")
    assert (doubtful.kind, doubtful.sure) == ("question", False)
    assert doubtful.why == "May be owed an answer: asks a question (not sure: no word lists for this language)"


def test_languages_that_are_known_are_not_looked_for_again() -> None:
    """A comment is judged in the language that is given for its text, here one without word lists."""
    asks = comment("Ann Bell", "Which flour do you use for the dark loaf that you bake on Sundays?", id="1", after_hours=1)
    of = blog([post(1, [asks])])
    (known,) = owed.calls(of, {}, {asks.text: "no"}).values()
    assert (known.why, known.sure) == (calls_of([asks])["1"].why.replace("Asks", "May be owed an answer: asks") + NO_LISTS, False)


def test_the_room_was_answered_by_a_reader() -> None:
    """Who asked whoever may know, and heard from a reader, waits for nobody; without a reply the writer is asked."""
    asks = comment("Ann Bell", "Does anyone know a good mill near here?", id="1", after_hours=1)
    reply = comment("Bob Carr", "The one at the weir.", id="2", parent="1", after_hours=2)
    assert calls_of([asks])["1"].kind == "question"
    assert calls_of([asks, reply])["1"].kind == "talk"


def test_who_objects_speaks_to_the_writer_whomever_he_mentions() -> None:
    """ "Somebody has to work there" asks no room: the objection stays, also where another reader takes it up."""
    for language, text in (
        ("es", "No estoy de acuerdo: alguien tiene que pagar el horno."),
        ("de", "Das sehe ich anders, jemand muss den Ofen bezahlen."),
    ):
        objects = comment("Ann Bell", text, id="1", after_hours=1)
        reply = comment("Bob Carr", "Ann, 1987.", id="2", after_hours=2)
        assert calls_of([objects, reply], language=language)["1"].kind in OWED, text


def test_a_fault_told_of_what_the_post_says() -> None:
    """By its name ("the second line is not right"), or in two words ("not convinced"); that it is right asks nothing."""
    for language, text, kind in (
        ("fr", "Bonjour, la deuxième ligne du patron n'est pas correcte, il manque deux mailles.", "reply"),
        ("fr", "La légende de la photo est fausse : c'est le pont de pierre.", "reply"),
        ("fr", "Pas vraiment convaincu, j'ai suivi la recette et la pâte colle encore.", "reply"),
        ("en", "Not really convinced. My bread was heavier with the new flour.", "reply"),
        ("fr", "Votre explication est très juste, merci beaucoup.", "thanks"),
        ("fr", "La réponse est correcte, bravo à toute l'équipe.", "thanks"),
        ("en", "I was not convinced at first, but your way of baking won me over.", "none"),
    ):
        assert calls_of([comment("Ann Bell", text, id="1", after_hours=1)], language=language)["1"].kind == kind, text


def test_a_wink_as_a_picture_is_half_in_jest() -> None:
    """It keeps a question from being sure, as far as it does not plead for something, and nothing more; a smile does nothing."""
    words = "Which flour do you use for the dark loaf that you bake on Sundays?"
    plain, wink, smile = (calls_of([comment("Ann Bell", words + end, id="1", after_hours=1)])["1"] for end in ("", " 😉", " 🙂"))
    assert (plain.kind, plain.sure) == (smile.kind, smile.sure) == ("question", True)
    assert (wink.kind, wink.sure) == ("question", False)
    assert "half in jest" in wink.why


def test_sympathy_is_thanked_with_the_others() -> None:
    """Who condoles, and asks how the writer is, is not on the list; who asks for something beside it is."""
    assert judged("My condolences to you all. How are you doing?", "en").kind == "thanks"
    assert judged("My condolences to you all. Where can we send flowers?", "en").kind == "question"


def test_a_question_to_another_reader_is_talk() -> None:
    """Under a reader's comment or by a reader's name; with a writer's name in it, it is the writer's."""
    first = comment("Ann Bell", "I have one of those at home.", id="1", after_hours=1)
    to_ann = comment("Bob Carr", "Ann, is it heavy?", id="2", after_hours=2)
    below = comment("Bob Carr", "Is it heavy, and where did you find it?", id="3", parent="1", after_hours=2)
    to_ada = comment("Bob Carr", "Ada, is it heavy? I have one like Ann's.", id="4", after_hours=2)
    found = calls_of([first, to_ann, below, to_ada])
    assert (found["2"].kind, found["4"].kind) == ("talk", "question")
    assert not found["3"].sure
    assert calls_of([comment("Bob Carr", "@Hal is it heavy, and where did you find it?", id="1")])["1"].sure is False


def test_a_strangers_link_behind_words_makes_a_question_unsure() -> None:
    """It is as often an advert; an address that is shown, the blog's own, or a reader who wrote more makes nothing unsure."""
    asks = comment("Ann Bell", "Which flour do you use?", id="1", after_hours=1)
    hidden = replace(asks, links=(Link("https://mills.example/buy"),))
    shown = replace(hidden, text="Which flour do you use? See mills.example.")
    own = replace(asks, links=(Link("https://blog.example/2020/01/old/"),))
    again = comment("Ann Bell", "It was good.", id="2", after_hours=2)
    assert [calls_of([one])["1"].sure for one in (asks, hidden, shown, own)] == [True, False, True, True]
    assert calls_of([hidden, again])["1"].sure
    assert "a stranger, with a link to another site behind words" in calls_of([hidden])["1"].why


def test_a_settled_matter_waits_no_more() -> None:
    """The same reader found it; another one's word settles nothing."""
    asks = comment("Ann Bell", "Where is the key? I cannot find it.", id="1", after_hours=1)
    found = comment("Ann Bell", "Never mind, I found it.", id="2", after_hours=2)
    assert calls_of([asks, found])["1"].settled
    assert not calls_of([asks, replace(found, author=replace(found.author, name="Bob Carr"))])["1"].settled


def test_who_thanks_another_reader_has_been_helped() -> None:
    """Thanks to a reader who spoke after the question settle it; thanks for an earlier word, or to nobody, do not."""
    asks = comment("Ann Bell", "How large is the tin? I cannot find it.", id="2", after_hours=2)
    tells = comment("Tom Carr", "Mine takes a kilo.", id="3", after_hours=3)
    thanks = comment("Ann Bell", "Thanks Tom, that helps!", id="4", after_hours=4)
    assert calls_of([asks, tells, thanks])["2"].settled
    told_before = comment("Tom Carr", "Mine takes a kilo.", id="3", after_hours=1)
    assert not calls_of([told_before, asks, thanks])["2"].settled
    assert not calls_of([asks, tells, replace(thanks, text="Thanks, that helps!")])["2"].settled


def test_quoted_speech_asks_for_nothing() -> None:
    """A request that somebody else made, told in quotation marks, is none; outside them it is."""
    assert not judged('My husband says "why don\'t you buy them?" and then eats them all.', "en").owed
    assert judged("Why don't you post the pattern?", "en").owed


def test_what_must_be_is_no_correction() -> None:
    """ "You should be able to" and a wish for oneself correct and ask nothing; what should be changed on the page does."""
    assert not judged("With a good oven we should be able to bake twice as much on one day.", "en").owed
    assert not judged("I'd love to see a bittern one day.", "en").owed
    assert judged("The comma in line three should be removed.", "en").owed
    assert judged("In the list of flours I think that should be 'rye' :o)", "en").owed
    assert judged("I believe it should be 220 grams in step two.", "en").owed


def test_a_reader_who_advertises_is_never_sure() -> None:
    """Its offer is an advert and its question only maybe owed."""
    asks = comment("Ann Bell", "Which flour do you use?", id="1", verdict="promo")
    offers = comment("Bob Carr", "I can send you samples of our flour.", id="2", verdict="promo", after_hours=7)
    found = calls_of([asks, offers])
    assert (found["1"].kind, found["1"].sure) == ("question", False)
    assert found["2"].kind not in OWED


def test_what_shares_nothing_with_the_post_is_not_sure() -> None:
    """A question that speaks of other things altogether is only maybe owed, and says so."""
    text = "Which insurance company offers cheaper contracts for students?"
    about = calls_of([comment("Ann Bell", text, id="1")], text="Insurance for students is a field with many doors.")
    beside = calls_of([comment("Ann Bell", text, id="1")], text="We baked bread and it rose.")
    assert (about["1"].sure, beside["1"].sure) == (True, False)
    assert "no word with the post" in beside["1"].why


READERS = [
    "Which flour is this?",
    "Ann, is it rye?",
    "Does anyone know a mill?",
    "Never mind, I found it.",
    "Thanks!",
    "The old mill is good.",
]
WRITERS = ["Rye.", "Ann: it is rye, from the old mill.", "Does anyone know?", "Thanks everybody!", "Never mind."]


@settings(deadline=None)
@given(
    said=st.lists(st.tuples(st.sampled_from(["Ann Bell", "Bob Carr", "Cid Dorn"]), st.sampled_from(READERS), st.booleans()), max_size=6),
    words=st.sampled_from(WRITERS),
    at=st.integers(0, 6),
    below=st.booleans(),
)
def test_no_word_of_a_writer_changes_what_calls_for_an_answer(said: list[tuple[str, str, bool]], words: str, at: int, below: bool) -> None:
    """One more comment by a writer, named or not, anywhere: every reader's comment calls for what it called for before."""
    talk = [
        comment(who, text, id=f"r{i}", after_hours=i + 1, parent=f"r{i - 1}" if under and i else None)
        for i, (who, text, under) in enumerate(said)
    ]
    parent = f"r{at - 1}" if below and 0 < at <= len(talk) else None
    reply = comment(owner=True, text=words, id="w", after_hours=at + 0.5, parent=parent, start=START)
    assert reply.author == OWNER
    before, after = calls_of(talk), calls_of([*talk[:at], reply, *talk[at:]])
    assert before == after


@pytest.mark.parametrize(
    ("language", "said", "owed_kind"),
    [
        ("de", "Es geht nicht um den Preis, sondern um die Menschen, die jeden Morgen dort arbeiten, und das weiß jeder im Dorf.", False),
        ("de", "Jeder möchte, dass der Markt bleibt, und trotzdem kauft keiner mehr dort ein, wenn es regnet oder kalt ist.", False),
        ("de", "Die Bilder vom letzten Jahr kannst du bei mir sehen, da stehen auch die alten Bäume noch alle am Ufer.", False),
        ("de", "Das ist nicht die Brücke von 1890, sondern die neue.", True),
        ("de", "Ich möchte gern mehr über den Markt lesen.", True),
        ("de", "Schöne Fotos. Kannst du noch die Karte zeigen?", True),
        ("pl", "Nie chodzi tylko o cenę, ale o ludzi, którzy od lat tam pracują i znają każdego po imieniu, co widać co rano.", False),
    ],
)
def test_who_argues_or_tells_corrects_and_asks_nothing(language: str, said: str, owed_kind: bool) -> None:
    """A contrast, what everybody wants and what can be seen elsewhere are no correction and no request; those to the writer are."""
    assert judged(said, language).owed is owed_kind


def test_who_speaks_to_the_writer_need_not_repeat_a_word_of_the_post() -> None:
    """A question to the writer by name is sure about anything; without the name it may be about something else."""
    asks = "your second figure differs from the printed ledger, page forty. Can you check which number holds?"
    text = "The dark loaf rises slowly, and the oven has to be hot before the dough goes in."
    own = calls_of([comment("Ann Bell", f"Ada, {asks}", id="1", after_hours=1)], text=text)["1"]
    other = calls_of([comment("Ann Bell", asks.capitalize(), id="1", after_hours=1)], text=text)["1"]
    assert (own.sure, other.sure) == (True, False)
    assert "it shares no word with the post" in other.why


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("In the old version the third example throws a KeyError, the comma is one too many there.", "en"),
        ("We were not told about the new rates beforehand.", "en"),
        ("Please warn us before you close the upper path.", "en"),
        ("La manopola del forno gira sempre a vuoto da lunedì. Aiutatemi!", "it"),
        ("Buongiorno, avrei voluto sapere se si può venire anche senza prenotare.", "it"),
    ],
)
def test_told_without_a_question_mark(text: str, language: str) -> None:
    """Faults of what the writer gave, complaints that nobody was told, pleas: each calls for an answer."""
    assert judged(text, language).kind in OWED


@pytest.mark.parametrize("text", ["How could I not bake this? Rye!!", "Who pays for the new oven? We do."])
def test_a_question_that_answers_itself(text: str) -> None:
    """Nobody waits for an answer to it."""
    assert judged(text, "en").kind not in OWED


@pytest.mark.parametrize(
    ("tag", "asks", "tells"),
    [
        ("de", "Ich hätte gern ein Rezept dazu.", "Als Kind hatte ich ein Rad mit Felgen aus Holz."),
        ("de", "Ich würde gern mehr über den Leim wissen.", "Ich wurde ein wenig müde davon."),
        ("de", "Ich möchte ein Bild davon sehen.", "Ich mochte ein anderes Ende lieber."),
        ("de", "Ich hatte keins, und ich hätte gern ein Rezept dazu.", "Mich wurde niemand los, so schön war es."),
        ("pt", "Pode mostrar como ficou por baixo, pode dizer.", "Tudo o que podia dar errado deu errado."),
        ("pt", "Preciso saber onde comprar a cola.", "No inverno é preciso mais lenha em casa."),
    ],
)
def test_what_is_told_of_the_past_is_no_wish(tag: str, asks: str, tells: str) -> None:
    """Words that differ by their marks alone: "hatte" tells of something, "hätte" asks for it."""
    assert judged(asks, tag).owed
    assert not judged(tells, tag).owed


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Since this update the sorter does not start any more."),
        ("en", "The sorter still crashes when I rename a box."),
        ("de", "Seit dem letzten Update startet der Sortierer nicht mehr."),
        ("es", "Desde la última actualización el programa no arranca."),
        ("fr", "Depuis la dernière mise à jour le tri ne démarre plus."),
        ("pt", "Desde a última atualização o programa não abre mais."),
    ],
)
def test_a_trouble_since_an_update_is_a_complaint(language: str, text: str) -> None:
    """Who says so wants it mended, whatever the thing is called."""
    assert judged(text, language).kind == "request"


def test_a_short_question_in_another_language_than_the_posts_is_one() -> None:
    """Blogs are read across languages; what shows no other language, or asks in none, stays as it was."""

    def kind(text: str, language: str) -> str:
        return calls_of([comment("Ann Bell", text, id="1")], language=language, text="Hoy el pan.")["1"].kind

    assert kind("Bei uns im Keller steht auch so etwas. Welche Sorte Leim nimmst du dafür?", "es") == "question"
    assert kind("There is one in our cellar. How long do you leave it in the oven?", "es") == "question"
    assert kind("Bei uns im Keller steht auch so etwas. Sehr schön.", "es") not in OWED


def test_among_words_of_sympathy_nobody_counts_the_answers() -> None:
    """What readers remember on a page of mourning is sympathy; a question there is one; one word of sympathy makes no such page."""
    told = "She taught me to tie a bowline on the pier when I was nine, and she laughed at every knot."

    def kinds(*before: str) -> list[str]:
        texts = (*before, told, "Is there an address for flowers?")
        found = calls_of([comment(f"Reader {n}", text, id=str(n), after_hours=n) for n, text in enumerate(texts)])
        return [found[str(n)].kind for n in range(len(before), len(texts))]

    assert kinds("So sorry for your loss.", "Rest in peace, dear Elin.") == ["thanks", "question"]
    assert kinds("So sorry for your loss.", "The pier is gone.") == ["worth", "question"]


@pytest.mark.parametrize(
    ("language", "outcry", "asks"),
    [
        ("en", "Did you see that tackle?!", "Did you see where the boat went?"),
        ("de", "Habt ihr das Foul gesehen?!", "Habt ihr das Boot gesehen?"),
        ("es", "¡¿Habéis visto ese gol?!", "¿Habéis visto mi barco?"),
        ("fr", "Vous avez vu ce but ?!", "Vous avez vu mon bateau ?"),
    ],
)
def test_an_outcry_asks_nobody(language: str, outcry: str, asks: str) -> None:
    """With both marks, about what everybody saw; without them it may be a question."""
    assert judged(outcry, language).kind not in OWED
    assert judged(asks, language).kind == "question"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "There is one in our shed. Call me."),
        ("de", "Bei uns sitzt so eine. Rufen Sie mich an."),
        ("fr", "Il y en a un ici. Appelez-moi."),
    ],
)
def test_who_wants_to_be_called_waits_for_it(language: str, text: str) -> None:
    """A request, however short."""
    assert judged(text, language).kind == "request"


def test_who_tells_the_writer_and_a_reader_something_has_told_it_the_writer() -> None:
    """Below another reader's comment the writer is spoken to by name; without her name it is talk among readers."""
    first = comment("Ann Bell", "I have one of those at home.", id="1", after_hours=1)
    story = "we carried ours up four floors, and it stood under the window until the roof was mended in spring, {} as it had to."
    both = comment("Bob Carr", f"Ada, {story.format('dry')}", id="2", parent="1", after_hours=2)
    one = comment("Bob Carr", f"Well, {story.format('wet')}", id="3", parent="1", after_hours=2)
    found = calls_of([first, both, one])
    assert (found["2"].kind, found["3"].kind) == ("worth", "talk")
