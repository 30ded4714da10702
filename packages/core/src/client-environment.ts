import { checkInteger, checkObject, checkUserId, maxUint32, mustBe, wrongType } from './check.ts'
import type { TimClientOptions } from './client-options.ts'
import { checkInsecureHosts, readBaseUrl } from './transport/hosts/base-url.ts'
import { checkRegion } from './transport/hosts/region.ts'
import type { AppCredentials } from './user-sig/secret-key/credentials.ts'
import { parseSecretKey } from './user-sig/secret-key/secret-key.ts'

/** The variables that name an app. A blank one was left out. */
export interface ClientEnvironment {
  /** The SDKAppID of the app, from the console. */
  readonly TIMKIT_SDK_APP_ID?: string | undefined
  /** The secret key of the app, from the console. */
  readonly TIMKIT_SECRET_KEY?: string | undefined
  /** A file with the key. Not read here, where there may be no files: a program reads it, and gives its text as the key. */
  readonly TIMKIT_SECRET_KEY_FILE?: string | undefined
  /** The admin account that calls. @default 'administrator' */
  readonly TIMKIT_IDENTIFIER?: string | undefined
  /** Where the app's data is. @default 'china' */
  readonly TIMKIT_REGION?: string | undefined
  /** Another address of the service, such as an emulator's. */
  readonly TIMKIT_BASE_URL?: string | undefined
  /** Hosts besides this machine that may be called by plain HTTP, separated by commas or blanks. */
  readonly TIMKIT_INSECURE_HOSTS?: string | undefined
}

/**
 * Reads the options of a client from an environment, which is an argument: `process.env`, or the `env` of a worker.
 *
 * @example
 * ```ts
 * import { clientOptions, TimClient } from '@timkit/core'
 *
 * const env = { TIMKIT_SDK_APP_ID: '1400000000', TIMKIT_SECRET_KEY: 'the key of the app' }
 * console.log(new TimClient(clientOptions(env)).identifier)
 * ```
 *
 * @throws {TypeError | RangeError} A variable is missing or wrong: the error names it, and never holds the key.
 */
export function clientOptions(env: ClientEnvironment): TimClientOptions & AppCredentials {
  checkObject(env, 'env')
  const region = read(env, 'TIMKIT_REGION')
  if (region !== undefined) checkRegion(region, 'TIMKIT_REGION')
  const identifier = read(env, 'TIMKIT_IDENTIFIER') ?? 'administrator'
  checkUserId(identifier, 'TIMKIT_IDENTIFIER')
  const insecureHosts = (read(env, 'TIMKIT_INSECURE_HOSTS') ?? '').split(/[,\s]+/).filter(Boolean)
  checkInsecureHosts(insecureHosts, 'TIMKIT_INSECURE_HOSTS')
  const address = read(env, 'TIMKIT_BASE_URL')
  const baseUrl =
    address === undefined
      ? undefined
      : readBaseUrl(address, insecureHosts, {
          option: 'TIMKIT_BASE_URL',
          allow: (host) => `TIMKIT_INSECURE_HOSTS=${host}`,
        })
  return { sdkAppId: readSdkAppId(env), secretKey: readKey(env), identifier, region, baseUrl, insecureHosts }
}

function readSdkAppId(env: ClientEnvironment): number {
  const name = 'TIMKIT_SDK_APP_ID'
  const text = read(env, name)
  if (text === undefined)
    throw wrongType(name, 'is not set: it is the SDKAppID of the app, a number from the console')
  // Not by `Number` alone, to which `1e9` and `0x10` are numbers as well.
  if (!/^\d+$/.test(text)) throw mustBe(name, 'a whole number', text)
  const sdkAppId = Number(text)
  checkInteger(sdkAppId, name, 1, maxUint32)
  return sdkAppId
}

function readKey(env: ClientEnvironment): string {
  const name = 'TIMKIT_SECRET_KEY'
  const { [name]: key } = env
  // What is wrong with a key is said without showing it.
  if (key !== undefined && !(typeof key === 'string' && key.trim() === '')) return parseSecretKey(key, name)
  if (read(env, 'TIMKIT_SECRET_KEY_FILE') === undefined) {
    throw wrongType(name, 'is not set: it is the secret key of the app, from the console')
  }
  throw wrongType(
    'TIMKIT_SECRET_KEY_FILE',
    'names a file, and clientOptions reads none: read it, and give its text as TIMKIT_SECRET_KEY',
  )
}

/** What some hosts of programs hand on as it stands: a variable that nobody filled in. */
const unfilled = /\$\{[^}]*\}|^(\$\w+|%\w+%|\{\{.*\}\})$/

function read(env: ClientEnvironment, name: keyof ClientEnvironment): string | undefined {
  const value: unknown = env[name]
  if (value === undefined) return undefined
  if (typeof value !== 'string') throw mustBe(name, 'a text', value)
  const text = value.trim()
  if (unfilled.test(text)) {
    throw wrongType(name, `is ${text}, which nobody filled in: set it to a value, or leave it out`)
  }
  return text === '' ? undefined : text
}
