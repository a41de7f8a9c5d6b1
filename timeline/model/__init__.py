"""The values that flow from bytes to pages: frozen, tuples only, a file for what each stage gives.

    Document ─▶ Expression ─▶ Dating ─▶ Timex ─▶ Mention ─▶ Event ─▶ Timeline

Offsets count Unicode characters in ``Document.text``; ends are exclusive. Moments are naive `datetime` where only a
calendar is meant and aware where an instant is. Intervals are half open: ``[since, until)``.

They are `msgspec.Struct`, of which a document's thousands are made and changed many times faster than dataclasses; frozen values cannot
point at each other in a ring, so Python need not search them for one (``gc=False``). A changed copy is ``msgspec.structs.replace``.
Packed, they are their fields' values in order without the names (``array_like``), which takes a third less room and time.
"""

from timeline.model.anchoring import Timex
from timeline.model.dating import Dating, Evidence, Moment, Role
from timeline.model.events import Disagreement, Event, Mention, Status, When
from timeline.model.finding import Expression, Hang, Partial, Shift
from timeline.model.reading import Block, BlockKind, Document, Field, Link, Mark, Picture, Problem, Source, Span
from timeline.model.timeline import Digest, Timeline
from timeline.model.units import CLOCK_UNITS, COARSENESS, WITHIN_DAY, Mod, Precision, Tense, TimexType

__all__ = [
    "CLOCK_UNITS",
    "COARSENESS",
    "WITHIN_DAY",
    "Block",
    "BlockKind",
    "Dating",
    "Digest",
    "Disagreement",
    "Document",
    "Event",
    "Evidence",
    "Expression",
    "Field",
    "Hang",
    "Link",
    "Mark",
    "Mention",
    "Mod",
    "Moment",
    "Partial",
    "Picture",
    "Precision",
    "Problem",
    "Role",
    "Shift",
    "Source",
    "Span",
    "Status",
    "Tense",
    "Timeline",
    "Timex",
    "TimexType",
    "When",
]
