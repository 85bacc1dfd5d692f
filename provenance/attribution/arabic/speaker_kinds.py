"""What kind of speaker a phrase names: a person, a body, a document, nobody in particular."""

from __future__ import annotations

from provenance.attribution.arabic.lexicon import BIT, MEDIA, Word
from provenance.attribution.arabic.prose import Prose
from provenance.record import SpeakerKind
from provenance.text.word_sets import word_set

CALLED = word_set("يدعى تدعى يُدعى اسمه اسمها")


_NEVER_SOLE = word_set("مسوول مسووله عضو ضابط قيادي ناشط ناشطه احد خبير باحث محلل طبيب رجل")


def is_vague_media(prose: Prose, i: int, phrases: list[list[str]]) -> bool:
    """وسائل إعلام, تقارير, صحف: media that nobody can look up."""
    word = prose.lex[i]
    if word.kinds & BIT["vague_media"]:
        return True
    return any(prose.starts_with(i, phrase) or _with_clitic(prose, i, phrase) for phrase in phrases)


def _with_clitic(prose: Prose, i: int, phrase: list[str]) -> bool:
    return prose.lex[i].bare == phrase[0] and prose.folded[i + 1 : i + len(phrase)] == phrase[1:]


def speaker_kind(prose: Prose, first: int, last: int) -> SpeakerKind:
    """What kind of speaker the phrase names.

    A person without a name is anonymous; an unnamed spokesman of a named body stands for the body; an office
    that one person holds makes the person named.
    """
    if any(prose.folded[i] in CALLED for i in range(first + 1, last - 1)):
        return SpeakerKind.NAMED
    one_of = prose.folded[first] in ("احد", "احدي")
    first = past_quantity(prose, first, last)
    head = prose.lex[first]
    own_name = _ends_in_name(prose, first, last)
    if one_of and not own_name and not head.kinds & BIT["organisation"]:
        return SpeakerKind.ANONYMOUS
    if head.kinds & BIT["spokesperson"] and not head.definite and not own_name:
        return SpeakerKind.ORGANISATION
    if head.kinds & BIT["anonymous"]:
        if own_name:
            return SpeakerKind.NAMED
        if head.kinds & BIT["office"] and _sole_holder(prose, first, last):
            return SpeakerKind.NAMED
        return SpeakerKind.ANONYMOUS
    if head.kinds & BIT["vague_people"]:
        return SpeakerKind.ANONYMOUS
    if head.kinds & (BIT["office"] | BIT["title"]):
        return SpeakerKind.NAMED
    if head.kinds & BIT["document"]:
        return SpeakerKind.DOCUMENT
    if head.kinds & (BIT["organisation"] | MEDIA) or (head.country and not own_name):
        return SpeakerKind.ORGANISATION
    if first > 0 and prose.within[first] is not None:
        return SpeakerKind.ORGANISATION
    return _kind_by_ending(prose, first, last)


def _kind_by_ending(prose: Prose, first: int, last: int) -> SpeakerKind:
    """An unknown head noun: a plural of people (الموظفون, طيارو الشركة) is nobody by name, one in ات a body."""
    head = prose.folded[first]
    following = prose.folded[first + 1] if first + 1 < last else ""
    certain = prose.lex[first].definite or following.endswith(("ون", "ين"))  # كلينتون, ماكرون are no plurals
    if len(head) > 4 and head.endswith(("ون", "يين")) and certain:
        return SpeakerKind.ANONYMOUS
    if head.endswith("و") and first + 1 < last and prose.opening(first + 1) is not None:
        return SpeakerKind.ANONYMOUS
    if prose.lex[first].definite and head.endswith("ات"):
        return SpeakerKind.ORGANISATION
    return SpeakerKind.NAMED


QUANTITIES = word_set(
    "عده بعض عدد العديد الكثير كثير احد احدي كبار كبير هذه هذا اثنان اثنين عشرات مءات جميع كل معظم غالبيه تلك "
    "ثلاثه اربعه خمسه سته سبعه ثمانيه تسعه عشره ثلاث اربع خمس ست سبع ثماني تسع عشر"
)


def past_quantity(prose: Prose, first: int, last: int) -> int:
    """The head noun of a phrase that opens with a quantity: العديد من الدول, ثلاثة مسؤولين."""
    i = first
    while i < last - 1 and (
        not prose.words.is_word(i) or prose.folded[i] in QUANTITIES or prose.folded[i].isdecimal()
        or (prose.folded[i] == "من" and i > first)
    ):  # fmt: skip
        i += 1
    return i


def nobody_in_particular(prose: Prose, first: int, last: int) -> bool:
    """مراقبون, البعض, العديد من المحللين: people whom nobody can name."""
    head = past_quantity(prose, first, last)
    return prose.is_(head, "vague_people") and speaker_kind(prose, first, last) is SpeakerKind.ANONYMOUS


def _ends_in_name(prose: Prose, first: int, last: int) -> bool:
    """Whether a proper name closes the phrase in apposition: المسؤول السياسي … محمد علوش."""
    head = prose.lex[first]
    if last - first < 2:
        return False
    tail = prose.lex[last - 1]
    two = prose.lex[last - 2]
    if "،" in prose.folded[first:last]:
        comma = prose.folded.index("،", first, last)
        return (proper(prose.lex[min(comma + 1, last - 1)]) and not head.kinds & BIT["spokesperson"]) or head.definite
    if head.definite or head.kinds & BIT["title"]:
        return proper(tail) and not two.kinds & BIT["preposition"]
    adjectives = tail.folded.endswith("ي") or two.folded.endswith("ي")  # مسؤول كردي كبير
    return proper(tail) and proper(two) and two is not head and not adjectives


def proper(word: Word) -> bool:
    """Perhaps a name: no article, no known kind, no relational or feminine plural ending."""
    bare = word.folded
    return (
        not word.definite and not word.kinds and not word.form and not word.country and not word.clitic
        and bare[:1].isalpha() and not bare.endswith(("يه", "يين", "يون", "ات"))
    )  # fmt: skip


def _sole_holder(prose: Prose, first: int, last: int) -> bool:
    """رئيس الوزراء, محامي ترامب: an office made definite by what follows it directly."""
    if last - first < 2 or prose.folded[first] in _NEVER_SOLE:
        return False
    nearest = prose.lex[first + 1]
    if nearest.kinds & BIT["preposition"] or nearest.clitic or prose.folded[first + 1] in ("احد", "احدي"):
        return False
    return (
        nearest.definite
        or bool(nearest.country and not nearest.country.startswith("~"))
        or bool(nearest.kinds)
        or (proper(nearest) and not nearest.folded.endswith(("ي", "ه")))
    )
