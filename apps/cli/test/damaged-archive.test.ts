import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createEmulator } from '@timkit/emulator'
import { serve } from '@timkit/emulator/serve'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { rows, runBuilt } from './run.ts'

const hourMs = 3_600_000
const hoursAgo = (hours: number) => new Date(Date.now() - hours * hourMs).toISOString()
/** A built program has the clock of the machine: so has its service. */
const emulator = createEmulator({
  seed: {
    accounts: [{ UserID: 'alice' }, { UserID: 'bob' }],
    conversations: [
      {
        between: ['alice', 'bob'],
        messages: [
          { from: 'alice', text: '龙井还有吗', at: hoursAgo(5) },
          { from: 'bob', text: 'green tea is here', at: hoursAgo(4) },
        ],
      },
    ],
  },
})
let server: Awaited<ReturnType<typeof serve>>
let folder: string
const { sdkAppId, secretKey, identifier } = emulator
const env = (language: string) => ({
  TIMKIT_SDK_APP_ID: String(sdkAppId),
  TIMKIT_SECRET_KEY: secretKey,
  TIMKIT_IDENTIFIER: identifier,
  TIMKIT_BASE_URL: server.url,
  TIMKIT_LANG: language,
})
const timkit = (...words: string[]) => runBuilt([...words, '--archive', folder], { env: env('en') })
const timkitZh = (...words: string[]) => runBuilt([...words, '--archive', folder], { env: env('zh') })

/** Fewer hours than there could be: the service allows ten asks a second. */
const sync = ['archive', 'sync', '--since', '12h'] as const

/** The keys of files of an archive that begin so. */
const keysOf = (start: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.startsWith(start) && name.includes('.'))
    .toSorted()

beforeAll(async () => {
  server = await serve({ emulator })
})
afterAll(() => server.close())
beforeEach(async () => {
  folder = join(mkdtempSync(join(tmpdir(), 'timkit-damaged-')), 'archive')
  expect(await timkit(...sync, '--quiet')).toEqual({ code: 0, out: '', err: '' })
  expect(await timkit('archive', 'verify', '--deep')).toMatchObject({ code: 0, err: '' })
})

it('has a damaged file again by a sync only after verify --mend, which says so', async () => {
  const [file] = keysOf('raw/').filter((key) => key.endsWith('.gz')) as [string]
  const whole = readFileSync(join(folder, file))
  writeFileSync(join(folder, file), Buffer.alloc(whole.length, 7))

  expect((await timkit('archive', 'verify')).code, 'sizes alone').toBe(0)
  const deep = await timkit('archive', 'verify', '--deep')
  expect(deep.code).toBe(1)
  expect(deep.out).toContain(`${file}: `)
  expect(deep.out).toContain('timkit archive verify --mend')
  expect((await timkitZh('archive', 'verify', '--deep')).out).toContain('timkit archive verify --mend')
  await timkit(...sync)
  expect(readFileSync(join(folder, file)).equals(whole)).toBe(false)

  const mended = await timkit('archive', 'verify', '--deep', '--mend')
  expect(mended).toMatchObject({ code: 1, out: deep.out })
  expect(rows((await timkit('archive', 'status', '--json')).out)[0]).toMatchObject({ counts: { damaged: 1 } })
  expect((await timkit(...sync)).code).toBe(0)
  expect(readFileSync(join(folder, file)).equals(whole)).toBe(true)
  expect((await timkit('archive', 'verify', '--deep')).code).toBe(0)
})

it.each(['en', 'zh'] as const)(
  'goes on without records that cannot be read, says so, and makes them again by a sync (%s)',
  async (language) => {
    const told = language === 'en' ? timkit : timkitZh
    const days = keysOf('hours/')
    const records = days.at(-1) as string
    writeFileSync(join(folder, records), '{"format":1,"hours":{"09":')
    const found = (await timkit('search', '--json')).out

    const status = await told('archive', 'status')
    expect(status.code).toBe(1)
    const words = status.out.replaceAll('\n', ' ')
    expect(words).toContain(language === 'en' ? `${records} cannot be read` : `无法读取 ${records}`)
    expect(rows((await timkit('archive', 'status', '--json')).out)[0]).toMatchObject({
      damagedRecords: [records],
    })
    const verify = await told('archive', 'verify')
    expect(verify.code).toBe(1)
    expect(verify.out).toContain(language === 'en' ? `${records}: it cannot be read` : `${records}：无法读取`)
    expect(found).toContain('"text"')

    const synced = await told(...sync)
    expect(synced.code).toBe(1)
    const aside = keysOf('hours-damaged/')
    expect(aside).toHaveLength(1)
    expect(synced.err.replaceAll('\n', ' ')).toContain(aside[0])
    expect(synced.err.replaceAll('\n', ' ')).toContain(records)
    expect(await told(...sync, '--quiet')).toEqual({ code: 0, out: '', err: '' })
    expect((await told('archive', 'verify', '--deep')).code).toBe(0)
    expect(keysOf('hours/')).toEqual(days)
    expect((await timkit('archive', 'status')).out).not.toContain('cannot be read')
  },
)
