"""What the element that has the keyboard is called."""

from desktop_memory.domain.focused_element import ElementRole

# Longer ones are texts.
_LONGEST = 100
# So long a beginning of a text is no label that happens to be the same.
_LONG = 30
# Where nobody gave them a name, programs take what stands in them for it.
_HOLDERS = frozenset({ElementRole.CELL, ElementRole.LIST_ITEM, ElementRole.TREE_ITEM})
_WRITTEN = frozenset(role for role in ElementRole if role.takes_text) | _HOLDERS
_EMBEDDED = "\ufffc"


def find_element_name(role: ElementRole, raw_name: str, raw_text: str | None) -> str:
    """Its name in one line; empty where it has none but what stands in it.

    `raw_text` is what stands in it, or the beginning of that; None where its program does not
    tell. There _EMBEDDED stands for another element.
    """
    name = " ".join(raw_name.split()).strip(" :：*")
    if name.casefold() == role.value or len(name) > _LONGEST:
        return ""
    if role in _HOLDERS and (raw_text is None or _EMBEDDED in raw_text):
        return ""
    text = " ".join((raw_text or "").split())
    is_text = name == text.strip(" :：*") or (len(name) >= _LONG and text.startswith(name))
    return "" if role in _WRITTEN and is_text else name
