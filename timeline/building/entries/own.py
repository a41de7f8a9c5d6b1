"""What a build writes beside the pages; by these files a folder is known to be a site of ours, which is no source of articles."""

from __future__ import annotations

import os
from pathlib import Path

SUMS = "SHA256SUMS"  # every file of the site with its digest, as ``sha256sum --check`` reads it
REPORT = "report.json"  # what was left out or mended, and which dates are in doubt


def is_site(folder: Path) -> bool:
    """Whether a build wrote the folder."""
    return all(os.path.isfile(folder / name) for name in (SUMS, REPORT))  # noqa: PTH113 (also where nobody may look)
