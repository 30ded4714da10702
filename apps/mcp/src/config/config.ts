import type { PlaceFlags } from '@timkit/archive-place'
import { faultOfAlone, isIndexAlone } from '@timkit/archive-place/address'
import { type Given, type GroupOf, optionReader, type ReadFile, UsageError } from '@timkit/command-line'
import { checkSending } from './check-sending.ts'
import { allMasks, type MaskKind } from './mask-kinds.ts'
import { options } from './options.ts'
import { type AppConfig, readApp } from './read-app.ts'
import { readSecret } from './secret.ts'

/** What was given, flags before the environment, as text. */
export type RawValues = Given<typeof options>

/** What the tools need to know. */
export interface ToolConfig extends GroupOf<typeof options, 'tool'> {
  /** What is masked in the texts of messages. */
  readonly mask: readonly MaskKind[]
  /** The key that seals cursors. */
  readonly cursorKey: string | undefined
  /** In milliseconds. */
  readonly callTimeout: number
  /** After how many milliseconds a call answers with what it has: before it is given up, with time to write the answer. */
  readonly answerWithin: number
  /** Tools that this runtime cannot run, whether they were chosen or not. @default none */
  readonly unusable?: readonly string[] | undefined
}

/** The language of error texts. */
export type Language = ToolConfig['language']

/** What the HTTP server needs to know. */
export type HttpConfig = GroupOf<typeof options, 'http'>

/** The whole configuration. */
export interface Config {
  /** Absent in demo mode. */
  readonly app: AppConfig | undefined
  readonly logLevel: LogLevel
  readonly tool: ToolConfig
  /** The archive that is searched. @default none: the last seven days, in a temporary folder */
  readonly archive: PlaceFlags | undefined
  readonly http: HttpConfig
  /** Where it is written down who asks what. @default nowhere */
  readonly audit: { readonly file: string; readonly megabytes: number } | undefined
}

/** How much is logged. */
export type LogLevel = (typeof options.logLevel.choices)[number]

/**
 * Checks what was given and fills in the defaults. Nothing is sent.
 *
 * @throws {UsageError} naming the option and what it must be, never a secret
 */
export function readConfig(given: RawValues, readFile: ReadFile): Config {
  const read = optionReader(options, given)
  const app = read('demo') ? undefined : readApp(read, readFile)
  const tool = read.group('tool')
  checkLimits(tool)
  checkSending(tool, given)
  const mask = read('mask') ?? []
  const archive = read('archive')
  checkArchive(archive, read('index'))
  const [file, megabytes] = [read('auditLog'), read('auditLogMegabytes')]
  const place = { archive, index: read('index'), indexFolder: read('indexFolder') }
  return {
    app,
    archive: archive === undefined ? undefined : place,
    audit: file === undefined ? undefined : { file, megabytes },
    logLevel: read('logLevel'),
    tool: {
      ...tool,
      mask: mask.includes('all') ? allMasks : mask.filter((kind) => kind !== 'all'),
      cursorKey: readSecret(read, readFile, 'cursorKey'),
      callTimeout: read('callTimeout') * 1000,
      answerWithin: Math.min(read('answerSeconds') * 1000, read('callTimeout') * 700),
    },
    http: { ...read.group('http'), token: readSecret(read, readFile, 'token') },
  }
}

/** Refuses an archive that is the address of an index in a way that can mean something else. Addresses may hold a password, and are not repeated. */
function checkArchive(archive: string | undefined, index: string | undefined): void {
  const given = archive?.trim() ?? ''
  if (/^https?:\/\//i.test(given)) {
    throw new UsageError(
      '--archive (TIMKIT_ARCHIVE) is where the files of an archive are, a folder or s3://bucket/prefix. Where its index is belongs into --index (TIMKIT_INDEX): give both, or an index alone as clickhouse://host:8123/database',
    )
  }
  if (!isIndexAlone(given)) return
  const fault = faultOfAlone(given, index)
  if (fault !== undefined) throw new UsageError(fault.en)
}

/** Refuses options that contradict each other. */
function checkLimits({
  account,
  allowAccounts,
  allowGroups,
  exposeDownloadUrls,
}: GroupOf<typeof options, 'tool'>): void {
  if (account !== undefined && allowAccounts !== undefined && !allowAccounts.includes(account)) {
    throw new UsageError(`--account ${account} is not among --allow-accounts`)
  }
  if (exposeDownloadUrls && (account ?? allowAccounts ?? allowGroups) !== undefined) {
    throw new UsageError(
      '--expose-download-urls cannot be combined with limits to accounts or groups: a file holds the messages of all of them',
    )
  }
}
