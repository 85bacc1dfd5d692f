"""Do one act on several things: on all of them, or on none."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from provenance.errors import Conflict, NotFound, NothingDone

T = TypeVar("T")


def all_or_none(names: Iterable[str], act: Callable[[str], T]) -> list[T]:
    """What `act` gives for each of the names, each once. Raises what one name alone makes it raise, else NothingDone.

    Whoever calls it ends the transaction then, and so nothing is written.
    """
    done: list[T] = []
    refused: list[Conflict | NotFound] = []
    for name in dict.fromkeys(names):
        try:
            done.append(act(name))
        except (Conflict, NotFound) as error:
            refused.append(error)
    if refused and len(refused) + len(done) == 1:
        raise refused[0]
    if refused:
        raise NothingDone(refused, of=len(refused) + len(done))
    return done
