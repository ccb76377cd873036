"""How well two colours can be told apart."""


def _channel(value: int) -> float:
    share = value / 255
    return share / 12.92 if share <= 0.03928 else ((share + 0.055) / 1.055) ** 2.4


def rgb(colour: str) -> tuple[int, int, int]:
    """Red, green and blue 0..255 of a colour written #RRGGBB."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def luminance(colour: str) -> float:
    """Relative luminance 0..1 of #RRGGBB, by WCAG 2.2."""
    red, green, blue = (_channel(value) for value in rgb(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    """Contrast ratio 1..21 of two colours, by WCAG 2.2."""
    high, low = sorted((luminance(first), luminance(second)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def mixed(colour: str, ground: str, opacity: float) -> str:
    """`colour` laid over `ground` with an opacity of 0..1, as #RRGGBB."""
    parts = (
        round(top * opacity + bottom * (1 - opacity))
        for top, bottom in zip(rgb(colour), rgb(ground), strict=True)
    )
    return "#" + "".join(f"{part:02X}" for part in parts)
