"""Whatever people do to an article, in whatever order: the record verifies, is audited, compared and exported."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import Connection

from provenance import audit
from provenance.acts.ingest import ingest_article
from provenance.acts.judging import confirm_link, unlink
from provenance.acts.links import link_paragraph
from provenance.acts.reattach import reattach_link
from provenance.acts.redact import redact_name
from provenance.acts.restore import restore_revision
from provenance.acts.revise import revise_article
from provenance.acts.signoff import sign_off
from provenance.acts.sources import Told, log_source
from provenance.attribution import reader_for
from provenance.audit.catalogue import message
from provenance.errors import ProvenanceError
from provenance.reading import read_article
from provenance.record import ArticleRecord, Kind, Role
from provenance.reports.changes import compare
from provenance.reports.diff import diff_json
from provenance.reports.html.diff import render_diff
from provenance.reports.side_by_side import side_by_side_lines
from provenance.reports.text import plain
from provenance.storage import Store
from provenance.storage.export import export
from provenance.storage.history import load_revisions
from provenance.storage.imports import import_into
from provenance.storage.load import load_record
from provenance.storage.verify import verify
from tests.storage.databases import SOAK, copied

READER = reader_for("ar")
NAMES = ["ليلى", "سامي", "هدى", "نادر"]
SEEDS = 300 if SOAK else 12
STEPS = 9
Blocks = list[tuple[Kind, str]]


class Newsroom:
    """People who do what chance tells them, on a real database."""

    def __init__(self, store: Store, article: ArticleRecord, seed: int) -> None:
        self.store, self.article, self.chance = store, article, random.Random(seed)
        self.refused: list[ProvenanceError] = []
        with store.writing() as connection:
            ingest_article(connection, article, by="ليلى", slug="a")
            log_source(connection, Told("Washington Post"), by="ليلى")

    def step(self) -> None:
        """One act of somebody; what cannot be done is refused in both languages."""
        acts: list[Callable[[Connection, str], object]] = [
            *[self.revise] * 5, self.merge, self.restore, *[self.sign] * 2, *[self.link] * 2, self.judge, self.reattach,
            self.redact,
        ]  # fmt: skip
        try:
            with self.store.writing() as connection:
                self.chance.choice(acts)(connection, self.chance.choice(NAMES))
        except ProvenanceError as refused:
            self.refused.append(refused)

    def revise(self, connection: Connection, by: str) -> None:
        title = self.chance.choice([None, None, f"عنوان {self.chance.random()}"])
        note = self.chance.choice([None, "تصحيح"])
        given = self.edited(load_revisions(connection, "a")[-1].number, connection)
        revise_article(connection, "a", given, READER, by=by, reason="تحديث", force=True, title=title, correction=note)

    def merge(self, connection: Connection, by: str) -> None:
        number = self.chance.choice(load_revisions(connection, "a")).number
        given = self.edited(number, connection)
        revise_article(connection, "a", given, READER, by=by, reason="معًا", merge=True, based_on=number)

    def edited(self, number: int, connection: Connection) -> ArticleRecord:
        blocks: Blocks = [
            (p.kind, p.text) for p in load_record(connection, "a", READER, revision=number).paragraphs
        ]  # fmt: skip
        for _ in range(self.chance.randint(1, 4)):
            place = self.chance.randrange(len(blocks))
            kind, text = blocks[place]
            turn = self.chance.random()
            if turn < 0.2 and len(blocks) > 2:
                del blocks[place]
            elif turn < 0.4:
                other = self.chance.choice(self.article.paragraphs)
                blocks.insert(place, (other.kind, f"{other.text} {self.chance.random()}"))
            elif turn < 0.6:
                blocks.insert(self.chance.randrange(len(blocks)), blocks.pop(place))
            else:
                words = text.split()
                words[self.chance.randrange(len(words))] = self.chance.choice(["«لن نغادر»", "12", "«", "قال", "."])
                blocks[place] = kind, " ".join(words)
        return replace(self.article, paragraphs=READER.paragraphs(blocks), title=None)

    def restore(self, connection: Connection, by: str) -> None:
        number = self.chance.choice(load_revisions(connection, "a")).number
        restore_revision(connection, "a", number, READER, by=by, reason="تراجع")

    def sign(self, connection: Connection, by: str) -> None:
        record = load_record(connection, "a", READER)
        over = self.chance.choice([None, None, "أكدته الرئيسة"])
        sign_off(connection, record, audit.run(record), by=by, role=self.chance.choice(list(Role)), override=over)

    def link(self, connection: Connection, by: str) -> None:
        paragraph = self.chance.choice(load_record(connection, "a", READER).paragraphs)
        words = paragraph.text.split()
        first = self.chance.randrange(len(words))
        link_paragraph(
            connection, f"a:{paragraph.handle}", by=by, source="src1", reader=READER,
            exact=" ".join(words[first : first + 6]), quote=self.chance.choice([None, "we will not"]),
        )  # fmt: skip

    def judge(self, connection: Connection, by: str) -> None:
        self.chance.choice([confirm_link, unlink])(connection, f"lnk{self.chance.randint(1, 2)}", by=by)

    def reattach(self, connection: Connection, by: str) -> None:
        paragraph = self.chance.choice(load_record(connection, "a", READER).paragraphs)
        reattach_link(connection, f"a:{paragraph.handle}", by=by, link="lnk1", reader=READER)

    def redact(self, connection: Connection, by: str) -> None:
        redact_name(connection, by, by="سامي", reason="بطلبه")

    def look(self) -> None:
        """The record verifies, and everything can be said of it."""
        with self.store.reading() as connection:
            assert verify(connection).fault is None
            numbers = [revision.number for revision in load_revisions(connection, "a")]
            before, after = (
                load_record(connection, "a", READER, revision=self.chance.choice(numbers)) for _ in range(2)
            )
            record = load_record(connection, "a", READER)
        for flag in audit.run(record).flags:
            assert message(flag, "ar") != message(flag, "en")
        compared = compare(before, after)
        assert plain(side_by_side_lines(compared, "ar", 120))
        assert diff_json(compared)
        assert render_diff(compared, "en")
        assert record.log is not None
        for link in record.log.links:
            paragraph = record.by_handle(link.paragraph)
            assert link.words is None or (paragraph and link.words.text in paragraph.text)


@pytest.mark.parametrize("seed", range(SEEDS))
def test_any_history_verifies_and_goes_through_an_export(seed: int, tmp_path: Path, root: Path):
    texts = sorted((root / "tests" / "articles" / "texts").glob("*.txt"))
    read = read_article(texts[seed % len(texts)], READER)
    article = replace(read, paragraphs=READER.paragraphs((p.kind, p.text) for p in read.paragraphs[:8]))
    newsroom = Newsroom(Store(str(copied(tmp_path / "desk.db"))), article, seed)
    for _ in range(STEPS):
        newsroom.step()
        newsroom.look()
    assert len(newsroom.refused) < STEPS
    assert all(refused.said("ar") != refused.said("en") for refused in newsroom.refused)
    with newsroom.store.reading() as connection:
        export(connection, tmp_path / "first.jsonl")
    copy = Store(str(tmp_path / "copy.db"))
    import_into(copy, tmp_path / "first.jsonl", lambda _: READER)
    with copy.reading() as connection:
        export(connection, tmp_path / "second.jsonl")
    assert (tmp_path / "first.jsonl").read_bytes() == (tmp_path / "second.jsonl").read_bytes()
