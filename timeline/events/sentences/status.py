"""Whether what a sentence tells happened, is planned, proposed, denied or only supposed."""

from __future__ import annotations

import re
from datetime import date, timedelta

from timeline.events.sentences.dated import Dated
from timeline.events.sentences.tense import MONTH, acts, done, foreseen, sets_record
from timeline.events.words.lexicon import Lexicon
from timeline.events.words.parts import ADVERB, CONJUNCTION, NOUN, PREPOSITION, PRONOUN, VERB
from timeline.events.words.tagger import Edges, first_word, tagged
from timeline.model import Span, Status

UNNAMED = (ADVERB, CONJUNCTION, PRONOUN)  # what stands before a verb where its subject is not named
UNTOLD = (ADVERB, PREPOSITION)  # what may stand between a word of planning and the time that something is planned for
NEAR, FAR = 12, 100  # characters in which both are looked for, in languages without spaces and with them
LATEST = 3  # characters before a date in which 最快 shows that it was only hoped for
SOON = timedelta(days=21)  # how far ahead a day may lie of which nobody says that it is planned


def status(folded: str, clause: Span, main: Span, item: Dated, published: date | None, lexicon: Lexicon) -> Status:
    """The status of what `item` dates: `clause` holds the date, `main` the action (often one clause).

    What lies after publication cannot have happened; what lies before it has, unless it is denied or told as meant for that very time
    (原本预定于3月5日开幕). What is told as done but seems to lie ahead (the year was taken from a reprint), what is only forecast, and
    a month ahead, or a day weeks ahead, that nobody plans for, is hypothetical: such words make no event. So is what lies in a wish
    (希望国会在一月通过法案), was called for or is only claimed by we know not whom.
    """
    words = folded[min(clause.start, main.start) : max(clause.end, main.end)]
    after = folded[item.span.end : max(clause.end, main.end)]
    if lexicon.any_of(lexicon.condition).match(folded[clause.start : clause.end].lstrip()):
        return "hypothetical"
    before = folded[clause.start : item.span.start]
    if lexicon.any_of(lexicon.wish + lexicon.even_if).search(before) or _only_claimed(before, lexicon):
        return "hypothetical"
    ahead = published is not None and item.when.since.date() > published
    within = published is None or item.when.since.date() <= published < item.when.until.date()
    if not ahead and lexicon.any_of(lexicon.call_for).search(before):
        return "hypothetical"
    if not (ahead or within):
        at = item.span.start
        hoped = not item.when.to_the_day and lexicon.any_of(lexicon.at_latest).search(folded, at - LATEST, at)
        if hoped:
            return "hypothetical"
        meant = _was_meant(before, after, lexicon) and not done(words, after, lexicon)
        return "planned" if meant else _happened(after, lexicon)
    planned = _planned(words if ahead else _unadorned(words, lexicon), lexicon)
    if planned and within and _is_of_saying(before, after, planned.group(), lexicon):
        planned = None
    if planned and within and _is_joined(planned.start(), words, after, lexicon):
        planned = None
    proposed = lexicon.any_of(lexicon.propose).search(words)
    if ahead and _unmeant(words, after, planned is not None, item, lexicon):
        return "hypothetical"
    unplanned = ahead and not (planned or proposed or lexicon.spaced)
    far = published is not None and item.when.since.date() - published > SOON
    if unplanned and far and not _sets_a_date(before, after, lexicon):
        return "hypothetical"
    told = acts(words, lexicon) or sets_record(words, lexicon)
    if within and not lexicon.spaced and foreseen(words, lexicon) and not told:
        return "hypothetical"
    if ahead or (within and planned and _governs(planned.start(), words, after) and not done(words, after, lexicon)):
        return "proposed" if proposed and not planned else "planned"
    return _happened(after, lexicon)


def taken_back(folded: str, span: Span, item: Dated, lexicon: Lexicon) -> bool:
    """Whether the sentence at `span` says of what it dates that it was told by mistake: 本报称大桥周三坍塌，有误."""
    form, before = lexicon.forms, folded[span.start : item.span.start]
    if form.wrongly_before.search(before):
        return True
    told = lexicon.any_of(lexicon.said).search(before) is not None
    return told and form.wrong_behind.search(folded, item.span.end, span.end) is not None


def _happened(after: str, lexicon: Lexicon) -> Status:
    return "denied" if _denied(after.lstrip(" ，,"), lexicon) else "happened"


def _planned(words: str, lexicon: Lexicon) -> re.Match[str] | None:
    """The first word of planning in `words`; a single character counts where it is no part of another word (not the 将 of 上将), a longer
    one where something to be done follows it: not 通过|计划."""
    for match in lexicon.any_of(lexicon.plan).finditer(words):
        if lexicon.spaced:
            return match
        edges = Edges(words)
        if len(match.group()) > 1:
            apart = match.group() not in lexicon.meant_for or match.start() in edges  # not 少|将于
            if apart and lexicon.forms.names_plan.match(words, match.end()) is None:
                return match
            continue
        if match.start() in edges and match.end() in edges:
            return match
    return None


def _unadorned(words: str, lexicon: Lexicon) -> str:
    """`words` with what only describes a noun as planned blanked: half of the [scheduled] flights were cancelled."""
    return lexicon.forms.planned_noun.sub(lambda match: " " * len(match[0]), words)


def _is_of_saying(before: str, after: str, plan: str, lexicon: Lexicon) -> bool:
    """Whether a date is that on which a plan is told of, not that of the plan: 周一宣布将…; said on Monday that it would."""
    said = lexicon.any_of(lexicon.said)
    if lexicon.spaced and (told := list(said.finditer(before))):
        return before[told[-1].end() :].strip() in ("", *lexicon.before_date)
    found = said.search(after)
    return found is not None and plan in after[found.end() :] and plan not in after[: found.start()]


def _is_joined(at: int, words: str, after: str, lexicon: Lexicon) -> bool:
    """Whether the word of planning is of what is joined behind the date: closed today and will stay shut, in a language that joins so."""
    return lexicon.spaced and at >= len(words) - len(after) and lexicon.forms.join.match(after) is not None


def _was_meant(before: str, after: str, lexicon: Lexicon) -> bool:
    """Whether what is told was planned for the time between the words before and behind it: 预定分别于|3月|和4月开幕, 8日|起将实施; not
    |8日|将厂长免职, where 将 only stands before whom something is done to."""
    if lexicon.spaced:
        return lexicon.forms.was_meant.search(before[-FAR:]) is not None
    others = lexicon.forms.dates_before.search(before[-FAR:])
    led = before.removesuffix(others.group() if others else "")[-NEAR:].rstrip()
    while led.endswith(lexicon.before_date) and not led.endswith(lexicon.meant_for):
        led = led.removesuffix(max((word for word in lexicon.before_date if led.endswith(word)), key=len)).rstrip()
    said = next((word for word in lexicon.meant_for if led.endswith(word)), "")
    if said and len(led) - len(said) in Edges(led):  # not 社会|在周三
        return True
    for word, tag in reversed(tagged(led)):
        if word in lexicon.plan:
            return not tag.startswith(NOUN)  # 救助计划|周四|取得进展
        if not tag.startswith(UNTOLD):
            break
    rest = after.removeprefix(next((word for word in lexicon.starting if after.startswith(word)), ""))
    plan, _ = first_word(rest)
    then = tagged(rest[len(plan) :][:NEAR])
    return plan in lexicon.plan and bool(then) and then[0][1].startswith((VERB, *UNTOLD))


def _denied(after: str, lexicon: Lexicon) -> bool:
    """Whether the words behind a date undo it (1月5日取消); not where they tell what was undone (1月5日取消保释决定)."""
    found = lexicon.any_of(lexicon.deny).match(after)
    if found is None:
        return False
    object_ = after[found.end() :].lstrip(" " + "".join(lexicon.perfective))
    return found.group() not in lexicon.undoes or not object_[:1].isalpha()


def _only_claimed(before: str, lexicon: Lexicon) -> bool:
    """Whether a date lies in what somebody claims whom its clause does not name: 他声称军队5日越境, 并指控他6日煽动暴乱."""
    claim = lexicon.any_of(lexicon.claim).search(before)
    if claim is None or any(of in before[claim.end() :] for of in lexicon.attributive):
        return False  # 扬言报复的人5日落网
    return all(tag[0] in UNNAMED for _, tag in tagged(before[: claim.start()]))


def _sets_a_date(before: str, after: str, lexicon: Lexicon) -> bool:
    """Whether the words at a date set it: 推迟至7月23日, 4月1日起, 1月29日登场."""
    known = lexicon.wording
    return before.endswith(known.moved) or after.lstrip("，,）) ").startswith(known.sets)


def _governs(at: int, words: str, after: str) -> bool:
    """Whether the word of planning stands near the date: before it, or within a few words after it."""
    return at <= len(words) - len(after) or at - (len(words) - len(after)) <= 12


def _unmeant(words: str, after: str, planned: bool, item: Dated, lexicon: Lexicon) -> bool:
    """Whether nobody means to do what `words` tell of a time ahead."""
    if foreseen(words, lexicon):
        return True
    return not planned and (item.when.coarseness >= MONTH or done(words, after, lexicon))
