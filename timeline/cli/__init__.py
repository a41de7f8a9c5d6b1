"""The command ``timeline``: each command a file in ``commands/``, its words in ``words/``, a file a language."""

from timeline.cli.main import main, run

__all__ = ["main", "run"]
