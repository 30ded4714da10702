import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createBucketStore, openArchive } from '@timkit/archive'
import { inClickHouse } from '@timkit/archive/clickhouse'
import { describe, expect, it } from 'vitest'
import { S3Server } from '../../../packages/archive/test/s3/s3-server.ts'
import { clientOf, noon, shop } from '../../../packages/archive/test/shop.ts'
import { hasClickHouse } from './engine.ts'
import { useServer } from './use-server.ts'

describe.skipIf(!hasClickHouse)('workers that share an archive in a bucket and in ClickHouse', () => {
  const server = useServer()

  it('keep and find each message once', async () => {
    const s3 = new S3Server({ pageSize: 50 })
    const { emulator } = shop()
    const open = (name: string) => {
      const { bucket, endpoint, key: credentials, fetch } = s3
      return openArchive({
        folder: join(mkdtempSync(join(tmpdir(), 'timkit-workers-')), 'archive'),
        store: createBucketStore({ bucket, endpoint, credentials, fetch, prefix: 'a' }),
        index: inClickHouse({ url: server.url, database: 'workers', credentials: {}, oldPartsWait: 0 }),
        client: clientOf(emulator),
        name,
      })
    }
    const workers = await Promise.all(['one', 'two', 'three'].map(open))
    const since = new Date(noon - 6 * 3_600_000)
    const reports = await Promise.all(workers.map((archive) => archive.sync({ since })))
    expect(reports.flatMap(({ failed }) => failed)).toEqual([])
    expect(reports.reduce((sum, { indexed }) => sum + indexed.messages, 0)).toBe(4)
    const [one] = workers
    expect((await one?.search({ limit: 100 }))?.hits).toHaveLength(4)
    expect((await one?.search({ text: '龙井' }))?.hits).toHaveLength(3)
    expect((await one?.verify({ deep: true }))?.faults).toEqual([])
    expect(await one?.status()).toMatchObject({ messages: 4, workers: [] })
    for (const archive of workers) await archive.close()
  }, 120_000)
})
