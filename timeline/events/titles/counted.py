"""The day in a title as a reader of the timeline counts it: what stands there counts from the day of writing, which is not shown.

Where a date cannot go from a title (see `sentences.cutting`), what only its writer counts goes from it.
"""

from __future__ import annotations

import re

from timeline.events.words.folding import fold
from timeline.events.words.forms import Forms
from timeline.events.words.lexicon import Lexicon
from timeline.model import Mention, Timex

_GLOSS = r"[（(](?:{})[）)]"


def plainly_dated(title: str, mention: Mention, lexicon: Lexicon) -> str:
    """A `title` of `mention` whose date can be read beside the event's: 周二 for 下周二, 24日10时 for 今天10时, 6日 for 昨天（6日）.

    It stands as it was where another document's day is the event's, in what is quoted, and beside another date.
    """
    if mention.read is not None:
        return title
    for timex in mention.timexes:
        before, said, after = title.partition(timex.text)
        ahead = mention.quote[: timex.span.start - mention.span.start].rstrip()
        quoted = before.count("“") + before.count("「") > before.count("”") + before.count("」")
        if not said or timex.text in after or quoted or after.startswith(tuple(lexicon.lists)):
            continue
        if not before or ahead.endswith(before[-1]):  # else what stands there only looks like it
            title = before + _plain(timex, mention, lexicon, after)
    return title


def _plain(timex: Timex, mention: Mention, lexicon: Lexicon, after: str) -> str:
    """How `timex` is said, and what comes `after` it."""
    folded, form = fold(timex.text), lexicon.forms
    counted = form.counted_today.match(folded)
    if counted is None:
        return _vaguely(timex, form) + after
    if timex.since is None or not timex.to_the_day:
        return timex.text + after
    days = "|".join(re.escape(other.text) for other in mention.timexes if other.since == timex.since)
    gloss = re.match(_GLOSS.format(days), after)
    return f"{timex.since.day}日{timex.text[counted.end() :]}{after[gloss.end() if gloss else 0 :]}"


def _vaguely(timex: Timex, form: Forms) -> str:
    """How a time is said that is no day so counted: 2020年 for 去年, 12月底 for 上月底, 年底 for 去年底."""
    folded = fold(timex.text)
    if timex.since is not None and form.counted_year.match(folded):
        return f"{timex.since.year}年"
    month = form.counted_month.match(folded)
    if timex.since is not None and month:
        return f"{timex.since.month}月{timex.text[month.end() :]}"
    told = form.told_from.match(folded)
    return timex.text[told.end() if told else 0 :]
