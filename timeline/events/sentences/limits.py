"""Dates that are no day of a happening: an end point, a deadline, the date of a thing that is only named, a feast that draws near."""

from __future__ import annotations

from timeline.events.sentences.dated import Dated
from timeline.events.words.lexicon import Lexicon, pattern
from timeline.events.words.parts import ABBREVIATION, ADJECTIVAL_NOUN, ATTRIBUTE, IDIOM, NOUN, PHRASE, SITE, VERBAL_NOUN
from timeline.events.words.tagger import first_word, tagged
from timeline.events.words.wording import Wording
from timeline.model import Span

FEW = 8  # characters between a date and the 之前 that makes it a limit
FRAME = 24  # … behind a 在 that opens what the 之前 ends
LEAST = 2  # characters that must follow what was moved to a date, for it to happen then
AWAY = 16  # characters behind a date in which 之遥 shows that it is only counted the way to
MEANT = 6  # characters between 原定 and its date
NAMED = 16  # characters behind a date in which the 前 or 后 stands of what happens on it

# Tags of the words by which a happening is named.
_NAMES = (NOUN, VERBAL_NOUN, ABBREVIATION, IDIOM, PHRASE, ADJECTIVAL_NOUN, ATTRIBUTE, SITE)


def limits(folded: str, clause: Span, item: Dated, lexicon: Lexicon) -> bool:
    """Whether `item`, in its `clause` of the folded text, bounds or only describes what the clause tells."""
    words = lexicon.wording
    before = folded[clause.start : item.span.start].rstrip(" （(")
    after = folded[item.span.end : clause.end].strip(" ，,。；;")
    if _once_meant(before, words, lexicon) or _near(before, after, words, lexicon.spaced):
        return True
    if lexicon.spaced:
        ends = _ends_in(before, words.until) and not _ends_in(before, words.moved)
        return ends or pattern(words.limit_at_once, True).match(after) is not None
    return (
        _ends_there(before, after, item, words)
        or _before_it(before, after, item, lexicon)
        or _describes(before, after, item, lexicon)
        or _is_given_up(before, after, words)
        or _refers(after, words)
        or _after_feast(after, item, lexicon)
    )


def _ends_there(before: str, after: str, item: Dated, words: Wording) -> bool:
    if after.startswith(words.limit_at_once):
        return True
    if not before.endswith(words.until) or after.startswith(words.only_then):
        return False
    if before.endswith(words.moved):
        return len(after) < LEAST
    return item.when.to_the_day or len(after) < LEAST


def _before_it(before: str, after: str, item: Dated, lexicon: Lexicon) -> bool:
    """Whether 之前, 以前 or 前 follows a day: 1月20日上任之前, 11月11日前出售; not 周三前往.

    With a month (一月底之前启动) it says when a plan is to be carried out, unless that is only wished (敦促国会在年底前通过)."""
    words = lexicon.wording
    if not item.when.to_the_day:
        wished = pattern(lexicon.propose, False).search(before) is not None
        return wished and after.startswith(words.prior + words.limit)
    reach = FRAME if before.endswith(lexicon.at) else FEW
    if any(0 <= after.find(word) <= reach for word in words.limit):
        return True
    if first_word(after)[0] in words.prior:
        return not first_word(after[1:])[1].startswith(NOUN)
    head = after[: FEW + 1]
    return head.endswith(words.prior) and len(after) <= FEW + 1


def _describes(before: str, after: str, item: Dated, lexicon: Lexicon) -> bool:
    """Whether the date opens what a verb or preposition names: 赢得|11月3日总统大选的结果."""
    if not before or not item.when.to_the_day:
        return False
    return before.endswith(lexicon.wording.describes) and (
        first_word(after)[1].startswith(NOUN) or lexicon.forms.described_with.match(after) is not None
    )


def _is_given_up(before: str, after: str, words: Wording) -> bool:
    """Whether another date takes the place of this one: 从|1月29日调整为1月19日."""
    return before.endswith(words.given_from) and after.startswith(words.given_up)


def _refers(after: str, words: Wording) -> bool:
    """Whether before or after what the date names something is told: 就职典礼前不到两周, 大选后, not 记者会后, nor 抵达北京后."""
    nouns: list[str] = []
    for word, tag in tagged(after[:NAMED]):
        if word in words.ahead + words.behind:
            noun = "".join(nouns)
            return bool(noun) and (word in words.ahead or not noun.endswith(words.same_day))
        if not tag.startswith(_NAMES):
            return False
        nouns.append(word)
    return False


def _after_feast(after: str, item: Dated, lexicon: Lexicon) -> bool:
    """Whether something is told of the time after a feast, which is not its day: 春节后|加速; not 9月14日后."""
    text = item.timexes[-1].text
    feast = item.when.to_the_day and not text.endswith(lexicon.date_units) and not any(map(str.isdigit, text))
    return feast and first_word(after)[0] in lexicon.wording.behind


def _near(before: str, after: str, words: Wording, spaced: bool) -> bool:
    if spaced:
        return pattern(words.near, True).match(after) is not None
    if pattern(words.away, False).search(after, 0, AWAY):
        return True
    return after.startswith(words.near) or before.lstrip().startswith(words.distance)


def _once_meant(before: str, words: Wording, lexicon: Lexicon) -> bool:
    """Whether the date is one that was given up: 原定1月10日, 原定当地时间1月10日; not 原定的今年延至明年7月."""
    found = [match.end() for match in lexicon.any_of(words.once_meant).finditer(before)]
    if not found or before.endswith(words.moved):
        return False
    if lexicon.spaced:
        return len(before) - found[-1] <= 3 * MEANT
    while leads := next((word for word in lexicon.before_date if before.endswith(word)), ""):
        before = before[: -len(leads)]
    return len(before) - found[-1] <= MEANT


def _ends_in(before: str, endings: tuple[str, ...]) -> bool:
    lowered = before.lower()
    return any(lowered == ending or lowered.endswith(f" {ending}") for ending in endings)
