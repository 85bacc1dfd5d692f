"""Which revision brought each word of the newest text, through rewording, moves, splits, merges and restoring."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from itertools import groupby
from typing import NamedTuple

from provenance.text.alignment import opcodes
from provenance.text.diff import tokens
from provenance.text.refinding import refind


class Version(NamedTuple):
    """A paragraph as a revision has it. The same `key` always has the same text."""

    key: Hashable
    text: str


class Run(NamedTuple):
    """Neighbouring words of a paragraph, `text[start:end]`, that revision number `brought` (from 0) brought."""

    start: int
    end: int
    brought: int


def blame(revisions: Sequence[Sequence[Version]]) -> list[list[Run]]:
    """For each paragraph of the last revision its words in runs, which together are its text."""
    brought: dict[Hashable, list[int]] = {}
    before: Sequence[Version] = ()
    for number, placed in enumerate(revisions):
        unknown = [version for version in placed if version.key not in brought]
        if unknown:
            origins = _origins(before, placed)
            for version in unknown:
                brought[version.key] = _brought(version, origins[version.key], brought, number)
        before = placed
    return [_runs(tokens(version.text), brought[version.key]) for version in before]


def _origins(before: Sequence[Version], placed: Sequence[Version]) -> dict[Hashable, list[Version]]:
    """The paragraphs of the revision before that each paragraph's words may come from."""
    found = refind([version.text for version in before], [version.text for version in placed])
    return {version.key: [before[i] for i in f.origins] for version, f in zip(placed, found, strict=True)}


def _brought(version: Version, origins: Sequence[Version], known: dict[Hashable, list[int]], number: int) -> list[int]:
    """The revision of each token: that of the same token in what it comes from, the longest of these first."""
    new = [token.strip() for token in tokens(version.text)]
    result = [number] * len(new)
    free = list(range(len(new)))
    for origin in sorted(origins, key=lambda origin: -len(origin.text)):
        old, since = [token.strip() for token in tokens(origin.text)], known[origin.key]
        taken = set()
        for tag, i1, i2, j1, j2 in opcodes(old, [new[j] for j in free]):
            if tag == "equal":
                places = free[j1:j2]
                taken.update(places)
                for i, j in zip(range(i1, i2), places, strict=True):
                    result[j] = since[i]
        free = [j for j in free if j not in taken]
    return result


def _runs(cut: Sequence[str], brought: Sequence[int]) -> list[Run]:
    runs, start = [], 0
    for number, group in groupby(zip(cut, brought, strict=True), key=lambda pair: pair[1]):
        end = start + sum(len(token) for token, _ in group)
        runs.append(Run(start, end, number))
        start = end
    return runs
