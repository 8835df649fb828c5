"""All revisions together: which of them stand, whatever the order in which they came."""

from collections.abc import Iterable, Mapping
from typing import cast

from cop29_desktop.userdata.revisions import Change, Revision, make

REPLACED = "replaced"  # a kind: its payload lists revisions that were replaced and are not handed on
IDS = 1000  # of them in one revision


class History:
    """A set of revisions that only grows."""

    def __init__(self) -> None:
        self._known: dict[str, Revision] = {}
        self._kinds: dict[str, dict[str, list[Revision]]] = {}
        self._gone: set[str] = set()
        self._alive: dict[str, Mapping[str, tuple[Revision, ...]]] = {}
        self.clock = 0

    def add(self, revisions: Iterable[Revision]) -> list[Revision]:
        """Take revisions in; returns those that were new."""
        new: list[Revision] = []
        for revision in revisions:
            if revision.id in self._known:
                continue
            self._known[revision.id] = revision
            self._kinds.setdefault(revision.kind, {}).setdefault(revision.key, []).append(revision)
            if revision.kind == REPLACED:
                self._gone.update(_texts(revision.payload.get("ids")))
            self.clock = max(self.clock, revision.clock)
            new.append(revision)
            self._alive.clear()
        return new

    def __len__(self) -> int:
        return len(self._known)

    def knows(self, revision: Revision) -> bool:
        """Whether a revision is one of these."""
        return revision.id in self._known

    def heads(self, kind: str, key: str) -> tuple[Revision, ...]:
        """The revisions of a key that no other replaces, newest first."""
        return self._standing(self._kinds.get(kind, {}).get(key, ()))

    def live(self, kind: str, key: str) -> tuple[Revision, ...]:
        """The heads that are no deletion: a deletion loses against an edit that did not know of it."""
        return tuple(head for head in self.heads(kind, key) if not head.deleted)

    def of_kind(self, kind: str) -> Mapping[str, tuple[Revision, ...]]:
        """The live heads of every key of a kind that has any."""
        if kind not in self._alive:
            found = {key: self.live(kind, key) for key in self._kinds.get(kind, {})}
            self._alive[kind] = {key: heads for key, heads in found.items() if heads}
        return self._alive[kind]

    def _standing(self, revisions: Iterable[Revision]) -> tuple[Revision, ...]:
        held = [*revisions]
        replaced = {parent for one in held for parent in one.parents}
        heads = [one for one in held if one.id not in replaced]
        left = [one for one in heads if one.id not in self._gone]  # if that is all, what replaced them was lost
        return tuple(sorted(left or heads, key=lambda head: (-head.clock, head.id)))

    def handed_on(self, kinds: Iterable[str], device: str) -> list[Revision]:
        """What another device needs of some kinds: the heads, and the ids of what they replaced without its texts."""
        held = [revisions for kind in kinds for revisions in self._kinds.get(kind, {}).values()]
        heads = [head for revisions in held for head in self._standing(revisions)]
        heads += [one for revisions in self._kinds.get(REPLACED, {}).values() for one in revisions]
        gone = {parent for revisions in held for one in revisions for parent in one.parents}
        gone.update(self._gone.intersection(one.id for revisions in held for one in revisions))
        clock = max((head.clock for head in heads), default=0)
        for ids in _batched(sorted(gone), IDS):
            heads.append(make(Change(REPLACED, device, {"ids": ids}, ()), device, clock))
        return sorted(heads, key=lambda head: (head.clock, head.id))


def _batched(ids: list[str], size: int) -> list[list[str]]:
    """A list in pieces."""
    return [ids[start : start + size] for start in range(0, len(ids), size)]


def _texts(listed: object) -> list[str]:
    """The texts of a list; nothing of anything else."""
    return [one for one in cast("list[object]", listed) if isinstance(one, str)] if isinstance(listed, list) else []
