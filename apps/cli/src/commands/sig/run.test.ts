import { signUserSig } from '@timkit/core'
import { sampleApp } from '@timkit/emulator'
import { describe, expect, test } from 'vitest'
import { noon, rows, run } from '../../../test/run.ts'

const at = noon / 1000
const sign = (over: object = {}) =>
  signUserSig({ sdkAppId: sampleApp.sdkAppId, secretKey: sampleApp.secretKey, userId: 'alice', at, ...over })

describe('a UserSig is refused', () => {
  test.each([
    ['app-mismatch', { sdkAppId: 1400000001 }, []],
    ['user-mismatch', {}, ['--user', 'bob']],
    ['expired', { at: at - 7200, expire: 3600 }, []],
    ['key-mismatch', { secretKey: 'f'.repeat(64) }, []],
    ['userbuf-mismatch', { userBuf: new Uint8Array(3) }, []],
  ])('as %s, in both languages', async (fault, over, more) => {
    const stdin = await sign(over)
    for (const lang of ['en', 'zh']) {
      const { code, out } = await run(['sig', 'verify', ...more, '--demo', '--lang', lang], { stdin })
      expect(code).toBe(1)
      expect(out).toMatch(new RegExp(`^${fault}[:：]`))
      expect(out).not.toContain(stdin)
    }
  })

  test('as malformed when it is cut', async () => {
    const { code, out } = await run(['sig', 'verify', '--demo', '--json'], {
      stdin: (await sign()).slice(0, 80),
    })
    expect(code).toBe(1)
    expect(rows(out)).toMatchObject([{ valid: false, fault: 'malformed' }])
  })
})

test('a person who types is told to pipe', async () => {
  const { code, err } = await run(['sig', 'verify', '--demo'], { terminal: true })
  expect(code).toBe(2)
  expect(err).toContain('read from a pipe')
})

test('a validity that is none is refused', async () => {
  const { code, err } = await run(['sig', 'sign', 'alice', '--demo', '--expire', 'long'])
  expect(code).toBe(2)
  expect(err).toContain('--expire is "long"')
})

test('what is signed is good, and only the UserSig is in the output', async () => {
  const { out, err } = await run(['sig', 'sign', 'alice', '--demo', '--expire', '7d'])
  expect(out.trim()).toBe(await sign({ expire: 7 * 86_400 }))
  expect(err).toContain('2026-11-30 12:00:00')
  const { code, out: verdict } = await run(['sig', 'verify', '-', '--user', 'alice', '--demo'], {
    stdin: out,
  })
  expect(code).toBe(0)
  expect(verdict).toContain('good')
})

test('what a UserSig says is shown without a key, and without its signature', async () => {
  const { code, out, err } = await run(['sig', 'explain'], { stdin: await sign({ secretKey: 'x' }) })
  expect(code).toBe(0)
  expect(out).toContain('alice')
  expect(err).toContain('Nothing of this is checked')
  const { out: json } = await run(['sig', 'explain', '--json'], { stdin: await sign() })
  expect(Object.keys(rows(json)[0] ?? {})).toEqual(['userId', 'sdkAppId', 'issuedAt', 'expire', 'expiresAt'])
})
