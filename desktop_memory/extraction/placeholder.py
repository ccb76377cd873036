"""What stands for something else: places that are left to fill in, texts within code."""

from desktop_memory.extraction.patterns import Form

# A mark in brackets at the beginning is a label, as of mail from outside.
_UNFILLED = Form(
    r"(?<=[\w,] )\[[A-ZÀ-Þ]{3,}(?:[ _]?[/ ][ _]?[A-ZÀ-Þ]{2,})*\]|\{\{.{1,30}?\}\}|\{[a-z_]{3,}\}|"
    r"(?<=[\w,] )<[A-ZÀ-Þ]?[a-zà-ÿ]+(?: [a-zà-ÿ]+){0,3}>|_{5,}|(?i:\blorem ipsum\b)"
)
_LITERAL = Form(r"\b\w+\s*:?=\s*[rfb]?[\"'“`]|\w\([\"'`]")


def is_unfilled(text: str) -> bool:
    """Whether a text is a sample with places for names, days or sums."""
    return _UNFILLED.search(text) is not None


def is_literal(text: str) -> bool:
    """Whether a line of code says it, not a person."""
    return _LITERAL.search(text) is not None
