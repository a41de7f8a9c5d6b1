"""No pattern, of the code or of the packs, reads a text in exponentially many ways: forty words of it would stop a build for good."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from ambiguity import ambiguous

from timeline.grammar.patterns.pattern import flags
from timeline.grammar.rules.grammar import grammar_of

ROOT = Path(__file__).parents[2]
# All modules, and what a timeline of both languages compiles out of the packs.
COMPILED = """
import json, pkgutil, re, sys
from importlib import import_module
own, found = re.compile, set()
def noted(pattern, flags=0):
    if isinstance(pattern, str) and sys._getframe(1).f_globals["__name__"].startswith("timeline."):
        found.add((pattern, int(flags)))
    return own(pattern, flags)
re.compile = noted
import timeline
from timeline.late import late
names = [one.name for one in pkgutil.walk_packages(timeline.__path__, "timeline.") if one.name != "timeline.__main__"]
for module in map(import_module, names):
    for one in vars(module).values():
        if type(one) is type(late("")):
            found.add((one.pattern, int(one.flags)))
timeline.render(timeline.build(sys.argv[1:]), "site")
json.dump(sorted(found), sys.stdout)
"""


@pytest.mark.parametrize(
    "pattern",
    [
        "(a+)+b",
        "(?:a|ab|b)*c",
        "(?:ab?b{0,2})*",
        "(?:[^a]|b)*",
        "(?i:x(?:aB|ab|c)*)",
        "(?=(?:a+)+)b",
        "(?>(?:a+)+)b",
        r"(?:x:[ \t]{0,9}[^\n]{0,500}\n){2,20}y",
        r"(?:\w+\d?,?)+",
    ],
)
def test_what_is_ambiguous_is_found(pattern):
    assert ambiguous(pattern)


@pytest.mark.parametrize(
    "pattern",
    [
        "a+b+",
        "(?:a|b)*c",
        "(?:a?)*",
        "(?:ab|ac)*",
        "(?:a{0,2}b)*",
        "(?:(?:a){0,3}b?c)*",
        "(?>a|ab|b)*c",
        r"(?:\w+,\s*)*",
        r"(?:x:[^\n]{0,500}\n){2,20}y",
        "(?:(?:aB)|(?:ab)|c)*",
    ],
)
def test_what_is_read_in_one_way_passes(pattern):
    assert not ambiguous(pattern)


def test_no_pattern_of_the_code_is_ambiguous(tmp_path):
    english = tmp_path / "english.md"
    english.write_text("On 12 July 2023 the summit ended in Vilnius, he said. It began on Tuesday.\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", COMPILED, str(ROOT / "seeds"), str(english)],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    patterns = json.loads(done.stdout)
    assert len(patterns) > 600
    assert [pattern for pattern, flags in patterns if ambiguous(pattern, flags)] == []


@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_rule_or_condition_is_ambiguous(language):
    sources = {one for rule in grammar_of(language).rules for one in (rule.plain, *rule.around.values())}
    assert [source for source in sources if ambiguous(source, flags(grammar_of(language).fold))] == []
