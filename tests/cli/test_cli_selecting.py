"""Which events are shown: the weightiest, of some days, of some word, of some outlet; on the site none is hidden."""

import json

import pytest

from timeline.cli import main

TEXTS = (
    ("2023-07-12", "2023年7月11日，北约峰会在立陶宛首都维尔纽斯开幕。"),
    ("2023-07-13", "北约峰会2023年7月11日在立陶宛首都维尔纽斯召开，总统泽连斯基抵达会场。"),
    ("2023-07-13", "2023年7月11日，一架客机从雅加达起飞后坠毁。"),
    ("2023-07-13", "2023年7月12日，法国总统马克龙宣布增加军费。"),
)


@pytest.fixture
def path(tmp_path):
    """TEXTS as JSON Lines; the last is Xinhua's."""
    records = [{"id": f"d{number}", "text": text, "published": day} for number, (day, text) in enumerate(TEXTS)]
    records[-1]["source"] = "新华社"
    path = tmp_path / "news.jsonl"
    path.write_text("\n".join(json.dumps(record, ensure_ascii=False) for record in records), encoding="utf-8")
    return path


@pytest.fixture
def told(capfd, path):
    """Call the command on TEXTS; gives its lines."""

    def run(command, *arguments):
        assert main([command, "--no-store", "--jobs", "1", *arguments, str(path)]) == 0
        return [json.loads(line) for line in capfd.readouterr().out.splitlines()]

    return run


def test_events_by_weight_by_word_and_by_day(told):
    assert [event["title"][:2] for event in told("events", "--top", "1")] == ["北约"]
    assert ["客机" in event["title"] for event in told("events", "--about", "客機")] == [True]
    assert [event["when"] for event in told("events", "--from", "2023-07-12")] == ["2023-07-12"]
    assert len(told("events")) == 3


def test_the_days_asked_for_are_the_span_that_is_shown(path, tmp_path):
    out = str(tmp_path / "strip.html")
    draw = ["--lang", "en", "embed", "--chart", "overview", "--script", "none", str(path), "--output", out]
    assert main(draw) == 0
    assert "11 July 2023 to 13 July 2023" in (tmp_path / "strip.html").read_text(encoding="utf-8")
    assert main([*draw, "--from", "2023-07-12", "--to", "2023-07-20"]) == 0
    assert "12 July 2023 to 13 July 2023" in (tmp_path / "strip.html").read_text(encoding="utf-8")


def test_days_by_number_by_word_and_by_day(told):
    assert [day["date"] for day in told("days")] == ["2023-07-11", "2023-07-12"]
    assert [day["date"] for day in told("days", "--top", "1")] == ["2023-07-11"]
    assert [day["date"] for day in told("days", "--about", "军费")] == ["2023-07-12"]
    assert [day["date"] for day in told("days", "--to", "2023-07-11")] == ["2023-07-11"]


def test_the_first_page_folds_the_lighter_events_under_their_day(told, tmp_path):
    out = tmp_path / "site"
    told("build", "--top", "1", "--out", str(out))
    home = (out / "index.html").read_text(encoding="utf-8")
    day = home[home.index('id="d2023-07-11"') : home.index('id="d2023-07-12"')]
    shown, folded = day.split("<details>", 1)
    assert "峰会" in shown and "客机" not in shown
    assert "客机" in folded
    assert "马克龙" in home[home.index('id="d2023-07-12"') :]


@pytest.mark.parametrize(
    "asked",
    [
        ("--about", "Macron"),
        ("--about", "馬克龍"),
        ("--source", "新華社"),
        ("--source", "xinhua"),
        ("--source", "新华网"),
    ],
)
def test_a_name_is_known_in_all_its_forms(told, asked):
    assert [event["when"] for event in told("events", *asked)] == ["2023-07-12"]


def test_an_outlet_that_is_not_known_is_asked_for_as_it_is_shown(tmp_path, capfd):
    text = "临海市政府周二宣布关闭渔港。"
    (tmp_path / "a.md").write_text(f"---\n来源: 临海都市报\n日期: 2023-07-12\n---\n{text}\n", encoding="utf-8")
    (tmp_path / "b.md").write_text(
        "---\ndate: 2023-07-12\nurl: https://www.port.example/b\n---\n临海海关周一扣押三艘渔船。\n", encoding="utf-8"
    )
    for asked, days in (("临海都市报", ["2023-07-11"]), ("port.example", ["2023-07-10"])):
        assert main(["events", "--no-store", "--jobs", "1", "--source", asked, str(tmp_path)]) == 0
        assert [json.loads(line)["when"] for line in capfd.readouterr().out.splitlines()] == days
    assert main(["events", "--no-store", "--jobs", "1", "--lang", "en", "--source", "都市报", str(tmp_path)]) == 1
    assert "Near it there is: 临海都市报." in capfd.readouterr().err
    (tmp_path / "c.md").write_text("---\n来源: 临海晚报\n日期: 2023-07-12\n---\n天气很好。\n", encoding="utf-8")
    assert main(["events", "--no-store", "--jobs", "1", "--lang", "en", "--source", "临海晚报", str(tmp_path)]) == 1
    assert "临海晚报." not in capfd.readouterr().err  # it tells no event


NOTHING = [
    (("--about", "zzz"), "--about: no event holds this word ('zzz'). Told most here: "),
    (("--about", "维尔斯"), "--about: no event holds this word ('维尔斯'). Near it there is: 维尔纽斯."),
    (("--source", "新华"), "--source: no event is told by this outlet ('新华'). Near it there is: 新华社."),
    (("--source", "Reuters"), "--source: no event is told by this outlet ('Reuters'). Told most here: Xinhua."),
    (("--about", "NATOO"), "--about: no event holds this word ('NATOO'). Near it there is: NATO."),
    (("--about", "Macrron"), "--about: no event holds this word ('Macrron'). Near it there is: Emmanuel Macron."),
    (
        ("--from", "2024-01-01"),
        "--from, --to: no event lies in these days ('2024-01-01/'). The events here lie between 2023-07-11 and 2023-07-12.",
    ),
    (
        ("--about", "客机", "--source", "新华社"),
        "no event meets all that is asked for. Each condition alone leaves some: ask for less.",
    ),
]


@pytest.mark.parametrize(("asked", "says"), NOTHING)
def test_a_choice_that_leaves_nothing_says_so_and_what_is_near(capfd, path, asked, says):
    assert main(["events", "--no-store", "--jobs", "1", "--lang", "en", *asked, str(path)]) == 1
    out, err = capfd.readouterr()
    assert (out, err.startswith(says), err.count("\n")) == ("", True, 1), err


@pytest.mark.parametrize(
    ("lang", "says"),
    [("zh", "没有哪件事提到这个词（'维尔斯'）。相近的有：维尔纽斯。"), ("zh-Hant", "沒有哪件事提到這個詞")],
)
@pytest.mark.parametrize(
    "command",
    [
        ("days",),
        ("export", "--format", "json", "-o", "{}"),
        ("chart", "overview", "-o", "{}"),
        ("embed", "-o", "{}"),
        ("build", "--out", "{}"),
    ],
)
def test_every_command_that_chooses_writes_nothing_then(capfd, path, tmp_path, command, lang, says):
    out = tmp_path / "out.svg"
    words = [word.format(out) for word in command]
    assert main([*words, "--no-store", "--jobs", "1", "--lang", lang, "--about", "维尔斯", str(path)]) == 1
    assert says in capfd.readouterr().err
    assert not out.exists()
