"""Small digests for the tests of this room: a text whose dates are marked ``[7月11日|2023-07-11]``, read without the rooms before."""

import re
from datetime import date, datetime, timedelta

from dateutil.relativedelta import relativedelta

import timeline
from timeline.building.work.digest import digest as digest_of
from timeline.events import accounted
from timeline.events.merging.comparing.weighing import Weighing
from timeline.model import Dating, Digest, Document, Moment, Source, Span, Timex
from timeline.settings import Settings

_MARKED = re.compile(r"\[([^|\]]+)\|([^|\]]+)(\|range)?\]")
_LENGTHS = {4: ("year", relativedelta(years=1)), 7: ("month", relativedelta(months=1)), 10: ("day", timedelta(days=1))}


def digest(text, published="2023-07-13", *, name="a", language="zh-Hans", title="", source="日报"):
    plain, timexes, at = "", [], 0
    for match in _MARKED.finditer(text):
        plain += text[at : match.start()]
        value = match[2]
        precision, length = _LENGTHS[len(value)]
        since = datetime(*map(int, f"{value}-01-01".split("-")[:3]))
        span = Span(len(plain), len(plain) + len(match[1]))
        timexes.append(
            Timex(span, match[1], "DATE", value, "test", since, since + length, precision, range=bool(match[3]))
        )
        plain += match[1]
        at = match.end()
    plain += text[at:]
    document = Document(id=name, path=f"{name}.txt", text=plain, title=title, language=language, source=Source(source))
    day = date.fromisoformat(published)
    dating = Dating(published=Moment(datetime(day.year, day.month, day.day), "day"), local_date=day)
    account = accounted(document, tuple(timexes), dating)
    return Digest(document, (), dating, tuple(timexes), account.mentions, left=account.left, names=account.names)


def first_titles(text, published="2023-07-13", language="zh-Hans"):
    """The first title of each mention that has one."""
    return [one.titles[0] for one in digest(text, published, language=language).mentions if one.titles]


def groups_of(*texts):
    """The groups of one mention each that `texts`, a document each, give."""
    digests = [digest(text, name=f"d{number}") for number, text in enumerate(texts)]
    return Weighing(digests).singles([mention for one in digests for mention in one.mentions])


def read_on(text, published, path="a.md"):
    """The digest of a file with `published` in its front matter, read by all rooms."""
    document = timeline.read(f"---\ndate: {published}\n---\n{text}\n".encode(), path=path)
    return digest_of(document, Settings())
