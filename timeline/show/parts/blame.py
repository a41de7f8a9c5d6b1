"""A template of the user's that cannot be used is told with its file and line; what fails in our own is a defect and stays one."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from traceback import extract_tb

from jinja2 import TemplateNotFound, TemplateSyntaxError

from timeline.errors import SettingsError


@contextmanager
def blamed(user: Path | None, name: str) -> Iterator[None]:
    """While the template `name` is read or filled in: the mistake of the one among the user's, in the folder `user`, that is wrong.

    Raises:
        SettingsError: names the template, the line and what is wrong there.
    """
    try:
        yield
    except Exception as error:
        place = _place(error, user, name) if user else None
        if place is None:
            raise
        path, line = place
        said = f"the template {error.name} is not there" if isinstance(error, TemplateNotFound) else str(error)
        raise SettingsError(
            f"the template cannot be used: {said}", path=path, place=f"line {line}", advice="Mend it there."
        ) from error


def _place(error: Exception, user: Path, name: str) -> tuple[str, int] | None:
    """The file among the user's in which an error arose, the innermost, and the line; None where it is none of them."""
    frames = [(frame.filename, frame.lineno or 1) for frame in extract_tb(error.__traceback__)]
    if isinstance(error, TemplateSyntaxError) and error.filename:
        frames.append((error.filename, error.lineno))
    if isinstance(error, (UnicodeDecodeError, OSError)):
        frames.insert(0, (str(user / name), 1))
    return next((frame for frame in reversed(frames) if Path(frame[0]).is_relative_to(user)), None)
