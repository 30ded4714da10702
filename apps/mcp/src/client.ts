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

/** The clients of an app: two, so that nothing that reads can send. */
export interface Clients {
  /** No request of it changes anything, whatever is called. */
  readonly reading: TimClient
  /** Sends messages of the accounts that may be spoken for, and nothing of others. */
  readonly sending: TimClient
}

/** Makes the clients of an app, or of the emulator in this process when there is none. */
export async function createClients(
  app: AppConfig | undefined,
  allowSend: readonly string[],
  { now, fetch, rateLimiter, observe }: Connection & { readonly observe: Observe },
): Promise<Clients> {
  const { readingOnly, sendingAs } = await import('./sending/guarded-fetch.ts')
  const senders = new Set(allowSend)
  const bothOf = (options: TimClientOptions, send: Fetch): Clients => ({
    reading: clientOf({ ...options, fetch: readingOnly(send) }),
    sending: clientOf({ ...options, fetch: sendingAs(senders, send) }),
  })
  // Looked up at each request: a program may replace it, as tracing does.
  const usual: Fetch = (url, init) => globalThis.fetch(url, init)
  if (app !== undefined) return bothOf({ ...app, now, rateLimiter, observe }, fetch ?? usual)
  const { createEmulator } = await import('@timkit/emulator')
  const emulator = createEmulator({ now })
  const { sdkAppId, secretKey, identifier } = emulator
  // The emulator takes any number of calls.
  const options = {
    sdkAppId,
    secretKey,
    identifier,
    now,
    rateLimiter: rateLimiter ?? (false as const),
    observe,
  }
  return bothOf(options, fetch ?? emulator.fetch)
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
