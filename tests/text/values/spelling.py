"""Spell a number in Arabic words as a newsroom would, so that reading can be tried on every number."""

from __future__ import annotations

UNITS = "صفر واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة".split()  # noqa: SIM905
TENS = "عشرة عشرون ثلاثون أربعون خمسون ستون سبعون ثمانون تسعون".split()  # noqa: SIM905
STEMS = "ثلاث أربع خمس ست سبع ثمان تسع".split()  # noqa: SIM905


def spelled(value: int) -> str:
    """The number from 0 to 9,999,999 in words."""
    if value < 1000:
        return _below_thousand(value)
    if value < 10**6:
        return _scaled(value, 1000, "ألف", "ألفان", "آلاف")
    return _scaled(value, 10**6, "مليون", "مليونان", "ملايين")


def _scaled(value: int, scale: int, one: str, two: str, many: str) -> str:
    count, rest = divmod(value, scale)
    if count == 1:
        head = one
    elif count == 2:
        head = two
    else:
        head = f"{_below_thousand(count)} {many if 3 <= count % 100 <= 10 else one}"
    return head if not rest else f"{head} و{spelled(rest)}"


def _below_thousand(value: int) -> str:
    hundreds, rest = divmod(value, 100)
    words = []
    if hundreds:
        words.append("مئة" if hundreds == 1 else "مئتان" if hundreds == 2 else STEMS[hundreds - 3] + "مئة")
    if rest or not hundreds:
        words.append(_below_hundred(rest))
    return " و".join(words)


def _below_hundred(value: int) -> str:
    if value < 10:
        return UNITS[value]
    tens, unit = divmod(value, 10)
    if unit == 0:
        return TENS[tens - 1]
    if tens == 1:
        return {1: "أحد عشر", 2: "اثنا عشر"}.get(unit, f"{UNITS[unit]} عشر")
    return f"{UNITS[unit]} و{TENS[tens - 1]}"
