"""`report --all`: the desk over time, out of every article's record and verdict."""

from __future__ import annotations

from datetime import date

from provenance import audit
from provenance.cli.desk import Desk
from provenance.cli.settings import audit_settings
from provenance.reports import render_desk
from provenance.reports.checked import Checked
from provenance.reports.desk_report import desk_article, desk_report


def desk_content(desk: Desk, since: date | None, *, form: str, lang: str) -> str:
    """The report on all articles since that day, in the format called `form`."""
    from provenance.storage.load import load_record  # imports SQLAlchemy, which --help never needs
    from provenance.storage.load_desk import load_passed

    settings = audit_settings(None, None, desk.config)
    with desk.store.reading() as connection:
        reader = desk.reader(connection)
        articles = []
        for passed in load_passed(connection, since):
            record = load_record(connection, passed.slug, reader)
            articles.append(desk_article(passed, Checked(record, audit.run(record, settings))))
    return render_desk(desk_report(articles, since), form=form, lang=lang)
