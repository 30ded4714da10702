import type { Region } from '@timkit/core'
import { regions } from '@timkit/core'
import { allMasks, type MaskKind } from '../safety/mask.ts'
import { toolNames } from '../tools/names.ts'
import { ConfigError } from './config-error.ts'
import { type OptionEntry, type OptionName, options } from './options.ts'
import type { RawValues } from './read-values.ts'
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

/** Reads a file of the configuration. */
export type ReadFile = (path: string) => string

/**
 * Checks what was given and fills in the defaults. Nothing is sent.
 *
 * @throws {ConfigError} naming the option and what it must be, never a secret.
 */
export function readConfig(values: RawValues, readFile: ReadFile): Config {
  const read = new Reader(values, readFile)
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
    app: demo ? undefined : readApp(read),
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
      cursorKey: checkLength(read.secret('cursorKey', 'cursorKeyFile'), 'cursorKey'),
      cursorMinutes: read.integer('cursorMinutes'),
      callTimeout: read.integer('callTimeout') * 1000,
    },
    http: {
      host: read.required('host'),
      port: read.integer('port'),
      token: checkLength(read.secret('token', 'tokenFile'), 'token'),
      allowedHosts: read.list('allowedHosts'),
      allowedOrigins: read.list('allowedOrigins'),
      issuer: read.text('issuer'),
      publicUrl: read.text('publicUrl'),
      maxConcurrent: read.integer('maxConcurrent'),
      maxBodyBytes: read.integer('maxBodyBytes'),
    },
  }
}

function readApp(read: Reader): AppConfig {
  const secretKey = read.secret('secretKey', 'secretKeyFile')
  if (read.text('sdkAppId') === undefined || secretKey === undefined) {
    throw new ConfigError(
      'TIMKIT_SDK_APP_ID and TIMKIT_SECRET_KEY (or TIMKIT_SECRET_KEY_FILE) must be set. To look around without an account, use --demo',
    )
  }
  const region = read.required('region')
  if (!Object.hasOwn(regions, region)) {
    const known = Object.keys(regions)
    throw new ConfigError(
      `There is no region "${region}"${didYouMean(region, known)} Regions: ${known.join(', ')}`,
    )
  }
  return {
    sdkAppId: read.integer('sdkAppId'),
    secretKey,
    identifier: read.required('identifier'),
    region: region as Region,
    baseUrl: read.text('baseUrl'),
    downloadHosts: read.list('downloadHosts') ?? [],
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

/** A short secret can be guessed. */
function checkLength(secret: string | undefined, name: 'token' | 'cursorKey'): string | undefined {
  if (secret === undefined || secret.length >= 16) return secret
  throw new ConfigError(`${options[name].env} must have at least 16 characters`)
}

class Reader {
  readonly #values: RawValues
  readonly #readFile: ReadFile

  constructor(values: RawValues, readFile: ReadFile) {
    this.#values = values
    this.#readFile = readFile
  }

  text(name: OptionName): string | undefined {
    const entry: OptionEntry = options[name]
    const value = (this.#values[name] ?? entry.fallback)?.trim()
    if (value === undefined || value === '') return undefined
    if (entry.kind === 'choice') check(entry, value)
    return value
  }

  required(name: OptionName): string {
    const value = this.text(name)
    if (value === undefined) throw new ConfigError(`${nameOf(options[name])} must not be empty`)
    return value
  }

  integer(name: OptionName): number {
    const entry: OptionEntry = options[name]
    const value = this.required(name)
    const { min = 0, max = Number.MAX_SAFE_INTEGER } = entry
    if (/^\d{1,15}$/.test(value) && Number(value) >= min && Number(value) <= max) return Number(value)
    throw new ConfigError(`${nameOf(entry)} is "${value}", but must be a whole number from ${min} to ${max}`)
  }

  boolean(name: OptionName): boolean {
    const value = this.text(name)?.toLowerCase()
    if (value === undefined || value === 'false' || value === '0') return false
    if (value === 'true' || value === '1') return true
    throw new ConfigError(`${nameOf(options[name])} is "${value}", but must be true or false`)
  }

  /** A list that was given but holds nothing would allow everything: that is refused. */
  list(name: OptionName): readonly string[] | undefined {
    const entry: OptionEntry = options[name]
    const value = this.#values[name]
    if (value === undefined) return undefined
    const items = value.split(',').flatMap((item) => (item.trim() === '' ? [] : [item.trim()]))
    if (items.length === 0)
      throw new ConfigError(`${nameOf(entry)} is empty: name at least one, separated by commas`)
    if (entry.choices !== undefined) for (const item of items) check(entry, item)
    return [...new Set(items)]
  }

  secret(name: OptionName, fileName: OptionName): string | undefined {
    const value = this.text(name)
    const path = this.text(fileName)
    if (value !== undefined && path !== undefined) {
      throw new ConfigError(`Set ${options[name].env} or ${options[fileName].env}, not both`)
    }
    if (path === undefined) return value
    let content: string
    try {
      content = this.#readFile(path)
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : 'it cannot be read'
      throw new ConfigError(`Cannot read the file of ${options[fileName].env}: ${code}`)
    }
    if (content.trim() === '') throw new ConfigError(`The file of ${options[fileName].env} is empty`)
    return content.trim()
  }
}

function check(entry: OptionEntry, value: string): void {
  const { choices = [] } = entry
  if (choices.includes(value)) return
  throw new ConfigError(
    `${nameOf(entry)} is "${value}", but must be one of ${choices.join(', ')}${didYouMean(value, choices)}`,
  )
}

function nameOf({ flag, env }: OptionEntry): string {
  return flag === undefined ? env : `--${flag} (${env})`
}
