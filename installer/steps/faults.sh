# What went wrong, in one sentence that says what to do.

fail() {
    printf 'installer: %s\n' "$*" >&2
    exit 1
}

# fail_by_log WHAT: tells the reason that the log of the last program gives.
fail_by_log() {
    if grep -qiE 'no space left on device|not enough free space|disk quota' "$LOG"; then
        fail "$1 failed because the disk is full; make 3 GB free and run this again, it goes on where it stopped."
    fi
    if grep -qiE 'could not resolve|temporary failure|name resolution|connection (refused|reset|timed out|failed)|network is unreachable|failed to establish|failed to fetch|could not connect|read timed out|max retries' "$LOG"; then
        fail "$1 failed because the package registry cannot be reached; connect to the network and run this again, it goes on where it stopped."
    fi
    fail "$1 failed; the reason is at the end of $LOG: $(tail -n 1 "$LOG")"
}

# require_space MEGABYTES: what this checkout is going to need.
require_space() {
    local free
    free=$(df -Pk . | awk 'NR == 2 { print int($4 / 1024) }')
    [ "$free" -ge "$1" ] ||
        fail "Only $free MB are free where $PWD is; make $1 MB free and run this again, it goes on where it stopped."
}
