"""Where a document's own full date holds against what its neighbours say."""

from __future__ import annotations

from timeline.model import Dating, Evidence
from timeline.packs import profiles

SURE = 0.5  # confidence from which a full date in the text, which is no stamp, holds
FEW = 3  # days by which neighbours may move what a hand typed into the text


def holds(alone: Dating, beside: Dating) -> bool:
    """Whether a document that dates itself keeps its day: its neighbours name none, one that is not near, or make it less sure."""
    if alone.local_date is None or not any(full(one, alone) for one in (alone.chosen, *alone.agreeing) if one):
        return False
    if beside.local_date is None or abs((beside.local_date - alone.local_date).days) > FEW:
        return True
    return beside.local_date == alone.local_date and beside.confidence < alone.confidence


def full(one: Evidence, alone: Dating) -> bool:
    """Whether evidence in the text is a full date, by which the document was dated. A file's name is none: it may be that of its saving."""
    if one.kind == "date":
        return (
            alone.local_date is not None
            and alone.confidence >= SURE
            and abs((alone.local_date - one.moment.day).days) <= 1
        )
    worth = profiles()[one.kind]
    return worth.states and not worth.yearless and one.kind != "file"
