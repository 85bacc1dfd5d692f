"""`show`: an article on record, or one paragraph of it, for programs. For people see view and paragraph."""

from __future__ import annotations

from provenance.record import Paragraph
from provenance.reports.checked import Checked
from provenance.reports.contract import article_json, escaped_json, flag_json, paragraph_json
from provenance.reports.linked import shown_links
from provenance.reports.paragraph import suggested_claims
from provenance.reports.record_json import link_json

SCHEMA = "provenance-show/1"


def article_show(checked: Checked, lang: str) -> str:
    """The article as `check` and `audit` give it, alone."""
    return escaped_json({"schema": SCHEMA, "article": article_json(checked, lang)})


def paragraph_show(checked: Checked, paragraph: Paragraph, lang: str) -> str:
    """One paragraph with all that is known of it."""
    log = checked.record.log
    waived = [
        {"flag": flag_json(flag, lang), "by": waiver.by, "at": waiver.at, "reason": waiver.reason}
        for flag, waiver in checked.waived_at(paragraph.number)
    ]
    return escaped_json(
        {
            "schema": SCHEMA,
            "article": {"slug": log.slug, "revision": log.revision} if log else None,
            "paragraph": {
                **paragraph_json(paragraph),
                "links": [link_json(link) for link in shown_links(log, paragraph.handle)],
                "suggested_claims": list(suggested_claims(checked, paragraph)),
                "flags": [flag_json(flag, lang) for flag in checked.flags_at(paragraph.number)],
                "waived": waived,
            },
        }
    )
