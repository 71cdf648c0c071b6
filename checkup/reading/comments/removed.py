"""What stands in the place of a comment that was removed -> whether it is that, in the words of platforms and newspapers.

The whole text must be such a note: "(Deleted comment)", "Dieser Kommentar wurde von der Redaktion entfernt.". It may say who removed it,
and why only where it speaks of moderators or rules: a reader may begin with the same words.
"""

from __future__ import annotations

from checkup import lazy_re as re
from checkup.reading.dom import Dom

_BOXES = ("p", "dd", "div", "td")  # elements that hold a comment's text in the themes of the common platforms
_FEW_CHUNKS = 8  # chunks of text; a convention: a note is one, with a link to the rules three, and as many of white space between tags
_LONGEST = 240  # characters; a convention: the note of a newspaper with its reasons and a word on its rules fits
_THING = (
    r"(?:comment|post|message|reply|kommentar(?:en|et)?|beitrag|nachricht|commentaire|comentario|comentário|mensaje|mensagem|commento|"
    r"messaggio|reactie|bericht|komentarz|wpis|комментарий|сообщение|комментар|kommentti|komentář|hozzászólás|yorum)"
)
_GONE = (
    r"(?:deleted|removed|hidden|screened|suspended|gelöscht|entfernt|ausgeblendet|gesperrt|supprimée?|effacée?|retirée?|masquée?|modérée?|"
    r"eliminad[oa]|borrad[oa]|removid[oa]|excluíd[oa]|apagad[oa]|oculto|eliminato|rimosso|cancellato|verwijderd|usunięt[ye]|skasowan[ye]|"
    r"удал[её]н(?:ный|о)?|удал[её]нный|скрыт(?:ый|о)?|видалено|borttagen|borttaget|fjernet|slettet|poistettu|smazán|törölve|silindi|silinmiştir)"
)
_THIS = r"(?:(?:this|the|that|dieser|der|ce|cet|este|el|o|questo|il|deze|dit|ten|этот|denna|detta|denne|dette|tämä|tento|bu)\s)?"
_WAS = r"(?:(?:has been|was|is|wurde|ist|a été|ha sido|fue|foi|è stat[oa]|werd|został(?:o|a)?|был(?:о|а)?|har|er|blev|on|byl|bu)\s)?"
_BY = r"(?:(?:by|von|vom|durch|par|por|pel[oa]|da|dal|door|przez|av|af)\s|dall['’])"
_WHO = r"(?:автор|модератор|администратор|редакци|администраци|пользовател)\w{1,3}"
_RULES = r"(?:moderators?|standards|rules|guidelines|terms|polic(?:y|ies)|linked to)"
_NOTE = re.compile(
    rf"(?i)[(\[]?\s?(?:"
    rf"{_GONE}\s{_THING}|"
    rf"{_THIS}{_THING}\s{_WAS}(?:{_BY}[^.!?]{{1,40}}\s)?{_GONE}"
    rf"(?:\s{_BY}[^.!?,]{{1,50}}?|\s{_WHO})?(?:,?\s(?:because|as it|for)\s.{{0,100}}\b{_RULES}\b.{{0,120}})?|"
    r"deleted|removed|"
    # as a German newspaper leaves its own words where it took the reader's away
    r"entfernt\.\s.{0,140}\bdie redaktion(?:/\w{1,4})?|"
    r"el autor ha eliminado.{0,40}|삭제된 (?:댓글|덧글|글)입니다|이 (?:댓글|덧글)은 .{0,30}삭제되었습니다|"
    r"[该該此本](?:评论|評論|留言|回复|回覆)已[^\s，,。]{0,10}(?:删除|刪除|移除|屏蔽)|このコメントは.{0,20}削除されました"
    r")\s?[.。]?\s?[)\]]?[.。]?"
)


def is_removed(text: str) -> bool:
    """Whether the words of a comment are only a note that it was removed."""
    line = " ".join(text[: _LONGEST + _LONGEST].split())
    return len(line) <= _LONGEST and _NOTE.fullmatch(line) is not None


def notes_of_removal(dom: Dom) -> int:
    """How many such notes stand on a page, each alone in a paragraph or a box: of a page that shows nothing else nothing is missing."""
    boxes = sorted(
        (node.t0, node.t1)
        for tag in _BOXES
        for node in dom.tags(tag)
        if 0 < node.t1 - node.t0 <= _FEW_CHUNKS and is_removed(dom.line(node))
    )
    return sum(begin >= end for (begin, _), (_, end) in zip(boxes, [(0, 0), *boxes], strict=False))
