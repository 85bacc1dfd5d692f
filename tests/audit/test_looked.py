"""What every rule made of a paragraph, and that no rule is said to be silent for a reason that did not hold it back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache

import pytest

from provenance.audit import RULES, AuditSettings, run
from provenance.audit.handbook import page
from provenance.audit.looked import Look, Outcome, looked
from provenance.audit.silence import SCOPES, Silence, silence
from provenance.audit.silences import sentence
from provenance.audit.waiving import words_hash
from provenance.reading import read_article
from provenance.record import ArticleRecord, Kind, Log, Waiver
from tests.articles.scoring import NAMES, text_of
from tests.audit.desk import NEWS, SOURCED, Block, caption, display, reader, record
from tests.audit.newsroom import article
from tests.audit.test_handbook_examples import CODES, laid_out

EVERY_RULE = AuditSettings(select=frozenset(rule.code for rule in RULES))
VAGUE = "وذكرت تقارير صحفية أن الشركة غيّرت محاميها."
QUOTED = 'وكتب على الجدار "لن نرحل من هنا مهما طال الزمن" قبل أن يغادر.'


def looks(made: ArticleRecord, number: int, settings: AuditSettings = EVERY_RULE) -> dict[str, Look]:
    found = looked(made, run(made, settings), made.paragraph(number), settings)
    return {look.rule.code: look for look in found}


def why(code: str, *blocks: Block, number: int = 1) -> str | None:
    said = looks(record(*blocks), number)[code].silence
    return said.code if said else None


@cache
def articles() -> list[ArticleRecord]:
    """The project's own articles, the demo, and every bad and good example of the handbook."""
    own = [read_article(text_of(name), reader()) for name in NAMES]
    examples = [
        article(*blocks, title=title, published=date(2021, 8, 27))
        for code in CODES
        for example in (page(code, "ar").bad, page(code, "ar").good)
        for title, blocks in [laid_out(example)]
    ]
    made = [record(VAGUE, VAGUE, QUOTED, NEWS, SOURCED, display(NEWS), caption("صورة للقطار وهو يدخل المحطة"))]
    return [*own, *examples, *made]


def test_no_reason_is_given_where_the_rule_flags():
    flagged: set[str] = set()
    for made in articles():
        for flag in run(made, EVERY_RULE).flags:
            if flag.at is not None:
                flagged.add(flag.code)
                assert silence(flag.code, made, made.paragraph(flag.at.paragraph)) is None, flag
    assert len(flagged) >= 18  # the articles are no idle witnesses


def test_every_rule_of_text_says_which_kinds_it_judges():
    assert set(SCOPES) <= {rule.code for rule in RULES}


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_every_silence_has_its_sentence(lang: str):
    given = {said.silence for made in articles() for p in made.paragraphs for said in looks(made, p.number).values()}
    for reason in given - {None}:
        assert isinstance(reason, Silence)
        assert sentence(reason, lang)
        assert "{" not in sentence(reason, lang)


def test_every_rule_is_named_once_in_the_order_of_the_docs():
    assert list(looks(record(SOURCED), 1)) == [rule.code for rule in RULES]


@pytest.mark.parametrize(
    ("code", "blocks", "reason"),
    [
        ("S01", (SOURCED,), "class.sourced"),
        ("S01", (caption("صورة للقطار"),), "kind.caption"),
        ("S02", (NEWS,), "class.unsourced"),
        ("Q01", (NEWS,), "no-quotation"),
        ("Q04", (NEWS,), "no-marks"),
        ("D02", (NEWS,), "no-number"),
        ("D03", ("وقال الوزير إن القطار متأخر.",), "no-date"),
        ("A03", (SOURCED,), "no-mention.unknown"),
        ("D04", (caption("صورة للقطار (رويترز)"),), "credited"),
    ],
)
def test_a_rule_says_why_it_is_silent(code: str, blocks: tuple[Block, ...], reason: str):
    assert why(code, *blocks, SOURCED) == reason


def test_a_second_paragraph_on_the_same_vague_source_is_said_to_be_told_already():
    assert why("S02", SOURCED, SOURCED, VAGUE, VAGUE, number=4) == "same-source-before"
    assert looks(record(SOURCED, SOURCED, VAGUE, VAGUE), 3)["S02"].outcome is Outcome.FLAGGED


def test_a_rule_that_found_nothing_for_no_known_reason_gives_none():
    look = looks(record(SOURCED, display("والقطار وصل في موعده إلى محطته كما كان مقررا له منذ شهر")), 2)["Q02"]
    assert (look.outcome, look.silence) == (Outcome.SILENT, None)


def test_a_rule_that_is_off_or_could_not_look_says_so():
    seen = looks(record(NEWS), 1, AuditSettings())
    assert seen["S06"].outcome is Outcome.OFF
    assert seen["A04"].outcome is Outcome.NOT_RUN
    assert seen["A04"].not_run.reason == "no-title"


def test_a_waived_flag_comes_with_its_waiver():
    made = record(NEWS)
    flag = run(made, AuditSettings(select=frozenset({"S01"}))).flags[0]
    waiver = Waiver("S01", None, words_hash(made, flag), "شاهده مراسلنا", "Layla", "2026-08-27T09:00:00Z")
    log = Log("train", "00000000-0000-0000-0000-000000000000", 1, waivers=(waiver,))
    look = looks(replace(made, log=log), 1)["S01"]
    assert (look.outcome, look.waivers) == (Outcome.WAIVED, (waiver,))


def test_a_paragraph_that_a_flag_elsewhere_is_held_against_is_involved():
    body = "وقال الوزير إن الجسر ربما ينهار بعد ثلاثة أعوام إن لم تصلح الحكومة أعمدته القديمة كلها."
    shown = "وقال الوزير إن الجسر ينهار بعد عامين إن لم تصلح الحكومة أعمدته القديمة"
    seen = looks(record(body, display(shown)), 1)
    assert seen["Q02"].outcome is Outcome.INVOLVED
    assert seen["Q02"].flags[0].at.paragraph == 2


def test_a_flag_on_the_whole_article_is_told_at_each_paragraph():
    log = Log("train", "00000000-0000-0000-0000-000000000000", 1)
    look = looks(replace(record(SOURCED, NEWS), log=log), 2)["L01"]
    assert look.outcome is Outcome.ARTICLE
    assert look.flags[0].at is None


def test_titles_are_said_to_be_no_business_of_body_rules():
    assert Kind.TITLE not in SCOPES["S01"].kinds
