"""A JSON line → Document: the text exactly as given."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping

from timeline.errors import FormatError, LimitError
from timeline.model import Document, Field
from timeline.packs import sources
from timeline.reading.blocks.compose import over_lines
from timeline.reading.language import language_of
from timeline.settings import Settings

KEYS = ("published", "updated", "captured", "url", "source", "zone", "author", "prefer", "genre")
SURROGATE = re.compile("[\ud800-\udfff]")


def read_record(record: Mapping[str, object], path: str, settings: Settings) -> Document:
    """A document from a JSON line ``{"id", "text", "title"?, "published"?, "url"?, "source"?, "zone"?, "language"?, "prefer"?, "genre"?}``.

    Unknown keys are ignored; `path` says where the line stands. Raises FormatError where ``text`` is missing or a value is
    of the wrong type, LimitError where the text is longer than ``max_characters``.
    """
    text = record.get("text")
    if not isinstance(text, str):
        raise FormatError(
            'a record needs "text", a string',
            path=path,
            text=json.dumps(record, ensure_ascii=False, default=str)[:60],
            advice="Give it one, or take the line away.",
        )
    if len(text) > settings.max_characters:
        raise LimitError(
            f"the text is longer than {settings.max_characters} characters", path=path, advice="Raise max_characters."
        )
    if SURROGATE.search(text):
        text = SURROGATE.sub("\ufffd", text)
    values: dict[str, str] = {}
    for key in ("id", "title", "language", *KEYS):
        value = record.get(key)
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            value = str(value)
        if value is not None and not isinstance(value, str):
            raise FormatError(
                f'"{key}" is to be a string',
                path=path,
                place=str(record.get("id", "")),
                text=str(value),
                advice="Put it between quotation marks.",
            )
        values[key] = SURROGATE.sub("\ufffd", value or "")
    known = sources()
    return Document(
        id=values["id"] or hashlib.sha256(text.encode()).hexdigest()[:16],
        path=path,
        text=text,
        title=values["title"],
        url=values["url"],
        source=known.by_address(values["url"]) or known.by_name(values["source"]),
        author=values["author"],
        language=values["language"] or language_of(text or values["title"]),
        blocks=over_lines(text),
        fields=tuple(Field(key, values[key], "JSON line") for key in KEYS if values[key]),
    )
