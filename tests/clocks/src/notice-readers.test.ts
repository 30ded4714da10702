import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { environmentAt } from './run-at.ts'

const moment = { time: '2028-02-29T23:00:00+14:00', zone: 'Pacific/Kiritimati', why: 'of this test' }
const temp = mkdtempSync(join(tmpdir(), 'timkit-readers-'))
afterAll(() => rmSync(temp, { recursive: true }))

let count = 0
/** Runs code as if it were a test file, and gives the files that were noted. */
function notedBy(code: string, inFile = true): string {
  count += 1
  const list = join(temp, `${count}.txt`)
  const inVitest = inFile ? "globalThis.__vitest_worker__ = { filepath: '/some.test.ts' };" : ''
  const env = { PATH: process.env.PATH, ...environmentAt(moment, list) }
  execFileSync(process.execPath, ['--input-type=module', '-e', `${inVitest}${code}`], { env, stdio: 'pipe' })
  return existsSync(list) ? readFileSync(list, 'utf8') : ''
}

describe('a test file is noted that', () => {
  test.each([
    ['asks what time it is', 'Date.now()'],
    ['makes a date of now', 'new Date()'],
    ['writes a date of now', 'Date()'],
    ['asks Temporal what time it is', 'Temporal.Now.instant()'],
    ['asks Temporal for the zone', 'Temporal.Now.timeZoneId()'],
    ['writes an instant in the zone', 'Temporal.Instant.fromEpochMilliseconds(0).toLocaleString()'],
    ['asks for the zone', 'new Intl.DateTimeFormat().resolvedOptions().timeZone'],
    ['writes a time in the zone', 'Intl.DateTimeFormat("sv").format(0)'],
    ['reads the hour of the zone', 'new Date(0).getHours()'],
    ['sets the hour of the zone', 'new Date(0).setHours(1)'],
    ['asks how far the zone is from UTC', 'new Date(0).getTimezoneOffset()'],
    ['writes a date in the zone', 'String(new Date(0))'],
    ['writes a day in the zone', 'new Date(0).toLocaleDateString()'],
    ['makes a date of fields in the zone', 'new Date(2026, 1)'],
    ['reads a text in the zone', 'new Date("2026-11-23T12:30:00")'],
    ['parses a text in the zone', 'Date.parse("23 Nov 2026")'],
    ['starts a program', 'import("node:child_process").then(({ spawn }) => spawn("true"))'],
    [
      'starts a program and waits',
      'import("node:child_process").then(({ execFileSync }) => execFileSync("true"))',
    ],
    ['starts a thread', 'import("node:worker_threads").then(({ Worker }) => new Worker("", { eval: true }))'],
  ])('%s', (_, code) => {
    expect(notedBy(`${code};${code}`)).toBe('/some.test.ts\n')
  })
})

test('a file that says everything itself is not noted', () => {
  const code = `
    const date = new Date(0)
    new Date(date); new Date('2026-11-23'); new Date('2026-11-23T12:30:00+08:00'); Date.parse('2026-11-23T12:30:00Z')
    Date.UTC(2026, 1); date.getUTCHours(); date.toISOString(); date.getTime(); JSON.stringify(date)
    new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Shanghai' }).format(date); performance.now()
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO('Asia/Shanghai').toString()`
  expect(notedBy(code)).toBe('')
})

test('what runs outside of test files is not noted', () => {
  expect(notedBy('Date.now()', false)).toBe('')
})
