#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# Photographs the product in twelve states, in the light and the dark theme, under its own Xvfb, driven by real key and mouse events.
# usage: take.sh OUT_FOLDER COMMAND...     COMMAND starts the window, such as ./sitmark; the pictures come into OUT_FOLDER/light and OUT_FOLDER/dark
# THEMES="dark" takes one theme only. SCREENSHOT_PATIENCE (seconds between two looks, 1): more on a busy machine.
# Debian packages: xvfb xdotool imagemagick x11-utils fonts-dejavu adwaita-icon-theme librsvg2-common
set -eu

[ $# -ge 2 ] || { sed -n '3,6p' "$0" >&2; exit 2; }
mkdir -p "$1"
out=$(cd "$1" && pwd)
shift
for tool in Xvfb xdotool import convert; do
    command -v "$tool" > /dev/null || { echo "take.sh: $tool is missing, see the packages in this script" >&2; exit 1; }
done
work=$(mktemp -d)
display=:${SCREENSHOT_DISPLAY:-91}
patience=${SCREENSHOT_PATIENCE:-1}
Xvfb "$display" -screen 0 1400x900x24 -nolisten tcp > /dev/null 2>&1 &
xvfb=$!
export DISPLAY=$display NO_AT_BRIDGE=1 GTK_A11Y=none GSETTINGS_BACKEND=memory HOME=$work/home
mkdir -p "$HOME"
window=
cleanup() {
    [ -z "$window" ] || kill "$window" 2> /dev/null || true
    kill "$xvfb" 2> /dev/null || true
    rm -rf "$work"
}
trap cleanup EXIT
for _ in $(seq 1 50); do
    xdotool getdisplaygeometry > /dev/null 2>&1 && break
    sleep 0.2
done

look() { import -window root -depth 8 rgb:- | cksum; }
# waits until three looks in a row see the same, at most two minutes
still() {
    local last='' same=0 now
    for _ in $(seq 1 120); do
        now=$(look)
        if [ "$now" = "$last" ]; then same=$((same + 1)); else same=0; fi
        [ "$same" -lt 2 ] || return 0
        last=$now
        sleep "$patience"
    done
    echo "take.sh: the window does not come to rest" >&2
}
# waits until what was done has changed the picture, then until it is still; goes on after a while where nothing changes
settled() {
    local before=$1
    for _ in $(seq 1 12); do
        [ "$(look)" = "$before" ] || break
        sleep 0.25
    done
    still
}
key() {
    local before
    before=$(look)
    for k in "$@"; do
        xdotool key --delay 30 "$k"
        sleep 0.3
    done
    settled "$before"
}
click() {
    local before
    before=$(look)
    xdotool mousemove "$1" "$2" click 1
    settled "$before"
}
double() {
    local before
    before=$(look)
    xdotool mousemove "$1" "$2" click --repeat 2 --delay 80 1
    settled "$before"
}
write() {
    local before
    before=$(look)
    xdotool type --delay 80 "$1"
    settled "$before"
}
# 256 colours without dithering are all that the window has, and a quarter of the bytes
shot() {
    import -window root "$work/shot.png"
    convert "$work/shot.png" +dither -colors 256 -define png:compression-level=9 -define png:compression-strategy=1 -strip "PNG8:$out/$theme/$1.png"
    echo "$out/$theme/$1.png"
}
# waits until a window with these words in its title is there
await() {
    for _ in $(seq 1 360); do
        id=$(xdotool search --onlyvisible --name "$1" 2> /dev/null | head -n 1) || id=
        [ -z "$id" ] || return 0
        sleep 0.5
    done
    echo "take.sh: no window '$1'" >&2
    cat "$work/log" >&2
    exit 1
}

take() {
    theme=$1
    mkdir -p "$out/$theme"
    rm -rf "$work/workspace"
    start workspace sample
    # the first suggestion is the current one as soon as there are some
    key Tab shift+Tab
    shot 01-tour
    click 1000 790 # leaves the tour
    key Return Return Return Return Return BackSpace Return Return Return Return Return Return Return Return
    shot 02-confirm-loop

    double 100 229 # the third report, which is annotated
    click 730 577 # a quote with cue and speaker
    shot 03-quote-speaker
    click 500 297 # about 85,000 tonnes
    shot 04-figure
    click 839 479 # NH90 helicopter
    shot 05-equipment
    key h
    shot 06-guideline
    key h
    key question
    shot 07-keys
    key Escape
    key ctrl+f
    write 'missile'
    shot 08-find
    key Escape
    double 100 205 # the second report, half done
    key shift+z d
    shot 09-reading
    key d shift+z ctrl+Home
    click 710 141 # Sorvenia
    key shift+a
    xdotool mousemove 700 20
    still
    shot 10-all-occurrences

    click 1368 42
    click 360 79 # the view's tab: the focus goes to the Train button
    key space
    for _ in $(seq 1 240); do
        [ -z "$(find "$work/workspace" -name card.json 2> /dev/null)" ] || break
        sleep 0.5
    done
    xdotool mousemove 700 20
    still
    shot 11-training

    stop

    # a new corpus: nothing is in it
    mkdir -p "$work/my-reports" "$work/workspace2/.metadata/.plugins/org.eclipse.core.runtime/.settings"
    printf '{\n  "format" : 1,\n  "settings" : { }\n}\n' > "$work/my-reports/corpus.json"
    printf 'eclipse.preferences.version=1\nrecentCorpora=%s\n' "$work/my-reports" \
        > "$work/workspace2/.metadata/.plugins/org.eclipse.core.runtime/.settings/org.sitmark.ui.prefs"
    start workspace2 my-reports
    shot 12-empty-corpus
    stop
    rm -rf "$work/my-reports" "$work/workspace2"
}

# starts the window on a workspace of its own and waits for words in its title; in the dark theme where that is taken
start() {
    SITMARK_WORKSPACE=$work/$1 "${command[@]}" > "$work/log" 2>&1 &
    window=$!
    await "$2"
    xdotool windowmove "$id" 0 0 windowsize "$id" 1400 900 windowfocus "$id"
    still
    [ "$theme" = light ] || key ctrl+shift+d
    xdotool mousemove 700 20
    still
}

stop() {
    kill "$window" 2> /dev/null || true
    wait "$window" 2> /dev/null || true
    window=
    if grep -q '^!ENTRY org\.[a-z.]* 4 ' "$work/log"; then
        echo 'take.sh: errors in the log' >&2
        cat "$work/log" >&2
        exit 1
    fi
}

command=("$@")
for each in ${THEMES:-light dark}; do
    take "$each"
done
