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
    "S04": {
        "": (
            "لا يُذكر منصب «{words}» ولا سبب إغفال اسمه",
            "neither the position of “{words}” is told nor why there is no name",
        ),
    },
    "S05": {"": ("مصدر بلا اسم يتّهم غيره: «{words}»", "an unnamed source accuses somebody: “{words}”")},
    "S06": {
        "": (
            "جملة لا تُسند إلى أحد في فقرة مسندة",
            "a sentence credits nobody, in a paragraph that is otherwise sourced",
        )
    },
    "S07": {
        "": (
            "«{words}» استنتاج أو تحفّظ من المحرر معلّق بكلام المصدر، فيُقرأ كأنه منه",
            "“{words}” hangs the desk's own thought on the source's words, and reads as the source's",
        ),
    },
    "S08": {
        "": (
            "موقف بلا مناسبة: «{words}»، لا تاريخ ولا متحدث ولا وثيقة",
            "a position without an occasion: “{words}”, no date, spokesman or document",
        ),
    },
    "A01": {
        "": (
            "«{words}» لا تعود إلى وسيلة إعلام ذُكرت قبلها",
            "“{words}” points back to an outlet that was never named",
        ),
    },
    "A02": {
        "": (
            "«{words}» قد تعود إلى أكثر من وسيلة في هذا القسم: {outlets}",
            "“{words}” may stand for more than one outlet of this section: {outlets}",
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
    "A04": {
        "": (
            "العنوان يجزم بما لا يقوله المتن إلا منسوبًا (الفقرة {paragraph}): «{words}»",
            "the headline states as fact what the body only credits to others (paragraph {paragraph}): “{words}”",
        ),
    },
    "A05": {
        "": (
            "تعليق الصورة يُسند الكلام إلى {words}، والفقرة {paragraph} تُسنده إلى {other}",
            "the caption credits this to {words}, paragraph {paragraph} to {other}",
        ),
        "possible": (
            "ربما: تعليق الصورة يُسند الكلام إلى {words}، والفقرة {paragraph} تُسنده إلى {other}؛ "
            "وقد يكون ما بين القوسين مصدر الصورة وحدها",
            "possible: the caption credits this to {words}, paragraph {paragraph} to {other}; "
            "the bracket may be the photo's credit only",
        ),
    },
    "A06": {
        "": (
            "هنا خبر مجزوم به، وقد نُسب في الفقرة {paragraph} إلى قائله",
            "told here as fact; paragraph {paragraph} credited it to somebody",
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
    "Q03": {
        "": (
            "بين علامتي الاقتباس في العنوان ما ليس في المتن: «{words}»",
            "the headline quotes words that the body does not hold: “{words}”",
        ),
        "form": (
            "كلمات «{words}» كلها في المتن، ولكن ليس بهذه الصيغة",
            "the words “{words}” are all in the body, but not in this form",
        ),
    },
    "Q04": {
        "unclosed": ("علامة اقتباس فُتحت ولم تُغلق: {words}", "a quotation opens and never closes: “{words}”"),
        "unopened": ("علامة اقتباس أُغلقت ولم تُفتح: {words}", "a quotation closes that never opened: “{words}”"),
    },
    "D01": {
        "number": (
            "عدد في العنوان لا يذكره المتن: «{words}»",
            "a number of the headline is not in the body: “{words}”",
        ),
        "name": ("اسم في العنوان لا يذكره المتن: «{words}»", "a name of the headline is not in the body: “{words}”"),
    },
    "D02": {
        "body": (
            "«{words}» هنا، و«{other}» في الفقرة {paragraph}، والأمر واحد",
            "“{words}” here, “{other}” in paragraph {paragraph}, of one thing",
        ),
        "related": (
            "«{words}» في رابط لخبر آخر، و«{other}» في الفقرة {paragraph}",
            "“{words}” in a link to another story, “{other}” in paragraph {paragraph}",
        ),
    },
    "D03": {
        "weekday": (
            "لا يتفق اليوم والتاريخ: «{words}»؛ ذلك التاريخ يوم {weekday}",
            "weekday and date disagree: “{words}”; that date is a “{weekday}”",
        ),
        "possible": (
            "ربما لا يتفق اليوم والتاريخ: «{words}»؛ ذلك التاريخ يوم {weekday} (فرق يوم واحد، لعله فرق التوقيت)",
            "possible: weekday and date are a day apart: “{words}”; that date is a “{weekday}” (time zones?)",
        ),
        "months": ("اسمان لشهرين مختلفين: «{words}»", "two names of different months: “{words}”"),
        "future": ("تاريخ بعد يوم النشر يُروى ماضيًا: «{words}»", "a date after publication, told as past: “{words}”"),
    },
    "D04": {
        "": (
            "صورة بلا ذكر مصدرها ({count} في المقال)",
            "a photo line without a credit ({count} in the article)",
        )
    },
    "D05": {
        "": (
            "«{words}» لا يناسب تاريخ النشر {published}",
            "“{words}” does not fit the day of publication, {published}",
        ),
    },
    "D06": {
        "number": (
            "سقط التحفّظ: «{words}» هنا، و«{hedged}» في الفقرة {paragraph}",
            "the guard is lost: “{words}” here, “{hedged}” in paragraph {paragraph}",
        ),
        "words": (
            "سقط التحفّظ: «{words}» هنا، و«{hedged}» في الفقرة {paragraph}",
            "the guard is lost: “{words}” here, “{hedged}” in paragraph {paragraph}",
        ),
    },
    "L01": {
        "": (
            "يُنسب الكلام إلى {outlet}، ولا مصدر منها مربوط بالفقرة",
            "{outlet} is credited, and no source of it is linked to the paragraph",
        ),
        "article": (
            "لا مصدر مربوط بالمقال؛ والنص ينسب إلى: {outlets}",
            "no source is linked to the article; the prose credits {outlets}",
        ),
    },
    "L05": {
        "no-snapshot": (
            "لا نسخة محفوظة من {source} ({outlet}): لا يُفحص المقطع",
            "no snapshot of {source} ({outlet}) is stored: nothing can be looked up in it",
        ),
        "typed": (
            "مقطع من {source} ({outlet}) كُتب ولم يُفحص على النسخة المحفوظة",
            "a passage of {source} ({outlet}) was typed and never found in a snapshot",
        ),
    },
    "L02": {
        "": (
            "تقوم الفقرة على {outlet} ({link})، ولا تنسب إليها شيئًا هي ولا ما قبلها",
            "it rests on {outlet} ({link}), which neither it nor the paragraph before credits",
        ),
    },
    "L03": {
        "": (
            "يُنسب الكلام إلى {credited}، وهو مربوط بخبر من {rests} ({link})",
            "{credited} is credited, and the words are linked to a story of {rests} ({link})",
        ),
    },
    "L04": {
        "": (
            "الاقتباس الأصلي «{quote}» ليس في أي نسخة محفوظة من {source} ({outlet})",
            "no snapshot of {source} ({outlet}) holds the quote “{quote}”",
        ),
    },
    "L06": {
        "": (
            "لم يعد المقطع «{passage}» في أحدث نسخة محفوظة من {source} ({outlet})",
            "the newest snapshot of {source} ({outlet}) no longer holds the passage “{passage}”",
        ),
    },
    "L07": {
        "corrected": (
            "صحّحت {outlet} ما يقوم عليه {link} ({source}): {reason}",
            "{outlet} corrected what {link} rests on ({source}): {reason}",
        ),
        "retracted": (
            "سحبت {outlet} الخبر الذي يقوم عليه {link} ({source}): {reason}",
            "{outlet} retracted what {link} rests on ({source}): {reason}",
        ),
    },
    "L08": {
        "": (
            "{source} ({outlet}) ينقل عن غيره؛ بينه وبين الأصل {end} ({root}) من الخطوات: {depth}",
            "{source} ({outlet}) took the story from others; hops to where it began, {end} ({root}): {depth}",
        ),
    },
    "L09": {
        "": (
            "{outlets}: تُروى كمصادر مستقلة، وأصلها كلها خبر واحد من {root} ({source})",
            "{outlets}: told as sources of their own, and all of them go back to one story of {root} ({source})",
        ),
    },
    "L10": {
        "": (
            "خبر {outlet} ({source}) نُشر في {date}، قبل المقال بعدد أيام {days}، والفقرة لا تذكر تاريخًا",
            "the story of {outlet} ({source}) is of {date}, {days} days before the article, and no date is given",
        ),
    },
    "L11": {
        "": (
            "{link} يقوم على {source} ({outlet}) كله، بلا مقطع",
            "{link} rests on the whole of {source} ({outlet}), without a passage",
        ),
    },
    "L12": {
        "": (
            "قيل الكلام بالعربية، وهنا مترجم عن نقل {outlet} له بلغة أخرى ({source})؛ يُرجع إلى نصه العربي",
            "the words were spoken in Arabic, and are translated back from {outlet} ({source}); find the Arabic ones",
        ),
    },
    "L13": {
        "": (
            "أغلب المقال من {outlet}: {count} من {of} فقرة مربوطة ({percent}%)",
            "most of the article rests on {outlet}: {count} of {of} linked paragraphs ({percent}%)",
        ),
    },
    "L14": {
        "": (
            "المقال ترجمة لخبر {outlet} ({source})، ولا يقول ذلك في توقيعه ولا في مقدمته",
            "the article is a translation of a story of {outlet} ({source}), and neither byline nor lead says so",
        ),
    },
    "R01": {
        "translator": (
            "تغيّر النص بعد توقيع {by} مترجمًا على المراجعة {revision}؛ فقرات تغيرت: {paragraphs}",
            "the words changed after {by} signed revision {revision} as translator; changed paragraphs: {paragraphs}",
        ),
        "fact-checker": (
            "تغيّر النص بعد توقيع {by} مدقق حقائق على المراجعة {revision}؛ فقرات تغيرت: {paragraphs}",
            "the words changed after {by} signed revision {revision} as fact-checker; changed paragraphs: {paragraphs}",
        ),
        "editor": (
            "تغيّر النص بعد توقيع {by} محررًا على المراجعة {revision}؛ فقرات تغيرت: {paragraphs}",
            "the words changed after {by} signed revision {revision} as editor; changed paragraphs: {paragraphs}",
        ),
    },
    "R02": {
        "fact-checker": (
            "وقّع {by} مدقق حقائق على المراجعة {revision} وفيها كلامه (فقرات: {count})",
            "{by} signed revision {revision} as fact-checker, with words of their own in it (paragraphs: {count})",
        ),
        "editor": (
            "وقّع {by} محررًا على المراجعة {revision} وفيها كلامه (فقرات: {count})",
            "{by} signed revision {revision} as editor, with words of their own in it (paragraphs: {count})",
        ),
    },
    "R03": {
        "": (
            "زالت كلمات الرابط {link}: «{words}»",
            "the words of {link} are gone: “{words}”",
        ),
        "candidate": (
            "زالت كلمات الرابط {link}: «{words}»؛ الأقرب إليها في الفقرة {paragraph} ({percent}%)",
            "the words of {link} are gone: “{words}”; the nearest are in paragraph {paragraph} ({percent}%)",
        ),
    },
    "R04": {
        "": (
            "اقتباس مترجم تغيّر والأصل لم يتغيّر، ولم يراجعه أحد ({link}): «{words}»، وكان «{before}»",
            "a translated quote was altered, its original was not, and nobody reviewed it ({link}): “{words}” was "
            "“{before}”",
        ),
    },
    "R05": {
        "": (
            "كان هذا الكلام منسوبًا إلى «{credit}» في المراجعة {revision}، وبقي الكلام وزالت النسبة",
            "revision {revision} credited this to “{credit}”; the statement stands, the credit is gone",
        ),
    },
    "R06": {
        "": (
            "كلام أضيف بعد توقيع {by} على المراجعة {revision}، وليس له مصدر: «{words}»",
            "a statement added after {by} signed revision {revision}, without a source: “{words}”",
        ),
    },
}

_REASONS: dict[str, Sentence] = {
    "not-arabic": ("النص ليس بالعربية", "the text is not Arabic"),
    "no-body": ("لا فقرات في المتن", "no body paragraphs"),
    "no-title": ("لا عنوان؛ أعطه بالخيار --title", "no title; give --title"),
    "no-log": ("ليس في السجل؛ أدخِل المقال", "not on record; ingest the article"),
    "no-date": ("لا تاريخ نشر؛ أعطه بالخيار --published", "no publication date; give --published"),
}


def message(flag: Flag, lang: str) -> str:
    """What the flag says, in `lang` ("ar" or "en")."""
    cases = _MESSAGES[flag.code]
    arabic, english = cases.get(str(flag.params.get("case", "")), next(iter(cases.values())))
    sentence = arabic if lang == "ar" else english
    said = sentence.format_map({name: value if value != "" else "—" for name, value in flag.params.items()})
    return said + _mended(str(flag.params.get("phrase", "")), lang) + _credit(str(flag.params.get("credit", "")), lang)


def _mended(phrase: str, lang: str) -> str:
    """A credit that would mend the flag, where the outlet of the paragraph before is the source."""
    if not phrase:
        return ""
    return f"؛ إن كان هو المصدر: «{phrase}»" if lang == "ar" else f"; if it is the source: “{phrase}”"


def _credit(phrase: str, lang: str) -> str:
    """A credit that would mend the flag."""
    if not phrase:
        return ""
    return f"؛ لنسبته: «{phrase}»" if lang == "ar" else f"; to credit it: “{phrase}”"


def reason(not_run: NotRun, lang: str) -> str:
    """Why a rule could not look, in `lang`."""
    arabic, english = _REASONS[not_run.reason]
    return arabic if lang == "ar" else english
