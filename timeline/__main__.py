"""``python -m timeline``: the command."""

from timeline.cli import run

if __name__ == "__main__":
    run()
