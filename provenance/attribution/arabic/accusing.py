"""Whether a paragraph that credits nobody accuses somebody of a wrong."""

from __future__ import annotations

from provenance.attribution.arabic.lexicon import BIT
from provenance.attribution.arabic.prose import Prose
from provenance.text.word_sets import word_set

_CHARGES = word_set(
    "اتهم اتهمت اتهموا اتهما يتهم تتهم يتهمون اتهام اتهامات الاتهام الاتهامات اتهامه اتهامها متهم متهمة متهما "
    "متهمين متهمون "
    "تهم تهمة بتهمة بتهم تهما أدين أدينت أدينوا تدين إدانة إدانته إدانتها بإدانة تورط تورطت تورطه تورطها متورط متورطة "
    "متورطين متورطون تواطؤ"
)
_WRONGS_DONE = word_set(
    "أعدم أعدمت أعدموا عذب عذبت اغتصب اغتصبت سرق سرقت نهب نهبت اختطف اختطفت خطفت اختلس انتهك "
    "انتهكت زور زورت رشا هرب هربت قمعت قمع تحرش احتال كذب كذبت ضلل ضللت"
)
_WRONG_AIMS = word_set(
    "تأجيج زعزعة تقويض تهريب اضطهاد إذكاء ترهيب ابتزاز إبادة تضليل غسل غسيل التنكيل تصفية تزوير نهب تجنيد التدخل"
)
_WRONG_DEEDS = word_set("انتهاكات جرائم مجازر مجزرة مذبحة إبادة اغتيال اعتداءات فظائع تجاوزات")
_COMMITTED = word_set(
    "ارتكب ارتكبت ارتكبوا يرتكب ترتكب يرتكبون ارتكاب ارتكابه ارتكابها بارتكاب اقترف اقترفت اقترفوا يقترف تقترف اقتراف"
)
_BETWEEN = 4  # tokens of the doer between ارتكب and what was done
_ALLEGED = word_set("مزعوم مزعومة المزعوم المزعومة مفترض مفترضة المفترض المفترضة محتمل محتملة المحتمل المحتملة")
_AGAINST = word_set("مكافحة مناهضة محاربة ضد منع محكمة الجنائية لجنة ملف قسم وحدة قانون حول بشأن تحقيق")


def accuses(prose: Prose, last: int) -> bool:
    """Somebody is charged with a wrong, or is said to have done it, in the tokens up to `last`.

    To fight a wrong accuses nobody, and one that the desk itself calls alleged is no charge of the desk's.
    """
    for i, word in enumerate(prose.lex[:last]):
        before = prose.lex[i - 1].bare if i else ""
        if before in _AGAINST or before in _ALLEGED or prose.within[i] is not None:
            continue
        if is_one_of(word.bare, _CHARGES) or (is_one_of(word.bare, _WRONGS_DONE) and _has_doer(prose, i)):
            return True
        if is_one_of(word.bare, _COMMITTED) and _has_doer(prose, i) and _deed_near(prose, i + 1):
            return True
        if word.folded[:1] == "ل" and word.folded[1:] in _WRONG_AIMS:
            return True
        if is_one_of(word.bare, _WRONG_DEEDS) and _names_a_party(prose, i + 1):
            return True
    return False


def is_one_of(bare: str, words: frozenset[str]) -> bool:
    """Whether the word is one of these; the lexicon leaves و and ف on a word that it does not know."""
    return bare in words or (bare[:1] in ("و", "ف") and bare[1:] in words)


def _has_doer(prose: Prose, i: int) -> bool:
    """A finite verb with a definite, named or known subject beside it: طالبان أعدمت, ارتكبت الميليشيات."""
    beside = [prose.lex[j] for j in (i - 1, i + 1) if 0 <= j < len(prose)]
    return any(w.definite or w.country or w.kinds & BIT["organisation"] or _in_ranks(w.bare) for w in beside)


def _deed_near(prose: Prose, first: int) -> bool:
    """ارتكبت المجموعة | جرائم: what is said to have been done, behind its doer."""
    return any(is_one_of(word.bare, _WRONG_DEEDS) for word in prose.lex[first : first + _BETWEEN + 1])


def _names_a_party(prose: Prose, j: int) -> bool:
    """جرائم النظام, انتهاكات ميليشيات الحوثي: whose deeds they are."""
    if j >= len(prose):
        return False
    word = prose.lex[j]
    known = bool(word.kinds & BIT["organisation"] or word.country[:1].isalpha() or _in_ranks(word.bare))
    return not word.clitic and known


def _in_ranks(bare: str) -> bool:
    return bare in _RANKS


_RANKS = word_set(
    "ميليشيا ميليشيات مليشيا مليشيات الميليشيات المليشيات مسلحو مسلحون مسلحين المسلحون الجيش جيش قوات القوات "
    "النظام نظام "
    "الاحتلال داعش طالبان حماس الحوثي الحوثيون الحوثيين التنظيم تنظيم المتمردون الحكومة حكومة"
)
