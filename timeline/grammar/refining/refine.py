"""From rules' matches to expressions: small steps in a fixed order, each from a list to a list."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from msgspec.structs import replace

from timeline.calendar.partial import merge, said
from timeline.grammar.refining.counting import count
from timeline.grammar.refining.joining import COMMAS, LONGEST_GLUE, join
from timeline.grammar.refining.lend import share
from timeline.grammar.rules.grammar import HELD, UNNAMED, Grammar
from timeline.grammar.rules.meaning import clock
from timeline.model import Expression, Partial

Step = Callable[[str, Grammar, list[Expression]], list[Expression]]
ENDS = 2  # of a range
OPENS_LINE = 20  # characters before the day of a dateline in which its line begins
SAID = re.compile(r"\S")
COMMA = "，|, ?"  # may join besides the glue of the pack


def ranges(text: str, grammar: Grammar, found: list[Expression]) -> list[Expression]:
    """The first of two expressions that a range word joins is marked: 7月11日 至 12日."""
    glue = grammar.glue.get("range")
    if glue is None:
        return found
    marked = []
    for place, one in enumerate(found):
        after = found[place + 1] if place + 1 < len(found) else None
        opens = (
            after is not None
            and after.span.start - one.span.end <= LONGEST_GLUE
            and _same_kind(one, after)
            and not _ends_dateline(text, grammar, one, after)
            and (
                glue.fullmatch(text, one.span.end, after.span.start)
                or _between(text, grammar, one, after)
                or _bounded(text, one, after)
                or _until_now(grammar, one, after)
            )
        )
        if one.amount and one.amount[0][0] == UNNAMED:
            if not opens or after is None or not after.amount:
                continue
            one_amount = ((after.amount[0][0], one.amount[0][1]), *one.amount[1:])
            marked.append(replace(one, amount=one_amount, ranges=True))
        else:
            marked.append(replace(one, ranges=True) if opens else one)
    return marked


def _between(text: str, grammar: Grammar, one: Expression, after: Expression) -> bool:
    """Whether "and" joins the ends of a range: only after a word that opens one (between 2007 and 2009) or before one that closes it."""
    opener, joint, closer = (grammar.glue.get(name) for name in ("range_opener", "range_and", "range_closer"))
    if joint is None or not joint.fullmatch(text, one.span.end, after.span.start):
        return False
    if closer is not None and closer.match(text, after.span.end):
        return True
    if opener is None:
        return False
    if opener.search(text, one.span.start, one.span.end):  # Monday between 4 p.m. and 5 p.m.
        return True
    return any(
        hit.end() == one.span.start for hit in opener.finditer(text, max(0, one.span.start - 16), one.span.start)
    )


def _ends_dateline(text: str, grammar: Grammar, one: Expression, after: Expression) -> bool:
    """Whether a dash parts the day of a dateline from a text that begins with a date: 路透上海1月7日 - 2020年12月出口增长."""
    before, behind = grammar.cues.get("dateline_before"), grammar.cues.get("dateline_after")
    if (
        before is None
        or behind is None
        or one.known.day is None
        or not behind.match(text[one.span.end : after.span.start])
    ):
        return False
    return before.search(text, max(0, one.span.start - OPENS_LINE), one.span.start) is not None


def _bounded(text: str, one: Expression, after: Expression) -> bool:
    """Whether two lengths are the least and the most of one: 三年以上七年以下."""
    between = text[one.span.end : after.span.start]
    lengths = one.type == after.type == "DURATION" and one.mod == "MORE_THAN" and after.mod == "LESS_THAN"
    return lengths and (not between or between in COMMAS)


def _until_now(grammar: Grammar, one: Expression, after: Expression) -> bool:
    """Whether a date runs up to now, in a word that holds the joint of the range itself: 2009年至今."""
    if after.span.start != one.span.end or after.ref != "PRESENT_REF" or one.type not in ("DATE", "TIME"):
        return False
    cue = grammar.cues.get("until_now")
    return cue is not None and cue.match(after.text) is not None


def _same_kind(one: Expression, other: Expression) -> bool:
    points = ("DATE", "TIME")
    return (
        one.type == other.type
        or (one.type in points and other.type in points)
        or (one.type in points and other.ref == "PRESENT_REF")
        or (one.every and other.type in points and (other.known.weekday is not None or one.known.hour is not None))
        or (one.every and other.type == "DATE" and _same_units(one, other))
    )


def _same_units(one: Expression, other: Expression) -> bool:
    """Whether both say a month, a month and a day, or a day (每年7月到9月, 每月1号到5号), or the second a day of the first one's month."""
    first, last = said(one.known), said(other.known)
    of_month = (first, last) == (("month", "day"), ("day",))
    return (of_month or first == last in (("month",), ("month", "day"), ("day",))) and not other.shift


def strong(text: str, grammar: Grammar, found: list[Expression]) -> list[Expression]:
    """What was found by weak rules alone is dropped, unless it is the whole text: 五四 without 青年节, 一点 without 下午.

    Two ends of a range hold each other up: Monday 3 to 8.
    """
    alone = [one.rule not in grammar.sure and _is_weak(text, grammar, one) for one in found]
    if not any(alone):
        return found
    if len(found) == ENDS and _is_whole_range(text, grammar, *found):
        return found
    held = [
        not weak
        or (place + 1 < len(found) and not alone[place + 1] and _opens(text, grammar, found[place], found[place + 1]))
        or (place > 0 and not alone[place - 1] and _opens(text, grammar, found[place - 1], found[place]))
        for place, weak in enumerate(alone)
    ]
    return [one for one, holds in zip(found, held, strict=True) if holds]


def _is_whole_range(text: str, grammar: Grammar, one: Expression, other: Expression) -> bool:
    """Whether a text is a range and nothing else: 三号到五号."""
    joint = grammar.glue.get("range")
    joined = joint is not None and joint.fullmatch(text, one.span.end, other.span.start)
    return bool(joined) and not (SAID.search(text, 0, one.span.start) or SAID.search(text, other.span.end))


def _is_weak(text: str, grammar: Grammar, one: Expression) -> bool:
    """Whether an expression was found by weak rules alone and there is something else in the text."""
    if not grammar.weak.issuperset(one.rule.split("+")):
        return False
    return bool(SAID.search(text, 0, one.span.start) or SAID.search(text, one.span.end))


def _opens(text: str, grammar: Grammar, one: Expression, other: Expression) -> bool:
    if one.known.hour is not None and one.known.part is not None and other.known.hour is not None:
        joint = grammar.glue.get("range")  # 早上七点到九点
        spanned = bool(joint and joint.fullmatch(text, one.span.end, other.span.start))
        if spanned or not one.ranges:
            return spanned
    if one.known.day is not None and said(other.known) == ("day",):
        joint = grammar.glue.get("range")  # 三月三号到五号
        return bool(joint and joint.fullmatch(text, one.span.end, other.span.start))
    joints = (grammar.glue.get("range"), grammar.glue.get("range_and"))
    return one.ranges and any(joint and joint.fullmatch(text, one.span.end, other.span.start) for joint in joints)


def repeat(text: str, grammar: Grammar, found: list[Expression]) -> list[Expression]:
    """The second end of a range that begins with a repeated day, or the next of a list, is repeated as well: 每周二至周日."""
    kept: list[Expression] = []
    for one in found:
        opener = kept[-1] if kept else None
        if opener is not None and opener.ranges and opener.every and one.type == "TIME" and not one.shift:
            kept.append(replace(one, type="SET", every=True, known=_until(opener.known, one.known), hang="none"))
        elif opener is not None and opener.ranges and opener.every and opener.known.weekday and one.known.weekday:
            one_known = replace(one.known, part=None, hour=None, minute=None)
            kept.append(replace(one, type="SET", every=True, known=one_known, hang="none"))
        elif (
            opener is not None
            and opener.every
            and (
                (opener.ranges and one.type == "DATE" and _same_units(opener, one))
                or _goes_on(text, grammar, opener, one)
            )
        ):
            known = merge(Partial(month=opener.known.month), one.known)
            kept.append(replace(one, type="SET", every=True, hang="none", known=known))
        else:
            kept.append(one)
    return kept


def _until(opener: Partial, known: Partial) -> Partial:
    """The hour up to which something repeated lasts, of the same day where it is a later one: 每周二下午4点到6点."""
    if opener.part is not None and known.part is None and known.hour is not None:
        meant = clock(replace(known, part=opener.part))
        known = meant if (meant.hour or 0) > (opener.hour or 0) else known
    if (
        known.hour is None
        or opener.hour is None
        or (known.hour, known.minute or 0) <= (opener.hour, opener.minute or 0)
    ):
        return known
    return merge(replace(opener, part=None, hour=None, minute=None, second=None), known)


def _goes_on(text: str, grammar: Grammar, opener: Expression, one: Expression) -> bool:
    """Whether a weekday or day goes on with a list of repeated ones: every Tuesday and Friday, 每月1号和15号."""
    glue = grammar.glue.get("list")
    if said(opener.known) == said(one.known) == ("day",) and one.hang == "either" and not one.shift:
        return bool(glue and glue.fullmatch(text, opener.span.end, one.span.start))
    bare = (
        bool(opener.known.weekday) and said(one.known)[:1] == ("weekday",) and one.known.day is None and not one.shift
    )
    beside = opener.span.end == one.span.start  # 每周二周五
    return bare and (beside or bool(glue and glue.fullmatch(text, opener.span.end, one.span.start)))


STEPS: tuple[Step, ...] = (join, strong, count, ranges, repeat, share)


def holds_alone(text: str, grammar: Grammar, one: Expression) -> bool:
    """Whether an expression that nothing stands beside passes all steps: it is not weak, or all of the text, and says what it counts."""
    if one.rule in grammar.sure:
        return True
    held = bool(one.amount) and one.amount[0][0] in HELD
    return not held and not _is_weak(text, grammar, one)


@cache
def joint(grammar: Grammar) -> re.Pattern[str]:
    """All that can stand between two expressions of which a step makes one, or that lend each other something."""
    glue = (pattern.pattern for name, pattern in grammar.glue.items() if name not in ("range_opener", "range_closer"))
    return re.compile("|".join(f"(?:{source})" for source in (*glue, COMMA)))


def neighbours(text: str, grammar: Grammar, found: list[Expression]) -> Iterator[list[Expression]]:
    """The expressions in groups of those between which something stands that joins: most stand alone."""
    joins = joint(grammar).fullmatch
    group: list[Expression] = []
    end = 0
    for one in found:
        start = one.span.start
        if group and (start - end > LONGEST_GLUE or not joins(text, end, start)):
            yield group
            group = []
        group.append(one)
        end = one.span.end
    if group:
        yield group
