"""Where a noun phrase ends, and what kind of speaker it names.

Arabic marks neither: the phrase runs over adjectives, genitives, apposition and prepositional phrases until
something that cannot belong to it. Where no أن bounds it, the step from a definite word to an indefinite one does:
أعلنت وزارة الصحة | وفاة خمسة.
"""

from __future__ import annotations

from collections.abc import Sequence

from provenance.attribution.arabic.lexicon import BIT, MEDIA, Word
from provenance.attribution.arabic.mentions import Mention
from provenance.attribution.arabic.prose import NAME_WORDS, Prose
from provenance.record import SpeakerKind
from provenance.text.word_sets import word_set

_STOP = (
    BIT["that"] | BIT["relative"] | BIT["adverb"] | BIT["day"] | BIT["negation"] | BIT["verb_cue"] | BIT["prep_cue"]
    | BIT["anonymity"] | BIT["conjunction"]
)  # fmt: skip
_ATTACHED = frozenset(("في", "من", "لدي", "باسم", "الي", "علي", "لدى", "ضد", "مع", "بين", "داخل"))
_POINTING = frozenset(("هذا", "هذه", "ذلك", "تلك"))
_CALLED = word_set("يدعى تدعى يُدعى اسمه اسمها")
_APPOSITION = 12  # tokens that an apposition between commas may have
_MASDAR = ("است", "ان", "ت", "ا")
_OF_OCCASION = word_set(
    "جهته جهتها جانبه جانبها وقت ما ظل اول اخر سياق ختام اطار حال بادي بدايه نهايه منتصف خضم "
    "تويتر فيسبوك انستغرام حسابه حسابها صفحته صفحتها نفس ذات"
)
_NEVER_SOLE = word_set("مسوول مسووله عضو ضابط قيادي ناشط ناشطه احد خبير باحث محلل طبيب رجل")


def phrase_end(
    prose: Prose,
    first: int,
    limit: int,
    mentions: Sequence[Mention] = (),
    *,
    bounded: bool = True,
    apposition: bool = True,
    governed: frozenset[str] = frozenset(),
) -> int:
    """The end of the noun phrase that starts at token `first`, at most `limit`.

    `bounded` says that something unmistakable (أن, a quotation) stands at `limit`; without it the phrase also
    ends where the content could begin. Without `apposition` it ends at a comma; it also ends at a preposition
    that the verb governs.
    """
    named = prose.is_(first, "office", "title")
    body = named or prose.is_(first, "organisation")
    i, inside_preposition = first, False
    spans = {m.outer_first: m.outer_last for m in mentions if m.outer_first > first}
    starts = {m.outer_first for m in mentions if m.outer_first > first and (m.kind or m.candidates)}
    while i < limit:
        word, sign = prose.lex[i], prose.folded[i]
        if i in spans and prose.folded[i - 1] == "تحرير":
            i = spans[i]  # رئيسة تحرير «X» فلانة
            continue
        if i in starts or (i > first and ((word.kinds & _STOP and not _general(prose, i)) or clause_begins(prose, i))):
            break
        if not prose.words.is_word(i):
            step = _over_sign(prose, i, limit)
            if step == i or (not bounded and i > first and _quoted_object(prose, first, i, named)):
                if sign == "،" and i > first and apposition:
                    return _apposition(prose, i, limit, starts, bounded=bounded)
                break
            i = step
            continue
        if i > first and sign in _CALLED and i + 1 < limit and prose.words.is_word(i + 1):
            i += 2  # ناجية تدعى كلودين
            continue
        if i > first and ((word.finite and not word.clitic and _verb_here(word)) or _while_saying(word)):
            break
        if i > first and _participle_goes_on(prose, first, i):
            break
        if i > first and sign in _POINTING and _complete(prose, first, i, bounded=bounded):
            break  # وصف دبلوماسيون | هذا القرار
        done = not word.definite and prose.raw(i).endswith(("ته", "تها", "تهم"))
        if done and i > first and (i + 1 in starts or (i > first + 1 and _indefinite_work(prose, first))):
            break  # تحقيق | أجرته صحيفة X, محضر جرد | أعدته البلدية
        if i > first and word.kinds & BIT["preposition"] and not word.kinds & BIT["office"]:
            if (
                word.bare not in _ATTACHED
                or word.folded in governed
                or _upon_what(prose, i)
                or _leads_away(prose, i + 1, starts)
            ):
                break
            inside_preposition = True
        elif (
            (
                i > first
                and word.clitic in ("ب", "ل")
                and (
                    _leads_away(prose, i, starts)
                    or i + 1 in starts
                    or word.clitic in governed
                    or (not bounded and i > first + 3)
                )
            )
            or (not bounded and i > first and _content_begins(prose, first, i, named, body, inside_preposition))
            or (_is_adverb(prose, i) and i > first)
        ):
            break
        i += 1
    return _trimmed(prose, first, i)


def _indefinite_work(prose: Prose, i: int) -> bool:
    """تحقيق, محضر: what a clause without a relative pronoun may describe."""
    return prose.is_(i, "document") and not prose.lex[i].definite


LEADING_BACK = word_set("عليها عليه فيها فيه بها به عنها عنه منها منه لها له عليهم فيهم إليها إليه")
_AND_THEY = word_set("وهو وهي وهم وهما")
_ENTITLED = word_set("بعنوان عنوانه عنوانها")


def clause_begins(prose: Prose, i: int) -> bool:
    """دراسة | أشرفت عليها جامعة …, فلان | وهو حاكم …, كتبه فلان | بعنوان …: about the speaker, no part of the name."""
    word = prose.lex[i]
    if prose.folded[i] in _AND_THEY or prose.folded[i] in _ENTITLED:
        return True
    plain = not word.kinds and not word.definite and not word.country and not word.clitic
    return plain and i + 1 < len(prose) and prose.folded[i + 1] in LEADING_BACK


def _while_saying(word: Word) -> bool:
    """نفى فلان …، | مؤكدا أن …: a participle in the accusative goes with the verb, not with the name."""
    return word.form[:1] == "a" and word.folded.endswith("ا") and not word.kinds


_UPON = word_set("شاهد شاهدة الشاهد قائم قائمون القائم القائمون القائمين عضو قيم القيم الوصي وصي")


def _upon_what(prose: Prose, i: int) -> bool:
    """رد جون سميث | على …: على goes with a noun that means somebody set over something (المشرف على), with no name."""
    word, before = prose.lex[i - 1], prose.lex[i - 2]
    if (
        not prose.raw(i).endswith("ى")
        or prose.folded[i] != "علي"
        or word.bare.removeprefix("ال").startswith("م")
        or word.bare in _UPON
    ):
        return False
    return word.definite or bool(word.country) or (proper(word) and (proper(before) or before.definite))


def _general(prose: Prose, i: int) -> bool:
    """النائب العام, منظمة غير حكومية: the noun's adjective, not the year of هذا العام and no negation."""
    if prose.folded[i] in ("العام", "العامه") and prose.lex[i - 1].definite and not prose.is_(i - 1, "day", "month"):
        return prose.folded[i + 1 : i + 2] not in (["الماضي"], ["المقبل"], ["الجاري"], ["الحالي"], ["القادم"])
    if prose.folded[i] == "وحده":
        return prose.raw(i).endswith("ة")
    if prose.folded[i] == "مطلع":
        return prose.is_(i - 1, "anonymous")  # a source that knows, no beginning of a month
    if prose.folded[i] == "غير":
        return (
            not prose.lex[i - 1].finite and i + 1 < len(prose) and prose.folded[i + 1].endswith(("ه", "ي", "ين", "ات"))
        )
    return prose.folded[i] in ("العام", "العامه") and prose.is_(i - 1, "title", "office", "organisation")


def _verb_here(word: Word) -> bool:
    """A verb form that is not also an ordinary noun of speaking."""
    return not word.kinds & (BIT["said"] | BIT["occasion"] | BIT["content"] | BIT["organisation"] | BIT["document"])


def _over_sign(prose: Prose, i: int, limit: int) -> int:
    """Past a sign that a phrase may contain: a short quotation, a short bracket, # and a hyphen; else i."""
    sign = prose.folded[i]
    opening = prose.opening(i)
    if opening is not None and opening.last - opening.first <= NAME_WORDS and opening.last < limit:
        return opening.last + 1
    if sign == "(":
        for j in range(i + 1, min(i + 8, limit)):
            if prose.folded[j] == ")":
                return j + 1
    if sign == "#" or (sign == "-" and prose.words.end[i - 1] == prose.words.start[i]):
        return i + 1
    return i


def _apposition(prose: Prose, comma: int, limit: int, starts: set[int], *, bounded: bool) -> int:
    """The end of a phrase that goes on between commas: مايك بومبيو، وزير الخارجية، …; else before the comma."""
    first = comma + 1
    last = first
    while last < min(limit, first + _APPOSITION) and prose.folded[last] not in "،:؛" and last not in starts:
        last += 1
    spoken_to = last in starts and prose.lex[last].clitic == "ل"
    closed = (last < limit and prose.folded[last] == "،") or (bounded and last == limit) or spoken_to
    if first >= limit or not closed:
        return comma
    head = prose.lex[first]
    if clause_begins(prose, first):
        return comma
    alien = _STOP | BIT["preposition"] | BIT["occasion"]
    if (
        head.kinds & alien
        or head.lead
        or head.clitic
        or head.finite
        or _while_saying(head)
        or head.folded.endswith("وا")
        or any(first <= s < last for s in starts)
    ):
        return comma
    if any(
        (prose.lex[j].finite and _verb_here(prose.lex[j])) or prose.lex[j].kinds & BIT["that"]
        for j in range(first, last)
    ):
        return comma
    return phrase_end(prose, first, last, bounded=True)


def _participle_goes_on(prose: Prose, first: int, i: int) -> bool:
    """رونالدو | المتوج بجائزة …: a participle with a preposition of its own describes a name and is no part of it."""
    word, after = prose.lex[i], prose.lex[i + 1] if i + 1 < len(prose) else None
    shaped = word.definite and word.bare.startswith("الم") and not word.kinds and not word.bare.endswith(("ات", "ي"))
    with_b = after is not None and after.folded[:1] == "ب" and (after.clitic or after.folded[-1:] == "ه")
    governs = with_b or prose.is_(i + 1, "preposition")
    named = proper(prose.lex[i - 1]) and not prose.folded[i - 1].endswith("ه")
    return shaped and governs and i <= first + 5 and named


def _complete(prose: Prose, first: int, i: int, *, bounded: bool) -> bool:
    """Whether the phrase before token i needs no genitive any more: a definite word, a sound plural, a name."""
    before = prose.lex[i - 1]
    lemma = prose.lex[first - 1].lemma
    if lemma is not None and "describes" in lemma.marks:
        return not before.kinds & (BIT["office"] | BIT["organisation"])
    if bounded:
        return False
    plural = before.folded.endswith(("ون", "ين")) and len(before.folded) > 4
    return plural or before.definite or bool(before.country) or (i > first + 1 and proper(before))


def _quoted_object(prose: Prose, first: int, i: int, named: bool) -> bool:
    """أكد الرئيس دونالد ترامب | "ثقته الكبيرة": a quotation behind a full name is what was said, no part of it."""
    if prose.opening(i) is None:
        return False
    before = prose.lex[i - 1]
    owned = named and i > first + 1 and prose.raw(i + 1).endswith(("ته", "ه", "ها", "هم"))
    alone = i == first + 1 and bool(before.country) and not before.country.startswith("~")
    return alone or owned or (named and i > first + 2 and proper(before))


def _leads_away(prose: Prose, i: int, starts: set[int]) -> bool:
    """Whether a preposition before token i opens an occasion, a time or an outlet, which are not the speaker."""
    if i in starts:
        return True
    while i + 1 < len(prose) and prose.folded[i] in QUANTITIES:
        i += 1
    return prose.is_(i, "occasion", "day", "month", "adverb", "that") or (
        i < len(prose) and (prose.folded[i][:1].isdecimal() or prose.folded[i] in _OF_OCCASION)
    )


def _content_begins(prose: Prose, first: int, i: int, named: bool, body: bool, inside_preposition: bool) -> bool:
    word, before = prose.lex[i], prose.lex[i - 1]
    if named and i > first + 2 and proper(before) and word.country[:1].isalpha():
        return True  # حذر الرئيس دونالد ترامب إيران من …
    if named and i > first + 2 and proper(before) and proper(prose.lex[i - 2]) and _announced(prose, i):
        return True  # أعلن الرئيس دونالد ترامب | انسحاب الولايات المتحدة
    if named and i > first + 2 and proper(before) and proper(prose.lex[i - 2]) and _of_another(prose, i):
        return True  # نفى وزير الخارجية سيرغي لافروف | ادعاءات …
    if before.kinds & BIT["title"] and _announced(prose, i):
        return True  # أعلن الوزير | إنهاء العمل
    if body and word.definite and i > 1 and before.definite and _like_definite_masdar(word):
        return True
    if any(prose.is_(j, "title") for j in range(i - 3, i)) and not word.kinds & BIT["content"]:
        return False  # a name follows its title: المستشار تركي آل الشيخ
    if word.kinds & BIT["content"] and not word.definite:
        return True
    if _has_pronoun(prose, i):
        return True
    definite_before = before.definite or bool(before.country) or before.folded.startswith("ال")
    if definite_before and not word.definite and not word.country and not word.lead:
        return not named or _like_masdar(word)
    return False


def _of_another(prose: Prose, i: int) -> bool:
    """Whether token i cannot go on a name: an indefinite plural or accusative, another's title, a body."""
    word = prose.lex[i]
    indefinite = not word.definite and (word.folded.endswith("ات") or prose.raw(i).endswith(("اً", "ًا")))
    return indefinite or (word.definite and bool(word.kinds & (BIT["title"] | BIT["organisation"])))


def _has_pronoun(prose: Prose, i: int) -> bool:
    """مسؤوليتها, نيته: a noun that leans on the subject by a pronoun; ة never passes for ه."""
    word = prose.lex[i]
    plain = not word.kinds and not word.definite and not word.country and word.folded != "الله"
    return plain and len(word.folded) > 3 and prose.raw(i).endswith(("ها", "هم", "ته", "ه"))


def _like_masdar(word: Word) -> bool:
    return len(word.bare) > 4 and not word.definite and word.bare.startswith(_MASDAR) and word.bare[-2:-1] in ("ا", "ي")


_NAMES_LIKE_MASDARS = word_set("ابراهيم اسماعيل انتصار ابتسام اعتدال تيسير توفيق تحسين")


def _announced(prose: Prose, i: int) -> bool:
    """انسحاب الولايات, تعيين بومبيو: a verbal noun with what it is done to."""
    word = prose.lex[i]
    followed = i + 1 < len(prose) and (prose.lex[i + 1].definite or bool(prose.lex[i + 1].country))
    return followed and _like_masdar(word) and word.folded not in _NAMES_LIKE_MASDARS


def _like_definite_masdar(word: Word) -> bool:
    """الاستقالة, الانسحاب, التعليق: what is refused or announced, not part of a name."""
    stem = word.bare[2:]
    return len(stem) > 4 and stem.startswith(("است", "ان", "ت")) and not stem.endswith(("ي", "يه"))


def _is_adverb(prose: Prose, i: int) -> bool:
    return prose.raw(i).endswith(("ًا", "اً"))


def _trimmed(prose: Prose, first: int, last: int) -> int:
    while last > first + 1 and (
        (not prose.words.is_word(last - 1) and prose.folded[last - 1] not in ')"»”')
        or prose.folded[last - 1] in ("ل", "ب")
    ):
        last -= 1
    return last


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
    if any(prose.folded[i] in _CALLED for i in range(first + 1, last - 1)):
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
