# Long output becomes one line that moves on; all of it goes to the log.

LOG=build/set-up.log

begin_log() {
    mkdir -p build
    : >"$LOG"
}

# count_progress TOTAL PATTERN: reads lines, counts those that match, tells how far it is. On a
# terminal the line is rewritten, elsewhere a new one is written for each fifth.
count_progress() {
    local total=$1 pattern=$2 count=0 told=0 line part
    [ "$total" -gt 0 ] || total=1
    while IFS= read -r line; do
        printf '%s\n' "$line" >>"$LOG"
        [[ $line =~ $pattern ]] || continue
        count=$((count < total ? count + 1 : total))
        part=$((count * 100 / total))
        if [ -t 1 ]; then
            printf '\r      %3d %%' "$part"
        elif [ $((part / 20)) -gt "$told" ]; then
            told=$((part / 20))
            printf '      %3d %%\n' "$part"
        fi
    done
    if [ -t 1 ]; then printf '\r            \r'; fi
}
