"""Text → Expressions: one pass from left to right; at each place the longest match that its surroundings allow wins."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass

from msgspec.structs import replace

from timeline import packs
from timeline.calendar.partial import merge, precision
from timeline.grammar.plain import Plain, plain
from timeline.grammar.refining.order import one_order
from timeline.grammar.refining.refine import STEPS, holds_alone, neighbours
from timeline.grammar.rules.compiled import Compiled
from timeline.grammar.rules.cues import grammar_for
from timeline.grammar.rules.grammar import Grammar
from timeline.grammar.rules.meaning import IMPOSSIBLE, clock, read
from timeline.grammar.search.places import Match, Search, begins_inside_word, past
from timeline.grammar.search.searcher import by_characters, searcher
from timeline.model import Expression, Span


@dataclass(frozen=True, slots=True)
class Rejected:
    """A match of a rule that is no expression, and why."""

    span: Span
    text: str
    rule: str
    reason: str


Note = Callable[[Rejected], None] | None  # None where nobody asks why


def find(text: str, language: str, *, most: int | None = None) -> tuple[Expression, ...]:
    """The time expressions of a text in order, not overlapping; ``text[span.start:span.end]`` is each one's text.

    `language` is the document's (``zh-Hans``, ``en`` …). An expression never reaches over the end of a line.
    A language without a pack is read by dateparser (`timeline.grammar.foreign`), and where that does not know it
    either, by the Chinese one, for its stamps and numbers. After the first `most` the text is read no further.
    """
    if _is_foreign(language):
        from timeline.grammar import foreign

        return foreign.find(text, _name(language))[:most]
    return _find(text, language, None, most)


def _name(language: str) -> str:
    return language.split("-")[0]


def _is_foreign(language: str) -> bool:
    if _name(language) in packs.languages():
        return False
    from timeline.grammar import foreign  # brings dateparser, whose import takes as long as all else together

    return foreign.knows(_name(language))


def why_not(text: str, language: str) -> tuple[Rejected, ...]:
    """The matches of rules that were turned down, with the reason, in the order of their places."""
    noted: list[Rejected] = []
    if _is_foreign(language):
        return ()
    _find(text, language, noted.append)
    own = (Rejected(one.span, text[one.span.start : one.span.end], one.rule, one.reason) for one in noted)
    return tuple(sorted(own, key=lambda one: (one.span, one.rule)))


def _find(text: str, language: str, note: Note, most: int | None = None) -> tuple[Expression, ...]:
    if instead := plain(text, language):
        return _as_given(text, instead, _find(instead.text, language, note and _telling(text, instead, note), most))
    chosen = grammar_for(language)
    found = _scan(text, chosen, (searcher if note is None else by_characters)(chosen)(text), note, most)
    kept: list[Expression] = []
    for near in neighbours(text, chosen, found):
        if len(near) == 1 and holds_alone(text, chosen, near[0]):
            kept += near
        elif len(near) > 1 or note is not None:
            kept += _refined(text, chosen, near, note)
    return tuple(one_order(kept))


def _as_given(text: str, instead: Plain, found: tuple[Expression, ...]) -> tuple[Expression, ...]:
    """What was found in a text made plain, where and as it stands in the text."""
    spans = [instead.given(one.span) for one in found]
    return tuple(
        replace(one, span=span, text=text[span.start : span.end]) for one, span in zip(found, spans, strict=True)
    )


def _telling(text: str, instead: Plain, note: Callable[[Rejected], None]) -> Callable[[Rejected], None]:
    """What notes of a text made plain what is turned down in it, where and as that stands in the text."""

    def tell(one: Rejected) -> None:
        span = instead.given(one.span)
        note(Rejected(span, text[span.start : span.end], one.rule, one.reason))

    return tell


def _refined(text: str, chosen: Grammar, found: list[Expression], note: Note) -> list[Expression]:
    for step in STEPS:
        kept = step(text, chosen, found)
        if note is not None and len(kept) < len(found):
            starts = [one.span.start for one in kept]
            for one in found:
                place = bisect_right(starts, one.span.start) - 1
                if place < 0 or kept[place].span.end <= one.span.start:
                    note(Rejected(one.span, one.text, one.rule, f"turned down by {step.__name__}"))
        found = kept
    return found


def _scan(text: str, chosen: Grammar, following: Search, note: Note, most: int | None) -> list[Expression]:
    found: list[Expression] = []
    at = end = 0
    tails = chosen.tails
    while (most is None or len(found) < most) and (place := following(at)):
        start, matches = place
        before = text[start - 1 : start]
        for match in matches:
            stop = start + match.length
            after = text[stop : stop + 1]
            left, right = match.before[before], match.after[after]
            if left and right:
                meant = match.reading
            elif note is None and (left is False or right is False):
                continue
            else:
                wrong = _begins(text, start, end, chosen, match) if start > end else ""
                meant = wrong or _ends(text, stop) or _surroundings(text, match.rule, start, stop) or match.reading
            if isinstance(meant, str):
                if note is not None:
                    note(Rejected(Span(start, stop), match.said, match.rule.rule.name, meant))
                if meant != IMPOSSIBLE:
                    continue
            elif not match.is_trap:
                one = Expression(Span(start, stop), *meant)
                if (more := tails.get(after)) and more.can_begin(text[stop + 1 : stop + 2]):
                    one = _tail(text, more.rules, one, note)
                    stop = one.span.end
                found.append(one)
            at = end = stop  # what does not exist takes its place all the same: 2月30日 is not 2月
            break
        else:
            at = past(chosen, text, start)
    return found


def _begins(text: str, start: int, end: int, chosen: Grammar, match: Match) -> str:
    """Why a match may not begin here: inside a number or a Latin word. `end` is where the last expression ended."""
    first, before = text[start], text[start - 1]
    if first in chosen.numerals:
        pointed = before in ".,:/-．" and start - 1 > end and text[start - 2].isdigit()
        pointed = pointed and not (before == ":" and match.is_calendar_date)  # no clock goes on so: 病例2:12月29日
        inside = before in chosen.numerals and (before.isdigit() or not first.isdigit())
        return "begins inside a number" if inside or pointed else ""
    inside = first.isascii() and first.isalpha() and begins_inside_word(text, start)
    return "begins inside a word" if inside else ""


def _ends(text: str, stop: int) -> str:
    """Why no match may end here: inside a number or a Latin word."""
    last, after = text[stop - 1], text[stop : stop + 1]
    if last.isdigit():
        return "ends inside a number" if after.isdigit() else ""
    inside = last.isascii() and last.isalpha() and after.isalpha() and after.isascii()
    return "ends inside a word" if inside else ""


def _surroundings(text: str, compiled: Compiled, start: int, stop: int) -> str:
    if compiled.not_before and (hit := compiled.not_before.before(text, start)):
        return f"stands after {hit[0]!r}"
    if compiled.needs_before and not compiled.needs_before.before(text, start):
        return "does not stand after what it needs"
    if compiled.not_after and (hit := compiled.not_after.after(text, stop)):
        return f"stands before {hit[0]!r}"
    if compiled.needs_after and not compiled.needs_after.after(text, stop):
        return "does not stand before what it needs"
    return ""


def _tail(text: str, tails: tuple[Compiled, ...], head: Expression, note: Note) -> Expression:
    """The expression with the longest of some tails that may follow it: 6月 + 底."""
    grain = precision(head.known) or (head.shift[-1].unit if head.shift else None)
    if head.type not in ("DATE", "TIME") or grain is None:
        return head
    best: Expression | None = None
    for compiled in tails:
        if grain not in compiled.rule.follows or (head.mod and compiled.rule.mod):
            continue
        match = compiled.regex.match(text, head.span.end)
        if match is None or (best is not None and match.end() <= best.span.end):
            continue
        (start, end), said = match.span(), match[0]
        one = _ends(text, end) or _surroundings(text, compiled, start, end) or read(compiled, said)
        if not isinstance(one, str):
            best = Expression(Span(start, end), *one)
        elif note is not None:
            note(Rejected(Span(start, end), said, compiled.rule.name, one))
    if best is None:
        return head
    span = Span(head.span.start, best.span.end)
    known = clock(merge(head.known, best.known))
    return replace(
        head,
        span=span,
        text=text[span.start : span.end],
        rule=f"{head.rule}+{best.rule}",
        type="TIME" if known.part or known.hour is not None else head.type,
        known=known,
        mod=best.mod or head.mod,
        amount=best.amount or head.amount,
        same_period=best.same_period,
    )
