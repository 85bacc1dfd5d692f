"""What the report on a desk says of its own, in Arabic and English."""

from __future__ import annotations

from provenance.reports.html import report_labels

_LABELS: dict[str, tuple[str, str]] = {
    "d.title": ("المكتب منذ {since}", "The desk since {since}"),
    "d.title.all": ("المكتب: كل ما سُجل", "The desk: all that is on record"),
    "d.none": ("لا مقالات في هذه المدة.", "No articles in this time."),
    "d.weeks": ("أسبوعًا بأسبوع", "Week by week"),
    "d.week": ("الأسبوع من", "Week of"),
    "d.articles": ("المقالات", "Articles"),
    "d.article": ("المقال", "Article"),
    "d.day": ("اليوم", "Day"),
    "d.body": ("فقرات المتن", "Body paragraphs"),
    "d.open": ("ملاحظات مفتوحة", "Open flags"),
    "d.corrections": ("تصحيحات", "Corrections"),
    "d.turnaround": ("من الإدخال إلى توقيع المحرر", "From ingest to the editor's sign-off"),
    "d.turnaround.note": (
        "وسيط مقالات الأسبوع التي وقّعها محرر؛ «–» حيث لم يوقّع أحد.",
        "The median of the week's articles that an editor signed off; – where none was.",
    ),
    "d.outlets": ("على من تقوم المقالات", "Whom the articles rest on"),
    "d.outlets.articles": ("مقالات تقوم عليها", "Articles that rest on it"),
    "d.sourcing": ("الإسناد أسبوعًا بأسبوع", "Sourcing week by week"),
    "d.sourcing.desc": (
        "رسم: عمود لكل أسبوع، مقسوم بحصص فقرات المتن: بمصدر من أسفل، ثم مجهول الاسم، ثم مبهم، ثم بلا مصدر. "
        "الجدول أدناه يقول الشيء نفسه.",
        "Drawing: a bar for each week, cut by shares of the body paragraphs: sourced from below, then anonymous, "
        "vague, unsourced. The table below says the same.",
    ),
    "d.most": ("(الأعلى: {most})", "(highest: {most})"),
    "d.hours": ("{hours} س {minutes} د", "{hours} h {minutes} min"),
    "d.days": ("{days} ي {hours} س", "{days} d {hours} h"),
}  # fmt: skip


def label(key: str, lang: str, **words: object) -> str:
    """The words for `key` in `lang`, from this report's labels or those that all reports share."""
    if key in _LABELS:
        arabic, english = _LABELS[key]
        return (arabic if lang == "ar" else english).format(**words)
    return report_labels.label(key, lang, **words)


def duration(minutes: int | None, lang: str) -> str:
    """A time as hours and minutes, from two days on as days and hours."""
    if minutes is None:
        return "–"
    if minutes >= 48 * 60:
        return label("d.days", lang, days=minutes // 1440, hours=minutes % 1440 // 60)
    return label("d.hours", lang, hours=minutes // 60, minutes=minutes % 60)
