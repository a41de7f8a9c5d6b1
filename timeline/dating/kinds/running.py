"""The running number in the address of an outlet whose numbers are known: ``story?sid=66600``, ``world-55555656``, ``a-56172949``."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from timeline.calendar.printed import day
from timeline.dating.evidence.made import evidence
from timeline.dating.evidence.spread import Spread
from timeline.dating.kinds.address import path_of
from timeline.model import Document, Evidence, Expression
from timeline.packs import numbers
from timeline.packs.sources import host_of

# By which an article can have been written before, or published after, its number's neighbours.
SLACK = timedelta(days=10)


def find(document: Document, expressions: tuple[Expression, ...]) -> Iterator[Evidence | Spread]:
    """The days that the number leaves, or what bounds it where no known number is near."""
    running = next((found for host in hosts(document.url) if (found := numbers().series.get(host))), None)
    named = running.pattern.search(path_of(document.url)) if running else None
    if running is None or named is None:
        return
    number = int(named[1])
    if when := running.reckoned(number):
        shares = {(when + timedelta(days=at)).date(): share for at, share in numbers().shares.items()}
        yield Spread("number", shares, named[1], 1 - sum(shares.values()), "address")
        return
    since, until = running.bounds(number)
    if since and (moment := day(*(since - SLACK).timetuple()[:3])):
        yield evidence("number", moment, named[1], "address", "not_before")
    if until and (moment := day(*(until + SLACK).timetuple()[:3])):
        yield evidence("number", moment, named[1], "address", "not_after")


def hosts(address: str) -> Iterator[str]:
    """The host of an address and those above it."""
    host = host_of(address)
    while "." in host:
        yield host
        host = host.partition(".")[2]
