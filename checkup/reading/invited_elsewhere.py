"""A post without comments and without a place to write -> where it asks its readers to answer: "Discuss on Hacker News", "Reply by e-mail".

Only a link counts that leads to a thread or a mailbox, around the post's text or right at its end, beside words that ask for an answer. A
link to follow somebody, to share the post, or to a discussion that the text speaks of asks for none.
"""

from __future__ import annotations

from itertools import islice

from checkup import lazy_re as re
from checkup.addresses import shares
from checkup.comment_systems import MAIL, place_of
from checkup.reading.comment_words import THINGS
from checkup.reading.comments.by_class import in_furniture
from checkup.reading.dom import Dom, Node
from checkup.reading.page_urls import Base
from checkup.reading.post.post_facts import PostFacts
from checkup.reading.vocabulary import ANSWER

_LINKS = 400  # of a page; a bound: an invitation stands among the first
_SHORT = 160  # characters of a line that asks; a convention: "Questions or comments? Reply by e-mail, or find this post on ..."
_BOXES = 2  # around a link; a convention: its paragraph, and a box of its own
_AT_END, _AT_HEAD = 60, 30  # words between the invitation and the end, or the beginning, of the text; conventions: tags and a date
# verbs that ask for an answer, in the languages of widespread blogs, and what one answers with
_ASKS = re.compile(
    rf"(?i)\b(?:{THINGS}|{ANSWER}|comment(?:er|ez|ing|are|ate)?|discuss(?:ion)?|respond|conversation|thoughts?|feedback|questions?|"
    r"kommentieren?|antworten?|antworte|diskutieren?|diskussion|diskutiere|fragen|rückmeldung\w{0,2}|répondre|répondez|réagir|réagissez|discuter|discutez|"
    r"discussion|questions?|comentar|comenta|coméntalo|responde(?:r|d)?|discutir|discute|debatir|conversación|conversa|preguntas|dúvidas|"
    r"commenta(?:re)?|rispondere|discuti(?:amo)?|discutere|domande|reageer|discussieer|discussie|vragen|skomentuj|dyskusja|podyskutuj|napisz|pytania|"
    r"kommentera|diskutera|diskussion|svar|kommenter|diskuter|kommentoi|keskustele|keskustelu|komentuj|diskuse|diskutuj|szólj hozzá|vita|"
    r"yorum yap|tartış|обсудить|обсуждение|комментировать|ответить|прокомментировать|обговорити|вопросы)\b|"
    r"コメント|議論|返信|评论|評論|讨论|討論|回复|댓글|답장|토론"
)
# with a mailbox a noun is not enough: "Contact: ann@example.org" stands below every text
_BY_MAIL = re.compile(
    r"(?i)\b(?:reply|respond|answer|comment|antworte\w{0,2}|kommentiere\w{0,2}|répon\w{2,4}|comment(?:er|ez|ar|are)|responde\w{0,2}|rispond\w{1,3}|"
    r"reageer\w{0,2}|odpowiedz|svara?|vastaa|ответ\w{2,4})\s(?:\w{1,12}\s){0,3}(?:by|via|per|with|par|por|tramite|w|през|по|на|an)?\s?"
    r"(?:an\s|eine?\s)?(?:e-?mail|mail|courriel|correo|почт\w|имейл)|"
    r"\b(?:per|via|mit) e-?mail (?:antworten|kommentieren)|"
    r"\b(?:comments?|thoughts?|feedback|questions?|corrections?|kommentare?|fragen|anmerkungen|commentaires?|questions?|comentarios?|preguntas|"
    r"comentários?|dúvidas|commenti|domande|reacties|vragen|komentarze|pytania|kommentarer|frågor|вопросы|комментарии)\b[^.!]{0,40}\?|"
    r"\b(?:e-?mail|write(?: to)?|drop|send) me\b.{0,60}\b(?:comment|thought|feedback|question|think|reply)"
)


def invited_elsewhere(dom: Dom, base: Base, facts: PostFacts) -> str | None:
    """The name of the place where the post asks its readers to answer; None where it asks for no answer elsewhere."""
    title = facts.title_node.i if facts.title_node is not None else 0
    for link in islice(dom.tags("a", (title, len(dom.nodes))), _LINKS):
        href = link.get("href").strip()
        place = place_of(href if href.lower().startswith("mailto:") else base.join(href)) if href else None
        if place is None or in_furniture(link) or shares(href) or not _stands_beside_text(dom, link, facts):
            continue
        asks = _BY_MAIL if place == MAIL else _ASKS
        if any(asks.search(line) for line in _lines(dom, link)):
            return place
    return None


def _lines(dom: Dom, link: Node) -> list[str]:
    """What a link says, and what the short boxes around it do."""
    boxes = [up for up in islice(link.ancestors(), _BOXES) if len(dom.line(up)) <= _SHORT]
    return [dom.line(node) for node in (link, *boxes)]


def _stands_beside_text(dom: Dom, link: Node, facts: PostFacts) -> bool:
    """Whether a link stands outside of the post's text, or within its first or last words."""
    body = facts.body
    if body is None or not body.holds(link):
        return True
    begin = facts.title_node.t1 if facts.title_node is not None and body.holds(facts.title_node) else body.t0
    before, behind = dom.text_without(begin, link.t0), dom.text_without(link.t1, body.t1)
    return len(behind.split()) <= _AT_END or len(before.split()) <= _AT_HEAD
