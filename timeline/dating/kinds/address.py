"""Dates in the document's own address and in its file name. Addresses of pictures are never read.

Some outlets' addresses end with the story's number, ``idCNKBS29D0AF``, in which characters count days: ``29D`` in base 36.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, time, timedelta
from pathlib import PurePosixPath
from urllib.parse import unquote

from timeline.calendar.printed import day
from timeline.dating.evidence.made import evidence
from timeline.dating.evidence.witness import Open
from timeline.model import Document, Evidence, Expression, Moment
from timeline.packs import beside, sources
from timeline.packs.sources import host_of

YEAR = r"(?P<y>(?:199|20[0-4])\d)"
MONTH_NAME = f"(?P<n>{beside().month})"
# In order of trust; the first that gives a day counts.
FORMS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        # /2022/2/4/ /2022/2/4_a; not /2021/01/16.html, which a weblog calls an article by a number in its title
        rf"/{YEAR}/(?P<m>\d{{1,2}})/(?P<d>\d{{1,2}})(?=[/_?#-]|$)",
        rf"/{YEAR}(?P<s>[-_.])(?P<m>\d{{1,2}})(?P=s)(?P<d>\d{{1,2}})(?=[/_.?#-]|$)",  # /2021-01-08/ /2023_07_13_700886
        rf"/{YEAR}[-/](?P<m>[01]\d)-?(?P<d>[0-3]\d)(?=[/_.?#-]|$)",  # /2021/0108/ /2021-0108/
        rf"/{YEAR}-(?P<m>[01]\d)/(?P<d>[0-3]\d)/",  # /2021-01/08/
        rf"/{YEAR}/{MONTH_NAME}/(?P<d>\d{{1,2}})(?=/)",  # /2023/jul/12/
        rf"(?<![\d.]){YEAR}(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01])(?=\D|$)",  # story20210108-1114752 -20230712/7177283
        rf"/{YEAR}(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01])\d{{3,10}}(?=[/_.?#a-z ]|$)",  # /202101080050.aspx
        rf"[_-]{YEAR}(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?(?=[_.?#a-z ]|$)",  # _202101080050
        rf"[-_/=]{YEAR}[-_](?P<m>[01]?\d)[-_](?P<d>[0-3]?\d)(?=\D|$)",  # -2023-07-12/
        # /19-05-2017/ -05-19-2017; not /05-06-2017/, which is either
        rf"[-_/](?P<d>1[3-9]|2\d|3[01])(?P<s>[-_])(?P<m>0?[1-9]|1[0-2])(?P=s){YEAR}(?=[/_.?#-]|$)",
        rf"[-_/](?P<m>0?[1-9]|1[0-2])(?P<s>[-_])(?P<d>1[3-9]|2\d|3[01])(?P=s){YEAR}(?=[/_.?#-]|$)",
        rf"(?<!\d)(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01]){YEAR}(?:\d{{6}})?(?=\D|$)",  # jt-01082021142818
        r"/(?P<y>[0-4]\d)/(?P<m>\d{1,2})/(?P<d>\d{1,2})/[a-z]?\d",  # /gb/22/2/4/n13555352
        r"/(?P<y>[0-4]\d)/(?P<m>[01]\d)(?P<d>[0-3]\d)/\d",  # /21/0108/09/
    )
)
MONTH = re.compile(rf"/{YEAR}[-/]?(?P<m>0[1-9]|1[0-2])/")  # /2021/01/slug
DIGITS = 36  # with which such numbers are written
LONGEST = 1000  # characters of an address that are read


def find(document: Document, expressions: tuple[Expression, ...]) -> Iterator[Evidence | Open]:
    """The day (or the month) in the address, unless the source's addresses bear none; then the day in the file's name."""
    source = document.source
    if document.url and not (source and source.url_date != "published"):
        path = path_of(document.url)
        if found := day_in(path):
            moment, text = found
            yield evidence("address", moment, text, "address")
        elif numbered := story(document.url):
            yield evidence("address", *numbered, "address")
        elif named := MONTH.search(path):
            yield Open("month", named[0].strip("/"), "address", year=int(named["y"]), month=int(named["m"]))
    name = PurePosixPath(document.path.replace("\\", "/")).name
    if found := day_in("/" + name):
        moment, text = found
        yield evidence("file", moment, text, "file name", "captured" if beside().saved.match(name) else "published")


def story(url: str) -> tuple[Moment, str] | None:
    """The day that the number of an outlet's story counts, and the number."""
    for numbered in sources().numbered:
        own = any(f".{host_of(url)}".endswith(f".{host}") for host in numbered.hosts)
        if own and (found := numbered.story.search(path_of(url))):
            counted = numbered.first + timedelta(days=int(found["days"], DIGITS))
            return Moment(datetime.combine(counted, time()), "day"), found[0].strip("-")
    return None


def path_of(url: str) -> str:
    """The part of an address after the host, its query last, percent signs resolved."""
    _, _, rest = url.partition("://")
    _, slash, path = rest.partition("/")
    return unquote(slash + path)[:LONGEST]


def day_in(path: str) -> tuple[Moment, str] | None:
    """The day that a path names, and the characters that name it."""
    for form in FORMS:
        for found in form.finditer(path):
            groups = found.groupdict()
            year = int(groups["y"])
            month = beside().number(groups["n"]) if groups.get("n") else int(groups["m"])
            if moment := day(year if year > 99 else 2000 + year, month, int(groups["d"])):
                return moment, found[0].strip("/-_=")
    return None
