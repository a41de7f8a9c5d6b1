"""Expressions + Dating → Timexes."""

from timeline.anchoring.anchor import anchor

__all__ = ["anchor"]
