"""The page of `check --format html`: whole, safe, in both directions, with flags beside their paragraphs."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance import audit
from provenance.attribution import reader_for
from provenance.record import ArticleRecord, Kind, NotRun, Verdict, Waiver
from provenance.reports import render
from provenance.reports.checked import Checked
from provenance.reports.html.runs import runs

VOID = {"meta", "br"}
ALLOWED = {
    *("html", "head", "meta", "title", "style", "body", "nav", "h1", "h2", "ol", "ul", "li", "a", "aside", "main"),
    *("article", "header", "section", "p", "span", "bdi", "b", "details", "summary", "div", "dl", "dt", "dd"),
}


class Page(HTMLParser):
    """The tags in order, checked for balance, and the text of each paragraph's prose."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.prose: list[str] = []
        self.text = ""
        self.in_prose = False
        self.feed(html)
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)
        if dict(attrs).get("class") == "prose":
            self.prose.append("")
            self.in_prose = True

    def handle_endtag(self, tag):
        assert self.open.pop() == tag
        self.in_prose = self.in_prose and tag != "p"

    def handle_data(self, data):
        if self.open and self.open[-1] != "style":
            self.text += data
        if self.in_prose:
            self.prose[-1] += data

    def named(self, tag: str) -> list[dict[str, str | None]]:
        return [attrs for name, attrs in self.tags if name == tag]


def checked_of(*texts: str) -> Checked:
    blocks = [(Kind.BODY, text) for text in texts]
    record = ArticleRecord("نص/<b>x.txt", reader_for("ar").paragraphs(blocks))
    return Checked(record, audit.run(record))


def page(*articles: Checked, lang: str = "ar") -> Page:
    return Page(render(articles, form="html", lang=lang))


@pytest.mark.parametrize(("lang", "direction"), [("ar", "rtl"), ("en", "ltr")])
def test_the_page_runs_as_its_language_and_the_prose_as_its_own(checked, lang, direction):
    found = page(checked, lang=lang)
    assert found.named("html")[0] == {"lang": lang, "dir": direction}
    assert {a["dir"] for a in found.named("p") if a.get("class") == "prose"} == {"rtl"}


def test_nothing_but_plain_tags_and_nothing_from_elsewhere(checked):
    found = page(checked)
    assert {tag for tag, _ in found.tags} <= ALLOWED
    assert not [a for _, a in found.tags if "src" in a or not str(a.get("href", "#")).startswith("#")]
    assert not [a for _, a in found.tags if any(name.startswith("on") or name == "style" for name in a)]
    assert "url(" not in render([checked], form="html", lang="ar")


def test_the_policy_knows_the_stylesheet_of_the_page(checked):
    from base64 import b64encode
    from hashlib import sha256

    html = render([checked], form="html", lang="ar")
    style = re.search("<style>(.*)</style>", html, re.DOTALL)[1]
    assert f"sha256-{b64encode(sha256(style.encode()).digest()).decode()}" in html.replace("&#43;", "+")


def test_parts_of_a_credit_are_marked_where_they_stand(checked):
    html = render([checked], form="html", lang="en")
    assert 'و<span class="cue">نقلت</span> صحيفة <span class="outlet">الغارديان</span>' in html
    assert '<span class="speaker">مسؤولين بريطانيين</span> أن <span class="content">الصفقة تأجلت</span>' in html


def test_a_flag_stands_in_its_paragraph_with_severity_and_principle(checked):
    html = render([checked], form="html", lang="en")
    flagged = html[html.index('id="a1-5"') :]
    assert '<span class="badge error">error</span>' in flagged
    assert "this paragraph tells news and credits nobody" in flagged
    assert "attribute what the reporter did not witness" in flagged
    assert "badge error" not in html[html.index('id="a1-2"') : html.index('id="a1-5"')]


def test_words_of_a_flag_are_marked_around_the_words_of_a_credit():
    html = render([checked_of("وقال مراقبون إن الجسر سيغلق غدا أمام السيارات.")], form="html", lang="ar")
    assert '<span class="flagged"><span class="speaker">مراقبون</span></span>' in html


def test_the_coverage_and_what_did_not_run_stand_on_top(checked):
    verdict = Verdict(checked.verdict.flags, (NotRun("A04", "no-title"),))
    html = render([Checked(checked.record, verdict, accepted=2)], form="html", lang="en")
    head = html[html.index("<header>") : html.index("</header>")]
    assert "4 body paragraphs: 2 sourced" in head
    assert "A04 (no title" in head
    assert "2 flags accepted by baseline" in head


def test_a_waived_flag_is_shown_as_waived(checked):
    waiver = Waiver("S01", "p9", "sha256:0", "رآه <b>مراسلنا", "Layla", "2026-01-01T00:00:00Z")
    html = render(
        [Checked(checked.record, Verdict((), (), ((checked.verdict.flags[0], waiver),)))], form="html", lang="en"
    )
    assert "waived" in html
    assert "&lt;b&gt;" in html


def test_several_articles_have_a_table_of_contents(checked):
    found = page(checked, checked)
    assert [a["href"] for a in found.named("a")][:2] == ["#a1", "#a2"]
    assert not page(checked).named("nav")
    ids = [a["id"] for _, a in found.tags if "id" in a]
    assert len(ids) == len(set(ids))


def test_no_article_is_an_honest_page():
    assert "No articles." in page(lang="en").text


EVIL = (
    'وقال <script>alert(1)</script> "onclick=alert(1) </style></title> \u202eسمير\u2066 {{ 7*7 }} &amp; إن الجسر سيغلق.'
)


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_text_that_would_be_markup_stays_text(lang):
    evil = checked_of(EVIL)
    evil = evil._replace(record=ArticleRecord(evil.record.path, evil.record.paragraphs, title=EVIL))
    found = page(evil, lang=lang)
    assert {tag for tag, _ in found.tags} <= ALLOWED
    assert "<script>alert(1)</script>" in found.prose[0]
    assert "{{ 7*7 }} &amp;" in found.prose[0]
    assert not set("\u202e\u2066") & set(render([evil], form="html", lang=lang))


def test_a_date_keeps_its_order_in_arabic(checked):
    assert "نُشر في <bdi>2024-05-09</bdi>" in render([checked], form="html", lang="ar")


def test_latin_words_are_isolated_in_arabic_prose():
    html = render([checked_of("وقالت شبكة CNN News 24 إن الجسر سيغلق.")], form="html", lang="ar")
    assert '<bdi><span class="outlet">CNN</span> News 24</bdi>' in html


@given(st.text(alphabet="ابت ABc12<>()[]&\"'.-/\n\u202e", max_size=60))
def test_runs_are_the_text(text):
    from provenance.text.safe import shown

    for direction in ("rtl", "ltr"):
        assert "".join(run.text for run in runs(text, direction)) == shown(text)


@given(st.lists(st.text(alphabet='قالت صحيفة لوموند إن "<script>ABC\u202e&{}', min_size=1, max_size=80), max_size=4))
def test_any_prose_makes_a_page_that_holds_it(texts):
    from provenance.text.safe import shown

    found = page(checked_of(*texts))
    assert found.prose == [shown(text) for text in texts]


def test_jinja_is_loaded_for_html_only(tmp_path):
    import subprocess
    import sys

    (tmp_path / "a.txt").write_text("وقالت صحيفة لوموند إن القطار وصل.", encoding="utf-8")
    asks = (
        "import sys; from provenance.cli.door import answer; answer(sys.argv[1:]); "
        "print('jinja2' in sys.modules, file=sys.stderr)"
    )
    for form, loaded in (("text", "False"), ("sarif", "False"), ("github", "False"), ("html", "True")):
        command = [sys.executable, "-c", asks, "check", str(tmp_path / "a.txt"), "--format", form]
        done = subprocess.run(command, capture_output=True, text=True, timeout=60)
        assert done.stderr.strip().endswith(loaded), form


@pytest.mark.parametrize(
    ("text", "isolated"),
    [
        ("تقوم على Washington Post (lnk3)، ولا", "Washington Post (lnk3)"),
        ("في القائمة (Reuters) قال", "(Reuters)"),
        ("لإضافتها: [[outlet]] هكذا", "[[outlet]]"),
        ("قال (إن Post) وعاد", "Post"),
    ],
)
def test_brackets_stay_with_the_words_they_belong_to(text: str, isolated: str):
    assert [run.text for run in runs(text, "rtl") if run.foreign] == [isolated]
