import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import S3rver from 's3rver'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createBucketStore } from '../../src/raw/bucket/bucket-store.ts'
import { describeRawStore } from '../../src/raw/raw-store.suite.ts'
import { StorageError } from '../../src/raw/storage-error.ts'

const server = new S3rver({
  port: 0,
  address: '127.0.0.1',
  silent: true,
  directory: mkdtempSync(join(tmpdir(), 'timkit-s3rver-')),
  configureBuckets: [{ name: 'bucket', configs: [] }],
})
let endpoint = ''
let stores = 0

beforeAll(async () => {
  const { port } = await server.run()
  endpoint = `http://127.0.0.1:${port}`
})
afterAll(() => server.close())

/** A server of somebody else's, over the network. It knows no conditions: see `ConditionalWrites`. */
function newStore(oneWriter = true) {
  return createBucketStore({
    bucket: 'bucket',
    endpoint,
    prefix: `store-${++stores}`,
    credentials: { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' },
    partSize: 5 * 1024 * 1024,
    retryMs: 1,
    oneWriter,
  })
}

describeRawStore('a bucket of s3rver', newStore, { isByFolder: true })

async function* bytesOf(size: number) {
  for (let left = size; left > 0; left -= 1_000_000)
    yield new Uint8Array(Math.min(left, 1_000_000)).fill(left % 251)
}

describe('a bucket of s3rver', () => {
  it('is refused, unless there is one writer only', async () => {
    await expect(newStore(false).publish('raw/a', bytesOf(1))).rejects.toThrow(StorageError)
  })

  it('takes what is sent in parts', async () => {
    const store = newStore()
    expect(await store.publish('raw/big.gz', bytesOf(12_345_678))).toBe('published')
    let size = 0
    for await (const chunk of (await store.read('raw/big.gz')) ?? []) size += chunk.length
    expect(size).toBe(12_345_678)
    expect(await store.publish('raw/big.gz', bytesOf(6_000_000))).toBe('exists')
  })
})
