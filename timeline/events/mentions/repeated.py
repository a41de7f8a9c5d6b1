"""One telling, one time: two dates of a sentence that would have one title are not two happenings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from msgspec.structs import replace

from timeline.events.sentences.dated import Dated
from timeline.events.words.folding import fold
from timeline.events.words.wording import in_any
from timeline.model import Mention


def once(told: Sequence[tuple[Dated, Mention]], items: Sequence[Dated]) -> list[Mention]:
    """The mentions of a sentence that holds the times `items`: of those with one title, but for its dates, the first whose date stands
    in it keeps it, else the first of all (加拿大总理今天指控某人在6日闯入: of today; 一方8日证实后，发言人10日称: of the 10th)."""
    if len(told) == 1:
        return [told[0][1]]
    texts = sorted({fold(timex.text) for item in items for timex in item.timexes}, key=len, reverse=True)
    keys = [[_key(title, texts) for title in mention.titles] for _, mention in told]
    said = ["\n".join(map(fold, mention.titles)) for _, mention in told]
    keeper: dict[str, int] = {}
    for at, (item, _) in enumerate(told):
        for key in keys[at]:
            same = [said[other] for other in range(len(told)) if key in keys[other]]
            if key not in keeper or (_inside(item, same) and not _inside(told[keeper[key]][0], same)):
                keeper[key] = at
    return [
        mention if all(keeper[key] == at for key in keys[at]) else replace(mention, titles=())
        for at, (_, mention) in enumerate(told)
    ]


def _inside(item: Dated, titles: Sequence[str]) -> bool:
    return any(fold(timex.text) in title for timex in item.timexes for title in titles)


def _key(title: str, texts: Sequence[str]) -> str:
    """A title without the sentence's times and what leads up to them."""
    words = fold(title)
    for text in texts:
        words = words.replace(text, "")
    return _leads().sub("", words)


@cache
def _leads() -> re.Pattern[str]:
    """What goes with a date that is left out."""
    return re.compile(rf"[\s\W]|{in_any('leads_date')}")
