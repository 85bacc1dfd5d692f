"""Kill a writing command with SIGKILL somewhere on its way, and see what is on record afterwards.

The killed process is a real one with the real command in it, forked from one that has its imports done: so the
short time that a command spends in its transaction is a large part of its life, and is hit.
"""

from __future__ import annotations

import os
import random
import signal
import statistics
import sys
import time
from collections.abc import Sequence
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from io import BytesIO, TextIOWrapper
from pathlib import Path

from provenance.cli.door import answer
from provenance.storage import Store
from provenance.storage.engine import engine_for
from provenance.storage.schema import HEAD, schema_version
from provenance.storage.upgrade import upgrade
from provenance.storage.verify import verify
from tests.storage.databases import copied, counts

LATE = 0.4  # of a command's duration: before that it imports and reads
AIM = 1.03  # by how much a command is given more time after a kill that came too early, and less after one too late
DONE_AGAIN = 3  # kills of a command after which it is given again, and must succeed
PAGE = "The council of the port city approved the budget.\nThree quays will close in March, the mayor said.\n"
ARTICLE = (
    "ذكرت صحيفة الغارديان أن مجلس المدينة أقر الميزانية وأن ثلاثة أرصفة ستغلق في مارس المقبل.",
    "وأفادت تقارير صحفية بأن القرار تأجل أسبوعين بسبب خلاف على كلفة الترميم.",
    "واقتحم محتجون مكتب الإدارة فجر الثلاثاء وكسروا نافذتين قبل وصول الشرطة.",
)
SOURCE = ("source", "add", "--outlet", "The Guardian", "--published", "2024-03-05", "--title")
QUOTE = "we will not leave before the winter ends"
SAID = "وقالت رئيسة البلدية لصحيفة الغارديان: «لن نغادر المدينة قبل نهاية الشتاء المقبل»."
LINK = ("link", "port:p1", "--source", "src1", "--passage", "Three quays will close in March")
PREPARED: tuple[tuple[str, ...], ...] = (
    ("ingest", "port.txt", "--slug", "port"),
    (*SOURCE, "Quays to close", "--file", "page.txt"),
    LINK,
    ("ingest", "quay.txt", "--slug", "quay"),
    ("revise", "quay", "pier.txt", "-m", "نص أقصر"),
    ("link", "quay:p1", *LINK[2:]),
    ("revise", "quay", "dock.txt", "-m", "رقم آخر"),
    ("ingest", "quote.txt", "--slug", "wharf", "--as", "سامي"),
    ("link", "wharf:p1", "--source", "src1", "--quote", QUOTE),
    ("revise", "wharf", "altered.txt", "-m", "صياغة"),
    ("db", "export", "desk.jsonl"),
)
COMMANDS: dict[str, tuple[str, ...]] = {
    "first ingest": ("ingest", "port.txt"),
    "db upgrade": ("db", "upgrade"),
    "ingest": ("ingest", "market.txt"),
    "waive": ("waive", "port:p3/S01", "--reason", "شهده مراسلنا"),
    "source add": (*SOURCE, "Budget approved", "--file", "market.txt"),
    "link": ("link", "port:p2", *LINK[2:]),
    "confirm": ("confirm", "lnk1", "--as", "سامي"),
    "reject": ("reject", "lnk1", "--as", "سامي", "--reason", "لا يقول ذلك"),
    "unlink": ("unlink", "lnk1", "--reason", "مصدر آخر"),
    "revise": ("revise", "port", "market.txt", "--force", "-m", "نص جديد"),
    "revise and merge": (
        *("revise", "quay", "wharf.txt", "--from", "rev2", "--merge", "-m", "معًا", "--title", "أرصفة تُغلق"),
        *("--correction", "الصواب رصيفان"),
    ),
    "signoff": ("signoff", "port", "--role", "editor"),
    "reattach": ("link", "quay:p1", "--reattach", "lnk2"),
    "override": ("signoff", "wharf", "--role", "editor", "--override", "--reason", "أكدته الرئيسة"),
    "redact a name": ("redact", "--name", "سامي", "--reason", "بطلبه"),
    "db import": ("db", "import", "desk.jsonl"),
    "restore": ("restore", "quay", "rev1", "-m", "تراجع"),
    "outlet add": ("outlet", "add", "Harbour Post", "--kind", "newspaper", "--arabic", "هاربر بوست"),
}


@dataclass(frozen=True, slots=True)
class Figures:
    """What became of the tries: how many were killed before they ended, and how many acts are on record."""

    tries: int
    killed: int
    landed: int
    milliseconds: float


class Bench:
    """A folder in which commands are killed, each on a fresh copy of the database that they need."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.place = folder / "desk.db"
        (folder / "port.txt").write_text("\n\n".join(ARTICLE), encoding="utf-8")
        (folder / "market.txt").write_text("\n\n".join(f"{text} وهذا ثابت." for text in ARTICLE), encoding="utf-8")
        (folder / "quay.txt").write_text("\n\n".join(f"{text} كما قيل." for text in ARTICLE), encoding="utf-8")
        (folder / "pier.txt").write_text("\n\n".join(f"{text} كما قيل." for text in ARTICLE[:2]), encoding="utf-8")
        docked = [f"{ARTICLE[0].replace('ثلاثة', 'أربعة')} كما قيل.", f"{ARTICLE[1]} كما قيل."]
        (folder / "dock.txt").write_text("\n\n".join(docked), encoding="utf-8")
        (folder / "wharf.txt").write_text(
            "\n\n".join((f"{ARTICLE[0]} كما قيل.", f"{ARTICLE[1]} كما قيل أمس.")), encoding="utf-8"
        )
        (folder / "quote.txt").write_text(f"{SAID}\n\nوتجمع سكان الحي.", encoding="utf-8")
        altered = SAID.replace("قبل نهاية الشتاء المقبل", "قبل حلول الصيف أبدا")
        (folder / "altered.txt").write_text(f"{altered}\n\nوتجمع سكان الحي.", encoding="utf-8")
        (folder / "page.txt").write_text(PAGE, encoding="utf-8")
        copied(self.place)
        for command in PREPARED:
            self.run(*command)
        self._prepared = self.place.read_bytes()

    def reset(self, name: str) -> None:
        """The database as the command is to find it."""
        for path in self.folder.glob("desk.db*"):
            path.unlink()
        if name == "db upgrade":
            upgrade(Store(str(self.place)).url, "0001")
        elif name not in ("first ingest", "db import"):
            self.place.write_bytes(self._prepared)

    def run(self, *command: str) -> float:
        """Run a command in this process, which must end well; how long it took."""
        out, err = (TextIOWrapper(BytesIO(), encoding="utf-8", write_through=True) for _ in range(2))
        start = time.perf_counter()
        with redirect_stdout(out), redirect_stderr(err):
            code = answer(self._args(command))
        assert code == 0, (command, err.buffer.getvalue().decode())  # type: ignore[attr-defined]
        return time.perf_counter() - start

    def killed(self, command: Sequence[str], after: float) -> bool:
        """Run a command in a process of its own and kill it `after` seconds; whether it was still running."""
        child = os.fork()
        if child == 0:
            devnull = os.open(os.devnull, os.O_RDWR)
            for stream in (0, 1, 2):
                os.dup2(devnull, stream)
            sys.stdout = sys.stderr = TextIOWrapper(BytesIO(), encoding="utf-8")
            os._exit(answer(self._args(command)))
        time.sleep(after)
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        assert os.WIFSIGNALED(status) or os.WEXITSTATUS(status) == 0, f"{command}: exit {os.WEXITSTATUS(status)}"
        return os.WIFSIGNALED(status)

    def state(self) -> dict[str, int] | None:
        """How many rows each table holds, in a record that verifies; None where there is no record of this schema."""
        if self._schema() != HEAD:
            return None
        store = Store(str(self.place))
        with store.reading() as connection:
            fault = verify(connection).fault
        assert fault is None, fault
        return counts(store)

    def _schema(self) -> str | None:
        """Looked up as the next writer does, who takes back what a killed one began."""
        if not self.place.exists():
            return None
        with engine_for(Store(str(self.place)).url, as_found=True).connect() as connection:
            return schema_version(connection)

    def try_to_kill(self, name: str, tries: int, chance: random.Random) -> Figures:
        """Kill the command again and again; each time its act is on record whole or not at all."""
        command = COMMANDS[name]
        self.reset(name)
        before = self.state()
        self.run(*command)
        after = self.state()
        assert after != before
        measured = takes = self._duration(name)
        killed = landed = missed = 0
        for _ in range(tries):
            self.reset(name)
            killed += self.killed(command, takes * chance.uniform(LATE, 1))
            found = self.state()
            if found == after:
                landed += 1
                takes /= AIM
                continue
            takes *= AIM
            assert found == before or (before is None and not any((found or {}).values())), (
                f"{name}: half an act: {found}"
            )
            missed += 1
            if missed <= DONE_AGAIN:
                self.run(*command)
                assert self.state() == after, f"{name}: the act cannot be done afterwards"
        return Figures(tries, killed, landed, measured * 1000)

    def _duration(self, name: str) -> float:
        """The median time of the command in a process like those that are killed."""
        taken = []
        for _ in range(5):
            self.reset(name)
            start = time.perf_counter()
            child = os.fork()
            if child == 0:
                sys.stdout = sys.stderr = TextIOWrapper(BytesIO(), encoding="utf-8")
                os._exit(answer(self._args(COMMANDS[name])))
            os.waitpid(child, 0)
            taken.append(time.perf_counter() - start)
        return statistics.median(taken)

    def _args(self, command: Sequence[str]) -> list[str]:
        words = [str(self.folder / word) if word.endswith((".txt", ".jsonl")) else word for word in command]
        named = [] if "--as" in words else ["--as", "ليلى"]
        head = 2 if words[0] in ("source", "outlet", "db") else 1
        return [*words[:head], "--db", str(self.place), *(named if words[0] != "db" else []), *words[head:]]
