"""The command ``timeline``: each command a file in ``commands/``, its words in ``speech/words/``, a file a language."""

from timeline.cli.main import main, run

__all__ = ["main", "run"]
