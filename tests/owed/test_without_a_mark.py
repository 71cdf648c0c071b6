"""Readers who ask without a question mark, or say that they wait for an answer; and talk in the same words that asks nothing."""

from __future__ import annotations

import pytest

from tests.owed.invented import judged

ASKING = {
    "de": "Wie kann ich den Griff wieder festschrauben.",
    "en": "Is it possible to grind oats on the small wheel as well.",
    "es": "Dónde puedo comprar la correa de repuesto.",
    "fr": "Comment on fait pour serrer la courroie",
    "it": "Dove trovo la cinghia di ricambio",
    "nl": "Waar kan ik de riem bestellen",
    "pl": "Gdzie mogę kupić taki pasek",
    "pt": "Onde encontro a correia nova",
}
ALSO_ASKING = {
    "de": "Wer schickt mir gegen Geld so ein Rad.",
    "en": "Would it be safe to leave the wheel outside.",
    "fr": "Est-il possible de moudre du seigle avec",
    "nl": "Is het ook mogelijk om rogge te malen",
    "pl": "Czy można na tym zemleć żyto",
}
IN_OTHER_FORMS = [
    ("en", "Also wanted to know whether you grind oats on it."),
    ("en", "What if my wheel is of sandstone and gets wet every week"),
    ("en", "Can Ann show us which side of the belt is worn."),
    ("nl", "Tja. Waarom is de riem niet van leer!"),
    ("pl", "Witam, macie może jakieś koło z piaskowca, bo moje pękło"),
]
NO_QUESTIONS = [
    ("en", "She wanted to know how it was done."),
    ("en", "What if oats were cheap! We would grind them."),
    ("en", "Only Ann can show us such wheels."),
    ("nl", "Waarom de riem van leer is weet ik wel."),
    ("pl", "Macie piękne koło."),
]
TALKING = {
    "de": ["Wie kann man nur so grob mahlen.", "Was soll ich sagen, es schmeckt.", "Es ist möglich, dass es am Mehl liegt."],
    "en": ["It is possible to grind oats on it.", "It would be safe to say that we ate well."],
    "es": ["Como puede verse, la correa aguanta.", "Donde compro siempre no queda harina, así que espero."],
    "fr": ["Comme on fait son lit, on se couche.", "Il est possible de moudre du seigle avec."],
    "it": ["Come si vede, la cinghia tiene.", "Dove si compra bene, si torna."],
    "nl": ["Zo kan ik de riem nog jaren gebruiken.", "Wat moet ik zeggen, het smaakt."],
    "pl": ["Tak mogę mielić całymi dniami.", "Jak można tak grubo mielić."],
    "pt": ["Como se vê, a correia aguenta.", "Onde eu moro não há farinha assim."],
}
WAITING = {
    "de": "Mein Rad steht seit gestern still. Freue mich auf eine Antwort.",
    "en": "The wheel has stood still since yesterday. Looking forward to your reply.",
    "es": "La rueda está parada desde ayer. Espero tu respuesta.",
    "fr": "La meule est à l'arrêt depuis hier. Dans l'attente de votre réponse.",
    "it": "La ruota è ferma da ieri. Attendo una tua risposta.",
    "nl": "Het wiel staat sinds gisteren stil. Ik zie uw antwoord graag tegemoet.",
    "pl": "Koło stoi od wczoraj. Czekam na odpowiedź.",
    "pt": "A roda está parada desde ontem. Aguardo a sua resposta.",
}
TIPS = {
    "de": "Bei mir lief die Mühle nicht an, ich habe die Kette geölt. Hoffe das hilft.",
    "en": "I had an error at the start, and oiled the chain. Hope this helps.",
    "es": "Me salía un error al arrancar y engrasé la cadena. Espero que ayude.",
    "fr": "Chez moi la meule ne marchait pas, j'ai graissé la chaîne. J'espère que ça aide.",
    "it": "Avevo un errore all'avvio e ho oliato la catena. Spero che aiuti.",
    "nl": "Ik kreeg een fout bij de start en heb de ketting gesmeerd. Hopelijk helpt het.",
    "pt": "Dava erro no arranque e eu untei a corrente. Espero que ajude.",
}


@pytest.mark.parametrize(("kind", "texts"), [("question", ASKING), ("question", ALSO_ASKING), ("request", WAITING)])
def test_it_calls_for_an_answer(kind: str, texts: dict[str, str]) -> None:
    """In every language that has lists of its own and such a form."""
    assert {language: judged(text, language).kind for language, text in texts.items()} == dict.fromkeys(texts, kind)


@pytest.mark.parametrize(("language", "texts"), TALKING.items())
def test_talk_in_the_same_words_asks_nothing(language: str, texts: list[str]) -> None:
    """The same words in a statement, an outcry or a subordinate clause."""
    assert [text for text in texts if judged(text, language).owed] == []


@pytest.mark.parametrize(("language", "text"), TIPS.items())
def test_a_tip_that_hopes_to_help_pleads_for_nothing(language: str, text: str) -> None:
    """Who tells how it went with a trouble, for others who may have it."""
    assert not judged(text, language).owed


def test_thanks_take_nothing_from_a_plea() -> None:
    """Who thanks first and then does not get on pleads all the same."""
    text = "Hi Ivo, thanks for your work, always. I am getting an error when I start the mill. Please help!"
    assert judged(text, "en").kind == "request"


def test_a_question_that_ends_with_an_address_keeps_its_mark() -> None:
    """The mark behind an address is the sentence's."""
    assert judged("Did something happen to https://mill.example/parts? We can't reach it anymore.", "en").kind == "question"
    assert judged("I found it at https://mill.example/?part=2 yesterday.", "en").kind != "question"


@pytest.mark.parametrize(("asks", "texts"), [(True, IN_OTHER_FORMS), (False, NO_QUESTIONS)])
def test_other_forms_that_ask(asks: bool, texts: list[tuple[str, str]]) -> None:
    """A sentence without its subject, a case that is put, the writer in the third person, an outcry; and statements in their words."""
    assert {text: judged(text, language).kind == "question" for language, text in texts} == {text: asks for _, text in texts}


@pytest.mark.parametrize("language", ["sv", "nl", "de", "en"])
def test_a_typo_is_one_in_any_language(language: str) -> None:
    """The word is the same in most."""
    assert judged("Typo above", language).kind == "request"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("I followed this to the letter and it worked like a charm on the first evening.", "none"),
        ("I followed this to the letter and it never rose, not even a little.", "reply"),
        ("I followed your advice to the letter and the crust came out dark.", "reply"),
    ],
)
def test_a_success_told_to_nobody_calls_for_nothing(text: str, kind: str) -> None:
    """What was tried calls for a word where it did not do, or where its writer is spoken to."""
    assert judged(text, "en").kind == kind


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("I tried it with rye flour, but mine was flat by the evening.", "en"),
        ("He probado con otra harina, pero sale igual de plana.", "es"),
        ("Ich habe es mit Roggen probiert, leider bleibt es flach.", "de"),
    ],
)
def test_what_was_tried_and_did_not_do_calls_for_a_word(text: str, language: str) -> None:
    """A "but" tells as much as a "not"."""
    assert judged(text, language).kind == "reply"


def test_who_has_found_it_has_no_more_to_tell() -> None:
    """A few words that end with "never mind, found it" are no word to answer; how it was found, told at length, is worth one."""
    story = "On Sunday we drove to the mill by the weir, and the miller showed us the old stones and the wheel."
    found = "Never mind the address, found it."
    assert judged(story, "en").kind == "worth"
    assert judged(f"{story} {found}", "en").kind == "none"
    assert judged(f"{story} {story} {found}", "en").kind == "worth"
