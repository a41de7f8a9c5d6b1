"""A command loads what it needs: what it does not need costs each call of it a good part of its time."""

import subprocess
import sys

import pytest

ASKED = """
import sys
from timeline.cli import main
status = main(sys.argv[1:])
print(*sorted(name for name in {wanted} if name in sys.modules), file=sys.stderr)
sys.exit(status)
"""


@pytest.fixture
def document(tmp_path):
    path = tmp_path / "one.md"
    path.write_text("The NATO summit ended in Vilnius on 12 July 2023.\n", encoding="utf-8")
    return str(path)


def loaded(wanted, *arguments):
    """Which of the modules `wanted` a call of the command has loaded."""
    done = subprocess.run(
        [sys.executable, "-c", ASKED.format(wanted=wanted), *arguments], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stderr.splitlines()[-1].split()


TABLES = """
import sys
from timeline.cli import main
from timeline.tables import worked_out
status = main(sys.argv[1:])
print(*sorted(name for name in worked_out() if not name.startswith("opening ")), file=sys.stderr)
sys.exit(status)
"""


def test_an_english_document_needs_no_dictionary_of_chinese(tmp_path):
    (tmp_path / "one.md").write_text("On 12 July 2023 the NATO summit ended in Vilnius, Jens Stoltenberg said.\n")
    (tmp_path / "two.md").write_text("NATO leaders left Vilnius when their summit ended on 12 July 2023.\n")
    arguments = ["--lang", "en", "build", str(tmp_path), "--no-store", "--out", str(tmp_path / "site"), "--jobs", "1"]
    command = [sys.executable, "-c", TABLES, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr.splitlines()[-1]) == (0, ""), done.stderr


def test_help_loads_neither_settings_nor_packs():
    assert loaded({"click", "pydantic", "timeline.packs", "timeline.grammar", "jinja2"}, "--help") == ["click"]


@pytest.mark.parametrize("command", ["tag", "date"])
def test_what_reads_documents_loads_nothing_that_shows_them(document, command):
    heavy = {"jinja2", "plotly", "timeline.show", "timeline.grammar"}
    assert loaded(heavy, command, "--no-store", document) == ["timeline.grammar"]


def test_a_build_with_nothing_to_do_loads_nothing_that_reads_or_shows(document, tmp_path):
    heavy = {"jinja2", "timeline.grammar", "timeline.events", "timeline.dating", "timeline.show.whole"}
    again = ("build", document, "--store", str(tmp_path / "store"), "--out", str(tmp_path / "site"), "--jobs", "1")
    assert loaded(heavy, *again) == sorted(heavy)
    assert loaded(heavy, *again) == []
