"""Titles in Chinese: whole clauses, of what was said its speaker and beginning."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import takewhile

from timeline.events.sentences.borders import balanced
from timeline.events.sentences.cleaning import EDGE, cleaned
from timeline.events.sentences.parsed import OPENS, Sentence, main_clause, only_begins
from timeline.events.sentences.saying import of_several, says
from timeline.events.titles.background import SHORTEST, gone_before, said_another_day
from timeline.events.titles.carried import carried
from timeline.events.titles.ending import reasoned, receives, waits
from timeline.events.titles.idle import is_state
from timeline.events.titles.linking import unlinked
from timeline.events.titles.opening import has_subject, pointing
from timeline.events.titles.rumoured import as_rumoured
from timeline.events.titles.sayings import cuts, issued, said_before, speech
from timeline.events.titles.shortening import shortened
from timeline.events.titles.topics import only_opens
from timeline.events.titles.wholeness import happens, whole
from timeline.events.words.folding import fold
from timeline.events.words.lexicon import Lexicon, pattern
from timeline.events.words.parts import PRONOUN, VERB, VERBAL_NOUN
from timeline.events.words.tagger import first_word, tagged
from timeline.model import COARSENESS, Span

LONGEST = 40  # characters of a title …
FURTHEST = 64  # … and of one without which nothing would be told of the day
CLAUSES = 2  # of a long title, unless somebody says it
OPENING = 8  # characters in which a verb of saying behind a day is seen
BACK = 4  # clauses in which a subject is looked for
ENOUGH = 12  # a title this long needs no further clause


def titles(given: Sentence) -> tuple[str, ...]:
    """The titles that the sentence offers, best first; none where it names no subject or says nothing whole."""
    found = _within(replace(given, room=LONGEST))
    if not found and _opens(given):
        found = tuple(title for title in _within(replace(given, room=FURTHEST)) if _is_one(fold(title), given.lexicon))
    return tuple(as_rumoured(given, title) for title in found)


def _opens(given: Sentence) -> bool:
    """Whether a day stands at the head of what is told of it, or behind its subject: a long title tells of other days only by the way
    (赢得选举，推动|20日就任的…)."""
    at = given.at
    bare = not given.folded_clause(at)
    told = any(given.folded_clause(index) and not given.leads_up(index) for index in range(at))
    if not given.item.when.to_the_day or (given.leads_up(at) and not bare) or told:
        return False
    led = tagged(given.folded[given.clauses[at].start : given.item.span.start])
    if says(given.folded_clause(at), given.lexicon):  # 运输委员会主席|10日表示
        return not led or len(led[-1][0]) == 1 or led[-1][1] not in (VERB, VERBAL_NOUN)
    return not any(tag in (VERB, VERBAL_NOUN) for _, tag in led)


def _is_one(title: str, lexicon: Lexicon) -> bool:
    """Whether a long title tells one thing: two clauses, or what somebody says, on no condition."""
    clauses = title.split("，")
    told = len(clauses) <= CLAUSES or says(clauses[0], lexicon)
    return told and not any(word in lexicon.condition for word, _ in tagged(title))  # 主要|是


def _within(given: Sentence) -> tuple[str, ...]:
    """The titles that have room."""
    first = main_clause(given)
    if first >= 0 and (gone := gone_before(given)) is not None:
        return gone
    if first == given.at and _is_since(given):
        return ()
    if first >= 0 and (said := said_before(given, first)):
        return (said,)
    if first > given.at and given.folded_clause(given.at) and given.dates_another(first):
        return ()  # 支持者|周三|闯入国会后，路透社周五进行的民调显示…
    start = _with_subject(given, first) if first >= 0 else -1
    if start < 0:
        return (_content(given) or carried(given, first)) if first == given.at else ()
    grown = (_grown(given, begin, first) for begin in _beginnings(given, start, first))
    early = given.folded.endswith(given.lexicon.early, 0, given.item.span.start)
    offered = (unlinked(title[pointing(fold(title), given.lexicon) :], given.lexicon, early) for title in grown)
    vague = given.item.when.coarseness > COARSENESS["week"] and not given.is_entry
    return tuple(
        dict.fromkeys(title for title in offered if title and not (vague and not happens(title, given.lexicon)))
    )


def _is_since(given: Sentence) -> bool:
    """Whether the day only says which is meant of what has since been done: 局长表示，周一|发生的火灾已经扑灭."""
    behind, lexicon = given.item.span.end, given.lexicon
    word, _ = first_word(given.folded[behind : behind + OPENING])
    says = word in lexicon.said + lexicon.telling  # 5日|说美国的禁令已经失效
    return given.item.when.to_the_day and not says and lexicon.forms.since_then.match(given.folded, behind) is not None


def _with_subject(given: Sentence, first: int) -> int:
    """The clause to begin with so that the subject is there: `first`, or one of the three before it; -1 where there is none.

    What another day's clause tells is not told of this day."""
    for index in range(first, max(first - BACK, -1), -1):
        if index < given.at and (given.dates_another(index) or given.text[given.clauses[index].end - 1] in "；;"):
            return -1
        if index < given.at and given.text[given.clauses[index].end - 1] in ":：":
            return -1  # what stands before a colon only heads it
        clause = given.folded_clause(index)
        told = index == first or not given.leads_up(index) or _still_acts(given, index, first)
        if index < first and (said_another_day(given, index) or (index < given.at and _is_of_another(given, index))):
            return -1
        if told and has_subject(clause, given.lexicon):
            return index
        if given.meant and first_word(clause)[0] in given.lexicon.person:
            return index
        if (index < first and says(clause, given.lexicon)) or (index == given.at and _said(given)):
            return -1  # what was said is not what the one who said it did
    return -1


def _is_of_another(given: Sentence, index: int) -> bool:
    """Whether a day that heads the clauses before clause `index` is another than the one asked for: 1日，|警方逮捕王某，5日起诉."""
    for at in range(index - 1, -1, -1):
        part = given.clauses[at]
        if given.text[part.end - 1] in "；;：:" or says(given.folded_clause(at), given.lexicon):
            return False
        heads = (one for one in given.others if part.start <= one.start <= part.start + OPENS)
        if any(not given.folded[one.end : part.end].strip(EDGE) for one in heads):
            return True
    return False


def _still_acts(given: Sentence, index: int, first: int) -> bool:
    """Whether who is told of in a clause right before, which ends in 后, is he who acts in clause `first`: 船长离船后，|向警方投案."""
    clause, lexicon = given.folded_clause(index), given.lexicon
    if index + 1 != first or not clause.endswith(lexicon.afterwards) or clause.startswith(lexicon.lead_open):
        return False
    return first_word(given.folded_clause(first))[1] == VERB


def _said(given: Sentence) -> int:
    """Where begins what is said in the clause of the date, of somebody else on that date: 并表示|新政府将在20日上任; 0 for nothing."""
    start, date = given.clauses[given.at].start, given.item.span.start
    verbs = pattern(of_several(given.lexicon.said), False).finditer(given.folded, start, date)
    says = given.lexicon.forms.says
    opens = says.match(given.folded, start, date) or _follows_from_said(given, start, date)
    clausal = (verb.end() for verb in verbs if verb.group() not in given.lexicon.blames)
    end = max(clausal, default=opens.end() if opens else 0)
    somebody = has_subject(given.folded[end:date], given.lexicon) or first_word(given.folded[end:date])[1] == PRONOUN
    return end if end and somebody else 0


def _follows_from_said(given: Sentence, start: int, date: int) -> re.Match[str] | None:
    """What opens the clause of the date where it follows from what somebody says: 拜登指责川普鼓动支持者，|导致国会昨天发生暴力事件."""
    sharp = given.item.when.to_the_day
    opens = sharp and pattern(given.lexicon.consequence, False).match(given.folded, start, date)
    said = pattern(of_several(given.lexicon.said), False)
    return opens if opens and said.search(given.folded, given.span.start, start) else None


def _content(given: Sentence) -> tuple[str, ...]:
    """The title that what is said in the clause of the date gives by itself."""
    start = _said(given)
    span = Span(start, given.clauses[given.at].end)
    title = cleaned(given.text, span, given.item, given.lexicon) if start else ""
    fits = SHORTEST <= len(title) <= given.room and balanced(title)
    return (title,) if fits and whole(title, given.lexicon, given.goes_on(given.at)) else ()


def _beginnings(given: Sentence, start: int, first: int) -> Iterator[int]:
    """The clauses to begin with, best first: of several that somebody says, with who says it.

    Who says it may be meant behind them (她说，暴民袭击…，并将辞职; 他说，美国人…，他将推出): then only so."""
    begins = start - 1 == given.at and only_begins(given, given.at)
    teller = start - 1 - begins  # 当局宣布，|从1月5日起，|学校停课
    before = (
        given.folded_clause(teller)
        if teller >= 0 and (begins or start < first) and not given.dates_another(teller)
        else ""
    )
    if says(before, given.lexicon) and has_subject(before, given.lexicon):
        if not said_another_day(given, teller):
            yield teller
        opening = given.folded_clause(first)
        if opening.startswith(given.lexicon.joins) or first_word(opening)[0] in given.lexicon.person:
            return
    yield start
    if first != start:
        yield first


def _grown(given: Sentence, start: int, through: int) -> str:
    """The clauses from `start` as far as a title needs them, at least through clause `through`; "" where that does not fit."""
    lexicon = given.lexicon
    best = ""
    for end in range(start, len(given.clauses)):
        if end > through and (given.turns_to_another(end) or given.folded_clause(end).startswith(lexicon.set_beside)):
            return best or _before(given.shown(start, end - 1), given.goes_on(end - 1), given.room, lexicon)
        if end > through and best and _acts_another_day(given, end):
            return best
        if end >= through and says(given.folded_clause(end), lexicon):
            said = speech(given, start, end)
            return said if said and whole(said[pointing(fold(said), lexicon) :], lexicon) else best
        if end >= through and (sent := issued(given, start, end)):
            return sent
        title = given.shown(start, end)
        if len(title) > given.room:
            break
        if end < through or not balanced(title) or (end > given.at and given.leads_up(end)):
            continue
        if given.announces(end):
            break
        must = end + 1 < len(given.clauses) and _must(given.folded_clause(end), given.folded_clause(end + 1), lexicon)
        if not must and whole(title[pointing(fold(title), lexicon) :], lexicon, given.goes_on(end)):
            best = _with_consequence(given, start, end) or title
            enough = len(title) >= ENOUGH and not receives(tagged(given.folded_clause(end)), lexicon)
            if enough or _says_how_it_is(given, end + 1):
                break
        if end >= through and end + 1 < len(given.clauses) and not given.goes_on(end):
            break
    if best:
        return best
    last = max(start, through)
    open_still = given.announces(last) or (
        last + 1 < len(given.clauses) and _must(given.folded_clause(last), given.folded_clause(last + 1), lexicon)
    )
    return "" if open_still else _cut(given.shown(start, last), given.goes_on(last), given.room, lexicon)


def _acts_another_day(given: Sentence, index: int) -> bool:
    """Whether clause `index` tells what somebody else does on another day; not where that bounds what is told (延长宵禁|至5日), or only
    says what is meant (讽刺|上周三发生的暴乱)."""
    part, attributive = given.clauses[index], given.lexicon.attributive
    inside = (one for one in given.others if part.start <= one.start < part.end)
    acts = any(not any(of in given.folded[one.end : part.end] for of in attributive) for one in inside)
    issued = tagged(given.folded_clause(index - 1))[-1:]  # 卫健委今天发布，|昨日新增…
    told = bool(issued) and issued[0][0] not in given.lexicon.issues
    return acts and told and has_subject(given.folded_clause(index), given.lexicon)


def _with_consequence(given: Sentence, start: int, end: int) -> str:
    """The clauses from `start` to `end` with the next one, where that says what came of them: 大楼坍塌，|造成6人死亡; "" where not."""
    if not given.goes_on(end) or not given.folded_clause(end + 1).startswith(given.lexicon.consequence):
        return ""
    title = given.shown(start, end + 1)
    fits = len(title) <= given.room and balanced(title) and not given.dates_another(end + 1)
    return title if fits and whole(title, given.lexicon, given.goes_on(end + 1)) else ""


def _says_how_it_is(given: Sentence, index: int) -> bool:
    """Whether clause `index` says how something else is (特朗普将离任，|最大的障碍之一是日程安排): no part of what happened."""
    if index >= len(given.clauses):
        return False
    clause = given.folded_clause(index)
    if not clause or not (has_subject(clause, given.lexicon) or first_word(clause)[0] in given.lexicon.person):
        return False
    return is_state([tagged(clause)], given.lexicon)


def _must(clause: str, after: str, lexicon: Lexicon) -> bool:
    """Whether what comes `after` belongs to the `clause`: what must be done, what is done to what was named (对入侵，表示谴责), or what
    came of a reason (因揭露官员受贿，被拘留)."""
    if after.startswith(lexicon.musts + lexicon.then + lexicon.of_all) or only_opens(clause, after, lexicon):
        return True
    if after.startswith(lexicon.passive) and reasoned(tagged(clause), lexicon):
        return True
    if not after.startswith(lexicon.responses):
        return False
    words = takewhile(lambda one: one[1] != VERB, tagged(clause))
    return any(word in lexicon.upon for word, _ in words)


def _cut(words: str, goes_on: bool, room: int, lexicon: Lexicon) -> str:
    """`words`, too long for the `room` or not whole, without a setting or cut at a lesser border: behind a quotation, before 并."""
    candidates = (*shortened(words, room, lexicon), *cuts(words, room, lexicon))
    fit = (cut for cut in candidates if SHORTEST <= len(cut) <= room and balanced(cut))
    return next((cut for cut in fit if whole(cut, lexicon, goes_on)), "")


def _before(words: str, goes_on: bool, room: int, lexicon: Lexicon) -> str:
    """What `words` tell before what follows on another day: 伊朗周一扣押船只|之后，周二…."""
    bare = next((words.removesuffix(end) for end in lexicon.afterwards if words.endswith(end)), words)
    return "" if goes_on and waits(tagged(fold(bare)), lexicon) else _cut(bare, False, room, lexicon)
