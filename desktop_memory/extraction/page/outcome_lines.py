"""Lines that programs print: what failed, what succeeded."""

from desktop_memory.extraction.patterns import Form, pattern

# From the most telling to the least.
_FAILURES = (
    Form(
        r"^(?:ERROR|FATAL|PANIC): \S|^\S+\.\w+:\d+(?::\d+)?:\s*(?:fatal )?error\b|^Error (?:in|"
        r"from|response) .+:|^\s*(?:\w+\.)*\w*(?:Error|"
        r"Exception|Fault|"
        r"Interrupt)\b\s*(?::|\[|"
        r"$)(?!\s*$)"
    ),
    pattern(
        r"\bpanicked at\b|\bsegmentation fault\b|\bspeicherzugriffsfehler\b|\bcore dumped\b|"
        r"\bout of memory\b|\bOOM-?killed\b|\bOOMKilled\b"
    ),
    Form(r"^\s*(?:FAILED|FAIL|✗|✘|✕|×|❌|--- FAIL:|not ok)\s+\S+"),
    Form(r"\.\.\.\s*(?:FAILED|FAIL|failed)\b|\s(?:FAILED|FAIL)$"),
    Form(r"^\s*(?:\S+:\s*)?(?:fatal|FATAL)\b\s*:?\s*\S"),
    Form(
        r"^\s*(?:\S+\s)?(?:\S+:\d+:(?:\d+:)?\s*)?(?:error|Error|ERROR|erreur|Erreur|Fehler|"
        r"FEHLER)(?:(?:\s?\[\w+\])+|\s\w?\d+)?\s*:\s*\S"
    ),
    Form(r"^(?:E|ERR!?|npm ERR!|npm error)\s*:?\s+\S"),
    pattern(
        r"\bE(?:CONN\w+|TIMEDOUT|NOTFOUND|ACCES|PERM|NOENT|ADDRINUSE|RESOLVE)\b|"
        r"\bnot found\b|\binvalid (?:object|column|table|identifier|input)\b|"
        r"\b(?:doesn't|does not) exist\b|\bexistiert nicht\b|\bn'existe pas\b|"
        r"\b(?:permission denied|access denied|command not found|no such file or directory|"
        r"connection refused|connection reset|"
        r"could not (?:be|resolve|connect|find|open|read|write)|cannot (?:open|find|connect|access|"
        r"allocate|stat)|can't (?:open|connect|find)|unable to|"
        r"operation timed out|timed out|timeout exceeded|denied(?=:)|rejected|authentication "
        r"failed|"
        r"no space left on device|disk quota exceeded|address already in use|unknown (?:option|"
        r"command|flag)|invalid (?:option|argument|value)|not recognized as|"
        r"keine berechtigung|datei oder verzeichnis nicht gefunden|befehl nicht gefunden|"
        r"kommando nicht gefunden|zugriff verweigert|verbindung (?:verweigert|abgelehnt)|"
        r"fehlgeschlagen|konnte nicht|kann nicht|nicht gefunden|permission non accordée|commande "
        r"introuvable|aucun fichier ou dossier|accès refusé|connexion refusée|"
        r"a échoué|échec|introuvable|permiso denegado|orden no encontrada|no existe el "
        r"(?:fichero|archivo)|conexión rehusada|no se (?:pudo|puede|encontró)|acceso denegado|"
        r"falló)\b"
    ),
    Form(
        r"\b(?:failed|unreachable)=[1-9]|\b(?:[1-9]\d*)\s+(?:failed|failures?|errors?|failing)\b|"
        r"\bBUILD FAIL(?:ED|URE)\b|"
        r"\bBuild failed\b|\bFAILED\b.*\d"
    ),
    Form(
        r"\*\*\*.*\bError \d+|\bexit(?:ed)?(?: with)?(?: code| status)? ?[1-9]\d*\b|\bexited "
        r"with code [1-9]|\breturned (?:non-zero )?exit (?:code|status) [1-9]"
    ),
    Form(r"\b(?:failed|Failed|FAILED)\b"),
)
_NO_SUCCESS = pattern(
    r"\b(?:log ?in|logged in|authenticat\w+|anmeldung|connexion|inicio de sesión)\b"
)
_NO_FAILURE = pattern(
    r"\b(?:failed|failures?|errors?|unreachable)=0\b(?!.*\b(?:failed|failures?|errors?|"
    r"unreachable)=[1-9])|"
    r"(?<!=)\b0 (?:errors?|failed|failures)\b|\bno errors?\b|\berror(?:s)?: 0\b|without errors?|"
    r"retry|"
    r"retrying|warn(?:ing)?\b|"
    r"\b(?:ohne fehler|sans erreur|sin errores|keine fehler)\b|\bcomplete log of this run\b|"
    r"\bfailed: 0\b|\b0 fehler\b"
)
_SUCCESSES = (
    pattern(
        r"\b(?:successfully )?(?:rolled out|deployed|released|published|promoted)\b|"
        r"\bdeploy(?:ment)? (?:complete|successful|succeeded|finished)|\bis live\b|\bnow live\b"
    ),
    pattern(
        r"\b(?:\d+|all)(?: \w+)? (?:tests? |specs? |examples? |checks? )?(?:passed|passing|ok)\b|"
        r"\btest result: ok\b|\bOK \(\d+ tests?|\b\d+ examples?, 0 failures|^OK$|"
        r"\btests?: .*\b\d+ passed|\b(?:alle|tous les|todas las|todos los) \w*tests? "
        r".{0,20}(?:bestanden|passés|réussis|pasaron|superad\w+)|\bok\s+\S+\s+[\d.]+s$|\b100% "
        r"tests passed"
    ),
    pattern(
        r"\bbuilt in\b|\bbuild (?:succeeded|successful|success|complete[d]?|passed)\b|\bcompiled "
        r"successfully\b|\bsuccessfully built\b|\bsuccessfully tagged\b|"
        r"\bfinished .{0,40}(?:profile|release|dev)\b.*\btarget|\bbuild (?:erfolgreich|réussi|"
        r"correcto)|\bwebpack .* compiled successfully|\bOutput written on\b"
    ),
    pattern(
        r"\b(?:successfully|erfolgreich|avec succès|con éxito|correctamente)\b|\bsuccess!?$|"
        r"\bsucceeded\b|\b(?:backup|restore|import|export|migration|sync|upload|installation|"
        r"renewal|snapshot|upgrade|update|scan|download) "
        r"(?:is |was )?(?:complete[d]?|done|finished|created|successful)\b|\b(?:applied|"
        r"migrated) \d+|\bapplying .* ok$|"
        r"\b(?:sicherung|import|export|aktualisierung|installation|übertragung) (?:abgeschlossen|"
        r"beendet|fertig)|"
        r"\b(?:sauvegarde|importation?|exportation?|mise à jour|installation) terminée?|"
        r"\b(?:copia|importación|exportación|actualización|instalación) (?:completada|terminada|"
        r"finalizada)|"
        r"\bunreachable=0\s+failed=0\b|\bactive \(running\)|\b\w+ created$|\bconfigured$|"
        r"\bhealthy$|^archive (?:name|"
        r"fingerprint)\b|\bapply complete!|\bsent [\d.,]+ bytes"
    ),
    Form(r"^\s*(?:[0-9a-f]{6,}\.\.\.?[0-9a-f]{6,}|\* \[new (?:branch|tag)\])\s+\S+\s+->\s+\S+"),
)


def failure_rank(text: str) -> int | None:
    """How telling a failure the line is, 0 the most; None where it tells of none."""
    if _NO_FAILURE.search(text):
        return None
    return next((rank for rank, form in enumerate(_FAILURES) if form.search(text)), None)


def success_rank(text: str) -> int | None:
    """How important a success the line is, 0 the most; None where it tells of none."""
    if _NO_SUCCESS.search(text):
        return None
    return next((rank for rank, form in enumerate(_SUCCESSES) if form.search(text)), None)
