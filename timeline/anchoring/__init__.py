"""Expressions + Dating → Timexes."""

from timeline.anchoring.plainly import anchor

__all__ = ["anchor"]
