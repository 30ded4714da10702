import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { nodeListener } from '@timkit/command-line/http'
import { createEmulator } from '@timkit/emulator'

/** A service on a port of this machine that answers when it is told to. */
export interface SlowService {
  /** What a server needs to use it. */
  readonly env: Readonly<Record<string, string>>
  /** How many requests wait for an answer. */
  readonly waiting: () => number
  /** Answers all that wait, and all that come. */
  readonly answer: () => void
  readonly close: () => void
}

/** Starts the service. */
export async function startSlowService(): Promise<SlowService> {
  const emulator = createEmulator()
  let waiting: (() => void)[] = []
  let open = false
  const server = createServer(
    nodeListener({
      fetch: async (request) => {
        if (!open) await new Promise<void>((resolve) => waiting.push(resolve))
        return emulator.fetch(request)
      },
      maxBodyBytes: 1_048_576,
      onError: () => undefined,
    }),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    env: {
      TIMKIT_SDK_APP_ID: String(emulator.sdkAppId),
      TIMKIT_SECRET_KEY: emulator.secretKey,
      TIMKIT_IDENTIFIER: emulator.identifier,
      TIMKIT_BASE_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    },
    waiting: () => waiting.length,
    answer: () => {
      open = true
      for (const resolve of waiting) resolve()
      waiting = []
    },
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
