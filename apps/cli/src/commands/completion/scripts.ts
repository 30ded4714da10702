import type { Shell } from './flags.ts'

/** Bash breaks words at `=` and `:` by itself: what was before the last of them has to be left out of a proposal. */
const bash = `_timkit() {
  local line value tab=$'\\t'
  local current="\${COMP_LINE:0:COMP_POINT}"
  local words=()
  IFS=$' \\t' read -r -a words <<< "$current"
  [[ "$current" == *[[:space:]] ]] && words+=("")
  local last="\${words[\${#words[@]}-1]}"
  local before=""
  [[ "$last" == *[=:]* && "$COMP_WORDBREAKS" == *[=:]* ]] && before="\${last%"\${last##*[=:]}"}"
  COMPREPLY=()
  while IFS= read -r line; do
    value="\${line%%"$tab"*}"
    [[ "$value" == "$last"* ]] && COMPREPLY+=("\${value#"$before"}")
  done < <(timkit __complete -- "\${words[@]:1}" 2>/dev/null)
}
complete -o default -F _timkit timkit
`

const zsh = `_timkit() {
  local -a lines proposals
  local line tab=$'\\t'
  lines=("\${(@f)$(timkit __complete -- "\${(@)words[2,$CURRENT]}" 2>/dev/null)}")
  for line in $lines; do
    [[ -n "$line" ]] && proposals+=("\${\${line%%$tab*}//:/\\\\:}:\${line#*$tab}")
  done
  if (( $#proposals )); then _describe timkit proposals; else _files; fi
}
compdef _timkit timkit
`

const fish = `function __timkit_complete
  set -l before (commandline -opc)
  set -l last (commandline -ct)
  timkit __complete -- $before[2..-1] "$last" 2>/dev/null
end
complete -c timkit -a '(__timkit_complete)'
`

/** What each shell runs to complete a command line. All of them ask the program. */
export const scripts: Readonly<Record<Shell, string>> = { bash, zsh, fish }
