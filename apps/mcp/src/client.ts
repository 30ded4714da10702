import {
  type Fetch,
  isArgumentError,
  type Observe,
  type RateLimiter,
  type Runtime,
  TimClient,
  type TimClientOptions,
} from '@timkit/core'
import type { AppConfig } from './config/read-app.ts'
import { SetupError } from './config/setup-error.ts'

/** What reaches the service, for tests and for processes that share a budget. */
export interface Connection {
  /** The clock. @default Date.now */
  readonly now?: Runtime['now'] | undefined
  /** Sends requests to the service. @default that of the runtime, or of the emulator in demo mode */
  readonly fetch?: Fetch | undefined
  /** Holds calls back to the documented rates, where several processes share them. */
  readonly rateLimiter?: RateLimiter | undefined
}

/** Makes the client of an app, or of the emulator in this process when there is none. */
export async function createClient(
  app: AppConfig | undefined,
  { now, fetch, rateLimiter, observe }: Connection & { readonly observe: Observe },
): Promise<TimClient> {
  if (app !== undefined) return clientOf({ ...app, now, fetch, rateLimiter, observe })
  const { createEmulator } = await import('@timkit/emulator')
  const emulator = createEmulator({ now })
  const { sdkAppId, secretKey, identifier } = emulator
  return new TimClient({
    sdkAppId,
    secretKey,
    identifier,
    fetch: fetch ?? emulator.fetch,
    now,
    // The emulator takes any number of calls.
    rateLimiter: rateLimiter ?? false,
    observe,
  })
}

/** What core refuses here are settings: nobody must be told that it was an argument of a call. */
function clientOf(options: TimClientOptions): TimClient {
  try {
    return new TimClient(options)
  } catch (error) {
    if (isArgumentError(error)) throw new SetupError(error.message)
    throw error
  }
}
