"""What sells is the blog's own: what it makes and that it can be had, what it invites to and asks for; not what others sell or ask."""

from __future__ import annotations

import pytest

from checkup.text.promotion import counted

SELLS = [
    ("en", "My second novel is out now."),
    ("en", "We have just released a bread app on Steam."),
    ("en", "We offer lessons in a cold kitchen."),
    ("en", "I am now taking commissions for spring."),
    ("en", "We’re open until six all summer."),
    ("en", "Please buy my book."),
    ("en", "If you would like to support me, please support this blog."),
    ("en", "Help us reach our goal for the mill."),
    ("en", "Buy me a coffee."),
    ("en", "Drop by our stall on Saturday."),
    ("en", "Mark your calendars for the bread fair."),
    ("en", "Everyone is welcome to join."),
    ("en", "Tickets are £4 at the door."),
    ("en", "Email me if you are interested in one."),
    ("en", "We are looking for volunteers."),
    ("en", "Interested in booking an oven?"),
    ("en", "I’ll be playing a gig at the mill."),
    ("en", "Become a sponsor of the mill."),
    ("es", "Nuestro libro sale el lunes."),
    ("es", "Hazte socio del molino."),
    ("es", "Aceptamos encargos hasta el martes."),
    ("es", "Estáis todos invitados."),
    ("pt", "O nosso livro sai na segunda."),
    ("pt", "Aceitamos encomendas até terça."),
    ("pt", "Estão todos convidados."),
    ("pt", "Entrada gratuita."),
    ("fr", "Notre livre paraîtra lundi."),
    ("fr", "Nous acceptons les commandes jusqu’à mardi."),
    ("fr", "Vous êtes tous invités."),
    ("de", "Unser Kochbuch erscheint im Mai."),
    ("de", "Der Eintritt ist frei."),
    ("de", "Ihr seid herzlich eingeladen."),
    ("it", "Il nostro libro esce lunedì."),
    ("it", "Accettiamo ordini fino a martedì."),
    ("it", "Siete tutti invitati."),
    ("nl", "Ons kookboek verschijnt in mei."),
    ("nl", "Iedereen is van harte welkom."),
    ("nl", "Word lid van de molen."),
    ("pl", "Nasza książka ukaże się w maju."),
    ("pl", "Przyjmujemy zamówienia do wtorku."),
    ("pl", "Wstęp wolny."),
]
SELLS_NOTHING = [
    ("en", "My friends came to support me in the race."),
    ("en", "They support us through the winter."),
    ("en", "I never sell bread."),
    ("en", "We offer our condolences."),
    ("en", "If I sell the oven, I must bake at the mill."),
    ("en", "My old novel was thick."),
    ("en", "The shop had two loaves left on Monday."),
    ("en", "He asked people to bring flour."),
    ("en", "We come to the point where the crust sings."),
    ("en", "I had to buy the book for school."),
    ("es", "Su libro sale el lunes."),
    ("pt", "O livro dele sai na segunda."),
    ("fr", "Son livre paraîtra lundi."),
    ("de", "Sein Kochbuch erscheint im Mai."),
    ("it", "Il suo libro esce lunedì."),
    ("nl", "Zijn kookboek verschijnt in mei."),
    ("pl", "Jego książka ukaże się w maju."),
]
# a call, what names wares, and what has nothing to do with either
OFFERS = [
    ("en", "Order your copy today.", "The paperback has ninety recipes.", "We ate the bread."),
    ("es", "Compra ahora nuestro libro.", "Quedan pocos ejemplares.", "Comimos el pan."),
    ("pt", "Compre agora o seu ingresso.", "São às 18 horas.", "Comemos o pão."),
    ("fr", "Achetez vite, il en reste deux.", "Il y a peu d’exemplaires.", "Nous avons mangé le pain."),
    ("de", "Jetzt bestellen und sparen.", "Es gibt nur wenige Exemplare.", "Wir haben das Brot gegessen."),
    ("it", "Acquista subito il nostro ricettario.", "Le copie sono numerate.", "Mangiammo il pane."),
    ("nl", "Mijn nieuwe boek is er.", "Er zijn weinig exemplaren.", "We aten het brood."),
    ("pl", "Zamów teraz swój kalendarz.", "Zostało mało egzemplarzy.", "Zjedliśmy chleb."),
]


@pytest.mark.parametrize(("language", "sentence"), SELLS)
def test_ones_own_sells(language: str, sentence: str) -> None:
    """What is mine or ours and can be had, events with a way in, requests for money, help and orders."""
    assert [c.kind for c in counted(sentence, language)] == ["promotion"]


@pytest.mark.parametrize(("language", "sentence"), SELLS_NOTHING)
def test_what_is_only_told_sells_nothing(language: str, sentence: str) -> None:
    """Somebody else's book, support that was given, what is not sold."""
    assert counted(sentence, language) == []


@pytest.mark.parametrize(("language", "call", "names", "other"), OFFERS)
def test_what_names_wares_counts_near_a_call_only(language: str, call: str, names: str, other: str) -> None:
    """Beside a sentence that sells by itself, or with one sentence between; not by itself, and not further on from sentence to sentence."""
    assert counted(f"{other} {names} {other}", language) == []
    assert [c.sentence for c in counted(f"{call} {names} {other}", language)] == [call, names]
    assert [c.sentence for c in counted(f"{names} {other} {call}", language)] == [names, call]
    assert [c.sentence for c in counted(f"{call} {names} {other} {other} {names}", language)] == [call, names]
    assert [c.sentence for c in counted(f"{call} {names} {names} {names}", language)] == [call, names, names]


def test_words_to_readers_near_a_call_stay_words_to_readers() -> None:
    """A question that names wares is asked of readers, whatever stands before it."""
    found = counted("Order your copy today. We baked. Which paperback do you like best?", "en")
    assert [c.kind for c in found] == ["promotion", "conversation"]
