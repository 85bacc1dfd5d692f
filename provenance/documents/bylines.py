"""Lines that say who wrote: place and desk, agency, translator, or a person's name alone."""

from __future__ import annotations

import re

from provenance.documents.line import Line
from provenance.documents.wording import conjoined, folded_set

LONGEST = 9  # words; "القاهرة - أحمد محمد وسارة علي، العربية نت" has eight
_NAME = range(1, 6)

_SIGNED = re.compile(
    r"^(?:\W*)(?:بقلم|كتب|كتبت|كتبه|كتبها|ترجمه|ترجمها|ترجمته|تحرير|اعداد|اعد|اعده|مراسل|مراسله|"
    r"متابعات|المصدر|المصادر|المترجم|المحرر|الكاتب|by|source|translated by|written by)\s?(?:/|:|-|\|)"
    r"|^(?:بقلم|by) "
    r"|\bبقلم\b"
    r"|^(?:\W*)نقلا عن\b"
    r"|^(?:نشر هذا (?:المقال|التقرير)|هذا (?:المقال|التقرير) منشور|ينشر هذا (?:المقال|التقرير))\b"
    r"|\bفريق (?:الترجمه|التحرير|العمل)\b|\b(?:قسم|وحده) (?:الترجمه|التحرير|المتابعه|الاخبار)\b"
    r"|^(?:خاص|خاصه|حصري)(?: ?[-/|:ـ]| ?$|ب| ل)"
)
_GENRE = re.compile(
    r"^(?:تقرير|تحقيق|حوار|متابعه|تغطيه|تصوير|تحليل)\s?[:/-] ?(?P<name>\S.*)$"
)  # a headline may begin so too
_AGENCY = re.compile(
    r"\b(?:وكالات|رويترز|فرانس ?برس|ا ?ف ?ب|اف ?ب|د ?ب ?ا|ا ?ب|ا ش ا|اسوشيتد ?برس|اسوشيتدبرس|الاناضول"
    r"|بلومبرغ|بلومبرج|سبوتنيك|"
    r"شينخوا|تاس|كونا|واس|وام|وفا|سانا|نوفوستي|انترفاكس|فرانس ?24|سكاي نيوز|سي ?ان ?ان|بي ?بي ?سي"
    r"|العربيه ?\.? ?نت|"
    r"الجزيره ?\.? ?نت|قناه العربيه|الشرق الاوسط|دويتشه فيله|يورونيوز|يو بي اي|افي|efe|afp|reuters|cnn"
    r"|bbc|ap|dpa|upi|xinhua)\b"
)
_SEPARATED = re.compile(r"[-ـ|/،,]|:\W*$")
_PLACE_AND_NAME = re.compile(r"^[^\W\d_][^:؛.!?؟\n-]{1,30}\s?(?:[-ـ|/]|:\s?[«\"“])\s?\S.{1,60}$")
_BARE_PLACE = re.compile(
    r"^[^.:؟!]{2,60}\((?:cnn|رويترز|ا ف ب|د ب ا|ا ب|بي بي سي|سي ان ان|الاناضول)\)\s?[-:]{1,3}$"
    r"|^[^\W\d_]+(?: [^\W\d_]+)? ?\((?:رويترز|ا ?ف ?ب|د ?ب ?ا|ا ?ب)\)$"
    r"|^[^.:؟!]{2,30} ?[-–/] ?(?:خاص|وكالات)$"
)
_NOT_NAMES = folded_set(
    """
    في من إلى على عن مع ضد بين حول بعد قبل تحت دون بلا حتى منذ عند لدى هل ما ماذا لماذا كيف من متى أين
    هو هي هذا هذه التي الذي لا لم لن قد أن إن أو ثم كل أي غير بسبب أخبار رأي مقال مقالات سياسة اقتصاد
    رياضة ثقافة عاجل خاص تحليل تقرير فيديو صور
    """
)
_IDENTIFIER = re.compile(r"^[0-9a-f]{8}-[0-9a-f-]{20,30}$")


def is_signed(line: Line) -> bool:
    """Whether a short line says by itself who wrote or supplied the text."""
    if line.size > LONGEST + 3 or line.stop or line.asks:
        return False
    return bool(
        _SIGNED.search(line.folded) or _is_genre_and_name(line) or _BARE_PLACE.match(line.folded) or is_agency(line)
    )


def _is_genre_and_name(line: Line) -> bool:
    return len(line.words) in range(3, 7) and bool(_GENRE.match(line.folded)) and _only_names(line)


def is_agency(line: Line) -> bool:
    """Whether a line is agencies' names and nothing longer than a place and a name beside them."""
    if line.size > 7 or line.stop or (line.bracketed and not line.folded.startswith(("(", "["))):
        return False
    rest, agencies = _AGENCY.subn("", line.folded)
    return agencies > 0 and _only_names(line) and (len(rest.strip(" ()[]/-،,.و")) == 0 or bool(_SEPARATED.search(rest)))


def could_be_byline(line: Line) -> bool:
    """Whether a line under a headline may be its byline: a place with a name, or a name alone."""
    if line.size > LONGEST or line.stop or line.asks or not line.folded:
        return False
    if _IDENTIFIER.match(line.folded):
        return True
    if _PLACE_AND_NAME.match(line.folded) and _only_names(line):
        return True
    return len(line.words) in _NAME and _only_names(line) and not _punctuated(line.folded)


def _only_names(line: Line) -> bool:
    return not any(word in _NOT_NAMES for word in line.words) and not (line.words and _verbal(line.words[0]))


def _verbal(word: str) -> bool:
    return conjoined(word) and len(word) > 4


def _punctuated(folded: str) -> bool:
    return any(mark in folded for mark in '«»"“”؛:…()') or any(c.isdecimal() for c in folded)
