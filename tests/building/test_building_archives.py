"""Archives, lists, feeds and patterns: every document in them is read, nothing else is done with them."""

import gzip
import io
import json
import os
import tarfile
import tracemalloc
import zipfile

import pytest
import zstandard

from timeline.building.entries.entry import Entry
from timeline.building.entries.listing import entries
from timeline.building.work.runners import run
from timeline.errors import InputError
from timeline.model import Digest, Problem
from timeline.settings import Settings

TEXT = "周二，北约峰会在立陶宛首都维尔纽斯开幕。"
ARTICLE = f"---\ndate: 2023-07-13T08:00:00Z\n---\n{TEXT}\n".encode()
RECORDS = b'{"id": "a", "text": "7\xe6\x9c\x8811\xe6\x97\xa5"}\n\n{"id": "b", "text": "2023"}\n'
MEMBERS = {"in/a.md": ARTICLE, "b.txt": ARTICLE, "picture.png": b"\x89PNG", ".hidden.md": ARTICLE, "c.jsonl": RECORDS}


def zipped(path, members=MEMBERS):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)


def tarred(path, members=MEMBERS):
    with tarfile.open(path, f"w:{path.suffix.removeprefix('.').replace('tar', '').replace('tgz', 'gz')}") as archive:
        for name, data in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))


def results(*paths, **settings):
    own = Settings(**settings)
    return list(run(entries(paths, own), own))


def read(path, **settings):
    """Names of the documents that were read, beside the archive's; and the problems."""
    found = results(path, **settings)
    names = [one.document.path.removeprefix(f"{path}/") for one in found if isinstance(one, Digest)]
    return names, [one for one in found if not isinstance(one, Digest)]


@pytest.mark.parametrize("name", ["a.zip", "a.tar", "a.tar.gz", "a.tgz", "a.tar.xz", "a.tar.bz2"])
def test_an_archive_gives_its_documents(tmp_path, name):
    path = tmp_path / name
    (zipped if name.endswith("zip") else tarred)(path)
    names, problems = read(path)
    assert (sorted(names), problems) == (["a", "b", "b.txt", "in/a.md"], [])
    dated = next(one for one in results(path) if one.document.path.endswith("a.md"))
    assert dated.timexes[0].value == "2023-07-11"


@pytest.mark.parametrize("name", ["a.jsonl", "a.jsonl.gz", "a.ndjson.gz", "a.jsonl.zst"])
def test_lists_are_read_packed_or_not(tmp_path, name):
    pack = {"gz": gzip.compress, "zst": zstandard.ZstdCompressor().compress}.get(name.rsplit(".", 1)[-1], bytes)
    (tmp_path / name).write_bytes(pack(RECORDS))
    assert read(tmp_path / name) == (["a", "b"], [])


def test_lines_of_a_plain_list_are_left_in_the_file(tmp_path):
    (tmp_path / "a.jsonl").write_bytes(RECORDS)
    assert [(one.data, one.offset, one.size) for one in entries([tmp_path], Settings())] == [
        (b"", 0, 33),
        (b"", 34, 28),
    ]


def test_a_pattern_gives_the_files_that_meet_it(tmp_path):
    for name in ("2023-a.md", "2023-b.md", "2024-a.md", "in/2023-c.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(ARTICLE)
    found = [os.path.relpath(one.path, tmp_path) for one in entries([f"{tmp_path}/**/2023-*.md"], Settings())]
    assert found == ["2023-a.md", "2023-b.md", "in/2023-c.md"]
    with pytest.raises(InputError):
        list(entries([f"{tmp_path}/1999*.md"], Settings()))


def test_a_file_whose_name_looks_like_a_pattern_is_that_file(tmp_path):
    (tmp_path / "[1].md").write_bytes(ARTICLE)
    assert [one.path for one in entries([tmp_path / "[1].md"], Settings())] == [str(tmp_path / "[1].md")]


def warc_resource(address, kind, body):
    """A record whose content is the page itself, without a server's headers (ISO 28500, 6.4)."""
    head = (
        f"WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2023-07-14T01:02:03Z\r\n"
        f"Content-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return gzip.compress(head.encode() + body + b"\r\n\r\n")


def warc_record(address, kind, body):
    http = f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\n\r\n".encode() + body
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2023-07-14T01:02:03Z\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
    )
    return gzip.compress(head.encode() + http + b"\r\n\r\n")


def test_a_warc_file_gives_its_pages_with_address_and_capture(tmp_path):
    path = tmp_path / "a.warc.gz"
    page = f'<html><head><meta charset="gb18030"><title>峰会</title></head><body><p>{TEXT}</p></body></html>'
    pages = [
        ("https://example.org/2023/07/13/a.html", "text/html; charset=gb18030", page.encode("gb18030")),
        ("https://example.org/a.png", "image/png", b"\x89PNG"),
    ]
    path.write_bytes(b"".join(warc_record(*one) for one in pages))
    (digest,) = results(path)
    assert digest.document.url == "https://example.org/2023/07/13/a.html"
    assert TEXT in digest.document.text
    assert str(digest.dating.local_date) == "2023-07-13"
    assert digest.dating.captured.at.isoformat() == "2023-07-14T01:02:03+00:00"


@pytest.mark.parametrize(
    ("kind", "is_read"), [("text/html", True), ("Text/Plain; charset=utf-8", True), ("image/png", False)]
)
def test_a_resource_of_a_warc_file_has_the_kind_that_its_record_says(tmp_path, kind, is_read):
    path = tmp_path / "a.warc.gz"
    path.write_bytes(warc_resource("https://example.org/2023/07/13/a.html", kind, f"<p>{TEXT}</p>".encode()))
    found = results(path)
    assert len(found) == is_read
    assert all(TEXT in one.document.text and one.document.url.startswith("https://example.org/") for one in found)


def test_a_defect_of_ours_is_not_told_as_a_damaged_file(tmp_path, monkeypatch):
    path = tmp_path / "a.warc.gz"
    path.write_bytes(warc_record("https://example.org/", "text/html", ARTICLE))

    def broken(*_):
        raise AttributeError("a defect")

    monkeypatch.setattr("timeline.building.entries.warc.fronted", broken)
    with pytest.raises(AttributeError, match="a defect"):
        results(path)


def test_a_record_without_an_address_is_told_with_what_came_before(tmp_path):
    path = tmp_path / "a.warc.gz"
    page = warc_record("https://example.org/", "text/html", ARTICLE)
    nameless = gzip.compress(gzip.decompress(page).replace(b"WARC-Target-URI: https://example.org/\r\n", b""))
    path.write_bytes(page + nameless)
    digest, problem = results(path)
    assert isinstance(digest, Digest)
    assert (problem.path, problem.left_out) == (str(path), True)
    assert "no address" in problem.message


FEED = f"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>BBC News 中文</title>
<item><title>峰会</title><link>https://www.bbc.com/zhongwen/simp/world-1</link><pubDate>Thu, 13 Jul 2023 08:13:04 GMT</pubDate>
<description>&lt;p&gt;{TEXT}&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;</description></item>
<item><title>只有标题：2023年7月10日会谈</title></item></channel></rss>
"""


def test_a_feed_gives_its_articles(tmp_path):
    path = tmp_path / "bbc.rss"
    path.write_text(FEED, encoding="utf-8")
    first, second = results(path)
    assert (first.document.title, first.document.url) == ("峰会", "https://www.bbc.com/zhongwen/simp/world-1")
    assert first.dating.published.at.isoformat() == "2023-07-13T08:13:04+00:00"
    assert first.timexes[0].value == "2023-07-11"
    assert "alert" not in first.document.text
    assert "2023-07-10" in [found.value for found in second.timexes]


@pytest.mark.parametrize("said", ["{secret}", "{secret}\n", "file://{secret}", "http://127.0.0.1:9/feed.rss"])
def test_a_feed_that_names_a_file_or_an_address_is_not_followed(tmp_path, monkeypatch, said):
    """feedparser takes a string for a name first, and only then for a feed."""
    secret = tmp_path / "secret"
    secret.write_text(FEED, encoding="utf-8")
    monkeypatch.setattr("feedparser.http.get", lambda *_: pytest.fail("an address was followed"))
    (tmp_path / "a.rss").write_text(said.format(secret=secret), encoding="utf-8")
    (problem,) = results(tmp_path / "a.rss")
    assert (problem.path, problem.left_out) == (f"{tmp_path}/a.rss", True)


BOMB = """<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa">%s<!ENTITY z "%s">]>
<rss version="2.0"><channel><item><title>&z;</title><description>&x;</description></item></channel></rss>
""" % ("".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9)), "&j;" * 10)  # fmt: skip # noqa: UP031


@pytest.mark.parametrize(
    "kind",
    [tarfile.GNUTYPE_LONGNAME, tarfile.GNUTYPE_LONGLINK, tarfile.XHDTYPE, tarfile.XGLTYPE, tarfile.GNUTYPE_SPARSE],
)
def test_what_a_tar_file_says_of_a_member_is_not_read_whatever_it_unpacks_to(tmp_path, kind):
    size, path = 64 << 20, tmp_path / "a.tar.gz"
    article, long = tarfile.TarInfo("a.md"), tarfile.TarInfo("long")
    article.size, long.size, long.type = len(ARTICLE), size, kind
    with gzip.open(path, "wb", 1) as file:
        file.write(article.tobuf() + ARTICLE.ljust(tarfile.BLOCKSIZE, b"\0") + long.tobuf())
        for _ in range(size >> 20):
            file.write(bytes(1 << 20))
    tracemalloc.start()
    document, problem = entries([path], Settings())
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert (document.path, problem.path, problem.left_out) == (f"{path}/a.md", str(path), True)
    assert problem.message.startswith("is damaged; what came before is read: a")
    assert peak < size / 4


@pytest.mark.parametrize(
    "opening", [b"", b"Content-Length: 9999999\r\n\r\nHTTP/1.1 200 OK\r\n"], ids=["record", "page"]
)
@pytest.mark.parametrize("piece", [b"x" * 64, b"X: x\r\n" * 10], ids=["one line", "lines"])
def test_what_a_record_says_of_itself_is_not_read_whatever_it_unpacks_to(tmp_path, opening, piece):
    path, size = tmp_path / "a.warc.gz", 96 << 20  # warcio unpacks what is packed 16 KiB at a time: to 17 MB at most
    head = b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/\r\n" + opening
    path.write_bytes(
        warc_record("https://example.org/a", "text/html", ARTICLE)
        + gzip.compress(head + b"X: " + piece * (size // len(piece)), 1)
    )
    tracemalloc.start()
    document, problem = entries([path], Settings())
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert (document.path, problem.left_out) == (f"{path}/1", True)
    assert problem.message.startswith("is damaged; what came before is read: a header in it is longer")
    assert peak < size / 2


def test_a_page_in_chunks_larger_than_allowed_is_left_out(tmp_path):
    path, size = tmp_path / "a.warc.gz", 8 << 20
    head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
    body = f"{head}{size:x}\r\n".encode() + b"x" * size + b"\r\n0\r\n\r\n"
    said = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/b\r\n"
    record = f"{said}Content-Length: {len(body)}\r\n\r\n".encode() + body + b"\r\n\r\n"
    path.write_bytes(gzip.compress(record, 1) + warc_record("https://example.org/a", "text/html", ARTICLE))
    problem, document = entries([path], Settings(max_bytes=size // 2))
    assert (problem.path, problem.left_out, document.path) == (f"{path}/1", True, f"{path}/2")


def test_long_names_are_read(tmp_path):
    name = f"{'folder/' * 40}a.md"
    for form in (tarfile.GNU_FORMAT, tarfile.PAX_FORMAT):
        with tarfile.open(tmp_path / "a.tar", "w", format=form) as archive:
            info = tarfile.TarInfo(name)
            info.size = len(ARTICLE)
            archive.addfile(info, io.BytesIO(ARTICLE))
        assert read(tmp_path / "a.tar") == ([name], [])


def test_an_xml_bomb_and_foreign_entities_do_nothing(tmp_path):
    (tmp_path / "secret").write_text("secret", encoding="utf-8")
    (tmp_path / "a.rss").write_text(BOMB, encoding="utf-8")
    foreign = BOMB.replace('<!ENTITY a "aaaaaaaaaa">', f'<!ENTITY x SYSTEM "file://{tmp_path}/secret">')
    (tmp_path / "b.rss").write_text(foreign, encoding="utf-8")
    for one in results(tmp_path):
        assert not isinstance(one, Digest) or (len(one.document.text) < 1000 and "secret" not in one.document.text)


@pytest.mark.parametrize("name", ["a.zip", "a.tar.gz"])
def test_what_unpacks_to_too_much_is_listed(tmp_path, name):
    path = tmp_path / name
    (zipped if name.endswith("zip") else tarred)(path, {"bomb.txt": b"0" * 5_000_000, "a.md": ARTICLE})
    names, (problem,) = read(path, max_bytes=1_000_000)
    assert names == ["a.md"]
    assert problem.path == f"{path}/bomb.txt"
    assert "1000000" in problem.message


def test_an_archive_that_unpacks_to_too_much_is_read_no_further(tmp_path):
    tarred(tmp_path / "a.tar.gz", {f"{n}.md": ARTICLE for n in range(100)})
    names, (problem,) = read(tmp_path / "a.tar.gz", max_unpacked=len(ARTICLE) * 10)
    assert (len(names), problem.left_out) == (10, True)
    zipped(tmp_path / "a.zip", {f"{n}.md": ARTICLE for n in range(100)})
    names, (problem,) = read(tmp_path / "a.zip", max_unpacked=len(ARTICLE) * 10)
    assert (len(names), problem.left_out) == (10, True)
    (tmp_path / "b.jsonl.gz").write_bytes(gzip.compress(RECORDS * 10_000))
    names, (problem,) = read(tmp_path / "b.jsonl.gz", max_unpacked=640)
    assert (len(names) <= 20, problem.left_out) == (True, True)


@pytest.mark.parametrize("name", ["a.zip", "a.tar"])
def test_a_list_in_an_archive_that_is_too_large_costs_itself_alone(tmp_path, name):
    path = tmp_path / name
    members = {"a.md": ARTICLE, "b.jsonl": RECORDS * 100, "c.md": ARTICLE, "d.jsonl": RECORDS}
    (zipped if name.endswith("zip") else tarred)(path, members)
    names, (problem,) = read(path, max_bytes=1000)
    assert names == ["a.md", "c.md", "a", "b"]
    assert (problem.path, problem.left_out) == (f"{path}/b.jsonl", True)


def test_a_damaged_list_in_a_zip_costs_itself_alone(tmp_path):
    path = tmp_path / "a.zip"
    zipped(path, {"a.md": ARTICLE, "b.jsonl": RECORDS, "c.md": ARTICLE})
    with zipfile.ZipFile(path) as archive:
        at = archive.getinfo("b.jsonl").header_offset + 30 + len("b.jsonl")
    data = bytearray(path.read_bytes())
    data[at : at + 4] = b"\xff\xff\xff\xff"
    path.write_bytes(data)
    names, (problem,) = read(path)
    assert names == ["a.md", "c.md"]
    assert (problem.path, problem.left_out) == (f"{path}/b.jsonl", True)


@pytest.mark.parametrize(
    "name", ["a.zip", "a.tar", "a.tar.gz", "a.jsonl.gz", "a.jsonl.zst", "a.warc", "a.warc.gz", "a.rss"]
)
@pytest.mark.parametrize("data", [b"", b"noise" * 300, b"PK\x03\x04", b"\x1f\x8b\x08\x00\x00"])
def test_what_is_damaged_is_listed_or_empty(tmp_path, name, data):
    (tmp_path / name).write_bytes(data)
    names, problems = read(tmp_path / name)
    assert names == []
    assert all(one.left_out and one.path.startswith(str(tmp_path)) for one in problems)
    assert problems or not data or ".warc" in name


@pytest.mark.parametrize("name", ["a.zip", "a.tar.gz", "a.jsonl.gz"])
def test_a_cut_archive_is_listed(tmp_path, name):
    path = tmp_path / name
    many = {f"{n}.md": (TEXT * 9 + os.urandom(200).hex()).encode() for n in range(50)}
    if name.endswith("jsonl.gz"):
        path.write_bytes(
            gzip.compress(b"".join(json.dumps({"text": text.decode()}).encode() + b"\n" for text in many.values()))
        )
    else:
        (zipped if name.endswith("zip") else tarred)(path, many)
    path.write_bytes(path.read_bytes()[:-3000])
    names, problems = read(path)
    assert len(names) < 50
    assert [one.left_out for one in problems] == [True]


def test_names_in_archives_are_labels(tmp_path):
    hostile = {"../../up.md": ARTICLE, "/etc/root.md": ARTICLE, "a\nb.md": ARTICLE}
    zipped(tmp_path / "a.zip", hostile)
    tarred(tmp_path / "b.tar", hostile)
    before = sorted(tmp_path.rglob("*"))
    assert len([one for one in results(tmp_path) if isinstance(one, Digest)]) == 6
    assert sorted(tmp_path.rglob("*")) == before


def test_links_and_devices_in_a_tar_are_not_followed(tmp_path):
    with tarfile.open(tmp_path / "a.tar", "w") as archive:
        for number, kind in enumerate(
            (tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE, tarfile.BLKTYPE, tarfile.FIFOTYPE, tarfile.DIRTYPE)
        ):
            info = tarfile.TarInfo(f"{number}.md")
            info.type, info.linkname = kind, "/etc/passwd"
            archive.addfile(info)
    assert results(tmp_path) == []


def test_a_zip_that_lies_about_a_length_unpacks_to_no_more_than_it_says(tmp_path):
    zipped(tmp_path / "a.zip", {"bomb.md": b"0" * 5_000_000, "a.md": ARTICLE})
    data = (tmp_path / "a.zip").read_bytes()
    said, lie = (5_000_000).to_bytes(4, "little"), (10).to_bytes(4, "little")
    assert data.count(said) == 2
    (tmp_path / "a.zip").write_bytes(data.replace(said, lie))
    names, (problem,) = read(tmp_path / "a.zip")
    assert (names, problem.path, problem.left_out) == (["a.md"], f"{tmp_path}/a.zip/bomb.md", True)


@pytest.mark.parametrize("length", [-1, 0, 1, 50, 10**12])
def test_a_web_archive_that_lies_about_a_length_is_told(tmp_path, length):
    """And a record that would swallow those after it is left out."""
    record = gzip.decompress(warc_record("https://example.org/", "text/html", ARTICLE))
    head, _, rest = record.partition(b"Content-Length: ")
    lying = head + b"Content-Length: %d\r\n" % length + rest.partition(b"\r\n")[2]
    (tmp_path / "a.warc").write_bytes(lying + record)
    found = results(tmp_path / "a.warc")
    assert any(isinstance(one, Problem) and one.left_out for one in found)
    assert not any(isinstance(one, Digest) and "WARC" in one.document.text for one in found)


def test_an_archive_in_an_archive_is_told(tmp_path):
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("a.md", ARTICLE)
    zipped(tmp_path / "a.zip", {"inner.zip": inner.getvalue()})
    (problem,) = results(tmp_path)
    assert (problem.path, problem.left_out) == (f"{tmp_path}/a.zip/inner.zip", True)


def test_a_zip_that_changes_is_read_anew(tmp_path):
    zipped(tmp_path / "a.zip", {"a.md": ARTICLE})
    os.utime(tmp_path / "a.zip", (1, 1))
    assert read(tmp_path / "a.zip")[0] == ["a.md"]
    zipped(tmp_path / "a.zip", {"b.md": ARTICLE})
    assert read(tmp_path / "a.zip")[0] == ["b.md"]


def test_an_entry_is_small():
    assert not hasattr(Entry("a", "file"), "__dict__")
