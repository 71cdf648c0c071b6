"""What asks and what only thanks, in eight languages."""

from __future__ import annotations

import pytest

from checkup.text import questions
from tests.growth import assert_linear

ASKS = [
    ("en", "Love the crumb. How long do you proof it?", 1),
    ("en", "Do you use rye? And what about salt?", 2),
    ("en", "I wonder if a stone would help here.", 1),
    ("en", "Could you please share the flour that you use.", 1),
    ("en", "Does anyone know a good mill near Leeds", 1),
    ("en", "Why steam?", 1),
    ("en", "Marta, what is the name of the mill by the weir. I lost the card.", 1),
    ("en", "Have you decided on your next oven.", 1),
    ("en", "I cant seem to find where the salt goes", 1),
    ("en", "Well, what is the point of a stone.", 0),
    ("en", "Fella, what can I say about that.", 0),
    ("en", "Do you know that feeling.", 0),
    ("en", "Which flour did you take?🍞🥖", 1),
    ("de", "Wie war denn das Brot?🍞", 1),
    ("en", "Can I just add salt instead of soda?", 1),
    ("de", "Ist das nicht zu schwer für das Regal?", 1),
    ("pl", "Gdzie tu jest parking?", 1),
    ("pl", "Ile można tego zjeść bez szkody?", 1),
    ("pl", "Ile razy można to odgrzewać?", 1),
    ("en", "what kind of pan is that??? :)", 1),
    ("en", "Have you heard of it?....", 1),
    ("de", "Schönes Brot. Welches Mehl nimmst du?", 1),
    ("de", "Ich frage mich, ob das auch mit Dinkel geht.", 1),
    ("de", "Weiß jemand, wo man das kaufen kann", 1),
    ("fr", "Très beau pain. Quelle farine utilisez-vous ?", 1),
    ("fr", "Je me demande si cela marche sans levain.", 1),
    ("es", "¡Qué rico! ¿Cuánto tiempo lo dejas reposar?", 1),
    ("es", "Me gustaría saber qué harina usas.", 1),
    ("it", "Che bello. Quanto deve riposare l’impasto?", 1),
    ("it", "Mi chiedo se funziona anche senza lievito.", 1),
    ("pt", "Que lindo. Quanto tempo fica no forno?", 1),
    ("pt", "Alguém sabe onde se compra esta farinha", 1),
    ("nl", "Mooi brood. Hoe lang moet het rijzen?", 1),
    ("nl", "Ik vraag me af of het ook met spelt kan.", 1),
    ("nl", "Weet iemand waar dat meel te koop is", 1),
    ("nl", "Het rijst niet. Ideeën?", 1),
    ("nl", "Kan je dat ook met boter doen", 1),
    ("nl", "Welke maat naalden is dat", 1),
    ("nl", "Wie weet welke molen dit is?", 1),
    ("nl", "Echt knap. Waar heb je dat geleerd?", 1),
    ("nl", "Is me nog niet duidelijk hoe het deeg zo droog blijft", 1),
    ("ja", "おいしそうですね。粉は何を使っていますか。", 1),
    ("ja", "作り方を教えてください。", 1),
    ("sv", "Fint bröd. Vilket mjöl använder du?", 1),
    (None, "How hot is the oven?", 1),
    ("en", "How’s Ida?", 1),
    ("en", "I have two ovens. Thoughts?", 1),
    ("en", "When can you bake that in tins", 1),
    ("en", "Is there a way to bake it in tins.", 1),
    ("en", "I was just wondering about the crust.", 1),
    ("en", "There’s something I don’t understand about the dough.", 1),
    ("en", "So what flour do you use?", 1),
    ("en", "Do you think I should not add salt?", 1),
    ("en", "What kind of bread is that?", 1),
    ("en", "What’s next?", 1),
    ("es", "No sube. ¿Ideas?", 1),
    ("fr", "Il ne lève pas. Des idées ?", 1),
    ("de", "Er geht nicht auf. Ideen?", 1),
    ("pt", "Não cresce. Alguma ideia?", 1),
    ("pl", "Nie rośnie. Jakieś pomysły?", 1),
    ("es", "¿Crees que puedo usar centeno?", 1),
    ("de", "Denkst du, dass ich Roggen nehmen kann?", 1),
    ("fr", "Pensez-vous que le seigle va bien ?", 1),
    ("pt", "Acha que posso usar centeio?", 1),
    ("pl", "Czy myślisz, że mogę dać żyto?", 1),
]
SILENT = [
    ("en", "So what?"),
    ("es", "Ideas nuevas no tengo."),
    ("de", "Tipps habe ich keine."),
    ("pt", "Ajuda muito."),
    ("en", "Do you think they do not know how dough rises?"),
    ("en", "Presumably somebody eats it?"),
    ("en", "It is cold out, so maybe this will help?"),
    ("en", "What, like baking without an oven?"),
    ("en", "Did we read the same recipe?"),
    ("en", "What can they do to top this?"),
    ("en", "It is a bit flat, but who cares?"),
    ("en", "Since when is salt a sin?"),
    ("en", "When will people ever learn?"),
    ("en", "Why can’t people just bake?"),
    ("en", "Who do they think they are?"),
    ("en", "What’s next, a tax on yeast?"),
    ("en", "Man, is it that hard to bake?"),
    ("en", "Am I the only one who hates rye?"),
    ("en", "I guess you can buy it at the baker's?"),
    ("es", "Pero ¿creen que les van a regalar el pan?"),
    ("es", "¿Acaso el pan es caro?"),
    ("es", "¿Desde cuándo es pecado la sal?"),
    ("de", "Seit wann ist Salz verboten?"),
    ("de", "Glaubt ihr wirklich, dass das Brot so billig ist?"),
    ("fr", "Depuis quand le sel est interdit ?"),
    ("fr", "Pensez-vous vraiment que le pain est gratuit ?"),
    ("pt", "Desde quando é pecado o sal?"),
    ("pl", "Kogo to obchodzi?"),
    ("pl", "Od kiedy to jest zabronione?"),
    ("en", "Who knew?"),
    ("en", "Really?"),
    ("en", "How cool is that?"),
    ("en", "It rose well, right?"),
    ("en", "Well, who would have guessed that it rises overnight?"),
    ("en", "Can I just say how good that smells?"),
    ("de", "Ist das nicht wunderbar?"),
    ("de", "Wo kämen wir denn da hin?"),
    ("en", "Is there anything nicer than warm bread?"),
    ("en", "Remember when a loaf cost a shilling?"),
    ("en", "Where did the years go?"),
    ("de", "Wisst ihr noch, wie das roch?"),
    ("es", "¿Hay algo mejor que el pan caliente?"),
    ("fr", "À quoi bon pétrir à la main ?"),
    ("pl", "Czy jest coś lepszego niż ciepły chleb?"),
    ("pl", "I gdzie w tym sens?"),
    ("pl", "No ile można?"),
    ("en", "Who would have thought?"),
    ("pl", "Cóż jeszcze można dodać?"),
    ("en", "Who doesn’t love warm bread?"),
    ("en", 'She asked me "Do you bake on Sundays?" and I laughed.'),
    ("en", "> How long do you proof it?"),
    ("en", "I asked my neighbour and she said yes."),
    ("en", "See https://example.org/?p=3"),
    ("de", "Lecker, oder?"),
    ("de", "Warum nicht?"),
    ("fr", "Pourquoi pas ?"),
    ("fr", "C’est bon, non ?"),
    ("es", "Está rico, ¿no?"),
    ("it", "Buono, vero?"),
    ("pt", "Ficou bom, né?"),
    ("nl", "Lekker, toch?"),
    ("nl", "Sinds wanneer is zout verboden?"),
    ("nl", "Geloven jullie echt dat brood zo goedkoop is?"),
    ("nl", "Is dat niet prachtig?"),
    ("nl", "Is er iets lekkerders dan warm brood?"),
    ("nl", "Wie bakt er vandaag nog zelf?"),
    ("nl", "En wie houdt er nu niet van korst?"),
    ("nl", "Heerlijk toch, zo'n broodje?"),
    ("nl", "Wie weet wordt het nog wat?"),
    ("nl", "Hoe leuk is dat?"),
    ("nl", "Hoe verzin je het toch?"),
    ("nl", "Waar haal je de tijd vandaan?"),
    ("nl", "Was het lekker? Vast wel!"),
    ("ja", "えっ？"),
    ("ja", "昨日は窯が熱すぎましたが。"),
    ("ja", "それは粉のせいじゃないですか？"),
    ("ja", "窯が古いのでは？"),
    ("en", "Who even darns a sock these days?"),
    ("es", "¿Quién escribe cartas hoy en día?"),
    ("de", "Wer stopft denn heute noch Socken?"),
    ("fr", "Qui écrit encore des lettres ?"),
    ("pt", "Quem é que ainda escreve cartas?"),
    ("pl", "Kto dziś jeszcze pisze listy?"),
]


@pytest.mark.parametrize(("language", "text", "count"), ASKS)
def test_what_asks(language: str | None, text: str, count: int) -> None:
    """Real questions are found, with and without their mark."""
    assert len(questions.asks(text, language)) == count


@pytest.mark.parametrize(("language", "text"), SILENT)
def test_what_asks_nobody(language: str, text: str) -> None:
    """Rhetorical turns, tags, quoted questions and query strings ask nobody."""
    assert questions.asks(text, language) == []


@pytest.mark.parametrize(
    ("language", "answered", "real"),
    [
        ("en", "Did it rise? Yes, in an hour.", "Did it rise? Yesterday mine did not."),
        ("en", "Would I bake it again? In a heartbeat.", "Would it bake on a stone? In a tin mine burns."),
        ("en", "Why did mine sink? Because I opened the door.", "Is it done? Because mine smells raw."),
        ("en", "Who bakes at night? Bakers and fools, that's who.", "Who bakes at night? I would like to meet them."),
        ("en", "Is it worth the work? Not a bit.", "Is that mill open? Not a single shop here sells rye."),
        ("en", "Was it easy? Of course not.", "Which mill is it? Of course I looked at the map first."),
        ("de", "Ist es aufgegangen? Ja, sofort.", "Ist es aufgegangen? Kaum ein Brot wird bei mir so hoch."),
        ("de", "Warum backe ich? Weil es mich freut.", "Wie lange backt es? Weil meines verbrennt."),
        ("es", "¿Salió bien el pan? Claro que sí.", "¿Sale bien el pan? Claro, con otra harina no sé."),
        ("fr", "Est-ce que c'est bon ? Oui, très bon.", "Est-ce que c'est bon ? Ouvert depuis hier, le mien a séché."),
        ("nl", "Is het gerezen? Ja, meteen.", "Is het gerezen? Jammer genoeg zakt het mijne in."),
        ("nl", "Waarom ik bak? Omdat het mij blij maakt.", "Waarom zakt het in? Het mijne was nog warm."),
        ("pl", "Czy piec jest warto? Oczywiście, że tak.", "Czy piec jest drogi? Niedługo kupuję piec."),
        ("pt", "O pão deu certo? Sim, na primeira vez.", "O pão dá certo? Nada do que faço cresce."),
    ],
)
def test_who_answers_the_own_question_asks_nobody(language: str, answered: str, real: str) -> None:
    """A question that the next sentence answers is put for effect; the same one before any other sentence is asked."""
    assert questions.asks(answered, language) == []
    assert len(questions.asks(real, language)) == 1


def test_a_quoted_passage_does_not_ask() -> None:
    """A question that stands in a block quotation was asked by somebody else; the same words outside it count."""
    quote = "How long do you proof the dough in winter?"
    assert questions.asks(f"{quote}\n\nAll night in my kitchen.", "en", (quote,)) == []
    assert questions.asks(f"{quote}\n\nAll night in my kitchen.", "en") == [quote]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Thank you, lovely post!"),
        ("de", "Vielen Dank dafür"),
        ("fr", "Merci beaucoup"),
        ("nl", "Knap gedaan, proficiat!"),
        ("ja", "ありがとうございます。"),
        ("fi", "Kiitos!"),
    ],
)
def test_thanks_only(language: str, text: str) -> None:
    """A short thank-you is one; a long story or a question is not, however thankful."""
    assert questions.only_thanks(text, language)
    assert not questions.only_thanks(
        text + " " + "We tried it at home with my mother and it took four days to rise in the cellar. " * 3, language
    )


def test_thanks_with_a_question_is_a_question() -> None:
    """Thanks and a question in one comment is no thank-you only."""
    assert not questions.only_thanks("Thanks! Which flour do you use?", "en")


def test_sie_addresses_only_with_its_capital_inside_a_sentence() -> None:
    """German: "Sie" inside a sentence speaks to the reader, at its start it may be "she"."""
    assert questions.addresses("Das können Sie auch.", "de")
    assert not questions.addresses("Sie backt am Sonntag.", "de")
    assert not questions.addresses("Das sagt sie jeden Tag.", "de")


@pytest.mark.slow
@pytest.mark.parametrize("piece", ["?", '"', "a ", "¿", ">", "tell share write ", "'"])
@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "it", "pt", "nl", "ja"])
def test_work_grows_with_hostile_text(piece: str, language: str) -> None:
    """Twice the text costs twice the work, whatever it holds."""

    def read(size: int) -> None:
        hostile = piece * (size // len(piece))
        questions.asks(hostile, language)
        questions.only_thanks(hostile, language)

    assert_linear(read, 400)
