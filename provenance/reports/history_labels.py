"""What revisions, their differences and the log say of themselves, in Arabic and English."""

from __future__ import annotations

_LABELS: dict[str, tuple[str, str]] = {
    "fate.kept": ("باقية", "kept"),
    "fate.reworded": ("معاد صياغتها", "reworded"),
    "fate.moved": ("منقولة", "moved"),
    "fate.split": ("مقسومة", "split"),
    "fate.merged": ("مدموجة", "merged"),
    "fate.new": ("جديدة", "new"),
    "fate.restored": ("عادت", "restored"),
    "fate.gone": ("محذوفة", "gone"),
    "link.kept": ("باق", "kept"),
    "link.moved": ("انتقل مع كلماته", "moved with its words"),
    "link.followed": ("تغيرت كلماته: للمراجعة", "reworded: to be reviewed"),
    "link.candidate": ("أقرب ما في المقال: {handle} ({percent} %)", "nearest: {handle} ({percent} %)"),
    "link.restored": ("عاد مع كلماته", "restored with its words"),
    "link.orphaned": ("يتيم: زالت كلماته", "orphaned: its words are gone"),
    "size.small": ("إملاء وترقيم فقط", "spelling and punctuation only"),
    "size.number": ("تغيّر رقم", "a number changed"),
    "space": ("مسافات فقط", "spacing only"),
    "kind": ("النوع: {before} ← {after}", "kind: {before} → {after}"),
    "moved-from": ("من ¶{place}", "from ¶{place}"),
    "with": ("مع {handles}", "with {handles}"),
    "from": ("من {handles}", "from {handles}"),
    "into": ("في {handles}", "into {handles}"),
    "revised": ("{slug}: المراجعة {number}", "{slug}: revision {number}"),
    "revised.count": ("{fate} {count}", "{count} {fate}"),
    "links": ("الروابط", "links"),
    "compared": ("{slug}: المراجعة {before} ← {after}", "{slug}: rev{before} → rev{after}"),
    "compared.same": ("لا فرق.", "No difference."),
    "credit.lost": ("نسبة زالت", "credit lost"),
    "credit.gained": ("نسبة أضيفت", "credit added"),
    "credit.nobody": ("جهة غير مسماة", "nobody by name"),
    "blame": ("{slug}: من كتب ماذا", "{slug}: who brought which words"),
    "backing.backed": ("وراءها مصدر", "backed by a source"),
    "backing.added": ("أضيفت بعد الربط: من عند المكتب", "added after linking: the desk's own"),
    "backing.unlinked": ("بلا ربط", "not linked"),
    "log.none": ("لا أفعال بعد.", "No acts yet."),
}

KEYS = frozenset(_LABELS)


def label(key: str, lang: str, **words: object) -> str:
    """The words for `key` in `lang` ("ar" or "en"), with `words` filled in."""
    arabic, english = _LABELS[key]
    said = arabic if lang == "ar" else english
    return said.format(**words) if words else said
