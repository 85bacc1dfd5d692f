"""Numbers with their nouns, in the agreement that Arabic and English ask for."""

from __future__ import annotations

from typing import NamedTuple


class Noun(NamedTuple):
    """A counted thing in both languages.

    Arabic counts 1 and 2 by the noun alone (`one`, `two`), 3 to 10 with the plural (`few`), 11 to 99 with the
    singular accusative (`many`), hundreds with the singular genitive (`hundred`), by the last two digits.
    """

    singular: str
    plural: str
    one: str
    two: str
    few: str
    many: str
    hundred: str

    def counted(self, n: int, lang: str) -> str:
        """`n` of them: "13 paragraphs", "فقرتان", "13 فقرة"."""
        return self._arabic(n) if lang == "ar" else f"{n} {self.singular if n == 1 else self.plural}"

    def _arabic(self, n: int) -> str:
        if n in (1, 2):
            return self.one if n == 1 else self.two
        rest = n % 100
        if 3 <= rest <= 10:
            return f"{n} {self.few}"
        return f"{n} {self.many if rest > 10 else self.hundred}"


PARAGRAPH = Noun("paragraph", "paragraphs", "فقرة واحدة", "فقرتان", "فقرات", "فقرة", "فقرة")
BODY_PARAGRAPH = PARAGRAPH._replace(singular="body paragraph", plural="body paragraphs")
OUTLET = Noun("outlet", "outlets", "وسيلة إعلام واحدة", "وسيلتا إعلام", "وسائل إعلام", "وسيلة إعلام", "وسيلة إعلام")
FILE = Noun("file", "files", "ملف واحد", "ملفان", "ملفات", "ملفًا", "ملف")
EVENT = Noun("event", "events", "قيد واحد", "قيدان", "قيود", "قيدًا", "قيد")
ARTICLE = Noun("article", "articles", "مقال واحد", "مقالان", "مقالات", "مقالًا", "مقال")
FLAG = Noun("flag", "flags", "ملاحظة واحدة", "ملاحظتان", "ملاحظات", "ملاحظة", "ملاحظة")
