"""Record that a report was given out, so that a later correction can list who has it."""

from __future__ import annotations

from sqlalchemy import Connection

from provenance.storage.acts_log import Act
from provenance.storage.find import article_named, newest_revision
from provenance.storage.tables import issued_reports
from provenance.text.given import given_words

LONGEST_RECIPIENT = 300  # letters; a name and an office


def issue_report(
    connection: Connection, slug: str, *, by: str, form: str, sha256: str, recipient: str | None = None
) -> None:
    """The report on the newest revision of `slug`, in the format `form`, was given out as the file of this hash."""
    to = given_words(recipient, "recipient", "المستلم", longest=LONGEST_RECIPIENT) if recipient else None
    revision = newest_revision(connection, article_named(connection, slug).id)
    act = Act(connection, by=by, verb="issue")
    act.add(issued_reports, revision_id=revision.id, format=form, sha256=sha256, recipient=to)
    act.close(f"article:{slug}")
