import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { sampleApp } from '@timkit/emulator'
import { expect, test } from 'vitest'
import { rows, run, serveApp } from '../../../test/run.ts'
import { widthOf } from '../../output/wrap.ts'

test('an app that is not named is found, and the rest is looked at', async () => {
  const { code, out } = await run(['doctor', '--archive', '/not/there'])
  expect(code).toBe(1)
  expect(out).toMatch(/^fail {2}TIMKIT_SDK_APP_ID is not set/m)
  expect(out).toMatch(/^note {2}No archive at \/not\/there/m)
})

test('a wrong key is found with what to do, and never shown', async () => {
  await using app = await serveApp()
  const env = { ...app.env, TIMKIT_SECRET_KEY: 'abcdef' }
  const { code, out } = await run(['doctor', '--json', '--archive', '/not/there'], { env })
  expect(code).toBe(1)
  const [fail] = rows(out).filter(({ level }) => level === 'fail')
  expect(fail).toMatchObject({ text: expect.stringMatching(/^700\d\d: /), remedy: expect.any(String) })
  expect(out).toContain('not 64 hex digits')
  expect(out).not.toContain('abcdef')
})

test('a service that does not answer is found with the reason', async () => {
  const env = {
    TIMKIT_SDK_APP_ID: '1400000000',
    TIMKIT_SECRET_KEY: sampleApp.secretKey,
    TIMKIT_BASE_URL: 'http://127.0.0.1:9',
  }
  const { code, out } = await run(['doctor', '--lang', 'zh', '--archive', '/not/there'], { env })
  expect(code).toBe(1)
  expect(out).toMatch(/^失败 {2}network：/m)
  expect(out).toMatch(/^注意 {2}.*127\.0\.0\.1:9/m)
})

test.skipIf(process.platform === 'win32')('a key that others can read is noted', async () => {
  await using app = await serveApp()
  const folder = mkdtempSync(join(tmpdir(), 'timkit-cli-'))
  const file = join(folder, 'key')
  writeFileSync(file, app.emulator.secretKey, { mode: 0o644 })
  const env = { ...app.env, TIMKIT_SECRET_KEY: '', TIMKIT_SECRET_KEY_FILE: file }
  const { code, out } = await run(['doctor', '--archive', '/not/there'], { env })
  rmSync(folder, { recursive: true })
  expect(code).toBe(0)
  expect(out).toContain(`chmod 600 ${file}`)
})

test('with the sample app all is well', async () => {
  const { code, out } = await run(['doctor', '--demo', '--archive', '/not/there'])
  expect(code).toBe(0)
  expect(out).toContain('accepts the signature')
})

test('with the sample app an index of another version is noted, with what to do', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'timkit-cli-'))
  const archive = join(folder, 'archive')
  expect((await run(['archive', 'sync', '--demo', '--archive', archive])).code).toBe(0)
  const db = new DatabaseSync(join(archive, 'index.sqlite'))
  db.exec('PRAGMA user_version = 1')
  db.close()
  const { code, out } = await run(['doctor', '--demo', '--archive', archive])
  expect(code).toBe(0)
  expect(out).toContain('timkit archive sync --demo')
  expect((await run(['archive', 'sync', '--demo', '--archive', archive])).code).toBe(0)
  expect((await run(['search', 'tea', '--demo', '--archive', archive])).code).toBe(0)
  rmSync(folder, { recursive: true })
})

test.each(['en', 'zh'])('on a narrow terminal lines end at words, below the text: %s', async (language) => {
  const world = { terminal: true, columns: 40 }
  const { out } = await run(['doctor', '--demo', '--archive', '/not/there', '--lang', language], world)
  const lines = out.trimEnd().split('\n')
  for (const line of lines) expect(widthOf(line), line).toBeLessThanOrEqual(40)
  expect(lines.filter((line) => /^ {6}\S/.test(line)).length).toBeGreaterThan(1)
})
