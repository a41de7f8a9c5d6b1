"""Front matter: YAML between ``---`` lines, TOML between ``+++`` lines, a JSON object, or ``Key: value`` lines before an empty one."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Mapping

from timeline.late import late
from timeline.model import Field, Problem
from timeline.packs import holds_page, key, keys, role_of
from timeline.packs.sources import is_address
from timeline.reading.envelope.front_lines import WHERE, lenient, simple

# Closed by a line of its own. The pattern looks for the first one, so a second front matter stays in the body.
YAML = re.compile(r"---[ \t]*\n(.*?)(?:\n)?^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
TOML = re.compile(r"\+\+\+[ \t]*\n(.*?)(?:\n)?^\+\+\+[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
OPENED = re.compile(r"(?:---|\+\+\+)[ \t]*\n(?:[ \t]*(?:#[^\n]{0,500})?\n){0,20}[ \t]*[\w\"'.-]{1,60}[ \t]*[:=]")
CLOSED = re.compile(r"\n(?:---|\+\+\+)[ \t]*(?:\n|\Z)")
HEADER = re.compile(
    r"(?:(?:(?:Sub)?title|Date|Timeline[ _-]date|Authors?|Byline|Category|Section|Tags|Keywords|Slug|Created|Modified|Updated|Posted"
    r"|Publisher|Outlet|Pub(?:lish(?:ed)?|lication)?(?:[ _-]?(?:at|date|time))?|Summary|Description|Lang(?:uage)?|URL|Link|Source)"
    r"[ \t]*:[^\n]{0,500}\n){2,20}\n",
    re.IGNORECASE,
)
OWN_HEADER = late(rf"(?:(?:{'|'.join(keys())})[ \t]*[:：][^\n]{{0,500}}\n){{2,20}}\n")  # 标题：…, 日期：…
ABOUT = ("title", "source", "author", "url")  # what no announcement of a meeting has beside its day
# The same in a comment, as Nikola has it: <!-- published: 2021-03-04 -->
COMMENTED = re.compile(
    r"<!--(?>[ \t]*\n?)((?>[ \t]*(?:\.\. )?[A-Za-z][\w .-]{0,40}:[ \t][^\n]{0,500}?[ \t]*(?:\n|(?=-->))){1,30})\s*-->"
)
# Below a heading, as programs export notes: - **URL:** https://…, Created: May 6, 2017 8:10 AM
NAMED = r"(?:[-*] )?(?:\*\*)?{}[^\W\d_][\w -]{{1,24}}?)(?:\*\*)?[ \t]?[:：](?:\*\*)?[ \t]{{0,9}}{}[^\n]{{0,500}})\n"
PROPERTY = re.compile(NAMED.format("(?P<key>", "(?P<value>"))
HEADED = re.compile(
    rf"(?P<heading>(?:#{{1,2}} )?[^\n]{{1,300}}\n\s{{0,9}})(?P<lines>(?>{NAMED.format('(?:', '(?:')}){{2,20}})(?=\n)"
)
COLON = re.compile("[:：]")
LEADS = re.compile(r"(?:url|link|source|address)", re.IGNORECASE)
DAY = re.compile(r"\d\D{1,3}\d{4}\b|\b\d{4}\D\d")
OBJECT = re.compile(r"\{\s{0,100}\n?\s{0,100}\"[\w -]{1,60}\"\s{0,9}:")
LONGEST = 100_000  # characters that front matter may have
# A TOML key of so many parts makes its parser work in their cube.
DOTTED = re.compile(r"(?:[\w\"'-]{1,60}[ \t]*\.[ \t]*){30}")


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
        fields = simple(found[1]) or _from_yaml(found[1], path, problems)
    elif text.startswith("+++") and (found := TOML.match(text, 0, LONGEST)):
        fields = from_toml(found[1], path, problems)
    elif OBJECT.match(text) and (read := from_json(text)):
        return read
    elif (found := OWN_HEADER.match(text)) and (told := headed(found[0])):
        return told, text[found.end() :]
    elif found := HEADER.match(text):
        fields = simple(found[0].strip("\n")) or lined(found[0])
    elif (found := COMMENTED.match(text)) and (told := commented(found[1])):
        return told, text[found.end() :]
    elif (found := HEADED.match(text)) and (told := properties(found["lines"])):
        return told, found["heading"] + text[found.end() :]
    else:
        if OPENED.match(text) and (closed := CLOSED.search(text, LONGEST - 4)):
            problems.append(
                Problem(
                    path,
                    f"of front matter of more than {LONGEST} characters only the first lines were read",
                    place=WHERE,
                    advice="Keep in it what says when and where this was published.",
                )
            )
            return lenient(text[4:LONGEST]), text[closed.end() :]
        return [], text
    return fields, text[found.end() :]


def properties(lines: str) -> list[Field]:
    """The fields of the lines below a heading; none where no line gives an address or tells when a note was made, for then they may
    be its text."""
    fields = [Field(found["key"].strip(), found["value"].strip(), WHERE) for found in PROPERTY.finditer(lines)]
    return [field for field in fields if field.value] if any(map(_leads, fields)) else []


def _leads(field: Field) -> bool:
    """Whether a field shows that those beside it are of a note: an address, or the day on which it was made or saved."""
    if LEADS.fullmatch(field.name) and is_address(field.value):
        return True
    return role_of(field.name) in ("not_after", "captured") and DAY.search(field.value) is not None


def headed(lines: str) -> list[Field]:
    """The fields of lines with Chinese names; none where no line is of an article's own, for then it may announce a meeting."""
    fields = lined(lines)
    return fields if any(key(field.name) in ABOUT for field in fields) else []


def commented(lines: str) -> list[Field]:
    """The fields of a comment's lines; none where no line is a date's, for then it may be any remark."""
    fields = lined(lines)
    return fields if any(role_of(field.name) for field in fields) else []


def lined(lines: str) -> list[Field]:
    """The fields of lines that each have a name before their first colon."""
    parts = (COLON.split(line.strip().removeprefix(".. "), maxsplit=1) for line in lines.split("\n"))
    return [Field(part[0].strip(), part[1].strip(), WHERE) for part in parts if len(part) > 1 and part[1].strip()]


def from_json(text: str) -> tuple[list[Field], str] | None:
    """The scalars and lists of the JSON object with which a text begins, and what follows; None where no text follows an object."""
    try:
        data, end = json.JSONDecoder().raw_decode(text[:LONGEST])
    except (ValueError, RecursionError):
        return None
    rest = text[end:]
    if not isinstance(data, dict) or not rest.strip() or not rest.lstrip(" \t;").startswith("\n"):
        return None
    return from_mapping(data), rest.lstrip(" \t;")


def from_mapping(data: Mapping[str, object], within: str = "") -> list[Field]:
    """The scalars and lists of a mapping as text, and, below its own, those of the mappings in it that tell of the page (meta.published).

    Other mappings, and those that stand deeper, are passed over.
    """
    own = [
        Field(within + name, ", ".join(map(str, value)) if isinstance(value, list) else str(value), WHERE)
        for name, value in data.items()
        if value is not None and not isinstance(value, dict)
    ]
    inner = [
        (name, value) for name, value in data.items() if isinstance(value, dict) and not within and holds_page(name)
    ]
    return own + [field for name, value in inner for field in from_mapping(value, f"{name}.")]


def _from_yaml(block: str, path: str, problems: list[Problem]) -> list[Field]:
    """The fields of a block that needs YAML's machinery, which few do: it is loaded for the first."""
    from timeline.reading.envelope.front_yaml import from_yaml

    return from_yaml(block, path, problems)


def from_toml(block: str, path: str, problems: list[Problem]) -> list[Field]:
    """The scalars and lists of a TOML table as text; what it nests is as `from_mapping` says."""
    if len(block) > LONGEST or DOTTED.search(block):
        problems.append(Problem(path, "the front matter is too long or too deep and was not read", place=WHERE))
        return []
    try:
        data = tomllib.loads(block)
    except (ValueError, RecursionError) as error:  # a ValueError is also what Python says to a number of 5,000 digits
        problems.append(Problem(path, f"the front matter is not TOML: {error}", place=WHERE))
        return []
    return from_mapping(data)


def fronted(fields: dict[str, str], data: bytes) -> bytes:
    """`data` with `fields` as front matter: JSON strings, which are YAML, in ASCII, which every encoding of `data` shares."""
    lines = "".join(f"{name}: {json.dumps(value)}\n" for name, value in fields.items() if value)
    return f"---\n{lines}---\n".encode("ascii") + data
