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
    "spoken": ("لغة الكلام المقتبس: {language}", "quotations were spoken in {language}"),
    "cites": ("يستند إلى {sources}", "cites {sources}"),
    "root": ("منه بدأ الخبر", "where the story began"),
    "mark.corrected": (
        "صحّحته وسيلته: {reason} (سجّله {by} في {day})",
        "corrected by its outlet: {reason} (said {by}, {day})",
    ),
    "mark.retracted": (
        "سحبته وسيلته: {reason} (سجّله {by} في {day})",
        "retracted by its outlet: {reason} (said {by}, {day})",
    ),
    "missing.none": ("لكل مصدر نسخة محفوظة.", "Every source has a snapshot."),
    "missing.links": ("الروابط القائمة عليه: {count}", "links that rest on it: {count}"),
    "use.link": ("تقوم عليه {place} ({link})", "{place} rests on it ({link})"),
    "use.translation": ("المقال {article} ترجمة له", "{article} is a translation of it"),
    "use.for": ("جُمع للمقال {article}", "collected for {article}"),
    "row": ("الصف {number}", "row {number}"),
    "row.new": ("سُجّل", "logged"),
    "row.known": ("مسجل من قبل", "known"),
    "row.refused": ("مرفوض", "refused"),
    "row.suggested": ("الوسيلة من الرابط", "outlet by its address"),
    "remark.suggested": (
        "الوسيلة {outlet} مأخوذة من الرابط؛ إن كان الخبر لغيرها فأعط --outlet",
        "{outlet} was told by the address alone; if the story is another's, give --outlet",
    ),
    "remark.known": ("الخبر مسجل من قبل باسم {source}", "the story was on record already, as {source}"),
    "remark.ignored": (
        "{what}: يبقى كما سُجّل في {source}",
        "{what}: stays as it is on record in {source}",
    ),
    "suggested.none": ("لا اقتراحات.", "Nothing to suggest."),
    "suggested.without": ("لا مصدر مسجل يناسب: {places}", "no source on record fits {places}"),
    "suggested.passage": ("لعل المقطع", "perhaps the passage"),
    "why.credited": ("تنسب إليها", "credited"),
    "why.carried-on": ("تتابع ما نُسب إليها", "carries on from a credit"),
    "why.for-article": ("مسجل لهذا المقال", "logged for this article"),
    "why.just-before": ("نُشر قبيله", "published just before"),
    "why.numbers": ("فيه أرقامها", "holds its numbers"),
    "why.old": ("قديم", "old"),
    "why.later": ("نُشر بعده", "published later"),
    "why.rival": ("وغيره قريب منه", "another fits nearly as well"),
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
