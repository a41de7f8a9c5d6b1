"""Dictionaries kept in the store are those that would be worked out; what is damaged or of other code is not used."""

from hypothesis import given
from hypothesis import strategies as st

from timeline import tables
from timeline.building.store import dictionaries, fingerprint
from timeline.building.store.database import Store
from timeline.building.store.dictionaries import kept, opened, packed, unpack
from timeline.events.words import catalogue, dictionary

WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1)
ENTRIES = st.tuples(st.text(), st.floats(-20, 0))
LENGTHS = st.lists(st.integers(1, 9), max_size=3).map(tuple)


def pack(table):
    (data,) = packed([table])
    return data


@given(st.dictionaries(WORDS, WORDS, min_size=1) | st.dictionaries(WORDS, st.floats(-20, 0) | ENTRIES, min_size=1))
def test_what_is_unpacked_is_what_was_packed(table):
    assert list(unpack(pack(table)).items()) == list(table.items())


@given(st.dictionaries(WORDS, LENGTHS, min_size=1), st.integers(0, 1000))
def test_damage_is_seen(table, at):
    data = bytearray(pack(table))
    assert unpack(bytes(data)) == table
    data[at % len(data)] ^= 1
    assert unpack(bytes(data)) is None


@given(st.dictionaries(WORDS, WORDS), st.lists(WORDS))
def test_what_is_asked_of_a_part_is_what_the_whole_would_say(table, others):
    for some in (others, [*table, *others]):
        drawers = opened(pack(table))
        assert [drawers.get(word, "none") for word in some] == [table.get(word, "none") for word in some]
        assert [word in drawers for word in some] == [word in table for word in some]
        assert len(drawers) == len(table)
        assert list(drawers.items()) == list(table.items())


@given(st.dictionaries(WORDS, st.tuples(WORDS, LENGTHS)), st.dictionaries(WORDS, WORDS))
def test_those_of_the_same_words_are_packed_as_each_alone(table, other):
    tables = [other, *({word: pair[place] for word, pair in table.items()} for place in (0, 1)), other]
    assert list(packed(tables)) == [pack(one) for one in tables]


def test_the_dictionaries_themselves_can_be_kept():
    for table in (
        dictionary.entries(),
        dictionary.singles(),
        dictionary.lengths(),
        catalogue.known_forms(),
        catalogue.form_lengths(),
    ):
        data = pack(table)
        assert list(unpack(data).items()) == list(table.items())
        drawers = opened(data)
        some = list(table)[::5000]
        assert [drawers[word] for word in some] == [table[word] for word in some]


def test_what_is_worked_out_once_is_taken_from_the_store(tmp_path, monkeypatch):
    monkeypatch.setattr(tables, "_made", {})
    asked = []

    def make():
        asked.append("made")
        return {"周二": "t"}

    with Store(tmp_path / "store") as store:
        for few in (False, False, True):
            with kept(store, few=few):
                assert tables.table("days", make) == {"周二": "t"}
        assert asked == ["made"]
        assert tables.table("days", make) and len(asked) == 2, "outside nothing is offered"
        monkeypatch.setattr(dictionaries.fingerprint, "code", lambda: b"other")
        with kept(store):
            assert tables.table("days", make) and len(asked) == 3, "of other code"
        monkeypatch.undo()
        assert store.dictionary("days", fingerprint.code()) is None, "there is one of each name"


def test_a_damaged_dictionary_is_worked_out(tmp_path):
    with Store(tmp_path / "store") as store:
        store.keep("days", fingerprint.code(), b"noise")
        with kept(store):
            assert tables.table("days", lambda: {"a": "b"}) == {"a": "b"}


def test_a_store_that_is_only_read_from_gets_no_dictionary(tmp_path, monkeypatch):
    monkeypatch.setattr(tables, "_made", {})
    with Store(tmp_path / "store") as store:
        with kept(store, new=False):
            assert tables.table("days", lambda: {"a": "b"}) == {"a": "b"}
        assert store.dictionary("days", fingerprint.code()) is None
