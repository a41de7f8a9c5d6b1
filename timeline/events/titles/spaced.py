"""Titles in languages that write words apart: the clause that holds the date, from the sentence's beginning where that fits."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from timeline.events.sentences.borders import balanced
from timeline.events.sentences.cleaning import EDGE, cleaned
from timeline.events.sentences.parsed import Offer, Sentence
from timeline.events.sentences.saying import says
from timeline.events.titles.beside import begins_anew, beside_another, carried
from timeline.events.titles.lesser import (
    FURTHEST,
    cut_at_borders,
    describes_on,
    has_acted,
    lessened,
    lists_on,
    past_asides,
    tells_one,
)
from timeline.events.titles.loud import calm
from timeline.events.titles.understood import by_itself, understood
from timeline.events.titles.wholeness_spaced import LONGEST, finite_verbs, has_verb, whole
from timeline.events.words.lexicon import Lexicon, pattern
from timeline.model import Span

KEPT = 0.6  # share of a title that must be left where room is made for who says so
APART = 3  # clauses by which a subject and its verb can stand apart
OPENING = 12  # characters by which it is known that a title begins where its place ends
LESS = 10  # characters before a date that may go with it from a title: early on
ENDING = 12  # characters by which it is known that words end where their sentence does
_BULLETS = "*#\\|｜>"
_CLOSES = {"“": "”", '"': '"'}
_CLOSED = "”\"' "

Judge = Callable[[str, Sentence], str]  # a title as it stands, of one that its sentence offers; "" where it does not


def titles(given: Sentence) -> tuple[str, ...]:
    """The titles that the sentence offers, best first: such as stand by themselves, or else such as are understood beside the article."""
    if _is_torn(given) or _heads_next(given):
        return ()
    return _told(given, by_itself) or _told(given, understood)


def _told(given: Sentence, judge: Judge) -> tuple[str, ...]:
    """The titles that the `judge` lets stand."""
    offered = candidates(given)
    plain, by = _within(given, offered, "", judge), _told_by(given)
    if not by:
        return plain
    if not plain:
        return _within(given, [(words, f"{title}{by}") for words, title in offered], "", judge)
    brief = _within(given, offered, by, judge)
    if brief and len(brief[0]) >= KEPT * len(f"{plain[0]}{by}"):
        return brief
    return (f"{plain[0]}{by}",) if len(f"{plain[0]}{by}") <= FURTHEST else brief or plain


def candidates(given: Sentence) -> list[Offer]:
    """What the sentence offers, whether it stands or not."""
    return given.offers(
        lambda given: [(words, _closed(_trimmed(words, given.lexicon), given)) for words in _offered(given)]
    )


def _within(given: Sentence, offered: Sequence[Offer], by: str, judge: Judge) -> tuple[str, ...]:
    """Those titles among what is `offered` that stand by themselves and have room, with who says so (`by`)."""
    longest, furthest = LONGEST - len(by), FURTHEST - len(by)
    found = _fit(given, (one for one in offered if len(one[1]) <= longest), longest, judge)
    if not found and _opens(given):
        long = _fit(given, (one for one in offered if longest < len(one[1]) <= furthest), furthest, judge)
        found = tuple(title for title in long if tells_one(title, given.lexicon))
    return tuple(f"{title}{by}" for title in found)


def _fit(given: Sentence, offered: Iterable[Offer], room: int, judge: Judge) -> tuple[str, ...]:
    """Those titles among what is `offered`, as words of the sentence and as a title, that the `judge` lets stand: two at most."""
    fit = (
        calm(_placed(given, words, shown, room), given.text)
        for words, title in offered
        if (shown := judge(title, given)) and len(shown) <= room
    )
    return tuple(dict.fromkeys(fit))[:2]


def _told_by(given: Sentence) -> str:
    """Who says, in the clause of the date, what the sentence tells before it (Two wards may close, | the ministry said); "" for nobody.

    A report (Sky News reported) is not told of, nor one who is meant by a pronoun."""
    clause = given.shown(given.at, given.at) if given.at > _first(given) >= 0 else ""
    clause = clause.lstrip(_CLOSED)
    return f", {clause}" if given.lexicon.forms.teller.fullmatch(clause) else ""


def _closed(words: str, given: Sentence) -> str:
    """`words` with the quotation closed that they end in, if it goes on in the next sentence and they hold all that this one has of it."""
    at = max(words.rfind(mark) for mark in _CLOSES)
    opened = at > 0 and balanced(words[:at]) and words[at - 1 : at].strip("( ") == "" and "”" not in words[at:]
    last = given.shown(len(given.clauses) - 1, len(given.clauses) - 1) if opened else ""
    return f"{words}{_CLOSES[words[at]]}" if last and words.endswith(last.rstrip(EDGE)[-ENDING:]) else words


def _opens(given: Sentence) -> bool:
    """Whether a day stands at the head of its clause, or behind its subject or its first verb: so that what a long title tells besides is
    of no other day (he spoke of the leak that began in April)."""
    led = given.text[given.clauses[given.at].start : given.item.span.start]
    verbs, form = sum(1 for _ in finite_verbs(f"{led} ", given.lexicon)), given.lexicon.forms
    if verbs and pattern(given.lexicon.said, True).search(led) is None and has_acted(given, _first(given)):
        return False
    return given.item.when.to_the_day and verbs <= 1 and form.subordinates.search(led) is None


def _place(given: Sentence) -> tuple[str, str]:
    """Where what the sentence tells happened, if it opens with that, and how what follows begins; two empty strings if it does not."""
    if len(given.clauses) < 2 or given.leads_up(1):
        return "", ""
    where = f"{given.shown(0, 0)},"
    return (where, given.shown(1, 1)[:OPENING]) if given.lexicon.forms.place.fullmatch(where) else ("", "")


def _placed(given: Sentence, words: str, title: str, room: int) -> str:
    """The `title` made of `words` with its place, where there is room and no name tells its subject apart: In Lagos, a house fell."""
    where, opening = _place(given) if words[:1].islower() else ("", "")
    if not where or not words.startswith(opening):
        return title
    placed = f"{where} {words[:1]}{title[1:]}"
    return placed if len(placed) <= room else title


def _is_torn(given: Sentence) -> bool:
    """Whether the sentence begins with a small letter, so that its beginning stands elsewhere; not iPhone, al-Qaida."""
    first = given.text[given.span.start : given.span.end].split(None, 1)[:1]
    return bool(first) and first[0].rstrip(".,;:").isalpha() and first[0].islower()


def _heads_next(given: Sentence) -> bool:
    """Whether the date heads what follows it, and ends what it does not date: an inquiry begins | 15 July : | a new cap is placed."""
    before = given.folded[given.clauses[given.at].start : given.item.span.start].split()
    headed = given.text[given.item.span.end : given.span.end].lstrip()[:1] == ":"
    return headed and any(word.isalnum() and word not in given.lexicon.before_date for word in before)


def _first(given: Sentence) -> int:
    """The first clause, behind the last colon before the date, that does not only lead up to what is told; -1 where there is none."""
    begin = max((index + 1 for index in range(given.at) if given.text[given.clauses[index].end - 1] in ":;"), default=0)
    return next((index for index in range(begin, len(given.clauses)) if not given.leads_up(index)), -1)


def _offered(given: Sentence) -> Iterator[str]:
    """Stretches that tell what the date dates, the fittest first; some too long, or not whole."""
    first = _first(given)
    if given.at < first:
        form, scene = given.lexicon.forms, given.shown(given.at, given.at)
        opening = form.opening.match(scene)
        if opening and not form.meanwhile.match(scene):
            yield scene[opening.end() :]
            return
        if form.done_first.match(scene):
            return
    if first < 0 or (given.at < first and given.dates_another(first)):
        return
    if (joined := carried(given, first)) is not None:
        yield from joined
        return
    if _is_of_report(given, first):
        return
    if asides := [given.shown(index, index) for index in range(first, given.at) if given.dates_another(index)]:
        yield from past_asides(given.shown(first, given.at), asides, given.lexicon)
        return
    if _is_apposed(given, first) or describes_on(given, first):
        return
    if later := _before_which(given, first):
        yield later
        return
    if (beside := beside_another(given, first)) is not None:
        yield from beside
        return
    if (announced := _announced(given, first)) is not None:
        yield announced
        return
    behind = Span(given.item.span.end, given.clauses[given.at].end)
    if (_joined(given) or _acts_on(given)) and any(behind.start <= other.start < behind.end for other in given.others):
        yield _upto_date(given, first)
        return
    tail = first < given.at and (says(given.folded_clause(given.at), given.lexicon) or bool(_told_by(given)))
    last = max(first, given.at - 1 if tail else given.at)
    if not tail and last + 1 < len(given.clauses):
        last = _verb_from(given, first, last)
    if given.goes_on(last) and not (tail or given.dates_another(last + 1) or _tells_who(given, last + 1)):
        yield given.shown(first, last + 1)
    words = given.shown(first, last)
    lesser = (words, *lessened(words, given.lexicon))
    if not lists_on(given, last):
        yield from lesser
    yield from _cut(given, first, last, tail or given.at < first)
    if last > given.at:
        yield from cut_at_borders(lesser[-1], 0, given.lexicon)
    if given.at > first and not tail and begins_anew(given):
        yield given.shown(given.at, given.at)
        yield from _cut(given, given.at, given.at, False)


def _is_of_report(given: Sentence, first: int) -> bool:
    """Whether the date only says when somebody told of what was done on another: A boat sank on Saturday, | the navy said on Monday."""
    told = first < given.at and given.dates_another(first) and has_verb(given.shown(first, first), given.lexicon)
    return told and (says(given.folded_clause(given.at), given.lexicon) or bool(_told_by(given)))


def _announced(given: Sentence, first: int) -> str | None:
    """What is told up to the date, where its clause ends with who told it: opens on May 4, 2011, the district announced. None elsewhere."""
    behind = given.text[given.item.span.end : given.clauses[given.at].end].strip(EDGE + '"”')
    if given.text[given.item.span.end : given.item.span.end + 1] != "," or not given.lexicon.forms.announcer.fullmatch(
        behind
    ):
        return None
    told = _upto_date(given, first)
    return f"{told}, {behind}" if given.lexicon.forms.teller.fullmatch(behind) else told


def _tells_who(given: Sentence, index: int) -> bool:
    """Whether a clause only says who told what stands before it: The fair opens on 29 April, | the district announced this week."""
    return given.lexicon.forms.announcer.fullmatch(given.shown(index, index)) is not None


def _is_apposed(given: Sentence, first: int) -> bool:
    """Whether the clause of the date only says who is meant: Ann Lee, | the lawyer whom he hired on Monday, | said …."""
    if (
        not first < given.at < len(given.clauses) - 1
        or says(given.folded_clause(given.at), given.lexicon)
        or _told_by(given)
    ):
        return False
    follows, form = given.folded_clause(given.at + 1), given.lexicon.forms
    acts = pattern(given.lexicon.verbs + given.lexicon.said, True).match(follows) or form.ended.match(f"a {follows}", 2)
    described = form.apposed.match(given.shown(given.at, given.at)) is not None
    return bool(acts) and described and not has_verb(given.shown(first, given.at - 1), given.lexicon)


def _before_which(given: Sentence, first: int) -> str:
    """What was done on the date, where the sentence tells what went before it, or on another date followed: oil flowed before | Tesco
    capped the well on Monday; Lee was hired in July after | Pierce was sacked on 30 June."""
    part, form = given.clauses[given.at], given.lexicon.forms
    follows = any(part.start <= other.start < given.item.span.start for other in given.others)
    borders = form.after_which if follows else form.before_which
    found = list(borders.finditer(given.text, part.start, given.item.span.start)) if first == given.at else []
    if not found or not has_verb(given.text[found[-1].end() : given.item.span.start], given.lexicon):
        return ""  # appeared before the committee on Monday
    words = cleaned(given.text, Span(found[-1].end(), part.end), given.item, given.lexicon)
    return words if whole(words, given.lexicon) else ""


def _cut(given: Sentence, first: int, last: int, anywhere: bool) -> Iterator[str]:
    """The clauses `first` to `last` cut at lesser borders, the longest first, behind the date unless `anywhere` will do; and at the date
    where it is joined to what was done beside."""
    upto = Span(given.clauses[first].start, max(given.item.span.start, given.clauses[first].start))
    least = 0 if anywhere else len(cleaned(given.text, upto, given.item, given.lexicon)) - LESS
    yield from cut_at_borders(given.shown(first, last), least, given.lexicon)
    if _joined(given) and first <= given.at <= last:
        yield _upto_date(given, first)


def _joined(given: Sentence) -> bool:
    """Whether behind the date stands what was done beside (and handed over power), and no other day of the same (and again on Sunday)."""
    form, behind = given.lexicon.forms, given.item.span.end
    return form.join.match(given.text, behind) is not None and form.another_day.match(given.text, behind) is None


def _acts_on(given: Sentence) -> bool:
    """Whether behind the date and a comma stands what was done next: was built on May 5, 2001, | sold in June and scrapped."""
    form, behind = given.lexicon.forms, given.item.span.end
    then = form.and_then.match(given.text, behind) if given.text[behind : behind + 2].strip()[:1] == "," else None
    verb = given.text[then.end() : given.span.end].partition(" ")[0] if then else ""
    return verb in given.lexicon.verbs or form.ended.fullmatch(f"x {verb}", 2) is not None


def _upto_date(given: Sentence, first: int) -> str:
    """The clauses from `first` on, as far as the date."""
    return cleaned(given.text, Span(given.clauses[first].start, given.item.span.end), given.item, given.lexicon)


def _verb_from(given: Sentence, first: int, last: int) -> int:
    """The clause up to which the subject of clause `first` waits for its verb: Twitter, | a social network, | announced."""
    end = last
    while not has_verb(given.shown(first, end), given.lexicon):
        if end + 1 == len(given.clauses) or end - last == APART or given.dates_another(end + 1):
            return last
        end += 1
    return end


def _trimmed(words: str, lexicon: Lexicon) -> str:
    form = lexicon.forms
    words = form.left_over.sub("", words.strip(EDGE + _BULLETS))
    words = words[match.end() :] if (match := form.linking.match(words)) else words
    words = form.linked.sub("", words, count=1)
    return words[:1].upper() + words[1:]
