"""One command a file: ``command(say)`` makes it in one language."""
