"""Words that open sentences of the body, and words that only stand in display text; all folded."""

from __future__ import annotations

from provenance.text.folding import fold


def folded_set(words: str) -> frozenset[str]:
    """The words of a text, folded."""
    return frozenset(fold(words).split())


SENTENCE_OPENERS = folded_set(
    """
    قال قالت قالوا يقول تقول ذكر ذكرت أعلن أعلنت أكد أكدت كشف كشفت أفاد أفادت نقل نقلت نشر نشرت أضاف
    أضافت أوضح أوضحت أشار أشارت صرح صرحت أوردت أورد رأى رأت يرى ترى اعتبر اعتبرت اتهم اتهمت طالب طالبت
    دعا دعت نفى نفت حذر حذرت طلب طلبت أعرب أعربت عبر عبرت شدد شددت لفت لفتت بين بينت زعم زعمت ادعى ادعت
    كتب كتبت رجح رجحت توقع توقعت وصف وصفت سلط سلطت لم لن قد لقد سوف كان كانت كانوا ليس ليست يكون تكون
    بات باتت أصبح أصبحت ظل ظلت مازال مازالت لاتزال لايزال يزال بدأ بدأت قام قامت قرر قررت وافق وافقت رفض
    رفضت أقر أقرت أمر أمرت أدى أدت وقع وقعت حدث حدثت جاء جاءت يأتي تأتي شهد شهدت يشهد تشهد قتل قتلت قُتل
    أصيب أصيبت لقي لقيت توفي توفيت اعتقل اعتقلت أوقف أوقفت ألقت ألقى أطلق أطلقت استهدف استهدفت شن شنت
    سيطر سيطرت نفذ نفذت وصل وصلت غادر غادرت عاد عادت زار زارت التقى التقت اجتمع اجتمعت بحث بحثت ناقش
    ناقشت وقّع تولى تولت فاز فازت خسر خسرت حقق حققت سجل سجلت ارتفع ارتفعت انخفض انخفضت تراجع تراجعت يذكر
    يشار يعد تعد يعتبر تعتبر يعتقد يتوقع تتوقع يسعى تسعى يواجه تواجه يبدو تبدو يعيش تعيش يعمل تعمل هناك
    ثمة إن إنه إنها أنه هذا هذه ذلك تلك هؤلاء أولئك هو هي هم الذي التي كما لكن ولكن غير إلا لأن لأنه إذا
    إذ حيث أما بينما فيما عندما حين حينما بعدما قبل بحسب وفق وفقا حسب نحن أنا كل
    """
)
"""Words with which a sentence of a report begins and a headline or a heading does not."""

ENOUGH_FOR_A_VERB = 8  # words; "رفض القرار" is a heading, with its objects it is a report
_NOUNS_TOO = folded_set(
    "رفض قتل طلب بحث حذر وصف شن أمر بين سجل كشف نقل نشر تراجع عبر ذكر وقع قبل كل عاد زعم حسب نفى دعا "
    "هو هي نحن هذا هذه هؤلاء"
)

A_FEW = 3  # words; "وجوه السينما" is a heading although it seems to begin with "and"

CONNECTIVES = folded_set(
    """
    كما لكن ولكن بيد غير إلا بدوره بدورها بدورهم حيث إذ كذلك أيضا لذلك لذا بالتالي هكذا إنه إنها أنه
    لأنه هو هي هم هذا هذه ذلك تلك هؤلاء أولئك الأمر المصدر الصحيفة التقرير الموقع القناة الوكالة البيان
    المتحدث أما بينما فيما يذكر يشار يأتي مضيفا مضيفة مؤكدا مؤكدة موضحا مشيرا مشيرة لافتا معتبرا معتبرة
    جانبه جانبها جهته جهتها المقابل السياق أضاف أضافت تابع تابعت أردف أردفت استطرد واصل واصلت ختم
    """
)
"""Words that tie a paragraph to the one before it, so that it cannot open a story of its own."""

_NOT_CONJOINED = folded_set(
    """
    فالح فالنسيا فالكون فالنتين فالنتاين فالنتينو فالس وزير وزيرة وزراء وزارة وزارات وكالة وكالات وكيل
    وفاة وفد وفود وثيقة وثائق وضع وصول وعود وقف وقائع وقت وقود وسط وسائل وسيط وساطة وطن وطني وطنية وظائف
    وظيفة ولاية ولايات ولي ولادة ولد وادي وارد واشنطن وارسو وول وورلد والد والدة واحد واحدة واقع واقعة
    واجب وجه وجهة وجود وحدة وحدات وداع ورشة ورق ورقة وزن وسام وصفة وصية وعد وفق وفقا وقاية وقع وقعت وقفة
    وكر ولع وليد وليام ونستون ويليام ويلز ويكيليكس وئام وباء وتيرة وتر وثبة وحش وحوش وحي ودائع وردة وسم
    وشم
    """
)

_AFTER_FA = SENTENCE_OPENERS | folded_set(
    "في من ما ماذا لماذا كيف هل إن لا لم لن قد على إلى عن بعد قبل مع منذ بين لو من هو هي"
)
QUESTIONS = folded_set("ما ماذا لماذا كيف هل من متى أين كم أي لم بماذا إلى")


def tied_to_what_precedes(words: tuple[str, ...]) -> bool:
    """Whether a paragraph opens with a conjunction or a word that leans on the paragraph before it."""
    if not words:
        return False
    return any(word in CONNECTIVES for word in words[:2]) or conjoined(words[0])


def conjoined(word: str) -> bool:
    """Whether a word begins with the conjunction و or ف rather than with such a letter of its own."""
    if len(word) < 3 or word in _NOT_CONJOINED:
        return False
    if word[0] == "ف":  # too many nouns begin with it: believed only before what cannot but be a word
        return word[1:] in _AFTER_FA or word[1:3] == "ال"
    return word[0] == "و"


def opens_a_sentence(words: tuple[str, ...]) -> bool:
    """Whether the words begin as a sentence of a report does: with a verb, a particle or a conjunction."""
    if not words:
        return False
    if words[0] in _NOUNS_TOO and len(words) < ENOUGH_FOR_A_VERB:
        return False
    if words[0] in SENTENCE_OPENERS:
        return True
    return conjoined(words[0]) and (len(words) > A_FEW or words[0][1:] in SENTENCE_OPENERS)


def opens_a_lead(words: tuple[str, ...]) -> bool:
    """Whether the words begin as a news story does: with a verb in the past."""
    return bool(words) and words[0] in SENTENCE_OPENERS and words[0][0] not in "يت"


def may_be_imperfect(word: str) -> bool:
    """Whether a word looks like a verb in the present (يـ); a few nouns and names that begin so are known."""
    return (
        word[:1] == "ي"
        and len(word) > 3
        and word not in _YA_NOUNS
        and not word.startswith(("يهود", "يمن", "يون", "يسار"))
    )


def may_be_feminine_imperfect(word: str) -> bool:
    """Whether a word looks like a verb in the present (تـ) and not like a verbal noun (تحرير, تنمية)."""
    return word[:1] == "ت" and len(word) > 3 and word[3:4] != "ي" and not word.endswith(("ه", "ات"))


_YA_NOUNS = folded_set(
    "يناير يوليو يوليه يونيو يونيه يوسف ياسر ياسين ياسمين يحيى يعقوب يزيد يورو يوتيوب يومي يومية يوما "
    "يومين يمين يابان يابانية ياباني يقين يافا ينبع"
)
