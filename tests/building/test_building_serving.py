"""The preview: loopback alone, one folder alone, no other host's name."""

import http.client
import threading

import pytest

from timeline.building.preview.reloading import Changes
from timeline.building.preview.serving import server
from timeline.errors import OutputError


@pytest.fixture
def preview(tmp_path):
    site = tmp_path / "site"
    (site / "events").mkdir(parents=True)
    (site / "index.html").write_text("home", encoding="utf-8")
    (site / "events" / "a.html").write_text("event", encoding="utf-8")
    (site / ".secret").write_text("hidden", encoding="utf-8")
    (tmp_path / "private.txt").write_text("private", encoding="utf-8")
    (site / "link.txt").symlink_to(tmp_path / "private.txt")
    with server(site, 0) as running:
        thread = threading.Thread(target=running.serve_forever)
        thread.start()
        yield running
        running.shutdown()
        thread.join()


def ask(preview, path, host=None):
    connection = http.client.HTTPConnection("127.0.0.1", preview.server_port, timeout=10)
    connection.request("GET", path, headers={} if host is None else {"Host": host})
    answer = connection.getresponse()
    body = answer.read().decode()
    connection.close()
    return answer.status, body


@pytest.mark.parametrize(("path", "body"), [("/", "home"), ("/index.html", "home"), ("/events/a.html?x=1", "event")])
def test_pages_are_served(preview, path, body):
    assert ask(preview, path) == (200, body)


@pytest.mark.parametrize(
    "path",
    [
        "/absent.html",
        "/../private.txt",
        "/%2e%2e/private.txt",
        "/link.txt",
        "/.secret",
        "/events/",
        "/%00",
        "//etc/passwd",
    ],
)
def test_nothing_else_is(preview, path):
    status, body = ask(preview, path)
    assert status == 404
    assert "private" not in body
    assert "hidden" not in body


@pytest.mark.parametrize("host", ["evil.example", "evil.example:80", "127.0.0.1", ""])
def test_a_request_for_another_host_is_turned_away(preview, host):
    assert ask(preview, "/", host)[0] == 421


def test_localhost_is_this_machine(preview):
    assert ask(preview, "/", f"localhost:{preview.server_port}")[0] == 200


def test_it_listens_on_loopback_alone(preview):
    assert preview.server_address[0] == "127.0.0.1"


def test_a_folder_without_a_site_is_refused(tmp_path):
    with pytest.raises(OutputError, match="no site"), server(tmp_path, 0):
        pass


def test_a_folder_that_nobody_may_look_into_is_refused(tmp_path, locked):
    locked(tmp_path / "site")
    with pytest.raises(OutputError, match="Permission denied"), server(tmp_path / "site", 0):
        pass


def test_a_port_that_is_taken_is_named(preview, tmp_path):
    with pytest.raises(OutputError, match=str(preview.server_port)), server(tmp_path / "site", preview.server_port):
        pass


def test_a_page_is_told_when_the_site_has_changed(tmp_path):
    (tmp_path / "index.html").write_text("<html><body>home</body></html>", encoding="utf-8")
    changes = Changes(patience=0.05)
    with server(tmp_path, 0, changes) as running:
        thread = threading.Thread(target=running.serve_forever)
        thread.start()
        try:
            status, page = ask(running, "/")
            assert (status, page) == (200, '<html><body>home<script src="/-/reload.js?0"></script></body></html>')
            assert "/-/changed.js?0" in ask(running, "/-/reload.js?0")[1]
            assert "ask()" in ask(running, "/-/changed.js?0")[1]  # nothing yet: ask again
            changes.tell()
            assert ask(running, "/-/changed.js?0") == (200, "location.reload()")
            assert "reload.js?1" in ask(running, "/index.html")[1]
            assert ask(running, "/-/changed.js?x")[0] == 404
        finally:
            running.shutdown()
            thread.join()


def test_without_watching_pages_are_served_as_they_are(preview):
    assert ask(preview, "/") == (200, "home")
    assert ask(preview, "/-/reload.js?0")[0] == 404
