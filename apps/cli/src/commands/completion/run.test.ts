import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { built, run } from '../../../test/run.ts'

async function propose(...words: string[]): Promise<string[]> {
  const { code, out } = await run(['__complete', '--', ...words])
  expect(code).toBe(0)
  return out.split('\n').flatMap((line) => (line === '' ? [] : [line.split('\t')[0] as string]))
}

describe('proposals', () => {
  test('for what makes no sense are none', async () => {
    expect(await propose('nothing', 'like', 'this')).toEqual([])
    expect(await propose('unread', '--bogus', '--js')).toEqual([])
  })

  test('name commands, their commands, flags, values and events', async () => {
    expect(await propose('unr')).toEqual(['unread'])
    expect(await propose('history', '')).toEqual(expect.arrayContaining(['list', 'read', 'save']))
    expect(await propose('messages', '--p')).toEqual(['--peer'])
    expect(await propose('search', '--kind', '')).toEqual(['c2c', 'group'])
    expect(await propose('completion', 'b')).toEqual(['bash'])
    expect(await propose('call', 'openim/sendm')).toEqual(['openim/sendmsg'])
    expect(await propose('webhook', 'sample', 'State')).toEqual(['State.StateChange'])
  })

  test('say what they are, in the language of the person', async () => {
    const { out } = await run(['__complete', '--', 'unr'], { env: { LANG: 'zh_CN.UTF-8' } })
    expect(out).toMatch(/^unread\t\p{Script=Han}/u)
  })
})

test('a shell without a script is refused', async () => {
  const { code, err } = await run(['completion', 'tcsh'])
  expect(code).toBe(2)
  expect(err).toContain('tcsh')
})

test.each(['bash', 'zsh', 'fish'])('there is a script for %s', async (shell) => {
  const { code, out } = await run(['completion', shell])
  expect(code).toBe(0)
  expect(out).toContain('timkit __complete')
})

const bash = spawnSync('bash', ['--version']).status === 0

describe.skipIf(!bash)('a real bash', () => {
  let folder = ''

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'timkit-cli-'))
    const program = join(folder, 'timkit')
    writeFileSync(program, `#!/bin/sh\nexec "${process.execPath}" "${built}" "$@"\n`)
    chmodSync(program, 0o755)
  })

  afterAll(() => rmSync(folder, { recursive: true }))

  test.each([
    ['timkit unr', ['unread']],
    ['timkit history l', ['list']],
    ['timkit search --kind ', ['c2c', 'group']],
    ['timkit search --ki', ['--kind']],
    ['timkit webhook sample State', ['State.StateChange']],
  ])('completes "%s"', (line, proposals) => {
    const script = `eval "$(timkit completion bash)"
COMP_LINE='${line}' COMP_POINT=${line.length}
_timkit
printf '%s\\n' "\${COMPREPLY[@]}"`
    const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', script], {
      encoding: 'utf8',
      env: { PATH: `${folder}:${process.env.PATH}` },
    })
    expect(stderr).toBe('')
    expect(stdout.trim().split('\n')).toEqual(proposals)
  })
})
