import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import packageJson from '../package.json' with { type: 'json' }
import { type Ran, rows, serveApp } from './run.ts'

let folder: string
let program: string

/** Runs the executable where there is neither Node nor anything else: no PATH, an empty home and an empty folder. */
function run(words: readonly string[], env: Readonly<Record<string, string>> = {}): Ran {
  const { status, stdout, stderr } = spawnSync(program, words, {
    cwd: join(folder, 'elsewhere'),
    env: { HOME: join(folder, 'elsewhere'), TMPDIR: folder, PATH: '', ...env },
    encoding: 'utf8',
  })
  return { code: status ?? -1, out: stdout, err: stderr }
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'timkit-executable-'))
  mkdirSync(join(folder, 'elsewhere'))
  const script = fileURLToPath(new URL('../scripts/executable.ts', import.meta.url))
  program = execFileSync(process.execPath, [script, join(folder, 'made')], { encoding: 'utf8' }).trim()
})
afterAll(() => rmSync(folder, { recursive: true }))

test('the executable is called as in a release, and comes with its licences', () => {
  const made = readdirSync(join(folder, 'made'))
  expect(made).toHaveLength(2)
  expect(made).toContainEqual(expect.stringMatching(/^timkit-(linux|macos|windows)-(x64|arm64)(\.exe)?$/))
  expect(readFileSync(join(folder, 'made', 'timkit-licenses.txt'), 'utf8')).toContain('@stricli/core')
})

test('it says its version', () => {
  expect(run(['--version'])).toEqual({ code: 0, out: `${packageJson.version}\n`, err: '' })
})

test('it walks through all of it', () => {
  const { code, out, err } = run(['demo', '--lang', 'zh'])
  expect({ code, err: err.includes('Error') }).toEqual({ code: 0, err: false })
  expect(out).toContain('明前龙井')
  expect(out).toContain('Order 2041')
})

test('it keeps, finds and verifies with a database of its own', () => {
  const archive = ['--archive', join(folder, 'archive')]
  expect(run(['archive', 'sync', '--demo', '--quiet', ...archive])).toEqual({ code: 0, out: '', err: '' })
  for (const word of ['龙井', 'order']) {
    const list = rows(run(['search', word, '--json', ...archive]).out)
    expect(list.length, word).toBeGreaterThan(1)
    expect(list.at(-1)).toHaveProperty('coverage.gaps')
  }
  expect(run(['archive', 'verify', '--deep', ...archive]).code).toBe(0)
})

test('it asks an app over HTTP, and ends with 2 and a reason where it cannot', async () => {
  await using app = await serveApp()
  // The server is in this process, which must go on meanwhile.
  const { promisify } = await import('node:util')
  const { execFile } = await import('node:child_process')
  const env = { PATH: '', ...app.env }
  const { stdout } = await promisify(execFile)(program, ['unread', 'shop_lin', '--json'], { env })
  expect(rows(stdout)).toEqual([{ account: 'shop_lin', unread: 5 }])
  const { code, err } = run(['unread', 'shop_lin'], { ...app.env, TIMKIT_BASE_URL: 'http://127.0.0.1:9' })
  expect(code).toBe(2)
  expect(err).toMatch(/^timkit: /)
})

test('it takes nothing from a file that happens to be where somebody is', () => {
  writeFileSync(join(folder, 'elsewhere', '.env'), 'TIMKIT_SDK_APP_ID=1400000000\nTIMKIT_LANG=zh\n')
  writeFileSync(join(folder, 'elsewhere', 'bunfig.toml'), 'preload = ["./evil.js"]\n')
  const { code, err } = run(['unread', 'alice'])
  expect(code).toBe(2)
  expect(err).toContain('TIMKIT_SDK_APP_ID is not set')
})
