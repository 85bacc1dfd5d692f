"""What sources and links say of themselves, in Arabic and English."""

from __future__ import annotations

_LABELS: dict[str, tuple[str, str]] = {
    "kind.story": ("خبر", "story"),
    "kind.document": ("وثيقة", "document"),
    "kind.speech": ("خطاب", "speech"),
    "kind.interview": ("مقابلة", "interview"),
    "kind.opinion": ("رأي", "opinion"),
    "kind.data": ("بيانات", "data"),
    "carried": ("عبر {carrier}", "carried by {carrier}"),
    "author": ("بقلم {author}", "by {author}"),
    "snapshot.none": ("لا نسخة محفوظة: المقاطع تُكتب ولا تُفحص", "no snapshot: passages are typed, not checked"),
    "snapshot": ("نسخة محفوظة {date}", "snapshot {date}"),
    "snapshot.size": ("{size} بايت، {characters} حرفًا", "{size} bytes, {characters} characters"),
    "snapshot.redacted": ("محجوبة", "redacted"),
    "snapshots": ("النسخ المحفوظة: {count}", "snapshots: {count}"),
    "sources.none": ("لا مصادر بعد.", "No sources yet."),
    "logged": ("سُجّل {handle}", "logged {handle}"),
    "state.linked": ("مربوط", "linked"),
    "state.confirmed": ("مؤكد", "confirmed"),
    "state.rejected": ("مرفوض", "rejected"),
    "state.withdrawn": ("مسحوب", "withdrawn"),
    "link": ("{link}: {paragraph} ← {source}", "{link}: {paragraph} → {source}"),
    "words": ("الكلمات", "words"),
    "words.before": ("الكلمات التي رُبطت أولًا", "words as they were linked"),
    "reattached": ("{link}: صار في {paragraph}", "{link}: now in {paragraph}"),
    "reattached.next": ("ينتظر أن يؤكده شخص آخر", "it waits for somebody else to confirm it"),
    "passage": ("المقطع", "passage"),
    "passage.typed": ("المقطع، كُتب ولم يُفحص", "passage, typed, not checked"),
    "quote": ("الاقتباس", "quote"),
    "claim": ("الادعاء {claim}", "claim {claim}"),
    "claim.new": ("ادعاء جديد {claim}", "new claim {claim}"),
    "made-by": ("ربطه {by}", "linked by {by}"),
    "reason": ("السبب", "reason"),
    "remark.differs": (
        "المقطع في النسخة المحفوظة بعلامات أو مسافات أخرى؛ سُجّل كما هو فيها",
        "the snapshot has the passage with other marks or spaces; it is on record as it stands there",
    ),
    "remark.times": (
        "المقطع مكرر في النسخة المحفوظة ({times})؛ سُجّل أول موضع",
        "the snapshot has the passage {times} times; the first is on record",
    ),
    "remark.quote": (
        "الاقتباس ليس في آخر نسخة محفوظة من {source}",
        "the quote is not in the newest snapshot of {source}",
    ),
    "remark.credit": (
        "تنسب الفقرة كلامها إلى {credited}، والمصدر من {outlet}",
        "the paragraph credits {credited}, and the source is of {outlet}",
    ),
}


def label(key: str, lang: str, **words: object) -> str:
    """The words for `key` in `lang` ("ar" or "en"), with `words` filled in."""
    arabic, english = _LABELS[key]
    said = arabic if lang == "ar" else english
    return said.format(**words) if words else said
