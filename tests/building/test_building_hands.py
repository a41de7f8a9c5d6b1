"""Pages made by several processes are those that one makes, whatever becomes of the others; the old site is not touched."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
# Each in a process of its own: one that runs tests has threads, and is not copied.
HEAD = """
import os, sys
from pathlib import Path
from timeline.building.output import hands
from timeline.building.output.hands import Hands
from timeline.building.output.writing import write
from timeline.show.view.page import Page, Piece, pieced

hands.WORTH = hands.TOGETHER = 3
out, here = Path("site"), os.getpid()
def pages(make):
    return [*(Page(f"{n}.html", lambda n=n: make(n)) for n in range(10)), pieced("report.json", lambda: [Piece(lambda: b"report.json")])]
def text(n):
    return f"page {n}".encode()
def site(folder):
    return {path.name: path.read_bytes() for path in Path(folder).iterdir() if path.is_file()}
write(pages(text), Path("right"))
"""


def run(folder, body):
    environment = {"PYTHONPATH": str(ROOT), "PATH": "", "PYTHONWARNINGS": "error"}
    command = [sys.executable, "-c", HEAD + body]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr


linux = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere pages are made by one process")


@linux
def test_several_processes_make_what_one_makes(tmp_path):
    run(
        tmp_path,
        """
makers = Path("makers")
def told(n):
    with makers.open("a") as file:
        file.write(f"{os.getpid()}\\n")
    return text(n)
began = Path("began")
first = write(pages(told), out, hands=Hands(2, lambda: began.touch()))
assert first.written == 11 and began.exists() and str(here) not in makers.read_text()
assert site(out) == site("right")
again = write(pages(told), out, hands=Hands(2))
assert (again.written, again.unchanged, again.removed) == (0, 11, 0)
""",
    )


@linux
@pytest.mark.parametrize("fault", ["os.kill(os.getpid(), 9)", "os._exit(0)", "raise OSError", "1 / 0"])
def test_what_another_process_does_not_end_is_done_here(tmp_path, fault):
    run(
        tmp_path,
        f"""
write(pages(text), out)
def faulty(n):
    if n == 4 and os.getpid() != here:
        {fault}
    return text(n)
write(pages(faulty), out, hands=Hands(2))
assert site(out) == site("right")
""",
    )


@linux
def test_what_fails_in_every_process_leaves_the_old_site_whole(tmp_path):
    run(
        tmp_path,
        """
write(pages(text), out)
def faulty(n):
    if n == 7:
        raise KeyError(n)
    return b"new"
try:
    write(pages(faulty), out, hands=Hands(2))
except KeyError:
    pass
else:
    raise AssertionError
assert site(out) == site("right")
assert sorted(path.name for path in Path().iterdir()) == ["right", "site"]
""",
    )


@linux
def test_a_process_with_threads_is_not_copied(tmp_path):
    run(
        tmp_path,
        """
import threading
end = threading.Event()
thread = threading.Thread(target=end.wait)
thread.start()
def mine(n):
    assert os.getpid() == here
    return text(n)
write(pages(mine), out, hands=Hands(2))
end.set()
thread.join()
assert site(out) == site("right")
""",
    )


@linux
def test_a_site_made_by_two_processes_is_that_of_one(tmp_path):
    run(
        tmp_path,
        f"""
from timeline.cli import main
for jobs in ("1", "2"):
    assert main(["build", {str(ROOT / "seeds")!r}, "--out", jobs, "--store", "store" + jobs, "--jobs", jobs]) == 0
def tree(folder):
    return {{str(path.relative_to(folder)): path.read_bytes() for path in Path(folder).rglob("*") if path.is_file()}}
assert tree("1") == tree("2") and len(tree("1")) > 100
""",
    )
