"""What Italian posts and comments say, in the kinds that the lists of every judged language tell apart."""

from __future__ import annotations

import pytest

from checkup.text import reader_roles, reader_talk
from checkup.text.call_clues import clues_of
from checkup.text.farewell import is_farewell
from checkup.text.persons import credited
from checkup.text.promotion import counted
from checkup.text.taken_up import takes_up
from tests.growth import assert_linear

SELLS = [
    "Potete ordinare il calendario dal nostro forno fino a martedì.",
    "Prenota il tuo posto entro venerdì.",
    "Il nostro corso è già in vendita.",
    "Acquista subito il nostro ricettario.",
    "Le donazioni sono benvenute.",
    "Sulla tua tavola il nostro ricettario non può mancare.",
    "Domenica firmo copie in piazza.",
    "Una recensione ci aiuta molto.",
    "Iscriviti alla newsletter del mulino.",
    "Ho finalmente pubblicato un nuovo romanzo.",
    "A marzo terremo un corso di cesteria.",
    "Seguici anche su quel sito di foto.",
    "Affidati ai nostri mugnai.",
]
TALKS = [
    "E voi, che farina usate?",
    "Come sapete, il mulino ha chiuso.",
    "Vi racconto com’è andata la fiera.",
    "Oggi volevo parlarvi della segale.",
    "Fidatevi, la crosta viene da sola.",
    "Cari lettori, abbiamo traslocato.",
    "Grazie a tutti per la pazienza.",
    "Se vi va, passate a trovarmi.",
    "Te lo dico subito, il forno era freddo.",
    "Ti consiglio la farina del mulino vecchio.",
    "Buona domenica!",
    "Alla prossima!",
    "Nel quarto post troverete le dosi.",
    "Come scrive Giulia, ci vuole calma.",
    "Una lettrice mi ha chiesto il peso del pane.",
    "Ringrazio Carla per il vasetto.",
    "Mi avete scritto in tanti per il lievito.",
    "Un abbraccio a tutti.",
    "Vorrei davvero ringraziare Carla.",
    "Spero di esservi utile.",
    "Nel caso non ve ne foste accorti, amo la segale.",
    "Indovinate chi ha vinto la gara.",
]
NEITHER = [
    "Il re Giorgio VI morì in inverno.",
    "Sul colle vi è un mulino.",
    "Vi si arriva a piedi.",
    "Le patate private della buccia vanno lavate.",
    "Le foreste intorno al mulino sono grandi.",
    "Il prete bussò alla parete.",
    "Per ore munitevi di pazienza e di carbone.",
    "Maria compra il pane all’angolo.",
    "Il prezzo della calma è alto.",
    "Mi chiedo se cresce senza lievito.",
    "Cosa volete di più?",
    "Il ministro ha detto alla stampa che il pane aumenta.",
    "Secondo Giulia Ferri il pane è caro.",
    "Come diceva un poeta, il pane è pane.",
    "I nervi del mugnaio erano saldi.",
    "Grazie a questo il pane resta morbido.",
    "Il sindaco ha voluto ringraziare i mugnai.",
    "Ci chiede se il forno chiude, ha detto il sindaco.",
    "Nel blog di un giornalista si legge che il pane aumenta.",
    "Ve ne sono sei, di mulini.",
    "C’è un proverbio: «non vantatevi prima di sera».",
]


@pytest.mark.parametrize("sentence", SELLS)
def test_promotion(sentence: str) -> None:
    """Calls about the blog's own wares, and praise of them."""
    assert [c.kind for c in counted(sentence, "it")] == ["promotion"]


@pytest.mark.parametrize("sentence", TALKS)
def test_conversation(sentence: str) -> None:
    """Words to readers, and what takes up somebody's words."""
    assert [c.kind for c in counted(sentence, "it")] == ["conversation"]


@pytest.mark.parametrize("sentence", NEITHER)
def test_neither(sentence: str) -> None:
    """A number of a king, "there", nouns that end like verbs, what is reported or cited, a proverb."""
    assert counted(sentence, "it") == []


@pytest.mark.parametrize(
    "asked",
    [
        "E voi, che farina usate?", "Che ne dite?", "Altre idee?", "Qualcuno conosce un buon mulino?", "Quale pane preferisci?",
        "Domanda: voi lo tostate?", "E a te è riuscito?", "Ci verreste?",
    ],
)  # fmt: skip
def test_asks_readers(asked: str) -> None:
    """A question that speaks to readers, by its pronoun or by its verb alone."""
    assert reader_talk.asks_readers([asked], "it") == {0}


@pytest.mark.parametrize(
    "asked",
    [
        "Sapevate che la segale cresce qui?", "Chi potrebbe dubitarne?", "Volete assaggiare il nostro pane?", "Chi non ama il pane?",
        "Quante volte vi è successo?", "Era lei la fornaia, vi ricordate?", "Ora avete capito da chi ha preso?",
        "Il forno è caldo?", "Vi siete mai chiesti perché la crosta canta?",
    ],
)  # fmt: skip
def test_asks_nobody(asked: str) -> None:
    """An opening, a question for effect, an offer in the form of a question."""
    assert reader_talk.asks_readers([asked], "it") == frozenset()


def test_what_the_post_answers_itself_asks_nobody() -> None:
    """The same question counts at the end of a post only."""
    assert reader_talk.asks_readers(["Cosa vi serve per questo?"], "it") == {0}
    assert reader_talk.asks_readers(["Cosa vi serve per questo?", "Niente, solo tempo."], "it") == frozenset()


@pytest.mark.parametrize(
    "sentence",
    [
        "Fatemi sapere nei commenti.", "I suggerimenti sono ben accetti.", "Se avete una ricetta, scrivetemi.",
        "Raccontatemi la vostra.", "Aspetto i vostri consigli.", "Mi piacerebbe sapere cosa ne pensate.",
    ],
)  # fmt: skip
def test_invitations(sentence: str) -> None:
    """An invitation to speak needs no question mark."""
    assert reader_talk.invites(sentence, "it")


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Grazie a Lucia per il vasetto.", "Lucia"),
        ("Come ha detto Giulia Ferri, ci vuole calma.", "Giulia Ferri"),
        ("Un libro di Matteo Sala mi è piaciuto.", "Matteo Sala"),
        ("La ricetta è di una mia amica blogger.", None),
    ],
)
def test_who_is_credited(sentence: str, name: str | None) -> None:
    """Beside a verb of speech, or behind a word of thanks or of origin."""
    assert credited(sentence, "it") == ((name,) if name else ())


def test_speech_in_a_scene_is_no_talk_with_readers() -> None:
    """ "She asked us: ..." tells a scene; what a reader asked is taken up."""
    assert not takes_up("La fornaia ci ha chiesto: «Vi siete persi?»", "it", frozenset())
    assert takes_up("Una lettrice mi ha chiesto quanto pesa il pane.", "it", frozenset())


@pytest.mark.parametrize(
    ("said", "ends"),
    [
        ("Questo è il mio ultimo post.", True), ("Chiudo il blog.", True), ("Questo blog si chiude qui.", True),
        ("Chiudo il blog per ferie.", False), ("Questo sarà il mio ultimo post dell’anno.", False),
        ("Questo è l’ultimo post sulla segale.", False),
        ("Nel mio ultimo post parlavo di barche.", False),
    ],
)  # fmt: skip
def test_a_farewell(said: str, ends: bool) -> None:
    """To close for a while, or to be done with one subject, ends nothing."""
    assert is_farewell(None, said) is ends


def test_entries_for_a_draw() -> None:
    """A reader who takes part says so; a post that holds a draw is called so."""
    assert reader_roles.takes_part("Partecipo con piacere!")
    assert not reader_roles.takes_part("Il mulino partecipa alla fiera.")
    assert reader_roles.announces_a_draw("Il sorteggio del pane")


@pytest.mark.parametrize(
    ("said", "clue", "holds"),
    [
        ("Ho provato a smettere con lo zucchero.", "tried", False),
        ("Ho seguito la ricetta alla lettera e non sale.", "tried", True),
        ("Al contrario di me, mio marito ama il mare.", "objects", False),
        ("Al contrario, il mare è freddo.", "objects", True),
        ("Mi piacerebbe avere un forno così.", "request", False),
        ("Mi piacerebbe sapere come si accende.", "request", True),
        ("Sarebbe bello che durasse.", "request", False),
        ("La foto in alto non si vede.", "fault", True),
        ("Da noi si chiama in un altro modo.", "corrects", False),
        ("Si scrive con l’apostrofo.", "corrects", True),
        ("Ci piacerebbe invitarti alla fiera.", "offers", True),
        ("Condoglianze alla famiglia.", "condoles", True),
    ],
)
def test_what_comments_call_for(said: str, clue: str, holds: bool) -> None:
    """Ordinary talk in the same words calls for nothing."""
    assert getattr(clues_of(said, "it"), clue) is holds


@pytest.mark.slow
@pytest.mark.parametrize("piece", ["vi ", "ho provato a ", "non mi si ", "grazie a ", "se avete ", "una lettrice ", "ate", "mio amico "])
def test_work_grows_with_hostile_text(piece: str) -> None:
    """Twice the text costs twice the work, whatever it holds."""

    def read(size: int) -> None:
        hostile = piece * (size // len(piece))
        clues_of(hostile, "it")
        counted(hostile, "it")

    assert_linear(read, 4_000)
