"""What a post says to its readers, in the languages that have lists for it, and nothing in any other."""

from __future__ import annotations

import pytest

from checkup.text import reader_talk
from checkup.text.taken_up import takes_up
from tests.growth import assert_linear

LANGUAGES = ("en", "es", "fr", "pt", "pl", "de", "it", "nl")

ASKS = [
    ("en", "What do you bake on Sundays?"),
    ("en", "Any ideas?"),
    ("en", "Thoughts?"),
    ("en", "Does anyone know a good mill near Leeds?"),
    ("en", "And you?"),
    ("en", "What do you do with too many plums?"),
    ("en", "Which flour should I try next year?"),
    ("en", "Question: which flour do you use?"),
    ("en", "What is your favourite crust?"),
    ("en", "Which loaf would you take?"),
    ("en", "Does this crust look right to you?"),
    ("en", "Questions, or a better recipe?"),
    ("es", "¿Qué harina usáis vosotros?"),
    ("es", "¿Alguna duda?"),
    ("es", "¿Y tú, qué opinas?"),
    ("fr", "Et vous, quelle farine prenez-vous ?"),
    ("fr", "D’autres suggestions ?"),
    ("pt", "Qual farinha você usa?"),
    ("pt", "O que acham disso?"),
    ("pl", "A jaką mąkę wy kupujecie?"),
    ("pl", "Co o tym myślicie?"),
    ("pl", "Macie jakieś pomysły?"),
    ("de", "Was backt ihr am Sonntag?"),
    ("de", "Kennt jemand eine gute Mühle?"),
    ("de", "Welches Mehl nehmen Sie?"),
    ("nl", "Welk meel gebruik jij?"),
    ("nl", "Bakken jullie ook op zondag?"),
    ("nl", "En u, welke oven hebt u?"),
    ("nl", "Heb je nog een goed recept?"),
    ("nl", "Kent iemand een goede molen bij Gent?"),
]
ASKS_NOBODY = [
    ("en", "Is the oven warm enough?"),
    ("en", "Did you know that rye needs no kneading?"),
    ("en", "Why would you buy bread?"),
    ("en", "Who can you trust?"),
    ("en", "What do you get when it rains?"),
    ("en", "3. What do you bake on Sundays?"),
    ("en", "Anna: what do you bake?"),
    ("en", "> What do you bake?"),
    ("en", "rise = you ? warm : cold;"),
    ("en", "You could just use rye instead?"),
    ("en", "And if you bake at night, the oven is yours alone?"),
    ("en", "Don't you just love rye?"),
    ("en", "How can you tell if it is done?"),
    ("en", "How hard can it be to knead after “Your First Loaf”?"),
    ("es", "¿Quién podría dudarlo?"),
    ("es", "¿Sabías que el centeno crece aquí?"),
    ("fr", "Saviez-vous que le seigle pousse ici ?"),
    ("fr", "Qui pourrait en douter ?"),
    ("pt", "Você sabia que o centeio cresce aqui?"),
    ("pt", "Quem poderia duvidar?"),
    ("pl", "Czy wiecie, że żyto rośnie tutaj?"),
    ("pl", "Kto by to kupił?"),
    ("de", "Wusstet ihr, dass Roggen hier wächst?"),
    ("de", "Wer könnte das glauben?"),
    ("en", "Would you like to bake with us?"),
    ("en", "Do you want to know more about our ovens?"),
    ("en", "Would you like to become a miller?"),
    ("es", "¿Quieres hornear con nosotros?"),
    ("es", "¿Te gustaría probar nuestra harina?"),
    ("fr", "Voulez-vous goûter notre pain ?"),
    ("pt", "Você gostaria de assar conosco?"),
    ("pl", "Czy chcesz piec z nami?"),
    ("de", "Möchtet ihr mit uns backen?"),
    ("nl", "Wist je dat rogge hier groeit?"),
    ("nl", "Hoe weet je dan of het gaar is?"),
    ("nl", "Wat moet je met zoveel pruimen?"),
    ("nl", "Wil je met ons bakken?"),
    ("nl", "Is er iemand thuis?"),
    ("nl", "Wat wil je later worden?"),
    ("nl", "Ben je benieuwd hoe dat ging?"),
    ("sv", "Vilket mjöl använder du?"),
]


@pytest.mark.parametrize(("language", "sentence"), ASKS)
def test_asks_readers(language: str, sentence: str) -> None:
    """A question that speaks to readers asks them something."""
    assert reader_talk.asks_readers([sentence], language) == {0}


@pytest.mark.parametrize(("language", "sentence"), ASKS_NOBODY)
def test_asks_nobody(language: str, sentence: str) -> None:
    """For effect, to somebody else, in program text, or in a language without lists: no question to readers."""
    assert reader_talk.asks_readers([sentence], language) == frozenset()


@pytest.mark.parametrize(
    ("language", "question", "answer"),
    [
        ("en", "What do you bake on Sundays?", "Nothing but rye."),
        ("es", "¿Qué necesitáis para eso?", "Nada más que tiempo."),
        ("fr", "De quoi avez-vous besoin ?", "Rien que du temps."),
        ("pt", "Do que você precisa?", "Nada além de tempo."),
        ("pl", "Czego potrzebujecie?", "Nic poza czasem."),
        ("de", "Was braucht ihr dafür?", "Nichts als Zeit."),
        ("nl", "Wat hebben jullie daarvoor nodig?", "Niets dan tijd."),
        ("nl", "Heb je een groot gezin?", "Dan is dit iets voor jou."),
    ],
)
def test_what_the_post_answers_itself_asks_nobody(language: str, question: str, answer: str) -> None:
    """The same question counts at the end of a post, and does not where the next sentence answers it."""
    assert reader_talk.asks_readers([question], language) == {0}
    assert reader_talk.asks_readers([question, answer], language) == frozenset()


def test_what_is_quoted_was_asked_by_somebody_else() -> None:
    """A question that stands in a block quotation is not the post's."""
    asked = "What do you bake on Sundays?"
    assert reader_talk.asks_readers([asked], "en", (f"She wrote: {asked}",)) == frozenset()


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("de", "Sollte euch der Beitrag helfen, bin ich über jeden Kommentar dankbar."),
        ("de", "Wenn ihr es leichter könnt, einfach einen Kommentar hinterlassen."),
        ("de", "Für Verbesserungsvorschläge bin ich immer dankbar."),
        ("de", "Was wollt ihr als Nächstes?"),
        ("en", "I'd be grateful for any comment."),
        ("en", "Any improvements are welcome in the comments."),
        ("en", "If I got something wrong, correct me."),
        ("fr", "Un petit commentaire fait toujours plaisir."),
        ("fr", "Je suis preneur de toute suggestion."),
        ("es", "Se agradece cualquier comentario."),
        ("es", "Cualquier sugerencia será bienvenida."),
        ("pt", "Agradeço qualquer comentário."),
        ("pt", "Qualquer sugestão é bem-vinda."),
        ("it", "Ogni suggerimento è ben accetto."),
        ("it", "Accetto consigli."),
        ("nl", "Ik ben dankbaar voor elke reactie."),
        ("pl", "Za każdy komentarz będę wdzięczny."),
        ("en", "Tell me in the comments below."),
        ("en", "Suggestions are always welcome."),
        ("en", "If you have a recipe, please let me know."),
        ("es", "Cuéntame en los comentarios."),
        ("es", "Se aceptan sugerencias."),
        ("fr", "Dites-moi tout en commentaire."),
        ("fr", "N’hésitez pas à laisser un mot."),
        ("pt", "Deixe o seu comentário aqui."),
        ("pt", "Sugestões são bem-vindas."),
        ("pl", "Dajcie znać w komentarzach."),
        ("pl", "Czekam na wasze opinie."),
        ("de", "Schreibt mir eure Tipps in die Kommentare."),
        ("de", "Anregungen sind willkommen."),
        ("nl", "Laat het me gerust weten."),
        ("nl", "Tips zijn altijd welkom."),
        ("nl", "Ik ben benieuwd naar jullie recepten."),
        ("nl", "Reageer gerust hieronder."),
        ("nl", "Ik hoor het graag."),
        ("en", "If the weights are unclear, just ask."),
        ("en", "I would love to see how yours turned out."),
        ("en", "Now you: write a sentence with the new word below."),
        ("es", "Se agradecen pistas."),
        ("de", "Über Tipps freue ich mich."),
        ("pt", "Aceitam-se palpites."),
        ("pl", "Będę wdzięczna za wskazówki."),
    ],
)
def test_invitations(language: str, sentence: str) -> None:
    """An invitation to speak needs no question mark; outside the lists' languages none is seen."""
    assert reader_talk.invites(sentence, language)
    assert not reader_talk.invites(sentence, "sv")


@pytest.mark.parametrize(
    "sentence",
    [
        "The editor was grateful for any comment.",
        "He would not let anybody correct him.",
        "Her suggestions were welcome in the village.",
        *[
            "It gives an idea of the noise.",
            "He will tell me tomorrow.",
            "They share their thoughts with the miller.",
            "I post a loaf a week.",
            "I write on paper, and the numbers stand below.",
        ],
        *["Write Comment Send to Friend Print Recipe", "Join the conversation", "Get in touch with the miller today!"],
    ],
)
def test_what_invites_nobody(sentence: str) -> None:
    """Telling, sharing and posting that are told of, buttons, and a way to somebody else invite nobody to speak."""
    assert not reader_talk.invites(sentence, "en")


@pytest.mark.parametrize(
    ("language", "to_readers", "to_everybody"),
    [
        ("en", "As some of you know, we moved.", "You press the dough until it gives."),
        ("en", "Thank you for your comments.", "When you knead, you wait."),
        ("es", "Gracias a todos por leerme.", "Se amasa y se espera."),
        ("fr", "Merci à tous de votre patience.", "On pétrit et on attend."),
        ("pt", "Caros leitores, mudamos de casa.", "Amassa-se e espera-se."),
        ("pl", "Drodzy czytelnicy, przeprowadziliśmy się.", "Ciasto trzeba wyrobić."),
        ("de", "Wie ihr wisst, sind wir umgezogen.", "Man knetet und wartet."),
        ("it", "Cari lettori, abbiamo traslocato.", "Si impasta e si aspetta."),
        ("nl", "Zoals jullie weten, zijn we verhuisd.", "Je kneedt het deeg en je wacht."),
        ("nl", "U ziet het, de oven staat er.", "Als je te vroeg opent, zakt het brood in."),
    ],
)
def test_words_to_readers(language: str, to_readers: str, to_everybody: str) -> None:
    """Readers are spoken to as readers; a "you" that means everybody, or nobody, speaks to none."""
    assert reader_talk.speaks(to_readers, language)
    assert not reader_talk.speaks(to_everybody, language)


def test_which_languages_have_lists() -> None:
    """Eight languages have lists, whatever their region; any other and an unknown one has none."""
    assert all(reader_talk.knows(tag) for tag in (*LANGUAGES, "pt-BR"))
    assert not any(reader_talk.knows(tag) for tag in ("ja", "sv", None))


@pytest.mark.slow
@pytest.mark.parametrize("piece", ["you ", "tell me ", "a b c d ", "?", "share your ", "if you "])
@pytest.mark.parametrize("language", LANGUAGES)
def test_work_grows_with_hostile_text(piece: str, language: str) -> None:
    """Twice the text costs twice the work, whatever it holds."""

    def read(size: int) -> None:
        hostile = piece * (size // len(piece))
        reader_talk.asks_readers([hostile + "?"] * 3, language)
        reader_talk.invites(hostile, language)
        reader_talk.speaks(hostile, language)

    assert_linear(read, 400)


@pytest.mark.parametrize(
    ("language", "told", "asked"),
    [
        ("fr", "La boulangère nous a demandé : « Vous êtes perdus ?", "Une lectrice m’a demandé le poids du pain."),
        ("en", 'The baker asked us: "Are you lost?"', 'One of you asked: "What does it weigh?"'),
        ("es", "La panadera nos preguntó: «¿Se han perdido?»", "Una lectora preguntó: «¿Cuánto pesa?»"),
        ("nl", "De bakker vroeg ons: “Zijn jullie verdwaald?”", "Een van jullie vroeg: “Wat weegt dat?”"),
        ("pl", "Piekarz zapytał nas: „Zabłądziliście?”", "Jedna z was zapytała: „Ile to waży?”"),
    ],
)
def test_speech_in_a_scene_is_no_talk_with_readers(language: str, told: str, asked: str) -> None:
    """ "He asked us: ..." tells a scene, and what stands behind the opening mark was said by somebody; what a reader asked is taken up."""
    assert not reader_talk.speaks(told, language)
    assert not takes_up(told, language, frozenset())
    assert takes_up(asked, language, frozenset())
