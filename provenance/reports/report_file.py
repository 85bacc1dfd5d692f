"""What is found in a report file, said to people and to programs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from provenance.record import Severity, Sourcing
from provenance.record.overview import Issued
from provenance.reports.contract import escaped_json
from provenance.reports.lines import Line, Tone, line
from provenance.reports.receipt_check import Fault, ReportFile, Standing
from provenance.reports.record_labels import day

SCHEMA = "provenance-verify-report/1"

_LABELS: dict[str, tuple[str, str]] = {
    Fault.NO_RECEIPT: (
        "ليس فيه إيصال: ليس تقريرًا كتبه هذا البرنامج بصيغة html، أو نُزع إيصاله أو كُسر",
        "it has no receipt: it is no HTML report of this program, or the receipt was taken out or broken",
    ),
    Fault.RECEIPT: ("غُيّر الإيصال نفسه", "the receipt itself was altered"),
    Fault.DATA: ("غُيّرت البيانات التي يحملها", "the data that it carries were altered"),
    Fault.TEXT: ("غُيّرت كلمات الفقرة {of}", "the words of paragraph {of} were altered"),
    Fault.PAGE: (
        "غُيّر شيء في الصفحة خارج كلمات المقال",
        "something of the page was altered, outside the article's words",
    ),
    "of": ("تقرير عن {article}، المراجعة {revision}", "a report on {article}, revision {revision}"),
    "whole": (
        "الملف متفق مع إيصاله: الكلمات والبيانات والصفحة",
        "the file agrees with its receipt: words, data and page",
    ),
    Standing.KNOWN: (
        "بصمة السجل التي كُتب عندها معروفة (القيد {seq})، وكلمات المقال فيه هي هذه",
        "the log holds the head it was written at (event {seq}), and has the same words",
    ),
    Standing.UNKNOWN: (
        "لا يعرف السجل البصمة التي كُتب عندها: الإيصال ليس من هذا السجل، أو غُيّر السجل بعده",
        "the log does not hold the head it was written at: it is of another log, or the log was altered since",
    ),
    Standing.DIFFERS: (
        "بصمة السجل معروفة (القيد {seq})، لكن كلمات المقال في السجل غير التي في الملف",
        "the log holds the head (event {seq}), but the article's words there are not those of the file",
    ),
    Standing.NOT_ASKED: (
        "لم تُطلب البصمة من أي سجل: من كتب الملف كله من جديد مع إيصاله لا يُكشف هكذا. أعط ‎--db",
        "no log was asked: whoever wrote the whole file anew, receipt and all, is not found out so. Give --db",
    ),
    "issued": (
        "هذا الملف بعينه سُلّم في {at}، إلى {to}، سلّمه {by}",
        "this very file was given out on {at}, to {to}, by {by}",
    ),
    "issued.not": ("لم يُسجَّل تسليم هذا الملف بعينه", "no record that this very file was given out"),
    "nobody": ("من لم يُذكر", "nobody named"),
    "proves": (
        "هذا لا يثبت أن المسجَّل صحيح، بل أنه هو ما كُتب.",
        "This does not prove that what was recorded is true, only that this is what was written.",
    ),
}  # fmt: skip


def label(key: str, lang: str, **words: object) -> str:
    """The words for `key` in `lang`."""
    arabic, english = _LABELS[key]
    return (arabic if lang == "ar" else english).format(**words)


def report_file_lines(
    path: str, found: ReportFile, standing: Standing, seq: int | None, issued: Sequence[Issued], lang: str
) -> Iterator[Line]:
    """Whose report it is, what does not hold in it, and what the log says."""
    yield line((path, Tone.HEADING))
    receipt = found.receipt
    if receipt:
        words = {"article": receipt.get("article"), "revision": receipt.get("revision")}
        yield line(label("of", lang, **words), indent=4)
    for fault, of in found.faults:
        yield line((label(fault, lang, of=of), Severity.ERROR), indent=4)
    if receipt and not found.faults:
        yield line((label("whole", lang), Sourcing.SOURCED), indent=4)
    if found.head is None:
        yield from (line((_issued(one, lang), Sourcing.SOURCED), indent=4) for one in issued)
        return
    tones = {Standing.KNOWN: Sourcing.SOURCED, Standing.NOT_ASKED: Severity.WARNING}
    yield line((label(standing, lang, seq=seq), tones.get(standing, Severity.ERROR)), indent=4)
    if standing is not Standing.NOT_ASKED:
        yield from (line(_issued(one, lang), indent=4) for one in issued)
        if not issued:
            yield line((label("issued.not", lang), Tone.QUIET), indent=4)
    yield line((label("proves", lang), Tone.QUIET), indent=4)


def _issued(one: Issued, lang: str) -> str:
    return label("issued", lang, at=day(one.at), to=one.recipient or label("nobody", lang), by=one.by)


def report_file_json(
    path: str, found: ReportFile, standing: Standing, seq: int | None, issued: Sequence[Issued]
) -> str:
    """The same as one JSON object. `head`: known, unknown, differs (other words), or not-asked."""
    receipt = found.receipt
    told = {key: receipt.get(key) for key in ("article", "uuid", "revision", "public", "events")} if receipt else None
    return escaped_json(
        {
            "schema": SCHEMA,
            "path": path,
            "sha256": found.sha256,
            "report": told,
            "faults": [{"fault": fault, "paragraph": of or None} for fault, of in found.faults],
            "head": standing,
            "event": seq,
            "issued": [one._asdict() for one in issued],
        }
    )
