"""Digests → Timeline: what needs the whole collection."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import count

from timeline.building.shelf import named
from timeline.building.store.brief import HEAD
from timeline.building.work.digest import again
from timeline.dating import infer
from timeline.events import merge
from timeline.events.merging.remembering.memory import Memory
from timeline.events.merging.telling.period import period
from timeline.model import Digest, Event, Problem, Timeline
from timeline.settings import Settings


def gather(
    results: Iterable[Digest | Problem], settings: Settings, *, context: bool = True, told: bool = True
) -> tuple[list[Digest], list[Problem]]:
    """Every document once, each with an id of its own and, with `context`, a day from its neighbours where nothing else dates it.

    `results` may come in any order; the digests keep it. What is not `told` in them need not be told anew.
    """
    problems: list[Problem] = []
    digests = told_apart(list(sifted(results, problems)), problems)
    return (settle(digests, settings, told=told) if context else digests), sorted(problems, key=place_of)


def sifted(results: Iterable[Digest | Problem], problems: list[Problem]) -> Iterator[Digest]:
    """The digests among `results`, as they come; what was left out, and what was mended in these, is added to `problems`."""
    for result in results:
        if isinstance(result, Problem):
            problems.append(result)
        else:
            problems.extend(result.document.problems)
            yield result


def assemble(results: Iterable[Digest | Problem], settings: Settings, *, context: bool = True) -> Timeline:
    """Gather the documents and merge their mentions into events; the order of `results` changes nothing."""
    digests, problems = gather(results, settings, context=context)
    return woven(digests, problems)


def woven(digests: Sequence[Digest], problems: Sequence[Problem], memory: Memory | None = None) -> Timeline:
    """The timeline of `digests` that have been gathered, whole ones or briefs."""
    ordered = tuple(sorted(digests, key=_order))
    events = merge(ordered, memory)
    since, until = reach(ordered, events)
    return Timeline(ordered, events, tuple(problems), since, until)


def settle(digests: Sequence[Digest], settings: Settings, *, told: bool = True) -> list[Digest]:
    """The second pass: documents that nothing in themselves dates take a day from their neighbours."""
    datings = infer(digests, settings)
    return [
        again(one, datings[index], settings, told=told) if index in datings else one
        for index, one in enumerate(digests)
    ]


def told_apart(digests: Sequence[Digest], problems: list[Problem]) -> list[Digest]:
    """Give every document an id of its own: of equal ids the second, by path, becomes ``id-2``, so that none is lost.

    An id that a record gives is to be its own: where it is not, that is added to `problems`.
    """
    taken: set[str] = set()
    own: dict[int, str] = {}
    for index in sorted(range(len(digests)), key=lambda index: _order(digests[index])):
        base = digests[index].document.id
        own[index] = next(name for name in _numbered(base) if name not in taken)
        taken.add(own[index])
        if own[index] != base == digests[index].document.path:
            problems.append(_again(base, own[index]))
    return [named(digest, own[index]) for index, digest in enumerate(digests)]


def _again(given: str, own: str) -> Problem:
    """What is told of a record whose id was `given` before."""
    advice = f"In a timeline it is {own}. Give each record an id of its own."
    return Problem(given, "has the id of another record", advice=advice)


def _numbered(base: str) -> Iterator[str]:
    yield base
    yield from (f"{base}-{number}" for number in count(2))


def reach(digests: Iterable[Digest], events: Iterable[Event]) -> tuple[date | None, date | None]:
    """First and last day: of the documents' publication and of the events that are not context.

    What began long before the first document, or will end long after the last, is told of but does not widen the span.
    """
    held = list(digests)
    days = [digest.dating.local_date for digest in held if digest.dating.local_date]
    bounds = period(digest.dating for digest in held)
    if bounds is None:
        return None, None
    within = [event.when for event in events if not event.context and not event.planned]
    starts = [when.since.date() for when in within]
    ends = [(when.until - timedelta(days=1)).date() for when in within]
    return max(min(days + starts), bounds[0]), min(max(days + ends), bounds[1])


def _order(digest: Digest) -> tuple[str, str, str, bytes]:
    """What a brief tells as well as the whole digest."""
    document = digest.document
    return document.path, document.id, document.text.strip()[:HEAD], digest.sketch


def place_of(problem: Problem) -> tuple[str, str, str]:
    """The order of problems in a report: path, place, message."""
    return problem.path, problem.place, problem.message
