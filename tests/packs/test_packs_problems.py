"""Problems and errors speak Chinese of both scripts: everything that the code can say is in the pack."""

import ast
import gzip
import io
import json
import re
import tomllib
import zipfile
from pathlib import Path

import pytest
import yaml

from timeline.errors import LimitError, SettingsError
from timeline.model import Problem
from timeline.packs import problems
from timeline.packs.files import load
from timeline.settings import Settings

ROOT = Path(__file__).parents[2] / "timeline"
RAISED = {
    "Problem",
    "InputError",
    "UnreadableError",
    "FormatError",
    "LimitError",
    "ChoiceError",
    "ExpectationError",
    "SettingsError",
    "OutputError",
    "StoreError",
}
# Rooms whose problems a reader of the site or a user of the command meets; packs speak to those who write them.
ROOMS = ("settings.py", "reading", "dating", "building", "show", "cli", "library.py", "expectations.py")


def said(node):
    """The English of a literal or an f-string, its values as {…}; nothing for what is computed elsewhere."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(part.value if isinstance(part, ast.Constant) else "{0}" for part in node.values)
    return ""


def sayings():
    for path in sorted(ROOT.rglob("*.py")):
        if path.relative_to(ROOT).parts[0] not in ROOMS:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) in RAISED:
                first = 1 if getattr(node.func, "id", "") == "Problem" else 0
                given = {word.arg: word.value for word in node.keywords}
                message = node.args[first] if len(node.args) > first else given.get("message")
                for kind, value in (("message", message), ("advice", given.get("advice"))):
                    if (text := said(value)) and re.search(r"[a-z]", text):
                        yield kind, text
            elif isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "advice" and said(node.value):
                yield "advice", said(node.value)


def refusals():
    """Why a match is no expression: what the grammar gives instead of one, or notes of it."""
    for path in ("find.py", "rules/meaning.py"):
        for node in ast.walk(ast.parse((ROOT / "grammar" / path).read_text(encoding="utf-8"))):
            if isinstance(node, ast.Return) and node.value is not None:
                given = node.value.body if isinstance(node.value, ast.IfExp) else node.value
            elif isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call):
                given = node.exc.args[0]
            elif isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Rejected":
                given = node.args[-1]
            else:
                continue
            if " " in (text := said(given)):
                yield "message", text


def test_the_code_is_read():
    assert len(list(sayings())) > 60
    assert len(list(refusals())) > 10


@pytest.mark.parametrize(("kind", "text"), sorted({*sayings(), *refusals()}))
def test_everything_said_is_known(kind, text):
    text = re.sub(r"\{0\}", "7", text)
    for language in ("zh", "zh-Hant"):
        told = problems.translated(text, kind, language)
        assert told != text and re.search(r"[\u4e00-\u9fff]", told), text
    assert problems.translated(text, kind, "en") == text


@pytest.mark.parametrize("kind", ["message", "advice", "place", "library"])
def test_the_languages_fill_in_the_same(kind):
    entries = load("problems")[kind]
    assert len({entry["en"] for entry in entries}) == len(entries)
    for entry in entries:
        assert entry.keys() == {"en", "zh", "zh-Hant"}
        fields = [sorted(re.findall(r"\{\w+\}", value)) for value in entry.values()]
        assert fields[1] == fields[2], entry["en"]
        if kind == "library":  # whose own words are told as well
            assert set(fields[1]) <= set(fields[0]), entry["en"]
        else:
            assert fields[0] == fields[1], entry["en"]


def test_values_are_kept_and_translated():
    one = Problem(
        "a.md", "tags nested deeper than 500: the text was read without its markup", "front matter, line 3", "x"
    )
    told = problems.problem(one, "zh-Hans")
    assert (told.message, told.place, told.text) == (
        "标签嵌套超过500层：只读了文字，没有读标记",
        "前置元数据，第3行",
        "x",
    )
    assert problems.problem(one, "en") == one
    strange = Problem("a.md", "somebody's {own} words", advice="do {this}")
    assert problems.problem(strange, "zh-Hant") == strange


def test_a_line():
    error = LimitError(
        "is larger than 9 bytes", path="a.md", advice="Raise the setting max_bytes if it is meant to be."
    )
    assert problems.line(error, "en") == str(error)
    assert problems.line(error, "zh") == "a.md：超过9字节。如果就该这么大，请调高设置max_bytes。"
    one = Problem(
        "a.md",
        "a key of the front matter stands twice; the first counts",
        "front matter, line 3",
        "date",
        "Keep one.",
        True,
    )
    assert (
        problems.line(one, "zh-Hant")
        == "a.md，前置中繼資料，第3行：前置中繼資料裡有重複的鍵，以第一個為準（'date'）。請只留一段。"
    )
    assert (
        problems.line(one, "en")
        == "a.md, front matter, line 3: a key of the front matter stands twice; the first counts ('date'). Keep one."
    )


def attempt(act):
    try:
        act()
    except Exception as error:
        said = "" if isinstance(error, tomllib.TOMLDecodeError) else getattr(error, "msg", "")
        return str(getattr(error, "problem", None) or said or error)
    raise AssertionError("the library did not mind")


@pytest.mark.parametrize(
    ("act", "told"),
    [
        (lambda: json.loads("{bad}"), "此处应是写在双引号里的键"),
        (lambda: json.loads('{"a":1} x'), "后面还有多余的内容"),
        (lambda: json.loads(b'{"a":"\xff"}'), "位置6的字节0xff不是utf-8文字：字符不能这样开头"),
        (lambda: "\u4e2d".encode().removesuffix(b"\xad").decode(), "位置0-1的字节不是utf-8文字：字符不完整"),
        (lambda: list(yaml.parse("a: b: c", Loader=yaml.CSafeLoader)), "此处不能有冒号"),
        (lambda: list(yaml.parse("a: 'b", Loader=yaml.CSafeLoader)), "引号没有收尾"),
        (lambda: list(yaml.parse("a: {b", Loader=yaml.CSafeLoader)), "花括号里缺逗号，或没有收尾"),
        (lambda: tomllib.loads("a = b"), "第1行第5列，值写得不对"),
        (lambda: tomllib.loads("a = "), "在末尾，值写得不对"),
        (lambda: zipfile.ZipFile(io.BytesIO(b"PK")), "不是zip文件"),
        (lambda: gzip.decompress(gzip.compress(b"text")[:-9]), "文件不完整"),
        (lambda: Path("/nowhere/at/all").read_bytes(), "'/nowhere/at/all'：没有这个文件或文件夹"),
    ],
)
def test_what_libraries_say_is_told_with_their_own_words_behind(act, told):
    said = attempt(act)
    assert (
        problems.translated(f"the front matter is not TOML: {said}", "message", "zh")
        == f"前置元数据不是TOML：{told}（{said}）"
    )
    assert not re.search("[这门没处错]", problems.translated(said, "message", "zh-Hant"))
    assert problems.translated(said, "message", "en") == said


def test_what_nobody_knows_is_told_as_it_is():
    assert (
        problems.translated("the front matter is not TOML: the moon is full", "message", "zh")
        == "前置元数据不是TOML：the moon is full"
    )


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("lang", "fr"),
        ("prefer", "late"),
        ("title", 7),
        ("first_weekday", 8),
        ("first_weekday", 0),
        ("first_weekday", "first"),
        ("first_weekday", 1.5),
        ("least_confidence", "much"),
        ("images", "perhaps"),
        ("inputs", 7),
        ("now", "yesterday"),
        ("zone", "Mars/Olympus"),
        ("parts", "noon"),
        ("base", "example.org"),
    ],
)
def test_what_a_setting_must_be_is_known(name, value):
    with pytest.raises(SettingsError) as caught:
        Settings().changed(**{name: value})
    assert not re.search(r"should be|has|written|begins| or ", problems.line(caught.value, "zh"))
    assert problems.line(caught.value, "zh-Hant").startswith(f"{name}：")
