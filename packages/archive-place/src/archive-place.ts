import { tmpdir, userInfo } from 'node:os'
import { join, resolve } from 'node:path'
import type { IndexPlace, RawStore } from '@timkit/archive'
import { UsageError } from '@timkit/command-line'
import { isIndexAlone } from './address.ts'
import { folderBeside } from './folder-beside.ts'
import { indexPlace } from './index-place.ts'
import type { PlaceFlags, PlaceSurroundings } from './place-flags.ts'
import { withCopies } from './with-copies.ts'

/** Where an archive is. */
export interface ArchivePlace {
  /** For people: a path, or `s3://bucket/prefix`. */
  readonly name: string
  /** Where the index is, and what was heard by webhook. */
  readonly folder: string
  /** @default the folder */
  readonly store?: RawStore | undefined
  /** @default where the archive remembers it, else in the folder */
  readonly index?: IndexPlace | undefined
}

/**
 * Where the archive is: what the flag says, else the environment, else a folder in the current one.
 *
 * @throws {UsageError} It is neither a folder nor a bucket, or not all is known that a bucket needs; or its index is nowhere.
 * @throws {ArgumentError} The bucket, its region or its address is none.
 */
export async function archivePlace(context: PlaceSurroundings, flags: PlaceFlags): Promise<ArchivePlace> {
  const place = await filesPlace(context, flags)
  return { ...place, index: await indexPlace(context, flags, place.folder) }
}

async function filesPlace(context: PlaceSurroundings, flags: PlaceFlags): Promise<ArchivePlace> {
  const { env } = context
  const given = flags.archive?.trim() || env.TIMKIT_ARCHIVE?.trim()
  if (given !== undefined && /^[a-z][a-z0-9+.-]+:\/\//i.test(given)) return bucketPlace(given, context, flags)
  if (given) return { name: resolve(given), folder: resolve(given) }
  // So that a sync and a search after it find the same, and no archive of an app is touched.
  const folder =
    flags.demo === true ? join(tmpdir(), `timkit-demo-archive-${userInfo().uid}`) : resolve('timkit-archive')
  return { name: folder, folder }
}

async function bucketPlace(
  given: string,
  context: PlaceSurroundings,
  flags: PlaceFlags,
): Promise<ArchivePlace> {
  const { env, t } = context
  const { createBucketStore, readBucketCredentials, readBucketUrl } = await import('@timkit/archive')
  const endpoint =
    flags.s3Endpoint?.trim() || env.AWS_ENDPOINT_URL_S3?.trim() || env.AWS_ENDPOINT_URL?.trim() || undefined
  const region =
    flags.s3Region?.trim() || env.AWS_REGION?.trim() || env.AWS_DEFAULT_REGION?.trim() || undefined
  if (isIndexAlone(given)) {
    throw new UsageError(
      t({
        en: '--archive (TIMKIT_ARCHIVE) names an index, which is searched, counted and shown (search, stats, archive status) and nothing else: this needs the files of the archive, a folder or s3://bucket/prefix, and its index as --index',
        zh: '--archive（TIMKIT_ARCHIVE）写的是索引，只能搜索、统计和查看（search、stats、archive status）：这里需要归档的文件，即文件夹或 s3://bucket/prefix，索引请写在 --index',
      }),
    )
  }
  const place = readBucketUrl(given)
  if (place === undefined) {
    throw new UsageError(
      t({
        en: '--archive must be a folder, or a bucket as in s3://bucket/prefix',
        zh: '--archive 必须是文件夹，或形如 s3://bucket/prefix 的存储桶',
      }),
    )
  }
  if (endpoint === undefined && region === undefined) {
    throw new UsageError(
      t({
        en: `Where is ${given}? Set AWS_REGION, or --s3-endpoint (AWS_ENDPOINT_URL) for what is not AWS, as in https://cos.ap-guangzhou.myqcloud.com`,
        zh: `${given} 在哪里？请设置 AWS_REGION；不是 AWS 时请用 --s3-endpoint（AWS_ENDPOINT_URL），例如 https://cos.ap-guangzhou.myqcloud.com`,
      }),
    )
  }
  const store = createBucketStore({
    ...place,
    endpoint,
    region,
    insecureHosts: (env.TIMKIT_INSECURE_HOSTS ?? '').split(/[,\s]+/).filter(Boolean),
    credentials: () => readBucketCredentials(env),
    oneWriter: env.TIMKIT_S3_ONE_WRITER?.trim() === '1',
  })
  const host = endpoint === undefined ? `s3.${region}.amazonaws.com` : new URL(endpoint).host
  return {
    name: store.name,
    folder: folderBeside(context, flags, [host, place.bucket, place.prefix]),
    store: await withCopies(store, context, flags),
  }
}
