"""Lines that tell what to do."""

from desktop_memory.extraction.patterns import Form, pattern

_BUTTON = pattern(
    r"^(?:(?:add|new|create|view|show|hide|edit|select|search|sort|filter|share|print|more|"
    r"open|close|delete|upgrade) "
    r"(?:a |an |all |to |by |new )?\w+|aufgabe hinzufügen|ajouter une tâche|añadir tarea)$"
)
# Imperatives and infinitives at the start, German infinitives at the end, commands.
_ORDER = pattern(
    r"^(?:(?:then|next|now|first|finally|zuerst|dann|danach|ensuite|puis|d'abord|luego|después) )?"
    r"(?:run|open|click|select|choose|press|type|enter|install|download|upload|copy|paste|set|"
    r"add|remove|create|delete|go|"
    r"check|make|start|stop|restart|build|deploy|push|pull|merge|bump|tag|edit|update|upgrade|"
    r"log|sign|connect|plug|wait|put|turn|use|"
    r"call|send|ask|clone|configure|enable|disable|verify|test|take|switch|unplug|mix|cut|fill|"
    r"pick|print|save|export|import|soft-proof|drill|glue|mix|boil|bake|stir|heat|screw|paint|sand|"
    r"\w+(?:er|ir|re|oir|ez)|\w+(?:ar|er|ir)(?:lo|la|se)?) \S|\b(?!den|einen|keinen|"
    r"meinen)\w{3,}en$|^[a-z][\w.-]+ (?:\S+ )*-{1,2}\w|`[^`]+`"
    r"|^[a-z]+ (?:the|an?|all|your|each|every|it)\b"
)
_PART = Form(r"(?:[,;]| and then| then| und dann| puis| y luego)\s+")
_LABEL = Form(r"^[^:,;]{3,60}:\s+(?P<told>\S.*)$")
_LEAST_ORDERS = 2


def is_order(text: str) -> bool:
    """Whether a line tells what to do, as a step of a recipe or an entry of a list does."""
    return bool(_ORDER.search(text)) and len(text.split()) > 1 and not _BUTTON.match(text)


def is_recipe(text: str) -> bool:
    """Whether it names an occasion and then at least two things to do: "Tap drips: close …"."""
    match = _LABEL.match(text)
    if match is None:
        return False
    parts = [part.strip(" .!") for part in _PART.split(match["told"])]
    return len(parts) >= _LEAST_ORDERS and all(is_order(part) for part in parts)
