"""Engine "dask": the blogs of each host are one task of a Dask cluster; what comes back are bytes, which this process alone writes."""

from __future__ import annotations

import logging
import warnings
from collections import Counter, deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from checkup.blog_run import Finished
from checkup.engines._parcel import packed, unpack, work
from checkup.engines._tasks import Task, by_host
from checkup.engines._this_machine import failed
from checkup.errors import CheckupError
from checkup.run_options import Options

# of a task that raises, or whose result is lost; a convention: what fails three times fails always. The scheduler itself begins those of a
# lost worker again, but for results that are on their way from it
RETRIES = 2
PATIENCE = 30.0  # seconds for the scheduler to answer and for a first worker to come; a convention
LOST = "The workers that were given this blog were lost, one after the other."
HINT = "Give the workers more memory, or run this blog alone with --engine local."


def run(tasks: Sequence[Task], options: Options, root: Path, done: Callable[[int, Finished], None]) -> None:
    """Send the blogs to the cluster, `2 * options.hosts` hosts at a time, and write what comes back."""
    groups, sent, ended = by_host(tasks), dict[str, tuple[Task, ...]](), 0
    left, again = deque(groups), Counter[int]()
    with _cluster(options, len(groups)) as (client, under_way):

        def send() -> None:
            if left:
                group = left.popleft()
                with warnings.catch_warnings():
                    warnings.simplefilter("ignore")  # that a task is large: it holds what earlier runs left of the blog
                    future = client.submit(work, packed(group, options), pure=False, retries=RETRIES)
                sent[future.key] = group
                under_way.add(future)

        for _ in range(2 * options.hosts):
            send()
        for future in under_way:
            group = sent.pop(future.key)
            taken = _taken(future, group, options, root, last=again[group[0].number] == RETRIES)
            if taken is None:
                again[group[0].number] += 1
                left.appendleft(group)
            for number, finished in (taken or {}).items():
                ended += 1
                done(number, finished)
                options.ended(finished.result.slug, ended, len(tasks))
            future.release()
            send()


def _taken(future: Any, group: Sequence[Task], options: Options, root: Path, *, last: bool) -> dict[int, Finished] | None:
    """What became of the blogs of a task that has ended, written where it belongs; None where its result is lost before the `last` try.

    A result is lost with the worker that holds it, where that ends while it sends it.
    """
    try:
        returned = future.result(timeout=PATIENCE)
        unpack(returned, group, options, root)
        return dict(returned.ended)
    except Exception as error:  # one task must not take the others down
        if not last and isinstance(error, _lost_results()):
            return None
        return {task.number: failed(task, _problem(error, task, options), options, root) for task in group}


def _problem(error: Exception, task: Task, options: Options) -> CheckupError:
    import distributed

    lost = isinstance(error, (distributed.KilledWorker, *_lost_results()))
    return CheckupError(LOST, HINT) if lost else options.told(task.site.slug, error)


def _lost_results() -> tuple[type[Exception], ...]:
    """What Dask raises where a task has ended and its result does not come."""
    import distributed

    return (distributed.CancelledError, TimeoutError)


@contextmanager
def _cluster(options: Options, groups: int) -> Iterator[tuple[Any, Any]]:
    """A client of the cluster that the options name, or else of one on this machine; and what gives tasks as they end.

    Raises CheckupError where Dask is not installed, or where the cluster does not answer.
    """
    try:
        import distributed
    except ImportError:
        raise CheckupError('The engine "dask" needs the package distributed.', 'pip install "distributed>=2024.8"') from None
    dask: Any = distributed  # it has no types
    address: Any = options.scheduler
    if address is None:
        threads = max(1, -(-min(options.hosts, groups) // options.jobs))  # a thread waits while its host rests
        address = dask.LocalCluster(n_workers=options.jobs, threads_per_worker=threads, dashboard_address=None, silence_logs=logging.ERROR)
    try:
        with dask.Client(address, timeout=PATIENCE, set_as_default=False) as client:
            client.wait_for_workers(1, timeout=PATIENCE)
            yield client, dask.as_completed(loop=client.loop)
    except (OSError, TimeoutError) as error:
        raise CheckupError(f"The Dask cluster at {address} does not answer ({error}).", "See that scheduler and workers run.") from None
    except KeyboardInterrupt:
        logging.getLogger("distributed").setLevel(logging.CRITICAL + 1)  # it tells at length of everything that ends with it
        raise
    finally:
        if options.scheduler is None:
            address.close()
