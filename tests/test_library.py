"""The functions of the library: what is no document, path or timeline is refused with a word, by an error of ours."""

from pathlib import Path

import pytest

import timeline
from timeline.errors import FormatError, InputError, SettingsError
from timeline.show import Options

NO_DOCUMENT = [None, "a.md", b"text", Path("a.md"), {"text": "x"}, 5]


@pytest.mark.parametrize("given", NO_DOCUMENT, ids=repr)
def test_only_a_document_is_dated(given):
    with pytest.raises(InputError, match=r"document: is no document that was read .*timeline\.read"):
        timeline.date(given)


@pytest.mark.parametrize("given", [None, 5, b"text", Path("a.md"), {"text": "x"}], ids=repr)
def test_only_a_text_or_a_document_is_tagged(given):
    with pytest.raises(InputError, match="text: is neither a text nor a document"):
        timeline.tag(given)


@pytest.mark.parametrize("given", [None, 5, ["a.md"]], ids=repr)
def test_only_a_path_bytes_or_a_record_is_read(given):
    with pytest.raises(InputError, match="source: is no path, no bytes and no record"):
        timeline.read(given)


@pytest.mark.parametrize("name", ["a.jsonl", "a.zip", "a.WARC.gz", "a.atom"])
def test_what_holds_several_documents_is_not_read_as_one(tmp_path, name):
    (tmp_path / name).write_text('{"text": "x"}\n{"text": "y"}\n', encoding="utf-8")
    with pytest.raises(FormatError, match=r"holds several documents\. .*timeline\.build"):
        timeline.read(tmp_path / name)


@pytest.mark.parametrize("given", [None, 5, b"seeds", [None], [b"seeds"], ["seeds", 5]], ids=repr)
def test_only_paths_and_documents_are_built_from(given):
    with pytest.raises(InputError, match="paths: is no path and no document"):
        timeline.build(given)


@pytest.mark.parametrize("given", [None, "seeds", []], ids=repr)
def test_only_a_timeline_is_rendered(given, tmp_path):
    with pytest.raises(InputError, match=r"timeline: is no timeline .*timeline\.build"):
        timeline.render(given, tmp_path / "site")
    assert not (tmp_path / "site").exists()


def test_what_is_meant_to_be_given_is_taken(tmp_path):
    path = tmp_path / "a.md"
    path.write_text("# 峰会\n\n2023年7月12日，北约峰会闭幕。\n", encoding="utf-8")
    document = timeline.read(path)
    assert timeline.read(str(path)) == document
    assert timeline.date(document).local_date is None
    assert [one.value for one in timeline.tag(document)] == [one.value for one in timeline.tag(document.text)]
    for given in (path, str(path), document, [path], iter([path]), (document,)):
        assert len(timeline.build(given).digests) == 1
    assert timeline.build([]).digests == ()


@pytest.mark.parametrize(
    "base", ["example.org", "//example.org", "ftp://example.org", "javascript:alert(1)", "http://"]
)
def test_the_address_of_a_site_is_one(base):
    with pytest.raises(SettingsError, match="base: an address begins with http"):
        Options(base=base)


@pytest.mark.parametrize("base", ["", "http://localhost:8000", "https://example.org/news/"])
def test_an_address_is_taken_as_it_is(base):
    assert Options(base=base).base == timeline.Settings(base=base).base == base
