import { describe, expect, test } from 'vitest'
import { show } from './check.ts'
import * as core from './index.ts'

const secretKey = '5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e'

/** What programs in JavaScript, forms and files give by mistake. */
const odd: readonly unknown[] = [
  undefined,
  null,
  Number.NaN,
  -1,
  1.5,
  Number.POSITIVE_INFINITY,
  '',
  'text',
  [],
  {},
  [null],
  [{}],
  () => undefined,
  Symbol('odd'),
  1n,
  true,
  new Date(Number.NaN),
  Object.create(null),
]

/** The words of the engine, which say nothing about what was given. */
const engine =
  /Cannot (read propert|destructure|convert|set|use)|is not (iterable|a function|defined)|Invalid (time|array|count)|Class constructor/

/** What a call ends with, when it is an error of the engine. */
async function engineErrorOf(call: () => unknown): Promise<string | undefined> {
  try {
    await readStart(await call())
  } catch (error) {
    const message = error instanceof Error ? `${error.name}: ${error.message}` : `no error: ${String(error)}`
    const isOurs = core.isArgumentError(error) || core.isTimError(error)
    return engine.test(message) || !isOurs ? message : undefined
  }
  return undefined
}

/** Reads a little of what can be iterated, because some arguments are only used then. */
async function readStart(result: unknown): Promise<void> {
  if (typeof result !== 'object' || result === null || !(Symbol.asyncIterator in result)) return
  for await (const _ of result as AsyncIterable<unknown>) break
}

const client = new core.TimClient({
  sdkAppId: 1400000000,
  secretKey,
  identifier: 'administrator',
  retry: false,
  rateLimiter: false,
  fetch: async () => new Response('{"ActionStatus":"OK","ErrorCode":0}'),
})

type Call = (...args: unknown[]) => unknown

const methods = Object.getOwnPropertyNames(core.TimClient.prototype).filter(
  (name) =>
    !['constructor', 'now'].includes(name) &&
    typeof Object.getOwnPropertyDescriptor(core.TimClient.prototype, name)?.value === 'function',
)
const tables: Record<string, Call>[] = []
// The services are on the prototype, where `Object.values` sees none.
for (const name in client.api) tables.push(client.api[name as keyof typeof client.api] as never)
const functions = Object.entries(core).filter(
  ([name, value]) => typeof value === 'function' && /^[a-z]/.test(name),
)

describe('no argument is answered with an error of the engine', () => {
  const calls: [string, Call][] = [
    ...methods.map((name): [string, Call] => [
      `client.${name}`,
      (...args) => (client as unknown as Record<string, Call>)[name]?.(...args),
    ]),
    ...tables.flatMap((table) => Object.entries(table)),
    ...(functions as [string, Call][]),
  ]
  test.each(calls)('%s', async (_, call) => {
    const found: string[] = []
    for (const first of odd) {
      for (const args of [[first], ...odd.slice(0, 10).map((second) => [first, second])]) {
        const error = await engineErrorOf(() => call(...args))
        if (error !== undefined) found.push(`${args.map(show).join(', ')}: ${error}`)
      }
    }
    expect(found).toEqual([])
  })
})
