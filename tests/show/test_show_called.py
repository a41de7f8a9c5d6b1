"""Names and outlets are called as the reader's language calls them, on pages and in exports."""

import json

import pytest
import sample_timeline
from msgspec.structs import replace

from timeline.show import Options, render
from timeline.show.exports import export
from timeline.show.wording.called import called, outlet
from timeline.show.wording.words import words


@pytest.mark.parametrize(
    ("name", "language", "shown"),
    [
        ("特朗普", "en", "Donald Trump"),
        ("美国", "en", "United States"),
        ("欧盟", "en", "European Union"),
        ("特朗普", "zh-Hans", "特朗普"),
        ("特朗普", "zh-Hant", "特朗普"),
        ("乌克兰", "zh-Hant", "烏克蘭"),
        ("乌克兰", "zh-Hans", "乌克兰"),
        ("后藤新平", "zh-Hant", "後藤新平"),
        ("钟南山", "zh-Hant", "鍾南山"),
        ("余英时", "zh-Hant", "余英時"),
        ("范冰冰", "zh-Hant", "范冰冰"),
        ("岳阳", "zh-Hant", "岳陽"),
        ("北京师范大学", "zh-Hant", "北京師範大學"),
        ("台湾", "zh-Hant", "台灣"),
        ("郭台铭", "zh-Hant", "郭台銘"),
        ("马里", "zh-Hant", "馬里"),
        ("赖清德", "zh-Hant", "賴清德"),
        ("賴清德", "zh-Hant", "賴清德"),
        ("Nancy Mace", "zh-Hant", "Nancy Mace"),
        ("Nancy Mace", "en", "Nancy Mace"),
        ("Nancy Mace", "zh-Hans", "Nancy Mace"),
        ("王小明", "en", "王小明"),
    ],
)
def test_a_name(name, language, shown):
    assert called(name, words(language)) == shown


@pytest.mark.parametrize(
    ("name", "language", "shown"),
    [
        ("经济学人", "en", "The Economist"),
        ("联合早报", "en", "Lianhe Zaobao"),
        ("BBC", "en", "BBC"),
        ("经济学人", "zh-Hant", "經濟學人"),
        ("自由亚洲电台", "zh-Hant", "自由亞洲電台"),
        ("经济学人", "zh-Hans", "经济学人"),
        ("本地小报", "zh-Hant", "本地小报"),
        ("本地小报", "en", "本地小报"),
        ("", "en", ""),
    ],
)
def test_an_outlet(name, language, shown):
    assert outlet(name, words(language)) == shown


def naming(names):
    """A timeline each of whose events has these names."""
    line = sample_timeline.rich()
    return replace(line, events=tuple(replace(event, names=names) for event in line.events))


def test_pages_and_exports_in_english_call_names_in_english_and_are_found_by_either():
    line = naming(("北约", "普京"))
    held = dict(render(line, Options(language="en", plotly=False)))
    index = held["names/index.html"].decode()
    assert "NATO" in index and "Vladimir Putin" in index and "北约" not in index
    assert any(path.startswith("names/vladimir-putin-") for path in held)
    shard = next(body.decode() for path, body in held.items() if path.startswith("search/"))
    assert "\\tnato\\tvladimir putin\\t北约\\t普京\\t" in shard
    assert json.loads(export(line, "json", Options(language="en")))["events"][0]["names"] == ["NATO", "Vladimir Putin"]
    assert json.loads(export(line, "json", Options()))["events"][0]["names"] == ["北约", "普京"]


def test_pages_in_traditional_characters_call_names_so_and_are_found_by_either():
    held = dict(render(naming(("北约", "乌克兰")), Options(language="zh-Hant", plotly=False)))
    index = held["names/index.html"].decode()
    assert "北約" in index and "烏克蘭" in index and "乌克兰" not in index
    shard = next(body.decode() for path, body in held.items() if path.startswith("search/"))
    assert "\\t北约\\t乌克兰\\t" in shard  # which is folded, as is what is asked for
