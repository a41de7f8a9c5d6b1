"""The index of pairs: what is added range by range is what is added at once, and says where each pair stands."""

import json
import re

from hypothesis import given
from hypothesis import strategies as st

from timeline.show.pages import bigrams
from timeline.show.pages.bigrams import BLOCK, DIGITS, STRIDE, Index

TEXTS = st.lists(st.text(alphabet="会谈abc\t", max_size=12), min_size=1, max_size=3 * BLOCK)


def made(texts, size):
    index, files = Index(), {}
    for start in range(0, len(texts), size):
        some = texts[start : start + size]
        files |= dict(
            index.add(some, some, [(start + n, len(text), text[:1], (len(text),)) for n, text in enumerate(some)])
        )
    return files | dict(index.files())


def read(text):
    """Numbers that stand as steps, as search-index.js reads them."""
    found, value, scale, last = [], 0, 1, 0
    for digit in map(DIGITS.index, text):
        value += (digit & 31) * scale
        if digit & 32:
            scale *= 32
            continue
        last += value
        found.append(last)
        value, scale = 0, 1
    return found


@given(TEXTS)
def test_ranges_change_nothing_and_every_pair_is_found(texts):
    whole = made(texts, len(texts))
    assert made(texts, BLOCK) == whole
    held = {}
    for place in range(bigrams.SHARDS):
        held |= json.loads(re.fullmatch(r"timelineIndex\(\d+,(.*)\);\n", whole[f"search/i{place}.js"].decode())[1])
    expected = {}
    for event, text in enumerate(texts):
        for at in range(len(text) - 1):
            expected.setdefault(text[at : at + 2], []).append(event * STRIDE + at)
        for character in sorted(set(text)):
            expected.setdefault(character, []).append(event)
    assert {gram: read(places) for gram, places in held.items()} == expected
    assert len([name for name in whole if name.startswith("search/b")]) == -(-len(texts) // BLOCK)
