"""Making Evidence: its weight comes from the pack."""

from __future__ import annotations

from timeline.model import Evidence, Moment, Role, Span
from timeline.packs import profiles

LINE = "line beside the story"  # where printed dates stand, as it is told to people


def evidence(
    kind: str, moment: Moment, text: str, where: str, role: Role = "published", span: Span | None = None
) -> Evidence:
    """One piece of evidence of `kind`, weighted as the pack says."""
    return Evidence(kind, role, moment, " ".join(text.split())[:200], where, span, profiles()[kind].weight)
