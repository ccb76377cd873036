"""The exclusion rules that come with the app.

Titles: whole words, `*` for the rest of a word, `!` for an exception; case and accents do not
matter. Private windows: likewise, what is in brackets counts only where it stands alone. Sites:
`host` means all under it as well. Files: as in .gitignore. A rule that names too
much costs a gap in the memory; one that names too little costs a secret: in doubt they name it.
The words of private windows are those of the translations of Firefox and Chromium.
"""

from desktop_memory.domain.exclusion import ExclusionRule, RuleKind


def _phrases(text: str) -> tuple[str, ...]:
    """The patterns in a text: one between two commas or line ends."""
    lines = (part.strip() for line in text.splitlines() for part in line.split(","))
    return tuple(part for part in lines if part)


_MANAGER_APPS = _phrases("""
    *keepass*, *bitwarden*, *vaultwarden*, 1password*, *.1password*, lastpass*, dashlane*, enpass*
    proton pass*, proton-pass*, protonpass*, *.proton.pass*, nordpass*, seahorse, *.seahorse*
    passwords and keys, secrets, *.world.secrets, *gnome.secrets*, gnome-passwordsafe, keeper
    keeper password*, keeperpassword*, keeper-password*, keeper security*, roboform*, qtpass*
    buttercup*, passbolt*, padloc*, psono*, zoho vault*, sticky password*, password safe*, pwsafe*
    passwordsafe*, password gorilla, revelation, passwords, com.apple.passwords, keychain access
    kwallet*, org.kde.kwallet*, gnome-keyring*, gcr-prompter, pinentry*, *-askpass, *askpass
    polkit-*authentication-agent*, credential manager, pass, gopass*, password manager*
""")

_AUTHENTICATOR_APPS = _phrases("""
    authy*, *authenticator*, otpclient*, ente auth*, enteauth*, 2fas*, yubioath*, yubico auth*
    raivo*, numberstation, step two, otp auth*
""")

_WALLET_APPS = _phrases("""
    electrum*, exodus, ledger live*, ledger-live*, trezor*, wasabi wallet*, monero-wallet*
    sparrow wallet*, bitcoin-qt, bitcoin core*
""")

_MANAGER_TITLES = _phrases("""
    keepass*, bitwarden, vaultwarden, 1password, lastpass, dashlane, enpass, proton pass, nordpass
    keeper vault, keeper password, roboform, passbolt, padloc, psono, qtpass, zoho vault
    sticky password, kwallet*, passwords and keys, passwort* und schlüssel
    password manager, password safe, password vault, password store, saved passwords
    saved logins, icloud passwords, apple passwords, logins & passwords, passwords & logins
    passwortmanager, passwort manager, passwort-tresor, passworttresor, passwortverwaltung
    gespeicherte passwörter, zugangsdaten & passwörter, gestionnaire de mots de passe
    coffre fort de mots de passe, mots de passe enregistrés, gestor de contraseñas
    administrador de contraseñas, contraseñas guardadas, gestore delle password
    gestore di password, gestione password, password salvate, gerenciador de senhas
    gestor de palavras passe, gestor de senhas, senhas salvas, wachtwoordmanager
    wachtwoord manager, wachtwoordbeheer*, wachtwoordenkluis, opgeslagen wachtwoorden
    menedżer haseł, zapisane hasła, lösenordshanter*, sparade lösenord, adgangskodeadministrator
    adgangskodehåndtering, gemte adgangskoder, passordlagring, passordbehandl*, lagrede passord
    salasanojen ylläpito, salasanojen hallinta, tallennetut salasanat, správce hesel
    správca hesiel, uložená hesla, jelszókezelő, mentett jelszavak, şifre yöneticisi
    parola yöneticisi, kayıtlı şifreler, manager de parole, parole salvate
    διαχείριση κωδικών πρόσβασης, менеджер паролей, сохранённые пароли, менеджер паролів
    パスワードマネージャー, パスワードの管理, パスワード管理, 密码管理, 密碼管理
    已保存的密码, 비밀번호 관리자, 저장된 비밀번호, مدير كلمات المرور, מנהל הסיסמאות
""")

_AUTHENTICATOR_TITLES = _phrases("""
    google authenticator, microsoft authenticator, twilio authy, two-factor codes
    two-factor backup codes, backup codes, recovery codes, recovery phrase, seed phrase
    wiederherstellungscodes, wiederherstellungsschlüssel, codes de récupération
    códigos de recuperación, códigos de recuperação, codici di recupero, herstelcodes
""")

_BANK_WORDS = _phrases("""
    bank, *bank, banking, *banking, netbank*, nettbank*, netzbank*, internetbank*, mobilbank*
    bank account, bank statement*, building society, credit union
    sparkasse, sparkasse*, *sparkasse, *kasse online, kontoauszug*, kontoauszüge, girokonto
    umsatzanzeige, bankkonto, bankverbindung
    banque, crédit agricole, crédit mutuel, caisse d'épargne, relevé de compte, relevés de compte
    banco, banca, caja rural, cajas rurales, estado de cuenta, extracto bancario, extrato bancário
    conto corrente, estratto conto, bankieren, internetbankieren, *bankieren, bankrekening
    bankowość, bankowości, konto bankowe, internetbanken, sparbanken, handelsbanken, nätbanken
    nettbanken, netbanken, kontoudskrift, kontoutskrift, kontoutdrag
    pankki, *pankki, verkkopankki*, tiliote, banka, bankovnictví, spořitelna, sporiteľňa
    bankszámla*, bankası, bankacılık*, hesap özeti
    τράπεζα, банк, *банк, банкинг, *банкинг, онлайн банк, выписка по счёту
    银行, 銀行, 网银, 網銀, ネットバンク, バンキング, 은행, 뱅킹, بنك, البنك, مصرف, בנק
    paypal, revolut, monzo, n26, hsbc, barclays, natwest, santander, bbva, bnp paribas
    société générale, boursorama, unicredit, intesa sanpaolo, fineco, wells fargo, capital one
    american express, nordea, abn amro, comdirect, ing-diba, ing direct, pko bp, pekao, klarna
""")

_NO_BANK_WORDS = _phrases("""
    !food bank, !foodbank, !blood bank, !bloodbank, !power bank, !powerbank, !river bank
    !riverbank, !sand bank, !sandbank, !snow bank, !snowbank, !fog bank, !data bank, !databank
    !memory bank, !word bank, !wordbank, !question bank, !item bank, !seed bank, !gene bank
    !genbank, !protein data bank, !time bank, !piggy bank, !bottle bank, !tree bank, !treebank
    !sperm bank, !tissue bank, !brain bank, !biobank, !jobs bank, !left bank, !right bank
    !west bank, !south bank, !southbank, !burbank, !millbank, !embank, !mountebank, !world bank
    !bank holiday*, !bank robber*, !bank heist, !bank vole, !bank shot, !bank angle, !bank switch*
    !bank of england museum, !*datenbank*, !*databank*, !parkbank, !sitzbank, !gartenbank
    !holzbank, !werkbank, !hobelbank, !drehbank, !hantelbank, !fensterbank, !eckbank, !rückbank
    !schulbank, !ersatzbank, !auswechselbank, !anklagebank, !strafbank, !blutbank, !samenbank
    !genbank, !bildbank, !zitbank, !slaapbank, !hoekbank, !tuinbank, !loungebank, !voedselbank
    !vacaturebank, !beeldbank, !kunskapsbank, !idébank, !ordbank, !matbank, !fotobank
    !banque de données, !banque d'images, !banque alimentaire, !banque du sang, !banque de sang
    !banco de datos, !banco de dados, !banco de imágenes, !banco de imagens, !banco de alimentos
    !banco de sangre, !banco de sangue, !banco de pruebas, !banco de preguntas, !banco de questões
    !banca dati, !banche dati, !banca del sangue, !banca delle ore, !bank danych, !bank zdjęć
    !bank krwi, !tietopankki, !ruokapankki, !kuvapankki, !geenipankki, !veripankki
    !databanka, !krevní banka, !potravinová banka, !veri bankası, !kan bankası
    !τράπεζα αίματος, !τράπεζα τροφίμων, !банк данных, !банк крови, !фотобанк, !повербанк
    !血液銀行, !人材銀行, !血液银行, !은행나무, !은행잎, !혈액은행
""")

_PRIVATE_TITLES = _phrases("""
    private browsing, private window, private mode, private tab, inprivate, (private)
    (incognito), incognito mode, new incognito tab, new private tab, (privat), (inkognito)
    (anonym), (incógnito), (inkognitó), privater modus, privates fenster, privates surfen
    neuer inkognitotab, neuer inkognito-tab, navigation privée, navigation inprivate
    nouvel onglet de navigation privée, navegación privada, modo incógnito
    navigazione anonima, navigazione in incognito, in incognito, navegação privativa
    navegação privada, navegação anónima, modo anônimo, novo separador anónimo
    privénavigatie, nieuw incognitotabblad, tryb prywatny, przeglądanie prywatne
    nowa karta incognito, privat surfning, privat browsing, privat nettlesing, ny inkognitofane
    yksityinen selaus, anonymní prohlížení, anonymní režim, nová anonymní karta
    súkromné prehliadanie, privát böngészés, inkognitó mód, gizli gezinti, gizli mod
    yeni gizli sekme, navigare privată, filă incognito nouă, ιδιωτική περιήγηση
    ανώνυμη περιήγηση, νέα καρτέλα ανώνυμης περιήγησης, приватный просмотр, (инкогнито)
    приватний перегляд, анонімний перегляд, プライベートブラウジング, プライベートウィンドウ
    シークレットモード, シークレット モード, 新しいシークレット タブ, 隐私浏览
    隐私窗口, (无痕), 无痕模式
    新的无痕式标签页, 隱私瀏覽, 無痕模式, 無痕式視窗, 사생활 보호 모드, 시크릿 모드, 새 시크릿 탭
    التصفح المتخفي, تصفح خاص, גלישה בסתר, גלישה פרטית, tor browser
""")

_MANAGER_SITES = _phrases("""
    vault.bitwarden.com, vault.bitwarden.eu, bitwarden.*, vaultwarden.*, *.1password.com
    *.1password.eu, *.1password.ca, lastpass.com, lastpass.eu, app.dashlane.com
    web.dashlane.com, pass.proton.me, app.nordpass.com, keepersecurity.*, passwords.google.com
    myaccount.google.com/signinoptions*, vault.zoho.*, passbolt.*, web.padloc.app
    online.roboform.com, account.microsoft.com/security*, github.com/settings/tokens*
    github.com/settings/auth/recovery-codes*, gitlab.com/-/user_settings/personal_access_tokens*
    about:logins*, about:preferences#privacy-logins*, *://password-manager*
    *://settings/passwords*, *://settings/autofill/passwords*, *://wallet/passwords*
""")

_BANK_SITES = _phrases("""
    *.bank, *bank.*, *banking.*, *-banking.*, *sparkasse*, netbank*, *nettbank*, *banque*.*
    *bancaire*.*, banco*.*, *banca.*, *caixa*.*, *cajarural*.*, *credit-agricole*
    *creditmutuel*, *caisse-epargne*, *societegenerale*, paypal.com, wise.com, revolut.com
    n26.com, monzo.com, hsbc.*, barclays.*, natwest.com, santander.*, bbva.*, bnpparibas*
    boursorama.com, chase.com, wellsfargo.com, bankofamerica.com, capitalone.com, citi.com
    americanexpress.com, ing.*, abnamro.*, nordea.*, dnb.no, seb.se, handelsbanken.*, dkb.de
    comdirect.de, unicredit.*, intesasanpaolo.com, fineco*.*, pkobp.pl, ipko.pl, pekao*.pl
    tinkoff.ru, postfinance.ch, ubs.com, klarna.com
    !*foodbank*, !*bloodbank*, !*databank*, !*datenbank*, !*worldbank*, !*riverbank*, !*burbank*
    !*powerbank*, !*genbank*, !*biobank*, !*treebank*, !*voedselbank*, !*fensterbank*
    !*bancodealimentos*, !*bancodedados*
""")

_SECRET_FILES = _phrases("""
    ~/.ssh/**, ~/.gnupg/**, .password-store/**, *.kdbx, *.kdb, *.1pux, *.opvault/**
    *.agilekeychain/**, *.keychain, *.keychain-db, *.keyring, *.kwl, *.pem, *.ppk, *.p12, *.pfx
    *.jks, *.keystore, *.gpg, *.ovpn, private.key, server.key, tls.key, *private*.key, id_rsa*
    id_dsa*, id_ecdsa*, id_ed25519*, .netrc, _netrc, .pgpass, .git-credentials, .vault-token
    .aws/credentials, .kube/config, .docker/config.json, .config/gh/hosts.yml, .env, .env.*
    wallet.dat, key4.db, logins.json, /etc/shadow, /etc/shadow-, /etc/gshadow
    *recovery-codes*, *recovery_codes*, *backup-codes*, *seed-phrase*, client_secret*.json
    !id_rsa*.pub, !id_dsa*.pub, !id_ecdsa*.pub, !id_ed25519*.pub, !.env.example, !.env.sample
    !.env.template
""")

SEED_RULES: tuple[ExclusionRule, ...] = tuple(
    ExclusionRule(kind, name, patterns, seeded=True)
    for kind, name, patterns in (
        (RuleKind.APP, "Password managers", _MANAGER_APPS),
        (RuleKind.APP, "Authenticators", _AUTHENTICATOR_APPS),
        (RuleKind.APP, "Crypto wallets", _WALLET_APPS),
        (RuleKind.TITLE, "Password managers", _MANAGER_TITLES),
        (RuleKind.TITLE, "Authenticators", _AUTHENTICATOR_TITLES),
        (RuleKind.TITLE, "Banking", _BANK_WORDS + _NO_BANK_WORDS),
        (RuleKind.SITE, "Password managers", _MANAGER_SITES),
        (RuleKind.SITE, "Banking", _BANK_SITES),
        (RuleKind.FILE, "Keys and credentials", _SECRET_FILES),
        (RuleKind.PRIVATE, "Private windows", _PRIVATE_TITLES),
    )
)
