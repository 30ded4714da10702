import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
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
const md5 = (data: string | Uint8Array) => createHash('md5').update(data).digest('hex')
let isOdd = false
const oddFiles = new Map<string, Buffer>()

/** A service that makes a line of the file of an hour that is no JSON, while it is odd. */
async function oddFetch(request: Request): Promise<Response> {
  const odd = oddFiles.get(new URL(request.url).pathname)
  if (odd !== undefined && isOdd) return new Response(new Uint8Array(odd))
  const response = await emulator.fetch(request)
  if (!isOdd || !request.url.includes('get_history')) return response
  const answer = (await response.json()) as { File?: Record<string, string | number>[] }
  for (const file of answer.File ?? []) {
    const url = String(file.URL)
    const bytes = Buffer.from(await (await emulator.fetch(new Request(url))).arrayBuffer())
    const text = gunzipSync(bytes).toString()
    if (!text.includes('green tea')) continue
    const changed = text.replace(/\n\{/, '\n{"From_Account":"mallory", no JSON},\n{')
    const packed = gzipSync(changed)
    oddFiles.set(new URL(url).pathname, packed)
    file.FileSize = Buffer.byteLength(changed)
    file.FileMD5 = md5(changed)
    file.GzipSize = packed.length
    file.GzipMD5 = md5(packed)
  }
  return Response.json(answer)
}

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
  server = await serve({ emulator: Object.create(emulator, { fetch: { value: oddFetch } }) })
})
afterAll(() => server.close())
beforeEach(async () => {
  folder = join(mkdtempSync(join(tmpdir(), 'timkit-damaged-')), 'archive')
  expect(await timkit(...sync, '--quiet')).toEqual({ code: 0, out: '', err: '' })
  expect(await timkit('archive', 'verify', '--deep')).toMatchObject({ code: 0, err: '' })
})

it('searches an hour of which a line cannot be read, says so, and leaves its file as the service made it', async () => {
  isOdd = true
  folder = join(mkdtempSync(join(tmpdir(), 'timkit-odd-')), 'archive')
  const first = await timkit(...sync)
  isOdd = false
  expect(first.code).toBe(1)
  expect(first.err.replaceAll('\n', ' ')).toContain('1 line could not be read')
  const [bytes] = [...oddFiles.values()] as [Buffer]
  const [file] = keysOf('raw/').filter((key) => readFileSync(join(folder, key)).equals(bytes)) as [string]
  const hour = file.slice(-'2026112209.gz'.length, -'.gz'.length)

  for (const word of ['龙井', 'green tea'])
    expect((await timkit('search', word)).out, word).toContain('alice')
  const status = await timkit('archive', 'status')
  expect(status.code).toBe(1)
  expect(status.out).toContain(`c2c ${hour}: partly readable: 1 line could not be read`)
  expect(rows((await timkit('archive', 'status', '--json')).out)[0]).toMatchObject({ counts: { partial: 1 } })
  expect((await timkitZh('archive', 'status')).out).toMatch(new RegExp(`c2c ${hour}.*1 行`))
  for (const how of ['--deep', '--mend']) {
    const { code, out } = await timkit('archive', 'verify', how)
    expect(code, how).toBe(1)
    expect(out, how).toContain(`${file}: partly readable: 1 line could not be read.`)
  }
  expect((await timkitZh('archive', 'verify')).out).toContain(`${file}：有 1 行无法读取`)
  expect(readFileSync(join(folder, file)).equals(bytes)).toBe(true)
})

it('has a damaged file again by a sync only after verify --mend, which says so', async () => {
  const [file] = keysOf('raw/').filter((key) => key.endsWith('.gz')) as [string]
  const whole = readFileSync(join(folder, file))
  writeFileSync(join(folder, file), Buffer.alloc(whole.length, 7))

  expect((await timkit('archive', 'verify')).code, 'sizes alone').toBe(0)
  const deep = await timkit('archive', 'verify', '--deep')
  expect(deep.code).toBe(1)
  expect(deep.out).toContain(`${file}: `)
  expect(deep.out).toContain('timkit archive verify --deep --mend')
  expect((await timkitZh('archive', 'verify', '--deep')).out).toContain('timkit archive verify --deep --mend')
  await timkit(...sync)
  expect(readFileSync(join(folder, file)).equals(whole)).toBe(false)

  const mended = await timkit('archive', 'verify', '--deep', '--mend')
  expect(mended.code).toBe(1)
  expect(mended.out).toContain('It is remembered. Run a sync')
  expect(mended.out).not.toContain('--mend')
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
