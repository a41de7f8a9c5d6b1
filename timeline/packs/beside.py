"""What pages print with their dates (``beside.toml``), compiled: months, weekdays, hours, labels, and how long ago."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Literal

from timeline.errors import PackError
from timeline.model import Role
from timeline.packs.beside_file import Pack, Units
from timeline.packs.shapes import shaped

NAME = "packs/beside"
LETTERS = 3  # by which a month is known
LABEL = 16  # characters between a label and what it is of
SIGNS = "|｜·•∙⋅・/,，"  # what parts the words of a line, beside spaces
TRAIL = 48  # characters that may follow a line's relative stamp, after a sign: 2 weeks ago · 6 min read


@dataclass(frozen=True, slots=True)
class Beside:
    """`month` is the source of a pattern for a month's name or abbreviation; `labels` finds what says of what a date is, by role.

    Sources of patterns are also `weekday` (before a date in words), `day_of_week` (behind one in figures), `ordinal`, `clock`,
    `minguo`, `copyright`, `at` and `on` (before a time and before its day), `articles` (before a dateline's day) and those of `units`
    (behind numbers). `parts` are the words for parts of the day, among them those of the `night` and the `afternoon`. `links` are words
    that join or label the names in a date's line, `credits` what opens such names behind it, `sources` labels there, `until` joins the
    days of a range, and `reading` finds how long the text takes
    to read, `buttons` what is pressed there: 听全文, 分享, Share.
    `others` finds at the end of what precedes a date that it is no publication's, `own` before it that it is, `first` before it that
    the text came out then and may have come out again, `behind` at the beginning of what stands behind it, by role, what it is.
    `back` finds in a title that its date is of the past, `work` that a book or a film is described, `out`
    before a date that it came out then. `saved` matches the beginning of a file's name whose day is that of saving it.
    `counted` matches the number of a day or week before the date of its heading (Day 2: June 10).
    `ahead` finds at the end of what stands before a date that it looks ahead to it.
    `weekdays` find the day of the week at the end of what stands before a date, and at the beginning of what stands behind its figures.
    `ago` matches a relative stamp, its ``count`` and one group a unit; `line` a line that is nothing but one, with its label and
    what may follow after a sign; `days` are words for the days before, by their number.
    """

    month: str
    months: dict[str, int]
    labels: dict[Role, re.Pattern[str]]
    others: re.Pattern[str]
    own: re.Pattern[str]
    first: re.Pattern[str]
    back: re.Pattern[str]
    work: re.Pattern[str]
    out: re.Pattern[str]
    article: re.Pattern[str]
    dates: re.Pattern[str]
    clocks: re.Pattern[str]
    labelling: re.Pattern[str]
    behind: dict[Role, re.Pattern[str]]
    ago: re.Pattern[str]
    line: re.Pattern[str]
    counts: dict[str, int]
    days: dict[str, int]
    ahead: re.Pattern[str]
    weekday: str
    day_of_week: str
    weekdays: tuple[re.Pattern[str], re.Pattern[str]]
    ordinal: str
    year_first: frozenset[str]
    either_first: frozenset[str]
    month_first: frozenset[str]
    day_first: frozenset[str]
    at: str
    on: str
    articles: str
    clock: str
    eras: tuple[str, ...]
    minguo: str
    units: Units
    copyright: str
    saved: re.Pattern[str]
    parts: tuple[str, ...]
    night: tuple[str, ...]
    afternoon: tuple[str, ...]
    links: frozenset[str]
    credits: tuple[str, ...]
    until: re.Pattern[str]
    sources: re.Pattern[str]
    reading: re.Pattern[str]
    buttons: re.Pattern[str]
    counted: re.Pattern[str]

    def number(self, month: str) -> int:
        """1 to 12 for a month's name or abbreviation."""
        return self.months[month[:LETTERS].lower()]

    def of_another(self, words: str) -> Literal["earlier", "apart", "signed", ""]:
        """Of what a date is that is no publication's, by what stands right before it; empty where that says nothing of the kind."""
        if found := self.others.search(words):
            return "earlier" if found["earlier"] else "apart" if found["apart"] else "signed"
        label = self.labelling.search(words)
        return "apart" if label and self.strange(label["label"].strip()) else ""

    def strange(self, label: str) -> bool:
        """Whether a label before a colon is none of an article's day: 成立时间, Date of birth, Founded; names may be those of outlets."""
        if self.article.search(label) or self.own.search(label) or self.role(label) in ("updated", "captured"):
            return False
        words = label.split()
        if label.isascii():
            names = label.isupper() or (len(words) > 1 and all(word[:1].isupper() for word in words))
            return bool(self.dates.search(label)) or not (names or self.role(label))
        dated = self.dates.search(label)
        return dated is not None and dated.start() > 0 and not self.clocks.search(label)

    def role(self, words: str) -> Role | None:
        """What a date is of, by the words beside it: the first of update, capture and publication that they name."""
        return next((role for role in ROLES if role in self.labels and self.labels[role].search(words)), None)

    def role_behind(self, words: str) -> Role | None:
        """What the last date of a line is of, by the words right behind it: 2019-3-6 编辑."""
        return next((role for role, pattern in self.behind.items() if pattern.match(words)), None)

    def day_named(self, before: str, behind: str) -> int | None:
        """The day of the week, 1 for Monday, that stands right before a date or right behind its figures; None where none does."""
        found = self.weekdays[0].search(before) or self.weekdays[1].match(behind)
        return int((found.lastgroup or "")[1:]) if found else None

    def count(self, said: str) -> int:
        """The number that a relative stamp says: 24, an, 三."""
        return int(said) if said.isdigit() else self.counts[said.lower()]


ROLES: tuple[Role, ...] = ("updated", "captured", "published")


@cache
def beside() -> Beside:
    """The compiled pack. Raises PackError where it does not fit or a pattern does not compile."""
    pack = shaped("beside", Pack)
    units = "|".join(f"(?P<{unit}>{either(words)})" for unit, words in pack.ago.units.items())
    count = rf"(?P<count>\d{{1,3}}|{'|'.join(sorted(pack.ago.count, key=len, reverse=True))})"
    ago = rf"(?<![A-Za-z\d.])(?:{either(pack.ago.about)})?\s?{count}\s?(?:{units})\s?(?:{either(pack.ago.after)})"
    kinds = "|".join(f"(?P<{kind}>{either(getattr(pack.others, kind))})" for kind in ("earlier", "apart", "signed"))
    between = rf"(?:\d{{1,2}}[:.]\d\d(?:\s?{pack.units.half})?(?:\s[A-Z]{{2,4}})?,?\s)?(?:(?:{either(pack.weekday.before)})\.?,?\s)?"
    told = either(one for words in pack.labels.values() for one in words)
    return Beside(
        month=rf"(?:{either(pack.months)})\b\.?",
        months={name[:LETTERS].lower(): number for number, name in enumerate(pack.months, 1)},
        labels={role: compiled(either(words)) for role, words in pack.labels.items()},
        others=compiled(rf"(?:{kinds}){pack.others.joint}\s?[:：]?\s?{between}$"),
        own=compiled(either(pack.others.own)),
        first=compiled(either(pack.others.first)),
        back=compiled(either(pack.others.back)),
        work=compiled(either(pack.others.work)),
        out=compiled(either(pack.others.out)),
        article=compiled(either(pack.others.article)),
        dates=compiled(pack.others.dates),
        clocks=compiled(pack.clock),
        labelling=compiled(rf"(?:^|[|·•;；,，　\s])(?P<label>[^\W\d_](?:[\w’' -]{{0,28}}\w)?)\s?[:：]\s?{between}$"),
        behind={role: compiled(rf"\s?(?:{either(words)})\W*$") for role, words in pack.others.behind.items()},
        ago=compiled(ago),
        line=compiled(rf"(?:[^\d\n]{{0,{LABEL}}}(?:{told})[^\d\n]{{0,{LABEL}}})?{ago}(?:\s*[·|•—–-].{{0,{TRAIL}}})?"),
        counts=dict(pack.ago.count),
        days=dict(pack.ago.days),
        ahead=compiled(rf"(?:{either(pack.ahead.before)})\s?$|(?:{either(pack.ahead.clause)})[^。！？；，,;!?\n]*$"),
        weekday=rf"(?:{either(pack.weekday.before)})\.?",
        day_of_week=either(pack.weekday.behind),
        weekdays=(
            compiled(rf"(?<![^\W\d_])(?:{numbered(pack.weekday.before)})\.?,?\s?$"),
            compiled(rf"\s{{0,2}}[(（\[]?(?:{numbered(pack.weekday.behind)})"),
        ),
        ordinal=rf"(?:{pack.ordinal})",
        year_first=pack.year_first,
        either_first=pack.either_first,
        month_first=pack.month_first,
        day_first=pack.day_first,
        at=pack.at,
        on=pack.on,
        articles=either(pack.articles),
        clock=pack.clock,
        eras=pack.eras,
        minguo=pack.minguo,
        units=pack.units,
        copyright=either(pack.copyright),
        saved=compiled(rf"(?:{either(pack.saved)})(?![^\W\d_])"),
        parts=(*pack.parts.night, *pack.parts.morning, *pack.parts.afternoon),
        night=pack.parts.night,
        afternoon=pack.parts.afternoon,
        links=pack.line.links,
        credits=pack.line.credits,
        until=compiled(pack.line.until),
        sources=compiled(either(pack.line.sources)),
        reading=compiled(pack.line.reading),
        buttons=compiled(rf"(?<![^\s{SIGNS}])(?:{either(pack.line.buttons)})[!！。.…]?(?![^\s{SIGNS}])"),
        counted=compiled(either(pack.line.counted)),
    )


def either(words: Iterable[str]) -> str:
    """One pattern's source out of several."""
    return "|".join(f"(?:{one})" for one in words)


def numbered(words: Iterable[str]) -> str:
    """The same, each with its number, from 1, for the name of its group."""
    return "|".join(f"(?P<n{number}>{one})" for number, one in enumerate(words, 1))


def compiled(pattern: str) -> re.Pattern[str]:
    """The pattern, or PackError where it does not compile."""
    try:
        return re.compile(pattern, re.IGNORECASE)
    except re.error as error:
        raise PackError(f"the pattern does not compile: {error}", path=NAME, text=str(error.pattern)) from error
