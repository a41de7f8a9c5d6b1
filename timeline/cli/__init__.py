"""The command ``timeline``: each command a file in ``commands/``, its words in both languages in ``words/``."""

from timeline.cli.main import main

__all__ = ["main"]
