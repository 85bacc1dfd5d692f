from __future__ import annotations

import json

from jsonschema import Draft202012Validator

from provenance.record import NotRun, Verdict
from provenance.reports import FORMATS, render
from provenance.reports.checked import Checked
from provenance.reports.schemas import schema_text

ATTRIBUTION = "outlets outlet_text speaker speaker_kind speaker_resolved cue content anaphoric quote confidence"
FLAG = "id code rule severity paragraph handle start end related params message"


def rendered(*articles, lang="en"):
    return json.loads(render(articles, form="json", lang=lang))


def test_the_schema_accepts_what_is_rendered(checked):
    schema = json.loads(schema_text("check"))
    not_run = Verdict(checked.verdict.flags, (NotRun("A04", "no-title"),))
    for article in (checked, Checked(checked.record, not_run, accepted=3)):
        Draft202012Validator(schema).validate(rendered(article))


def test_the_schema_refuses_what_the_contract_does_not_know(checked):
    found = rendered(checked)
    found["articles"][0]["paragraphs"][0]["kind"] = "sidebar"
    assert not Draft202012Validator(json.loads(schema_text("check"))).is_valid(found)


def test_fields_are_those_of_the_contract_in_its_order(checked):
    article = rendered(checked)["articles"][0]
    assert list(article) == ["path", "title", "published", "language", "paragraphs", "flags", "not_run"]
    assert list(article["paragraphs"][0]) == ["number", "handle", "kind", "text", "sourcing", "attributions"]
    assert list(article["paragraphs"][1]["attributions"][0]) == ATTRIBUTION.split()
    assert list(article["flags"][0]) == FLAG.split()


def test_values_are_those_of_the_record(checked):
    article = rendered(checked)["articles"][0]
    assert article["published"] == "2024-05-09"
    credit = article["paragraphs"][1]["attributions"][0]
    assert credit["confidence"] == 0.97
    assert credit["speaker_kind"] == "anonymous"
    assert credit["cue"] == {"text": "نقلت", "start": 1, "end": 5}
    assert article["paragraphs"][2]["attributions"][0]["speaker"] is None
    assert article["flags"][0]["id"] == "p9/S01"
    assert article["flags"][0]["handle"] == "p9"
    assert article["flags"][0]["message"]


def test_messages_are_in_the_language_asked_for(checked):
    english, arabic = (rendered(checked, lang=lang)["articles"][0]["flags"][0]["message"] for lang in ("en", "ar"))
    assert english != arabic


def test_reasons_for_not_running_stay_codes(record):
    article = rendered(Checked(record, Verdict((), (NotRun("A04", "no-title"),))))["articles"][0]
    assert article["not_run"] == [{"code": "A04", "reason": "no-title"}]


def test_several_articles_stand_in_their_order(checked):
    assert len(rendered(checked, checked)["articles"]) == 2


def test_every_format_renders_in_both_languages_and_ends_its_last_line(checked):
    for form in FORMATS:
        for lang in ("ar", "en"):
            assert render([checked], form=form, lang=lang).endswith("\n")
