from __future__ import annotations

from provenance.record import ArticleRecord, Kind, NotRun, Paragraph, Verdict
from provenance.reports import render
from provenance.reports.checked import Checked
from provenance.reports.lines import excerpt, line


def text(checked, lang="en"):
    return render([checked], form="text", lang=lang)


def lines(checked, lang="en"):
    return text(checked, lang).splitlines()


def test_each_paragraph_says_its_place_kind_class_and_outlets(checked):
    said = lines(checked)
    assert "¶1  title" in said
    assert "¶2  body · sourced · The Guardian" in said
    assert "¶5 (p9)  body · unsourced" in said


def test_each_paragraph_says_its_speakers_and_what_stands_for_an_outlet(checked):
    said = lines(checked)
    assert "    unnamed: مسؤولين بريطانيين" in said
    assert "    The Guardian by reference: الصحيفة" in said


def test_arabic_stands_in_logical_order_on_a_line_of_its_own(checked):
    assert "      وذكرت تقارير صحفية أن الشركة غيّرت محاميها." in lines(checked)


def test_flags_say_severity_and_id(checked):
    assert any(said.startswith("    error p9/S01  ") for said in lines(checked))


def test_the_coverage_is_the_last_line(checked):
    assert lines(checked)[-1].startswith("4 body paragraphs: 2 sourced, 1 of them through unnamed officials;")


def test_rules_that_could_not_run_are_named_together_with_their_reason(record):
    verdict = Verdict((), (NotRun("A04", "no-title"), NotRun("Q03", "no-title")))
    (said,) = [said for said in lines(Checked(record, verdict)) if said.startswith("not run: ")]
    assert said.startswith("not run: A04 Q03 (")


def test_the_number_accepted_is_told(record):
    assert "1 flag accepted by baseline" in lines(Checked(record, Verdict((), ()), accepted=1))
    assert "مقبول في خط الأساس: ملاحظتان" in lines(Checked(record, Verdict((), ()), accepted=2), "ar")


def test_arabic_labels_leave_no_english_but_names(checked):
    latin = {word for word in text(checked, "ar").split() if word.isascii() and word.isalpha()}
    assert latin == {"The", "Guardian"}


def test_control_characters_and_bidi_overrides_are_not_shown():
    paragraph = Paragraph(1, "خبر\x1b[31m عن [/b] و:100: \u202eمعكوس\x9b", Kind.HEADING)
    said = text(Checked(ArticleRecord("a\x1b.txt", (paragraph,)), Verdict((), ())))
    assert "      خبر[31m عن [/b] و:100: معكوس" in said.splitlines()
    assert not set(said) & set("\x1b\x9b\u202e")


def test_an_excerpt_is_cut_between_words_within_its_width():
    assert excerpt("كلمة أخرى هنا", 100) == "كلمة أخرى هنا"
    assert excerpt("كلمة أخرى هنا", 11) == "كلمة أخرى…"
    assert len(excerpt("ك" * 50, 10)) == 10
    assert excerpt("سطر\nأول", 20) == "سطر أول"


def test_a_line_is_made_safe_where_it_is_made():
    assert line("أ\x07ب", ("ج\u202eد", "quiet")).pieces == (("أب", "plain"), ("جد", "quiet"))
