"""Zones as texts name them (北京时间, 美东时间, GMT, EST, +08:00) and the clocks of places (華盛頓, Nairobi).

A zone is a string: ``Z``, an offset ``+08:00``, or an IANA name. The knowledge is in ``packs/zones.toml`` and ``packs/places.toml``.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import cache, lru_cache
from zoneinfo import ZoneInfo

from timeline.packs.shapes import shaped

_OFFSET = re.compile(r"(?:UTC|GMT)?\s?([+−-])\s?(\d{1,2})(?::?(\d{2}))?$")


def of_name(name: str) -> str | None:
    """The zone that a printed name means: ``GMT`` → Z, 北京时间 → Asia/Shanghai, ``EST`` → -05:00, ``UTC+8`` → +08:00."""
    known = _names().get(_folded(name))
    if known:
        return known
    offset = _OFFSET.fullmatch(name.strip())
    if offset is None or int(offset[2]) > 14 or int(offset[3] or 0) > 59:
        return None
    return f"{'+' if offset[1] == '+' else '-'}{int(offset[2]):02}:{offset[3] or '00'}"


def of_place(name: str) -> str | None:
    """The IANA zone of a place named in a dateline or before 时间, in either Chinese script or English; None where not known."""
    return _places().get(_folded(name))


@lru_cache(maxsize=1024)  # of names that texts give
def info(zone: str) -> tzinfo:
    """A zone string as a tzinfo. Raises ValueError where there is no such zone."""
    if zone in ("Z", "UTC"):
        return UTC
    if zone[:1] in "+-":
        offset = timedelta(hours=int(zone[1:3]), minutes=int(zone[4:6] or 0))
        return timezone(-offset if zone[0] == "-" else offset)
    try:
        return ZoneInfo(zone)
    except (KeyError, OSError) as error:
        raise ValueError(f"no such zone: {zone!r}") from error


def on_clock(at: datetime, zone: str) -> datetime:
    """An instant as the clock of `zone` shows it, without the zone; as it is where one of them is not known."""
    local = at.astimezone(info(zone)) if zone and at.tzinfo else at
    return local.replace(tzinfo=None)


def names() -> tuple[str, ...]:
    """All printed names of zones, longest first."""
    found = {name for printed in _table("zones").values() for name in printed}
    return tuple(sorted(found, key=lambda name: (-len(name), name)))


def _table(name: str) -> dict[str, tuple[str, ...]]:
    """Zone → the names of a pack that mean it."""
    return shaped(name, dict[str, tuple[str, ...]])


@cache
def _names() -> dict[str, str]:
    return {_folded(name): zone for zone, printed in _table("zones").items() for name in printed}


@cache
def _places() -> dict[str, str]:
    return {_folded(name): zone for zone, names in _table("places").items() for name in names}


def _folded(name: str) -> str:
    return " ".join(name.replace("’", "'").split()).casefold()
