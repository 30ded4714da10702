import { parseSecretKey, type Region, regions, SecretKeyError } from '@timkit/core'
import type { Machine } from '../env/machine.ts'
import { t } from '../text.ts'
import type { App } from './app.ts'
import { secretKeyWords } from './check/secret-key-words.ts'
import { baseUrlProblem, sdkAppIdProblem, unencryptedHost } from './check/validate.ts'

/** An app that environment variables name. */
export interface EnvironmentApp {
  readonly app: App
  /**
   * Reads its key.
   *
   * @throws {EnvironmentKeyError} why there is none
   */
  readonly secretKey: () => Promise<string>
}

/** The environment gives no key, in words for a person. */
export class EnvironmentKeyError extends Error {
  override readonly name = 'EnvironmentKeyError'
}

/** What the variables name: an app, or something that is wrong with them, in words for a person. */
export interface Environment {
  readonly app?: EnvironmentApp | undefined
  /** Why there is none, although they seem to mean one. */
  readonly problem?: string | undefined
}

/**
 * Reads the variables that all parts of timkit share: `TIMKIT_SDK_APP_ID`, `TIMKIT_IDENTIFIER`, `TIMKIT_REGION`,
 * `TIMKIT_BASE_URL`, `TIMKIT_INSECURE_HOSTS` and one of `TIMKIT_SECRET_KEY` and `TIMKIT_SECRET_KEY_FILE`. One that is
 * empty was left out. Without an id or without a key they name no app.
 */
export function readEnvironmentApp({ variables, readFile, home }: Machine): Environment {
  const given = (name: string): string | undefined => variables[name]?.trim() || undefined
  const id = given('TIMKIT_SDK_APP_ID')
  const key = variables.TIMKIT_SECRET_KEY || undefined
  const file = given('TIMKIT_SECRET_KEY_FILE')
  if (id === undefined || (key === undefined && file === undefined)) return {}
  const region = given('TIMKIT_REGION') ?? 'china'
  const baseUrl = given('TIMKIT_BASE_URL')
  const insecureHosts = (given('TIMKIT_INSECURE_HOSTS') ?? '').split(/[,\s]+/).filter((host) => host !== '')
  const problem = problemOf({ id, region, baseUrl, insecureHosts })
  if (problem !== undefined) return { problem }
  const app: App = {
    id: 'environment',
    label: `App ${id}`,
    sdkAppId: Number(id),
    identifier: given('TIMKIT_IDENTIFIER') ?? 'administrator',
    region: region as Region,
    baseUrl,
    insecureHosts: insecureHosts.length === 0 ? undefined : insecureHosts,
    stage: 'development',
    accounts: [],
    source: 'environment',
  }
  const secretKey = async (): Promise<string> => {
    if (key !== undefined) return keyOf(key, 'TIMKIT_SECRET_KEY')
    const path = await fullPath(file ?? '', home)
    return keyOf(await bytesOf(path, readFile), path)
  }
  return { app: { app, secretKey } }
}

function problemOf(app: {
  readonly id: string
  readonly region: string
  readonly baseUrl: string | undefined
  readonly insecureHosts: readonly string[]
}): string | undefined {
  const { id, region, baseUrl, insecureHosts } = app
  const about = (name: string, value: string, problem: string): string =>
    t('{0} is “{1}”. {2}', name, value, problem)
  const idProblem = sdkAppIdProblem(id)
  if (idProblem !== undefined) return about('TIMKIT_SDK_APP_ID', id, idProblem)
  if (!Object.hasOwn(regions, region)) {
    return about('TIMKIT_REGION', region, t('Known values: {0}.', Object.keys(regions).join(', ')))
  }
  if (baseUrl === undefined) return undefined
  const urlProblem = baseUrlProblem(baseUrl)
  if (urlProblem !== undefined) return about('TIMKIT_BASE_URL', baseUrl, urlProblem)
  const host = unencryptedHost(baseUrl, insecureHosts)
  if (host === undefined) return undefined
  return about(
    'TIMKIT_BASE_URL',
    baseUrl,
    t('UserSigs would be sent there unencrypted. To allow it, set TIMKIT_INSECURE_HOSTS={0}', host),
  )
}

/** People write `~` for their folder. */
async function fullPath(path: string, home: Machine['home']): Promise<string> {
  return /^~(?=$|[\\/])/.test(path) ? `${await home()}${path.slice(1)}` : path
}

async function bytesOf(path: string, readFile: Machine['readFile']): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new EnvironmentKeyError(
      t('TIMKIT_SECRET_KEY_FILE names {0}, which cannot be read: {1}', path, reason),
    )
  }
}

function keyOf(input: string | Uint8Array, source: string): string {
  try {
    return parseSecretKey(input)
  } catch (error) {
    if (!(error instanceof SecretKeyError)) throw error
    const text = typeof input === 'string' ? input : ''
    throw new EnvironmentKeyError(
      t('{0} holds no usable key. {1}', source, secretKeyWords(error.fault, text)),
    )
  }
}
