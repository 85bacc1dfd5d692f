"""Find the outlets in a paragraph: by name, by reference (الصحيفة), without a name (صحيفة بريطانية), or unknown."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from provenance.attribution.arabic.lexicon import BIT, MEDIA, OUTLET_KINDS, Word
from provenance.attribution.arabic.prose import NAME_WORDS, Prose
from provenance.attribution.outlet_list import Alias, OutletList, Standing
from provenance.text.quotations import MARKS
from provenance.text.word_sets import word_set

_BETWEEN = MARKS | frozenset(
    ("(", "انباء", "الانباء", "اخبار", "الاخبار", "الاعلام", "-", "_", "#", "اسمها", "تدعي", "يدعي")
)
_PLATFORMS = word_set(  # where everybody speaks; no outlets
    "تويتر فيسبوك فيس يوتيوب إنستغرام انستجرام تلغرام تيليغرام واتساب تيك سناب لينكد إكس غوغل جوجل ويكيبيديا الإنترنت "
    "التواصل "
    "twitter facebook youtube instagram telegram whatsapp tiktok snapchat x google"
)
CHAIN = 8  # tokens that may introduce a name: الموقع الإلكتروني لصحيفة «…»
_POINTING = frozenset(("هذه", "هذا", "ذات", "نفس", "تلك", "ذلك", "بذات", "بنفس", "لذات", "لنفس"))


class How(Enum):
    """How the prose gives an outlet."""

    NAME = "name"
    REFERENCE = "reference"
    UNNAMED = "unnamed"
    UNKNOWN = "unknown"


@dataclass(slots=True)
class Mention:
    """An outlet in the prose. Tokens `first` to `last` are its words, `outer_first` to `outer_last` also the noun
    that introduces it, quotation marks and adjectives. `candidates` are outlet numbers."""

    how: How
    first: int
    last: int
    outer_first: int
    outer_last: int
    candidates: tuple[int, ...] = ()
    kind: str = ""
    country: str = ""
    short: bool = False
    start_inside: int = 0  # letters of proclitics before the name in its first token
    gender: str = "f"


Heads = dict[str, list[Alias]]
"""Aliases that share their first token, by their second; "" for those of one token."""


def _by_second(aliases: list[Alias]) -> Heads:
    found: Heads = {}
    for alias in aliases:
        found.setdefault(alias.tokens[1] if len(alias.tokens) > 1 else "", []).append(alias)
    return found


class MentionFinder:
    """Finds outlet mentions with one outlet list. Keeps a memory of spellings, nothing of the articles."""

    def __init__(self, outlets: OutletList) -> None:
        self._outlets = outlets
        self._heads: dict[str, list[tuple[int, Heads]]] = {}
        self._dull: set[str] = set()  # spellings with which no mention starts

    def find(self, prose: Prose) -> list[Mention]:
        """The mentions of a paragraph, in order, none overlapping."""
        found: list[Mention] = []
        free_from = 0
        for i, folded in enumerate(prose.folded):
            if folded in self._dull:
                continue
            noun = prose.lex[i].kinds & (MEDIA | BIT["report"])
            if not noun and not self._aliases_from(folded):
                self._dull.add(folded)
                continue
            if i < free_from or prose.spoken(i):
                continue
            mention = self._named(prose, i, free_from) or (self._by_noun(prose, i) if noun else None)
            if mention is not None:
                found.append(mention)
                free_from = mention.outer_last
        return found

    def _named(self, prose: Prose, i: int, free_from: int) -> Mention | None:
        following = prose.folded[i + 1] if i + 1 < len(prose) else ""
        for proclitics, aliases in self._aliases_from(prose.folded[i]):
            for alias in (*aliases.get(following, ()), *aliases.get("", ())):
                size = len(alias.tokens)
                if prose.folded[i + 1 : i + size] != list(alias.tokens[1:]) or not _unbroken(prose, i, i + size):
                    continue
                noun = _introducing_noun(prose, i, free_from)
                if alias.standing is Standing.ORDINARY and not (
                    _licensed(prose, i, i + size, noun) or self._agency_at_cue(prose, i, alias, proclitics)
                ):
                    continue
                after = prose.folded[i + size] if i + size < len(prose) else ""
                if alias.standing is Standing.ORDINARY and after in _OF_A_BODY:
                    continue  # موقع الاتحاد الأوروبي, موقع الأخبار التقنية
                if noun is not None and size == 1 and alias.standing is not Standing.PLAIN and _goes_on(prose, i + 1):
                    continue  # موقع تايمز لايف: another name that only begins alike
                return self._mention(prose, i, alias, noun, proclitics, free_from)
        return None

    def _agency_at_cue(self, prose: Prose, i: int, alias: Alias, proclitics: int) -> bool:
        """نقلت وام, وفقا لتاس: an agency's everyday name counts right behind a cue; كتبت النهار as well."""
        if i == 0:
            return False
        before = prose.lex[i - 1]
        if any(self._outlets.outlets[number].kind != "agency" for number in alias.outlets):
            return not proclitics and prose.reports(i - 1) and before.gender == "f" and _masculine(prose, i, alias)
        return prose.is_(i - 1, "prep_cue") if proclitics else prose.reports(i - 1) and before.gender == "f"

    def _aliases_from(self, folded: str) -> list[tuple[int, Heads]]:
        """The aliases whose first token this may be, with the letters of proclitics to leave out."""
        known = self._heads.get(folded)
        if known is None:
            if len(self._heads) > 400_000:
                self._heads.clear()
                self._dull.clear()
            known = self._heads[folded] = self._split_heads(folded)
        return known

    def _split_heads(self, folded: str) -> list[tuple[int, Heads]]:
        aliases = self._outlets.aliases
        found = [(0, _by_second(aliases[folded]))] if folded in aliases else []
        for lead in (0, 1) if folded[:1] in ("و", "ف") else (0,):
            rest = folded[lead:]
            if lead and rest in aliases:
                found.append((lead, _by_second(aliases[rest])))
            if rest[:1] in ("ب", "ل", "ك") and rest[1:] in aliases and len(rest) > 2:
                found.append((lead + 1, _by_second(aliases[rest[1:]])))
            if rest.startswith("لل") and "ا" + rest[1:] in aliases:
                found.append((0, _by_second(aliases["ا" + rest[1:]])))  # the article is written with the preposition
        return found

    def _mention(
        self, prose: Prose, i: int, alias: Alias, noun: int | None, proclitics: int, free_from: int
    ) -> Mention:
        last = i + len(alias.tokens)
        outer_last, country = _trailing(prose, last, alias.outlets, self._outlets)
        kind = _kind(prose, noun) if noun is not None else ""
        outlet = self._outlets.outlets[alias.outlets[0]]
        return Mention(
            How.NAME, i, last, _outer_first(prose, i, free_from) if noun is None else noun, outer_last,
            alias.outlets, kind, country, alias.standing is Standing.SHORT, proclitics,
            _gender(prose, noun) or outlet.gender,
        )  # fmt: skip

    def _by_noun(self, prose: Prose, i: int) -> Mention | None:
        word = prose.lex[i]
        report = not word.kinds & MEDIA
        kind = _kind(prose, i)
        gender = _gender(prose, i)
        pointed = i > 0 and prose.folded[i - 1].lstrip("وف") in _POINTING
        if word.bare.startswith("ال") or pointed:
            first = i - 1 if pointed else i
            last, country = _adjectives(prose, i + 1)
            if last > i + 1 and last < len(prose) and prose.lex[last].clitic == "ل" and kind in ("site", "agency"):
                if prose.folded[last] != "للانباء":
                    return None  # الموقع الرسمي للجيش, الوكالة الدولية للطاقة الذرية: a body
                last += 1
            named = prose.opening(i + 1)
            if not country and not report and named is not None and named.last - named.first <= NAME_WORDS:
                return None
            return Mention(How.REFERENCE, first, last, first, last, (), kind, country, gender=gender)
        if report or self._name_follows(prose, i):
            return None
        return _unlisted(prose, i, kind, gender)

    def _name_follows(self, prose: Prose, i: int) -> bool:
        """Whether the noun at i only introduces a name that the list holds."""
        j = i + 1
        while j < min(len(prose), i + CHAIN) and (prose.folded[j] in _BETWEEN or prose.lex[j].kinds & MEDIA):
            j += 1
        return j < len(prose) and self._named(prose, j, i) is not None


def _unlisted(prose: Prose, i: int, kind: str, gender: str) -> Mention | None:
    """صحيفة with a name that the list does not hold, or with none."""
    after = i + 1
    if any(prose.folded[j] in _PLATFORMS for j in range(after, min(after + 3, len(prose)))):
        return None
    if kind == "agency" and prose.is_(after, "agency_of"):
        after += 1
    opening = prose.opening(after)
    if opening is not None and prose.is_(opening.first, "organisation"):
        return None  # وكالة "فيتش": a body
    if opening is not None and opening.last - opening.first <= NAME_WORDS:
        last = min(opening.last + 1, len(prose))
        outer_last, country = _adjectives(prose, last)
        return Mention(How.UNKNOWN, opening.first, opening.last, i, outer_last, (), kind, country, gender=gender)
    last, country = _adjectives(prose, after)
    if country and last > after and (kind in ("newspaper", "magazine") or after > i + 1):
        return Mention(How.UNNAMED, i, last, i, last, (), kind, country, gender=gender)
    if kind in ("newspaper", "magazine") and _name_like(prose, after):
        last = after + 1
        while last < min(len(prose), after + 3) and _name_like(prose, last) and not prose.lex[last].country:
            last += 1
        outer_last, country = _adjectives(prose, last)
        return Mention(How.UNKNOWN, after, last, i, outer_last, (), kind, country, gender=gender)
    return None


def _goes_on(prose: Prose, i: int) -> bool:
    """Whether a name goes on with token i: a word that is nothing else, in the same quotation."""
    if not _name_like(prose, i) or prose.within[i] is not prose.within[i - 1]:
        return False
    word = prose.lex[i]
    return not word.definite and not word.country and not word.lead


def _unbroken(prose: Prose, first: int, last: int) -> bool:
    """No name runs over the edge of a quotation."""
    return last <= len(prose) and prose.within[first] is prose.within[last - 1]


_FEMININE = word_set("الصباح المساء الليل الظهر الفجر العصر القدس")  # كتبت الصباح, in the morning; a city is feminine


def _masculine(prose: Prose, i: int, alias: Alias) -> bool:
    """النهار, الوطن: a masculine noun, which a feminine verb before it takes for the newspaper of that name."""
    word = prose.lex[i]
    plain = word.definite and not word.kinds and not word.country and not word.folded.endswith(("ه", "ات", "ي"))
    return len(alias.tokens) == 1 and plain and word.folded not in _FEMININE


def _introducing_noun(prose: Prose, i: int, free_from: int) -> int | None:
    """The token of صحيفة, وكالة أنباء, موقع شبكة … before the name at i."""
    j = i - 1
    free_from = max(free_from, i - CHAIN)
    while j >= free_from and prose.folded[j] in _BETWEEN:
        j -= 1
    if j < free_from or not _introduces(prose, j):
        return None
    while j - 1 >= free_from and _introduces(prose, j - 1):
        j -= 1
    return j


def _outer_first(prose: Prose, i: int, free_from: int) -> int:
    """The opening mark right before the name, if any."""
    return i - 1 if i > free_from and prose.folded[i - 1] in MARKS and prose.within[i] is not prose.within[i - 1] else i


def _introduces(prose: Prose, j: int) -> bool:
    word = prose.lex[j]
    return bool(word.kinds & MEDIA) and not word.bare.startswith("ال")


def _licensed(prose: Prose, first: int, last: int, noun: int | None) -> bool:
    """Whether the sentence makes an ordinary word an outlet: its noun before it, or marks beside a cue."""
    if noun is not None:
        return True
    if first and (prose.folded[first - 1] in _REPORTERS or _spoken_to_station(prose, first)):
        return True
    quotation = prose.within[first]
    if quotation is None or (quotation.first, quotation.last) != (first, last):
        return False
    before, after = first - 2, last + 1
    return _spoken_to(prose, before) or any(_cue_like(prose, j) for j in (before, before - 1, after))


_REPORTERS = word_set("مراسل مراسلة لمراسل موفد موفدة مندوب")


def _spoken_to_station(prose: Prose, i: int) -> bool:
    """قال لإذاعة الجيش: a name that begins with its own noun, with the preposition of whom one speaks to."""
    word = prose.lex[i]
    return word.clitic == "ل" and bool(word.kinds & MEDIA) and any(prose.lex[j].lemma for j in range(max(0, i - 3), i))


_TOWARDS = word_set("مع إلى لـ ل في لدى على شاشة مراسل موفد مندوب عليها عليه")
_OCCASION = BIT["occasion"] | BIT["report"] | BIT["document"]


def _spoken_to(prose: Prose, j: int) -> bool:
    """في حديث هاتفي مع «…», نفى مصدر حكومي لـ«…», وثيقة اطلعت عليها «…»: an occasion before the preposition at j."""
    if j < 0 or prose.folded[j] not in _TOWARDS:
        return False
    near = range(max(0, j - 4), j)
    return any(prose.lex[k].kinds & _OCCASION or prose.lex[k].lemma for k in near) or (
        prose.folded[j] in ("ل", "مراسل", "موفد", "شاشه") and any(prose.lex[k].lemma for k in range(max(0, j - 9), j))
    )


def _cue_like(prose: Prose, j: int) -> bool:
    return 0 <= j < len(prose) and (bool(prose.lex[j].lemma) or prose.is_(j, "prep_cue"))


def _trailing(prose: Prose, last: int, numbers: tuple[int, ...], outlets: OutletList) -> tuple[int, str]:
    """Past the closing mark, للأنباء, the adjectives and a bracket with another name of the same outlet."""
    if last < len(prose) and prose.opening(last) is None and prose.folded[last] in (*MARKS, ")"):
        last += 1
    while prose.is_(last, "agency_of") or (last < len(prose) and prose.folded[last] == "للانباء"):
        last += 1
    last, country = _adjectives(prose, last)
    bracket = last < len(prose) and prose.folded[last] in '("«“'
    if bracket:
        for alias in outlets.aliases.get(prose.folded[last + 1] if last + 1 < len(prose) else "", ()):
            end = last + 1 + len(alias.tokens)
            if set(alias.outlets) & set(numbers) and tuple(prose.folded[last + 1 : end]) == alias.tokens:
                return min(end + 1, len(prose)), country
    return last, country


def _adjectives(prose: Prose, i: int) -> tuple[int, str]:
    """Past the adjectives from token i on; the country that one of them gives."""
    country = ""
    while i < len(prose):
        word = prose.lex[i]
        if word.country.startswith("~") and not word.clitic and not word.lead:
            country = word.country[1:]
        elif not _adjective(word):
            break
        i += 1
    return i, country


_OF_A_BODY = word_set(
    "الأوروبي الأوروبية الأفريقي الأفريقية الدولي الدولية الآسيوي الآسيوية التكنولوجية التقنية العلمية الترفيهية"
)
"""Adjectives with which an everyday name is a body's or a subject's, and no outlet's."""


def _adjective(word: Word) -> bool:
    """الحكومية, الرسمي: a definite relational adjective that is nothing else."""
    plain = not word.lead and not word.clitic and not word.kinds
    return plain and word.definite and word.folded.endswith(("يه", "ي"))


def _name_like(prose: Prose, i: int) -> bool:
    return i < len(prose) and prose.words.is_word(i) and not prose.lex[i].kinds and not prose.lex[i].form


def _kind(prose: Prose, noun: int) -> str:
    kinds = prose.lex[noun].kinds
    return next((kind for kind in OUTLET_KINDS if kinds & BIT[kind]), "")


def _gender(prose: Prose, noun: int | None) -> str:
    if noun is None:
        return ""
    return "m" if prose.lex[noun].kinds & BIT["masculine"] else "f"
