import { parseBaseUrl, type Region, regions } from '@timkit/core'
import type { AppConfig } from './config.ts'
import { ConfigError } from './config-error.ts'
import { options } from './options.ts'
import { nameOf, type Reader } from './reader.ts'
import { type ReadFile, readSecret } from './secret.ts'
import { didYouMean } from './suggest.ts'

/** Reads which app is asked, with which key, and where. */
export function readApp(read: Reader, readFile: ReadFile): AppConfig {
  const secretKey = readSecret(read, readFile, 'secretKey')
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
  const insecureHosts = readInsecureHosts(read)
  return {
    sdkAppId: read.integer('sdkAppId'),
    secretKey,
    identifier: read.required('identifier'),
    region: region as Region,
    baseUrl: readBaseUrl(read, insecureHosts),
    insecureHosts,
    downloadHosts: read.list('downloadHosts') ?? [],
  }
}

function readInsecureHosts(read: Reader): readonly string[] {
  const hosts = read.list('insecureHosts') ?? []
  for (const host of hosts) {
    if (!accepts(`http://${host}`, [host])) {
      throw new ConfigError(
        `${nameOf(options.insecureHosts)} has ${JSON.stringify(host)}: give hosts such as emulator or emulator:8080`,
      )
    }
  }
  return hosts
}

function readBaseUrl(read: Reader, insecureHosts: readonly string[]): string | undefined {
  const given = read.text('baseUrl')
  if (given === undefined) return undefined
  try {
    return parseBaseUrl(given, insecureHosts)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    const name = nameOf(options.baseUrl)
    const host = URL.canParse(given) ? new URL(given).host : ''
    if (accepts(given, [host])) {
      throw new ConfigError(
        `${name} is ${JSON.stringify(given)}: a UserSig must not travel unencrypted. Use https, or allow this host with --${options.insecureHosts.flag} ${host} (${options.insecureHosts.env})`,
      )
    }
    throw new ConfigError(`${name}: ${error.message}`)
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
