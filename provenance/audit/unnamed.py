"""S04, S05: what else is asked of a source without a name."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.audit.laid import laid
from provenance.audit.places import at
from provenance.audit.rule import Rule
from provenance.audit.sourcing import needs_body
from provenance.record import ArticleRecord, Attribution, Flag, Kind, Paragraph, Severity, Sourcing, Span
from provenance.text.stems import bare, stem
from provenance.text.word_sets import word_set
from provenance.text.words import words

_ANYBODY = word_set(
    "مصدر مصادر مسؤول مسؤولون مسؤولين مسؤولة مسئول مسئولين شخص أشخاص مطلع مطلعة مطلعون مطلعين مقرب مقربة موثوق "
    "موثوقة خاص خاصة "
    "كبير كبار رفيع المستوى رفيعي رفيعة هذا هذه نفسه نفسها ذاته ذاتها آخر آخرون آخرين لم يسمه تسمه يكشف عن اسمه "
    "هويته طلب عدم"
)
_NATIONS_END = ("ي", "يه", "يين", "يون", "يات")
_POSITIONS = frozenset(
    stem(word)
    for word in word_set(
        "قضائي قضائية أمني أمنية عسكري عسكرية حكومي حكومية دبلوماسي دبلوماسية طبي طبية حزبي برلماني برلمانية "
        "استخباراتي "
        "استخباراتية رئاسي رئاسية ملاحي نقابي شرطي قيادي دفاعي وزاري رسمي رسمية محلي محلية ميداني ميدانية دبلوماسيون"
    )
)
_REASONS = word_set(
    "شريطة شرط بشرط اشترط اشترطت اشترطوا طلب طلبت طلبوا طالبا طالبين فضل فضلت فضلوا رفض رفضت رفضوا مفضلا رافضا "
    "مخول مخولين مخولا مصرح حساسية لحساسية خشية خوفا"
)
_NAMING = word_set("الكشف ذكر كشف اسمه اسمها أسمائهم هويته هويتها هوياتهم هويتهم التصريح بالحديث الإفصاح نشر")
_ACCUSES = word_set(
    "اتهم اتهمت اتهموا اتهما يتهم تتهم يتهمون اتهام اتهامات متهما متهمة متهمين أدان أدانت أدانوا يدين تدين يدينون "
    "تدينون"
)


def unexplained_anonymity(record: ArticleRecord) -> Iterator[Flag]:
    """Only unnamed people are credited, and neither their position nor why they are unnamed is told."""
    for paragraph in record.of_kind(Kind.BODY):
        if paragraph.sourcing is not Sourcing.ANONYMOUS or gives_a_reason(paragraph):
            continue
        for attribution in paragraph.attributions:
            speaker = attribution.speaker
            if attribution.credit is Sourcing.ANONYMOUS and speaker is not None and not attribution.side:
                if not attribution.anaphoric and not _has_position(paragraph, speaker):
                    params = {"words": speaker.text}
                    yield Flag("S04", "anonymity-unexplained", Severity.INFO, at(paragraph, speaker), params=params)
                break


def gives_a_reason(paragraph: Paragraph) -> bool:
    """Whether the prose says why somebody is unnamed."""
    found = set(laid(paragraph).folded)
    return bool(found & _REASONS) and any(word in found or "ب" + word in found for word in _NAMING)


def _has_position(paragraph: Paragraph, speaker: Span) -> bool:
    """Whether more is said of who speaks than مصدر, مسؤول and a nationality."""
    text = laid(paragraph)
    first, last = text.token_at(speaker.start), text.token_at(speaker.end - 1) + 1
    found = [w for w in text.folded[first:last] if w[:1].isalpha()]
    if any(stem(word) in _POSITIONS for word in found):
        return True
    if last < len(text.folded) and (text.folded[last] in _DESCRIBED or text.folded[last].startswith("بال")):
        return True
    rest = [w for w in found if bare(w) not in _ANYBODY]
    return any(not word.endswith(_NATIONS_END) for word in rest)


_DESCRIBED = word_set("في مطلع مطلعة مطلعون مطلعين مقرب مقربة مقربون مقربين داخل من لدى عن")


def anonymous_accusations(record: ArticleRecord) -> Iterator[Flag]:
    """An unnamed source accuses somebody, under an accusing cue, and no outlet vouches for the source."""
    for paragraph in record.of_kind(Kind.BODY):
        for attribution in paragraph.attributions:
            if accuses(attribution):
                speaker = attribution.speaker or attribution.cue
                assert speaker is not None  # noqa: S101
                params = {"words": speaker.text}
                yield Flag("S05", "anonymous-accusation", Severity.WARNING, at(paragraph, speaker), params=params)


def accuses(attribution: Attribution) -> bool:
    """Whether somebody unnamed is credited by an accusing cue."""
    if attribution.credit not in (Sourcing.ANONYMOUS, Sourcing.VAGUE) or attribution.cue is None:
        return False
    return any(bare(word) in _ACCUSES or word in _ACCUSES for word in words(attribution.cue.text).folded)


UNEXPLAINED = Rule("S04", "anonymity-unexplained", Severity.INFO, unexplained_anonymity, cannot_run=needs_body)
ACCUSATION = Rule("S05", "anonymous-accusation", Severity.WARNING, anonymous_accusations, cannot_run=needs_body)
