"""The undated and their neighbours: what similar stories and running numbers of the same collection say of a document's day.

`voices` gathers what they say, from `likeness` (how alike two stories are) and `sequence` (between which numbers one falls); `company`
says when a document's own date holds against them.
"""

from timeline.dating.neighbours.voices import undated, witnesses

__all__ = ["undated", "witnesses"]
