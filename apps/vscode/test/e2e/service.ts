import { TimClient } from '@timkit/core'
import type { Seed } from '@timkit/emulator'
import { createEmulator } from '@timkit/emulator'
import { type EmulatorServer, serve } from '@timkit/emulator/serve'
import { beijingDate } from './beijing-date.ts'

/** A service of its own for a test, that can be taken down and made slow. */
export interface Service {
  /** Where it is. */
  readonly url: string
  /** The key that it accepts. */
  readonly secretKey: string
  /** The date of the day in Beijing before it was started, which its world counts from. */
  readonly yesterday: string
  /** Milliseconds between two pieces of a download. */
  slowness: number
  /** The commands that were called, oldest first, such as `openim/sendmsg`. */
  readonly calls: () => readonly string[]
  /** Takes it down: its address no longer answers. */
  readonly down: () => Promise<void>
  /** Starts it again at the same address. */
  readonly up: () => Promise<void>
}

/** Starts a service with a world, whose clock may be ahead of this machine's by some milliseconds. */
export async function startService(seed: Seed, ahead = 0): Promise<Service> {
  // Midnight may come while the world is made.
  const started = Date.now()
  let isMade = false
  const emulator = createEmulator({ seed, now: () => (isMade ? Date.now() : started) + ahead })
  isMade = true
  const service = { slowness: 0 }
  const slowFetch: typeof emulator.fetch = async (input, init) => {
    const response = await emulator.fetch(input, init)
    const { pathname } = new URL(input instanceof Request ? input.url : String(input))
    if (pathname.startsWith('/v4/') || response.body === null) return response
    return service.slowness === 0 ? response : new Response(slowed(response.body, service), response)
  }
  let server: EmulatorServer = await serve({ emulator: { fetch: slowFetch } })
  const { url, port } = server
  return Object.assign(service, {
    url,
    secretKey: emulator.secretKey,
    yesterday: beijingDate(-1, started),
    calls: () => emulator.log.records.map(({ command }) => command),
    down: () => server.close(),
    up: async () => {
      server = await serve({ emulator: { fetch: slowFetch }, port })
    },
  })
}

/** What others do in the app of a service. */
export function clientOf({ url, secretKey }: Service): TimClient {
  return new TimClient({ sdkAppId: 1400000000, secretKey, identifier: 'administrator', baseUrl: url })
}

/** Streams a body in pieces with pauses. */
function slowed(body: ReadableStream<Uint8Array>, service: { slowness: number }): ReadableStream<Uint8Array> {
  return body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform: async (chunk, controller) => {
        for (let at = 0; at < chunk.length; at += 4096) {
          controller.enqueue(chunk.subarray(at, at + 4096))
          await new Promise((resolve) => setTimeout(resolve, service.slowness))
        }
      },
    }),
  )
}
