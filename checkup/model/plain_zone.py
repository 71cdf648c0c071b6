"""Times in the standard library's own zones: in those of the library that reads records, a time takes five times as long to be compared."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from typing import TYPE_CHECKING, Annotated, Any

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler


def in_plain_zone(when: datetime) -> datetime:
    """The same time, its zone as the standard library has it."""
    offset = when.utcoffset()
    return when if offset is None else when.replace(tzinfo=_zone(offset))


@lru_cache(maxsize=128)  # there are no more zones
def _zone(offset: timedelta) -> tzinfo:
    return timezone(offset) if offset else UTC


class _InPlainZone:
    """What a field of a record says of its time, for the library that reads it; nothing else looks at it."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> Any:
        from pydantic_core.core_schema import no_info_after_validator_function

        return no_info_after_validator_function(in_plain_zone, handler(source))


When = Annotated[datetime, _InPlainZone]
