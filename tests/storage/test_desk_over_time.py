from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from provenance.acts.ingest import ingest_article
from provenance.attribution import Reader
from provenance.record import Role, Verdict
from provenance.reports.checked import Checked
from provenance.reports.desk_report import desk_article, desk_report
from provenance.storage import Store
from provenance.storage.acts_log import Act
from provenance.storage.find import article_named, newest_revision
from provenance.storage.load import load_record
from provenance.storage.load_desk import load_passed
from provenance.storage.load_judgement import signed_flags
from provenance.storage.tables import signoffs
from tests.storage.filling import article


@pytest.fixture
def filled(store: Store, reader: Reader) -> Store:
    """Three articles, of which the editor signed the first, twice, and the translator the second."""
    days = (date(2026, 3, 9), date(2026, 3, 2), None)
    for number, day in enumerate(days, 1):
        with store.writing() as connection:
            ingest_article(connection, replace(article(number, reader), published=day), by="ليلى", slug=f"a{number}")
    for slug, role in (("a1", Role.TRANSLATOR), ("a1", Role.EDITOR), ("a1", Role.EDITOR), ("a2", Role.TRANSLATOR)):
        with store.writing() as connection:
            revision = newest_revision(connection, article_named(connection, slug).id)
            act = Act(connection, by="كريم", verb="signoff")
            act.add(signoffs, revision_id=revision.id, role=role, flags=signed_flags((), (), ()))
            act.close(f"article:{slug}")
    return store


def test_articles_come_by_their_day_with_the_editors_first_signoff(filled: Store):
    with filled.reading() as connection:
        found = load_passed(connection)
        assert [one.slug for one in found] == ["a2", "a1", "a3"]
        assert [one.signed is not None for one in found] == [False, True, False]
        assert found[1].minutes == 0
        assert found[2].day == found[2].came.date()
        assert [one.slug for one in load_passed(connection, date(2026, 3, 9))] == ["a1", "a3"]


def test_a_weeks_turnaround_is_the_median_of_what_was_signed(filled: Store, reader: Reader):
    with filled.reading() as connection:
        found = load_passed(connection)
        record = load_record(connection, "a1", reader)
    taken = [one._replace(day=date(2026, 3, 9 + n), signed=one.came) for n, one in enumerate(found)]
    taken = [one._replace(signed=one.came + timedelta(minutes=m)) for one, m in zip(taken, (10, 30, 500), strict=True)]
    unsigned = taken[0]._replace(signed=None)
    report = desk_report([desk_article(p, Checked(record, Verdict((), ()))) for p in (*taken, unsigned)], None)
    assert [(week.start, week.minutes) for week in report.weeks] == [(date(2026, 3, 9), 30)]
    assert report.outlets == (("Guardian", 4),)
    assert report.coverage.body == 12
