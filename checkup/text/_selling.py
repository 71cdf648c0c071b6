# ruff: noqa: E501
"""Words of selling and of giving credit, by language. Patterns run on folded text and are linear in it."""

from __future__ import annotations

import re

CALL = {
    "en": re.compile(
        r"\b(?:(?:buy|order|shop|book|register|subscribe|download|sign up|pre-?order|enroll|enrol|get yours|reserve)"
        r" (?:now|today|here|online|yours?|my|our|the|a|this|it|for|at|before|your)"
        r"|click (?:here|the (?:link|button|banner))|check out (?:my|our|the new|the latest)|sign up|available (?:now|for (?:purchase|pre-?order|download))"
        r"|on sale|for sale|in (?:my|our|the) (?:shop|store|etsy)|(?:my|our) (?:new |latest |upcoming |free )?(?:e-?book|book|course|webinar|workshop|newsletter"
        r"|products?|services?|shop|store|app|masterclass|seminar|coaching|whitepaper|white paper|membership|podcast)|hire (?:me|us)|contact (?:us|me) (?:for|today|now)"
        r"|free (?:trial|shipping|download|consultation|quote|webinar|sample)|use (?:the )?(?:promo |coupon |discount )?code|limited time|don't miss"
        r"|last chance|act now|visit (?:our|my) (?:site|website|store|shop)|learn more (?:about our|at|here)|early bird|tickets? (?:are|now|on sale|available)"
        r"|we(?:'re| are) (?:proud|pleased|excited|thrilled|delighted) to (?:announce|introduce|offer|present|launch))\b"
    ),
    "de": re.compile(
        r"\b(?:(?:jetzt|hier|gleich) (?:kaufen|bestellen|buchen|anmelden|klicken|herunterladen|sichern|registrieren)|hier klicken|klick(?:t|en sie)? hier"
        r"|im (?:shop|handel|buchhandel)|in (?:meinem|unserem|unserm) (?:shop|laden|online-?shop)|(?:mein|unser)e?[rsnm]? (?:neue[rsnm]? |kostenlose[rsnm]? )?"
        r"(?:buch|e-?book|kurs|webinar|workshop|newsletter|produkte?|angebote?|seminar|shop|app|podcast)|kostenlos(?:e[rsnm]?)? (?:testen|versand|download|probe\w*)"
        r"|(?:melde dich|meldet euch|melden sie sich) (?:jetzt |gleich |hier )?(?:an|zum)|rabatt\w*|gutschein\w*|sonderangebot\w*|nur (?:noch )?(?:heute|bis)"
        r"|abonnier\w*|ab sofort erhaltlich|vorbestell\w*|jetzt erhaltlich)\b"
    ),
    "fr": re.compile(
        r"\b(?:(?:achetez|commandez|reservez|inscrivez-vous|telechargez|abonnez-vous|cliquez|profitez|decouvrez (?:notre|nos|mon|ma|mes))"
        r"|(?:mon|notre|ma|nos|mes) (?:nouveau |nouvelle |nouveaux )?(?:livre|e-?book|formation|boutique|newsletter|produits?|services?|atelier|webinaire|offre)"
        r"|en vente|code promo|livraison gratuite|essai gratuit|offre (?:speciale|limitee)|disponible (?:des maintenant|ici)|dans (?:ma|notre) boutique)\b"
    ),
    "es": re.compile(
        r"\b(?:(?:compra|comprar|compre|reserva|reserve|suscribete|suscribase|descarga|descargue|inscribete|registrate|haz clic|haga clic|pide)\b"
        r" (?:ahora|aqui|ya|hoy|tu|el|la|mi|nuestro|nuestra|en|al|a)|(?:mi|nuestro|nuestra|mis|nuestros) (?:nuevo |nueva )?(?:libro|e-?book|curso|tienda|boletin|newsletter|"
        r"productos?|servicios?|taller|webinar|oferta)|a la venta|codigo (?:de descuento|promocional)|envio gratis|prueba gratuita|oferta (?:especial|limitada))\b"
    ),
    "it": re.compile(
        r"\b(?:(?:acquista|compra|ordina|prenota|iscriviti|iscrivetevi|scarica|scaricate|clicca|cliccate|abbonati)\b (?:ora|qui|subito|oggi|il|la|lo|su|alla|al)"
        r"|(?:il mio|la mia|il nostro|la nostra|i nostri|i miei) (?:nuovo |nuova )?(?:libro|e-?book|corso|negozio|newsletter|prodotti|prodotto|servizi|workshop|webinar|offerta)"
        r"|in vendita|codice sconto|spedizione gratuita|prova gratuita|offerta (?:speciale|limitata))\b"
    ),
    "pt": re.compile(
        r"\b(?:(?:compre|encomende|reserve|inscreva-se|inscreve-te|baixe|descarregue|clique|assine)\b (?:agora|aqui|ja|hoje|o|a|no|na|ao|em)"
        r"|(?:meu|minha|nosso|nossa|nossos|meus) (?:novo |nova )?(?:livro|e-?book|curso|loja|newsletter|produtos?|servicos?|workshop|webinar|oferta)"
        r"|a venda|codigo (?:de desconto|promocional)|frete gratis|portes gratis|teste gratis|oferta (?:especial|limitada))\b"
    ),
    "nl": re.compile(
        r"\b(?:(?:koop|bestel|boek|schrijf je in|meld je aan|download|klik|abonneer je)\b (?:nu|hier|vandaag|direct|het|de|mijn|onze|je|op|voor)"
        r"|(?:mijn|onze|ons) (?:nieuwe |gratis )?(?:boek|e-?book|cursus|winkel|webshop|nieuwsbrief|producten|product|diensten|workshop|webinar|aanbieding)"
        r"|te koop|kortingscode|gratis (?:verzending|proberen|download)|aanbieding(?:en)?|nu verkrijgbaar)\b"
    ),
    "ja": re.compile(
        r"(?:ご購入|お申し込み|お申込み|今すぐ|販売中|発売中|予約受付|クリック|ダウンロードはこちら|セール|割引|キャンペーン|新商品|当社の|弊社の)"
    ),
}

PRICE = re.compile(
    r"(?:[$€£¥]\s?\d|\b\d+(?:[.,]\d\d)?\s?(?:€|eur\b|usd\b|euros?\b|dollars?\b|円)|\b\d{1,2}\s?% (?:off|discount|rabatt|korting|de descuento|di sconto|de desconto|de reduction))"
)

SHOP_HOSTS = frozenset(
    ["amazon.com", "amazon.de", "amazon.fr", "amazon.es", "amazon.it", "amazon.nl", "amazon.co.uk", "amazon.ca", "amazon.co.jp", "amzn.to", "etsy.com", "rstyle.me", "shareasale.com", "gumroad.com"]
)
SHOP_PATH = re.compile(
    r"/(?:shop|store|product|products|buy|order|cart|checkout|pricing|webinars?|register|boutique|tienda|negozio|loja|winkel)(?:[/.\-_]|$)"
)

_SAID = {
    "en": r"said|says|asked|asks|wrote|writes|pointed|points|noted|suggested|suggests|mentioned|commented|reminded|told|shared|left|replied|recommends|recommended",
    "de": r"sagte|sagt|fragte|fragt|schrieb|schreibt|meinte|meint|bemerkte|erwahnte|kommentierte|hat",
    "fr": r"dit|disait|demande|demandait|ecrit|ecrivait|suggere|remarque|rappelle|a",
    "es": r"dijo|dice|pregunto|pregunta|escribio|escribe|comento|comenta|sugirio|menciono|senalo",
    "it": r"dice|diceva|chiede|chiedeva|scrive|scriveva|suggerisce|ricorda|ha",
    "pt": r"disse|diz|perguntou|pergunta|escreveu|escreve|comentou|sugeriu|lembrou",
    "nl": r"zei|zegt|vroeg|vraagt|schreef|schrijft|merkte|noemde|reageerde",
}
_CREDIT = {
    "en": r"hat tip|h/t|thanks to [a-z]|thank you to|credit (?:goes )?to|inspired by|\bvia [a-z@]|as [a-z]+ (?:said|says|wrote|writes|pointed out|put it|noted)"
    r"|according to|in the comments|(?:one|some|many|several) of you (?:asked|said|wrote|told)|a reader|readers? (?:asked|wrote|said|told)|quoth",
    "de": r"dank an|danke an|inspiriert von|\blaut [a-z]|in den kommentaren|(?:einige|viele|manche) von euch|eine leserin|ein leser|wie [a-z]+ (?:sagte|schrieb|schreibt|meint)",
    "fr": r"merci a|grace a|inspire[e]? (?:par|de)|selon [a-z]|dans les commentaires|un lecteur|une lectrice|comme le dit|\bvia [a-z@]",
    "es": r"gracias a|inspirad[oa] (?:por|en)|segun [a-z]|en los comentarios|un lector|una lectora|como dice|como dijo|\bvia [a-z@]",
    "it": r"grazie a|ispirat[oa] (?:da|a)|secondo [a-z]|nei commenti|un lettore|una lettrice|come dice|come ha detto|\bvia [a-z@]",
    "pt": r"gracas a|obrigad[oa] a|inspirad[oa] (?:por|em)|segundo [a-z]|nos comentarios|um leitor|uma leitora|como disse|como diz|\bvia [a-z@]",
    "nl": r"dank aan|met dank aan|geinspireerd door|volgens [a-z]|in de reacties|een lezer|een lezeres|zoals [a-z]+ (?:zei|schreef|zegt)|\bvia [a-z@]",
    "ja": r"さんが|さんの|さんから|によると|コメントで",
}
_SAID_RE = {tag: re.compile(rf"^(?:{words})\b") for tag, words in _SAID.items()}
_CREDIT_RE = {tag: re.compile(rf"(?:{words})") for tag, words in _CREDIT.items()}


def crediting(said: str, tag: str, people: frozenset[str] = frozenset()) -> bool:
    """Whether a folded sentence gives credit ("hat tip", "as one of you asked") or takes up what one of `people` said."""
    pattern = _CREDIT_RE.get(tag, _CREDIT_RE["en"])
    if pattern.search(said):
        return True
    verbs = _SAID_RE.get(tag, _SAID_RE["en"])
    tokens = said.replace(",", " ").split()
    for at, token in enumerate(tokens[:-1]):
        if token in people and (verbs.match(tokens[at + 1]) or (at and verbs.match(tokens[at - 1]))):
            return True
    return False
