"""Numbers as they are written: 2020, ２０２０, 7,000, 二〇二〇, 廿三, 一百二十, 两个半, 几, twenty-one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

VAGUE = None
_DIGITS = frozenset(map(float, range(10)))


@dataclass(frozen=True)
class Numerals:
    """The numerals of a language: words for digits and tens, multipliers, and words for an amount that is not said (几, several)."""

    digits: dict[str, float]
    multipliers: dict[str, int]
    vague: frozenset[str]

    @cached_property
    def _token(self) -> re.Pattern[str]:
        words = sorted({*self.digits, *self.multipliers, *self.vague}, key=len, reverse=True)
        return re.compile("|".join([r"\d{1,3}(?:,\d{3})+(?!\d)|\d+(?:[.．]\d+)?", *map(self._source, words)]))

    def _source(self, word: str) -> str:
        """A word's pattern: 五六 is about five or six, and two of the digits of 一九五六."""
        if word not in self.vague or not all(char in self.digits for char in word):
            return re.escape(word)
        digit = f"[{re.escape(''.join(char for char in self.digits if len(char) == 1))}]"
        return f"(?<!{digit}){re.escape(word)}(?!{digit})"

    def read(self, text: str, *, name: bool = False) -> float | None:
        """The number that a text says; None where it says a vague one, which is no `name` of a year (八九, not eight or nine). Raises
        ValueError where it says none."""
        if name and len(text) > 1 and all(self.digits.get(char) in _DIGITS for char in text):
            return float("".join(str(int(self.digits[char])) for char in text))
        if text in self.vague:
            return VAGUE
        total = section = current = last = 0.0
        run = ""
        for token in self._token.findall(text.lower()):
            if token in self.vague:
                return VAGUE
            run += token
            if token in self.multipliers:
                factor = self.multipliers[token]
                if factor >= 10_000:
                    total, section = total + (section + current or 1) * factor, 0.0
                else:
                    section += (current if last else 1) * factor
                current = last = 0.0
                continue
            number = self.digits[token] if token in self.digits else float(token.replace("．", ".").replace(",", ""))
            if token in self.digits and 10 <= number < 100 and 10 <= current <= 20:  # nineteen eighty
                section, current = section + current * 100, 0.0
            tens = last >= 20 and last % 10 == 0
            current = (
                current * 10 + number if token in self.digits and number in _DIGITS and not tens else current + number
            )
            last = number
        if not run:
            raise ValueError(text)
        return total + section + current
