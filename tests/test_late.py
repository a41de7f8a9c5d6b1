import re

import pytest

from timeline.late import late


def test_a_late_pattern_finds_what_a_compiled_one_finds():
    pattern = late(r"(?P<year>\d{4})年", re.IGNORECASE)
    assert pattern.search("在2024年")["year"] == "2024"
    assert pattern.sub("", "2024年底") == "底" and not pattern.match("在2024年")
    assert (pattern.pattern, pattern.groups, bool(pattern.flags & re.IGNORECASE)) == (r"(?P<year>\d{4})年", 1, True)


def test_it_is_compiled_once_and_not_before_it_is_used(monkeypatch):
    compiled = []
    monkeypatch.setattr("re.compile", lambda *given, own=re.compile: compiled.append(given) or own(*given))
    pattern = late("[一-龥]+")
    assert not compiled
    assert [pattern.search("a年")[0] for _ in range(3)] == ["年"] * 3
    assert len(compiled) == 1


def test_what_does_not_compile_is_told_where_it_is_used():
    with pytest.raises(re.error):
        late("(").search("")
