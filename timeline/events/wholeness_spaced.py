"""Whether a title in a language that writes words apart stands by itself: a subject told here, a finite verb, an act and no state."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.events import speech
from timeline.events.lexicon import Lexicon, pattern
from timeline.events.opening import has_subject
from timeline.events.sentences import balanced

LONGEST = 90  # characters
SHORTEST = 20
FEW = 5  # blanks in a title of the something without a name, which says too little

# A finite verb by its ending (stepped), or after a name (Pastor refuses).
ENDED = re.compile(r"(?<=\w )[a-z]{2,}ed\b|(?<=[A-Z][a-z] )[a-z]{3,}s\b")
_LAST = re.compile(r"(\S+) $")
# To be and to have as states, not as what is to come (is due to), is done (was arrested) or goes on (are leaving).
_STATE = re.compile(
    r"(?:is|are|am)\b(?! (?:to|due|set|expected|scheduled|planned|slated|going|being|[a-z]+ing"
    r"|found|arrested|charged|killed|shot|held|freed|released|sentenced|convicted|acquitted|jailed|sworn|elected|named|appointed|sacked"
    r"|signed|passed|launched|opened|closed|capped|removed|rescued|announced|declared|approved|rejected|postponed|cancell?ed|buried)\b)"
    r"|(?:was|were) (?:an?|the|not|still|in|on|at|also|one|so|very|too|more|less)\b"
    r"|(?:has|have)\b|had (?:an?|the|no|not|been|just|already|long)\b"
)
# What describes the noun before it: who …, a dome, sent in advance.
_ASIDE = re.compile(
    r",? (?:who|which|whose|where) [^,]*(?:,|$)"
    r"|, (?:an?|the|one|formerly|[a-z]+ly|thus|already|first|then) [^,]*(?:,|$)"
    r"|, (?:[a-z]+ed|[a-z]+ing|sent|made|held|led|seen|known|built|given|taken|written|shown|drawn|paid|sold|told) [^,]*(?:,|$)"
)
# Broken off: a verb that says nothing without what was cut away.
_BROKEN = re.compile(
    r"(?<! was )(?<! were )(?<! been )\b(?:vowed|chose|sought|scheduled|tried|wanted|urged|forced|made|took|gave|needed|hoped|meant|said)$|"
    r"\bsworn$|\bthat(?: \S+){1,2}$|,? too$|\b(?:described|regarded|dismissed|hailed|denounced) [^,]*(?<! as)$"
)
_NOUN_THAT = re.compile(r"^(?:An?|The) [^,]{0,40}? that (?:[a-z]+ed|is|are|was|were|has|have) [^,]*(?:,|$)")
_VERB_FIRST = re.compile(r"[A-Za-z][a-z]+(?:ed|en|ing) (?:by|with|in|on|from)\b|[A-Z]?[a-z]+ing\b|'")
_WRITER = re.compile(r"^\S+ wrote:|\b(?:I|[Ww]e|[Mm]y|[Oo]ur|us|[Yy]ou|[Yy]our|me)\b")
_TOLD_BEFORE = re.compile(
    r"\b(?:[Tt]his|[Tt]hese|[Tt]hose)\b(?! (?:week|year|month|morning|afternoon|evening|weekend|summer|winter|spring))"
)
_HERE = re.compile(r"\b(?:he|she|they|it|his|her|their|its|him|them)\b", re.IGNORECASE)
_OBJECT = re.compile(
    r"\b(?:him|them|it|her)\b(?=$|[,.;:]| (?:in|on|at|for|with|from|to|by|of|as|after|before|into|over|against|and)\b)"
)
_HANGING = re.compile(
    r"(?:the (?:first|second|third|fourth|latter|former|others?|same|two|three|pair|rest|country|bill|measure|agency|group|team)"
    r"|the (?:man|woman|couple|project|reason|move|order|picture|incident|difference)"
    r"|another|others|some|one|both|all|neither|an equivalent|a similar|such|much|most|more|here|there)\b",
    re.IGNORECASE,
)
# What opens so says when, why or on what terms; what happened stands behind a comma.
_DEPENDENT = re.compile(
    r"(?:after|although|as|because|before|if|since|though|unless|until|when|whether|while"
    r"|(?:\w+ )?(?:hours?|days?|weeks?|months?|years?) (?:after|before|since)) [^,]*$",
    re.IGNORECASE,
)
# … as supporters: a clause that waits for its verb, which stands behind its subject unless that is who or which.
_WAITING = re.compile(r".* (?:as|while|because|although|when|where|(who|which))( .*)$")
_THIRD = re.compile(r"\w [a-z]{2,}s\b")  # what may be a verb's third person, or a plural
_NAMED = re.compile(r"(?<=.)[A-Z]|\d")


def whole(words: str, lexicon: Lexicon) -> bool:
    """Whether `words` are of a fit length, have a subject and a verb, tell an act, and hang on nothing told before."""
    if not SHORTEST <= len(words) <= LONGEST or not balanced(words) or "|" in words or _VERB_FIRST.match(words):
        return False
    if _BROKEN.search(words) or words.count("—") % 2 or words.endswith("?"):
        return False
    if _DEPENDENT.match(words) or _waits(words, lexicon):
        return False
    folded = words.lower()
    if not has_subject(folded, lexicon) or folded.endswith(lexicon.unfinished) or speech.says(folded, lexicon):
        return False
    return not lexicon.verbs or (_acts(words, lexicon) and not _hangs(_unquoted(words), lexicon))


def _waits(words: str, lexicon: Lexicon) -> bool:
    """Whether the last clause has no verb yet."""
    last = _WAITING.match(words)
    if last is None:
        return False
    clause = (last[1] or "") + last[2]
    return not (pattern(lexicon.verbs, True).search(clause) or ENDED.search(clause) or _THIRD.search(clause))


def _unquoted(words: str) -> str:
    return re.sub(r"“[^”]*”", "“”", words)


def _hangs(words: str, lexicon: Lexicon) -> bool:
    """Whether it is not told who or what is meant: the writer, a pronoun before any name, something told before."""
    if _WRITER.search(words) or _TOLD_BEFORE.search(words):
        return True
    verb = next(_finite(words, lexicon), None)
    if _HANGING.match(words) or words.lower().startswith(tuple(lexicon.days_own)):
        return True
    if words.startswith("The ") and words.count(" ") < FEW and not _NAMED.search(words, 4):
        return True
    pronoun = _HERE.search(words)
    if pronoun and (verb is None or pronoun.start() < verb) and not words[: pronoun.start()].endswith(" and "):
        return True
    said = pattern(lexicon.said, True).search(words)
    subject_only = _OBJECT.search(words)
    if subject_only is None or (said is not None and said.start() < subject_only.start()):
        return False
    return not re.search(r"\b(?:to|and|after|before|as|while|when)\b", words[: subject_only.start()])


def _acts(words: str, lexicon: Lexicon) -> bool:
    """Whether there is a finite verb after the subject that tells an act, and not only one of saying without what was said."""
    bare = _NOUN_THAT.sub("", _ASIDE.sub("", words))
    if not bare or pattern(lexicon.verbs, True).match(bare) or (bare[0].isdigit() and bare.startswith("0")):
        return False
    first = next(_finite(bare, lexicon), None)
    if first is None or _STATE.match(bare, first) or pattern(lexicon.being, True).match(bare, first):
        return False
    said = pattern(lexicon.said, True).search(bare)
    if said is None or first < said.start():
        return True
    return next(_finite(bare[said.end() :], lexicon, 0), None) is not None


def _finite(words: str, lexicon: Lexicon, least: int = 1) -> Iterator[int]:
    """Where finite verbs stand, from the second word on: none behind to, nor behind that, which describes."""
    start = words.find(" ") if least else 0
    if start < 0:
        return
    found = sorted(
        {match.start() for match in pattern(lexicon.verbs + lexicon.being, True).finditer(words, start)}
        | {match.start() for match in ENDED.finditer(words, start)}
    )
    for at in found:
        before = _LAST.search(words, 0, at)
        if not before or before[1].lower() not in ("to", "that", "which", "who", "the", "a", "an", "of", "in", "by"):
            yield at
