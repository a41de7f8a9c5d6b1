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
def told(capfd, tmp_path):
    """Call the command on TEXTS; gives its lines."""
    records = [{"id": f"d{number}", "text": text, "published": day} for number, (day, text) in enumerate(TEXTS)]
    path = tmp_path / "news.jsonl"
    path.write_text("\n".join(json.dumps(record, ensure_ascii=False) for record in records), encoding="utf-8")

    def run(command, *arguments):
        assert main([command, "--no-store", "--jobs", "1", *arguments, str(path)]) == 0
        return [json.loads(line) for line in capfd.readouterr().out.splitlines()]

    return run


def test_events_by_weight_by_word_and_by_day(told):
    assert [event["title"][:2] for event in told("events", "--top", "1")] == ["北约"]
    assert ["客机" in event["title"] for event in told("events", "--about", "客機")] == [True]
    assert [event["when"] for event in told("events", "--from", "2023-07-12")] == ["2023-07-12"]
    assert len(told("events")) == 3


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
