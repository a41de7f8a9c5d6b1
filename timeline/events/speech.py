"""Chinese titles of what was said: who, and the beginning of what.

The speaker comes first even where the quotation does in the text; a quotation's marks are left out where only its beginning is shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from timeline.events.lexicon import Lexicon, pattern
from timeline.events.sentences import CLOSE, OPEN, balanced, clauses
from timeline.events.tagger import tagged
from timeline.model import Span

LEAST = 10  # characters of what was said that a title must hold

_QUOTED = '“「『"‘'


def says(words: str, lexicon: Lexicon) -> bool:
    """Whether a clause ends in a verb of saying or finding, so that what was said or found must follow."""
    if lexicon.spaced:
        return any(words.lower().endswith(" " + verb) for verb in lexicon.said)
    bare = words.removesuffix("了")
    return bare.endswith(lexicon.said) or (bare.endswith(lexicon.telling) and not _ends_in_noun(bare))


def _ends_in_noun(words: str) -> bool:
    """Whether the last word is what is done (提出要求, 有关规定, 这一决定), not what somebody does (法院裁定)."""
    before = tagged(words)[-2:-1]
    return bool(before) and before[0][1].startswith(("v", "u", "m", "q", "r", "a"))


def speaker(title: str, lexicon: Lexicon) -> str:
    """Who speaks in a (folded) title of something said; "" in any other, and where saying it is doing it (宣布取消限制)."""
    head, comma, _ = title.partition("，")
    if comma and says(head, lexicon):
        return "" if head.endswith(lexicon.performs) else head
    long = lexicon.said if lexicon.spaced else tuple(verb for verb in lexicon.said if len(verb) > 1)
    match = pattern(long, lexicon.spaced).search(title)
    return title[: match.start()] if match and match.group().lower() not in lexicon.performs else ""


def is_quoted(text: str, span: Span) -> bool:
    """Whether what was said in `span` begins with a quotation's mark."""
    return text[span.start : span.end].lstrip()[:1] in tuple(_QUOTED)


def spoken(text: str, span: Span) -> list[Span]:
    """The clauses of what was said in `span`; of a quotation, the clauses inside its marks."""
    start = span.start
    while start < span.end and (text[start].isspace() or text[start] in _QUOTED):
        start += 1
    quoted = any(text[at] in _QUOTED for at in range(span.start, start))
    end = _closing(text, start, span.end) if quoted else span.end
    inside = clauses(text, Span(start, end))
    if quoted and end < span.end:
        inside += [
            part for part in clauses(text, Span(end + 1, span.end)) if len(text[part.start : part.end].strip()) > 1
        ]
    return inside


def title(head: str, contents: Sequence[str], limit: int, lexicon: Lexicon, quoted: bool = False) -> str:
    """`head` (who said) with as much of `contents` (the clauses of what) as a title needs; "" where none fits.

    Where the text has it `quoted`, what is said of 我 keeps its marks."""
    longest = ""
    if not contents or contents[0].startswith(lexicon.joins):
        return ""
    if len(contents) > 1 and _only_leads(contents[0], lexicon):
        led = title(
            head, (f"{contents[0]}{'' if lexicon.spaced else '，'}{contents[1]}", *contents[2:]), limit, lexicon, quoted
        )
        return led or title(head, contents[1:], limit, lexicon, quoted)
    for who in _heads(head, lexicon):
        for count in range(1, min(len(contents), 4) + 1):
            what = "，".join(contents[:count])
            if len(who) + 1 + len(what) > limit:
                break
            if balanced(what):
                own = quoted and what.startswith(lexicon.first_person) and not any(mark in what for mark in _QUOTED)
                whole = f"{who}：“{what}”" if own else f"{who}，{what}"
                if len(what) >= LEAST:
                    return whole
                if len(what) >= LEAST // 2 and len(whole) > len(longest):
                    longest = whole
    return longest


def _only_leads(clause: str, lexicon: Lexicon) -> bool:
    """Whether a clause of what was said is a condition or a setting, and says nothing without the next."""
    if "，" in clause:
        return False
    framed = clause.startswith(lexicon.lead_open) and clause.endswith(lexicon.lead_end)
    return framed or clause.startswith(lexicon.condition + lexicon.scene)


def _heads(head: str, lexicon: Lexicon) -> Iterator[str]:
    """`head` ever shorter: whole, without its setting, without the speaker's office."""
    yield head
    match = re.fullmatch(
        r"(?P<who>[^，在于对就]{2,22}?)(?:在|于|就|对|接受).{2,30}(?:时|后|中|上|间隙|期间|前|采访|专访)(?P<says>(?:再次|又|也|则)?\w{1,4})",
        head,
    )
    if match:
        head = match["who"] + match["says"]
        yield head
    match = re.fullmatch(
        r"(?P<who>[^，]{2,22}?)(?:对|向)[^，]{2,12}?(?P<says>(?:再次|又|也|则)?(?:表示|说|称|指出|透露|强调))", head
    )
    if match:
        head = match["who"] + match["says"]
        yield head
    described = head.rfind("的", 0, max(len(head) - 5, 0))
    if described > 0 and not any(word in head[:described] for word in ("在", "对", "于", "向", "就")):
        head = head[described + 1 :]
        yield head
    offices = list(pattern(lexicon.offices, False).finditer(head, 0, max(len(head) - 4, 0)))
    if offices:
        yield head[offices[-1].end() :]


def _closing(text: str, start: int, end: int) -> int:
    closers = ['”」』"’']
    for at in range(start, end):
        character = text[at]
        if character in closers[-1]:
            closers.pop()
            if not closers:
                return at
        elif character in OPEN and OPEN[character] in CLOSE:
            closers.append(OPEN[character])
    return end
