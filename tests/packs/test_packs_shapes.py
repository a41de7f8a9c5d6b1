"""A pack that does not fit says where."""

import tomllib
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from timeline import packs
from timeline.errors import PackError
from timeline.grammar.rules.compiled import _named
from timeline.grammar.rules.pack import Pack, Slot
from timeline.packs import files, furniture, numbers, profiles, shapes, sources

PACKS = Path(packs.__file__).parent
OUTLET = {"name": "日报", "hosts": ["daily.example"]}
TOLD = {"begins": [], "lines": [], "outlet": "x", "nobody": "y"}
LINE = {"agencies": [], "outlets": [], "sent": [], "reported": [], "dated": [], "units": "", "pictures": "Photo"}
EDGES = {"comments": [], "lead": [], "tail": [], "pictured": "", "attribution": ""}
KIND = {"shares": {"0": 0.9}, "group": "feed"}
SERIES = {"host": "a.example", "pattern": r"/(\d+)$", "known": [[1, "2020-01-01T00:00:00"], [2, "2020-01-02T00:00:00"]]}

BROKEN = [
    (sources, {"told": TOLD, "dateline": LINE, "source": [{"hosts": ["a.example"]}]}, "source.0.name"),
    (sources, {"told": TOLD, "dateline": LINE, "source": [OUTLET | {"zone": "Mars/Olympus"}]}, "source.0.zone"),
    (sources, {"told": TOLD, "dateline": LINE, "source": [OUTLET | {"edition": 8}]}, "source.0.edition"),
    (sources, {"told": TOLD, "dateline": LINE, "source": [OUTLET | {"colour": "red"}]}, "source.0.colour"),
    (sources, {"told": TOLD, "dateline": LINE, "source": [OUTLET, OUTLET]}, "日报"),
    (sources, {"told": TOLD | {"outlet": "("}, "dateline": LINE, "source": []}, "told.outlet"),
    (sources, {"dateline": LINE, "source": []}, "told"),
    (sources, {"told": TOLD, "dateline": LINE | {"units": 1}, "source": []}, "dateline.units"),
    (profiles, {"meta": {"group": "feed"}}, "meta, shares"),
    (profiles, {"meta": KIND | {"shares": {"0": 1.5}}}, "meta"),
    (furniture, {"attributes": {}}, "words"),
    (
        furniture,
        {"attributes": {"a": ["x"], "b": ["x"]}, "words": {}, "edges": EDGES},
        "b",
    ),
    (furniture, {"attributes": {}, "words": {}, "edges": EDGES | {"lead": ["("]}}, "lead"),
    (furniture, {"attributes": {}, "words": {"tail": []}, "edges": EDGES}, "words.tail.[key]"),
    (
        numbers,
        {"worth": {"shares": {"0": 0.5}}, "series": [SERIES | {"known": SERIES["known"][:1]}]},
        "a.example",
    ),
    (numbers, {"worth": {"shares": {"0": 1.5}}, "series": [SERIES]}, "worth"),
    (numbers, {"worth": {}, "series": []}, "worth.shares"),
    (packs.terms, {"terms": [["storm", "stormed"], 7]}, "terms.1"),
    (packs.called, {"never": 7}, "never"),
]


@pytest.mark.parametrize(("made", "data", "place"), BROKEN)
def test_what_does_not_fit_is_named(monkeypatch, made, data, place):
    monkeypatch.setattr(shapes, "load", lambda name: data)
    with pytest.raises(PackError) as caught:
        made.__wrapped__()
    assert caught.value.place == place


def test_the_least_that_fits(monkeypatch):
    monkeypatch.setattr(shapes, "load", lambda name: {"told": TOLD, "dateline": LINE, "source": [OUTLET]})
    assert sources.__wrapped__().by_address("https://www.daily.example/a").name == "日报"


def test_what_is_no_toml_is_named(monkeypatch, tmp_path):
    (tmp_path / "zones.toml").write_text("= 1", encoding="utf-8")
    monkeypatch.setattr(files, "ROOT", tmp_path)
    with pytest.raises(PackError, match="TOML"):
        packs.load("zones")


def test_a_role_is_published_updated_or_captured(monkeypatch):
    monkeypatch.setattr(shapes, "load", lambda name: {"field": {"read": ["date"]}})
    with pytest.raises(PackError) as caught:
        packs.roles.__wrapped__("field")
    assert caught.value.place.startswith("field")


@pytest.mark.parametrize("place", ["fr.toml", "fr/language.toml", "fr/dates.toml"])
def test_a_language_is_a_file_or_a_folder_that_says_so(tmp_path, monkeypatch, place):
    (tmp_path / "fr").mkdir()
    (tmp_path / place).write_text('# French\nlanguage = "fr"\n', encoding="utf-8")
    (tmp_path / "stamps.toml").write_text('language = "stamps"\n', encoding="utf-8")
    (tmp_path / "terms.toml").write_text('terms = ["fr"]\n[zh]\nname = "language = \\"fr\\""\n', encoding="utf-8")
    monkeypatch.setattr(files, "ROOT", tmp_path)
    monkeypatch.setattr(files, "names", files.names.__wrapped__)
    assert (files.languages.__wrapped__(), files.names()) == ({"fr"}, ("fr", "stamps", "terms"))


def test_the_calendar_names_nothing_in_a_language_that_it_does_not_have():
    with pytest.raises(PackError, match="no feasts in this language") as caught:
        _named(Slot(names="feasts"), Pack(language="fr", reference=date(2020, 10, 15)))
    assert caught.value.path == "packs/fr"


@pytest.mark.parametrize("path", sorted(PACKS.rglob("*.toml")), ids=lambda path: path.relative_to(PACKS).as_posix())
def test_nothing_stands_in_a_list_twice(path):
    """A word that is taken out of a list must be gone. What is said of one and of many may be the same."""
    twice = [found for found in repeated(tomllib.loads(path.read_text(encoding="utf-8"))) if found[0] != "count"]
    assert twice == []


def repeated(node, at=()):
    if isinstance(node, dict):
        for key, held in node.items():
            yield from repeated(held, (*at, key))
    elif isinstance(node, list):
        words = [held for held in node if isinstance(held, str)]
        yield from ((*at, word) for word, count in Counter(words).items() if count > 1)
        for held in node:
            yield from repeated(held, at)
