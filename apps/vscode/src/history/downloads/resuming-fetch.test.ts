import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { partFolder } from '../../env/node/part-folder.ts'
import type { Part, PartAbout } from '../../env/part.ts'
import { resumingFetch } from './resuming-fetch.ts'

const whole = Uint8Array.from({ length: 5000 }, (_, index) => index % 251)
const about: PartAbout = {
  appId: 'shop',
  name: '1_C2C_2026112309.gz',
  chatType: 'c2c',
  hour: '2026112309',
  gzipSize: whole.length,
  gzipMd5: '0'.repeat(32),
  target: 'file:///exports/x.jsonl',
}
let folder: string
let part: Part

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'timkit-part-'))
  part = await partFolder(folder).create(about)
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** A host that knows ranges, or not, and ends a body early when told to. */
function host({ ranges = true, cutAfter = Number.POSITIVE_INFINITY, status = 0 } = {}) {
  const asked: (string | null)[] = []
  const fetch = async (_url: string, init: RequestInit): Promise<Response> => {
    const range = new Headers(init.headers).get('range')
    asked.push(range)
    if (status !== 0) return new Response(null, { status })
    const from = ranges ? Number(/\d+/.exec(range ?? '')?.[0] ?? 0) : 0
    const bytes = whole.slice(from, from + cutAfter)
    let at = 0
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        if (at < bytes.length) controller.enqueue(bytes.subarray(at, at + 700))
        else if (from + bytes.length < whole.length) controller.error(new Error('cut'))
        else controller.close()
        at += 700
      },
    })
    return ranges && range !== null
      ? new Response(body, { status: 206, headers: { 'content-range': `bytes ${from}-4999/5000` } })
      : new Response(body)
  }
  return { asked, fetch }
}

const get = (fetch: typeof globalThis.fetch | ReturnType<typeof resumingFetch>, range?: string) =>
  fetch('https://files.example/x', range === undefined ? {} : { headers: { range } })
const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer())

describe('a download that is cut', () => {
  test('goes on with what is missing, in another window too, and gives one whole body', async () => {
    const first = host({ cutAfter: 2000 })
    await expect(bytesOf(await get(resumingFetch(first.fetch, part, 5000)))).rejects.toThrow('cut')
    const [kept] = await partFolder(folder).list()
    expect(kept?.size).toBe(2000)
    expect(kept?.about).toEqual(about)
    const second = host()
    const response = await get(resumingFetch(second.fetch, kept as Part, 5000))
    expect(response.status).toBe(200)
    expect(await bytesOf(response)).toEqual(whole)
    expect(second.asked).toEqual(['bytes=2000-'])
  })

  test('skips what is there when the host knows no ranges', async () => {
    await part.append(whole.slice(0, 1234))
    const { fetch } = host({ ranges: false })
    expect(await bytesOf(await get(resumingFetch(fetch, part, 5000)))).toEqual(whole)
    expect(part.size).toBe(5000)
  })

  test('gives a reader that goes on by itself the bytes from where it is', async () => {
    await part.append(whole.slice(0, 3000))
    const { fetch, asked } = host()
    const response = await get(resumingFetch(fetch, part, 5000), 'bytes=1000-')
    expect(response.status).toBe(206)
    expect(response.headers.get('content-range')).toBe('bytes 1000-4999/5000')
    expect(await bytesOf(response)).toEqual(whole.slice(1000))
    expect(asked).toEqual(['bytes=3000-'])
  })

  test('sends no request when all of it is there', async () => {
    await part.append(whole)
    const { fetch, asked } = host()
    expect(await bytesOf(await get(resumingFetch(fetch, part, 5000)))).toEqual(whole)
    expect(asked).toEqual([])
  })

  test('passes a refusal on, so that a fresh address is asked for', async () => {
    await part.append(whole.slice(0, 10))
    expect((await get(resumingFetch(host({ status: 403 }).fetch, part, 5000))).status).toBe(403)
    expect(part.size).toBe(10)
  })

  test('takes no other part than the one that is missing', async () => {
    await part.append(whole.slice(0, 10))
    const other = async () =>
      new Response('x', { status: 206, headers: { 'content-range': 'bytes 5-4999/5000' } })
    expect((await get(resumingFetch(other, part, 5000))).status).toBe(502)
  })
})

test('questions to the service pass by', async () => {
  const seen: RequestInit[] = []
  const fetch = resumingFetch(
    async (_url, init) => {
      seen.push(init)
      return new Response('{}')
    },
    part,
    5000,
  )
  await fetch('https://api.example/v4/x', { method: 'POST', body: '{}' })
  expect(seen).toEqual([{ method: 'POST', body: '{}' }])
  expect(part.size).toBe(0)
})

test('no address is kept on disk, and nothing is left when a part is removed', async () => {
  await bytesOf(await get(resumingFetch(host().fetch, part, 5000)))
  const texts = await Promise.all(
    (await readdir(folder)).map((name) => readFile(join(folder, name), 'latin1')),
  )
  expect(texts).toHaveLength(2)
  expect(texts.join()).not.toContain('files.example')
  await partFolder(folder).remove(part.id)
  expect(await readdir(folder)).toEqual([])
})
