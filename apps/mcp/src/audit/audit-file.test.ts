import { mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { UsageError } from '@timkit/command-line'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { AuditEntry } from './audit.ts'
import { AuditFile, openAuditFile } from './audit-file.ts'

let folder: string
let file: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'audit-'))
  file = join(folder, 'audit.jsonl')
})
afterEach(() => rm(folder, { recursive: true }))

const now = () => Date.UTC(2026, 10, 23, 7)
const entry = (who: string): AuditEntry => ({
  who,
  tool: 'im_get_messages',
  messages: 2,
  outcome: 'answered',
  ms: 5,
})
const options = (changes: object = {}) => ({ file, megabytes: 1, now, ...changes })

/** Every line of all files, in no order. */
async function linesOf(): Promise<readonly Record<string, unknown>[]> {
  const names = await readdir(folder)
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
  return texts
    .flatMap((text) => text.split('\n').filter((line) => line !== ''))
    .map((line) => JSON.parse(line))
}

describe('a log that cannot be written is told at the start', () => {
  test.each([
    ['a folder', () => folder],
    ['below a file', () => join(file, 'audit.jsonl')],
    ['in a folder that is not there', () => join(folder, 'missing', 'audit.jsonl')],
    ['a device', () => '/dev/full'],
    ['where nobody may write', () => '/proc/audit.jsonl'],
  ])('%s', async (_name, path) => {
    await writeFile(file, '')
    const opened = openAuditFile(options({ file: path() }), {})
    await expect(opened).rejects.toThrow(UsageError)
    await expect(opened).rejects.toThrow(/^The audit log .* cannot be written: /)
  })
})

describe('a line', () => {
  test('is whole in the file before anybody goes on, and says nothing that was not given', async () => {
    const audit = await openAuditFile(options(), { version: '1.0.0' })
    await audit.record(entry('oauth:alice'))
    expect((await readFile(file, 'utf8')).replaceAll(/"[0-9a-f]{8}-/g, '"')).toBe(
      '{"time":"2026-11-23T07:00:00.000Z","id":"1","event":"started","version":"1.0.0"}\n' +
        '{"time":"2026-11-23T07:00:00.000Z","id":"2","who":"oauth:alice","tool":"im_get_messages","messages":2,"outcome":"answered","ms":5}\n',
    )
    // Who talks to whom is nobody else's business.
    expect((await stat(file)).mode & 0o077).toBe(0)
    await audit.close()
  })

  test('does nothing to the terminal of whoever reads it', async () => {
    const audit = new AuditFile(options())
    await audit.record(entry('a\u202eb\n\u0085\u{e0041}'))
    const text = await readFile(file, 'utf8')
    expect(text.trimEnd()).toMatch(/^[\x20-\x7e]+$/)
    expect(JSON.parse(text)).toMatchObject({ who: 'a\u202eb\n\u0085\u{e0041}' })
    await audit.close()
  })

  test('comes after what is there, on a line of its own where somebody was cut off', async () => {
    await writeFile(file, '{"who":"before"}\n{"who":"cut o')
    const audit = new AuditFile(options())
    await audit.record(entry('after'))
    const lines = (await readFile(file, 'utf8')).split('\n')
    expect(lines.slice(0, 2)).toEqual(['{"who":"before"}', '{"who":"cut o'])
    expect(JSON.parse(lines[2] ?? '')).toMatchObject({ who: 'after' })
    await audit.close()
  })

  test('goes into a new file where somebody took the old one away', async () => {
    const audit = new AuditFile(options())
    await audit.record(entry('first'))
    await rename(file, join(folder, 'moved.jsonl'))
    await audit.record(entry('second'))
    await rm(file)
    await audit.record(entry('third'))
    expect((await linesOf()).map(({ who }) => who).toSorted()).toEqual(['first', 'third'])
    await audit.close()
  })

  test('is refused while it cannot be written, and the next one is written when it can', async () => {
    const audit = new AuditFile(options())
    await audit.record(entry('first'))
    await rename(folder, `${folder}-away`)
    await writeFile(folder, 'no folder')
    await expect(audit.record(entry('lost'))).rejects.toThrow(
      /^The audit log cannot be written \(ENOTDIR\), and without it this server answers nothing/,
    )
    await rm(folder)
    await rename(`${folder}-away`, folder)
    await audit.record(entry('second'))
    expect((await linesOf()).map(({ who }) => who)).toEqual(['first', 'second'])
    await audit.close()
  })
})

test('no folder is made, neither for a misspelt path nor for one that somebody took away', async () => {
  const missing = join(folder, 'missing', 'audit.jsonl')
  await expect(openAuditFile(options({ file: missing }), {})).rejects.toThrow('there is no such folder')
  const audit = new AuditFile(options())
  await audit.record(entry('first'))
  await rename(folder, `${folder}-away`)
  await expect(audit.record(entry('lost'))).rejects.toThrow(/cannot be written \(ENOENT\)/)
  await expect(stat(folder)).rejects.toThrow('ENOENT')
  await rename(`${folder}-away`, folder)
  await audit.record(entry('second'))
  expect((await linesOf()).map(({ who }) => who)).toEqual(['first', 'second'])
  await audit.close()
})

test('files go on in others at their size, and every line is there once', async () => {
  const audit = new AuditFile(options())
  for (let index = 0; index < 120; index++) await audit.record(entry('x'.repeat(20_000)))
  expect(await linesOf()).toHaveLength(120)
  expect((await readdir(folder)).length).toBe(3)
  await audit.close()
})

test('files go on in others at their size, and no line is lost, also when several write at the same time', async () => {
  const audits = [new AuditFile(options()), new AuditFile(options())]
  const long = 'x'.repeat(20_000)
  const count = 150
  await Promise.all(
    audits.flatMap((audit, which) =>
      Array.from({ length: count }, (_, index) => audit.record(entry(`${which}:${index}:${long}`))),
    ),
  )
  const lines = await linesOf()
  expect(new Set(lines.map(({ who }) => who)).size).toBe(2 * count)
  // What is there twice is recognised.
  expect(new Set(lines.map(({ id }) => id)).size).toBe(2 * count)
  const names = await readdir(folder)
  expect(names.length).toBeGreaterThan(2)
  for (const name of names) expect(name).toMatch(/^audit(?:\.20261123T070000-[0-9a-f]{8}(?:-\d+)?)?\.jsonl$/)
  await Promise.all(audits.map((audit) => audit.close()))
})
