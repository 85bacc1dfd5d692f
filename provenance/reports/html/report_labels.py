"""What the HTML report says of its own, in Arabic and English."""

from __future__ import annotations

from provenance.reports import history_labels, record_labels
from provenance.reports.html import labels

_LABELS: dict[str, tuple[str, str]] = {
    "r.title": ("سجل مصادر: {title}", "Provenance: {title}"),
    "r.skip": ("إلى المقال", "Skip to the article"),
    "r.overview": ("نظرة عامة", "Overview"),
    "r.article": ("المقال", "The article"),
    "r.public": (
        "نسخة للقراء: الأسماء الداخلية والملاحظات والإعفاءات وتاريخ المسودات ليست فيها.",
        "The readers' version: names of staff, flags, waivers and drafts are left out.",
    ),
    "r.edited": (
        "عُدّل المقال بعد التوقيع عليه، ولم يوقَّع ثانية.",
        "Edited after it was signed off, and not signed again.",
    ),
    "r.rests": ("على ماذا يقوم المقال", "What the article rests on"),
    "r.rests.none": (
        "لا يُنسب شيء إلى وسيلة إعلام، ولم يُسجل أي مصدر.",
        "No outlet is credited, and no source has been logged.",
    ),
    "r.share": ("الحصة", "Share"),
    "r.outlet": ("الوسيلة", "Outlet"),
    "r.credited": ("منسوب إليها", "Credited in"),
    "r.linked": ("مربوط بها", "Linked in"),
    "r.sources": ("مصادرها", "Its sources"),
    "r.standing": ("الحال", "Standing"),
    "r.flow": ("من الوسائل إلى المصادر إلى الفقرات", "From outlets to sources to paragraphs"),
    "r.flow.desc": (
        "رسم: كل وسيلة موصولة بأخبارها، وكل خبر بالفقرات التي تقوم عليه. الخط المتقطع نسبة بلا مصدر مسجل. "
        "الجدول أعلاه يقول الشيء نفسه.",
        "Drawing: each outlet is joined to its stories, each story to the paragraphs that rest on it. A dashed line is "
        "a credit without a logged source. The table above says the same.",
    ),
    "r.outlets": ("وسائل", "outlets"),
    "r.flow.sources": ("مصادر", "sources"),
    "r.flow.paragraphs": ("فقرات", "paragraphs"),
    "r.strip": ("الإسناد على طول المقال", "Sourcing along the article"),
    "r.strip.desc": (
        "رسم: عمود لكل فقرة من المتن بالترتيب. كلما ارتفع كان الإسناد أقوى؛ والنقطة فوقه ملاحظة مفتوحة.",
        "Drawing: a bar for each paragraph of the body, in order. The taller, the better sourced; a dot above it is an "
        "open flag.",
    ),
    "r.strip.several": ("كل عمود لعدد من الفقرات: {count}", "Each bar stands for {count} paragraphs"),
    "r.flags": ("ملاحظات مفتوحة", "Open flags"),
    "r.waived": ("إعفاءات", "Waived flags"),
    "r.signoffs.none": ("لم يوقّع أحد بعد.", "Nobody has signed it off yet."),
    "r.signoff": ("{role}، المراجعة {revision}", "{role}, revision {revision}"),
    "r.signoff.then": (
        "حينها: ملاحظات مفتوحة {open}، معفى منها {waived}، روابط لم تؤكد {unconfirmed}",
        "then: {open} flags open, {waived} waived, {unconfirmed} links not confirmed",
    ),
    "r.signoff.override": ("وُقّع رغم مانع مفتوح: {reason}", "signed although a block was open: {reason}"),
    "r.correction": ("المراجعة {revision}، {at}", "revision {revision}, {at}"),
    "r.unchecked": ("ما تعذّر التحقق منه", "What could not be checked"),
    "r.all": ("الكل", "all"),
    "r.filter": ("تصفية الفقرات", "Filter the paragraphs"),
    "r.filter.class": ("الإسناد", "Sourcing"),
    "r.filter.flag": ("الملاحظة", "Flag"),
    "r.filter.flag.any": ("أي ملاحظة مفتوحة", "any open flag"),
    "r.filter.outlet": ("الوسيلة", "Outlet"),
    "r.filter.person": ("الشخص", "Person"),
    "r.filter.shown": ("فقرات ظاهرة:", "paragraphs shown:"),
    "r.cues": ("ألفاظ النسبة والوسائل والمتحدثون", "mark cues, outlets and speakers"),
    "r.hint": (
        "انقر فقرة لترى ما تقوم عليه. بلوحة المفاتيح: Tab ثم Enter، والسهمان ↑ ↓ بين الفقرات، وEsc للإغلاق.",
        "Click a paragraph to see what it rests on. By keyboard: Tab, then Enter; ↑ ↓ go from paragraph to "
        "paragraph, Esc closes.",
    ),
    "r.evidence": ("ما تقوم عليه {place}", "What {place} rests on"),
    "r.close": ("إغلاق", "Close"),
    "r.nothing": ("لا ربط ولا ملاحظة على هذه الفقرة.", "No link and no flag here."),
    "r.nolink": ("لم يُربط شيء بمصدر.", "Nothing is linked to a source."),
    "r.pair": ("الكلمات وأصلها", "The words and their original"),
    "r.in-article": ("في المقال", "in the article"),
    "r.linked-by": ("ربطه {who}", "linked by {who}"),
    "r.linked-on": ("رُبط في {at}", "linked on {at}"),
    "r.unconfirmed": ("لم يؤكده شخص ثان", "not confirmed by a second person"),
    "r.context": ("المقطع في سياقه", "The passage in its context"),
    "r.typed": ("مقطع كُتب باليد، لم يُعثر عليه في نسخة محفوظة", "a passage as typed, not found in a snapshot"),
    "r.history": ("تاريخ الفقرة", "The paragraph's history"),
    "r.brought": ("جاءت بها المراجعة {revision}", "brought by revision {revision}"),
    "r.changed": ("غيّرتها المراجعة {revision}", "changed by revision {revision}"),
    "r.deleted": ("محذوف:", "deleted:"),
    "r.inserted": ("مضاف:", "inserted:"),
    "r.gone": ("روابط زالت فقراتها", "Links whose paragraphs are gone"),
    "r.mark.corrected": ("صحّحته وسيلته", "corrected by its outlet"),
    "r.mark.retracted": ("سحبته وسيلته", "retracted by its outlet"),
    "r.carrier": ("عبر {carrier}", "carried by {carrier}"),
    "r.cites": ("ينقل عن {sources}", "has it from {sources}"),
    "r.log": ("السجل وهذا الملف", "The log, and this file"),
    "r.file": (
        "يحمل الملف بياناته وبصماتها، ويُفحص بلا قاعدة البيانات: provenance verify-report FILE. الفحص يكشف ما غُيّر "
        "فيه بعد كتابته، ما لم يكتب المغيّر إيصالًا جديدًا أيضًا؛ فذلك لا يكشفه إلا السجل، أو بصمة الملف إن سُجّل تسليمه.",
        "The file carries its data and their hashes, and is checked without the database: provenance verify-report "
        "FILE. That finds what was altered in it since, unless whoever altered it also wrote a new receipt; only the "
        "log finds that, or the file's own hash where it was issued.",
    ),
    "r.rules": ("ما تعنيه القواعد", "What the rules mean"),
    "r.empty": ("المقال بلا فقرات.", "The article has no paragraphs."),
    "r.kind.class": ("{word}: {count}", "{word}: {count}"),
}  # fmt: skip


def label(key: str, lang: str, **words: object) -> str:
    """The words for `key` in `lang`, from this page's labels or those that all reports share."""
    if key in _LABELS:
        arabic, english = _LABELS[key]
        return (arabic if lang == "ar" else english).format(**words)
    if key in record_labels.KEYS:
        return record_labels.label(key, lang, **words)
    if key in history_labels.KEYS:
        return history_labels.label(key, lang, **words)
    return labels.label(key, lang, **words)
