"""Class names of the parts of a comment: those that the themes of many makers share, and those that a platform adds.

Platforms declare themselves in these words. So nothing here loads what reads pages: judging and writing ask platforms too.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from checkup import lazy_re as re

if TYPE_CHECKING:
    from checkup.dates import When


def _rank(text: str) -> dict[str, int]:
    return {name: k for k, name in enumerate(text.split())}


# Where the author's name stands, surest first.
AUTHOR = _rank(
    """
    fn comment-author commentauthor comment_author comment-author-name comment-author-link
    author-name commenter commenter-name comment-name comment_name commentname comment-username comment-user comment_user username
    user-name user_name nickname nick p-author h-card vcard author comment-by comment_by commentby
    comment-byline posted-by postedby poster posted_by writer visitor byline name user comment-poster commentername
    cmt-author cmtinfo comment-title-author comment-author-wrap by commentator submitter autor auteur autore yazar yorumcu verfasser
    kommentator komentator commentateur commentatore comentarista comentador
    """
)
# Where the time stands.
DATE = _rank(
    """
    comment-date comment_date commentdate comment-time comment_time commenttime comment-timestamp comment-permalink
    dt-published published timestamp comment-datetime datetime date time comment-posted posted
    comment-metadata commentmetadata comment-meta comment_meta commentmeta meta when comment-info comment_info
    comment-date-link fecha datum tarih dato heure hora
    """
)
# What the comment says, surest first.
BODY = _rank(
    """
    comment-content comment_content commentcontent comment-text comment_text
    commenttext comment-entry comment_entry commententry comment-copy comment-message comment_message commentmessage
    comment-body-text comment-text-container comment-main comment_main comment-bodytext comment-body comment_body
    commentbody comment-inner cmt-body comment-post-text comtext com-text text comment-p comment-desc comment-detail
    comment-details e-content p-content content entry-content body message entry comment_post
    txt texto texte testo tekst tresc metin inhalt contenu contenido conteudo contenuto mensaje mensagem messaggio
    """
)
# Parts of a comment that nobody wrote.
DROP = frozenset(
    _rank(
        """
    reply comment-reply comment_reply reply-link replylink comment-reply-link comment-actions comment-action
    comment_actions commentactions actions comment-edit-link edit-link edit comment-edit avatar gravatar
    avatar-image-container comment-avatar comment-gravatar comment_avatar photo comment-number commentnumber
    comment_number comment-num comnum comment-count commentcount counter item-control comment-awaiting-moderation
    moderation comment-links comment-tools comment-vote comment-rating votes vote rating karma thumbs comment-footer-links
    rate rate-comment rate-up rate-down rating-reply comment-rate vote-up vote-down upvote downvote voting
    report report-comment flag comment-meta comment_meta commentmeta commentmetadata comment-metadata comment-header
    comment_header comment-head commenthead comment-info commentinfo comment_info comment-meta-data comment-permalink says
    comment-nav comment-navigation respond comment-respond comment-form screen-reader-text sr-only visually-hidden
    skiplink thread-control thread-toggle comment-replies-count likes like-button comment-likes comment-like
    comment-timestamp comment-date comment_date commentdate comment-author comment_author commentauthor cmt_num
    comment-options comment-controls share-links cmtinfo cluv commentluv
    comment-byline comment-author-wrap comment-author-name commenter-name comment-name
    control controls toolbar comment-toolbar commenttoolbar comment-buttons commentbuttons comment-footer-actions
    useragent user-agent comment-useragent comment-user-agent comment-ua ua-info comment-os comment-browser comment-agent
    """
    )
)
# "c-author", "cmt_date", "yorum-tarih": what a theme's own names end in, in the language of its maker.
_NAMES = "author|name|username|autor|auteur|autore|yazar|nome|nombre|nick|pseudo|verfasser"
_TIMES = "date|time|fecha|datum|data|tarih|dato|heure|hora"
_WORDS = (
    "body|contents?|text|txt|texte|texto|testo|tekst|tresc|metni|metin|inhalt|contenu|contenido|conteudo|contenuto|mensaje|mensagem|"
    "messaggio"
)
_SUFFIX = re.compile(
    rf"(?:[-_]({_NAMES}|{_TIMES}|{_WORDS})"
    # without a dash only behind a word for comment, or where it ends no other word
    rf"|[a-z_-](?:autor|auteur|autore)|(?:komentarz|kommentar|commentaire|comentario|commento|comment|yorum|cm?)({_NAMES}|user|{_TIMES}|{_WORDS}|message))$"
)
# "autore-commento", "texto_del_comentario": the same in languages that put the comment last
_PREFIX = re.compile(
    rf"^({_NAMES}|{_TIMES}|{_WORDS})[-_](?:(?:del?|do|du)[-_])?(?:commento|comentario|commentaire|comment|komentarza|yoruma?)s?$"
)
_SUFFIXES = {
    **dict.fromkeys((*_NAMES.split("|"), "user"), AUTHOR),
    **dict.fromkeys(_TIMES.split("|"), DATE),
    **dict.fromkeys((*_WORDS.replace("contents?", "contents|content").split("|"), "message"), BODY),
}
# class names of the subject over a comment's words: it stands beside the name and is neither name nor text
_SUBJECT = re.compile(r"(?:^|[-_])(?:subject|titre|betreff|onderwerp|asunto|oggetto|assunto)$")
# "comment_author__9ab2c", "comment-module--author--3f2a1", "_author_1x9c2_14": class names that a bundler makes of a file's name and a word
_HASHED = re.compile(
    r"^(?P<file>(?:[a-z-]{2,30}?(?=_|-module--))?)(?:_|-module--)(?P<word>[a-z-]{2,30})"
    r"(?:__(?=[\w-]*\d)[\w-]{5,8}|--[\w-]{5,8}|_[a-z0-9]{5,8}_\d{1,4})$"
)
_KEPT = 8_192  # rows of class names; a convention: a page has a hundred


class Promise(NamedTuple):
    """What a class name promises: how surely its element is the author, the text and the date.

    drop     it is none of the text
    subject  it is the subject over a comment's words
    """

    author: int | None
    body: int | None
    date: int | None
    drop: bool
    subject: bool


_NOTHING = Promise(None, None, None, drop=False, subject=False)


@dataclass(frozen=True, slots=True)
class Extra:
    """Class tokens that a platform adds to the common ones, surest first; `marked` where the owner's selectors have left their marks.

    `clocks` are functions that read a moment out of a comment's own address; `others` are the tokens that other platforms and comment
    systems leave on pages which they did not make. `body_tags` are elements without a class that hold the words of a comment there.
    """

    author: tuple[str, ...] = ()
    date: tuple[str, ...] = ()
    body: tuple[str, ...] = ()
    drop: frozenset[str] = frozenset()
    marked: bool = False
    clocks: tuple[Callable[[str], When | None], ...] = ()
    others: Extra | None = None
    body_tags: frozenset[str] = frozenset()
    _promises: dict[tuple[str, ...], tuple[Promise, ...]] = field(default_factory=dict, init=False, repr=False, compare=False)

    def __add__(self, more: Extra) -> Extra:
        """Both, these first."""
        return Extra(
            self.author + more.author,
            self.date + more.date,
            self.body + more.body,
            self.drop | more.drop,
            self.marked or more.marked,
            self.clocks + more.clocks,
            body_tags=self.body_tags | more.body_tags,
        )

    def moment(self, address: str) -> When | None:
        """The moment that a comment's own address tells, None where it tells none."""
        return next((when for clock in self.clocks if (when := clock(address))), None)

    def promises(self, names: tuple[str, ...]) -> tuple[Promise, ...]:
        """What class names promise of their element, those that promise something; kept, as few hundred rows stand on a blog's pages."""
        known = self._promises.get(names)
        if known is None:
            if len(self._promises) >= _KEPT:
                self._promises.clear()
            known = self._promises[names] = tuple(promise for name in names if (promise := self._promise(name)) != _NOTHING)
        return known

    def _promise(self, name: str) -> Promise:
        name = _HASHED.sub(r"\g<file>-\g<word>", name)
        token = (name.replace("__", "-") if "__" in name else name).removesuffix("style")
        others = self.others or self
        return Promise(
            self._rank(token, self.author, AUTHOR, others.author),
            self._rank(token, self.body, BODY, others.body),
            self._rank(token, self.date, DATE, others.date),
            token in DROP or token in self.drop,
            bool(_SUBJECT.search(name)),
        )

    def _rank(self, token: str, mine: tuple[str, ...], common: dict[str, int], others: tuple[str, ...]) -> int | None:
        """How sure a token is: a platform's own come first, then the common ones, then those of others."""
        if token in mine:
            return mine.index(token) - len(mine)
        known = common.get(token, others.index(token) + len(common) if token in others else None)
        if known is None and (found := _SUFFIX.search(token)) and common is _SUFFIXES[found[1] or found[2] or "author"]:
            return 90
        if known is None and (found := _PREFIX.match(token)) and common is _SUFFIXES[found[1]]:
            return 90
        return known
