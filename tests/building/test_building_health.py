"""What `timeline doctor` looks at: every library that the package requires, none that it could do without."""

from importlib.metadata import PackageNotFoundError

import pytest

from timeline.building import health
from timeline.building.store.fingerprint import LIBRARIES

REQUIRED = [
    "beautifulsoup4>=4.13",
    "absent_library (>=1)",
    "msgspec",
    "absent_accelerator; python_version < '3.15'",
    'dask; extra == "dask"',
    "emoji<2; extra == 'bench'",
]


def test_what_the_package_requires_is_looked_at(tmp_path, monkeypatch):
    monkeypatch.setattr(health, "requires", lambda name: REQUIRED)
    found = {check.name: check for check in health.checks(tmp_path / "none.sqlite")}
    assert found["beautifulsoup4"].well and found["msgspec"].well
    assert not found["absent_library"].well and found["absent_library"].needed
    assert not found["absent_accelerator"].well and not found["absent_accelerator"].needed
    assert not {"dask", "emoji", "jinja2"} & set(found)


@pytest.mark.parametrize(("raised", "expected"), [(None, []), (PackageNotFoundError("timeline"), list(LIBRARIES))])
def test_without_metadata_the_libraries_of_digests_are_looked_at(monkeypatch, raised, expected):
    def requires(name):
        if raised:
            raise raised
        return None

    monkeypatch.setattr(health, "requires", requires)
    assert list(health.required()) == expected
