"""Traditional → simplified, character by character: for comparing only, never for showing.

The map is OpenCC's (``TSCharacters``), applied with ``str.translate``: 25 times faster than OpenCC's converter and, one character for
one, it keeps offsets. What OpenCC does by phrase (乾 in 乾隆) does not matter where both sides are folded alike.
"""

from __future__ import annotations

from functools import cache

from timeline.events.lent import lines


def fold(text: str) -> str:
    """`text` in simplified characters and lower case, of the same length."""
    folded = text.translate(_characters()).lower()
    return folded if len(folded) == len(text) else text.translate(_characters())


@cache
def _characters() -> dict[int, str]:
    table: dict[int, str] = {}
    for line in lines("opencc", "dictionary", "TSCharacters.txt"):
        traditional, _, simplified = line.partition("\t")
        target = simplified.split(" ")[0]
        if len(traditional) == 1 and len(target) == 1 and traditional != target:
            table[ord(traditional)] = target
    table.update({full: chr(full - 0xFEE0) for full in range(0xFF10, 0xFF1A)})
    return table
