"""Reports opened in a real Chromium, driven by Playwright. Without it the tests are skipped, but not in CI."""

from __future__ import annotations

import io
import shutil
from collections.abc import Callable, Iterator
from contextlib import redirect_stderr, redirect_stdout
from importlib import util
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from provenance.cli.main import run as run_line
from tests.browser.seed_log import LINKS, SOURCES
from tests.storage.databases import copied, give_up

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

DEMO = files("provenance") / "demo"
Desk = Callable[..., str]


def desk_in(folder: Path) -> Desk:
    """A desk with a database of its own: `desk("ingest", path)` carries out a command line and gives its answer."""
    database = copied(folder / "desk.db")

    def carried_out(*args: object, by: str = "Layla", code: int = 0) -> str:
        out, err = io.StringIO(), io.StringIO()
        with redirect_stdout(out), redirect_stderr(err):
            found = run_line(["--db", str(database), "--as", by, *map(str, args)])
        assert found == code, err.getvalue()
        return out.getvalue()

    return carried_out


@pytest.fixture(scope="session")
def harbour(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """The bundled article on record, revised, with two sources, links, a confirmation and a waiver."""
    return harbour_in(tmp_path_factory.mktemp("harbour"))


def harbour_in(folder: Path) -> Desk:
    """The same, in a folder of one's own."""
    desk = desk_in(folder)
    story = ("--title", "Draft deal would reopen Marjan harbor", "--published", "2026-03-12", "--language", "en")
    desk("ingest", DEMO / "article.txt", "--slug", "harbour")
    desk(
        "source",
        "add",
        "https://example.org/marjan",
        "--outlet",
        "Washington Post",
        *story,
        "--file",
        DEMO / "source.txt",
    )
    desk("source", "add", "https://example.org/insurers", "--outlet", "Reuters", "--language", "en")
    passage = "signed a draft agreement in Geneva on Thursday, and the final version will be announced within two weeks"
    desk("link", "harbour:p6", "--source", "src1", "--passage", passage)
    desk("link", "harbour:p9", "--source", "src2", "--passage", "three insurers agreed")
    quote = ("--quote", "but it will not bring the deal down", "--passage", "It could delay the announcement")
    desk("link", "harbour:p15", "--source", "src1", *quote)
    desk("confirm", "lnk1", by="Karim")
    desk("revise", "harbour", DEMO / "article-revised.txt", "-m", "Checked against the wire", by="Huda")
    desk("waive", "harbour:p12/S03", "--reason", "She asked not to be named; the editor knows her")
    return desk


@pytest.fixture(scope="session")
def seed(tmp_path_factory: pytest.TempPathFactory, shared: Path) -> Desk:
    """The seed article on record, with six sources and the passages that its paragraphs rest on."""
    articles = sorted((shared / "seed").glob("*.txt"))
    if not articles:
        pytest.skip("the seed article, which belongs to its publisher, is not beside this checkout")
    folder = tmp_path_factory.mktemp("seed")
    desk = desk_in(folder)
    desk("ingest", articles[0], "--slug", "seed")
    for number, (options, story) in enumerate(SOURCES, 1):
        path = folder / f"story{number}.txt"
        path.write_text(story, encoding="utf-8")
        desk("source", "add", *options, "--language", "en", "--file", path)
    for paragraph, source, passage, quote in LINKS:
        desk("link", f"seed:{paragraph}", "--source", source, "--passage", passage, *(("--quote", quote) * bool(quote)))
    desk("confirm", "lnk1", by="Karim")
    return desk


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A Chromium without a window."""
    chromium = shutil.which("chromium")
    if util.find_spec("playwright") is None or chromium is None:
        give_up("no Chromium with Playwright is installed, so no report is opened: apt-get install chromium")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def axe() -> str:
    """The source of axe-core, as a package of the registry carries it."""
    found = util.find_spec("axe_playwright_python")
    if found is None or found.origin is None:
        give_up("axe-playwright-python is not installed, so accessibility is not looked at: install the extra [tests]")
    return (Path(found.origin).parent / "axe.min.js").read_text(encoding="utf-8")


Opened = Callable[..., "Page"]


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Iterator[Opened]:
    """Opens a report: `opened(html, width=360, dark=True)`. What the page asked for or complained of fails the test."""
    contexts, heard = [], []

    def open_page(html: str, *, width: int = 1280, dark: bool = False, script: bool = True) -> Page:
        path = tmp_path / "report.html"
        path.write_text(html, encoding="utf-8")
        context = browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme="dark" if dark else "light",
            java_script_enabled=script,
        )
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: heard.append(message.text))
        page.on("pageerror", lambda error: heard.append(str(error)))
        page.on("request", lambda request: heard.append(request.url) if request.url != path.as_uri() else None)
        page.on("dialog", lambda dialog: (heard.append(dialog.message), dialog.dismiss()))
        page.goto(path.as_uri())
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert heard == []
