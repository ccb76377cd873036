"""The gate between what was seen and what may be stored."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop_memory.domain.box import Box
from desktop_memory.domain.context import Context
from desktop_memory.domain.exclusion import ExclusionRule
from desktop_memory.domain.focused_element import FocusedElement
from desktop_memory.domain.observation import (
    CleanFrame,
    CleanLine,
    CleanObservation,
    Place,
    RawFrame,
    RawObservation,
    SkipReason,
    Source,
)
from desktop_memory.privacy.blackouts import Blackouts
from desktop_memory.privacy.exclusion import Exclusions
from desktop_memory.privacy.mask import black_out
from desktop_memory.privacy.pixels import as_pixels
from desktop_memory.privacy.redaction import Redaction


@dataclass(frozen=True, slots=True)
class Skipped:
    """An observation that was not let through, and why."""

    reason: SkipReason
    rule: ExclusionRule | None = None


class Gate:
    """The only maker of `CleanObservation`.

    Lines, titles, addresses and document names are redacted; the boxes of redacted lines are
    black in the frames, also in later frames for as long as those pixels stay on the screen.
    A frame is left out altogether where a secret is in sight in it but nobody knows where: a
    redacted line without a box, a redacted title or address.
    """

    def __init__(
        self, exclusions: Exclusions, redaction: Redaction, blackouts: Blackouts | None = None
    ) -> None:
        """Hand the same `blackouts` to the gate that replaces this one."""
        self._exclusions = exclusions
        self._redaction = redaction
        self._blackouts = blackouts if blackouts is not None else Blackouts()

    def admit(self, raw: RawObservation) -> CleanObservation | Skipped:
        """What may be stored of one observation."""
        return self.admit_all((raw,))[0]

    def admit_all(self, raws: Sequence[RawObservation]) -> tuple[CleanObservation | Skipped, ...]:
        """What may be stored of observations of one moment, in their order.

        Give the windows of one screen together: a secret read in one of them is then black in the
        frames of all.
        """
        drafts = [self._draft(raw) for raw in raws]
        kept = [draft for draft in drafts if isinstance(draft, _Draft)]
        hidden = [line.box for draft in kept for line in draft.lines if line.redacted]
        self._blackouts.add(box for box in hidden if box is not None)
        lost = [place for draft in kept for place in draft.lost]
        return tuple(
            self._finish(raw, draft, lost) if isinstance(draft, _Draft) else draft
            for raw, draft in zip(raws, drafts, strict=True)
        )

    def _draft(self, raw: RawObservation) -> "_Draft | Skipped":
        verdict = None if raw.source is Source.AGENT else self._exclusions.find_verdict(raw.place)
        if verdict is not None:
            return Skipped(verdict.reason, verdict.rule)
        place = self._clean_place(raw.place)
        lines = self._redaction.redact_lines(raw.raw_lines)
        homeless = any(line.redacted and line.box is None for line in lines)
        at_large = raw.source is Source.SCREEN and (homeless or place != raw.place)
        somewhere = raw.frame.box if raw.frame else None
        return _Draft(place, lines, (somewhere,) if at_large else ())

    def _clean_place(self, place: Place) -> Place:
        redact = self._redaction.redact
        return replace(
            place,
            title=redact(place.title),
            url=redact(place.url) if place.url else place.url,
            document=redact(place.document) if place.document else place.document,
        )

    def _clean_context(self, raw: RawObservation, lines: Sequence[CleanLine]) -> Context:
        """Redacted; without the folder and its repository where its files are excluded."""
        context, redact = raw.context, self._redaction.redact
        if context.folder and self._is_excluded_folder(context.folder):
            context = replace(context, folder=None, repository=None, branch=None)
        return replace(
            context,
            folder=context.folder and redact(context.folder),
            repository=context.repository and redact(context.repository),
            branch=context.branch and redact(context.branch),
            playing=context.playing and redact(context.playing),
            focused=self._clean_focused(raw, lines),
        )

    def _clean_focused(
        self, raw: RawObservation, lines: Sequence[CleanLine]
    ) -> tuple[FocusedElement, ...]:
        """Redacted. What is excluded as a title is left out, and the name of what is a secret
        where it stands in a line, as beside a label."""
        kept = []
        for element in raw.context.focused:
            titled = replace(raw.place, title=element.name)
            if element.name and self._exclusions.find_verdict(titled) is not None:
                continue
            name = "" if _is_hidden(element.name, raw, lines) else element.name
            kept.append(replace(element, name=self._redaction.redact(name)))
        return tuple(kept)

    def _is_excluded_folder(self, folder: str) -> bool:
        excluded = self._exclusions.find_file_verdict
        return excluded(folder) is not None or excluded(f"{folder}/file") is not None

    def _finish(
        self, raw: RawObservation, draft: "_Draft", lost: Sequence[Box | None]
    ) -> CleanObservation:
        return CleanObservation(
            source=raw.source,
            at=raw.at,
            place=draft.place,
            lines=draft.lines,
            frame=self._clean_frame(raw.frame, lost) if raw.frame else None,
            context=self._clean_context(raw, draft.lines),
            external_id=raw.external_id,
            thread=raw.thread,
            role=raw.role,
            agent_id=raw.agent_id,
        )

    def _clean_frame(self, frame: RawFrame, lost: Sequence[Box | None]) -> CleanFrame | None:
        if any(place is None or place.intersection(frame.box) for place in lost):
            return None
        pixels = as_pixels(frame.raw_rgb, frame.box)
        hidden = self._blackouts.find(pixels, frame.box)
        if not hidden:
            return CleanFrame(frame.monitor, frame.box, frame.raw_rgb, frame.changed)
        clean = pixels.copy()
        black_out(clean, frame.box, hidden)
        return CleanFrame(frame.monitor, frame.box, clean.tobytes(), frame.changed)


def _is_hidden(name: str, raw: RawObservation, lines: Sequence[CleanLine]) -> bool:
    """Whether it stands in a line in which only a bar is left of it."""
    return any(
        line.redacted and name in told.raw_text and name not in line.text
        for told, line in zip(raw.raw_lines, lines, strict=True)
    )


@dataclass(frozen=True, slots=True)
class _Draft:
    """What is clean already. `lost` is where a secret is in sight that has no box of its own;
    None means anywhere."""

    place: Place
    lines: tuple[CleanLine, ...]
    lost: tuple[Box | None, ...]
