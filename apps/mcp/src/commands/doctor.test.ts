import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openArchive } from '@timkit/archive'
import type { Surroundings } from '@timkit/command-line/doctor'
import { TimClient } from '@timkit/core'
import { createEmulator } from '@timkit/emulator'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { htmlPage, makeKey, TestIssuer } from '../../test/issuer.ts'
import { readConfig } from '../config/config.ts'
import { readSettings } from '../config/read-settings.ts'
import { doctor } from './doctor.ts'

/** A day and a half before it is examined, in which nobody kept it. */
async function makeArchive(folder: string, sdkAppId?: number): Promise<void> {
  let now = Date.UTC(2026, 10, 21, 12, 30)
  const emulator = createEmulator({
    now: () => now,
    sdkAppId,
    seed: {
      accounts: [{ UserID: 'alice' }, { UserID: 'bob' }],
      conversations: [
        { between: ['alice', 'bob'], messages: [{ at: '-10m', from: 'alice', text: 'hello' }] },
      ],
    },
  })
  now += 5 * 3_600_000
  const { secretKey, identifier, fetch } = emulator
  const client = new TimClient({
    ...{ sdkAppId: emulator.sdkAppId, secretKey, identifier, fetch, rateLimiter: false },
    now: () => now,
  })
  const archive = await openArchive({ folder, client, workers: 0, now: () => now })
  await archive.sync()
  await archive.close()
}

async function examine(
  env: Record<string, string>,
  options: { skew?: number; down?: boolean; surroundings?: Surroundings } = {},
) {
  const now = Date.UTC(2026, 10, 23, 7)
  const emulator = createEmulator({ now: () => now })
  const values = readSettings({
    TIMKIT_SDK_APP_ID: String(emulator.sdkAppId),
    TIMKIT_SECRET_KEY: emulator.secretKey,
    TIMKIT_IDENTIFIER: emulator.identifier,
    ...env,
  })
  let report = ''
  const code = await doctor(
    readConfig(values, () => ''),
    {
      write: (text) => {
        report += text
      },
      now: () => now + (options.skew ?? 0),
      surroundings: options.surroundings,
      fetch: async (input, init) => {
        if (options.down === true) throw new TypeError('fetch failed')
        const response = await emulator.fetch(input, init)
        const headers = new Headers(response.headers)
        headers.set('date', new Date(now).toUTCString())
        return new Response(response.body, { status: response.status, headers })
      },
    },
  )
  return { code, report }
}

describe('the doctor', () => {
  test('finds a wrong key and says what to mend', async () => {
    const { code, report } = await examine({ TIMKIT_SECRET_KEY: 'f'.repeat(64) })
    expect(code).toBe(1)
    expect(report).toMatch(/fail {2}700\d\d/)
    expect(report).not.toContain('ffff')
  })

  test('notes a key that was not copied whole', async () => {
    expect((await examine({ TIMKIT_SECRET_KEY: 'abc' })).report).toContain('not 64 hex digits')
  })

  test('finds a wrong clock', async () => {
    const { code, report } = await examine({}, { skew: -30 * 86_400_000 })
    expect(report).toContain('note  the clock of this machine is 30 days behind the service')
    // It is worked around, and the time is the service's.
    expect(report).toContain('it is 2026-11-23T15:00')
    expect(code).toBe(0)
  })

  test('finds a missing network, and says so in Chinese when asked', async () => {
    const { code, report } = await examine({ TIMKIT_MCP_LANGUAGE: 'zh' }, { down: true })
    expect(code).toBe(1)
    expect(report).toContain('没有收到应答')
    // What failed on the way, such as ECONNREFUSED, is nowhere else.
    expect(report).toMatch(/note {2}.*failed: fetch failed/)
  })

  test('finds a proxy that is not used, also when nothing answers', async () => {
    const env = { HTTPS_PROXY: 'http://alice:secret@proxy:3128' }
    const surroundings = { env, versions: { node: '24.21.0' }, execArgv: [] }
    const { code, report } = await examine({}, { down: true, surroundings })
    expect(code).toBe(1)
    expect(report).toMatch(
      /note {2}HTTPS_PROXY is set, but Node 24\.21\.0 does not use it\n +Set NODE_USE_ENV_PROXY=1/,
    )
    expect(report).not.toContain('secret')
  })

  test.each([
    ['20.20.2', true],
    ['24.21.0', false],
  ])('notes a Node that cannot search: %s', async (node, isNoted) => {
    const { code, report } = await examine(
      {},
      { surroundings: { env: {}, versions: { node }, execArgv: [] } },
    )
    expect(report.includes(`note  this is Node ${node}: searching needs Node 22.13 or newer`)).toBe(isNoted)
    expect(code).toBe(0)
  })

  test('finds a pinned account that does not exist', async () => {
    const { code, report } = await examine({ TIMKIT_MCP_ACCOUNT: 'nobody' })
    expect(report).toContain('account nobody does not exist')
    expect(code).toBe(1)
  })

  test.each([
    ['answers pages', htmlPage, 1, /fail {2}cannot read the keys of the issuer .*text\/html/],
    ['is well', () => undefined, 0, /the issuer https:\/\/id\.example\.com has 1 key/],
  ])('finds an issuer that %s', async (_name, answer, expected, text) => {
    const issuer = new TestIssuer()
    issuer.keys = [(await makeKey('one')).publicJwk]
    issuer.answer = answer
    vi.stubGlobal('fetch', issuer.fetch)
    const env = { TIMKIT_MCP_ISSUER: issuer.issuer, TIMKIT_MCP_PUBLIC_URL: 'https://im.example.com/mcp' }
    const { code, report } = await examine(env)
    vi.unstubAllGlobals()
    expect(report).toMatch(text)
    expect(code).toBe(expected)
  })

  describe('of an archive', () => {
    let folder: string

    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'timkit-doctor-'))
    })
    afterEach(() => rm(folder, { recursive: true, force: true }))

    test('finds that there is none', async () => {
      const { code, report } = await examine({ TIMKIT_ARCHIVE: folder })
      expect(report).toMatch(
        /fail {2}the archive: Cannot read the archive .*: there is none.*timkit archive sync\n/,
      )
      expect(code).toBe(1)
    })

    test('finds that it is of another app', async () => {
      await makeArchive(folder, 1_400_000_009)
      const { code, report } = await examine({ TIMKIT_ARCHIVE: folder })
      expect(report).toMatch(/fail {2}the archive: .*1400000009/)
      expect(code).toBe(1)
    })

    test('says what it has, and that nobody fills it any more', async () => {
      await makeArchive(folder)
      const { code, report } = await examine({ TIMKIT_ARCHIVE: folder })
      expect(report).toMatch(/ok {4}the archive .* has 1 message since 2026-11-1\d/)
      expect(report).toMatch(/note {2}it was last in step with the service at 2026-11-2\d.*\n.*--watch/)
      expect(code).toBe(0)
    })
  })

  test('finds everything well', async () => {
    const { code, report } = await examine({ TIMKIT_MCP_ACCOUNT: 'alice' })
    expect(report).toContain('account alice exists')
    expect(code).toBe(0)
  })
})
