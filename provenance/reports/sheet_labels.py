"""What a sheet says, in Arabic and English. Column names of both languages are read back."""

from __future__ import annotations

from provenance.record.sheet import COLUMNS

_LABELS: dict[str, tuple[str, str]] = {
    "page": ("الفقرات", "paragraphs"),
    "column.number": ("¶", "¶"),
    "column.paragraph": ("الفقرة", "paragraph"),
    "column.text": ("النص", "text"),
    "column.credited": ("منسوب إلى", "credited"),
    "column.link": ("الرابط", "link"),
    "column.source": ("المصدر", "source"),
    "column.passage": ("المقطع", "passage"),
    "column.quote": ("بلغته الأصلية", "quote"),
    "column.claim": ("الادعاء", "claim"),
    "column.note": ("ملاحظة", "note"),
    "row": ("السطر {number} ({paragraph})", "row {number} ({paragraph})"),
    "done.unchanged": ("كما كان", "unchanged"),
    "done.linked": ("رُبط", "linked"),
    "done.relinked": ("رُبط من جديد", "linked anew"),
    "done.unlinked": ("فُك ربطه", "unlinked"),
    "done.noted": ("دُوّنت الملاحظة", "note kept"),
    "done.refused": ("مرفوض", "refused"),
    "older": (
        "{path} جدول المراجعة {revision}، والمقال في المراجعة {newest}؛ يُرفض ما تغيّر نصه بعدها",
        "{path} is of revision {revision}, and the article stands at {newest}; rows whose text changed are refused",
    ),
    "written": ("كُتب {path}: {rows}", "wrote {path}: {rows}"),
}  # fmt: skip


def label(key: str, lang: str, **words: object) -> str:
    """The words for `key` in `lang` ("ar" or "en"), with `words` filled in."""
    arabic, english = _LABELS[key]
    said = arabic if lang == "ar" else english
    return said.format(**words) if words else said


def columns_called() -> dict[str, str]:
    """The column that each heading means, in either language."""
    return {said: name for name in COLUMNS for said in _LABELS[f"column.{name}"]}
