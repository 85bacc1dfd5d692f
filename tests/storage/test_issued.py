from __future__ import annotations

import pytest

from provenance.acts.issue import LONGEST_RECIPIENT, issue_report
from provenance.attribution import Reader
from provenance.errors import Conflict, NotFound
from provenance.storage import Store
from provenance.storage.events import load_events
from provenance.storage.load_issued import issued_as, load_issued
from provenance.storage.verify import verify
from tests.storage.filling import ingest

HASH = "sha256:" + "ab" * 32


def test_what_was_given_out_is_found_by_article_and_by_hash(store: Store, reader: Reader):
    ingest(store, reader, 1, 2)
    with store.writing() as connection:
        issue_report(connection, "article-1", by="هدى", form="html", sha256=HASH, recipient=" Partner desk ")
        issue_report(connection, "article-1", by="هدى", form="md", sha256="sha256:other")
    with store.reading() as connection:
        first, second = load_issued(connection, "article-1")
        assert (first.revision, first.format, first.recipient, first.by) == (1, "html", "Partner desk", "هدى")
        assert second.recipient is None
        assert load_issued(connection, "article-2") == ()
        assert issued_as(connection, HASH) == (first,)
        assert issued_as(connection, "sha256:none") == ()
        assert [event.verb for event in load_events(connection, "article-1")] == ["ingest", "issue", "issue"]
        assert verify(connection).fault is None


def test_a_recipient_that_cannot_be_kept_is_refused(sqlite_store: Store, reader: Reader):
    ingest(sqlite_store, reader, 1)
    for recipient in ("x" * (LONGEST_RECIPIENT + 1), "a\x00b", "   "):
        with pytest.raises(Conflict), sqlite_store.writing() as connection:
            issue_report(connection, "article-1", by="هدى", form="html", sha256=HASH, recipient=recipient)
    with pytest.raises(NotFound), sqlite_store.writing() as connection:
        issue_report(connection, "nothing", by="هدى", form="html", sha256=HASH)
