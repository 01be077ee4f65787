#!/bin/sh
# sh foot.sh COLUMNS ROWS SETTINGS COMMAND…
#
# Runs a command in foot, with letters so large that about so many columns and rows fill the screen,
# whatever its dots. ZAL_LETTERS in the unit's .env file, the height of a letter in dots, goes before
# that; where no screen tells its dots, the size in foot's settings holds. It stands in plain sh, as a
# small computer that only shows what runs elsewhere has no Zal.
set -u
columns=$1 rows=$2 settings=$3
shift 3

# A letter of DejaVu Sans Mono is 0.602 of its size wide; foot gives its line up to 1.28 of it.
dots=
for screen in "${ZAL_SCREENS:-/sys/class/drm}"/*-*; do
  [ "$(cat "$screen/status" 2>/dev/null)" = connected ] || continue
  mode=$(head -n 1 "$screen/modes" 2>/dev/null)
  width=${mode%%x*} height=${mode#"$width"}
  height=${height#x} height=${height%%[!0-9]*}
  case "$width" in "" | *[!0-9]*) continue ;; esac
  [ -n "$height" ] || continue
  by_width=$((width * 1000 / (columns * 602))) by_height=$((height * 1000 / (rows * 1280)))
  dots=$((by_width < by_height ? by_width : by_height))
  break
done
dots=${ZAL_LETTERS:-$dots}
exec foot --config="$settings" ${dots:+"--font=DejaVu Sans Mono:pixelsize=$dots"} -- "$@"
