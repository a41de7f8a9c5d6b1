"""Datelines of agencies, and the stamp with which one of them closes: whose they are, and on which clock."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime

from timeline.calendar import eras, zones
from timeline.calendar.printed import day
from timeline.dating.evidence.made import evidence
from timeline.dating.evidence.witness import Open
from timeline.late import late
from timeline.model import Block, Document, Evidence, Expression, Span
from timeline.packs import beside, sources
from timeline.packs.characters import HAN

HEAD, TAIL = 12, 20  # blocks at the beginning and the end that are looked at
LONGEST = 100  # characters of a dateline
NEAR = 3  # hours between two clocks that mostly have one date
DASHES = ("-", "—", "–")  # with which an agency's own pages end its dateline
WORDS, UNITS = sources().dateline, beside().units
AGENCY_NAME, OUTLET, SENT = ("|".join(words) for words in (WORDS.agencies, WORDS.outlets, WORDS.sent))
REPORTED = "|".join((*WORDS.sent, *WORDS.reported))
DATED = "|".join((*WORDS.sent, *WORDS.reported, *WORDS.dated))
# 【大纪元2022年02月04日讯】【新唐人北京时间2021年01月08日讯】
FULL = late(
    rf"[【〔\[（(][^】〕\]）)\n]{{0,20}}?(?P<y>20\d\d|199\d)\s?{UNITS.year}\s?(?P<m>\d{{1,2}})\s?{UNITS.month}\s?(?P<d>\d{{1,2}})\s?{UNITS.day}\s?"
    rf"(?:{DATED})"
)
# 新华社北京2022年2月4日电   临海网2022年2月4日讯
PLAIN = late(
    rf"(?:{AGENCY_NAME}|[{HAN}]{{2,6}}(?:{OUTLET}))[{HAN}]{{0,12}}?\s?(?P<y>20\d\d|199\d)\s?{UNITS.year}\s?(?P<m>\d{{1,2}})\s?{UNITS.month}"
    rf"\s?(?P<d>\d{{1,2}})\s?{UNITS.day}(?:{SENT})(?=[ \u3000]|\s?[（(]|[，：:])"
)
# （中央社記者余祥台北8日電）（法新社香港6日电）新华社北京7月12日电 路透北京1月11日 - 中新网1月8日电
DAY = rf"(?:(?P<m>\d{{1,2}}){UNITS.month})?(?P<d>\d{{1,2}}){UNITS.day}"
WIRE = (
    late(
        rf"[（(【\[]\s?(?P<who>{AGENCY_NAME}|[{HAN}]{{2,6}}(?:{OUTLET}))(?P<between>[^\d\n。，）)】]{{0,24}}?){DAY}"
        rf"[^\d\n。，）)】]{{0,10}}?(?:{REPORTED})\s?[）)】\]]"
    ),
    # without brackets a name that is not known is an agency's or a paper's where nothing else stands before the body of the story
    late(rf"(?P<who>[{HAN}]{{2,6}}(?:{OUTLET}))(?P<between>[{HAN}]{{0,12}}?){DAY}(?:{SENT})(?=[ \u3000]|\s?[（(【])"),
    late(rf"(?P<who>{AGENCY_NAME})(?P<between>[^\d\n。，：:]{{0,24}}?){DAY}(?:{SENT}|\s?[-—–]{{1,2}}(?:\s|$))"),
)
PLACE = r"(?P<place>[A-Z][A-Za-z .'’/-]{1,40}?)(?:, ?(?P<state>[A-Z][A-Za-z. ]{1,20}?))?"
NAMED = rf"(?P<n>{beside().month}) (?P<d>\d{{1,2}})"
REVERSED = rf"(?P<d>\d{{1,2}}) (?P<n>{beside().month})"
WHO = r"(?:\((?P<who>[A-Z][^)\n]{1,40})\)|[-—–]|/ ?[A-Z][A-Za-z ]{2,20} ?/)"  # (Reuters)   -   /PRNewswire/
DASH = r" ?[-—–]{1,2} ?"
ENGLISH = tuple(
    late(form)
    for form in (
        # WASHINGTON, July 12 (Reuters) -   BEIJING, Jan. 8 (Xinhua) --   SPRINGFIELD, Ohio, June 9, 2024 /PRNewswire/ --
        rf"^{PLACE}, {NAMED}(?:, (?P<y>\d{{4}}))? ?{WHO}",
        rf"^{PLACE}, {REVERSED}(?: (?P<y>\d{{4}}))? ?{WHO}",
        # SPRINGFIELD, Ohio – June 9, 2024 –   SPRINGFIELD, Ohio (AP) — June 9, 2024 —   SPRINGFIELD, Ohio--(BUSINESS WIRE)--June 9, 2024--
        rf"^{PLACE}(?: ?\(|{DASH})(?:\(?(?P<who>[A-Z][A-Za-z. ]{{1,40}})\){DASH})?{NAMED}, (?P<y>\d{{4}})(?:{DASH}|\){DASH})",
        rf"^(?P<place>)\((?P<who>[A-Z][A-Za-z. ]{{1,40}})\){DASH}{NAMED}, (?P<y>\d{{4}}){DASH}",
        # NEW YORK, NY / ACCESSWIRE / June 9, 2024 /
        rf"^{PLACE} ?/ ?(?P<who>[A-Z][A-Za-z ]{{2,30}}?) ?/ ?{NAMED}, (?P<y>\d{{4}}) ?/",
    )
)
WORDS_OF_PICTURES = re.compile(WORDS.pictures)
# What stands before and after the date of a dateline in another language.
TOWN = late(rf"[^\W\d_][\w .’'-]{{1,40}}, ?(?:(?:{beside().articles}) )?")
CREDIT = late(r"\.? ?(?:[(/][A-Za-z][\w. ]{1,30}[)/]|[-–—])")
# The Central News Agency's closing stamp: the Minguo year, month and day of the story, 1091014.
AGENCY = re.compile(r"[）)]\s?(?P<y>1[0-3]\d|[89]\d)(?P<m>[01]\d)(?P<d>[0-3]\d)$")


def find(document: Document, expressions: tuple[Expression, ...]) -> Iterator[Evidence | Open]:
    """The dateline with which the story begins and the agency's stamp with which it ends."""
    told = False
    for block in document.blocks[:HEAD]:
        if block.kind in ("paragraph", "byline", "caption", "stamp"):
            for one in list(dateline(document, block)) or foreign(document, expressions, block):
                if not (told and isinstance(one, Evidence)):  # that of what the story quotes
                    yield one
                told = told or isinstance(one, Evidence)
    for block in document.blocks[-TAIL:]:
        yield from agency(document, block)


def dateline(document: Document, block: Block) -> Iterator[Evidence | Open]:
    """The dateline with which a paragraph begins."""
    start = block.span.start
    head = document.text[start : start + LONGEST].partition("\n")[0]
    if found := FULL.match(head) or PLAIN.match(head):
        if moment := day(int(found["y"]), int(found["m"]), int(found["d"])):
            source = document.source
            kind = "dated-abroad" if source and source.dateline_zone not in ("", source.zone) else "dated"
            yield evidence(kind, moment, found[0], "dateline", span=Span(start, start + found.end()))
    elif found := next(filter(None, (form.match(head) for form in WIRE)), None):
        span, month = Span(start, start + found.end()), int(found["m"]) if found["m"] else None
        dashed = found[0].rstrip().endswith(DASHES)
        kind, zone, outlet = whose(document, found["who"], found["between"].strip(), dashed)
        yield Open(kind, found[0], "dateline", span, month=month, of_month=int(found["d"]), zone=zone, outlet=outlet)
    elif (found := next(filter(None, (form.match(head) for form in ENGLISH)), None)) and not pictured(found):
        span, month, of_month = Span(start, start + found.end()), beside().number(found["n"]), int(found["d"])
        if not found["y"]:
            kind, zone, outlet = whose(document, found["who"] or "", found["place"].title(), True)
            yield Open(kind, found[0], "dateline", span, month=month, of_month=of_month, zone=zone, outlet=outlet)
        elif moment := day(int(found["y"]), month, of_month):
            yield evidence("dated", moment, found[0], "dateline", span=span)


def pictured(found: re.Match[str]) -> bool:
    """Whether what reads like a dateline is a caption: The ferry at the pier, March 3, 2012 (AP Photo/Ann Lee)."""
    words = found["place"].replace(",", " ").split()
    small = [word for word in words if word[0].islower() and word not in beside().links]
    return bool(small) or bool(WORDS_OF_PICTURES.search(found.groupdict().get("who") or ""))


def foreign(document: Document, expressions: tuple[Expression, ...], block: Block) -> Iterator[Evidence]:
    """A dateline with its year in a language without a pack: Valencia, 30 oct 2024 (EFE).-"""
    start = block.span.start
    for one in expressions:
        if start < one.span.start < start + LONGEST and one.rule.startswith("foreign"):
            before, after = document.text[start : one.span.start], document.text[one.span.end : one.span.end + LONGEST]
            known = one.known
            moment = day(known.year or 0, known.month or 0, known.day or 0)
            if moment and before[0].isupper() and TOWN.fullmatch(before) and CREDIT.match(after):
                yield evidence("dated", moment, before + one.text, "dateline", span=Span(start, one.span.end))
            return


def whose(document: Document, who: str, place: str, dashed: bool) -> tuple[str, str, str]:
    """The kind of a dateline without a year, the zone of its place, and the outlet whose own it is (empty: another's).

    A place whose clock is behind the desk's has its day there when the desk is in the next; one that is ahead has not.
    `dashed` tells the form of an agency's own pages; in others' its dateline ends with 电.
    """
    agency = sources().by_name(who)
    desk = document.source or agency
    worldwide = agency is not None and agency.name in sources().worldwide
    own = agency is not None and desk is not None and agency.name == desk.name
    if document.source is None and worldwide and not dashed:
        own = False  # what it sells to others is seldom read in its own pages
    zone, outlet = zone_within(place), agency.name if own and agency else ""
    if own and worldwide and not place:
        return "wire", zone, outlet
    if not (desk and desk.zone):
        return "wire-level", zone, outlet
    ahead = hours(zone) - hours(desk.zone) if zone else 0.0
    if abs(ahead) > NEAR:
        return "wire" if ahead < 0 else "wire-ahead", zone, outlet
    return "dateline" if own else "wire-level", zone, outlet


def hours(zone: str) -> float:
    """How far a zone is ahead of Coordinated Universal Time in winter."""
    offset = datetime(2021, 1, 1, tzinfo=zones.info(zone)).utcoffset()
    return offset.total_seconds() / 3600 if offset else 0.0


def zone_within(text: str) -> str:
    """The zone of the place that a dateline names last: 記者余祥台北 → Asia/Taipei; empty where none is known."""
    if zone := zones.of_place(text):
        return zone
    for name in (text, text.rstrip(WORDS.units)):
        for length in range(min(6, len(name)), 1, -1):
            if zone := zones.of_place(name[-length:]):
                return zone
    return ""


def agency(document: Document, block: Block) -> Iterator[Evidence]:
    """An agency's closing stamp at the end of a block."""
    tail = document.text[max(block.span.start, block.span.end - 12) : block.span.end]
    if (found := AGENCY.search(tail)) and (
        moment := day(eras.minguo(int(found["y"])), int(found["m"]), int(found["d"]))
    ):
        end = block.span.end
        yield evidence("agency", moment, found[0][1:].strip(), "agency's closing stamp", span=Span(end - 7, end))
