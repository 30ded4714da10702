import type { Region } from '@timkit/core'
import { allMasks, type MaskKind } from '../safety/mask.ts'
import { toolNames } from '../tools/names.ts'
import { ConfigError } from './config-error.ts'
import { readApp } from './read-app.ts'
import type { RawValues } from './read-values.ts'
import { Reader } from './reader.ts'
import { type ReadFile, readSecret } from './secret.ts'
import { didYouMean } from './suggest.ts'

/** The language of error texts. */
export type Language = 'en' | 'zh'

/** The app that is read. */
export interface AppConfig {
  /** The SDKAppID. */
  readonly sdkAppId: number
  /** The secret key. */
  readonly secretKey: string
  /** The admin account that calls. */
  readonly identifier: string
  /** Where the data is. */
  readonly region: Region
  /** Another address of the service. */
  readonly baseUrl: string | undefined
  /** Hosts to which a UserSig may travel unencrypted. */
  readonly insecureHosts: readonly string[]
  /** More hosts that history files may come from. */
  readonly downloadHosts: readonly string[]
}

/** What the tools need to know. */
export interface ToolConfig {
  /** Language of error texts. */
  readonly language: Language
  /** The zone of times. */
  readonly timeZone: string
  /** The one account that is read, if the server is pinned. */
  readonly account: string | undefined
  /** The accounts that may be read; all if absent. */
  readonly allowAccounts: readonly string[] | undefined
  /** The groups that may be read. */
  readonly allowGroups: readonly string[] | undefined
  /** The tools that are offered; all if absent. */
  readonly tools: readonly string[] | undefined
  /** The token budget of a result. */
  readonly maxTokens: number
  /** How many messages the process hands out. */
  readonly messageBudget: number
  /** What is masked in message texts. */
  readonly mask: readonly MaskKind[]
  /** Whether signed URLs are handed out. */
  readonly exposeDownloadUrls: boolean
  /** The key that seals cursors. */
  readonly cursorKey: string | undefined
  /** Minutes for which a cursor is good. */
  readonly cursorMinutes: number
  /** Milliseconds after which a call is given up. */
  readonly callTimeout: number
}

/** What the HTTP server needs to know. */
export interface HttpConfig {
  /** The address to listen on. */
  readonly host: string
  /** The port to listen on. */
  readonly port: number
  /** The bearer key. */
  readonly token: string | undefined
  /** Host names that requests may name; loopback if absent. */
  readonly allowedHosts: readonly string[] | undefined
  /** Host names of pages that may call. */
  readonly allowedOrigins: readonly string[] | undefined
  /** The authorization server. */
  readonly issuer: string | undefined
  /** Where clients reach this server. */
  readonly publicUrl: string | undefined
  /** Requests at the same time. */
  readonly maxConcurrent: number
  /** The largest request body, in bytes. */
  readonly maxBodyBytes: number
}

/** The whole configuration. */
export interface Config {
  /** The app; absent in demo mode. */
  readonly app: AppConfig | undefined
  /** How much is logged. */
  readonly logLevel: LogLevel
  /** What the tools need. */
  readonly tool: ToolConfig
  /** What the HTTP server needs. */
  readonly http: HttpConfig
}

/** How much is logged. */
export type LogLevel = 'silent' | 'error' | 'info' | 'debug'

/**
 * Checks what was given and fills in the defaults. Nothing is sent.
 *
 * @throws {ConfigError} naming the option and what it must be, never a secret.
 */
export function readConfig(values: RawValues, readFile: ReadFile): Config {
  const read = new Reader(values)
  const demo = read.boolean('demo')
  const account = read.text('account')
  const allowAccounts = read.list('allowAccounts')
  if (account !== undefined && allowAccounts !== undefined && !allowAccounts.includes(account)) {
    throw new ConfigError(`--account ${account} is not among --allow-accounts`)
  }
  const exposeDownloadUrls = read.boolean('exposeDownloadUrls')
  if (exposeDownloadUrls && (account ?? allowAccounts ?? read.list('allowGroups')) !== undefined) {
    throw new ConfigError(
      '--expose-download-urls cannot be combined with limits to accounts or groups: a file holds the messages of all of them',
    )
  }
  return {
    app: demo ? undefined : readApp(read, readFile),
    logLevel: read.required('logLevel') as LogLevel,
    tool: {
      language: read.required('language') as Language,
      timeZone: readZone(read.required('timeZone')),
      account,
      allowAccounts,
      allowGroups: read.list('allowGroups'),
      tools: readTools(read.list('tools')),
      maxTokens: read.integer('maxTokens'),
      messageBudget: read.integer('messageBudget'),
      mask: readMask(read.list('mask')),
      exposeDownloadUrls,
      cursorKey: readSecret(read, readFile, 'cursorKey'),
      cursorMinutes: read.integer('cursorMinutes'),
      callTimeout: read.integer('callTimeout') * 1000,
    },
    http: {
      host: read.required('host'),
      port: read.integer('port'),
      token: readSecret(read, readFile, 'token'),
      allowedHosts: read.list('allowedHosts'),
      allowedOrigins: read.list('allowedOrigins'),
      issuer: read.text('issuer'),
      publicUrl: read.text('publicUrl'),
      maxConcurrent: read.integer('maxConcurrent'),
      maxBodyBytes: read.integer('maxBodyBytes'),
    },
  }
}

function readZone(zone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone
  } catch {
    throw new ConfigError(`There is no time zone "${zone}": give a name such as Asia/Shanghai or UTC`)
  }
}

function readTools(names: readonly string[] | undefined): readonly string[] | undefined {
  for (const name of names ?? []) {
    if (!(toolNames as readonly string[]).includes(name)) {
      throw new ConfigError(`There is no tool "${name}"${didYouMean(name, toolNames)}`)
    }
  }
  return names
}

function readMask(kinds: readonly string[] = []): readonly MaskKind[] {
  return kinds.includes('all') ? allMasks : (kinds as MaskKind[])
}
