"""What only readers say of themselves: that they take part in a draw or a swap, that they follow the blog."""

from __future__ import annotations

from checkup import lazy_re as re
from checkup.text.words import MAX_TEXT
from checkup.word_search import WordSearch, small_letters

# entries for draws and swaps, in the words in which readers leave them under a post
_TAKES_PART = re.compile(
    r"(?<!\w)(?:"
    r"(?:i(?:'d|’d| would)|we(?:'d|’d| would)|would) (?:so |really |just )?(?:love|like) to (?:win|enter|be entered)"
    r"|(?:please )?(?:enter|count|sign|pick|choose|put) me(?: (?:in|up|too|please)\b|[!. ]*$)"
    r"|(?:thanks?|thank you) for (?:the|this|a|such a) (?:chance|giveaway|generous|opportunity)|what a generous giveaway"
    r"|i(?:'m|’m| am) (?:already )?an? (?:\w+ )?(?:follower|subscriber)"
    r"|i (?:already )?follow (?:you|your|on|via|through)\b|(?:fingers|everything) crossed"
    r"|(?:ich )?(?:würde|möchte) (?:so |sehr |auch )?gern\w* (?:gewinnen|mitmachen)|ich (?:hüpfe|springe) (?:\w+ )?in den lostopf|bin dabei"
    r"|me (?:encantaría|gustaría) (?:ganar|participar)|(?:yo )?(?:también )?participo\b|me apunto\b|adoraria ganhar|quero participar"
    r"|(?:je )?(?:tente|participe) (?:ma chance|avec plaisir|au concours)|je participe\b"
    r"|partecipo (?:volentieri|con piacere|anch['’]io)|mi piacerebbe (?:tanto )?(?:vincere|partecipare)|incrocio le dita"
    r"|(?:ik )?doe (?:ook |graag ){0,2}mee\b"
    r"|ik waag (?:ook )?een gokje|(?:ik )?(?:zou|wil) (?:ook |heel |zo )?graag (?:winnen|meedoen)"
    r"|(?:zgłaszam|ustawiam) się\b"
    r")",
    re.IGNORECASE | re.MULTILINE,
)
# every match of _TAKES_PART holds one of these
_OF_PARTAKERS = (
    "to win,to enter,to be ent,enter me,count me,sign me,pick me,choose me,put me,chance,giveaway,generous,opportunity,follow,subscriber,"
    "crossed,gewinnen,mitmachen,lostopf,bin dabei,ganar,participar,participo,me apunto,ganhar,avec plaisir,au concours,je participe,"
    "partecip,vincere,le dita,doe ,gokje,winnen,meedoen,zgłaszam,ustawiam"
)
_PARTAKERS = WordSearch(_OF_PARTAKERS.split(","))

# what a post that holds a draw is called
_DRAW = re.compile(
    r"(?<!\w)(?:give-?aways?|gewinnspiele?|verlosung(?:en)?|sorteos?|sorteios?|sorteggio?|jeux?-concours|tirages? au sort|win-?actie"
    r"|weggeefactie|verloting"
    r"|розыгрыш(?:а|и)?|rozdanie)(?!\w)",
    re.IGNORECASE,
)


def announces_a_draw(title: str) -> bool:
    """Whether a post's title says that something is given away in it."""
    return bool(_DRAW.search(title[:MAX_TEXT]))


def takes_part(text: str) -> bool:
    """Whether a text enters its writer for a draw or a swap, or says that it follows the blog, as readers do."""
    text = text[:MAX_TEXT]
    return _PARTAKERS.stands_in(small_letters(text)) and bool(_TAKES_PART.search(text))
