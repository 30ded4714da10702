import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Finished, runCommand } from '../testing/run-command.ts'
import { runtimes } from '../testing/runtimes.ts'
import { type ServedEmulator, serveEmulator } from '../testing/serve-emulator.ts'

const noon = () => Date.parse('2026-11-23T15:30:00+08:00')
/** An app and an empty folder of one test: both run at a time, as they wait for the rate that the service takes. */
async function stage(): Promise<AsyncDisposable & { readonly app: ServedEmulator; readonly folder: string }> {
  const app = await serveEmulator({ now: noon })
  const folder = await mkdtemp(join(tmpdir(), 'timkit-archive-'))
  return {
    app,
    folder,
    async [Symbol.asyncDispose]() {
      await app[Symbol.asyncDispose]()
      await rm(folder, { recursive: true })
    },
  }
}

describe.concurrent.each([
  ['Node 22', runtimes.node(22)],
  ['Bun', runtimes.bun()],
])('on %s', (_, runtime) => {
  test('damaged files are told and not kept, and the next run has them', async ({ expect }) => {
    await using staged = await stage()
    const { app, folder } = staged
    const archive = (...words: readonly string[]): Promise<Finished> =>
      runCommand([runtime, 'archive/main.ts', '--days', '2', folder, ...words], { env: app.env })
    app.emulator.faults.add({ command: 'download', corrupt: 20 })
    const failed = await archive()
    expect(failed.code).toBe(1)
    expect(failed.stderr).toMatch(/^(c2c|group) 202611\d{4}: .*(MD5|size|gzip)/im)
    expect(failed.stdout).toMatch(/^Kept 0 files/)

    app.emulator.faults.clear()
    const { code, stderr, stdout } = await archive('龙井', 'look')
    expect({ code, errors: stderr.replaceAll(/.*ExperimentalWarning.*\n.*\n/g, '') }).toEqual({
      code: 0,
      errors: '',
    })
    expect(stdout).toMatch(/^Kept [1-9]\d* files/)
    expect(stdout).toMatch(/^龙井:\n {2}2026-11-2\dT\S+Z \w+ → \w+: .*龙井/m)
    expect(stdout).toMatch(/^look:\n {2}2026-11-2\dT\S+Z \w+ → \w+: .*look/im)
    expect(stdout).toContain('  c2c 2026112315: not over\n')
    expect(stdout).toMatch(/^ {2}group \d{10} to \d{10}: no file yet, or nobody wrote$/m)
    expect(await readdir(join(folder, 'raw'))).toEqual(expect.arrayContaining(['C2C', 'Group']))
  })
})

describe('what is wrong is told before anything is asked', () => {
  test.each([
    [[], 'Usage: archive'],
    [['--days', '8', 'kept'], '--days is 8; the service keeps 7'],
  ])('%j', async (words, told) => {
    await using staged = await stage()
    const { app } = staged
    const { code, stderr } = await runCommand([process.execPath, 'archive/main.ts', ...words], {
      env: app.env,
    })
    expect(stderr).toContain(told)
    expect(code).toBe(2)
    expect(app.emulator.log.records).toHaveLength(0)
  })
})
