"""What the files are called that a build writes beside the pages."""

from __future__ import annotations

SUMS = "SHA256SUMS"  # every file of the site with its digest, as ``sha256sum --check`` reads it
REPORT = "report.json"  # what was left out or mended, and which dates are in doubt
