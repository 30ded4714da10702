/**
 * Every option of the server: one table for the command line, the environment, the help and the documentation.
 *
 * @module
 */

/** What a value of an option must be. */
export type OptionKind = 'text' | 'list' | 'integer' | 'boolean' | 'choice' | 'file'

/** One option. */
export interface OptionEntry {
  /** The flag without its dashes; absent where a value on the command line could be seen by others. */
  readonly flag?: string
  /** The environment variable. */
  readonly env: string
  /** What the value must be. */
  readonly kind: OptionKind
  /** What it does, in one sentence. */
  readonly help: string
  /** The default, as people would write it. */
  readonly fallback?: string
  /** The values of a choice. */
  readonly choices?: readonly string[]
  /** The least value of an integer. */
  readonly min?: number
  /** The greatest value of an integer. */
  readonly max?: number
  /** Whether the value must never be shown. */
  readonly secret?: boolean
  /** Whether it concerns the HTTP server only. */
  readonly http?: boolean
}

/** Every option, by the name that the code uses. */
export const options = {
  sdkAppId: {
    flag: 'sdk-app-id',
    env: 'TIMKIT_SDK_APP_ID',
    kind: 'integer',
    min: 1,
    max: 0xffff_ffff,
    help: 'SDKAppID of the app, a number from the console.',
  },
  secretKey: {
    env: 'TIMKIT_SECRET_KEY',
    kind: 'text',
    secret: true,
    help: 'Secret key of the app. Environment only.',
  },
  secretKeyFile: {
    flag: 'secret-key-file',
    env: 'TIMKIT_SECRET_KEY_FILE',
    kind: 'file',
    help: 'File that holds the secret key.',
  },
  identifier: {
    flag: 'identifier',
    env: 'TIMKIT_IDENTIFIER',
    kind: 'text',
    fallback: 'administrator',
    help: 'Admin account that calls the service.',
  },
  region: {
    flag: 'region',
    env: 'TIMKIT_REGION',
    kind: 'text',
    fallback: 'china',
    help: 'Where the data of the app is.',
  },
  baseUrl: {
    flag: 'base-url',
    env: 'TIMKIT_BASE_URL',
    kind: 'text',
    help: 'Another address of the service, such as that of an emulator.',
  },
  insecureHosts: {
    flag: 'insecure-host',
    env: 'TIMKIT_INSECURE_HOSTS',
    kind: 'list',
    help: 'Hosts besides this machine that may be called by plain http, which shows a UserSig to whoever sees the traffic: for an emulator in a container.',
  },
  demo: {
    flag: 'demo',
    env: 'TIMKIT_MCP_DEMO',
    kind: 'boolean',
    fallback: 'false',
    help: 'Answer from an emulator inside this process: needs no account and no network.',
  },
  language: {
    flag: 'language',
    env: 'TIMKIT_MCP_LANGUAGE',
    kind: 'choice',
    choices: ['en', 'zh'],
    fallback: 'en',
    help: 'Language of error texts and of message summaries.',
  },
  timeZone: {
    flag: 'time-zone',
    env: 'TIMKIT_MCP_TIME_ZONE',
    kind: 'text',
    fallback: 'Asia/Shanghai',
    help: 'Zone in which times are read and written.',
  },
  account: {
    flag: 'account',
    env: 'TIMKIT_MCP_ACCOUNT',
    kind: 'text',
    help: 'Pin the server to one account: the parameter leaves every tool, other accounts cannot be read.',
  },
  allowAccounts: {
    flag: 'allow-accounts',
    env: 'TIMKIT_MCP_ALLOW_ACCOUNTS',
    kind: 'list',
    help: 'Accounts whose conversations may be read. Default: all.',
  },
  allowGroups: {
    flag: 'allow-groups',
    env: 'TIMKIT_MCP_ALLOW_GROUPS',
    kind: 'list',
    help: 'Groups that may be read. Default: all, or with a pinned account or an account list the groups of those accounts.',
  },
  tools: {
    flag: 'tools',
    env: 'TIMKIT_MCP_TOOLS',
    kind: 'list',
    help: 'Offer only these tools. Default: all.',
  },
  maxTokens: {
    flag: 'max-tokens',
    env: 'TIMKIT_MCP_MAX_TOKENS',
    kind: 'integer',
    min: 500,
    max: 25_000,
    fallback: '8000',
    help: 'Token budget of a result, unless a call asks for another one.',
  },
  messageBudget: {
    flag: 'message-budget',
    env: 'TIMKIT_MCP_MESSAGE_BUDGET',
    kind: 'integer',
    min: 1,
    max: 1_000_000_000,
    fallback: '100000',
    help: 'How many messages this process hands out before it refuses.',
  },
  mask: {
    flag: 'mask',
    env: 'TIMKIT_MCP_MASK',
    kind: 'list',
    choices: ['phone', 'email', 'card', 'identity', 'all'],
    help: 'Kinds of personal numbers and addresses to mask in message texts: phone, email, card, identity, all.',
  },
  exposeDownloadUrls: {
    flag: 'expose-download-urls',
    env: 'TIMKIT_MCP_EXPOSE_DOWNLOAD_URLS',
    kind: 'boolean',
    fallback: 'false',
    help: 'Hand out signed download URLs of history files: whoever has one can read the whole hour.',
  },
  downloadHosts: {
    flag: 'download-hosts',
    env: 'TIMKIT_MCP_DOWNLOAD_HOSTS',
    kind: 'list',
    help: 'Hosts that history files may come from besides those of Tencent.',
  },
  cursorKey: {
    env: 'TIMKIT_MCP_CURSOR_KEY',
    kind: 'text',
    secret: true,
    help: 'Key that seals cursors; the same on every replica. Default: derived from the secret key.',
  },
  cursorKeyFile: {
    flag: 'cursor-key-file',
    env: 'TIMKIT_MCP_CURSOR_KEY_FILE',
    kind: 'file',
    help: 'File that holds the key that seals cursors.',
  },
  cursorMinutes: {
    flag: 'cursor-minutes',
    env: 'TIMKIT_MCP_CURSOR_MINUTES',
    kind: 'integer',
    min: 1,
    max: 10_080,
    fallback: '60',
    help: 'Minutes for which a cursor is good.',
  },
  callTimeout: {
    flag: 'call-timeout',
    env: 'TIMKIT_MCP_CALL_TIMEOUT',
    kind: 'integer',
    min: 1,
    max: 3600,
    fallback: '120',
    help: 'Seconds after which a tool call is given up.',
  },
  logLevel: {
    flag: 'log-level',
    env: 'TIMKIT_MCP_LOG_LEVEL',
    kind: 'choice',
    choices: ['silent', 'error', 'info', 'debug'],
    fallback: 'error',
    help: 'How much is logged to stderr. Never message texts or credentials.',
  },
  host: {
    flag: 'host',
    env: 'TIMKIT_MCP_HOST',
    kind: 'text',
    fallback: '127.0.0.1',
    help: 'Address to listen on.',
    http: true,
  },
  port: {
    flag: 'port',
    env: 'TIMKIT_MCP_PORT',
    kind: 'integer',
    min: 0,
    max: 65_535,
    fallback: '3333',
    help: 'Port to listen on, 0 for any that is free.',
    http: true,
  },
  token: {
    env: 'TIMKIT_MCP_TOKEN',
    kind: 'text',
    secret: true,
    help: 'Bearer key that clients must send. Needed beyond loopback. At least 16 characters. Environment only.',
    http: true,
  },
  tokenFile: {
    flag: 'token-file',
    env: 'TIMKIT_MCP_TOKEN_FILE',
    kind: 'file',
    help: 'File that holds the bearer key.',
    http: true,
  },
  allowedHosts: {
    flag: 'allowed-hosts',
    env: 'TIMKIT_MCP_ALLOWED_HOSTS',
    kind: 'list',
    help: 'Host names that requests may name. Needed beyond loopback.',
    http: true,
  },
  allowedOrigins: {
    flag: 'allowed-origins',
    env: 'TIMKIT_MCP_ALLOWED_ORIGINS',
    kind: 'list',
    help: 'Host names of web pages that may call. Default: this machine, and the allowed hosts.',
    http: true,
  },
  issuer: {
    flag: 'issuer',
    env: 'TIMKIT_MCP_ISSUER',
    kind: 'text',
    help: 'OAuth authorization server whose access tokens are accepted, an https URL.',
    http: true,
  },
  publicUrl: {
    flag: 'public-url',
    env: 'TIMKIT_MCP_PUBLIC_URL',
    kind: 'text',
    help: 'Address under which clients reach this server: the audience of access tokens. Needed with an issuer.',
    http: true,
  },
  maxConcurrent: {
    flag: 'max-concurrent',
    env: 'TIMKIT_MCP_MAX_CONCURRENT',
    kind: 'integer',
    min: 1,
    max: 10_000,
    fallback: '64',
    help: 'Requests served at the same time; more are told to come back.',
    http: true,
  },
  maxBodyBytes: {
    flag: 'max-body-bytes',
    env: 'TIMKIT_MCP_MAX_BODY_BYTES',
    kind: 'integer',
    min: 1024,
    max: 16_777_216,
    fallback: '262144',
    help: 'Largest request body.',
    http: true,
  },
} as const satisfies Record<string, OptionEntry>

/** The name of an option. */
export type OptionName = keyof typeof options

/** Every option with its name, in the order of the table. */
export function optionEntries(): readonly (readonly [OptionName, OptionEntry])[] {
  return Object.entries(options) as [OptionName, OptionEntry][]
}
