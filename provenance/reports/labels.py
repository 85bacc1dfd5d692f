"""Every word that a report or the command line says of its own, in Arabic and English."""

from __future__ import annotations

_LABELS: dict[str, tuple[str, str]] = {
    "kind.title": ("عنوان", "title"),
    "kind.date": ("تاريخ", "date"),
    "kind.byline": ("توقيع", "byline"),
    "kind.heading": ("عنوان فرعي", "heading"),
    "kind.caption": ("تعليق صورة", "caption"),
    "kind.pull_quote": ("جملة مبرزة", "pull quote"),
    "kind.related_link": ("رابط ذو صلة", "related link"),
    "kind.body": ("متن", "body"),
    "sourcing.sourced": ("بمصدر", "sourced"),
    "sourcing.through_unnamed": ("بمصدر عبر من لم يُسمّ", "sourced through unnamed people"),
    "sourcing.anonymous": ("بمصدر مجهول الاسم", "anonymous"),
    "sourcing.vague": ("بمصدر مبهم", "vague"),
    "sourcing.unsourced": ("بلا مصدر", "unsourced"),
    "sourcing.not_applicable": ("لا وقائع تُنسب", "nothing to credit"),
    "speaker.anonymous": ("مجهول الاسم", "unnamed"),
    "speaker.named": ("مذكور بالاسم", "named"),
    "speaker.organisation": ("جهة", "organisation"),
    "speaker.outlet": ("وسيلة إعلام", "outlet"),
    "speaker.document": ("وثيقة", "document"),
    "speaker.none": ("نسبة", "credit"),
    "speaker.resolved": ("{kind}، بالإحالة", "{kind}, by reference"),
    "outlet.reference": ("{outlets} بالإحالة", "{outlets} by reference"),
    "severity.info": ("معلومة", "info"),
    "severity.warning": ("تنبيه", "warning"),
    "severity.error": ("خطأ", "error"),
    "severity.block": ("مانع", "block"),
    "published": ("نُشر في {date}", "published {date}"),
    "not-run": ("لم تُشغَّل: {rules}", "not run: {rules}"),
    "not-run.rules": ("{codes} ({reason})", "{codes} ({reason})"),
    "accepted": ("مقبول في خط الأساس: {flags}", "{flags} accepted by baseline"),
    "article": ("المقال كله", "the whole article"),
    "md.heading": ("مصادر {path}", "Provenance of {path}"),
    "md.paragraphs": ("الفقرات", "Paragraphs"),
    "md.flags": ("الملاحظات", "Flags"),
    "md.none": ("لا ملاحظات.", "No flags."),
    "md.kind": ("النوع", "Kind"),
    "md.class": ("الإسناد", "Class"),
    "md.credited": ("المنسوب إليهم", "Credited"),
    "demo.article": ("مقال كُتب لهذا العرض: {file}", "An article written for this demo: {file}"),
    "demo.named-in": ("سُمّيت في", "named in"),
    "demo.outlet": ("لفظ الوسيلة", "the outlet's words"),
    "demo.cue": ("لفظ النسبة", "the crediting words"),
    "demo.speaker": ("المتحدث", "the speaker"),
    "demo.content": ("المنسوب", "what is credited"),
    "rule.off": ("مطفأة ما لم تُطلب", "off unless selected"),
    "rule.why": ("لماذا", "why"),
    "rule.principle": ("المبدأ", "principle"),
    "rule.bad": ("مثال سيئ", "bad example"),
    "rule.good": ("مثال جيد", "good example"),
    "comma": ("، ", ", "),
    "summary": ("{files}: {flags}", "{files}: {flags}"),
    "summary.unread": ("؛ تعذّرت قراءة {files}", "; {files} could not be read"),
    "baseline.written": (
        "كُتب خط الأساس في {path}: قُبل {flags}",
        "baseline written to {path}: {flags} accepted",
    ),
}  # fmt: skip


def label(key: str, lang: str, **words: object) -> str:
    """The words for `key` in `lang` ("ar" or "en"), with `words` filled in."""
    arabic, english = _LABELS[key]
    said = arabic if lang == "ar" else english
    return said.format(**words) if words else said
