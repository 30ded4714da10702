import { createEmulator, type Emulator, type EmulatorOptions } from '@timkit/emulator'
import { serve } from '@timkit/emulator/serve'
import { freePort } from './free-port.ts'

/** An emulator that programs can reach over HTTP. */
export interface ServedEmulator extends AsyncDisposable {
  readonly emulator: Emulator
  /** The environment by which a program asks it. */
  readonly env: Readonly<Record<string, string>>
}

/** Serves an emulator on any port that is free. */
export async function serveEmulator(options?: EmulatorOptions): Promise<ServedEmulator> {
  const emulator = createEmulator(options)
  const server = await serve({ emulator })
  return {
    emulator,
    env: {
      TIMKIT_BASE_URL: server.url,
      TIMKIT_SDK_APP_ID: String(emulator.sdkAppId),
      TIMKIT_SECRET_KEY: emulator.secretKey,
      TIMKIT_IDENTIFIER: emulator.identifier,
    },
    [Symbol.asyncDispose]: server.close,
  }
}

/** An address on this machine where nothing listens. */
export async function deadUrl(): Promise<string> {
  return `http://127.0.0.1:${await freePort()}`
}
