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
  set -l proposals (timkit __complete -- $before[2..-1] "$last" 2>/dev/null)
  if test (count $proposals) -gt 0
    printf '%s\\n' $proposals
  else
    __fish_complete_path "$last"
  end
end
complete -c timkit -f -a '(__timkit_complete)'
`

/** An empty word does not reach a program from older ones, and what is proposed must not be taken apart by characters of the language. */
const powershell = `Register-ArgumentCompleter -Native -CommandName timkit -ScriptBlock {
  param($last, $line, $cursor)
  $words = @($line.CommandElements | Select-Object -Skip 1 | Where-Object { $_.Extent.StartOffset -lt $cursor } | ForEach-Object { $_.Extent.Text })
  $how = @('__complete')
  if ($last -eq '') { $how += '--next' }
  $encoding = [Console]::OutputEncoding
  [Console]::OutputEncoding = [System.Text.Encoding]::UTF8
  try {
    timkit @how -- @words 2>$null | ForEach-Object {
      $value, $about = $_ -split "\t", 2
      if (-not $about) { $about = $value }
      [System.Management.Automation.CompletionResult]::new($value, $value, 'ParameterValue', $about)
    }
  } finally {
    [Console]::OutputEncoding = $encoding
  }
}
`

/** What each shell runs to complete a command line. All of them ask the program. */
export const scripts: Readonly<Record<Shell, string>> = {
  bash,
  zsh,
  fish,
  powershell,
}
