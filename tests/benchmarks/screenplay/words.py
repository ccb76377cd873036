"""Words that are dealt once: what is found under one was seen at one place."""

import random

_HEADS = (
    *("amber", "ash", "bay", "birch", "black", "blue", "brick", "bright", "brook", "cedar"),
    *("clay", "cliff", "cloud", "copper", "coral", "corn", "dawn", "deer", "dove", "dusk"),
    *("elm", "fern", "fox", "frost", "glass", "gold", "green", "hail", "hazel", "heron"),
    *("hill", "honey", "iron", "ivy", "lake", "lark", "linen", "maple", "marsh", "mint"),
    *("moon", "moss", "night", "oak", "olive", "otter", "pearl", "pine", "plum", "rain"),
    *("reed", "rook", "rose", "rust", "salt", "sand", "silver", "snow", "storm", "swan"),
)
_TAILS = (
    *("acre", "bank", "barn", "beam", "bell", "bench", "boat", "bridge", "cart", "chair"),
    *("coat", "comb", "cove", "crane", "dale", "dock", "door", "drum", "farm", "fence"),
    *("field", "floor", "ford", "gate", "glove", "grove", "hall", "harp", "hook", "house"),
    *("jar", "kiln", "lamp", "land", "latch", "loom", "mast", "mead", "mill", "nest"),
    *("path", "plank", "pond", "porch", "quay", "ridge", "roof", "root", "rope", "sail"),
    *("shed", "shelf", "stair", "stone", "stool", "tower", "trail", "vale", "well", "wharf"),
)
# Every word there is to deal.
DEALT = frozenset(head + tail for head in _HEADS for tail in _TAILS)
_GLUE = ("of the", "and", "by the", "with a", "under the", "near the", "or", "for the")

_CLAUSES = (
    "as the keeper of the house wrote down last evening",
    "which nobody in the village would have expected",
    "because the water was higher than in any other year",
    "so that the children could see it from the window",
    "although the wind had turned long before the morning",
    "where the old road leaves the river and turns south",
)


class Words:
    """Deals each word once, in an order that the seed decides."""

    def __init__(self, seed: int = 3) -> None:
        self._chance = random.Random(seed)  # noqa: S311  # made-up text
        self._left = sorted(DEALT)
        self._chance.shuffle(self._left)

    def take(self, count: int) -> tuple[str, ...]:
        """Words nobody has got yet."""
        taken, self._left = self._left[:count], self._left[count:]
        if len(taken) < count:
            raise ValueError("The session needs more words than there are.")
        return tuple(taken)

    def sentence(self, count: int) -> str:
        """A line of prose with so many of them."""
        words = list(self.take(count))
        text = f"The {words[0]}"
        for word in words[1:]:
            text += f" {self._chance.choice(_GLUE)} {word}"
        return text + "."

    def sentences(self, lines: int, count: int) -> tuple[str, ...]:
        return tuple(self.sentence(count) for _ in range(lines))

    def prose(self, lines: int, count: int) -> tuple[str, ...]:
        """Longer lines, with so many of them each and some words that are everywhere."""
        return tuple(
            f"{self.sentence(count).rstrip('.')}, {self._chance.choice(_CLAUSES)}."
            for _ in range(lines)
        )

    def code(self, functions: int) -> tuple[str, ...]:
        """Lines of a program, three to a function."""
        lines: list[str] = []
        for _ in range(functions):
            name, left, right, field = self.take(4)
            number = self._chance.randrange(2, 90)
            lines += [
                f"def {name}({left}, {right}={number}):",
                f"    for item in {left}[{right} + 1 :]:",
                f"        item.{field} = item.total * {number} - {right}",
            ]
        return tuple(lines)
