"""Whether a line is a stamp: a full date, alone or beside what pages print with it (a weekday, a time, a label, a byline, an outlet)."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date

from timeline.calendar import eras
from timeline.packs import beside as pack
from timeline.packs.characters import HAN

SHORT = 120  # characters: no stamp is longer
BESIDES = 32  # characters of Chinese that such a line has beside its date and time
NAMES = 8  # words of names, labels and outlets that it has in another script

BESIDE = pack()
UNITS = BESIDE.units
ERA = "|".join(BESIDE.eras)
DAY_OF_WEEK = f"(?:{BESIDE.day_of_week})"
MONTH = r"[A-Z][a-z]{2,8}\.?"  # in any language that has capitals for it
DAY = rf"\d{{1,2}}{BESIDE.ordinal}?"
ENGLISH = rf"(?:{BESIDE.weekday},? )?(?:{DAY} {MONTH},? \d{{4}}|{MONTH} {DAY},? \d{{4}})"
CHINESE = (
    rf"(?:(?:19|20)\d\d ?(?:[-/.]|{UNITS.year}) ?\d{{1,2}} ?(?:[-/.]|{UNITS.month}) ?\d{{1,2}} ?{UNITS.day}?"
    rf"|(?:{BESIDE.minguo}|{ERA}) ?(?:\d{{1,3}}|{eras.first_year()}) ?{UNITS.year} ?\d{{1,2}} ?{UNITS.month} ?\d{{1,2}} ?{UNITS.day}"
    rf"|(?<!\d)1[0-3]\d ?{UNITS.year} ?\d{{1,2}} ?{UNITS.month} ?\d{{1,2}} ?{UNITS.day})"
)
# The Minguo year in figures alone, 113/03/19: of itself this may be anything, so it needs a time of day.
MINGUO = r"(?<![\d./-])1[0-3]\d(?P<s>[-/.])[01]?\d(?P=s)[0-3]?\d(?=[T ]{1,3}\d{1,2}[:：]\d{2})"
# 二〇一八年六月二十日, as documents are signed
FIGURES = "".join(UNITS.figures)
SIGNED = (
    rf"[{FIGURES}]{{4}}{UNITS.year}[{FIGURES}{UNITS.ten}]{{1,3}}{UNITS.month}[{FIGURES}{UNITS.ten}]{{1,3}}{UNITS.day}"
)
EUROPEAN = r"\d{1,2}[-/.]\d{1,2}[-/.]\d{4}"
CLOCK = (
    rf"(?:[T ,，|·–—-]{{0,4}}[(（]?{DAY_OF_WEEK}?[)）]? ?(?:{'|'.join(BESIDE.parts)}|{BESIDE.at})?"
    rf" ?\d{{1,2}}(?:[:：.]|{UNITS.hour})\d{{2}}(?:[:：]\d{{2}}|{UNITS.minute})?(?:\.\d+)?"
    r" ?(?:[AaPp]\.?[Mm]\.?)?,? ?(?:Z|GMT|UTC|[A-Z]{2,4})?(?: ?[+-]\d{1,2}(?::?\d{2})?)?)?"
)
AHEAD = (
    r"\d{1,2}:\d{2}(?::\d{2})? ?(?:[AaPp]\.?[Mm]\.?)? ?(?:[A-Z]{2,4})?"
    rf"(?: ?[·•|,–—-] ?| {BESIDE.on} | )"
)
DATE = re.compile(rf"(?:{ENGLISH}|{CHINESE}|{MINGUO}){CLOCK}")
WHOLE = re.compile(
    rf"[(（\[【]? ?(?:{AHEAD})?(?:{ENGLISH}|{CHINESE}|{SIGNED}|{MINGUO}|{EUROPEAN}){CLOCK}"
    rf"(?: ?[(（]?{DAY_OF_WEEK}[)）]?)? ?[)）\]】]?"
)
YEAR = re.compile(rf"\d{{3}}|{BESIDE.minguo}|{ERA}")  # what each of these dates has in it
EDGES = " \t\u3000,，|｜·•:：–—/()（）[]【】-"  # what parts a date from what stands beside it
CLAUSE = re.compile(r"[。；;，,]|[.!?！？…”]$")
LATIN, WIDE = re.compile(r"[A-Za-zÀ-ɏ]"), re.compile(rf"[\u3040-\u30ff{HAN}]")
TELLING = ("-", "–", "—", ":", "：")  # after a date: what follows tells what happened on it
NAME = re.compile(r"[A-Z0-9À-Þ][\w.’'&-]*|@\w{1,40}")


def whole(line: str) -> bool:
    """Whether a line is a full date and nothing else: （2022年3月12日）, Sunday, June 9, 2024, 113年9月6日."""
    return len(line) <= SHORT and WHOLE.fullmatch(line) is not None


def day_alone(line: str) -> date | None:
    """The day of a line that is one, without a time of day: 2021年1月6日, 2021-01-06, January 6, 2021; None for any other."""
    if len(line) > SHORT or not WHOLE.fullmatch(line) or ":" in line or "：" in line:
        return None
    figures = [int(found) for found in re.findall(r"\d{1,4}", line)]
    with suppress(ValueError, OverflowError):
        if len(figures) == 3 and figures[0] > 999:
            return date(*figures)
        if LATIN.search(line):
            from dateutil.parser import parse  # such lines are rare

            return parse(line.strip(EDGES)).date()
    return None


def beside(line: str, headed: bool = True) -> bool:
    """Whether a line is a full date with a few words: 2023年07月12日10:05 | 来源：新华社, By Ann Lee | June 9, 2024.

    In a script of words these are names; where no heading can have preceded (not `headed`), a line with names is one itself.
    """
    if len(line) > SHORT or not YEAR.search(line) or not (found := DATE.search(line)):
        return False
    rest = line[: found.start()], BESIDE.reading.sub("", line[found.end() :])
    before, after = (part.strip(EDGES) for part in rest)
    if LATIN.search(before + after) and not WIDE.search(before + after):
        told = rest[1].lstrip().startswith(TELLING) and not after.startswith(BESIDE.credits)
        return named(before, headed) and named(after, headed) and not (after and (told or CLAUSE.search(after)))
    return len(before + after) <= BESIDES and not any(CLAUSE.search(part) for part in (before, after))


def named(words: str, names: bool = True) -> bool:
    """Whether words are labels, and with `names` such and what links them: By Ann Lee, The Herald, Posted by AP."""
    told = [word.rstrip(":") for word in words.replace(",", " ").replace("|", " ").replace("·", " ").split()]
    return len(told) <= NAMES and all(word.lower() in BESIDE.links or (names and NAME.fullmatch(word)) for word in told)
