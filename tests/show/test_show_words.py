"""The interface speaks three languages, each complete."""

import re
from pathlib import Path

import pytest

from timeline.packs.files import load
from timeline.show.wording.words import LANGUAGES, pack_of, words


def tables(language):
    return load(pack_of(language))


def fields(value):
    return sorted(set(re.findall(r"{(\w*)}", str(value))))


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_every_language_has_the_same_keys_and_fields(language):
    first, other = tables(LANGUAGES[0]), tables(language)
    assert {table: list(keys) for table, keys in first.items()} == {table: list(keys) for table, keys in other.items()}
    for table, keys in first.items():
        for key, value in keys.items():
            assert fields(value) == fields(other[table][key]), f"{table}.{key}"
            assert value and other[table][key], f"{table}.{key} is empty"
            if isinstance(value, list):
                assert len(value) == len(other[table][key]), f"{table}.{key}"
            elif isinstance(other[table][key], list):  # one and many
                assert language == "en" and len(other[table][key]) == 2, f"{table}.{key}"


def test_counts_and_missing_words():
    assert words("en").count("events", 1) == "1 event"
    assert words("en").count("events", 2000) == "2,000 events"
    assert words("zh").count("documents", 3) == "3篇报道"
    with pytest.raises(KeyError):
        words("en")("no.such")
    with pytest.raises(ValueError, match="zh-Hans"):
        words("fr")


def test_a_pair_of_reasons_agrees_with_its_number():
    assert words("en")("reason.near", days="1").startswith("1 day from")
    assert words("en")("reason.near", days="3").startswith("3 days from")
    assert words("zh-Hans")("reason.near", days="1").startswith("与所定日期相差1天")


ROOT = Path(__file__).parents[2]
# Tables of which any word may be asked for by a name that is put together, and such names in other tables.
ASKED = ("count", "kind", "mark", "reason", "disagreement", "unit", "where")
PUT_TOGETHER = re.compile(
    r"chart\.((overview|summary|to)_\w+|strip|planned|day|week|month|year|approximate|inferred)|filter\.(short_)?(planned|uncertain|"
    r"disputed|several|context)|event\.read_\w+|about\.sign_\w+|date\.not_(before|after)|document\.(anchor_\w+|published|updated|captured|"
    r"not_before|not_after|chosen|agreeing|rejected|bound|possible)"
)


def test_every_word_is_shown_somewhere():
    sources = [*(ROOT / "timeline").rglob("*.py"), *(ROOT / "templates").rglob("*.*")]
    text = "\n".join(path.read_text(encoding="utf-8") for path in sources if path.suffix in (".py", ".html", ".js"))
    named = set(re.findall(r"[\"']([a-z]+\.[\w-]+)[\"']", text))
    keys = {f"{table}.{key}" for table, held in tables("en").items() if table not in ASKED for key in held}
    assert sorted(key for key in keys - named if not PUT_TOGETHER.fullmatch(key)) == []
