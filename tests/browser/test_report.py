"""The report of the bundled article, as somebody meets it who opens the file."""

from __future__ import annotations

import json

import pytest

from tests.browser.conftest import Desk, Opened

PASSAGE = "signed a draft agreement in Geneva on Thursday, and the final version will be announced within two weeks"


def report(desk: Desk, *args: object, lang: str | None = None) -> str:
    return desk(*(("--lang", lang) if lang else ()), "report", "harbour", "--format", "html", *args)


def visible(page) -> list[str]:
    return page.eval_on_selector_all(".paragraph", "all => all.filter(p => !p.hidden).map(p => p.id)")


def test_a_click_on_a_paragraph_opens_the_passage_it_rests_on(harbour: Desk, opened: Opened):
    page = opened(report(harbour))
    assert page.eval_on_selector("html", "html => [html.lang, html.dir]") == ["ar", "rtl"]
    panel = page.locator("#p-6-e")
    assert not panel.is_visible()
    page.click("#p-6 .prose")
    assert panel.is_visible()
    assert panel.locator("mark").inner_text() == PASSAGE
    assert panel.locator("blockquote").inner_text().endswith("inspections remains open.")
    for words in ("Draft deal would reopen Marjan harbor", "2026-03-12", "Layla", "Karim", "clm1", "مؤكد"):
        assert words in panel.inner_text()
    page.click("#p-9 .prose")
    assert not panel.is_visible()
    assert "three insurers agreed" in page.locator("#p-9-e").inner_text()


def test_flags_bring_reason_and_principle_and_history_is_a_word_diff(harbour: Desk, opened: Opened):
    page = opened(report(harbour, lang="en"))
    page.click("#p-13 .prose")
    panel = page.locator("#p-13-e")
    assert "Principle:" in panel.inner_text()
    page.click("#p-13-e .history summary")
    assert "Checked against the wire" in panel.inner_text()
    assert panel.locator("del").count() + panel.locator("ins").count() > 0
    page.click("#p-15 .prose")
    assert "but it will not bring the deal down" in page.locator("#p-15-e .pair").inner_text()


def test_words_of_another_language_keep_their_marks_where_they_belong(harbour: Desk, opened: Opened):
    english, arabic = opened(report(harbour, lang="en")), opened(report(harbour))
    claim = "#p-6-e .link p bdi[lang=ar]"
    assert english.eval_on_selector(claim, "bdi => getComputedStyle(bdi).direction") == "rtl"
    note = arabic.locator("#p-15-e .pair dd.quiet")
    assert note.evaluate("note => getComputedStyle(note).direction") == "rtl"
    assert "but it will not" not in (note.text_content() or "")


def test_the_keyboard_opens_walks_and_closes(harbour: Desk, opened: Opened):
    page = opened(report(harbour))
    page.focus("#p-6 .open")
    page.keyboard.press("Enter")
    assert page.locator("#p-6-e").is_visible()
    assert page.get_attribute("#p-6 .open", "aria-expanded") == "true"
    page.keyboard.press("ArrowDown")
    assert page.locator("#p-7-e").is_visible()
    assert not page.locator("#p-6-e").is_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    assert page.locator(".evidence:visible").count() == 0
    assert page.evaluate("document.activeElement.closest('.paragraph').id") == "p-7"


def test_filters_leave_what_they_are_asked_for(harbour: Desk, opened: Opened):
    page = opened(report(harbour))
    everything = visible(page)
    page.select_option("[data-filter=outlet]", "o:Reuters")
    assert "p-9" in visible(page)
    assert "p-6" not in visible(page)
    page.select_option("[data-filter=outlet]", "")
    page.select_option("[data-filter=person]", "p:Karim")
    assert visible(page) == ["p-6"]
    page.select_option("[data-filter=person]", "")
    page.select_option("[data-filter=class]", "c:unsourced")
    assert page.locator("#shown").inner_text().endswith(str(len(visible(page))))
    page.select_option("[data-filter=flag]", "f:S01")
    assert 0 < len(visible(page)) < len(everything)
    page.evaluate("location.hash = 'p-6'")
    page.wait_for_selector("#p-6-e", state="visible")
    assert visible(page) == everything


def test_cues_are_marked_on_demand(harbour: Desk, opened: Opened):
    page = opened(report(harbour))
    drawn = "() => getComputedStyle(document.querySelector('#p-6 .cue')).textDecorationLine"
    assert page.evaluate(drawn) == "none"
    assert not page.locator(".legend").is_visible()
    page.check("#cues")
    assert page.evaluate(drawn) == "underline"
    assert page.locator(".legend").is_visible()


def test_a_bar_of_the_strip_leads_to_its_paragraph(harbour: Desk, opened: Opened):
    page = opened(report(harbour))
    page.click(".strip [data-to=p-6]")
    assert page.locator("#p-6-e").is_visible()


def test_a_place_that_is_named_again_is_opened_again_whatever_is_filtered(harbour: Desk, opened: Opened):
    page = opened(report(harbour))
    for _ in range(2):
        page.click("table a[href='#p-6']")
        page.wait_for_selector("#p-6-e", state="visible")
        page.keyboard.press("Escape")
        assert not page.locator("#p-6-e").is_visible()
    page.select_option("[data-filter=outlet]", "o:Reuters")
    page.click(".strip [data-to=p-6]")
    assert page.locator("#p-6-e").is_visible()


def test_on_paper_all_evidence_is_there_and_no_form(harbour: Desk, opened: Opened):
    page = opened(report(harbour))
    page.emulate_media(media="print")
    assert page.locator("#p-6-e mark").is_visible()
    assert page.locator("#p-13-e .flag p").first.is_visible()
    assert not page.locator("#filters").is_visible()
    assert not page.locator("#p-2-e").is_visible()


def test_without_its_script_everything_is_there_to_be_read(harbour: Desk, opened: Opened):
    page = opened(report(harbour), script=False)
    assert page.locator("#p-6-e mark").is_visible()
    assert page.locator("#p-9-e").is_visible()


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("lang", ["ar", "en"])
@pytest.mark.parametrize("dark", [False, True])
def test_axe_finds_no_serious_fault_and_nothing_runs_off_the_page(
    harbour: Desk, opened: Opened, axe: str, width: int, lang: str, dark: bool
):
    page = opened(report(harbour, lang=lang), width=width, dark=dark)
    page.click("#p-13 .prose")
    page.eval_on_selector_all("details", "all => all.forEach(one => one.open = true)")
    page.check("#cues")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.evaluate(axe)
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")["violations"]
    serious = [one for one in found if one["impact"] in ("serious", "critical")]
    assert [(one["id"], one["nodes"][0]["html"]) for one in serious] == []


def test_the_public_report_names_nobody_of_the_desk_and_no_waiver(harbour: Desk, opened: Opened):
    html = report(harbour, "--public")
    for inside in ("Layla", "Karim", "Huda", "Checked against the wire", "editor knows her", "article.txt"):
        assert inside in report(harbour)
        assert inside not in html
    page = opened(html)
    page.click("#p-6 .prose")
    assert page.locator("#p-6-e mark").inner_text() == PASSAGE
    assert json.loads(page.inner_text("#receipt") or page.eval_on_selector("#receipt", "e => e.textContent"))["public"]


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_the_desk_over_time_is_as_accessible(harbour: Desk, opened: Opened, axe: str, lang: str):
    page = opened(harbour("--lang", lang, "report", "--all", "--format", "html"), width=360, dark=lang == "en")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.evaluate(axe)
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")["violations"]
    assert [one["id"] for one in found if one["impact"] in ("serious", "critical")] == []
