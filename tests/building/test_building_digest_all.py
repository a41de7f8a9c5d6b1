"""Many documents that go through the stages together give what each gives alone."""

from pathlib import Path

import pytest

from timeline.building.entries.entry import Entry
from timeline.building.work import digest as digesting
from timeline.building.work.digest import digest_all, digest_data
from timeline.model import Digest, Problem
from timeline.settings import Settings

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
RECORD = '{"id": "r", "text": "昨天会谈。", "published": "2020-02-03", "prefer": "future"}'.encode()
GIVEN = [
    *((Entry(path.name, "file", str(path)), path.read_bytes()) for path in SEEDS),
    (Entry("empty.md", "file", data=b""), b""),
    (Entry("lines.jsonl", "record", data=RECORD), RECORD),
    (Entry("broken.jsonl", "record", data=b"{"), b"{"),
    (Entry("plain.txt", "file", data=b"On 3 May 2020 they met."), b"On 3 May 2020 they met."),
]


@pytest.mark.parametrize("told", [True, False])
def test_each_gives_what_it_gives_alone(told):
    settings = Settings()
    together = digest_all(GIVEN, settings, told=told)
    assert together == [digest_data(entry, data, settings, told=told) for entry, data in GIVEN]
    assert [isinstance(one, Digest) for one in together].count(False) == 2
    assert any(one.mentions for one in together if isinstance(one, Digest)) == told


def test_of_none_come_none():
    assert digest_all([], Settings()) == []


@pytest.mark.parametrize("stage", ["find_in", "date_of", "anchor_in", "tell"])
def test_what_fails_in_a_stage_fails_alone(stage, monkeypatch):
    whole = getattr(digesting, stage)

    def failing(made, settings):
        if made.document.path == "plain.txt":
            raise ValueError("a defect")
        return whole(made, settings)

    expected = digest_all(GIVEN, Settings())
    monkeypatch.setattr(digesting, stage, failing)
    *others, failed = digest_all(GIVEN, Settings())
    assert others == expected[:-1]
    assert isinstance(failed, Problem)
    assert failed.left_out
    assert "a defect" in failed.message


def test_the_time_of_all_stages_is_one_documents(monkeypatch):
    def slow(made, settings):
        sum(range(1_000_000))
        return made

    for stage in ("find_in", "date_of", "anchor_in"):
        monkeypatch.setattr(digesting, stage, slow)
    [late, _] = digest_all(GIVEN[-2:], Settings(max_seconds=0.001))
    assert isinstance(late, Problem)
    [entry] = GIVEN[-1:]
    [late] = digest_all([entry], Settings(max_seconds=0.001))
    assert isinstance(late, Problem)
    assert "more than 0.001 seconds" in late.message
