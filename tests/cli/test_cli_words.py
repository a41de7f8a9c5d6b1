"""The command's words: complete in every language, and chosen as documented."""

import re
import string
from unicodedata import east_asian_width

import pytest

from timeline.cli import main
from timeline.cli.main import COMMANDS
from timeline.cli.speech.say import LANGUAGES, Say, language, words


def places(text):
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("spoken", LANGUAGES[1:])
def test_all_languages_have_the_same_keys_and_places(spoken):
    one, other = words(LANGUAGES[0]), words(spoken)
    assert one.keys() == other.keys()
    for key in one:
        if key not in ("tag.help", "date.help", "events.help", "days.help"):  # these show JSON, which is not filled in
            assert places(one[key]) == places(other[key]), key


@pytest.mark.parametrize(
    ("arguments", "environment", "expected"),
    [
        (["--lang", "zh", "build"], {"LANG": "en_GB.UTF-8"}, "zh"),
        (["build", "--lang=zh-Hant"], {}, "zh-Hant"),
        (["build", "--lang", "en"], {"LANG": "zh_CN.UTF-8"}, "en"),
        (["build"], {"LANG": "zh_TW.UTF-8"}, "zh-Hant"),
        (["build"], {"LC_ALL": "zh_HK"}, "zh-Hant"),
        (["build"], {"LANG": "zh_Hans_HK.UTF-8"}, "zh"),
        (["build"], {"LANG": "zh_SG.UTF-8"}, "zh"),
        (["build"], {"LANG": "zh_CN.UTF-8", "LC_ALL": "C.UTF-8"}, "en"),
        (["build"], {"LANG": "fr_FR.UTF-8"}, "en"),
        (["build", "--lang"], {}, "en"),
        ([], {}, "en"),
    ],
)
def test_the_option_decides_before_the_terminal(monkeypatch, arguments, environment, expected):
    for name in ("TIMELINE_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert language(arguments) == expected


def test_a_text_is_filled_in():
    assert Say("en")("left_out", count=3) == "3 left out."


@pytest.mark.parametrize(
    ("arguments", "spoken", "said"),
    [
        (["bild"], "zh", "没有命令 bild。是不是 build？"),
        (["bild"], "en", "There is no command bild. Did you mean build?"),
        (["zzz"], "en", "There is no command zzz."),
        (["build", "--job", "2"], "zh-Hant", "沒有選項 --job。是不是 --jobs、--to、--jsonl？"),
        (
            ["build", "--titel", "x"],
            "en",
            "There is no option --titel. title is a setting: it stands in timeline.toml.",
        ),
        (["build", "--base", "x"], "zh", "没有选项 --base。base 是设置，写在 timeline.toml 里。"),
        (["build", "--jobs", "0"], "zh", "--jobs 须是不小于 1 的整数。"),
        (["serve", "--port", "70000"], "en", "--port is a whole number from 0 to 65535."),
        (["tag", "--prefer", "late"], "zh", "--prefer 只能是：past、future、nearest、current。"),
        (["merge"], "zh", "缺少 分份…。"),
        (["serve", "site", "more"], "zh", "多出了参数：more。"),
        (["serve", "site", "more", "and more"], "en", "There is no place for more and more here."),
        (["build", "--strict=yes"], "zh", "选项 --strict 缺少值，或不该带值。"),
        (["build", "--plotlyjs", "absent.js"], "zh", "--plotlyjs 的值不能用：没有文件'absent.js'"),
        (["merge", "absent", "--store", "all"], "zh-Hant", "分份… 的值不能用：沒有檔案'absent'"),
        (["tag", "--now", "yesterday", "seeds"], "zh", "--now：不是 ISO 8601 日期（'yesterday'）。请写成 2023-07-13"),
        (["tag", "--zone", "Mars/Olympus", "seeds"], "zh", "--zone：没有这个IANA时区"),
    ],
)
def test_a_wrong_command_line_is_explained_in_the_users_language(monkeypatch, capsys, arguments, spoken, said):
    monkeypatch.setenv("TIMELINE_LANG", spoken)
    assert main(arguments) == 2
    assert said in capsys.readouterr().err


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("spoken", ["zh", "zh-Hant"])
def test_what_options_take_is_named_in_chinese(capsys, name, spoken):
    assert main([name, "--help", "--lang", spoken]) == 0
    taken = re.findall(r"^  -.*?--[a-z-]+ ([^\s\[]+)", capsys.readouterr().out, re.M)
    assert [one for one in taken if re.search("[A-Z]", one) and one not in ("N", "I/N")] == []


@pytest.mark.parametrize("spoken", LANGUAGES)
def test_what_options_do_begins_in_one_column(capsys, spoken):
    assert main(["build", "--help", "--lang", spoken]) == 0
    lines = re.findall(r"^(  -.*?  +)(\S.*)$", capsys.readouterr().out, re.M)
    wide = {sum(2 if east_asian_width(one) in "WF" else 1 for one in before) for before, _ in lines}
    assert len(lines) > 10
    assert len(wide) == 1
