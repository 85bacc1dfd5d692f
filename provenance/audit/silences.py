"""The sentences for a rule's silence, in Arabic and in English."""

from __future__ import annotations

from provenance.audit.silence import Silence

_NOT_JUDGED = {
    "title": ("لا تنظر في العناوين", "it does not judge titles"),
    "date": ("لا تنظر في أسطر التاريخ", "it does not judge date lines"),
    "byline": ("لا تنظر في أسطر التوقيع", "it does not judge bylines"),
    "heading": ("لا تنظر في العناوين الفرعية", "it does not judge headings"),
    "caption": ("لا تنظر في تعليقات الصور", "it does not judge captions"),
    "pull_quote": ("لا تنظر في الجمل المبرزة", "it does not judge pull quotes"),
    "related_link": ("لا تنظر في الروابط ذات الصلة", "it does not judge related links"),
    "body": ("لا تنظر في فقرات المتن", "it does not judge body paragraphs"),
}

_SENTENCES = {
    **{f"kind.{kind}": said for kind, said in _NOT_JUDGED.items()},
    "class.sourced": ("الفقرة بمصدر: {words}", "the paragraph is sourced: {words}"),
    "class.anonymous": ("لا تسند الفقرة إلا إلى من لا اسم له: {words}", "the paragraph is anonymous: {words}"),
    "class.vague": ("الفقرة بمصدر مبهم: {words}", "the paragraph is vague: {words}"),
    "class.unsourced": ("لا تسند الفقرة إلى أحد", "the paragraph credits nobody"),
    "class.not_applicable": ("لا وقائع في الفقرة تُنسب", "the paragraph states nothing to credit"),
    "rests-on-log": ("تقوم على مصدر مسجّل", "it rests on a source that is logged"),
    "same-source-before": ("قيل ذلك في الفقرة السابقة عن المصدر نفسه", "said in the paragraph before"),
    "reason-given": ("يُذكر سبب إغفال الاسم", "it is told why there is no name"),
    "nobody-unnamed": ("لا يُسند شيء إلى من لا اسم له", "nothing is credited to anybody unnamed"),
    "not-accusing": ("لا يُنسب إلى من لا اسم له لفظ اتهام", "no accusing words are credited to anybody unnamed"),
    "no-content-behind-a-credit": ("لا كلام منسوب يلي نسبته", "no credited words follow their credit"),
    "no-credit": ("لا تنسب الفقرة كلامًا إلى أحد", "no words of the paragraph credit anybody"),
    "no-mention.unresolved": ("لا إحالة فيها بلا وسيلة إعلام قبلها", "no reference in it lacks an outlet"),
    "no-mention.ambiguous": ("لا إحالة فيها تحتمل وسيلتين", "no reference in it fits two outlets"),
    "no-mention.unknown": ("لا وسيلة فيها تجهلها القائمة", "it names no outlet that the list does not know"),
    "headline-credits": (
        "العنوان يسأل أو ينسب أو يقتبس",
        "the headline asks, credits or quotes",
    ),
    "no-quotation": ("لا اقتباس فيها من جملة أو أكثر", "it quotes no clause"),
    "no-number-no-name": ("لا عدد في العنوان ولا اسم خلف لقب", "it holds no number and no name behind a title"),
    "no-outlet": ("لا تُنسب إلى وسيلة إعلام", "no outlet is credited in it"),
    "picture-desk": ("{words} مصدر الصورة", "{words} is the picture's desk"),
    "quotations-credited": ("كل اقتباس في جملة تنسبه إلى أحد", "the sentence of each quotation credits somebody"),
    "no-marks": ("لا علامات اقتباس فيها", "it holds no quotation marks"),
    "marks-paired": ("لكل علامة اقتباس قرينتها", "every quotation mark has its partner"),
    "no-number": ("لا عدد فيها", "no number stands in it"),
    "no-counted-thing": ("لا عدد فيها يعدّ شيئًا", "no number in it counts anything"),
    "no-date": ("لا تاريخ فيها", "no date or time stands in it"),
    "no-relative-date": ("لا تاريخ فيها يُحسب من يوم النشر", "no date in it is told from the day of publication"),
    "credited": ("مصدر الصورة مذكور", "the picture is credited"),
    "once-an-article": ("تُقال مرة في المقال، عند أول صورة", "said once an article, at the first picture"),
    "translation": ("المقال ترجمة {words}", "the article is a translation of {words}"),
    "no-logged-quote": ("لم يُسجّل معها اقتباس بلغته الأصلية", "no quote in its original language is logged with it"),
    "not-signed-off": ("لم يوقّع أحد على المقال", "nobody has signed the article off"),
    "one-revision": ("ليس للمقال مراجعة سابقة", "the article has no earlier revision"),
    "no-link": ("لا رابط فيها", "nothing in it is linked"),
}  # fmt: skip


def sentence(silence: Silence, lang: str) -> str:
    """Why a rule is silent, in `lang` ("ar" or "en")."""
    arabic, english = _SENTENCES[silence.code]
    return (arabic if lang == "ar" else english).format(words=silence.words)
