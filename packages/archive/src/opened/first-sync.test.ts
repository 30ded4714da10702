import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { clientOf, newFolder, shop } from '../../test/shop.ts'
import { inClickHouse } from '../message-index/clickhouse/in-clickhouse.ts'
import { openArchive } from '../open-archive.ts'

const offline = () => Promise.reject(new TypeError('fetch failed'))

describe('a first sync makes nothing', () => {
  it.each([
    ['of an app that the service does not know', { sdkAppId: 1_400_000_001 }, /60006|70\d{3}/],
    ['with a key that it refuses', { secretKey: 'b'.repeat(64) }, /70\d{3}/],
    ['when it cannot be reached', { fetch: offline }, /Cannot read the c2c history/],
  ])('%s', async (_, wrong, message) => {
    const { emulator } = shop()
    const folder = newFolder()
    {
      await using archive = await openArchive({ folder, client: clientOf(emulator, wrong) })
      await expect(archive.sync()).rejects.toThrow(message)
    }
    expect(existsSync(folder)).toBe(false)
    await using archive = await openArchive({ folder, client: clientOf(emulator) })
    await archive.sync()
    expect((await archive.status()).messages).toBe(5)
  })

  it('when it is ended before there was an answer', async () => {
    const { emulator } = shop()
    const folder = newFolder()
    const controller = new AbortController()
    const fetch: typeof globalThis.fetch = (...request) => {
      controller.abort(new Error('enough'))
      return emulator.fetch(...request)
    }
    await using archive = await openArchive({ folder, client: clientOf(emulator, { fetch }) })
    await expect(archive.sync({ signal: controller.signal })).rejects.toThrow('enough')
    expect(existsSync(folder)).toBe(false)
  })
})

it('makes nothing while its index does not answer, and takes the right one then', async () => {
  const { client } = shop()
  const folder = newFolder()
  {
    const index = inClickHouse({ url: 'clickhouse://127.0.0.1:1/shop', retries: 0 })
    await using archive = await openArchive({ folder, client, index })
    await expect(archive.sync()).rejects.toThrow('nobody answers there')
  }
  expect(existsSync(folder)).toBe(false)
  await using archive = await openArchive({ folder, client })
  await archive.sync()
  expect((await archive.status()).messages).toBe(5)
})

it('leaves an archive as it was when the key is refused later', async () => {
  const { emulator, client } = shop()
  const folder = newFolder()
  await (await openArchive({ folder, client })).sync()
  await using archive = await openArchive({
    folder,
    client: clientOf(emulator, { secretKey: 'b'.repeat(64) }),
  })
  const before = await archive.status()
  await expect(archive.sync()).rejects.toThrow(/70\d{3}/)
  expect((await archive.status()).counts).toEqual(before.counts)
})
