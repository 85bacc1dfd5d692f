"""Numbers of a text with what they count and how surely they are told: ما لا يقل عن 12 جنديًا, نحو 40 بالمئة."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from provenance.text.values.counted import dual, in_years, noun_key
from provenance.text.values.numerals import Numeral, clitics, look_up, read_numeral
from provenance.text.word_sets import word_set
from provenance.text.words import Words

PERCENT = "%"


class Hedge(StrEnum):
    """What stands between a number and certainty."""

    AT_LEAST = "at-least"
    AT_MOST = "at-most"
    MORE = "more"
    LESS = "less"
    ABOUT = "about"


class Number(NamedTuple):
    """`text[start:end]` says `value`, or from `value` up to `upto`. Tokens `first` to `last` (exclusive).

    `counted` is the noun in the spelling of `noun_key`, "%" for a percentage, "" where none stands beside it;
    decades and centuries are told in years. `hedge` is None for a bare number. `year` marks a calendar year.
    """

    value: float
    start: int
    end: int
    first: int
    last: int
    upto: float | None = None
    hedge: Hedge | None = None
    counted: str = ""
    counted_at: int = -1
    year: bool = False

    def compatible(self, other: Number) -> bool:
        """Whether both can be true of one thing: equal, within the range, or what the hedges leave open."""
        (low, high), (from_, to) = self.bounds(), other.bounds()
        return low <= to and from_ <= high

    def bounds(self) -> tuple[float, float]:
        """The least and the most that is said. "About" leaves a tenth either way."""
        low, high = self.value, self.upto if self.upto is not None else self.value
        if self.hedge in (Hedge.AT_LEAST, Hedge.MORE):
            return low, float("inf")
        if self.hedge in (Hedge.AT_MOST, Hedge.LESS):
            return 0, high
        if self.hedge is Hedge.ABOUT:
            return low * 0.9, high * 1.1
        return low, high


_PHRASES = {
    Hedge.AT_LEAST: "لا يقل عن · لا تقل عن · يقل عن · تقل عن",
    Hedge.MORE: "اكثر من · ازيد من · يزيد عن · يزيد علي · تزيد عن · تزيد علي · يربو علي · يفوق · فوق · تجاوز · تتجاوز"
    " · يتجاوز · تجاوزت",
    Hedge.LESS: "اقل من · ادني من · دون",
    Hedge.AT_MOST: "يصل الي · تصل الي · حتي",
    Hedge.ABOUT: "نحو · حوالي · زهاء · قرابه · يقارب · يقرب من · تقارب · يناهز · حدود · ما بين",
}
_BEFORE = tuple((tuple(phrase.split()), hedge) for hedge, listed in _PHRASES.items() for phrase in listed.split("·"))
_LAST_OF_BEFORE = frozenset(words[-1] for words, _ in _BEFORE)
_AFTER = {("علي", "الاقل"): Hedge.AT_LEAST, ("علي", "الاكثر"): Hedge.AT_MOST, ("كحد", "ادني"): Hedge.AT_LEAST,
          ("بحد", "اقصي"): Hedge.AT_MOST, ("كحد", "اقصي"): Hedge.AT_MOST, ("او", "اكثر"): Hedge.AT_LEAST,
          ("او", "يزيد"): Hedge.AT_LEAST}  # fmt: skip
PHRASE = 4  # words of a noun phrase that a definite number follows: المقاتلين الأجانب الخمسة عشر
REACH = 7  # words between a number and its على الأقل
_PERCENT_WORDS = word_set("بالمئة بالمائة بالمية")
_NOT_COUNTED = word_set(
    "في من عن إلى على مع بين خلال بعد قبل منذ حتى أو ثم إن أن كان كانت قد لا لم لن ما هو هي هذا هذه ذلك التي الذي "
    "الذين بينهم بينها منهم منها فقط على عند لدى أي كل و ف أمس اليوم مساء صباح لكن كما حيث"
)
_ADJECTIVES = word_set("آخرين آخرون أخرى آخر")
_YEAR_NOUNS = word_set("عام سنة العام السنة لعام عامي بعام سنه وعام منذ ولعام موسم")
_MONTH_ENDS = word_set(
    "يناير فبراير مارس أبريل إبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر شباط آذار نيسان أيار حزيران "
    "تموز آب أيلول يونيه يوليه الثاني الأول جانفي فيفري أفريل جوان جويلية أوت"
)


def numbers(words: Words) -> list[Number]:
    """The numbers of a text in reading order, ranges as one; ordinals and parts of names (إف-16) are none."""
    found: list[Number] = []
    end = 0
    for i, token in enumerate(words.folded):
        if not _may_open(token) or i < end:
            continue
        number = _at(words, i)
        if number is not None:
            found.append(number)
            end = number.last
    return found


@lru_cache(maxsize=100_000)
def _may_open(token: str) -> bool:
    """Whether digits, a number word or a dual stand here; remembered, since news repeats its words."""
    return token[:1].isdecimal() or look_up(token) is not None or dual(token) is not None


def _at(words: Words, i: int) -> Number | None:
    numeral = read_numeral(words, i)
    if numeral is None:
        return _dual(words, i)
    if numeral.digits and _part_of_a_name(words, i):
        return None
    if not numeral.digits and numeral.last - numeral.first == 1 and _no_count(words, numeral):
        return None
    upto, last = _range(words, _with_named_scale(words, numeral))
    start = words.start[i] + _letters(words, i, numeral.lead)
    number = Number(numeral.value, start, words.end[last - 1], i, last, upto, _hedge_before(words, i))
    if _is_year(words, numeral) and upto is None:
        return number._replace(year=True)
    return _hedged_after(words, _counting(words, number, definite=numeral.definite))


def _with_named_scale(words: Words, numeral: Numeral) -> Numeral:
    """ثلاثة ملايين ونصف المليون: the scale that is named again belongs to the number."""
    j = numeral.last
    named = numeral.value != int(numeral.value / 1000) * 1000 or words.folded[j - 1].endswith("نصف")
    if named and j < len(words) and words.folded[j] in ("المليون", "المليار", "الالف", "التريليون"):
        return numeral._replace(last=j + 1)
    return numeral


def _letters(words: Words, i: int, count: int) -> int:
    """Code points of token i under its first `count` letters: marks and tatweel go along."""
    raw = words.text[words.start[i] : words.end[i]]
    position = 0
    while count and position < len(raw):
        position += 1
        while position < len(raw) and (not raw[position].isalpha() or raw[position] == "ـ"):
            position += 1
        count -= 1
    return min(position, len(raw) - 1)


def _dual(words: Words, i: int) -> Number | None:
    """جنديين is two soldiers, عقدين twenty years."""
    found = dual(words.folded[i])
    if found is None:
        return None
    noun, lead = found
    years = in_years(noun)
    value, noun = (2 * years, noun_key("سنه")) if years else (2, noun)
    start = words.start[i] + _letters(words, i, lead)
    number = Number(value, start, words.end[i], i, i + 1, None, _hedge_before(words, i), noun, i)
    return _hedged_after(words, number)


def _part_of_a_name(words: Words, i: int) -> bool:
    """إف-16, G20, كوفيد-19, 10:30, 3/4, 2-1: digits glued to letters or signs are no count."""
    if i > 0 and words.end[i - 1] == words.start[i]:
        before = words.folded[i - 1]
        if words.is_word(i - 1):
            return not clitics(before)
        if before in "-:/." and i > 1 and words.end[i - 2] == words.start[i - 1]:
            return not (before == "-" and clitics(words.folded[i - 2])) and not _dash_range(words, i)
        if before == "#":
            return True
    if i + 1 < len(words) and words.start[i + 1] == words.end[i]:
        after = words.folded[i + 1]
        if words.is_word(i + 1):
            return after[:1].isascii()
        glued = i + 2 < len(words) and words.start[i + 2] == words.end[i + 1]
        return after in "-:/" and glued and not _dash_range(words, i + 2)
    return False


def _dash_range(words: Words, second: int) -> bool:
    """10-15 شخصا is a range: the second is greater, and a noun follows."""
    if words.folded[second - 1] != "-" or second < 2:
        return False
    one, two = words.folded[second - 2], words.folded[second]
    if not (one[:1].isdecimal() and two[:1].isdecimal()) or len(one) > 3 or len(two) > 3:
        return False
    noun = second + 1 < len(words) and words.is_word(second + 1) and words.folded[second + 1] not in _NOT_COUNTED
    return float(one.replace(",", "")) < float(two.replace(",", "")) and noun


def _no_count(words: Words, numeral: Numeral) -> bool:
    """A lone word that counts nothing: أحد, الأول; واحد without a noun before it; نصف of something is a share."""
    token = words.folded[numeral.first][numeral.lead :]
    if token in ("واحد", "واحده"):
        return numeral.first == 0 or not words.is_word(numeral.first - 1) or numeral.definite
    scale = token in ("مليون", "مليار", "الف", "ميه", "مايه")
    return (scale or token in ("ربع", "ثلث", "نصف", "سبع")) and numeral.definite


def _range(words: Words, numeral: Numeral) -> tuple[float | None, int]:
    """من 10 إلى 15, بين 10 و15, 10-15, 15 أو 16: up to what, and where it ends."""
    j = numeral.last
    if j + 1 >= len(words) or words.folded[j] not in ("-", "الي", "او", "و"):
        return _glued_range(words, numeral)
    sign = words.folded[j]
    between = numeral.first > 0 and words.folded[numeral.first - 1] in ("بين", "وبين", "تتراوح")
    if sign == "و" and not between:
        return None, numeral.last
    second = read_numeral(words, j + 1)
    if second is None or second.value <= numeral.value or (sign == "-" and not _dash_range(words, j + 1)):
        return None, numeral.last
    return second.value, second.last


def _glued_range(words: Words, numeral: Numeral) -> tuple[float | None, int]:
    """بين ثلاثة وخمسة: the و is glued to the second."""
    j = numeral.last
    between = numeral.first > 0 and words.folded[numeral.first - 1] in ("بين", "وبين")
    if not between or j >= len(words) or not words.folded[j].startswith("و"):
        return None, numeral.last
    second = read_numeral(words, j)
    if second is None or second.value <= numeral.value:
        return None, numeral.last
    return second.value, second.last


def _hedge_before(words: Words, i: int) -> Hedge | None:
    if i == 0:
        return None
    j = i - 1
    while j > 0 and clitics(words.folded[j]):
        j -= 1
    last = words.folded[j]
    for phrase, hedge in _BEFORE if last in _LAST_OF_BEFORE or last[1:] in _LAST_OF_BEFORE else ():
        first = j + 1 - len(phrase)
        if (
            first >= 0
            and _same(words.folded[first], phrase[0])
            and tuple(words.folded[first + 1 : j + 1]) == phrase[1:]
        ):
            return hedge
    return None


def _same(token: str, word: str) -> bool:
    return token == word or (len(token) == len(word) + 1 and token[0] in "ولبف" and token[1:] == word)


def _hedged_after(words: Words, number: Number) -> Number:
    """12 جنديًا أمريكيًا على الأقل: the hedge comes after what is counted."""
    if number.hedge is not None:
        return number
    for j in range(number.last, min(number.last + REACH, len(words))):
        if not words.is_word(j) or (j > number.last and words.folded[j][:1].isdecimal()):
            break
        hedge = _AFTER.get((words.folded[j], words.folded[j + 1])) if j + 1 < len(words) else None
        if hedge is not None:
            return number._replace(hedge=hedge)
        if words.folded[j] == "تقريبا":
            return number._replace(hedge=Hedge.ABOUT)
    return number


def _is_year(words: Words, numeral: Numeral) -> bool:
    """Four digits that can be a year, and no noun after them; عام and a month's name before them settle it."""
    token = words.folded[numeral.first]
    if not numeral.digits or numeral.last - numeral.first > 1 or len(token) != 4 or not 1000 <= numeral.value <= 2100:
        return False
    j = numeral.first - 1
    while j >= 0 and (words.folded[j] in "/()،" or clitics(words.folded[j])):
        j -= 1
    if j >= 0 and (words.folded[j] in _YEAR_NOUNS or words.folded[j] in _MONTH_ENDS):
        return True
    if numeral.value < 1800:
        return False
    k = numeral.last
    return k >= len(words) or not words.is_word(k) or noun_key(words.folded[k]) == words.folded[k]


def _counting(words: Words, number: Number, *, definite: bool) -> Number:
    """Enter the noun that is counted: after the number, or before it (المقاتلين الخمسة عشر, ألماني واحد)."""
    j = number.last
    percent = _percent(words, j)
    if percent:
        return number._replace(counted=PERCENT, counted_at=j, last=j + percent, end=words.end[j + percent - 1])
    if (definite or _ends_in_one(words, number)) and number.first > 0 and words.is_word(number.first - 1):
        head = number.first - 1
        while definite and head > max(0, number.first - PHRASE) and _both_definite(words, head):
            head -= 1
        return number._replace(counted=noun_key(words.folded[head]), counted_at=head)
    while j < len(words) and (words.folded[j] in _ADJECTIVES or (words.folded[j] == "من" and j == number.last)):
        j += 1
    if j >= len(words) or not words.is_word(j) or words.folded[j] in _NOT_COUNTED or look_up(words.folded[j]):
        return number
    noun = noun_key(words.folded[j])
    years = in_years(noun)
    if years:
        return number._replace(value=number.value * years, counted=noun_key("سنه"), counted_at=j)
    return number._replace(counted=noun, counted_at=j)


def _both_definite(words: Words, head: int) -> bool:
    return words.folded[head - 1].startswith("ال") and words.folded[head].startswith("ال")


def _percent(words: Words, j: int) -> int:
    """How many tokens from j on say per cent."""
    if j >= len(words):
        return 0
    if words.folded[j] in ("%", "٪") or words.folded[j] in _PERCENT_WORDS:
        return 1
    return 2 if words.folded[j] == "في" and words.folded[j + 1 : j + 2] in (["الميه"], ["المايه"]) else 0


def _ends_in_one(words: Words, number: Number) -> bool:
    return number.value == 1 and words.folded[number.first].endswith(("واحد", "واحده"))
