"""Ten hostile documents among good ones: the same site but for those ten, each in the report."""

import re
from pathlib import Path

import ten
from msgspec.structs import replace

import timeline
from timeline.show import Options, render
from timeline.show.view.addresses import document_page, event_page

SEEDS = Path(__file__).parents[2] / "seeds"


def test_ten_hostile_documents_change_nothing_and_are_told(tmp_path):
    good = timeline.build([SEEDS])
    hostile = ten.write(tmp_path)
    assert len(hostile) == 10
    mixed = timeline.build([SEEDS, tmp_path])

    told = {problem.path.split(":")[0] for problem in mixed.problems}
    assert told >= {str(path) for path in hostile}
    assert [problem for problem in mixed.problems if "defect" in problem.advice] == []

    own = {digest.document.id for digest in good.digests}
    assert [digest for digest in mixed.digests if digest.document.id in own] == list(good.digests)
    assert [counted(event) for event in mixed.events if own & set(event.documents)] == [*map(counted, good.events)]
    assert all(own & set(event.documents) for event in mixed.events)

    before, after = (dict(render(one, Options(plotly=False))) for one in (good, mixed))
    assert {event_page(event) for event in good.events} <= set(after)
    pages = [document_page(digest.document) for digest in good.digests]
    assert {page: after[page] for page in pages} == {page: before[page] for page in pages}


def counted(event):
    """The event without the number of documents in all, which its reason gives."""
    return replace(event, why=re.sub(r"total=\d+", "total", event.why))
