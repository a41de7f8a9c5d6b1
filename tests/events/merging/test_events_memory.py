"""What a merge remembers spares the next one work, and changes nothing."""

import random

import pytest
from msgspec.structs import replace

from timeline.building.entries.entry import Entry
from timeline.building.entries.listing import entries
from timeline.building.work.digest import digest_data
from timeline.building.work.runners import run
from timeline.events import merge
from timeline.events.merging.comparing.rarity import rarities
from timeline.events.merging.joining import blocks, clusters, nesting
from timeline.events.merging.remembering import begun
from timeline.events.merging.remembering.memory import Memory, Nothing
from timeline.events.merging.telling import threads
from timeline.events.ranking import importance
from timeline.model import Dating, Digest, Document
from timeline.settings import Settings


@pytest.fixture(scope="module")
def seeds():
    return list(run(entries(["seeds"], Settings()), Settings()))


def test_what_is_remembered_is_not_worked_out_again(seeds, monkeypatch):
    first = Memory({})
    whole = merge(seeds, first)
    assert whole == merge(seeds)
    assert first.after
    monkeypatch.setattr(clusters, "_best", None)
    again = Memory(first.after)
    assert merge(seeds, again) == whole
    assert again.after == first.after


def test_what_has_changed_is_worked_out_again(seeds):
    memory = Memory({})
    merge(seeds, memory)
    fewer = [changed(seeds[0], seeds[0].mentions[:1]), *seeds[2:]]
    assert merge(fewer, Memory(memory.after)) == merge(fewer)


@pytest.mark.parametrize("seed", range(4))
def test_a_chain_of_merges_gives_what_each_gives_alone(seeds, seed, monkeypatch):
    """Whatever comes, goes and changes between two merges, also where words become common and cease to be."""
    monkeypatch.setattr(nesting, "COMMON", 4)
    monkeypatch.setattr(threads, "COMMON", 3)
    chance, known = random.Random(seed), {}  # noqa: S311
    held = [cut(digest, chance) for digest in chance.sample(seeds, 3)]
    for _ in range(6):
        if chance.random() < 0.4 and len(held) > 2:
            held.pop(chance.randrange(len(held)))
        for digest in chance.sample(seeds, 1):
            held = [cut(digest, chance), *(one for one in held if one.document.id != digest.document.id)]
        memory = Memory(known)
        assert merge(held, memory) == merge(held)
        known = memory.after


class Kept:
    """What a store is: every digest that there has ever been, by what stands for it."""

    def __init__(self):
        self.known = {}

    def stamp(self, digest):
        own = Nothing().stamp(digest)
        self.known[own] = digest
        return own

    def earlier(self, stamp):
        return self.known.get(stamp)


@pytest.fixture(scope="module")
def articles(seeds):
    """A few dozen articles of the seeds' sentences: copies, rewritings, some in English, several of a day."""
    chance = random.Random(7)  # noqa: S311
    texts = [digest.document.text.split("\n") for digest in seeds]
    made = []
    for number in range(36):
        own = chance.choice(texts)
        start = chance.randrange(len(own))
        said = [*own[start : start + chance.randint(1, 6)], *chance.sample(chance.choice(texts), 1)]
        name = f"2023-07-{10 + number % 5}-{number}.md"
        made.append((name, "\n\n".join(said)))
    return made


def digested(name, text):
    found = digest_data(Entry(name, "file"), text.encode(), Settings())
    assert isinstance(found, Digest)
    return replace(found, document=replace(found.document, id=name), mentions=renamed(found.mentions, name))


def renamed(mentions, name):
    return tuple(replace(one, document=name) for one in mentions)


@pytest.mark.parametrize("seed", range(4))
def test_a_collection_that_is_edited_gives_what_a_new_one_gives(articles, seed, monkeypatch):
    """Articles come, go and are rewritten; each merge counts, compares and names only what that changes, however small blocks are."""
    monkeypatch.setattr(nesting, "COMMON", 6)
    monkeypatch.setattr(threads, "COMMON", 4)
    monkeypatch.setattr(blocks, "LARGE", 2)
    for room in (begun, clusters):
        monkeypatch.setattr(room, "LEADERS", 3)
    monkeypatch.setattr(importance, "LEADERS", 2)
    chance, behind, known = random.Random(seed), Kept(), {}  # noqa: S311
    held = {name: digested(name, text) for name, text in articles[:30]}
    for _ in range(8):
        for _ in range(chance.choice((1, 1, 3))):
            name, text = chance.choice(articles)
            kind = chance.choice(("rewritten", "longer", "gone", "as it was"))
            if kind == "gone" and len(held) > 20:
                held.pop(name, None)
            elif kind == "rewritten":
                held[name] = digested(name, text[: len(text) * 2 // 3])
            elif kind == "longer":
                held[name] = digested(name, f"{text}\n\n{chance.choice(articles)[1]}")
            else:
                held[name] = digested(name, text)
        digests = chance.sample(list(held.values()), len(held))
        memory = Memory(known, behind)
        assert merge(digests, memory) == merge(digests)
        known = memory.after


@pytest.mark.parametrize("seed", range(3))
def test_weights_that_are_carried_on_are_those_of_a_new_count(seed):
    chance, behind, known, before = random.Random(seed), Kept(), {}, {}  # noqa: S311
    held = [drawn(chance, number) for number in range(60)]
    for number in range(12):
        held[chance.randrange(len(held))] = drawn(chance, 100 + number)
        if chance.random() < 0.5:
            held.append(drawn(chance, 200 + number))
        else:
            held.pop(chance.randrange(len(held)))
        memory = Memory(known, behind)
        weight, changed, _ = rarities(held, memory)
        fresh = rarities(held, None).weight
        words = {word for one in (*held, *behind.known.values()) for word in one.heading}
        now = {word: weight(word) for word in words}
        assert now == {word: fresh(word) for word in words}
        assert changed == (None if not known else {word for word in words if before.get(word) != now[word]})
        known, before = memory.after, now


def drawn(chance, number):
    """A digest of a few words, some of which two languages share."""
    language = chance.choice(("zh", "zh", "en"))
    said = [f"{language if word > 9 else ''}{word}" for word in chance.sample(range(30), 5)]
    return holding(language, *said, name=str(number))


def holding(language, *words, name="a"):
    """A digest that tells nothing, of a document with `words` in its heading."""
    return Digest(Document(name, f"{name}.md", "", language=language), (), Dating(), (), (), heading=words)


def weight(held):
    """What words weigh among digests that were never merged before."""
    return rarities(held, None).weight


def cut(digest, chance):
    """A digest with some of its mentions, some of which are told with fewer words."""
    mentions = chance.sample(digest.mentions, chance.randint(0, len(digest.mentions)))
    kept = [
        replace(one, words=one.words[: chance.randint(1, len(one.words))]) if chance.random() < 0.2 else one
        for one in mentions
        if one.words
    ]
    return changed(digest, sorted(kept, key=lambda one: one.order))


def changed(digest, mentions):
    """A digest that tells something else, of which nothing is worked out yet."""
    return replace(digest, mentions=tuple(mentions), compared=b"", stamps=b"")


def test_what_is_damaged_is_worked_out_again(seeds):
    memory = Memory({})
    whole = merge(seeds, memory)
    assert merge(seeds, Memory(dict.fromkeys(memory.after, b"\xc1"))) == whole


def test_a_document_more_leaves_most_words_their_weight():
    held = [holding("zh", "中国", f"词{number % 40}") for number in range(400)]
    before, after = weight(held), weight([*held, holding("zh", "中国", "词7")])
    assert all(before(word) == after(word) for digest in held for word in digest.heading)
    weighs = weight([holding("zh", word) for word in "aaab"])
    assert weighs("a") < weighs("b")


def test_the_words_of_a_small_collections_one_subject_weigh_more_than_a_name_in_all_of_it():
    weighs = weight([holding("zh", "特朗普", "拘捕", f"词{number}") for number in range(60)])
    assert weighs("特朗普") < weighs("拘捕") < weighs("词1") < 2.5 * weighs("拘捕")


def test_few_documents_in_another_language_make_no_words_rare():
    chinese = [holding("zh", f"词{number}") for number in range(60)]
    weighs = weight([*chinese, holding("en", "storm"), holding("en", "flood")])
    assert weighs("storm") < weighs("词1")
