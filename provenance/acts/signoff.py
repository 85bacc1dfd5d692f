"""Put a person's name to a revision, and to the flags that are open and waived at that moment."""

from __future__ import annotations

from sqlalchemy import Connection

from provenance.errors import Conflict, ProvenanceError
from provenance.record import ArticleRecord, Flag, LinkState, Log, Role, Severity, Verdict
from provenance.record.signed import Signed
from provenance.storage.acts_log import Act
from provenance.storage.find import article_named, revision_numbered
from provenance.storage.load_judgement import signed_flags
from provenance.storage.tables import signoffs
from provenance.text.given import given_words

_LONGEST = 2000  # letters of a reason; it is a sentence or two


class SignoffRefused(ProvenanceError):
    """An editor's sign-off, while a flag that blocks it is open. `flags` are those that do."""

    exit_code = 1

    def __init__(self, slug: str, flags: tuple[Flag, ...]) -> None:
        super().__init__(
            f"{slug} cannot be signed off while a block is open",
            hint="mend it or waive it; or sign with --override --reason WHY",
            ar=f"لا يُوقَّع على {slug} وفيه مانع مفتوح",
            hint_ar="أصلحه أو أعفِ منه؛ أو وقّع مع ‎--override --reason السبب",
        )
        self.flags = flags


def sign_off(
    connection: Connection,
    record: ArticleRecord,
    verdict: Verdict,
    *,
    by: str,
    role: Role,
    override: str | None = None,
) -> Signed:
    """Sign the revision that `record` is, which must be the newest. `override` is the reason to sign over a block.

    Raises SignoffRefused for an editor while a block is open, and Conflict where there is nothing to override, or
    `by` has signed the very same before.
    """
    log = record.log
    assert log is not None  # noqa: S101  it was loaded from the store
    blocks = tuple(flag for flag in verdict.flags if flag.severity is Severity.BLOCK)
    over = _override(log, override, role, blocks)
    opened = tuple(flag.id for flag in verdict.flags)
    waived = tuple(flag.id for flag, _ in verdict.waived)
    unconfirmed = tuple(link for link in log.links if link.stands and link.state is LinkState.LINKED)
    handles = tuple(link.handle for link in unconfirmed)
    _refuse_twice(log, by, role, (opened, waived, handles))
    article = article_named(connection, log.slug)
    act = Act(connection, by=by, verb="override" if over else "signoff")
    act.add(
        signoffs,
        revision_id=revision_numbered(connection, article.id, log.revision).id,
        role=role.value,
        flags=signed_flags(opened, waived, handles),
        override=over,
    )
    act.close(f"article:{log.slug}")
    return Signed(log.slug, log.revision, role, by, verdict.flags, verdict.waived, unconfirmed, over)


def _override(log: Log, reason: str | None, role: Role, blocks: tuple[Flag, ...]) -> str | None:
    blocked = role is Role.EDITOR and bool(blocks)
    if reason is None:
        if blocked:
            raise SignoffRefused(log.slug, blocks)
        return None
    why = given_words(reason, "reason", "السبب", longest=_LONGEST)
    if not blocked:
        raise Conflict(
            f"nothing keeps {log.slug} from being signed off as {role}", hint="leave --override out",
            ar=f"لا شيء يمنع توقيع {log.slug}", hint_ar="لا حاجة إلى ‎--override",
        )  # fmt: skip
    return why


def _refuse_twice(log: Log, by: str, role: Role, bound: tuple[tuple[str, ...], ...]) -> None:
    for signed in log.signoffs:
        same = (signed.by, signed.role, signed.revision) == (by, role, log.revision)
        if same and (signed.open, signed.waived, signed.unconfirmed) == bound:
            raise Conflict(
                f"{by} has signed revision {log.revision} of {log.slug} already, with the same flags",
                hint="nothing new to sign",
                ar=f"سبق أن وقّع {by} على المراجعة {log.revision} من {log.slug} بالملاحظات نفسها",
                hint_ar="لا جديد ليُوقَّع عليه",
            )
