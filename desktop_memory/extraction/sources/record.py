"""Facts from records: pages of portals, catalogues and forms that are labels and values."""

import re
from collections.abc import Iterator, Sequence

from desktop_memory.domain.fact import FactKind, FoundFact
from desktop_memory.extraction.finding import LONGEST, found
from desktop_memory.extraction.page.fields import Field, find_fields
from desktop_memory.extraction.page.page import Page
from desktop_memory.extraction.page.people import People
from desktop_memory.extraction.page.row import Row
from desktop_memory.extraction.page.shapes import looks_offered
from desktop_memory.extraction.patterns import Form, pattern

# Labels of terms somebody looks up again: what a thing costs, how long it binds, where it runs,
# whose it is. From the most to the least worth knowing.
_TERMS = (
    pattern(
        r"(?:contract|agreement|policy|subscription|customer|licen[cs]e|lease|plan|meter|member)"
        r"(?: ?(?:no\.?|number|nr\.?|id|#))|\w*(?:vertrags|kunden|zähler|lizenz|abo|policen|"
        r"objekt)(?:nummer|nr\.?|-nr\.?)|(?:contrat|contrato)(?: .{1,24})?|(?:n° |numéro |n\.?º |"
        r"número )(?:de |du |d')?(?:contrat|client|compteur|abonné|police|contrato|cliente|"
        r"contador|póliza|abonado)"
    ),
    pattern(
        r"(?:\w+ )?(?:notice(?: period)?|cancellation(?: period)?|term|duration|renew(?:s|al)"
        r"(?: date| on)?|expires?(?: on)?|expiry(?: date)?|valid (?:until|to)|warranty(?: until)?|"
        r"guarantee|deposit|excess|deductible|retention|lead time|delivery time|opening hours|"
        r"hours|deadline)|\w*(?:frist|laufzeit|verlängerung|gültig bis|garantie|gewährleistung|"
        r"kaution|selbstbeteiligung|selbstbehalt|öffnungszeiten|lieferzeit|ablauf(?:datum)?)|"
        r"préavis|durée|engagement|échéance(?: .{1,12})?|validité|valable jusqu'au|expire(?: le)?|"
        r"garantie|caution|franchise|délai(?: .{1,20})?|horaires(?: .{1,20})?|renouvellement|"
        r"preaviso|duración|permanencia|vigencia|válid[oa] hasta|caduca(?: el)?|vence(?: el)?|"
        r"garantía|fianza|franquicia|plazo(?: .{1,20})?|horario(?: .{1,20})?|renovación"
    ),
    pattern(
        r"(?:\w+ ){0,2}(?:price|rate|fee|rent|premium|tariff|charge|cost|discount|allowance|limit|"
        r"quota|budget|capacity|minimum(?: order)?|maximum|salary)|\w*(?:preis|tarif|gebühr|miete|"
        r"beitrag|rabatt|grenze|limit|kontingent|budget|kapazität|mindest\w+|höchst\w+|kosten)|"
        r"(?:prix|tarif|loyer|cotisation|prime|frais|remise|plafond|limite|quota|budget|capacité|"
        r"minimum|maximum|mensualité)(?: .{1,24})?|(?:precio|tarifa|alquiler|cuota|prima|"
        r"comisión|descuento|límite|cupo|presupuesto|capacidad|mínimo|máximo)(?: .{1,24})?"
    ),
    pattern(
        r"(?:\w+ )?(?:owner|maintainer|owned by|responsible|on[- ]call|contact|account manager|"
        r"advisor|landlord|host(?:name)?|server|endpoint|address|ip(?: address)?|port|url|region|"
        r"version|database|runs on|schedule|location|warehouse|supplier)|"
        r"(?:besitzer|eigentümer|verantwortlich\w*|zuständig\w*|ansprechpartner(?:in)?|"
        r"betreuer(?:in)?|vermieter(?:in)?|rechner|server|adresse|ip-adresse|standort|lager|"
        r"lieferant|zeitplan|datenbank)|(?:propriétaire|responsable|interlocut(?:eur|rice)|"
        r"conseill(?:er|ère)|bailleur|serveur|hôte|adresse|emplacement|fournisseur|entrepôt|"
        r"base de données)|(?:propietari[oa]|responsable|encargad[oa]|gestor[a]?|casero|servidor|"
        r"dirección|ubicación|proveedor|almacén|base de datos)"
    ),
)
# A number, the name of a machine or a team, the name of a person.
_WORTH = Form(
    r"\d|^[a-z][\w-]+[-/@.][\w./-]+$|^(?:@|team-)[\w-]+$|^[A-ZÀ-Þ][\w'’-]+ [A-ZÀ-Þ][\w'’-]+$"
)
_PRIVATE = pattern(
    r"\b(?:insurance|versicher\w*|steuer\w*|sécurité sociale|fiscale?|social security|seguridad "
    r"social|nif|dni|nie|iban|card|karte|carte|tarjeta|e-?mail|phone|telefon|téléphone|teléfono|"
    r"password|passwort|mot de passe|contraseña|pin|geburts\w*|birth|naissance|nacimiento|patient|"
    r"diagnos\w*|blut\w*|last (?:login|seen|updated)|created|updated|erstellt|geändert)\b"
)
_ADVERT = pattern(
    r"\b(?:offer|discover|angebote?|entdecken|jetzt|sparen|offre|découvr\w+|profitez|oferta|"
    r"descubre|ahorra|upgrade|from just|ab nur|à partir de|desde solo|new!|neu!)\b"
)
_LONGEST_VALUE, _MOST, _LEAST_FIELDS = 90, 5, 2
_PAIR, _LEAST_PAIRS = 2, 3


def find_record(page: Page) -> Iterator[FoundFact]:
    """The terms of what a page is about, where it is made of labels and values."""
    if looks_offered(page.screen.lines):
        return
    for pane in page.panes:
        fields = list(_fields(pane, page.people))
        labelled = sum(len(row.cells) == _PAIR for row in pane)
        if len(fields) < _LEAST_FIELDS and (not fields or labelled < _LEAST_PAIRS):
            continue
        name = _name(page, pane, fields)
        for field in fields[:_MOST]:
            value = page.dates.resolve(field.value)
            text = f"{name}: {field.label}: {value}" if name else f"{field.label}: {value}"
            yield found(
                FactKind.KNOWLEDGE, text[:LONGEST], field.rows, f"{name} {field.label}", "is"
            )


def find_addresses(page: Page) -> Iterator[FoundFact]:
    """In notes and on pages of a wiki: a name and, beside it, the address of a machine."""
    for row in page.rows:
        if len(row.cells) == _PAIR and _IS_ADDRESS.fullmatch(row.cells[1]):
            label = row.cells[0].rstrip(" :")
            if _IS_LABEL.fullmatch(label):
                text = f"{label}: {row.cells[1]}"
                yield found(FactKind.KNOWLEDGE, text, row, label, "address")


def find_contacts(page: Page) -> Iterator[FoundFact]:
    """In notes and on pages of a wiki: a name with a telephone number beside it."""
    for row in page.rows:
        number = _TELEPHONE.search(row.text)
        if number is None or len(row.text.split()) > _MOST_WORDS or _PRIVATE.search(row.text):
            continue
        if _NAMED.search(row.text[: number.start()]):
            text = re.sub(r"\s{2,}", ", ", row.text)
            yield found(FactKind.KNOWLEDGE, text[:LONGEST], row, row.cells[0], "telephone")


_TELEPHONE = Form(
    r"(?<![\w.,/-])(?:\+\d{1,3}[ \d()/-]{7,16}|0\d{2,5}[ /-]\d{3}[ \d-]{1,8}|0\d(?: \d\d){4})(?!\w)"
)
_NAMED = Form(r"[A-ZÀ-Þ][\w'’&-]+")
_MOST_WORDS = 18
_IS_ADDRESS = Form(
    r"(?:https?://)?(?:\d{1,3}(?:\.\d{1,3}){3}|[a-z][\w-]*(?:\.[\w-]+)+|[a-z][\w-]*-[\w-]+(?=:))"
    r"(?:[:/]\d{1,5})?(?:/[\w./-]*)?|\\\\[\w.-]+(?:\\[\w.$-]+)*"
)
_IS_LABEL = Form(r"[^\W\d][\w'’()-]*(?: [\w'’()-]+){0,3}")


def _fields(rows: Sequence[Row], people: People) -> Iterator[Field]:
    """Labels of terms with values worth keeping, the most telling labels first."""
    seen: set[int] = set()
    for labels in _TERMS:
        for field in find_fields(rows, labels):
            value = field.value.split("  ")[0].strip()
            if field.rows[-1].index in seen or not _is_worth(field.label, value):
                continue
            if people.is_user(value):
                continue
            seen.add(field.rows[-1].index)
            yield Field(field.label, value, field.rows)


def _is_worth(label: str, value: str) -> bool:
    return (
        len(value) <= _LONGEST_VALUE
        and _WORTH.search(value) is not None
        and not _PRIVATE.search(label)
        and not _ADVERT.search(value)
        and not value.endswith(("?", ":"))
    )


def _name(page: Page, rows: Sequence[Row], fields: Sequence[Field]) -> str:
    """What the record is of: the nearest row above it that is no field, else the title."""
    first = min(field.rows[0].index for field in fields)
    above = [row for row in rows if row.index < first and len(row.cells) == 1]
    if above and re.search(r"[^\W\d]{3,}", above[-1].text) and ":" not in above[-1].text:
        return above[-1].text
    return page.window.title.subject
