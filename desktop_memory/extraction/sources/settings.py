"""Facts from settings: look, font, keys, language and time zone."""

from collections.abc import Iterator, Sequence

from desktop_memory.domain.fact import FactKind, FoundFact
from desktop_memory.extraction.finding import found
from desktop_memory.extraction.page.fields import Field, find_fields
from desktop_memory.extraction.page.page import Page
from desktop_memory.extraction.page.row import Row
from desktop_memory.extraction.patterns import Form, pattern

_KNOWN: tuple[tuple[str, FactKind, Form], ...] = (
    (
        "theme",
        FactKind.PREFERENCE,
        pattern(
            r"(?:color |colour |gtk |ui |window |application |editor |global |app )?theme|"
            r"appearance|colou?r (?:scheme|mode)|(?:choose (?:your )?|app |default app )mode|"
            r"(?:standard|app-?)modus|modus auswählen|mode (?:par défaut|clair ou sombre)|"
            r"elegir (?:el |tu )?modo|modo de color|design|farbschema|erscheinungsbild|"
            r"darstellung|thema|stil|style|estilo|globales? design|"
            r"thème(?: (?:de couleurs?|global|d'interface|de l'application))?|"
            r"tema (?:global|de la aplicación)|apparence|mode d'affichage|jeu de couleurs|"
            r"tema(?: de color)?|apariencia|aspecto|esquema de color(?:es)?"
        ),
    ),
    (
        "font",
        FactKind.PREFERENCE,
        pattern(
            r"(?:use )?(?:fixed width |\w+ )?font(?: family| name)?|(?:\w+ )?schrift(?:art)?|"
            r"police(?: de caractères| d[e']? ?l?[a']? ?\w+| d\w+ \w+)?|(?:tipo de "
            r")?(?:letra|fuente)(?: del? (?:la )?\w+| \w+)?|tipografía"
        ),
    ),
    (
        "font size",
        FactKind.PREFERENCE,
        pattern(
            r"font size|text size|schriftgröße|schriftgrad|taille de (?:la )?police|tamaño de "
            r"(?:la )?(?:letra|fuente)"
        ),
    ),
    (
        "key map",
        FactKind.PREFERENCE,
        pattern(
            r"key ?(?:map|layout|bindings?)|keyboard (?:layout|shortcuts scheme)|keyboard|input "
            r"sources?|eingabequellen?|sources? (?:de saisie|d'entrée)|fuentes? de entrada|"
            r"tastatur(?:layout|belegung)?|tastenbelegung|disposition (?:du|de) "
            r"clavier|clavier|raccourcis(?: clavier)?|"
            r"(?:distribución|disposición) (?:del|de) teclado|teclado|atajos(?: de teclado)?|"
            r"vim mode|editing mode"
        ),
    ),
    (
        "language",
        FactKind.PREFERENCE,
        pattern(
            r"(?:windows )?(?:display |interface |ui |preferred |system |app |site |menu )?"
            r"languages?|sprache|anzeigesprache|"
            r"benutzersprache|langue(?: de l'interface| d'affichage)?|idioma(?: de la "
            r"interfaz)?"
        ),
    ),
    (
        "time zone",
        FactKind.PROFILE,
        pattern(
            r"time ?zone(?: for \w+)?|local time|zeitzone|ortszeit|fuseau horaire|heure locale|"
            r"zona horaria|huso horario|hora local"
        ),
    ),
    (
        "role",
        FactKind.PROFILE,
        pattern(
            r"job title|role|position|occupation|berufsbezeichnung|position|funktion|rolle|beruf|"
            r"fonction|poste|intitulé du poste|profession|cargo|puesto|profesión|función"
        ),
    ),
    (
        "place",
        FactKind.PROFILE,
        pattern(
            r"location|city|home town|work location|ort|standort|wohnort|stadt|localisation|ville|"
            r"lieu|ubicación|ciudad|localidad|población"
        ),
    ),
)
_CHOSEN = Form(r"(?:\((?:o|x|•|●|\*)\)|[◉●🔘☑✓✔]|\[(?:x|X|•)\])\s*(?P<value>[^()\[\]◉●○◯🔘☑✓✔]+)")
_OPEN_CHOICE = Form(r"\(\s?\)|○|◯")
_NO_VALUE = pattern(
    r"^(?:\[.?\]|\(.?\)|on|off|none|\W*|choose .*|select .*|change.*|wählen .*|auswählen.*|"
    r"ändern.*|choisi\w* .*|choisissez .*|modifier.*|elige .*|selecciona\w* .*|cambiar.*|"
    r"set .*|use .*|manage.*|more.*|reset.*|customi[sz]e.*|browse.*|edit.*|bearbeiten.*)$"
)
# Below a heading "Appearance" may stand anything; below "Theme" stands the theme.
_LOOK = pattern(
    r"theme|thema|thème|tema|farbschema|scheme|dark|light|dunkel|hell|sombre|clair|oscuro|"
    r"claro|system|auto"
)
# Below "Keyboard" in a list of pages stands the next page.
_KEYS = pattern(
    r"\b(?:qwert\w*|azerty|dvorak|colemak|bépo|neo2?|workman|vim?|emacs|vs ?code|intl|dead ?keys|"
    r"latin\w*|mac ?os|default|standard|par défaut|estándar|predeterminad\w|"
    r"[a-z]{2}(?:[-_ ][a-z]{2})?|"
    r"english|german|french|spanish|deutsch\w*|englisch\w*|französisch\w*|spanisch\w*|schweiz\w*|"
    r"français\w*|anglais\w*|allemand\w*|español\w*|inglés|alemán|swiss|belg\w+|canad\w+|us|uk)\b"
)
_LONGEST_VALUE = 60
_SHORTEST_PROSE = 7


def find_settings(page: Page) -> Iterator[FoundFact]:
    """One fact for each setting that tells how the person likes to work, or where they are."""
    program = _program(page)
    for name, kind, labels in _KNOWN:
        field = _chosen(page.rows, name, labels)
        if field is None:
            continue
        where = f" in {program}" if program else ""
        label = name[:1].upper() + name[1:]
        text = f"{label}{where}: {field.value}"
        yield found(kind, text, field.rows, f"{program} {name}".strip(), "is", confidence=0.9)


def _program(page: Page) -> str:
    generic = pattern(
        r"^(?:settings|preferences|einstellungen|préférences|paramètres|preferencias|ajustes|"
        r"configuración|options|"
        r"optionen|.*\b(?:settings|einstellungen)$|appearance|general|allgemein|language.*|"
        r"région.*)$"
    )
    app = page.screen.app
    named = [part for part in page.window.title.parts if not generic.match(part)]
    return app if not page.window.in_browser else (named[-1] if named else "")


def _distance(field: Field) -> tuple[int, int]:
    """A pressed radio button tells more than a value beside, that more than one below.

    Of those below, the last: the first may be the list of pages.
    """
    if _CHOSEN.search(field.value):
        return 0, 0
    return len(field.rows), -field.rows[-1].index if len(field.rows) > 1 else 0


def _chosen(rows: Sequence[Row], name: str, labels: Form) -> Field | None:
    """The value that is set: of radio buttons the pressed one, else what stands by the label."""
    fields = sorted(find_fields(rows, labels), key=_distance)
    for field in fields:
        choice = _CHOSEN.search(field.value)
        if choice:
            return Field(field.label, choice["value"].strip(), field.rows)
        value = field.value.split("  ")[0].strip()
        if _OPEN_CHOICE.search(value) or _NO_VALUE.match(value):
            continue
        if len(field.rows) > 1 and name == "theme" and not _LOOK.search(field.label + value):
            continue
        if len(field.rows) > 1 and name == "key map" and not _KEYS.search(value):
            continue
        short = len(value) <= _LONGEST_VALUE and len(value.split()) < _SHORTEST_PROSE
        if short and not any(other.fullmatch(value) for _, _, other in _KNOWN):
            return Field(field.label, value, field.rows)
    return None
