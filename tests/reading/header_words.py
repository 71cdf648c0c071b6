"""What random headers of posts say in ten languages: the words before a writer, a day and a change, and a time to read."""

from __future__ import annotations

from dataclasses import dataclass

WRITERS = (
    "Ada Thornbury",
    "Felix Oram",
    "Jan-Erik Lund",
    "María del Carmen Soto",
    "Dr. Anna Kowalska",
    "K. B. Ashe",
    "Anaïs Leclerc",
    "Ольга Миронова",
    "Tom Reed",
)


@dataclass(frozen=True)
class HeaderWords:
    """One language: each `by`, `on` and `about` holds {} for the name or the day."""

    title: str
    by: tuple[str, ...]
    on: tuple[str, ...]
    changed: str
    minutes: str
    about: str


def _words(title: str, by: str, on: str, changed: str, minutes: str, about: str) -> HeaderWords:
    return HeaderWords(title, ("{}", *by.split("|")), ("{}", *on.split("|")), changed, minutes, about)


WORDS = {
    "en": _words(
        "How to mend a bent mainsail",
        "by {}|Posted by {}|Written by {}|Author: {}|By {}",
        "on {}|Published {}|Posted on {}|Date: {}",
        "Last updated: {}",
        "5 min read",
        "About {}",
    ),
    "de": _words(
        "Wie man ein Segel flickt",
        "von {}|Geschrieben von {}|Autor: {}|Verfasst von {}|Ein Beitrag von {}",
        "am {}|Veröffentlicht am {}|Datum: {}",
        "Aktualisiert am {}",
        "5 Min. Lesezeit",
        "Über {}",
    ),
    "fr": _words(
        "Réparer une voile tordue",
        "par {}|Publié par {}|Auteur : {}|Rédigé par {}",
        "le {}|Publié le {}|Date : {}",
        "Mis à jour le {}",
        "5 min de lecture",
        "À propos de {}",
    ),
    "es": _words(
        "Cómo remendar una vela",
        "por {}|Publicado por {}|Autor: {}|Escrito por {}",
        "el {}|Publicado el {}|Fecha: {}",
        "Actualizado el {}",
        "5 min de lectura",
        "Sobre {}",
    ),
    "it": _words(
        "Riparare una vela piegata",
        "di {}|Pubblicato da {}|Autore: {}|Scritto da {}",
        "il {}|Pubblicato il {}",
        "Aggiornato il {}",
        "5 min di lettura",
        "{}",
    ),
    "pt": _words(
        "Como consertar uma vela",
        "por {}|Publicado por {}|Autor: {}|Postado por {}",
        "em {}|Publicado em {}",
        "Atualizado em {}",
        "5 min de leitura",
        "Sobre {}",
    ),
    "nl": _words(
        "Een zeil herstellen",
        "door {}|Geplaatst door {}|Auteur: {}|Geschreven door {}",
        "op {}|Gepubliceerd op {}",
        "Bijgewerkt op {}",
        "5 min leestijd",
        "Over {}",
    ),
    "pl": _words(
        "Jak naprawić żagiel",
        "przez {}|Opublikowane przez {}|Autor: {}|Napisał {}",
        "dnia {}|Opublikowano {}",
        "Zaktualizowano {}",
        "5 min czytania",
        "{}",
    ),
    "sv": _words(
        "Att laga ett segel",
        "av {}|Publicerat av {}|Författare: {}|Skrivet av {}",
        "den {}|Publicerad {}",
        "Uppdaterad {}",
        "5 min läsning",
        "Om {}",
    ),
    "ru": _words(
        "Как починить парус",
        "Опубликовал {}|Автор: {}|Автор {}|Написала {}",
        "Опубликовано {}|Дата: {}",
        "Обновлено {}",
        "5 мин чтения",
        "{}",
    ),
}
