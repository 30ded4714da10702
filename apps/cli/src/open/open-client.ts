import { clientOptions, TimClient } from '@timkit/core'
import type { CliContext } from '../context.ts'
import type { CommonFlags } from '../flags.ts'
import { checkAppIsNamed } from './check-app-is-named.ts'
import { readKey } from './read-key.ts'

/** Who answers, and for which app. */
export interface OpenClient {
  readonly client: TimClient
  /** The emulator inside this program, with `--demo`. */
  readonly emulator: import('@timkit/emulator').Emulator | undefined
}

/**
 * Makes the client of the app that the environment names, or of the sample app.
 *
 * @throws {UsageError} The environment names none.
 * @throws {ArgumentError} What it names is not right.
 */
export async function openClient(context: CliContext, flags: CommonFlags): Promise<OpenClient> {
  if (flags.demo === true) return openDemo(context)
  const { env, now } = context
  checkAppIsNamed(context)
  const key = await readKey(context)
  const options = clientOptions({ ...env, TIMKIT_SECRET_KEY: key, TIMKIT_SECRET_KEY_FILE: undefined })
  return { client: new TimClient({ ...options, now }), emulator: undefined }
}

async function openDemo({ now }: CliContext): Promise<OpenClient> {
  const { createEmulator } = await import('@timkit/emulator')
  const emulator = createEmulator({ now })
  const { sdkAppId, secretKey, identifier, fetch } = emulator
  // The emulator takes any number of calls.
  const client = new TimClient({ sdkAppId, secretKey, identifier, fetch, now, rateLimiter: false })
  return { client, emulator }
}
