from __future__ import annotations

from provenance.record import ArticleRecord, Verdict
from provenance.reports.checked import Checked
from provenance.reports.scene import Scene
from provenance.reports.text import plain
from provenance.reports.walkthrough import STEPS, walkthrough_lines


def walked(checked, lang="en"):
    return plain(walkthrough_lines(Scene(checked, {"article": "deal.txt"}, lang, 100)))


def test_a_credit_is_explained_by_its_words(checked):
    said = walked(checked)
    assert "the crediting words: نقلت" in said
    assert "what is credited: الصفقة تأجلت" in said


def test_a_reference_is_led_back_to_where_the_outlet_was_named(checked):
    said = walked(checked)
    assert "named in: ¶2" in said
    assert "the outlet's words: الصحيفة" in said


def test_each_step_names_the_command_that_does_it(checked):
    assert "$ provenance check deal.txt --select S01" in walked(checked)


def test_steps_with_nothing_to_show_are_left_out_and_the_rest_renumbered():
    nothing = Checked(ArticleRecord("deal.txt", ()), Verdict((), ()))
    said = walked(nothing)
    assert STEPS[1].title[1] not in said
    assert f"3. {STEPS[-1].title[1]}" in said
