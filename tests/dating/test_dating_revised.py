"""The day of an update is never that of publication while anything says the latter: by its label, its class, or what the markup says."""

from datetime import date

import pytest
from dated import dated

PUBLISHED = '<meta property="article:published_time" content="2024-03-26T18:01:00Z">'
BOTH = f'{PUBLISHED}<meta property="article:modified_time" content="2024-03-28T12:50:33Z">'
STORY = "<p>The mill has stood on the river since 1904 and employed four generations.</p><p>Its owner said that it would be sold.</p>"
TIME = '<time datetime="2024-03-28T12:50:33Z">March 28, 2024</time>'
DATA = '<x-stamp data-timestamp="1711630233000"><span>28 March 2024</span></x-stamp>'

CLASSED = '<time class="updated" datetime="2024-03-28T12:50:33Z">March 28, 2024</time>'


def page(stamp, head=PUBLISHED):
    return f"<html><head>{head}</head><body><h1>Mill</h1>{stamp}<div>{STORY}</div></body></html>"


@pytest.mark.parametrize(
    "stamp",
    [
        f"<div>Updated {TIME}</div>",
        f"<div>Last updated: {TIME}</div>",
        f"<p>Last modified on {TIME}</p>",
        f"<p><span>Modified</span> {TIME}</p>",
        f"<dl><dt>Last updated</dt><dd>{TIME}</dd></dl>",
        f"<div>更新：{TIME}</div>",
        f"<div>更新时间：{TIME}</div>",
        f"<div>最后更新 {TIME}</div>",
        f"<div>{TIME} 更新</div>",
        f"<div>Updated at {DATA}</div>",
        f"<div>By Ann Lee | Published in Business | Updated {TIME}</div>",
        '<time class="entry-date updated" datetime="2024-03-28T12:50:33Z">March 28, 2024</time>',
        f'<div class="post-modified-date">{TIME}</div>',
        f'<div class="Page-dateModified">{DATA}</div>',
        '<time itemprop="dateModified" datetime="2024-03-28T12:50:33Z">March 28, 2024</time>',
        '<p class="byline"><span class="lastModified"><time datetime="2024-03-28T12:50:33Z">28 March</time></span></p>',
    ],
)
@pytest.mark.parametrize("before", ["", '<time datetime="2024-03-26T18:01:00Z">March 26, 2024</time>'])
def test_an_update_is_told_as_that_alone(before, stamp):
    found = dated(page(before + stamp), "x.html")
    assert found.local_date == date(2024, 3, 26)
    assert found.updated is not None and found.updated.day == date(2024, 3, 28)
    assert found.rejected == ()
    assert found.confidence > 0.9


@pytest.mark.parametrize(
    "stamp",
    [
        f"<div>{TIME}</div>",
        f"<div>{DATA}</div>",
        "<p>2024-03-28 12:50:33</p>",
        "<p>28 March 2024</p>",
        "<p>2024年3月28日 20:50 来源：渡口网</p>",
    ],
)
def test_what_the_markup_says_was_an_update_is_one_without_a_label(stamp):
    found = dated(page(stamp, BOTH), "x.html")
    assert found.local_date == date(2024, 3, 26)
    assert found.rejected == ()


@pytest.mark.parametrize(
    "stamp",
    [
        f"<div>Published {TIME}</div>",
        f"<div>Posted on {TIME}</div>",
        f"<div>发布时间：{TIME}</div>",
        f"<div>Updated daily. Published {TIME}</div>",
        f'<div class="entry-meta">{TIME}</div>',
        '<time class="entry-date published updated" datetime="2024-03-28T12:50:33Z">March 28, 2024</time>',
        f"<div>The council has updated nobody, residents say, and nothing has been heard of it since. By Ann Lee</div><div>{TIME}</div>",
        '<p class="updated"><time datetime="2024-03-28T12:50:33Z">March 28, 2024</time> <time datetime="2024-03-30">March 30</time></p>',
    ],
)
def test_what_is_no_update_states_publication(stamp):
    found = dated(page(stamp, ""), "x.html")
    assert (found.local_date, found.chosen.kind) == (date(2024, 3, 28), "time")


@pytest.mark.parametrize(
    ("stamp", "more"),
    [
        (f"<div>Updated {DATA}</div>", ""),  # with such a label another time may be that of publication
        (CLASSED, ""),
        (CLASSED, '<p>Files: <time datetime="2019-01-02">2 January 2019</time></p>'),
    ],
)
def test_an_update_alone_still_bounds_publication(stamp, more):
    found = dated(page(stamp, "").replace("</div></body>", f"{more}</div></body>"), "x.html")
    assert (found.local_date, found.chosen.kind) == (date(2024, 3, 28), "update")


def test_of_two_times_the_one_whose_class_says_so_is_the_publication():
    updated = '<time class="updated" datetime="2024-03-28">28 March</time>'
    published = '<time class="entry-date published" datetime="2024-03-26">26 March</time>'
    found = dated(page(updated + published, ""), "x.html")
    assert (found.local_date, found.updated.day) == (date(2024, 3, 26), date(2024, 3, 28))


def test_an_element_that_shows_both_states_both():
    both = '<time datetime="2024-03-28T12:50:33Z"><span>Published March 27, 2024</span> <span>Updated March 28, 2024</span></time>'
    found = dated(page(both, ""), "x.html")
    assert (found.local_date, found.chosen.kind, found.updated.day) == (date(2024, 3, 27), "line", date(2024, 3, 28))


def test_a_day_that_publication_has_elsewhere_is_no_update():
    head = BOTH.replace("2024-03-26T18:01:00Z", "2024-08-05T23:05:11Z").replace("2024-03-28", "2024-08-06")
    found = dated(page("<p>2024年8月6日</p>", head), "x.html")
    assert found.rejected == ()
    assert "line" in {one.kind for one in (found.chosen, *found.agreeing)}
