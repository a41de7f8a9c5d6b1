"""The page about the timeline tells what the report does: each date that something contradicts, with the way to it."""

import re
from html import unescape

import pytest
import sample_timeline

from timeline.building.assemble import assemble
from timeline.building.entries.entry import Entry
from timeline.building.work.digest import digest_data
from timeline.settings import Settings
from timeline.show import Options, render


def about(line, **options):
    site = dict(render(line, Options(plotly=False, **options)))
    page = site["about.html"].decode()
    return unescape(re.sub(r"<[^>]+>", "", page)), re.findall(r'href="([^"#]+)(#x\d+)?"', page), site


def test_a_weekday_that_does_not_fit_its_date_is_told_with_its_place():
    data = "---\ndate: 2023-07-13\n---\n7月11日（周五），北约峰会开幕。\n".encode()
    text, links, site = about(assemble([digest_data(Entry("a.md", "file", data=data), data, Settings())], Settings()))
    assert "有矛盾的日期 (2)" in text and "7月11日" in text
    places = [(name, mark[1:]) for name, mark in links if mark]
    assert len(places) == 2
    for name, mark in places:
        assert f'id="{mark}"' in site[name].decode()


def test_a_document_of_no_day_is_no_document_of_an_inferred_one():
    data = "2024年5月14日，特朗普在纽约出庭。\n".encode()
    text, _, site = about(assemble([digest_data(Entry("a.txt", "file", data=data), data, Settings())], Settings()))
    assert "有日期的报道0" in re.sub(r"\s", "", text) and "其中推断的0" in re.sub(r"\s", "", text)
    assert len(re.findall(r'href="documents/[^"]+"', site["undated.html"].decode())) == 1


def test_accounts_that_differ_are_told():
    text, links, site = about(sample_timeline.rich())
    told = [event for event in sample_timeline.rich().events if event.disagreements]
    assert told and "法广作2024年5月15日" in text
    assert all(event.title in text for event in told)
    assert all(name in site for name, _ in links if name.startswith("events/"))


def test_nothing_is_said_where_nothing_speaks_against_a_date():
    data = "---\ndate: 2023-07-13\n---\n7月11日，北约峰会开幕。\n".encode()
    text, _, _ = about(assemble([digest_data(Entry("a.md", "file", data=data), data, Settings())], Settings()))
    assert "有矛盾的日期" not in text and "推断的或未定" not in text


@pytest.mark.parametrize("images", [False, True])
def test_the_foot_promises_no_request_only_where_there_is_none(images):
    text, _, _ = about(sample_timeline.rich(), images=images)
    assert ("页面不连接其他网站。" in text) is not images
