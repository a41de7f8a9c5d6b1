"""Outlets: ``sources.toml`` → `Source` values, found by host name or by name."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from timeline.errors import PackError
from timeline.model import Source

NAME = "sources.toml"


@dataclass(frozen=True, slots=True)
class Sources:
    """All outlets of the pack, looked up by the host of an address or by one of the outlet's names.

    `begins` and `lines` match how a text names its outlet, in a group ``name``: in what a paragraph begins with, and in a line.
    `worldwide` names the agencies that write from desks around the world for other outlets to print.
    """

    every: tuple[Source, ...]
    hosts: dict[str, Source]
    names: dict[str, Source]
    begins: tuple[re.Pattern[str], ...]
    lines: tuple[re.Pattern[str], ...]
    outlet: re.Pattern[str]
    nobody: re.Pattern[str]
    worldwide: frozenset[str]

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


@cache
def sources() -> Sources:
    """The outlets of ``sources.toml``.

    Raises PackError where an entry has no name, a zone that does not exist or a host that another entry has, or a pattern does not compile.
    """
    data = tomllib.loads(files("timeline.packs").joinpath(NAME).read_text(encoding="utf-8"))
    every: list[Source] = []
    hosts: dict[str, Source] = {}
    names: dict[str, Source] = {}
    for entry in data.get("source", []):
        source, called = read(entry)
        every.append(source)
        for host in source.hosts:
            if host in hosts:
                raise PackError("two outlets have one host", path=NAME, place=source.name, text=host)
            hosts[host] = source
        for name in called:
            names.setdefault(fold(name), source)
    told = data["told"]
    return Sources(
        tuple(every),
        hosts,
        names,
        begins=tuple(pattern(one, "begins") for one in told["begins"]),
        lines=tuple(pattern(one, "lines") for one in told["lines"]),
        outlet=pattern(told["outlet"], "outlet"),
        nobody=pattern(told["nobody"], "nobody"),
        worldwide=frozenset(entry["name"] for entry in data["source"] if entry.get("worldwide")),
    )


def pattern(said: str, place: str) -> re.Pattern[str]:
    """A regular expression of the pack, compiled; raises `PackError` where it does not compile."""
    try:
        return re.compile(said)
    except re.error as error:
        raise PackError(f"the pattern does not compile: {error}", path=NAME, place=place, text=said) from error


def read(entry: dict[str, object]) -> tuple[Source, list[str]]:
    """One ``[[source]]`` table: the outlet and all its names."""
    known = {
        "name",
        "names",
        "hosts",
        "zone",
        "dateline_zone",
        "languages",
        "url_date",
        "batches",
        "edition",
        "worldwide",
    }
    name = str(entry.get("name", ""))
    if not name or not entry.keys() <= known:
        raise PackError(
            "an outlet has a name and known keys only", path=NAME, place=name, text=", ".join(entry.keys() - known)
        )
    source = Source(
        name=name,
        hosts=strings(entry, "hosts"),
        zone=str(entry.get("zone", "")),
        languages=strings(entry, "languages"),
        dateline_zone=str(entry.get("dateline_zone", "")),
        url_date=str(entry.get("url_date", "published")),
        batches=bool(entry.get("batches", False)),
        edition=weekday(entry),
    )
    for zone in filter(None, (source.zone, source.dateline_zone)):
        try:
            ZoneInfo(zone)
        except (ZoneInfoNotFoundError, ValueError) as error:
            raise PackError("no such time zone", path=NAME, place=name, text=zone) from error
    if source.url_date not in ("published", "event", "none"):
        raise PackError("url_date is published, event or none", path=NAME, place=name, text=source.url_date)
    return source, [name, *strings(entry, "names")]


def weekday(entry: dict[str, object]) -> int:
    """The weekday of the print edition (0: none, 1 Monday … 7 Sunday); raises `PackError` for another value."""
    value = entry.get("edition", 0)
    if not isinstance(value, int) or not 0 <= value <= 7:
        raise PackError("edition is a weekday, 1 to 7", path=NAME, place=str(entry.get("name")), text=str(value))
    return value


def strings(entry: dict[str, object], key: str) -> tuple[str, ...]:
    """The list of strings under a key, empty where there is none; raises `PackError` for another value."""
    value = entry.get(key, [])
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise PackError("a list of strings is wanted", path=NAME, place=f"{entry.get('name')}, {key}", text=str(value))
    return tuple(value)
