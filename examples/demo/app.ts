import { parseSecretKey, type Region, regions, TimClient } from '@timkit/core'
import { createEmulator } from '@timkit/emulator'
import { serve } from '@timkit/emulator/serve'
import { readKeyFile } from '../command-line/key-file.ts'
import { given, insecureHosts, inVariables, SetupError, type Variables } from '../command-line/variables.ts'
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

function realApp(env: Variables, accounts: readonly string[], language: Language): App {
  const words = wordsOf(language)
  const client = connect(env, words)
  if (accounts.length === 0) throw new SetupError(words.giveAccounts)
  const region = (given(env, 'TIMKIT_REGION') ?? 'china') as Region
  const place = given(env, 'TIMKIT_BASE_URL') ?? regions[region].host
  return {
    client,
    about: words.real(client.sdkAppId, client.identifier, place),
    emulated: false,
    accounts,
    serverEnv: Object.fromEntries(variables.flatMap((name) => (env[name] ? [[name, env[name]]] : []))),
    close: () => Promise.resolve(),
  }
}

function connect(env: Variables, words: Words): TimClient {
  const secretKey = readKey(env, words)
  const sdkAppId = given(env, 'TIMKIT_SDK_APP_ID')
  if (sdkAppId === undefined) throw new SetupError(words.notSet('TIMKIT_SDK_APP_ID'))
  try {
    return new TimClient({
      sdkAppId: Number(sdkAppId),
      secretKey,
      // The name that the console gives the first admin account.
      identifier: given(env, 'TIMKIT_IDENTIFIER') ?? 'administrator',
      region: given(env, 'TIMKIT_REGION') as Region | undefined,
      baseUrl: given(env, 'TIMKIT_BASE_URL'),
      insecureHosts: insecureHosts(env),
    })
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof RangeError)) throw error
    throw new SetupError(inVariables(error.message))
  }
}

function readKey(env: Variables, words: Words): string {
  // Not by `given`: what is wrong with a key is said without it.
  const key = env.TIMKIT_SECRET_KEY || undefined
  const file = given(env, 'TIMKIT_SECRET_KEY_FILE')
  if (key !== undefined && file !== undefined) {
    throw new SetupError(words.setTwice('TIMKIT_SECRET_KEY', 'TIMKIT_SECRET_KEY_FILE'))
  }
  if (key === undefined && file === undefined) throw new SetupError(words.notSet('TIMKIT_SECRET_KEY'))
  try {
    return file === undefined ? parseSecretKey(key ?? '', 'TIMKIT_SECRET_KEY') : readKeyFile(file)
  } catch (error) {
    const why = (error as Error).message
    throw new SetupError(file === undefined ? why : words.unreadable('TIMKIT_SECRET_KEY_FILE', why))
  }
}
