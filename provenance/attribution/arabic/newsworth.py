"""Of what an uncredited paragraph is made: the story's own news, an accusation, a quotation, background, a bridge.

What is told as having just happened, or of those whom the story is about, is news; standing facts, and what the
paragraph itself puts into an earlier time, are background.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from provenance.attribution.arabic.accusing import accuses, is_one_of
from provenance.attribution.arabic.lexicon import BIT
from provenance.attribution.arabic.prose import NAME_WORDS, Prose
from provenance.record import Kind, Matter
from provenance.text.quotations import Quotation
from provenance.text.values import Moment, Shift, moments
from provenance.text.word_sets import word_set

SHORT = 6  # words of a sentence that only joins two others
MAIN = 12  # words in which a main clause says what it is about
RECURS = 3  # paragraphs in which a name recurs that the story is about


class Story(NamedTuple):
    """What a paragraph is measured by: the words of title and lead, the names that recur, when it was published."""

    lead: int = -1  # position of the first body paragraph
    title: frozenset[str] = frozenset()
    actors: frozenset[str] = frozenset()
    month: tuple[int, int] | None = None

    @classmethod
    def of(cls, laid: Sequence[tuple[Kind, Prose]]) -> Story:
        """The story that these paragraphs tell."""
        body = [n for n, (kind, _) in enumerate(laid) if kind is Kind.BODY]
        heads = [prose for kind, prose in laid if kind is Kind.TITLE] + [laid[n][1] for n in body[:1]]
        recurring = Counter(word for n in body for word in set(_names(laid[n][1])))
        title = frozenset(word for prose in heads for word in _names(prose))
        actors = frozenset(word for word, times in recurring.items() if times >= RECURS)
        return cls(body[0] + 1 if body else -1, title, actors, _month(laid))


def _month(laid: Iterable[tuple[Kind, Prose]]) -> tuple[int, int] | None:
    """Year and month of the date line; the month is 0 where it cannot be told."""
    for kind, prose in laid:
        if kind is Kind.DATE:
            years = [int(t) for t in prose.folded if len(t) == 4 and t.isdecimal() and t.startswith(("19", "20"))]
            months = [m.month for m in moments(prose.words) if m.month] + [
                _ENGLISH[t[:3]] for t in prose.folded if t[:3] in _ENGLISH
            ]
            if years:
                return years[0], months[0] if months else 0
    return None


def _names(prose: Prose) -> list[str]:
    """The words that may name somebody or something: no verb of saying, no particle; article and clitics off."""
    return [
        w.bare[2:] if w.definite else w.bare
        for w in prose.lex
        if len(w.bare) > 3 and w.bare[0].isalpha() and not (w.kinds & _FUNCTION or w.form)
    ]


_ENGLISH = {"jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6,
            "jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11, "dec": 12}  # fmt: skip
_FUNCTION = (
    BIT["that"] | BIT["relative"] | BIT["preposition"] | BIT["conjunction"] | BIT["negation"] | BIT["adverb"]
    | BIT["day"] | BIT["month"] | BIT["prep_cue"]
)  # fmt: skip


def matter_of(prose: Prose, story: Story, number: int) -> Matter:
    """Of what the uncredited paragraph at position `number` (from 1) is made, the gravest first."""
    if _announces_press(prose):
        return Matter.BRIDGE
    if accuses(prose, _opening(prose) + MAIN):
        return Matter.ACCUSATION
    if any(_somebodys_words(prose, q) for q in prose.quoted):
        return Matter.QUOTATION
    if number == story.lead:
        return Matter.NEWS
    if prose.word_count(0, len(prose)) <= SHORT:
        return Matter.BRIDGE
    if _is_background(prose, story):
        return Matter.BACKGROUND
    return Matter.ACCUSATION if accuses(prose, len(prose)) else Matter.NEWS


# --- what joins ---

_PRESS = word_set("الصحف صحف الصحافة صحفنا الصحيفة")
_HERALDS = word_set("نستعرض نطالع نتناول نبدأ نقرأ جولتنا جولة")


def _announces_press(prose: Prose) -> bool:
    """سلطت الصحف الضوء على …, في جولة الصحف: what follows is the news."""
    opening = [w.bare for w in prose.lex[:8]]
    return any(word in _HERALDS for word in opening) or any(word in _PRESS for word in opening[:4])


# --- what quotes ---

_TITLED = word_set(
    "بعنوان عنوان كتاب كتابه كتابها فيلم الفيلم فيلمه فيلمها مسلسل رواية روايته أغنية شعار شعارها اسم باسم برنامج "
    "برنامجه مسرحية "
    "ألبوم قصيدة لعبة حملة مبادرة وسم هاشتاغ هاشتاج مؤتمر معرض مهرجان جائزة مشروع استبيان ندوة عملية عبارة حول "
    "لقب بلقب "
    "قضية دعوى مقال وثائقي قانون منتدى تطبيق"
)


def _somebodys_words(prose: Prose, quotation: Quotation) -> bool:
    """Whether more than a name or a term is quoted, and not the title of a book, a film or a campaign."""
    if quotation.last - quotation.first <= NAME_WORDS:
        return False
    before = [prose.lex[j].bare for j in range(max(0, quotation.first - 4), quotation.first - 1)]
    return not any(word in _TITLED for word in before)


# --- what stands ---

_STANDING = word_set(
    "يذكر يشار تجدر الجدير جدير معلوم المعروف المعلوم يعد تعد يعتبر تعتبر لطالما تأسس تأسست ولد ولدت يقع تقع "
    "تاريخيا تضم "
    "يضم تحظر يحظر ينص تنص عادة غالبا يتألف تتألف يتكون تتكون يبلغ تبلغ يعرف تعرف يعود تعود يمثل تمثل يشكل تشكل تمتلك "
    "يمتلك تشتهر يشتهر يسكن يعيش تعيش يتمتع تتمتع يحتل تحتل يسمح تسمح يمنح تمنح يعاني تعاني تتهم تشهد يشهد يخوض تخوض "
    "تتولى يتولى يترأس يأتي تأتي يهدف تهدف تستخدم يستخدم ينتمي تنتمي تدعم يدعم تعمل يعمل تسيطر تعتمد يعتمد تتمركز "
    "ينتشر "
    "تتطلب يتطلب تسعى يسعى تتزامن يتزامن"
)
_PLAIN_STANDING = word_set("هو هي هما تكمن يكمن تتلخص يعني تعني تتعلق يتعلق")
_HABIT = word_set("غالبا عادة دائما لطالما أحيانا تاريخيا تقليديا باستمرار مرارا")
_COMES = word_set("جاء جاءت يأتي تأتي")
_AFTER = word_set("بعد قبل عقب وسط غداة ضمن بالتزامن مع إثر رغم قبيل بعيد عشية")
_PLUPERFECT = word_set("كان كانت كانوا كانا")
_LONG = word_set(
    "سنوات السنوات سنة عقود عقد عقدين قرن قرون أعوام عاما عامين سنين القرن العقد التسعينات الثمانينات السبعينات "
    "الستينات التسعينيات الثمانينيات السبعينيات الستينيات العقود الأعوام"
)
_LONG_FROM = word_set("منذ قبل خلال مدى طوال مدار عبر نحو من نهاية بداية مطلع أواخر أوائل على")
_BRIEF = word_set("أيام الأيام ساعات الساعات أسابيع الأسابيع دقائق أسبوع يومين أسبوعين")
_BRIEF_FROM = word_set("منذ قبل خلال بعد في")
_NOW = word_set("الآن حاليا مؤخرا أخيرا صباح مساء فجر ظهر ليل ليلة")


def _is_background(prose: Prose, story: Story) -> bool:
    """Whether the paragraph tells what stands, or what it puts into an earlier time itself."""
    if _opens_with_filler(prose):
        return True
    times = moments(prose.words)
    if _is_recent(prose, times, story):
        return False
    return (
        _is_long_past(prose, times, story)
        or _opens_standing(prose)
        or _goes_on(prose)
        or _comes_after(prose)
        or _is_pluperfect(prose)
        or not _touches(prose, story)
    )


def _plain(bare: str) -> str:
    """Without the و that the lexicon leaves on a word that it does not know: وتسيطر."""
    return bare[1:] if len(bare) > 4 and bare[0] in "وف" and bare[1] in "يت" else bare


def _opening(prose: Prose) -> int:
    """The first word that is no conjunction."""
    return next(
        (
            i
            for i, w in enumerate(prose.lex)
            if prose.words.is_word(i) and not (w.kinds & BIT["conjunction"] and not _in_openers(w.bare))
        ),
        0,
    )


def _in_openers(bare: str) -> bool:
    return is_one_of(bare, _PLUPERFECT) or is_one_of(bare, _STANDING)


_FILLERS = word_set("يذكر يشار تجدر الجدير جدير معلوم المعروف المعلوم")


def _opens_with_filler(prose: Prose) -> bool:
    return any(w.bare in _FILLERS for w in prose.lex[_opening(prose) : _opening(prose) + 2])


def _opens_standing(prose: Prose) -> bool:
    """يعد، تقع، يضم; or a noun and هو, هي; or what is so usually."""
    first = _opening(prose)
    if is_one_of(prose.lex[first].bare, _STANDING):
        return True
    head = [w.bare for w in prose.lex[first : first + 9]]
    if any(word in _HABIT for word in head[:6]):
        return True
    nominal = not (prose.lex[first].form or _past(prose, first))
    return nominal and any(word in _PLAIN_STANDING for word in head[1:6])


def _goes_on(prose: Prose) -> bool:
    """A verb in the present that opens, and no quantity: what goes on, is held or wanted, not what happened."""
    first = _opening(prose)
    if _is_still(prose, first):
        return True
    word = prose.lex[first]
    if word.definite or len(_plain(word.bare)) < 4 or word.kinds & _FUNCTION or not _is_present(prose, first):
        return False
    return not any(w.bare in _MANY or w.bare.isdecimal() for w in prose.lex)


def _is_still(prose: Prose, first: int) -> bool:
    """لا يزال, ما زالت."""
    head = prose.folded[first : first + 2]
    return len(head) > 1 and (head[0][-2:] in ("لا", "ما") and head[1] in _STILL)


def _is_present(prose: Prose, i: int) -> bool:
    """يـ; or تـ with a feminine beside it, since تمكن الجيش is past and تحتجز القوات, تسيطر الحكومة are present."""
    bare, raw = _plain(prose.lex[i].bare), prose.raw(i)
    if bare[0] == "ي":
        return not raw.endswith("ة")
    if bare[0] != "ت" or raw.endswith(("ة", "ت")) or bare[3:4] == "ي":
        return False
    after = prose.raw(i + 1) if i + 1 < len(prose) else ""
    country = i + 1 < len(prose) and prose.lex[i + 1].country[:1].isalpha()
    return bare.startswith("تت") or after.endswith(("ة", "ات")) or country


_STILL = word_set("يزال تزال زال زالت يزالون زالوا")
_MANY = word_set("مئات المئات آلاف الآلاف عشرات العشرات ملايين الملايين آلافا مئة مليون ألف مليار ملياري مليوني")


def _past(prose: Prose, i: int) -> bool:
    """Whether token i, which opens, has the shape of a verb in the past: feminine ت, or a known one."""
    return prose.folded[i].endswith("ت") and not prose.raw(i).endswith("ة")


def _comes_after(prose: Prose) -> bool:
    """ويأتي ذلك بعد …, جاءت الزيارة عقب …: what it follows on is context."""
    first = _opening(prose)
    head = [w.bare for w in prose.lex[first : first + 8]]
    return bool(head) and is_one_of(head[0], _COMES) and any(word in _AFTER for word in head[1:])


def _is_pluperfect(prose: Prose) -> bool:
    """وكانت الشركة قد أعلنت: earlier than the news."""
    first = _opening(prose)
    head = [w.bare for w in prose.lex[first : first + 12]]
    return bool(head) and is_one_of(head[0], _PLUPERFECT) and "قد" in head[1:]


def _touches(prose: Prose, story: Story) -> bool:
    """Whether the paragraph speaks of those whom title, lead or the whole article speak of."""
    if not story.title:
        return True
    return any(name in story.title or name in story.actors for name in _names(prose))


def _is_recent(prose: Prose, times: list[Moment], story: Story) -> bool:
    """أمس, a weekday, this month, hours and days ago."""
    if any(_just_now(moment, story) for moment in times):
        return True
    bares = [w.bare for w in prose.lex]
    for i, word in enumerate(bares):
        before = bares[i - 1] if i else ""
        if word in _NOW or (word in _BRIEF and before in _BRIEF_FROM):
            return True
    return "حتى" in bares and "الان" in bares


def _just_now(moment: Moment, story: Story) -> bool:
    if moment.unit in ("day", "weekday", "week"):
        return True
    if moment.unit == "month" and moment.month is None:
        return True  # الشهر الماضي
    if moment.month is None or story.month is None:
        return False
    year, month = story.month
    if moment.year is not None and moment.year != year:
        return False
    if moment.shift is Shift.PAST:
        return moment.month == month
    return month > 0 and (month - moment.month) % 12 <= 1


def _is_long_past(prose: Prose, times: list[Moment], story: Story) -> bool:
    """عام 2016 in 2018, في يونيو الماضي, منذ سنوات, في التسعينات."""
    if any(m.month is not None and not _just_now(m, story) and m.shift is not Shift.NEXT for m in times):
        return True
    bares = [w.bare for w in prose.lex]
    for i, word in enumerate(bares):
        before = bares[max(0, i - 2) : i]
        if word in _LONG and any(b in _LONG_FROM for b in before):
            return True
        if (
            len(word) == 4
            and word.isdecimal()
            and word.startswith(("18", "19", "20"))
            and _is_past_year(int(word), story)
        ):
            return True
    return any(m.unit == "year" and m.shift is Shift.PAST for m in times)


def _is_past_year(year: int, story: Story) -> bool:
    return year < story.month[0] if story.month else False
