"""Tasks from rows of the person's own pages that say by when a thing is due."""

from desktop_memory.domain.fact import FactKind, FoundFact
from desktop_memory.extraction.finding import LONGEST, end_of, found
from desktop_memory.extraction.page.own_rows import OwnRow
from desktop_memory.extraction.page.page import Page
from desktop_memory.extraction.patterns import Form, pattern
from desktop_memory.extraction.values.names import PERSON

_NAME = Form(rf"(?:owner:? )?(?P<who>{PERSON})")
# Heads what the person has put down to do.
_TO_DO = pattern(
    r"\W*(?:(?:my|your|meine?|ihre?|mes|vos|mis|tus) )?(?:to-?dos?|to do|tasks?|follow-?ups?|"
    r"reminders?|due|aufgaben|wiedervorlagen?|erinnerung(?:en)?|zu erledigen|fristen|tâches?|"
    r"à faire|relances?|rappels?|échéances|tareas|pendientes|recordatorios?|vencimientos)"
    r"(?: \(\d+\))?\W*"
)
# What takes place, even where it stands among tasks.
_HELD = pattern(
    r"\b(?:exams?|meetings?|calls?|appointments?|\w*prüfung|klausur|besprechung|\w*termin|"
    r"exam[eé]n(?:es)?|réunion|rendez-vous|reunión|cita)\b"
)
# Digits behind a day are none of a day's: a telephone number.
_DIGITS = Form(r"^[ .]?\d{2}\b")
# Right before the day by which something is to be done.
_BY = pattern(
    r"\b(?:until|till|by|before|due(?: on| by)?|deadline:?|no later than|bis|vor|fällig(?: (?:am|"
    r"bis))?|spätestens|frist:?|abgabe(?:termin)?:?|rückgabe:?|jusqu['’]au|avant|au plus tard|"
    r"échéance|à rendre|à retourner|retour|date limite:?|pour|hasta|antes del?|vence|"
    r"vencimiento|a más tardar|entrega|devolución|para|plazo:?)[\s:,]*"
    r"(?:(?:zum|am|dem|den|the|le|el|on|del?|du)\s+)?(?:[^\W\d_]{2,10}[.,]?\s+)?$"
)
# What is to be done: due as such, or asked for.
_ASKED = pattern(
    r"(?:^|: )(?:(?:ship|send|dispatch) by|versenden bis|expédier avant|enviar antes)\b|"
    r"\b(?:due|please|return by|hand in|submit|sign|pay|renew|collect\w*|pick ?up|to be "
    r"\w+(?:ed|n|t)|must|outstanding|unpaid|remind(?:er)?|buy|"
    r"fällig|bitte|zu (?:zahlen|begleichen)|(?!ge)\w*(?:zahlen|überweisen|reichen|geben|"
    r"schicken|holen|bringen|melden|verlängern|nachfassen|laden)(?=\W*$)|erinnerung|abgabe|rückgabe|offen|"
    r"merci de|à \w+(?:er|ir|re)|rappel|impayée?|renouveler|"
    r"por favor|vence|entrega|pagar|devolver|renovar|recoger|presentar|entregar|recordatorio|"
    r"pendiente)\b"
)
_HOLDS = pattern(
    r"\b(?:valid|expires?|warranty|open|closed|closes|vacant|member since|release[ds]?|"
    r"not due|notice|out of order|replacement|expected|delivery|arriv\w+|"
    r"gültig|gilt|geöffnet|geschlossen|garantie|läuft ab|zeichen|"
    r"valable|valide|expire|ouverte?|fermée?|dispense|"
    r"válid[oa]|caduca|abiert[oa]|cerrad[oa]|garantía)\b"
)
_SETTLED = pattern(
    r"\b(?:paid|done|completed?|submitted|handed in|returned|signed|cancel+ed|waived|closed|"
    r"rejected|declined|bezahlt|erledigt|abgegeben|eingereicht|abgeschlossen|storniert|entfällt|"
    r"zurückgegeben|payée?s?|réglée?s?|rendue?s?|terminée?s?|annulée?s?|faite?s?|remise?s?|"
    r"pagad[oa]s?|entregad[oa]s?|hech[oa]s?|anulad[oa]s?|cancelad[oa]s?|completad[oa]s?|"
    r"devuelt[oa]s?|automat\w+|direct debit|lastschrift|prélèvement|domiciliad[oa])\b|"
    r"\[[xX✓]\]|[✓✔☑✅]|~~"
)
_THING = Form(r"[^\W\d_]{4,}")
_MOST_WORDS = 22


def is_settled(text: str) -> bool:
    """Whether a row says that what was due is done, or does itself."""
    return _SETTLED.search(text) is not None


def tell_due(page: Page, entry: OwnRow) -> FoundFact | None:
    """What an entry asks for by a day to come, as a task of whoever it names, else the person's."""
    text = entry.text
    if is_settled(text) or _HOLDS.search(text) or len(text.split()) > _MOST_WORDS:
        return None
    days = [item for item in page.dates.find(text) if item.day >= page.dates.today]
    listed = bool(_TO_DO.fullmatch(entry.heading)) and len(entry.row.cells) > 1
    listed = listed and not _HELD.search(text)
    by = next((item for item in days if listed or _BY.search(text[: item.start])), None)
    if by is None or _DIGITS.match(text[by.end :]) or not (listed or _ASKED.search(text)):
        return None
    if not _THING.search(text[: by.start] + text[by.end :]):
        return None
    who = _somebody(page, entry)
    told = page.dates.resolve(text)
    return found(
        FactKind.TASK,
        f"To do{f' for {who}' if who else ''}: {told}"[:LONGEST],
        entry.row,
        subject=entry.row.cells[0],
        predicate="due",
        valid_until=end_of(by.day, page.screen.time_zone),
    )


def _somebody(page: Page, entry: OwnRow) -> str:
    """Whose it is by a name in a cell of its own, empty for the person."""
    cells = [cell for cell in entry.row.cells[1:] if not page.dates.find(cell)]
    names = [match["who"] for cell in cells if (match := _NAME.fullmatch(cell))]
    return next((name for name in names if " " in name and not page.people.is_user(name)), "")
