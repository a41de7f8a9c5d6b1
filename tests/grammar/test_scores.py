"""Our own cases are scored, and the scores may not fall below those in ``tests/scores.json``.

A change that raises a score raises the file with it. The digest of the cases stands beside the scores: whoever changes the cases sees
that the scores are to be looked at anew. ``python tests/grammar/test_scores.py`` prints the scores and what was not as marked.
"""

import hashlib
import json
import tomllib
from pathlib import Path

import pytest
from marked_cases import FILES, marked, read

TESTS = Path(__file__).parent.parent


def scored(path):
    """Strict F1 (the span) and value F1 (the span and the value) of a file of cases, and the sentences that miss."""
    cases = tomllib.loads(path.read_text(encoding="utf-8"))
    language, published, options = cases.pop("language"), cases.pop("published"), cases.pop("options", {})
    wanted = said = spans = values = 0
    missed = []
    for sentences in cases.values():
        for sentence in sentences:
            plain, gold = marked(sentence)
            found = read(plain, language, published, options)
            wanted, said = wanted + len(gold), said + len(found)
            spans += len({one[:2] for one in gold} & {one[:2] for one in found})
            values += len(set(gold) & set(found))
            if set(gold) != set(found):
                missed.append((sentence, [(plain[start:end], value) for start, end, value in found]))
    return {"strict": round(2 * spans / (wanted + said), 4), "value": round(2 * values / (wanted + said), 4)}, missed


def digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()[:16]


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_scores_do_not_fall(path):
    pinned = json.loads((TESTS / "scores.json").read_text(encoding="utf-8"))[path.stem]
    assert pinned["cases"] == digest(path), (
        "the cases have changed: look at the scores, and write the new digest and scores down"
    )
    found, missed = scored(path)
    for name, score in found.items():
        assert score >= pinned[name], f"{name} fell from {pinned[name]} to {score}: {missed[:5]}"


if __name__ == "__main__":
    for file in FILES:
        scores, wrong = scored(file)
        print(json.dumps({file.stem: {"cases": digest(file), **scores}}))
        for sentence, found in wrong:
            print("  ", sentence, "→", found)
