"""What a merge remembers spares the next one work, and changes nothing."""

import pytest
from msgspec.structs import replace

from timeline.building.listing import entries
from timeline.building.runners import run
from timeline.events import clusters, merge
from timeline.events.likeness import rarity
from timeline.events.memory import Memory
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
    fewer = [replace(seeds[0], mentions=seeds[0].mentions[:1]), *seeds[2:]]
    assert merge(fewer, Settings(), Memory(memory.after)) == merge(fewer, Settings())


def test_a_document_more_leaves_most_words_their_weight():
    contents = [("zh", [["中国"], [f"词{number % 40}"]]) for number in range(400)]
    before, after = rarity(contents), rarity([*contents, ("zh", [["中国", "词7"]])])
    assert [word for word in before if before[word] != after[word]] == []
    weights = rarity([("zh", [["a"]])] * 3 + [("zh", [["b"]])])
    assert weights["a"] < weights["b"]
