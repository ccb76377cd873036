"""What does not suit somebody is no failure of a thing."""

from desktop_memory.extraction.patterns import pattern

# "Sa geht nicht", "da ist Training, geht nicht".
_UNSUITED = pattern(
    r"^\W*(?:(?:da|dann|am|der|die|das|es|mir|uns|leider|heute|morgen|mo|di|mi|do|fr|sa|so|"
    r"\w+tags?|\d{1,2}\.)\W+){0,4}geht(?: \w+)? nicht\b|\bda (?:ist|hab\w*|bin)\b.*\bgeht "
    r"(?:\w+ )?nicht\b|\b(?:doesn't|won't|does not) (?:work|suit) (?:for )?(?:me|us)\b|"
    r"\bno me (?:va|viene) bien\b|\bne me convient pas\b|\bça ne va pas pour moi\b"
)


def is_unsuited(text: str) -> bool:
    """Whether a text says that a day or a proposal does not suit somebody."""
    return _UNSUITED.search(text) is not None
