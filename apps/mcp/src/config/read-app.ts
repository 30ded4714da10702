import { nameOf, type ReadFile, UsageError } from '@timkit/command-line'
import { parseBaseUrl, type Region } from '@timkit/core'
import { options } from './options.ts'
import { readSecret, type SettingsReader } from './secret.ts'

/** The app that is read. */
export interface AppConfig {
  readonly sdkAppId: number
  readonly secretKey: string
  /** The admin account that calls. */
  readonly identifier: string
  readonly region: Region
  /** Instead of the address of the region. */
  readonly baseUrl: string | undefined
  /** Hosts to which a UserSig may travel unencrypted. */
  readonly insecureHosts: readonly string[]
  /** Hosts of history files besides those of Tencent. */
  readonly downloadHosts: readonly string[]
}

/**
 * Reads which app is asked, with which key, and where.
 *
 * @throws {UsageError} Something is missing or wrong.
 */
export function readApp(read: SettingsReader, readFile: ReadFile): AppConfig {
  const secretKey = readSecret(read, readFile, 'secretKey')
  const sdkAppId = read('sdkAppId')
  if (sdkAppId === undefined || secretKey === undefined) {
    throw new UsageError(
      'TIMKIT_SDK_APP_ID and TIMKIT_SECRET_KEY (or TIMKIT_SECRET_KEY_FILE) must be set. To look around without an account, use --demo',
    )
  }
  const region = read('region')
  const insecureHosts = readInsecureHosts(read)
  return {
    sdkAppId,
    secretKey,
    identifier: read('identifier'),
    region,
    baseUrl: readBaseUrl(read, insecureHosts),
    insecureHosts,
    downloadHosts: read('downloadHosts') ?? [],
  }
}

function readInsecureHosts(read: SettingsReader): readonly string[] {
  const hosts = read('insecureHosts') ?? []
  for (const host of hosts) {
    if (!accepts(`http://${host}`, [host])) {
      throw new UsageError(
        `${nameOf(options.insecureHosts)} has ${JSON.stringify(host)}: give hosts such as emulator or emulator:8080`,
      )
    }
  }
  return hosts
}

function readBaseUrl(read: SettingsReader, insecureHosts: readonly string[]): string | undefined {
  const given = read('baseUrl')
  if (given === undefined) return undefined
  try {
    return parseBaseUrl(given, insecureHosts)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    const name = nameOf(options.baseUrl)
    const host = URL.canParse(given) ? new URL(given).host : ''
    if (accepts(given, [host])) {
      throw new UsageError(
        `${name} is ${JSON.stringify(given)}: a UserSig must not travel unencrypted. Use https, or allow this host with --${options.insecureHosts.flag} ${host} (${options.insecureHosts.env})`,
      )
    }
    throw new UsageError(`${name}: ${error.message}`)
  }
}

function accepts(baseUrl: string, insecureHosts: readonly string[]): boolean {
  try {
    parseBaseUrl(baseUrl, insecureHosts)
    return true
  } catch {
    return false
  }
}
