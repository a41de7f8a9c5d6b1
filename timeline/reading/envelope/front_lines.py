"""Front matter line by line: what is plain enough to be read without a parser, and what can be saved where a parser cannot read it."""

from __future__ import annotations

import re

from timeline.model import Field

WHERE = "front matter"
FIRST_LINES = 200  # that are read of front matter too long or too broken to be parsed
LOOSE = re.compile(r"([^\W\d][\w-]{0,60})[ \t]{0,9}[:=：][ \t]{0,9}(\S.{0,500}?)[ \t]{0,9}")
# The common case, read without YAML's machinery: one line a key, a plain or double-quoted scalar or a list on one line.
PLAIN = re.compile(
    r"(?P<key>[A-Za-z_][\w-]{0,60}):"
    r"(?:[ \t]+(?:\"(?P<quoted>[^\"\\\n]*)\"|(?P<list>\[[^][{}&*!\"'#\n]*\])|(?P<plain>[^\s'\"\[{&*!|>%@`#](?:[^#\n]*[^#\n \t])?))?)?[ \t]*"
)


def simple(lines: str) -> list[Field]:
    """The fields of a block whose every line is plain ``key: value``; none where a line is not."""
    fields: list[Field] = []
    seen = set()
    for line in lines.split("\n"):
        found = PLAIN.fullmatch(line)
        if not found or found["key"] in seen or ": " in (found["plain"] or ""):
            return []
        seen.add(found["key"])
        value = found["quoted"] or found["plain"] or (found["list"] or "").strip("[] ")
        fields.append(Field(found["key"], value, WHERE))
    return fields


def lenient(head: str) -> list[Field]:
    """What can be saved of front matter too long or too broken to be parsed: its first plain lines, the first of each key."""
    fields: dict[str, Field] = {}
    for line in head.split("\n")[:FIRST_LINES]:
        if found := LOOSE.fullmatch(line):
            fields.setdefault(found[1], Field(found[1], found[2].strip("\"'"), WHERE))
    return list(fields.values())
