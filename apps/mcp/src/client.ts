import { type Observe, TimClient } from '@timkit/core'
import type { AppDependencies } from './app.ts'
import type { AppConfig } from './config/config.ts'

/** What a client is made with besides its app. */
type ClientDependencies = Pick<AppDependencies, 'now' | 'fetch' | 'rateLimiter'> & {
  readonly observe: Observe
}

/** Makes the client of an app, or of the emulator in this process when there is none. */
export async function createClient(
  app: AppConfig | undefined,
  { now, fetch, rateLimiter, observe }: ClientDependencies,
): Promise<TimClient> {
  if (app !== undefined) return new TimClient({ ...app, now, fetch, rateLimiter, observe })
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
