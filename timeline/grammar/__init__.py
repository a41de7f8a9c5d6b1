"""Text + packs → Expressions, with no date known."""

from timeline.grammar.find import Rejected, find, why_not

__all__ = ["Rejected", "find", "why_not"]
