"""S06, S07, S08: where the desk's own voice and the source's run into each other."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from provenance.audit.laid import Laid, Sentence, laid
from provenance.audit.places import at
from provenance.audit.rule import Rule
from provenance.audit.sourcing import needs_body
from provenance.record import ArticleRecord, Attribution, Flag, Kind, Paragraph, Place, Severity, Sourcing, Span
from provenance.text.stems import bare
from provenance.text.word_sets import word_set

FULL = 8  # words of a sentence that states something of its own


def uncredited_sentences(record: ArticleRecord) -> Iterator[Flag]:
    """A full sentence that no credit touches, inside a paragraph that is sourced by another of its sentences."""
    for paragraph in record.of_kind(Kind.BODY):
        if paragraph.sourcing is not Sourcing.SOURCED:
            continue
        text = laid(paragraph)
        credited = credited_sentences(paragraph, text)
        for sentence in text.sentences:
            if states(text, sentence) and sentence not in credited:
                place = Place(paragraph.number, sentence.start, sentence.end)
                yield Flag("S06", "uncredited-sentence", Severity.INFO, place)


def states(text: Laid, sentence: Sentence) -> bool:
    """Whether the sentence is a full one that asks nothing."""
    words = sum(text.words.is_word(i) for i in range(sentence.first, sentence.last))
    return words >= FULL and text.folded[sentence.last - 1] not in ("؟", "?")


def credited_sentences(paragraph: Paragraph, text: Laid) -> set[Sentence]:
    """The sentences in which words of a credit stand, the last of a long content included."""
    given = paragraph.attributions
    spans = [s for a in given for s in (a.cue, a.speaker, a.outlet_text, a.content) if s is not None]
    return {text.sentence_at(offset) for span in spans for offset in (span.start, span.end - 1)}


_WHICH = word_set("وهو وهي")
_WHAT = word_set("ما مما الأمر")
_INFERS = word_set(
    "يعني تعني يثير تثير أثار أثارت دفع دفعت يدفع تدفع أدى أدت يؤدي تؤدي أسفر أسفرت يشير تشير يدل تدل يعكس تعكس "
    "يؤكد تؤكد "
    "يفسر تفسر يوحي توحي ينذر تنذر يهدد تهدد جعل جعلت يجعل تجعل يكشف تكشف يبرر تبرر يبين تبين يظهر تظهر يرجح ترجح عزز "
    "عززت يعزز تعزز اعتبر اعتبرت يعتبر تعتبر يعد تعد"
)
_RELATIVES = word_set("الذي التي الذين والذي والتي والذين اللذان اللذين واللذان")
_HEDGING = word_set("يعتقد يظن يرجح يعتبر تعتبر يشتبه يفترض يزعم يقال يبدو يتوقع")


_HINGES = _WHICH | _WHAT | _RELATIVES


def credit_overruns(record: ArticleRecord) -> Iterator[Flag]:
    """An inference or a hedge of the desk's own that hangs on credited words: وهو ما يعني, والتي يُعتقد أن."""
    for paragraph in record.of_kind(Kind.BODY):
        text = laid(paragraph)
        for sentence, opens in credited_from(paragraph, text).items():
            yield from _overruns(paragraph, text, sentence, opens)


def credited_from(paragraph: Paragraph, text: Laid) -> dict[Sentence, int]:
    """From where on each sentence tells what somebody is credited with, the credit standing before it."""
    opens: dict[Sentence, int] = {}
    for credit in paragraph.attributions:
        content = credit.content
        if content is None or credit.side or (credit.cue is not None and credit.cue.start >= content.start):
            continue
        sentence = text.sentence_at(content.start)
        opens[sentence] = min(opens.get(sentence, content.start), content.start)
    return opens


def _overruns(paragraph: Paragraph, text: Laid, sentence: Sentence, opens: int) -> Iterator[Flag]:
    for i in range(sentence.first + 1, sentence.last - 1):
        if text.folded[i] not in _HINGES or text.words.start[i] <= opens or i in text.inside:
            continue
        length = _hinge(text, i)
        if length:
            start, end = text.words.start[i], _clause_end(text, i, sentence)
            params = {"words": paragraph.text[start : text.words.end[i + length - 1]]}
            place = Place(paragraph.number, start, end)
            yield Flag("S07", "credit-overrun", Severity.INFO, place, params=params)


def _hinge(text: Laid, i: int) -> int:
    """How many tokens from i on hang the desk's own thought on what precedes: وهو ما يعني, ما دفع, والذي يعتبر."""
    here, after = text.folded[i], text.folded[i + 1]
    third = text.folded[i + 2] if i + 2 < len(text.folded) else ""
    comma = text.folded[i - 1] in ("،", ",", '"', "»", "”", ".")
    if here in _WHICH and after in ("ما", "امر") and third in _INFERS:
        return 3
    if comma and here in _WHAT and after in _INFERS:
        return 2
    if comma and here == "الامر" and after == "الذي" and third in _INFERS:
        return 3
    if here in _RELATIVES and after in _HEDGING and _is_own_hedge(text, i + 1):
        return 2
    return 0


def _is_own_hedge(text: Laid, i: int) -> bool:
    """يُعتقد أن, يعتبر العدو: the passive of nobody. يعتقد الخبراء, يعتبرها الجيش have a subject."""
    after = text.folded[i + 1] if i + 1 < len(text.folded) else ""
    if text.folded[i] in ("يعتبر", "تعتبر"):
        return text.folded[i - 1][:1] == "و" and not after.endswith(("ون", "ين"))
    return after in ("ان", "انه", "انها", "بان", "بانه", "بانها", "في", "انهم")


def _clause_end(text: Laid, i: int, sentence: Sentence) -> int:
    for j in range(i + 2, sentence.last):
        if text.folded[j] in ("،", ",", "؛"):
            return text.words.end[j - 1]
    return text.words.end[max(i, sentence.last - 2)]


_MANY = word_set("دول الدول حكومات الحكومات عواصم أطراف جهات قوى دوائر بلدان")
_REPEATED = word_set("متكررة متعددة عدة مختلفة سابقة عديدة متفرقة متتالية")
_SAYINGS = word_set("تصريحات بيانات مواقف خطابات كلمات أحاديث مناسبات")
_DOCUMENTS = word_set("بيان تقرير وثيقة رسالة مذكرة قرار خطاب مؤتمر جلسة تغريدة مقابلة حوار قمة اجتماع لقاء متحدث")


def positions_without_occasion(record: ArticleRecord) -> Iterator[Flag]:
    """ "Countries see", "repeated statements": no date, no spokesman, no document to look up."""
    for paragraph in record.of_kind(Kind.BODY):
        text = laid(paragraph)
        for attribution in paragraph.attributions:
            span = attribution.speaker if _speaks_for_many(attribution) else _repeated(attribution, text)
            if span is None or _has_occasion(text, text.sentence_at(span.start)):
                continue
            params = {"words": span.text}
            yield Flag("S08", "position-without-occasion", Severity.INFO, at(paragraph, span), params=params)
            break


def _speaks_for_many(attribution: Attribution) -> bool:
    if attribution.speaker is None or attribution.outlets:
        return False
    found = attribution.speaker.text.split()
    from provenance.text.folding import fold

    return any(bare(fold(word)) in _MANY or fold(word) in _MANY for word in found[:3])


def _repeated(attribution: Attribution, text: Laid) -> Span | None:
    cue = attribution.cue
    if cue is None:
        return None
    i = text.token_at(cue.start)
    for j in range(i, min(i + 4, len(text.folded) - 1)):
        if bare(text.folded[j]) in _SAYINGS and bare(text.folded[j + 1]) in _REPEATED:
            return Span.cut(text.text, text.words.start[j], text.words.end[j + 1])
    return None


def _has_occasion(text: Laid, sentence: Sentence) -> bool:
    at = bisect_left(text.moments, sentence.first, key=lambda moment: moment.first)
    if at < len(text.moments) and text.moments[at].first < sentence.last:
        return True
    return any(bare(text.folded[i]) in _DOCUMENTS for i in range(sentence.first, sentence.last))


UNCREDITED = Rule("S06", "uncredited-sentence", Severity.INFO, uncredited_sentences, on=False, cannot_run=needs_body)
OVERRUN = Rule("S07", "credit-overrun", Severity.INFO, credit_overruns, cannot_run=needs_body)
NO_OCCASION = Rule("S08", "position-without-occasion", Severity.INFO, positions_without_occasion, cannot_run=needs_body)
