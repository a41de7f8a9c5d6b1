"""Dask as the engine: the same bytes as processes give, whichever worker is killed; the document that kills them all is found."""

import os
import shutil
import signal
from pathlib import Path

import pytest

from timeline.building.collect import collect
from timeline.building.entries.entry import Entry
from timeline.building.entries.listing import entries
from timeline.building.output.plan import see
from timeline.building.store.database import Store
from timeline.building.work import runners
from timeline.building.work.cluster import Dask
from timeline.building.work.engines import Killed
from timeline.cli import main
from timeline.errors import SettingsError
from timeline.settings import Settings

distributed = pytest.importorskip("distributed", reason="Dask is not installed: pip install -e '.[dask]'")
ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.filterwarnings("default")  # Dask's and tornado's own


@pytest.fixture(scope="module")
def cluster():
    """Two processes that Dask starts again when they are killed."""
    import dask

    with (
        dask.config.set({"distributed.scheduler.allowed-failures": 0}),
        distributed.LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None) as cluster,
    ):
        yield cluster


class Killing:
    """Dask, which loses a worker after its first batch."""

    apart = True

    def __init__(self, cluster):
        self.cluster = cluster

    def map(self, function, batches):
        for number, result in enumerate(Dask(2, self.cluster.scheduler_address).map(function, batches)):
            if number == 0:
                os.kill(next(iter(self.cluster.workers.values())).pid, signal.SIGKILL)
            yield result


def kill(batch):
    """Defined here, where the workers do not find it: it is sent to them by value."""
    if "poison" in batch:
        os.kill(os.getpid(), signal.SIGKILL)
    return [item * 2 for item in batch]


def test_a_lost_worker_costs_nothing(cluster, tmp_path, monkeypatch):
    monkeypatch.setattr(runners, "WORTH", 1)
    monkeypatch.setattr(runners, "BATCH", 2)
    for number in range(4):
        for path in (ROOT / "seeds").iterdir():
            shutil.copy(path, tmp_path / f"{number}-{path.name}")
    settings = Settings()
    listed = list(entries([tmp_path], settings))
    keys = {one: seen.key for one, seen in see((e for e in listed if isinstance(e, Entry)), settings, None, 0).items()}
    with Store(tmp_path / "alone") as alone, Store(tmp_path / "shared") as shared:
        here, _ = collect(listed, keys, settings, alone)
        there, _ = collect(listed, keys, settings, shared, engine=Killing(cluster))
        assert here == there
        assert [shared.get(key) for key in keys.values()] == [alone.get(key) for key in keys.values()]
    assert not (tmp_path / "shared.shards").exists()


def test_the_item_that_kills_its_workers_is_found(cluster):
    distributed.protocol.pickle.cloudpickle.register_pickle_by_value(__import__(__name__))
    found = list(Dask(2, cluster.scheduler_address).map(kill, [("a", "poison"), ("b",)]))
    assert found == [["aa", Killed()], ["bb"]]


def test_a_scheduler_that_does_not_answer_is_told(monkeypatch):
    monkeypatch.setattr("timeline.building.work.cluster.PATIENCE", 0.2)
    with pytest.raises(SettingsError, match="no answer"):
        list(Dask(1, "tcp://127.0.0.1:9").map(kill, [("a",)]))


def test_a_cluster_that_has_lost_its_workers_is_told(monkeypatch):
    monkeypatch.setattr("timeline.building.work.cluster.PATIENCE", 0.5)
    with distributed.LocalCluster(
        n_workers=1, threads_per_worker=1, processes=False, dashboard_address=":0"
    ) as cluster:
        found = Dask(1, cluster.scheduler_address).map(kill, [("a",), ("b",), ("c",), ("d",)])
        assert next(found) == ["aa"]
        cluster.scale(0)
        cluster.sync(cluster._correct_state)
        with pytest.raises(SettingsError, match="no answer"):
            while True:
                next(found)


def test_the_site_is_the_same(cluster, tmp_path, monkeypatch):
    monkeypatch.setattr(runners, "WORTH", 1)
    monkeypatch.chdir(tmp_path)
    seeds = str(ROOT / "seeds")
    assert main(["build", seeds, "--out", "here", "--store", "a", "--jobs", "1"]) == 0
    address = cluster.scheduler_address
    assert main(["build", seeds, "--out", "there", "--store", "b", "--engine", "dask", "--scheduler", address]) == 0
    here, there = (tmp_path / name / "SHA256SUMS" for name in ("here", "there"))
    assert here.read_bytes() == there.read_bytes()
