"""The project built and installed the two ways that people install it, each into a fresh environment."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Iterator
from importlib import metadata, util
from pathlib import Path
from typing import NamedTuple

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

DISTRIBUTION = "translation-provenance"


class Environment(NamedTuple):
    """A fresh environment with nothing in it but the project and its declared dependencies."""

    folder: Path

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        """Run a command of the environment, in a folder where the checkout is not picked up by accident."""
        clean = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "PROVENANCE"))}
        clean["PYTHONIOENCODING"] = "utf-8"
        program = self.folder / "bin" / command[0]
        return subprocess.run(
            [str(program), *command[1:]],
            cwd=self.folder, env=clean, stdin=subprocess.DEVNULL, capture_output=True, text=True,
            encoding="utf-8", timeout=120,
        )  # fmt: skip


@pytest.fixture(scope="session")
def tracked(root: Path) -> list[str]:
    """The files that git tracks or would, new ones included, as paths from the root."""
    git = shutil.which("git")
    if git is None or not (root / ".git").exists():
        give_up("not a git checkout, so nobody can say which files are tracked")
    listing = [str(git), "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(listing, cwd=root, capture_output=True, check=True)
    return [name for name in listed.stdout.decode().split("\0") if name]


@pytest.fixture(scope="session")
def wheel(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(root, "build_wheel", tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="session")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Environment:
    return environment_with(wheel, tmp_path_factory.mktemp("installed"))


@pytest.fixture(scope="session")
def installed_editable(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Environment:
    editable = build(root, "build_editable", tmp_path_factory.mktemp("editable-wheel"))
    return environment_with(editable, tmp_path_factory.mktemp("editable"))


def build(root: Path, hook: str, into: Path) -> Path:
    """Call the build hook that pip would call, without pip's isolation: no network, two seconds less."""
    if util.find_spec("hatchling") is None:
        give_up("hatchling is not installed, so no wheel can be built: install the extra [tests]")
    call = f"import sys, hatchling.build as build; print(build.{hook}(sys.argv[1]))"
    run_or_fail([sys.executable, "-c", call, str(into)], root)
    (built,) = into.glob("*.whl")
    return built


def environment_with(wheel: Path, folder: Path) -> Environment:
    venv.create(folder, with_pip=False, symlinks=True)
    link_dependencies(folder)
    if util.find_spec("pip") is None:
        give_up("pip is not installed, so nothing can be installed into a fresh environment")
    pip = [sys.executable, "-m", "pip", "--python", str(folder / "bin" / "python")]
    run_or_fail([*pip, "install", "--quiet", "--no-index", "--no-deps", str(wheel)], folder)
    return Environment(folder)


def link_dependencies(folder: Path) -> None:
    """Put the declared dependencies, and no others, into the environment: an undeclared one is missed."""
    (site_packages,) = folder.glob("lib/python*/site-packages")
    for distribution in declared_dependencies():
        tops = {file.parts[0] for file in distribution.files or ()} - {"..", "__pycache__"}
        for top in tops:
            (site_packages / top).symlink_to(Path(str(distribution.locate_file(top))))


def declared_dependencies() -> Iterator[metadata.Distribution]:
    """The distributions that the project needs to run, and those that these need in turn."""
    waiting, seen = [DISTRIBUTION], {DISTRIBUTION}
    while waiting:
        for line in metadata.requires(waiting.pop()) or ():
            requirement = Requirement(line)
            wanted = requirement.marker is None or requirement.marker.evaluate({"extra": ""})
            name = canonicalize_name(requirement.name)  # alembic wants SQLAlchemy, the project sqlalchemy
            if wanted and name not in seen:
                seen.add(name)
                waiting.append(name)
                yield metadata.distribution(name)


def run_or_fail(command: list[str], folder: Path) -> None:
    done = subprocess.run(command, cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr


def give_up(reason: str) -> None:
    """Skip on a laptop; in CI a wheel that was not tested is a failure."""
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)
