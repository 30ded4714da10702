import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildApp } from '../src/app.ts'
import { entriesOf } from '../src/help/command-text.ts'
import { examples } from '../src/help/examples.ts'
import { widthOf } from '../src/output/wrap.ts'
import { built, run } from './run.ts'

const { root } = buildApp({ language: 'en', t: ({ en }) => en, columns: 80, color: false })
const entries = entriesOf(root).map(({ path, target }) => ({ path, name: path.join(' '), target }))

test('every command and every group has an example, and nothing else has', () => {
  expect(Object.keys(examples).toSorted()).toEqual(entries.map(({ name }) => name).toSorted())
})

describe.each(entries)('timkit $name --help', ({ path }) => {
  test.each(['en', 'zh'])('fits into a narrow terminal in %s, but for examples', async (lang) => {
    const { code, out, err } = await run([...path, '--help', '--lang', lang], { terminal: true, columns: 40 })
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const plain = stripVTControlCharacters(out).split('\n')
    // A name, an address or a command cannot be broken.
    const long = plain.filter((line) => widthOf(line) > 40 && !/^ {2}(\$|--)|\S{24}/.test(line))
    expect(long).toEqual([])
  })

  test('says what each flag takes, and how it is used', async () => {
    const { out } = await run([...path, '--help'])
    for (const example of examples[path.join(' ')] ?? []) expect(out).toContain(`  $ ${example}\n`)
    expect(out).not.toContain('undefined')
  })
})

describe('every example', () => {
  let folder = ''
  const env = () => ({
    PATH: `${folder}:${process.env.PATH}`,
    HOME: folder,
    TIMKIT_ARCHIVE: join(folder, 'archive'),
    TIMKIT_LANG: 'en',
  })
  // Sent to nobody, or for ever, or of files that are not there.
  const notRun = new Set(['timkit webhook listen --port 8090', 'timkit archive serve --config archive.yaml'])
  const lines = [...new Set(Object.values(examples).flat())].filter((line) => !notRun.has(line))

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'timkit-examples-'))
    const program = join(folder, 'timkit')
    // The sample app answers all of them; two have no flag for that.
    writeFileSync(
      program,
      `#!/bin/sh
case "$1 $*" in completion*|*--demo*) exec "${process.execPath}" "${built}" "$@";; esac
exec "${process.execPath}" "${built}" --demo "$@"
`,
    )
    chmodSync(program, 0o755)
    const first = 'timkit archive sync --quiet && mkdir saved'
    expect(spawnSync('bash', ['-ec', first], { cwd: folder, env: env(), encoding: 'utf8' }).stderr).toBe('')
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  test.each(lines)('%s does what it says', (line) => {
    const { status, stdout, stderr } = spawnSync('bash', ['-o', 'pipefail', '-c', line], {
      cwd: folder,
      env: env(),
      encoding: 'utf8',
    })
    // Code 1: something is missing, as in an hour of the night.
    expect([0, 1], stderr).toContain(status)
    expect(stderr).not.toMatch(/^timkit: /m)
    if (!line.includes('--quiet') && !line.includes('--to ')) expect(stdout + stderr).not.toBe('')
  })
})
