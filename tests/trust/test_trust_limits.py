"""Each limit is a setting; what hits it is named in the report, and the rest is built."""

import gc
import json
import threading

import pytest
from hostile import PATTERNS

from timeline.building.entries.entry import Entry
from timeline.building.entries.listing import entries
from timeline.building.store.database import Store
from timeline.building.work.deadline import within
from timeline.building.work.digest import digest_data
from timeline.building.work.runners import run
from timeline.errors import LimitError
from timeline.model import Digest, Problem
from timeline.reading.markup.bounds import deeper
from timeline.settings import Settings


@pytest.fixture(autouse=True)
def no_collection():
    """Hypothesis listens to the garbage collector, and what is raised into such a listener is lost to us and told by pytest."""
    gc.disable()
    yield
    gc.enable()


def digested(text, **limits):
    return digest_data(Entry("x.md", "file", data=text.encode()), text.encode(), Settings(**limits))


@pytest.mark.parametrize(
    ("limits", "text", "left_out"),
    [
        ({"max_bytes": 100}, "7月11日" * 100, True),
        ({"max_characters": 100}, "7月11日，外交部说。" * 100, False),
        ({"max_tags": 10}, "<p>7月11日</p>" * 100, False),
        ({"max_tags": 10}, "# 题\n\n" + "**7月11日**" * 100, False),
        ({"max_depth": 10}, "<div>" * 100 + "7月11日", False),
        ({"max_expressions": 10}, "7月11日。" * 100, False),
        ({"max_seconds": 0.05}, "7月11日。" * 10_000, True),
    ],
)
def test_what_hits_a_limit_is_named_and_within_it_nothing_is_said(limits, text, left_out):
    result = digested(text, **limits)
    problems = (result,) if isinstance(result, Problem) else result.document.problems
    [problem] = [problem for problem in problems if next(iter(limits)) in f"{problem.place} {problem.advice}"]
    assert problem.left_out is left_out
    assert isinstance(result, Problem) is left_out
    if not left_out:
        assert "7月11日" in result.document.text
    assert digested(text).document.problems == ()


def test_the_expressions_before_the_limit_are_kept():
    whole, cut = digested("7月11日。" * 100), digested("7月11日。" * 100, max_expressions=10)
    assert cut.timexes == whole.timexes[:10]


@pytest.mark.parametrize(
    ("html", "least", "most"),
    [
        ("<p>a<p>b<p>c", 0, 0),
        ("<ul>" + "<li>a" * 900 + "</ul>", 1, 1),
        ("<table>" + "<tr><td>a" * 900 + "</table>", 1, 1),
        ("<div></div>" * 900, 1, 1),
        ("<div>" * 900, 900, 900),
        ("<DIV></p>" * 900, 900, 900),
        ("<div><table><td></div>" * 900, 900, 1800),
        ("<svg>" + "<td>" * 900, 900, 901),
        ("<br><img><hr>" * 900, 0, 0),
        ("<ul><li>" * 900, 900, 900),
    ],
)
def test_depth_is_never_reckoned_too_small(html, least, most):
    assert not deeper(html, most)
    assert least == 0 or deeper(html, least - 1)


def test_time_is_told_and_never_stored(tmp_path):
    slow = tmp_path / "slow.md"
    slow.write_text("7月11日。" * 10_000, encoding="utf-8")
    entry = Entry("slow.md", "file", str(slow))
    with Store(tmp_path / "store") as store:
        [late] = run([entry], Settings(max_seconds=0.05), store=store)
        assert isinstance(late, Problem)
        assert late.place == "max_seconds"
        [again] = run([entry], Settings(max_seconds=0.05), store=store)
        assert again == late
        assert store.missing({b"0" * 16}) == {b"0" * 16}


def test_a_library_that_swallows_the_limit_is_told_again():
    with pytest.raises(LimitError), within(0.01, "x"):
        for _ in range(2):
            try:
                while True:
                    pass
            except LimitError as error:
                last = error
        raise last


def test_a_thread_has_no_bound_and_no_trouble():
    results = []
    thread = threading.Thread(target=lambda: results.append(digested("7月11日。", max_seconds=0.001)))
    thread.start()
    thread.join()
    assert isinstance(results[0], Digest)


SUPER_LINEAR = (
    "divs never closed", "lists", "TOML dotted", "TOML digits", "sentences", "dates", "blanks in a comment", "blanks in a script",
    "blanks in a tag", "declarations never closed", "blanks in a value", "headers with blanks", "headers in a comment", "prepositions",
    "English prepositions",
)  # fmt: skip


@pytest.mark.parametrize("name", SUPER_LINEAR)
def test_what_was_super_linear_once(name):
    """A megabyte of each took minutes or died; now each ends within a bound that any machine keeps, on a document's own time."""
    size = 200_000
    result = digested(PATTERNS[name](size), max_seconds=60)
    assert isinstance(result, Digest)


def test_a_line_longer_than_the_limit_is_left_out_and_those_around_it_are_read(tmp_path):
    """It is never held in memory whole."""
    path = tmp_path / "x.jsonl"
    good = json.dumps({"id": "a", "text": "7月11日，北约峰会开幕。"})
    path.write_text(
        f"{good}\n" + json.dumps({"text": "x" * 5000}) + f"\n\n{good}\n" + "y" * (301 * 9), encoding="utf-8"
    )
    settings = Settings(max_bytes=300)
    first, long, last, open_ended = run(entries([path], settings), settings)
    assert isinstance(first, Digest) and isinstance(last, Digest)
    assert [one.path for one in (long, open_ended)] == [f"{path}:2", f"{path}:5"]
    assert all(isinstance(one, Problem) and one.left_out and "max_bytes" in one.advice for one in (long, open_ended))
