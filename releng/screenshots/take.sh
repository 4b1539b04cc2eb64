#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# Photographs the product in five states under its own Xvfb, driven by real key and mouse events.
# usage: take.sh OUT_FOLDER COMMAND...     COMMAND starts the window, such as ./sitmark
# Debian packages: xvfb xdotool imagemagick x11-utils fonts-dejavu adwaita-icon-theme librsvg2-common
set -eu

[ $# -ge 2 ] || { sed -n '3,5p' "$0" >&2; exit 2; }
out=$1
shift
for tool in Xvfb xdotool import; do
    command -v "$tool" > /dev/null || { echo "take.sh: $tool is missing, see the packages in this script" >&2; exit 1; }
done
mkdir -p "$out"
work=$(mktemp -d)
display=:${SCREENSHOT_DISPLAY:-91}
patience=${SCREENSHOT_PATIENCE:-3} # seconds for a pause; more on a busy machine
Xvfb "$display" -screen 0 1400x900x24 -nolisten tcp > /dev/null 2>&1 &
xvfb=$!
export DISPLAY=$display NO_AT_BRIDGE=1 GTK_A11Y=none GSETTINGS_BACKEND=memory
window=
cleanup() {
    [ -z "$window" ] || kill "$window" 2> /dev/null || true
    kill "$xvfb" 2> /dev/null || true
    rm -rf "$work"
}
trap cleanup EXIT
sleep 1
SITMARK_WORKSPACE=$work/workspace "$@" > "$work/log" 2>&1 &
window=$!

pause() { sleep "$patience"; }
shot() { import -window root "$out/$1.png"; echo "$out/$1.png"; }
key() { for k in "$@"; do xdotool key --delay 40 "$k"; sleep 0.4; done; }
click() { xdotool mousemove "$1" "$2" click 1; sleep 0.5; }
# waits until a window with these words in its title is there
await() {
    for _ in $(seq 1 180); do
        id=$(xdotool search --onlyvisible --name "$1" 2> /dev/null | head -n 1) || id=
        [ -z "$id" ] || { xdotool windowfocus "$id"; return 0; }
        sleep 1
    done
    echo "take.sh: no window '$1'" >&2
    cat "$work/log" >&2
    exit 1
}
# waits until the picture no longer changes, at most a minute
still() {
    old=
    for _ in $(seq 1 30); do
        now=$(import -window root -depth 8 rgb:- | cksum)
        [ "$now" != "$old" ] || return 0
        old=$now
        pause
    done
}

await 'sample'
pause
still
shot 1-start
key Tab Tab Tab Tab Tab Tab
still
shot 2-suggestions
key shift+Tab shift+Tab shift+Tab shift+Tab shift+Tab shift+Tab
key Return Return Return Return Return Return BackSpace Return Return Return Return Return Return Return Return Return
key Return Return Return Return Return Return Return Return Return Return
still
shot 3-confirm-loop
# the third report is annotated; its first quote with all of its links in view
xdotool mousemove 100 181 click --repeat 2 --delay 80 1
pause
still
click 730 577
still
shot 4-quote-speaker
click 1362 39
pause
still
# the view's tab: the focus goes to the Train button
click 360 73
key space
for _ in $(seq 1 60); do
    pause
    [ -z "$(find "$work/workspace" -name card.json 2> /dev/null)" ] || break
done
xdotool mousemove 900 860
pause
still
shot 5-training
kill "$window" 2> /dev/null || true
if grep -q '^!ENTRY org\.[a-z.]* 4 ' "$work/log"; then
    echo 'take.sh: errors in the log' >&2
    cat "$work/log" >&2
    exit 1
fi
