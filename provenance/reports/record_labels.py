"""What commands over the record say of their own, in Arabic and English."""

from __future__ import annotations

_LABELS: dict[str, tuple[str, str]] = {
    "revision": ("المراجعة {number}", "revision {number}"),
    "state.linked": ("مربوط", "linked"),
    "state.confirmed": ("مؤكد", "confirmed"),
    "state.rejected": ("مرفوض", "rejected"),
    "state.withdrawn": ("مسحوب", "withdrawn"),
    "state.followed": ("تغيرت كلماته: للمراجعة", "reworded: to be reviewed"),
    "state.orphaned": ("يتيم: زالت كلماته", "orphaned: its words are gone"),
    "passage.checked": ("المقطع موجود في النسخة المحفوظة", "passage found in the snapshot"),
    "passage.typed": ("المقطع مكتوب باليد، لم يُتحقق منه", "passage typed, not checked"),
    "passage.none": ("بلا مقطع", "no passage"),
    "links.gone": ("روابط زالت فقراتها", "links whose paragraphs are gone"),
    "by-at": ("{by}، {at}", "{by}, {at}"),
    "confirmed-by": ("أكده {by}", "confirmed by {by}"),
    "claim": ("الادعاء", "claim"),
    "suggested": ("ادعاء مقترح", "suggested claim"),
    "passage": ("المقطع", "passage"),
    "quote": ("بلغته الأصلية", "in the original"),
    "words": ("الكلمات", "words"),
    "waived": ("أُعفي منه", "waived"),
    "waived.heading": ("إعفاءات", "Waived flags"),
    "waived.none": ("لا إعفاءات.", "None."),
    "waived.by": ("{by}، {at}: {reason}", "{by}, {at}: {reason}"),
    "waived.done": ("أُعفي من {flag}؛ يسقط الإعفاء إذا تغيرت كلماته",
                    "waived {flag}; the waiver ends when its words change"),
    "ingested": ("{slug}: {paragraphs}", "{slug}: {paragraphs}"),
    "ingested.expected": ("مصادر منتظرة: {outlets}", "expected sources: {outlets}"),
    "ingested.claims": ("ادعاءات مقترحة: {count}", "suggested claims: {count}"),
    "ingested.next": ("بعد ذلك", "next"),
    "nobody": ("لا أحد", "none"),
    "articles.none": ("لا مقالات بعد.", "No articles yet."),
    "articles.links": ("روابط: {count}", "links: {count}"),
    "flags.none": ("لا ملاحظات.", "No flags."),
    "outlets.own": ("أضافتها غرفة الأخبار", "the newsroom's own"),
    "outlets.none": ("لا شيء.", "None."),
    "outlets.added": ("أُضيفت {name}", "added {name}"),
    "outlets.alias": ("{alias} يعني الآن {name}", "{alias} now means {name}"),
    "outlets.taken": ("كان يعني {names}", "it meant {names} before"),
    "outlets.exported": ("كُتب {path}: {outlets}", "wrote {path}: {outlets}"),
    "report.heading": ("سجل مصادر: {title}", "Provenance: {title}"),
    "report.article": ("المقال", "article"),
    "report.revision": ("المراجعة", "revision"),
    "report.published": ("تاريخ النشر", "published"),
    "report.translation": ("ترجمة عن", "translation of"),
    "report.outlets": ("وسائل الإعلام", "Outlets"),
    "report.outlet": ("الوسيلة", "outlet"),
    "report.credited": ("منسوب إليها في", "credited in"),
    "report.logged": ("المصادر المسجلة", "logged sources"),
    "report.standing": ("الحال", "standing"),
    "agreement.both": ("منسوب إليها ومسجلة", "credited and logged"),
    "agreement.prose": ("منسوب إليها ولم يُسجل لها مصدر", "credited, no source logged"),
    "agreement.log": ("مسجلة ولا يُنسب إليها شيء", "logged, not credited"),
    "reconciled": ("النص والسجل", "Prose and log"),
    "credited-at": ("منسوب إليها في {places}", "credited in {places}"),
    "credited-here": ("يُنسب إلى: {outlets}", "credited: {outlets}"),
    "logged-here": ("مسجل: {sources}", "logged: {sources}"),
    "paragraphs.both": ("في النص والسجل", "in prose and log"),
    "paragraphs.prose": ("في النص فقط", "in the prose only"),
    "paragraphs.log": ("في السجل فقط", "in the log only"),
    "paragraphs.differ": ("في النص وسيلة وفي السجل غيرها", "one outlet in the prose, another in the log"),
    "paragraphs.neither": ("لا في النص ولا في السجل", "in neither"),
    "paragraph.both": ("النص والسجل متفقان", "prose and log agree"),
    "paragraph.prose": ("لا مصدر مسجل لما يُنسب", "credited, not logged"),
    "paragraph.log": ("مسجل ولا يُنسب", "logged, not credited"),
    "paragraph.differ": ("النص والسجل مختلفان", "prose and log differ"),
    "paragraph.neither": ("لا نسبة ولا سجل", "neither credited nor logged"),
    "rests.at": ("في النسخة {sha}، حُفظت في {at}", "in the snapshot {sha}, captured {at}"),
    "drifted": ("لم يعد في أحدث نسخة محفوظة", "no longer in the newest snapshot"),
    "quote.found": ("الاقتباس موجود في نسخة محفوظة", "the quote stands in a snapshot"),
    "quote.lost": ("الاقتباس ليس في أي نسخة محفوظة", "no snapshot holds the quote"),
    "report.paragraphs": ("الفقرات", "Paragraphs"),
    "report.sources": ("المصادر", "Sources"),
    "report.sources.none": ("لم يُسجل أي مصدر.", "No source has been logged."),
    "report.snapshots": ("نسخ محفوظة: {count}", "snapshots: {count}"),
    "report.open": ("ملاحظات مفتوحة", "Open flags"),
    "report.unchecked": ("ما تعذّر التحقق منه", "What could not be checked"),
    "report.unchecked.none": ("لا شيء.", "Nothing."),
    "unchecked.passage-typed": ("{of}: مقطعه مكتوب باليد ولم يُبحث عنه في نسخة محفوظة",
                                "{of}: its passage was typed, and not looked up in a snapshot"),
    "unchecked.no-passage": ("{of}: بلا مقطع", "{of}: it names no passage"),
    "unchecked.not-confirmed": ("{of}: لم يفتح المقطع شخص ثان", "{of}: no second person has opened the passage"),
    "unchecked.no-snapshot": ("{of}: لا نسخة محفوظة من المصدر", "{of}: no snapshot of the source is stored"),
    "report.chain": ("السجل", "The log"),
    "report.head": ("{events}، وبصمة آخرها `{hash}`.", "{events}; the hash of the last is `{hash}`."),
    "report.proves": (
        "البصمة تتبع كل القيود حتى كتابة هذا التقرير. من احتفظ بهذا التقرير خارج متناول صاحب القاعدة يستطيع أن يثبت "
        "لاحقًا أن ما سُجل حتى الآن لم يُغيَّر ولم يُحذف منه شيء. وهي لا تثبت أن المسجَّل صحيح، ولا من كتبه، ولا متى.",
        "The hash follows from every event up to this report. Whoever keeps this report out of reach of the database's "
        "owner can show later that nothing recorded until now was altered or removed. It does not prove that what "
        "was recorded is true, nor who wrote it, nor when.",
    ),
    "verify.well": ("السجل سليم: {events}، وبصمة آخرها {head}", "the log verifies: {events}, head {head}"),
    "verify.fault": ("السجل غير سليم: {fault}", "the log does not verify: {fault}"),
    "verify.until": ("سليم حتى القيد {events}، وبصمته {head}", "sound up to event {events}, head {head}"),
    "verify.proves": (
        "كل قيد مربوط بما قبله، وكل صف يقابله قيد واحد يحوي مضمونه.",
        "Each event is chained to the one before, and each row is named by one event that holds its content.",
    ),
    "verify.not": (
        "من يملك الملف يستطيع أن يعيد كتابته كله. احتفظ بالبصمة حيث لا يصل إليها، وابحث عنها لاحقًا: "
        "provenance verify-log --head البصمة",
        "Without a head kept elsewhere this proves little: the owner of the file can rewrite it all. Keep the head out "
        "of reach, and look for it later: provenance verify-log --head HASH",
    ),
    "verify.kept": ("البصمة المحفوظة موجودة، وهي بصمة القيد {seq}", "the head kept earlier is there: event {seq}"),
    "verify.lost": (
        "البصمة المحفوظة ليست في السجل: غُيّر قيد مما كان حينها أو حُذف",
        "the head kept earlier is not in the log: what was recorded then was altered or cut off",
    ),
    "db.place": ("القاعدة", "database"),
    "db.kind": ("النوع", "kind"),
    "db.size": ("الحجم", "size"),
    "db.bytes": ("{size} بايت", "{size} bytes"),
    "db.schema": ("المخطط", "schema"),
    "db.articles": ("المقالات", "articles"),
    "db.events": ("القيود", "events"),
    "db.head": ("بصمة آخر قيد", "head"),
    "db.journal": ("سجل الكتابة", "journal"),
    "db.network": (
        "على مجلد شبكة ({system})، حيث لا يؤمَن سجل SQLite المسبق؛ المكتب الذي يعمل فيه عدة أشخاص يحتاج PostgreSQL",
        "on a network share ({system}), where SQLite's write-ahead log is not safe; a desk of several wants PostgreSQL",
    ),
    "db.current": ("المخطط {now} هو الأحدث؛ لا شيء يُفعل", "schema {now} is current; nothing to do"),
    "db.made": ("أُنشئت قاعدة جديدة بالمخطط {now}", "made a new database with schema {now}"),
    "db.upgraded": ("رُقّي المخطط من {before} إلى {now}", "upgraded the schema from {before} to {now}"),
    "db.backup": ("القاعدة قبل ذلك محفوظة في {backup}", "the database as it was is in {backup}"),
    "db.copied": ("نُسخت القاعدة إلى {path}", "copied the database to {path}"),
}  # fmt: skip
KEYS = frozenset(_LABELS)


def label(key: str, lang: str, **words: object) -> str:
    """The words for `key` in `lang` ("ar" or "en"), with `words` filled in."""
    arabic, english = _LABELS[key]
    said = arabic if lang == "ar" else english
    return said.format(**words) if words else said


def day(at: str) -> str:
    """The date of a time of the log."""
    return at[:10]
