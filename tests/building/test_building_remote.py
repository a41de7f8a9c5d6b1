"""Inputs on other machines: fetched once, known by their state, named as they are there."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from timeline.building.entries.listing import entries
from timeline.building.entries.remote import cache
from timeline.building.preview.watching import far
from timeline.building.work.runners import run
from timeline.cli import main
from timeline.errors import InputError
from timeline.model import Digest, Problem
from timeline.settings import Settings

fsspec = pytest.importorskip("fsspec", reason="fsspec is not installed: pip install -e '.[remote]'")
TEXT = "2023年7月11日，北约峰会在立陶宛首都维尔纽斯开幕。".encode()


@pytest.fixture(autouse=True)
def own_cache(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


@pytest.fixture
def memory():
    """A file system in memory, with a folder of two documents, a list and a picture."""
    files = fsspec.filesystem("memory")
    files.pipe("/news/2023-07-12.md", TEXT)
    files.pipe("/news/deep/b.md", TEXT + b"2")
    files.pipe("/news/c.jsonl", b'{"id": "c1", "text": "7"}\n\n{"id": "c2", "text": "8"}\n')
    files.pipe("/news/picture.png", b"x")
    yield files
    files.rm("/news", recursive=True)


def names(address):
    return [one.path for one in entries([address], Settings())]


def test_objects_are_named_as_they_are_there(memory):
    assert names("memory://news") == [
        "memory:///news/2023-07-12.md",
        "memory:///news/c.jsonl:1",
        "memory:///news/c.jsonl:3",
        "memory:///news/deep/b.md",
    ]
    assert names("memory://news/*.md") == ["memory:///news/2023-07-12.md"]
    digests = [one for one in run(entries(["memory://news"], Settings()), Settings()) if isinstance(one, Digest)]
    assert digests[0].document.path == "memory:///news/2023-07-12.md"
    assert digests[0].mentions


def test_an_object_is_fetched_again_only_when_it_has_changed(memory, monkeypatch):
    first = list(entries(["memory://news/deep/b.md"], Settings()))
    with monkeypatch.context() as offline:
        offline.setattr(memory, "get", None)
        assert list(entries(["memory://news/deep/b.md"], Settings())) == first
    memory.pipe("/news/deep/b.md", TEXT + b"3")
    (again,) = entries(["memory://news/deep/b.md"], Settings())
    assert again.changed != first[0].changed
    assert Path(again.file).read_bytes() == TEXT + b"3"
    assert sum(path.is_file() for path in cache().rglob("*")) == 1


def test_what_is_not_there_is_told(memory):
    with pytest.raises(InputError, match="memory://nothing"):
        list(entries(["memory://nothing"], Settings()))
    with pytest.raises(InputError, match="nowhere"):
        list(entries(["nowhere://a"], Settings()))


def test_an_object_that_cannot_be_fetched_is_listed(memory, monkeypatch):
    def refused(*arguments):
        raise OSError("forbidden")

    monkeypatch.setattr(type(memory), "get_file", refused)
    found = list(entries(["memory://news"], Settings()))
    assert len(found) == 3
    assert all(isinstance(one, Problem) and one.left_out and "forbidden" in one.message for one in found)


def test_one_that_is_too_large_is_not_even_fetched(memory):
    found = list(entries(["memory://news"], Settings(max_bytes=60)))
    assert [one.path for one in found if isinstance(one, Problem)] == [
        "memory:///news/2023-07-12.md",
        "memory:///news/deep/b.md",
    ]


def test_a_list_may_be_larger_than_a_document(memory):
    """It is read line by line, as one on disk is."""
    found = list(entries(["memory://news/c.jsonl"], Settings(max_bytes=30)))
    assert [one.path for one in found] == ["memory:///news/c.jsonl:1", "memory:///news/c.jsonl:3"]


def test_watching_asks_for_the_list_alone(memory, monkeypatch):
    monkeypatch.setattr(memory, "get", None)
    monkeypatch.setattr(memory, "get_file", None)
    before = far(["memory://news", "seeds"])
    assert [name for name, _, _ in before] == [
        "memory:///news/2023-07-12.md",
        "memory:///news/c.jsonl",
        "memory:///news/deep/b.md",
    ]
    assert far(["memory://news"]) == before
    memory.pipe("/news/deep/b.md", TEXT + b"3")
    assert far(["memory://news"]) != before


def test_what_another_process_is_fetching_is_left_to_it(memory):
    (first,) = entries(["memory://news/deep/b.md"], Settings())
    other = Path(first.file).with_name("0123.part")
    other.write_bytes(b"half")
    memory.pipe("/news/deep/b.md", TEXT + b"3")
    (again,) = entries(["memory://news/deep/b.md"], Settings())
    assert sorted(path.name for path in other.parent.iterdir()) == sorted([other.name, Path(again.file).name])


@pytest.fixture
def bucket(monkeypatch):
    """A bucket of moto's server on loopback."""
    pytest.importorskip("moto.server", reason="moto is not installed: pip install 'moto[server]'", exc_type=ImportError)
    pytest.importorskip("s3fs", reason="s3fs is not installed: pip install -e '.[remote]'")
    server = subprocess.Popen(
        [sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", "0"], stderr=subprocess.PIPE, text=True
    )
    try:
        address = next(line.split()[-1] for line in server.stderr if "Running on http" in line)
        for name, value in (("AWS_ACCESS_KEY_ID", "a"), ("AWS_SECRET_ACCESS_KEY", "b"), ("AWS_REGION", "us-east-1")):
            monkeypatch.setenv(name, value)
        monkeypatch.setitem(fsspec.config.conf, "s3", {"endpoint_url": address})
        files = fsspec.filesystem("s3", skip_instance_cache=True)
        files.mkdir("news")
        yield files
    finally:
        server.kill()
        server.wait()
        server.stderr.close()


@pytest.mark.filterwarnings("default")  # botocore's own
def test_a_site_from_a_bucket(bucket, tmp_path, monkeypatch, capfd):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    for path in sorted((Path(__file__).parents[2] / "seeds").iterdir()):
        bucket.pipe(f"news/{path.name}", path.read_bytes())
    assert main(["build", "s3://news", "--out", "site", "--store", "store", "--jobs", "1"]) == 0
    assert "5 new" in capfd.readouterr().err
    assert main(["build", "s3://news", "--out", "site", "--store", "store", "--jobs", "1"]) == 0
    assert "5 unchanged, 0 gone; 0 pages written" in capfd.readouterr().err
    bucket.pipe("news/new.md", TEXT)
    bucket.invalidate_cache()
    assert main(["build", "s3://news", "--out", "site", "--store", "store", "--jobs", "1"]) == 0
    assert "1 new, 0 changed, 5 unchanged" in capfd.readouterr().err
    paths = [line["path"] for line in json.loads((tmp_path / "site/timeline.json").read_text())["documents"]]
    assert "s3://news/new.md" in paths
