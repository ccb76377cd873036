"""Labels of secrets by kind, without case and accents: phrases, stems that take an ending,
endings of compounds, and words of scripts that write no spaces."""

from collections.abc import Mapping


def _list(text: str) -> tuple[str, ...]:
    lines = (part.strip() for line in text.splitlines() for part in line.split(","))
    return tuple(part for part in lines if part)


_KEY_WORDS = """api, app, secret, access, auth, account, encryption, master
    shared, client, license key id, webhook, service, subscription, consumer
    application, integration, developer, admin, live, test, write, ingest, decryption, session
    cipher, hmac, aes, rsa private, ssh private, wallet private, bot, private
    symmetric, setup, totp, otp secret, bearer, personal access, recovery master"""

PHRASES: Mapping[str, tuple[str, ...]] = {
    "PASSWORD": _list("""
        key content, schlusselinhalt, contenu de la cle, contenido de la clave, contenuto chiave
        sicherheitsschlussel, cle de securite reseau, rootpw, bindpw, userpw, dbpw, requirepass
        masterauth, dbpass, smtppass, codice di accesso wifi, password, passwd, passwort
        passphrase, passcode, pwd, kennwort, kenwort, mot de passe, mdp, phrase de passe
        phrase secrete, code d acces, contrasena, contrasenya, contrasinal, senha, palavra passe
        palavra chave, parola, parola d ordine, wachtwoord, wachtwoordzin, haslo, losenord
        losenfras, adgangskode, kodeord, passord, salasana, heslo, jelszo, sifre, пароль, парол
        кодовое слово, κωδικος προσβασης, συνθηματικο, kata sandi, mat khau, zugangscode
        geheimwort, codewort, kundenkennwort, network key, network security key, wifi key
        wi fi key, wlan key, wpa key, wpa psk, wep key, pre shared key, preshared key, psk
        wlan schlussel, wifi schlussel, netzwerkschlussel, cle wifi, cle wi fi, cle wpa
        cle de securite, cle reseau, clave wifi, clave wi fi, clave de red, clave de acceso
        clave secreta, clave de seguridad, chiave di rete, chiave wifi, chave de rede, chave wifi
        wifi sleutel, netwerksleutel, beveiligingssleutel, klucz sieciowy, natverksnyckel
        netvaerksnogle, nettverksnokkel, verkkoavain, sitovy klic, lozinka, geslo, parool
        slaptazodis, parole, sandi, лозинка, kata laluan, pass phrase, pass word, secret word
    """),
    "PASS": _list("pass, pw, clave"),
    "PIN": _list("""
        pin, pins code, pincode, pin code, code pin, pin number, pin nummer, pinkod, pin kod
        pin koodi, pin kode, pin kodu, puk, puk code, puk1, puk2, geheimzahl, code secret
        codigo pin, codice pin, codigo secreto, codice segreto, numero secreto, пин, пин код
        tresorcode, door code, gate code, alarm code, lock code, safe code, turcode, alarmcode
        entry code, access code, code d entree, digicode, codigo de acceso, codice di accesso
        codigo de acesso, toegangscode, kod dostepu, portkod, dorkode, kod do domofonu, ovikoodi
        key box code, lockbox code, keybox code, schlusselbox code, voicemail code
    """),
    "CVV": _list("""
        cvv, cvc, cvn, csc, cav, cvv code, cvc code, card security code, card verification code
        card verification value, kartenprufnummer, kartenprufziffer, prufnummer, prufziffer
        sicherheitscode, security code, code de securite, cryptogramme, cryptogramme visuel
        codigo de seguridad, codice di sicurezza, codigo de seguranca, beveiligingscode
        kod bezpieczenstwa, sakerhetskod, sikkerhedskode, sikkerhetskode, turvakoodi
        bezpecnostni kod, guvenlik kodu, cvv код, код безопасности
    """),
    "KEY": (
        *(f"{word} key" for word in _list(_KEY_WORDS)),
        *(f"{word} token" for word in _list(_KEY_WORDS)),
        *_list("""
        token, secret, apikey, authtoken, secretkey, accesskey, privatekey, client secret
        shared secret, app secret, consumer secret, webhook secret, signing secret, jwt secret
        session secret, totp secret, otp secret, auth secret, access secret, api secret
        geheimer schlussel, privater schlussel, api schlussel, zugriffsschlussel, zugangsschlussel
        zugangstoken, einrichtungsschlussel, cle api, cle secrete, cle privee, cle d acces
        cle d api, jeton, jeton d acces, clave api, clave privada, clave de api
        clave de api secreta, chiave api, chiave privata, chiave segreta, chave api, chave privada
        chave secreta, chave de api, segredo, secreto, segreto, geheime sleutel, api sleutel
        toegangssleutel, klucz api, klucz prywatny, api nyckel, hemlig nyckel, privat nyckel
        api nogle, hemmelig nogle, api nokkel, api avain, salainen avain, api klic, tajny klic
        soukromy klic, api anahtari, gizli anahtar, ключ api, api ключ, секретный ключ
        закрытый ключ, приватный ключ, токен, token de acceso, token d acces, token di accesso
        token de acesso, credential, client credential, connection string, auth, authkey, auth key
        sas, encryption passphrase, sessionid, session id, phpsessid, jsessionid, csrftoken
        xsrf token, csrf token, sessid, sid, sess, laravel session, csrf, xsrf
        csrfmiddlewaretoken, wif, xprv, privkey, priv key, secretaccesskey
        """),
    ),
    "CODE": _list("""
        clave dinamica, token dinamico, mfa, totp, authenticator, authy, steam guard
        verification code, verify code, confirmation code, sign in code, signin code, login code
        log in code, logon code, one time code, one time password, one time passcode, otp
        otp code, authentication code, security code, access code, two factor code, fa code, fa
        two factor, sms code, email code, passcode, temporary code, magic code, tan, mtan, sms tan
        push tan, bestatigungscode, verifizierungscode, anmeldecode, sicherheitscode, einmalcode
        einmalpasswort, einmalkennwort, zugangscode, freigabecode, prufcode
        authentifizierungscode, code de verification, code de connexion, code de securite
        code de confirmation, code a usage unique, code d authentification, code d acces
        code de validation, mot de passe a usage unique, codigo de verificacion
        codigo de seguridad, codigo de confirmacion, codigo de acceso, codigo de inicio de sesion
        codigo de un solo uso, codigo de autenticacion, codice di verifica, codice di accesso
        codice di conferma, codice di sicurezza, codice monouso, codice temporaneo
        codigo de verificacao, codigo de confirmacao, codigo de autenticacao, verificatiecode
        bevestigingscode, inlogcode, beveiligingscode, eenmalige code, kod weryfikacyjny
        kod potwierdzajacy, kod autoryzacyjny, kod logowania, kod sms, verifieringskod
        bekraftelsekod, engangskod, inloggningskod, sakerhetskod, bekraeftelseskode, engangskode
        verifikationskode, bekreftelseskode, innloggingskode, vahvistuskoodi, kertakayttokoodi
        kirjautumiskoodi, overovaci kod, potvrzovaci kod, jednorazovy kod, megerosito kod
        ellenorzo kod, dogrulama kodu, onay kodu, guvenlik kodu, tek kullanimlik
        код подтверждения, проверочный код, одноразовый пароль, одноразовый код, код авторизации
        код, κωδικος επαληθευσης, cod de verificare, kode verifikasi, ma xac minh
    """),
    "SOME_CODE": _list("""
        code, kod, kode, codigo, codice, koodi, cod
    """),
    "LICENCE": _list("""
        license key, licence key, product key, serial key, activation key, activation code
        registration key, registration code, license code, licence code, licence number
        license number, cd key, software key, unlock code, lizenzschlussel, lizenzcode
        lizenznummer, produktschlussel, produktkey, aktivierungsschlussel, aktivierungscode
        freischaltcode, freischaltschlussel, seriennummer, serial number, serial, cle de licence
        cle de produit, cle produit, cle d activation, code d activation, numero de serie
        clave de licencia, clave de producto, clave del producto, codigo de activacion
        clave de activacion, chiave di licenza, chiave di prodotto, codice di attivazione
        codice di licenza, chiave prodotto, chave de licenca, chave do produto, codigo de ativacao
        licentiesleutel, licentiecode, productsleutel, productcode, activeringscode
        klucz licencyjny, klucz produktu, kod aktywacyjny, licensnyckel, produktnyckel
        aktiveringskod, licensnogle, produktnogle, aktiveringskode, lisensnokkel, produktnokkel
        lisenssiavain, tuoteavain, aktivointikoodi, licencni klic, kod product key
        lisans anahtari, urun anahtari, aktivasyon kodu, лицензионный ключ, ключ продукта
        код активации, ключ активации, gift card code, gift code, pin de recarga
    """),
    "RECOVERY": _list("""
        recovery code, recovery codes, backup code, backup codes, recovery key, rescue code
        rescue codes, emergency code, emergency codes, scratch codes, one time codes
        emergency kit, wiederherstellungscode, wiederherstellungscodes
        wiederherstellungsschlussel, ersatzcodes, notfallcode, notfallcodes, sicherungscodes
        reservecodes, code de recuperation, codes de recuperation, cle de recuperation
        codes de secours, cle de secours, codigo de recuperacion, codigos de recuperacion
        clave de recuperacion, codigos de respaldo, codice di recupero, codici di recupero
        chiave di recupero, codici di backup, codigo de recuperacao, codigos de recuperacao
        chave de recuperacao, codigos de reserva, codigos alternativos, herstelcode, herstelcodes
        herstelsleutel, back upcodes, noodcodes, kod odzyskiwania, kody odzyskiwania
        klucz odzyskiwania, kody zapasowe, aterstallningskod, aterstallningskoder
        aterstallningsnyckel, reservkoder, gendannelseskode, gendannelseskoder, gendannelsesnogle
        gjenopprettingskode, gjenopprettingskoder, gjenopprettingsnokkel, reservekoder
        palautuskoodi, palautuskoodit, palautusavain, varakoodit, obnovovaci kod, zalozni kody
        kod pro obnoveni, obnovovaci klic, kurtarma kodu, kurtarma kodlari, kurtarma anahtari
        yedek kodlar, код восстановления, коды восстановления, ключ восстановления, резервные коды
        bitlocker, bitlocker key, filevault, single use codes, two factor codes
    """),
    "SEED": _list("""
        seed phrase, seed words, mnemonic, mnemonic phrase, recovery phrase
        secret recovery phrase, backup phrase, wallet phrase, recovery words, seedphrase
        wiederherstellungsphrase, wiederherstellungsworter, wiederherstellungssatz, saatphrase
        wortliste, phrase de recuperation, phrase de recuperation secrete, phrase mnemonique
        phrase secrete de recuperation, frase semilla, frase de recuperacion, palabras semilla
        frase secreta de recuperacion, frase seme, frase di recupero, frase mnemonica
        parole di recupero, frase de recuperacao, frase semente, palavras de recuperacao
        herstelzin, herstelwoorden, herstelfrase, fraza odzyskiwania, slowa odzyskiwania
        aterstallningsfras, gendannelsesfrase, gjenopprettingsfrase, palautuslause
        obnovovaci fraze, kurtarma ifadesi, tohum ifadesi, сид фраза, фраза восстановления
        мнемоническая фраза, мнемоника
    """),
    "IDENTITY": _list("""
        vid, virtual id, dl, dln, cni, ausweis, sin, rg, my number, rijksregisternummer
        rijksregister, niss, insz, isikukood, asmens kodas, personas kods, kennitala, emso
        versicherungsnummer, versicherungsnr, versicherungs nr, insurance id, insurance number
        insurance no, insurance policy number, no adherent, n adherent, numero adherent
        numero d adherent, numero de asegurado, numero de poliza, numero assistito
        verzekeringsnummer, numer ubezpieczenia, forsakringsnummer, id nummer
        identifikationsnummer, personenkennzeichen, kartennummer egk, ehic, civil id, emirates id
        iqama, cedula no, matricula, medical record number, mrn, patient id, patientennummer
        nhs nummer, ssn, social security number, social security no, social security
        social insurance number, sozialversicherungsnummer, sozialversicherungsnr, sv nummer
        sv nr, rentenversicherungsnummer, steuer id, steuerid, steuer idnr
        steuer identifikationsnummer, steueridentifikationsnummer, steuernummer, steuer nr, idnr
        tax id, tax number, tax no, taxpayer id, tax file number, tfn, itin, utr, nino, ni number
        national insurance, national insurance number, national insurance no, nir, numero fiscal
        numero de securite sociale, securite sociale, no de securite sociale
        n de securite sociale, numero insee, dni, nie, nif, cpf, cnpj, aadhaar, aadhar
        aadhaar card, aadhaar number, bsn, burgerservicenummer, sofinummer, pesel, personnummer
        personnr, samordningsnummer, cpr, cpr nr, cpr nummer, fodselsnummer, fodselsnr
        henkilotunnus, hetu, rodne cislo, codice fiscale, cnp, egn, oib, jmbg, kimlik no
        tc kimlik, tckn, снилс, инн, паспорт, curp, cuil, cuit, rut, cedula, cedula de identidad
        nric, hkid, sin number, medicare number, medicare no, medicare, nhs number, nhs no, nhs
        ppsn, pps number, ahv, ahv nr, ahv nummer, svnr, versicherten nr, versichertennr
        versicherten nummer, versichertennummer, versicherten id, krankenversichertennummer
        krankenversicherungsnummer, kvnr, health insurance number, health insurance no
        health insurance id, health card number, health card no, health insurance, health card
        insurance member id, member id, numero d assure, numero de tarjeta sanitaria
        tarjeta sanitaria, tessera sanitaria, carte vitale, numero de afiliacion, numero de utente
        cartao de saude, zorgpas, polisnummer zorg, passport, passport no, passport number
        reisepass, reisepassnummer, reisepass nr, passnummer, passeport, numero de passeport
        pasaporte, passaporto, passaporte, paspoort, paspoortnummer, paszport, passnr, ausweis nr
        ausweisnummer, personalausweis, personalausweisnummer, identity card, identity card no
        id card, id card no, id card number, national id, national id number, identity number
        carte d identite, carta d identita, carta identita, cartao de cidadao
        documento de identidad, dowod osobisty, numer dowodu, id kort, drivers license
        driver license, driver s license, drivers licence, driver licence, driver s licence
        driving licence, driving license, driver s license number, dl no, dl number
        driving licence no, driving licence number, license no, licence no, fuhrerschein
        fuhrerscheinnummer, fuhrerschein nr, permis de conduire, numero de permis, permis
        permiso de conducir, licencia de conducir, carnet de conducir, patente di guida
        numero patente, patente n, patente, carta de conducao, cnh, rijbewijs, rijbewijsnummer
        prawo jazdy, korkort, korkortsnummer, korekort, forerkort, ajokortti, ridicsky prukaz
        vozicky prukaz, ehliyet no, водительское удостоверение, surucu belgesi, amka, afm, αμκα
        αφμ
    """),
    "LOGIN": _list("""
        zugang, acceso, accesso, acces, acesso, toegang, dostep, gast wlan, guest wifi, gaste wlan
        wlan, wifi, wi fi, ssid, benutzer passwort, user pw, ftp, smtp, imap, vpn, ssh, admin
        credentials, login, logins, zugangsdaten, anmeldedaten, identifiants, credenciales
        credenziali, credenciais, inloggegevens, dane logowania, inloggningsuppgifter, userpass
        user pass, username password, user password, basic auth, u p
    """),
    "BIRTH": _list("""
        date of birth, dob, d o b, birth date, birthdate, birthday, born, born on, birth day
        geburtsdatum, geburtstag, geboren, geboren am, geb, geb am, date de naissance, naissance
        ne le, nee le, ne e le, fecha de nacimiento, nacimiento, nacido el, nacida el, nacido
        data di nascita, nato il, nata il, nascita, data de nascimento, nascimento, nascido em
        geboortedatum, geboren op, data urodzenia, urodzony, urodzona, ur, fodelsedatum, fodd
        fodselsdato, fodselsdag, fodt, syntymaaika, syntynyt, datum narozeni, narozen, narozena
        datum narodenia, szuletesi datum, szuletett, dogum tarihi, data nasterii, дата рождения
        родился, родилась, ημερομηνια γεννησης, tanggal lahir, ngay sinh, birth
    """),
    "PHONE": _list("""
        phone, telephone, tel, fon, mobile, mobil, mobiltelefon, cell, cellphone, handy
        handynummer, fax, telefax, telefon, telefonnummer, rufnummer, festnetz, durchwahl
        mobilfunk, call, ruf, telefono, telefone, telemovel, celular, movil, cellulare, portable
        gsm, whatsapp, signal, telefoon, telefoonnummer, mobiel, tlf, tfn, puhelin, puh
        matkapuhelin, komorka, numer, telefonu, tel nr, phone number, mobile number
        numero de telephone, numero de telefono, numero di telefono, work, home, office, privat
        geschaftlich, dienstlich, telefonszam, телефон, моб, тел, τηλεφωνο, κινητο, sms, ring
        rappel, reach me at, anrufen
    """),
}

STEMS: Mapping[str, tuple[str, ...]] = {
    "PASSWORD": _list("""
        losenord, passord, adgangskode, salasana, hasl, jelszo, sifre, wachtwoord, contrasen
        kennwort, парол
    """),
}

ENDINGS: Mapping[str, tuple[str, ...]] = {
    "PASSWORD": _list("""
        sicherheitsschlussel, passwort, kennwort, wachtwoord, losenord, passord, salasana
        password, netzwerkschlussel, adgangskode, passwd, zugangscode
    """),
    "KEY": _list("""
        apikey, secretkey, accesskey, authtoken, accesstoken, apitoken
    """),
    "IDENTITY": _list("""
        steueridentifikationsnummer, versichertennummer, reisepassnummer, ausweisnummer
        sozialversicherungsnummer
    """),
}

ANYWHERE: Mapping[str, tuple[str, ...]] = {
    "PASSWORD": _list("""
        密码, 密碼, 口令, パスワード, 暗証, パスフレーズ, 비밀번호, 암호, 패스워드, รหัสผ่าน
        كلمة المرور, كلمة السر, סיסמה, סיסמא, पासवर्ड, 暗号化キー, ネットワークキー
    """),
    "PIN": _list("暗証番号, 取款密码, ピン"),
    "CODE": _list("""
        验证码, 驗證碼, 校验码, 動態密碼, 动态码, 認証コード, 確認コード, ワンタイムパスワード
        認証番号, 인증번호, 인증 코드, 인증코드, 확인 코드, 일회용 비밀번호, رمز التحقق, קוד אימות
    """),
    "CVV": _list("セキュリティコード, 安全码, 安全碼, 보안코드"),
    "KEY": _list("""
        密钥, 密鑰, 秘密鍵, シークレットキー, アクセスキー, トークン, 令牌, 비밀키, 토큰
        액세스 키
    """),
    "RECOVERY": _list("""
        恢复代码, 恢复密钥, 復元コード, 回復キー, リカバリーコード, バックアップコード, 복구 코드
        복구 키
    """),
    "SEED": _list("""
        助记词, 助記詞, シードフレーズ, リカバリーフレーズ, 니모닉, 복구 구문, 시드 구문
    """),
    "IDENTITY": _list("""
        マイナンバー, 個人番号, 身份证号码, 身份证号, 身份证, 护照号, 旅券番号, 주민등록번호
        여권번호
    """),
    "BIRTH": _list("生年月日, 出生日期, 생년월일, 出生年月"),
    "PHONE": _list("電話, 电话, 手机, 携帯, 전화, 휴대폰"),
}

BENIGN_KEYS = frozenset(
    _list("""
        public, pub, primary, foreign, partition, sort, cache, row, object, map, hash, host, route
        translation, message, lookup, issue, project, event, hot, short, shortcut, arrow, group
        natural, surrogate, unique, index, composite, config, registry, the, a, this, that, any
        no, each, which, press, enter, modifier, escape, tab, function, home, end, control, alt
        delete, dict, foreignkey, i, n, idempotency, storage, schema, label, field, column, data
        file, s, gpg, pgp, ssh, fingerprint, verify, verification, verifying, current, next, last
        first, type, known, cert, certificate, answer, legend, sigstore, cosign, minisign, signify
""")
)
