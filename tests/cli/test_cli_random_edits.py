"""Incremental equals cold: after any edits, additions and removals the site is, byte for byte, what a first build of the same gives.

So is that of the library, which holds whole digests where the command holds briefs.
"""

import os
import random
import shutil
from pathlib import Path

import pytest

import timeline
from timeline.cli import main

ROOT = Path(__file__).parents[2]
SENTENCES = (
    "2023年7月11日，北约峰会在立陶宛首都维尔纽斯开幕。",
    "2022年2月4日，习近平在北京会见普京。",
    "前一天，代表团抵达。",
    "On 11 July 2023, NATO leaders met in Vilnius.",
    "2024年5月16日，双方发表联合声明。",
    "会议2023年7月12日开幕，7月13日星期一闭幕。",
)
# They list the pages of events that have been merged into others, which only a site that had them remembers.
MEMORY = ("manifest.json", "SHA256SUMS")


def tree(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name not in MEMORY
    }


def edit(folder, chance):
    """One change of the collection, as a person makes it: a sentence more, a document more, a document less, a document twice."""
    paths = sorted(folder.iterdir())
    path = chance.choice(paths)
    kind = chance.choice(("more", "new", "gone", "twice", "undated"))
    if kind == "gone" and len(paths) > 3:
        path.unlink()
    elif kind == "twice":
        shutil.copy(path, folder / f"copy-{chance.randrange(1000)}.md")
    elif kind == "new":
        said = "\n\n".join(chance.sample(SENTENCES, 3))
        (folder / f"2023-07-{chance.randrange(10, 28)}-{chance.randrange(1000)}.md").write_text(said, encoding="utf-8")
    elif kind == "undated":
        (folder / f"none-{chance.randrange(1000)}.md").write_text(f"周二，{SENTENCES[0]}", encoding="utf-8")
    else:
        with path.open("a", encoding="utf-8") as file:
            file.write(f"\n\n{chance.choice(SENTENCES)}\n")
    for one in folder.iterdir():
        os.utime(one, (1_600_000_000 + chance.randrange(10**6),) * 2)


@pytest.mark.parametrize("seed", range(2))
def test_incremental_equals_cold(tmp_path, monkeypatch, seed):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    chance = random.Random(seed)  # noqa: S311
    folder = tmp_path / "documents"
    shutil.copytree(ROOT / "seeds", folder)
    common = ["build", str(folder), "--jobs", "1"]
    assert main([*common, "--store", "store", "--out", "site"]) == 0
    for round_ in range(2):
        for _ in range(chance.randrange(1, 3)):
            edit(folder, chance)
        assert main([*common, "--store", "store", "--out", "site"]) == 0
        assert main([*common, "--no-store", "--out", f"cold-{round_}"]) == 0
        warm, cold = tree(tmp_path / "site"), tree(tmp_path / f"cold-{round_}")
        moved = {name for name in warm.keys() - cold.keys() if name.startswith("events/")}
        assert all(b'http-equiv="refresh"' in warm[name] for name in moved)
        assert {name: data for name, data in warm.items() if name not in moved} == cold
    timeline.render(timeline.build([folder]), tmp_path / "whole")
    assert tree(tmp_path / "whole") == cold
