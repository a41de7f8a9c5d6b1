"""What decides what a build has to do: whether anything is made at all, who is asked to be ready, and what the next build is told."""

import os
import shutil
from contextlib import nullcontext
from pathlib import Path

import pytest

from timeline.building.entries.listing import entries
from timeline.building.output.plan import Changes, recall
from timeline.building.site import Work
from timeline.building.store.database import Store
from timeline.building.update import Means, update
from timeline.model import Problem
from timeline.settings import Settings
from timeline.show import Options

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture
def folder(tmp_path):
    """Two articles, whose time stamps are long past."""
    (tmp_path / "news").mkdir()
    for path in sorted(SEEDS.iterdir())[:2]:
        os.utime(shutil.copy(path, tmp_path / "news"), (1_600_000_000, 1_600_000_000))
    return tmp_path


@pytest.fixture
def run(folder):
    """Update the site, and give what that came to and which of its means it used."""

    def updated(*beyond, options=None, choice=(), stored=True):
        used = []
        settings = Settings(out=str(folder / "site"))

        def working():
            used.append("made")
            return nullcontext(Work(settings, True, lambda timeline, shelf: timeline))

        means = Means(working, lambda: used.append("prepared"), used.append)
        listed = [*entries([str(folder / "news")], settings), *beyond]
        with Store(folder / "store") as store:
            held = store if stored else None
            done = update(listed, settings, options or Options(plotly=False), choice, held, means)
            kept = recall(held, folder / "site")
        assert kept == (done.record if stored else None)
        return done, used

    return updated


def test_only_who_has_no_record_prepares_for_all_of_it(run):
    first, used = run()
    assert used == ["prepared", "made"]
    assert first.changes == Changes(new=2, changed=0, unchanged=0, removed=0)
    assert first.record.documents == 2
    again, used = run()
    assert used == []
    assert (again.changes, again.written.written) == (Changes(0, 0, 2, 0), 0)
    assert again.record == first.record


def test_a_document_more_and_one_less_are_an_update_of_what_was_made(run, folder):
    run()
    one, _ = sorted((folder / "news").iterdir())
    one.rename(folder / "news" / "renamed.md")
    done, used = run()
    assert used == ["made"]
    assert done.changes == Changes(new=1, changed=0, unchanged=1, removed=1)
    assert (done.written.written > 0, done.written.unchanged > 0) == (True, True)


def test_what_the_timeline_does_not_hold_is_no_document_of_it(run, folder):
    empty = folder / "news" / "empty.txt"
    empty.write_text("")
    first, _ = run()
    assert (first.record.documents, first.changes) == (2, Changes(new=2, changed=0, unchanged=0, removed=0))
    assert run()[1] == []
    empty.write_text("2023年7月11日，北约峰会开幕。")
    assert run()[0].changes == Changes(new=1, changed=0, unchanged=2, removed=0)
    empty.write_text("")
    assert run()[0].changes == Changes(new=0, changed=0, unchanged=2, removed=1)


def test_what_could_not_be_listed_is_kept_in_the_record(run):
    lost = Problem("lost.md", "cannot be read", left_out=True)
    done, used = run(lost)
    assert "made" in used
    assert [one.path for one in done.record.problems] == ["lost.md"]
    assert run(lost)[1] == []
    assert run()[1] == ["made"]  # it is gone, and with it its problem


@pytest.mark.parametrize(
    "other", [{"options": Options(plotly=False, language="en")}, {"choice": ("Vilnius",)}], ids=["options", "choice"]
)
def test_where_the_site_is_to_be_another_it_is_made(run, other):
    run()
    done, used = run(**other)
    assert (used, done.changes) == (["made"], Changes(0, 0, 2, 0))


def test_a_template_under_another_name_makes_another_site(run, folder):
    (folder / "own").mkdir()
    (folder / "own" / "colophon.html").write_text("<p>Who wrote this.</p>")
    options = Options(plotly=False, templates=folder / "own")
    run(options=options)
    assert run(options=options)[1] == []
    (folder / "own" / "colophon.html").rename(folder / "own" / "links.html")
    assert run(options=options)[1] == ["made"]


def test_a_site_that_somebody_touched_is_made_again(run, folder):
    run()
    (folder / "site" / "index.html").unlink()
    assert run()[1] == ["made"]
    assert (folder / "site" / "index.html").is_file()


def test_without_a_store_all_is_done_each_time(run):
    assert run(stored=False)[1] == ["prepared", "made"]
    done, used = run(stored=False)
    assert used == ["prepared", "made"]
    assert done.written.written == 0
