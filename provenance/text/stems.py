"""Words reduced so that forms of one word compare equal: clitics and endings off, and the consonants that stay.

A light stemmer, not a dictionary: it errs towards finding two words alike, because a rule that says "this word is
nowhere" must be right about it.
"""

from __future__ import annotations

from functools import lru_cache

from provenance.text.word_sets import word_set

FUNCTION_WORDS = word_set(
    "في من عن إلى على مع أن إن بأن أو ثم كما قد لقد هو هي هم هذا هذه ذلك تلك هؤلاء التي الذي الذين اللذين حيث بين "
    "كذلك أيضا لكن فإن أنه إنه أنها إنها بأنه بأنها لا لم لن ما ليس ليست كان كانت كانوا يكون تكون بعد قبل خلال منذ "
    "حتى عند عندما لدى ضد حول تجاه نحو بشأن رغم بسبب مما فيما بينما إذا إذ لو كل بعض غير سوى أي أحد إحدى عدد عبر "
    "وسط دون بدون أمام وراء تحت فوق داخل خارج ضمن مثل أكثر أقل جدا فقط نفس ذات له لها لهم به بها بهم فيه فيها منه "
    "منها منهم عليه عليها عنه عنها إليه إليها معه معها وقد وهو وهي كانت ولا وما كي لكي هل كيف لماذا ماذا يا أما "
    "هناك هنا أمس اليوم غدا بات باتت تم يتم جرى قرب صباح مساء يوم الذى سيتم وإن وأن وكان وكانت"
)
_ENDINGS = (*("يات", "هما", "كما", "ات", "ون", "ين", "ان", "ها", "هم", "هن", "نا", "وا", "يه", "ته"), *"هياتن")
_WEAK = str.maketrans("", "", "اويءى")


def bare(folded: str) -> str:
    """The word without و ف ب ل ك and its article."""
    word = folded
    if len(word) > 3 and word[0] in "وف":
        word = word[1:]
    if len(word) > 4 and word[0] in "بلك" and word[1:3] == "ال":
        return word[3:]
    if len(word) > 4 and word.startswith(("ال", "لل")):
        return word[2:]
    return word


@lru_cache(maxsize=100_000)
def stem(folded: str) -> str:
    """The word without clitics, article and one ending; remembered, since news repeats its words."""
    word = bare(folded)
    for ending in _ENDINGS:
        if len(word) - len(ending) >= 3 and word.endswith(ending):
            return word[: -len(ending)]
    return word


@lru_cache(maxsize=100_000)
def consonants(folded: str) -> str:
    """What stays of the word in all its forms: ترامب and ترمب, تطوير and تطور, قتلى and مقتل come together."""
    word = stem(folded)
    if len(word) > 3 and word[0] in "بلك":
        word = word[1:]
    if len(word) > 3 and word[:2] in ("است", "مست", "يست", "تست"):
        word = word[3:]
    elif len(word) > 4 and word[:2] in ("ست", "سي", "سن", "سا"):
        word = word[2:]
    elif len(word) > 3 and word[0] in "متيناس":
        word = word[1:]
    plain = word.translate(_WEAK)
    return plain if len(plain) > 1 else word


@lru_cache(maxsize=100_000)
def is_content(folded: str) -> bool:
    """Whether the word carries content: no particle, pronoun or auxiliary, no sign, at least three letters."""
    return len(folded) > 2 and folded[0].isalpha() and folded not in FUNCTION_WORDS and folded[1:] not in FUNCTION_WORDS
