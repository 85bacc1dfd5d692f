"""Two revisions side by side in words: [-deleted-] and {+inserted+} for people, opcodes for programs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from provenance.record import Paragraph, Severity
from provenance.record.history import Fate
from provenance.reports.changes import Compared, Difference
from provenance.reports.contract import escaped_json
from provenance.reports.history_labels import label
from provenance.reports.labels import label as shared_label
from provenance.reports.lines import BLANK, Line, Tone, excerpt, joined, line
from provenance.reports.signoffs import correction_words
from provenance.reports.view import TEXT_INDENT, place_of
from provenance.text.diff import Size, TextDiff

SCHEMA = "provenance-diff/1"


def diff_lines(compared: Compared, lang: str, width: int) -> Iterator[Line]:
    """The differences between two revisions: one block a paragraph, what is unchanged left out."""
    yield from head_lines(compared, lang)
    if not compared.found and compared.headlines is None:
        yield line(label("compared.same", lang))
    for difference in compared.found:
        yield BLANK
        yield place_line(difference, lang)
        yield from words_lines(difference, lang, width)


def head_lines(compared: Compared, lang: str) -> Iterator[Line]:
    """Which revisions are compared, what readers were told, and what became of the headline."""
    before, after = compared.numbers
    yield line((label("compared", lang, slug=compared.slug, before=before, after=after), Tone.HEADING))
    for correction in compared.corrections:
        yield line((correction_words(correction, lang), Severity.WARNING))
    if compared.headlines is not None:
        yield line((f"{label('revised.title', lang)}: ", Tone.QUIET), *marked(compared.headlines))


def place_line(difference: Difference, lang: str) -> Line:
    """Which paragraph differs, and how: "¶2 (p2)  reworded · a number changed"."""
    told = joined((note, Tone.PLAIN) for note in notes(difference, lang))
    return line((place(difference), Tone.HEADING), "  ", *told)


def words_lines(difference: Difference, lang: str, width: int) -> Iterator[Line]:
    """The words of a difference, marked; their beginning where they are the same."""
    if difference.size is not None:
        yield line(*marked(difference.words), indent=TEXT_INDENT)
    else:
        yield line(excerpt("".join(difference.words.new), width - TEXT_INDENT), indent=TEXT_INDENT)


def marked(words: TextDiff) -> Iterator[tuple[str, str]]:
    """The text with what was deleted as [-…-] and what was inserted as {+…+}, in pieces with their tones."""
    for at, (tag, i1, i2, j1, j2) in enumerate(words.opcodes):
        old, new = "".join(words.old[i1:i2]), "".join(words.new[j1:j2])
        if tag == "equal":
            # the space before a deletion at the end of a paragraph is only in the old text
            before_deletion = words.opcodes[at + 1 : at + 2] and words.opcodes[at + 1][0] == "delete"
            yield (old if before_deletion else new), Tone.PLAIN
            continue
        if old.strip():
            yield f"[-{old.strip()}-]", Tone.DELETED
        if new.strip():
            yield f"{{+{new.strip()}+}}", Tone.INSERTED
        yield _space_after(new or old), Tone.PLAIN


def _space_after(text: str) -> str:
    return text[len(text.rstrip()) :]


def place(difference: Difference) -> str:
    """The paragraphs as they are now; as they were where they are gone."""
    return " + ".join(place_of(p) for p in difference.after or difference.before)


def notes(difference: Difference, lang: str) -> Iterator[str]:
    """What is to be said of a paragraph beside its words."""
    before, after = difference.before, difference.after
    if difference.fate is not Fate.KEPT:
        yield label(f"fate.{difference.fate}", lang)
    if difference.fate is Fate.MOVED:
        yield label("moved-from", lang, place=before[0].number)
    if difference.fate in (Fate.MERGED, Fate.SPLIT):
        yield label("from", lang, handles=" + ".join(place_of(p) for p in before))
    if before and after and before[0].kind is not after[0].kind:
        kinds = (shared_label(f"kind.{side[0].kind}", lang) for side in (before, after))
        yield label("kind", lang, before=next(kinds), after=next(kinds))
    if before and after and difference.size is Size.NUMBER:
        yield label("size.number", lang)
    if difference.fate in (Fate.REWORDED, Fate.MOVED) and difference.size is Size.SMALL:
        yield label("size.small", lang)
    if difference.fate is Fate.REWORDED and difference.size is None:
        yield label("space", lang)


def diff_json(compared: Compared) -> str:
    """The differences as one JSON object. `opcodes` are difflib's, over the words of `old` and `new`."""
    return compared_json(compared, [change_json(difference) for difference in compared.found])


def compared_json(compared: Compared, changes: list[dict[str, Any]]) -> str:
    """What `changes` there are between two revisions, with their numbers and what readers were told."""
    before, after = compared.numbers
    return escaped_json(
        {
            "schema": SCHEMA,
            "article": compared.slug,
            "from": before,
            "to": after,
            "title": {"from": compared.before.title, "to": compared.after.title},
            "corrections": [correction._asdict() for correction in compared.corrections],
            "changes": changes,
        }
    )


def change_json(difference: Difference) -> dict[str, Any]:
    """A difference with its words, opcodes and hunks."""
    words = difference.words
    return {
        "fate": difference.fate,
        "size": difference.size,
        "before": [_paragraph(p) for p in difference.before],
        "after": [_paragraph(p) for p in difference.after],
        "old": words.old,
        "new": words.new,
        "opcodes": words.opcodes,
        "hunks": [{"opcode": c.at, "size": c.size, "old": c.old, "new": c.new} for c in words.changes()],
    }


def _paragraph(paragraph: Paragraph) -> dict[str, Any]:
    return {"handle": paragraph.handle, "number": paragraph.number, "kind": paragraph.kind}
