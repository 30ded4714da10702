import { TimClient, type TimClientOptions } from '@timkit/core'
import { createEmulator, type Emulator, type EmulatorOptions } from '@timkit/emulator'

/** An emulated app and a client of it. */
export interface App {
  /** The service. */
  readonly emulator: Emulator
  /** A client with the emulator's credentials, clock and `fetch`. */
  readonly client: TimClient
}

/** What `app` can be told. */
export interface AppOptions {
  /** For the emulator; its time is {@link noon} unless told otherwise. */
  readonly emulator?: EmulatorOptions
  readonly client?: Partial<TimClientOptions>
}

/** 23 November 2026, 12:30 in Beijing, in milliseconds. */
export const noon: number = Date.UTC(2026, 10, 23, 4, 30)

/** A key that is nowhere else, so that it can be looked for where it must not be. */
export const secretKey = 'a-key-of-this-suite-8c1f0d4b7e2a95630d5e1c7b'

export function createApp(options: AppOptions = {}): App {
  const emulator = createEmulator({ sdkAppId: 1400000001, secretKey, now: () => noon, ...options.emulator })
  const client = new TimClient({ ...emulator, ...options.client })
  return { emulator, client }
}
