"""What a flag says to a person, in Arabic and in English. A rule yields values; the sentence is made here."""

from __future__ import annotations

from provenance.record import Flag, NotRun

Sentence = tuple[str, str]
"""(Arabic, English), with {names} of the flag's params."""

_MESSAGES: dict[str, dict[str, Sentence]] = {
    "S01": {
        "accusation": (
            "فقرة تتّهم أحدًا ولا تُسند كلامها إلى أي مصدر",
            "this paragraph accuses somebody and credits nobody",
        ),
        "quotation": ("فقرة فيها كلام مقتبس ولا تُسنده إلى أحد", "this paragraph quotes and credits nobody"),
        "news": ("فقرة تروي خبرًا ولا تُسنده إلى أي مصدر", "this paragraph tells news and credits nobody"),
        "background": ("فقرة خلفية بلا مصدر", "background without a source"),
        "bridge": ("جملة رابطة بلا مصدر", "a bridging sentence without a source"),
    },
    "S02": {
        "": ("«{words}» مصدر لا يمكن الرجوع إليه", "“{words}” is nobody whom a reader could look up"),
        "lead": (
            "«{words}» مصدر مبهم في المقدمة، وتسمّي الفقرات التالية وسيلة إعلام",
            "“{words}” is vague; the lead is followed by a named outlet",
        ),
    },
    "S03": {
        "": (
            "لا يُنسب الكلام إلا إلى مصدر بلا اسم: «{words}»",
            "only an unnamed source is credited: “{words}”",
        ),
        "lead": (
            "«{words}» مصدر بلا اسم في المقدمة، وتسمّي الفقرات التالية وسيلة إعلام",
            "“{words}” is unnamed; the lead is followed by a named outlet",
        ),
    },
    "A01": {
        "": (
            "«{words}» لا تعود إلى وسيلة إعلام ذُكرت قبلها",
            "“{words}” points back to an outlet that was never named",
        ),
    },
    "A03": {
        "": (
            "«{words}» ليست في قائمة وسائل الإعلام؛ لإضافتها: "
            '[[outlet]] name = "…", kind = "{kind}", arabic = ["{words}"]',
            "“{words}” is not in the outlet list; to add it: "
            '[[outlet]] name = "…", kind = "{kind}", arabic = ["{words}"]',
        ),
    },
    "Q01": {"": ("كلام مقتبس لا يُعرف قائله", "quoted words, and nobody is credited with them")},
    "Q02": {
        "display": (
            "الجملة المبرزة أقوى من الفقرة {paragraph}: سقط منها «{gone}» وزيد فيها «{added}»",
            "the display sentence is stronger than paragraph {paragraph}: gone “{gone}”, added “{added}”",
        ),
        "body": (
            "الجملة المبرزة أضعف من الفقرة {paragraph}: سقط منها «{gone}» وزيد فيها «{added}»",
            "the display sentence is weaker than paragraph {paragraph}: gone “{gone}”, added “{added}”",
        ),
        "different": (
            "الجملة المبرزة تختلف عن الفقرة {paragraph}: سقط منها «{gone}» وزيد فيها «{added}»",
            "the display sentence differs from paragraph {paragraph}: gone “{gone}”, added “{added}”",
        ),
    },
    "D04": {
        "": (
            "صورة بلا ذكر مصدرها ({count} في المقال)",
            "a photo line without a credit ({count} in the article)",
        )
    },
}

_REASONS: dict[str, Sentence] = {
    "not-arabic": ("النص ليس بالعربية", "the text is not Arabic"),
    "no-body": ("لا فقرات في المتن", "no body paragraphs"),
    "no-title": ("لا عنوان؛ أعطه بالخيار --title", "no title; give --title"),
    "no-date": ("لا تاريخ نشر؛ أعطه بالخيار --published", "no publication date; give --published"),
}


def message(flag: Flag, lang: str) -> str:
    """What the flag says, in `lang` ("ar" or "en")."""
    cases = _MESSAGES[flag.code]
    arabic, english = cases.get(str(flag.params.get("case", "")), next(iter(cases.values())))
    sentence = arabic if lang == "ar" else english
    return sentence.format_map({name: value if value != "" else "—" for name, value in flag.params.items()})


def reason(not_run: NotRun, lang: str) -> str:
    """Why a rule could not look, in `lang`."""
    arabic, english = _REASONS[not_run.reason]
    return arabic if lang == "ar" else english
