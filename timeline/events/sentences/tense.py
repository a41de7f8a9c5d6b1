"""What a sentence tells as done, as foreseen or as a state, by its words: Chinese verbs have no tense, so particles and adverbs say it."""

from __future__ import annotations

from datetime import date

from timeline.events.sentences.dated import Dated
from timeline.events.words.lexicon import Lexicon, pattern
from timeline.model import COARSENESS

MONTH = COARSENESS["month"]
AHEAD = 100  # years after publication: what lies further ahead is no news


def done(words: str, after: str, lexicon: Lexicon) -> bool:
    """Whether `words`, of which `after` follow the date, tell what is over: 世卫组织同意…了, 李文亮先后遭到…训诫."""
    known = lexicon.wording
    for word in known.not_done:
        after = after.replace(word, "")
    anywhere = lexicon.any_of(known.done_anywhere).search(words)
    return anywhere is not None or lexicon.any_of(known.done).search(after) is not None


def foreseen(words: str, lexicon: Lexicon) -> bool:
    """Whether `words` hold a forecast or a guess, or tell of the weather."""
    known = lexicon.wording
    return lexicon.any_of(known.forecast + known.weather).search(words) is not None


def sets_record(words: str, lexicon: Lexicon) -> bool:
    """Whether `words` tell of a record set, and nobody foresees it: 气温跌破历史极值, not 可能打破纪录."""
    known = lexicon.wording
    return lexicon.any_of(known.records).search(words) is not None and not lexicon.any_of(known.forecast).search(words)


def guessed(words: str, lexicon: Lexicon) -> bool:
    """Whether `words` guess at something (可能有局部大雨) and name nobody who says so."""
    guess = lexicon.any_of(lexicon.wording.guess).search(words)
    return guess is not None and lexicon.any_of(lexicon.said).search(words, 0, guess.start()) is None


def happens(words: str, item: Dated, lexicon: Lexicon) -> bool:
    """Whether `words` tell a happening sharp enough for so vague a time: anything on a day, only an act in a month or a year."""
    if item.when.coarseness < COARSENESS["week"]:
        return True
    if foreseen(words, lexicon):
        return False
    known = lexicon.wording
    if item.when.coarseness < MONTH or not known.happening:
        return True
    bare = pattern(lexicon.plan, False).sub("", words)  # 目标是 is no state
    return acts(words, lexicon) and not pattern(known.state, False).search(bare)


def acts(words: str, lexicon: Lexicon) -> bool:
    """Whether `words` tell of what somebody does or says at one time."""
    return pattern(lexicon.wording.happening, False).search(words) is not None


def usual(words: str, lexicon: Lexicon) -> bool:
    """Whether `words` tell, before anybody speaks, what is done again and again."""
    done_often = lexicon.any_of(lexicon.usual)
    if done_often.search(words) is None:
        return False
    speaks = lexicon.any_of(lexicon.said).search(words)
    return speaks is None or done_often.search(words, 0, speaks.start()) is not None


def routine(words: str, sentence: str, lexicon: Lexicon) -> bool:
    """Whether `words` of a `sentence` tell what is told every day: weather, quotes of the exchange, a reporter's unanswered call.

    Where they hold harm, a record or a warning they tell a happening."""
    known = lexicon.wording
    found = lexicon.any_of(known.routine).search(words) or lexicon.any_of(known.forecasters).search(sentence)
    return found is not None and lexicon.any_of(known.exceptional).search(words) is None


def far_off(item: Dated, published: date | None) -> bool:
    """Whether a time lies so far after publication that it is a slip, or fiction."""
    return published is not None and item.when.since.year - published.year > AHEAD
