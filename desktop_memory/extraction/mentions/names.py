"""What can be the name of somebody or something, and what only looks like one."""

import re

from desktop_memory.extraction.patterns import Form, words

PART = r"[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿß]+(?:['’-][A-ZÀ-ÖØ-Þ]?[a-zà-öø-ÿß]+)*"
_LOWER_PART = r"(?:von|van|der|den|de|del|di|da|la|le|bin|al|el|zu|ter|ten)"
_INITIAL = r"[A-ZÀ-ÖØ-Þ]\."
FULL_NAME = rf"{PART}(?: {_INITIAL})?(?: {_LOWER_PART}){{0,2}} {PART}(?: {PART})?(?!\w)"
LEGAL_FORM = (
    r"(?:GmbH(?: & Co\. KG)?|AG|Inc\.?|Ltd\.?|Limited|LLC|LLP|PLC|plc|S\.A\.S?\.?|SARL|SAS|S\.L\.|"
    r"KG|OHG|e\.V\.|B\.V\.|N\.V\.|Oy|AB|ApS|A/S|S\.p\.A\.|Corp\.?|Corporation|Pty)"
)
ADDRESS = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"

_FULL = Form(rf"^{FULL_NAME}$")
_FIRST = Form(rf"^{PART}$")
_HANDLE = Form(r"^@?[a-z][a-z0-9]*(?:[._-][a-z0-9]+)*$")
_LEAST_FIRST, _LEAST_HANDLE, _MOST_HANDLE = 3, 4, 32
# Firms, services and headings are written like names; none of these words is part of a person's.
_THINGS = words(
    """account accounts action actions activity agenda air airlines alert alerts all
    analytics annual api app application archive article atlas bank bar board book
    booking box branch budget build business cafe calendar call car card care center
    central centre change chat check city client cloud club code college comment
    comments company conference confirmed console contact control core council
    courier customer dashboard data date day deck delivery demo dental department
    deploy design desk details development digital direct directory document
    documents draft drive due east edit editor energy engine engineering error
    escalation estimated event events express feature feed field file files finance
    financial first foods forum foundation freight friday full fund garden general
    global group groups guide handbook harbor harbour head health help history
    holdings home hospital hotel house inbox index industries info information
    insurance international internet invoice issue issues item items job journal key
    kitchen lab labs last launch law lead learning legal library license line link
    linux list live local log login logistics logs magazine mail main maintenance
    manager manual march market marketing media meeting member members memory menu
    message messages migration mobile model monday month museum music name network
    new news next night north note notebook notes office online open operations
    option options order orders organisation organization outbound overview page
    pages park parking partner partners password patient pay payment personal
    pharmacy phone photo photos pipeline plan planning platform play please point
    policy portal post press preview price print privacy private pro product
    products profile program project projects public pull quarterly query question
    questions queue quick read readme records reference release reminder report
    reports repository request requests research reset restaurant results return
    review road room rule runbook sales saturday save schedule school science
    scripts search section security send server service services session settings
    setup share sheet shipping shop site software solutions source south space
    sprint standup start state station statement stats status step steps store
    street studio study subject summary sunday supplies supply support sync system
    systems table task tasks team tech technologies technology terms test tests
    thursday timber time timeline title today tomorrow tools top total track trading
    training travel trial trust tuesday university update updates user users value
    version video view visit warehouse warning web website wednesday week weekly
    welcome west wiki wikipedia window windows word work workflow working workshop
    world year yesterday your abteilung allgemein angebot anfrage aufgabe aufgaben
    bericht bestellung betreff datei daten dienst einstellungen ergebnis fehler
    firma gesellschaft gruppe hallo hinweis kalender kunde kunden lieferung liste
    montag dienstag mittwoch donnerstag freitag samstag sonntag nachricht
    nachrichten projekt rechnung seite sitzung stadt stadtwerke startseite straße
    termin thema übersicht unternehmen verein version vertrag werk woche zeit
    zentrale zusammenfassung aide banque bonjour calendrier commande compte dossier
    entreprise équipe facture fichier jour lundi mardi mercredi jeudi vendredi
    samedi dimanche note page projet rapport rendez réunion semaine service société
    ville ajustes archivo banco ciudad cliente correo cuenta empresa equipo factura
    fecha grupo informe lunes martes miércoles jueves viernes sábado domingo nota
    página pedido proyecto resumen reunión semana servicio sociedad usuario january
    february april may june july august september october november december januar
    februar märz mai juni juli oktober dezember janvier février mars avril juin
    juillet août septembre octobre novembre décembre enero febrero marzo abril mayo
    junio julio agosto septiembre octubre noviembre diciembre the this that these
    those there here what when where which who why how and but for from with without
    into onto over under about after before between our their his her its my we you
    they not yes no are was were will would can could should must may might has have
    had does did done get got go make made use used see add added remove removed set
    fix fixed close closed open opened merged moved sent ordered paid need needs let
    also only just now then still never always every each any some both either if
    else so as at by in of on or to up das der die den dem des ein eine einen einem
    einer und oder aber für mit von bei nach aus wenn wir ihr sie ich du es ist sind
    war wird werden kann können muss soll nicht kein keine les des une pour avec
    dans sur par est sont nous vous ils elle los las una unos para con por que está
    son este esta nosotros ustedes google microsoft github gitlab slack zoom teams
    outlook firefox chrome chromium python java docker kubernetes postgres
    postgresql jira confluence notion figma adobe amazon apple android debian ubuntu
    visual studio mozilla thunderbird linkedin youtube spotify telegram whatsapp
    signal discord todoist trello jenkins grafana prometheus wikipedia stack
    overflow anonymous unknown guest admin administrator root bot assistant system
    tool human moderator everyone everybody nobody somebody someone owner author
    reporter assignee src lib libs bin docs doc dist tmp home downloads desktop repo
    repos vault workspace scripts gmbh ltd inc llc llp plc corp corporation limited
    kg ohg sarl sas san santa saint los las happy birthday merry christmas easter
    black holiday vacation ok okay thanks thank hello hi hey dear cheers sorry super
    danke bitte merci gracias hola"""
)
_ROLES = words(
    """info noreply no-reply donotreply do-not-reply support sales contact hello office
    team admin billing help service mail news newsletter notification notifications
    jobs press privacy security postmaster webmaster accounts orders marketing hr
    kontakt buchhaltung vertrieb contacto soporte ventas bonjour git"""
)
# First names that are everyday words, too: alone they tell nobody.
_EVERYDAY = words(
    """will mark may june april grace hope faith joy rose iris lily ivy art bill bob chase
    drew frank grant jack jordan max miles pat penny ray rich rob rusty sandy sky
    sue victor wade angel chance chris-cross dawn destiny ernst glen heath major
    mercy misty page pierce reed rocky stone summer autumn sunny wolf will's"""
)


# Goods and trades in the plural name firms: surnames do not end so.
_OF_GOODS = Form(r"[a-z](?:[ts]ors|[bmnt]ics|phics|tions|works|ware|logies|nergies|tries)$")


def is_full_name(text: str) -> bool:
    """Whether this is written like a person's first and last name and none of it is a thing's."""
    return bool(_FULL.match(text)) and not (_is_thing(text) or _OF_GOODS.search(text))


def is_first_name(text: str) -> bool:
    """Whether this may be a person's first name, where it stands for a speaker."""
    return len(text) >= _LEAST_FIRST and bool(_FIRST.match(text)) and not _is_thing(text)


def is_telling_first_name(text: str) -> bool:
    """Whether a first name can be told from an everyday word wherever it stands."""
    return is_first_name(text) and not is_everyday_name(text)


def is_everyday_name(text: str) -> bool:
    """Whether a single word is a first name and an everyday word, as "Will"."""
    return text.casefold() in _EVERYDAY


def is_handle(text: str) -> bool:
    """Whether this may be what somebody goes by on a tracker: "@alice", "mlindqvist"."""
    bare = text.lstrip("@")
    return (
        _LEAST_HANDLE <= len(bare) <= _MOST_HANDLE
        and bool(_HANDLE.match(text))
        and not bare.endswith("bot")
        and bare not in _THINGS
        and bare not in _ROLES
    )


def is_personal_address(address: str) -> bool:
    """Whether a mail address is somebody's and not an office's."""
    local = address.partition("@")[0].lower()
    return not any(part in _ROLES or part.endswith("bot") for part in (local, *local.split("-")))


def is_thing(text: str) -> bool:
    """Whether a single word is of the language or of the screen rather than a name."""
    return text.casefold() in _THINGS


def _is_thing(text: str) -> bool:
    parts = re.findall(r"[^\W\d_]+", text.casefold())
    return any(part in _THINGS or part.endswith("bot") for part in parts)
