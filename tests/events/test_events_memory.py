"""What a merge remembers spares the next one work, and changes nothing."""

import random

import pytest
from msgspec.structs import replace

from timeline.building.entries.listing import entries
from timeline.building.work.runners import run
from timeline.events import merge
from timeline.events.merging import clusters, nesting, threads
from timeline.events.merging.memory import Memory
from timeline.events.merging.rarity import rarity
from timeline.settings import Settings


@pytest.fixture(scope="module")
def seeds():
    return list(run(entries(["seeds"], Settings()), Settings()))


def test_what_is_remembered_is_not_worked_out_again(seeds, monkeypatch):
    first = Memory({})
    whole = merge(seeds, Settings(), first)
    assert whole == merge(seeds, Settings())
    assert first.after
    monkeypatch.setattr(clusters, "_best", None)
    again = Memory(first.after)
    assert merge(seeds, Settings(), again) == whole
    assert again.after == first.after


def test_what_has_changed_is_worked_out_again(seeds):
    memory = Memory({})
    merge(seeds, Settings(), memory)
    fewer = [changed(seeds[0], seeds[0].mentions[:1]), *seeds[2:]]
    assert merge(fewer, Settings(), Memory(memory.after)) == merge(fewer, Settings())


@pytest.mark.parametrize("seed", range(4))
def test_a_chain_of_merges_gives_what_each_gives_alone(seeds, seed, monkeypatch):
    """Whatever comes, goes and changes between two merges, also where words become common and cease to be."""
    monkeypatch.setattr(nesting, "COMMON", 4)
    monkeypatch.setattr(threads, "COMMON", 3)
    chance, known = random.Random(seed), {}  # noqa: S311
    held = [cut(digest, chance) for digest in chance.sample(seeds, 3)]
    for _ in range(6):
        if chance.random() < 0.4 and len(held) > 2:
            held.pop(chance.randrange(len(held)))
        for digest in chance.sample(seeds, 1):
            held = [cut(digest, chance), *(one for one in held if one.document.id != digest.document.id)]
        memory = Memory(known)
        assert merge(held, Settings(), memory) == merge(held, Settings())
        known = memory.after


def cut(digest, chance):
    """A digest with some of its mentions, some of which are told with fewer words."""
    mentions = chance.sample(digest.mentions, chance.randint(0, len(digest.mentions)))
    kept = [
        replace(one, words=one.words[: chance.randint(1, len(one.words))]) if chance.random() < 0.2 else one
        for one in mentions
        if one.words
    ]
    return changed(digest, sorted(kept, key=lambda one: one.order))


def changed(digest, mentions):
    """A digest that tells something else, of which nothing is worked out yet."""
    return replace(digest, mentions=tuple(mentions), compared=b"", stamps=b"")


def test_what_is_damaged_is_worked_out_again(seeds):
    memory = Memory({})
    whole = merge(seeds, Settings(), memory)
    assert merge(seeds, Settings(), Memory(dict.fromkeys(memory.after, b"\xc1"))) == whole


def test_a_document_more_leaves_most_words_their_weight():
    contents = [("zh", [["中国"], [f"词{number % 40}"]]) for number in range(400)]
    before, after = rarity(contents), rarity([*contents, ("zh", [["中国", "词7"]])])
    assert [word for word in before if before[word] != after[word]] == []
    weights = rarity([("zh", [["a"]])] * 3 + [("zh", [["b"]])])
    assert weights["a"] < weights["b"]
