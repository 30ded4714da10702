import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { noon, rows, run, serveApp } from '../../../test/run.ts'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'timkit-cli-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

/** An hour of the sample app that has a file. */
async function someHour(): Promise<{ hour: string; kind: string; name: string }> {
  const { out } = await run(['history', 'list', '--json', '--demo'])
  return rows(out)[0] as never
}

describe('hours', () => {
  test.each(['2026112399', 'yesterday', '20261123'])('%s is no hour', async (hour) => {
    const { code, err } = await run(['history', 'read', hour, '--demo'])
    expect(code).toBe(2)
    expect(err).toContain(hour)
  })

  test('without files are told, and end with 1', async () => {
    const { code, out, err } = await run(['history', 'read', '2026112005', '--demo', '--lang', 'zh'])
    expect(code).toBe(1)
    expect(out).toBe('')
    expect(err).toContain('还没有文件，或没有人发消息')
  })

  test('that are deleted are told apart', async () => {
    const { code, err } = await run(['history', 'read', '2026010105', '--demo'])
    expect(code).toBe(1)
    expect(err).toContain('deleted: the service keeps seven days')
  })

  test('with files are listed with their sizes, and the others are counted', async () => {
    const { code, out, err } = await run(['history', 'list', '--demo'])
    expect(code).toBe(0)
    expect(out).toMatch(/20261123\d\d +2026-11-23 \d\d:00 +c2c +[\d.]+ K?B/)
    expect(err).toMatch(/\d+ hours: no file yet, or nobody wrote/)
  })

  test('are read as messages', async () => {
    const { hour, kind } = await someHour()
    const { code, out } = await run(['history', 'read', hour, '--kind', kind, '--demo', '--json'])
    expect(code).toBe(0)
    expect(rows(out)[0]).toMatchObject({ from: expect.any(String), text: expect.any(String) })
  })
})

describe('saving', () => {
  test('a damaged download leaves no file', async () => {
    await using app = await serveApp()
    const { hour, kind } = await someHour()
    app.emulator.faults.add({ command: 'download', corrupt: 3 })
    const { code, out } = await run(['history', 'save', hour, '--kind', kind, '--to', folder], app)
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(readdirSync(folder)).toEqual([])
  })

  test('never overwrites what is there', async () => {
    const { hour, kind, name } = await someHour()
    writeFileSync(join(folder, name), 'mine')
    const { code, err } = await run(['history', 'save', hour, '--kind', kind, '--to', folder, '--demo'])
    expect(code).toBe(1)
    expect(err).toContain('left as it is')
    expect(readFileSync(join(folder, name), 'utf8')).toBe('mine')
    expect(readdirSync(folder)).toEqual([name])
  })

  test('keeps the bytes of the service, and is done when it is repeated', async () => {
    const { hour, kind } = await someHour()
    const words = ['history', 'save', hour, '--kind', kind, '--to', join(folder, 'new'), '--demo', '--json']
    const first = rows((await run(words)).out)
    expect(first).toMatchObject([{ hour, kind, outcome: 'saved' }])
    const bytes = readFileSync(String(first[0]?.path))
    expect(createHash('md5').update(bytes).digest('hex')).toBe(first[0]?.gzipMd5)
    expect(JSON.parse(gunzipSync(bytes).toString())).toHaveProperty('MsgList')
    const second = await run(words)
    expect(second.code).toBe(0)
    expect(rows(second.out)).toMatchObject([{ outcome: 'there' }])
  })

  test.runIf(process.platform === 'linux')('ends where no folder can be made', async () => {
    const { hour } = await someHour()
    const { code, out, err } = await run(['history', 'save', hour, '--to', '/proc/timkit/hours', '--demo'])
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).toContain('/proc/timkit')
  })

  test('takes how long ago an hour was', async () => {
    const { out, err } = await run(['history', 'save', '3h', '--to', folder, '--demo', '--json'])
    expect(`${out}${err}`).toContain(
      new Date(noon + 5 * 3_600_000).toISOString().slice(0, 13).replaceAll(/[-T]/g, ''),
    )
  })
})
