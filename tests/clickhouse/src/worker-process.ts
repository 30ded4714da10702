// A worker in a process of its own: syncs once and prints what came of it, `node worker-process.ts '{"name":"one",…}'`.
import { TimClient } from '@timkit/core'
import { inClickHouse } from '../../../packages/archive/src/clickhouse.ts'
import { openArchive } from '../../../packages/archive/src/open-archive.ts'
import { openBucketStore } from '../../../packages/archive/src/raw/bucket/bucket-store.ts'

/** What a worker is told. */
export interface WorkerOptions {
  readonly name: string
  readonly folder: string
  readonly endpoint: string
  readonly bucket: string
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string }
  readonly clickhouse: string
  readonly database: string
  readonly app: {
    readonly baseUrl: string
    readonly sdkAppId: number
    readonly secretKey: string
    readonly identifier: string
  }
  /** The time of the service, in milliseconds. */
  readonly now: number
  readonly since: number
}

/** What came of it: how many hours failed, or why it ended. */
export type WorkerOutcome =
  | { readonly failed: number; readonly indexed: number }
  | { readonly fault: string | undefined; readonly message: string }

/** Ten seconds and a minute, in less. */
export const quickTiming = { beatMs: 300, staleMs: 3_000 }

async function work(options: WorkerOptions): Promise<WorkerOutcome> {
  const { name, folder, endpoint, bucket, credentials, clickhouse, database, app, since } = options
  const now = () => options.now
  const archive = await openArchive({
    ...{ name, folder, now },
    store: openBucketStore({ bucket, endpoint, credentials, prefix: 'a' }, quickTiming),
    index: inClickHouse({ url: clickhouse, database, credentials: {}, oldPartsWait: 0 }),
    client: new TimClient({ ...app, now, rateLimiter: false }),
  })
  try {
    const { failed, indexed } = await archive.sync({ since: new Date(since) })
    return { failed: failed.length, indexed: indexed.messages }
  } catch (error) {
    const { fault, message } = error as { readonly fault?: string; readonly message: string }
    return { fault, message }
  } finally {
    await archive.close()
  }
}

const [, program = '', options] = process.argv
if (program.endsWith('worker-process.ts') && options !== undefined) {
  console.log(JSON.stringify(await work(JSON.parse(options) as WorkerOptions)))
}
