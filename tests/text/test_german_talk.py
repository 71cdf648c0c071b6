"""What German posts say to their readers, and what they only tell."""

from __future__ import annotations

import pytest

from checkup.text import reader_talk
from checkup.text.promotion import counted

TALKS = [
    "Wenn Sie Roggen mahlen, brauchen Sie Geduld.",
    "Die Mühle zeige ich Ihnen nächste Woche.",
    "Ihr Lieben, der Ofen raucht wieder.",
    "Schaut euch die Kruste an.",
    "Ich zeige dir, wie der Teig gefaltet wird.",
    "In diesem Beitrag erfährst du alles über Sauerteig.",
    "Wie bereits angekündigt, geht es um Roggen.",
    "Hallo zusammen!",
    "Habt einen schönen Sonntag!",
    "Ich hoffe, ihr hattet ruhige Feiertage.",
    "Lange war es hier still.",
    "Heute möchte ich über die Mühle berichten.",
    "Dieser Frage möchte ich mich heute widmen.",
    "Keine Angst, der Teig lebt noch.",
    "Nur mal nebenbei.",
    "Hier im Blog gibt es bald mehr Roggen.",
    "Die Idee von Karin war der zweite Ofen.",
]
NEITHER = [
    "Sie mahlten den Roggen in der Nacht.",  # they
    "Am Abend kam sie und brachte ihre Mühle mit.",
    "„Haben Sie noch Roggen?“, fragte der Müller.",
    "Der Müller sagte: „Ihre Mühle steht still.“",
    "Man nimmt den Teig und faltet ihn.",
    "Er zeigte ihr, wie der Teig gefaltet wird.",
    "Das Backen hat viel Spaß gemacht.",
    "Das Zitat steht über dem Ofen.",
    "Die Leserunde traf sich in der Mühle.",
    "Für Sie mahlen wir den Roggen frisch.",  # what a firm offers
    "Die Idee von einer Mühle am Bach gefiel ihm.",
]


@pytest.mark.parametrize("sentence", TALKS)
def test_conversation(sentence: str) -> None:
    """The reader as du, ihr and Sie, greetings and wishes, and what a blog announces of itself."""
    assert [c.kind for c in counted(sentence, "de")] == ["conversation"]


@pytest.mark.parametrize("sentence", NEITHER)
def test_no_conversation(sentence: str) -> None:
    """What others are told, man, and words that only look like speaking to readers."""
    assert not reader_talk.speaks(sentence, "de")
    assert not counted(sentence, "de")


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("Für den Ofen starten wir einen Spendenaufruf.", ["promotion"]),
        ("Wir laden euch ein, den Bau der Mühle mitzuerleben.", []),  # to read on is no offer
        ("Wir laden euch ein am Sonntag in die Mühle.", ["promotion"]),
        ("Im Regal steht „Jetzt kaufen, später backen“.", []),  # a title sells nothing
    ],
)
def test_offers(sentence: str, kinds: list[str]) -> None:
    """Who asks for gifts or guests wants something; who asks to read on does not."""
    assert [c.kind for c in counted(sentence, "de") if c.kind == "promotion"] == kinds
