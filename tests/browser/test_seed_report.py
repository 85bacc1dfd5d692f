"""The report on the seed article with its log: the right paragraph opens the right passage."""

from __future__ import annotations

from tests.browser.conftest import Desk, Opened
from tests.browser.seed_log import LINKS

LARGEST = 400_000  # bytes, for 30 paragraphs with 20 sources


def test_each_paragraph_opens_its_own_passage(seed: Desk, opened: Opened):
    html = seed("report", "seed", "--format", "html")
    assert len(html.encode()) <= LARGEST
    page = opened(html)
    for handle, source, passage, quote in LINKS:
        number = handle[1:]
        page.click(f"#p-{number} .prose")
        panel = page.locator(f"#p-{number}-e")
        assert page.locator(".evidence:visible").count() == 1
        assert panel.locator("mark").inner_text() == passage
        assert source in panel.inner_text()
        assert quote in panel.inner_text()


def test_the_figures_on_top_are_those_of_the_log(seed: Desk, opened: Opened):
    page = opened(seed("report", "seed", "--lang", "en", "--format", "html"))
    row = page.locator("tbody tr", has_text="Politico")
    assert "23%" in row.inner_text()
    assert "src2, src3" in row.inner_text()
    assert page.locator(".strip .bar").count() == 13
    assert page.locator(".river .source").count() == 6
    page.click(".river [data-to=p-13]")
    assert page.locator("#p-13-e").is_visible()


def test_accessible_on_a_telephone_in_the_dark(seed: Desk, opened: Opened, axe: str):
    page = opened(seed("report", "seed", "--format", "html"), width=360, dark=True)
    page.click("#p-11 .prose")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.evaluate(axe)
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")["violations"]
    assert [one["id"] for one in found if one["impact"] in ("serious", "critical")] == []
