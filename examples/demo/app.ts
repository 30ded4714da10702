import { clientOptions, isArgumentError, regions, TimClient, type TimClientOptions } from '@timkit/core'
import { createEmulator, type Emulator } from '@timkit/emulator'
import { serve } from '@timkit/emulator/serve'
import { readKeyFile } from '../command-line/key-file.ts'
import { SetupError, type Variables } from '../command-line/variables.ts'
import { wordsOf } from './words/languages.ts'
import type { Language, Words } from './words/words.ts'

/** The app that the demo asks. */
export interface App {
  /** Asks it. */
  readonly client: TimClient
  /** One sentence about which app it is. */
  readonly about: string
  /** The emulator, if the app is its. */
  readonly emulator: Emulator | undefined
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

/** Opens the app that the environment names, or the emulator when it names none. */
export function openApp(env: Variables, accounts: readonly string[], language: Language): Promise<App> {
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
    emulator,
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

function realApp(env: Variables, accounts: readonly string[], language: Language): App {
  const words = wordsOf(language)
  const options = readOptions(env, words)
  if (accounts.length === 0) throw new SetupError(words.giveAccounts)
  const { region = 'china', baseUrl = regions[region].host } = options
  const client = new TimClient(options)
  return {
    client,
    about: words.real(client.sdkAppId, client.identifier, baseUrl),
    emulator: undefined,
    accounts,
    serverEnv: Object.fromEntries(variables.flatMap((name) => (env[name] ? [[name, env[name]]] : []))),
    close: () => Promise.resolve(),
  }
}

function readOptions(env: Variables, words: Words): TimClientOptions {
  const TIMKIT_SECRET_KEY = readKey(env, words)
  if (!env.TIMKIT_SDK_APP_ID?.trim()) throw new SetupError(words.notSet('TIMKIT_SDK_APP_ID'))
  try {
    return clientOptions({ ...env, TIMKIT_SECRET_KEY })
  } catch (error) {
    throw isArgumentError(error) ? new SetupError(error.message) : error
  }
}

function readKey(env: Variables, words: Words): string | undefined {
  const { TIMKIT_SECRET_KEY: key } = env
  const file = env.TIMKIT_SECRET_KEY_FILE?.trim()
  if (!file) {
    if (!key) throw new SetupError(words.notSet('TIMKIT_SECRET_KEY'))
    return key
  }
  if (key) throw new SetupError(words.setTwice('TIMKIT_SECRET_KEY', 'TIMKIT_SECRET_KEY_FILE'))
  try {
    return readKeyFile(file)
  } catch (error) {
    throw new SetupError(words.unreadable('TIMKIT_SECRET_KEY_FILE', (error as Error).message))
  }
}
