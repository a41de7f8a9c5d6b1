"""The software bill of materials: ``requirements/run.txt`` as CycloneDX 1.6 in JSON, the same bytes from the same pins.

    python requirements/sbom.py > requirements/sbom.json

Each component has its package address (purl) and the SHA-256 of every file that the pins allow to be installed.
"""

from __future__ import annotations

import hashlib
import re
import sys
import tomllib
import uuid
from pathlib import Path

from cyclonedx.model import HashAlgorithm, HashType
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

HERE = Path(__file__).parent
PIN = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)", re.MULTILINE)


def pins(text: str) -> list[tuple[str, str, list[str]]]:
    """Name, version and hashes of each pin; a name may have two versions, for different Pythons."""
    found = list(PIN.finditer(text))
    ends = [match.start() for match in found[1:]] + [len(text)]
    return [
        (match[1], match[2], re.findall(r"--hash=sha256:([0-9a-f]{64})", text[match.start() : end]))
        for match, end in zip(found, ends, strict=True)
    ]


def bom(text: str, project: dict[str, str]) -> Bom:
    """The bill of the pins in `text`; its serial number is made from them, and it bears no time."""
    own = Component(
        name=project["name"], version=project["version"], type=ComponentType.APPLICATION, bom_ref=project["name"]
    )
    made = Bom(serial_number=uuid.UUID(bytes=hashlib.sha256(text.encode()).digest()[:16], version=4))
    made.metadata.component = own
    made.metadata.timestamp = None  # type: ignore[assignment]
    made.metadata.tools.components.clear()
    made.metadata.tools.tools.clear()
    parts = [
        Component(
            name=name,
            version=version,
            type=ComponentType.LIBRARY,
            bom_ref=f"{name}@{version}",
            purl=PackageURL("pypi", name=name, version=version),
            hashes=[HashType(alg=HashAlgorithm.SHA_256, content=one) for one in hashes],
        )
        for name, version, hashes in pins(text)
    ]
    made.components.update(parts)
    made.register_dependency(own, parts)
    return made


def main() -> str:
    """The bill as JSON."""
    project = tomllib.loads((HERE.parent / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    made = bom((HERE / "run.txt").read_text(encoding="utf-8"), project)
    return JsonV1Dot6(made).output_as_string(indent=1) + "\n"


if __name__ == "__main__":
    sys.stdout.write(main())
