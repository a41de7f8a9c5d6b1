"""Pictures of documents: none unless asked for, and then at their own hosts, named in the policy, told nothing of the reader."""

import re

import pytest

from timeline.building.assemble import assemble
from timeline.building.entries.entry import Entry
from timeline.building.work.digest import digest_data
from timeline.reading import read_bytes
from timeline.settings import Settings
from timeline.show import Options, render
from timeline.show.view.pictures import direct

OWN = "https://ichef.example.org/news/640/a.jpg"
PICTURES = """
<p>周二，北约峰会开幕。</p><img src="https://images.weserv.nl/?url=ichef.example.org/news/640/a.jpg" alt="&quot;><script>alert(1)</script>">
<img src="https://ichef.example.org/news/640/a.jpg"><img src="javascript:alert(1)"><img src="data:image/png;base64,AAAA">
<img src="/local.png"><img src="https://tracker.example/1.gif" width="1" height="1"><div hidden><img src="https://hidden.example/a.jpg"></div>
<img src="https://a.example; script-src *//x.jpg"><img src="https://b.example'/x.jpg"><img data-src="//c.example:8080/x.jpg" src="data:x">
<img src="https://user:word@d.example/x.jpg"><img src="https://wsrv.nl/?url=javascript:alert(1)">
"""


@pytest.mark.parametrize(
    ("address", "own"),
    [
        (OWN, OWN),
        ("//ichef.example.org/news/640/a.jpg", OWN),
        ("https://images.weserv.nl/?url=ichef.example.org/news/640/a.jpg", OWN),
        ("https://images.weserv.nl?url=https%3A%2F%2Fichef.example.org%2Fnews%2F640%2Fa.jpg&w=300", OWN),
        ("https://wsrv.nl/?url=//ichef.example.org/news/640/a.jpg", OWN),
        ("https://i2.wp.com/ichef.example.org/news/640/a.jpg?resize=300", OWN),
        ("https://external-content.duckduckgo.com/iu/?u=https%3A%2F%2Fichef.example.org%2Fnews%2F640%2Fa.jpg", OWN),
        ("https://wsrv.nl/?url=https%3A%2F%2Fi0.wp.com%2Fichef.example.org%2Fnews%2F640%2Fa.jpg", OWN),
        ("https://notweserv.nl/?url=ichef.example.org/a.jpg", "https://notweserv.nl/?url=ichef.example.org/a.jpg"),
        ("https://wsrv.nl/", ""),
        ("javascript:alert(1)", ""),
        ("data:image/png;base64,AAAA", ""),
        ("a.jpg", ""),
    ],
)
def test_a_proxy_gives_way_to_the_picture_itself(address, own):
    assert direct(address) == own


def page(**options):
    data = f"<article>{PICTURES}</article>".encode()
    line = assemble([digest_data(Entry("a.html", "file", data=data), data, Settings())], Settings())
    site = dict(render(line, Options(plotly=False, **options)))
    [name] = [name for name in site if name.startswith("documents/")]
    others = {path: made.decode() for path, made in site.items() if path.endswith(".html") and path != name}
    return site[name].decode(), others


def test_no_picture_is_asked_for_unless_it_is_said():
    shown, _ = page()
    assert "<img" not in shown and "img-src 'self' data:;" in shown


def test_pictures_are_shown_from_their_own_hosts_which_learn_nothing_of_the_reader():
    shown, others = page(images=True)
    tags = re.findall(r"<img [^>]*>", shown)
    assert [re.search(r'src="([^"]*)"', tag)[1] for tag in tags] == [OWN, "https://c.example:8080/x.jpg"]
    assert all('referrerpolicy="no-referrer"' in tag and 'loading="lazy"' in tag for tag in tags)
    assert "img-src 'self' data: https://c.example:8080 https://ichef.example.org;" in shown
    assert "<script>alert" not in shown and "tracker" not in shown
    for other in others.values():
        assert "<img" not in other and "img-src 'self' data: http" not in other


def test_a_picture_keeps_its_description_however_short():
    text = '<p>周二，北约峰会开幕。</p><img src="https://a.example/x.jpg" alt="会场"><img src="https://a.example/y.jpg" alt="">'
    document = read_bytes(text.encode(), "a.html", Settings())
    assert [(one.address, one.text) for one in document.pictures] == [
        ("https://a.example/x.jpg", "会场"),
        ("https://a.example/y.jpg", ""),
    ]
