import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { built, run, runBuilt, serveApp } from '../test/run.ts'

describe('a mistake on the command line ends with 2', () => {
  test.each([
    [['unred'], 'did you mean unread?'],
    [['constructor'], 'constructor'],
    [['archive', '__proto__'], '__proto__'],
    [['unread', 'alice', '--jsn'], '--json'],
    [['history', 'list', '--kind', 'c2'], 'c2c'],
    [['unread', 'alice', '--lang', 'fr'], 'fr'],
    [['inbox', 'alice', '--limit', '1e3'], '--limit must be a whole number'],
  ])('%j', async (words, told) => {
    const { code, out, err } = await run(words)
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).toContain(told)
    expect(err).not.toMatch(/^\s+at /m)
  })
})

test.each(['en', 'zh'])('what is near nothing gets no suggestion: %s', async (language) => {
  const { err } = await run(['archive', 'bogus', '--lang', language])
  expect(err).toContain('bogus')
  expect(err).not.toContain('status')
})

test.each(['--secret-key', '--key', '--token', '--usersig', '--password'])(
  'a secret is refused as %s, with the reason and without being repeated',
  async (flag) => {
    for (const words of [
      ['unread', 'alice', flag, 's3cret'],
      ['unread', 'alice', `${flag}=s3cret`],
    ]) {
      const { code, err } = await run(words)
      expect(code).toBe(2)
      expect(err).toContain('everybody on this machine can read the command line')
      expect(err).not.toContain('s3cret')
    }
    expect((await run(['unread', 'alice', flag, 'x', '--lang', 'zh'])).err).toContain('不接受')
  },
)

describe('the environment', () => {
  const env = { TIMKIT_SDK_APP_ID: '1400000000' }

  test('that names no app is told, with the way to look around', async () => {
    const { code, err } = await run(['unread', 'alice'])
    expect(code).toBe(2)
    expect(err).toContain('--demo')
  })

  test('that has no key is told how to give it', async () => {
    const { code, err } = await run(['unread', 'alice'], { env })
    expect(code).toBe(2)
    expect(err).toContain('TIMKIT_SECRET_KEY_FILE')
  })

  test('that has a key twice is refused', async () => {
    const twice = { ...env, TIMKIT_SECRET_KEY: 'a', TIMKIT_SECRET_KEY_FILE: 'b' }
    expect((await run(['unread', 'alice'], { env: twice })).err).toContain('not both')
  })

  test('may name a file with the key', async () => {
    await using app = await serveApp()
    const folder = mkdtempSync(join(tmpdir(), 'timkit-cli-'))
    const file = join(folder, 'key')
    writeFileSync(file, `${app.emulator.secretKey}\n`)
    const { code, out } = await run(['unread', 'shop_lin'], {
      env: { ...app.env, TIMKIT_SECRET_KEY: '', TIMKIT_SECRET_KEY_FILE: file },
    })
    rmSync(folder, { recursive: true })
    expect(code).toBe(0)
    expect(out).toContain('5')
  })
})

test.each([
  [['archive', 'sync', '--foo'], 'timkit archive sync --help'],
  [['archive', 'snyc'], 'timkit archive --help'],
  [['--json', 'unread'], 'timkit unread --help'],
  [['nothing'], 'timkit --help'],
])('after a mistake it is said where to read on: %j', async (words, help) => {
  expect((await run(words)).err).toMatch(new RegExp(`^timkit: .+\\nWhat can be written: ${help}\\n$`))
  expect((await run([...words, '--lang', 'zh'])).err).toContain(`用法见：${help}`)
})

test('flags may stand before the command', async () => {
  const { code, out } = await run(['--demo', '--lang', 'zh', '--json', 'unread', 'shop_lin'])
  expect(code).toBe(0)
  expect(JSON.parse(out)).toEqual({ account: 'shop_lin', unread: 5 })
  expect((await run(['--lang=zh'])).out).toContain('命令')
})

test('what is interrupted ends with 130', async () => {
  const { code, err } = await run(['inbox', 'shop_lin', '--demo'], { signal: AbortSignal.abort() })
  expect(code).toBe(130)
  expect(err).toContain('Stopped')
})

describe('colours', () => {
  test('are written to a terminal only', async () => {
    expect((await run(['unread', 'shop_lin', '--demo'], { terminal: true })).out).toContain('\u001b[')
    expect((await run(['unread', 'shop_lin', '--demo'])).out).not.toContain('\u001b')
  })

  test.each([{ NO_COLOR: '1' }, { TERM: 'dumb' }])('are left out for %j', async (env) => {
    const { out } = await run(['unread', 'shop_lin', '--demo'], { terminal: true, env })
    expect(out).not.toContain('\u001b')
  })
})

describe('the built program', () => {
  test('asks an app over HTTP, with its key from the environment', async () => {
    await using app = await serveApp()
    const { code, out, err } = await runBuilt(['unread', 'shop_lin', '--json'], { env: app.env })
    expect({ code, out, err }).toEqual({ code: 0, out: '{"account":"shop_lin","unread":5}\n', err: '' })
  })

  test.skipIf(process.platform === 'win32')('is not disturbed by who reads the first line only', () => {
    const command = `"${process.execPath}" "${built}" webhook sample --json | head -1`
    const { stdout, stderr } = spawnSync('sh', ['-c', command], { encoding: 'utf8' })
    expect(stdout.trim().split('\n')).toHaveLength(1)
    expect(stderr).toBe('')
  })

  test.skipIf(process.platform === 'win32')('ends with 130 at Ctrl+C', async () => {
    const child = spawn(process.execPath, [built, 'webhook', 'listen', '--demo', '--port', '0'])
    const code = await new Promise((resolve) => {
      child.stderr.once('data', () => child.kill('SIGINT'))
      child.on('close', resolve)
    })
    expect(code).toBe(130)
  })
})
