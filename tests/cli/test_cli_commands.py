"""The command as a user calls it: its lines, its words, its exit statuses."""

import io
import json
import sys

import pytest
from lxml import etree

from timeline.building.entries.entry import BUNDLES, DOCUMENTS, RECORDS
from timeline.cli import main
from timeline.cli.main import COMMANDS
from timeline.show.charts import CHARTS

LEAD = "周二（7月11日），北约峰会在立陶宛首都维尔纽斯开幕。"


@pytest.fixture
def call(capfd, monkeypatch, tmp_path):
    """Call the command with a store of its own; gives exit status, standard output, standard error."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("LC_ALL", "C.UTF-8")

    def run(*arguments, stdin=b""):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        status = main([str(argument) for argument in arguments])
        return status, *capfd.readouterr()

    return run


def lines(text):
    return [json.loads(line) for line in text.splitlines()]


def records(*items):
    return "\n".join(json.dumps(item, ensure_ascii=False) for item in items).encode()


def test_tag_reads_records_and_keeps_their_order_and_offsets(call):
    stdin = records({"id": "b", "text": LEAD, "published": "2023-07-13"}, {"id": "a", "text": "无"})
    status, out, err = call("tag", "--jsonl", stdin=stdin)
    assert (status, err) == (0, "")
    second, first = lines(out)
    assert (second["id"], first) == ("b", {"id": "a", "timex": []})
    weekday, day = second["timex"]
    assert weekday == {
        "start": 0,
        "end": 2,
        "text": "周二",
        "type": "DATE",
        "value": "2023-07-11",
        "from": "2023-07-11",
        "to": "2023-07-12",
        "anchor": weekday["anchor"],
        "rule": weekday["rule"],
    }
    assert (LEAD[day["start"] : day["end"]], day["value"]) == ("7月11日", "2023-07-11")


def test_tag_says_what_is_inferred_and_what_disagrees(call):
    stdin = records(
        {"id": "a", "text": "北约峰会11日在维尔纽斯开幕，泽连斯基抵达。", "published": "2023-07-12"},
        {"id": "b", "text": "北约峰会昨天（11日）在维尔纽斯开幕，泽连斯基抵达。"},
        {"id": "c", "text": "周三（7月11日）开会。", "published": "2023-07-12"},
    )
    _, out, _ = call("tag", "--jsonl", stdin=stdin)
    stated, told, weekday = (line["timex"][0] for line in lines(out))
    assert "inferred" not in stated
    assert "disagreement" not in stated
    assert told["inferred"] is True
    assert "2023-07-11" in weekday["disagreement"]


def test_tag_says_modifiers_and_ranges_only_where_there_are_any(call):
    text = "2023年5月初，2023年7月11日至12日，至今3年，早上9点。"
    _, out, _ = call("tag", "--jsonl", stdin=records({"id": "a", "text": text, "published": "2023-07-13"}))
    found = {one["text"]: one for one in lines(out)[0]["timex"]}
    assert found["2023年5月初"]["mod"] == "START"
    assert found["2023年7月11日"]["range"] is True
    assert "range" not in found["12日"]
    assert (found["至今"]["from"], found["至今"]["to"]) == (None, None)
    assert "T" in found["早上9点"]["from"]


def test_date_gives_every_field_of_the_contract(call):
    status, out, _ = call("date", "seeds")
    assert status == 0
    found = {line["path"].split("/")[-1][:3]: line for line in lines(out)}
    required = "path published precision zone local_date updated captured inferred confidence chosen agreeing rejected"
    assert all(set(required.split()) <= line.keys() for line in found.values())
    assert {name: found[name]["published"] for name in ("000", "002", "003", "004")} == {
        "000": "2023-07-13T08:13:04Z",
        "002": "2023-07-12T09:39:03Z",
        "003": "2024-05-17T11:13:01Z",
        "004": "2022-02-04T21:32:23Z",
    }
    assert all("reason" in one for line in found.values() for one in line["rejected"])


def test_out_of_context_takes_each_document_alone(call):
    status, out, _ = call("date", "--out-of-context", "seeds")
    assert status == 0
    assert len(lines(out)) == 5


def test_events_quote_their_documents(call):
    status, out, _ = call("events", "seeds")
    assert status == 0
    for event in lines(out):
        assert event.keys() - {"inferred"} == {
            "id", "when", "from", "to", "title", "planned", "context", "importance", "documents", "quotes",
        }  # fmt: skip
        assert event.get("inferred", True)
        assert {quote["path"] for quote in event["quotes"]} <= set(event["documents"])
        assert all(quote["text"] for quote in event["quotes"])


@pytest.mark.parametrize("command", ["events", "days"])
def test_what_is_inferred_says_so(call, command):
    undated = records(
        {"id": "a", "text": "北约峰会7月11日在维尔纽斯开幕。周三，泽连斯基在维尔纽斯会见拜登。"},
        {"id": "b", "text": "7月11日，北约峰会在维尔纽斯开幕，泽连斯基抵达。", "published": "2023-07-13"},
    )
    _, out, _ = call(command, "--jsonl", stdin=undated)
    events = [event for one in lines(out) for event in one.get("events", [one])]
    assert [(event["when"], event.get("inferred")) for event in events if "泽连斯基在" in event["title"]] == [
        ("2023-07-12?", True)
    ]
    assert not all(event.get("inferred") for event in events)


def test_explain_names_the_evidence_for_people(call):
    status, out, _ = call("explain", "--jsonl", stdin=records({"id": "a", "text": LEAD, "published": "2023-07-13"}))
    assert status == 0
    assert "周二" in out
    assert "2023-07-11" in out
    assert "turned down" not in out


@pytest.mark.parametrize(
    ("lang", "says"),
    [
        ("zh", ("发表日期2023年7月13日 星期四", "年份取自该日期", "文中有矛盾：2023年7月11日是星期二，文中却说星期三")),
        ("zh-Hant", ("發表日期2023年7月13日 星期四", "年份取自該日期", "文中有矛盾：2023年7月11日是星期二，文中卻說星期三")),
        ("en", ("publication, Thursday 13 July 2023", "taken from that date: year.", "11 July 2023 is a Tuesday, the text says Wednesday")),
    ],
)  # fmt: skip
def test_explain_says_what_a_date_hangs_on_as_the_pages_do(call, monkeypatch, lang, says):
    monkeypatch.setenv("COLUMNS", "200")
    stdin = records({"id": "a", "text": "周三（7月11日），货轮在码头卸粮。", "published": "2023-07-13"})
    _, out, _ = call("explain", "--jsonl", "--lang", lang, stdin=stdin)
    assert [one for one in says if one not in out] == []
    assert [one for one in ("publication 2023", "weekday 2", "year, month") if one in out] == []


def test_what_is_left_out_is_listed_and_the_status_says_so(call, tmp_path):
    (tmp_path / "good.txt").write_text(LEAD, encoding="utf-8")
    (tmp_path / "bad.jsonl").write_text('{"id": "x"}\n', encoding="utf-8")
    status, out, err = call("tag", tmp_path)
    assert status == 1
    assert len(lines(out)) == 1
    assert f"{tmp_path / 'bad.jsonl'}:1" in err
    assert "1 left out." in err


@pytest.fixture
def limited(tmp_path):
    """Five documents of which more than a limit of the settings is asked, and those settings."""
    (tmp_path / "own.toml").write_text("max_expressions = 1\n", encoding="utf-8")
    (tmp_path / "articles").mkdir()
    for number in range(5):
        (tmp_path / "articles" / f"a{number}.txt").write_text(f"{LEAD}第{number}篇。", encoding="utf-8")
    return "--settings", tmp_path / "own.toml", tmp_path / "articles"


@pytest.mark.parametrize("command", [("tag",), ("events",), ("export", "--format", "json")])
def test_what_is_mended_is_named_and_no_report_that_was_not_written(call, limited, command):
    status, _, err = call(*command, *limited)
    first, *others = err.splitlines()
    assert status == 0
    assert (
        first
        == f"note: {limited[-1] / 'a0.txt'}, max_expressions: only the first 1 time expressions were read. "
        + ("Raise max_expressions, or split it.")
    )
    assert [f"a{number}.txt" in line for number, line in enumerate(others, start=1)] == [True] * 4


@pytest.mark.parametrize(("lang", "says"), [("en", "{} lists them."), ("zh", "详见 {}。"), ("zh-Hant", "詳見 {}。")])
def test_a_build_points_at_its_report(call, limited, tmp_path, lang, says):
    for _ in range(2):  # built, and found up to date
        status, _, err = call("build", *limited, "--out", tmp_path / "site", "--lang", lang)
        assert (status, err.splitlines()[-1]) == (0, says.format(tmp_path / "site" / "report.json"))
    assert len(json.loads((tmp_path / "site" / "report.json").read_bytes())["mended"]) == 5


@pytest.mark.parametrize(
    "arguments",
    [
        ("bogus",),
        ("tag", "absent.txt"),
        ("tag",),
        ("explain",),
        ("build", "templates/assets"),
        ("tag", "--prefer", "sideways"),
        ("tag", "--zone", "Mars/Olympus", "seeds"),
        ("tag", "--settings", "absent.toml"),
        ("check",),
        ("check", "absent.toml"),
        ("serve", "absent"),
        ("events", "--from", "06/07/2023", "seeds"),
        ("events", "--to", "2023-07-13T08:00", "seeds"),
        ("digest", "--no-store", "seeds"),
        ("digest", "--scheduler", "tcp://127.0.0.1:9", "seeds"),
        ("build", "--scheduler", "tcp://127.0.0.1:9", "--engine", "processes", "seeds"),
    ],
)
def test_wrong_use_is_told_and_ends_with_2(call, arguments):
    status, out, err = call(*arguments)
    assert (status, out) == (2, "")
    assert "Error:" in err
    assert "Traceback" not in err


@pytest.mark.parametrize(
    ("lang", "nothing_kept", "nobody_asked"),
    [
        ("en", "--no-store would keep nothing of what is digested", "--scheduler: has no effect without --engine dask"),
        ("zh", "用 --no-store，处理的结果就无处保存", "--scheduler：没有 --engine dask 就不起作用"),
        ("zh-Hant", "用 --no-store，處理的結果就無處保存", "--scheduler：沒有 --engine dask 就不起作用"),
    ],
)
def test_options_without_effect_are_told_in_the_language_of_the_user(call, lang, nothing_kept, nobody_asked):
    assert nothing_kept in call("digest", "--no-store", "--lang", lang, "seeds")[2]
    assert nobody_asked in call("digest", "--scheduler", "tcp://127.0.0.1:9", "--lang", lang, "seeds")[2]
    status, out, err = call("serve", "--read", "seeds", "--lang", lang)
    assert (status, out) == (2, "") and nobody_asked.replace("--engine dask", "--watch").replace(
        "--scheduler", "--read"
    ) in err


def test_both_languages_are_spoken(call):
    assert "错误：" in call("tag", "absent.txt", "--lang", "zh")[2]
    assert "用法：" in call("--lang", "zh", "--help")[1]
    assert "Usage:" in call("--help")[1]


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_every_command_explains_itself(call, name, lang):
    status, out, _ = call(name, "--help", "--lang", lang)
    assert status == 0
    assert name in out


@pytest.mark.parametrize("lang", ["en", "zh", "zh-Hant"])
def test_help_names_the_charts_and_speaks_one_language(call, lang):
    out = call("chart", "--help", "--lang", lang)[1]
    assert all(name in out for name in CHARTS)
    assert ("[OPTIONS]" in out) == (lang == "en")
    assert "INTEGER" not in out + call("serve", "--help", "--lang", lang)[1]
    required = {"en": "[required]", "zh": "[必填]", "zh-Hant": "[必填]"}[lang]
    assert required in out and ("required" in out) == (lang == "en")


@pytest.mark.parametrize("lang", ["en", "zh", "zh-Hant"])
def test_all_kinds_that_are_read_are_named(call, tmp_path, lang):
    (tmp_path / "empty").mkdir()
    shown = call("build", "--help", "--lang", lang)[1]
    told = call("tag", tmp_path / "empty", "--lang", lang)[2]
    assert [kind for kind in DOCUMENTS + RECORDS + BUNDLES if kind not in shown or kind not in told] == []


def test_settings_come_from_the_file_and_the_command_line_wins(call, tmp_path):
    (tmp_path / "own.toml").write_text('prefer = "future"\n', encoding="utf-8")
    stdin = records({"id": "a", "text": "周二", "published": "2023-07-13"})
    by_file = call("tag", "--jsonl", "--settings", tmp_path / "own.toml", stdin=stdin)
    by_line = call("tag", "--jsonl", "--settings", tmp_path / "own.toml", "--prefer", "past", stdin=stdin)
    assert [lines(out)[0]["timex"][0]["value"] for _, out, _ in (by_file, by_line)] == ["2023-07-18", "2023-07-11"]


def test_a_store_that_cannot_be_used_is_told_and_changes_nothing(call, tmp_path):
    good = call("tag", "--no-store", "seeds")
    (tmp_path / "noise").write_bytes(b"noise" * 999)
    status, out, err = call("tag", "--store", tmp_path / "noise", "seeds")
    assert (status, out) == good[:2]
    assert "noise" in err


EXPECTED = f"""
[[case]]
name = "the lead"
text = "{LEAD}"
on = "2023-07-13"
[case.dates]
"周二" = "2023-07-11"
"7月11日" = "2023-07-11"
"""


def test_check_says_what_holds(call, tmp_path):
    path = tmp_path / "expected.toml"
    path.write_text(EXPECTED, encoding="utf-8")
    assert call("check", path)[:2] == (0, "1 case: 1 as expected, 0 not. 2 dates: 2 as expected, 0 not.\n")
    path.write_text(EXPECTED.replace('"7月11日" = "2023-07-11"', '"7月11日" = "2023-07-10"'), encoding="utf-8")
    status, out, _ = call("check", path)
    assert status == 1
    assert "the lead" in out
    assert "2023-07-10" in out
    assert "1 case: 0 as expected, 1 not. 2 dates: 1 as expected, 1 not." in out


def test_days_are_ranked(call):
    status, out, _ = call("days", "--top", 3, "seeds")
    days = lines(out)
    assert (status, len(days)) == (0, 3)
    assert days[0].keys() == {"date", "importance", "events"}
    assert [day["importance"] for day in days] == sorted((day["importance"] for day in days), reverse=True)


@pytest.mark.parametrize(
    ("options", "holds"),
    [
        (("--about", "習近平"), lambda event: "习近平" in str(event)),
        (("--about", "汪文斌", "--about", "史密斯"), lambda event: "史密斯" in str(event) or "汪文斌" in str(event)),
        (("--from", "2023-07-11", "--to", "2023-07-12"), lambda event: event["when"] >= "2023-07-1"),
        (("--source", "BBC"), lambda event: any("000_" in path or "003_" in path for path in event["documents"])),
    ],
)
def test_events_can_be_chosen(call, options, holds):
    every = lines(call("events", "seeds")[1])
    some = lines(call("events", *options, "seeds")[1])
    assert 0 < len(some) < len(every)
    assert all(holds(event) for event in some)
    assert [event["id"] for event in some] == [event["id"] for event in every if event in some]


def test_export_writes_a_format_of_other_programs(call, tmp_path):
    status, out, _ = call("export", "--format", "json", "seeds")
    assert status == 0
    assert json.loads(out)
    assert call("export", "--format", "ics", "-o", tmp_path / "a.ics", "seeds")[:2] == (0, "")
    assert (tmp_path / "a.ics").read_bytes().startswith(b"BEGIN:VCALENDAR")
    assert call("export", "--format", "ics", "-o", tmp_path / "no" / "a.ics", "seeds")[0] == 2


def test_a_chart_is_embedded_and_drawn(call, tmp_path):
    stdin = records({"id": "a", "text": LEAD, "published": "2023-07-13"})
    status, out, _ = call("embed", "--chart", "density", "--script", "none", "--jsonl", stdin=stdin)
    assert status == 0 and out.startswith('<figure class="timeline-embed"') and "<svg" in out
    drawing = tmp_path / "fig.svg"
    assert call("chart", "overview", "-o", drawing, "--jsonl", stdin=stdin)[0] == 0
    assert drawing.read_bytes().startswith(b"<?xml")
    status, _, err = call("chart", "overview", "-o", tmp_path / "fig.gif", "--jsonl", stdin=stdin)
    assert status == 2 and ".svg" in err


# What readers of JUnit XML ask for at the least (the schema of Jenkins' xUnit plugin, without what we do not write).
JUNIT = """<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
<xs:attributeGroup name="counts"><xs:attribute name="tests" type="xs:unsignedInt" use="required"/>
<xs:attribute name="failures" type="xs:unsignedInt" use="required"/><xs:attribute name="errors" type="xs:unsignedInt" use="required"/>
</xs:attributeGroup>
<xs:complexType name="told"><xs:simpleContent><xs:extension base="xs:string"><xs:attribute name="message" use="required"/></xs:extension>
</xs:simpleContent></xs:complexType>
<xs:element name="testsuites"><xs:complexType><xs:sequence><xs:element name="testsuite" maxOccurs="unbounded"><xs:complexType><xs:sequence>
<xs:element name="testcase" minOccurs="0" maxOccurs="unbounded"><xs:complexType><xs:choice minOccurs="0">
<xs:element name="error" type="told"/><xs:element name="failure" type="told"/></xs:choice>
<xs:attribute name="name" use="required"/><xs:attribute name="classname" use="required"/></xs:complexType></xs:element></xs:sequence>
<xs:attribute name="name" use="required"/><xs:attributeGroup ref="counts"/></xs:complexType></xs:element></xs:sequence>
<xs:attributeGroup ref="counts"/></xs:complexType></xs:element></xs:schema>"""


def test_check_writes_junit_xml(call, tmp_path):
    """A case that cannot be looked at is an error of its own, and those after it are looked at."""
    path = tmp_path / "expected.toml"
    lost = '[[case]]\nname = "none\\u0001"\npath = "none.md"\npublished = "2023-07-13"\n'
    wrong = '[[case]]\ntext = "周二\\u0007\\uFFFE"\n[case.dates]\n"周二" = "x"\n'
    path.write_text(f"{EXPECTED}\n{lost}{wrong}", encoding="utf-8")
    status, out, _ = call("check", path, "--junit", tmp_path / "junit.xml")
    assert status == 1 and "none.md" in out
    assert out.endswith("3 cases: 1 as expected, 2 not. 3 dates: 2 as expected, 1 not.\n")
    whole = etree.parse(tmp_path / "junit.xml")
    etree.XMLSchema(etree.fromstring(JUNIT)).assertValid(whole)
    (suite,) = whole.getroot()
    assert (suite.get("tests"), suite.get("failures"), suite.get("errors")) == ("3", "1", "1")
    assert [case.get("name") for case in suite] == ["the lead", "none\ufffd", "case 3"]
    assert "No such file" in suite[1][0].get("message") and "expected" in suite[2][0].text


def test_options_before_the_command_hold_for_it(call, tmp_path):
    (tmp_path / "own.toml").write_text('prefer = "future"\n', encoding="utf-8")
    stdin = records({"id": "a", "text": "周二", "published": "2023-07-13"})
    _, out, _ = call("--settings", tmp_path / "own.toml", "tag", "--jsonl", stdin=stdin)
    assert lines(out)[0]["timex"][0]["value"] == "2023-07-18"
    assert call("--lang", "en", "build", "--out", tmp_path / "site", "seeds")[0] == 0
    assert '<html lang="en"' in (tmp_path / "site" / "index.html").read_text(encoding="utf-8")


def test_an_empty_list_on_standard_input_is_no_error(call):
    assert call("tag", "--jsonl", stdin=b"")[:2] == (0, "")


@pytest.mark.parametrize(("lang", "says"), [("en", "lies before --from"), ("zh", "在 --from 之前")])
def test_days_that_end_before_they_begin_are_wrong_use(call, lang, says):
    status, out, err = call("events", "--from", "2023-07-13", "--to", "2023-07-12", "--lang", lang)
    assert (status, out) == (2, "")
    assert says in err


@pytest.mark.parametrize(
    ("lang", "says"),
    [
        (
            "en",
            ("expression", "the text does not hold it", "No such file or directory", "anchor publication 2023-07-13"),
        ),
        ("zh", ("表达", "正文里没有它", "没有这个文件或文件夹", "以发表日期 2023-07-13 为准", "不以别的日期为准")),
        ("zh-Hant", ("表達", "正文裡沒有它", "沒有這個檔案或資料夾", "以發表日期 2023-07-13 為準", "不以別的日期為準")),
    ],
)
def test_check_says_what_differs_in_the_language_of_its_user(call, tmp_path, lang, says):
    (tmp_path / "own.toml").write_text(
        '[[case]]\ntext = "周二开会。"\non = "2023-07-13"\ndates = { "周三" = "2023-07-12" }\n'
        '[[case]]\npath = "absent.txt"\ndates = { "周三" = "2023-07-12" }\n'
        '[[case]]\ntext = "2023年7月11日和周二开会。"\non = "2023-07-13"\ndates = { "2023年7月11日" = "2023", "周二" = "2023" }\n',
        encoding="utf-8",
    )
    status, out, _ = call("check", tmp_path / "own.toml", "--lang", lang)
    assert status == 1
    assert [word for word in says if word not in out] == []


@pytest.mark.parametrize(
    ("lang", "says"), [("en", "kind of evidence names this day: "), ("zh", "指向这一天：文件名中的日期")]
)
def test_check_speaks_of_a_document_as_explain_does(call, tmp_path, lang, says):
    (tmp_path / "2023-07-11.txt").write_text("货轮在码头卸粮。", encoding="utf-8")
    path = tmp_path / "own.toml"
    path.write_text('[[case]]\npath = "2023-07-11.txt"\npublished = "2023-07-12"\n', encoding="utf-8")
    status, out, _ = call("check", path, "--lang", lang)
    assert status == 1
    assert says in out
    assert "file alone" not in out


@pytest.mark.parametrize(("lang", "says"), [("en", "ends inside a number"), ("zh", "到数字中间为止")])
def test_why_a_match_is_none_is_said_in_the_language_of_the_user(call, monkeypatch, lang, says):
    monkeypatch.setenv("COLUMNS", "200")
    stdin = records({"id": "a", "text": "货号2023071199，第12年度。", "published": "2023-07-13"})
    assert says in call("explain", "--why-not", "--jsonl", "--lang", lang, stdin=stdin)[1]


@pytest.mark.parametrize("lang", ["en", "zh", "zh-Hant"])
def test_help_of_digest_gives_each_command_a_line(call, lang):
    shown = [line.strip() for line in call("digest", "--help", "--lang", lang)[1].splitlines()]
    commands = [
        "digest articles --shard 3/16 --store shard-3",
        "merge shard-* --store all",
        "build articles --store all",
    ]
    assert [line for line in shown if line.startswith("timeline ")] == [f"timeline {one}" for one in commands]


@pytest.mark.parametrize(
    ("lang", "says"),
    [
        ("en", ("Save it again, or take it away.", "Look for a whole copy.", '{"id": "a", "name": "甲"}')),
        ("zh", ("请重新保存，或者去掉它。", "请找一份完整的。", '{"id": "a", "name": "甲"}')),
        ("zh-Hant", ("請重新儲存，或者去掉它。", "請找一份完整的。", '{"id": "a", "name": "甲"}')),
    ],
)
def test_what_is_left_out_is_told_with_what_to_do(call, tmp_path, lang, says):
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "broken.zip").write_bytes(b"PK\x03\x04")
    (tmp_path / "lines.jsonl").write_text('{"id": "a", "name": "甲"}\n', encoding="utf-8")
    status, _, err = call("tag", tmp_path, "--lang", lang)
    assert status == 1
    assert [words for words in says if words not in err] == []


def test_no_standard_input_is_an_empty_one(monkeypatch, capfd):
    monkeypatch.setattr("sys.stdin", None)
    assert main(["tag", "--jsonl"]) == 0
    assert capfd.readouterr().out == ""
