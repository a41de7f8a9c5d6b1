"""The language of a text: zh-Hans, zh-Hant, en or another, by its characters and its commonest words."""

from __future__ import annotations

import re

from timeline.late import late
from timeline.packs import characters, tongues
from timeline.packs.characters import HAN

CHINESE = re.compile(rf"[{HAN}]+")
ONLY_HANT, ONLY_HANS = (
    re.compile(f"[{''.join(sorted(chars))}]") for chars in (characters().traditional, characters().simplified)
)
KANA = re.compile(r"[\u3040-\u30ff]")
HANGUL = re.compile(r"[\uac00-\ud7af]")
# Scripts that tell a language, or the commonest of those that share them.
SCRIPTS = {
    "ru": re.compile(r"[\u0400-\u04ff]"),
    "el": re.compile(r"[\u0370-\u03ff]"),
    "he": re.compile(r"[\u0590-\u05ff]"),
    "ar": re.compile(r"[\u0600-\u06ff]"),
    "th": re.compile(r"[\u0e00-\u0e7f]"),
    "hi": re.compile(r"[\u0900-\u097f]"),
}
OTHERS = late(r"[\u0370-\u06ff\u0900-\u097f\u0e00-\u0e7f\u3040-\u30ff\uac00-\ud7af]")  # any of these scripts
# Letters of a language in Cyrillic that Russian does not have, and those that this language does not have.
OWN = {"uk": (re.compile(r"[іїєґІЇЄҐ]"), re.compile(r"[ыэёъўЫЭЁЪЎ]"))}
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
    english = sum(map(tongues()["en"].__contains__, words))
    if english * PLAIN >= len(words):
        return "en"
    said = hint.partition("-")[0].lower()
    counts = {name: sum(map(common.__contains__, words)) for name, common in tongues().items()}
    likely = max(counts, key=lambda name: counts[name])
    if counts[likely] * SHARE < len(words) or (likely != "en" and counts[likely] < ENOUGH):
        return said or ("en" if likely == "en" and sample.isascii() else "und")
    return likely if likely == "en" else said or likely


def of_script(sample: str, han: int, hint: str) -> str:
    """The language whose script alone is commoner in a sample than Chinese, with so many characters, and Latin letters; else empty."""
    if (kana := KANA.search(sample)) and len(KANA.findall(sample, kana.start())) > han / 4:
        return "ja"
    if HANGUL.search(sample) and len(HANGUL.findall(sample)) > han:
        return "ko"
    counts = {name: len(script.findall(sample)) for name, script in SCRIPTS.items()}
    likely = max(counts, key=lambda name: counts[name])
    if counts[likely] <= han + sum(map(len, WORD.findall(sample))):
        return ""
    said = hint.partition("-")[0].lower()
    if said and said not in ("zh", "en", *SCRIPTS):
        return said
    for name, (its, others) in OWN.items():
        if likely == "ru" and len(its.findall(sample)) > max(ENOUGH, 2 * len(others.findall(sample))):
            return name
    return likely
