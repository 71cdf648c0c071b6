"""What random templates say in ten languages: the words of a theme, the names and the sentences of readers, all invented."""

from __future__ import annotations

from dataclasses import dataclass

NAMES = (
    "Ilse Brandt",
    "kelp2",
    "Bogdan Kral",
    "Ola",
    "Marit Holm",
    "Dr. Uwe",
    "Yuki H",
    "anna_b",
    "Tomás Rey",
    "Zoë",
    "J. P. Wren",
    "Sunniva Lie",
)


@dataclass(frozen=True)
class Language:
    """One language: `classes` are names of a comment, its name, day, text and head; `posted` signs; `day` and `numbers` print a date."""

    code: str
    comments: str
    count: str
    says: str
    posted: str
    answer: str
    leave: str
    name: str
    by: str
    recent: str
    at: str
    day: str
    numbers: str
    clock: str
    months: tuple[str, ...]
    classes: tuple[str, str, str, str, str]
    sentences: tuple[str, ...]


def _language(code: str, words: str, months: str, shape: tuple[str, str, str], classes: str, sentences: str) -> Language:
    comments, count, says, posted, answer, leave, label, by, recent, at = words.split("|")
    item, name, date, text = classes.split()
    day, numbers, clock = shape
    return Language(
        code=code,
        comments=comments,
        count=count,
        says=says,
        posted=posted,
        answer=answer,
        leave=leave,
        name=label,
        by=by,
        recent=recent,
        at=at,
        day=day,
        numbers=numbers,
        clock=clock,
        months=tuple(months.split()),
        classes=(item, name, date, text, "info"),
        sentences=tuple(sentences.split("|")),
    )


_PLAIN, _DOTS, _SLASH = "{day} {month} {year}", "%d.%m.%Y", "%d/%m/%Y"
LANGUAGES = (
    _language(
        "en",
        "Comments|{} comments|says|Posted by {name} on {date}|Reply|Leave a comment|Name|by|Recent comments|at",
        "January February March April May June July August September October November December",
        ("{month} {day}, {year}", "%m/%d/%Y", "%I:%M %p"),
        "entry-comment writer when words",
        "My father did it every autumn, and swore by it.|Mine broke at the same place last week. I kept the pieces.|"
        "How long did you let it dry before you moved it?|The same wind here, and the same neighbours it seems.|"
        "I disagree about the old way, but you tell it well.|Thanks, that made my Sunday!|Forty pounds! Ours was thirty and a favour.|"
        "Which wood did you use for the second try?",
    ),
    _language(
        "de",
        "Kommentare|{} Kommentare|sagt|Geschrieben von {name} am {date}|Antworten|Kommentar schreiben|Name|von|Neueste Kommentare|um",
        "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
        ("{day}. {month} {year}", _DOTS, "%H:%M"),
        "kommentar autor datum inhalt",
        "Mein Vater hat das jeden Herbst gemacht und schwor darauf.|Meiner ist letzte Woche an derselben Stelle gebrochen.|"
        "Wie lange hast du ihn trocknen lassen?|Derselbe Wind hier, und dieselben Nachbarn wohl auch.|"
        "Dem alten Weg stimme ich nicht zu, aber gut erzählt.|Danke, das war mein Sonntag!|Vierzig Euro! Unserer kam auf dreißig.|"
        "Welches Holz war es beim zweiten Mal?",
    ),
    _language(
        "fr",
        "Commentaires|{} commentaires|a dit|Posté par {name} le {date}|Répondre|Laisser un commentaire|Nom|par|Derniers commentaires|à",
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        (_PLAIN, _SLASH, "%H:%M"),
        "commentaire auteur date texte",
        "Mon père faisait cela chaque automne et ne jurait que par ça.|Le mien a cassé au même endroit la semaine dernière.|"
        "Combien de temps l'as-tu laissé sécher ?|Le même vent ici, et les mêmes voisins on dirait.|"
        "Pas d'accord sur l'ancienne façon, mais bien raconté.|Merci, voilà mon dimanche fait !|Quarante euros ! Le nôtre trente.|"
        "Quel bois pour le deuxième essai ?",
    ),
    _language(
        "es",
        "Comentarios|{} comentarios|dijo|Escrito por {name} el {date}|Responder|Deja un comentario|Nombre|por|Comentarios recientes|a las",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        ("{day} de {month} de {year}", _SLASH, "%H:%M"),
        "comentario autor fecha texto",
        "Mi padre lo hacía cada otoño y juraba por ello.|El mío se rompió en el mismo sitio la semana pasada.|"
        "¿Cuánto tiempo lo dejaste secar?|El mismo viento aquí, y los mismos vecinos, parece.|"
        "No estoy de acuerdo con lo antiguo, pero lo cuentas bien.|¡Gracias, me alegraste el domingo!|"
        "¡Cuarenta euros! El nuestro fueron treinta.|¿Qué madera usaste la segunda vez?",
    ),
    _language(
        "it",
        "Commenti|{} commenti|ha detto|Scritto da {name} il {date}|Rispondi|Lascia un commento|Nome|di|Commenti recenti|alle",
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
        (_PLAIN, _SLASH, "%H:%M"),
        "commento autore data testo",
        "Mio padre lo faceva ogni autunno e ci giurava.|Il mio si è rotto nello stesso punto la settimana scorsa.|"
        "Quanto l'hai lasciato asciugare?|Lo stesso vento qui, e gli stessi vicini pare.|"
        "Non sono d'accordo sul vecchio modo, ma lo racconti bene.|Grazie, mi hai fatto la domenica!|Quaranta euro! Il nostro trenta.|"
        "Che legno hai usato la seconda volta?",
    ),
    _language(
        "pt",
        "Comentários|{} comentários|disse|Escrito por {name} em {date}|Responder|Deixe um comentário|Nome|por|Comentários recentes|às",
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
        ("{day} de {month} de {year}", _SLASH, "%H:%M"),
        "comentario autor data texto",
        "Meu pai fazia isso todo outono e jurava que era bom.|O meu quebrou no mesmo lugar na semana passada.|"
        "Quanto tempo você deixou secar?|O mesmo vento aqui, e os mesmos vizinhos, parece.|"
        "Não concordo com o jeito antigo, mas você conta bem.|Obrigado, fez o meu domingo!|Quarenta reais! O nosso foi trinta.|"
        "Que madeira você usou na segunda vez?",
    ),
    _language(
        "nl",
        "Reacties|{} reacties|zegt|Geplaatst door {name} op {date}|Beantwoorden|Reageer|Naam|door|Laatste reacties|om",
        "januari februari maart april mei juni juli augustus september oktober november december",
        (_PLAIN, _SLASH, "%H:%M"),
        "reactie auteur datum tekst",
        "Mijn vader deed dit elk najaar en zwoer erbij.|De mijne brak vorige week op dezelfde plek.|Hoe lang heb je hem laten drogen?|"
        "Dezelfde wind hier, en dezelfde buren lijkt het.|Oneens over de oude manier, maar goed verteld.|Dank, dat was mijn zondag!|"
        "Veertig euro! De onze dertig.|Welk hout gebruikte je de tweede keer?",
    ),
    _language(
        "pl",
        "Komentarze|{} komentarze|pisze|Napisał {name} dnia {date}|Odpowiedz|Dodaj komentarz|Imię|przez|Ostatnie komentarze|o",
        "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
        (_PLAIN, _DOTS, "%H:%M"),
        "komentarz autor data tresc",
        "Mój ojciec robił tak każdej jesieni i bardzo chwalił.|Mój rozpadł się w tym samym miejscu w zeszłym tygodniu.|"
        "Jak długo go suszyłeś?|Ten sam wiatr tutaj i chyba ci sami sąsiedzi.|"
        "Nie zgadzam się co do starego sposobu, ale dobrze piszesz.|Dzięki, zrobiłaś mi niedzielę!|"
        "Czterdzieści euro! Nasz kosztował trzydzieści.|Jakie drewno za drugim razem?",
    ),
    _language(
        "sv",
        "Kommentarer|{} kommentarer|säger|Skrivet av {name} den {date}|Svara|Skriv en kommentar|Namn|av|Senaste kommentarer|kl",
        "januari februari mars april maj juni juli augusti september oktober november december",
        (_PLAIN, "%Y-%m-%d", "%H:%M"),
        "kommentar namn datum text",
        "Min far gjorde så varje höst och svor på det.|Min gick sönder på samma ställe förra veckan.|Hur länge lät du den torka?|"
        "Samma vind här, och samma grannar verkar det.|Håller inte med om det gamla sättet, men du berättar bra.|"
        "Tack, du gjorde min söndag!|Fyrtio euro! Vår kostade trettio.|Vilket trä använde du andra gången?",
    ),
    _language(
        "ru",
        "Комментарии|{} комментария|пишет|Написал {name} {date}|Ответить|Оставить комментарий|Имя|от|Последние комментарии|в",
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
        (_PLAIN, _DOTS, "%H:%M"),
        "otzyv avtor data tekst",
        "Мой отец делал так каждую осень и очень хвалил.|Мой развалился в том же месте на прошлой неделе.|Сколько ты его сушила?|"
        "Тот же ветер здесь, и те же соседи, кажется.|Со старым способом не согласен, но рассказываешь хорошо.|"
        "Спасибо, воскресенье удалось!|Сорок евро! Наш вышел тридцать.|Какое дерево взяла во второй раз?",
    ),
)
