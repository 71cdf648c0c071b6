"""What every platform and comment system says is found of it on any page, put together: what readers look for whichever made the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from checkup import comment_systems
from checkup.reading.adapter import Adapter, Traces
from checkup.reading.comments.class_names import Extra


def with_all_traces(adapter: Adapter, adapters: Sequence[Adapter]) -> Adapter:
    """The page's adapter, which then knows the traces of all; its own class tokens are asked first, those of others last."""
    return _with_traces(adapter, _all_traces(tuple(adapters)))


@lru_cache(maxsize=128)  # more than there are platforms; what is known of class names is kept with it
def _with_traces(adapter: Adapter, traces: Traces) -> Adapter:
    own, parts = adapter.extra, traces.parts
    return replace(adapter, traces=traces, extra=replace(own, drop=own.drop | parts.drop, clocks=own.clocks + parts.clocks, others=parts))


@lru_cache(maxsize=4)  # one entry in a run; tests bring adapters of their own
def _all_traces(adapters: tuple[Adapter, ...]) -> Traces:
    return sum((*(one.traces for one in adapters), *map(_of_system, comment_systems.systems())), Traces())


def _of_system(system: comment_systems.System) -> Traces:
    """The traces of a comment system in the words of a platform's."""
    return Traces(comment_links=system.fragments, signatures=system.signatures, parts=Extra(author=system.authors, body=system.bodies))
