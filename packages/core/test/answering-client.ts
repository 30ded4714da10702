import { TimClient } from '../src/client.ts'
import type { TimClientOptions } from '../src/client-options.ts'

/** A key of nobody, as the console shows one. */
export const secretKey = '5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e'

/** The options that a client needs. */
export const credentials: TimClientOptions = { sdkAppId: 1400000000, secretKey, identifier: 'administrator' }

/** A client, and what it sent. */
export interface AnsweringClient {
  readonly client: TimClient
  readonly urls: readonly URL[]
  readonly bodies: readonly unknown[]
}

/** A client that waits for nothing and gets answer after answer, the last one for good. Success unless an answer says other. */
export function answeringClient(
  answers: readonly object[] = [{}],
  options: Partial<TimClientOptions> = {},
): AnsweringClient {
  const urls: URL[] = []
  const bodies: unknown[] = []
  const client = new TimClient({
    ...credentials,
    sleep: () => Promise.resolve(),
    fetch: async (url, init) => {
      urls.push(new URL(url))
      bodies.push(JSON.parse(String(init.body)))
      const answer = answers[Math.min(urls.length, answers.length) - 1]
      return new Response(JSON.stringify({ ErrorCode: 0, ...answer }))
    },
    ...options,
  })
  return { client, urls, bodies }
}
