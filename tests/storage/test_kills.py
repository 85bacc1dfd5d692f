"""Writing commands are killed at random moments: each act is on record whole or not at all, and the log verifies."""

from __future__ import annotations

import os
import random
import signal
import time

import pytest
import sqlalchemy as sa

from provenance.attribution import Reader
from provenance.storage import Store
from provenance.storage.tables import articles
from provenance.storage.verify import verify
from tests.storage.filling import ingest
from tests.storage.kills import COMMANDS, LATE, Bench, Figures

TRIES = 20  # 200 in benchmarks/soak.py
FIGURES: dict[str, Figures] = {}


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    return Bench(tmp_path_factory.mktemp("kills"))


@pytest.mark.parametrize("name", COMMANDS)
def test_killed_command_leaves_its_act_whole_or_not_at_all(bench: Bench, name: str):
    FIGURES[name] = bench.try_to_kill(name, TRIES, random.Random(name))


def test_kills_hit_commands_before_their_commit_and_after_it():
    """Else the tests above would show nothing."""
    landed = sum(figures.landed for figures in FIGURES.values())
    assert 0 < landed < sum(figures.tries for figures in FIGURES.values())
    assert sum(figures.killed for figures in FIGURES.values()) > landed / 2


def test_killed_writer_of_postgresql_leaves_its_act_whole_or_not_at_all(postgresql_store: Store, reader: Reader):
    """The server takes back what a client that is gone had begun."""
    ingest(postgresql_store, reader, 0)
    start = time.perf_counter()
    ingest(postgresql_store, reader, 1)
    takes = time.perf_counter() - start
    before, chance = 2, random.Random(5)
    for number in range(2, 2 + TRIES):
        child = os.fork()
        if child == 0:
            ingest(Store(postgresql_store.place), reader, number)
            os._exit(0)
        time.sleep(takes * chance.uniform(LATE, 1))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        with postgresql_store.writing():
            pass  # waits until the server has noticed
        with postgresql_store.reading() as connection:
            assert verify(connection).fault is None
            found = connection.scalar(sa.select(sa.func.count()).select_from(articles)) or 0
        assert found in (before, before + 1)
        before = found
