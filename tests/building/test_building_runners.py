"""Entries → digests: the same whoever does the work, whatever the store lost, whichever worker is killed."""

import json
import os
import signal
import subprocess
import sys
import time

import pytest

from timeline.building.assemble import assemble
from timeline.building.entries.entry import Entry
from timeline.building.entries.listing import entries
from timeline.building.store.database import Store
from timeline.building.work.engines import WORTH, Killed, Processes
from timeline.building.work.runners import run, stored
from timeline.model import Digest, Problem
from timeline.settings import Settings


def record(number):
    return Entry(f"stdin:{number}", "record", data=b'{"id": "%d", "text": "7\xe6\x9c\x8811\xe6\x97\xa5"}' % number)


@pytest.fixture
def mixed():
    """More entries than one process is given, with a problem and a loss among them."""
    many = [record(number) for number in range(WORTH + 60)]
    return [*many[:5], Problem("folder", "a link"), *many[5:70], Entry("x:1", "record", data=b"{"), *many[70:]]


def test_processes_give_what_one_process_gives(mixed, tmp_path):
    alone = list(run(mixed, Settings()))
    assert sum(isinstance(result, Digest) for result in alone) == WORTH + 60
    assert [result.path for result in alone if isinstance(result, Problem)] == ["folder", "x:1"]
    assert list(run(mixed, Settings(), engine=Processes(2))) == alone
    with Store(tmp_path / "store") as store:
        assert list(run(mixed, Settings(), engine=Processes(2), store=store)) == alone
        assert list(run(mixed, Settings(), store=store)) == alone


def test_what_is_stored_is_not_digested_again(tmp_path, monkeypatch):
    some = [record(number) for number in range(3)]
    with Store(tmp_path / "store") as store:
        first = list(run(some, Settings(), store=store))
        monkeypatch.setattr("timeline.building.work.runners.digest_all", None)
        assert list(run(some, Settings(), store=store)) == first


def test_one_process_leaves_a_long_digest_to_another(mixed, tmp_path, monkeypatch):
    with Store(tmp_path / "here") as store:
        alone = list(stored(mixed, {}, Settings(), store))
    monkeypatch.setattr("timeline.building.work.runners.LONG", len(mixed) - 1)
    monkeypatch.setattr("timeline.building.work.runners.digest_all", None)
    with Store(tmp_path / "there") as store:
        seen = []
        assert list(stored(mixed, {}, Settings(), store, watch=seen.append)) == alone
        assert seen == [one for one in mixed if isinstance(one, Entry)]
        assert list(stored(mixed, {}, Settings(), store)) == alone


def test_what_is_told_can_be_left_out_and_is_then_not_stored(mixed, tmp_path):
    def bare(results):
        return [(one.document, one.dating, one.timexes) if isinstance(one, Digest) else one for one in results]

    mixed = [
        Entry("x:2", "record", data='{"text": "7月11日，普京抵达北京。", "published": "2023-07-12"}'.encode()),
        *mixed,
    ]
    whole = list(run(mixed, Settings()))
    assert whole[0].mentions
    with Store(tmp_path / "store") as store:
        for engine in (None, Processes(2)):
            light = list(run(mixed, Settings(), engine=engine, store=store, told=False))
            assert bare(light) == bare(whole)
            assert not any(one.mentions for one in light if isinstance(one, Digest))
        assert list(run(mixed, Settings(), store=store)) == whole


def test_a_row_damaged_in_the_store_is_digested_again(tmp_path):
    some = [record(number) for number in range(3)]
    with Store(tmp_path / "store") as store:
        first = list(run(some, Settings(), store=store))
        store._connection.execute("UPDATE digest SET brief = x'44'")
        assert list(run(some, Settings(), store=store)) == first


def test_a_store_that_cannot_be_written_costs_only_time(tmp_path):
    some = [record(number) for number in range(3)]
    with Store(tmp_path / "store") as store:
        store._connection.execute("PRAGMA query_only = ON")
        assert list(run(some, Settings(), store=store)) == list(run(some, Settings()))


def test_a_file_that_goes_between_listing_and_reading_is_listed(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("7月11日")
    found = list(entries([tmp_path], Settings()))
    path.unlink()
    (problem,) = run(found, Settings())
    assert (problem.path, problem.left_out) == (str(path), True)
    assert "No such file" in problem.message


@pytest.mark.parametrize(
    ("line", "says"),
    [
        (b"{", "not JSON"),
        (b"[1]", "not a JSON object"),
        (b'{"id": "a"}', "text"),
        (b'{"text": "a", "prefer": "sideways"}', "past"),
        (b'{"text": "a", "zone": "Mars/Olympus"}', "zone"),
        (b"[" * 100_000, "not JSON"),
        (b'{"text": "\xff"}', "not JSON"),
    ],
)
def test_a_record_that_cannot_be_used_is_listed(line, says):
    (problem,) = run([Entry("in.jsonl:7", "record", data=line)], Settings())
    assert problem.left_out
    assert problem.path == "in.jsonl:7"
    assert says in problem.message


def test_a_document_larger_than_the_limit_is_listed(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"x" * 101)
    (problem,) = run(entries([tmp_path], Settings()), Settings(max_bytes=100))
    assert problem.left_out
    assert "larger than 100 bytes" in problem.message
    assert "max_bytes" in problem.advice


def test_a_records_own_options_hold_for_it_alone():
    lines = [
        b'{"id": "a", "text": "\xe5\x91\xa8\xe4\xba\x8c", "published": "2023-07-13", "prefer": "future"}',
        b'{"id": "b", "text": "\xe5\x91\xa8\xe4\xba\x8c", "published": "2023-07-13"}',
    ]
    found = run([Entry("stdin:1", "record", data=line) for line in lines], Settings())
    assert [digest.timexes[0].value for digest in found] == ["2023-07-18", "2023-07-11"]


def double(batch):
    if "poison" in batch:
        os.kill(os.getpid(), signal.SIGKILL)
    return [item * 2 for item in batch]


def once(batch):
    """Kills its first worker only: the file at the head of the batch tells."""
    flag = batch[0]
    if not os.path.exists(flag):  # noqa: PTH110
        os.close(os.open(flag, os.O_CREAT | os.O_WRONLY))
        os.kill(os.getpid(), signal.SIGKILL)
    return list(batch)


def test_a_poisonous_item_is_found_and_the_rest_is_done():
    batches = [("a", "b"), ("c", "poison", "d"), ("e",), ("f",), ("g",), ("h",)]
    results = list(Processes(2, preload="timeline.errors").map(double, batches))
    assert results == [["aa", "bb"], ["cc", Killed(), "dd"], ["ee"], ["ff"], ["gg"], ["hh"]]


def slowly(batches):
    for batch in batches:
        yield batch
        time.sleep(0.5)


def test_a_pool_that_breaks_before_a_batch_is_given_loses_nothing():
    batches = slowly([("a",), ("poison",), ("b",), ("c",), ("d",), ("e",)])
    results = list(Processes(3, preload="timeline.errors").map(double, batches))
    assert results == [["aa"], [Killed()], ["bb"], ["cc"], ["dd"], ["ee"]]


def test_a_worker_killed_once_costs_nothing(tmp_path):
    batches = [(str(tmp_path / "flag"), "b"), ("/", "d")]
    assert list(Processes(2, preload="timeline.errors").map(once, batches)) == [list(batch) for batch in batches]


def test_where_no_process_can_be_started_no_document_is_blamed(tmp_path):
    script = tmp_path / "unguarded.py"
    asked = "from timeline.building.work.engines import Processes\n"
    script.write_text(asked + "print(list(Processes(2, preload='timeline.errors').map(len, [('a',), ('b',)])))")
    done = subprocess.run([sys.executable, script], capture_output=True, text=True, timeout=60, check=False)
    # Behind the error Python may warn of what the processes that never came to be have left.
    assert "\ntimeline.errors.SettingsError: jobs: no process can be started" in done.stderr
    assert not done.stdout


def test_a_records_own_options_hold_in_the_second_pass_too():
    """Its neighbour gives it a day; its own preference still decides which Tuesday."""
    story = "北约峰会在立陶宛首都维尔纽斯举行，斯托尔滕贝格主持会议并与岸田文雄会晤。" * 5
    lines = [
        {"id": "a", "text": story + "周二见面。", "prefer": "future"},
        {"id": "b", "text": story, "published": "2023-07-13T08:00:00Z"},
    ]
    found = run([Entry("stdin:1", "record", data=json.dumps(line).encode()) for line in lines], Settings())
    undated = assemble(found, Settings()).digests[0]
    day = undated.dating.local_date
    assert undated.dating.inferred
    assert undated.timexes[-1].since.date() > day
