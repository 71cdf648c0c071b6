# ruff: noqa: E501
"""Word lists and patterns of asking, inviting, thanking and addressing, by language. Patterns run on folded text and are linear in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from checkup.text.words import fold


@dataclass(frozen=True)
class Language:
    """One language's traits. `openers` are the question words that make even two words a question ("Why not?" is one of the rhetorical)."""

    tag: str
    openers: frozenset[str] = frozenset()
    spaceless: bool = False
    capital_you: bool = False

    @staticmethod
    @lru_cache(maxsize=64)
    def of(tag: str | None) -> Language:
        """The traits for a tag; languages without a list share the bare rules of their question mark."""
        return _LANGUAGES.get((tag or "en").split("-")[0].lower(), _OTHER)


def _openers(text: str) -> frozenset[str]:
    return frozenset(fold(text).split())


_OTHER = Language("")
_LANGUAGES = {
    "en": Language("en", _openers("how why what where when which who whose do does did is are can could will would should have has any")),
    "de": Language(
        "de",
        _openers("wie warum wieso weshalb was wo wann welche welcher welches wer wem wen woher wohin gibt kann hat ist"),
        capital_you=True,
    ),
    "fr": Language("fr", _openers("comment pourquoi quoi où quand quel quelle quels quelles qui combien est-ce")),
    "es": Language("es", _openers("cómo por qué dónde cuándo cuál cuáles quién quiénes cuánto cuánta hay")),
    "it": Language("it", _openers("come perché cosa dove quando quale quali chi quanto quanta c'è")),
    "pt": Language("pt", _openers("como por que quê onde quando qual quais quem quanto quanta há tem")),
    "nl": Language("nl", _openers("hoe waarom wat waar wanneer welke wie hoeveel kan is heeft")),
    "ja": Language("ja", spaceless=True),
}


def _table(patterns: dict[str, str]) -> dict[str, re.Pattern[str]]:
    never = r"(?!)"
    return {tag: re.compile(patterns.get(tag, never)) for tag in ("", *_LANGUAGES)}


def _any(*phrases: str) -> str:
    """One of these phrases as whole words, written as people write them (folded here, like the text that is searched)."""
    return r"\b(?:" + "|".join(re.escape(fold(p)).replace(r"\ ", " ").replace("'", "['’]") for p in phrases) + r")\b"


# asked without a question mark
ASKING = _table(
    {
        "en": _any(
            "i wonder if",
            "i wonder how",
            "i wonder why",
            "i wonder what",
            "i wonder whether",
            "i was wondering if",
            "wondering if you",
            "i'm wondering",
            "i am wondering",
            "could you please",
            "can you please",
            "can anyone",
            "could anyone",
            "does anyone know",
            "do you know if",
            "please tell me how",
            "please tell me what",
            "please tell me where",
            "please let me know how",
            "please let me know if",
            "please let me know what",
            "please let me know where",
            "any idea how",
            "any idea why",
            "any chance you could",
            "would love to know how",
            "would love to know what",
            "would love to hear how",
            "would like to know how",
            "would like to know if",
            "would like to know what",
            "i'd like to know",
            "i have a question",
            "my question is",
            "quick question",
        ),
        "de": _any(
            "ich frage mich ob",
            "ich frage mich, ob",
            "ich frage mich wie",
            "ich frage mich, wie",
            "weiß jemand",
            "kann mir jemand",
            "könntest du bitte",
            "könnten sie bitte",
            "kannst du mir sagen",
            "können sie mir sagen",
            "würde gerne wissen",
            "würde mich interessieren",
            "mich würde interessieren",
            "meine frage",
            "ich hätte eine frage",
            "ich habe eine frage",
            "hab eine frage",
        ),
        "fr": _any(
            "je me demande si",
            "je me demandais si",
            "je me demande comment",
            "pourriez-vous",
            "pourrais-tu",
            "peux-tu me dire",
            "pouvez-vous me dire",
            "quelqu'un sait",
            "quelqu'un peut",
            "j'aimerais savoir",
            "je voudrais savoir",
            "j'ai une question",
            "ma question",
        ),
        "es": _any(
            "me pregunto si",
            "me preguntaba si",
            "me pregunto cómo",
            "alguien sabe",
            "alguien puede",
            "podrías decirme",
            "podría decirme",
            "puedes decirme",
            "me gustaría saber",
            "quisiera saber",
            "quería saber",
            "tengo una pregunta",
            "tengo una duda",
            "mi pregunta",
        ),
        "it": _any(
            "mi chiedo se",
            "mi chiedevo se",
            "mi domando se",
            "qualcuno sa",
            "qualcuno può",
            "potresti dirmi",
            "potrebbe dirmi",
            "puoi dirmi",
            "vorrei sapere",
            "mi piacerebbe sapere",
            "volevo sapere",
            "ho una domanda",
            "la mia domanda",
        ),
        "pt": _any(
            "me pergunto se",
            "pergunto-me se",
            "alguém sabe",
            "alguém pode",
            "poderia me dizer",
            "podes dizer-me",
            "pode me dizer",
            "gostaria de saber",
            "queria saber",
            "tenho uma dúvida",
            "tenho uma pergunta",
            "minha dúvida",
            "minha pergunta",
        ),
        "nl": _any(
            "ik vraag me af",
            "weet iemand",
            "kan iemand",
            "zou je kunnen",
            "kun je me",
            "kunt u mij",
            "ik zou graag weten",
            "ik wil graag weten",
            "ik heb een vraag",
            "mijn vraag",
        ),
        "ja": r"(?:でしょうか|ですか|ますか|ませんか|ましたか|だろうか|かな|教えてください|教えて下さい|教えていただけ)[。．.!！?？\s]*$",
    }
)

# a question mark that asks nobody; on the folded sentence without leading marks and quotes
RHETORICAL = _table(
    {
        "en": r"^(?:who knew|who knows|who cares|so what|why not|right|really|seriously|huh|eh|ok|okay|you know|know what i mean|you know what"
        r"|guess what|isn't it (?:great|wonderful|lovely|funny|amazing|nice|fun|sweet|beautiful)|isn't that (?:great|wonderful|lovely|funny|amazing"
        r"|nice|fun|sweet|beautiful|something)|how (?:cool|great|awesome|lovely|sweet|cute|funny|nice|wonderful|beautiful|amazing|fun) (?:is|are|was)"
        r"|what more (?:could|can) (?:you|one|we|i) (?:want|ask)|who (?:doesn't|wouldn't|could|can) (?:love|like|want|resist|blame)"
        r"|who would have (?:thought|guessed)|who'd have (?:thought|guessed)|what's not to (?:love|like)|what (?:is|was) i thinking"
        r"|need i say more|do i need to say more|am i right|is it just me|are you kidding(?: me)?|you think|where would we be without"
        r"|why (?:would|should) (?:anyone|anybody|someone)|what'?s the point|what's up with that|how hard can it be)\b"
        r"|[,;] (?:right|huh|eh|no|yes|ok|okay|isn't it|aren't they|don't you think|wasn't it|doesn't it|don't they|is it|you know|innit)"
        r"[?!\s\"'”’)]*$",
        "de": r"^(?:wer weiß|wer hätte das gedacht|na und|warum nicht|wieso nicht|echt|wirklich|oder|gell|nicht wahr|was soll's|wen wundert)\b"
        r"|[,;] (?:oder|oder nicht|gell|nicht wahr|ne|gelle|stimmt's|was)[?!\s\"'“”)]*$",
        "fr": r"^(?:qui sait|pourquoi pas|et alors|ah bon|vraiment|qui l'eût cru|n'est-ce pas|non)\b|[,;] (?:non|n'est-ce pas|hein|pas vrai)[?!\s\"'»)]*$",
        "es": r"^(?:quien sabe|por que no|y que|de verdad|en serio|verdad|no|quien lo diria)\b|[,;] (?:no|verdad|no es asi|eh|cierto)[?!\s\"'»)]*$",
        "it": r"^(?:chi lo sa|perche no|e allora|davvero|sul serio|vero|no|chi l'avrebbe detto)\b|[,;] (?:no|vero|non e vero|eh|giusto)[?!\s\"'»)]*$",
        "pt": r"^(?:quem sabe|por que nao|porque nao|e dai|serio|verdade|ne|quem diria)\b|[,;] (?:ne|nao|nao e|certo|verdade|hein|nao e verdade)[?!\s\"'»)]*$",
        "nl": r"^(?:wie weet|waarom niet|nou en|echt|echt waar|toch|of niet|wie had dat gedacht)\b|[,;] (?:toch|he|of niet|niet waar|nietwaar)[?!\s\"'»)]*$",
        "ja": r"^(?:本当|マジ|まじ|え|えっ|へえ|なるほど)[?？!！\s]*$",
        "": r"$^",
    }
)

INVITING = _table(
    {
        "en": r"\b(?:(?:tell|let|show) (?:me|us) (?:know|what|how|about|your|in the comments|below|where|which|why|if|when)"
        r"|(?:share|leave|drop|post|add|write) (?:your|a|us|me|them|yours|it|some) .{0,60}\b(?:below|comments?|thoughts?|here|stor(?:y|ies)|ideas?|tips?|experiences?)"
        r"|(?:i'd|i would|we'd|we would) (?:love|like) to (?:hear|know|read|see) (?:from|your|what|how|about|if|which)"
        r"|(?:love|like|want|eager|curious|happy) to hear (?:from|your|what|how|about)|weigh in|chime in|join the (?:conversation|discussion)"
        r"|what (?:do|are|is|would|did) (?:you|your)\b|over to you|your turn|sound off|(?:comments?|thoughts|feedback|suggestions) (?:are )?(?:welcome|appreciated)"
        r"|in the comments(?: below)?|hit the comments|discuss(?:[.!]|$))\b",
        "de": r"\b(?:(?:schreibt|schreib|schreiben sie|sagt|sag|erzahlt|erzahl|erzahlen sie|verratet|verrate|teilt|lasst)\b.{0,60}\b(?:mir|uns|kommentar\w*|wissen|meinung|mit|unten)"
        r"|in den kommentaren|ich (?:freue|bin) (?:mich|gespannt) auf (?:eure|deine|ihre)|eure meinung|deine meinung|ihre meinung|ich bin gespannt)\b",
        "fr": r"\b(?:(?:dites|dis|racontez|raconte|partagez|partage|laissez|laisse|donnez|donne)(?:-(?:moi|nous))?\b.{0,60}\b(?:commentaires?|avis|idees?|moi|nous|experiences?|histoires?)"
        r"|dans les commentaires|en commentaires?|dites-(?:moi|nous)|a vous (?:la parole|de jouer)|votre avis|j'attends vos)\b",
        "es": r"\b(?:(?:cuentame|cuentenme|contadme|cuentanos|contadnos|dime|decidme|diganme|dejame|dejadme|dejanos|deja|dejad|comparte|compartid|compartan)\b.{0,60}"
        r"|en los comentarios|me (?:encantaria|gustaria) (?:saber|leer|conocer) (?:tu|vuestra|su|que)|os leo|te leo|los leo|tu opinion|vuestra opinion)\b",
        "it": r"\b(?:(?:raccontami|raccontatemi|raccontateci|ditemi|dimmi|diteci|fatemi sapere|fammi sapere|fateci sapere|lasciate|lascia|condividete|condividi|scrivetemi|scrivimi)\b.{0,60}"
        r"|nei commenti|la vostra opinione|la tua opinione|aspetto i vostri)\b",
        "pt": r"\b(?:(?:conta|contem|conte|diga|digam|diz|deixe|deixem|deixa|compartilhe|compartilhem|partilhe|partilhem|partilha|comente|comentem)\b.{0,40}\b(?:me|nos|comentarios?|opiniao|aqui|abaixo|experiencias?)"
        r"|nos comentarios|quero saber (?:a sua|o que|sua)|a sua opiniao|a vossa opiniao)\b",
        "nl": r"\b(?:(?:laat|vertel|deel|schrijf|reageer)\b.{0,60}\b(?:weten|reacties?|hieronder|me|mij|ons|ervaringen|mee)|in de (?:reacties|comments)|ik ben benieuwd|wat vind(?:en)? (?:jij|je|jullie|u))\b",
        "ja": r"(?:コメント(?:で|に|欄|ください|下さい|お待ち|して)|教えてください|教えて下さい|聞かせてください|お聞かせ|ご意見|ご感想)",
    }
)

SECOND_PERSON = _table(
    {
        "en": r"\b(?:you|your|yours|yourself|yourselves|you're|you've|you'll|you'd|y'all|ya)\b",
        # "Sie" and "Ihr" only with their capital inside a sentence: at its start they may mean "she" or "they"
        "de": r"(?i:\b(?:du|dich|dir|dein|deine|deinen|deinem|deiner|deines|euch|euer|eure|euren|eurem|eurer)\b)"
        r"|(?<=[\w,;:] )(?:Sie|Ihnen|Ihr|Ihre|Ihren|Ihrem|Ihrer)\b|\b[Ii]hr (?:habt|seid|könnt|wollt|müsst|sollt|dürft|wisst|kennt|macht|mögt|findet)\b",
        "fr": r"\b(?:vous|votre|vos|tu|toi|ton|ta|tes|t['’]as|t['’]es)\b",
        "es": r"\b(?:tu|tus|ti|tuyo|tuya|contigo|usted|ustedes|vosotros|vosotras|vuestro|vuestra|vuestros|vuestras|os)\b",
        "it": r"\b(?:tu|tuo|tua|tuoi|tue|ti|te|voi|vi|vostro|vostra|vostri|vostre)\b",
        "pt": r"\b(?:voce|voces|tu|teu|tua|teus|tuas|contigo|convosco|vosso|vossa|vossos|vossas)\b",
        "nl": r"\b(?:je|jij|jou|jouw|jullie|u|uw)\b",
        "ja": r"(?:あなた|皆さん|みなさん|皆様|みなさま|君)",
    }
)

THANKS = _table(
    {
        "en": r"\b(?:thanks?|thank you|thx|ty|cheers|great post|nice post|good post|lovely|love (?:this|it)|loved (?:this|it)|well said|well written|awesome"
        r"|wonderful|amazing|beautiful|so true|agreed|i agree|congrat\w*|happy (?:birthday|new year|holidays)|good luck|great (?:read|article|stuff|job|work|tips?|idea)"
        r"|enjoyed|brilliant|perfect|yum|yummy|delicious|cute|haha|lol)\b",
        "de": r"\b(?:danke\w*|dankeschon|vielen dank|toll\w*|super|schon\w*|klasse|wunderbar\w*|prima|genial|gut geschrieben|stimmt|gluckwunsch\w*|lecker|hubsch)\b",
        "fr": r"\b(?:merci\w*|bravo|super|genial|magnifique|tres beau|tres bel|excellent\w*|bel article|d'accord|felicitations|joli\w*)\b",
        "es": r"\b(?:gracias|genial|excelente|muy bueno|muy buena|me encanta|me encanto|felicidades|enhorabuena|estupendo|precioso|buen post|de acuerdo|saludos)\b",
        "it": r"\b(?:grazie|bravo|brava|complimenti|bellissim\w*|ottimo|ottima|splendid\w*|bel post|bell'articolo|d'accordo|auguri)\b",
        "pt": r"\b(?:obrigad\w*|parabens|excelente|otimo|otima|adorei|muito bom|muito boa|lindo|linda|concordo|abraco\w*)\b",
        "nl": r"\b(?:bedankt|dank je|dankjewel|dank u|dank|mooi\w*|leuk\w*|prachtig\w*|super|geweldig\w*|top|goed stuk|eens|gefeliciteerd|lekker)\b",
        "ja": r"(?:ありがとう|素敵|すてき|素晴らしい|すばらしい|参考になりました|いいですね|おめでとう|感謝)",
        "": r"\b(?:thanks|merci|gracias|danke|tack|takk|kiitos|dziekuje|spasibo|hvala)\b",
    }
)
