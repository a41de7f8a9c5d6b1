"""Faults of the machine: after each the old site is whole, the message names the cause and what to do, and the next build is right."""

import contextlib
import fcntl
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from folders import tree

from timeline.building.entries.listing import entries as listed
from timeline.building.store.database import Store
from timeline.building.work import digest as digesting
from timeline.building.work.engines import Processes
from timeline.building.work.runners import run
from timeline.cli.main import main
from timeline.model import Digest, Problem
from timeline.settings import Settings

ROOT = Path(__file__).parents[2]
SEEDS = ROOT / "seeds"


def entries(paths):
    return listed(paths, Settings())


@contextlib.contextmanager
def mounted(folder, *options):
    """A small disk of its own, or what else the options say; without the right to mount one the test is skipped with a word."""
    folder.mkdir(exist_ok=True)
    command = ["mount", *options, str(folder)]
    if not shutil.which("mount") or subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("no disk can be mounted here: it takes root in a container that allows it")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


def disk_of(size):
    return "-t", "tmpfs", "-o", size, "tmpfs"


def remount(folder, options):
    subprocess.run(["mount", "-o", f"remount,{options}", str(folder)], check=True)


@pytest.fixture(scope="module")
def articles(tmp_path_factory):
    """One article, and two."""
    folder = tmp_path_factory.mktemp("articles")
    names = sorted(path.name for path in SEEDS.iterdir() if path.suffix in (".txt", ".md"))[:2]
    for number in (1, 2):
        (folder / str(number)).mkdir()
        for name in names[:number]:
            shutil.copy(SEEDS / name, folder / str(number))
    return folder


class Bench:
    """Builds of one article and then of two, in this process, without plotly's script."""

    def __init__(self, articles, folder, capsys):
        self.articles, self.capsys = articles, capsys
        self.bundle = folder / "plotly.js"
        self.bundle.write_text("// small", encoding="utf-8")
        self.store = folder / "store" / "digests"

    def arguments(self, number, out, *more):
        given = ["build", str(self.articles / str(number)), "--out", str(out), "--plotlyjs", str(self.bundle)]
        return [*given, "--store", str(self.store), "--lang", "en", *more]

    def build(self, number, out, *more):
        """The exit status and what was said."""
        status = main(self.arguments(number, out, *more))
        said = self.capsys.readouterr()
        return status, said.out + said.err


@pytest.fixture
def bench(articles, tmp_path, capsys):
    return Bench(articles, tmp_path, capsys)


@pytest.fixture
def right(bench, tmp_path):
    """What the site of two articles must be."""
    assert bench.build(2, tmp_path / "right")[0] == 0
    return tree(tmp_path / "right")


def refused(bench, out, cause, folder=None):
    """A build of two that cannot be written: status 2, the cause and what to do, the old site whole, nothing left behind."""
    before = tree(out)
    status, said = bench.build(2, out)
    assert status == 2, said
    assert cause in said and str(folder or out.parent) in said, said
    assert "--out" in said or "Wait" in said, said
    assert tree(out) == before


def test_the_disk_is_full(bench, right, tmp_path):
    with mounted(tmp_path / "disk", *disk_of("size=2m")) as disk:
        assert bench.build(1, disk / "site")[0] == 0
        rest = shutil.disk_usage(disk).free - 20_000
        (disk / "ballast").write_bytes(b"x" * rest)
        refused(bench, disk / "site", "No space left on device")
        assert {path.name for path in disk.iterdir()} == {"site", "ballast"}
        (disk / "ballast").unlink()
        assert bench.build(2, disk / "site")[0] == 0
        assert tree(disk / "site") == right


def test_the_disk_is_read_only(bench, right, tmp_path):
    with mounted(tmp_path / "disk", *disk_of("size=4m")) as disk:
        assert bench.build(1, disk / "site")[0] == 0
        remount(disk, "ro")
        refused(bench, disk / "site", "Read-only file system")
        remount(disk, "rw")
        assert bench.build(2, disk / "site")[0] == 0
        assert tree(disk / "site") == right


class Powerless(Bench):
    """The same in a process that may not write where the folder's mode forbids it, not even as root."""

    def build(self, number, out, *more):
        rights = "-dac_override,-dac_read_search"
        command = ["setpriv", f"--bounding-set={rights}", f"--inh-caps={rights}"] if os.geteuid() == 0 else []
        command += [sys.executable, "-m", "timeline", *self.arguments(number, out, *more)]
        done = subprocess.run(command, check=False, capture_output=True, text=True, cwd=ROOT)
        return done.returncode, done.stdout + done.stderr


@pytest.mark.skipif(
    os.geteuid() == 0 and not shutil.which("setpriv"), reason="root may write everywhere without setpriv"
)
def test_the_folder_may_not_be_written(articles, right, tmp_path, capsys):
    powerless = Powerless(articles, tmp_path, capsys)
    home = tmp_path / "home"
    home.mkdir()
    assert powerless.build(1, home / "site")[0] == 0
    home.chmod(0o555)
    try:
        refused(powerless, home / "site", "Permission denied")
    finally:
        home.chmod(0o755)
    assert powerless.build(2, home / "site")[0] == 0
    assert tree(home / "site") == right


def test_the_folder_is_on_another_device(bench, right, tmp_path):
    with mounted(tmp_path / "disk", *disk_of("size=4m")) as disk:
        for number in (1, 2):
            assert bench.build(number, disk / "site")[0] == 0
        assert tree(disk / "site") == right


@pytest.mark.parametrize("kind", ["a disk", "a folder of the same disk"])
def test_the_folder_is_a_mount_of_its_own(bench, right, tmp_path, kind):
    """As in a container whose volume is the site: what cannot be swapped in one step is refused, and told where else."""
    (tmp_path / "volume").mkdir()
    options = disk_of("size=4m") if kind == "a disk" else ["--bind", str(tmp_path / "volume")]
    with mounted(tmp_path / "site", *options) as disk:
        status, said = bench.build(2, disk)
        assert status == 2
        assert "mounted" in said and f"--out {disk / 'site'}" in said, said
        assert tree(disk) == {}
        assert bench.build(2, disk / "site")[0] == 0
        assert tree(disk / "site") == right


def test_the_folder_is_the_working_folder(bench, right, tmp_path, monkeypatch):
    """Whoever stands in it would stand in a folder that is gone."""
    out = tmp_path / "site"
    assert bench.build(1, out)[0] == 0
    before = tree(out)
    monkeypatch.chdir(out)
    status, said = bench.build(2, ".")
    assert status == 2 and "working folder" in said and "--out" in said, said
    assert tree(out) == before
    monkeypatch.chdir(tmp_path)
    assert bench.build(2, "site")[0] == 0
    assert tree(out) == right


def test_the_folder_is_in_another_build(bench, right, tmp_path):
    out = tmp_path / "site"
    assert bench.build(1, out)[0] == 0
    shop = tmp_path / ".site.building"
    shop.mkdir()
    handle = os.open(shop, os.O_RDONLY)
    fcntl.flock(handle, fcntl.LOCK_EX)
    try:
        refused(bench, out, "another build")
    finally:
        os.close(handle)
    assert bench.build(2, out)[0] == 0
    assert tree(out) == right


def test_the_stores_disk_is_full(bench, right, tmp_path):
    with mounted(tmp_path / "store", *disk_of("size=128k")) as disk:
        (disk / "ballast").write_bytes(b"x" * (shutil.disk_usage(disk).free - 4096))
        assert bench.build(2, tmp_path / "site")[0] == 0
        assert tree(tmp_path / "site") == right


def test_the_stores_disk_is_read_only(bench, right, tmp_path):
    with mounted(tmp_path / "store", *disk_of("size=2m")) as disk:
        remount(disk, "ro")
        status, said = bench.build(2, tmp_path / "site")
        assert status == 0 and str(bench.store) in said
        assert tree(tmp_path / "site") == right


def test_the_store_is_removed_while_it_is_used(articles, tmp_path):
    want = list(run(entries([articles / "2"]), Settings()))
    with Store(tmp_path / "store") as store:
        for path in tmp_path.glob("store*"):
            path.unlink()
        assert list(run(entries([articles / "2"]), Settings(), store=store)) == want
    with Store(tmp_path / "store") as store:
        assert list(run(entries([articles / "2"]), Settings(), store=store)) == want


def copied(articles, tmp_path):
    shutil.copytree(articles / "2", tmp_path / "in")
    found = list(entries([tmp_path / "in"]))
    return found, tmp_path / "in"


def test_an_article_is_removed_between_listing_and_reading(articles, tmp_path):
    found, _ = copied(articles, tmp_path)
    Path(found[0].file).unlink()
    lost, kept = run(found, Settings())
    assert isinstance(lost, Problem) and lost.left_out and lost.path == found[0].path and "No such file" in lost.message
    assert isinstance(kept, Digest)


def test_an_article_is_changed_between_listing_and_reading(articles, tmp_path):
    found, folder = copied(articles, tmp_path)
    with Store(tmp_path / "store") as store:
        list(run(found, Settings(), store=store))
        Path(found[0].file).write_text("7月11日，北约峰会开幕。", encoding="utf-8")
        changed = list(run(found, Settings(), store=store))
    assert changed == list(run(entries([folder]), Settings()))
    assert changed[0].document.text == "7月11日，北约峰会开幕。"


def test_what_is_no_file_is_told_and_never_waited_for(articles, tmp_path):
    _, folder = copied(articles, tmp_path)
    os.mkfifo(folder / "pipe.md")
    (folder / "gone.md").symlink_to(tmp_path / "nowhere")
    (folder / "folder.md").mkdir()
    results = list(run(entries([folder]), Settings()))
    lost = {Path(one.path).name for one in results if isinstance(one, Problem) and one.left_out}
    assert lost == {"pipe.md", "gone.md"}
    assert sum(isinstance(one, Digest) for one in results) == 2


def test_memory_that_does_not_suffice_costs_the_document_alone(articles, monkeypatch):
    reading = digesting.read_bytes
    first = next(iter(entries([articles / "2"]))).path

    def short(data, path, settings):
        if path == first:
            raise MemoryError
        return reading(data, path, settings)

    monkeypatch.setattr(digesting, "read_bytes", short)
    lost, kept = run(entries([articles / "2"]), Settings())
    assert isinstance(lost, Problem) and lost.left_out
    assert "memory" in lost.message and "defect" not in lost.advice
    assert isinstance(kept, Digest)


# What a build has done when it is stopped.
MOMENTS = {
    "reading": lambda folder: (folder / "store" / "digests-wal").exists(),
    "writing": lambda folder: any((folder / ".site.building").glob("new/*")),
    "almost done": lambda folder: (folder / ".site.building" / "new" / "timeline.json").exists(),
}


@pytest.mark.parametrize(
    ("stop", "moment", "status"),
    [
        (signal.SIGINT, "writing", 130),
        (signal.SIGTERM, "writing", 143),
        (signal.SIGKILL, "reading", -9),
        (signal.SIGKILL, "writing", -9),
        (signal.SIGKILL, "almost done", -9),
    ],
)
def test_it_is_stopped(bench, right, tmp_path, stop, moment, status):
    out, shop = tmp_path / "site", tmp_path / ".site.building"
    assert bench.build(1, out)[0] == 0
    before = tree(out)
    command = [sys.executable, "-m", "timeline", *bench.arguments(2, out)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        while process.poll() is None and not MOMENTS[moment](tmp_path):
            time.sleep(0.002)
        process.send_signal(stop)
        said = process.communicate()[1]
    assert "Traceback" not in said
    if process.returncode != 0:  # it may have been quicker than the signal
        assert process.returncode == status
        found = tree(out)
        assert found in (before, right)  # the last moments lie after the swap
        if found == before:
            assert shop.exists() == (stop == signal.SIGKILL and moment != "reading")
    assert bench.build(2, out)[0] == 0
    assert tree(out) == right
    assert not shop.exists()


HELD = """
import sys, time
from timeline.building.work.engines import Processes
def slow(batch):
    open(batch[0], "w").write(str(__import__("os").getpid()))
    time.sleep(60)
    return list(batch)
list(Processes(2, preload="timeline.errors").map(slow, [(sys.argv[1],)]))
"""


def test_no_worker_outlives_a_build_that_is_killed(tmp_path):
    script, mark = tmp_path / "held.py", tmp_path / "pid"
    script.write_text(HELD.replace("list(Proc", 'if __name__ == "__main__":\n    list(Proc'), encoding="utf-8")
    own = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    with subprocess.Popen([sys.executable, str(script), str(mark)], env=own) as process:
        while process.poll() is None and not (mark.exists() and mark.read_text()):
            time.sleep(0.01)
        process.kill()
    worker = int(mark.read_text())
    for _ in range(500):
        with contextlib.suppress(ProcessLookupError, FileNotFoundError):
            if Path(f"/proc/{worker}/stat").read_text().split()[2] != "Z":
                time.sleep(0.02)
                continue
        break
    else:
        pytest.fail("the worker still runs")


def test_workers_are_processes_that_heed_no_interrupt_of_their_own():
    assert list(Processes(1).map(heedless, [("x",)])) == [[True]]


def heedless(batch):
    return [signal.getsignal(signal.SIGINT) is signal.SIG_IGN for _ in batch]
