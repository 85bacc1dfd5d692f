"""Lines that describe a picture: with a credit in brackets, or a person and office, or a scene."""

from __future__ import annotations

import re

from provenance.documents.headings import LIST_ITEM
from provenance.documents.line import Line
from provenance.documents.wording import (
    SENTENCE_OPENERS,
    conjoined,
    folded_set,
    may_be_imperfect,
    tied_to_what_precedes,
)

LONGEST = 45  # words
SCENE = 5  # words at least, where the credit alone does not say that it is one
CREDIT = 5  # words inside the brackets at most

_CREDITED = re.compile(r"^(?P<scene>.*\S)?\s*[(\[](?P<credit>[^()\[\]]{2,60})[)\]]\s*$", re.DOTALL)
_AGENCY_CREDIT = re.compile(
    r"(?:\b(?:getty|afp|reuters|epa|ap|أ ف ب|ا ?ف ?ب|ا ف ب|رويترز|غيتي|جيتي|فرانس برس|الاناضول|اسوشيتد"
    r"|اسوشييتد|ا ب|د ب ا|"
    r"ارشيف|ارشيفيه|وكالات|shutterstock|شترستوك|مواقع التواصل|انستغرام|تويتر|فيسبوك|file)\b)"
)
_DASHED_CREDIT = re.compile(
    r"[-–/|©]\s?(?:getty(?: images)?|afp|reuters|ap|epa|غيتي(?: ايمجز)?|جيتي(?: ايمجز)?|رويترز|ا ف ب"
    r"|ارشيفيه|ارشيف|الاناضول)\s*$"
)
_ALONE = re.compile(r"^(?:©\s*)?(?:getty(?: images)?|afp|epa|shutterstock|غيتي|جيتي)(?: images| ايمجز)?$")
_SAYS_SO = re.compile(
    r"^(?:ال)?صوره (?:ارشيفيه|تعبيريه|من|ل|نشر|تظهر|وزع|ملتقط|جويه|فضاييه|مركبه|\S+ه )|^الصوره ?:"
    r"|^تصوير ?[:/]|^(?:عدسه|كاريكاتير) ?[:/]"
    r"|^(?:لقطه|لقطات) (?:من|لل|ل)|^جانب من |^مشهد (?:من|عام|ل)|\bارشيفيه$|^ارشيف\b|^(?:من"
    r"|الي) (?:اليمين|اليسار)\b|^في الصوره\b"
)
_NOT_CREDIT = folded_set(
    "فيديو صور بالفيديو بالصور شاهد تحديث مترجم صورة تفاعلي خريطة إنفوغراف انفوغرافيك حصري الجزء الأول الثاني"
)
_ABBREVIATED = folded_set(
    "وكالة لوكالة صحيفة لصحيفة شبكة لشبكة قناة لقناة موقع لموقع مجلة إذاعة هيئة منظمة لمنظمة حزب مركز جماعة لجماعة"
)
_OFFICES = folded_set(
    """
    المتحدث المتحدثة الناطق الناطقة الرئيس الرئيسة رئيس رئيسة وزير وزيرة الوزير الوزيرة الأمين الأمينة
    أمين زعيم زعيمة الزعيم قائد القائد الجنرال الفريق اللواء العميد العقيد الأدميرال الماريشال المشير
    سفير السفير السفيرة المستشار المستشارة مستشار مستشارة الملك الملكة ولي الأمير الأميرة أمير السلطان
    الشيخ البابا النائب النائبة نائب السيناتور القاضي القاضية المدعي المدير المديرة مدير مديرة المبعوث
    مبعوث المرشد المفوض المفوضة المندوب المندوبة مندوب الصحفي الصحفية الصحافي الصحافية الكاتب الكاتبة
    المخرج المخرجة الممثل الممثلة اللاعب المدرب المرشح المرشحة الناشط الناشطة المعارض المعارضة الباحث
    الباحثة الدكتور الدكتورة الخبير الخبيرة المحامي المحامية عضو حاكم الحاكم محافظ عمدة رئيسي القيادي
    """
)
_OFFICE_CHAIN = folded_set(
    """
    باسم حركة حزب تنظيم جماعة حكومة وزراء مجلس الوزراء وزارة برلمان لجنة هيئة منظمة وكالة جيش قوات أركان
    هيئة شركة بنك مصرف جمهورية مملكة دولة عام العام عهد نائب لشؤون خارجية دفاع داخلية أعمال منتخب نادي
    فريق بلدية مدينة ولاية محكمة نيابة
    """
)
_PARTICLES = folded_set(
    "في من إلى على عن مع ضد بين حول بعد قبل تحت دون بلا حتى منذ عند أن إن أو ثم لا لم لن قد هل ما كيف "
    "لماذا جديد جديدة مؤقت سابق"
)
_PICTURED = re.compile(
    r"\b(?:خلال|اثناء|لدي|وهو|وهي|علي هامش|وعلي جانبيه|الي جانب|برفقه|يحمل|يحملون|تحمل|يلوح|يلوحون"
    r"|يتصاعد|يصافح|يتفقد)\b"
)
_PEOPLE = folded_set(
    """
    جنود عناصر أطفال رجال نساء عمال طلاب لاجئون نازحون مدنيون مسلحون متظاهرون متظاهرات محتجون مهاجرون
    مقاتلون مواطنون سكان أنصار مؤيدون ناخبون جماهير مشجعون لاعبو أفراد شرطي جندي طفل طفلة امرأة رجل شاب
    فتاة عائلة سيدة متظاهر مشجع ناخبة ناخب دخان طائرة طائرات دبابة دبابات مبنى سيارة سيارات سفينة آثار
    أنقاض دمار نصب
    """
)


def has_credit(line: Line) -> bool:
    """Whether a line without a full stop ends in the credit of a picture."""
    if line.size > LONGEST or line.stop or line.asks or tied_to_what_precedes(line.words[:1]):
        return False
    if _dashed_credit(line) or _ALONE.match(line.folded):
        return True
    return line.bracketed and _bracketed_credit(line.folded)


def has_agency_credit(line: Line) -> bool:
    """Whether the credit names a picture agency, so that even a first line is no title."""
    match = _CREDITED.match(line.folded) if line.bracketed else None
    return bool(match and _AGENCY_CREDIT.search(match["credit"])) or _dashed_credit(line)


def _dashed_credit(line: Line) -> bool:
    """A scene and a credit after a dash; with fewer words it is a place and an agency, a byline."""
    return line.size >= SCENE and bool(_DASHED_CREDIT.search(line.folded))


def describes_picture(line: Line) -> bool:
    """Whether a line says that it describes a picture, or can hardly do anything else."""
    if line.size > LONGEST or line.stop or line.asks or not line.words:
        return False
    return bool(_SAYS_SO.search(line.folded)) or is_person_with_office(line) or _is_scene(line)


def is_person_with_office(line: Line) -> bool:
    """Whether a line is an office and the name of who holds it, with no verb: المدير العام سالم الحمدان."""
    words = line.words
    if not 3 <= len(words) <= 12 or words[0] not in _OFFICES or any(m in line.folded for m in '"«“:؟!…'):
        return False
    name = _without_office(words)
    if words[0].endswith("ه") and any(word.startswith("ت") for word in name):
        return False  # وزيرة الدفاع تزور بغداد
    return 2 <= len(name) <= 5 and all(_may_be_name(word) for word in name)


def _without_office(words: tuple[str, ...]) -> tuple[str, ...]:
    at = 1
    while at < len(words) and (words[at] in _OFFICE_CHAIN or words[at] in _OFFICES or _defined(words[at])):
        at += 1
    if at < len(words) and at > 1 and words[at - 1] in _OFFICE_CHAIN and len(words) - at > 2:
        at += 1  # what the party or movement is called: المتحدث باسم حركة نور كريم سعيد
    return words[at:]


def _defined(word: str) -> bool:
    return word.startswith(("ال", "لل")) and word != "الله"


def _may_be_name(word: str) -> bool:
    if may_be_imperfect(word) or word.startswith(("سي", "ست")):
        return False
    return word not in _PARTICLES and word not in SENTENCE_OPENERS and not word.startswith("لل") and not conjoined(word)


def _is_scene(line: Line) -> bool:
    words = line.words
    if not 5 <= len(words) <= 30 or not _PICTURED.search(line.folded):
        return False
    return words[0] in _PEOPLE or words[0] in _OFFICES


def _bracketed_credit(folded: str) -> bool:
    match = _CREDITED.match(folded)
    if not match or not match["scene"]:
        return bool(match and _AGENCY_CREDIT.search(match["credit"]))
    words = match["credit"].split()
    if len(words) <= 2 and any(word in _ABBREVIATED for word in match["scene"].split()[-5:]):
        return False  # وكالة الأنباء السعودية (واس)
    if _AGENCY_CREDIT.search(match["credit"]):
        return True
    if LIST_ITEM.match(folded) or len(match["scene"].split()) < SCENE:
        return False
    return len(words) <= CREDIT and not _is_aside(match["credit"], words)


def _is_aside(credit: str, words: list[str]) -> bool:
    """Whether what stands in brackets is an amount, an age, or a note such as (فيديو), and no credit."""
    return any(c.isdecimal() for c in credit.replace("24", "")) or any(word in _NOT_CREDIT for word in words)
