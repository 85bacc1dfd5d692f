"""What a number counts: singular, plural and dual of one noun compare equal, in the folded spelling of the singular."""

from __future__ import annotations

from provenance.text.folding import fold

_PLURALS = """
شخص أشخاص · قتيل قتلى · جريح جرحى · مصاب مصابين مصابون · جندي جنود · عسكري عسكريين عسكريون · مدني مدنيين مدنيون
ضحية ضحايا · طفل أطفال · امرأة نساء · رجل رجال · مسلح مسلحين مسلحون · مقاتل مقاتلين مقاتلون · ضابط ضباط · شرطي
لاجئ لاجئين لاجئون · مهاجر مهاجرين مهاجرون · نازح نازحين نازحون · سجين سجناء · أسير أسرى · محتجز محتجزين · رهينة رهائن
معتقل معتقلين معتقلون · راكب ركاب · عامل عمال · موظف موظفين موظفون · طالب طلاب · تلميذ تلاميذ · مواطن مواطنين مواطنون
نائب نواب · عضو أعضاء · لاعب لاعبين · مشتبه مشتبهين · متهم متهمين · صحفي صحفيين صحفيون · صحافي صحافيين صحافيون
عنصر عناصر · فرد أفراد · أسرة أسر · عائلة عائلات · متظاهر متظاهرين · محتج محتجين · فلسطيني فلسطينيين · سوري سوريين
صاروخ صواريخ · طائرة طائرات · غارة غارات · قنبلة قنابل · سيارة سيارات · سفينة سفن · دبابة دبابات · قذيفة قذائف
دولة دول · بلد بلدان · مدينة مدن · قرية قرى · منزل منازل · بيت بيوت · مدرسة مدارس · شركة شركات · مبنى مباني مبان
مرة مرات · هدف أهداف · نقطة نقاط · صوت أصوات · مقعد مقاعد · حالة حالات · إصابة إصابات · وفاة وفيات
دولار دولارات · يورو · جنيه جنيهات · ريال ريالات · درهم دراهم · ليرة ليرات · روبل · دينار دنانير · برميل براميل
كيلومتر كيلومترات كم · متر أمتار · ميل أميال · طن أطنان · كيلوغرام كيلوغرامات · هكتار
سنة سنوات سنين سنتين سنتان عام أعوام عامين عامان · شهر أشهر شهور · أسبوع أسابيع · يوم أيام · ساعة ساعات
دقيقة دقائق · ثانية ثواني
عقد عقود · قرن قرون · وثيقة وثائق · شاهد شهود · صفحة صفحات · مصدر مصادر · مسؤول مسؤولين مسؤولون
مرشح مرشحين · منظمة منظمات
موقع مواقع · مستشفى مستشفيات · عملية عمليات · هجوم هجمات · جثة جثث · فتاة فتيات · نسمة
"""
_DUALS = """
شخص جندي طفل رجل ضابط شرطي صاروخ بلد منزل بيت هدف مقعد يوم شهر أسبوع عقد قرن دولار مليون متر ميل طن شاهد قتيل
جريح سجين أسير عنصر فرد نائب عضو مصدر برميل كيلومتر موقع هجوم انفجار كتاب فيلم صوت
طائرة غارة قنبلة سيارة سفينة دبابة قذيفة دولة مدينة قرية مدرسة شركة مرة نقطة حالة إصابة وفاة ساعة دقيقة ثانية وثيقة
امرأة فتاة عملية جثة رهينة ضحية أسرة عائلة ناقلة محطة مروحية قاعدة بعثة جلسة جولة
"""
_YEARS = {"عقد": 10, "قرن": 100}


def _singulars() -> dict[str, str]:
    table: dict[str, str] = {}
    for noun in _PLURALS.strip().replace("\n", "·").split("·"):
        first, *others = fold(noun).split()
        table.update((word, first) for word in (first, *others))
    return table


def _duals() -> dict[str, str]:
    table: dict[str, str] = {}
    for noun in fold(_DUALS).split():
        stem = noun[:-1] + "ت" if noun.endswith("ه") else noun
        table.update((stem + ending, noun) for ending in ("ين", "ان"))
    table.update((fold(dual), fold("امرأة")) for dual in ("امرأتين", "امرأتان"))
    return table


_SINGULAR = _singulars()
_DUAL = _duals()


def noun_key(folded: str) -> str:
    """The noun in the spelling under which all its forms compare equal: جنود, جنديًا and الجندي are جندي."""
    for word in (folded, folded[2:] if folded.startswith("ال") and len(folded) > 4 else ""):
        for form in (word, word[:-1] if word.endswith("ا") and len(word) > 3 else "", _DUAL.get(word, "")):
            if form in _SINGULAR:
                return _SINGULAR[form]
    bare = folded[2:] if folded.startswith("ال") and len(folded) > 6 else folded
    return bare[:-1] if bare.endswith("ا") and len(bare) > 3 else bare


def dual(folded: str) -> tuple[str, int] | None:
    """The noun of which the word means two, and the letters of clitics before it: جنديين, وعامين."""
    for lead in (0, 1, 2):
        rest = folded[lead:]
        if (lead == 1 and folded[:1] not in "وفبل") or (lead == 2 and folded[:2] != "ال"):
            continue
        if rest in _DUAL:
            return _SINGULAR.get(_DUAL[rest], _DUAL[rest]), lead
    return None


def in_years(noun: str) -> int:
    """How many years the noun stands for: عقد is 10, قرن 100; 0 for another noun."""
    return _YEARS.get(noun, 0)
