"""Articles of the tests' own making, and a short way to ask for the kinds of their paragraphs."""

from __future__ import annotations

from provenance.documents.draft import Draft
from provenance.documents.kinds import typed

LEAD = (
    "أعلنت وزارة النقل في جمهورية المرجان، الأربعاء، أنها ستفتح جسر الميناء الجديد أمام السيارات بعد ثلاثة "
    "أعوام من العمل، وقالت إن كلفته بلغت أربعين مليون دولار."
)
SECOND = (
    "وقالت الوزيرة سلمى الراوي في مؤتمر صحفي إن الجسر سيخفف الازدحام عن وسط المدينة، وإن العبور سيكون مجانيا "
    "في الشهر الأول قبل أن تحدد الوزارة رسوما رمزية على الشاحنات."
)
THIRD = (
    "وكان المشروع قد توقف مرتين بسبب خلاف مع الشركة المنفذة، التي طالبت بتعويضات عن ارتفاع أسعار الحديد، ثم "
    "عادت إلى العمل بعد وساطة غرفة التجارة."
)
TITLE = "جسر الميناء يفتح أبوابه بعد ثلاثة أعوام من الانتظار"
DATE = "12 مايو 2021"


def kinds(*texts: str) -> list[str]:
    """The kinds of these paragraphs, as they print."""
    return [str(block.kind) for block in typed([Draft(text) for text in texts])]


def kind_inside(text: str) -> str:
    """The kind of one paragraph in the middle of an ordinary article."""
    return kinds(TITLE, DATE, LEAD, SECOND, text, THIRD)[4]


def kind_at_end(*texts: str) -> list[str]:
    """The kinds of paragraphs that follow an ordinary article's last."""
    return kinds(TITLE, DATE, LEAD, SECOND, THIRD, *texts)[5:]
