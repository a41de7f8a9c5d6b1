"""Front matter: YAML between ``---`` lines, TOML between ``+++`` lines, or ``Key: value`` lines before an empty one."""

from __future__ import annotations

import re
import tomllib

import yaml

from timeline.model import Field, Problem

# Closed by a line of its own. The pattern looks for the first one, so a second front matter stays in the body.
YAML = re.compile(r"---[ \t]*\n(.*?)(?:\n)?^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
TOML = re.compile(r"\+\+\+[ \t]*\n(.*?)(?:\n)?^\+\+\+[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
OPENED = re.compile(r"(?:---|\+\+\+)[ \t]*\n[ \t]*[\w\"'.-]{1,60}[ \t]*[:=]")
CLOSED = re.compile(r"\n(?:---|\+\+\+)[ \t]*(?:\n|\Z)")
HEADER = re.compile(
    r"(?:(?:Title|Date|Author|Authors|Category|Tags|Slug|Modified|Updated|Published|Summary|Lang|URL|Source)[ \t]*:[^\n]{0,500}\n){2,20}\n",
    re.IGNORECASE,
)
LONGEST = 100_000  # characters that front matter may have
# A TOML key of so many parts makes its parser work in their cube.
DOTTED = re.compile(r"(?:[\w\"'-]{1,60}[ \t]*\.[ \t]*){30}")
# The common case, read without YAML's machinery: one line a key, a plain or double-quoted scalar or a list on one line.
PLAIN = re.compile(
    r"(?P<key>[A-Za-z_][\w-]{0,60}):"
    r"(?:[ \t]+(?:\"(?P<quoted>[^\"\\\n]*)\"|(?P<list>\[[^][{}&*!\"'#\n]*\])|(?P<plain>[^\s'\"\[{&*!|>%@`#][^#\n]*?))?)?[ \t]*"
)
MERGE = "<<"  # YAML 1.1: the keys of another mapping, which may be an alias
WHERE = "front matter"


def front_matter(text: str, path: str) -> tuple[tuple[Field, ...], str, list[Problem]]:
    """The fields, the text after the front matter, and what was wrong with it.

    A second front matter right after the first gives fields too, after the first one's and marked as such.
    """
    problems: list[Problem] = []
    fields, rest = block(text.lstrip("\n"), path, problems)
    if fields and (second := block(rest.lstrip("\n"), path, problems))[0]:
        problems.append(Problem(path, "a second front matter follows the first, which counts", advice="Keep one."))
        fields += [Field(field.name, field.value, "second front matter") for field in second[0]]
        rest = second[1]
    return tuple(fields), rest, problems


def block(text: str, path: str, problems: list[Problem]) -> tuple[list[Field], str]:
    """The fields of the front matter with which a text begins, and what follows it."""
    if text.startswith("---") and (found := YAML.match(text, 0, LONGEST)):
        fields = simple(found[1]) or from_yaml(found[1], path, problems)
    elif text.startswith("+++") and (found := TOML.match(text, 0, LONGEST)):
        fields = from_toml(found[1], path, problems)
    elif found := HEADER.match(text):
        fields = simple(found[0].strip("\n"))
    else:
        if OPENED.match(text) and CLOSED.search(text, LONGEST - 4):
            problems.append(
                Problem(
                    path,
                    f"front matter of more than {LONGEST} characters was read as text",
                    place=WHERE,
                    advice="Keep in it what says when and where this was published.",
                )
            )
        return [], text
    return fields, text[found.end() :]


def simple(lines: str) -> list[Field]:
    """The fields of a block whose every line is plain ``key: value``; none where a line is not."""
    fields: list[Field] = []
    seen = set()
    for line in lines.split("\n"):
        found = PLAIN.fullmatch(line)
        if not found or found["key"] in seen or ": " in (found["plain"] or ""):
            return []
        seen.add(found["key"])
        value = found["quoted"] or found["plain"] or (found["list"] or "").strip("[] ")
        fields.append(Field(found["key"], value, WHERE))
    return fields


def from_yaml(block: str, path: str, problems: list[Problem]) -> list[Field]:
    """The scalars of a YAML mapping as they are written; aliases, tags and second values of a key are refused."""
    fields: list[Field] = []
    seen: set[str] = set()
    names: list[str] = []
    depth = 0
    key = ""
    try:
        for event in yaml.parse(block, Loader=yaml.CSafeLoader):
            if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
                problems.append(
                    Problem(path, "an alias in the front matter was refused", place=f"{WHERE}, {line_of(event)}")
                )
                return fields
            if tag := getattr(event, "tag", None):
                problems.append(
                    Problem(
                        path,
                        "a tag in the front matter was ignored",
                        place=f"{WHERE}, {line_of(event)}",
                        text=str(tag),
                    )
                )
            if isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
                depth += 1
                names.append(key)
                if depth > 20:
                    problems.append(Problem(path, "the front matter is nested too deeply", place=WHERE))
                    return fields
                key = "" if isinstance(event, yaml.MappingStartEvent) else f"{key}[]"
            elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
                depth -= 1
                key = names.pop()
                if not key.endswith("[]"):
                    key = ""
            elif isinstance(event, yaml.ScalarEvent):
                if key.endswith("[]"):
                    if depth == 2 and key != f"{MERGE}[]":
                        extend(fields, key[:-2], event.value)
                elif not key:
                    key = event.value
                    if key == MERGE:
                        problems.append(
                            Problem(
                                path, "a merge key in the front matter was ignored", place=f"{WHERE}, {line_of(event)}"
                            )
                        )
                else:
                    if depth == 1 and key in seen:
                        problems.append(
                            Problem(
                                path,
                                "a key of the front matter stands twice; the first counts",
                                place=f"{WHERE}, {line_of(event)}",
                                text=key,
                            )
                        )
                    elif depth == 1 and key != MERGE:
                        seen.add(key)
                        fields.append(Field(key, event.value, WHERE))
                    key = ""
    except yaml.YAMLError as error:
        problems.append(
            Problem(
                path,
                "the front matter is not YAML",
                place=WHERE,
                text=" ".join(str(error).split())[:60],
                advice="Quote values that hold a colon.",
            )
        )
        return fields or lenient(block)
    return fields


def extend(fields: list[Field], name: str, value: str) -> None:
    """One more item of a list, joined by commas."""
    if fields and fields[-1].name == name:
        fields[-1] = Field(name, f"{fields[-1].value}, {value}", WHERE)
    else:
        fields.append(Field(name, value, WHERE))


def lenient(block: str) -> list[Field]:
    """What can be saved of broken YAML: its top-level ``key: value`` lines, first ones first."""
    fields: dict[str, Field] = {}
    for line in block.split("\n")[:200]:
        name, colon, value = line.partition(":")
        if colon and re.fullmatch(r"[A-Za-z_][\w-]{0,60}", name):
            fields.setdefault(name, Field(name, value.strip().strip("\"'"), WHERE))
    return list(fields.values())


def line_of(event: yaml.Event) -> str:
    """Where an event of the YAML parser stands, counted from the first line of the document."""
    return f"line {event.start_mark.line + 2}" if event.start_mark else ""


def from_toml(block: str, path: str, problems: list[Problem]) -> list[Field]:
    """The scalars and lists of a TOML table as text; tables in it are passed over."""
    if len(block) > LONGEST or DOTTED.search(block):
        problems.append(Problem(path, "the front matter is too long or too deep and was not read", place=WHERE))
        return []
    try:
        data = tomllib.loads(block)
    except (ValueError, RecursionError) as error:  # a ValueError is also what Python says to a number of 5,000 digits
        problems.append(Problem(path, "the front matter is not TOML", place=WHERE, text=str(error)[:60]))
        return []
    fields = []
    for name, value in data.items():
        if not isinstance(value, dict):
            said = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
            fields.append(Field(name, said, WHERE))
    return fields
