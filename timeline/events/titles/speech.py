"""Chinese titles of what was said: who, and the beginning of what.

The speaker comes first even where the quotation does in the text; a quotation's marks are left out where only its beginning is shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from timeline.events.sentences.borders import CLOSE, OPEN, balanced, clauses
from timeline.events.titles.contents import concedes, leads_through, told
from timeline.events.words.folding import fold
from timeline.events.words.lexicon import Lexicon, pattern
from timeline.events.words.names import is_name, known
from timeline.events.words.parts import (
    ADVERB,
    CONJUNCTION,
    LATIN,
    NAMED,
    NUMBER,
    OF,
    PARTICLE,
    PERSON,
    PREPOSITION,
    SIDE,
    UNKNOWN,
    VERB,
)
from timeline.events.words.tagger import Edges, tagged
from timeline.model import Span

LEAST = 10  # characters of what was said that a title must hold

QUOTED = '“「『"‘'  # marks that open a quotation
_ASIDE = ("（", "(", "[")  # what was said does not begin with what the writer adds to it
_NOBODY = (VERB, PREPOSITION, ADVERB, CONJUNCTION, SIDE, PARTICLE, OF, NUMBER)  # tags that open no name
_KNOWN = (*NAMED, UNKNOWN, LATIN)  # tags by which somebody, or some body, is told from others
_FULL = re.compile(r"[。！？!?](?=\w)")  # the end of a sentence, inside what was said


def is_quoted(text: str, span: Span) -> bool:
    """Whether what was said in `span` begins with a quotation's mark."""
    return text[span.start : span.end].lstrip()[:1] in tuple(QUOTED)


def spoken(text: str, span: Span) -> list[Span]:
    """The clauses of what was said in `span`; of a quotation, the clauses inside its marks."""
    start = span.start
    while start < span.end and (text[start].isspace() or text[start] in QUOTED):
        start += 1
    quoted = any(text[at] in QUOTED for at in range(span.start, start))
    end = closing(text, start, span.end) if quoted else span.end
    full = _FULL.search(text, start, end)
    inside = clauses(text, Span(start, full.end() if full else end))
    if quoted and end < span.end and full is None:
        inside += [
            part for part in clauses(text, Span(end + 1, span.end)) if len(text[part.start : part.end].strip()) > 1
        ]
    return inside


def title(head: str, contents: Sequence[str], limit: int, lexicon: Lexicon, quoted: bool = False) -> str:
    """`head` (who said) with as much of `contents` (the clauses of what) as a title needs; "" where none fits.

    Where the text has it `quoted`, what is said of 我 keeps its marks."""
    longest = ""
    contents = tuple(contents)
    so = next((word for word in lexicon.therefore if contents and fold(contents[0]).startswith(word)), "")
    contents = (contents[0][len(so) :], *contents[1:]) if so else contents
    if not contents or fold(contents[0]).startswith(lexicon.joins + lexicon.glosses + lexicon.then + _ASIDE):
        return ""
    if through := leads_through(contents, lexicon):
        led = title(head, ("，".join(contents[: through + 1]), *contents[through + 1 :]), limit, lexicon, quoted)
        conceded = any(concedes(contents[0], after, lexicon) for after in contents[2:3])
        return led or ("" if conceded else title(head, contents[through:], limit, lexicon, quoted))
    for who in heads(head, lexicon):
        for count in range(1, min(len(contents), 4) + 1):
            what = "，".join(contents[:count])
            if len(who) + 1 + len(what) > limit:
                break
            if balanced(what) and told(contents, count, lexicon):
                own = quoted and any(word in what for word in lexicon.first_person)
                own = own and not any(mark in what for mark in QUOTED)
                whole = f"{who}：“{what}”" if own else f"{who}，{what}"
                if len(whole) > limit:
                    break
                if len(what) >= LEAST:
                    return whole
                if len(what) >= LEAST // 2 and len(whole) > len(longest):
                    longest = whole
    return longest


def heads(head: str, lexicon: Lexicon) -> Iterator[str]:
    """`head` ever shorter: whole, without its setting, without what describes the speaker, without the office."""
    form = lexicon.forms
    yield head
    for _ in range(2):  # what describes the speaker may hide a setting
        for shape in form.settings:
            if (match := shape.fullmatch(head)) and not _cuts_name(head, match.end("who")):
                head = match["who"] + match["says"]
                yield head
        described = max(head.rfind(mark, 0, max(len(head) - 5, 0)) for mark in (*lexicon.attributive, "、"))
        if (
            described > 0
            and not _leaves_out(head, described, lexicon)
            and not any(word in head[:described] for word in lexicon.spoken_of)
            and balanced(head[described + 1 :])
            and _speaks(head[described + 1 :], lexicon)
            and head[described + 1] not in OPEN
            and not _is_paper(head[described + 1 :], lexicon)
        ):
            head = head[described + 1 :]
            yield head
    edges = Edges(fold(head))
    found = pattern(lexicon.offices, False).finditer(head, 0, max(len(head) - 4, 0))
    offices = [match for match in found if match.end() in edges]  # not 大使|馆
    before = fold(head[: offices[-1].start()]) if offices else ""
    between = fold(head[offices[-2].end() : offices[-1].start()]) if len(offices) > 1 else ""
    several = any(word in lexicon.pairs for word, _ in tagged(between)) if between else False  # 议员陈某和|议员王某
    upon = any(word in lexicon.done_to and tag == PREPOSITION for word, tag in tagged(before))  # 为取消议员|资格辩解称
    if offices and not several and not upon and not any(word in before for word in lexicon.interviewed):
        head = head[offices[-1].end() :]
        if _speaks(head, lexicon):
            yield head
        shapes = (match["who"] + match["says"] for shape in form.settings if (match := shape.fullmatch(head)))
        yield from (shape for shape in shapes if _speaks(shape, lexicon))
        acting = form.acting.fullmatch(head)
        name = tagged(fold(head))[:2]
        if acting and len(name) > 1 and name[0][1] == PERSON and len(name[0][0]) > 1 and name[1][1] == VERB:
            yield head[: len(name[0][0])] + acting["says"]


def _leaves_out(head: str, at: int, lexicon: Lexicon) -> bool:
    """Whether a head cut behind `at` tells of fewer, or of nobody known: 美国、英国、|澳洲和加拿大表示, 58个国家的|团体表示."""
    rest = fold(head[at + 1 :])
    words = tagged(rest)
    if head[at] == "、" and any(word in lexicon.pairs for word, _ in words):
        return True
    somebody = any(tag == PERSON for _, tag in words) or pattern(lexicon.offices, False).search(rest)
    if head[at] == "、" and not somebody:
        return True  # 福特汽车、|日产汽车表示
    named = any(tag in _KNOWN or (len(word) == 1 and word in lexicon.surnames) for word, tag in words)
    return not named and not any(is_name(form) for form, _ in known(rest))


def _is_paper(rest: str, lexicon: Lexicon) -> bool:
    """Whether the end of a head is what somebody wrote, who stands before it: 他寄给报社的|声明表示; not 公布的|资料显示."""
    return any(word in lexicon.papers for word, _ in tagged(fold(rest)))


def _speaks(rest: str, lexicon: Lexicon) -> bool:
    """Whether the end of a head can stand by itself, as somebody and a verb of saying: 汪文斌表示; not 财政政策时表示, 脚步，表示."""
    words = tagged(fold(rest))
    return len(words) > 1 and words[0][1] not in _NOBODY and not any(word in lexicon.sets_scene for word, _ in words)


def _cuts_name(head: str, at: int) -> bool:
    """Whether a name runs on across `at`: 美国|在台协会."""
    return any(span.start < at < span.end for _, span in known(fold(head)))


def closing(text: str, start: int, end: int) -> int:
    """Where the quotation closes that was opened before `start`; `end` where it does not."""
    closers = ['”」』"’']
    for at in range(start, end):
        character = text[at]
        if character in closers[-1]:
            closers.pop()
            if not closers:
                return at
        elif character in OPEN and OPEN[character] in CLOSE:
            closers.append(OPEN[character])
    return end
