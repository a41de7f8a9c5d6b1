"""Names in simplified characters as they are written in Taiwan: word by word as OpenCC has it, but for what the pack keeps."""

from __future__ import annotations

from functools import cache, lru_cache

from timeline.events.words.lent import lines
from timeline.packs.characters import characters

LONGEST = 8  # characters of a word that is looked for


@lru_cache(maxsize=8192)
def traditional(name: str) -> str:
    """`name` in traditional characters: 乌克兰 is 烏克蘭, 后藤 後藤, 余英时 余英時."""
    words, kept, parts, at = _words(), characters(), [], 0
    while at < len(name):
        length = next((n for n in range(min(LONGEST, len(name) - at), 1, -1) if name[at : at + n] in words), 1)
        word = name[at : at + length]
        parts.append(word if at == 0 and word in kept.surnames else words.get(word, word))
        at += length
    shown = "".join(parts).translate(_in_taiwan())
    if len(shown) != len(name):
        return shown
    return "".join(one if one in kept.kept else other for one, other in zip(name, shown, strict=True))


@cache
def _words() -> dict[str, str]:
    return _read("STCharacters.txt") | _read("STPhrases.txt")


@cache
def _in_taiwan() -> dict[int, str]:
    return str.maketrans(_read("TWVariants.txt"))


def _read(name: str) -> dict[str, str]:
    """What each word of a table of OpenCC becomes, the first where there are several."""
    pairs = (line.split("\t", 1) for line in lines("opencc", "dictionary", name) if "\t" in line)
    return {word: others.split(" ", 1)[0] for word, others in pairs}
