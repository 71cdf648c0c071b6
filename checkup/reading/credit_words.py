"""Credits in a line of facts: "Text and photos: Ann Lee" -> "by Ann Lee"; "Photos: Bob Ray", "Edited by Bob Ray" -> nothing.

Magazines and travellers' blogs name who wrote, who took the pictures and who translated in one line. Who wrote is the post's writer, the
others are not, so that the line is put into the form that the readers of bylines know.
"""

from __future__ import annotations

from functools import lru_cache

from checkup import lazy_re as re
from checkup.reading.vocabulary import BY

LINE_MAX = 200  # characters; a convention, as for lines of facts: a longer one is prose
_TEXT = r"texte?|texto|testo|tekst|teksti|szöveg|текст|κείμενο|words|teks"
_MADE = (
    r"story|copy|worte|recipe|rezept|recette|receta|ricetta|recept|przepis|рецепт|рассказ|report(?:age)?|bericht"  # with pictures or "by"
)
_PICTURES = (
    r"photo(?:s|graph(?:y|s))?|pictures?|images?|fotos?|foto['’]s|bild(?:er)?|fotografías?|imágenes|imagens|immagini|zdjęcia|fotky|fotografie|"
    r"kuvat?|fotók?|képek|fotografii|фото(?:графии)?|φωτογραφί(?:α|ες)"
)
_AND = r"\s?(?:und|and|et|y|e|en|i|og|och|ja|a|és|și|si|и|και|dan|&|\+|/)\s?"
_OTHERS = (
    rf"{_PICTURES}|photographed|edited|editor|translat(?:ed|ion)|illustrat(?:ed|ions?)|styling|video|übersetz(?:t|ung)|bearbeitet|"
    r"traduc(?:ido|ción)|traduit|traduction|tradu(?:ção|zido)|tradotto|traduzione|vertaald|vertaling|tłumaczenie|перевод|översättning"
)
_CAPITAL = r"(?-i:[^\W\d_a-zß-ÿа-яё])[\w.'’-]{0,30}"
_NAME = rf"{_CAPITAL}(?:\s(?:(?-i:von|van|de|der|di|da|del|la|y|e|du|le)\s)?{_CAPITAL}){{1,3}}"
_END = r"(?=\s{0,3}(?:[,;.|｜·•()\x00–—-]|$))"
_HEAD = r"(?<![\w'’])"
_CALLS = rf"(?:\s?[:：]\s?|\s{BY}\s)"
# a credit for the text: "Text and photos: Ann Lee", "Story by Ann Lee"
_WROTE = re.compile(
    rf"{_HEAD}(?:(?:(?:{_TEXT}|{_MADE}){_AND}(?:{_PICTURES})|(?:{_PICTURES}){_AND}(?:{_TEXT}|{_MADE})|{_TEXT}){_CALLS}|(?:{_MADE})\s{BY}\s)"
    rf"(?P<name>{_NAME}){_END}",
    re.IGNORECASE,
)
# a credit of somebody else ("Edited by Bob Ray"), with the divider behind it
_DID_ELSE = re.compile(rf"{_HEAD}(?:{_OTHERS}){_CALLS}{_NAME}{_END}\s?[.,;|｜·•]?\s?", re.IGNORECASE)
# scripts without blanks: "文/李明", "文・写真：佐藤花子", "글·사진 김민수"; a name of two to four signs
_EAST = re.compile(
    r"(?:^|(?<=[\s|｜\x00]))(?:文(?:\s?[・·]\s?(?:写真|写眞|图|圖|撮影))?\s?[/／:：]|글(?:\s?[·・]\s?사진)?\s?[:：]?)\s{0,2}"
    r"(?P<name>[\u4e00-\u9fff\uac00-\ud7a3]{2,4})(?=[\s|｜,，\x00]|$)"
)

_WAS_BY = re.compile(r"(?:^|(?<=[\s|｜\x00]))由\s?(?P<name>[^\s|｜\x00]{2,20}?)\s?(?=发[表布]|發[表佈布])")  # "由 李明 发表于"


@lru_cache(maxsize=1_024)  # a line stands in several boxes of a page, each of which is asked
def only_writer(line: str) -> str:
    """The line with "by" in the place of a credit for the text, and without the credits of others; any other line as it is."""
    if len(line) > LINE_MAX:
        return line
    line = _WAS_BY.sub(r"by \g<name> ", _EAST.sub(r"by \g<name>", line))
    return _DID_ELSE.sub("", _WROTE.sub(r"by \g<name>", line)).strip()
