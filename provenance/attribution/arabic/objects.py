"""The object of a reporting verb: by its preposition, farther off, or a bare noun phrase."""

from __future__ import annotations

from collections.abc import Sequence

from provenance.attribution.arabic.complement import Complement, bare_object, prepositional_object
from provenance.attribution.arabic.draft import Draft
from provenance.attribution.arabic.lexicon import BIT, MEDIA, Lemma
from provenance.attribution.arabic.mentions import Mention
from provenance.attribution.arabic.prose import Prose
from provenance.attribution.arabic.speaker_kinds import QUANTITIES, proper
from provenance.text.quotations import MARKS
from provenance.text.word_sets import word_set

_TO_WHOM = (
    "asking",
    "accusing",
    "warning",
)  # their preposition stands behind whom they concern


def object_of(prose: Prose, i: int, last: int, lemma: Lemma, draft: Draft) -> Complement | None:
    """What the verb says something of, starting at token `i`, or None where nothing is said."""
    found = prepositional_object(prose, i, last, lemma.takes)
    if found is None:
        found = _farther_object(prose, i, last, lemma, past_people=lemma.shade == "asking" or draft.asks)
    if found is None and i < last and prose.folded[i] in "،,":
        found = _past_parenthesis(prose, i, last, lemma)
    if found is None and draft.mention is not None and draft.speaker is None:
        found = _past_description(prose, i, last, lemma)
    if (
        "publishes" in lemma.marks
        and not (i < last and prose.folded[i] in MARKS)
        and not prose.is_(i, "content", "document", "said", "occasion", "vague_media")
    ):
        return found  # نشر قوات is no publishing
    told = draft.speaker is None or (i < last and prose.raw(i).endswith(("ه", "ها")))  # ذكرت X عن مصدر | نفيه كذا
    direct = draft.mention is not None and told and "quote" in lemma.takes
    if found is None and ("np" in lemma.takes or direct):
        found = bare_object(prose, i, last)
    return found


_PARENTHESIS = 14  # tokens between the commas


def _past_parenthesis(prose: Prose, comma: int, last: int, lemma: Lemma) -> Complement | None:
    """خلصت مراجعة، اعتمدت على 38 بحثا، | إلى …: the governed preposition behind what stands between two commas."""
    for j in range(comma + 1, min(last, comma + _PARENTHESIS)):
        if prose.is_(j, "that") or prose.folded[j] in ":؛":
            return None
        if prose.folded[j] in "،,":
            return prepositional_object(prose, j + 1, last, lemma.takes)
    return None


def _past_description(prose: Prose, i: int, last: int, lemma: Lemma) -> Complement | None:
    """دافعت «X» المقربة من اليمين | عن …: the governed preposition behind what describes the outlet."""
    if i >= last or not prose.lex[i].definite:
        return None
    for j in range(i + 1, min(last, i + 5)):
        if prose.folded[j] in lemma.takes:
            return prepositional_object(prose, j, last, lemma.takes)
        if not (prose.lex[j].definite or prose.folded[j] in ("من", "ل", "في")):
            return None
    return None


def _farther_object(prose: Prose, i: int, last: int, lemma: Lemma, *, past_people: bool) -> Complement | None:
    """دعا المرشد السلطات إلى …, أفادت قناة كذا في ناشفيل ب…: the governed preposition, past what may stand before it.

    What is asked for stands behind those who are asked; of another verb only a place or an occasion may intervene.
    """
    takes = governed_by(lemma) if past_people else lemma.takes
    if not past_people and (i >= last or prose.folded[i] != "في"):
        return None
    for j in range(i, min(last, i + (25 if past_people else 10))):
        if prose.is_(j, "that", "relative") or prose.folded[j] == ":":
            return None
        if not past_people and prose.folded[j] in "،," and not _goes_on(prose, j + 1, last, takes):
            return None
        found = prepositional_object(prose, j, last, takes)
        if found is not None:
            return found
    return None


def _goes_on(prose: Prose, i: int, last: int, takes: frozenset[str]) -> bool:
    """Behind a comma: a day, or what the verb governs: في رام الله، السبت، بمقتل …"""
    return prose.is_(i, "day", "adverb", "month") or prepositional_object(prose, i, last, takes) is not None


def asks_before(prose: Prose, verb: int, lemma: Lemma, limit: int) -> bool:
    """دعا الأمير المجتمع الدولي | إلى الضغط …، قائلا إن: whether what is asked for stands before a farther أن."""
    for j in range(verb + 2, limit - 1):
        if prose.folded[j] in ("الي", "علي") and prose.folded[j] in lemma.takes:
            return lemma.shade == "asking" and not prose.is_(j + 1, "that")
    return False


def asked_from(prose: Prose, first: int, last: int, lemma: Lemma, mentions: Sequence[Mention]) -> int | None:
    """اتهم مادورو | كولومبيا ب…, دعا ترامب | الكونغرس إلى …: where the subject that starts at `first` ends.

    None where the verb asks or accuses nobody by a noun of its own, or subject and object cannot be told apart.
    """
    if lemma.shade not in _TO_WHOM:
        return None
    found = _farther_object(prose, first + 1, last, lemma, past_people=True)
    if found is None or found.marker - first < 2:
        return None
    starts = range(first + 1, found.marker)
    body = bool(prose.lex[first].kinds & BIT["organisation"] or prose.lex[first].country)
    clear = [
        j
        for j in starts
        if _behind_apposition(prose, first, j)
        or _opens_phrase(prose, j, mentions)
        or (body and _new_construct(prose, j))
    ]
    if clear:
        return _without_day(prose, clear[0])
    if found.marker - first == 2 and not any(prose.lex[j].kinds or prose.lex[j].definite for j in (first, first + 1)):
        return first + 1  # two names
    definite = [j for j in starts if _another(prose, j)]
    after_definite = [j for j in definite if prose.lex[j - 1].definite]
    return after_definite[-1] if after_definite else definite[0] if definite else None


def named_until(prose: Prose, first: int, end: int) -> int:
    """وصف المحلل بن هيلز | الجدار بأنه …: what is described begins with the definite noun behind a full name."""
    if prose.is_(first, "document", "organisation") and prose.lex[first].definite and first + 1 < end:
        after = prose.lex[first + 1]
        if not after.definite and not after.clitic and not after.kinds:
            return first + 1  # ووصفت الرسالة | فاليتا
    for j in range(first + 1, end):
        if prose.is_(j, "preposition"):
            return end
        named = j > first + 2 and proper(prose.lex[j - 1]) and proper(prose.lex[j - 2])
        if named and prose.lex[j].definite and not prose.lex[j].folded.endswith(("ي", "يه")):
            return j
    return end


def _without_day(prose: Prose, end: int) -> int:
    """Where the subject ends, before a day or a comma: دعت طهران الأحد | دول الاتحاد."""
    while prose.is_(end - 1, "day", "adverb") or prose.folded[end - 1] in "،,":
        end -= 1
    return end


def _behind_apposition(prose: Prose, first: int, j: int) -> bool:
    """حثت المسؤولة، فلانة، الدول الأعضاء على …: a definite noun behind the comma that closes an apposition."""
    closes = prose.folded[j - 1] in "،," and "،" in prose.folded[first : j - 1]
    return closes and (prose.lex[j].definite or bool(prose.lex[j].country)) and not prose.is_(j, "day")


_HEADS = BIT["title"] | BIT["office"] | BIT["organisation"] | BIT["anonymous"] | BIT["vague_people"] | MEDIA


def _opens_phrase(prose: Prose, j: int, mentions: Sequence[Mention]) -> bool:
    """A country, an outlet, or a noun of people and bodies, behind a word that needs no genitive any more."""
    word, before = prose.lex[j], prose.lex[j - 1]
    if word.lead or word.clitic or not prose.words.is_word(j - 1) or prose.is_(j - 1, "preposition"):
        return False
    if before.kinds & _HEADS and not before.definite:
        return False  # رئيس فرنسا, حكومة بغداد
    if prose.raw(j).endswith(("اً", "ًا")) or (not word.definite and word.folded.endswith("ات") and proper(before)):
        return True  # أدان الرئيس أشرف عبد الغني | تفجيراً
    named = bool(word.country) and not word.country.startswith("~")
    return named or bool(word.kinds & _HEADS and not word.definite) or any(m.outer_first == j for m in mentions)


def _new_construct(prose: Prose, j: int) -> bool:
    """الأمم المتحدة | أطراف النزاع: behind a definite body, an indefinite noun with its genitive is another phrase."""
    word, before = prose.lex[j], prose.lex[j - 1]
    plain = not word.definite and not word.kinds and not word.lead and not word.clitic and not word.country
    return plain and before.definite and j + 1 < len(prose) and prose.lex[j + 1].definite


_RANKS = word_set(
    "السابق السابقة الأسبق الحالي الحالية الجديد الجديدة الراحل المنتخب العام العامة الأول الأولى الأعلى المكلف المؤقت"
)


def _another(prose: Prose, j: int) -> bool:
    """A definite noun that is no adjective of the word before it, which is definite or a name."""
    word, before = prose.lex[j], prose.lex[j - 1]
    if not word.definite or word.lead or word.clitic or word.country.startswith("~"):
        return False
    construct = before.kinds & _HEADS and not before.definite
    if word.folded in _RANKS:
        return False  # النائب السابق
    feminine = before.definite and before.folded.endswith(("ه", "م")) and word.folded.endswith("ه")  # الأمم المتحدة
    if feminine or word.folded.endswith(("يه", "ي", "يون", "يان")) or construct or before.folded in QUANTITIES:
        return False
    return prose.words.is_word(j - 1) and not prose.is_(j - 1, "preposition")


def governed_by(lemma: Lemma) -> frozenset[str]:
    """The prepositions that the verb governs."""
    return lemma.takes | {"ب"} if lemma.shade == "accusing" else lemma.takes
