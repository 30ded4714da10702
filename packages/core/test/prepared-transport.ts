import { vi } from 'vitest'
import type { Endpoint } from '../src/api/endpoint.ts'
import type { CallerOptions } from '../src/transport/caller.ts'
import type { ConnectionOptions } from '../src/transport/options/connection-options.ts'
import { readCall } from '../src/transport/options/read-call.ts'
import { defaultRetryPolicy } from '../src/transport/retry/retry.ts'
import type { Signer } from '../src/transport/signer.ts'
import { ServiceClock } from '../src/transport/time/service-clock.ts'
import { Transport } from '../src/transport/transport.ts'

/** A UserSig of nobody. */
export const userSig =
  'eJyrVgrxCdYrSy1SslIy0jNQ0gHzM1NS80oy0zLBwhWZiflZpXlQqeKU7MSCgswUJStDEwMogMiUZOamAkXNUUVTKwoyi0DipqamRnDR4sx0oMk'

/** A command that only reads. */
export const read: Endpoint = { path: 'openim/read', repeat: 'read' }
/** A command that must not run twice. */
export const unsafe: Endpoint = { path: 'openim/write', repeat: 'unsafe' }

/** Answers as the service does. */
export const json = (value: unknown, init?: ResponseInit): Response =>
  new Response(JSON.stringify(value), init)
/** A success. */
export const ok = (): Response => json({ ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '', Value: 7 })
/** A refusal. */
export const refusal = (code: number, info = 'no', headers: Record<string, string> = {}): Response =>
  json({ ActionStatus: 'FAIL', ErrorCode: code, ErrorInfo: info }, { headers })

/** One answer of a fetch that was prepared. */
export type Answer = (url: string, init: RequestInit) => Response | Promise<Response>

/** What a transport may be made of in a test: the clock is given as a function. */
export type PreparedOptions = Partial<Omit<ConnectionOptions, 'clock' | 'signer'>> & {
  readonly signer?: Signer
  readonly now?: () => number
}

/** A transport whose fetch gives the answers in turn, the last one for ever, and whose waits are only written down. */
export function transportOf(
  answers: readonly Answer[],
  { now = () => 1_700_000_000_000, signer: given, ...options }: PreparedOptions = {},
) {
  const requests: { url: string; init: RequestInit }[] = []
  const waits: number[] = []
  const signer = { sign: vi.fn(async () => userSig), invalidate: vi.fn() }
  const clock = new ServiceClock(now)
  const connection: ConnectionOptions = {
    sdkAppId: 1400000000,
    identifier: 'administrator',
    secretKey: undefined,
    userSigExpire: 86_400,
    signer: undefined,
    baseUrls: ['https://console.tim.qq.com'],
    fetch: async (url, init) => {
      requests.push({ url, init })
      const answer = answers[Math.min(requests.length, answers.length) - 1]
      if (answer === undefined) throw new Error('no answer was prepared')
      return answer(url, init)
    },
    retry: defaultRetryPolicy,
    timeout: 1_000,
    totalTimeout: 60_000,
    rateLimiter: false,
    headers: {},
    observe: undefined,
    clock,
    random: () => 0.5,
    sleep: async (milliseconds) => {
      waits.push(milliseconds)
    },
    ...options,
  }
  const inner = new Transport(connection, given ?? signer)
  const transport = {
    call: async (endpoint: Endpoint, request: object, options?: CallerOptions) =>
      inner.call(endpoint, readCall(request, options)),
  }
  return { transport, requests, waits, signer, clock }
}

/** The error that a call ends with. */
export async function failureOf(call: Promise<unknown>): Promise<Error & Record<string, unknown>> {
  return call.then(
    () => {
      throw new Error('the call succeeded')
    },
    (error) => error,
  )
}
