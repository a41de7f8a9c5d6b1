"""The language of a text: zh-Hans, zh-Hant, en or another, by its characters and its commonest words."""

from __future__ import annotations

import re

from timeline.late import late
from timeline.packs import characters, tongues
from timeline.packs.characters import HAN, HANGUL, KANA

CHINESE = re.compile(rf"[{HAN}]+")
ONLY_HANT, ONLY_HANS = (
    re.compile(f"[{''.join(sorted(chars))}]") for chars in (characters().traditional, characters().simplified)
)
# Scripts that tell a language, or the commonest of those that share them.
SCRIPTS = {name: re.compile(f"[{letters}]") for name, letters in tongues().scripts.items()}
ONLY_KANA, ONLY_HANGUL = re.compile(f"[{KANA}]"), re.compile(f"[{HANGUL}]")
OTHERS = late(f"[{''.join(tongues().scripts.values())}{KANA}{HANGUL}]")  # any of these scripts
OWN = {
    name: (letters.like, re.compile(f"[{letters.own}]"), re.compile(f"[{letters.never}]"))
    for name, letters in tongues().letters.items()
}
# The s of let's is no word, but is one in Czech.
WORD = re.compile(r"(?<!['’])[A-Za-zÀ-ɏḀ-ỿ]+|(?<=['’])[A-Za-zÀ-ɏḀ-ỿ]{2,}")
ENOUGH = 2  # words that another language than English shows itself by
SHARE = 8  # one word in so many, at least
PLAIN = 4  # one word in so many, and no other language is asked
SAMPLE = 1000  # characters that are looked at
MOSTLY = 5  # one character in so many is Chinese, and there are no more than twice as many words in Latin letters


def language_of(text: str, hint: str = "") -> str:
    """``zh-Hans``, ``zh-Hant``, ``en``, another language's code, or ``und`` where nothing tells.

    `hint` is what the document says of itself (``<html lang>``); it decides where the characters do not, and the words do not say English.
    """
    sample = text[:SAMPLE]
    han = sum(map(len, CHINESE.findall(sample)))
    if OTHERS.search(sample) and (other := of_script(sample, han, hint)):
        return other
    mostly = han * MOSTLY > len(sample)  # however short its words in Latin letters are, it has few
    words = [] if mostly else [word.lower() for word in WORD.findall(sample)]
    if han * 2 >= len(words):
        traditional = len(ONLY_HANT.findall(sample))
        simplified = len(ONLY_HANS.findall(sample))
        if traditional == simplified:
            return "zh-Hant" if re.search(r"(?i)hant|tw|hk|trad", hint) else "zh-Hans"
        return "zh-Hant" if traditional > simplified else "zh-Hans"
    english = sum(map(tongues().words["en"].__contains__, words))
    if english * PLAIN >= len(words):
        return "en"
    said = hint.partition("-")[0].lower()
    counts = {name: sum(map(common.__contains__, words)) for name, common in tongues().words.items()}
    likely = max(counts, key=lambda name: counts[name])
    if counts[likely] * SHARE < len(words) or (likely != "en" and counts[likely] < ENOUGH):
        return said or ("en" if likely == "en" and sample.isascii() else "und")
    return likely if likely == "en" else said or likely


def of_script(sample: str, han: int, hint: str) -> str:
    """The language whose script alone is commoner in a sample than Chinese, with so many characters, and Latin letters; else empty."""
    if (kana := ONLY_KANA.search(sample)) and len(ONLY_KANA.findall(sample, kana.start())) > han / 4:
        return "ja"
    if ONLY_HANGUL.search(sample) and len(ONLY_HANGUL.findall(sample)) > han:
        return "ko"
    counts = {name: len(script.findall(sample)) for name, script in SCRIPTS.items()}
    likely = max(counts, key=lambda name: counts[name])
    if counts[likely] <= han + sum(map(len, WORD.findall(sample))):
        return ""
    said = hint.partition("-")[0].lower()
    if said and said not in ("zh", "en", *SCRIPTS):
        return said
    for name, (like, its, others) in OWN.items():
        if likely == like and len(its.findall(sample)) > max(ENOUGH, 2 * len(others.findall(sample))):
            return name
    return likely
