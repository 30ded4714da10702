import { describe, expect, it } from 'vitest'
import { openArchive } from '../../src/open-archive.ts'
import { createBucketStore } from '../../src/raw/bucket/bucket-store.ts'
import { createCachedStore } from '../../src/raw/cache/cached-store.ts'
import { newFolder, shop } from '../shop.ts'
import { S3Server } from './s3-server.ts'

function inBucket() {
  const { client } = shop()
  const server = new S3Server({ pageSize: 500 })
  const { bucket, endpoint, key: credentials, fetch } = server
  const store = () => createBucketStore({ bucket, endpoint, credentials, fetch, retryMs: 1 })
  const open = (folder = newFolder(), of = store()) => openArchive({ folder, store: of, client })
  return { server, store, open }
}

const codesOf = (faults: readonly { readonly code: string }[]) => [...new Set(faults.map(({ code }) => code))]

describe('verifying an archive in a bucket', () => {
  it.each([false, true])(
    'finds hours that are not in the index, where nobody writes. Copies: %s',
    async (isCached) => {
      const { store, open } = inBucket()
      await using first = await open()
      await first.sync()
      const own = isCached ? createCachedStore(store(), { folder: newFolder(), maxBytes: 1e6 }) : store()
      await using archive = await open(newFolder(), own)
      const { faults, inProgress } = await archive.verify()
      expect(codesOf(faults)).toEqual(['not-indexed'])
      expect(inProgress).toEqual([])
    },
  )

  it('finds hours of an index that is behind', async () => {
    const { server, store, open } = inBucket()
    const folder = newFolder()
    await using archive = await open(folder)
    await archive.sync()
    await using other = await open()
    // In the index of another machine nothing is erased.
    await other.eraseAccount('bob', { dryRun: false })
    const { faults, inProgress } = await archive.verify()
    expect(codesOf(faults)).toEqual(['index-behind'])
    expect(inProgress).toEqual([])
    expect(await store().isWritten?.()).toBe(false)
    expect(server.keys().some((key) => key.includes('.lease/'))).toBe(true)
  })

  it.each(['alone', 'beside others'])('says that it is in progress while somebody writes %s', async (how) => {
    const { server, store, open } = inBucket()
    await using first = await open()
    await first.sync()
    await using archive = await open()
    const writing = store()
    const lease = how === 'alone' ? await writing.lease?.() : await writing.join?.('other')
    expect(await archive.verify()).toMatchObject({ faults: [] })
    expect((await archive.verify()).inProgress).not.toEqual([])
    // Who was not heard of for a minute does not write.
    server.skewMs = 61_000
    expect(codesOf((await archive.verify()).faults)).toEqual(['not-indexed'])
    server.skewMs = 0
    await lease?.release()
    expect(await archive.verify()).toMatchObject({ inProgress: [] })
  })

  it.each([{ deep: false }, { deep: true }])(
    'finds nothing wrong where it lists late what was just kept: %j',
    async ({ deep }) => {
      const { server, open } = inBucket()
      await using archive = await open()
      server.lateMs = 60_000
      expect((await archive.sync()).kept.files).toBe(4)
      expect(await archive.verify({ deep, messages: true })).toMatchObject({ faults: [], inProgress: [] })
      server.lateMs = 0
      expect(await archive.verify({ deep })).toMatchObject({ faults: [], inProgress: [] })
    },
  )

  it('finds what is missing also where it lists late', async () => {
    const { server, open } = inBucket()
    await using archive = await open()
    server.lateMs = 60_000
    await archive.sync()
    const file = server.keys().find((key) => key.endsWith('.gz')) ?? ''
    for (const key of [file, `${file}.json`]) server.drop(key)
    const { faults } = await archive.verify()
    expect(codesOf(faults)).toEqual(['index-ahead'])
    expect(faults).toHaveLength(1)
  })
})
