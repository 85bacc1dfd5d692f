"""The HTML report of a long article, and the size of a usual one: `python benchmarks/report.py [paragraphs]`.

Prints seconds for reading, auditing and rendering an article of that many paragraphs (default: 10,000), and the bytes
of a report on 30 paragraphs with 20 sources, of which at most 400,000 are wanted.
"""

from __future__ import annotations

import sys
import time
from dataclasses import replace

from provenance import audit
from provenance.attribution import reader_for
from provenance.record import ArticleRecord, Evidence, Kind, Link, LinkState, Log, Source, Span
from provenance.record.overview import LogHead
from provenance.reports import render_report
from provenance.reports.checked import Checked
from provenance.reports.dossier import Dossier

PROSE = (
    "ذكرت صحيفة واشنطن بوست أن الوزارة ستغلق {} مكاتب لها في العاصمة خلال الشهر المقبل.",
    "وأفادت تقارير صحفية بأن القرار رقم {} تأجل أسبوعين بسبب خلاف على الميزانية.",
    "واقتحم مسلحون مقر البلدية رقم {} فجر الثلاثاء وقتلوا حارسين وأصابوا أربعة موظفين.",
)
HASH = "sha256:" + "0" * 64
AT = "2026-03-14T10:00:00.000000Z"
AROUND = "The ministry said so on Monday, and nobody has contradicted it since then. " * 4


def dossier(paragraphs: int, sources: int, linked: int) -> Dossier:
    """An article of that many paragraphs, of which the first `linked` rest on one of the sources."""
    texts = [PROSE[n % len(PROSE)].format(n + 3) for n in range(paragraphs)]
    read = reader_for("ar").paragraphs((Kind.BODY, text) for text in texts)
    numbered = tuple(replace(paragraph, handle=f"p{paragraph.number}") for paragraph in read)
    held = tuple(Source(f"src{n}", "Washington Post", title=f"Story {n}", snapshots=1) for n in range(sources))
    links = tuple(_link(n, texts[n - 1], n % sources) for n in range(1, linked + 1))
    record = ArticleRecord("long.txt", numbered, log=Log("long", "uuid", 1, held, links))
    return Dossier(Checked(record, audit.run(record)), LogHead(1, HASH))


def _link(number: int, text: str, source: int) -> Link:
    return Link(
        handle=f"lnk{number}",
        paragraph=f"p{number}",
        source=f"src{source}",
        claim=f"clm{number}",
        claim_text=text,
        exact=text,
        words=Span.cut(text, 0, len(text)),
        state=LinkState.LINKED,
        passage="the ministry will close its offices",
        checked=True,
        by="Layla",
        at=AT,
        evidence=Evidence(AROUND, "the ministry will close its offices", AROUND, 300, 335, HASH, AT, "text/1"),
    )


def main(paragraphs: int) -> None:
    begun = time.perf_counter()
    long = dossier(paragraphs, 20, 100)
    audited = time.perf_counter()
    page = render_report(long, form="html", lang="ar")
    done = time.perf_counter()
    print(f"{paragraphs:,} paragraphs: read and audited {audited - begun:.1f} s, rendered {done - audited:.1f} s")
    print(f"{paragraphs:,} paragraphs: {len(page.encode()) / 1e6:.1f} MB")
    usual = len(render_report(dossier(30, 20, 30), form="html", lang="ar").encode())
    print(f"30 paragraphs, 20 sources: {usual:,} bytes   target 400,000   {'well' if usual <= 400_000 else 'OVER'}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else 10_000)
