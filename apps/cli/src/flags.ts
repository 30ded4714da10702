import type { PlaceFlags } from '@timkit/archive-place'
import { UsageError } from '@timkit/command-line'
import type { CliContext, Translate } from './context.ts'

/** Flags that commands share. */
export interface CommonFlags {
  readonly json?: boolean | undefined
  readonly demo?: boolean | undefined
  readonly lang?: 'en' | 'zh' | undefined
}

/** Flags of what reads or writes an archive. */
export interface ArchiveFlags extends CommonFlags, Omit<PlaceFlags, 'demo'> {}

/** A flag that is there or not. */
export function yesFlag(brief: string) {
  return { kind: 'boolean', brief, optional: true, withNegated: false } as const
}

/** A flag with a text. */
export function textFlag(brief: string, placeholder: string) {
  return { kind: 'parsed', parse: String, brief, placeholder, optional: true } as const
}

/** A flag with a whole number. */
export function numberFlag(brief: string, { min, max }: { readonly min: number; readonly max: number }) {
  function parse(this: CliContext, text: string): number {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
    if (value >= min && value <= max) return value
    throw new UsageError(
      this.t({
        en: `must be a whole number from ${min} to ${max}, not "${text}"`,
        zh: `必须是 ${min} 到 ${max} 的整数，不能是“${text}”`,
      }),
    )
  }
  return { kind: 'parsed', parse, brief, placeholder: 'N', optional: true } as const
}

/** The flags that every command has. */
export function commonFlags(t: Translate) {
  return {
    json: yesFlag(t({ en: 'Write JSON for programs', zh: '输出供程序读取的 JSON' })),
    demo: yesFlag(
      t({
        en: 'Ask a sample app inside this program: no account needed',
        zh: '使用程序内置的示例应用：不需要账号',
      }),
    ),
    lang: {
      kind: 'enum',
      values: ['en', 'zh'],
      brief: t({ en: 'Language (TIMKIT_LANG)', zh: '语言（TIMKIT_LANG）' }),
      optional: true,
    },
  } as const
}

/** The flags of commands that have an archive. */
export function archiveFlags(t: Translate) {
  return {
    archive: textFlag(
      t({
        en: 'Folder of the archive, or s3://bucket/prefix (TIMKIT_ARCHIVE). Default: timkit-archive',
        zh: '归档所在的文件夹，或 s3://bucket/prefix（TIMKIT_ARCHIVE），默认 timkit-archive',
      }),
      'DIR',
    ),
    ...indexFlag(t),
    ...bucketFlags(t),
    ...commonFlags(t),
  } as const
}

/** The flags of commands that only search, count or show an archive. */
export function readingFlags(t: Translate) {
  return {
    ...archiveFlags(t),
    archive: textFlag(
      t({
        en: 'Folder of the archive, s3://bucket/prefix, or clickhouse://host:8123/database for its index alone (TIMKIT_ARCHIVE). Default: timkit-archive',
        zh: '归档所在的文件夹、s3://bucket/prefix，或 clickhouse://host:8123/database（只用索引）（TIMKIT_ARCHIVE），默认 timkit-archive',
      }),
      'DIR',
    ),
  } as const
}

/** The flag that says where the index of an archive is. */
export function indexFlag(t: Translate) {
  return {
    index: textFlag(
      t({
        en: 'sqlite, sqlite:FILE, or clickhouse://host:8123/database (TIMKIT_INDEX). Default: where it is; of a new archive sqlite',
        zh: 'sqlite、sqlite:FILE，或 clickhouse://host:8123/database（TIMKIT_INDEX），默认为它现在的位置；新归档为 sqlite',
      }),
      'PLACE',
    ),
  } as const
}

/** The flags of an archive that is in a bucket. */
export function bucketFlags(t: Translate) {
  return {
    indexFolder: textFlag(
      t({
        en: 'Of a bucket: folder of the index and of webhook events (TIMKIT_INDEX_FOLDER)',
        zh: '存储桶归档：索引和 webhook 事件所在的文件夹（TIMKIT_INDEX_FOLDER）',
      }),
      'DIR',
    ),
    s3Endpoint: textFlag(
      t({
        en: 'Of a bucket: address of the server (AWS_ENDPOINT_URL). Default: that of AWS',
        zh: '存储桶归档：服务器地址（AWS_ENDPOINT_URL），默认 AWS',
      }),
      'URL',
    ),
    s3Region: textFlag(
      t({
        en: 'Of a bucket: its region (AWS_REGION), where the address does not tell',
        zh: '存储桶归档：地域（AWS_REGION），地址中已有时不用给出',
      }),
      'NAME',
    ),
    cache: textFlag(
      t({
        en: 'Of a bucket: how many bytes of its files have a copy on this machine, as in 10GB (TIMKIT_CACHE). Default: none',
        zh: '存储桶归档：本机缓存文件副本的上限，例如 10GB（TIMKIT_CACHE），默认不缓存',
      }),
      'SIZE',
    ),
    cacheFolder: textFlag(
      t({
        en: 'Of a bucket: folder of these copies (TIMKIT_CACHE_FOLDER). Default: that for caches of this system',
        zh: '存储桶归档：副本所在的文件夹（TIMKIT_CACHE_FOLDER），默认系统的缓存文件夹',
      }),
      'DIR',
    ),
  } as const
}

/** The flag that names one kind of chats. */
export function kindFlag(t: Translate) {
  return {
    kind: 'enum',
    values: ['c2c', 'group'],
    brief: t({
      en: 'One-to-one, or groups only. Default: both',
      zh: '只要单聊（c2c）或只要群聊（group），默认都要',
    }),
    optional: true,
  } as const
}

/** Flags of what reads a span of time. */
export interface TimeFlags {
  readonly since?: string | undefined
  readonly until?: string | undefined
}

/** The flags of a span of time. */
export function timeFlags(t: Translate) {
  return {
    since: textFlag(
      t({ en: 'Not older: 6d, 12h, a day or a time', zh: '不早于：6d、12h、日期或时间' }),
      'TIME',
    ),
    until: textFlag(t({ en: 'Not newer; a day counts to its end', zh: '不晚于；日期算到当天结束' }), 'TIME'),
  } as const
}

/** A flag that bounds how many are shown. */
export function limitFlag(t: Translate, fallback: number) {
  return numberFlag(t({ en: `How many. Default: ${fallback}`, zh: `多少条，默认 ${fallback}` }), {
    min: 1,
    max: 100_000,
  })
}

/** How many threads read hours. */
export function workersFlag(t: Translate) {
  return {
    workers: numberFlag(
      t({
        en: 'Threads that read and index hours. Default: as many as the machine runs at once; with SQLite 1. 0: none but that of the program',
        zh: '读取并索引消息文件的线程数，默认为本机可并行的数量；SQLite 为 1。0：不另开线程',
      }),
      { min: 0, max: 256 },
    ),
  } as const
}

/** A word that has to be there. */
export function wordOf(brief: string, placeholder: string) {
  return { parse: String, brief, placeholder } as const
}
