"""Bytes → Document.

`document` is the order of the steps: `decode` (bytes → text), the `envelope` taken off, the `body` read through its `markup` and cut into
`blocks`, then the `language` and the `outlet`. `records` reads a JSON line, whose text is used exactly as given.
"""

from timeline.reading.document import read_bytes
from timeline.reading.records import read_record

__all__ = ["read_bytes", "read_record"]
