"""Front matter in YAML, read event by event: no alias is ever followed, nothing is built, nothing is nested without end."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import yaml

from timeline.model import Field, Problem
from timeline.packs import holds_page
from timeline.reading.envelope.front_lines import WHERE, lenient

DEEPEST = 20  # levels
FIRST = 2  # the document's line with which the block begins, behind the one that opens it
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # slower, where PyYAML was built without libyaml
MERGE = "<<"  # YAML 1.1: the keys of another mapping, which may be an alias

Tell = Callable[..., None]  # takes a message, the event that it is about, and what was written there


def from_yaml(block: str, path: str, problems: list[Problem]) -> list[Field]:
    """The scalars of a YAML mapping as they are written, a list's joined by commas; `problems` takes what was refused or passed over.

    An alias or too deep a nesting ends the reading; tags, merge keys and second values of a key are passed over.
    """

    def tell(message: str, event: yaml.Event, text: str = "") -> None:
        line = f", line {event.start_mark.line + FIRST}" if event.start_mark else ""
        problems.append(Problem(path, message, place=f"{WHERE}{line}", text=text))

    fields: dict[str, Field] = {}
    try:
        for key, value in _scalars(_events(block, tell), tell):
            before = f"{fields[key].value}, " if key in fields else ""
            fields[key] = Field(key, before + value, WHERE)
    except yaml.YAMLError as error:
        problems.append(_refused(error, block, path))
        return _saved(fields, block)
    return list(fields.values()) or lenient(block)  # 日期：2024年3月14日 is no mapping to YAML


def _saved(fields: dict[str, Field], block: str) -> list[Field]:
    """The fields of a block at which the parser stopped: those that it had read, but for the last, which may be broken off (title: Ships:
    the queue), and what the plain lines say."""
    whole = dict(list(fields.items())[:-1])
    plain = {field.name: field for field in lenient(block)}
    return list((fields | plain | whole).values())


def _refused(error: yaml.YAMLError, block: str, path: str) -> Problem:
    """What the parser says, and the line at which it stopped."""
    said = str(getattr(error, "problem", None) or getattr(error, "reason", None) or error)
    mark = getattr(error, "problem_mark", None)
    number = mark.line if mark else block.count("\n", 0, getattr(error, "position", 0))
    lines = block.split("\n")
    return Problem(
        path,
        f"the front matter is not YAML: {said}",
        place=f"{WHERE}, line {min(number, len(lines) - 1) + FIRST}",
        text=lines[min(number, len(lines) - 1)].strip()[:60],
        advice="Put values that hold signs of YAML (: # @ & ') between double quotation marks.",
    )


def _events(block: str, tell: Tell) -> Iterator[yaml.Event]:
    """The parser's events up to the first alias or too deep a nesting."""
    depth = 0
    for event in yaml.parse(block, Loader=LOADER):
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            tell("an alias in the front matter was refused", event)
            return
        if tag := getattr(event, "tag", None):
            tell("a tag in the front matter was ignored", event, str(tag))
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            tell("the front matter is nested too deeply", event)
            return
        yield event


def _scalars(events: Iterator[yaml.Event], tell: Tell) -> Iterator[tuple[str, str]]:
    """Each key of the outermost mapping with its scalar, or with each scalar of its list, and each scalar of a mapping that tells of the
    page (meta.published); what else is nested is passed over."""
    depth = 0
    key: str | None = None
    inner: str | None = None  # the key within a mapping that tells of the page
    seen = {MERGE}
    counts = listed = within = (
        False  # whether the key is read, whether its value is a list, whether it is such a mapping
    )
    for event in events:
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth == 2:
                listed = isinstance(event, yaml.SequenceStartEvent)
                within = not listed and counts and key is not None and holds_page(key)
            if depth == 1 and isinstance(event, yaml.SequenceStartEvent):
                return
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
            key = None if depth == 1 else key
            inner = None if depth <= 2 else inner
        elif isinstance(event, yaml.ScalarEvent) and depth == 1 and key is None:
            key = event.value
            counts = key not in seen
            if key == MERGE:
                tell("a merge key in the front matter was ignored", event)
            elif not counts:
                tell("a key of the front matter stands twice; the first counts", event, key)
            seen.add(key)
        elif isinstance(event, yaml.ScalarEvent) and depth == 2 and within:
            if inner is None:
                inner = f"{key}.{event.value}"
            else:
                if inner not in seen:
                    yield inner, event.value
                seen.add(inner)
                inner = None
        elif isinstance(event, yaml.ScalarEvent) and key is not None:
            if counts and (depth == 1 or (depth == 2 and listed)):
                yield key, event.value
            key = None if depth == 1 else key
