"""Settings: where they come from, what is refused and with which words, and what changes the fingerprint."""

from datetime import datetime

import pytest

from timeline.errors import SettingsError
from timeline.packs.problems import line
from timeline.settings import Settings, load


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("timeline.toml", 'lang = "en"\nfirst_weekday = 7\n', {"lang": "en", "first_weekday": 7}),
        ("pyproject.toml", '[tool.timeline]\nzone = "Asia/Taipei"\n', {"zone": "Asia/Taipei"}),
        ("pyproject.toml", '[project]\nname = "other"\n', {}),
        ("timeline.toml", "\ufeffjobs = 3\n", {"jobs": 3}),
        ("timeline.toml", "now = 2024-05-17T12:00:00Z\n", {"now": datetime.fromisoformat("2024-05-17T12:00:00Z")}),
    ],
)
def test_settings_are_found_in_the_working_folder(tmp_path, monkeypatch, name, content, expected):
    (tmp_path / name).write_text(content, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert load() == Settings(**expected)


def test_timeline_toml_comes_before_pyproject(tmp_path, monkeypatch):
    (tmp_path / "timeline.toml").write_text('lang = "en"\n')
    (tmp_path / "pyproject.toml").write_text('[tool.timeline]\nlang = "zh-Hant"\n')
    monkeypatch.chdir(tmp_path)
    assert load().lang == "en"


@pytest.mark.parametrize(
    ("content", "place", "says"),
    [
        ('colour = "red"\n', "colour", "no such setting"),
        ('lang = "fr"\n', "lang", "fr"),
        ("first_weekday = 8\n", "first_weekday", "8"),
        ('zone = "Mars/Olympus"\n', "zone", "no IANA zone"),
        ('zone = "../../etc/passwd"\n', "zone", "no IANA zone"),
        ('base = "example.org"\n', "base", "http://"),
        ('base = "javascript:alert(1)"\n', "base", "http://"),
        ("lang = \n", "", "not TOML"),
    ],
)
def test_what_does_not_fit_is_refused_by_name(tmp_path, content, place, says):
    path = tmp_path / "timeline.toml"
    path.write_text(content)
    with pytest.raises(SettingsError) as caught:
        load(path)
    assert caught.value.place == place
    assert caught.value.path == str(path)
    assert says in str(caught.value)


def test_all_that_does_not_fit_is_told_at_once(tmp_path):
    path = tmp_path / "timeline.toml"
    path.write_text('colour = "red"\nlang = "zh"\nfirst_weekday = 8\nzone = "Mars/Olympus"\n')
    with pytest.raises(SettingsError) as caught:
        load(path)
    lines = str(caught.value).split("\n")
    assert len(lines) == 3 and all(told.startswith(str(path)) for told in lines)
    assert {error.place for error in (caught.value, *caught.value.also)} == {"colour", "first_weekday", "zone"}
    told = line(caught.value, "zh").split("\n")
    assert len(told) == 3 and any("没有这个设置" in one for one in told)


def test_what_a_call_gives_is_refused_as_a_file_is():
    with pytest.raises(SettingsError, match="prefer: is one of past, future, nearest, current") as caught:
        Settings(prefer="pst", first_weekday=8)
    assert caught.value.path == "" and [error.place for error in caught.value.also] == ["first_weekday"]


@pytest.mark.parametrize("content", ["tool = 1\n", "[tool]\ntimeline = 1\n", "tool = []\n", "[[tool]]\n"])
def test_a_project_file_whose_tools_are_no_tables_is_refused(tmp_path, content):
    path = tmp_path / "pyproject.toml"
    path.write_text(content)
    with pytest.raises(SettingsError, match=r"pyproject\.toml"):
        load(path)


def test_a_settings_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(SettingsError, match=r"absent\.toml"):
        load(tmp_path / "absent.toml")


@pytest.mark.parametrize(
    ("change", "differs"),
    [
        ({"prefer": "future"}, True),
        ({"zone": "Asia/Taipei"}, True),
        ({"max_bytes": 10}, True),
        ({"jobs": 7}, False),
        ({"lang": "en"}, False),
        ({"title": "Other"}, False),
        ({"out": "elsewhere"}, False),
        ({"inputs": ("a", "b")}, False),
    ],
)
def test_the_fingerprint_tells_what_can_change_a_result(change, differs):
    assert (Settings(**change).fingerprint() != Settings().fingerprint()) is differs


def test_changed_keeps_what_is_not_said():
    settings = Settings(zone="Asia/Taipei")
    assert settings.changed(lang=None, zone="", inputs=()) is settings
    assert settings.changed(lang="en") == Settings(zone="Asia/Taipei", lang="en")
    with pytest.raises(SettingsError):
        settings.changed(prefer="sideways")
