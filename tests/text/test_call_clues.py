"""What in a comment's own words speaks for its calling for an answer."""

from __future__ import annotations

import pytest

from checkup.text.call_clues import clues_of, own_words, settles
from tests.growth import assert_linear


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("where can I get it ?, thanks!!!", True),
        ("Does it run when the trial has expired. ?", True),
        ("Okay, next thing: have you seen the other mill?", True),
        ("Ann said:\n\nWhich oven is it?", True),
        ("> Which oven is it?\n\nThe old one.", False),
        ("```\nwhy = is_it ? yes : no;\n```\nThat is how I did it.", False),
        ("She asked “is it done?” and left.", False),
        ("See https://example.org/?page=2", False),
        ("Who knew?", False),
    ],
)
def test_what_asks_in_a_comment(text: str, asks: bool) -> None:
    """A question ends at its mark whatever follows; quotations, quoted lines, program text and addresses ask nothing."""
    assert bool(clues_of(text, "en").asking) is asks


def test_a_line_with_a_colon_above_a_comment_is_its_own() -> None:
    """Only a line that tells who said what follows is somebody else's."""
    assert clues_of("One small nitpick:\n\nThe belt is of leather.", "en").corrects
    assert own_words("Ada Bell wrote on Friday:\n\nThe belt is of leather.").strip() == "The belt is of leather."


def test_a_question_opened_and_not_closed() -> None:
    """Spanish writers leave out the second mark as often as the first."""
    assert clues_of("¿saben como se arregla, porque ya lo he intentado", "es").asking
    assert clues_of("hola, saben como se arregla?", "es").ask_word


def test_an_objection_is_no_praise() -> None:
    """ "No estoy de acuerdo" holds the words of agreement and says the opposite."""
    assert not clues_of("No estoy de acuerdo con eso.", "es").thanks
    assert clues_of("De acuerdo, muy bueno.", "es").thanks


def test_words_of_others_are_no_words_of_the_comment() -> None:
    """Quoted lines, fenced code and addresses are gone; the rest stays."""
    assert own_words("> old\nnew http://example.org/x end").split() == ["new", "end"]


@pytest.mark.parametrize(
    ("language", "text", "clue", "held"),
    [
        ("pt", "A luta continua, e o moinho também.", "tried", False),
        ("pt", "Segui tudo e continua dando erro.", "tried", True),
        ("en", "Please keep baking, and please do not stop.", "request", False),
        ("en", "Please do a loaf of rye next.", "request", True),
        ("pt", "Ler este blog sempre me ajuda a dormir.", "request", False),
        ("pt", "Alguém me ajuda com o fermento?", "request", True),
        ("pt", "Queria ter a sua paciência.", "request", False),
        ("pt", "Gostaria de ter mais detalhes do forno.", "request", True),
        ("pt", "Poderia compartilhar a lista das farinhas?", "request", True),
        ("pl", "Tak działa stary młyn we wsi.", "tried", False),
        ("pl", "U mnie działa, dziękuję.", "tried", True),
        ("en", "It freezes as soon as I press play.", "fault", True),
        ("en", "The lake freezes when I am away.", "fault", False),
        ("en", "The search shows nothing since Monday.", "fault", True),
        ("es", "Se me cuelga en cuanto lo abro.", "fault", True),
        ("de", "Das Programm stürzt immer wieder ab.", "fault", True),
        ("fr", "Elle plante à chaque essai.", "fault", True),
        ("pt", "O botão de cima não aparece.", "fault", True),
        ("pl", "Zawiesza się przy każdym starcie.", "fault", True),
        ("nl", "Bij mij loopt het script vast.", "fault", True),
        ("nl", "De link naar het patroon doet het niet meer.", "fault", True),
        ("nl", "De klok van de kerk doet het weer.", "fault", False),
        ("nl", "Ik mis de link naar deel twee.", "fault", True),
        ("en", "We would love to invite you to our fair.", "offers", True),
        ("es", "Nos gustaría invitarte a la feria.", "offers", True),
        ("de", "Wir möchten Sie zu unserer Messe einladen.", "offers", True),
        ("fr", "Nous aimerions vous inviter à la foire.", "offers", True),
        ("pt", "Gostaríamos de o convidar para a feira.", "offers", True),
        ("pl", "Chcielibyśmy serdecznie zaprosić panią na targi.", "offers", True),
        ("nl", "Wij willen u graag op onze beurs uitnodigen.", "offers", True),
        ("nl", "Houdt het ook stand in de regen?", "ask_word", True),
        ("nl", "Mooi, kun je ook de kruim eens tonen", "request", True),
        ("nl", "Graag zou ik meer over de molen lezen.", "request", True),
        ("nl", "Ik heb jouw tip gevolgd, het bleef rauw.", "tried", True),
        ("nl", "De brug is van 1890, niet van 1980.", "corrects", True),
        ("nl", "Daar ben ik het niet mee eens.", "objects", True),
        ("de", "Hält das auch im Regen?", "ask_word", True),
        ("en", "Nice loaf, could you show the crumb", "request", True),
        ("de", "Schön, kannst du mal die Krume zeigen", "request", True),
        ("en", "Haha, you bake like my gran, will you marry me?", "jests", True),
        ("en", "Thank you, haha, how long did you bake it?", "jests", False),
    ],
)
def test_words_of_wishes_and_of_the_world_are_no_report_and_no_request(language: str, text: str, clue: str, held: bool) -> None:
    """ "The struggle goes on", "your words help me", "so the mill works": only what was tried, or is asked for, counts."""
    assert getattr(clues_of(text, language), clue) is held


def test_a_language_without_lists_is_known_as_such() -> None:
    """Only marks are seen there, and that is said."""
    clues = clues_of("Hvor kan jeg kjøpe det?", "no")
    assert (clues.known, clues.marked, clues.ask_word) == (False, True, False)


def test_what_settles_a_matter() -> None:
    """A reader who found the answer says so; one who asks again has not."""
    assert settles("Never mind, I found it.", "en")
    assert settles("Oh, I was wrong, fixed it", "en")
    assert settles("Thanks for answering me via email.", "en")
    assert not settles("Thanks, but somebody else fixed it for me, badly.", "en")
    assert not settles("Never mind, I found it. But where is the key?", "en")


@pytest.mark.slow
@pytest.mark.parametrize("piece", ["please could you help me ", "? ", "“why? ", "> a\n", "```", "¿", "xd ", "i would really also "])
def test_clues_are_linear(piece: str) -> None:
    """Twice the text takes twice the work."""
    assert_linear(lambda n: clues_of(piece * n, "en"), 200)  # four times as much still stays below the cap on a text


@pytest.mark.parametrize(
    ("language", "text", "pleads"),
    [
        ("en", "Any help very welcome", True),
        ("en", "Any help would be greatly appreciated.", True),
        ("en", "Any pointers on the crust gratefully received.", True),
        ("en", "Some advice would be most welcome.", True),
        ("en", "Thanks in advance for any tips.", True),
        ("en", "Your help was appreciated by all of us.", False),
        ("en", "Thanks for any help you gave her.", False),
        ("en", "Any help given to the mill is welcome news.", False),
        ("de", "Jede Hilfe wäre willkommen.", True),
        ("de", "Für jeden Tipp wäre ich dankbar.", True),
        ("de", "Für die Hilfe bin ich dankbar.", False),
        ("es", "Cualquier ayuda será bienvenida.", True),
        ("es", "Se agradece cualquier consejo.", True),
        ("es", "Agradezco su ayuda de ayer.", False),
        ("fr", "Toute aide serait la bienvenue.", True),
        ("fr", "Ton aide m'a servi.", False),
        ("pt", "Qualquer ajuda é bem-vinda.", True),
        ("pt", "Obrigado pela ajuda, deu certo.", False),
        ("nl", "Alle hulp is welkom.", True),
        ("nl", "Voor elke tip zou ik dankbaar zijn.", True),
        ("nl", "Jouw hulp was goud waard.", False),
        ("pl", "Każda pomoc mile widziana.", True),
        ("pl", "Jestem wdzięczny za pomoc.", False),
    ],
)
def test_who_would_welcome_any_help_pleads(language: str, text: str, pleads: bool) -> None:
    """The commonest plea has no question mark; thanks for help that was given is none."""
    assert clues_of(text, language).request is pleads


@pytest.mark.parametrize(
    ("language", "sympathy", "courtesy"),
    [
        ("en", "So sorry for your loss.", "How are you holding up?"),
        ("es", "Lo siento muchísimo.", "¿Cómo lo llevas?"),
        ("de", "Das tut uns sehr leid.", "Wie geht es euch denn?"),
        ("fr", "Toutes mes condoléances.", "Comment allez-vous ?"),
        ("pt", "Sinto muito.", "Como estão?"),
        ("nl", "Gecondoleerd met jullie verlies.", "Hoe is het met je moeder?"),
        ("pl", "Bardzo nam przykro.", "Jak się trzymacie?"),
    ],
)
def test_a_question_of_courtesy_beside_sympathy_asks_nothing(language: str, sympathy: str, courtesy: str) -> None:
    """Who feels with somebody and asks how things are is polite; alone the question is one."""
    both, alone = clues_of(f"{sympathy} {courtesy}", language), clues_of(courtesy, language)
    assert both.condoles
    assert both.asking == ()
    assert alone.asking == (courtesy,)


@pytest.mark.parametrize("leave", ["", "\n\nThanks for reading!\n\nJo", "\n\nRegards\nJo Hill", "\n\n- Jo"])
def test_who_takes_leave_has_asked_at_the_end(leave: str) -> None:
    """A name and a word of thanks below the question change nothing about it."""
    clues = clues_of(f"I bought the same mill last week. It came without a book. How fine can it grind?{leave}", "en")
    assert (clues.edge, clues.closes, clues.mostly) == (True, True, False)


def test_what_is_told_after_a_question_is_no_leave() -> None:
    """A sentence of a few words more is a part of the story."""
    assert not clues_of("Who needs sleep? The bread was up at five. So were the three dogs.", "en").closes
    assert not clues_of("Which oven is it? We had one at home. It burned gas all day long.", "en").closes


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "It wont start and I dont know what to do. Please please help"),
        ("en", "You have to share the recipe with the figs."),
        ("de", "Das Rezept musst du uns unbedingt einmal verraten!"),
        ("fr", "Il faut absolument que tu nous donnes la recette."),
        ("es", "Tienes que pasarnos la receta."),
        ("pt", "Tens de nos dar a receita."),
        ("it", "Devi assolutamente darmi la ricetta."),
        ("nl", "Je moet ons echt het recept geven."),
        ("pl", "Musisz nam koniecznie podać przepis."),
    ],
)
def test_who_pleads_or_must_have_it_asks_for_it(language: str, text: str) -> None:
    """Whether or not a question mark stands there, or an apostrophe."""
    assert clues_of(text, language).request


def test_what_somebody_should_have_done_is_no_request() -> None:
    """It is too late for that; what could be done is one."""
    assert not clues_of("Maybe you should have taken the other path.", "en").request
    assert clues_of("Maybe you could draw the other path.", "en").request


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Keep going, you two!"),
        ("en", "What an adorable little oven."),
        ("de", "Macht mega Spaß, bin schon gespannt!"),
        ("fr", "Bonne route, bisous à tous."),
        ("es", "Mucha suerte y abrazos."),
        ("pt", "Boa viagem, beijinhos."),
        ("it", "Che meraviglia, buon viaggio."),
        ("nl", "Veel plezier en een knuffel."),
        ("pl", "Powodzenia, zazdroszczę."),
    ],
)
def test_cheers(language: str, text: str) -> None:
    """Words that cheer, admire and wish well; in what asks or tells there are none."""
    assert clues_of(text, language).cheers
    assert not clues_of("We took the bus and the oven was cold.", language).cheers
    assert not clues_of("I was so proud of my loaf until it met the knife.", "en").cheers


def test_linear_with_names_below_and_left_out_apostrophes() -> None:
    """In proportion to the text."""
    assert_linear(lambda n: clues_of("Which oven is it?\n\n" + "Jo\n\n" * n, "en"), 200)
    assert_linear(lambda n: clues_of("dont cant wont " * n, "en"), 200)


def test_to_agree_with_what_was_written_corrects_nothing() -> None:
    """ "Like you wrote" repeats it; "you wrote ... but" sets it right."""
    assert not clues_of("The old mill was, like you wrote - a necessary evil.", "en").corrects
    assert not clues_of("Como você escreveu, o forno é velho.", "pt").corrects
    assert not clues_of("Comme vous avez écrit, le four est vieux.", "fr").corrects
    assert clues_of("You wrote 1854, but the mill is from 1862.", "en").corrects


@pytest.mark.parametrize(
    ("language", "text", "clue"),
    [
        ("de", "Eine Korrektur: die Mühle heißt nicht Ostmühle, sondern Westmühle.", "corrects"),
        ("de", "Klär mich mal auf.", "request"),
        ("en", "We want the recipe in English!", "request"),
        ("en", "It seems the map is not longer available.", "fault"),
        ("en", "I think the link to the mill has changed.", "fault"),
        ("de", "Ist dein letztes Brot vom Montag?", "ask_word"),
        ("en", "I think it moved. It's possible?", "asking"),
    ],
)
def test_more_that_calls_for_an_answer(language: str, text: str, clue: str) -> None:
    """As readers put it."""
    assert getattr(clues_of(text, language), clue)


def test_japanese_asks_by_how_its_sentences_end() -> None:
    """That stands for a word that asks at their beginning, where a mark is there; and two signs are counted as one word."""
    asked = clues_of("いい色の鉢ですね。どの釉薬を使っていますか？", "ja")
    assert asked.asking
    assert asked.ask_word
    assert asked.opens
    assert asked.count <= 12
    assert not clues_of("釉薬は高いですが。", "ja").asking


def test_without_lists_of_words_a_smile_counts_beside_the_question_only() -> None:
    """There the mark is all that speaks for it, and the smile is for the thanks; in other languages it may be the tone of all."""
    asked = "Tack! :) {}\n\nVilken ugn har du hemma, och hur varm blir den?{}"
    assert not clues_of(asked.format("", ""), "sv").laughs
    assert clues_of(asked.format("", " :D"), "sv").laughs
    assert clues_of("Thanks! :) Which oven do you have at home, and how hot does it get?", "en").laughs
