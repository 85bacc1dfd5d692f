from __future__ import annotations

import pytest

from provenance.record import SpeakerKind
from tests.attribution.reading import credit


def kind(speaker: str) -> SpeakerKind:
    return credit(f"وقال {speaker} إن القطار وصل متأخرا").speaker_kind


@pytest.mark.parametrize(
    "speaker",
    [
        "سامي الراوي",
        "الوزير سامي الراوي",
        "رئيس البلدية",
        "رئيس البلدية سامي الراوي",
        "وزير النقل",
        "وزير النقل المرجاني سامي الراوي",
        "المتحدث باسم الوزارة سامي الراوي",
        "الخبير الاقتصادي سامي الراوي",
        "محامي العائلة",
        "الرئيس",
    ],
)
def test_person_with_a_name_or_a_unique_office_is_named(speaker: str):
    assert kind(speaker) is SpeakerKind.NAMED


@pytest.mark.parametrize(
    "speaker",
    [
        "مسؤول",
        "مسؤول أمريكي",
        "مسؤول رفيع المستوى في الوزارة",
        "مصدر مطلع",
        "ثلاثة مسؤولين",
        "شهود عيان",
        "دبلوماسي غربي",
        "سكان في الحي",
        "أحد العمال",
        "موظف سابق في الشركة",
    ],
)
def test_person_without_a_name_is_anonymous(speaker: str):
    assert kind(speaker) is SpeakerKind.ANONYMOUS


@pytest.mark.parametrize(
    "speaker",
    ["الجيش", "حزب الساحل", "مكتب الرئيس", "مجلس المدينة", "البيت الأبيض", "متحدث باسم الوزارة", "متحدث باسم الشرطة"],
)
def test_body_and_its_unnamed_spokesman_are_an_organisation(speaker: str):
    assert kind(speaker) is SpeakerKind.ORGANISATION


@pytest.mark.parametrize("speaker", ["تقرير للبرلمان", "بيان", "بحث جديد"])
def test_document_is_a_document(speaker: str):
    assert kind(speaker) is SpeakerKind.DOCUMENT


def test_country_speaks_as_an_organisation():
    assert credit("وقالت فرنسا إن القطار وصل متأخرا").speaker_kind is SpeakerKind.ORGANISATION


def test_outlet_speaks_for_itself():
    assert credit("وقالت لوموند إن القطار وصل متأخرا").speaker_kind is SpeakerKind.OUTLET


def test_nobody_speaks_in_an_impersonal_credit():
    assert credit("ومن المتوقع أن يصل القطار متأخرا").speaker_kind is SpeakerKind.NONE
