"""The containers of a sway session, in the order in which they are drawn."""

from collections.abc import Iterator
from dataclasses import dataclass

from desktop_memory.capture.connection.sway import Node
from desktop_memory.domain.box import Box

_SCRATCHPAD = "__i3"


@dataclass(frozen=True, slots=True)
class Shown:
    """A container that is shown, in the compositor's own pixels. `content` is what its program
    draws; `frame`, of floating ones only, is all it may cover: title bar, tabs and borders."""

    node: Node
    output: Box
    content: Box
    frame: Box | None


def find_shown(tree: Node) -> list[Shown]:
    """The windows that are shown, bottom to top."""
    shown: list[Shown] = []
    for output in tree["nodes"]:
        if output.get("name") == _SCRATCHPAD:
            continue
        box = read_box(output["rect"])
        for workspace in output["nodes"]:
            shown += [_shown(leaf, box, None) for leaf in _leaves(workspace, floating=False)]
            for floating in workspace["floating_nodes"]:
                frame = _frame(floating)
                shown += [_shown(leaf, box, frame) for leaf in _leaves(floating)]
    return [one for one in shown if one.node.get("visible")]


def find_by_focus(tree: Node) -> list[Node]:
    """All windows, the one that had the keyboard last first."""
    children = {child["id"]: child for child in (*tree["nodes"], *tree["floating_nodes"])}
    if not children:
        return [tree] if tree.get("pid") else []
    ordered = [child_id for child_id in tree["focus"] if child_id in children]
    return [leaf for child_id in ordered for leaf in find_by_focus(children[child_id])]


def read_box(rect: dict[str, int]) -> Box:
    return Box(rect["x"], rect["y"], rect["width"], rect["height"])


def _leaves(node: Node, *, floating: bool = True) -> Iterator[Node]:
    if node.get("pid"):
        yield node
    for child in (*node["nodes"], *(node["floating_nodes"] if floating else ())):
        yield from _leaves(child)


def _shown(leaf: Node, output: Box, frame: Box | None) -> Shown:
    rect = read_box(leaf["rect"])
    inside = read_box(leaf["window_rect"]).moved(rect.x, rect.y)
    return Shown(leaf, output, inside if inside.area else rect, frame)


def _frame(floating: Node) -> Box:
    """A floating container with its title bar, which is drawn above its rectangle."""
    rect = read_box(floating["rect"])
    title_height = floating["deco_rect"]["height"]
    return Box(rect.x, rect.y - title_height, rect.width, rect.height + title_height)
