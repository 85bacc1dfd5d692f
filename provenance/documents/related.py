"""Page furniture that leads away from the article: "read also", its lists, promotion, separators."""

from __future__ import annotations

import re

from provenance.documents.line import Line

ENDS_A_LIST = 20  # words; no headline is as long, few body paragraphs at the foot of an article are shorter

_OPENER = re.compile(
    r"^\W*(?:"
    r"(?:ا?قرا(?:/ي|وا|ءوا|ي)?|اقراوا|شاهد(?:/ي|وا)?|طالع(?:/ي|وا)?|تابع(?:/ي|وا)?"
    r"|استمع(?:/ي)?)(?: ايضا| كذلك| المزيد| علي| هنا)?\s?(?:[:|/.…-]|$)"
    r"|(?:ا?قرا(?:/ي|وا|ي)?|شاهد(?:/ي|وا)?|طالع(?:/ي|وا)?|انظر(?:/ي)?|واقرا) (?:ايضا|كذلك|المزيد)\b"
    r"|ايضا ?\.\.|\.\. ?وايضا ?/"
    r"|قد (?:يهمك|يعجبك|يهمكم)(?: ايضا)?\b"
    r"|(?:للمزيد|لمزيد من (?:التفاصيل|المعلومات|الاخبار)|المزيد)(?: اقرا)?(?: حول هذا الموضوع"
    r"| عن هذا الموضوع)?\s?(?:[:|/…-]|\.\.|$)"
    r"|للمزيد(?: من التفاصيل)? (?:حول|عن|اقرا|اضغط)|للاطلاع علي|لمتابعه التغطيه|لقراءه .{3,40}(?:اضغط"
    r"|كامله|كاملا)|لقراءه (?:المقال|النص|التقرير|المزيد)"
    r"|(?:مواضيع|موضوعات|اخبار|مقالات|روابط|قصص|تقارير) (?:ذات صله|متعلقه|مرتبطه|مشابهه|اخري قد تهمك)"
    r"|ذات صله\s?[:|]?$|(?:الاكثر|الاعلي) (?:قراءه|مشاهده|تداولا|شعبيه)|(?:اخترنا|نرشح) (?:لك|لكم)"
    r"|من ارشيف\S* "
    r"|read (?:more|also)|see also|related\b"
    r")"
)
_PROMOTION = re.compile(
    r"^(?:يمكنكم|يمكنك|بامكانكم|حملوا|حمل|نزل|نزلوا) .{0,60}(?:اشعارات|تطبيق|النشره|تحميل)"
    r"|^(?:تابعوا|تابعونا|تابعنا|اشتركوا|اشترك|انضم|انضموا)\b"
    r"|^(?:شارك|شاركوا|شاركونا) (?:الخبر|المقال|هذا|الموضوع|علي|عبر)|^(?:طباعه|مشاركه|انشر) (?:الخبر"
    r"|المقال|الموضوع|عبر)"
    r"|^هذا (?:الفيديو|المقال|التقرير) جزء من سلسله"
    r"|^اضغط(?:وا)? هنا|^(?:لمتابعه|لتحميل|للاشتراك) .{0,80}(?:اضغط|هنا|تطبيق|نشره)"
    r"|(?:جميع|كل|كافه) (?:ال)?(?:حقوق|مقالات|اراء) .{0,40}(?:محفوظه|تمثل راي|تعبر عن)|^(?:©|حقوق النشر"
    r"|copyright)|all rights reserved"
    r"|^(?:الكلمات المفتاحيه|كلمات مفتاحيه|كلمات دليليه|وسوم|الوسوم|tags?)\b ?:?"
    r"|(?:الاراء|المقالات?) (?:الوارده|المنشوره) .{0,60}(?:تعبر|تمثل|يعبر)"
)
_SEPARATOR = re.compile(r"^[\W_]+$")
_PROMOTION_LONGEST = 40


def is_separator(line: Line) -> bool:
    """Whether a line is dashes, stars or other marks without a word."""
    return not line.words


def opens_related(line: Line) -> bool:
    """Whether a line sends the reader to another story: اقرأ أيضا: …"""
    return line.size <= _PROMOTION_LONGEST and bool(_OPENER.match(line.folded))


def opens_list(line: Line) -> bool:
    """Whether the line is the bare heading of a list of other stories."""
    return line.size <= 6 and opens_related(line) and not _after_opener(line.folded)


def is_promotion(line: Line) -> bool:
    """Whether a line promotes an app or a channel, invites to share, or holds rights and tags."""
    return line.size <= _PROMOTION_LONGEST and bool(_PROMOTION.search(line.folded))


def ends_list(line: Line) -> bool:
    """Whether a list of related stories is over at this line: a long paragraph of the body."""
    return line.size >= ENDS_A_LIST and (line.stop or line.size >= 2 * ENDS_A_LIST)


def _after_opener(folded: str) -> str:
    match = _OPENER.match(folded)
    return folded[match.end() :].strip(" :.|/-…") if match else ""
