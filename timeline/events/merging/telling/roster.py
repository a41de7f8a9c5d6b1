"""The collection's own names: people and bodies that no dictionary has, known because articles of the collection introduce them.

Each digest offers the names that its document introduces: with their Latin spelling in brackets, with an office before and a verb of
saying behind, as the text of a link, before the colon of its title, in 《》. Those that enough documents offer are known in all of them.
Forms that the texts give one full Latin name to are one: 库珀（Clarke Cooper）, 古柏（Clarke Cooper）.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec.structs import replace

from timeline.events.merging.groups.group import Group
from timeline.events.merging.remembering.memory import key_of
from timeline.events.merging.telling.choice import NAMES
from timeline.events.words.folding import fold
from timeline.events.words.names import in_pack, is_dictionarys, is_packs, kinds
from timeline.model import Digest, Event

ENOUGH = 2  # documents that offer a name
# A form that others end in counts where it stands alone in more than a fifth of them: not the 努钦 of 姆努钦.
OWN_SHARE = 5


class Roster:
    """The names that enough of `digests` offer. `own` is a digest of all of them: 16 bytes."""

    def __init__(self, digests: Iterable[Digest]) -> None:
        spelt: dict[str, Counter[str]] = defaultdict(Counter)
        for digest in digests:
            for form, latin in digest.names:
                spelt[latin][form] += 1
        bodies, _ = kinds()
        plain = spelt.pop("", Counter())
        forms = {name for name, count in plain.items() if count >= ENOUGH}
        joined: dict[str, set[str]] = defaultdict(set)
        self._one: dict[str, str] = {}
        for latin in sorted(spelt):
            own = [form for form in _covering(spelt[latin]) if not is_packs(form) or in_pack(form, latin)]
            forms.update(own if " " in latin else [form for form in own if form.endswith(bodies)])
            if own and " " in latin:
                first = next((pack for form in own if (pack := in_pack(form, latin))), own[0])
                self._one[latin] = first
                for form in own:
                    joined[form].add(first)
        self._one.update((form, min(firsts)) for form, firsts in joined.items() if len(firsts) == 1)
        self._index: dict[str, list[tuple[str, list[str]]]] = defaultdict(list)
        for form in sorted(forms):
            if not is_dictionarys(form):
                pairs = [form[at : at + 2] for at in range(len(form) - 1)]
                self._index[pairs[0]].append((form, pairs))
        self.own = key_of(b"roster", [repr((sorted(self._index.items()), sorted(self._one.items()))).encode()])

    def named(self, event: Event, group: Group) -> Event:
        """`event`, made of `group`, with the names of the roster that its mentions hold, and one form for each."""
        known = [self._one.get(fold(name), name) for name in event.names]
        counts = Counter(
            name for _, name in sorted({(one.document, name) for one in group.mentions for name in self._in(one.words)})
        )
        found = sorted(counts, key=lambda name: (-counts[name], name))
        names = tuple(dict.fromkeys([*known, *found]))[:NAMES]
        return event if names == event.names else replace(event, names=names)

    def _in(self, words: Sequence[str]) -> Iterator[str]:
        """The names of the roster in a mention with these content `words`, in which Chinese stands as pairs of characters."""
        starts = [word for word in words if word in self._index]
        if starts:
            held = set(words)
            for start in starts:
                for form, pairs in self._index[start]:
                    if held.issuperset(pairs):
                        yield self._one.get(form, form)


def _covering(forms: Mapping[str, int]) -> list[str]:
    """The forms of one Latin name, those that most documents end in first: 蓬佩奥 for 美国国务卿蓬佩奥, too."""
    left = dict(forms)
    found = []
    while left:
        cover = {form: sum(count for other, count in left.items() if other.endswith(form)) for form in left}
        able = [form for form in left if cover[form] >= ENOUGH and left[form] * OWN_SHARE > cover[form]]
        if not able:
            break
        best = min(able, key=lambda form: (-cover[form], -len(form), form))
        found.append(best)
        left = {form: count for form, count in left.items() if not form.endswith(best)}
    return found
