"""Pages that reload themselves when the site has changed, for the preview alone.

A script is the one thing that the pages' Content-Security-Policy lets them ask their own host for, so the question is asked by loading
a script that the server answers when it knows.
"""

from __future__ import annotations

from threading import Condition

FIRST = "/-/reload.js"
NEXT = "/-/changed.js"
PATIENCE = 25.0
_ASK = '{const ask = () => {const script = document.createElement("script"); script.src = "%s"; document.body.append(script)}; %s}'


class Changes:
    """Counts how often the site has changed, and lets pages wait for the next time."""

    def __init__(self, patience: float = PATIENCE) -> None:
        """`patience` is how many seconds a question is kept before it is to be asked again."""
        self._count = 0
        self._patience = patience
        self._condition = Condition()

    def tell(self) -> None:
        """The site has changed."""
        with self._condition:
            self._count += 1
            self._condition.notify_all()

    def into(self, page: bytes) -> bytes:
        """`page` with the script that waits; it asks after the page has loaded, so that it never looks as if it still were."""
        head, end, rest = page.rpartition(b"</body>")
        return head + f'<script src="{FIRST}?{self._count}"></script>'.encode() + end + rest

    def answer(self, path: str) -> bytes | None:
        """The script at `path`, in time; None for any other path."""
        name, _, since = path.partition("?")
        if name not in (FIRST, NEXT) or not (since.isascii() and since.isdigit()):
            return None
        ask = f"{NEXT}?{int(since)}"
        if name == FIRST:
            return (_ASK % (ask, 'addEventListener("load", () => setTimeout(ask, 100))')).encode()
        with self._condition:
            changed = self._condition.wait_for(lambda: self._count != int(since), self._patience)
        return b"location.reload()" if changed else (_ASK % (ask, "ask()")).encode()
