# What is being done, how far it is and how long it takes.

STEP=0
STEPS=0

say() { printf '%s\n' "$*"; }

plan_steps() { STEPS=$1; }

# step NAME TITLE TYPICAL: runs NAME_do unless NAME_is_done.
step() {
    STEP=$((STEP + 1))
    if "$1_is_done"; then
        say "[$STEP/$STEPS] $2: nothing to do"
        return
    fi
    say "[$STEP/$STEPS] $2, takes about $3 ..."
    timed "$1_do"
}

# checked TITLE PROGRAM...: runs a check; its own output is the report.
checked() {
    STEP=$((STEP + 1))
    say "[$STEP/$STEPS] $1: ${*:2} ..."
    timed "${@:2}"
}

timed() {
    local started=$SECONDS
    "$@"
    say "[$STEP/$STEPS] done in $((SECONDS - started)) s"
}

step_start() {
    STEP=$((STEP + 1))
    say "[$STEP/$STEPS] Starting: $1 (set-up took $SECONDS s)"
}
