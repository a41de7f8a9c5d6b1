"""Whether a line is a stamp: a full date, alone or beside what pages print with it (a weekday, a time, a label, a byline, an outlet)."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from timeline.calendar.printed import AHEAD, BEGINS, DATE, TIME, first
from timeline.late import late
from timeline.packs import beside as pack
from timeline.packs.characters import HAN, KANA

SHORT = 120  # characters: no stamp is longer
LISTED = 240  # characters: no line of several dates is longer
BESIDES = 32  # characters of Chinese that such a line has beside its date and time
TOLD = 3  # words that tell what was done …
TOLD_WIDE = 6  # … or characters of Chinese
NAMES = 8  # words of names, labels and outlets that it has in another script

BESIDE = pack()
UNITS = BESIDE.units
WEEKDAY = f"(?:{BESIDE.weekday},? ?)?"
MONTH = r"[A-Z][a-z]{2,8}\.?"  # in any language that has capitals for it
DAY = rf"\d{{1,2}}{BESIDE.ordinal}?"
FOREIGN = rf"{DAY} {MONTH},? \d{{4}}|{MONTH} {DAY},? \d{{4}}"
# Behind a time: a clock's letters, which may name no zone that is known (10:05 WIB), or minutes behind a point.
FURTHER = r"(?(hour)(?: ?[A-Z]{2,4})?|(?:[T ,]{1,3}\d{1,2}\.\d{2})?)"
STAMP = late(rf"{BEGINS}{WEEKDAY}(?:(?i:{DATE})|{FOREIGN})(?i:{TIME}){FURTHER}")
OPENS = late(rf"[(（\[【]? ?(?:{AHEAD})?", re.IGNORECASE)
CLOSES = late(rf"(?: ?[(（]?(?:{BESIDE.day_of_week})[)）]?)? ?[)）\]】]?")
# What each of these dates has in it: a year of four figures, or one of an era, of three if it is not named.
YEAR = late(rf"\d{{3}}|[{''.join(UNITS.figures)}]{{4}}|{BESIDE.minguo}|{'|'.join(BESIDE.eras)}")
EDGES = " \t\u3000,，|｜·•∙⋅・:：–—/()（）[]【】-"  # what parts a date from what stands beside it
COLUMNS = re.compile(r"\S(?: {3,}|\t)\S")
CLAUSE = re.compile(r"[。；;，,]|[.!?！？…”]$")
STOP = re.compile(r"[.!?]\s|[.!?。！？…”]$")
CALL, CALLS = 12, ("！", "!", "～", "~", "…")  # characters of a call behind a source, and what it ends with
SIGNS = (*"·•∙⋅・|｜»/",)  # what parts a date from words of any kind
OWN_LABEL = late(rf"(?:{BESIDE.own.pattern})[:：]\s?$", re.IGNORECASE)
FIRST_LABEL = late(rf"(?:{BESIDE.first.pattern})(?: {BESIDE.on})?[:：]?\s?$", re.IGNORECASE)
LATIN, WIDE = late(r"[A-Za-zÀ-ɏ]"), late(rf"[{KANA}{HAN}]")
TELLING = ("-", "–", "—", ":", "：")  # after a date: what follows tells what happened on it
NAME = re.compile(r"[A-Z0-9À-Þ][\w.’'&-]*|@\w{1,40}|\d{1,2}:\d\d(?::\d\d)?(?:[ap]m)?")


def whole(line: str) -> bool:
    """Whether a line is a full date and nothing else: （2022年3月12日）, Sunday, June 9, 2024, 113年9月6日."""
    found = _stamp(line)
    return bool(found and OPENS.fullmatch(line[: found.start()]) and CLOSES.fullmatch(line[found.end() :]))


def day_alone(line: str) -> date | None:
    """The day of a line that is one, without a time of day: 2021年1月6日, 2021-01-06, January 6, 2021; None for any other."""
    written = first(line) if whole(line) else None
    alone = written and written.moment.precision == "day" and not written.either
    return written.moment.day if written and alone else None


def row(line: str) -> str:
    """The date of a line that is a table's row, a date and what was done on it: 2021-06-07 | The council revises its costs; "" for any
    other."""
    found = _stamp(line)
    if found is None or not OPENS.fullmatch(line[: found.start()].lstrip(EDGES)):
        return ""
    sign, told = line[found.end() :].lstrip()[:1], line[found.end() :].strip(EDGES)
    says = len(told.split()) >= TOLD or len(WIDE.findall(told)) >= TOLD_WIDE
    return found[0] if sign in ("|", "｜") and says and not BESIDE.role(told) else ""


def beside(line: str, headed: bool = True) -> bool:
    """Whether a line is a full date with a few words: 2023年07月12日10:05 | 来源：新华社, By Ann Lee | June 9, 2024.

    In a script of words these are names; where no heading can have preceded (not `headed`), a line with names is one itself, unless it
    tells the hour in brackets, as messages do, or is set in columns, as the heads of printed pages are.
    """
    if labelled(line):
        return True
    found = _stamp(line)
    if found is None or found["y0"] or found["yf"]:  # documents are signed with figures of words in a line of their own
        return False
    headed = headed or bool((found["hour"] and line[: found.start()].endswith("[")) or COLUMNS.search(line))
    rest = line[: found.start()], unpressed(BESIDE.reading.sub("", line[found.end() :]))
    before, after = (part.strip(EDGES) for part in rest)
    if LATIN.search(before + after) and not WIDE.search(before + after):
        told = rest[1].lstrip().startswith(TELLING) and not after.startswith(BESIDE.credits)
        apart = rest[0].rstrip().endswith(SIGNS) or OWN_LABEL.search(rest[0])
        before_too = few(before) if FIRST_LABEL.search(rest[0]) or (headed and apart) else named(before, headed)
        again = after.startswith(BESIDE.credits) and BESIDE.role(after) == "updated"
        labelled_too = again or (headed and rest[1].lstrip().startswith(SIGNS))
        after_too = few(after) if labelled_too else named(after, headed)
        return before_too and after_too and not (after and (told or CLAUSE.search(after)))
    return len(before + after) <= BESIDES and not any(CLAUSE.search(part) for part in (before, after))


def unpressed(behind: str) -> str:
    """What stands behind a date without what is pressed there and, behind a label of its own, without the one call that ends the line."""
    rest = BESIDE.buttons.sub("", behind).rstrip(EDGES)
    told, gap, call = rest.rpartition(" ")
    return told if gap and len(call) <= CALL and call.endswith(CALLS) and BESIDE.sources.search(told) else rest


def labelled(line: str) -> bool:
    """Whether a line is several dates behind few words that say of what each is, but for one: 6 May 2018 (Updated: 9 May 2018)."""
    found = list(STAMP.finditer(line)) if len(line) <= LISTED and YEAR.search(line) else []
    if len(found) < 2:
        return False
    ends = [0, *(one.end() for one in found)]
    words = [line[end : one.start()] for end, one in zip(ends, found, strict=False)]
    told = [one for one in words if (bare := one.strip(EDGES)) and not BESIDE.until.fullmatch(bare)]
    return (
        bool(told)
        and few(line[ends[-1] :])
        and all(few(one) and (BESIDE.role(one) or BESIDE.of_another(one)) for one in told)
    )


def few(words: str) -> bool:
    """Whether words are few, or names before few and a sign, and no sentence ends among them."""
    told = words.strip(f"{EDGES}.;；")
    before, sign, behind = told.rpartition("|")
    if sign and named(before):
        told = behind
    return len(told.split()) <= NAMES and len(WIDE.findall(told)) <= BESIDES and not STOP.search(told)


def named(words: str, names: bool = True) -> bool:
    """Whether words are labels, and with `names` such and what links them: By Ann Lee, The Herald, Posted by AP."""
    told = [
        word.rstrip(":")
        for word in words.replace(",", " ").replace("|", " ").replace("·", " ").replace("•", " ").split()
    ]
    return len(told) <= NAMES and all(word.lower() in BESIDE.links or (names and NAME.fullmatch(word)) for word in told)


@lru_cache(maxsize=512)  # a line is asked twice: whether it is a date alone, and whether it is one with words
def _stamp(line: str) -> re.Match[str] | None:
    """The first full date of a line that is short enough for a stamp; None where its figures may be anything: 20230712, 113/03/19."""
    found = STAMP.search(line) if len(line) <= SHORT and YEAR.search(line) else None
    return None if found is None or ((found["y7"] or found["y9"]) and not found["hour"]) else found
