"""Times in the standard library's own zones: in those of the library that reads records, a time takes five times as long to be compared."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from typing import TYPE_CHECKING, Annotated, Any

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler


def in_plain_zone(when: datetime) -> datetime:
    """The same time, its zone as the standard library has it; a time without one stays so, as does the last day that there is."""
    offset = when.utcoffset()
    try:
        return when if offset is None else when.astimezone(_zone(offset))
    except OverflowError:
        return when


@lru_cache(maxsize=128)  # there are no more zones
def _zone(offset: timedelta) -> tzinfo:
    return timezone(offset) if offset else UTC


class _InPlainZone:
    """What a field of a record says of its time, for the library that reads it; nothing else looks at it."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> Any:
        from pydantic import AfterValidator

        return AfterValidator(in_plain_zone).__get_pydantic_core_schema__(source, handler)


When = Annotated[datetime, _InPlainZone]
