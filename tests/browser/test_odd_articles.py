"""Reports on what nobody would write, and on what is hardly on record: each safe, and right."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.browser.conftest import Desk, Opened, desk_in

HOSTILE = (
    "ذكرت صحيفة واشنطن بوست <script>alert(1)</script> أن الوزارة ستغلق </script><script>alert(2)</script> مكاتبها.",
    'وقال الوزير "onclick=alert(3) x=" إن <img src=x onerror=alert(4)> القرار \u202eمقلوب\u202c نهائي &lt;b&gt;.',
    "{{ 7 * 7 }} {% raw %} <!-- ]]> </p></section></main>",
)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return desk_in(tmp_path)


def ingested(desk: Desk, tmp_path: Path, *paragraphs: str) -> Desk:
    path = tmp_path / "x.txt"
    path.write_text("\n\n".join(paragraphs), encoding="utf-8")
    desk("ingest", path, "--slug", "x", "--title", "عنوان <script>alert(5)</script>")
    return desk


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_nothing_in_an_article_or_a_log_becomes_markup(desk: Desk, tmp_path: Path, opened: Opened, lang: str):
    ingested(desk, tmp_path, *HOSTILE)
    evil = '"><script>alert(6)</script>'
    desk("source", "add", 'https://example.org/a?"onclick=alert(7)', "--outlet", "Washington Post", "--title", evil)
    desk(
        "link",
        "x:p1",
        "--source",
        "src1",
        "--passage",
        evil,
        "--quote",
        "</script>\u202eevil",
        by='Layla"onload="alert(8)',
    )
    desk("waive", "x:p2/S03", "--reason", evil) if "x:p2/S03" in desk("show", "x") else None
    page = opened(desk("report", "x", "--format", "html", "--lang", lang))
    for number in (1, 2, 3):
        page.click(f"#p-{number} .open")
    shown = page.locator(".prose").all_inner_texts()
    assert shown == [text.replace("\u202e", "").replace("\u202c", "") for text in HOSTILE]
    assert page.locator("script").count() == 3
    assert page.evaluate("[...document.querySelectorAll('*')].some(e => e.onclick || e.onerror || e.onload)") is False
    data = json.loads(page.eval_on_selector("#data", "data => data.textContent"))
    assert [paragraph["text"] for paragraph in data["article"]["paragraphs"]] == list(HOSTILE)
    page.click("#p-1 .open")
    assert evil in page.locator("#p-1-e").inner_text()


def test_an_address_that_is_no_web_page_is_no_link(desk: Desk, tmp_path: Path, opened: Opened):
    ingested(desk, tmp_path, HOSTILE[2])
    desk("source", "add", "--outlet", "Washington Post", "--title", "A story")
    desk("link", "x:p1", "--source", "src1", "--exact", "raw")
    page = opened(desk("report", "x", "--format", "html"))
    assert page.locator("#p-1-e a[href]:not([href^='#'])").count() == 0


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_an_article_without_sources_gives_an_honest_page(
    desk: Desk, tmp_path: Path, opened: Opened, axe: str, lang: str
):
    ingested(desk, tmp_path, "واقتحم مسلحون مقر البلدية فجر الثلاثاء وقتلوا حارسين.")
    page = opened(desk("report", "x", "--format", "html", "--lang", lang))
    said = page.inner_text("body")
    nothing = {
        "ar": ("لم يُسجل أي مصدر.", "لم يوقّع أحد بعد.", "لا يُنسب شيء إلى وسيلة إعلام"),
        "en": ("No source has been logged.", "Nobody has signed it off yet.", "No outlet is credited"),
    }
    for words in nothing[lang]:
        assert words in said
    page.click("#p-1 .open")
    assert "S01" in page.locator("#p-1-e").inner_text()
    page.evaluate(axe)
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")["violations"]
    assert [one["id"] for one in found if one["impact"] in ("serious", "critical")] == []


def test_a_long_article_stays_usable(desk: Desk, tmp_path: Path, opened: Opened):
    several = ["ذكرت صحيفة واشنطن بوست أن الوزارة ستغلق {} مكاتب.", "واقتحم مسلحون المقر رقم {} وقتلوا حارسين."]
    ingested(desk, tmp_path, *(several[n % 2].format(n + 3) for n in range(1000)))
    page = opened(desk("report", "x", "--format", "html"))
    page.evaluate("location.hash = 'p-900'")
    page.wait_for_selector("#p-900-e", state="visible")
    page.click("#p-900-e .flag a")
    assert page.locator("#rule-S01").is_visible()
    assert page.locator(".strip rect.bar").count() <= 240
    page.select_option("[data-filter=class]", "c:unsourced")
    assert page.locator("#shown").inner_text().endswith("500")


def test_the_page_is_well_formed(harbour: Desk):
    for lang in ("ar", "en"):
        Balanced().feed(harbour("report", "harbour", "--format", "html", "--lang", lang))


class Balanced(HTMLParser):
    """Fails at an element that is not closed where it was opened, or an id that is there twice."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: set[str] = set()

    def handle_starttag(self, tag, attrs):
        if tag not in ("meta", "br", "input"):
            self.open.append(tag)
        name = dict(attrs).get("id")
        assert name not in self.ids or name is None
        self.ids.add(name)

    def handle_startendtag(self, tag, attrs):
        pass

    def handle_endtag(self, tag):
        assert self.open.pop() == tag
