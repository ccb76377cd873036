"""Lines that programs print: what failed, what succeeded."""

from desktop_memory.extraction.patterns import Form, pattern

# From the most telling to the least.
_FAILURES = (
    Form(
        r"^(?:ERROR|FATAL|PANIC): \S|^Exception in thread .+|^.{0,80}\[Ln \d+, Col \d+\]$|"
        r"^[A-Z]{1,5}\d{3,5}\s{2,}\S.+|^\S+\.\w+:\d+(?::\d+)?:\s*(?:fatal )?error\b|^Error (?:in|"
        r"from|response) .+:|^\s*(?:\w+\.)*\w*(?:Error|"
        r"Exception|Fault|"
        r"Interrupt)\b\s*(?::|\[|"
        r"$)(?!\s*$)"
    ),
    pattern(
        r"^\W*(?:conflict|konflikt|conflit|conflicto) ?\(|^\*\* \([\w.]+error\)|"
        r"\bpanicked at\b|^panic: |\bsegmentation fault\b|\bspeicherzugriffsfehler\b|"
        r"\bcore dumped\b|\bout of memory\b|\bOOM-?killed\b|\bOOMKilled\b"
    ),
    Form(r"^\s*(?:FAILED|FAIL|✗|✘|✕|×|❌|--- FAIL:|not ok)\s+\S+"),
    Form(r"\.\.\.\s*(?:FAILED|FAIL|failed)\b|\s(?:FAILED|FAIL)$"),
    Form(r"^\s*(?:\S+:\s*)?(?:fatal|FATAL)\b\s*:?\s*\S"),
    Form(
        r"^\s*(?:\S+\s)?(?:\S+:\d+:(?:\d+:)?\s*)?(?:error|Error|ERROR|erreur|Erreur|Fehler|"
        r"FEHLER)(?:(?:\s?\[\w+\])+|\s\w?\d+(?: \(\w+\))?)?\s*:\s*\S|^\(error\) \S"
    ),
    Form(r"^(?:E|ERR!?|npm ERR!|npm error)\s*:?\s+\S"),
    pattern(
        r"\bE(?:CONN\w+|TIMEDOUT|NOTFOUND|ACCES|PERM|NOENT|ADDRINUSE|RESOLVE)\b|"
        r"\b(?:unauthorized|forbidden|unresolved reference|undefined (?:reference|symbol|method|"
        r"variable)|incompatible|unsatisfiable|does not satisfy|ne satisfait pas|unmet|"
        r"erfüllt nicht|no cumple)\b|^denied: |\[(?:error|fatal|fehler|erreur)\]|"
        r"\b(?:an error (?:has )?occurred|fehler (?:ist )?aufgetreten|erreur (?:est survenue|"
        r"s'est produite)|ha (?:ocurrido|producido) un error|producido un error)\b|"
        r"^\W*[\w./\\-]+\.\w{1,5}[:(]\d+[:,]\d+\)?:? (?:error|fehler|erreur)\b|"
        r"^\W*\d+:\d+ (?:error|fehler|erreur) \S|^e: \S+:\d+|"
        r"\bnot found\b|\binvalid (?:object|column|table|identifier|input)\b|"
        r"\b(?:doesn't|does not) exist\b|\bexistiert nicht\b|\bn'existe pas\b|"
        r"\b(?:permission denied|access denied|command not found|no such file or directory|"
        r"connection refused|connection reset|"
        r"could not (?:be|resolve|connect|find|open|read|write)|cannot (?:open|find|connect|access|"
        r"allocate|stat)|can't (?:open|connect|find)|unable to|"
        r"abgelehnt|verweigert|ungültig|refusée?|rechazad[oa]|denegad[oa]|inválid[oa]|"
        r"no coincide|already (?:running|exists|in use|locked|taken)|"
        r"läuft bereits|existiert bereits|bereits (?:verwendet|vorhanden|belegt)|déjà (?:utilisé|"
        r"pris|en cours)|existe déjà|ya existe|ya está en (?:uso|ejecución)|"
        r"no (?!issues?|errors?|problems?|warnings?|vulnerab\w+|changes?|"
        r"conflicts?)(?:\w+ ){1,3}found|"
        r"keine?n? (?!fehler|probleme?|warnung|änderung|konflikt)(?:\w+ ){1,3}gefunden|"
        r"aucune? (?!erreur|problème|avertissement|conflit)(?:\w+ ){1,3}trouvée?|"
        r"no se (?:ha |han )?encontr\w+|ne correspond pas|stimmt nicht überein|mismatch|"
        r"operation timed out|timed out|timeout exceeded|denied(?=:)|rejected|authentication "
        r"failed|"
        r"no space left on device|disk quota exceeded|address already in use|unknown (?:option|"
        r"command|flag)|no such (?:option|command|subcommand)|"
        r"unrecognized (?:option|argument)s?|invalid (?:option|argument|value)|not recognized as|"
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
    Form(r"\b(?:failed|Failed|FAILED)\b|^(?:\w+ ){0,2}[Ee]rror(?: de \w+)? \d+\b"),
)
# Lines that only say that something failed: the cause stands elsewhere.
_SUMMARY = pattern(
    r"\b(?:script|process|command|job|step|target|recipe|hook|subprocess|"
    r"skript|prozess|befehl|commande|processus|comando|proceso|paso)\b"
    r".{0,40}\b(?:exit(?:ed)?|returned|code|failed|status|fehlgeschlagen|échoué|falló)\b"
    r".{0,24}(?:\d|$)|^\W*(?:finished|result|status|ergebnis|résultat|resultado)\W+(?:failure|"
    r"failed|error)|\bdue to earlier failure|^make.*\*\*\*|\bbuild fail(?:ed|ure)\b|"
    r"^\W*\w*\W*(?:exit|exited|code|status)\W+(?:with )?(?:code |status )?[1-9]\d*\W*$|"
    r"\bexit(?:ed)?(?: with)?(?: code| status)? ?[1-9]\d*\W*$"
)
SUMMARY_RANK = 20
_NO_SUCCESS = pattern(
    r"\b(?:log ?in|logged in|authenticat\w+|anmeldung|connexion|inicio de sesión)\b"
)
_NO_FAILURE = pattern(
    r"\b(?:failed|failures?|errors?|unreachable)=0\b(?!.*\b(?:failed|failures?|errors?|"
    r"unreachable)=[1-9])|"
    r"(?<!=)\b0 (?:errors?|failed|failures)\b|\bno errors?\b|\berror(?:s)?: 0\b|without errors?|"
    r"retry|"
    r"retrying|warn(?:ing)?\b|\bcould not be reused\b|"
    r"\b(?:ohne fehler|sans erreur|sin errores|keine fehler)\b|\bcomplete log of this run\b|"
    r"\b(?:failed|failures|errors|échecs?|erreurs?|fehlgeschlagen|fehler|fallidos?|fallos|"
    r"errores|con errores?) ?[:=] ?0\b|\b0 (?:fehler|échecs?|erreurs?|errores|fallos)\b|"
    r"\b0 tests? failed\b|\bskipping\b|\bübersprungen\b|"
    r"\b(?:pas d'erreur|aucune erreur|ningún error|error(?:s|es)? (?:fixed|corregid|behoben))\b"
)
# Counts of what failed, as test runners sum up: none, or some.
_FAILING = (
    r"\b(?:failed|failures?|failing|errors?|con error|échecs?|erreurs?|fehlgeschlagen|fehler|"
    r"fallidos?|fallos|errores)"
)
_NONE_FAILED = pattern(rf"{_FAILING}\s*[:=]\s*0\b|\b0 (?:tests? )?{_FAILING[2:]}\b")
_SOME_FAILED = pattern(rf"{_FAILING}\s*[:=]\s*[1-9]|\b[1-9]\d* (?:tests? )?{_FAILING[2:]}\b")
# So many of something went wrong, whatever else did not: "unreachable=1 failed=0".
_COUNTED_FAILED = pattern(r"\b(?:failed|failures?|errors?|unreachable)=[1-9]")
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
        r"tests passed|\btests passed: \d+|\b(?:total|gesamt)\W+\d+\b.*\b(?:passed|"
        r"succeeded|bestanden|erfolgreich|réussis?|correct[oa]s?|superad[oa]s?)\W+[1-9]|"
        r"\b[1-9]\d* (?:tests? )?(?:bestanden|réussis?|"
        r"passés|superad[oa]s|pasad[oa]s|correct[oa]s)\b|\btests run: [1-9]|"
        r"\b(?:pass|passed|succeeded|successful|bestanden|erfolgreich|réussites?|réussis?|"
        r"correct[oa]s|superad[oa]s)\s*:\s*[1-9]|\b[1-9]\d* (?:tests|runs|specs), .*\b0 failures"
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
        r"\bhas been (?:upgraded|installed|deployed|published|created|updated|released|restored)\b|"
        r"^\W*(?:(?:all )?done|finished|completed?|fertig|erledigt|abgeschlossen|terminée?|"
        r"fini|listo|hecho|terminad[oa]|completad[oa])\b(?: (?:in|after|nach|en|"
        r"dans|tras) .+)?\W*$|"
        r"^[1-9]\d* (?:upgraded|aktualisiert|mis à jour|actualizados)\b|: digest: sha256:|"
        r"\brunning (?:upgrade|migration)\b|\bmigrated \(\d|"
        r"^status: deployed$|\bsnapshot \S+ saved\b|\bterminé !?$|\bgénérer a réussi\b|"
        r"^complete!$|^listo\W*$|\bbundle complete!|^✔ |^✅ |"
        r"\b(?:(?:wurde|wurden) \w*(?:installiert|erstellt|aktualisiert|veröffentlicht|"
        r"ausgerollt|gestartet|abgeschlossen|gespeichert)|(?:a|ont) été (?:\w+ )?(?:installée?s?|"
        r"créée?s?|mise?s? à jour|publiée?s?|déployée?s?|enregistrée?s?)|"
        r"(?:ha|han) sido (?:\w+ )?(?:instalad|cread|actualizad|publicad|desplegad|guardad)[oa]s?|"
        r"se (?:ha|han) (?:instalado|creado|actualizado|publicado|desplegado|guardado))\b|"
        r"\bhealthy$|^archive (?:name|"
        r"fingerprint)\b|\bapply complete!|\bsent [\d.,]+ bytes"
    ),
    # "48211 rows loaded into …": so many of something, done.
    pattern(
        r"^\W*(?:\w+: )?[1-9][\d., ]*(?: \w+){1,2}? (?:(?:were |have been |wurden? |ont été |"
        r"han sido )?(?:loaded|imported|inserted|copied|written|processed|updated|created|"
        r"converted|exported|uploaded|indexed|saved|migrated|synced|transferred|"
        r"geladen|eingelesen|importiert|eingefügt|kopiert|geschrieben|verarbeitet|aktualisiert|erstellt|"
        r"konvertiert|exportiert|hochgeladen|gespeichert|übertragen|"
        r"(?:charg|import|insér|copi|trait|cré|convert|export|index|enregistr|transfér)(?:é|i)e?s?|"
        r"écrite?s?|(?:carg|import|insert|copi|proces|actualiz|cre|export|index|guard|"
        r"transfer)ad[oa]s?|leíd[oa]s?|escrit[oa]s?|convertid[oa]s?|subid[oa]s?))\b"
    ),
    Form(r"^\s*(?:[0-9a-f]{6,}\.\.\.?[0-9a-f]{6,}|\* \[new (?:branch|tag)\])\s+\S+\s+->\s+\S+"),
)


def failure_rank(text: str) -> int | None:
    """How telling a failure the line is, 0 the most; None where it tells of none."""
    none = _NO_FAILURE.search(text) or (_NONE_FAILED.search(text) and not _SOME_FAILED.search(text))
    if none and not _COUNTED_FAILED.search(text):
        return None
    rank = next((rank for rank, form in enumerate(_FAILURES) if form.search(text)), None)
    return SUMMARY_RANK if rank is not None and _SUMMARY.search(text) else rank


def success_rank(text: str) -> int | None:
    """How important a success the line is, 0 the most; None where it tells of none."""
    if _NO_SUCCESS.search(text) or _SOME_FAILED.search(text):
        return None
    return next((rank for rank, form in enumerate(_SUCCESSES) if form.search(text)), None)
