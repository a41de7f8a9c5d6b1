"""What a build writes beside the pages; by these files a folder is known to be a site of ours, which is no source of articles."""

from __future__ import annotations

import os
from pathlib import Path

SUMS = "SHA256SUMS"  # every file of the site with its digest, as ``sha256sum --check`` reads it
REPORT = "report.json"  # what was left out or mended, and which dates are in doubt


def is_site(folder: Path) -> bool:
    """Whether a build wrote the folder: others list digests under that name as well, but none of a report of ours."""
    listing = folder / SUMS
    if not os.path.isfile(listing):  # noqa: PTH113 (also where nobody may look)
        return False
    with listing.open(encoding="utf-8", errors="replace") as lines:
        return any(line.rstrip("\n").endswith(f"  {REPORT}") for line in lines)
