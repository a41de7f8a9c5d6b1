"""A process is made ready to digest: with what it would have worked out itself, whatever becomes of the copy that does so beside it."""

import subprocess
import sys

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no process is forked there")

# Each in a process of its own: one that has other threads is not to be copied.
READY = """
from timeline.building.work import ready
from timeline import tables
from timeline.events.words import catalogue, dictionary

assert all(name.startswith("opening ") for name in tables.worked_out()), "was worked out here"
sent = [dictionary.entries(), dictionary.singles(), dictionary.lengths(), catalogue.known_forms(), catalogue.form_lengths()]
made = [dictionary._read(), dictionary._read_single(), dictionary._read_lengths(), catalogue._read_forms(), catalogue._read_lengths()]
assert [list(table.items()) for table in sent] == [list(table.items()) for table in made]
assert {document.language for document in ready.documents} == {"zh-Hans", "en"}
assert all(ready.digest(document, ready.settings).mentions for document in ready.documents)
"""
LOST = """
import os
from timeline.building.work import beside
from timeline import tables

forked = os.fork
def lost():
    copy = forked()
    if not copy:
        os._exit(1)
    return copy
os.fork = {fork}
from timeline.building.work import ready
assert tables.worked_out().keys() >= {{"entries", "lengths", "forms"}}
assert all(ready.digest(document, ready.settings).mentions for document in ready.documents)
"""
REFUSED = """
def refused():
    raise OSError(11, "no process more")
"""


def _run(script: str) -> None:
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=120, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_what_is_sent_is_what_would_be_worked_out():
    _run(READY)


@pytest.mark.parametrize("script", [LOST.format(fork="lost"), REFUSED + LOST.format(fork="refused")])
def test_a_copy_that_is_lost_costs_time_alone(script):
    _run(script)


@pytest.mark.parametrize(
    ("work", "result"),
    [
        ("lambda: {'a': (1, 2.5)}", "{'a': (1, 2.5)}"),
        ("lambda: {}", "{}"),
        ("lambda: {'a': 1}", "None"),
        ("lambda: 1 / 0", "None"),
        ("lambda: object()", "None"),
    ],
)
def test_what_has_the_shape_comes_back_and_nothing_else(work, result):
    _run(
        f"from timeline.building.work.beside import beside\nassert beside({work}, dict[str, tuple[int, float]])() == {result}"
    )
