"""What a user gets who installs the project: from the wheel, and editable from a checkout."""

from __future__ import annotations

import subprocess
from pathlib import Path
from zipfile import ZipFile

import pytest

import provenance


@pytest.fixture
def contents(wheel: Path) -> set[str]:
    with ZipFile(wheel) as archive:
        return set(archive.namelist())


@pytest.fixture(params=["installed", "installed_editable"])
def environment(request: pytest.FixtureRequest):
    return request.getfixturevalue(request.param)


def test_wheel_holds_every_tracked_file_of_the_package(contents: set[str], tracked: list[str]):
    assert {name for name in tracked if name.startswith("provenance/")} <= contents


def test_wheel_holds_the_type_marker_schema_outlets_and_migrations(contents: set[str]):
    assert "provenance/py.typed" in contents
    assert any(name.endswith(".schema.json") for name in contents)
    assert any("outlets" in name and name.startswith("provenance/attribution/arabic/") for name in contents)
    assert any(name.startswith("provenance/migrations/") for name in contents)


def test_wheel_holds_nothing_beside_the_package(contents: set[str]):
    tops = {name.split("/")[0] for name in contents}
    assert tops == {"provenance", f"translation_provenance-{provenance.__version__}.dist-info"}


def test_version_is_printed(environment):
    done = environment.run("provenance", "--version")
    assert (done.returncode, done.stderr) == (0, "")
    assert provenance.__version__ in done.stdout


def test_demo_runs(environment):
    done = environment.run("provenance", "demo")
    assert (done.returncode, done.stderr) == (0, "")
    assert "S01" in done.stdout


def test_the_package_imports_from_where_it_was_installed(installed, installed_editable, root: Path):
    where = "import provenance; print(provenance.__file__)"
    assert str(installed.folder) in installed.run("python", "-c", where).stdout
    assert str(root) in installed_editable.run("python", "-c", where).stdout


def test_tests_and_checks_are_not_needed_to_run(installed):
    done: subprocess.CompletedProcess[str] = installed.run("python", "-c", "import pytest")
    assert "No module named 'pytest'" in done.stderr
