import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Finished, runCommand } from '../testing/run-command.ts'
import { runtimes } from '../testing/runtimes.ts'
import { type ServedEmulator, serveEmulator } from '../testing/serve-emulator.ts'

let app: ServedEmulator
let folder: string
beforeEach(async () => {
  app = await serveEmulator({ now: () => Date.parse('2026-11-23T15:00:00+08:00') })
  folder = await mkdtemp(join(tmpdir(), 'timkit-archive-'))
})
afterEach(async () => {
  await app[Symbol.asyncDispose]()
  await rm(folder, { recursive: true })
})

const archive = (day?: string): Promise<Finished> =>
  runCommand([runtimes.bun(), 'archive-day/main.ts', ...(day === undefined ? [] : ['--day', day]), folder], {
    env: app.env,
  })

async function linesOf(path: string): Promise<unknown[]> {
  const text = gunzipSync(await readFile(join(folder, path))).toString()
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
}

describe('on Bun', () => {
  test('a damaged file leaves nothing behind, and is fetched again the next time', async () => {
    app.emulator.faults.add({ command: 'download', corrupt: 20 })
    const failed = await archive('20261122')
    expect(failed.code).toBe(2)
    expect(failed.stderr).toMatch(/MD5|size|gzip/i)
    expect(await readdir(join(folder, 'c2c'))).toEqual([])

    app.emulator.faults.clear()
    expect((await archive('20261122')).code).toBe(0)
    expect(await linesOf('c2c/2026112209.jsonl.gz')).toHaveLength(7)
  })

  test('a damaged file does not keep the other hours from being archived', async () => {
    app.emulator.faults.add({ command: 'download', corrupt: 20, times: 1 })
    const { code, stdout } = await archive('20261122')
    expect(code).toBe(2)
    expect(stdout).toContain('c2c 2026112209: could not be archived\n')
    expect(await readdir(join(folder, 'group'))).toContain('2026112220.jsonl.gz')
  })

  test('without a day it is the one before today, as the service counts them', async () => {
    const { code, stdout } = await archive()
    expect(stdout).toContain('c2c 2026112209: 7 messages\n')
    expect(code).toBe(0)
  })

  test('a day is archived once; what is there is not asked for again', async () => {
    const first = await archive('20261122')
    // What a run left that was killed.
    const left = join(folder, 'c2c', '2026112210.jsonl.gz.1.part')
    await writeFile(left, 'half')
    await utimes(left, 0, 0)
    expect(first.stdout).toContain('c2c 2026112209: 7 messages\n')
    expect(first.stdout).toContain('c2c 2026112203: nobody wrote, or not made yet\n')
    expect(await readdir(join(folder, 'group'))).toContain('2026112220.jsonl.gz')

    const before = app.emulator.log.records.length
    const second = await archive('20261122')
    expect(second.code).toBe(0)
    expect(second.stdout).not.toContain('2026112209')
    const asked = app.emulator.log.records.slice(before).map(({ command }) => command)
    expect(asked).not.toContain('download')
    expect((await readdir(join(folder, 'c2c'))).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  test('days that the service has deleted are told, with an exit code of their own', async () => {
    const { code, stdout } = await archive('20261101')
    expect(stdout).toContain('c2c 2026110100: deleted by the service')
    expect(code).toBe(1)
  })

  test('a wrong day is refused before anything is asked', async () => {
    const { code, stderr } = await archive('yesterday')
    expect(stderr).toContain('--day is yesterday, not YYYYMMDD')
    expect(code).toBe(2)
    expect(app.emulator.log.records).toHaveLength(0)
  })
})
