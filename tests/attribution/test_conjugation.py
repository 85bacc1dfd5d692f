"""The written forms of verbs of every class of Arabic weakness, folded as the lexicon keeps them."""

from __future__ import annotations

import pytest

from provenance.attribution.arabic.conjugation import forms
from provenance.text.folding import fold

VERBS = {
    "قال": {"past": "قال", "present": "يقول", "participle": "قائل", "passive": ["قيل", "يقال"], "masdar": ["قول"]},
    "أضاف": {"past": "أضاف", "present": "يضيف", "masdar": ["إضافة"]},
    "كشف": {"past": "كشف", "present": "يكشف", "participle": "كاشف", "masdar": ["كشف"]},
    "أكد": {"past": "أكد", "present": "يؤكد", "masdar": ["تأكيد"]},
    "نفى": {"past": "نفى", "present": "ينفي", "participle": "ناف", "masdar": ["نفي"]},
    "رأى": {"past": "رأى", "present": "يرى", "participle": "راء", "masdar": []},
    "ادعى": {"past": "ادعى", "present": "يدعي", "masdar": ["ادعاء"]},
    "دعا": {"past": "دعا", "present": "يدعو", "participle": "داع", "masdar": ["دعوة"]},
    "روى": {"past": "روى", "present": "يروي", "participle": "راو", "masdar": ["رواية"]},
    "خشي": {"past": "خشي", "present": "يخشى", "participle": "خاش", "masdar": []},
    "تنبأ": {"past": "تنبأ", "present": "يتنبأ", "masdar": ["تنبؤ"]},
    "رد": {"past": "رد", "present": "يرد", "participle": "راد", "masdar": ["رد"]},
    "وصف": {"past": "وصف", "present": "يصف", "participle": "واصف", "masdar": ["وصف"]},
}

TABLE = """
قال    pms قال     pfs قالت    pmp قالوا   pmd قالا    pfd قالتا    nms يقول   nfs تقول   nmp يقولون  nmd يقولان
أضاف   pms أضاف    pfs أضافت   pmp أضافوا  pmd أضافا   pfd أضافتا   nms يضيف   nfs تضيف   nmp يضيفون  nmd يضيفان
كشف    pms كشف     pfs كشفت    pmp كشفوا   pmd كشفا    pfd كشفتا    nms يكشف   nfs تكشف   nmp يكشفون  nmd يكشفان
أكد    pms أكد     pfs أكدت    pmp أكدوا   pmd أكدا    pfd أكدتا    nms يؤكد   nfs تؤكد   nmp يؤكدون  nmd يؤكدان
نفى    pms نفى     pfs نفت     pmp نفوا    pmd نفيا    pfd نفتا     nms ينفي   nfs تنفي   nmp ينفون   nmd ينفيان
رأى    pms رأى     pfs رأت     pmp رأوا    pmd رأيا    pfd رأتا     nms يرى    nfs ترى    nmp يرون    nmd يريان
ادعى   pms ادعى    pfs ادعت    pmp ادعوا   pmd ادعيا   pfd ادعتا    nms يدعي   nfs تدعي   nmp يدعون   nmd يدعيان
روى    pms روى     pfs روت     pmp رووا    pmd رويا    pfd روتا     nms يروي   nfs تروي   nmp يروون   nmd يرويان
دعا    pms دعا     pfs دعت     pmp دعوا    pfd دعتا    nms يدعو   nfs تدعو   nmp يدعون
خشي    pms خشي     nms يخشى   nfs تخشى   nmp يخشون
تنبأ   pms تنبأ    pfs تنبأت   nms يتنبأ  nfs تتنبأ
رد     pms رد      pfs ردت     pmp ردوا    nms يرد    nfs ترد    nmp يردون
وصف    pms وصف     pfs وصفت    pmp وصفوا   nms يصف    nfs تصف    nmp يصفون
قال    nms سيقول   nfs ستقول   nmp سيقولون
نفى    nms سينفي   nfs ستنفي   nmp سينفون
أضاف   nmp يضيفوا
نفى    nmp ينفوا
قال    pmsv قيل    nmsv يقال
وصف    pmso وصفه   pfso وصفته  pmpo وصفوه  nmso يصفه  nfso تصفها
نفى    pmso نفاه   pfso نفتها  pmpo نفوه   nmso ينفيه nfso تنفيها
رأى    pfso رأته   nmso يراه   nfso تراها
ادعى   pmso ادعاه  pfso ادعته
قال    ams قائلا   afs قائلة   amp قائلين  amd قائلان
أضاف   ams مضيفا   afs مضيفة   amp مضيفين  afd مضيفتين ams مضيف
أكد    ams مؤكدا   afs مؤكدة   amp مؤكدين
نفى    afs نافية
ادعى   afs مدعية
أضاف   mms إضافة   mms الإضافة  mmso إضافته
دعا    mms دعوة    mmso دعوتها
أكد    mms تأكيد   mms التأكيد  mmso تأكيده
"""

FORMS = [
    (verb, code, form)
    for verb, *rest in (line.split() for line in TABLE.strip().splitlines())
    for code, form in zip(rest[::2], rest[1::2], strict=True)
]


@pytest.mark.parametrize(("verb", "code", "form"), FORMS)
def test_verb_has_the_form(verb: str, code: str, form: str):
    assert (fold(form), code) in set(forms(VERBS[verb]))


@pytest.mark.parametrize(
    ("verb", "wrong"),
    [
        ("نفى", "نفىت"),
        ("نفى", "نفيوا"),
        ("رأى", "رأىت"),
        ("دعا", "دعات"),
        ("قال", "قالىا"),
        ("تنبأ", "تنبت"),
        ("تنبأ", "تنبوا"),
    ],
)
def test_verb_lacks_the_form(verb: str, wrong: str):
    assert fold(wrong) not in {form for form, _ in forms(VERBS[verb])}


@pytest.mark.parametrize("verb", VERBS)
def test_every_form_is_folded(verb: str):
    assert all(form == fold(form) for form, _ in forms(VERBS[verb]))
