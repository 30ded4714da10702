import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { parseSecretKey, type Region, regions, TimClient } from '@timkit/core'
import { createEmulator } from '@timkit/emulator'
import { serve } from '@timkit/emulator/serve'
import { type Language, type Words, wordsOf } from './words.ts'

/** The app that the demo asks. */
export interface App {
  /** Asks it. */
  readonly client: TimClient
  /** One sentence about which app it is. */
  readonly about: string
  /** Whether it is the emulator's. */
  readonly emulated: boolean
  /** The accounts to look at. */
  readonly accounts: readonly string[]
  /** The environment by which the MCP server asks the same app. */
  readonly serverEnv: Readonly<Record<string, string>>
  /** Lets go of what was started. */
  close(): Promise<void>
}

const variables = [
  'TIMKIT_SDK_APP_ID',
  'TIMKIT_SECRET_KEY',
  'TIMKIT_SECRET_KEY_FILE',
  'TIMKIT_IDENTIFIER',
  'TIMKIT_REGION',
  'TIMKIT_BASE_URL',
  'TIMKIT_INSECURE_HOSTS',
]

/** Something that the person has to mend before the demo can begin. */
export class SetupError extends Error {}

/** Opens the app that the environment names, or the emulator when it names none. */
export function openApp(
  env: NodeJS.ProcessEnv,
  accounts: readonly string[],
  language: Language,
): Promise<App> {
  return variables.some((name) => env[name])
    ? Promise.resolve(realApp(env, accounts, language))
    : emulatedApp(accounts, language)
}

async function emulatedApp(accounts: readonly string[], language: Language): Promise<App> {
  const emulator = createEmulator()
  const server = await serve({ emulator })
  const { sdkAppId, secretKey, identifier, world } = emulator
  return {
    client: new TimClient({ sdkAppId, secretKey, identifier, baseUrl: server.url }),
    about: wordsOf(language).emulated(server.url),
    emulated: true,
    accounts: accounts.length > 0 ? accounts : [...world.accounts.keys()].filter((id) => id !== identifier),
    serverEnv: {
      TIMKIT_SDK_APP_ID: String(sdkAppId),
      TIMKIT_SECRET_KEY: secretKey,
      TIMKIT_IDENTIFIER: identifier,
      TIMKIT_BASE_URL: server.url,
    },
    close: server.close,
  }
}

function realApp(env: NodeJS.ProcessEnv, accounts: readonly string[], language: Language): App {
  const words = wordsOf(language)
  const client = connect(env, words)
  if (accounts.length === 0) throw new SetupError(words.giveAccounts)
  const place = env.TIMKIT_BASE_URL || regions[(env.TIMKIT_REGION || 'china') as Region].host
  return {
    client,
    about: words.real(client.sdkAppId, client.identifier, place),
    emulated: false,
    accounts,
    serverEnv: Object.fromEntries(variables.flatMap((name) => (env[name] ? [[name, env[name]]] : []))),
    close: () => Promise.resolve(),
  }
}

/** Which variable holds which option of the client. */
const variableOf: Readonly<Record<string, string>> = {
  sdkAppId: 'TIMKIT_SDK_APP_ID',
  secretKey: 'TIMKIT_SECRET_KEY',
  identifier: 'TIMKIT_IDENTIFIER',
  region: 'TIMKIT_REGION',
  baseUrl: 'TIMKIT_BASE_URL',
  insecureHosts: 'TIMKIT_INSECURE_HOSTS',
}

function connect(env: NodeJS.ProcessEnv, words: Words): TimClient {
  const secretKey = readKey(env, words)
  if (!env.TIMKIT_SDK_APP_ID) throw new SetupError(words.notSet('TIMKIT_SDK_APP_ID'))
  try {
    return new TimClient({
      sdkAppId: Number(env.TIMKIT_SDK_APP_ID),
      secretKey,
      // The name that the console gives the first admin account.
      identifier: env.TIMKIT_IDENTIFIER || 'administrator',
      region: (env.TIMKIT_REGION || undefined) as Region | undefined,
      baseUrl: env.TIMKIT_BASE_URL || undefined,
      insecureHosts: env.TIMKIT_INSECURE_HOSTS?.split(/[,\s]+/).filter(Boolean),
    })
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof RangeError)) throw error
    // The client's errors begin with the option that is wrong, and never hold the key.
    throw new SetupError(
      error.message
        .replace(/^\w+/, (option) => variableOf[option] ?? option)
        .replace(/insecureHosts: \["(.*)"\]/, 'TIMKIT_INSECURE_HOSTS=$1'),
    )
  }
}

function readKey(env: NodeJS.ProcessEnv, words: Words): string {
  const { TIMKIT_SECRET_KEY: key, TIMKIT_SECRET_KEY_FILE: file } = env
  if (key && file) throw new SetupError(words.setTwice('TIMKIT_SECRET_KEY', 'TIMKIT_SECRET_KEY_FILE'))
  if (key) return key
  if (!file) throw new SetupError(words.notSet('TIMKIT_SECRET_KEY'))
  try {
    const path = file.replace(/^~(?=[\\/])/, homedir())
    return parseSecretKey(readFileSync(path), path)
  } catch (error) {
    throw new SetupError(words.unreadable('TIMKIT_SECRET_KEY_FILE', (error as Error).message))
  }
}
