from __future__ import annotations

from markdown_it import MarkdownIt

from provenance.record import ArticleRecord, Kind, Paragraph, Sourcing, Verdict
from provenance.reports import render
from provenance.reports.checked import Checked
from provenance.reports.markdown import escaped


def plain_text(markdown: str) -> str:
    """What a reader sees of a paragraph of Markdown."""
    (paragraph,) = [token for token in MarkdownIt().parse(markdown) if token.type == "inline"]
    return "".join(child.content for child in paragraph.children or ())


def test_heading_coverage_table_and_flags_follow_each_other(checked):
    said = render([checked], form="md", lang="en")
    places = [
        said.index(part)
        for part in (
            "# Provenance of deal.txt",
            "**4 body paragraphs",
            "## Paragraphs",
            "| ¶5 (p9) |",
            "## Flags",
        )
    ]
    assert places == sorted(places)
    assert "- **error** `p9/S01`: " in said
    assert "  > وأغلقت الشرطة الشارع" in said


def test_the_table_has_a_row_a_paragraph(checked):
    rows = [row for row in render([checked], form="md", lang="ar").splitlines() if row.startswith("| ¶")]
    assert len(rows) == 6
    assert "| ¶2 | متن | بمصدر | The Guardian |  |" in rows


def test_without_flags_it_says_so(record):
    assert "No flags." in render([Checked(record, Verdict((), ()))], form="md", lang="en")


def test_what_markdown_would_read_as_its_own_is_shown_as_it_is():
    for text in (
        "# عنوان", "1. أول", "- بند", "نص *مائل* و_تحت_ و`رمز`", "<script>", "[نص](http://x)", "أ | ب",
        "~~خطأ~~", "&amp;", "\\", "+ بند", "2) ثان", "===",
    ):  # fmt: skip
        assert plain_text(escaped(text)) == text


def test_a_cell_cannot_be_broken_by_the_text_in_it():
    paragraph = Paragraph(1, "نص", Kind.BODY, sourcing=Sourcing.UNSOURCED)
    said = render([Checked(ArticleRecord("a|b\n# c.txt", (paragraph,)), Verdict((), ()))], form="md", lang="en")
    assert said.splitlines()[0] == "# Provenance of a\\|b \\# c.txt"
