"""Whether anything in an expression's sentence speaks of what has happened or of what is to come."""

from __future__ import annotations

from timeline.anchoring.tense.reach import REACH, just_after, just_before, sentence
from timeline.grammar.rules.cues import cues_of
from timeline.model import Expression, Tense


def sentence_tense(text: str, one: Expression) -> Tense:
    """``future`` where anything in the expression's sentence speaks of what is to come or may be, ``past`` where it tells what happened."""
    cues = cues_of(one.language)
    if "told" not in cues:
        return ""
    before, after = sentence(text, one.span)
    if cues["to_come"].search(before):
        return "future"
    ahead, told = cues["to_come"].search(after), cues["told"].search(after)
    if ahead is not None and (told is None or ahead.start() <= told.start()):
        return "future"
    until = cues["up_to_before"].search(before[-2:])  # 减产至3月结束的决定带来了
    return "past" if told and not until else ""


def starts(text: str, one: Expression) -> bool:
    """Whether something starts on a weekday or weekend and lasts from then on (从周五起), or was to be on it (原定周五): it may as well
    lie ahead."""
    if (one.known.weekday is None and not one.known.weekend) or one.known.day is not None:
        return False
    cues = cues_of(one.language)
    if "starting_before" not in cues:
        return False
    before, after = just_before(text, one.span, REACH), just_after(text, one.span, REACH)
    if cues["planned_before"].search(before):
        return True
    from_now = cues["begins_now"].search(after) and cues["opens_before"].search(before)
    if not from_now and not (cues["starting_before"].search(before) and cues["starting_after"].search(after)):
        return False
    return sentence_tense(text, one) != "past"
