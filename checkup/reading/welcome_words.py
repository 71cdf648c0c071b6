"""What blogs call the things that a newcomer looks for, in the languages of themes: headings, links and sentences of a page's frame."""

from __future__ import annotations

from checkup import lazy_re as re
from checkup.reading.line_search import LineSearch


def _search(expression: str, stems: str, phrases: str = "", *, whole: bool) -> LineSearch:
    """A search for an expression and for plain phrases (parted by commas), as a whole line or anywhere in it."""
    plain = [phrase.strip() for phrase in phrases.split(",") if phrase.strip()]
    either = "|".join((expression, *map(re.escape, plain)))
    return LineSearch(re.compile(rf"(?i)^(?:{either})$" if whole else rf"(?i)(?:{either})"), ",".join((stems, *plain)))


# what a link to a contact page says, alone in its link: "contact" inside a sentence is none
CONTACT = _search(
    r"contacta?\b.{0,20}|e-?mail(?: me| us)?|kontakt.{0,20}|impressum|contacto|contatti|contattami|nous contacter|"
    r"write (?:to )?(?:me|us)|get in touch|お問い合わせ",
    "contact,email,e-mail,kontakt,impressum,contatt,write me,write us,write to,get in touch,お問い合わせ",
    "say hello, me contacter, m'écrire, m’écrire, écrivez-moi, formulaire de contact, contáctame, contáctanos, contactar, "
    "escríbeme, formulario de contacto, contato, fale comigo, fale conosco, entre em contato, contacte-me, contacte-nos, "
    "escríbenos, ponte en contacto, napisz do mnie, napisz do nas, formularz kontaktowy, scrivimi, scrivici, mail mij, "
    "schrijf me, contactformulier, schreib mir, schreiben sie mir, контакты, контакт, связаться, связаться со мной, "
    "обратная связь, связь с нами, написать мне, написать автору, написать нам, пишите нам, напишите нам, напишите мне, контакти, "
    "зв'язок, зворотний зв'язок, iletişim, bize ulaşın, kapcsolat, írj nekem, írj nekünk, skriv til mig, skriv till mig, skriv til meg, "
    "ota yhteyttä, yhteystiedot, επικοινωνία, צור קשר, צרו קשר, اتصل بنا, اتصل بي, 联系, 联系我, 联系我们, 联系方式, 聯絡, "
    "聯絡我, 聯絡我們, 聯繫, 聯繫我, 연락처, 문의, お問合せ, お問い合せ, 問い合わせ, 連絡先, メールフォーム, hubungi saya, "
    "hubungi kami, liên hệ, ติดต่อ",
    whole=True,
)
# words of links and forms by which one follows a blog; not "by e-mail" alone, which is also how a post is sent to a friend
SUBSCRIBE = _search(
    r"\b(?:subscribe|subscription|newsletter|follow by e-?mail|e-?mail updates|abonnieren|abonnez|suscr[ií]b\w*|iscriviti|"
    r"get (?:(?:new )?posts|updates) (?:by e-?mail|in your inbox)|(?:abonneer|abonner|abonnér|subskrybuj|prenumer|assine|"
    r"inscreva-se)\w*)\b|購読",
    "subscri,newsletter,by email,by e-mail,in your inbox,mail updates,abonn,suscrib,suscríb,iscriviti,購読,subskrybuj,prenumer,"
    "assine,inscreva-se",
    "s'abonner, s’abonner, abonneren, subscrever, assinar, lettre d'information, lettre d’information, infolettre, rundbrief,"
    " boletín, zapisz się, nieuwsbrief, рассылк, подписаться, подписка на, підписатися, підписка на, メルマガ, 订阅, 訂閱,"
    " 电子报, 電子報, 구독, nyhetsbrev, nyhedsbrev, uutiskirje, odebírat, hírlevél, feliratkoz, abone ol, bülten,"
    " ενημερωτικό δελτίο, הרשמה לעדכונים, النشرة البريدية, buletin informativ, butlletí, langganan, đăng ký nhận",
    whole=False,
)
# how blogs announce what they do with comments: a name for the rules, or a sentence that says what is removed
POLICY = _search(
    r"comment(?:s|ing)? (?:policy|rules|guidelines)|netiquette|code of conduct|comment etiquette|(?:ground|blog) rules|"
    r"rules for comment(?:s|ing)|(?:keep|be) (?:it )?(?:civil|polite|respectful|kind)\b.{0,40}comment|(?:i|"
    r"we) (?:reserve the right to |will |may )?(?:delete|remove)s? (?:any )?(?:comments?|spam|abusive)|política de comentarios|"
    r"normas (?:de|para) (?:los )?comentarios|politique de commentaires|charte des commentaires|regole (?:per i|dei) commenti|"
    r"コメントポリシー|comment(?:ing)? (?:is|are) moderated|comments? (?:are|will be|is) moderated|kommentarregeln|netikette|"
    r"house rules",
    "policy,rules,guidelines,netiquette,code of conduct,etiquette,civil,polite,respectful,kind,delete,remove,política,normas,"
    "politique,charte,regole,コメントポリシー,moderated,kommentarregeln,netikette",
    "reglas para comentar, reglas de los comentarios, règles de commentaire, règles des commentaires,"
    " commentaires sont modérés, kommentarrichtlinien, kommentare werden moderiert, kommentare werden freigeschaltet,"
    " comentarios son moderados, comentários são moderados, política de comentários, regras de comentários,"
    " regras para comentar, regras dos comentários, zasady komentowania, regulamin komentarzy, zasady dodawania komentarzy,"
    " komentarze są moderowane, policy dei commenti, commenti sono moderati, reactiebeleid, reactieregels, huisregels,"
    " reacties worden gemodereerd, правила комментирования, правила комментариев, комментарии модерируются,"
    " правила коментування, pravidla diskuse, pravidla diskuze, pravidla komentářů, pravidlá diskusie, moderálási elvek,"
    " hozzászólási szabályok, kommentelési szabályok, kommentarspolicy, kommentarpolicy, kommentarregler, kommentointisäännöt,"
    " yorum kuralları, yorum politikası, politica de comentarii, reguli pentru comentarii, κανόνες σχολιασμού, όροι σχολιασμού,"
    " normes dels comentaris, כללי תגובה, سياسة التعليقات, 评论规则, 评论须知, 留言须知, 評論規則, 留言規則, 留言須知,"
    " 댓글 정책, 댓글 규칙, 댓글 운영, コメントについて, コメントのルール, コメントガイドライン, コメントは承認制",
    whole=False,
)
# the heading of a list of new comments beside the column
RECENT = _search(
    r"(?:recent|latest|newest) (?:comments|replies|responses)|letzte kommentare|neueste kommentare|"
    r"(?:les )?derniers commentaires|comentarios recientes|commenti recenti|últimos comentarios|最近のコメント|recente reacties",
    "recent,latest,newest,letzte kommentare,neueste kommentare,derniers commentaires,recientes,últimos comentarios,最近のコメント",
    "recent discussion, recently commented, fresh comments, aktuelle kommentare, commentaires récents, comentários recentes,"
    " últimos comentários, najnowsze komentarze, ostatnie komentarze, nowe komentarze, ultimi commenti, laatste reacties,"
    " nieuwste reacties, свежие комментарии, последние комментарии, новые комментарии, недавние комментарии, останні коментарі,"
    " свіжі коментарі, недавні коментарі, нові коментарі, nejnovější komentáře, poslední komentáře, najnovšie komentáre,"
    " posledné komentáre, legutóbbi hozzászólások, friss hozzászólások, friss kommentek, senaste kommentarer,"
    " senaste kommentarerna, seneste kommentarer, nyeste kommentarer, siste kommentarer, viimeisimmät kommentit,"
    " uusimmat kommentit, son yorumlar, comentarii recente, ultimele comentarii, 最新コメント, 最新のコメント, 新着コメント,"
    " 最新评论, 近期评论, 最近评论, 最新留言, 近期留言, 最近留言, 最新評論, 近期評論, 最新回應, 最近回應, 近期迴響, 최근 댓글,"
    " 최신 댓글, 최근에 달린 댓글, πρόσφατα σχόλια, τελευταία σχόλια, תגובות אחרונות, أحدث التعليقات, comentaris recents,"
    " komentar terbaru, komentar terkini, bình luận mới nhất, bình luận gần đây, najnoviji komentari, zadnji komentari,"
    " nedavni komentari, последни коментари",
    whole=True,
)
# the heading of a box about the writer, alone in its line
AUTHOR_HEAD = _search(
    r"(?:the |about the )?(?:author|blogger|writer)s?|about (?:me|us)|my profile|über (?:mich|uns)|(?:der|die|zur) autor(?:in)?|"
    r"autor(?:a|e|in)?|à propos (?:de moi|de l'auteur)|l'auteur|acerca de mí|sobre (?:mí|mim|o autor)|chi (?:sono|siamo)|"
    r"プロフィール|自己紹介",
    "author,blogger,writer,about me,about us,my profile,über,autor,auteur,à propos,acerca de,sobre,chi s,プロフィール,自己紹介",
    "who writes here, wer schreibt hier, qui suis-je ?, qui suis-je, quién soy, quien soy, sobre la autora, sobre el autor,"
    " quem sou eu, quem sou, sobre a autora, l'autore, l'autrice, o mnie, o autorze, o autorce, over mij, over de auteur,"
    " wie ben ik, обо мне, об авторе, автор, про мене, про автора, om mig, om meg, om forfatteren, om författaren,"
    " tietoja minusta, o mně, o autorovi, o mne, rólam, a szerzőről, hakkımda, despre mine, σχετικά με εμένα, 关于我, 關於我,"
    " 关于作者, 關於作者, 프로필, 자기소개, 글쓴이, עליי, tentang saya",
    whole=True,
)
# what a link to all posts, or a search, says
ARCHIVE = _search(
    r"(?:blog )?archives?|archiv(?:e|io|o)?|monthly archives?|search|suche|all posts|buscar|rechercher|archief|zoeken|归档|歸檔|"
    r"存档|搜索|搜尋|アーカイブ|検索|архив|поиск",
    "archiv,search,suche,all posts,buscar,rechercher,archief,zoeken,归档,歸檔,存档,搜索,搜尋,アーカイブ,検索,архив,поиск",
    "blogarchiv, archives du blog, archivo del blog, arquivo, arquivos, arquivo do blog, archiwum, archiwum bloga, архивы,"
    " архів, архіви, arhiva, archívum, archív, arkiv, arkisto, arşiv, αρχείο, ארכיון, الأرشيف, 아카이브, 글 목록,"
    " 月別アーカイブ, 過去の記事, 過去ログ, バックナンバー, 文章归档, 彙整, 文章存檔, browse by month, browse the archives,"
    " by month, szukaj, wyszukaj, pesquisar, procurar, busca, cerca, ricerca, recherche, chercher, sök, søg, søk, haku, hledat,"
    " hľadať, keresés, ara, αναζήτηση, пошук, найти, 검색, tous les articles, alle beiträge, todas las entradas,"
    " todos os posts, alle berichten, wszystkie wpisy, все записи",
    whole=True,
)
# the sentences with which a form asks for an account
LOGIN = _search(
    r"you must be logged in|must (?:log in|be logged in|sign in|register) to (?:post a )?comment|only members? (?:can|"
    r"may) comment|angemeldet sein, um|connectée?s? pour (?:publier|poster|laisser|rédiger)|(?:conectado|iniciar sesión|"
    r"registrad[oa]) para (?:publicar|comentar)|(?:fazer login|conectado|autenticado)\w* para (?:publicar|comentar)|"
    r"(?:być zalogowan\w+|się zalogować),? (?:aby|żeby|by)|(?:connesso|autenticato|effettuare l[’']accesso) per (?:inviare|"
    r"commentare|pubblicare)|ingelogd (?:zijn|op) .{0,12}om (?:een reactie|te reageren)|чтобы (?:оставить|отправить|"
    r"добавить) комментарий,? .{0,20}(?:войт|войд|авторизов|зарегистр)|コメントを投稿するにはログイン",
    "logged in,log in,sign in,register,only member,angemeldet sein,connecté,conectado,sesión,registrad,fazer login,autenticado,"
    "zalogowa,connesso,autenticato,accesso,ingelogd,чтобы,ログイン",
    whole=False,
)
