"""The command's words: complete in every language, and chosen as documented."""

import string

import pytest

from timeline.cli.say import LANGUAGES, Say, language, words


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
