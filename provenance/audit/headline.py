"""A04, Q03, D01: what the headline says, and what the body says of it."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.audit.laid import Laid, laid
from provenance.audit.places import whole
from provenance.audit.rule import Rule
from provenance.record import ArticleRecord, Flag, Kind, Paragraph, Param, Place, Severity, Sourcing
from provenance.text.stems import is_content
from provenance.text.values import Number
from provenance.text.word_sets import word_set

TERM = 2  # quoted words of a headline that may be a name or a term


def needs_title(record: ArticleRecord) -> str | None:
    """Why a rule about the headline cannot look, or None."""
    if record.language != "ar":
        return "not-arabic"
    if not record.title:
        return "no-title"
    return None if record.of_kind(Kind.BODY) else "no-body"


def _headline(record: ArticleRecord) -> Paragraph:
    """The title's paragraph; one without a number where the title was given beside the file."""
    known = next(iter(record.of_kind(Kind.TITLE)), None)
    return known if known is not None else Paragraph(0, record.title or "", Kind.TITLE)


def _place(title: Paragraph, start: int, end: int) -> Place | None:
    return Place(title.number, start, end) if title.number else None


def dropped_attributions(record: ArticleRecord) -> Iterator[Flag]:
    """The headline states as fact what every paragraph that tells it credits to somebody."""
    title = _headline(record)
    text = laid(title)
    if credits_or_asks(text):
        return
    for start, end in _parts(text):
        credited = [] if _credits(title, start, end) else _credited_by(record, text, start, end)
        if credited:
            words = title.text[start:end].strip()
            related = tuple(whole(p, "credited") for p in credited[:3])
            at = _place(title, start, end)
            params: dict[str, Param] = {"words": words, "paragraph": credited[0].number}
            yield Flag("A04", "headline-drops-attribution", Severity.WARNING, at, related, params)
            return


def credits_or_asks(text: Laid) -> bool:
    """Whether the headline claims nothing in the desk's own voice: a question, "X: …", a quotation."""
    return text.folded[-1:] in (["؟"], ["?"]) or ":" in text.folded or _is_quoted(text)


def _parts(text: Laid) -> Iterator[tuple[int, int]]:
    """The parts of a headline that dots in a row divide, as offsets."""
    start = 0
    for i, sign in enumerate(text.folded):
        if sign.startswith("..") or sign in ("…", "؛"):
            yield start, text.words.start[i]
            start = text.words.end[i]
    yield start, len(text.text)


def _credits(title: Paragraph, start: int, end: int) -> bool:
    """Whether this part of the headline credits somebody itself."""
    spans = [s for a in title.attributions for s in (a.cue, a.speaker, a.outlet_text) if s is not None]
    text = laid(title)
    spoken = any(w in _SPEECH_ACTS for i, w in enumerate(text.folded) if start <= text.words.start[i] < end)
    return spoken or any(start <= span.start < end for span in spans)


_SPEECH_ACTS = word_set(
    "يرد ترد يردون يعلن تعلن يعلنون يؤكد تؤكد ينفي تنفي يدعو تدعو يطالب تطالب يطالبون يتهم تتهم يتهمون يهدد تهدد "
    "يحذر تحذر "
    "يعزي تعزي يهنئ تهنئ يرحب ترحب يدين تدين يندد تندد يطلب تطلب يقترح تقترح يتعهد تتعهد يعد تعد يكشف تكشف ينتقد "
    "تنتقد يقول "
    "تقول يرى ترى يصف تصف يعتذر تعتذر يتوعد تتوعد يشكر تشكر يقر تقر يعترف تعترف يبحث يبحثان تبحث يناقش يناقشان "
    "تناقش يرفض "
    "ترفض يوافق توافق"
)


def _is_quoted(text: Laid) -> bool:
    """Quotation marks in a headline count as credit, unless they stand around a name."""
    return any(q.last - q.first > TERM for q in text.quoted)


COVERED = 0.6  # share of a headline's words that a paragraph must hold in order to tell the same
RETOLD = 0.7  # the same for a paragraph that tells it without credit
NEEDED = 3  # words at least


def _credited_by(record: ArticleRecord, text: Laid, start: int, end: int) -> list[Paragraph]:
    """The paragraphs that credit what the headline says here, where none tells it without credit."""
    told = [i for i in text.content if start <= text.words.start[i] < end and not text.folded[i].isdecimal()]
    if len(told) < NEEDED:
        return []
    credited: list[Paragraph] = []
    for paragraph in record.of_kind(Kind.BODY):
        found = laid(paragraph)
        share = sum(found.has(text.folded[i], least=3) for i in told) / len(told)
        if share >= RETOLD and paragraph.sourcing is Sourcing.UNSOURCED:
            return []
        if share >= COVERED and _doubtful(paragraph):
            credited.append(paragraph)
    return credited


def _doubtful(paragraph: Paragraph) -> bool:
    """Whether the claim is another's: an outlet's, an unnamed or a vague source's, or of a party among several."""
    if paragraph.sourcing in (Sourcing.ANONYMOUS, Sourcing.VAGUE):
        return True
    return any(a.outlets and not a.side for a in paragraph.attributions) or (
        paragraph.sourcing is Sourcing.SOURCED
        and any(_is_a_party(a.speaker.text) for a in paragraph.attributions if a.speaker)
    )


_PARTIES = word_set("مجموعات المعارضة معارضة نشطاء ناشطون حركة جماعة جبهة فصيل فصائل ميليشيا تنظيم المرصد حزب متمردون")


def _is_a_party(speaker: str) -> bool:
    from provenance.text.words import words

    return any(w in _PARTIES or w[2:] in _PARTIES for w in words(speaker).folded)


def misquoting_headlines(record: ArticleRecord) -> Iterator[Flag]:
    """Words between the headline's quotation marks that the body does not hold, or not in this form."""
    title = _headline(record)
    text = laid(title)
    body = [laid(p) for p in record.paragraphs if p.kind in (Kind.BODY, Kind.CAPTION, Kind.PULL_QUOTE)]
    for quotation in text.quoted:
        inside = range(quotation.first, quotation.last)
        quoted = [i for i in inside if text.words.is_word(i)]
        if len(quoted) <= TERM or not quotation.closed:
            continue
        missing = [i for i in quoted if is_content(text.folded[i]) and not _is_in(text.folded[i], body)]
        start, end = text.words.start[quotation.first], text.words.end[quotation.last - 1]
        place = _place(title, start, end)
        if missing:
            words = "، ".join(title.text[text.words.start[i] : text.words.end[i]] for i in missing)
            yield Flag("Q03", "headline-quote-not-in-body", Severity.ERROR, place, params={"words": words, "case": ""})
        elif not _stands_in([text.folded[i] for i in quoted], body):
            params = {"words": title.text[start:end], "case": "form"}
            yield Flag("Q03", "headline-quote-not-in-body", Severity.INFO, place, params=params)


def _is_in(folded: str, body: list[Laid]) -> bool:
    """Whether the body holds a form of the word, or the other name of a country."""
    other = _COUNTRIES.get(folded[2:] if folded.startswith("ال") else folded)
    return any(b.has(folded) or (other is not None and other in b.folded) for b in body)


_COUNTRIES = {"امريكا": "المتحده", "اميركا": "المتحده", "بريطانيا": "المتحده"}


def _stands_in(quoted: list[str], body: list[Laid]) -> bool:
    wanted = " " + " ".join(quoted) + " "
    return any(wanted in " " + " ".join(w for w in b.folded if w[:1].isalnum()) + " " for b in body)


# --- D01 ---

_LISTED = word_set(
    "أسباب طرق طريقة أشياء نصائح معلومات حقائق أسئلة سؤال خطوات صور صورة نقاط أمور فوائد علامات دروس قصص أفكار "
    "عوامل سيناريوهات "
    "محطات رسائل مشاهد تطبيقات أطعمة كلمات سبب معلومة نصيحة حقيقة خيارات ملفات"
)
_MEASURES = word_set("سنة شهر أسبوع يوم ساعة دقيقة")
OPENING = 4  # body paragraphs that tell what the headline is about
_TITLES = word_set(
    "الرئيس الرئيسة الوزير الوزيرة المستشار المستشارة السيناتور الجنرال الملك الملكة الأمير الأميرة البابا السفير "
    "النائب المبعوث القاضي اللواء العميد العقيد"
)


def unsupported_headlines(record: ArticleRecord) -> Iterator[Flag]:
    """A number, a country or the bearer of a title that the headline names and the body does not."""
    title = _headline(record)
    text = laid(title)
    body = [p for p in record.paragraphs if p.kind not in (Kind.TITLE, Kind.DATE, Kind.BYLINE, Kind.RELATED_LINK)]
    for number in text.numbers:
        if not _is_supported(number, body):
            nearest = _nearest(number, body)
            params = {"words": text.text[number.start : number.end], "case": "number"}
            related = (nearest,) if nearest else ()
            place = _place(title, number.start, number.end)
            yield Flag("D01", "headline-unsupported", Severity.ERROR, place, related, params)
    for start, end in names(text):
        if not any(laid(p).has(text.folded[i]) for p in body for i in [text.token_at(start)]):
            params = {"words": text.text[start:end], "case": "name"}
            place = _place(title, start, end)
            yield Flag("D01", "headline-unsupported", Severity.ERROR, place, params=params)


def _is_supported(number: Number, body: list[Paragraph]) -> bool:
    """Whether the body tells a number that can be the same, or the number is one that counts items of the piece."""
    if number.counted in _LISTED or number.counted + "ه" in _LISTED or number.value in (0, 1):
        return True
    low, high = number.value * 0.9, number.value * 1.1  # headlines round
    for paragraph in body:
        for told in laid(paragraph).numbers:
            if number.compatible(told) or low <= told.value <= high:
                return True
    return number.counted in _MEASURES or _nearest(number, body) is None


def _nearest(number: Number, body: list[Paragraph]) -> Place | None:
    """Where the opening of the story counts the same with another number; far below it counts something else."""
    for paragraph in [p for p in body if p.kind is Kind.BODY][:OPENING]:
        for told in laid(paragraph).numbers:
            if told.counted == number.counted and told.counted:
                return Place(paragraph.number, told.start, told.end, "number")
    return None


def names(text: Laid) -> Iterator[tuple[int, int]]:
    """Names behind a title: الرئيس الفلاني; an adjective of country between them is passed over."""
    for i, word in enumerate(text.folded[:-1]):
        if word not in _TITLES:
            continue
        j = i + 1
        while j < len(text.folded) - 1 and is_content(text.folded[j]) and _is_nationality(text.folded[j]):
            j += 1
        name = text.folded[j]
        named = is_content(name) and len(name) > 3
        if named and not name.startswith(("ال", "ي", "ت", "س", "ل", "ب", "ف", "و")):
            yield text.words.start[j], text.words.end[j]


def _is_nationality(word: str) -> bool:
    return word.startswith("ال") and word.endswith(("ي", "يه"))


DROPPED = Rule("A04", "headline-drops-attribution", Severity.WARNING, dropped_attributions, cannot_run=needs_title)
MISQUOTED = Rule("Q03", "headline-quote-not-in-body", Severity.ERROR, misquoting_headlines, cannot_run=needs_title)
UNSUPPORTED = Rule("D01", "headline-unsupported", Severity.ERROR, unsupported_headlines, cannot_run=needs_title)
