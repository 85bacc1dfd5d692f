"""What the HTML page says of its own, in Arabic and English."""

from __future__ import annotations

from provenance.reports import explained_labels, labels

_LABELS: dict[str, tuple[str, str]] = {
    "html.title": ("مصادر {path}", "Provenance of {path}"),
    "html.contents": ("المحتويات", "Contents"),
    "html.legend": ("دليل العلامات", "What the marks mean"),
    "html.flagged": ("موضع ملاحظة", "words with a flag"),
    "html.credits": ("النِّسب ({count})", "Credits ({count})"),
    "html.why": ("لماذا", "Why"),
    "html.principle": ("المبدأ", "Principle"),
    "html.whole": ("على المقال كله", "On the whole article"),
    "html.waived": ("تُركت: {reason} ({by})", "waived: {reason} ({by})"),
    "html.none": ("لا ملاحظات.", "No flags."),
    "html.empty": ("لا مقالات.", "No articles."),
}


def label(key: str, lang: str, **words: object) -> str:
    """The words for `key` in `lang`, from this page's labels or those that all reports share."""
    if key in _LABELS:
        arabic, english = _LABELS[key]
        return (arabic if lang == "ar" else english).format(**words)
    return explained_labels.label(key, lang) if key.startswith("part.") else labels.label(key, lang, **words)
