"""Outlets: ``sources.toml`` → `Source` values, found by host name or by name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from typing import Annotated, Literal
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, BaseModel, Field

from timeline.errors import PackError
from timeline.model import Source
from timeline.packs.shapes import STRICT, shaped


@dataclass(frozen=True, slots=True)
class Sources:
    """All outlets of the pack, looked up by the host of an address or by one of the outlet's names.

    `begins` and `lines` match how a text names its outlet, in a group ``name``: in what a paragraph begins with, and in a line.
    `worldwide` names the agencies that write from desks around the world for other outlets to print; `dateline` holds the words of
    datelines, `numbered` which stories have numbers that count days, and `spellings` the names of each outlet, the first of which is that
    by which it is known.
    """

    every: tuple[Source, ...]
    hosts: dict[str, Source]
    names: dict[str, Source]
    begins: tuple[re.Pattern[str], ...]
    lines: tuple[re.Pattern[str], ...]
    outlet: re.Pattern[str]
    nobody: re.Pattern[str]
    worldwide: frozenset[str]
    dateline: Dateline
    numbered: tuple[Numbered, ...]
    spellings: tuple[tuple[str, ...], ...]

    def by_address(self, address: str) -> Source | None:
        """The outlet whose host name is the address's or a parent of it (``zh.m.wikinews.org`` → ``wikinews.org``)."""
        host = host_of(address)
        while "." in host:
            if found := self.hosts.get(host):
                return found
            host = host.partition(".")[2]
        return None

    def by_name(self, name: str) -> Source | None:
        """The outlet that is called so, ignoring case and spaces."""
        return self.names.get(fold(name))

    def called(self, name: str) -> Source | None:
        """The outlet that a text names as its own: a known one, else one of that name alone if it can be an outlet's."""
        if found := self.by_name(name):
            return found
        return Source(name) if self.outlet.match(name) and not self.nobody.match(name) else None


def is_address(text: str) -> bool:
    """Whether `text` begins as an address of a page does, in whatever case (RFC 3986, 3.1)."""
    return text[:8].lower().startswith(("http://", "https://"))


@lru_cache(maxsize=4096)
def host_of(address: str) -> str:
    """The host name in an address, lower case, without ``www.``; empty where there is none."""
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.").rstrip(".")


def fold(name: str) -> str:
    """A name as it is compared: lower case, without white space."""
    return "".join(name.lower().split())


def _known(zone: str) -> str:
    try:
        ZoneInfo(zone or "UTC")
    except (ZoneInfoNotFoundError, ValueError):
        raise ValueError("no such time zone") from None
    return zone


Zone = Annotated[str, AfterValidator(_known)]


class _Strict(BaseModel):
    model_config = STRICT


class Outlet(_Strict):
    """An outlet's entry; the pack's head describes its keys."""

    name: str = Field(min_length=1)
    names: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()
    zone: Zone = ""
    dateline_zone: Zone = ""
    languages: tuple[str, ...] = ()
    url_date: Literal["published", "event", "none"] = "published"
    batches: bool = False
    edition: int = Field(0, ge=0, le=7)
    worldwide: bool = False

    def source(self) -> Source:
        """The entry as documents hold it."""
        return Source(
            name=self.name,
            hosts=self.hosts,
            zone=self.zone,
            languages=self.languages,
            dateline_zone=self.dateline_zone,
            url_date=self.url_date,
            batches=self.batches,
            edition=self.edition,
        )


class Told(_Strict):
    """How texts name their outlet."""

    begins: tuple[re.Pattern[str], ...]
    lines: tuple[re.Pattern[str], ...]
    outlet: re.Pattern[str]
    nobody: re.Pattern[str]


class Dateline(_Strict):
    """The words of datelines; the pack describes its keys."""

    agencies: tuple[str, ...]
    outlets: tuple[str, ...]
    sent: tuple[str, ...]
    reported: tuple[str, ...]
    dated: tuple[str, ...]
    units: str
    pictures: str


class Numbered(_Strict):
    """Stories whose numbers count days; the pack describes its keys."""

    hosts: tuple[str, ...]
    story: re.Pattern[str]
    first: date


class Pack(_Strict):
    """The pack as it stands in the file."""

    told: Told
    dateline: Dateline
    numbered: tuple[Numbered, ...] = ()
    source: tuple[Outlet, ...]


@cache
def sources() -> Sources:
    """The outlets of ``sources.toml``.

    Raises PackError where an entry has no name, a zone that does not exist or a host that another entry has, or a pattern does not compile.
    """
    pack = shaped("sources", Pack)
    every: list[Source] = []
    hosts: dict[str, Source] = {}
    names: dict[str, Source] = {}
    for entry in pack.source:
        source = entry.source()
        every.append(source)
        for host in source.hosts:
            if host in hosts:
                raise PackError("two outlets have one host", path="packs/sources", place=source.name, text=host)
            hosts[host] = source
        for name in (entry.name, *entry.names):
            names.setdefault(fold(name), source)
    return Sources(
        tuple(every),
        hosts,
        names,
        begins=pack.told.begins,
        lines=pack.told.lines,
        outlet=pack.told.outlet,
        nobody=pack.told.nobody,
        worldwide=frozenset(entry.name for entry in pack.source if entry.worldwide),
        dateline=pack.dateline,
        numbered=pack.numbered,
        spellings=tuple((entry.name, *entry.names) for entry in pack.source),
    )
