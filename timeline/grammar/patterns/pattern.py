"""The small language in which rules are written.

    <year:year4>年<month:month>月(?:<day:day>[日号])?

is a regular expression with named slots ``<field:slot>`` and named pieces ``{piece}``. There is no look-around, no back-reference
and no repetition without a bound, so a match costs a bounded time at each place of a text, and a rule can be given to any engine.
What must stand before or after a match is said in the rule's own fields.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

SLOT = re.compile(r"<(?P<field>[a-z]\w*):(?P<slot>[a-z]\w*)>")
LONGEST = 100_000  # characters of an expanded pattern
PIECE = re.compile(r"\{(?P<piece>[a-z]\w*)\}")


def expand(pattern: str, pieces: Mapping[str, str]) -> str:
    """The pattern with each ``{piece}`` in its place. Raises ValueError on an unknown piece or pieces inside each other too deep."""
    for _ in range(9):
        found = PIECE.search(pattern)
        if not found:
            return pattern
        if len(pattern) > LONGEST:
            raise ValueError(f"its pieces make it longer than {LONGEST} characters")
        pattern = PIECE.sub(lambda match: f"(?:{_known(pieces, match['piece'], 'piece')})", pattern)
    raise ValueError("pieces are nested too deep")


def flags(fold: bool) -> re.RegexFlag:
    """How rules' patterns are compiled: where case is ignored, an i is no dotless ı and a k no sign of kelvin."""
    return re.IGNORECASE | re.ASCII if fold else re.NOFLAG


def sources(pattern: str, slots: Mapping[str, str]) -> tuple[str, str, tuple[tuple[str, str], ...]]:
    """Two regular expressions of an expanded pattern, without groups and with one for each slot, and the (field, slot) of each group."""
    groups = tuple((match["field"], match["slot"]) for match in SLOT.finditer(pattern))
    return _filled(pattern, slots, "?:"), _filled(pattern, slots, ""), groups


def _filled(pattern: str, slots: Mapping[str, str], kind: str) -> str:
    """The pattern with each slot's own in a group of a kind."""
    return SLOT.sub(lambda match: f"({kind}{_known(slots, match['slot'], 'slot')})", pattern)


def _known(table: Mapping[str, str], name: str, kind: str) -> str:
    if name not in table:
        raise ValueError(f"there is no {kind} {name!r}")
    return table[name]
