"""Documents that have been read already are built like those on disk: each costs itself alone, and is told to who watches."""

import time

import pytest

import timeline
from timeline.building.work import digest as work
from timeline.model import Digest, Problem

TEXT = "2023年7月11日，北约峰会在立陶宛首都维尔纽斯开幕。"


def documents(*names):
    return [timeline.read({"id": name, "text": f"{name}：{TEXT}"}) for name in names]


def test_what_is_watched_is_each_document_and_each_file(tmp_path):
    (tmp_path / "c.txt").write_text(TEXT, encoding="utf-8")
    seen = []
    built = timeline.build([*documents("a", "b"), tmp_path], watch=seen.append)
    assert [type(one) for one in seen] == [Digest] * 3
    assert sorted(one.document.path for one in seen) == sorted(one.document.path for one in built.digests)


@pytest.mark.parametrize("error", [ValueError("a defect"), MemoryError(), RecursionError()])
def test_one_that_fails_costs_itself_alone(monkeypatch, error):
    find = work.find

    def failing(text, *arguments, **options):
        if text.startswith("b"):
            raise error
        return find(text, *arguments, **options)

    monkeypatch.setattr(work, "find", failing)
    seen = []
    built = timeline.build(documents("a", "b", "c"), watch=seen.append)
    assert [one.document.id for one in built.digests] == ["a", "c"]
    assert [(one.path, one.left_out) for one in built.problems] == [("b", True)]
    assert [isinstance(one, Problem) for one in seen] == [False, True, False]


def test_one_that_takes_too_long_costs_itself_alone(monkeypatch):
    find = work.find

    def endless(text, *arguments, **options):
        while text.startswith("b"):
            time.process_time()
        return find(text, *arguments, **options)

    monkeypatch.setattr(work, "find", endless)
    built = timeline.build(documents("a", "b", "c"), settings=timeline.Settings(max_seconds=0.5))
    assert [one.document.id for one in built.digests] == ["a", "c"]
    assert [(one.path, one.place) for one in built.problems] == [("b", "max_seconds")]
