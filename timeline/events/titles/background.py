"""What the clause of a date tells to have gone before what the sentence is about: 支持者6日包围国会后，外界批评警方反应过慢."""

from __future__ import annotations

from itertools import takewhile

from timeline.events.sentences.cleaning import EDGE
from timeline.events.sentences.parsed import Sentence
from timeline.events.sentences.saying import says
from timeline.events.titles.opening import has_subject
from timeline.events.titles.wholeness import whole
from timeline.events.words.folding import fold
from timeline.events.words.lexicon import pattern
from timeline.events.words.parts import NOUN, NUMBER, VERB
from timeline.events.words.tagger import tagged
from timeline.model import Span

SHORTEST = 5  # characters


def gone_before(given: Sentence) -> tuple[str, ...] | None:
    """The title of what the clause of the date tells to have gone before (支持者|6日包围国会后，外界批评警方反应过慢).

    None where the date is as well that of what follows: its subject is the same (抵达北京后，会见…), or goes on with the story."""
    lexicon = given.lexicon
    if (before := _before_another(given, given.clauses[given.at])) is not None:
        return before
    at = given.at + (not given.folded_clause(given.at))  # 去年年底，|武汉爆发疫情后，…
    if at + 1 >= len(given.clauses):
        return None
    part = given.clauses[at]
    tail = given.folded[max(given.item.span.end, part.start) : part.end].strip(EDGE)
    if tail in lexicon.born:
        return _born(given, at)
    after = next((word for word in lexicon.afterwards if tail.endswith(word)), "")
    if not after:
        return None
    if any(part.start <= other.start and not given.folded[other.end : part.end].strip(EDGE) for other in given.others):
        return None  # 大选结束|四天后，…: what follows is of that other day
    told = tail[: -len(after)]
    tags = [tag for _, tag in tagged(told)]
    shown = given.shown(at, at)[: -len(after)]
    frame = next((word for word in lexicon.frames if fold(shown).startswith(word)), "")
    lasts = frame in lexicon.wording.days_from  # 自他6日会面后，…: not on that day
    if told.endswith(lexicon.wording.same_day) or not any(tag.startswith(VERB) for tag in tags):
        return () if lasts else None  # 记者会后
    if frame and at > given.at and NUMBER in tags[-2:]:
        return None  # 1月8日，在骚乱发生两天后: before the date
    title = shown[len(frame) :]
    follows = given.folded_clause(at + 1)
    apart = has_subject(fold(title), lexicon) and (has_subject(follows, lexicon) or follows.startswith(lexicon.still))
    led = given.folded[part.start : given.item.span.start].strip(EDGE)
    since = max((word for word in lexicon.wording.days_from if led.endswith(word)), key=len, default="")
    if since and says(led.removesuffix(since), lexicon) and not tail.startswith(lexicon.wording.sets):
        return ()  # 他说自从1月6日败选后，…; not 当局决定自1月6日起…
    if apart and SHORTEST <= len(title) <= given.room and whole(title, lexicon):
        return (title,)
    if led == since != "" or lasts:  # 自1月6日败选后，他一再…: not on that day
        return ()
    return () if pattern(lexicon.lasts, False).search(follows) else None


def _born(given: Sentence, at: int) -> tuple[str, ...]:
    """The title of a clause that tells no more than a birth; what follows is of other days: 王军，|1952年3月2日出生，退休干部…."""
    title = given.shown(at, at)
    if not has_subject(fold(title), given.lexicon):
        if not at or given.dates_another(at - 1) or given.leads_up(at - 1):
            return ()
        title = given.shown(at - 1, at - 1) + title
    return (title,) if SHORTEST <= len(title) <= given.room and whole(title, given.lexicon) else ()


def _before_another(given: Sentence, part: Span) -> tuple[str, ...] | None:
    """The title of what a clause tells to have gone before what is done on another day in it: 油价在|上周大涨后|周一回落; None where it
    tells no such thing."""
    date, lexicon = given.item.span, given.lexicon
    led = given.folded[part.start : date.start].strip(EDGE)
    other = next((one for one in given.others if date.end <= one.start < part.end), None)
    between = given.folded[date.end : other.start].strip(EDGE) if other else ""
    pair = next((word for word in lexicon.pairs if between.endswith(word)), "")
    if pair and all(tag.startswith(NOUN) for _, tag in tagged(between[: -len(pair)]) or (("", ""),)):
        return ()  # 周四|中国及|周五|欧元区的数据将公布; not 1月1日|和|1月3日
    frame = next((word for word in lexicon.frames if led.endswith(word)), "")
    after = next((word for word in lexicon.afterwards if between.endswith(word)), "")
    if not frame or not after:
        return None
    start, end = part.start + given.folded[part.start :].index(led), date.end + given.folded[date.end :].index(between)
    title = given.text[start : start + len(led) - len(frame)] + given.text[end : end + len(between) - len(after)]
    return (title,) if SHORTEST <= len(title) <= given.room and whole(title, lexicon) else ()


def said_another_day(given: Sentence, index: int) -> bool:
    """Whether clause `index` says what somebody said on another day, which stands in what leads up to it (2日，在会议上，市长表示，…) or
    is that of what is told before (环保局2日召开记者会，局长表示，…)."""
    if not says(given.folded_clause(index), given.lexicon):
        return False
    before = takewhile(lambda at: given.text[given.clauses[at].end - 1] not in "；;：:", range(index - 1, -1, -1))
    told = False
    for at in before:
        leads = given.leads_up(at)
        dates = given.dates_another(at) and not given.folded_clause(at).endswith(given.lexicon.report)
        if dates and not (leads and told):
            return True
        told = told or not leads
    return False
