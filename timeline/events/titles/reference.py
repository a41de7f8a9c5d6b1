"""Words in a Chinese title that stand for somebody told of elsewhere: 孩子们把她架进屋, 川普发布这道命令."""

from __future__ import annotations

from timeline.events.words.lexicon import Lexicon, pattern
from timeline.events.words.parts import (
    ABBREVIATION,
    CLASSIFIER,
    LATIN,
    MIXED,
    NOUN,
    OF,
    PERSON,
    PRONOUN,
    UNKNOWN,
    VERB,
    VERBAL_NOUN,
)
from timeline.events.words.tagger import Words, tagged
from timeline.late import late
from timeline.packs.characters import is_han

_COMMA = late("[，：,:]")
_QUOTATION = late(r"“[^”]*”|「[^」]*」|『[^』]*』|《[^》]*》|\"[^\"]*\"")


def astray(folded: str, lexicon: Lexicon) -> bool:
    """Whether a (folded) title holds a pronoun, outside quotations, for which nobody in it can stand, or speaks of its writer."""
    if not lexicon.forms.pronoun.search(folded):
        return False
    bare = _QUOTATION.sub("“”", folded)
    said = pattern(lexicon.said, False).search(bare)
    words = tagged(bare)
    at = 0
    for place, (word, tag) in enumerate(words):
        at = bare.index(word, at)
        spoken = said is not None and _COMMA.search(bare, said.end() - 1, at) is not None
        pointing = (
            tag.startswith(PRONOUN)
            or word in lexicon.points
            or word in lexicon.concerned
            or word.startswith(lexicon.demonstrative)
        )
        if pointing and _strays(words, place, spoken, lexicon):
            return True
        at += len(word)
    return False


def _strays(words: Words, place: int, spoken: bool, lexicon: Lexicon) -> bool:
    word = words[place][0]
    before = words[place - 1][0] if place else ""
    if word.startswith(lexicon.speaker):
        return True
    if word.startswith(lexicon.aforesaid):
        paper = any(one in lexicon.papers for one, _ in words[:2])
        return not spoken or paper or not _is_told_of(words, place, lexicon)
    if word in lexicon.concerned:
        return not place or before in ("，", "：") or before in lexicon.said
    if word in lexicon.points or (
        word.startswith(lexicon.demonstrative) and (word not in lexicon.here or _names(words[place + 1 :]))
    ):
        return not spoken or before in ("，", "：")
    if word in lexicon.person:
        known = spoken or any(_is_person(*one, lexicon) for one in words[:place])
    elif word in lexicon.they:
        known = any(tag.startswith((NOUN, UNKNOWN, ABBREVIATION)) for _, tag in words[:place])
    elif word in lexicon.possessive:
        acts = place + 1 < len(words) and words[place + 1][1] == VERB  # 以其涉嫌; 对其支持者 is whose act it is
        return acts and before in lexicon.other and not _clause_before(words, place, lexicon)
    elif word in lexicon.thing:
        known = any(tag.startswith((NOUN, UNKNOWN, ABBREVIATION, LATIN)) for _, tag in words[:place])
    else:
        return False
    spoken = spoken or before in lexicon.said
    owns = place + 1 < len(words) and words[place + 1][1].startswith((OF, NOUN))
    return not known or (
        before in lexicon.other and not spoken and not owns and not _clause_before(words, place, lexicon)
    )


def _is_told_of(words: Words, place: int, lexicon: Lexicon) -> bool:
    """Whether what 该 points to is told before it in the title, or is the body that speaks: 挪威宣布，该|国….; not 该|疫苗."""
    noun = words[place][0][1:] or "".join(word for word, _ in words[place + 1 : place + 2])
    return noun in lexicon.own_body or any(noun in word for word, _ in words[:place])


def _names(words: Words) -> bool:
    """Whether a noun follows, or a verb for one: 这次|疫情, 这次|访问|的细节; not 这次|访问北京."""
    tags = [tag for _, tag in words[:2]]
    return tags[:1] in ([NOUN], [VERBAL_NOUN]) or (tags[:1] == [VERB] and tags[1:] == [OF])


def _clause_before(words: Words, place: int, lexicon: Lexicon) -> bool:
    """Whether a person is named in an earlier clause, for whom the pronoun can stand."""
    comma = max((at for at in range(place) if words[at][0] in ("，", "；", "：")), default=0)
    return any(_is_person(*one, lexicon) for one in words[:comma])


def _is_person(word: str, tag: str, lexicon: Lexicon) -> bool:
    unknown = tag in (UNKNOWN, CLASSIFIER, MIXED) and is_han(word[0])
    if word.startswith(lexicon.no_person) or word.endswith(lexicon.no_person_ends):
        return False
    return (
        tag.startswith(PERSON) or tag == LATIN or unknown or (tag.startswith(NOUN) and word.endswith(lexicon.persons))
    )
