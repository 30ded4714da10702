import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { built } from './run.ts'

/** What is typed before the Tab key, and what stands there after it. */
const completed = [
  ['timkit unr', 'unread'],
  ['timkit history l', 'history list'],
  ['timkit search --kind g', 'search --kind group'],
  ['timkit search --ki', 'search --kind'],
  ['timkit call openim/sendm', 'call openim/sendmsg'],
  ['timkit webhook sample State.S', 'webhook sample State.StateChange'],
] as const

let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'timkit-shells-'))
  const program = join(folder, 'timkit')
  // Asked for proposals and scripts it is the program; what a person ran is told.
  const script = `#!/bin/sh
case "$1" in __complete|completion) exec "${process.execPath}" "${built}" "$@";; esac
echo "ran: $* end"
`
  writeFileSync(program, script)
  chmodSync(program, 0o755)
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Runs a shell with a script that it reads; the home and its settings are empty. */
function shell(name: string, args: readonly string[], input = ''): string {
  const { stdout, stderr } = spawnSync(name, args, {
    input,
    encoding: 'utf8',
    cwd: folder,
    timeout: 50_000,
    env: { PATH: `${folder}:${process.env.PATH}`, HOME: folder, TERM: 'dumb', LANG: 'C.UTF-8' },
  })
  expect(stderr).toBe('')
  return stdout
}

/** Tests of a shell, which say so in their name where this machine has none. */
function inShell(name: string, program: string, tests: () => void): void {
  const isThere = spawnSync(program, ['--version']).status === 0
  if (isThere) describe(`a real ${name}`, tests)
  else describe.skip(`a real ${name}: ${program} is not installed on this machine`, tests)
}

inShell('bash', 'bash', () => {
  const propose = (line: string): string[] =>
    shell('bash', [
      '--norc',
      '-c',
      `eval "$(timkit completion bash)"
COMP_LINE='${line}' COMP_POINT=${line.length}
_timkit
printf '%s\\n' "\${COMPREPLY[@]}"`,
    ])
      .trim()
      .split('\n')

  test.each(completed)('completes "%s"', (line, whole) => {
    expect(propose(line)).toEqual([whole.split(' ').at(-1)])
  })

  test('proposes all values that a flag may have', () => {
    expect(propose('timkit search --kind ')).toEqual(['c2c', 'group'])
  })
})

inShell('zsh', 'zsh', () => {
  /** A terminal inside of zsh, where somebody types a line, Tab and Enter; gives what stood on the terminal until the program told what ran. */
  const type = (line: string): string =>
    shell(
      'zsh',
      ['-f'],
      `zmodload zsh/zpty
zpty -b shell zsh -f -i
zpty -w shell "PS1= PS2=; autoload -Uz compinit; compinit -u -D; eval \\"\\$(timkit completion zsh)\\"; echo rea''dy"
zpty -r shell text '*ready*'
zpty -w -n shell $'${line}\\t\\n'
zpty -r shell text '*ran: * end*'
print -r -- "$text"
zpty -d shell
`,
    )

  test.each(completed)('completes "%s" at Tab', (line, whole) => {
    expect(type(line)).toMatch(new RegExp(`ran: ${whole} +end`))
  })
})

inShell('fish', 'fish', () => {
  const propose = (line: string): string[] =>
    shell('fish', ['--no-config', '-c', `timkit completion fish | source; complete -C '${line}'`])
      .trim()
      .split('\n')

  test.each(completed)('completes "%s"', (line, whole) => {
    expect(propose(line).map((proposal) => proposal.split('\t')[0])).toEqual([whole.split(' ').at(-1)])
  })

  test('says what each proposal is', () => {
    expect(propose('timkit unr')).toEqual([expect.stringMatching(/^unread\t\w/)])
  })

  test('proposes files where the program knows no words', () => {
    expect(propose('timkit archive import ./tim')).toEqual([expect.stringContaining('timkit')])
    expect(propose('timkit unr')).not.toContainEqual(expect.stringContaining('timkit'))
  })
})

inShell('PowerShell', 'pwsh', () => {
  test.each(completed)('completes "%s"', (line, whole) => {
    const out = shell('pwsh', [
      '-NoProfile',
      '-Command',
      `timkit completion powershell | Out-String | Invoke-Expression
(TabExpansion2 -inputScript '${line}' -cursorColumn ${line.length}).CompletionMatches.CompletionText`,
    ])
    expect(out.trim().split(/\r?\n/)).toEqual([whole.split(' ').at(-1)])
  })
})
