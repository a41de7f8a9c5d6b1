"""A preview over HTTP: on loopback alone, of one folder alone."""

from __future__ import annotations

import errno
import io
import os
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from timeline.building.preview.reloading import Changes
from timeline.errors import OutputError

HOST = "127.0.0.1"


class Handler(SimpleHTTPRequestHandler):
    """Serves the files of one folder; follows no link out of it, lists no folder, answers no other host's name."""

    server_version = "timeline"
    sys_version = ""
    root: Path
    changes: Changes | None = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, directory=str(self.root), **kwargs)

    def send_head(self) -> Any:
        port = self.connection.getsockname()[1]
        # A page of another site that has its own name resolve to this machine (DNS rebinding) still sends that name.
        if self.headers.get("Host", "") not in {f"{HOST}:{port}", f"localhost:{port}"}:
            self.send_error(HTTPStatus.MISDIRECTED_REQUEST, "Ask for 127.0.0.1 by name")
            return None
        script = self.changes.answer(self.path) if self.changes else None
        if script is not None:
            return self._sent(script, "text/javascript; charset=utf-8")
        path = Path(self.translate_path(self.path))
        try:
            inside = path.resolve().is_relative_to(self.root)
        except (OSError, ValueError):
            inside = False
        hidden = any(part.startswith(".") for part in path.relative_to(self.root).parts) if inside else True
        if not inside or hidden or (path.is_dir() and not (path / "index.html").is_file()):
            self.send_error(HTTPStatus.NOT_FOUND)
            return None
        page = path / "index.html" if path.is_dir() else path
        # Addresses without the last slash are left to the base class, which mends them.
        if self.changes and page.suffix == ".html" and page.is_file() and self.path.endswith(("/", ".html")):
            return self._sent(self.changes.into(page.read_bytes()), "text/html; charset=utf-8")
        return super().send_head()

    def _sent(self, data: bytes, kind: str) -> io.BytesIO:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        return io.BytesIO(data)

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        super().end_headers()

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing: the terminal is the user's."""


@contextmanager
def server(folder: Path, port: int, changes: Changes | None = None) -> Iterator[ThreadingHTTPServer]:
    """A server of `folder` on 127.0.0.1; port 0 takes a free one; with `changes` its pages reload when those are told.

    Raises:
        OutputError: there is no site in `folder`, or the port is taken.
    """
    if not os.path.isfile(folder / "index.html"):  # noqa: PTH113 (not an error where nobody may look)
        may = os.access(folder, os.R_OK | os.X_OK) or not os.path.lexists(folder)
        raise OutputError(
            "there is no site here" if may else os.strerror(errno.EACCES),
            path=str(folder),
            advice="Name the folder of a site, or run `timeline build` first." if may else "Mend its permissions.",
        )
    handler = type("Preview", (Handler,), {"root": folder.resolve(), "changes": changes})
    try:
        preview = ThreadingHTTPServer((HOST, port), handler)
    except OSError as error:
        raise OutputError(f"port {port}: {error.strerror}", advice="Choose another with --port.") from None
    with preview:
        yield preview
