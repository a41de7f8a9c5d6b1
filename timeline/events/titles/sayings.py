"""Chinese titles of what somebody says in a sentence: behind who says it, before him, or in what he issued."""

from __future__ import annotations

import re

from timeline.events.sentences.borders import balanced
from timeline.events.sentences.cleaning import EDGE, cleaned
from timeline.events.sentences.parsed import Sentence
from timeline.events.sentences.saying import says
from timeline.events.titles import speech as saying
from timeline.events.titles.contents import told
from timeline.events.titles.ending import waits
from timeline.events.titles.idle import says_nothing
from timeline.events.titles.opening import has_subject
from timeline.events.titles.shortening import shortened
from timeline.events.titles.wholeness import whole
from timeline.events.words.folding import fold
from timeline.events.words.lexicon import Lexicon
from timeline.events.words.tagger import first_word, tagged
from timeline.model import Span

_BORDER = re.compile(r"(?<=[”」』）)])(?=\w)")  # a lesser border than a clause's: the end of a quotation


def said_before(given: Sentence, index: int) -> str:
    """The title of what is said in a quotation before who says it: “码头必须关闭，”市长周四表示."""
    part, lexicon = given.clauses[index], given.lexicon
    if given.text[part.start] not in saying.QUOTED or not says(given.folded_clause(index), lexicon):
        return ""
    close = saying.closing(given.text, part.start + 1, part.end)
    if given.text[close - 1] not in EDGE:
        return ""  # “海洋”协会会长|说
    who = cleaned(given.text, Span(close + 1, part.end), given.item, lexicon) if close < part.end else ""
    if not who or not has_subject(fold(who), lexicon):
        return ""
    parts = saying.spoken(given.text, Span(part.start, close + 1))
    contents = [content for one in parts if (content := cleaned(given.text, one, given.item, lexicon))]
    title = saying.title(who, contents, given.room, lexicon, quoted=True)
    return title if title and whole(title, lexicon) else ""


def issued(given: Sentence, start: int, end: int) -> str:
    """The title of what something says of which clause `end` tells no more than that it was issued, or to whom: 发了社论，说…."""
    lexicon = given.lexicon
    if not given.goes_on(end) or first_word(given.folded_clause(end + 1))[0] not in lexicon.said:
        return ""
    words = tagged(given.folded_clause(end))
    nothing = bool(words) and says_nothing(words, lexicon)
    if not nothing and not (words and (words[-1][0] in lexicon.empty or waits(words, lexicon))):
        return ""  # 发布警方通告，|称…
    parts = given.clauses[end + 1 :]
    contents = [cleaned(given.text, part, given.item, lexicon) for part in parts]
    head = given.shown(start, end)
    title = saying.title(head, [content for content in contents if content], given.room, lexicon)
    spoken = any(word in lexicon.pivots for word, _ in tagged(fold(title.partition("，")[0])))
    told = title if nothing or spoken or title.startswith(head) else ""  # 他写了公开信, not 公开信
    return told if told and whole(told, lexicon) else ""


def speech(given: Sentence, start: int, end: int, head: str = "") -> str:
    """The title of a saying whose verb ends clause `end`: the words that follow it, behind those from clause `start` on, or `head`.

    Words of another sentence are not taken: the title would say more than the quotation beneath it shows."""
    lexicon = given.lexicon
    head = head or given.shown(start, end)
    if end + 1 == len(given.clauses):
        return ""
    what = Span(given.clauses[end + 1].start, given.span.end)
    contents = [cleaned(given.text, part, given.item, lexicon) for part in saying.spoken(given.text, what)]
    contents = [content for content in contents if content]
    title = saying.title(head, contents, given.room, lexicon, saying.is_quoted(given.text, what))
    if title or not contents or fold(contents[0]).startswith(lexicon.joins + lexicon.glosses):
        return title
    for who in saying.heads(head, lexicon):
        room = given.room - len(who) - 1
        for cut in (*shortened(contents[0], room, lexicon), *cuts(contents[0], room, lexicon)):
            if balanced(cut) and len(cut) >= saying.LEAST and told((cut, *contents[1:]), 1, lexicon):
                return f"{who}，{cut}"
    done = fold(head).endswith(lexicon.performs) and len(contents[0]) <= given.room and balanced(contents[0])
    role = any(word in lexicon.in_role for word, _ in tagged(fold(contents[0])))  # 企业作为食品的商标，|已申请…
    done = (
        done and (told(contents, 1, lexicon) or not role) and not lexicon.forms.another_time.search(fold(contents[0]))
    )
    return contents[0] if done and has_subject(contents[0], lexicon) else ""


def cuts(words: str, limit: int, lexicon: Lexicon) -> list[str]:
    borders = (match.start() for match in _BORDER.finditer(words))
    fit = sorted((at for at in borders if at <= limit), reverse=True)
    return [words[:at].rstrip(EDGE) for at in fit if words[at:].startswith(lexicon.cut_before)]
