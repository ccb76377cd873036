"""Names of programs and sites, by what they are for."""

import re

from desktop_memory.extraction.page.window_kind import WindowKind
from desktop_memory.extraction.patterns import Form

# What packagers append to the name of a program.
_EDITION = (
    r"(?:64|32|-?\d[\d.]*|\.exe|[-_. ]?(?:bin|desktop|client|app|qt|gtk|stable|beta|dev|nightly|"
    r"insiders|community|ce|pro|ultimate|wayland|x11|electron))*"
)


def _names(source: str) -> Form:
    return Form(rf"(?<![\w])(?:{'|'.join(source.split())}){_EDITION}(?![\w])", re.IGNORECASE)


# A blank inside a name is written `\s`. Matched against the program's name.
APPS: tuple[tuple[WindowKind, Form], ...] = (
    (
        WindowKind.CONFIDENTIAL,
        _names(
            r"1password keepass\w* bitwarden lastpass dashlane enpass seahorse keychain\saccess "
            r"proton\W?pass nordpass gnome-passwords passwords \w*lock i3lock swaylock gtklock "
            r"gdm\w* lightdm\S* sddm\S* loginwindow lockapp logonui kscreenlocker\S* "
            r"kwalletmanager\d? lock-?screen 1pw \w*vault\w* "
            r"authenticator authy"
        ),
    ),
    (WindowKind.ASSISTANT, _names(r"chatgpt claude lm.studio jan gpt4all ollama msty copilot")),
    (
        WindowKind.LEISURE,
        _names(
            r"steam\w* lutris heroic vlc mpv totem celluloid spotify rhythmbox kodi plex\w* "
            r"jellyfin\w* minecraft\S* retroarch quicktime\S* mplayer smplayer netflix twitch "
            r"apple\stv tv music clementine strawberry audacious wine\S* "
            r"supertux\w* \w*game\w* gnome-mines aisleriot calibre\w* ebook-viewer foliate "
            r"kindle\w* kobo\w* fbreader coolreader readest thorium\sreader ibooks apple\sbooks "
            r"liferea newsflash akregator netnewswire reeder rssguard quiterss gpodder podcasts"
        ),
    ),
    (
        WindowKind.FILES,
        _names(
            r"finder nautilus dolphin thunar nemo caja explorer pcmanfm\S* spacefm files doublecmd "
            r"org\.gnome\.nautilus"
        ),
    ),
    (
        WindowKind.CHAT,
        _names(
            r"slack ms-?teams teams\S* discord\w* telegram\S* whatsapp\w* signal\w* element\S* "
            r"zoom\w* "
            r"webex mattermost\S* rocket\.?chat zulip skype\w* messages imessage threema\S* wire "
            r"viber hexchat irssi weechat pidgin gajim dino fractal nheko jitsi\S* revolt "
            r"polari konversation quassel\w* mumble schildichat\S* nachrichten sms "
            r"google-?messages google-?chat android-messages android-whatsapp \S*messenger "
            r"rocketchat"
        ),
    ),
    (
        WindowKind.MAIL,
        _names(
            r"outlook olk thunderbird evolution kmail geary mail mailspring spark airmail "
            r"betterbird claws-mail mutt neomutt aerc mailmate sylpheed trojitá"
        ),
    ),
    (
        WindowKind.CALENDAR,
        _names(r"gnome-calendar korganizer calendar fantastical ical kalender merkuro\S* morgen"),
    ),
    (
        WindowKind.TO_DO,
        _names(
            r"todo\w* things\w* reminders ticktick errands planify endeavour any\.do tasks "
            r"erinnerungen microsoft\sto\sdo gtg getting-things-gnome microsoft-to-do"
        ),
    ),
    (
        WindowKind.TERMINAL,
        _names(
            r"gnome-terminal\S* xterm konsole alacritty kitty wezterm\S* iterm\w* terminal "
            r"xfce4-terminal foot tilix terminator windowsterminal powershell pwsh cmd putty "
            r"u?rxvt "
            r"st ghostty warp hyper kgx ptyxis guake yakuake terminology tabby mate-terminal "
            r"lxterminal console qterminal deepin-terminal wt conhost openconsole rio blackbox "
            r"cool-retro-term sakura tmux zellij contour"
        ),
    ),
    (
        WindowKind.DATABASE,
        _names(
            r"dbeaver\S* datagrip pgadmin\w* mysql-workbench\S* tableplus beekeeper\S* heidisql "
            r"sqlitebrowser postico sequel\w* ssms azuredatastudio mongodb\S* adminer"
        ),
    ),
    (
        WindowKind.EDITOR,
        _names(
            r"code\S* vscod\w* codium n?vim gvim neovide emacs sublime\S* kate intellij\S* idea "
            r"pycharm\S* jetbrains\S* webstorm goland clion rider phpstorm rubymine android-studio "
            r"xcode zed helix eclipse netbeans atom cursor rstudio spyder devenv lapce geany "
            r"qtcreator "
            r"gnome-builder rustrover windsurf kdevelop lazarus"
        ),
    ),
    (
        WindowKind.NOTEBOOK,
        _names(r"jupyter\S*"),
    ),
    (
        WindowKind.SHEET,
        _names(r"excel localc libreoffice-calc gnumeric numbers scalc"),
    ),
    (
        WindowKind.SETTINGS,
        _names(
            r"gnome-control-center systemsettings\d? systempreferences system\ssettings "
            r"systemeinstellungen settings xfce4-settings\S* control unity-control-center "
            r"cinnamon-settings mate-control-center"
        ),
    ),
    (
        WindowKind.DOCUMENT,
        _names(
            r"obsidian word winword libreoffice-writer swriter lowriter pages notion joplin logseq "
            r"notes gnome-text-editor gedit mousepad featherpad textedit notepad\S* bear craft "
            r"typora abiword onenote evernote simplenote standard-?notes zettlr marktext "
            r"ghostwriter tomboy gnote zim org keynote powerpnt powerpoint simpress "
            r"libreoffice-impress leafpad xed pluma kwrite trilium\S* silverbullet capacities "
            r"anytype "
            r"okular evince zathura xreader atril papers qpdfview mupdf foxit\S* sumatrapdf "
            r"acro\S* preview masterpdf\S* focuswriter appflowy affine pdf\S* "
            r"upnote remnote roam\S* wordpad texstudio lyx overleaf libreoffice\S* soffice\S*"
        ),
    ),
    (WindowKind.PROFILE, _names(r"gnome-contacts contacts kaddressbook kontakte")),
)

VAULT_SITES = _names(r"1password bitwarden lastpass dashlane keepass\w* proton\W?pass vaultwarden")
# A firm may be called so without being one: its page must look like a bank's as well.
BANK_SITES = _names(
    r"\w*(?<!daten)(?<!data)bank \w*banking banque banco banca bancaja \w*sparkasse credit\sunion "
    r"building\ssociety "
    r"caja\srural crédit\s\w+ caixa\w* paypal n26 revolut wise\.com online-?banking homebanking"
)

# Matched against title and host of a page in a browser, in this order.
SITES: tuple[tuple[WindowKind, Form], ...] = (
    (
        WindowKind.ASSISTANT,
        _names(
            r"chatgpt claude\.ai claude gemini\.google\.com gemini copilot\.microsoft\.com "
            r"perplexity le\schat deepseek open\swebui character\.ai grok librechat mistral "
            r"huggingchat"
        ),
    ),
    (
        WindowKind.LEISURE,
        _names(
            r"youtube netflix prime\svideo disney\+ twitch spotify deezer soundcloud hulu vimeo "
            r"arte\.tv mediathek crunchyroll filmin movistar\+ lichess chess\.com wordle sudoku "
            r"games\.\w[\w.]* (?:\w+\s)?crossword\w* kreuzworträtsel mots\sfléchés mots\scroisés "
            r"crucigrama"
        ),
    ),
    (
        WindowKind.PUBLIC,
        _names(
            r"wikipedia reddit r/\w+ mastodon hacker\snews stack\soverflow stackoverflow\.com "
            r"stack\sexchange quora facebook instagram tiktok twitter x\.com pinterest medium "
            r"amazon ebay bluesky bsky tripadvisor google\ssearch google-suche duckduckgo bing "
            r"qwant startpage forum dev\scommunity lobsters tumblr threads "
            r"recherche\sgoogle buscar\scon\sgoogle ecosia feedly inoreader goodreads "
            r"letterboxd genius duolingo babbel busuu memrise quizlet kahoot deepl "
            r"google\stranslate google\sübersetzer google\straduction "
            r"traductor\sde\sgoogle reverso linguee"
        ),
    ),
    (
        WindowKind.CALENDAR,
        _names(
            r"calendar kalender calendrier agenda calendario calendar\.google\.com terminkalender"
        ),
    ),
    (
        WindowKind.TRACKER,
        _names(
            r"jira linear youtrack redmine bugzilla trac gerrit pull\srequests? merge\srequests? "
            r"merge-request issues? bitbucket taiga plane shortcut phabricator openproject "
            r"azure\sboards tickets? zammad zendesk freshdesk otrs glpi mantis\w* forgejo gitea "
            r"codeberg trello asana clickup monday\.com wekan kanban boards? vikunja tablero "
            r"height "
            r"merge-anfragen? pull-anfragen? solicitud(?:es)?\sde\s(?:fusión|extracción) "
            r"incidencias? demandes?\sde\sfusion vorgang service\s?desk"
        ),
    ),
    (
        WindowKind.BUILD,
        _names(
            r"netlify vercel heroku fly\.io deploys? deployments builds actions circleci "
            r"jenkins buildkite drone "
            r"teamcity travis\sci pipelines? woodpecker "
            r"build\s\#?\d+ concourse argo\s?cd azure\spipelines appveyor zuul"
        ),
    ),
    (
        WindowKind.LOGS,
        _names(r"logs discover kibana graylog loki papertrail loggly splunk protokolle journaux"),
    ),
    (
        WindowKind.DASHBOARD,
        _names(
            r"grafana prometheus alertmanager datadog new\srelic zabbix nagios icinga uptime\skuma "
            r"statuspage sentry checkmk dashboards? netdata pingdom alerts opsgenie pagerduty "
            r"monitoring status\spage honeycomb dynatrace instana"
        ),
    ),
    (
        WindowKind.MAIL,
        _names(
            r"gmail outlook posteingang bo[îi]te\sde\sréception bandeja\sde\sentrada inbox "
            r"proton\s?mail fastmail roundcube gmx webmail web\.de mail zimbra sogo rainloop "
            r"tutanota "
            r"correo courrier courriel messagerie hotmail infomaniak"
        ),
    ),
    (
        WindowKind.CHAT,
        _names(
            r"slack teams discord whatsapp telegram element mattermost rocket\.chat zulip "
            r"messenger "
            r"google\schat web\.whatsapp\.com google\smeet matrix chat talk nextcloud\stalk meet"
        ),
    ),
    (
        WindowKind.TO_DO,
        _names(
            r"todoist ticktick google\stasks to-?do\w* things reminders tareas aufgaben tâches "
            r"microsoft\sto\sdo habitica checkliste? planner"
        ),
    ),
    (WindowKind.NOTEBOOK, _names(r"jupyter\w* \w+\.ipynb colab kaggle google\scolab deepnote")),
    (
        WindowKind.DATABASE,
        _names(r"pgadmin phpmyadmin adminer metabase supabase cloudbeaver redash superset"),
    ),
    (
        WindowKind.SHEET,
        _names(
            r"google\ssheets google\stabellen google\ssheets\w* excel \w+\.xlsx \w+\.ods airtable "
            r"hojas\sde\scálculo grist ethercalc baserow nocodb"
        ),
    ),
    (
        WindowKind.WIKI,
        _names(
            r"confluence wiki\w* bookstack outline notion sharepoint runbook handbook dokuwiki "
            r"handbuch wissensdatenbank knowledge\sbase gitbook slab guru coda xwiki docmost "
            r"intranet playbook base\sde\sconnaissances manual\sinterno nuclino slite "
            r"base\sde\sconocimiento"
        ),
    ),
    (
        WindowKind.DOCUMENT,
        _names(
            r"google\sdocs google\sdocs\w* docs\.google\.com dropbox\spaper hedgedoc hackmd "
            r"etherpad cryptpad \w+\.docx \w+\.odt onlyoffice quip word evernote "
            r"google\sslides zoho\swriter keep google\skeep craft nextcloud\snotes overleaf "
            r"documentos\sde\sgoogle google\sdokumente pad codimd"
        ),
    ),
    (
        WindowKind.PROFILE,
        _names(
            r"people personen personas personnes directory mitarbeiter\w* employee annuaire "
            r"directorio "
            r"(?:my|edit)\sprofile profil\sbearbeiten (?:mein|mon)\sprofil modifier\sle\sprofil "
            r"(?:mi|editar)\sperfil mi\sficha stammdaten profile?s? profil perfil contact "
            r"contacts kontakte? contacto xing linkedin"
        ),
    ),
    (
        WindowKind.SETTINGS,
        _names(
            r"settings preferences einstellungen préférences paramètres preferencias ajustes "
            r"configuración konfiguration réglages options optionen opciones prefs"
        ),
    ),
)

BROWSERS = _names(
    r"firefox\S* chrome google-chrome\S* chromium\S* msedge microsoft-edge\S* edge brave\S* "
    r"vivaldi\S* "
    r"opera safari librewolf waterfox epiphany falkon qutebrowser arc zen navigator "
    r"org\.mozilla\.firefox"
)

SIGN_IN = Form(
    r"^(?:sign[ -]?in|log[ -]?in|login|anmelden|anmeldung|connexion|se connecter|identifiez-vous|"
    r"iniciar sesión|inicia sesión|acceder|two-factor|zwei-faktor|verify it.s you|"
    r"reset (?:your )?password|passwort zurücksetzen|mot de passe oublié|"
    r"lock ?screen|screen locked?|bildschirm gesperrt|sperrbildschirm|écran verrouillé|"
    r"pantalla bloqueada|passwords?|passwörter|mots de passe|contraseñas)\b",
    re.IGNORECASE,
)
