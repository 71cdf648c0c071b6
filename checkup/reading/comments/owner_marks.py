"""Which comments a theme marks as the blog's own: by a class on the comment ("admincomment") or a word beside the name ("Autor", "작성자").

Both are asked of a whole page: what stands on every comment is a label, and no mark.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from checkup import lazy_re as re
from checkup.reading.comment_words import ALONE
from checkup.reading.comments.items import Item
from checkup.reading.comments.parts import Parts

# Class names that can mean nothing else: "admincomment", "author_comment", "commentowner", "rp_admin", "is-author", "entry-author".
_SURE = re.compile(
    r"^(?:(?:cmt|comments?|rp|reply|is|by|from)[-_]?)?(?:(?:post|blog|entry|article|site)[-_]?)?(?:admin|administrator|owner|webmaster)"
    r"[-_]?(?:comments?|reply|post|cmt|response|item|highlight)?$"
    r"|^(?:is|by)[-_](?:(?:post|blog|entry|article|site|the)[-_]?)?author$"
    r"|^(?:(?:post|blog|entry|article|site)[-_]?)?author[-_]?(?:comments?|reply|cmt|response|highlight|post)$|^byauthor$|^(?:c-)?entry-?author$"
)
# Class names that say the same wherever in a comment they stand; old themes print them where nothing of the platform marks the owner.
_ANYWHERE = frozenset(("authorcomment", "author-comment", "authorpost", "byauthor"))
# Class names of the owner's comments on some themes and of everybody's name on others: they count where fewer than all bear them. The same
# behind the comment's own class, as hand-made themes write what one of many is: "comment--author", "mot--auteur".
_AUTHOR = "author|auteure?|autora?|autore|autrice|autorin|verfasser(?:in)?|forfatter|författare"
_MAYBE = re.compile(
    rf"^(?:{_AUTHOR}|(?:post|blog|comment)[-_]?author|self|mine|me|host|master)$"
    rf"|^[a-z][a-z_-]{{1,29}}?--(?:(?:is|by|from)-)?(?:(?:post|blog|site)-?)?(?:{_AUTHOR}|owner|admin|host|self|own)$"
)
# What themes print beside the owner's name, in the languages known here, without case and brackets, divided by strokes.
_ROWS = """
author/post author/the author/blog author/article author/admin/administrator/site admin/owner/blog owner/webmaster/autor/
autorin/autor des beitrags/beitragsautor/beitragsautorin/blogautor/betreiber/verfasser/autor del blog/autora/autor de la entrada/
administrador/administradora/propietario/autor do post/autora do post/dono do blog/auteur/auteur de l'article/
auteur de l’article/auteure/admin du site/administrateur/auteur du blog/autore/autrice/autore articolo/autore del post/
amministratore/beheerder/schrijver/författare/skribent/bloggare/inläggsförfattare/ägare/forfatter/innleggsforfatter/skribenten/
bloggens ejer/kirjoittaja/ylläpitäjä/blogin pitäjä/autor wpisu/autorka/autorka wpisu/administrator bloga/autor článku/
autor příspěvku/správce/majitel blogu/autor príspevku/szerző/a szerző/adminisztrátor/autor articol/autorul/administratorul/
autor bloga/autorica/vlasnik/avtor/avtorica/yazar/yönetici/yazının sahibi/blog sahibi/penulis/penulis tulisan/pemilik blog/
tác giả/quản trị/quản trị viên/chủ blog/autor del text/propietari/автор/автор записи/автор поста/автор блога/админ/
администратор/хозяин блога/автор публікації/автор запису/адміністратор/автор на блога/συντάκτης/συγγραφέας/διαχειριστής/作者/博主/
楼主/站长/管理员/樓主/版主/站長/管理員/格主/文章作者/投稿者/管理人/著者/ブログ主/投稿主/작성자/글쓴이/관리자/블로그 주인/주인장/
블로그주인/المؤلف/الكاتب/كاتب المقال/المدير/مدير الموقع/صاحب المدونة/مدیر/نویسنده/مدیر سایت/مدیر وبلاگ/המחבר/מחבר/מחברת/
כותב הפוסט/כותבת הפוסט/בעל הבלוג/בעלת הבלוג/מנהל/מנהל האתר/ผู้เขียน/เจ้าของบล็อก/ผู้ดูแล/लेखक/autorius/autorė/straipsnio autorius/
autors/raksta autors/postituse autor/höfundur/авторка/авторът/автор на статията/авторка запису/авторка публікації/autora del text/
autora de la entrada/autorka posta/avtor prispevka/avtorica prispevka/autor posta/forfatteren/författaren/redaktør/redaktion/
redaksjonen/redactie/rédaction/redacción/redazione/redakcja/redakce/redakcia/редакция/редакція/editor/staff
"""
_WORDS = frozenset(word.strip() for word in _ROWS.split("/")) - {""}
# a name, and a role in brackets behind it
_IN_BRACKETS = re.compile(
    r"(?P<name>[^\s(\[（【](?:[^(\[（【\n]{0,60}[^\s(\[（【])?)\s{0,3}[(\[（【](?P<role>[^()\[\]（）【】]{2,30})[)\]）】]"
)
_A_COMMENT = re.compile(rf"(?i)\b(?:{ALONE})\b")  # a word for comment beside such a role
WORD_MAX = 30  # characters; a convention: the longest of these words with brackets
_MOST = 0.75  # of a page's comments that may bear a mark; a convention: an owner who answers each has half, with introductions some more
_FEW = 2  # comments; of a single one nobody can tell a mark from a label


def is_role(line: str) -> bool:
    """Whether a short text says that somebody is the blog's owner or the post's author, and nothing else."""
    return 0 < len(line) <= WORD_MAX and line.strip(" ()[]{}•·*★✓|-–—").casefold() in _WORDS


def without_role(name: str) -> tuple[str, bool]:
    """A name without the role that stands behind it in brackets ("Ann (Author Comment)"), and whether one stood there."""
    found = _IN_BRACKETS.fullmatch(name)
    if found is None or not (is_role(found["role"]) or is_role(_A_COMMENT.sub("", found["role"]))):
        return name, False
    return found["name"], True


def marked(items: Sequence[Item], parts: Sequence[Parts]) -> frozenset[int]:
    """The numbers of the items that the page marks as the owner's."""
    tokens = [
        (set(item.node.cls) if item.node is not None else set()) | (part.marks & _ANYWHERE) for item, part in zip(items, parts, strict=True)
    ]
    counts = Counter(token for own in tokens for token in own)
    few = _MOST * len(items)
    sure = {t for t in counts if _SURE.match(t) and (counts[t] <= few or len(items) < _FEW)}
    maybe = {t for t in counts if _MAYBE.match(t) and counts[t] <= few and len(items) >= _FEW}
    roles = sum(part.role for part in parts)
    by_word = 0 < roles <= few and len(items) >= _FEW
    return frozenset(k for k, own in enumerate(tokens) if items[k].by_owner or own & (sure | maybe) or (by_word and parts[k].role))
