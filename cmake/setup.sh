# SPDX-License-Identifier: GPL-3.0-or-later
# What app/run, tests/run and .ci/ share: install what is missing, configure and build one preset, quietly.
# Sourced by bash with `root` set to the top of the repository. Everything is said on stderr: stdout is the
# program's.

# Names on Debian 12, Ubuntu 24.04 and newer.
packages=(
  g++ cmake ninja-build
  qt6-base-dev libqt6opengl6-dev qt6-charts-dev qt6-svg-dev # Charts asks for OpenGL
  qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-translations-l10n # to translate, and Qt's translations
  libeigen3-dev libhwy-dev zlib1g-dev nlohmann-json3-dev libcli11-dev libssl-dev libsqlite3-dev
  libbenchmark-dev # tests/bench
)
# What tests/window needs besides; without it those tests are skipped.
test_packages=(xvfb matchbox-window-manager xdotool)

say() { printf 'inkling: %s\n' "$*" >&2; }
fail() { say "$@"; exit 1; }

# quietly NAME COMMAND...: what it prints goes to build/NAME.log and is shown only if it fails.
quietly() {
  local log=$root/build/$1.log
  mkdir -p "$root/build"
  "${@:2}" >"$log" 2>&1 </dev/null && return
  tail -n 40 "$log" >&2
  return 1
}

# missing NAME...: those of these packages that are neither installed nor provided by one that is.
missing() {
  local installed name
  installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}, ${Provides}\n' \
    | sed -n 's/^installed//p' | tr ',\n' '  ')
  for name; do [[ $installed == *" $name "* ]] || echo "$name"; done
}

# install_packages NAME...: by apt, and only what is missing. A system without apt is taken to have everything;
# where it does not, configuring says what it did not find.
install_packages() {
  command -v apt-get >/dev/null || return 0
  local wanted as_root=(env)
  mapfile -t wanted < <(missing "$@")
  ((${#wanted[@]})) || return 0

  if ((EUID != 0)); then
    command -v sudo >/dev/null || fail "packages are missing. As root: apt-get install ${wanted[*]}"
    sudo -n true 2>/dev/null || say "packages are missing; sudo asks for your password to install them"
    sudo true || fail "no packages were installed. As an administrator: apt-get install ${wanted[*]}"
    as_root=(sudo env)
  fi
  say "installing ${wanted[*]}"
  quietly apt-update "${as_root[@]}" apt-get update \
    || say "apt-get update failed; trying with the package lists there are"
  quietly apt-install "${as_root[@]}" DEBIAN_FRONTEND=noninteractive \
    apt-get install -y --no-install-recommends -o DPkg::Lock::Timeout=300 "${wanted[@]}" \
    || fail "apt-get failed; its last words are above." \
      "Needed: Debian 12, Ubuntu 24.04 or newer, with ${wanted[*]}"
}

# configure PRESET [-DNAME=VALUE...]: once. Later ninja itself sees when it has to be done again.
configure() {
  local folder=$root/build/$1
  local made_here="CMAKE_HOME_DIRECTORY:INTERNAL=$root"
  [[ -f $folder/build.ninja ]] && grep -qxF "$made_here" "$folder/CMakeCache.txt" && return
  say "configuring build/$1"
  quietly "configure-$1" cmake --fresh -S "$root" --preset "$@" \
    || fail "configuring failed. Needed: CMake 3.25, Qt 6.4 and, by their Debian names, ${packages[*]}"
}

# build PRESET TARGET...: in silence if nothing has changed.
build() {
  local folder=$root/build/$1 quiet=(--quiet) wait=
  [[ $(ninja -C "$folder" -n "${@:2}" 2>&1) == *'ninja: no work to do.' ]] && return
  [[ -f $folder/.ninja_deps ]] || wait=', the first time takes some minutes'
  [[ -t 2 ]] && quiet=() # a terminal gets ninja's one line that counts
  say "building build/$1$wait"
  ninja -C "$folder" "${quiet[@]}" "${@:2}" >&2 || fail "building failed"
}
