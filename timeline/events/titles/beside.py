"""What an English sentence tells of one day beside what it tells of another: Israel struck Gaza on Tuesday and | killed a man on Friday."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.sentences.cleaning import EDGE, cleaned
from timeline.events.sentences.parsed import Sentence
from timeline.events.titles.wholeness_spaced import finite_verbs, has_verb
from timeline.events.words.lexicon import Lexicon, pattern
from timeline.model import Span

_DONE_TO = ("was", "were")  # help what is done to somebody


def beside_another(given: Sentence, first: int) -> tuple[str, ...] | None:
    """What the sentence tells of the date beside what it tells of another day: Israel struck Gaza on Tuesday and | killed a man on Friday;
    On March 1, police arrested a man, | and on April 1 a court freed Ann Lee. None where it tells of no other day so."""
    lexicon, date = given.lexicon, given.item.span
    if first < given.at and _heads(given, first) and has_verb(given.shown(first, given.at - 1), lexicon):
        return (given.shown(given.at, given.at),) if begins_anew(given) else ()
    part = given.clauses[given.at]
    if lexicon.forms.of_treaty.search(given.text, part.start, date.start):
        return ()  # came under a treaty signed in Oslo | in May
    before = [one for one in given.others if part.start <= one.start and one.end <= date.start]
    if first != given.at or not before or lexicon.forms.another_day.match(given.text, before[-1].end):
        return None
    joined = lexicon.forms.join.search(given.text, before[-1].end, date.start)
    led = cleaned(given.text, Span(part.start, before[-1].start), given.item, lexicon)
    verbs = list(finite_verbs(led, lexicon))
    if joined is None and verbs and _is_of_noun(given, before[-1].end):
        return ()
    if joined is None or not verbs:
        return None
    rest = cleaned(given.text, Span(joined.start(1), part.end), given.item, lexicon)
    if next(finite_verbs(f"and {rest}", lexicon), None) != len("and "):
        return (rest,)
    return _with_its_subject(led, verbs, given.text[before[-1].end : joined.start()], rest, lexicon)


def _is_of_noun(given: Sentence, after: int) -> bool:
    """Whether the date only belongs to a noun of what was done on another day, which ends at `after`: opened on Wednesday an inquiry |
    into the blast on April 20; not said on Monday that it closed the well on Friday."""
    between, lexicon = given.text[after : given.item.span.start], given.lexicon
    return (
        lexicon.forms.on_day.search(between) is not None
        and lexicon.forms.connects.search(between) is None
        and not has_verb(f"x{between}", lexicon)
    )


def carried(given: Sentence, first: int) -> tuple[str, ...] | None:
    """What is told of the date with who was told of another day before it: Ann Lee, a lawyer, was held on March 3, | charged on March 9 and
    | died on April 2. None where nothing is so joined, nothing where the verb
    does not say whether it is done by her or to her."""
    lexicon, start, date = given.lexicon, given.clauses[first].start, given.item.span
    before = [one for one in given.others if start <= one.start and one.end <= date.start]
    then = lexicon.forms.and_then.match(given.text, before[-1].end) if before else None
    if then is None or then.end() >= date.start:
        return None
    led = lexicon.forms.aside.sub("", cleaned(given.text, Span(start, before[0].start), given.item, lexicon))
    verbs = list(finite_verbs(led, lexicon))
    verb, _, behind = given.text[then.end() : given.clauses[given.at].end].partition(" ")
    goes_on = any(date.end <= one.start < given.clauses[given.at].end for one in given.others)
    rest = Span(then.end(), date.end if goes_on else given.clauses[given.at].end)
    told = cleaned(given.text, rest, given.item, lexicon)
    helps = pattern(lexicon.helping, True).match(led, verbs[0]) if verbs else None
    if (
        helps is None
        or helps.group() not in _DONE_TO
        or len(verbs) > 2
        or has_verb(f"x{behind[: date.start - then.end()]}", lexicon)
    ):
        return None
    who = led[: verbs[0]]
    if pattern(lexicon.cut_before, True).search(who):
        return None  # Ann Lee, who | was held on Monday, | died on Friday
    upon = lexicon.forms.opens_object.match(behind) is not None and then.end() + len(verb) + 1 < date.start
    if verb in lexicon.undergone and not upon:
        return (f"{who}{helps.group()} {told}",)
    if verb in lexicon.given_to:
        return ()
    acts = verb in lexicon.of_himself or (upon and lexicon.forms.ended.match(f"x {verb}", 2) is not None)
    return (f"{who}{told}",) if acts else None


def _with_its_subject(led: str, verbs: Sequence[int], between: str, rest: str, lexicon: Lexicon) -> tuple[str, ...]:
    """`rest`, which opens with a verb, behind the subject of the one verb of what `led` up to another day; none where it may be that of
    another verb (said on Monday that it sank | and drowned ten), or wait for what helped the first (was held | and charged)."""
    helps = pattern(lexicon.helping, True)
    helped = helps.match(led, verbs[0]) is not None
    waits = helped and helps.match(rest) is None
    if waits or len(verbs) > 1 + helped or has_verb(f"on{between} ", lexicon):
        return ()
    return (f"{led[: verbs[0]]}{rest}",)


def _heads(given: Sentence, first: int) -> bool:
    """Whether another day, and nothing else, heads the clauses from `first` on: On March 1, | police arrested a man."""
    for index in range(first):
        part = given.clauses[index]
        for one in given.others:
            if part.start <= one.start and one.end <= part.end:
                led = given.folded[part.start : one.start].strip(EDGE)
                behind = given.folded[one.end : part.end].strip(EDGE)
                if not behind and (not led or led in given.lexicon.before_date):
                    return True
    return False


def begins_anew(given: Sentence) -> bool:
    """Whether the clause of the date begins anew: behind more than a comma, or with what joins it."""
    before = given.text[given.clauses[given.at - 1].end - 1]
    return before not in "," or given.lexicon.forms.joins.match(given.shown(given.at, given.at)) is not None
