"""What a Chinese sentence tells of a day without naming once more who acts: 李明3月1日被捕，|3月5日被起诉; 央行宣布，|将于5日降息."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.sentences.borders import balanced
from timeline.events.sentences.cleaning import EDGE, cleaned
from timeline.events.sentences.parsed import Sentence
from timeline.events.sentences.saying import says
from timeline.events.titles.background import SHORTEST
from timeline.events.titles.idle import is_state
from timeline.events.titles.opening import has_subject
from timeline.events.titles.sayings import speech
from timeline.events.titles.wholeness import happens, whole
from timeline.events.words.lexicon import Lexicon
from timeline.events.words.parts import (
    ADJECTIVAL_ADVERB,
    ADVERB,
    BODY,
    NOUN,
    NUMBER,
    PERSON,
    PLACE,
    PREPOSITION,
    PRONOUN,
    TIME,
    UNKNOWN,
    VERB,
)
from timeline.events.words.tagger import Words, tagged
from timeline.model import COARSENESS, Span

BACK = 4  # clauses in which who acts is looked for
_ACTS = (VERB, ADVERB, ADJECTIVAL_ADVERB, PREPOSITION)  # tags that open what somebody does
_NO_NAME = (VERB, PREPOSITION, PRONOUN, TIME, ADVERB)  # tags in no subject that is carried on


def carried(given: Sentence, first: int) -> tuple[str, ...]:
    """The title of what is told of the date in clause `first` with who is told of another day before it, or announces it there;
    none where it may be of somebody else."""
    if first != given.at:
        return ()
    lexicon, dated = given.lexicon, _opens_with_date(given)
    told = Span(given.item.span.start if dated else given.clauses[first].start, given.clauses[first].end)
    then = tagged(cleaned(given.folded, told, given.item, lexicon))
    if not then or not then[0][1].startswith(_ACTS):
        return ()
    if says(given.folded_clause(first), lexicon):
        who = _subject(given, first, then) if dated else ""
        said = speech(given, first, first, f"{who}{cleaned(given.text, told, given.item, lexicon)}") if who else ""
        return (said,) if said and whole(said, lexicon) else ()
    alone = len(then) == 1 and then[0][0] in lexicon.of_deeds
    if alone or is_state([then], lexicon) or any(word in lexicon.be for word, _ in then[:2]):
        return ()
    subject = _subject(given, first, then) if dated else _announces(given, first)
    title = f"{subject}{cleaned(given.text, told, given.item, lexicon)}" if subject else ""
    vague = given.item.when.coarseness > COARSENESS["week"]
    fits = SHORTEST <= len(title) <= given.room and balanced(title) and not (vague and not happens(title, lexicon))
    return (title,) if fits and whole(title, lexicon, given.goes_on(first)) else ()


def _opens_with_date(given: Sentence) -> bool:
    """Whether the date, with no more than a preposition and what joins the clause before it, opens its clause."""
    led = given.folded[given.clauses[given.at].start : given.item.span.start].strip(EDGE)
    join = next((word for word in given.lexicon.joins if led.startswith(word)), "")
    return not led or led.removeprefix(join) in ("", *given.lexicon.before_date)


def _announces(given: Sentence, first: int) -> str:
    """Who announces in the clause before clause `first` what he is going to do on the date: 央行宣布，|将于4月10日下调利率."""
    if not first or given.text[given.clauses[first - 1].end - 1] in "；;：:":
        return ""
    led = given.folded[given.clauses[first].start : given.item.span.start].strip(EDGE)
    if given.lexicon.forms.due.fullmatch(led) is None and led not in given.lexicon.plan:
        return ""
    part = given.clauses[first - 1]
    held = [one for one in given.others if part.start <= one.start < part.end]
    clause = given.folded[held[0].end if held else part.start : part.end].strip(EDGE)
    verb = next((verb for verb in given.lexicon.own_plans if clause.endswith(verb)), "")
    if not verb or (held and clause != verb):
        return ""
    who = (
        _before_date(given, part, held) if held else given.folded[part.start : part.end].rstrip(EDGE).removesuffix(verb)
    )
    return "" if who.endswith(given.lexicon.speaks_for) else _named(given, part.start, who)


def _subject(given: Sentence, first: int, then: Words) -> str:
    """Who is told of another day before clause `first`, and can be he of whom `then`, tagged words, tells; "" where somebody else is named
    in between."""
    lexicon = given.lexicon
    for index in range(first - 1, max(first - 1 - BACK, -1), -1):
        clause, part = given.folded_clause(index), given.clauses[index]
        if given.text[part.end - 1] in "；;：:" or says(clause, lexicon):
            return ""
        held = [one for one in given.others if part.start <= one.start < part.end]
        if not held:
            if has_subject(clause, lexicon):
                return ""
            continue
        done = tagged(given.folded[held[-1].end : part.end].strip(EDGE))
        if len(held) > 1 or not done or not done[0][1].startswith(_ACTS) or _may_be_another(done, then, lexicon):
            return ""
        if led := _before_date(given, part, held):
            return _named(given, part.start, led)
    return ""


def _before_date(given: Sentence, part: Span, held: Sequence[Span]) -> str:
    """The folded words of a clause before the days that it has, without the preposition."""
    led = given.folded[part.start : held[0].start]
    while leads := next((word for word in given.lexicon.before_date if led.endswith(word)), ""):
        led = led[: -len(leads)]
    return led


def _named(given: Sentence, start: int, led: str) -> str:
    """Who acts, whom the folded words `led` from `start` on name and nothing else, as the text writes him."""
    words = tagged(led)
    if len(words) == 1 and words[0][0] in given.lexicon.person and given.meant:
        return given.meant
    plain = not any(tag.startswith(_NO_NAME) for _, tag in words)
    named = cleaned(given.text, Span(start, start + len(led)), given.item, given.lexicon)
    return named if plain and has_subject(led, given.lexicon) else ""


def _may_be_another(done: Words, then: Words, lexicon: Lexicon) -> bool:
    """Whether what was `done` on another day was done to somebody, or something, of whom `then` may tell: 收治一名患者，|5日死亡;
    逮捕王某，|5日被起诉. Not where it was done to him who is named first (被捕), nor where it only says where (抵达北京，|3日离开)."""
    if done[0][0] in lexicon.passive or any(word in lexicon.passive for word, _ in done):
        return False
    last, tag = done[-1]
    if done[0][0] in lexicon.breaks_out:
        return len(done) > 1  # 爆发疫情，|5日扩散到邻省
    somebody = tag.startswith(PERSON) or (tag.startswith(NOUN) and last.endswith(lexicon.persons + lexicon.human))
    if somebody and done[0][0] not in lexicon.issues and not any(word in lexicon.taken for word, _ in then):
        return True  # 逮捕嫌犯，|5日交代了经过; not 会见总理, nor 将其移送
    if then[-1][0] in lexicon.said:
        return tag.startswith(BODY)  # 签署法案，|5日表示; not 起诉银行，|5日表示
    upon = tag.startswith((NOUN, UNKNOWN, NUMBER)) and not tag.startswith(PLACE)
    if not upon or len(done) == 1:
        return False
    if any(word in lexicon.hands_over for word, _ in then) and not any(word in lexicon.taken for word, _ in then):
        return True  # 通过法案，|5日送交总统
    passive = then[0][0].startswith(lexicon.passive)
    acts = any(its.startswith((NOUN, UNKNOWN, NUMBER)) for _, its in then[1:])
    return passive or not acts
