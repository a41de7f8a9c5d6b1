"""A build in parts: shards digested apart and merged give the same site, without digesting anything twice."""

import shutil
from pathlib import Path

import pytest
from folders import tree

from timeline.cli import main

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    return tmp_path


def test_two_shards_merged_give_the_site_of_one_build(folder, monkeypatch, capfd):
    assert main(["build", "--no-store", "--out", "whole"]) == 0
    for shard in ("1", "2"):
        assert main(["digest", "--shard", f"{shard}/2", "--store", f"shard-{shard}"]) == 0
    said = capfd.readouterr().err
    assert "3 documents digested." in said
    assert "2 documents digested." in said
    assert main(["merge", "shard-1", "shard-2", "--store", "all"]) == 0
    assert "5 digests in all" in capfd.readouterr().err
    monkeypatch.setattr("timeline.building.work.runners.digest_all", None)
    assert main(["build", "--store", "all", "--out", "parts"]) == 0
    assert tree(folder / "parts") == tree(folder / "whole")


@pytest.mark.parametrize("shard", ["0/2", "3/2", "2", "a/b", "-1/2", "1/2/3"])
def test_what_is_no_shard_is_wrong_use(shard, capfd):
    assert main(["digest", "--shard", shard]) == 2
    assert shard in capfd.readouterr().err


def test_what_is_no_store_is_not_merged(folder, capfd):
    (folder / "noise").write_bytes(b"noise" * 999)
    assert main(["merge", "noise", "--store", "all"]) == 2
    assert "noise" in capfd.readouterr().err
    assert (folder / "noise").read_bytes() == b"noise" * 999


def test_the_one_that_is_damaged_is_named(folder, capfd):
    assert main(["digest", "--store", "shard"]) == 0
    shutil.copy("shard", "all")
    with Path("all").open("r+b") as damaged:
        damaged.seek(8192)
        damaged.write(b"\xff" * 8192)
    assert main(["merge", "shard", "--store", "all"]) == 2
    said = capfd.readouterr().err
    assert "all: " in said
    assert "shard: " not in said
