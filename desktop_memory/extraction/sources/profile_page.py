"""Facts from profile pages and address books: one person and their particulars."""

import re
from collections.abc import Iterator
from itertools import pairwise

from desktop_memory.domain.fact import FactKind, FoundFact
from desktop_memory.extraction.finding import found
from desktop_memory.extraction.page.choice import leaves_choice
from desktop_memory.extraction.page.fields import Field, find_field
from desktop_memory.extraction.page.message import looks_like_talk
from desktop_memory.extraction.page.page import Page
from desktop_memory.extraction.page.row import Row
from desktop_memory.extraction.page.shapes import looks_offered
from desktop_memory.extraction.page.window_kind import WindowKind
from desktop_memory.extraction.patterns import Form, pattern
from desktop_memory.extraction.values.names import has_name_form
from desktop_memory.extraction.values.roles import ROLE_WORDS

_ROLE = pattern(
    r"(?:job )?title|(?:\w+ )?roles?|designation|position|occupation|what i do|stelle|"
    r"funktion(?:en)?|rolle|beruf|"
    r"berufsbezeichnung|poste|fonctions?|rôle|métier|cargo|puesto|función|rol|oficio|profesión"
)
_PLACE = pattern(
    r"(?:work |office )?location|(?:work )?base|workplace|office|city|based in|"
    r"lives in|home ?town|heimatort|area served|zona|ville d'origine|(?:büro|dienst)?standort|"
    r"(?:arbeits|dienst)?ort|wohnort|büro|stadt|werk|filiale|campus|branch|agence|sucursal|"
    r"centro(?: de trabajo)?|"
    r"lieu(?: de travail)?|localisation|bureau|ville|site|ubicación|oficina|ciudad|lugar|sede"
)
_COMPANY = pattern(
    r"company|organi[sz]ation|employer|firma|unternehmen|arbeitgeber|organisation|entreprise|"
    r"société|employeur|empresa|organización|compañía"
)
_ZONE = pattern(r"time ?zone|zeitzone|fuseau horaire|zona horaria")
# What is chosen from a list may not be told: then the next heading stands below the label.
_ZONE_VALUE = Form(r"\d|/|\b(?:UTC|GMT|[A-Z]{2,4}T|Zeit|[Tt]ime|heure|hora)\b")
_TEAM = pattern(
    r"(?:business )?unit|division|bereich|direction|pôle|unidad|sector|team|"
    r"department|abteilung|équipe|département|service|equipo|departamento|área"
)
_BOSS = pattern(
    r"reports to|(?:line |direct )?manager|supervisor|vorgesetzter?|führungskraft|"
    r"(?:responsable|supérieure?) hiérarchique|responsable direct[oa]|superior(?: directo)?"
)
_DAYS = pattern(
    r"(?:usual )?working (?:days|hours|pattern)|work(?:ing)? schedule|availab(?:le|ility)|"
    r"verfügbar(?:keit)?|disponibilités?|disponible|disponibilidad|arbeits(?:zeit(?:en)?|tage)|"
    r"(?:jours|horaires|temps) de (?:travail|présence)|(?:días|horario) (?:de trabajo|laborables?)"
)
_DIET = pattern(
    r"(?:diet|meals?)|dietary (?:needs|requirements|preference)|food allergies|ernährung|"
    r"kostform|régime(?: alimentaire)?|dieta|alimentación"
)
_CONTRACT = pattern(
    r"contract(?: type)?|employment(?: type)?|arbeitsvertrag|vertragsart|"
    r"(?:type de )?contrat|tipo de contrato"
)
_WISH = pattern(
    r"(?:[\w-]+ )?preference|preferred [\w -]{3,20}|bevorzugte[rs]? [\w-]{3,20}|"
    r"[\w -]{3,20} (?:préférée?|preferid[oa])|préférence [\w ]{3,20}|preferencia de [\w ]{3,20}"
)
_EMPTY = pattern(
    r"^(?:add .*|\+.*|-+|—|none|not set|hinzufügen.*|ajouter.*|añadir.*|edit|message|n/?a)$"
)
_PAGE_WORD = pattern(
    r"^(?:profil\w*|perfil|contacts?|kontakte?|contactos?|people|personen|personas|personnes|"
    r"directory|address ?book|adressbuch|carnet d'adresses|linkedin|xing|settings|about|slack|"
    r"teams|home)$"
)


_CALLED = pattern(
    r"(?:full |display |first and last |legal )?name|employee|contact|user(?:name)?|member|"
    r"(?:vollständiger |angezeigter )?name|mitarbeiter(?:in)?|benutzer(?:in)?|anzeigename|"
    r"nom(?: complet| affiché| d'affichage| et prénom)?|prénom et nom|utilisat(?:eur|rice)|"
    r"salariée?|collaborat(?:eur|rice)|nombre(?: completo| y apellidos)?|emplead[oa]|usuari[oa]|"
    r"trabajador[a]?|colaborador[a]?"
)
_LEAST_PARTICULARS, _NAME_AND_BUTTON = 2, 2
# More stand in a row of tabs.
_MOST_CELLS = 3


def name_of_page(page: Page) -> str:
    """Whose page this is, empty where it is nobody's or the person's own."""
    named = _name(page)
    if named is None or page.people.is_user(named[1]) or _FIRM.search(named[1]):
        return ""
    return named[1]


def name_of_profile(page: Page) -> str:
    """Whose profile a page is, empty for others; what a title ends with is the name of a site."""
    if page.window.kind is not WindowKind.PROFILE:
        return ""
    name = name_of_page(page)
    return "" if name in page.window.title.parts[1:][-1:] else name


_FIRM = pattern(
    r"\b(?:ltd|limited|llc|inc|corp|gmbh|ag|kg|ug|sarl|sas|sa|sl|slu|co|plc|bv|ab|oy|group|team|"
    r"services?|partners|portal|online|company|verein|verlag|ferries|bank)\b\.?"
)


def find_people(page: Page) -> Iterator[FoundFact]:
    """Who stands on any page with what they do in the line below."""
    about = _name(page)
    for name, role in pairwise(page.rows):
        if len(name.cells) > 1 or not _FULL_NAME.fullmatch(name.text) or _FIRM.search(name.text):
            continue
        if ROLE_WORDS.search(name.text):
            continue
        if page.people.is_user(name.text) or (about is not None and name is about[0]):
            continue
        if _is_title(role) and not _FULL_NAME.fullmatch(role.text):
            yield found(
                FactKind.PROFILE, f"{name.text} is {role.text}", [name, role], name.text, "role"
            )


def _place_below(page: Page, role: Row) -> Row | None:
    """The line "Department · Place" under a role."""
    rows = page.rows
    below = rows[rows.index(role) + 1 : rows.index(role) + 2]
    return next((row for row in below if _DEPARTMENT.fullmatch(row.text)), None)


_DEPARTMENT = Form(r"[A-ZÀ-Þ][\w&'’ -]{2,30} [·•|] [A-ZÀ-Þ][\w'’ -]{2,30}(?: [·•|] .{2,30})?")


def find_profile(page: Page) -> Iterator[FoundFact]:
    """Role with employer, and place, of the person a page is about."""
    name_row = _name(page)
    if name_row is not None and not looks_offered(page.screen.lines):
        yield from _tell(page, *name_row)


def find_card(page: Page) -> Iterator[FoundFact]:
    """The same of the card that a program for chats or an intranet shows of somebody else."""
    titled = _titled(page)
    if titled is None or page.people.is_user(titled[1]):
        return
    if not any(map(looks_like_talk, page.panes)):
        yield from _tell(page, *titled)


def _tell(page: Page, name_row: Row, name: str) -> Iterator[FoundFact]:
    told = "" if page.people.is_user(name) else f"{name}: "
    role, company = find_field(page.rows, _ROLE), find_field(page.rows, _COMPANY)
    if role is None and (below := _role_below(page, name_row)) is not None:
        role = Field("role", below.cells[0], (below,))
    if role and _is_filled(role):
        rows = [*role.rows]
        text = f"{name} is {role.value}"
        if company and _is_filled(company) and len(company.rows[0].cells) <= _MOST_CELLS:
            text, rows = f"{text} at {company.value}", [*rows, *company.rows]
        yield found(FactKind.PROFILE, text, rows, name, "role")
        if (where := _place_below(page, role.rows[-1])) is not None:
            yield found(FactKind.PROFILE, f"{told}{where.text}", where, name, "place")
    for label, labels, shape in _PARTICULARS:
        field = find_field(page.rows, labels)
        if field and _is_filled(field) and shape.search(field.value):
            yield found(FactKind.PROFILE, f"{told}{label} {field.value}", field.rows, name, label)
    wish = find_field(page.rows, _WISH)
    if wish and _is_filled(wish) and not leaves_choice(wish.value):
        text = f"{told}{wish.label}: {wish.value}"
        yield found(FactKind.PREFERENCE, text, wish.rows, name, wish.label)


_ANY = Form("")
_PARTICULARS = (
    ("based in", _PLACE, _ANY),
    ("time zone", _ZONE, _ZONE_VALUE),
    ("team", _TEAM, _ANY),
    ("reports to", _BOSS, _ANY),
    ("works", _DAYS, _ANY),
    ("eats", _DIET, _ANY),
    ("employed:", _CONTRACT, _ANY),
)


def _role_below(page: Page, name_row: Row) -> Row | None:
    """The line under the name, where it reads like a role."""
    rows = page.rows
    place = rows.index(name_row)
    if _FIRM.search(name_row.text) or len(name_row.cells) > _NAME_AND_BUTTON:
        return None
    return next(
        (
            row
            for before, row in pairwise(rows[place : place + 5])
            if (before is name_row or not _FULL_NAME.fullmatch(before.text))
            and _is_role(row.cells[0])
            and row.cells[0][-1] not in ".!"
            and ":" not in row.cells[0]
            and (len(row.cells) == 1 or " " in row.cells[0])
        ),
        None,
    )


def find_panel(page: Page) -> Iterator[FoundFact]:
    """Who somebody is by the panel that a program for chats opens beside the talk."""
    rows = page.rows
    for place, row in enumerate(rows[:-1]):
        above = rows[place - 1].text if place else ""
        opened = _PAGE_WORD.match(above) or row.text in page.window.title.parts
        if opened and _FULL_NAME.fullmatch(row.text) and _is_title(rows[place + 1]):
            role = rows[place + 1]
            told = f"{row.text} is {role.text}"
            yield found(FactKind.PROFILE, told, [row, role], row.text, "role")
            return


def _is_title(row: Row) -> bool:
    """Whether a row is a role and nothing else, written like one."""
    return len(row.cells) == 1 and _is_role(row.text) and row.text[-1].isalnum()


def find_staff(page: Page) -> Iterator[FoundFact]:
    """The people of a list that has a name and a role in each row."""
    named = [row for row in page.rows if len(row.cells) > 1 and _FULL_NAME.fullmatch(row.cells[0])]
    listed = [(row, row.cells[1]) for row in named if _is_role(row.cells[1])]
    if len(listed) < _LEAST_PEOPLE:
        return
    first, last = listed[0][0].index, listed[-1][0].index
    listed = [
        (row, row.cells[1])
        for row in named
        if first - 1 <= row.index <= last + 1 and not re.search(r"[\d@?]", row.cells[1])
    ]
    for row, role in listed[:_MOST_PEOPLE]:
        text = f"{row.cells[0]} is {role}"
        yield found(FactKind.PROFILE, text, row, row.cells[0], "role")


def _is_role(cell: str) -> bool:
    words = cell.split()
    if _NO_ROLE.search(cell) or cell[-1:] == "?":
        return False
    return bool(ROLE_WORDS.search(cell)) and len(words) < _MOST_WORDS_OF_A_ROLE


# Ways through a site, lists of people, what they are counted by, who wrote a page.
_NO_ROLE = pattern(
    r"\s[>›»]\s|\b(?:score|directory|verzeichnis|annuaire|directorio)\b|\b(?:staff|employee|"
    r"personal) "
    r"(?:number|nummer|id)\b|^\W*(?:by|von|par|por) (?-i:[A-ZÀ-Þ])"
)
# What somebody does just now.
_STATE = pattern(
    r"\W*(?:free|busy|available|away|in a meeting|next meeting|frei|beschäftigt|verfügbar|in einem "
    r"termin|libre|occupée?|disponible|en réunion|ocupad[oa]|en una reunión)\b.*\d"
)


_MOST_WORDS_OF_A_ROLE, _LEAST_PEOPLE, _MOST_PEOPLE = 9, 2, 6


def _is_filled(field: Field) -> bool:
    if _EMPTY.match(field.value) or _STATE.match(field.value):
        return False
    return len(field.value) < 80 and "?" not in field.value


def _name(page: Page) -> tuple[Row, str] | None:
    """The person: by the title, else the first row with the form of a full name."""
    parts = [part for part in page.window.title.parts if not _PAGE_WORD.match(part)]
    called = find_field(page.rows, _CALLED)
    if called is not None and page.people.is_user(called.value):
        return called.rows[-1], called.value
    for part in parts:
        row = next((row for row in page.rows if row.text == part), None)
        if row is not None and has_name_form(part) and " " in part:
            return row, part
    if called is not None and has_name_form(called.value) and len(called.value.split()) > 1:
        return called.rows[-1], called.value
    for row in page.rows:
        words = row.text.split()
        written = len(words) in (2, 3) and has_name_form(row.text)
        if written and any(row.text in part for part in page.window.title.parts):
            return row, row.text
    return _heads_particulars(page) or _leads_row(page) or _own_name(page)


def _own_name(page: Page) -> tuple[Row, str] | None:
    """The person, where the title or a label names them, whatever stands beside the name."""
    user = page.screen.user
    if " " not in user:
        return None
    last, first = user.split()[-1], " ".join(user.split()[:-1])
    forms = (user, f"{last}, {first}")
    titled = user in page.window.title.parts
    for row in page.rows:
        named = any(cell in forms for cell in row.cells)
        if named and (titled or _CALLED.fullmatch(row.cells[0].rstrip(" :"))):
            return row, user
    return None


def _titled(page: Page) -> tuple[Row, str] | None:
    """Who the title names, where the last row with that name stands."""
    parts = page.window.title.parts
    # What a title ends with is the name of a site.
    for part in parts[:-1] or parts:
        listed = _LISTED.fullmatch(part)
        name = f"{listed['first']} {listed['last']}" if listed else part
        rows = [row for row in page.rows if row.text == part]
        if rows and _FULL_NAME.fullmatch(name) and not _FIRM.search(name):
            return rows[-1], name
    return None


_LISTED = Form(r"(?P<last>[A-ZÀ-Þ][\w'’-]+), (?P<first>[A-ZÀ-Þ][\w'’-]+)")


def _leads_row(page: Page) -> tuple[Row, str] | None:
    """A name with a state or a button beside it, of the person or of who the title names."""
    for row in page.rows:
        name = row.cells[0]
        if len(row.cells) != _NAME_AND_BUTTON or not _FULL_NAME.fullmatch(name):
            continue
        if any(map(str.isdigit, name)) or _FIRM.search(name):
            continue
        if name in page.window.title.parts[1:][-1:]:
            continue
        called = " ".join(name.split()[:2])
        if page.people.is_user(name) or any(called in part for part in page.window.title.parts):
            return row, name
    return None


def _heads_particulars(page: Page) -> tuple[Row, str] | None:
    """A name that stands over labels of what is told of people, or over a role."""
    rows = page.rows
    for place, row in enumerate(rows):
        if len(row.cells) > 1 or not _FULL_NAME.fullmatch(row.text):
            continue
        below = rows[place + 1 : place + 6]
        labelled = sum(
            any(find_field([other], labels) for labels in (_ROLE, _PLACE, _COMPANY, _TEAM, _ZONE))
            for other in below
        )
        role = below and ROLE_WORDS.search(below[0].text) and len(below[0].text.split()) < 8
        if labelled >= _LEAST_PARTICULARS or role:
            return row, row.text
    return None


_FULL_NAME = Form(
    r"[A-ZÀ-Þ][\w'’-]+(?: (?:[A-ZÀ-Þ]\.|de|del|la|von|van|der|den|da|di))*"
    r"(?: [A-ZÀ-Þ][\w'’-]+){1,2}"
)
