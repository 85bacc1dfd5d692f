"""Start-up, as ratios to `python -c pass`: interleaved runs, medians, through the installed console script.

python benchmarks/startup.py [runs]
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import sysconfig
import time
from importlib.resources import files
from pathlib import Path

PROGRAM = str(Path(sysconfig.get_path("scripts")) / "provenance")
DEMO = files("provenance") / "demo" / "article.txt"
SEED = Path(__file__).resolve().parents[2] / "shared" / "seed"
TARGETS = {"--help": 1.7, "--version": 1.7, "check --help": 4.5, "check demo": 12.0, "check seed": 12.0}
HEAVY = ("sqlalchemy", "alembic", "rich", "tomllib", "importlib.metadata", "markdown_it", "hashlib")
ENVIRONMENT = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "PROVENANCE"))}
"""As a user has it: a shell in which no .pyc is written would measure the compiler."""

LOADED = """
import sys
from provenance.cli.door import answer
answer(sys.argv[2:])
print(" ".join(name for name in sys.argv[1].split(",") if name in sys.modules) or "none", file=sys.stderr)
"""


def commands() -> dict[str, list[str]]:
    """What is timed, by the name it is printed under."""
    timed = {"--help": ["--help"], "--version": ["--version"], "check --help": ["check", "--help"]}
    if DEMO.is_file():
        timed["check demo"] = ["check", str(DEMO)]
    if articles := sorted(SEED.glob("*.txt")):
        timed["check seed"] = ["check", str(articles[0])]
    return timed


def seconds(command: list[str]) -> float:
    """How long a command takes, which must end well or with flags."""
    start = time.perf_counter()
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, env=ENVIRONMENT)
    elapsed = time.perf_counter() - start
    if done.returncode not in (0, 1):
        sys.exit(f"{' '.join(command)}: exit {done.returncode}\n{done.stderr.decode()}")
    return elapsed


def medians(timed: dict[str, list[str]], runs: int) -> dict[str, float]:
    """The median time of each command, the commands taking turns so that a busy moment hits all alike."""
    taken: dict[str, list[float]] = {name: [] for name in timed}
    for _ in range(runs):
        for name, command in timed.items():
            taken[name].append(seconds(command))
    return {name: statistics.median(times) for name, times in taken.items()}


def loaded_by(args: list[str]) -> str:
    """The heavy modules that are loaded after a command, off a terminal."""
    command = [sys.executable, "-c", LOADED, ",".join(HEAVY), *args]
    return subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True).stderr.strip()


def main(runs: int) -> None:
    timed = commands()
    programs = {name: [PROGRAM, *args] for name, args in timed.items()}
    taken = medians({"pass": [sys.executable, "-c", "pass"], **programs}, runs)
    print(f"python -c pass: {taken['pass'] * 1000:.1f} ms, median of {runs}")
    for name in timed:
        ratio = taken[name] / taken["pass"]
        verdict = "well" if ratio <= TARGETS[name] else "OVER"
        print(f"{name:13} {ratio:5.2f} x   target {TARGETS[name]:4.1f}   {verdict}")
    for name in TARGETS.keys() - timed.keys():
        print(f"{name:13} skipped: there is no such article here")
    for name in timed.keys() & {"check demo", "check seed"}:
        print(f"loaded after {name}, of {', '.join(HEAVY)}: {loaded_by(timed[name])}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else 30)
