"""Documents as headings and the items under them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import groupby

from desktop_memory.extraction.page.row import Row
from desktop_memory.extraction.patterns import Form, pattern


class Section(StrEnum):
    """What a heading says its items are."""

    PLAIN = "plain"
    DECISIONS = "decisions"
    ACTIONS = "actions"
    STEPS = "steps"
    IDEAS = "ideas"
    DONE = "done"
    PREFERENCES = "preferences"
    ASIDE = "aside"
    PROBLEMS = "problems"
    DATES = "dates"


class Mark(StrEnum):
    """How an item is set off."""

    NONE = "none"
    BULLET = "bullet"
    NUMBER = "number"
    BOX = "box"
    CHECKED = "checked"


@dataclass(frozen=True, slots=True)
class Item:
    """A row of a document with its mark taken off."""

    row: Row
    mark: Mark
    text: str


@dataclass(slots=True)
class Part:
    """A heading, its line (-1 where it has none) and what stands below it, until the next."""

    heading: str = ""
    section: Section = Section.PLAIN
    index: int = -1
    items: list[Item] = field(default_factory=list)


_SECTIONS = (
    (
        Section.DECISIONS,
        (
            r"(?:key )?decisions?(?: (?:made|taken))?|decided|what (?:we|was) (?:decided|"
            r"agreed)|agreed|agreements|vereinbart|vereinbarungen|was wir (?:beschlossen|"
            r"vereinbart) haben|resolutions?|"
            r"beschlüsse?|beschlossen|entscheidungen?|(?:relevé de |les )?décisions?(?: prises)?|"
            r"decisiones(?: tomadas)?|acuerdos"
        ),
    ),
    (
        Section.ACTIONS,
        (
            r"actions?(?: items?| points?)?|(?:actions?|tasks) (?:from|since|of) .{2,24}|"
            r"(?:open|related|last .{2,16}) (?:actions?|tasks)|"
            r"to-?dos?|to do|next steps|tasks|"
            r"(?:to[ -]?dos?|(?:noch )?zu erledigen|[àa] faire|por hacer|pendientes?) (?:before|by|"
            r"until|for|vor|bis|für|avant|d'ici|pour|antes|para|hasta) \S.{1,40}|"
            r"(?:open )?follow-?ups?|"
            r"open (?:items|tasks)|assignments|"
            r"aufgaben|(?:offene )?(?:punkte|todos)|nächste schritte|maßnahmen|zu erledigen|"
            r"noch zu "
            r"tun|"
            r"[àa] faire|actions? à (?:mener|suivre)|prochaines étapes|tâches|points d'action|plan "
            r"d'action|"
            r"tareas(?: pendientes)?|acciones|pendientes?|próximos pasos|por hacer"
        ),
    ),
    (
        Section.STEPS,
        (
            r"(?:the )?steps|procedure|instructions|how[ -]?to\b.*|how (?:we|i)\b.*|"
            r"(?:installation|"
            r"setup|deployment|release) steps|"
            r"anleitung|vorgehen|schritte|so (?:geht|gehts|geht's|\w+ (?:du|man|wir|ihr|sie|"
            r"ich))\b.*|ablauf|wie (?:man|wir|"
            r"ich)\b.*|"
            r"étapes|procédure|mode d'emploi|marche à suivre|comment\b.*|pasos(?: a seguir)?|"
            r"procedimiento|instrucciones|cómo\b.*"
        ),
    ),
    (
        Section.IDEAS,
        (
            r"ideas?|maybe|some ?day|brainstorm(?:ing)?|open questions?|questions?|parking lot|"
            r"wishlist|drafts?|options|"
            r"ideen(?:sammlung)?|offene fragen|fragen|vielleicht|idées|questions?(?: ouvertes?)?|"
            r"pistes|"
            r"preguntas(?: abiertas)?|dudas|borradores"
        ),
    ),
    (
        Section.DONE,
        (
            r"done|completed?(?: tasks)?(?: \d+)?|finished|erledigt(?:e aufgaben)?|fertig|"
            r"terminées?|"
            r"terminés?|fait|faites|hecho|completad[oa]s?|hechas?"
        ),
    ),
    (
        Section.DATES,
        (
            r"(?:key |important |next )?dates|milestones|meilensteine|jalons|hitos|calendar|"
            r"upcoming|termine|(?:nächste |wichtige )?termine|"
            r"kalender|dates(?: à retenir)?|calendrier|prochaines dates|fechas(?: clave)?|"
            r"calendario"
        ),
    ),
    (
        Section.PREFERENCES,
        (
            r"(?:my )?(?:preferences|habits|likes|(?:own )?rules(?: for myself| i keep)?)|"
            r"(?:things|what|how) i (?:always|like|prefer|usually|do)\b.*|"
            r"meine regeln|mes règles|mis reglas|"
            r"(?:meine )?(?:vorlieben|gewohnheiten)|(?:was|wie) ich (?:immer|am liebsten|mag)\b.*|"
            r"(?:mes )?(?:préférences|habitudes)|"
            r"(?:ce que|comment) j(?:e |')(?:aime|préfère|fais toujours)\b.*|"
            r"(?:mis )?(?:preferencias|costumbres|manías)|"
            r"(?:lo que|cómo) (?:siempre|me gusta|prefiero)\b.*"
        ),
    ),
    (
        Section.ASIDE,
        (
            r"attendees|participants|present|apologies|agenda|references|see also|related(?: "
            r"pages| "
            r"links)?|links|tags|contents|table of contents|outline|"
            r"teilnehmer(?:innen)?|anwesend|tagesordnung|inhalt|verweise|participants?|présents?|"
            r"ordre du jour|sommaire|liens|"
            r"asistentes|participantes|orden del día|índice|enlaces|comments|kommentare|"
            r"commentaires|"
            r"comentarios|examples?|beispiele?|quotes?|zitate?"
        ),
    ),
)
_SECTION_PATTERNS = tuple(
    (section, pattern(rf"^(?:{source})\W*$")) for section, source in _SECTIONS
)
_MARKS = (
    (Mark.CHECKED, Form(r"^(?:[-*•]+ )?(?:DONE|CANCELLED|CANCELED)\b:? (?P<text>\S.*)$")),
    (
        Mark.BOX,
        Form(
            r"^(?:[-*•]+ )?(?:(?:TODO|TO-DO|NEXT|WAITING|DOING|NOW|LATER)\b\s?:?|"
            r"(?i:to-?do|à faire|por hacer|pendiente|zu erledigen|noch offen|offen|"
            r"reste à faire)\s?:)"
            r"\s+(?P<text>\S.*)$"
        ),
    ),
    (
        Mark.CHECKED,
        Form(
            r"^(?:[-*•]\s+)?(?:\[(?i:[x✓✔]|done|ok|erledigt|fait|hecho)\]|"
            r"\([xX✓✔o]\)|[☑☒✅✓✔])\s+(?P<text>\S.*)$"
        ),
    ),
    (Mark.BOX, Form(r"^(?:[-*•]\s+)?(?:\[\s?\]|\(\s?\)|[☐□◯○⬜])\s+(?P<text>\S.*)$")),
    (Mark.BULLET, Form(r"^(?:[-*•–·▪◦‣▸→+]|[-=]>)\s+(?P<text>\S.*)$")),
    (Mark.NUMBER, Form(r"^\d{1,2}[.)]\s+(?P<text>\S.*)$")),
)
_HEADING_MARK = Form(r"^#{1,6}\s+")
# The number of a point of an agenda.
_POINT = pattern(r"^(?:(?:TOP|item|point|punkt|punto) )?\d{1,2}(?:\.\d)?[.):]?\s+(?=[^\W\d])")
_LONGEST_HEADING = 60
_MOST_WORDS = 9
_MOST_WORDS_OF_A_NAME = 4


def read_parts(rows: Sequence[Row]) -> list[Part]:
    """The parts of a document. What stands before the first heading is a part without one."""
    parts = [Part()]
    items = _with_deadlines([read_item(row) for row in _without_contents(rows)])
    for place, item in enumerate(items):
        following = items[place + 1] if place + 1 < len(items) else None
        section = name_section(item.text) or _name_point(item.text)
        numbered = item.mark is Mark.NUMBER and section and not _are_numbered(following)
        if numbered or (item.mark is Mark.NONE and (section or _is_heading(item, following))):
            parts.append(
                Part(_HEADING_MARK.sub("", item.text), section or Section.PLAIN, item.row.index)
            )
        else:
            parts[-1].items.append(item)
    if any(_YESTERDAY.fullmatch(part.heading) for part in parts):
        for part in parts:
            if _TODAY.fullmatch(part.heading):
                part.section = Section.ACTIONS
    return parts


def _with_deadlines(items: Sequence[Item]) -> list[Item]:
    """Entries with the day that a line of its own below them says they are due."""
    kept: list[Item] = []
    for item in items:
        due = _DEADLINE.match(item.text)
        if due and kept and kept[-1].mark is Mark.BOX and kept[-1].row.index == item.row.index - 1:
            kept[-1] = replace(kept[-1], text=f"{kept[-1].text}, due {due['day']}")
        else:
            kept.append(item)
    return kept


_DEADLINE = pattern(
    r"^(?:deadline|due|fällig|échéance|vence|vencimiento)\s?:\s*<?(?P<day>[^<>]*\d[^<>]*)>?$"
)


def _name_point(text: str) -> Section | None:
    """What a numbered point of an agenda announces, if it is work or what was decided."""
    section = name_section(_POINT.sub("", text)) if _POINT.match(text) else None
    return section if section in (Section.DECISIONS, Section.ACTIONS) else None


def _are_numbered(following: Item | None) -> bool:
    return following is not None and following.mark is Mark.NUMBER


# Under "Today" of a stand-up stands what is to be done, elsewhere anything.
_YESTERDAY = pattern(r"(?:yesterday|last week|gestern|letzte woche|hier|semaine dernière|ayer)\W*")
_TODAY = pattern(
    r"(?:today|this week|next|heute|diese woche|aujourd'hui|cette semaine|hoy|esta semana)\W*"
)


def read_item(row: Row) -> Item:
    """A row with its bullet, number or box taken off."""
    for mark, form in _MARKS:
        if found := form.match(row.text):
            return Item(row, mark, found["text"])
    return Item(row, Mark.NONE, row.text)


def name_section(heading: str) -> Section | None:
    """What a heading announces, None for any other text."""
    plain = _HEADING_MARK.sub("", heading).strip()
    if len(plain) > _LONGEST_HEADING:
        return None
    named = next((section for section, form in _SECTION_PATTERNS if form.match(plain)), None)
    if named is None and len(plain.split()) <= _MOST_WORDS_OF_A_NAME and plain[:1].isupper():
        named = next((section for section, form in _NAMING if form.fullmatch(plain)), None)
    return named


_FILL = r"(?:[\w'’-]+ ){0,2}"
_REST = r"(?: (?:(?!not\b|nicht\b|pas\b|no\b)[\w'’&-]+)){0,2}\W*"
# A short heading announces by its noun, whatever stands around it.
_NAMING = tuple(
    (section, pattern(rf"{_FILL}(?:{nouns}){_REST}"))
    for section, nouns in (
        (
            Section.DECISIONS,
            (
                r"decisions?|outcomes?|resolved|conclusions?|ergebnisse|beschlüsse|"
                r"entscheidungen|festlegungen|vereinbarungen|décisions|résolutions|arbitrages|"
                r"tranchés?|actés?|décidé|conclusiones|decisiones|acuerdos|acordado|decidido"
            ),
        ),
        (
            Section.ACTIONS,
            (
                r"actions|to-?dos?|tasks|assignments|owners|responsibilities|follow-?ups|"
                r"next steps|"
                r"who does what|aufgaben|zuständigkeiten|hausaufgaben|todos|wer macht was|nächste "
                r"schritte|arbeitsaufträge|tâches|actions à mener|qui fait quoi|[àa] faire|"
                r"prochaines "
                r"étapes|tareas|acciones|pendientes|quién hace qué|responsables|próximos pasos|"
                r"compromisos"
            ),
        ),
        (
            Section.PROBLEMS,
            (
                r"blocked|blockers?|problems|impediments|blockiert|blocker|probleme|hindernisse|"
                r"bloqué|blocages|bloquants?|problèmes|bloqueado|bloqueos|problemas|impedimentos"
            ),
        ),
        (
            Section.IDEAS,
            (
                r"ideas|open questions|undecided|to discuss|parked|someday|open|ideen|"
                r"offene fragen|"
                r"offen geblieben|später|idées|à discuter|questions en suspens|plus tard|dudas|"
                r"por decidir|más adelante|a debatir"
            ),
        ),
    )
)


def runs(items: Sequence[Item], mark: Mark) -> Iterator[list[Item]]:
    """The groups of items that stand together with one mark."""
    group: list[Item] = []
    for item in items:
        if item.mark is mark:
            group.append(item)
            continue
        if group:
            yield group
        group = []
    if group:
        yield group


def _is_heading(item: Item, following: Item | None) -> bool:
    text = item.text
    if _HEADING_MARK.match(text):
        return True
    if len(text) > _LONGEST_HEADING or len(text.split()) > _MOST_WORDS or len(item.row.cells) > 1:
        return False
    if text.endswith((".", "!", ",", ";")) or not text[0].isalpha():
        return False
    return following is not None and following.mark is not Mark.NONE


def _without_contents(rows: Sequence[Row]) -> list[Row]:
    """Rows without a table of contents: headings one below the other that all come again."""
    last = {row.text: place for place, row in enumerate(rows)}
    again = [last[row.text] > place for place, row in enumerate(rows)]
    kept: list[Row] = []
    for comes_again, run in groupby(zip(again, rows, strict=True), key=lambda item: item[0]):
        group = [row for _, row in run]
        if not comes_again or len(group) < _LEAST_CONTENTS:
            kept += group
    return kept


_LEAST_CONTENTS = 3
