"""Read Arabic number words and digits: تسعة وعشرون, مئتا ألف, 3.5 مليون, ٣٠ ألفا و٥٠٠.

Values are int where whole, else float. The words are a closed class of written Arabic; plurals without a number
before them (مئات, آلاف, ملايين) are no value.
"""

from __future__ import annotations

from typing import NamedTuple

from provenance.text.folding import fold
from provenance.text.words import Words

_UNIT, _TEN, _TENS, _HUNDRED, _SCALE, _DUAL_SCALE, _FRACTION, _PLURAL_SCALE = range(8)


class Numeral(NamedTuple):
    """Tokens `first` to `last` (exclusive) say `value`. `lead` counts the letters of clitics before it."""

    value: float
    first: int
    last: int
    lead: int = 0
    definite: bool = False
    digits: bool = False


_Entry = tuple[float, int]
_Found = tuple[float, int, int, bool]  # value, kind, letters before it, definite


def _table() -> dict[str, _Entry]:
    table: dict[str, _Entry] = {}

    def add(kind: int, *rows: tuple[str, float]) -> None:
        for spelled, value in rows:
            table.update((word, (value, kind)) for word in fold(spelled).split())

    add(
        _UNIT, ("صفر صفرا", 0), ("واحد واحدة واحدا احد احدى", 1), ("اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي", 2)
    )
    add(_UNIT, ("ثلاث ثلاثة ثلاثا", 3), ("أربع أربعة أربعا", 4), ("خمس خمسة خمسا", 5), ("ست ستة ستا", 6))
    add(_UNIT, ("سبع سبعة سبعا", 7), ("ثمان ثماني ثمانية ثمانيا", 8), ("تسع تسعة تسعا", 9))
    add(_TEN, ("عشر عشرة عشرا", 10))
    tens = ["عشر", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"]
    add(_TENS, *((f"{stem}ون {stem}ين", 20 + 10 * i) for i, stem in enumerate(tens)))
    for hundred in ("مئة", "مائة", "ميئة"):
        stem = hundred[:-1]
        add(_HUNDRED, (f"{hundred} {stem}ت", 100), (f"{stem}تان {stem}تين {stem}تا {stem}تي", 200))
        for i, unit in enumerate(["ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"]):
            add(_HUNDRED, (f"{unit}{hundred} {unit}ي{hundred}", 300 + 100 * i))
    add(
        _SCALE,
        ("ألف ألفا", 1_000),
        ("مليون مليونا", 10**6),
        ("مليار مليارا بليون بليونا", 10**9),
        ("تريليون تريليونا", 10**12),
    )
    add(_DUAL_SCALE, ("ألفان ألفين ألفي", 1_000), ("مليونان مليونين مليوني", 10**6))
    add(_DUAL_SCALE, ("ملياران مليارين ملياري بليونان بليونين", 10**9), ("تريليونان تريليونين", 10**12))
    add(_PLURAL_SCALE, ("آلاف", 1_000), ("ملايين", 10**6), ("مليارات بلايين", 10**9), ("تريليونات", 10**12))
    add(_FRACTION, ("نصف", 0.5), ("ثلث", 1 / 3), ("ربع", 0.25), ("ثلثا ثلثي ثلثين ثلثان", 2 / 3))
    return table


_TABLE = _table()
_SEEN: dict[str, _Found | None] = {}
_NEVER = frozenset(map(fold, ("الاثنين", "الأحد", "لست", "والف", "الست", "وست", "فالف", "بعشر", "لسبع", "كست", "لألف")))
_LETTERS = frozenset(map(fold, ("و", "ب", "ل", "ك", "ف", "ال", "بال", "لل", "وال", "وب", "ول", "فال", "الـ", "لـ")))

_LONGEST = 40  # digits and separators: what is longer is no number that anybody reports


def read_numeral(words: Words, i: int) -> Numeral | None:
    """The longest number that starts at token i, or None."""
    token = words.folded[i]
    if _are_digits(token):
        return _read(words, i, (digits_value(token), _SCALE, 0, False), digits=True)
    found = look_up(token)
    if found is None or found[1] == _PLURAL_SCALE or token in _NEVER:
        return None
    return _read(words, i, found, digits=False)


def _are_digits(token: str) -> bool:
    return token[:1].isdecimal() and len(token) <= _LONGEST


def digits_value(token: str) -> float:
    """What digits with their separators say: 1,250 · ١٬٢٥٠ · 3.5 · 3,5 · 1.250.000."""
    if token.isdecimal():
        return int(token)
    plain = token.replace(",", ".").replace("٬", ".")
    first, *groups = plain.split(".")
    if groups and first != "0" and len(first) <= 3 and all(len(group) == 3 and group.isdecimal() for group in groups):
        return int(first + "".join(groups))
    plain = token.replace("٫", ".").replace("٬", "").replace(",", ".")
    if plain.count(".") > 1:
        plain = plain.replace(".", "")
    return float(plain) if "." in plain else int(plain)


def look_up(token: str) -> _Found | None:
    """What a folded word is as a number word, with its clitics and article taken off; remembered."""
    if token in _SEEN:
        return _SEEN[token]
    if len(_SEEN) > 100_000:
        _SEEN.clear()
    found = _SEEN[token] = _without_clitics(token)
    return found


def _without_clitics(token: str) -> _Found | None:
    for lead, rest, definite in _readings(token):
        entry = _TABLE.get(rest)
        if entry is not None and not (definite and rest in ("احد", "خمس", "اثنين")):
            return (entry[0], entry[1], lead, definite)
    return None


def _readings(token: str) -> list[tuple[int, str, bool]]:
    found = [(0, token, False)]
    if len(token) > 3 and token[0] in "وف":
        found.append((1, token[1:], False))
    for lead, rest, _ in list(found):
        if len(rest) > 4 and rest[0] in "بلك":
            found.append((lead + 1, rest[1:], False))
    for lead, rest, _ in list(found):
        if len(rest) > 4 and rest.startswith(("ال", "لل")):
            found.append((lead + 2, rest[2:], True))
    return found


def _read(words: Words, first: int, opener: _Found, *, digits: bool) -> Numeral | None:
    """Add up the tokens from `first` on as long as they go on with the number."""
    value, kind, lead, definite = opener
    if not digits and value == 1 and words.folded[first][lead:] in ("احد", "احدي"):
        return _eleven(words, first, lead)
    sum_ = _Sum()
    if digits:
        sum_.group = value
        sum_.digits = True
    elif not sum_.take(value, kind, joined=True):
        return None
    j = first + 1
    while j < len(words):
        step = _next(words, j)
        if step is None or not sum_.take_step(step):
            break
        j = step[3]
    return Numeral(sum_.value(), first, j, lead, definite, digits)


def _eleven(words: Words, first: int, lead: int) -> Numeral | None:
    """أحد عشر, إحدى عشرة; أحد alone is "one of", إحدى وعشرون is 21."""
    if first + 1 >= len(words):
        return None
    after = look_up(words.folded[first + 1])
    if after is None or after[1] not in (_TEN, _TENS) or (after[1] == _TENS) != (after[2] == 1):
        return None
    sum_ = _Sum()
    sum_.group = 1
    j = first
    while j + 1 < len(words):
        step = _next(words, j + 1)
        if step is None or not sum_.take_step(step):
            break
        j = step[3] - 1
    return Numeral(sum_.value(), first, j + 1, lead)


def _kind_at(words: Words, j: int) -> int | None:
    """What kind of number word token j is, None for another word."""
    found = look_up(words.folded[j]) if j < len(words) else None
    return found[1] if found else None


_Step = tuple[float, int, bool, int, bool]
"""Value, kind, whether و joins it, the token after it, whether it is in digits."""


def _next(words: Words, j: int) -> _Step | None:
    """The number word or digits at token j, with و before it or without."""
    joined = words.folded[j] == "و" and j + 1 < len(words)
    j += joined
    token = words.folded[j]
    if _are_digits(token):
        return (digits_value(token), _UNIT, joined, j + 1, True) if joined else None
    found = look_up(token)
    if found is None:
        return None
    if token == "واحد" and _kind_at(words, j + 1) == _TEN:  # noqa: S105  وأحد عشر folds like واحد
        return (1, _UNIT, True, j + 1, False)
    value, kind, lead, definite = found
    conjunction = lead - (2 if definite else 0)
    if conjunction > 1 or (conjunction == 1 and token[0] != "و"):
        return None
    return (value, kind, joined or conjunction == 1, j + 1, False)


class _Sum:
    """A number while it is read: what stands before the next scale word (`group`), and what is summed up."""

    __slots__ = ("digits", "group", "least", "scale", "total")

    def __init__(self) -> None:
        self.total: float = 0
        self.group: float = 0
        self.scale: float = 1
        self.least: float = 10**15  # a further scale must be smaller
        self.digits = False

    def value(self) -> float:
        """What was read, int where whole."""
        value = self.total + self.group
        return int(value) if value == int(value) else round(value, 6)

    def take_step(self, step: _Step) -> bool:
        """Whether the step goes on with the number; it is added if so."""
        value, kind, joined, _, digits = step
        if not digits:
            return self.take(value, kind, joined=joined)
        if self.group or not self.total or value >= self.scale or value != int(value):
            return False
        self.group, self.digits = value, True
        return True

    def take(self, value: float, kind: int, *, joined: bool) -> bool:
        """Add one number word, if the grammar of numbers allows it here."""
        if kind in (_SCALE, _PLURAL_SCALE):
            return self._scale(value, joined=joined)
        if kind == _DUAL_SCALE:
            return self._dual(value, joined=joined)
        if kind == _FRACTION:
            return self._fraction(value, joined=joined)
        if self.digits:
            return False
        empty = not self.group
        if kind == _UNIT:
            fits = joined and (empty or self.group % 100 == 0)
        elif kind == _TEN:
            unit = self.group % 10
            fits = (joined and (empty or self.group % 100 == 0)) or (
                not joined and 0 < self.group % 100 < 10 and unit > 0
            )
        elif kind == _TENS:
            fits = joined and self.group % 100 < 10
        else:
            return self._hundred(value, joined=joined)
        if fits:
            self.group += value
        return fits

    def _hundred(self, value: float, *, joined: bool) -> bool:
        if joined and not self.group:
            self.group = value
            return True
        if not joined and value == 100 and 2 < self.group < 10:
            self.group *= 100
            return True
        return False

    def _scale(self, value: float, *, joined: bool) -> bool:
        before = self.group
        if before and joined:
            return False  # خمسة وألف
        if not before and self.total:
            if joined and value < self.least:
                self.total += value
                self.scale = self.least = value
                return True
            if not joined and value > self.least:  # مئة ألف مليون
                self.total, self.scale, self.least = self.total * value, value, value
                return True
            return False
        if value >= self.least:
            return False
        self.total += (before or 1) * value
        self.group, self.scale, self.least, self.digits = 0, value, value, False
        return True

    def _dual(self, value: float, *, joined: bool) -> bool:
        if self.group or not joined or value >= self.least:
            return False
        self.total += 2 * value
        self.scale = self.least = value
        return True

    def _fraction(self, value: float, *, joined: bool) -> bool:
        """ونصف after a number; نصف مليون before a scale."""
        if self.total or self.group:
            if not joined or value == int(value) or value > 0.5:
                return False
            if self.group:
                self.group += value
            else:
                self.total += value * self.scale
            return True
        self.group = value
        return True


def clitics(token: str) -> bool:
    """Whether a folded token is only clitics that stand before digits: و500, الـ15, لـ3."""
    return token in _LETTERS
