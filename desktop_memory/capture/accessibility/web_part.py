"""One piece of a web page."""

from dataclasses import dataclass

from desktop_memory.capture.accessibility.node import Node
from desktop_memory.domain.box import Box


@dataclass(frozen=True, slots=True)
class WebPart:
    """A node with its text (EMBEDDED stands for a child), its place and what it is in."""

    node: Node
    role: int
    raw_text: str
    box: Box
    parent: Node
