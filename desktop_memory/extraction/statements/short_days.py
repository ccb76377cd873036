"""Days as they are cut short in talk, written as the rules know them: "sat 5th", "bis do"."""

from desktop_memory.extraction.patterns import pattern
from desktop_memory.extraction.values.language import Language

# What stands behind a day, as most short forms are words of their own too.
_BEHIND = (
    r"(?=\W*$|\s*[,;.!?)+–-](?!\w)|\s(?:at|if|or|and|then|now|it|is|ok|okay|good|fine|works?|suits|"
    r"instead|please|pls|morning|afternoon|evening|night|noon|lunch\w*|till?|until|latest|same|"
    r"we|i|you|um|ab|bis|oder|und|früh|abend|vormittag|nachmittag|mittag|morgen|passt|geht|dann|"
    r"wär\w*|wird|à|vers|ou|et|matin|soir|midi|après-midi|prochain|a|o|y|por|"
    r"que viene)\b)"
)
_NUMBERED = (
    r"(?=\s(?:the |le |el |den )?[0-3]?\d(?:st|nd|rd|th|\.)?(?![\w€$%])(?! (?:hours?|hrs?|min\w*|"
    r"days?|times|people|of|more|weeks?|mal|leute|personen|tage|stunden|jours|heures|fois|días|"
    r"horas|veces)\b))"
)
_TIMED = r"(?=\s(?:[01]?\d|2[0-4])\s?(?:[ap]\.?m\b|[:.h][0-5]\d|h\b|uhr\b))"
_EN = pattern(
    rf"(?<![\w@#/.'’-])(?:(?P<sure>mon|tues?|weds|thurs?|thu|fri)(?:{_BEHIND}|{_NUMBERED}|{_TIMED})|"
    rf"(?P<told>wed|sat|sun)(?:{_NUMBERED}|{_TIMED}|(?=\s?\?|\s(?:works|suits|morning|afternoon|"
    r"evening|night)\b))|"
    r"(?P<limit>(?:on|by|till?|until|this|next|last|coming|for|from|since|before|after|every|how "
    rf"about|what about|latest) )(?P<limited>wed|sat|sun){_BEHIND})"
)
_DE = pattern(
    rf"(?<![\w@#/.'’-])(?:(?P<told>(?-i:Mo|Di|Mi|Do|Fr|Sa))(?:{_NUMBERED}|{_TIMED}|(?=\s?\?|\s(?:früh|"
    rf"abend|vormittag|nachmittag|mittag|passt|geht)\b))|(?P<sure>(?-i:So)){_TIMED}|"
    r"(?P<limit>(?:am|bis|ab|zum|vom|seit|vor|nächsten?|diesen|kommenden) )"
    rf"(?P<limited>mo|di|mi|do|fr|sa)(?:{_BEHIND}|{_NUMBERED}|{_TIMED}))"
)
_FR = pattern(
    rf"(?<![\w@#/.'’-])(?:(?P<told>(?-i:lun|mar|mer|jeu|ven|sam|dim)){_NUMBERED}|"
    r"(?P<limit>(?:ce|le|avant|jusqu'à|d'ici|pour|dès) )"
    rf"(?P<limited>(?-i:lun|jeu|ven|sam|dim))(?:{_BEHIND}|{_TIMED}))"
)
_ES = pattern(
    rf"(?<![\w@#/.'’-])(?:(?P<told>(?-i:lun|mar|mi[ée]|jue|vie|s[áa]b|dom)){_NUMBERED}|"
    r"(?P<limit>(?:el|este|del|próximo) )"
    rf"(?P<limited>(?-i:lun|mi[ée]|jue|vie|s[áa]b|dom))(?:{_BEHIND}|{_TIMED}))"
)
_FORMS = {Language.EN: _EN, Language.DE: _DE, Language.FR: _FR, Language.ES: _ES}
_NAMES = {
    Language.EN: {
        "mon": "Monday",
        "tue": "Tuesday",
        "wed": "Wednesday",
        "thu": "Thursday",
        "fri": "Friday",
        "sat": "Saturday",
        "sun": "Sunday",
    },
    Language.DE: {
        "mo": "Montag",
        "di": "Dienstag",
        "mi": "Mittwoch",
        "do": "Donnerstag",
        "fr": "Freitag",
        "sa": "Samstag",
        "so": "Sonntag",
    },
    Language.FR: {
        "lun": "lundi",
        "mar": "mardi",
        "mer": "mercredi",
        "jeu": "jeudi",
        "ven": "vendredi",
        "sam": "samedi",
        "dim": "dimanche",
    },
    Language.ES: {
        "lun": "lunes",
        "mar": "martes",
        "mié": "miércoles",
        "mie": "miércoles",
        "jue": "jueves",
        "vie": "viernes",
        "sáb": "sábado",
        "sab": "sábado",
        "dom": "domingo",
    },
}
# "4th is good": which month, the day it is said tells.
_ORDINAL = pattern(
    r"(?:^\W*(?:(?:ok|yes|no|then|so|and|or|right),? )?|\b(?:on|by|till?|until|from|for|or|and|to|"
    r"say) )(?P<day>[0-3]?\d(?:st|nd|rd|th))(?=\W*$|\s?[,;?!]|\s(?:is|isn't|works|suits|then|it|at|"
    r"if|ok|okay|good|fine|instead|or|and|please|after|before)\b)"
)


def with_whole_days(text: str, language: Language) -> str:
    """`text` with its days of the week in full, and "the" before "4th" where it is a day."""
    names = _NAMES[language]
    for match in reversed(list(_FORMS[language].finditer(text))):
        group = match.lastgroup or 0
        short = match[group].lower()
        name = names[short[:3] if language is Language.EN else short]
        text = f"{text[: match.start(group)]}{name}{text[match.end(group) :]}"
    if language is Language.EN:
        for match in reversed(list(_ORDINAL.finditer(text))):
            text = f"{text[: match.start('day')]}the {text[match.start('day') :]}"
    return text
