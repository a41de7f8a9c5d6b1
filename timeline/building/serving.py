"""A preview over HTTP: on loopback alone, of one folder alone."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from timeline.errors import OutputError

HOST = "127.0.0.1"


class Handler(SimpleHTTPRequestHandler):
    """Serves the files of one folder; follows no link out of it, lists no folder, answers no other host's name."""

    server_version = "timeline"
    sys_version = ""
    root: Path

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, directory=str(self.root), **kwargs)

    def send_head(self) -> Any:
        port = self.connection.getsockname()[1]
        # A page of another site that has its own name resolve to this machine (DNS rebinding) still sends that name.
        if self.headers.get("Host", "") not in {f"{HOST}:{port}", f"localhost:{port}"}:
            self.send_error(HTTPStatus.MISDIRECTED_REQUEST, "Ask for 127.0.0.1 by name")
            return None
        path = Path(self.translate_path(self.path))
        try:
            inside = path.resolve().is_relative_to(self.root)
        except (OSError, ValueError):
            inside = False
        hidden = any(part.startswith(".") for part in path.relative_to(self.root).parts) if inside else True
        if not inside or hidden or (path.is_dir() and not (path / "index.html").is_file()):
            self.send_error(HTTPStatus.NOT_FOUND)
            return None
        return super().send_head()

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        super().end_headers()

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing: the terminal is the user's."""


@contextmanager
def server(folder: Path, port: int) -> Iterator[ThreadingHTTPServer]:
    """A server of `folder` on 127.0.0.1; port 0 takes a free one.

    Raises:
        OutputError: there is no site in `folder`, or the port is taken.
    """
    if not (folder / "index.html").is_file():
        raise OutputError("there is no site here", path=str(folder), advice="Run `timeline build` first.")
    handler = type("Preview", (Handler,), {"root": folder.resolve()})
    try:
        preview = ThreadingHTTPServer((HOST, port), handler)
    except OSError as error:
        raise OutputError(f"port {port}: {error.strerror}", advice="Choose another with --port.") from None
    with preview:
        yield preview
