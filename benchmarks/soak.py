"""Kill every writing command two hundred times, and print what became of its acts.

python benchmarks/soak.py [tries] [command …]

A command is killed somewhere in the last 60 % of its time. An act that is on record in part, or a record that does
not verify, ends the run with an AssertionError that says which.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.storage.kills import COMMANDS, Bench  # noqa: E402  from the checkout, wherever this is started


def main(tries: int, names: list[str]) -> None:
    seed = time.time_ns()
    print(
        f"seed {seed}\n{'command':16} {'tries':>6} {'killed':>7} {'on record':>10} {'not':>5} {'half':>5} {'takes':>7}"
    )
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder))
        for name in names:
            found = bench.try_to_kill(name, tries, random.Random(f"{seed} {name}"))
            missed = found.tries - found.landed
            print(
                f"{name:16} {found.tries:6} {found.killed:7} {found.landed:10} {missed:5} {0:5} "
                f"{found.milliseconds:4.0f} ms",
                flush=True,
            )


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else 200, sys.argv[2:] or list(COMMANDS))
