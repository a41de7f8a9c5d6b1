"""The store of digests: what is put in comes out; whatever is wrong with the file, a word and no wrong answer."""

import os
import sqlite3

import pytest
from msgspec.structs import replace

from timeline.building.entries.entry import Entry
from timeline.building.shelf import Place, Stored
from timeline.building.store.brief import brief
from timeline.building.store.codec import Parts, decode, decode_brief, encode
from timeline.building.store.database import Store, opened
from timeline.building.store.fingerprint import key
from timeline.building.work.digest import digest_data
from timeline.errors import StoreError
from timeline.model import Digest, Field, Problem
from timeline.reading import outlet
from timeline.settings import Settings

ENTRY = Entry("a.txt", "file")
TEXT = "# 标题\n\n2023年7月11日，北约峰会开幕。次日闭幕。".encode()


@pytest.fixture(scope="module")
def digest():
    found = digest_data(ENTRY, TEXT, Settings())
    assert isinstance(found, Digest)
    assert found.timexes
    return found


def test_a_digest_comes_back_equal(digest):
    assert decode(encode(digest)) == digest
    problem = Problem("a.txt", "unreadable", left_out=True)
    assert decode(encode(problem)) == problem


def test_a_brief_comes_back_equal_and_tells_all_but_the_quotations(digest):
    short = decode_brief(encode(digest).brief)
    assert short == brief(digest) == brief(short)
    assert [one.titles for one in short.mentions] == [one.titles for one in digest.mentions]
    assert not any(one.quote or one.timexes for one in short.mentions)


def test_a_brief_keeps_the_name_that_a_document_gives_its_outlet(digest):
    fields = (Field("source", "The Daily Example"), Field("author", "Somebody"), Field("site", "https://example.org/"))
    stated = replace(digest, document=replace(digest.document, source=None, fields=fields))
    short = decode_brief(encode(stated).brief)
    assert (
        short.document.fields == fields[:1]
        and outlet.name(short.document) == outlet.name(stated.document) == "The Daily Example"
    )


@pytest.mark.parametrize("damage", [b"", b"X", b"D", b"P\xc1", b"D\x80"])
def test_damaged_bytes_are_no_digest(damage):
    with pytest.raises(StoreError):
        decode(Parts(damage))


def test_a_cut_digest_is_no_digest(digest):
    whole = encode(digest)
    for name in Parts._fields:
        data = getattr(whole, name)
        for length in range(0, len(data), 97):
            with pytest.raises(StoreError):
                decode(whole._replace(**{name: data[:length]}))


def test_what_is_put_in_comes_out(tmp_path, digest):
    with Store(tmp_path / "deep" / "store") as store:
        assert store.missing([b"1", b"2"]) == {b"1", b"2"}
        store.put({b"1": encode(digest)})
        assert store.missing([b"1", b"2"]) == {b"2"}
        assert store.get(b"2") is None
    with Store(tmp_path / "deep" / "store") as again:
        assert again.get(b"1") == digest


def test_a_document_can_be_read_alone(tmp_path, digest):
    with Store(tmp_path / "store") as store:
        store.put({b"1": encode(digest), b"2": encode(Problem("a.txt", "nothing in it")), b"3": Parts(b"D", b"", b"x")})
        assert store.document(b"1") == digest.document
        assert store.document(b"2") is None
        assert store.document(b"4") is None
        with pytest.raises(StoreError):
            store.document(b"3")


def test_a_shelf_reads_the_document_that_the_store_has_lost(tmp_path, digest):
    entry = replace(ENTRY, data=TEXT)
    with Store(tmp_path / "store") as store:
        shelf = Stored(store, Settings())
        shelf.keep(digest.document.id, Place(entry, key(entry, TEXT, Settings())))
        assert shelf.document(brief(digest)) == digest.document


def test_more_keys_than_a_statement_can_hold(tmp_path):
    keys = [number.to_bytes(8, "big") for number in range(1201)]
    with Store(tmp_path / "store") as store:
        store.put(dict.fromkeys(keys[:1200], Parts(b"D")))
        assert store.missing(keys) == {keys[1200]}


@pytest.mark.parametrize(
    "change",
    [
        lambda entry, data, settings: (Entry("b.txt", "file"), data, settings),
        lambda entry, data, settings: (Entry("a.txt", "record"), data, settings),
        lambda entry, data, settings: (entry, data + b" ", settings),
        lambda entry, data, settings: (entry, data, Settings(zone="Asia/Taipei")),
    ],
)
def test_the_key_tells_everything_apart_that_can_change_a_digest(change):
    assert key(*change(ENTRY, TEXT, Settings())) != key(ENTRY, TEXT, Settings())


def test_the_key_does_not_depend_on_how_the_work_is_done():
    assert key(ENTRY, TEXT, Settings(jobs=2, out="x")) == key(ENTRY, TEXT, Settings())


def noise(path):
    path.write_bytes(os.urandom(5000))


def truncated(path):
    path.write_bytes(path.read_bytes()[:700])


def of_another_version(path):
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()


def folder(path):
    path.unlink()
    path.mkdir()
    (path / "in").write_text("the way")


@pytest.mark.parametrize("spoil", [noise, truncated, of_another_version])
def test_a_spoilt_store_of_ours_is_made_anew_with_a_word(tmp_path, digest, spoil):
    path = tmp_path / "store"
    with Store(path) as store:
        store.put({b"1": encode(digest)})
    spoil(path)
    said = []
    store = opened(path, said.append, ours=True)
    assert store is not None
    assert store.get(b"1") is None
    store.put({b"1": encode(digest)})
    assert store.get(b"1") == digest
    store.close()
    assert len(said) == 1
    assert str(path) in str(said[0])


@pytest.mark.parametrize("spoil", [noise, folder])
def test_what_is_not_ours_is_left_alone(tmp_path, spoil):
    path = tmp_path / "store"
    Store(path).close()
    spoil(path)
    before = path.read_bytes() if path.is_file() else None
    said = []
    assert opened(path, said.append) is None
    assert len(said) == 1
    assert (path.read_bytes() if path.is_file() else None) == before


def test_a_refused_store_is_closed_again(tmp_path, monkeypatch):
    path = tmp_path / "digests"
    Store(path).close()
    of_another_version(path)
    connect, opened_here = sqlite3.connect, []
    monkeypatch.setattr(
        "sqlite3.connect", lambda *given, **named: opened_here.append(connect(*given, **named)) or opened_here[-1]
    )
    with pytest.raises(StoreError):
        Store(path)
    (connection,) = opened_here
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        connection.execute("SELECT 1")


def test_another_programs_database_is_left_alone(tmp_path):
    path = tmp_path / "mail.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE mail (text)")
    connection.close()
    before = path.read_bytes()
    said = []
    assert opened(path, said.append) is None
    assert "another program" in str(said[0])
    assert path.read_bytes() == before


def test_a_damaged_row_is_told(tmp_path):
    with Store(tmp_path / "store") as store:
        store.put({b"1": Parts(b"Dnonsense")})
        with pytest.raises(StoreError):
            store.get(b"1")
