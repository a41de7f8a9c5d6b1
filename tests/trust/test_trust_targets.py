"""Every target over the seeds, every hostile pattern and what hypothesis makes up: no exception but our own, no promise broken."""

from pathlib import Path

import pytest
from hostile import PATTERNS
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from starts import starts
from targets import TARGETS

SEEDS = [path.read_bytes() for path in sorted((Path(__file__).parents[2] / "seeds").glob("*.*"))]
PIECES = [pattern(length) for pattern in PATTERNS.values() for length in (12, 60)]
# Rendering a whole site is the slowest, then writing files.
SLOW = {"shown", "exported", "stored", "archived", "captured", "feeds", "merged"}


@pytest.mark.parametrize("name", TARGETS)
def test_the_seeds(name):
    for data in (*SEEDS[:: 3 if name in SLOW else 1], *starts().get(name, ())):
        TARGETS[name](data)


@pytest.mark.parametrize("name", TARGETS)
def test_hostile_patterns(name):
    for number, pattern in enumerate(PATTERNS.values()):
        if name not in SLOW or number % 6 == 0:
            TARGETS[name](pattern(600).encode("utf-8", "surrogatepass"))


texts = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=20)), max_size=12).map("".join)
inputs = st.one_of(texts.map(lambda text: text.encode("utf-8", "surrogatepass")), st.binary(max_size=200))


@pytest.mark.parametrize("name", TARGETS)
def test_made_up_input(name):
    @settings(
        max_examples=8 if name in SLOW else 60,
        deadline=None,
        derandomize=True,
        suppress_health_check=list(HealthCheck),
    )
    @given(inputs)
    def holds(data):
        TARGETS[name](data)

    holds()
