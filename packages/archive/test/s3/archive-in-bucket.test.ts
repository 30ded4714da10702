import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { TimClient } from '@timkit/core'
import { describe, expect, it } from 'vitest'
import { openArchive } from '../../src/open-archive.ts'
import { createBucketStore } from '../../src/raw/bucket/bucket-store.ts'
import { createCachedStore } from '../../src/raw/cache/cached-store.ts'
import { StorageError } from '../../src/raw/storage-error.ts'
import { grepFolder } from '../grep-folder.ts'
import { clientOf, messagesOf, newFolder, noon, shop } from '../shop.ts'
import { S3Server } from './s3-server.ts'

/** What alice wrote in the world of the tests, and no one else; and what was heard of her by webhook. */
const hers = ['龙井还有吗', 'SO20261122-000123', 'heard by webhook']
const partSize = 128

function newServer(options: ConstructorParameters<typeof S3Server>[0] = {}) {
  return new S3Server({ leastPart: partSize, ...options })
}

function storeOf(server: S3Server, attempts = 6) {
  const { bucket, endpoint, key: credentials, fetch } = server
  return createBucketStore({
    bucket,
    endpoint,
    credentials,
    fetch,
    prefix: 'a',
    retryMs: 1,
    partSize,
    attempts,
  })
}

async function inBucket(server = newServer(), folder = newFolder(), world = shop()) {
  const archive = await openArchive({ folder, store: storeOf(server), client: world.client })
  return { ...world, server, folder, archive }
}

/** Where a bucket has a text, in any version and part, packed or not. */
function grepBucket(server: S3Server, text: string): string[] {
  return [...server.everything()]
    .filter(([, body]) => body.includes(text) || unpacked(body).includes(text))
    .map(([where]) => where)
}

function unpacked(body: Buffer): Buffer {
  try {
    return gunzipSync(body)
  } catch {
    return Buffer.alloc(0)
  }
}

function event(from: string, text: string, seq: number) {
  return {
    CallbackCommand: 'C2C.CallbackAfterSendMsg',
    From_Account: from,
    To_Account: 'shop',
    MsgSeq: seq,
    MsgRandom: seq,
    MsgTime: noon / 1000 - 60,
    MsgKey: `${seq}_${seq}_1`,
    SendMsgResult: 0,
    MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: text } }],
  } as const
}

describe('an archive in a bucket', () => {
  it('is synced, searched, verified, and made again in an empty folder of another machine', async () => {
    const { archive, server, folder, emulator } = await inBucket()
    const report = await archive.sync()
    expect(report.failed).toEqual([])
    expect((await archive.search({ text: '龙井' })).hits).toHaveLength(3)
    expect((await archive.verify({ deep: true })).faults).toEqual([])
    expect(await archive.status()).toMatchObject({ name: 's3://bucket/a', messages: 5 })
    await archive.close()
    expect(server.keys().filter((key) => key.endsWith('.gz'))).toHaveLength(4)
    expect(server.uploads()).toBe(0)
    // The folder has the index, and nothing that is not made again.
    rmSync(folder, { recursive: true })
    const elsewhere = await inBucket(server)
    const empty = await elsewhere.archive.search({ text: '龙井' })
    expect(empty).toMatchObject({ hits: [], coverage: { complete: false } })
    await elsewhere.archive.rebuild()
    const { hits } = await elsewhere.archive.search({ limit: 1000 })
    const expected = await messagesOf(clientOf(emulator))
    expect(new Map(hits.map(({ identity, text }) => [identity, text]))).toEqual(expected)
    await elsewhere.archive.close()
  })

  it('is written to by one machine at a time, and by the next as soon as that is done', async () => {
    const server = newServer()
    const first = await inBucket(server)
    const second = await inBucket(server)
    let isHeld = true
    let refused: Promise<unknown> | undefined
    server.fault = ({ key }) => {
      if (isHeld && key.endsWith('.gz')) {
        isHeld = false
        refused = second.archive.sync().catch((error: unknown) => error)
      }
      return undefined
    }
    await first.archive.sync()
    expect(await refused).toMatchObject({ fault: 'locked' })
    expect((await second.archive.sync()).failed).toEqual([])
    expect(
      server
        .keys()
        .filter((key) => key.includes('.lease/'))
        .at(-1),
    ).toBe('a/.lease/00000002.json')
    await first.archive.close()
    await second.archive.close()
  })

  it('is whole after a program was killed at any request, also in the middle of an upload in parts', async () => {
    const whole = await inBucket()
    await whole.archive.sync({ since: new Date(noon - 6 * 3_600_000) })
    await whole.archive.close()
    const requests = whole.server.asked.length
    expect(whole.server.asked.some(({ query }) => query.get('partNumber') === '2')).toBe(true)
    const expected = [...(await messagesOf(clientOf(whole.emulator)))].filter(
      ([, text]) => !text.startsWith('退款'),
    )
    for (let at = 0; at < requests; at += 7) {
      const server = newServer()
      const world = shop()
      const folder = newFolder()
      const dying = await openArchive({ folder, store: storeOf(server, 1), client: world.client })
      let asked = 0
      let cutOff = false
      let isTaken = false
      server.fault = ({ key, method }) => {
        const isLease = method === 'PUT' && key.includes('.lease/')
        if (asked++ < at) {
          isTaken ||= isLease
          return undefined
        }
        // One that cannot give its lease back has done all the same: it ends by itself.
        cutOff ||= !(isLease && isTaken)
        return 'refused'
      }
      await expectCutOff(dying.sync({ since: new Date(noon - 6 * 3_600_000) }), () => cutOff)
      await dying.close()
      server.fault = () => undefined
      const next = await openArchive({ folder, store: storeOf(server), client: world.client })
      expect((await next.sync({ since: new Date(noon - 6 * 3_600_000) })).failed, `request ${at}`).toEqual([])
      const { hits } = await next.search({ limit: 1000 })
      expect(new Map(hits.map(({ identity, text }) => [identity, text])), `request ${at}`).toEqual(
        new Map(expected),
      )
      expect((await next.verify({ deep: true })).faults, `request ${at}`).toEqual([])
      expect(server.uploads(), `request ${at}`).toBe(0)
      await next.close()
    }
  })
})

it('keeps what is heard by webhook also while the bucket cannot be reached', async () => {
  const { archive, server, folder } = await inBucket()
  await archive.sync()
  await archive.ingest(event('bob', 'first', 1))
  server.fault = () => ({ code: 'AccessDenied', status: 403 })
  await new Promise((resolve) => setTimeout(resolve, 1_100))
  await archive.ingest(event('bob', 'second', 2))
  expect(grepFolder(folder, 'second')).not.toEqual([])
  await archive.close()
})

/** It is told that it was cut off. How many requests there are depends on how long notes are gathered: it may have been done before. */
async function expectCutOff(act: Promise<unknown>, isCutOff: () => boolean): Promise<void> {
  const error = await act.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (isCutOff()) expect(error).toBeInstanceOf(StorageError)
  else expect(error).toBeUndefined()
}

describe('an account that is erased from a bucket', () => {
  it.each([{ versions: false }, { versions: true }])(
    'is in no byte of bucket and folder, nor of what was left of uploads (%j)',
    async ({ versions }) => {
      const { archive, server, folder } = await inBucket(newServer({ versions }))
      await archive.sync()
      await archive.ingest(event('alice', 'heard by webhook', 1))
      await archive.ingest(event('bob', 'hello there', 2))
      await archive.search({})
      // What a program left that was killed in the middle, and a log that somebody copied into the bucket.
      const dying = storeOf(server, 1)
      server.fault = ({ method, query }) =>
        query.get('partNumber') === '3' || (method === 'DELETE' && query.has('uploadId'))
          ? 'refused'
          : undefined
      const left = async function* () {
        for (let at = 0; at < 9; at++) yield Buffer.from(`${hers[1]}`.padEnd(partSize))
      }
      await expect(dying.publish('raw/C2C/2026/11/22/2026112211.gz', left())).rejects.toThrow(StorageError)
      server.fault = () => undefined
      const line = `${JSON.stringify({ receivedAt: new Date(noon).toISOString(), event: event('alice', 'heard by webhook', 3) })}\n`
      server.set('a/raw/webhook/2026/11/22/2026112212.jsonl', line)
      for (const text of hers) {
        expect(grepBucket(server, text), text).not.toEqual([])
      }
      expect(grepFolder(folder, 'heard by webhook')).not.toEqual([])

      const planned = await archive.eraseAccount('alice')
      expect(planned).toMatchObject({ messages: 2, events: 2 })
      await archive.eraseAccount('alice', { dryRun: false })
      await archive.close()
      for (const text of hers) {
        expect(grepBucket(server, text), text).toEqual([])
        expect(grepFolder(folder, text), text).toEqual([])
      }
      expect(grepFolder(folder, 'hello there')).not.toEqual([])
      const elsewhere = await inBucket(server)
      await elsewhere.archive.sync()
      expect(
        (await elsewhere.archive.search({ account: 'alice', limit: 100 })).hits.map(({ text }) => text),
      ).toEqual(['有的，明前龍井 ¥268'])
      await elsewhere.archive.close()
    },
  )

  it('is gone although the program was killed at any request', async () => {
    const whole = await inBucket()
    await whole.archive.sync()
    const before = whole.server.asked.length
    await whole.archive.eraseAccount('alice', { dryRun: false })
    await whole.archive.close()
    const requests = whole.server.asked.length - before
    for (let at = 0; at < requests; at += 9) {
      const { archive, server, folder, client } = await inBucket()
      await archive.sync()
      await archive.close()
      const dying = await openArchive({ folder, store: storeOf(server, 1), client })
      let asked = 0
      let cutOff = false
      let isTaken = false
      server.fault = ({ key, method }) => {
        const isLease = method === 'PUT' && key.includes('.lease/')
        if (asked++ < at) {
          isTaken ||= isLease
          return undefined
        }
        // One that cannot give its lease back has done all the same: it ends by itself.
        cutOff ||= !(isLease && isTaken)
        return 'refused'
      }
      await expectCutOff(dying.eraseAccount('alice', { dryRun: false }), () => cutOff)
      await dying.close()
      server.fault = () => undefined
      const next = await openArchive({ folder, store: storeOf(server), client })
      await next.sync()
      // One that had not begun is run again.
      await next.eraseAccount('alice', { dryRun: false })
      await next.close()
      for (const text of hers) {
        expect(grepBucket(server, text), `request ${at}: ${text}`).toEqual([])
        expect(grepFolder(folder, text), `request ${at}: ${text}`).toEqual([])
      }
    }
  }, 180_000)
})

it('is pruned in the bucket and in the log of the folder', async () => {
  const { archive, server, folder } = await inBucket()
  await archive.sync()
  server.set('a/raw/C2C/2025/01/02/2025010203.gz', 'old')
  mkdirSync(join(folder, 'raw/webhook/2025/01/02'), { recursive: true })
  writeFileSync(join(folder, 'raw/webhook/2025/01/02/2025010203.jsonl'), 'old\n')
  const report = await archive.prune({ olderThan: 90 * 86_400_000, dryRun: false })
  expect(report).toMatchObject({ files: 2, hours: 1 })
  expect(server.keys().filter((key) => key.includes('2025'))).toEqual([])
  expect(grepFolder(folder, 'old')).toEqual([])
  await archive.close()
})

describe('an archive in a bucket with copies of its files on each machine', () => {
  const machine = (server: S3Server, client: TimClient) => {
    const folder = newFolder()
    const copies = newFolder()
    const downloads: string[] = []
    const counting: typeof server.fetch = (request) => {
      const { pathname } = new URL(request.url)
      if (request.method === 'GET' && pathname.endsWith('.gz')) downloads.push(pathname)
      return server.fetch(request)
    }
    const { bucket, endpoint, key: credentials } = server
    const options = { bucket, endpoint, credentials, fetch: counting, prefix: 'a', retryMs: 1, partSize }
    const store = createCachedStore(createBucketStore(options), { folder: copies, maxBytes: 1 << 20 })
    return { copies, downloads, open: () => openArchive({ folder, store, client }) }
  }

  it('downloads nothing that it kept, and each file once on another machine, however often it is rebuilt', async () => {
    const { client } = shop()
    const server = newServer()
    const first = machine(server, client)
    {
      await using archive = await first.open()
      await archive.sync()
      const before = first.downloads.length
      await archive.rebuild()
      expect(first.downloads).toHaveLength(before)
      expect((await archive.search({ text: '龙井' })).hits).toHaveLength(3)
    }
    const second = machine(server, client)
    await using archive = await second.open()
    await archive.rebuild()
    await archive.rebuild()
    expect(second.downloads).toHaveLength(4)
    // Who verifies looks at what is in the bucket.
    expect((await archive.verify({ deep: true })).faults).toEqual([])
    expect(second.downloads.length).toBeGreaterThanOrEqual(8)
  })

  it('leaves nothing of what was erased in any copy, on the other machine once it is used there', async () => {
    const { client } = shop()
    const server = newServer()
    const [here, there] = [machine(server, client), machine(server, client)]
    await using first = await here.open()
    await first.sync()
    await using second = await there.open()
    await second.rebuild()
    const unzipped = (folder: string) =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !entry.name.startsWith('epoch'))
        .map((entry) => gunzipSync(readFileSync(join(entry.parentPath, entry.name))).toString())
        .join()
    expect(unzipped(there.copies)).toContain(hers[0])
    await first.eraseAccount('alice', { dryRun: false })
    expect(unzipped(here.copies)).not.toContain(hers[0])
    await second.status()
    expect(unzipped(there.copies)).not.toContain(hers[0])
    expect(unzipped(there.copies)).not.toContain(hers[1])
  })
})
