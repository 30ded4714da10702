import { join } from 'node:path'
import {
  createBucketStore,
  createCachedStore,
  IndexAddressError,
  type IndexPlace,
  type RawStore,
  readBucketCredentials,
  readBucketUrl,
} from '@timkit/archive'
import type { ArchivePlace } from '@timkit/archive-place'
import { UsageError } from '@timkit/command-line'
import type { CliContext } from '../../../../context.ts'
import type { AppConfig } from '../config/service-config.ts'

/**
 * Where the archive of an app is. Nothing is asked yet.
 *
 * @throws {UsageError | RangeError | IndexAddressError} It is neither a folder nor a bucket, or its index is nowhere.
 */
export async function placeOf(app: AppConfig, context: CliContext): Promise<ArchivePlace> {
  const index = await indexOf(app, context)
  const bucket = readBucketUrl(app.archive)
  if (bucket === undefined) {
    checkFolderSettings(app, context)
    return { name: app.archive, folder: app.archive, index }
  }
  const { indexFolder } = app
  if (indexFolder === undefined) {
    throw new UsageError(
      context.t({
        en: 'indexFolder is missing: an archive in a bucket needs a folder of this machine for its index and for what webhooks told',
        zh: '缺少 indexFolder：存储桶归档需要本机的一个文件夹来存放索引和 webhook 事件',
      }),
    )
  }
  const { endpoint, region, oneWriter } = app.bucket
  const store = createBucketStore({
    ...bucket,
    endpoint,
    region,
    insecureHosts: app.insecureHosts,
    credentials: () => readBucketCredentials(environmentOf(app, context)),
    oneWriter,
  })
  return { name: store.name, folder: indexFolder, store: copied(store, app), index }
}

/** What is only of a bucket would be left without a word, and be missed when it is needed. */
function checkFolderSettings(
  { archive, bucket, indexFolder, cache, cacheFolder }: AppConfig,
  { t }: CliContext,
): void {
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(archive)) {
    throw new UsageError(
      t({
        en: 'archive must be a folder, or a bucket as in s3://bucket/prefix',
        zh: 'archive 必须是文件夹，或形如 s3://bucket/prefix 的存储桶',
      }),
    )
  }
  const [setting] =
    Object.entries({ indexFolder, cache, cacheFolder, ...bucket }).find(([, value]) => value !== undefined) ??
    []
  if (setting === undefined) return
  const name = Object.hasOwn(bucket, setting) ? `bucket.${setting}` : setting
  throw new UsageError(
    t({
      en: `${name} is only of an archive in a bucket, as in s3://bucket/prefix: take it out, or say where the bucket is`,
      zh: `${name} 只用于存储桶归档（形如 s3://bucket/prefix）：请去掉它，或给出存储桶`,
    }),
  )
}

/** With copies of its files in a folder of this machine, where the configuration wants them. */
function copied(store: RawStore, { cache, cacheFolder, indexFolder = '' }: AppConfig): RawStore {
  if (cache === undefined) return store
  return createCachedStore(store, { folder: cacheFolder ?? join(indexFolder, 'copies'), maxBytes: cache })
}

/** Credentials that the file names come before those around the program, which are of all apps. */
function environmentOf({ bucket }: AppConfig, { env }: CliContext): CliContext['env'] {
  const { credentialsFile, profile } = bucket
  if (credentialsFile === undefined) return profile === undefined ? env : { ...env, AWS_PROFILE: profile }
  return { AWS_SHARED_CREDENTIALS_FILE: credentialsFile, AWS_PROFILE: profile }
}

async function indexOf(app: AppConfig, context: CliContext): Promise<IndexPlace | undefined> {
  const { index } = app
  if (index === 'sqlite') return undefined
  if (!/^(?:clickhouse|https?):\/\//.test(index)) {
    throw new UsageError(
      context.t({
        en: 'index must be sqlite, or a database as in clickhouse://host:8123/archive',
        zh: 'index 必须是 sqlite，或形如 clickhouse://host:8123/archive 的数据库',
      }),
    )
  }
  const { inClickHouse } = await import('@timkit/archive/clickhouse')
  return inClickHouse({ url: index, credentials: await credentialsOf(app, context) })
}

async function credentialsOf({ indexUser, indexPasswordFile }: AppConfig, { env, t }: CliContext) {
  const { readClickHouseCredentials } = await import('@timkit/archive/clickhouse')
  const isOwn = indexUser !== undefined || indexPasswordFile !== undefined
  try {
    return await readClickHouseCredentials(
      isOwn ? { CLICKHOUSE_USER: indexUser, CLICKHOUSE_PASSWORD_FILE: indexPasswordFile } : env,
    )
  } catch (error) {
    const isFile = error instanceof IndexAddressError && error.fault === 'password-file'
    if (!isFile || indexPasswordFile === undefined) throw error
    // Who wrote the setting knows nothing of a variable.
    throw new UsageError(
      t({
        en: `the file ${indexPasswordFile} that indexPasswordFile names cannot be read. Let this account read it`,
        zh: `无法读取 indexPasswordFile 指定的文件 ${indexPasswordFile}。请授予当前账号读取权限`,
      }),
    )
  }
}
