"""What Portuguese posts of Brazil and of Portugal say to their readers, and what they only tell."""

from __future__ import annotations

import pytest

from checkup.text import reader_talk
from checkup.text.promotion import counted

TALKS = [
    "Queria mostrar-vos a farinha do moinho.",
    "Já conhecem o forno da minha avó?",
    "Vocês não imaginam o cheiro desta cozinha.",
    "Ainda não te contei do moinho.",
    "Como devem calcular, o pão queimou.",
    "Se quiserem saber mais, há um moinho na serra.",
    "Não se assustem com a lista de farinhas.",
    "Oi, gente!",
    "Fala, pessoal, o forno voltou.",
    "Feliz Páscoa a todos!",
    "Até breve!",
    "Um muito bom ano!",
    "Hoje trago um pão de centeio.",
    "Em breve conto como correu a feira.",
    "Ando sumida, o forno avariou.",
    "Peço desculpa pela ausência.",
    "Já falei disso aqui no blog.",
    "Este blog fez cinco anos.",
    "Saiba mais aqui sobre o centeio.",
    "Clique na foto para ver a crosta.",
    "Quem acompanha o blog sabe do forno velho.",
    "Uma leitora que me escreveu coze pão de milho.",
    "Recebi várias mensagens sobre o fermento.",
    "Esta ideia é do blogue da Marta.",
    "Sejam bem-vindos ao moinho!",
    "Para quem não sabe, a mó é de granito.",
    "Neste post reunimos o que aprendemos no moinho.",
    "Hoje vou começar a falar do forno.",
    "Talvez você já tenha visto um moinho.",
    "Vou contar tudo!",
    "Fica aqui o meu abraço a quem lê.",
    "Alguém desse lado coze pão de milho?",
]
NEITHER = [
    "Eu, porém, vos digo que o pão basta.",
    "Perguntei o que queriam vossas excelências.",
    "O forno liga com um clique no celular.",
    "A gente teme o frio e fecha a porta.",
    "Vieram as meninas, Ana, Rita e Joana.",
    "Os padeiros podem ver a serra da janela.",
    "Ele disse que até breve chegaria a farinha.",
    "O feliz padeiro cantava.",
    "Eles têm fornos, não têm?",
    "Vou mostrar a ele o moinho.",
    "Hoje vou escrever ao padeiro.",
    "Quando estas mós giram, há farinha.",  # folds to the same letters as "estás"
    "Imagine-se o moinho sem vento.",
    "E aí, por fim, o moinho parou.",
    "O moinho ofereceu-nos a farinha.",
    "O pão que você assa pede uma leitura do tempo.",
    "Obrigado a parar, o moinho rangeu.",
    "Este blog da prefeitura fala do pão.",
    "O padeiro está de volta ao forno.",
    "Minhas amigas, que não cozem pão, riem do forno.",
    "Pediu que sejam bem-vindos ao moinho.",
]


@pytest.mark.parametrize("sentence", TALKS)
def test_conversation(sentence: str) -> None:
    """Words to readers with and without a pronoun, greetings, the blog of itself, and what readers wrote."""
    assert [c.kind for c in counted(sentence, "pt")] == ["conversation"]


@pytest.mark.parametrize("sentence", NEITHER)
def test_neither(sentence: str) -> None:
    """The gospel, an honour, a noun that looks like a call, a verb with a subject of its own, persons in a row, another's blog."""
    assert counted(sentence, "pt") == []


@pytest.mark.parametrize("asked", ["E tu, que farinha usas?", "Costumam cozer em casa?", "Qual é o vosso pão preferido?", "E aí em casa?"])
def test_asks_readers(asked: str) -> None:
    """A question with "tu" or "vosso", or that begins with a verb of several persons."""
    assert reader_talk.asks_readers([asked], "pt") == {0}


@pytest.mark.parametrize(
    "sentence", ["Contem-me tudo!", "Digam de vossa justiça.", "Gostava de saber a vossa opinião.", "Deixem aqui as vossas receitas."]
)
def test_invitations(sentence: str) -> None:
    """Calls in the plural, as Portugal writes them."""
    assert reader_talk.invites(sentence, "pt")
