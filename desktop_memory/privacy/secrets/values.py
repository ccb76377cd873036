"""Whether a string could be a secret, or only stands for one."""

import re
from collections import Counter
from math import log2

from desktop_memory.privacy.folding import fold

# A mask, an ellipsis, a template, a variable: where a secret would be.
_TEMPLATE = re.compile(
    r"^[<{\[(].*[>}\])]$|^\$|\$\{|\{\{|^%\w*%?$|^%[({]|^&\w+;|^[*•●·xX._#?…▮-]+$|^\.{3}|^@\w+@$"
)
_STAND_INS = """
    your youre my changeme change replace insert example examplekey placeholder dummy sample
    todo tbd redacted hidden masked here enter xxx xxxx xxxxx xxxxxx xxxxxxxx none null nil true
    false undefined empty unset dein deine deinen ihr ihre votre ton mon tu su aqui tuo
    vaše twoj uw jouw beispiel exemple ejemplo esempio exemplo voorbeeld changez
    abcdef abcdefgh fake mock foobar
"""
_ANSWERS = """
    required require requires optional string str text bool boolean int integer number char varchar
    any object array list type bytes secretstr hidden shown show hide copy copied edit change
    changed reset set unset update updated save saved cancel forgot forgotten wrong incorrect
    invalid valid correct missing empty expired expires strong weak good fair medium poor ok okay
    yes no on off enabled disabled unknown unavailable must should may can cannot could will would
    has have had not and the for with from that this than then at least only never always please
    enter type confirm repeat new old current same different between characters character chars
    digits letters minimum maximum min max length case sensitive too short long protected
    encrypted hashed stored needed provided given accepted rejected failed error matches match
    mismatch reused breached compromised leaked policy prompt login logout sign signin visible
    autocomplete await async return function const let var def self this request req response
    config settings env process password passwords username user admin email secret token key
    value name id label input field form page manager generator hint help see below above
    erforderlich vergessen falsch richtig ungultig gultig andern geandert anzeigen zeigen
    verbergen kopieren eingeben bestatigen wiederholen neu neues alt altes aktuell schwach stark
    mittel gut sicher unsicher abgelaufen zurucksetzen fehlt leer notig muss darf soll kann nicht
    und der die das den dem mit fur von bitte siehe per post erhalten sie ihr ihre mindestens
    zeichen stimmt uberein geschutzt oublie requis obligatoire incorrect invalide modifier afficher
    masquer copier saisir confirmer nouveau ancien actuel faible fort moyen bon expire doit ne pas
    le la les des une avec pour votre dans vous oubliee perdu olvidada olvidado obligatoria
    incorrecta incorrecto invalida cambiar mostrar ocultar copiar introducir confirmar nueva
    actual debil fuerte media caducada debe el los las una con para por su olvidaste
    dimenticata obbligatoria errata sbagliata valida cambia mostra nascondi copia inserisci
    conferma nuova attuale debole forte scaduta deve il lo gli una con per di esqueceu esqueci
    obrigatoria incorreta mudar alterar mostrar ocultar digite confirme nova fraca forte expirada
    vergeten vereist onjuist ongeldig wijzigen tonen verbergen nieuw huidig zwak sterk verlopen
    moet niet een het van met voor zapomniales wymagane bledne zmien pokaz ukryj nowe slabe silne
    glomt kravs fel andra visa dolj nytt svagt starkt glemt pakraevet forkert vis skjul nyt
    unohditko vaaditaan vaara vaihda nayta zapomenute povinne spatne zmenit zobrazit nove
    забыли неверный обязательно изменить показать скрыть новый слабый сильный
"""
_ANSWER_WORDS = frozenset(_ANSWERS.split())
_NAMES = """
    self this cls config conf settings setting env environ os process req request res response var
    vars local data secrets secret vault param params option options opts args kwargs module each
    user form body input props state ctx context app session headers header result row obj item
    value values key keys token tokens password passwords passwd pwd auth credentials creds db
    client model get std util utils lib core system string cfg properties event
"""
_NAMING = frozenset(_NAMES.split())
_TERM = re.compile(
    r"(?:sha|aes|md|rsa|base|utf|argon|oauth|pbkdf|http|https|tls|ssl|hmac|ecdsa|ed|hs|rs|es|ps"
    r"|web|iso|rfc|ietf|totp|hotp|fido|wpa|ipv|ip|auth|win|ec|log|mp|[a-z])[-_]?\d{1,5}(?:\.\d{1,3}){0,3}(?:id|[a-z])?(?:[-_]?(?:sha|hmac|gcm|cbc|pkce|ecb|ctr|pss)"
    r"?[-_]?\d{0,4})*|[\d.,]+[-–][\d.,]+|\d+[.,x×:/-][\d.,x×:/-]*",
    re.IGNORECASE,
)
_STRONG_MARK = re.compile(r"[!#$%^*?~€§£]")
_NO_PASSWORD = re.compile(
    r"[\s\"'`<>(){}\[\],;|=&\\]|^[#$/~.@-]|\w#\d+$|://|^\w[\w.+-]*@[\w-]+\.|/.*/|:.*:|@@|^[\d.:/-]+\w{0,3}$|%$"
)
_HUMPS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")
_NAME = re.compile(r"[A-Za-z_$][\w$]*(?:(?:\.|->|::|\?\.)[A-Za-z_$][\w$]*)*")
_CALL = re.compile(r"[\w.$:>?-]*[\[({]")
_PARTS = re.compile(r"[^A-Za-z0-9]+")
_SHORT_WORD = 4
_CLASSES = (
    re.compile(r"[a-z]"),
    re.compile(r"[A-Z]"),
    re.compile(r"\d"),
    re.compile(r"[^\w\s]"),
)
_STAND_IN_WORDS = frozenset(_STAND_INS.split())
_UNSPEAKABLE = re.compile(r"[B-DF-HJ-NP-TV-XZ]{5}|[b-df-hj-np-tv-xz]{6}")
_KEY = re.compile(r"[\w+/=.~:%-]{8,4096}")


def is_stand_in(value: str) -> bool:
    """Whether `value` only stands for a secret: a mask, a template, "your-key-here"."""
    if _TEMPLATE.search(value) or len(set(value.casefold()) - set("-_ ")) <= 2:
        return True
    words = {part.casefold() for part in _PARTS.split(value)} & _STAND_IN_WORDS
    if any(len(word) > _SHORT_WORD for word in words) or "EXAMPLE" in value:
        return True
    return bool(words) and is_name(value)


def is_reference(value: str) -> bool:
    """Whether `value` is code that fetches a secret: a name, a path of names, a call."""
    if is_call(value):
        return True
    if _NAME.fullmatch(value) is None:
        return False
    parts = [part for part in re.split(r"[\W_]+", value) if part]
    named = any(part.casefold() in _NAMING for part in parts)
    return len(parts) > 1 and (named or not any(map(str.isdigit, value)))


def is_call(value: str) -> bool:
    """Whether `value` is code that is run or filled in: "f(x)", "$NAME", "<token>"."""
    return _CALL.match(value) is not None or value.startswith(tuple("$@&*<!^\\"))


def is_plain_answer(value: str) -> bool:
    """Whether `value` is what forms, reports and programs say of a secret: "required", "str"."""
    parts = [fold(part) for part in re.split(r"[\W_]+", value) if part]
    return bool(parts) and any(part in _ANSWER_WORDS for part in parts)


def is_passphrase(value: str) -> bool:
    """Whether `value` is a few plain words that make no sentence."""
    words = value.strip(" \t.").split()
    if not 3 <= len(words) <= 10:
        return False
    plain = all(word.isalpha() and word.islower() and 2 < len(word) < 14 for word in words)
    return plain and not any(fold(word) in _ANSWER_WORDS for word in words)


def is_code(value: str) -> bool:
    """Whether `value` is code or the name of a procedure, and no secret: "SHA-256", "x.y()"."""
    return is_reference(value) or is_term(value)


def is_mixed(value: str) -> bool:
    """Whether `value` has letters and also digits or punctuation, as words do not."""
    letters = sum(map(str.isalpha, value))
    digits = sum(map(str.isdigit, value))
    marks = len(re.findall(r"[^\w\s.,:;'’/()-]", value))
    capitals = sum(map(str.isupper, value[1:]))
    jumbled = capitals > 1 and value.isalnum() and not value.isupper() and not _is_camel(value)
    return letters > 0 and (digits > 0 or marks > 0 or jumbled)


def is_strong(value: str) -> bool:
    """Whether `value` can hardly be anything but a password: "Tulip460!qts", "pPdFzYddq1AC"."""
    if not 8 <= len(value) <= 64 or _NO_PASSWORD.search(value) or is_stand_in(value):
        return False
    letters = sum(map(str.isalpha, value))
    digits = sum(map(str.isdigit, value))
    if letters < 3 or digits == 0 or is_code(value):
        return False
    return _STRONG_MARK.search(value) is not None or is_jumbled(value)


def is_jumbled(value: str) -> bool:
    """Whether capitals, small letters and digits follow each other without forming words."""
    if not value.isalnum() or count_classes(value) < 3 or len(value) < 9:
        return False
    return len(value) < 2.2 * len(_HUMPS.findall(value))


def is_term(value: str) -> bool:
    """Whether `value` is the name of a procedure or a format: "SHA-256", "AES256-GCM"."""
    return _TERM.fullmatch(value) is not None


def count_classes(value: str) -> int:
    """How many of small letters, capitals, digits and marks `value` holds."""
    return sum(kind.search(value) is not None for kind in _CLASSES)


def entropy(value: str) -> float:
    """Shannon entropy of the characters of `value`, in bits for each."""
    counts = Counter(value).values()
    return -sum(count / len(value) * log2(count / len(value)) for count in counts)


def is_key(value: str, least: int = 16) -> bool:
    """Whether `value` looks made by a machine: long, of one word, and without a pattern."""
    if len(value) < least or _KEY.fullmatch(value) is None:
        return False
    if is_name(value) and _UNSPEAKABLE.search(value) is None:
        return False
    digits = sum(map(str.isdigit, value))
    if digits == 0:
        jumbled = count_classes(value) >= 2 and len(value) >= 20
        return entropy(value) >= 3 and (jumbled or _UNSPEAKABLE.search(value) is not None)
    return entropy(value) >= 2.5 and (digits < len(value) or len(value) >= 20)


def is_name(value: str) -> bool:
    """Whether `value` is made of words, at most with short numbers: "db-password-v2"."""
    parts = [part for part in re.split(r"[-_./:]+", value) if part]
    words = sum(_is_word(part) for part in parts)
    return words > 0 and all(_is_word(part) or (part.isdigit() and len(part) < 5) for part in parts)


def _is_word(part: str) -> bool:
    plain = part.rstrip("0123456789")
    if len(part) - len(plain) > 2 or not plain.isalpha() or len(plain) > 20:
        return False
    return plain.islower() or plain.isupper() or plain.istitle() or _is_camel(plain)


def _is_camel(part: str) -> bool:
    humps = re.findall(r"[A-Z]?[a-z]+", part)
    return "".join(humps) == part and all(len(hump) > 2 for hump in humps)
