# Programs and libraries of the operating system. Debian and its kin are installed by apt;
# elsewhere the names are told and the person installs them.

SYSTEM_PACKAGES=""

system_packages_is_done() {
    if command -v apt-get >/dev/null && command -v dpkg-query >/dev/null; then
        SYSTEM_PACKAGES=$(missing_apt_packages)
        [ -z "$SYSTEM_PACKAGES" ]
    else
        programs_are_there
    fi
}

system_packages_do() {
    if [ -n "$SYSTEM_PACKAGES" ]; then
        install_apt_packages
    else
        fail_with_package_names
    fi
}

# wanted_packages MANAGER: the names in installer/packages/MANAGER of the parts in PARTS.
wanted_packages() {
    awk -v parts=" $PARTS " '$1 !~ /^#/ && index(parts, " " $1 " ") { for (i = 2; i <= NF; i++) print $i }' \
        "installer/packages/$1"
}

missing_apt_packages() {
    local wanted
    wanted=$(wanted_packages apt)
    find_python >/dev/null || wanted="$wanted $(apt_python)"
    # shellcheck disable=SC2016 # dpkg-query's own variables
    dpkg-query -W -f '${db:Status-Status}|${Package}, ${Provides}\n' |
        awk -F '|' -v wanted="$wanted" '
            $1 == "installed" {
                count = split($2, names, ", *")
                for (i = 1; i <= count; i++) { sub(/ .*/, "", names[i]); there[names[i]] = 1 }
            }
            END {
                count = split(wanted, names, " ")
                for (i = 1; i <= count; i++) if (!(names[i] in there)) print names[i]
            }'
}

# The packages of a Python that is new enough, where apt has one. Before its first update apt
# knows of none; then Debian's own is asked for.
apt_python() {
    local name
    for name in python3 python3.11 python3.12 python3.13; do
        if dpkg --compare-versions "$(apt_candidate "$name")" ge 3.11; then
            echo "$name $name-venv"
            return
        fi
    done
    if [ "$(apt_candidate python3)" = "" ]; then echo "python3 python3-venv"; fi
}

apt_candidate() {
    apt-cache policy "$1" | awk '$1 == "Candidate:" && $2 != "(none)" { print $2 }'
}

install_apt_packages() {
    begin_log
    say "      to install: $(echo $SYSTEM_PACKAGES)"
    as_root true || fail_with_package_names
    mend_interrupted_dpkg
    # A registry of the person's own may be down; whether ours is, the install tells.
    as_root apt-get update >>"$LOG" 2>&1 || true
    SYSTEM_PACKAGES=$(missing_apt_packages)
    # shellcheck disable=SC2086 # a list of words
    run_apt $SYSTEM_PACKAGES || fail_by_log "Installing system packages"
}

# The dpkg of a run that was killed may still be at work and hold the lock, so try for 5 minutes.
mend_interrupted_dpkg() {
    local tries=0
    until [ -z "$(dpkg --audit)" ] || as_root dpkg --configure -a >>"$LOG" 2>&1; do
        tries=$((tries + 1))
        [ "$tries" -lt 100 ] || fail_by_log "Mending an interrupted dpkg"
        sleep 3
    done
}

run_apt() {
    local count
    count=$(apt-get --simulate --no-install-recommends install "$@" 2>>"$LOG" | grep -c '^Inst') || count=0
    as_root env DEBIAN_FRONTEND=noninteractive apt-get --yes --no-install-recommends \
        -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3 install "$@" </dev/null 2>&1 |
        count_progress $((count * 3)) '^(Get:|Unpacking |Setting up )'
}

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        return 1
    fi
}

programs_are_there() {
    command -v tesseract >/dev/null && find_python >/dev/null || return 1
    case " $PARTS " in
    *" desktop "*) command -v Xvfb >/dev/null && command -v xfwm4 >/dev/null && command -v xfce4-panel >/dev/null ;;
    esac
}

fail_with_package_names() {
    local manager
    for manager in apt-get dnf pacman zypper brew winget; do
        if command -v "$manager" >/dev/null; then
            fail "Programs of the system are missing; install them with this, then run it again: $(install_command "$manager")"
        fi
    done
    fail "Programs are missing and no package manager is known here; install tesseract with its English data and Python 3.11 or newer, then run this again."
}

install_command() {
    local names
    # shellcheck disable=SC2046,SC2086 # lists of words, to be on one line
    case $1 in
    apt-get)
        echo "apt-get install --no-install-recommends" $SYSTEM_PACKAGES "(as root)"
        return
        ;;
    *) names=$(echo $(wanted_packages "$1")) ;;
    esac
    case $1 in
    dnf) echo "sudo dnf install $names" ;;
    pacman) echo "sudo pacman -S --needed $names" ;;
    zypper) echo "sudo zypper install $names" ;;
    brew) echo "brew install $names" ;;
    winget) echo "winget install $names" ;;
    esac
}
