"""Digests → timeline: none lost, in whatever order they come."""

import json
import random

import pytest
from msgspec.structs import replace

from timeline.building.assemble import assemble, told_apart
from timeline.building.entries.entry import Entry
from timeline.building.entries.listing import entries
from timeline.building.work.runners import run
from timeline.cli import main
from timeline.model import Problem
from timeline.settings import Settings


@pytest.fixture(scope="module")
def seeds():
    return list(run(entries(["seeds"], Settings()), Settings()))


def test_the_order_of_the_documents_changes_nothing(seeds):
    whole = assemble(seeds, Settings())
    for seed in range(3):
        shuffled = random.Random(seed).sample(seeds, len(seeds))  # noqa: S311
        assert assemble(shuffled, Settings()) == whole


def test_two_identical_documents_are_both_there(tmp_path):
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_text("2023年7月11日，北约峰会在立陶宛开幕。", encoding="utf-8")
    line = assemble(run(entries([tmp_path], Settings()), Settings()), Settings())
    ids = [digest.document.id for digest in line.digests]
    assert len(set(ids)) == 3
    (tmp_path / "a.txt").unlink()
    left = assemble(run(entries([tmp_path], Settings()), Settings()), Settings())
    assert [digest.document.id for digest in left.digests] == ids[1:]
    assert all(mention.document == digest.document.id for digest in line.digests for mention in digest.mentions)


def test_records_of_one_id_are_all_there():
    lines = [Entry(f"stdin:{n}", "record", data=b'{"id": "x", "text": "%d"}' % n) for n in (2, 1, 3)]
    line = assemble(run(lines, Settings()), Settings())
    assert [(digest.document.id, digest.document.text) for digest in line.digests] == [
        ("x", "1"),
        ("x-2", "2"),
        ("x-3", "3"),
    ]
    assert [(one.path, one.message, one.left_out) for one in line.problems] == [
        ("x", "has the id of another record", False)
    ] * 2
    assert ["x-2" in one.advice for one in line.problems] == [True, False]


def test_a_build_says_which_records_share_an_id(tmp_path, capfd):
    path = tmp_path / "a.jsonl"
    path.write_text('{"id": "x", "text": "2023年7月11日，北约峰会开幕。"}\n' * 2, encoding="utf-8")
    assert main(["build", "--lang", "en", "--out", str(tmp_path / "site"), "--no-store", str(path)]) == 0
    assert "x: has the id of another record. In a timeline it is x-2." in capfd.readouterr().err
    assert [one["path"] for one in json.loads((tmp_path / "site" / "report.json").read_bytes())["mended"]] == ["x"]


def test_an_id_that_looks_numbered_is_not_taken_twice(seeds):
    def named(name, path):
        document = replace(seeds[0].document, id=name, path=path)
        return replace(seeds[0], document=document)

    problems = []
    apart = told_apart([named("x", "a"), named("x-2", "b"), named("x", "c")], problems)
    assert [digest.document.id for digest in apart] == ["x", "x-2", "x-3"]
    assert problems == []  # copies of one file have one id, which nobody gave them


def test_problems_are_kept_in_order_of_path(seeds):
    problems = [Problem("b", "two"), Problem("a", "one")]
    line = assemble([*problems, *seeds], Settings())
    assert [problem.path for problem in line.problems] == ["a", "b"]


def test_the_span_is_that_of_the_publications_and_what_lies_between(seeds):
    line = assemble(seeds, Settings())
    assert (line.since.isoformat()[:7], line.until.isoformat()[:7]) == ("2022-02", "2024-05")


def test_nothing_gives_an_empty_timeline():
    line = assemble([], Settings())
    assert (line.digests, line.events, line.since, line.until) == ((), (), None, None)
