"""What readers tell a writer without asking: what is missing, what is gone, what they cannot believe. In eight languages, by kind."""

from __future__ import annotations

import pytest

from tests.owed.invented import judged

HINTS = {
    "de": "Vielleicht solltest du noch erwähnen, dass der Teig über Nacht stehen muss.",
    "en": "You could also describe how to start and stop the wheel.",
    "es": "Quizás deberías mencionar que la masa tiene que reposar toda la noche.",
    "it": "Forse dovresti precisare che l'impasto deve riposare una notte.",
    "pt": "Talvez devesses mencionar que a massa tem de descansar uma noite.",
    "nl": "Misschien moet je nog vermelden dat het deeg een nacht moet rusten.",
    "pl": "Może warto dodać, że ciasto musi odpocząć całą noc.",
}
GONE = {
    "de": "Den Laden an der Ecke gibt es leider nicht mehr.",
    "en": "That shop has closed down by now.",
    "es": "Esa tienda ya cerró, por cierto.",
    "fr": "Cette boutique n'existe plus depuis la crue.",
    "it": "Quel negozio non esiste più.",
    "pt": "Essa loja já fechou.",
    "nl": "Die winkel is inmiddels gesloten.",
    "pl": "Ten sklep już dawno zamknięty.",
}
MOVED = {
    "de": "Der Befehl heißt jetzt „apt“.",
    "en": "The option has moved to the advanced page in version 5.",
    "es": "Ahora la opción se llama “Avanzado”.",
    "fr": "L'option s'appelle maintenant « Avancé ».",
    "it": "Ora l'opzione si chiama “Avanzate”.",
    "pt": "Agora a opção chama-se “Avançado”.",
    "nl": "De optie heet nu “Geavanceerd”.",
    "pl": "Teraz ta opcja nazywa się „Zaawansowane”.",
}
DOUBTS = {
    "en": "That seems risky to me: people forget their keys.",
    "es": "Me parece arriesgado: la gente olvida sus llaves.",
    "fr": "Ça me paraît risqué : les gens oublient leurs clefs.",
    "it": "Mi sembra rischioso: la gente dimentica le chiavi.",
    "pt": "Parece-me arriscado: as pessoas esquecem as chaves.",
    "nl": "Het lijkt mij riskant: mensen vergeten hun sleutel.",
    "pl": "Osobiście takie rozwiązanie wydaje mi się ryzykowne.",
}
PLIGHTS = {
    "de": "Ich müsste wissen wie man die Platte wieder ausbaut.",
    "en": "The installer threw an error, but I will try the next version.",
    "es": "Necesito saber cómo quitar la placa otra vez.",
    "fr": "J'ai besoin de savoir comment démonter la plaque.",
    "it": "Avrei bisogno di sapere come smontare la piastra.",
    "nl": "Ik moet weten hoe ik de plaat er weer uit krijg.",
    "pl": "Instalacja wyrzuciła błąd, ale spróbuję kolejnej wersji.",
}


@pytest.mark.parametrize(
    ("kind", "texts"), [("request", HINTS), ("request", GONE), ("request", MOVED), ("reply", DOUBTS), ("request", PLIGHTS)]
)
def test_such_a_comment_calls_for_an_answer(kind: str, texts: dict[str, str]) -> None:
    """Each in every language that has lists of its own."""
    assert {language: judged(text, language).kind for language, text in texts.items()} == dict.fromkeys(texts, kind)


def test_thanks_beside_a_request_take_nothing_from_it() -> None:
    """Who thanks for the post and asks for more asks for more."""
    assert judged("Thanks, it works! You could also show how to hem the edges.", "en").kind == "request"
    assert judged("Danke, klappt! Ergänzend könnte man noch zeigen, wie man die Kanten versäubert.", "de").kind == "request"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Die sind schon im Keller :) Also nichts mehr mit Äpfeln.", "none"),
        ("Sehr schön geworden, die Kanne!", "thanks"),
        ("Schöne Bilder, gefällt mir.", "thanks"),
        ("Schön, dass du wieder schreibst.", "thanks"),
    ],
)
def test_already_is_no_praise(text: str, kind: str) -> None:
    """German "schon" and "schön" are one word where marks on letters do not count."""
    assert judged(text, "de").kind == kind
