"""What does not suit somebody, or is not wanted, is no failure of a thing."""

from desktop_memory.extraction.patterns import pattern

# "Sa geht nicht", "da ist Training, geht nicht".
_UNSUITED = pattern(
    r"^\W*(?:(?:da|dann|am|der|die|das|es|mir|uns|leider|heute|morgen|mo|di|mi|do|fr|sa|so|"
    r"\w+tags?|\d{1,2}\.)\W+){0,4}geht(?: \w+)? nicht\b|\bda (?:ist|hab\w*|bin)\b.*\bgeht "
    r"(?:\w+ )?nicht\b|\b(?:doesn't|won't|does not) (?:work|suit) (?:for )?(?:me|us)\b|"
    r"\bno me (?:va|viene) bien\b|\bne me convient pas\b|\bça ne va pas pour moi\b"
)
# "I won't print any", "please don't open the old one".
_REFRAINS = pattern(
    r"\b(?:i|we) (?:won't|will not|(?:can't|cannot) (?:start|open|show|play|build)\b.{2,60}"
    r"\b(?:without|until|before))\b|\b(?:please|pls) (?:don't|do not|never|stop)\b|"
    r"\b(?:bitte|por favor)\b.{0,60}\b(?:nicht|nie|kein\w*|no|nunca)\b.{0,30}\bmehr\b|"
    r"\b(?:ich|wir) (?:werden?|will|wollen|möchten?)\b.{0,60}\b(?:nicht|kein\w*)\b|"
    r"\bje ne (?:veux|vais)\b|\bnous n'allons\b|\bno (?:voy|vamos) a\b"
)


def is_unsuited(text: str) -> bool:
    """Whether a day or a proposal does not suit somebody, or a deed is not wanted."""
    return _UNSUITED.search(text) is not None or _REFRAINS.search(text) is not None
