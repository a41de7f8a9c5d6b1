"""Bytes → Document, one file a format.

`decode` (bytes → text) · `front` (front matter) · `stored` (the archive's form) · `markdown` · `page` (whole HTML pages) ·
`markup` (HTML → pieces) · `classify` (story or furniture) · `worded` (by its words) · `compose` (pieces → text and blocks) ·
`marks` (markup that bears dates) · `language` · `records` (JSON lines).
"""

from timeline.reading.document import read_bytes
from timeline.reading.records import read_record

__all__ = ["read_bytes", "read_record"]
