import { describe, expect, it } from 'vitest'
import { openArchive } from '../../src/open-archive.ts'
import { createBucketStore } from '../../src/raw/bucket/bucket-store.ts'
import { StorageError } from '../../src/raw/storage-error.ts'
import { newFolder, noon, shop } from '../shop.ts'
import { S3Server } from './s3-server.ts'

/** An archive in a bucket whose listings something on the way answers. */
async function archiveBehind(change: (listing: string) => string) {
  const { client } = shop()
  const server = new S3Server({ pageSize: 500 })
  const { bucket, endpoint, key: credentials } = server
  const way = { isChanged: false }
  const fetch = async (request: Request) => {
    const answer = await server.fetch(request)
    const isListing = request.method === 'GET' && new URL(request.url).searchParams.has('list-type')
    if (!way.isChanged || !isListing) return answer
    return new Response(change(await answer.text()), { headers: { 'content-type': 'text/html' } })
  }
  const open = () =>
    openArchive({
      folder: newFolder(),
      store: createBucketStore({ bucket, endpoint, credentials, fetch, retryMs: 1, attempts: 2 }),
      client,
    })
  return { server, way, archive: await open(), open }
}

const since = new Date(noon - 40 * 3_600_000)

describe.each([
  ['nothing', () => ''],
  ['a web page', () => '<html>x</html>'],
  ['half of it', (listing: string) => listing.slice(0, listing.length * 0.45)],
])('a bucket that answers to listings with %s', (_, change) => {
  it('is no empty one: every act says so, and what is kept and indexed stays', async () => {
    const { server, way, archive, open } = await archiveBehind(change)
    await archive.sync({ since })
    const messages = () =>
      server.keys().flatMap((key) => (/^(?:raw|hours)\//.test(key) ? [[key, server.get(key)]] : []))
    const before = messages()
    expect(before.length).toBeGreaterThan(5)
    way.isChanged = true
    const other = await open()
    for (const act of [
      () => archive.eraseAccount('alice', { dryRun: false }),
      () => archive.eraseAccount('alice'),
      () => archive.prune({ olderThan: 31 * 24 * 3_600_000, dryRun: false }),
      () => archive.rebuild(),
      () => archive.verify({ deep: true }),
      () => archive.sync({ since }),
      () => other.sync({ since }),
      () => other.status(),
      () => other.search(),
    ])
      await expect(act(), String(act)).rejects.toThrow(StorageError)
    way.isChanged = false
    expect(messages()).toEqual(before)
    expect((await archive.search()).hits).toHaveLength(5)
    expect((await archive.eraseAccount('alice', { dryRun: false })).messages).toBe(2)
    expect(
      (await archive.search({ account: 'alice' })).hits.map(({ message }) => message.from),
    ).not.toContain('alice')
    await Promise.all([archive.close(), other.close()])
  })
})
